/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-cells-private.h"

#include "mz-describe.h"
#include "mz-number-format.h"
#include "mz-text.h"
#include "mz-units.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_DECIMALS 6

static const char *
get_bound_name (MzBound bound)
{
  static const char *const names[] = {
    [MZ_BOUND_EXACTLY] = NC_("name of a bound", "exactly"),
    [MZ_BOUND_ABOUT] = NC_("name of a bound", "about"),
    [MZ_BOUND_ESTIMATE] = NC_("name of a bound", "estimate"),
    [MZ_BOUND_MORE_THAN] = NC_("name of a bound", "more than"),
    [MZ_BOUND_AT_LEAST] = NC_("name of a bound", "at least"),
    [MZ_BOUND_LESS_THAN] = NC_("name of a bound", "less than"),
    [MZ_BOUND_AT_MOST] = NC_("name of a bound", "at most"),
    [MZ_BOUND_NOT_AVAILABLE] = NC_("name of a bound", "not available"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "name of a bound", names[bound]);
}

/* In the unit that the reader chose; without a unit as it is. */
static char *
dup_number (MzChartContext *context,
            double          value,
            const char     *unit)
{
  const char *shown = unit != NULL ? mz_chart_context_choose_unit (context, unit) : "";

  if (isnan (value))
    return NULL;

  return mz_number_format_grouped (mz_units_scale (shown, value), MAX_DECIMALS, mz_chart_context_get_language (context));
}

static char *
dup_term (MzChartContext *context,
          const char     *words)
{
  g_autofree char *term = mz_describe_term (context, words);

  return mz_text_make_visible (term);
}

static char *
dup_subject (MzChartContext *context,
             const char     *subject)
{
  return mz_text_make_visible (mz_chart_context_get_subject_name (context, subject));
}

/* Who said first what this source only carries. */
static char *
dup_repeated (MzChartContext *context,
              guint32         figure)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);

  if (figure == MZ_NO_INDEX)
    return NULL;

  return mz_describe_source (context, mz_dataset_get_source (dataset, mz_dataset_get_figure (dataset, figure)->base.source));
}

char *
_mz_table_dup_figure_cell (MzTableColumn     column,
                           MzChartContext   *context,
                           const MzTableRow *row)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const MzFigure *figure = (const MzFigure *) row->statement;

  switch ((int) column)
    {
    case MZ_COLUMN_SUBJECT:
      return dup_subject (context, figure->subject);
    case MZ_COLUMN_MEASURE:
      return mz_text_make_visible (mz_dataset_get_measure_name (dataset, figure->measure,
                                                                mz_chart_context_get_language (context)));
    case MZ_COLUMN_VALUE:
      return dup_number (context, figure->value, mz_dataset_get_measure (dataset, figure->measure)->unit);
    case MZ_COLUMN_BOUND:
      return g_strdup (get_bound_name (figure->bound));
    case MZ_COLUMN_UNIT:
      return mz_describe_unit (
        mz_chart_context_choose_unit (context, mz_dataset_get_measure (dataset, figure->measure)->unit));
    case MZ_COLUMN_PERIOD:
      return mz_text_make_visible (figure->period);
    case MZ_COLUMN_BASIS:
      return dup_term (context, figure->basis);
    case MZ_COLUMN_STANDING:
      return mz_describe_standing (row->standing);
    case MZ_COLUMN_REPEATS:
      return dup_repeated (context, figure->repeats);
    case MZ_COLUMN_NOTE:
      return mz_text_make_visible (figure->reason != NULL ? figure->reason : figure->base.note);
    default:
      return NULL;
    }
}

char *
_mz_table_dup_computed_cell (MzTableColumn     column,
                             MzChartContext   *context,
                             const MzTableRow *row)
{
  g_autofree char *formula = NULL;

  switch ((int) column)
    {
    case MZ_COLUMN_SUBJECT:
      return dup_subject (context, row->subject);
    case MZ_COLUMN_MEASURE:
      return mz_describe_derived (row->derived);
    case MZ_COLUMN_VALUE:
      return dup_number (context, row->value, mz_derived_get_unit (row->derived));
    case MZ_COLUMN_BOUND:
      return isnan (row->value) ? NULL : g_strdup (get_bound_name (row->bound));
    case MZ_COLUMN_UNIT:
      return mz_describe_unit (mz_chart_context_choose_unit (context, mz_derived_get_unit (row->derived)));
    case MZ_COLUMN_PERIOD:
      return g_strdup_printf ("%d", row->year);
    case MZ_COLUMN_STANDING:
      return g_strdup (C_("standing", "computed"));
    case MZ_COLUMN_NOTE:
      formula = mz_describe_formula (row->derived);
      return g_strdup_printf (C_("note", "Computed: %s"), formula);
    default:
      return NULL;
    }
}

static const char *
get_holding_kind (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *name;
  } known[] = {
    { "owns", NC_("kind of holding", "owns") },
    { "joint_venture", NC_("kind of holding", "joint venture") },
    { "equity_stake", NC_("kind of holding", "equity stake") },
    { "mining_rights", NC_("kind of holding", "mining rights") },
    { "acquiring", NC_("kind of holding", "acquiring") },
    { "under_discussion", NC_("kind of holding", "under discussion") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_str_equal (kind, known[i].kind))
        return g_dpgettext2 (GETTEXT_PACKAGE, "kind of holding", known[i].name);
    }

  return kind;
}

char *
_mz_table_dup_holding_cell (MzTableColumn    column,
                            MzChartContext  *context,
                            const MzHolding *holding)
{
  switch ((int) column)
    {
    case MZ_COLUMN_HOLDER:
      return dup_subject (context, holding->holder);
    case MZ_COLUMN_ASSET:
      return dup_subject (context, holding->asset);
    case MZ_COLUMN_KIND:
      return g_strdup (get_holding_kind (holding->kind));
    case MZ_COLUMN_SHARE:
      return dup_number (context, holding->share, NULL);
    case MZ_COLUMN_SHARE_BOUND:
      return isnan (holding->share) ? NULL : g_strdup (get_bound_name (holding->share_bound));
    case MZ_COLUMN_SHARE_MIN:
      return dup_number (context, holding->share_min, NULL);
    case MZ_COLUMN_SHARE_MAX:
      return dup_number (context, holding->share_max, NULL);
    case MZ_COLUMN_STATUS:
      return mz_text_make_visible (holding->status);
    case MZ_COLUMN_SINCE:
      return mz_text_make_visible (holding->since);
    case MZ_COLUMN_UNTIL:
      return mz_text_make_visible (holding->until);
    default:
      return NULL;
    }
}

static char *
dup_subjects (MzChartContext    *context,
              const char *const *subjects)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; subjects[i] != NULL; i++)
    {
      g_autofree char *name = dup_subject (context, subjects[i]);

      if (names->len > 0)
        g_string_append (names, C_("between names", ", "));
      g_string_append (names, name);
    }

  return g_string_free (names, FALSE);
}

static const char *
get_timing_name (MzEventTiming timing)
{
  switch (timing)
    {
    case MZ_EVENT_ON:
      return C_("timing of an event", "on that day");
    case MZ_EVENT_BY:
      return C_("timing of an event", "by then");
    case MZ_EVENT_UNDATED:
    default:
      return C_("timing of an event", "no date given");
    }
}

char *
_mz_table_dup_event_cell (MzTableColumn   column,
                          MzChartContext *context,
                          const MzEvent  *event)
{
  switch ((int) column)
    {
    case MZ_COLUMN_DATE:
      return mz_text_make_visible (event->date);
    case MZ_COLUMN_TIMING:
      return g_strdup (get_timing_name (event->timing));
    case MZ_COLUMN_TITLE:
      return mz_text_make_visible (mz_dataset_get_event_title (mz_chart_context_get_dataset (context),
                                                               event->base.index,
                                                               mz_chart_context_get_language (context)));
    case MZ_COLUMN_SUBJECTS:
      return dup_subjects (context, event->base.subjects);
    default:
      return NULL;
    }
}

static char *
dup_evidence_kind (MzEvidenceKind kind)
{
  switch (kind)
    {
    case MZ_EVIDENCE_QUOTE:
      return g_strdup (C_("evidence", "quotation"));
    case MZ_EVIDENCE_CELL:
      return g_strdup (C_("evidence", "table cell"));
    case MZ_EVIDENCE_POINTER:
    default:
      return g_strdup (C_("evidence", "pointer"));
    }
}

static char *
dup_cell_words (const MzEvidence *evidence)
{
  g_autofree char *row = mz_text_make_visible (evidence->row_label);
  g_autofree char *column = mz_text_make_visible (evidence->column_label);
  g_autofree char *printed = mz_text_make_visible (evidence->printed_row);
  g_autofree char *where = NULL;

  if (row == NULL || column == NULL)
    return printed != NULL ? g_steal_pointer (&printed) : mz_text_make_visible (evidence->table);

  where = g_strdup_printf (_("Row “%s”, column “%s”"), row, column);
  if (printed == NULL)
    return g_steal_pointer (&where);

  /* Translators: place of a cell, then the row as it is printed */
  return g_strdup_printf (C_("cell", "%1$s: %2$s"), where, printed);
}

static char *
dup_words (const MzEvidence *evidence)
{
  switch (evidence->kind)
    {
    case MZ_EVIDENCE_QUOTE:
      return mz_text_make_visible (evidence->exact);
    case MZ_EVIDENCE_CELL:
      return dup_cell_words (evidence);
    case MZ_EVIDENCE_POINTER:
    default:
      return mz_text_make_visible (evidence->pointer);
    }
}

char *
_mz_table_dup_common_cell (MzTableColumn      column,
                           MzChartContext    *context,
                           const MzStatement *statement)
{
  const MzSource *source = mz_dataset_get_source (mz_chart_context_get_dataset (context), statement->source);

  switch ((int) column)
    {
    case MZ_COLUMN_AS_OF:
      return mz_text_make_visible (statement->as_of);
    case MZ_COLUMN_EDITION:
      return dup_term (context, source->edition);
    case MZ_COLUMN_SOURCE:
      return mz_text_make_visible (source->title != NULL ? source->title : source->id);
    case MZ_COLUMN_PUBLISHER:
      return mz_text_make_visible (source->publisher != NULL ? source->publisher : source->container_title);
    case MZ_COLUMN_ISSUED:
      return mz_text_make_visible (source->issued);
    case MZ_COLUMN_LANGUAGE:
      return mz_describe_language (source->language);
    case MZ_COLUMN_AUTHORS:
      return mz_text_make_visible (source->authors);
    case MZ_COLUMN_URL:
      return mz_text_make_visible (source->url);
    case MZ_COLUMN_EVIDENCE:
      return dup_evidence_kind (statement->evidence.kind);
    case MZ_COLUMN_PLACE:
      return mz_describe_cell_place (&statement->evidence);
    case MZ_COLUMN_WORDS:
      return dup_words (&statement->evidence);
    case MZ_COLUMN_NOTE:
      return mz_text_make_visible (statement->note);
    case MZ_COLUMN_ID:
      return mz_text_make_visible (statement->id);
    default:
      return NULL;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-export-private.h"

#include "mz-csv-writer.h"
#include "mz-describe.h"
#include "mz-table-rows.h"
#include <math.h>

/* What all rows of a file have in common. */
typedef enum
{
  ROWS_OF_FIGURES,
  ROWS_OF_HOLDINGS,
  ROWS_OF_DATES,      /* events, and holdings beside them */
} RowKind;

static const char *const figure_columns[] = {
  "id", "subject", "name", "measure", "period", "value", "bound", "unit", "basis", NULL,
};
static const char *const holding_columns[] = {
  "id", "holder", "holder_name", "asset", "asset_name", "kind", "status", "share", "share_bound", "share_min",
  "share_max", "since", "until", "terms", NULL,
};
static const char *const date_columns[] = {
  "id", "kind", "title", "timing", "date", "since", "until", "status", "subjects", "names", NULL,
};
static const char *const common_columns[] = { "as_of", "source", "source_title", "source_url", "evidence", NULL };

static const char *const *
get_columns (RowKind kind)
{
  switch (kind)
    {
    case ROWS_OF_HOLDINGS:
      return holding_columns;
    case ROWS_OF_DATES:
      return date_columns;
    case ROWS_OF_FIGURES:
    default:
      return figure_columns;
    }
}

static const char *
get_evidence_words (const MzEvidence *evidence)
{
  switch (evidence->kind)
    {
    case MZ_EVIDENCE_QUOTE:
      return evidence->exact;
    case MZ_EVIDENCE_CELL:
      return evidence->printed_row;
    case MZ_EVIDENCE_POINTER:
    default:
      return evidence->pointer;
    }
}

static void
write_common (MzCsvWriter       *writer,
              MzChartContext    *context,
              const MzStatement *statement)
{
  const MzSource *source = mz_dataset_get_source (mz_chart_context_get_dataset (context), statement->source);

  mz_csv_writer_text (writer, statement->as_of);
  mz_csv_writer_text (writer, source->id);
  mz_csv_writer_text (writer, source->title);
  mz_csv_writer_text (writer, source->url);
  mz_csv_writer_text (writer, get_evidence_words (&statement->evidence));
}

static void
write_figure (MzCsvWriter    *writer,
              MzChartContext *context,
              const MzFigure *figure)
{
  const MzMeasure *measure = mz_dataset_get_measure (mz_chart_context_get_dataset (context), figure->measure);

  mz_csv_writer_text (writer, figure->base.id);
  mz_csv_writer_text (writer, figure->subject);
  mz_csv_writer_text (writer, mz_chart_context_get_subject_name (context, figure->subject));
  mz_csv_writer_text (writer, measure->id);
  mz_csv_writer_text (writer, figure->period);
  mz_csv_writer_number (writer, figure->value);
  mz_csv_writer_text (writer, mz_bound_to_string (figure->bound));
  mz_csv_writer_text (writer, measure->unit);
  mz_csv_writer_text (writer, figure->basis);
}

static void
write_holding (MzCsvWriter     *writer,
               MzChartContext  *context,
               const MzHolding *holding)
{
  g_autofree char *terms = g_strjoinv (" ", (char **) holding->terms);

  mz_csv_writer_text (writer, holding->base.id);
  mz_csv_writer_text (writer, holding->holder);
  mz_csv_writer_text (writer, mz_chart_context_get_subject_name (context, holding->holder));
  mz_csv_writer_text (writer, holding->asset);
  mz_csv_writer_text (writer, mz_chart_context_get_subject_name (context, holding->asset));
  mz_csv_writer_text (writer, holding->kind);
  mz_csv_writer_text (writer, holding->status);
  mz_csv_writer_number (writer, holding->share);
  mz_csv_writer_text (writer, !isnan (holding->share) ? mz_bound_to_string (holding->share_bound) : NULL);
  mz_csv_writer_number (writer, holding->share_min);
  mz_csv_writer_number (writer, holding->share_max);
  mz_csv_writer_text (writer, holding->since);
  mz_csv_writer_text (writer, holding->until);
  mz_csv_writer_text (writer, terms);
}

static void
write_subjects (MzCsvWriter       *writer,
                MzChartContext    *context,
                const MzStatement *statement)
{
  g_autofree char *ids = g_strjoinv (" ", (char **) statement->subjects);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; statement->subjects[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) mz_chart_context_get_subject_name (context, statement->subjects[i]));
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv ("; ", (char **) names->pdata);
  mz_csv_writer_text (writer, ids);
  mz_csv_writer_text (writer, joined);
}

static const char *
get_timing (const MzEvent *event)
{
  return event->timing == MZ_EVENT_ON ? "on" : event->timing == MZ_EVENT_BY ? "by" : "undated";
}

static const char *
get_title (MzChartContext *context,
           const MzEvent  *event)
{
  return mz_dataset_get_event_title (mz_chart_context_get_dataset (context), event->base.index,
                                     mz_chart_context_get_language (context));
}

static void
write_date (MzCsvWriter       *writer,
            MzChartContext    *context,
            const MzStatement *statement)
{
  const MzEvent *event = statement->kind == MZ_STATEMENT_EVENT ? (const MzEvent *) statement : NULL;
  const MzHolding *holding = statement->kind == MZ_STATEMENT_HOLDING ? (const MzHolding *) statement : NULL;
  g_autofree char *words = event != NULL ? NULL : mz_describe_statement (context, statement);

  mz_csv_writer_text (writer, statement->id);
  mz_csv_writer_text (writer, event != NULL ? "event" : "holding");
  mz_csv_writer_text (writer, event != NULL ? get_title (context, event) : words);
  mz_csv_writer_text (writer, event != NULL ? get_timing (event) : NULL);
  mz_csv_writer_text (writer, event != NULL ? event->date : NULL);
  mz_csv_writer_text (writer, holding != NULL ? holding->since : NULL);
  mz_csv_writer_text (writer, holding != NULL ? holding->until : NULL);
  mz_csv_writer_text (writer, holding != NULL ? holding->status : NULL);
  write_subjects (writer, context, statement);
}

/* @borders: (nullable): by which borders the row is drawn on a map */
static void
write_statement (MzCsvWriter       *writer,
                 MzChartContext    *context,
                 RowKind            kind,
                 const MzStatement *statement,
                 const char        *borders)
{
  if (kind == ROWS_OF_FIGURES)
    write_figure (writer, context, (const MzFigure *) statement);
  else if (kind == ROWS_OF_HOLDINGS)
    write_holding (writer, context, (const MzHolding *) statement);
  else
    write_date (writer, context, statement);
  write_common (writer, context, statement);
  if (borders != NULL)
    mz_csv_writer_text (writer, borders);
  mz_csv_writer_end (writer);
}

/* A number of ours has no statement behind it, and so no id and no source. */
static void
write_computed (MzCsvWriter      *writer,
                MzChartContext   *context,
                const MzTableRow *row)
{
  g_autofree char *year = g_strdup_printf ("%d", row->year);

  mz_csv_writer_text (writer, NULL);
  mz_csv_writer_text (writer, row->subject);
  mz_csv_writer_text (writer, mz_chart_context_get_subject_name (context, row->subject));
  mz_csv_writer_text (writer, mz_derived_kind_to_string (row->derived));
  mz_csv_writer_text (writer, year);
  mz_csv_writer_number (writer, row->value);
  mz_csv_writer_text (writer, !isnan (row->value) ? mz_bound_to_string (row->bound) : NULL);
  mz_csv_writer_text (writer, mz_derived_get_unit (row->derived));
  mz_csv_writer_text (writer, NULL);
  for (guint i = 0; common_columns[i] != NULL; i++)
    mz_csv_writer_text (writer, NULL);
  mz_csv_writer_end (writer);
}

static void
write_table (MzCsvWriter *writer,
             MzChart     *chart,
             RowKind      kind)
{
  MzChartContext *context = mz_chart_get_context (chart);
  g_autoptr (GArray) rows = mz_table_rows_new_shown (context, mz_chart_get_spec (chart));

  for (guint i = 0; i < rows->len; i++)
    {
      const MzTableRow *row = &g_array_index (rows, MzTableRow, i);

      if (row->statement != NULL)
        write_statement (writer, context, kind, row->statement, NULL);
      else
        write_computed (writer, context, row);
    }
}

static gboolean
is_of_kind (const MzStatement *statement,
            RowKind            kind)
{
  return (statement->kind == MZ_STATEMENT_FIGURE) == (kind == ROWS_OF_FIGURES);
}

static void
write_statements (MzCsvWriter *writer,
                  MzChart     *chart,
                  RowKind      kind)
{
  g_autoptr (GPtrArray) statements = mz_chart_get_statements (chart);
  const char *borders = _mz_export_get_borders (chart);

  for (guint i = 0; i < statements->len; i++)
    {
      if (is_of_kind (g_ptr_array_index (statements, i), kind))
        write_statement (writer, mz_chart_get_context (chart), kind, g_ptr_array_index (statements, i), borders);
    }
}

static RowKind
get_kind_of_table (const MzViewSpec *spec)
{
  switch (mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS))
    {
    case MZ_TABLE_HOLDINGS:
      return ROWS_OF_HOLDINGS;
    case MZ_TABLE_EVENTS:
      return ROWS_OF_DATES;
    default:
      return ROWS_OF_FIGURES;
    }
}

static RowKind
get_kind (const MzViewSpec *spec)
{
  switch (mz_view_spec_get_view (spec))
    {
    case MZ_VIEW_TABLE:
      return get_kind_of_table (spec);
    case MZ_VIEW_TIMELINE:
      return ROWS_OF_DATES;
    case MZ_VIEW_HOLDINGS:
      return mz_view_spec_get_option (spec, MZ_OPTION_HOLDINGS_MARKS) == MZ_HOLDINGS_CAPACITY ? ROWS_OF_FIGURES
                                                                                              : ROWS_OF_HOLDINGS;
    default:
      return ROWS_OF_FIGURES;
    }
}

static void
write_heading (MzCsvWriter       *writer,
               const char *const *columns)
{
  for (guint i = 0; columns[i] != NULL; i++)
    mz_csv_writer_text (writer, columns[i]);
}

GBytes *
_mz_export_csv (MzChart *chart)
{
  g_autoptr (MzCsvWriter) writer = mz_csv_writer_new ();
  RowKind kind = get_kind (mz_chart_get_spec (chart));

  write_heading (writer, get_columns (kind));
  write_heading (writer, common_columns);
  if (_mz_export_get_borders (chart) != NULL)
    mz_csv_writer_text (writer, "borders");
  mz_csv_writer_end (writer);
  if (mz_view_spec_get_view (mz_chart_get_spec (chart)) == MZ_VIEW_TABLE)
    write_table (writer, chart, kind);
  else
    write_statements (writer, chart, kind);

  return mz_csv_writer_finish (writer);
}

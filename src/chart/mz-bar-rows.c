/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-bar-planned.h"
#include "mz-describe-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

static void
free_item (gpointer data)
{
  MzBarItem *item = data;

  g_array_unref (item->figures);
  g_free (item->sentence);
  g_free (item->words);
  g_free (item);
}

void
_mz_bar_row_free (gpointer data)
{
  MzBarRow *row = data;

  g_free (row->label);
  g_free (row->period);
  g_ptr_array_unref (row->items);
  g_clear_pointer (&row->rest, g_array_unref);
  g_free (row);
}

/* @label: (transfer full) */
MzBarRow *
_mz_bar_model_add_row (MzBarModel *model,
                       const char *subject,
                       char       *label)
{
  MzBarRow *row = g_new0 (MzBarRow, 1);

  row->subject = subject;
  row->label = label;
  row->change = NAN;
  row->n_lanes = 1;
  row->items = g_ptr_array_new_with_free_func (free_item);
  g_ptr_array_add (model->rows, row);

  return row;
}

/* An item without a place on the scale; whoever adds it fills in the rest. */
MzBarItem *
_mz_bar_row_add_item (MzBarRow      *row,
                      MzBarMark      mark,
                      const guint32 *figures,
                      guint          n_figures)
{
  MzBarItem *item = g_new0 (MzBarItem, 1);

  item->mark = mark;
  item->value = NAN;
  item->figures = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_vals (item->figures, figures, n_figures);
  g_ptr_array_add (row->items, item);

  return item;
}

gboolean
_mz_bar_is_tick (const MzBarItem *item)
{
  return item->mark == MZ_BAR_RIVAL || item->mark == MZ_BAR_SUPERSEDED;
}

/* @note: (transfer full) (nullable) */
void
_mz_bar_model_add_note (MzBarModel *model,
                        char       *note)
{
  if (note != NULL)
    g_ptr_array_add (model->notes, note);
}

/* The period beside the name where it is not simply the year of the title. */
static char *
describe_row_period (const MzBarModel *model,
                     const MzChartRow *row)
{
  const MzFigure *figure;

  if (row->period != NULL)
    return _mz_describe_period (row->period);
  if (row->others == NULL)
    return NULL;

  figure = mz_dataset_get_figure (model->build->dataset, row->figures[0]);
  if (mz_period_get_year (&figure->span) == model->build->year)
    return NULL;

  return g_strdup_printf ("%d", mz_period_get_year (&figure->span));
}

/* @period: (nullable) */
char *
_mz_bar_describe_label (const char *name,
                        const char *period)
{
  g_autofree char *isolated = NULL;

  if (period == NULL)
    return g_strdup (name);

  isolated = _mz_describe_isolate (name);

  /* Translators: country or company, and the time that its number is of */
  return g_strdup_printf (C_("bar", "%1$s, %2$s"), isolated, period);
}

static void
add_row (MzBarModel       *model,
         const MzChartRow *source)
{
  const char *name = mz_chart_context_get_subject_name (model->build->context, source->subject);
  char *period = describe_row_period (model, source);
  MzBarRow *row = _mz_bar_model_add_row (model, source->subject, _mz_bar_describe_label (name, period));

  row->period = period;
  row->source = source;
}

/* One row for each subject that has a figure, the largest first. */
void
_mz_bar_collect_rows (MzBarModel *model)
{
  for (guint i = 0; i < model->build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (model->build, i);

      if (row->n_figures > 0)
        add_row (model, row);
    }
}

static char *
describe_value (const MzBarModel *model,
                const MzChartRow *row)
{
  if (!row->can_be_bounded)
    return g_strdup (C_("bar", "cannot be bounded"));
  if (row->others != NULL)
    return _mz_bar_describe_planned_short (model, _mz_bar_describe_short (model, row->figures[0]), row->figures[0]);
  if (_mz_bar_is_share (model))
    return g_strdup (C_("bar", "no share"));

  return _mz_describe_short (row->value, isnan (row->value) ? MZ_BOUND_NOT_AVAILABLE : row->bound, model->build->unit,
                             model->build->language);
}

/* The bar of the figure that the lens draws. */
void
_mz_bar_add_row_bar (MzBarModel *model,
                     MzBarRow   *row)
{
  const MzChartRow *source = row->source;
  MzBarItem *item = _mz_bar_row_add_item (row, MZ_BAR_BAR, source->figures, source->n_figures);
  double value;
  MzBound bound;

  item->words = describe_value (model, source);
  item->sentence = _mz_describe_row (model->build, source);
  if (source->others != NULL)
    {
      item->sentence = _mz_bar_describe_planned (model, item->sentence, source->figures[0]);
      item->sentence = _mz_bar_describe_with_share (model, item->sentence, source->figures[0]);
    }
  item->is_muted = !_mz_bar_place_row (model, source, &value, &bound);
  item->bound = item->is_muted ? source->bound : bound;
  if (!item->is_muted)
    item->value = value;
}

/* A tick for each rival, and for each older edition that says something else. Returns whether the
 * figure had no place. */
static gboolean
add_tick (MzBarModel *model,
          MzBarRow   *row,
          guint       other)
{
  const MzQueryRow *others = row->source->others;
  guint32 figure = g_array_index (model->build->query->others, guint32, others->first_other + other);
  const MzFigure *record = mz_dataset_get_figure (model->build->dataset, figure);
  MzStanding standing = mz_query_get_standing (others, other);
  MzBarItem *item;
  double value;
  MzBound bound;

  if (standing != MZ_STANDING_RIVAL && (standing != MZ_STANDING_SUPERSEDED || record->value == row->source->value))
    return FALSE;
  if (!_mz_bar_place_figure (model, figure, &value, &bound))
    return !isnan (record->value);

  item = _mz_bar_row_add_item (row, standing == MZ_STANDING_RIVAL ? MZ_BAR_RIVAL : MZ_BAR_SUPERSEDED, &figure, 1);
  item->value = value;
  item->bound = bound;
  item->sentence = _mz_bar_describe_planned (model, _mz_describe_other (model->build, row->source, figure), figure);
  item->sentence = _mz_bar_describe_with_share (model, item->sentence, figure);

  return FALSE;
}

static guint
add_ticks (MzBarModel *model,
           MzBarRow   *row)
{
  guint n_left_out = 0;

  for (guint i = row->source->others != NULL ? row->source->others->n_others : 0; i > 0; i--)
    n_left_out += add_tick (model, row, i - 1);

  return n_left_out;
}

static void
add_share_notes (MzBarModel *model,
                 guint       n_rows,
                 guint       n_ticks)
{
  if (!_mz_bar_is_share (model))
    return;

  if (n_rows > 0)
    _mz_bar_model_add_note (model, g_strdup_printf (g_dngettext (
      GETTEXT_PACKAGE, "%u figure has no share: its source gives no world total, or one that bounds no share.",
      "%u figures have no share: their sources give no world total, or one that bounds no share.", n_rows), n_rows));
  if (n_ticks > 0)
    _mz_bar_model_add_note (model, g_strdup_printf (g_dngettext (
      GETTEXT_PACKAGE, "%u other figure is left out: its source gives no world total to take a share of.",
      "%u other figures are left out: their sources give no world total to take a share of.", n_ticks), n_ticks));
}

/* Each row is the drawn figure with its rivals. */
void
_mz_bar_fill_plain (MzBarModel *model)
{
  guint n_rows = 0, n_ticks = 0;

  for (guint i = 0; i < model->rows->len; i++)
    {
      MzBarRow *row = g_ptr_array_index (model->rows, i);

      if (row->source == NULL)
        continue;
      _mz_bar_add_row_bar (model, row);
      n_rows += !isnan (row->source->value) && ((MzBarItem *) g_ptr_array_index (row->items, 0))->is_muted;
      n_ticks += add_ticks (model, row);
    }
  add_share_notes (model, n_rows, n_ticks);
}

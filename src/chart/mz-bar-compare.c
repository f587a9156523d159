/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-bar-change.h"
#include "mz-describe-private.h"
#include "mz-describe.h"
#include <glib/gi18n-lib.h>
#include <math.h>

static int
find_earlier_year (GArray *years,
                   int     year)
{
  int found = 0;

  for (guint i = 0; i < years->len; i++)
    {
      int candidate = g_array_index (years, int, i);

      if (candidate < year)
        found = MAX (found, candidate);
    }

  return found;
}

static int
choose_earlier_year (const MzBarModel *model)
{
  const MzChartBuild *build = model->build;
  int wanted = mz_view_spec_get_option (build->spec, MZ_OPTION_COMPARE_WITH);
  g_autoptr (GArray) years = NULL;

  if (wanted != 0)
    return wanted;

  years = build->query != NULL ? mz_query_get_years (build->dataset, build->measure_index)
                               : mz_derive_get_years (build->dataset, build->derivation->kind);

  return find_earlier_year (years, build->year);
}

static void
open_year (MzBarModel *model)
{
  const MzChartBuild *build = model->build;
  const MzLens *lens = mz_view_spec_get_lens (build->spec);

  model->earlier_year = choose_earlier_year (model);
  if (model->earlier_year == 0)
    return;

  if (build->query != NULL)
    model->earlier_query = _mz_chart_build_run_query (build, build->measure_index, model->earlier_year, lens);
  else
    model->earlier_derivation = _mz_chart_build_derive (build, build->derivation->kind, model->earlier_year, lens);
}

/* The year before the newest statement that the numbers are computed from. */
static int
choose_vintage (const MzBarModel *model)
{
  const MzChartBuild *build = model->build;
  int newest = 0;

  for (guint i = 0; i < build->derivation->inputs->len; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (build->dataset, g_array_index (build->derivation->inputs, guint32, i));
      const MzPeriod stated = { figure->base.as_of_day, figure->base.as_of_day };

      newest = MAX (newest, mz_period_get_year (&stated));
    }

  return newest - 1;
}

/* Computed numbers have no editions, but the figures that go in have: only those known then are taken. */
static void
open_vintage (MzBarModel *model)
{
  const MzChartBuild *build = model->build;
  int wanted = mz_view_spec_get_option (build->spec, MZ_OPTION_COMPARE_WITH);
  g_autoptr (MzLens) lens = NULL;

  if (build->derivation == NULL || build->derivation->inputs->len == 0)
    return;

  model->vintage = wanted != 0 ? wanted : choose_vintage (model);
  lens = mz_lens_with_vintage (mz_view_spec_get_lens (build->spec), model->vintage);
  model->earlier_derivation = _mz_chart_build_derive (build, build->derivation->kind, build->year, lens);
}

/* The newest of the older editions of the drawn figure, not after the year that is asked for. */
static guint32
find_edition (const MzBarModel *model,
              const MzQueryRow *row)
{
  const MzChartBuild *build = model->build;
  int wanted = mz_view_spec_get_option (build->spec, MZ_OPTION_COMPARE_WITH);

  for (guint i = 0; i < row->n_others; i++)
    {
      guint32 figure = g_array_index (build->query->others, guint32, row->first_other + i);
      const MzFigure *record = mz_dataset_get_figure (build->dataset, figure);
      const MzPeriod stated = { record->base.as_of_day, record->base.as_of_day };

      if (mz_query_get_standing (row, i) == MZ_STANDING_SUPERSEDED &&
          (wanted == 0 || mz_period_get_year (&stated) <= wanted))
        return figure;
    }

  return MZ_NO_INDEX;
}

static void
take_figure (const MzBarModel *model,
             guint32           figure,
             MzBarSide        *side)
{
  side->n_figures = 1;
  side->figure = figure;
  side->figures = NULL;
  side->is_placed = _mz_bar_place_figure (model, figure, &side->value, &side->bound);
}

static gboolean
find_in_query (const MzBarModel *model,
               const MzChartRow *row,
               MzBarSide        *side)
{
  guint32 figure = MZ_NO_INDEX;

  if (model->earlier_query != NULL)
    {
      const MzQueryRow *earlier = mz_query_find (model->earlier_query, row->subject);

      figure = earlier != NULL && row->period == NULL ? earlier->drawn : MZ_NO_INDEX;
    }
  else if (row->others != NULL)
    {
      figure = find_edition (model, row->others);
    }
  if (figure == MZ_NO_INDEX)
    return FALSE;

  take_figure (model, figure, side);

  return TRUE;
}

static gboolean
find_in_derivation (const MzBarModel *model,
                    const MzChartRow *row,
                    MzBarSide        *side)
{
  const MzDerivedRow *earlier = model->earlier_derivation == NULL
                                  ? NULL : mz_derivation_find (model->earlier_derivation, row->subject);

  if (earlier == NULL || earlier->n_inputs == 0)
    return FALSE;

  side->n_figures = earlier->n_inputs;
  side->figures = &g_array_index (model->earlier_derivation->inputs, guint32, earlier->first_input);
  side->bound = earlier->bound;
  side->value = NAN;
  side->is_placed = !_mz_bar_is_share (model) && _mz_bar_place_value (model, _mz_describe_round_computed (earlier->value), &side->value);

  return TRUE;
}

/* What was said before of the subject of a row. */
static gboolean
find_earlier (const MzBarModel *model,
              const MzChartRow *row,
              MzBarSide        *side)
{
  return model->build->query != NULL ? find_in_query (model, row, side) : find_in_derivation (model, row, side);
}

static void
take_later (const MzBarModel *model,
            const MzChartRow *row,
            MzBarSide        *side)
{
  *side = (MzBarSide) { .n_figures = row->n_figures, .figures = row->figures, .figure = row->figures[0] };
  side->is_placed = _mz_bar_place_row (model, row, &side->value, &side->bound);
}

/* Finds what the rows are compared with, and by how much each has changed. */
void
_mz_bar_open_comparison (MzBarModel *model,
                         MzCompare   compare)
{
  if (compare == MZ_COMPARE_YEARS)
    open_year (model);
  else
    open_vintage (model);

  for (guint i = 0; i < model->rows->len; i++)
    {
      MzBarRow *row = g_ptr_array_index (model->rows, i);
      MzBarSide earlier, later;

      if (!find_earlier (model, row->source, &earlier))
        continue;
      take_later (model, row->source, &later);
      row->change = _mz_bar_count_change (&earlier, &later);
    }
}

static char *
describe_side (const MzBarModel *model,
               const MzBarRow   *row,
               const MzBarSide  *side,
               gboolean          is_earlier)
{
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (row->source->others != NULL)
    return _mz_bar_describe_with_share (model, _mz_bar_describe_figure (model, side->figure), side->figure);

  name = _mz_describe_isolate (mz_chart_context_get_subject_name (model->build->context, row->subject));
  value = _mz_bar_describe_placed (model, side->value, side->bound);

  /* Translators: place or company, year, computed value, number of figures it was computed from */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$d: %3$s, computed from %4$u figure",
                                       "%1$s, %2$d: %3$s, computed from %4$u figures", side->n_figures),
                          name, is_earlier && model->earlier_year != 0 ? model->earlier_year : model->build->year, value, side->n_figures);
}

static MzBarItem *
add_side (MzBarModel      *model,
          MzBarRow        *row,
          const MzBarSide *side,
          gboolean         is_earlier)
{
  MzBarItem *item = _mz_bar_row_add_item (row, is_earlier ? MZ_BAR_EARLIER : MZ_BAR_LATER,
                                          side->figures != NULL ? side->figures : &side->figure, side->n_figures);

  item->value = side->is_placed ? side->value : NAN;
  item->bound = side->bound;
  item->sentence = describe_side (model, row, side, is_earlier);

  return item;
}

/* A figure that still holds in the year that is compared with may be of a year before. */
static int
get_earlier_year (const MzBarModel *model,
                  const MzBarSide  *side)
{
  if (model->earlier_query == NULL)
    return model->earlier_year;

  return mz_period_get_year (&mz_dataset_get_figure (model->build->dataset, side->figure)->span);
}

static char *
name_earlier (const MzBarModel *model,
              const MzBarSide  *side)
{
  const MzFigure *record;

  if (model->earlier_year != 0)
    return g_strdup_printf ("%d", get_earlier_year (model, side));
  if (model->vintage != 0)
    return g_strdup (model->earlier_name);

  record = mz_dataset_get_figure (model->build->dataset, side->figure);

  return mz_describe_source (model->build->context, mz_dataset_get_source (model->build->dataset, record->base.source));
}

/* The dots that are of another year than the one chosen say so one by one, and are counted. */
static void
note_earlier_year (MzBarModel *model,
                   MzBarItem  *item,
                   int         year)
{
  g_autofree char *words = item->words;

  if (year == model->earlier_year)
    {
      item->words = g_steal_pointer (&words);
      return;
    }

  /* Translators: a change, and the year of the figure that it is counted from */
  item->words = item->is_muted ? g_steal_pointer (&words) : g_strdup_printf (C_("change", "%1$s, vs. %2$d"), words, year);
  model->first_other_year = model->n_other_years == 0 ? year : MIN (model->first_other_year, year);
  model->last_other_year = model->n_other_years == 0 ? year : MAX (model->last_other_year, year);
  model->n_other_years++;
}

static void
describe_change (MzBarModel      *model,
                 MzBarItem       *item,
                 const MzBarSide *earlier,
                 const MzBarSide *later)
{
  g_autofree char *sentence = item->sentence;
  g_autofree char *name = name_earlier (model, earlier);
  g_autofree char *change = _mz_bar_describe_change (model, earlier, later);

  /* Translators: the later figure, the year or edition it is compared with, the change in words */
  item->sentence = g_strdup_printf (C_("mark", "%1$s; compared with %2$s: %3$s"), sentence, name, change);
  item->words = _mz_bar_describe_change_short (model, earlier, later);
  item->is_muted = isnan (later->value) || isnan (earlier->value);
  if (model->earlier_year != 0)
    note_earlier_year (model, item, get_earlier_year (model, earlier));
}

/* Returns whether there is something to compare the row with. */
static gboolean
fill_row (MzBarModel *model,
          MzBarRow   *row)
{
  MzBarSide earlier, later;
  MzBarItem *item;
  gboolean has_earlier = find_earlier (model, row->source, &earlier);

  if (has_earlier)
    add_side (model, row, &earlier, TRUE);
  take_later (model, row->source, &later);
  item = add_side (model, row, &later, FALSE);
  if (has_earlier)
    describe_change (model, item, &earlier, &later);
  _mz_bar_add_rival_ticks (model, row, item);
  if (has_earlier)
    return TRUE;

  item->is_muted = TRUE;
  item->words = g_strdup (model->earlier_year != 0 ? C_("bar", "no earlier figure") : C_("bar", "no earlier edition"));

  return FALSE;
}

/* The only source that the dots of one kind have, or MZ_NO_INDEX. */
static guint32
find_common_source (const MzBarModel *model,
                    MzBarMark         mark)
{
  guint32 source = MZ_NO_INDEX;

  for (guint i = 0; i < model->rows->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (model->rows, i);

      for (guint j = 0; j < row->items->len; j++)
        {
          const MzBarItem *item = g_ptr_array_index (row->items, j);
          guint32 next;

          if (item->mark != mark)
            continue;
          next = mz_dataset_get_figure (model->build->dataset, g_array_index (item->figures, guint32, 0))->base.source;
          if (source != MZ_NO_INDEX && next != source)
            return MZ_NO_INDEX;
          source = next;
        }
    }

  return source;
}

static char *
name_edition (const MzBarModel *model,
              MzBarMark         mark)
{
  guint32 source = find_common_source (model, mark);
  int wanted = mz_view_spec_get_option (model->build->spec, MZ_OPTION_COMPARE_WITH);

  if (source != MZ_NO_INDEX)
    return mz_describe_source (model->build->context, mz_dataset_get_source (model->build->dataset, source));
  if (mark == MZ_BAR_LATER)
    return g_strdup (C_("legend", "the drawn edition"));
  if (wanted != 0)
    return g_strdup_printf (C_("legend", "the last edition up to %d"), wanted);

  return g_strdup (C_("legend", "the edition before"));
}

/* The year chosen, and where figures of older years stand in for it, which. */
static char *
name_earlier_year (const MzBarModel *model)
{
  if (model->n_other_years == 0)
    return g_strdup_printf ("%d", model->earlier_year);
  if (model->first_other_year == model->last_other_year)
    /* Translators: the year chosen, and the year of the figures that stand in for it */
    return g_strdup_printf (C_("legend", "%1$d or the newest figure before (%2$d)"), model->earlier_year,
                            model->first_other_year);

  /* Translators: the year chosen, and the years of the figures that stand in for it */
  return g_strdup_printf (C_("legend", "%1$d or the newest figure before (%2$d–%3$d)"), model->earlier_year,
                          model->first_other_year, model->last_other_year);
}

static void
name_dots (MzBarModel *model)
{
  if (model->vintage != 0)
    {
      model->later_name = g_strdup (C_("legend", "the drawn edition"));
    }
  else if (model->earlier_year != 0)
    {
      model->earlier_name = name_earlier_year (model);
      model->later_name = g_strdup_printf ("%d", model->build->year);
    }
  else
    {
      model->earlier_name = name_edition (model, MZ_BAR_EARLIER);
      model->later_name = name_edition (model, MZ_BAR_LATER);
    }
  /* Translators: second part of a title: the year or edition that the chart is compared with */
  model->mode = g_strdup_printf (C_("bars", "compared with %s"), model->earlier_name);
}

/* Two dots for each row: hollow what was said before, filled what is drawn. */
void
_mz_bar_fill_compared (MzBarModel *model)
{
  guint n_compared = 0;

  if (model->vintage != 0)
    /* Translators: what the sources had stated by the end of a year */
    model->earlier_name = g_strdup_printf (C_("legend", "what was stated up to %d"), model->vintage);
  for (guint i = 0; i < model->rows->len; i++)
    n_compared += fill_row (model, g_ptr_array_index (model->rows, i));

  model->is_compared = TRUE;
  name_dots (model);
  if (n_compared == 0)
    _mz_bar_model_add_note (model, g_strdup (C_("note", "There is nothing earlier to compare these figures with.")));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include "mz-interval.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define WORLD "WLD"

static const MzTrendSeries *
find_series (const MzTrend *self,
             const char    *subject)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      if (g_str_equal (_mz_trend_get_series (self, i)->subject, subject))
        return _mz_trend_get_series (self, i);
    }

  return NULL;
}

/* A hundred times one number for each of another, with the bounds of both carried through. */
static gboolean
get_percentage (double     value,
                MzBound    bound,
                MzInterval whole,
                double    *value_out,
                MzBound   *bound_out)
{
  MzInterval ratio = mz_interval_divide (mz_interval_new (value, bound), whole);

  return mz_interval_get_bound (mz_interval_multiply (ratio, mz_interval_new (100.0, MZ_BOUND_EXACTLY)), 0.0,
                                value_out, bound_out);
}

static guint32
find_world_of_point (const MzTrend      *self,
                     const MzTrendPoint *point,
                     guint32             source)
{
  for (guint i = 0; i < point->n_figures; i++)
    {
      guint32 figure = _mz_trend_get_figures (self, point)[i];

      if (mz_dataset_get_figure (self->build->dataset, figure)->base.source == source)
        return figure;
    }
  for (guint i = 0; i < point->n_others; i++)
    {
      guint32 figure = _mz_trend_get_other (self, point, i)->figure;

      if (mz_dataset_get_figure (self->build->dataset, figure)->base.source == source)
        return figure;
    }

  return MZ_NO_INDEX;
}

/* The world total that the source of a figure states for the same time, or MZ_NO_INDEX: another source's
 * total may count other things. */
static guint32
find_world (const MzTrend  *self,
            const MzFigure *figure)
{
  const MzTrendSeries *world = find_series (self, WORLD);

  for (guint i = 0; world != NULL && i < world->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (world, i);
      guint32 total;

      if (mz_period_compare (&point->span, &figure->span) != 0)
        continue;
      total = find_world_of_point (self, point, figure->base.source);
      if (total != MZ_NO_INDEX && mz_dataset_get_figure (self->build->dataset, total)->value > 0)
        return total;
    }

  return MZ_NO_INDEX;
}

static const MzTrendPoint *
find_base (const MzTrend       *self,
           const MzTrendSeries *series)
{
  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (point->year == self->base_year && point->n_figures > 0 && point->stated > 0 &&
          point->can_be_bounded)
        return point;
    }

  return NULL;
}

static gboolean
place_share (const MzTrend *self,
             guint32        figure,
             double        *value_out,
             MzBound       *bound_out)
{
  const MzFigure *record = mz_dataset_get_figure (self->build->dataset, figure);
  guint32 world = find_world (self, record);
  const MzFigure *total;

  if (world == MZ_NO_INDEX || isnan (record->value))
    return FALSE;

  total = mz_dataset_get_figure (self->build->dataset, world);

  return get_percentage (record->value, record->bound, mz_interval_new (total->value, total->bound),
                         value_out, bound_out);
}

/* The base itself is 100 by definition, however vague it is. */
static gboolean
place_index (const MzTrendPoint *base,
             double              value,
             MzBound             bound,
             double             *value_out,
             MzBound            *bound_out)
{
  if (base == NULL || isnan (value))
    return FALSE;

  return get_percentage (value, bound, mz_interval_new (base->stated, base->stated_bound), value_out,
                         bound_out);
}

static void
put_world_beside (MzTrend      *self,
                  MzTrendPoint *point)
{
  guint32 pair[2] = { _mz_trend_get_figures (self, point)[0], MZ_NO_INDEX };

  pair[1] = find_world (self, mz_dataset_get_figure (self->build->dataset, pair[0]));
  point->first_figure = self->figures->len;
  point->n_figures = G_N_ELEMENTS (pair);
  g_array_append_vals (self->figures, pair, G_N_ELEMENTS (pair));
}

static void
put_base_beside (MzTrend            *self,
                 MzTrendPoint       *point,
                 const MzTrendPoint *base)
{
  guint n = point->n_figures + base->n_figures;
  g_autofree guint32 *both = g_new (guint32, n);

  memcpy (both, _mz_trend_get_figures (self, point), point->n_figures * sizeof *both);
  memcpy (both + point->n_figures, _mz_trend_get_figures (self, base), base->n_figures * sizeof *both);
  point->first_figure = self->figures->len;
  point->n_figures = n;
  g_array_append_vals (self->figures, both, n);
}

static gboolean
place_point (MzTrend            *self,
             MzTrendPoint       *point,
             const MzTrendPoint *base)
{
  if (self->base_year == 0 && self->value_scale == MZ_VALUE_SCALE_SHARE)
    return place_share (self, _mz_trend_get_figures (self, point)[0], &point->value, &point->bound);
  if (self->base_year != 0 && point != base)
    return place_index (base, point->stated, point->stated_bound, &point->value, &point->bound);

  point->value = self->base_year != 0 ? 100 : point->stated;
  point->bound = self->base_year != 0 ? MZ_BOUND_EXACTLY : point->stated_bound;

  return TRUE;
}

static void
place_series (MzTrend       *self,
              MzTrendSeries *series)
{
  const MzTrendPoint *base = self->base_year != 0 ? find_base (self, series) : NULL;

  for (guint i = 0; i < series->points->len; i++)
    {
      MzTrendPoint *point = _mz_trend_get_point (series, i);

      point->value = NAN;
      point->bound = MZ_BOUND_NOT_AVAILABLE;
      if (point->n_figures == 0 || !point->can_be_bounded || isnan (point->stated) ||
          !place_point (self, point, base))
        continue;
      if (self->value_scale == MZ_VALUE_SCALE_LOG && point->value < 0)
        {
          point->value = NAN;
          self->n_unplaced += _mz_trend_is_drawn (self, point) ? 1 : 0;
        }
    }
  if (base == NULL)
    return;

  for (guint i = 0; i < series->points->len; i++)
    {
      MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (point != base && !isnan (point->value))
        put_base_beside (self, point, base);
    }
}

/* Figures are put together when all values are known: totals are looked up by what a point states alone. */
static void
put_worlds_beside (MzTrend *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          MzTrendPoint *point = _mz_trend_get_point (series, j);

          if (!isnan (point->value) && !g_str_equal (series->subject, WORLD))
            put_world_beside (self, point);
        }
    }
}

void
_mz_trend_place_values (MzTrend *self)
{
  for (guint i = 0; i < self->series->len; i++)
    place_series (self, _mz_trend_get_series (self, i));
  if (self->base_year == 0 && self->value_scale == MZ_VALUE_SCALE_SHARE)
    put_worlds_beside (self);
}

/* Where another figure of the same subject and time lies; FALSE when it has no place. */
gboolean
_mz_trend_place_other (const MzTrend       *self,
                       const MzTrendSeries *series,
                       const MzTrendOther  *other,
                       double              *value_out,
                       MzBound             *bound_out)
{
  const MzFigure *figure = mz_dataset_get_figure (self->build->dataset, other->figure);

  *value_out = figure->value;
  *bound_out = figure->bound;
  if (isnan (figure->value))
    return FALSE;
  if (self->base_year != 0)
    return place_index (find_base (self, series), figure->value, figure->bound, value_out, bound_out);
  if (self->value_scale == MZ_VALUE_SCALE_SHARE)
    return place_share (self, other->figure, value_out, bound_out);

  return self->value_scale != MZ_VALUE_SCALE_LOG || figure->value >= 0;
}

typedef struct
{
  MzTrendSeries series;
  double        value;       /* the last one */
  int           year;        /* of the last one; 0 without */
  gboolean      is_ended;    /* long before the others */
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if ((one->year == 0) != (other->year == 0))
    return one->year == 0 ? 1 : -1;
  if (one->is_ended != other->is_ended)
    return one->is_ended ? 1 : -1;
  if (one->value != other->value && one->year != 0)
    return one->value > other->value ? -1 : 1;

  return g_strcmp0 (one->series.subject, other->series.subject);
}

static gboolean
has_drawn_figure (const MzTrend       *self,
                  const MzTrendSeries *series)
{
  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (point->n_figures > 0 && _mz_trend_is_drawn (self, point))
        return TRUE;
    }

  return FALSE;
}

static void
leave_out (MzTrend             *self,
           const MzTrendSeries *series)
{
  g_string_append_printf (self->left_out, "%s%s", self->n_left_out > 0 ? C_("between names", ", ") : "",
                          mz_chart_context_get_subject_name (self->build->context, series->subject));
  self->n_left_out++;
}

/* Everything that has something to show, the world aside, largest first. */
static GArray *
collect_candidates (MzTrend *self)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  int newest = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      Candidate candidate = { .series = *_mz_trend_get_series (self, i) };
      const MzTrendPoint *last = _mz_trend_get_last (self, &candidate.series);

      candidate.series.is_selected = mz_view_spec_is_selected (self->build->spec, candidate.series.subject);
      if (!has_drawn_figure (self, &candidate.series) ||
          (g_str_equal (candidate.series.subject, WORLD) && !candidate.series.is_selected))
        continue;
      if (last == NULL && (self->base_year != 0 || self->value_scale == MZ_VALUE_SCALE_SHARE))
        {
          leave_out (self, &candidate.series);
          continue;
        }
      candidate.value = last != NULL ? last->value : 0;
      candidate.year = last != NULL ? last->year : 0;
      newest = MAX (newest, candidate.year);
      g_array_append_val (candidates, candidate);
    }
  for (guint i = 0; i < candidates->len; i++)
    g_array_index (candidates, Candidate, i).is_ended =
        g_array_index (candidates, Candidate, i).year < newest - 2;
  g_array_sort (candidates, compare_candidates);

  return candidates;
}

/* What is selected has a colour, however small it is; it takes those of the smallest of the others. */
static void
move_selected_up (GArray *candidates,
                  guint   n_colored)
{
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n_selected = 0, n_others = 0, place = 0;

  for (guint i = 0; i < candidates->len; i++)
    n_selected += g_array_index (candidates, Candidate, i).series.is_selected ? 1 : 0;
  n_selected = MIN (n_selected, n_colored);
  n_others = n_colored - n_selected;
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate candidate = g_array_index (candidates, Candidate, i);
      guint *n_left = candidate.series.is_selected ? &n_selected : &n_others;

      if (*n_left == 0)
        {
          g_array_append_val (rest, candidate);
          continue;
        }
      --*n_left;
      g_array_index (candidates, Candidate, place++) = candidate;
    }
  for (guint i = 0; i < rest->len; i++)
    g_array_index (candidates, Candidate, place + i) = g_array_index (rest, Candidate, i);
}

static MzTrendSeries
steal_world (MzTrend *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      MzTrendSeries *series = _mz_trend_get_series (self, i);

      if (!g_str_equal (series->subject, WORLD))
        continue;
      series->role = MZ_TREND_WORLD;
      series->color = MZ_TOKEN_TEXT;
      return *series;
    }

  return (MzTrendSeries) { NULL };
}

static void
append_series (GArray        *series,
               MzTrendSeries *item)
{
  g_array_ref (item->points);
  g_array_append_vals (series, item, 1);
}

static gboolean
wants_world (const MzTrend       *self,
             const MzTrendSeries *world)
{
  return world->subject != NULL && has_drawn_figure (self, world) &&
         _mz_trend_get_last (self, world) != NULL &&
         (self->value_scale != MZ_VALUE_SCALE_SHARE || self->base_year != 0) &&
         !mz_view_spec_is_selected (self->build->spec, WORLD);
}

/* The largest, as many as there are colours for in colour and the others in grey, and the world where its
 * total is stated. What is selected is told apart among them, so that it can be compared. */
void
_mz_trend_choose_series (MzTrend *self)
{
  guint top = (guint) mz_view_spec_get_option (self->build->spec, MZ_OPTION_TOP);
  g_autoptr (GArray) candidates = collect_candidates (self);
  MzTrendSeries world = steal_world (self);
  GArray *chosen = _mz_trend_new_series_list ();
  guint n_shown = top == 0 ? candidates->len : MIN (top, candidates->len);
  guint n_colored = MIN (n_shown, MZ_TREND_MAX_COLORS);
  gboolean has_world = wants_world (self, &world);

  move_selected_up (candidates, n_colored);
  for (guint i = 0; i < n_shown; i++)
    {
      MzTrendSeries *series = &g_array_index (candidates, Candidate, i).series;

      series->role = i < n_colored ? MZ_TREND_COLORED : MZ_TREND_QUIET;
      series->color = i < n_colored ? MZ_TOKEN_SERIES_1 + (int) i : MZ_TOKEN_SUPERSEDED;
      append_series (chosen, series);
      if (i + 1 == n_colored && has_world)
        append_series (chosen, &world);
    }
  if (n_colored == 0 && has_world)
    append_series (chosen, &world);
  self->n_not_drawn = candidates->len - n_shown;
  g_array_unref (self->series);
  self->series = chosen;
}

static GArray *
take_points (const MzTrend *self,
             const char    *subject)
{
  const MzTrendSeries *series = find_series (self, subject);

  return series != NULL ? g_array_ref (series->points) : g_array_new (FALSE, FALSE, sizeof (MzTrendPoint));
}

/* The lines of what is known today, each with the points that were known then, if any. */
void
_mz_trend_adopt_choice (MzTrend *self)
{
  GArray *chosen = _mz_trend_new_series_list ();

  for (guint i = 0; i < self->today->series->len; i++)
    {
      MzTrendSeries series = *_mz_trend_get_series (self->today, i);

      series.points = take_points (self, series.subject);
      g_array_append_val (chosen, series);
    }
  g_array_unref (self->series);
  self->series = chosen;
  self->n_not_drawn = self->today->n_not_drawn;
  self->n_left_out = self->today->n_left_out;
  g_string_assign (self->left_out, self->today->left_out->str);
}

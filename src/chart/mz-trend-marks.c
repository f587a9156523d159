/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define POINT_RADIUS       3.2
#define MIN_RADIUS         1.2
#define MAX_YEAR_SHARE     0.32
#define DAYS_OF_YEAR       365.25
#define QUIET_RADIUS       2.0
#define BOUND_RADIUS       4.5
#define CROSS_RADIUS       4.0
#define CROSS_DISTANCE     10.0
#define TICK_RADIUS        5.0
#define LINE_WIDTH         2.0f
#define SELECTED_WIDTH     3.0f
#define QUIET_WIDTH        1.25f

static float
get_line_width (const MzTrendSeries *series)
{
  if (series->is_selected)
    return SELECTED_WIDTH;

  return series->role == MZ_TREND_QUIET ? QUIET_WIDTH : LINE_WIDTH;
}

/* Points of neighbouring years must not run into each other. */
static double
get_radius (const MzTrend *self,
            double         wanted)
{
  double year_px = fabs (mz_scale_map (self->days, DAYS_OF_YEAR) - mz_scale_map (self->days, 0));

  return MIN (wanted, MAX (year_px * MAX_YEAR_SHARE, MIN_RADIUS));
}

static void
set_evidence (MzTrend             *self,
              guint32              mark,
              const MzTrendSeries *series,
              const char          *sentence,
              MzMarkFlags          flags)
{
  mz_scene_builder_set_info (self->build->scene, mark, series->subject, sentence, NULL);
  mz_scene_builder_set_flags (self->build->scene, mark, flags);
}

static void
add_link (MzTrend             *self,
          const MzTrendSeries *series,
          const MzTrendPoint  *from,
          const MzTrendPoint  *to)
{
  MzTrendLink link = _mz_trend_get_link (self, from, to);
  gboolean is_of_nought = self->value_scale == MZ_VALUE_SCALE_LOG && (from->value == 0) != (to->value == 0);
  const MzStyle style = {
    .stroke = series->color,
    .stroke_width = link == MZ_TREND_LINK_GAP ? QUIET_WIDTH : get_line_width (series),
    .dash = link == MZ_TREND_LINK_GAP || is_of_nought ? MZ_DASH_DOTTED : MZ_DASH_SOLID,
  };
  g_autofree char *sentence = NULL;
  g_autofree guint32 *figures = NULL;
  guint32 mark;

  if (link == MZ_TREND_LINK_NONE)
    return;

  sentence = _mz_trend_describe_link (self, series, from, to);
  figures = g_new (guint32, from->n_figures + to->n_figures);
  memcpy (figures, _mz_trend_get_figures (self, from), from->n_figures * sizeof *figures);
  memcpy (figures + from->n_figures, _mz_trend_get_figures (self, to), to->n_figures * sizeof *figures);
  mark =
      mz_scene_builder_add_rule (self->build->scene, mz_scene_builder_add_style (self->build->scene, &style),
                                 _mz_trend_get_x (self, from), _mz_trend_get_y (self, from->value),
                                 _mz_trend_get_x (self, to), _mz_trend_get_y (self, to->value));
  mz_scene_builder_set_datum (self->build->scene, mark, figures, from->n_figures + to->n_figures);
  set_evidence (self, mark, series, sentence, MZ_MARK_PICKABLE);
}

static void
add_links (MzTrend             *self,
           const MzTrendSeries *series)
{
  const MzTrendPoint *before = NULL;

  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (!_mz_trend_is_drawn (self, point) || isnan (point->value))
        continue;
      if (before != NULL)
        add_link (self, series, before, point);
      before = point;
    }
}

static gboolean
is_hedged (MzBound bound)
{
  return bound == MZ_BOUND_ABOUT || bound == MZ_BOUND_ESTIMATE;
}

static guint32
add_point_shape (MzTrend             *self,
                 const MzTrendSeries *series,
                 const MzTrendPoint  *point)
{
  const MzPoint place = { _mz_trend_get_x (self, point), _mz_trend_get_y (self, point->value) };
  const MzStyle style = {
    .fill = is_hedged (point->bound) ? MZ_TOKEN_SURFACE : series->color,
    .stroke = series->color,
    .stroke_width = 1.5,
  };
  guint16 number = mz_scene_builder_add_style (self->build->scene, &style);
  gboolean is_quiet = series->role == MZ_TREND_QUIET && !series->is_selected;
  double radius = get_radius (self, is_quiet ? QUIET_RADIUS : POINT_RADIUS);
  double bound_radius = radius + BOUND_RADIUS - POINT_RADIUS;

  /* The tip tells where the number may lie, and the base is the bound itself. */
  if (mz_bound_is_open_above (point->bound))
    return mz_scene_builder_add_symbol (self->build->scene, number, MZ_SYMBOL_TRIANGLE_UP, place.x,
                                        place.y - bound_radius, bound_radius);
  if (mz_bound_is_open_below (point->bound))
    return mz_scene_builder_add_symbol (self->build->scene, number, MZ_SYMBOL_TRIANGLE_DOWN, place.x,
                                        place.y + bound_radius, bound_radius);

  return mz_scene_builder_add_symbol (self->build->scene, number, MZ_SYMBOL_CIRCLE, place.x, place.y, radius);
}

/* A change is drawn over the time that it took, because a point alone would look like one moment. */
static void
add_span (MzTrend             *self,
          const MzTrendSeries *series,
          const MzTrendPoint  *point)
{
  const MzStyle style = { .stroke = series->color, .stroke_width = QUIET_WIDTH };
  gboolean is_change = self->build->measure != NULL && self->build->measure->kind == MZ_MEASURE_CHANGE;
  double y = _mz_trend_get_y (self, point->value);

  if (!is_change)
    return;

  mz_scene_builder_add_rule (self->build->scene, mz_scene_builder_add_style (self->build->scene, &style),
                             MAX (mz_scale_map (self->days, point->span.first_day), self->area.x), y,
                             MIN (mz_scale_map (self->days, point->span.last_day + 1.0),
                                  self->area.x + self->area.width), y);
}

static void
add_point (MzTrend             *self,
           const MzTrendSeries *series,
           const MzTrendPoint  *point)
{
  g_autofree char *sentence = _mz_trend_describe_point (self, series, point);
  guint32 mark = add_point_shape (self, series, point);

  mz_scene_builder_set_datum (self->build->scene, mark, _mz_trend_get_figures (self, point),
                              point->n_figures);
  set_evidence (self, mark, series, sentence, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
}

/* Rivals are told of what is selected, older editions of all that has a colour. Among indices, one old
 * number of a small producer could flatten all lines, so that they too are told of what is selected. */
gboolean
_mz_trend_is_other_drawn (const MzTrend       *self,
                          const MzTrendSeries *series,
                          const MzTrendPoint  *point,
                          const MzTrendOther  *other)
{
  double value = mz_dataset_get_figure (self->build->dataset, other->figure)->value;

  if (self->is_area && series->role != MZ_TREND_WORLD)
    return FALSE;
  if (other->standing == MZ_STANDING_RIVAL)
    return series->is_selected;

  return other->standing == MZ_STANDING_SUPERSEDED &&
         (series->is_selected || series->role != MZ_TREND_QUIET) &&
         (series->is_selected || self->base_year == 0) && point->n_figures > 0 && value != point->stated;
}

static void
add_other (MzTrend             *self,
           const MzTrendSeries *series,
           const MzTrendPoint  *point,
           const MzTrendOther  *other)
{
  gboolean is_rival = other->standing == MZ_STANDING_RIVAL;
  const MzStyle style = {
    .stroke = is_rival ? MZ_TOKEN_RIVAL : MZ_TOKEN_SUPERSEDED,
    .stroke_width = is_rival ? 2.5 : 1.5,
  };
  const MzStyle stem = { .stroke = style.stroke, .stroke_width = 1, .dash = MZ_DASH_DOTTED };
  MzSceneBuilder *scene = self->build->scene;
  double x = _mz_trend_get_x (self, point);
  double radius = get_radius (self, POINT_RADIUS) + TICK_RADIUS - POINT_RADIUS;
  g_autofree char *sentence = NULL;
  double value, y;
  MzBound bound;
  guint32 mark;

  if (!_mz_trend_is_other_drawn (self, series, point, other) ||
      !_mz_trend_place_other (self, series, other, &value, &bound) || isnan (_mz_trend_get_y (self, value)))
    return;

  y = _mz_trend_get_y (self, value);
  if (!isnan (point->value))
    mz_scene_builder_add_rule (scene, mz_scene_builder_add_style (scene, &stem), x,
                               _mz_trend_get_y (self, point->value), x, y);
  sentence = _mz_trend_describe_other (self, other);
  mark = mz_scene_builder_add_rule (scene, mz_scene_builder_add_style (scene, &style), x - radius, y,
                                    x + radius, y);
  mz_scene_builder_set_datum (scene, mark, &other->figure, 1);
  set_evidence (self, mark, series, sentence, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
}

static void
add_points (MzTrend             *self,
            const MzTrendSeries *series)
{
  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (!_mz_trend_is_drawn (self, point))
        continue;
      for (guint j = point->n_others; j > 0; j--)
        add_other (self, series, point, _mz_trend_get_other (self, point, j - 1));
      if (isnan (point->value))
        continue;
      add_span (self, series, point);
      add_point (self, series, point);
    }
}

static void
add_cross (MzTrend             *self,
           const MzTrendSeries *series,
           const MzTrendPoint  *point,
           double               x)
{
  const MzStyle style = { .fill = series->color };
  g_autofree char *sentence = _mz_trend_describe_point (self, series, point);
  guint32 mark = mz_scene_builder_add_symbol (self->build->scene,
                                              mz_scene_builder_add_style (self->build->scene, &style),
                                              MZ_SYMBOL_CROSS, x, self->lane_y, CROSS_RADIUS);

  mz_scene_builder_set_datum (self->build->scene, mark, _mz_trend_get_figures (self, point),
                              point->n_figures);
  set_evidence (self, mark, series, sentence, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
}

static guint
count_not_available (const MzTrend *self,
                     guint          n_series,
                     int            year)
{
  guint n = 0;

  for (guint i = 0; i < n_series; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const MzTrendPoint *point = _mz_trend_get_point (series, j);

          n += point->year == year && _mz_trend_is_not_available (point) && _mz_trend_is_drawn (self, point)
                   ? 1
                   : 0;
        }
    }

  return n;
}

/* Crosses of one year stand side by side, in the order of the lines, as close as its room needs. */
static double
get_cross_x (const MzTrend      *self,
             guint               series,
             const MzTrendPoint *point)
{
  guint n = count_not_available (self, self->series->len, point->year);
  guint place = count_not_available (self, series, point->year);
  double room = fabs (mz_scale_map (self->days, DAYS_OF_YEAR) - mz_scale_map (self->days, 0));
  double distance = MIN (CROSS_DISTANCE, room / n);

  return _mz_trend_get_x (self, point) + (place - (n - 1) / 2.0) * distance;
}

static void
add_crosses (MzTrend *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const MzTrendPoint *point = _mz_trend_get_point (series, j);

          if (_mz_trend_is_not_available (point) && _mz_trend_is_drawn (self, point))
            add_cross (self, series, point, get_cross_x (self, i, point));
        }
    }
}

static gboolean
is_line (const MzTrend       *self,
         const MzTrendSeries *series)
{
  return !self->is_area || series->role == MZ_TREND_WORLD;
}

/* Lines first, grey ones lowest, and the points over all of them; the keyboard goes from the largest to
 * the smallest. */
void
_mz_trend_add_marks (MzTrend *self)
{
  mz_scene_builder_begin_group (self->build->scene, MZ_ROLE_SERIES, "lines", C_("chart part", "Lines"));
  for (guint i = self->series->len; i > 0; i--)
    {
      if (is_line (self, _mz_trend_get_series (self, i - 1)))
        add_links (self, _mz_trend_get_series (self, i - 1));
    }
  mz_scene_builder_end_group (self->build->scene);

  mz_scene_builder_begin_group (self->build->scene, MZ_ROLE_SERIES, "points", C_("chart part", "Figures"));
  for (guint i = 0; i < self->series->len; i++)
    {
      if (is_line (self, _mz_trend_get_series (self, i)))
        add_points (self, _mz_trend_get_series (self, i));
    }
  add_crosses (self);
  mz_scene_builder_end_group (self->build->scene);
}

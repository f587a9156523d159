/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include "mz-describe-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define AXIS_HEIGHT      22.0
#define LANE_HEIGHT      16.0
#define ZERO_LANE_HEIGHT 22.0
#define AXIS_GAP         8.0
#define TICK_DISTANCE_PX 76.0
#define YEAR_GAP_PX      10.0
#define LABEL_GAP        12.0

static int
get_first_day (int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear) year);

  return (int) g_date_get_julian (&date);
}

static int
get_year (int day)
{
  const MzPeriod span = { day, day };

  return mz_period_get_year (&span);
}

static void
widen (double domain[2],
       double value)
{
  domain[0] = isnan (domain[0]) ? value : MIN (domain[0], value);
  domain[1] = isnan (domain[1]) ? value : MAX (domain[1], value);
}

static void
widen_extent (const MzTrend *self,
              MzPeriod      *extent)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const MzTrendPoint *point = _mz_trend_get_point (series, j);

          if (point->n_figures == 0 || !_mz_trend_is_drawn (self, point))
            continue;
          extent->first_day = MIN (extent->first_day, point->span.first_day);
          extent->last_day = MAX (extent->last_day, point->span.last_day);
        }
    }
}

/* Whole years from the first point to the last, or the days that were asked for. */
void
_mz_trend_find_extent (MzTrend *self)
{
  MzPeriod extent = { G_MAXINT, G_MININT };

  widen_extent (self, &extent);
  if (self->today != NULL)
    widen_extent (self->today, &extent);
  if (self->range.first_day == G_MININT)
    self->extent = (MzPeriod) { get_first_day (get_year (extent.first_day)),
                                get_first_day (get_year (extent.last_day) + 1) - 1 };
  else
    self->extent = self->range;
}

static void
widen_by_others (const MzTrend       *self,
                 const MzTrendSeries *series,
                 const MzTrendPoint  *point,
                 double               domain[2])
{
  for (guint i = 0; i < point->n_others; i++)
    {
      const MzTrendOther *other = _mz_trend_get_other (self, point, i);
      double value;
      MzBound bound;

      if (_mz_trend_is_other_drawn (self, series, point, other) &&
          _mz_trend_place_other (self, series, other, &value, &bound) &&
          (value > 0 || self->value_scale != MZ_VALUE_SCALE_LOG))
        widen (domain, value);
    }
}

static void
widen_by_series (const MzTrend       *self,
                 const MzTrendSeries *series,
                 double               domain[2])
{
  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (!_mz_trend_is_drawn (self, point))
        continue;
      if (!isnan (point->value) && (point->value > 0 || self->value_scale != MZ_VALUE_SCALE_LOG))
        widen (domain, point->value);
      widen_by_others (self, series, point, domain);
    }
}

static gboolean
has_point (const MzTrend *self,
           gboolean     (*test) (const MzTrendPoint *point))
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const MzTrendPoint *point = _mz_trend_get_point (series, j);

          if (point->n_figures > 0 && _mz_trend_is_drawn (self, point) && test (point))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_nought (const MzTrendPoint *point)
{
  return point->value == 0;
}

gboolean
_mz_trend_is_not_available (const MzTrendPoint *point)
{
  return point->n_figures > 0 && (isnan (point->stated) || !point->can_be_bounded);
}

static MzScale *
make_values (const MzTrend *self,
             double         domain[2],
             double         bottom)
{
  guint n_ticks = MAX (2, (guint) (self->area.height / TICK_DISTANCE_PX));
  g_autoptr (MzScale) scale = NULL;

  if (isnan (domain[0]))
    domain[0] = domain[1] = 1;
  if (self->value_scale == MZ_VALUE_SCALE_LOG)
    return mz_scale_new_log (pow (10, floor (log10 (domain[0]))), domain[1] * 1.1, bottom, self->area.y);

  /* Shares come to a hundred, or a little more where the parts are rounded. */
  if (self->is_area && self->value_scale == MZ_VALUE_SCALE_SHARE)
    return mz_scale_new_linear (0, MAX (domain[1], 100), bottom, self->area.y);
  if (self->base_year != 0)
    scale = mz_scale_new_linear (MIN (domain[0], 100), MAX (domain[1], 100), bottom, self->area.y);
  else
    scale = mz_scale_new_linear (MIN (domain[0], 0), MAX (domain[1], 0), bottom, self->area.y);

  return mz_scale_with_nice_domain (scale, n_ticks);
}

static void
train_values (MzTrend *self)
{
  double domain[2] = { NAN, NAN };
  double bottom = self->area.y + self->area.height;

  for (guint i = 0; i < self->series->len; i++)
    widen_by_series (self, _mz_trend_get_series (self, i), domain);
  for (guint i = 0; _mz_trend_has_ghosts (self) && i < self->today->series->len; i++)
    widen_by_series (self->today, _mz_trend_get_series (self->today, i), domain);
  if (self->is_area)
    _mz_trend_widen_by_stacks (self, domain);
  if (self->value_scale == MZ_VALUE_SCALE_LOG && has_point (self, is_nought))
    {
      self->zero_y = bottom - ZERO_LANE_HEIGHT / 2;
      bottom -= ZERO_LANE_HEIGHT;
    }
  self->values = make_values (self, domain, bottom);
}

static double
measure_text (const MzTrend *self,
              const char    *text)
{
  return mz_text_metrics_get_width (self->build->metrics, text, MZ_FONT_REGULAR, MZ_SIZE_SMALL);
}

static char *
describe_tick (const MzTrend *self,
               double         value)
{
  return _mz_describe_short (value, MZ_BOUND_EXACTLY, _mz_trend_get_unit (self), self->build->language);
}

static double *
get_value_ticks (const MzTrend *self,
                 guint         *n_out)
{
  return mz_scale_get_ticks (self->values, MAX (2, (guint) (self->area.height / TICK_DISTANCE_PX)), n_out);
}

static double
get_widest_tick (const MzTrend *self)
{
  guint n_ticks;
  g_autofree double *ticks = get_value_ticks (self, &n_ticks);
  double widest = 0;

  for (guint i = 0; i < n_ticks; i++)
    {
      g_autofree char *words = describe_tick (self, ticks[i]);

      widest = MAX (widest, measure_text (self, words));
    }

  return ceil (widest);
}

void
_mz_trend_lay_out (MzTrend *self)
{
  const MzRect *plot = &self->build->plot;
  gboolean has_lane = has_point (self, _mz_trend_is_not_available);
  double left, right;

  self->area = *plot;
  self->area.y += MZ_SIZE_SMALL / 2;
  self->area.height = MAX (plot->height - AXIS_HEIGHT - MZ_SIZE_SMALL / 2 - (has_lane ? LANE_HEIGHT : 0), 1);
  self->lane_y = self->area.y + self->area.height + LANE_HEIGHT / 2 + 2;
  train_values (self);
  left = plot->x + get_widest_tick (self) + AXIS_GAP;
  right = plot->x + plot->width - (self->label_width > 0 ? self->label_width + LABEL_GAP : 0);
  self->area.x = left;
  self->area.width = MAX (right - left, 1);
  self->days = mz_scale_new_linear (self->extent.first_day, self->extent.last_day + 1.0, left,
                                    left + self->area.width);
}

double
_mz_trend_get_x (const MzTrend      *self,
                 const MzTrendPoint *point)
{
  return mz_scale_map (self->days, (point->span.first_day + point->span.last_day + 1.0) / 2);
}

/* Nought has a lane of its own on a log scale. */
double
_mz_trend_get_y (const MzTrend *self,
                 double         value)
{
  if (self->value_scale == MZ_VALUE_SCALE_LOG && value == 0)
    return self->zero_y;

  return mz_scale_map (self->values, value);
}

static void
add_value_tick (MzTrend    *self,
                guint16     style,
                double      y,
                const char *words)
{
  const MzStyle text = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_END);

  mz_scene_builder_add_rule (self->build->scene, style, self->area.x, y, self->area.x + self->area.width, y);
  _mz_chart_build_add_text (self->build, &text, self->area.x - AXIS_GAP, y + MZ_SIZE_SMALL * 0.36, words);
}

static gboolean
is_base_line (const MzTrend *self,
              double         value)
{
  if (self->value_scale == MZ_VALUE_SCALE_LOG)
    return FALSE;

  return value == (self->base_year != 0 ? 100 : 0);
}

static void
add_value_axis (MzTrend *self)
{
  const MzStyle grid = { .stroke = MZ_TOKEN_GRID, .stroke_width = 1 };
  const MzStyle base = { .stroke = MZ_TOKEN_AXIS, .stroke_width = 1 };
  guint16 grid_style = mz_scene_builder_add_style (self->build->scene, &grid);
  guint16 base_style = mz_scene_builder_add_style (self->build->scene, &base);
  guint n_ticks;
  g_autofree double *ticks = get_value_ticks (self, &n_ticks);

  for (guint i = 0; i < n_ticks; i++)
    {
      g_autofree char *words = describe_tick (self, ticks[i]);

      add_value_tick (self, is_base_line (self, ticks[i]) ? base_style : grid_style,
                      _mz_trend_get_y (self, ticks[i]), words);
    }
  if (!isnan (self->zero_y))
    {
      g_autofree char *words = describe_tick (self, 0);

      add_value_tick (self, base_style, self->zero_y, words);
    }
}

/* Years between two ticks, so that no two of them touch. */
static int
get_year_step (const MzTrend *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500 };
  double year_px = fabs (mz_scale_map (self->days, 365.25) - mz_scale_map (self->days, 0));
  double wanted = measure_text (self, "2000") + YEAR_GAP_PX;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] * year_px >= wanted)
        return steps[i];
    }

  return 1000;
}

static void
add_time_tick (MzTrend    *self,
               double      x,
               const char *words)
{
  const MzStyle text = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_MIDDLE);
  const MzStyle tick = { .stroke = MZ_TOKEN_AXIS, .stroke_width = 1 };
  double bottom = self->build->plot.y + self->build->plot.height - AXIS_HEIGHT;

  mz_scene_builder_add_rule (self->build->scene, mz_scene_builder_add_style (self->build->scene, &tick),
                             x, bottom, x, bottom + 4);
  _mz_chart_build_add_text (self->build, &text, x, bottom + 17, words);
}

static void
add_year_ticks (MzTrend *self,
                int      first_year,
                int      last_year)
{
  int step = get_year_step (self);

  for (int year = first_year; year <= last_year; year++)
    {
      double x = mz_scale_map (self->days, (get_first_day (year) + get_first_day (year + 1)) / 2.0);
      g_autofree char *words = g_strdup_printf ("%d", year);

      if (year % step == 0 && x >= self->area.x && x <= self->area.x + self->area.width)
        add_time_tick (self, x, words);
    }
}

/* Of one or two years the months are told, as the sources write them. */
static void
add_month_ticks (MzTrend *self)
{
  static const guint steps[] = { 1, 2, 3, 6, 12 };
  double month_px = fabs (mz_scale_map (self->days, 30) - mz_scale_map (self->days, 0));
  double wanted = measure_text (self, "2000-00") + YEAR_GAP_PX;
  guint step = 12;
  GDate date;

  for (guint i = G_N_ELEMENTS (steps); i > 0 && steps[i - 1] * month_px >= wanted; i--)
    step = steps[i - 1];
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) self->extent.first_day);
  g_date_set_day (&date, 1);
  for (; (int) g_date_get_julian (&date) <= self->extent.last_day; g_date_add_months (&date, 1))
    {
      double x = mz_scale_map (self->days, g_date_get_julian (&date));
      g_autofree char *words =
          g_strdup_printf ("%04d-%02d", g_date_get_year (&date), g_date_get_month (&date));

      if ((g_date_get_month (&date) - 1) % step == 0 && x >= self->area.x)
        add_time_tick (self, x, words);
    }
}

static gboolean
is_part_of_year (const MzTrendPoint *point)
{
  return point->period != NULL;
}

static void
add_time_axis (MzTrend *self)
{
  const MzStyle axis = { .stroke = MZ_TOKEN_AXIS, .stroke_width = 1 };
  double bottom = self->build->plot.y + self->build->plot.height - AXIS_HEIGHT;
  int first_year = get_year (self->extent.first_day);
  int last_year = get_year (self->extent.last_day);

  mz_scene_builder_add_rule (self->build->scene, mz_scene_builder_add_style (self->build->scene, &axis),
                             self->area.x, bottom, self->area.x + self->area.width, bottom);
  if (last_year - first_year < 2 && has_point (self, is_part_of_year))
    add_month_ticks (self);
  else
    add_year_ticks (self, first_year, last_year);
}

/* A quiet line at the year that the other views show. */
static void
add_year_guide (MzTrend *self)
{
  const MzStyle guide = { .stroke = MZ_TOKEN_AXIS, .stroke_width = 1, .dash = MZ_DASH_DOTTED };
  int year = mz_view_spec_get_year (self->build->spec);
  double x;

  if (year < 1 || year > 9998)
    return;

  x = mz_scale_map (self->days, (get_first_day (year) + get_first_day (year + 1)) / 2.0);
  if (x >= self->area.x && x <= self->area.x + self->area.width)
    mz_scene_builder_add_rule (self->build->scene, mz_scene_builder_add_style (self->build->scene, &guide),
                               x, self->area.y, x, self->area.y + self->area.height);
}

void
_mz_trend_add_axes (MzTrend *self)
{
  mz_scene_builder_begin_group (self->build->scene, MZ_ROLE_AXIS, "axis", C_("chart part", "Axis"));
  add_value_axis (self);
  add_time_axis (self);
  add_year_guide (self);
  mz_scene_builder_end_group (self->build->scene);
}

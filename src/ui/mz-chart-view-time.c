/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include <math.h>

/* Lines join years, events stand on days: a narrower span would show nothing between them. */
#define MIN_YEARS         2
#define DAYS_OF_YEAR      365.25
#define MIN_TIMELINE_DAYS 14
/* Of a view that was never seen as a whole it is not known how far out there is something. */
#define MAX_DAYS          (120 * 366)
#define MAX_DAY           (9000 * 365)

static gboolean
get_axis (MzChartView *self,
          MzRect      *plot_out,
          MzPeriod    *range_out)
{
  return self->chart != NULL &&
         mz_chart_get_time_range (self->chart, plot_out, &range_out->first_day, &range_out->last_day);
}

gboolean
_mz_chart_view_has_time (MzChartView *self)
{
  MzRect plot;
  MzPeriod range;

  return get_axis (self, &plot, &range);
}

static double
get_n_days (const MzPeriod *range)
{
  return range->last_day + 1.0 - range->first_day;
}

static double
find_day (const MzRect   *plot,
          const MzPeriod *range,
          double          x)
{
  double share = CLAMP ((x - plot->x) / MAX (plot->width, 1), 0, 1);

  return range->first_day + share * get_n_days (range);
}

static int
get_min_days (MzChartView *self)
{
  return mz_view_spec_get_view (self->spec) == MZ_VIEW_TREND ? (int) (MIN_YEARS * DAYS_OF_YEAR) : MIN_TIMELINE_DAYS;
}

/* What a chart of all days reaches over is known only once it was drawn. */
void
_mz_chart_view_remember_time (MzChartView *self)
{
  MzPeriod chosen;
  MzRect plot;

  if (!mz_view_spec_get_range (mz_chart_get_spec (self->chart), &chosen))
    self->has_all_days = get_axis (self, &plot, &self->all_days);
}

/* The figures of a trend are of years: half a year at an edge would be drawn and hold nothing. */
static gboolean
is_yearly (MzChartView *self)
{
  return mz_view_spec_get_view (self->spec) == MZ_VIEW_TREND;
}

/* The first day of the year whose beginning is nearest, going @n_years on. */
static int
get_nearest_year (double day,
                  int    n_years)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) MAX (round (day + DAYS_OF_YEAR / 2), 1));
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear) (g_date_get_year (&date) + n_years));

  return (int) g_date_get_julian (&date);
}

static int
count_years (double n_days)
{
  return MAX ((int) round (n_days / DAYS_OF_YEAR), MIN_YEARS);
}

static void
choose_days (MzChartView *self,
             double       first_day,
             double       n_days)
{
  double first = round (first_day), n = MAX (round (n_days), get_min_days (self));
  int n_years = count_years (n_days);

  if (n >= (self->has_all_days ? get_n_days (&self->all_days) : MAX_DAYS))
    {
      _mz_chart_view_clear_range (self);
      return;
    }

  if (self->has_all_days)
    first = CLAMP (first, self->all_days.first_day, self->all_days.last_day + 1 - n);
  first = CLAMP (first, 1, MAX_DAY);
  if (is_yearly (self))
    _mz_chart_view_choose_range (self, get_nearest_year (first, 0), get_nearest_year (first, n_years) - 1);
  else
    _mz_chart_view_choose_range (self, (int) first, (int) (first + n - 1));
}

/* The room that a span may be drawn in; %FALSE when the chart has no time axis. */
gboolean
_mz_chart_view_get_span (MzChartView *self,
                         MzRect      *span_out)
{
  MzRect plot;
  MzPeriod range;
  double left, right;

  if (!get_axis (self, &plot, &range))
    return FALSE;

  left = CLAMP (MIN (self->drag_start.x, self->drag_start.x + self->drag.x), plot.x, plot.x + plot.width);
  right = CLAMP (MAX (self->drag_start.x, self->drag_start.x + self->drag.x), plot.x, plot.x + plot.width);
  *span_out = (MzRect) { left, plot.y, right - left, plot.height };

  return TRUE;
}

void
_mz_chart_view_choose_span (MzChartView  *self,
                            const MzRect *span)
{
  MzRect plot;
  MzPeriod range;
  double first;

  if (!get_axis (self, &plot, &range))
    return;

  first = find_day (&plot, &range, span->x);
  choose_days (self, first, find_day (&plot, &range, span->x + span->width) - first);
}

gboolean
_mz_chart_view_is_in_plot (MzChartView *self,
                           double       x,
                           double       y)
{
  MzRect plot;
  MzPeriod range;

  return get_axis (self, &plot, &range) && mz_rect_contains (&plot, x, y);
}

/* The day under the pointer stays there. */
void
_mz_chart_view_zoom_time (MzChartView *self,
                          double       x,
                          double       factor)
{
  MzRect plot;
  MzPeriod range;
  double day, n_days;

  if (!get_axis (self, &plot, &range) || mz_chart_job_is_busy (self->job))
    return;

  n_days = MAX (get_n_days (&range) / factor, get_min_days (self));
  if (is_yearly (self) && count_years (n_days) == count_years (get_n_days (&range)))
    n_days = (count_years (n_days) + (factor > 1 ? -1 : 1)) * DAYS_OF_YEAR;
  day = find_day (&plot, &range, x);
  choose_days (self, day - (day - range.first_day) * n_days / get_n_days (&range), n_days);
}

/* Keys and buttons zoom about the mark with the keyboard, else about the middle. */
void
_mz_chart_view_zoom_time_at_anchor (MzChartView *self,
                                    double       factor)
{
  MzRect plot;
  MzPeriod range;
  double x;

  if (!get_axis (self, &plot, &range))
    return;

  x = plot.x + plot.width / 2;
  if (self->focused != MZ_NO_MARK)
    {
      const MzMark *mark = mz_scene_get_mark (mz_chart_get_scene (self->chart), self->focused);

      x = mark->x + mark->width / 2;
    }
  _mz_chart_view_zoom_time (self, x, factor);
}

/* By a share of the width; a chart of all days has nothing beside it. Returns the share that it moved. */
double
_mz_chart_view_pan_time (MzChartView *self,
                         double       share)
{
  MzPeriod range, chosen;
  MzRect plot;
  double n_days, step;

  if (!get_axis (self, &plot, &range) || !mz_view_spec_get_range (self->spec, &chosen))
    return share;

  n_days = get_n_days (&chosen);
  step = share * n_days;
  if (is_yearly (self))
    step = round (step / DAYS_OF_YEAR) * DAYS_OF_YEAR;
  if (fabs (step) >= 1)
    choose_days (self, chosen.first_day + step, n_days);

  return fabs (step) >= 1 ? step / n_days : 0;
}

/* A key always goes at least a year on. */
void
_mz_chart_view_step_time (MzChartView *self,
                          double       share)
{
  MzPeriod chosen;
  double year;

  if (!mz_view_spec_get_range (self->spec, &chosen))
    return;

  year = DAYS_OF_YEAR / get_n_days (&chosen);
  if (is_yearly (self))
    share = share < 0 ? MIN (share, -year) : MAX (share, year);
  _mz_chart_view_pan_time (self, share);
}

/* Returns how far of @dx it went: a trend goes on by whole years. */
double
_mz_chart_view_pan_time_px (MzChartView *self,
                            double       dx)
{
  MzPeriod range;
  MzRect plot;

  if (!get_axis (self, &plot, &range))
    return dx;

  return -_mz_chart_view_pan_time (self, -dx / MAX (plot.width, 1)) * MAX (plot.width, 1);
}

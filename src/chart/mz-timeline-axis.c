/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TICK_GAP_PX  14.0
#define LABEL_INDENT 4.0
#define DAYS_OF_YEAR 365.25
/* Room around a single date, so that a month does not fill the whole axis. */
#define MIN_DAYS     240

typedef enum
{
  UNIT_DAY,
  UNIT_MONTH,
  UNIT_YEAR,
} TickUnit;

typedef struct
{
  TickUnit unit;
  guint    n;
  double   days;     /* the shortest that one step can be */
} TickStep;

static const TickStep steps[] = {
  { UNIT_DAY, 1, 1 },       { UNIT_DAY, 2, 2 },        { UNIT_DAY, 7, 7 },
  { UNIT_DAY, 14, 14 },     { UNIT_MONTH, 1, 28 },     { UNIT_MONTH, 2, 59 },
  { UNIT_MONTH, 3, 89 },    { UNIT_MONTH, 6, 181 },    { UNIT_YEAR, 1, 365 },
  { UNIT_YEAR, 2, 730 },    { UNIT_YEAR, 5, 1826 },    { UNIT_YEAR, 10, 3652 },
  { UNIT_YEAR, 20, 7304 },  { UNIT_YEAR, 50, 18262 },  { UNIT_YEAR, 100, 36524 },
  { UNIT_YEAR, 200, 73048 }, { UNIT_YEAR, 500, 182621 },
};

static void
set_day (GDate *date,
         int    day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) MAX (day, 1));
}

static void
widen (MzPeriod       *extent,
       const MzPeriod *span)
{
  extent->first_day = MIN (extent->first_day, span->first_day);
  extent->last_day = MAX (extent->last_day, span->last_day);
}

/* Whole months, or whole years of a long time, around the first day and the last. */
static void
round_extent (MzPeriod *extent)
{
  gboolean is_long = extent->last_day - extent->first_day > 5 * DAYS_OF_YEAR;
  GDate date;

  if (extent->last_day - extent->first_day < MIN_DAYS)
    {
      int room = (MIN_DAYS - (extent->last_day - extent->first_day)) / 2;

      extent->first_day -= room;
      extent->last_day += room;
    }
  set_day (&date, extent->first_day);
  g_date_set_day (&date, 1);
  if (is_long)
    g_date_set_month (&date, G_DATE_JANUARY);
  extent->first_day = (int) g_date_get_julian (&date);

  set_day (&date, extent->last_day);
  g_date_set_day (&date, 1);
  g_date_add_months (&date, 1);
  extent->last_day = (int) g_date_get_julian (&date) - 1;
}

/* The days that were asked for, even when nothing happened in them, or those of all entries. */
void
_mz_timeline_find_extent (MzTimeline *self)
{
  self->has_axis = TRUE;
  if (mz_view_spec_get_range (self->build->spec, &self->extent))
    return;

  self->has_axis = self->n_dated > 0;
  if (!self->has_axis)
    return;

  self->extent = (MzPeriod) { G_MAXINT, G_MININT };
  for (guint i = 0; i < self->n_dated; i++)
    widen (&self->extent, &_mz_timeline_get_entry (self, i)->span);
  round_extent (&self->extent);
}

static const TickStep *
choose_step (const MzTimeline *self)
{
  static const char *const widest[] = {
    [UNIT_DAY] = "2000-00-00",
    [UNIT_MONTH] = "2000-00",
    [UNIT_YEAR] = "2000",
  };
  double day_px = self->area.width / (self->extent.last_day + 1.0 - self->extent.first_day);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double wanted = _mz_timeline_measure (self, widest[steps[i].unit], MZ_FONT_REGULAR, MZ_SIZE_SMALL) + TICK_GAP_PX;

      if (steps[i].days * day_px >= wanted)
        return &steps[i];
    }

  return &steps[G_N_ELEMENTS (steps) - 1];
}

/* The last tick that is not after the first day in view. */
static void
find_first_tick (const TickStep *step,
                 int             first_day,
                 GDate          *date)
{
  set_day (date, first_day);
  switch (step->unit)
    {
    case UNIT_DAY:
      set_day (date, first_day - first_day % (int) step->n);
      break;
    case UNIT_MONTH:
      g_date_set_day (date, 1);
      g_date_set_month (date, (GDateMonth) ((g_date_get_month (date) - 1) / step->n * step->n + 1));
      break;
    case UNIT_YEAR:
    default:
      g_date_set_dmy (date, 1, G_DATE_JANUARY, (GDateYear) MAX (g_date_get_year (date) / step->n * step->n, 1));
    }
}

static void
go_to_next_tick (const TickStep *step,
                 GDate          *date)
{
  switch (step->unit)
    {
    case UNIT_DAY:
      g_date_add_days (date, step->n);
      break;
    case UNIT_MONTH:
      g_date_add_months (date, step->n);
      break;
    case UNIT_YEAR:
    default:
      g_date_add_years (date, step->n);
    }
}

/* As the sources write dates. */
static char *
describe_tick (const TickStep *step,
               const GDate    *date)
{
  switch (step->unit)
    {
    case UNIT_DAY:
      return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
    case UNIT_MONTH:
      return g_strdup_printf ("%04d-%02d", g_date_get_year (date), g_date_get_month (date));
    case UNIT_YEAR:
    default:
      return g_strdup_printf ("%d", g_date_get_year (date));
    }
}

/* A name stands to the right of its line, because what it names begins there. */
static void
add_tick (const MzTimeline *self,
          guint16           grid,
          double            x,
          const char       *words)
{
  const MzStyle text = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  double width = _mz_timeline_measure (self, words, MZ_FONT_REGULAR, MZ_SIZE_SMALL);
  double right = self->area.x + self->area.width;

  mz_scene_builder_add_rule (self->build->scene, grid, x, self->area.y - 6, x, self->area.y + self->area.height);
  if (x + LABEL_INDENT + width <= right)
    _mz_chart_build_add_text (self->build, &text, x + LABEL_INDENT, self->area.y - 8, words);
}

void
_mz_timeline_add_axis (MzTimeline *self)
{
  const MzStyle line = { .stroke = MZ_TOKEN_AXIS, .stroke_width = 1 };
  const MzStyle grid = { .stroke = MZ_TOKEN_GRID, .stroke_width = 1 };
  MzSceneBuilder *scene = self->build->scene;
  guint16 grid_style = mz_scene_builder_add_style (scene, &grid);
  const TickStep *step = choose_step (self);
  double left = self->area.x;
  GDate date;

  mz_scene_builder_begin_group (scene, MZ_ROLE_AXIS, "axis", C_("chart part", "Axis"));
  for (find_first_tick (step, self->extent.first_day, &date);
       (int) g_date_get_julian (&date) <= self->extent.last_day; go_to_next_tick (step, &date))
    {
      double x = mz_scale_map (self->days, g_date_get_julian (&date));
      g_autofree char *words = describe_tick (step, &date);

      if (x >= left - 0.5)
        add_tick (self, grid_style, x, words);
    }
  mz_scene_builder_add_rule (scene, mz_scene_builder_add_style (scene, &line), left, self->area.y,
                             left + self->area.width, self->area.y);
  mz_scene_builder_end_group (scene);
}

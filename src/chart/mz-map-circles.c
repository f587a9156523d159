/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-circles.h"

#include <math.h>

#define MAX_RADIUS_SHARE 0.055     /* of the shorter side of the plot */
#define MIN_MAX_RADIUS   12.0
#define MAX_MAX_RADIUS   40.0
#define MIN_RADIUS       2.0
#define ZERO_RADIUS      2.5
#define NOTHING_RADIUS   4.0
#define SMALL_RADIUS     5.0       /* up to this a circle is picked like a dot */
#define RAY_GAP          1.5
#define RAY_LENGTH       4.5

/* A diamond with this radius has the area of a circle with radius 1. */
#define DIAMOND_RADIUS   1.2533141373155003

/* What differs between the looks; rays are added to "more than". */
typedef struct
{
  MzSymbol symbol;
  MzStyle  style;
} Look;

static const Look looks[MZ_N_CIRCLES] = {
  [MZ_CIRCLE_EXACT] = { MZ_SYMBOL_CIRCLE, { .fill = MZ_TOKEN_SERIES_1, .stroke = MZ_TOKEN_SURFACE, .stroke_width = 1 } },
  [MZ_CIRCLE_ESTIMATE] = { MZ_SYMBOL_CIRCLE, { .fill = MZ_TOKEN_SERIES_1, .stroke = MZ_TOKEN_WHISKER,
                                               .stroke_width = 1.5, .dash = MZ_DASH_DASHED } },
  [MZ_CIRCLE_MORE_THAN] = { MZ_SYMBOL_CIRCLE, { .fill = MZ_TOKEN_SERIES_1, .stroke = MZ_TOKEN_SURFACE,
                                                .stroke_width = 1 } },
  [MZ_CIRCLE_LESS_THAN] = { MZ_SYMBOL_CIRCLE, { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_SERIES_1,
                                                .stroke_width = 2 } },
  [MZ_CIRCLE_FALL] = { MZ_SYMBOL_DIAMOND, { .fill = MZ_TOKEN_SERIES_2, .stroke = MZ_TOKEN_SURFACE, .stroke_width = 1 } },
  [MZ_CIRCLE_ZERO] = { MZ_SYMBOL_CIRCLE, { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_WHISKER, .stroke_width = 1.25 } },
  [MZ_CIRCLE_NOT_AVAILABLE] = { MZ_SYMBOL_CROSS, { .fill = MZ_TOKEN_MUTED_TEXT, .stroke = MZ_TOKEN_SURFACE,
                                                   .stroke_width = 0.75 } },
  [MZ_CIRCLE_UNBOUNDED] = { MZ_SYMBOL_SQUARE, { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_MUTED_TEXT,
                                                .stroke_width = 1.5 } },
};

static MzCircleLook
get_look (const MzChartRow *row)
{
  if (isnan (row->value))
    return row->can_be_bounded ? MZ_CIRCLE_NOT_AVAILABLE : MZ_CIRCLE_UNBOUNDED;
  if (row->value < 0)
    return MZ_CIRCLE_FALL;
  if (mz_bound_is_open_above (row->bound))
    return MZ_CIRCLE_MORE_THAN;
  if (mz_bound_is_open_below (row->bound))
    return MZ_CIRCLE_LESS_THAN;
  if (row->value == 0)
    return MZ_CIRCLE_ZERO;

  return row->bound == MZ_BOUND_EXACTLY ? MZ_CIRCLE_EXACT : MZ_CIRCLE_ESTIMATE;
}

void
_mz_map_circles_init (MzMapCircles       *self,
                      const MzChartBuild *build)
{
  double side = MIN (build->plot.width, build->plot.height);

  *self = (MzMapCircles) { .build = build };
  self->max_radius = CLAMP (side * MAX_RADIUS_SHARE, MIN_MAX_RADIUS, MAX_MAX_RADIUS);
}

void
_mz_map_circles_take (MzMapCircles     *self,
                      const MzChartRow *row)
{
  if (row->n_figures == 0)
    return;

  self->n[get_look (row)]++;
  _mz_map_circles_widen (self, row);
}

void
_mz_map_circles_widen (MzMapCircles     *self,
                       const MzChartRow *row)
{
  if (!isnan (row->value))
    self->largest = MAX (self->largest, fabs (row->value));
}

/* The largest of 1, 2 and 5 times a power of ten that is not above a number. */
static double
round_down (double number)
{
  double power = pow (10, floor (log10 (number)));

  return number >= 5 * power ? 5 * power : number >= 2 * power ? 2 * power : power;
}

static double
get_area_radius (const MzMapCircles *self,
                 double              value)
{
  return self->max_radius * sqrt (value / self->largest);
}

/* Three round values, each at most a quarter of the one before it, as far as they can be seen. */
void
_mz_map_circles_finish (MzMapCircles *self)
{
  double value = self->largest;

  while (value > 0 && self->n_sizes < MZ_MAP_N_SIZES)
    {
      value = round_down (value);
      if (get_area_radius (self, value) < MIN_RADIUS)
        return;
      self->sizes[self->n_sizes++] = value;
      value /= 4;
    }
}

/* Of the symbol alone. */
static double
get_symbol_radius (const MzMapCircles *self,
                   const MzChartRow   *row,
                   MzCircleLook        look)
{
  if (look == MZ_CIRCLE_ZERO)
    return ZERO_RADIUS;
  if (isnan (row->value) || self->largest == 0)
    return NOTHING_RADIUS;

  return MAX (get_area_radius (self, fabs (row->value)), MIN_RADIUS) * (look == MZ_CIRCLE_FALL ? DIAMOND_RADIUS : 1);
}

double
_mz_map_circles_get_radius (const MzMapCircles *self,
                            const MzChartRow   *row)
{
  MzCircleLook look = get_look (row);

  return get_symbol_radius (self, row, look) + (look == MZ_CIRCLE_MORE_THAN ? RAY_GAP + RAY_LENGTH : 1);
}

/* Rays that grow outward: the true value is larger. */
static void
add_rays (MzChartBuild *build,
          double        x,
          double        y,
          double        radius)
{
  static const MzStyle halo = { .stroke = MZ_TOKEN_SURFACE, .stroke_width = 3.5 };
  static const MzStyle ray = { .stroke = MZ_TOKEN_SERIES_1, .stroke_width = 1.75 };
  const MzStyle *const styles[] = { &halo, &ray };
  guint n_rays = radius < 2 * SMALL_RADIUS ? 8 : 16;
  double inner = radius + RAY_GAP, outer = inner + RAY_LENGTH;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      MzPathSink *sink = mz_scene_builder_begin_path (build->scene, mz_scene_builder_add_style (build->scene, styles[i]));

      for (guint j = 0; j < n_rays; j++)
        {
          double angle = 2 * G_PI * j / n_rays;

          sink->funcs->move_to (sink, x + inner * cos (angle), y + inner * sin (angle));
          sink->funcs->line_to (sink, x + outer * cos (angle), y + outer * sin (angle));
        }
      mz_scene_builder_end_path (build->scene);
    }
}

/* The symbol of a look; the mark stands for nothing yet. */
guint32
_mz_map_circles_draw (MzChartBuild *build,
                      MzCircleLook  look,
                      double        x,
                      double        y,
                      double        radius)
{
  if (look == MZ_CIRCLE_MORE_THAN)
    add_rays (build, x, y, radius);

  return mz_scene_builder_add_symbol (build->scene, mz_scene_builder_add_style (build->scene, &looks[look].style),
                                      looks[look].symbol, x, y, radius);
}

void
_mz_map_circles_add (const MzMapCircles *self,
                     MzChartBuild       *build,
                     const MzChartRow   *row,
                     const MzPoint      *point)
{
  MzCircleLook look = get_look (row);
  double radius = get_symbol_radius (self, row, look);
  g_autofree char *sentence = _mz_describe_row (build, row);
  guint32 mark = _mz_map_circles_draw (build, look, point->x, point->y, radius);

  mz_scene_builder_set_datum (build->scene, mark, row->figures, row->n_figures);
  mz_scene_builder_set_info (build->scene, mark, row->subject, sentence, NULL);
  mz_scene_builder_set_flags (build->scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE |
                                                  (radius <= SMALL_RADIUS ? MZ_MARK_DOT : 0));
}

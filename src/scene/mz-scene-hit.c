/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-private.h"

#include <math.h>

/* Thin lines are hit a little beside them. */
#define LINE_SLACK_PX 1.0

#define MIN_CURVE_STEPS 4
#define MAX_CURVE_STEPS 64

typedef struct
{
  MzPathSink sink;
  double     hit_x, hit_y;       /* the point asked about */
  double     start_x, start_y;   /* of the contour */
  double     x, y;               /* where the outline is */
  gboolean   is_open;
  gboolean   inside;
  double     distance_squared;
} HitSink;

static void
add_crossing (HitSink *self,
              double   x,
              double   y)
{
  double crossing_x;

  if ((self->y > self->hit_y) == (y > self->hit_y))
    return;

  crossing_x = self->x + (self->hit_y - self->y) / (y - self->y) * (x - self->x);
  if (self->hit_x < crossing_x)
    self->inside = !self->inside;
}

static void
add_distance (HitSink *self,
              double   x,
              double   y)
{
  double dx = x - self->x, dy = y - self->y, length_squared = dx * dx + dy * dy;
  double along = 0.0, off_x, off_y;

  if (length_squared > 0.0)
    along = ((self->hit_x - self->x) * dx + (self->hit_y - self->y) * dy) / length_squared;
  along = CLAMP (along, 0.0, 1.0);
  off_x = self->hit_x - (self->x + along * dx);
  off_y = self->hit_y - (self->y + along * dy);
  self->distance_squared = MIN (self->distance_squared, off_x * off_x + off_y * off_y);
}

/* An area ends where its contour began, drawn or not. */
static void
end_contour (HitSink *self)
{
  if (self->is_open)
    add_crossing (self, self->start_x, self->start_y);
  self->is_open = FALSE;
}

static void
hit_move_to (MzPathSink *sink,
             double      x,
             double      y)
{
  HitSink *self = (HitSink *) sink;

  end_contour (self);
  self->start_x = self->x = x;
  self->start_y = self->y = y;
}

static void
hit_line_to (MzPathSink *sink,
             double      x,
             double      y)
{
  HitSink *self = (HitSink *) sink;

  add_crossing (self, x, y);
  add_distance (self, x, y);
  self->x = x;
  self->y = y;
  self->is_open = TRUE;
}

static void
hit_curve_to (MzPathSink *sink,
              double      x1,
              double      y1,
              double      x2,
              double      y2,
              double      x3,
              double      y3)
{
  HitSink *self = (HitSink *) sink;
  double x0 = self->x, y0 = self->y;
  double length = hypot (x1 - x0, y1 - y0) + hypot (x2 - x1, y2 - y1) + hypot (x3 - x2, y3 - y2);
  /* The sagitta of a step shrinks with the square of the number of steps. */
  guint n_steps = CLAMP (ceil (3.0 * sqrt (length)), MIN_CURVE_STEPS, MAX_CURVE_STEPS);

  for (guint i = 1; i < n_steps; i++)
    {
      double t = (double) i / n_steps, s = 1.0 - t;
      double b0 = s * s * s, b1 = 3.0 * s * s * t, b2 = 3.0 * s * t * t, b3 = t * t * t;

      hit_line_to (sink, b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3);
    }
  hit_line_to (sink, x3, y3);
}

static void
hit_close (MzPathSink *sink)
{
  HitSink *self = (HitSink *) sink;

  hit_line_to (sink, self->start_x, self->start_y);
  self->is_open = FALSE;
}

static const MzPathSinkFuncs hit_funcs = {
  .move_to = hit_move_to,
  .line_to = hit_line_to,
  .curve_to = hit_curve_to,
  .close = hit_close,
};

/* Where a point lies with regard to the outline of a mark. Curves are taken as polylines. */
MzHit
_mz_scene_test_outline (const MzScene *self,
                        guint32        mark,
                        double         x,
                        double         y)
{
  HitSink hit = { .sink = { &hit_funcs }, .hit_x = x, .hit_y = y, .distance_squared = INFINITY };

  mz_scene_trace (self, mark, &hit.sink);
  end_contour (&hit);

  return (MzHit) { hit.inside, sqrt (hit.distance_squared) };
}

/* How far beside its outline a mark is still hit, px. */
double
_mz_scene_get_reach (const MzScene *self,
                     guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (self, mark);
  const MzStyle *style = mz_scene_get_style (self, mark);
  double reach = style->stroke != MZ_TOKEN_NONE ? MAX (0.0, style->stroke_width) / 2.0 : 0.0;

  if (record->type == MZ_MARK_TEXT)
    return 0.0;

  if (record->type == MZ_MARK_RULE)
    return reach + LINE_SLACK_PX;

  if (style->fill == MZ_TOKEN_NONE && style->pattern == MZ_PATTERN_NONE && style->stroke != MZ_TOKEN_NONE)
    return reach + LINE_SLACK_PX;

  return reach;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-guard-sink-private.h"

#include <math.h>

#define N_CURVE_STEPS 32
#define N_SIDES       4

/* How far inside one side of the area a point lies; negative outside. */
static double
get_depth (const MzRect  *area,
           guint          side,
           const MzPoint *point)
{
  switch (side)
    {
    case 0:
      return point->x - area->x;
    case 1:
      return area->x + area->width - point->x;
    case 2:
      return point->y - area->y;
    default:
      return area->y + area->height - point->y;
    }
}

/* One step of Sutherland and Hodgman, "Reentrant polygon clipping", 1974. */
static GArray *
cut_at_side (const GArray *points,
             const MzRect *area,
             guint         side,
             gboolean      is_closed)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (MzPoint));

  for (guint i = 0; i < points->len; i++)
    {
      const MzPoint *point = &g_array_index (points, MzPoint, i);
      const MzPoint *before = &g_array_index (points, MzPoint, i > 0 ? i - 1 : points->len - 1);
      double depth = get_depth (area, side, point), depth_before = get_depth (area, side, before);

      if ((i > 0 || is_closed) && (depth < 0.0) != (depth_before < 0.0))
        {
          double t = depth_before / (depth_before - depth);
          MzPoint crossing = { before->x + t * (point->x - before->x),
                              before->y + t * (point->y - before->y) };

          g_array_append_val (kept, crossing);
        }
      if (depth >= 0.0)
        g_array_append_vals (kept, point, 1);
    }

  return kept;
}

static void
flush_contour (MzGuardSink *self,
               gboolean     is_closed)
{
  g_autoptr (GArray) points = g_steal_pointer (&self->contour);

  self->contour = g_array_new (FALSE, FALSE, sizeof (MzPoint));
  for (guint side = 0; side < N_SIDES && points->len > 0; side++)
    {
      GArray *kept = cut_at_side (points, &self->area, side, is_closed || self->is_filled);

      g_array_unref (points);
      points = kept;
    }

  for (guint i = 0; i < points->len; i++)
    {
      const MzPoint *point = &g_array_index (points, MzPoint, i);

      if (i == 0)
        self->target->funcs->move_to (self->target, point->x, point->y);
      else
        self->target->funcs->line_to (self->target, point->x, point->y);
    }
  if (is_closed && points->len > 0)
    self->target->funcs->close (self->target);
}

static void
add_point (MzGuardSink *self,
           double       x,
           double       y)
{
  MzPoint point = { x, y };

  if (isfinite (x) && isfinite (y))
    g_array_append_val (self->contour, point);
}

static void
guard_move_to (MzPathSink *sink,
               double      x,
               double      y)
{
  MzGuardSink *self = (MzGuardSink *) sink;

  flush_contour (self, FALSE);
  add_point (self, x, y);
}

static void
guard_line_to (MzPathSink *sink,
               double      x,
               double      y)
{
  add_point ((MzGuardSink *) sink, x, y);
}

static void
guard_curve_to (MzPathSink *sink,
                double      x1,
                double      y1,
                double      x2,
                double      y2,
                double      x3,
                double      y3)
{
  MzGuardSink *self = (MzGuardSink *) sink;
  MzPoint from = { x1, y1 };

  if (self->contour->len > 0)
    from = g_array_index (self->contour, MzPoint, self->contour->len - 1);

  for (guint i = 1; i <= N_CURVE_STEPS; i++)
    {
      double t = (double) i / N_CURVE_STEPS, s = 1.0 - t;
      double b0 = s * s * s, b1 = 3.0 * s * s * t, b2 = 3.0 * s * t * t, b3 = t * t * t;

      add_point (self,
                 b0 * from.x + b1 * x1 + b2 * x2 + b3 * x3,
                 b0 * from.y + b1 * y1 + b2 * y2 + b3 * y3);
    }
}

static void
guard_close (MzPathSink *sink)
{
  flush_contour ((MzGuardSink *) sink, TRUE);
}

static const MzPathSinkFuncs guard_funcs = {
  .move_to = guard_move_to,
  .line_to = guard_line_to,
  .curve_to = guard_curve_to,
  .close = guard_close,
};

/* Begins to guard. Curves become polylines, which is why only far-reaching outlines are guarded. */
void
_mz_guard_sink_init (MzGuardSink  *self,
                     MzPathSink   *target,
                     const MzRect *area,
                     gboolean      is_filled)
{
  self->sink.funcs = &guard_funcs;
  self->target = target;
  self->area = *area;
  self->is_filled = is_filled;
  self->contour = g_array_new (FALSE, FALSE, sizeof (MzPoint));
}

void
_mz_guard_sink_finish (MzGuardSink *self)
{
  flush_contour (self, FALSE);
  g_clear_pointer (&self->contour, g_array_unref);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-private.h"

#include <math.h>

/* Distance of the handles of a cubic that comes closest to a quarter circle of radius 1,
 * 4/3 (√2 − 1). */
#define QUARTER_CIRCLE 0.5522847498307936

/* Half the width of the arms of a cross, as a share of its radius. */
#define CROSS_ARM 0.3

/* The same of an upright one, whose inside has to be seen. */
#define PLUS_ARM 0.45

typedef void (*TraceFunc) (const MzScene *scene, const MzMark *mark, MzPathSink *sink);

static void
trace_polygon (const MzMark  *mark,
               const MzPoint *corners,
               guint          n_corners,
               MzPathSink    *sink)
{
  double radius_x = mark->width / 2.0, radius_y = mark->height / 2.0;
  double x = mark->x + radius_x, y = mark->y + radius_y;

  sink->funcs->move_to (sink, x + radius_x * corners[0].x, y + radius_y * corners[0].y);
  for (guint i = 1; i < n_corners; i++)
    sink->funcs->line_to (sink, x + radius_x * corners[i].x, y + radius_y * corners[i].y);
  sink->funcs->close (sink);
}

static void
trace_rect (const MzScene *scene,
            const MzMark  *mark,
            MzPathSink    *sink)
{
  static const MzPoint corners[] = { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 } };

  trace_polygon (mark, corners, G_N_ELEMENTS (corners), sink);
}

static void
trace_circle (const MzMark *mark,
              MzPathSink   *sink)
{
  double radius = mark->width / 2.0, handle = radius * QUARTER_CIRCLE;
  double x = mark->x + radius, y = mark->y + radius;

  sink->funcs->move_to (sink, x + radius, y);
  sink->funcs->curve_to (sink, x + radius, y + handle, x + handle, y + radius, x, y + radius);
  sink->funcs->curve_to (sink, x - handle, y + radius, x - radius, y + handle, x - radius, y);
  sink->funcs->curve_to (sink, x - radius, y - handle, x - handle, y - radius, x, y - radius);
  sink->funcs->curve_to (sink, x + handle, y - radius, x + radius, y - handle, x + radius, y);
  sink->funcs->close (sink);
}

static void
trace_symbol (const MzScene *scene,
              const MzMark  *mark,
              MzPathSink    *sink)
{
  static const MzPoint diamond[] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };
  static const MzPoint right[] = { { -1, -1 }, { 1, 0 }, { -1, 1 } };
  static const MzPoint left[] = { { 1, -1 }, { 1, 1 }, { -1, 0 } };
  static const MzPoint up[] = { { -1, 1 }, { 0, -1 }, { 1, 1 } };
  static const MzPoint down[] = { { -1, -1 }, { 1, -1 }, { 0, 1 } };
  static const MzPoint plus[] = {
    { -PLUS_ARM, -1 }, { PLUS_ARM, -1 }, { PLUS_ARM, -PLUS_ARM }, { 1, -PLUS_ARM }, { 1, PLUS_ARM },
    { PLUS_ARM, PLUS_ARM }, { PLUS_ARM, 1 }, { -PLUS_ARM, 1 }, { -PLUS_ARM, PLUS_ARM }, { -1, PLUS_ARM },
    { -1, -PLUS_ARM }, { -PLUS_ARM, -PLUS_ARM },
  };
  static const MzPoint cross[] = {
    { -1, CROSS_ARM - 1 }, { CROSS_ARM - 1, -1 }, { 0, -CROSS_ARM }, { 1 - CROSS_ARM, -1 },
    { 1, CROSS_ARM - 1 }, { CROSS_ARM, 0 }, { 1, 1 - CROSS_ARM }, { 1 - CROSS_ARM, 1 },
    { 0, CROSS_ARM }, { CROSS_ARM - 1, 1 }, { -1, 1 - CROSS_ARM }, { -CROSS_ARM, 0 },
  };

  switch ((MzSymbol) mark->detail)
    {
    case MZ_SYMBOL_SQUARE:
      trace_rect (scene, mark, sink);
      break;
    case MZ_SYMBOL_DIAMOND:
      trace_polygon (mark, diamond, G_N_ELEMENTS (diamond), sink);
      break;
    case MZ_SYMBOL_TRIANGLE_RIGHT:
      trace_polygon (mark, right, G_N_ELEMENTS (right), sink);
      break;
    case MZ_SYMBOL_TRIANGLE_LEFT:
      trace_polygon (mark, left, G_N_ELEMENTS (left), sink);
      break;
    case MZ_SYMBOL_CROSS:
      trace_polygon (mark, cross, G_N_ELEMENTS (cross), sink);
      break;
    case MZ_SYMBOL_TRIANGLE_UP:
      trace_polygon (mark, up, G_N_ELEMENTS (up), sink);
      break;
    case MZ_SYMBOL_TRIANGLE_DOWN:
      trace_polygon (mark, down, G_N_ELEMENTS (down), sink);
      break;
    case MZ_SYMBOL_PLUS:
      trace_polygon (mark, plus, G_N_ELEMENTS (plus), sink);
      break;
    case MZ_SYMBOL_CIRCLE:
    default:
      trace_circle (mark, sink);
      break;
    }
}

static void
trace_points (const MzScene *scene,
              const MzMark  *mark,
              MzPathSink    *sink)
{
  const MzPathPoint *points = (const MzPathPoint *) (gpointer) scene->points->data + mark->start;
  const guint8 *verbs = scene->verbs->data + mark->start;

  for (guint32 i = 0; i < mark->length; i++)
    {
      const MzPathPoint *point = &points[i];

      switch ((MzVerb) (verbs[i] & MZ_VERB_MASK))
        {
        case MZ_VERB_MOVE:
          sink->funcs->move_to (sink, point->x, point->y);
          break;
        case MZ_VERB_CURVE:
          sink->funcs->curve_to (sink, point[0].x, point[0].y, point[1].x, point[1].y, point[2].x, point[2].y);
          i += 2;
          break;
        case MZ_VERB_LINE:
        default:
          sink->funcs->line_to (sink, point->x, point->y);
          break;
        }
      if (verbs[i] & MZ_VERB_CLOSE)
        sink->funcs->close (sink);
    }
}

static const TraceFunc trace_funcs[] = {
  [MZ_MARK_RECT] = trace_rect,
  [MZ_MARK_PATH] = trace_points,
  [MZ_MARK_RULE] = trace_points,
  [MZ_MARK_SYMBOL] = trace_symbol,
  [MZ_MARK_TEXT] = trace_rect,
};

/**
 * mz_scene_trace:
 * @self: a scene
 * @mark: a mark
 * @sink: receiver of the outline
 *
 * Sends the outline of a mark to a sink, in px from the top left. This is the only place
 * that knows the shape of a mark. Areas are filled by the even-odd rule. A text gives the
 * rectangle of its bounds.
 */
void
mz_scene_trace (const MzScene *self,
                guint32        mark,
                MzPathSink    *sink)
{
  const MzMark *record = mz_scene_get_mark (self, mark);

  g_return_if_fail (record != NULL);
  g_return_if_fail (sink != NULL);

  trace_funcs[record->type] (self, record, sink);
}

typedef struct
{
  MzPathSink sink;
  double     min_x, min_y, max_x, max_y;
  double     x, y;             /* where the outline is */
} BoundsSink;

static void
bounds_add (BoundsSink *self,
            double      x,
            double      y)
{
  self->min_x = MIN (self->min_x, x);
  self->min_y = MIN (self->min_y, y);
  self->max_x = MAX (self->max_x, x);
  self->max_y = MAX (self->max_y, y);
}

static void
bounds_to (MzPathSink *sink,
           double      x,
           double      y)
{
  BoundsSink *self = (BoundsSink *) sink;

  bounds_add (self, x, y);
  self->x = x;
  self->y = y;
}

static double
get_cubic (double a,
           double b,
           double c,
           double d,
           double t)
{
  double s = 1.0 - t;

  return s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d;
}

/* Places between 0 and 1 where a cubic turns back: roots of its derivative. */
static guint
find_turns (double a,
            double b,
            double c,
            double d,
            double turns[2])
{
  double p = d - 3.0 * c + 3.0 * b - a, q = 2.0 * (a - 2.0 * b + c), r = b - a;
  double discriminant = q * q - 4.0 * p * r, roots[2] = { NAN, NAN };
  guint n_turns = 0;

  if (fabs (p) < 1e-12)
    roots[0] = -r / q;
  else if (discriminant >= 0.0)
    {
      roots[0] = (-q + sqrt (discriminant)) / (2.0 * p);
      roots[1] = (-q - sqrt (discriminant)) / (2.0 * p);
    }

  for (guint i = 0; i < 2; i++)
    if (roots[i] > 0.0 && roots[i] < 1.0)
      turns[n_turns++] = roots[i];

  return n_turns;
}

static void
bounds_curve_to (MzPathSink *sink,
                 double      x1,
                 double      y1,
                 double      x2,
                 double      y2,
                 double      x3,
                 double      y3)
{
  BoundsSink *self = (BoundsSink *) sink;
  double turns[4];
  guint n_turns = find_turns (self->x, x1, x2, x3, turns);

  n_turns += find_turns (self->y, y1, y2, y3, turns + n_turns);
  for (guint i = 0; i < n_turns; i++)
    bounds_add (self, get_cubic (self->x, x1, x2, x3, turns[i]), get_cubic (self->y, y1, y2, y3, turns[i]));

  bounds_to (sink, x3, y3);
}

static void
bounds_close (MzPathSink *sink)
{
}

static const MzPathSinkFuncs bounds_funcs = {
  .move_to = bounds_to,
  .line_to = bounds_to,
  .curve_to = bounds_curve_to,
  .close = bounds_close,
};

/* The exact bounds of an outline; empty at the origin when it has no points. */
void
_mz_scene_trace_bounds (const MzScene *self,
                        guint32        mark,
                        MzRect        *bounds_out)
{
  BoundsSink bounds = { { &bounds_funcs }, INFINITY, INFINITY, -INFINITY, -INFINITY, 0.0, 0.0 };

  mz_scene_trace (self, mark, &bounds.sink);
  if (bounds.min_x > bounds.max_x)
    *bounds_out = (MzRect) { 0.0, 0.0, 0.0, 0.0 };
  else
    *bounds_out = (MzRect) { bounds.min_x, bounds.min_y,
                             bounds.max_x - bounds.min_x, bounds.max_y - bounds.min_y };
}

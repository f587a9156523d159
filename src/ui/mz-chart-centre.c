/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-centre.h"

#include "mz-path-sink.h"

typedef struct
{
  MzPathSink parent;
  MzRect     ring;
  MzRect     largest;
} RingSink;

static void
ring_line_to (MzPathSink *sink,
              double      x,
              double      y)
{
  MzRect *ring = &((RingSink *) sink)->ring;
  double right = MAX (ring->x + ring->width, x);
  double bottom = MAX (ring->y + ring->height, y);

  ring->x = MIN (ring->x, x);
  ring->y = MIN (ring->y, y);
  ring->width = right - ring->x;
  ring->height = bottom - ring->y;
}

static void
ring_move_to (MzPathSink *sink,
              double      x,
              double      y)
{
  ((RingSink *) sink)->ring = (MzRect) { x, y, 0, 0 };
}

static void
ring_curve_to (MzPathSink *sink,
               double      x1 G_GNUC_UNUSED,
               double      y1 G_GNUC_UNUSED,
               double      x2 G_GNUC_UNUSED,
               double      y2 G_GNUC_UNUSED,
               double      x3,
               double      y3)
{
  ring_line_to (sink, x3, y3);
}

static void
ring_close (MzPathSink *sink)
{
  RingSink *self = (RingSink *) sink;

  if (self->ring.width * self->ring.height > self->largest.width * self->largest.height)
    self->largest = self->ring;
}

/**
 * mz_chart_get_centre:
 * @scene: the scene of a chart
 * @mark: one of its marks
 *
 * Where a mark is for somebody who looks for it: the middle of its largest part. The middle of the whole
 * would lie in Europe for the United States, whose islands reach over the edge of the map.
 *
 * Returns: a place in px
 */
MzPoint
mz_chart_get_centre (MzScene *scene,
                     guint32  mark)
{
  static const MzPathSinkFuncs funcs = { ring_move_to, ring_line_to, ring_curve_to, ring_close };
  const MzMark *record = mz_scene_get_mark (scene, mark);
  RingSink sink = { { &funcs }, { 0 }, { 0 } };

  if (record->type == MZ_MARK_PATH)
    mz_scene_trace (scene, mark, &sink.parent);
  if (sink.largest.width <= 0)
    return (MzPoint) { record->x + record->width / 2, record->y + record->height / 2 };

  return (MzPoint) { sink.largest.x + sink.largest.width / 2, sink.largest.y + sink.largest.height / 2 };
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cairo-sink.h"

#include <math.h>

static void
cairo_sink_move_to (MzPathSink *sink,
                    double      x,
                    double      y)
{
  if (isfinite (x) && isfinite (y))
    cairo_move_to (((MzCairoSink *) sink)->cr, x, y);
}

static void
cairo_sink_line_to (MzPathSink *sink,
                    double      x,
                    double      y)
{
  if (isfinite (x) && isfinite (y))
    cairo_line_to (((MzCairoSink *) sink)->cr, x, y);
}

static void
cairo_sink_curve_to (MzPathSink *sink,
                     double      x1,
                     double      y1,
                     double      x2,
                     double      y2,
                     double      x3,
                     double      y3)
{
  if (isfinite (x1) && isfinite (y1) && isfinite (x2) && isfinite (y2) && isfinite (x3) &&
      isfinite (y3))
    cairo_curve_to (((MzCairoSink *) sink)->cr, x1, y1, x2, y2, x3, y3);
}

static void
cairo_sink_close (MzPathSink *sink)
{
  cairo_close_path (((MzCairoSink *) sink)->cr);
}

static const MzPathSinkFuncs cairo_sink_funcs = {
  .move_to = cairo_sink_move_to,
  .line_to = cairo_sink_line_to,
  .curve_to = cairo_sink_curve_to,
  .close = cairo_sink_close,
};

static void
line_sink_move_to (MzPathSink *sink,
                   double      x,
                   double      y)
{
  cairo_stroke (((MzCairoSink *) sink)->cr);
  cairo_sink_move_to (sink, x, y);
}

static const MzPathSinkFuncs line_sink_funcs = {
  .move_to = line_sink_move_to,
  .line_to = cairo_sink_line_to,
  .curve_to = cairo_sink_curve_to,
  .close = cairo_sink_close,
};

/**
 * mz_cairo_sink_init:
 * @self: memory for a sink
 * @cr: (transfer none): a context that outlives the sink
 *
 * Makes a sink that appends outlines to the current path of a cairo context. Points that
 * are no finite numbers are left out: cairo would draw them somewhere else, or hang.
 */
void
mz_cairo_sink_init (MzCairoSink *self,
                    cairo_t     *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  self->sink.funcs = &cairo_sink_funcs;
  self->cr = cr;
}

/**
 * mz_cairo_sink_init_lines:
 * @self: memory for a sink
 * @cr: (transfer none): a context with an empty path that outlives the sink
 *
 * Makes a sink that strokes each line before the next begins; the last is left to the caller. A hundred
 * lines one by one take cairo half as long as all of them at once, which looks the same where the colour
 * is opaque.
 */
void
mz_cairo_sink_init_lines (MzCairoSink *self,
                          cairo_t     *cr)
{
  mz_cairo_sink_init (self, cr);
  self->sink.funcs = &line_sink_funcs;
}

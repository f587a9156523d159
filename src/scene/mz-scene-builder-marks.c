/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-builder.h"

#include "mz-scene-builder-private.h"
#include "mz-scene-names.h"

#include <math.h>
#include <string.h>

static void
add_point (PoolSink *self,
           MzVerb    verb,
           double    x,
           double    y)
{
  MzPathPoint point = { (float) x, (float) y };
  guint8 byte = verb;

  g_return_if_fail (isfinite (x) && isfinite (y));

  g_array_append_val (self->points, point);
  g_byte_array_append (self->verbs, &byte, 1);
}

static void
pool_move_to (MzPathSink *sink,
              double      x,
              double      y)
{
  add_point ((PoolSink *) sink, MZ_VERB_MOVE, x, y);
}

static void
pool_line_to (MzPathSink *sink,
              double      x,
              double      y)
{
  PoolSink *self = (PoolSink *) sink;

  add_point (self, self->points->len > self->start ? MZ_VERB_LINE : MZ_VERB_MOVE, x, y);
}

static void
pool_curve_to (MzPathSink *sink,
               double      x1,
               double      y1,
               double      x2,
               double      y2,
               double      x3,
               double      y3)
{
  PoolSink *self = (PoolSink *) sink;

  g_return_if_fail (isfinite (x1 + y1 + x2 + y2 + x3 + y3));
  g_return_if_fail (self->points->len > self->start);

  add_point (self, MZ_VERB_CURVE, x1, y1);
  add_point (self, MZ_VERB_CURVE, x2, y2);
  add_point (self, MZ_VERB_CURVE, x3, y3);
}

static void
pool_close (MzPathSink *sink)
{
  PoolSink *self = (PoolSink *) sink;

  if (self->verbs->len > self->start)
    self->verbs->data[self->verbs->len - 1] |= MZ_VERB_CLOSE;
}

const MzPathSinkFuncs _mz_scene_builder_pool_funcs = {
  .move_to = pool_move_to,
  .line_to = pool_line_to,
  .curve_to = pool_curve_to,
  .close = pool_close,
};

static guint32
add_mark (MzSceneBuilder *self,
          const MzMark   *mark)
{
  guint32 group = _mz_scene_builder_get_innermost_group (self);

  g_array_append_vals (self->scene->marks, mark, 1);
  g_array_append_val (self->scene->mark_groups, group);

  return self->scene->marks->len - 1;
}

static gboolean
can_add (const MzSceneBuilder *self,
         guint16               style)
{
  return self != NULL && !self->in_path && style < self->scene->styles->len;
}

/**
 * mz_scene_builder_add_rect:
 * @self: a builder
 * @style: a style
 * @rect: the rectangle in px; a negative width or height turns it over
 *
 * Adds an upright rectangle.
 *
 * Returns: the new mark
 */
guint32
mz_scene_builder_add_rect (MzSceneBuilder *self,
                           guint16         style,
                           const MzRect   *rect)
{
  MzMark mark = { .type = MZ_MARK_RECT, .style = style, .info = MZ_NO_MARK };

  g_return_val_if_fail (can_add (self, style), MZ_NO_MARK);
  g_return_val_if_fail (rect != NULL, MZ_NO_MARK);
  g_return_val_if_fail (isfinite (rect->x + rect->y + rect->width + rect->height), MZ_NO_MARK);

  mark.x = MIN (rect->x, rect->x + rect->width);
  mark.y = MIN (rect->y, rect->y + rect->height);
  mark.width = fabs (rect->width);
  mark.height = fabs (rect->height);

  return add_mark (self, &mark);
}

/**
 * mz_scene_builder_add_rule:
 * @self: a builder
 * @style: a style with a stroke
 * @x1: one end, px
 * @y1: one end, px
 * @x2: other end, px
 * @y2: other end, px
 *
 * Adds a straight line.
 *
 * Returns: the new mark
 */
guint32
mz_scene_builder_add_rule (MzSceneBuilder *self,
                           guint16         style,
                           double          x1,
                           double          y1,
                           double          x2,
                           double          y2)
{
  MzMark mark = { .type = MZ_MARK_RULE, .style = style, .length = 2, .info = MZ_NO_MARK };

  g_return_val_if_fail (can_add (self, style), MZ_NO_MARK);
  g_return_val_if_fail (isfinite (x1 + y1 + x2 + y2), MZ_NO_MARK);

  mark.start = self->scene->points->len;
  mark.x = MIN (x1, x2);
  mark.y = MIN (y1, y2);
  mark.width = fabs (x2 - x1);
  mark.height = fabs (y2 - y1);
  add_point (&self->pool_sink, MZ_VERB_MOVE, x1, y1);
  add_point (&self->pool_sink, MZ_VERB_LINE, x2, y2);

  return add_mark (self, &mark);
}

/**
 * mz_scene_builder_add_symbol:
 * @self: a builder
 * @style: a style
 * @symbol: the shape
 * @x: centre, px
 * @y: centre, px
 * @radius: half the side of the square the shape fits in, px
 *
 * Adds a small shape around a point.
 *
 * Returns: the new mark
 */
guint32
mz_scene_builder_add_symbol (MzSceneBuilder *self,
                             guint16         style,
                             MzSymbol        symbol,
                             double          x,
                             double          y,
                             double          radius)
{
  MzMark mark = { .type = MZ_MARK_SYMBOL, .detail = symbol, .style = style, .info = MZ_NO_MARK };

  g_return_val_if_fail (can_add (self, style), MZ_NO_MARK);
  g_return_val_if_fail (isfinite (x + y + radius) && radius >= 0.0, MZ_NO_MARK);

  mark.x = x - radius;
  mark.y = y - radius;
  mark.width = mark.height = 2.0 * radius;

  return add_mark (self, &mark);
}

/**
 * mz_scene_builder_add_text:
 * @self: a builder
 * @style: a style with fill, face, size and anchor
 * @x: start, middle or end of the text as the anchor says, px
 * @baseline: where the letters stand, px
 * @text: one line of UTF-8
 *
 * Adds a line of text. Its bounds come from the text metrics.
 *
 * Returns: the new mark
 */
guint32
mz_scene_builder_add_text (MzSceneBuilder *self,
                           guint16         style,
                           double          x,
                           double          baseline,
                           const char     *text)
{
  MzMark mark = { .type = MZ_MARK_TEXT, .style = style, .info = MZ_NO_MARK };
  MzPathPoint anchor = { (float) x, (float) baseline };
  const MzStyle *record;
  MzTextExtents extents;

  g_return_val_if_fail (can_add (self, style), MZ_NO_MARK);
  g_return_val_if_fail (isfinite (x + baseline) && text != NULL, MZ_NO_MARK);

  record = &g_array_index (self->scene->styles, MzStyle, style);
  mz_text_metrics_measure (self->metrics, text, record->face, record->font_size, &extents);
  mark.x = x - mz_anchor_get_share (record->anchor) * extents.width;
  mark.y = baseline - extents.ascent;
  mark.width = extents.width;
  mark.height = extents.ascent + extents.descent;

  g_byte_array_append (self->scene->texts, (const guint8 *) &anchor, sizeof anchor);
  mark.start = self->scene->texts->len;
  mark.length = strlen (text);
  g_byte_array_append (self->scene->texts, (const guint8 *) text, mark.length + 1);

  return add_mark (self, &mark);
}

/**
 * mz_scene_builder_begin_path:
 * @self: a builder
 * @style: a style
 *
 * Begins a free outline. Send it to the sink, then call mz_scene_builder_end_path().
 *
 * Returns: (transfer none): where the outline goes, px from the top left
 */
MzPathSink *
mz_scene_builder_begin_path (MzSceneBuilder *self,
                             guint16         style)
{
  g_return_val_if_fail (can_add (self, style), NULL);

  self->in_path = TRUE;
  self->path_style = style;
  self->pool_sink.start = self->scene->points->len;

  return &self->pool_sink.sink;
}

/**
 * mz_scene_builder_end_path:
 * @self: a builder
 *
 * Ends the outline. An outline without points is a mark too, which shows nothing.
 *
 * Returns: the new mark
 */
guint32
mz_scene_builder_end_path (MzSceneBuilder *self)
{
  MzMark mark = { .type = MZ_MARK_PATH, .info = MZ_NO_MARK };
  MzMark *record;
  MzRect bounds;
  guint32 number;

  g_return_val_if_fail (self != NULL && self->in_path, MZ_NO_MARK);

  self->in_path = FALSE;
  mark.style = self->path_style;
  mark.start = self->pool_sink.start;
  mark.length = self->scene->points->len - self->pool_sink.start;
  number = add_mark (self, &mark);

  _mz_scene_trace_bounds (self->scene, number, &bounds);
  record = &g_array_index (self->scene->marks, MzMark, number);
  record->x = bounds.x;
  record->y = bounds.y;
  record->width = bounds.width;
  record->height = bounds.height;

  return number;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-builder.h"

#include "mz-scene-private.h"

#include <math.h>
#include <string.h>

/* A path sink that appends to the pools of the scene. */
typedef struct
{
  MzPathSink  sink;
  GArray     *points;
  GByteArray *verbs;
  guint32     start;           /* first point of the present path */
} PoolSink;

struct _MzSceneBuilder
{
  MzScene       *scene;
  MzTextMetrics *metrics;
  GArray        *open_groups;  /* guint32, outermost first */
  PoolSink       pool_sink;
  guint16        path_style;
  gboolean       in_path;
};

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

static const MzPathSinkFuncs pool_funcs = {
  .move_to = pool_move_to,
  .line_to = pool_line_to,
  .curve_to = pool_curve_to,
  .close = pool_close,
};

/**
 * mz_scene_builder_new:
 * @width_px: width of the drawing in px
 * @height_px: height of the drawing in px
 * @metrics: (transfer none): who measures text
 *
 * Begins a scene. Use it from one thread at a time.
 *
 * Returns: (transfer full): a new builder
 */
MzSceneBuilder *
mz_scene_builder_new (double         width_px,
                      double         height_px,
                      MzTextMetrics *metrics)
{
  MzSceneBuilder *self;

  g_return_val_if_fail (isfinite (width_px) && isfinite (height_px), NULL);
  g_return_val_if_fail (metrics != NULL, NULL);

  self = g_new0 (MzSceneBuilder, 1);
  self->scene = _mz_scene_new (width_px, height_px);
  self->metrics = mz_text_metrics_ref (metrics);
  self->open_groups = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->pool_sink.sink.funcs = &pool_funcs;
  self->pool_sink.points = self->scene->points;
  self->pool_sink.verbs = self->scene->verbs;

  return self;
}

/**
 * mz_scene_builder_free:
 * @self: (transfer full): a builder
 *
 * Gives up a scene that was not finished.
 */
void
mz_scene_builder_free (MzSceneBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->scene, mz_scene_unref);
  mz_text_metrics_unref (self->metrics);
  g_array_unref (self->open_groups);
  g_free (self);
}

/**
 * mz_scene_builder_set_title:
 * @self: a builder
 * @title: (nullable): title of the drawing
 * @description: (nullable): the drawing in words
 *
 * Sets the words that stand for the whole drawing.
 */
void
mz_scene_builder_set_title (MzSceneBuilder *self,
                            const char     *title,
                            const char     *description)
{
  g_return_if_fail (self != NULL);

  g_free (self->scene->title);
  self->scene->title = g_strdup (title);
  g_free (self->scene->description);
  self->scene->description = g_strdup (description);
}

/**
 * mz_scene_builder_get_metrics:
 * @self: a builder
 *
 * Returns: (transfer none): who measures text
 */
MzTextMetrics *
mz_scene_builder_get_metrics (MzSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->metrics;
}

static const char *
store_string (MzSceneBuilder *self,
              const char     *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->scene->strings, text) : NULL;
}

static guint
get_innermost_group (const MzSceneBuilder *self)
{
  if (self->open_groups->len == 0)
    return MZ_NO_GROUP;

  return g_array_index (self->open_groups, guint32, self->open_groups->len - 1);
}

/**
 * mz_scene_builder_begin_group:
 * @self: a builder
 * @role: what the marks are for
 * @id: (nullable): an id unique in the scene
 * @label: (nullable): name of the group in words
 *
 * Begins a group; it takes the marks and groups added until mz_scene_builder_end_group().
 */
void
mz_scene_builder_begin_group (MzSceneBuilder *self,
                              MzGroupRole     role,
                              const char     *id,
                              const char     *label)
{
  static const MzRect no_clip = { 0.0, 0.0, -1.0, -1.0 };
  MzGroup group = { .role = role };
  guint32 number;
  guint parent;

  g_return_if_fail (self != NULL && !self->in_path);

  parent = get_innermost_group (self);
  number = self->scene->groups->len;
  group.id = store_string (self, id);
  group.label = store_string (self, label);
  group.first_mark = self->scene->marks->len;
  group.depth = self->open_groups->len;
  g_array_append_val (self->scene->groups, group);
  g_array_append_val (self->open_groups, number);

  if (parent == MZ_NO_GROUP)
    g_array_append_val (self->scene->clips, no_clip);
  else
    {
      MzRect clip = g_array_index (self->scene->clips, MzRect, parent);

      g_array_append_val (self->scene->clips, clip);
    }
}

static MzRect
intersect (const MzRect *a,
           const MzRect *b)
{
  MzRect both;

  both.x = MAX (a->x, b->x);
  both.y = MAX (a->y, b->y);
  both.width = MAX (0.0, MIN (a->x + a->width, b->x + b->width) - both.x);
  both.height = MAX (0.0, MIN (a->y + a->height, b->y + b->height) - both.y);

  return both;
}

/**
 * mz_scene_builder_set_clip:
 * @self: a builder
 * @clip: the area in which marks of the group show, px
 *
 * Clips the group begun last. Call it once, before the first mark or group inside.
 */
void
mz_scene_builder_set_clip (MzSceneBuilder *self,
                           const MzRect   *clip)
{
  guint number;
  MzGroup *group;
  MzRect *effective;

  g_return_if_fail (self != NULL && clip != NULL);
  g_return_if_fail (clip->width >= 0.0 && clip->height >= 0.0);

  number = get_innermost_group (self);
  g_return_if_fail (number != MZ_NO_GROUP && number + 1 == self->scene->groups->len);

  group = &g_array_index (self->scene->groups, MzGroup, number);
  g_return_if_fail (!group->has_clip && group->first_mark == self->scene->marks->len);

  group->has_clip = TRUE;
  group->clip = *clip;
  effective = &g_array_index (self->scene->clips, MzRect, number);
  *effective = effective->width < 0.0 ? *clip : intersect (effective, clip);
}

/**
 * mz_scene_builder_end_group:
 * @self: a builder
 *
 * Ends the group begun last.
 */
void
mz_scene_builder_end_group (MzSceneBuilder *self)
{
  MzGroup *group;
  guint number;

  g_return_if_fail (self != NULL && !self->in_path);

  number = get_innermost_group (self);
  g_return_if_fail (number != MZ_NO_GROUP);

  group = &g_array_index (self->scene->groups, MzGroup, number);
  group->n_marks = self->scene->marks->len - group->first_mark;
  g_array_set_size (self->open_groups, self->open_groups->len - 1);
}

/**
 * mz_scene_builder_add_style:
 * @self: a builder
 * @style: how marks are painted
 *
 * Gives a style a number. Equal styles get the same number.
 *
 * Returns: the number, to be used for marks of this builder
 */
guint16
mz_scene_builder_add_style (MzSceneBuilder *self,
                            const MzStyle  *style)
{
  GArray *styles;

  g_return_val_if_fail (self != NULL && style != NULL, 0);

  styles = self->scene->styles;
  for (guint i = styles->len; i > 0; i--)
    if (memcmp (&g_array_index (styles, MzStyle, i - 1), style, sizeof *style) == 0)
      return i - 1;

  g_return_val_if_fail (styles->len < G_MAXUINT16, 0);
  g_array_append_vals (styles, style, 1);

  return styles->len - 1;
}

static guint32
add_mark (MzSceneBuilder *self,
          const MzMark   *mark)
{
  guint32 group = get_innermost_group (self);

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

static double
get_anchor_share (MzAnchor anchor)
{
  switch (anchor)
    {
    case MZ_ANCHOR_MIDDLE:
      return 0.5;
    case MZ_ANCHOR_END:
      return 1.0;
    case MZ_ANCHOR_START:
    default:
      return 0.0;
    }
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
  mark.x = x - get_anchor_share (record->anchor) * extents.width;
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

static MzMark *
get_mark (MzSceneBuilder *self,
          guint32         mark)
{
  if (self == NULL || mark >= self->scene->marks->len)
    return NULL;

  return &g_array_index (self->scene->marks, MzMark, mark);
}

/**
 * mz_scene_builder_set_datum:
 * @self: a builder
 * @mark: a mark
 * @figures: (array length=n_figures): figures the mark stands for
 * @n_figures: how many, at most 65535
 *
 * Says what a mark stands for.
 */
void
mz_scene_builder_set_datum (MzSceneBuilder *self,
                            guint32         mark,
                            const guint32  *figures,
                            guint           n_figures)
{
  MzMark *record = get_mark (self, mark);

  g_return_if_fail (record != NULL);
  g_return_if_fail (figures != NULL || n_figures == 0);
  g_return_if_fail (n_figures <= G_MAXUINT16);

  record->first_datum = self->scene->data->len;
  record->n_data = n_figures;
  if (n_figures > 0)
    g_array_append_vals (self->scene->data, figures, n_figures);
}

/**
 * mz_scene_builder_set_info:
 * @self: a builder
 * @mark: a mark
 * @key: (nullable): id of a subject or statement
 * @sentence: (nullable): what the mark says, in words
 * @link: (nullable): address the mark leads to
 *
 * Gives a mark its words; they replace those given before.
 */
void
mz_scene_builder_set_info (MzSceneBuilder *self,
                           guint32         mark,
                           const char     *key,
                           const char     *sentence,
                           const char     *link)
{
  MzMark *record = get_mark (self, mark);
  MzMarkInfo info = { .mark = mark, .next = MZ_NO_MARK };

  g_return_if_fail (record != NULL);

  info.key = store_string (self, key);
  info.sentence = store_string (self, sentence);
  info.link = store_string (self, link);

  if (record->info != MZ_NO_MARK)
    g_array_index (self->scene->infos, MzMarkInfo, record->info) = info;
  else
    {
      record->info = self->scene->infos->len;
      g_array_append_val (self->scene->infos, info);
    }
}

/**
 * mz_scene_builder_set_flags:
 * @self: a builder
 * @mark: a mark
 * @flags: how the mark can be reached
 *
 * Sets how a mark can be reached; without flags it is decoration.
 */
void
mz_scene_builder_set_flags (MzSceneBuilder *self,
                            guint32         mark,
                            MzMarkFlags     flags)
{
  MzMark *record = get_mark (self, mark);

  g_return_if_fail (record != NULL);

  record->flags = flags;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const MzDatumPair *pair_a = a, *pair_b = b;

  if (pair_a->figure != pair_b->figure)
    return pair_a->figure < pair_b->figure ? -1 : 1;

  return (pair_a->mark > pair_b->mark) - (pair_a->mark < pair_b->mark);
}

static void
make_pairs (MzScene *scene)
{
  guint n_kept = 0;

  for (guint32 i = 0; i < scene->marks->len; i++)
    {
      const MzMark *mark = &g_array_index (scene->marks, MzMark, i);

      for (guint j = 0; j < mark->n_data; j++)
        {
          MzDatumPair pair = { g_array_index (scene->data, guint32, mark->first_datum + j), i };

          g_array_append_val (scene->pairs, pair);
        }
    }

  g_array_sort (scene->pairs, compare_pairs);
  for (guint i = 0; i < scene->pairs->len; i++)
    {
      MzDatumPair *pairs = (MzDatumPair *) (gpointer) scene->pairs->data;

      if (n_kept == 0 || compare_pairs (&pairs[n_kept - 1], &pairs[i]) != 0)
        pairs[n_kept++] = pairs[i];
    }
  g_array_set_size (scene->pairs, n_kept);
}

static void
make_keys (MzScene *scene)
{
  for (guint i = scene->infos->len; i > 0; i--)
    {
      MzMarkInfo *info = &g_array_index (scene->infos, MzMarkInfo, i - 1);
      gpointer next;

      if (info->key == NULL)
        continue;
      if (g_hash_table_lookup_extended (scene->keys, info->key, NULL, &next))
        info->next = GPOINTER_TO_UINT (next);
      g_hash_table_insert (scene->keys, (gpointer) info->key, GUINT_TO_POINTER (i - 1));
    }
}

/**
 * mz_scene_builder_finish:
 * @self: (transfer full): a builder without open groups or paths
 *
 * Freezes the scene and frees the builder.
 *
 * Returns: (transfer full): the scene
 */
MzScene *
mz_scene_builder_finish (MzSceneBuilder *self)
{
  MzScene *scene;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (!self->in_path && self->open_groups->len == 0, NULL);

  make_pairs (self->scene);
  make_keys (self->scene);
  scene = g_steal_pointer (&self->scene);
  mz_scene_builder_free (self);

  return scene;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-builder.h"

#include "mz-scene-builder-private.h"

#include <math.h>
#include <string.h>

/* What the bits of a mark hold. */
#define MAX_DATA  0xFFFFFF
#define MAX_FLAGS 0xFF

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
  self->pool_sink.sink.funcs = &_mz_scene_builder_pool_funcs;
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

static const char *
store_string (MzSceneBuilder *self,
              const char     *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->scene->strings, text) : NULL;
}

/* The group that takes what is added now, or MZ_NO_GROUP. */
guint
_mz_scene_builder_get_innermost_group (const MzSceneBuilder *self)
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

  parent = _mz_scene_builder_get_innermost_group (self);
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

  number = _mz_scene_builder_get_innermost_group (self);
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

  number = _mz_scene_builder_get_innermost_group (self);
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
 * @n_figures: how many, at most 16777215
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
  g_return_if_fail (n_figures <= MAX_DATA);

  record->first_datum = self->scene->data->len;
  record->n_data = n_figures & MAX_DATA;
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

  record->flags = flags & MAX_FLAGS;
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

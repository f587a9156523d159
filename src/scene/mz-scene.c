/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-private.h"

#include <string.h>

G_STATIC_ASSERT (sizeof (MzMark) == 40);

G_DEFINE_BOXED_TYPE (MzScene, mz_scene, mz_scene_ref, mz_scene_unref)

MzScene *
_mz_scene_new (double width,
               double height)
{
  MzScene *self = g_new0 (MzScene, 1);

  g_atomic_ref_count_init (&self->count);
  self->width = width;
  self->height = height;
  self->marks = g_array_new (FALSE, FALSE, sizeof (MzMark));
  self->styles = g_array_new (FALSE, FALSE, sizeof (MzStyle));
  self->groups = g_array_new (FALSE, FALSE, sizeof (MzGroup));
  self->clips = g_array_new (FALSE, FALSE, sizeof (MzRect));
  self->mark_groups = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->points = g_array_new (FALSE, FALSE, sizeof (MzPathPoint));
  self->verbs = g_byte_array_new ();
  self->texts = g_byte_array_new ();
  self->data = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->infos = g_array_new (FALSE, FALSE, sizeof (MzMarkInfo));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (MzDatumPair));
  self->keys = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_string_chunk_new (1024);

  return self;
}

static void
free_scene (MzScene *self)
{
  g_free (self->title);
  g_free (self->description);
  g_array_unref (self->marks);
  g_array_unref (self->styles);
  g_array_unref (self->groups);
  g_array_unref (self->clips);
  g_array_unref (self->mark_groups);
  g_array_unref (self->points);
  g_byte_array_unref (self->verbs);
  g_byte_array_unref (self->texts);
  g_array_unref (self->data);
  g_array_unref (self->infos);
  g_array_unref (self->pairs);
  g_hash_table_unref (self->keys);
  g_string_chunk_free (self->strings);
  g_clear_pointer (&self->index, _mz_scene_index_free);
  g_free (self);
}

/**
 * mz_scene_ref:
 * @self: a scene
 *
 * Takes a reference; any thread may do so.
 *
 * Returns: (transfer full): @self
 */
MzScene *
mz_scene_ref (MzScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_scene_unref:
 * @self: (transfer full): a scene
 *
 * Gives a reference back.
 */
void
mz_scene_unref (MzScene *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->count))
    free_scene (self);
}

/**
 * mz_scene_get_width:
 * @self: a scene
 *
 * Returns: the width of the drawing in px
 */
double
mz_scene_get_width (const MzScene *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->width;
}

/**
 * mz_scene_get_height:
 * @self: a scene
 *
 * Returns: the height of the drawing in px
 */
double
mz_scene_get_height (const MzScene *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}

/**
 * mz_scene_get_n_marks:
 * @self: a scene
 *
 * Marks are numbered from 0 in the order they are painted.
 *
 * Returns: the number of marks
 */
guint32
mz_scene_get_n_marks (const MzScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->marks->len;
}

/**
 * mz_scene_get_mark:
 * @self: a scene
 * @mark: a mark below mz_scene_get_n_marks()
 *
 * Returns: (transfer none): the record of the mark
 */
const MzMark *
mz_scene_get_mark (const MzScene *self,
                   guint32        mark)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (mark < self->marks->len, NULL);

  return &g_array_index (self->marks, MzMark, mark);
}

/**
 * mz_scene_get_style:
 * @self: a scene
 * @mark: a mark
 *
 * Returns: (transfer none): how the mark is painted
 */
const MzStyle *
mz_scene_get_style (const MzScene *self,
                    guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (self, mark);

  g_return_val_if_fail (record != NULL, NULL);

  return &g_array_index (self->styles, MzStyle, record->style);
}

/**
 * mz_scene_get_n_groups:
 * @self: a scene
 *
 * Groups are numbered in the order they were begun, so a group precedes those inside it.
 *
 * Returns: the number of groups
 */
guint
mz_scene_get_n_groups (const MzScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->groups->len;
}

/**
 * mz_scene_get_group:
 * @self: a scene
 * @group: a group below mz_scene_get_n_groups()
 *
 * Returns: (transfer none): the record of the group
 */
const MzGroup *
mz_scene_get_group (const MzScene *self,
                    guint          group)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (group < self->groups->len, NULL);

  return &g_array_index (self->groups, MzGroup, group);
}

/**
 * mz_scene_get_mark_group:
 * @self: a scene
 * @mark: a mark
 *
 * Finds the innermost group the mark lies in.
 *
 * Returns: the group, or MZ_NO_GROUP
 */
guint
mz_scene_get_mark_group (const MzScene *self,
                         guint32        mark)
{
  g_return_val_if_fail (self != NULL, MZ_NO_GROUP);
  g_return_val_if_fail (mark < self->mark_groups->len, MZ_NO_GROUP);

  return g_array_index (self->mark_groups, guint32, mark);
}

/**
 * mz_scene_get_clip:
 * @self: a scene
 * @mark: a mark
 * @clip_out: (out caller-allocates): the area in which the mark shows, px
 *
 * The clips of all groups around a mark, intersected. Its width is 0 when nothing of
 * the mark shows.
 *
 * Returns: FALSE when no group around the mark has a clip
 */
gboolean
mz_scene_get_clip (const MzScene *self,
                   guint32        mark,
                   MzRect        *clip_out)
{
  guint group;

  g_return_val_if_fail (clip_out != NULL, FALSE);

  group = mz_scene_get_mark_group (self, mark);
  if (group == MZ_NO_GROUP || g_array_index (self->clips, MzRect, group).width < 0.0)
    return FALSE;

  *clip_out = g_array_index (self->clips, MzRect, group);

  return TRUE;
}

/**
 * mz_scene_get_data:
 * @self: a scene
 * @mark: a mark
 * @n_out: (out): number of figures
 *
 * Returns: (transfer none) (array length=n_out) (nullable): the figures the mark stands
 *   for, NULL when it stands for none
 */
const guint32 *
mz_scene_get_data (const MzScene *self,
                   guint32        mark,
                   guint         *n_out)
{
  const MzMark *record;

  g_return_val_if_fail (n_out != NULL, NULL);

  *n_out = 0;
  record = mz_scene_get_mark (self, mark);
  g_return_val_if_fail (record != NULL, NULL);

  *n_out = record->n_data;

  return record->n_data > 0 ? &g_array_index (self->data, guint32, record->first_datum) : NULL;
}

static const MzMarkInfo *
get_info (const MzScene *self,
          guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (self, mark);

  if (record == NULL || record->info == MZ_NO_MARK)
    return NULL;

  return &g_array_index (self->infos, MzMarkInfo, record->info);
}

/**
 * mz_scene_get_key:
 * @self: a scene
 * @mark: a mark
 *
 * Returns: (transfer none) (nullable): id of the subject or statement the mark stands for
 */
const char *
mz_scene_get_key (const MzScene *self,
                  guint32        mark)
{
  const MzMarkInfo *info = get_info (self, mark);

  return info != NULL ? info->key : NULL;
}

/**
 * mz_scene_get_sentence:
 * @self: a scene
 * @mark: a mark
 *
 * Returns: (transfer none) (nullable): what the mark says, in words
 */
const char *
mz_scene_get_sentence (const MzScene *self,
                       guint32        mark)
{
  const MzMarkInfo *info = get_info (self, mark);

  return info != NULL ? info->sentence : NULL;
}

/**
 * mz_scene_get_link:
 * @self: a scene
 * @mark: a mark
 *
 * Returns: (transfer none) (nullable): address the mark leads to
 */
const char *
mz_scene_get_link (const MzScene *self,
                   guint32        mark)
{
  const MzMarkInfo *info = get_info (self, mark);

  return info != NULL ? info->link : NULL;
}

/**
 * mz_scene_get_text:
 * @self: a scene
 * @mark: a text mark
 *
 * Returns: (transfer none) (nullable): the words of a text mark, NULL for other marks
 */
const char *
mz_scene_get_text (const MzScene *self,
                   guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (self, mark);

  if (record == NULL || record->type != MZ_MARK_TEXT)
    return NULL;

  return (const char *) self->texts->data + record->start;
}

/**
 * mz_scene_get_baseline:
 * @self: a scene
 * @mark: a text mark
 * @x_out: (out): where the text is anchored: its start, middle or end as its style says
 * @y_out: (out): the baseline, px
 *
 * Says where a text mark stands. Its left edge, as measured while building, is the x of
 * its bounds.
 */
void
mz_scene_get_baseline (const MzScene *self,
                       guint32        mark,
                       double        *x_out,
                       double        *y_out)
{
  const MzMark *record = mz_scene_get_mark (self, mark);
  MzPathPoint point;

  g_return_if_fail (x_out != NULL && y_out != NULL);
  g_return_if_fail (record != NULL && record->type == MZ_MARK_TEXT);

  memcpy (&point, self->texts->data + record->start - sizeof point, sizeof point);
  *x_out = point.x;
  *y_out = point.y;
}

/**
 * mz_scene_get_title:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): the title of the drawing
 */
const char *
mz_scene_get_title (const MzScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * mz_scene_get_description:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): the drawing in words
 */
const char *
mz_scene_get_description (const MzScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

static guint
find_first_pair (const MzScene *self,
                 guint32        figure)
{
  guint low = 0, high = self->pairs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pairs, MzDatumPair, middle).figure < figure)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * mz_scene_find_datum:
 * @self: a scene
 * @figure: a figure
 *
 * Finds the marks that stand for a figure, alone or among others, each once.
 *
 * Returns: (transfer full) (element-type guint32): marks in paint order
 */
GArray *
mz_scene_find_datum (const MzScene *self,
                     guint32        figure)
{
  GArray *marks;

  g_return_val_if_fail (self != NULL, NULL);

  marks = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = find_first_pair (self, figure); i < self->pairs->len; i++)
    {
      const MzDatumPair *pair = &g_array_index (self->pairs, MzDatumPair, i);

      if (pair->figure != figure)
        break;
      g_array_append_val (marks, pair->mark);
    }

  return marks;
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  guint32 mark_a = *(const guint32 *) a, mark_b = *(const guint32 *) b;

  return (mark_a > mark_b) - (mark_a < mark_b);
}

/**
 * mz_scene_find_key:
 * @self: a scene
 * @key: id of a subject or statement
 *
 * Finds the marks that stand for a subject or statement.
 *
 * Returns: (transfer full) (element-type guint32): marks in paint order
 */
GArray *
mz_scene_find_key (const MzScene *self,
                   const char    *key)
{
  GArray *marks;
  gpointer first;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  marks = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (!g_hash_table_lookup_extended (self->keys, key, NULL, &first))
    return marks;

  for (guint32 i = GPOINTER_TO_UINT (first); i != MZ_NO_MARK;)
    {
      const MzMarkInfo *info = &g_array_index (self->infos, MzMarkInfo, i);

      g_array_append_val (marks, info->mark);
      i = info->next;
    }
  g_array_sort (marks, compare_marks);

  return marks;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "texts-apart.h"

static gboolean
overlaps (const MzMark *one,
          const MzMark *other)
{
  return one->x < other->x + other->width - 0.5f && other->x < one->x + one->width - 0.5f &&
         one->y < other->y + other->height - 0.5f && other->y < one->y + one->height - 0.5f;
}

static void
assert_text_apart (MzScene  *scene,
                   guint32   mark,
                   gboolean  with_symbols)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);

  if (record->x < -1 || record->x + record->width > mz_scene_get_width (scene) + 1)
    g_test_message ("“%s” is cut off", mz_scene_get_text (scene, mark));
  g_assert_cmpfloat (record->x, >=, -1);
  g_assert_cmpfloat (record->x + record->width, <=, mz_scene_get_width (scene) + 1);
  for (guint32 i = 0; i < mark; i++)
    {
      const MzMark *other = mz_scene_get_mark (scene, i);
      gboolean is_text = other->type == MZ_MARK_TEXT;

      if (!(is_text || (with_symbols && other->type == MZ_MARK_SYMBOL)) || !overlaps (record, other))
        continue;
      g_test_message ("“%s” lies on “%s”", mz_scene_get_text (scene, mark),
                      is_text ? mz_scene_get_text (scene, i) : "a symbol");
      g_assert_not_reached ();
    }
}

void
assert_texts_apart (MzScene  *scene,
                    gboolean  with_symbols)
{
  for (guint32 i = 0; i < mz_scene_get_n_marks (scene); i++)
    {
      if (mz_scene_get_mark (scene, i)->type == MZ_MARK_TEXT)
        assert_text_apart (scene, i, with_symbols);
    }
}

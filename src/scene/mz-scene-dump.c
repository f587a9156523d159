/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-dump.h"

#include "mz-number.h"
#include "mz-scene-names.h"
#include "mz-scene-private.h"

static const char *const symbol_names[] = { "circle", "square", "diamond", "triangle-right", "triangle-left", "cross",
                                           "triangle-up", "triangle-down", "plus" };
static const char *const dash_names[] = { "solid", "dashed", "dotted" };
static const char *const face_names[] = { "regular", "bold", "italic" };
static const char *const anchor_names[] = { "start", "middle", "end" };

typedef struct
{
  MzScene *scene;
  GString *text;
  const char *(*figure_id) (guint32 figure, gpointer user_data);
  gpointer user_data;
} Dump;

static void
add_number (Dump       *self,
            const char *before,
            double      value)
{
  char buffer[MZ_NUMBER_BUFFER_SIZE];

  g_string_append (self->text, before);
  g_string_append (self->text, mz_number_write (buffer, value, 2));
}

/* Letters of all languages stay readable; what would end the line or the quotes is escaped. */
static void
add_quoted (Dump       *self,
            const char *name,
            const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (self->text, " %s\"", name);
  for (const char *at = value; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_c (self->text, '\\');
      if (g_ascii_iscntrl (*at))
        g_string_append_printf (self->text, "\\%03o", (guchar) *at);
      else
        g_string_append_c (self->text, *at);
    }
  g_string_append_c (self->text, '"');
}

static void
add_box (Dump   *self,
         MzRect  box)
{
  add_number (self, " ", box.x);
  add_number (self, ",", box.y);
  add_number (self, " ", box.width);
  add_number (self, "x", box.height);
}

static void
add_group (Dump  *self,
           guint  number)
{
  const MzGroup *group = mz_scene_get_group (self->scene, number);

  for (guint32 i = 0; i < group->depth; i++)
    g_string_append (self->text, "  ");
  g_string_append_printf (self->text, "group %s", mz_group_role_get_name (group->role));
  add_quoted (self, "id=", group->id);
  add_quoted (self, "", group->label);
  if (group->has_clip)
    {
      g_string_append (self->text, " clip");
      add_box (self, group->clip);
    }
  g_string_append_c (self->text, '\n');
}

static void
add_style (Dump    *self,
           guint32  mark)
{
  const MzStyle *style = mz_scene_get_style (self->scene, mark);

  if (style->fill != MZ_TOKEN_NONE)
    g_string_append_printf (self->text, " fill=%s", mz_token_get_name (style->fill));
  if (style->pattern != MZ_PATTERN_NONE)
    g_string_append_printf (self->text, " pattern=%s/%s", mz_pattern_get_name (style->pattern),
                            mz_token_get_name (style->pattern_color));
  if (style->stroke != MZ_TOKEN_NONE)
    {
      g_string_append_printf (self->text, " stroke=%s", mz_token_get_name (style->stroke));
      add_number (self, "/", style->stroke_width);
    }
  if (style->dash != MZ_DASH_SOLID)
    g_string_append_printf (self->text, " %s", dash_names[style->dash]);
}

static void
add_outline_note (Dump          *self,
                  guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (self->scene, mark);

  if (record->type == MZ_MARK_PATH)
    g_string_append_printf (self->text, " points=%u", record->length);
  else if (record->type == MZ_MARK_RULE)
    {
      const MzPathPoint *ends = &g_array_index (self->scene->points, MzPathPoint, record->start);

      add_number (self, " from ", ends[0].x);
      add_number (self, ",", ends[0].y);
      add_number (self, " to ", ends[1].x);
      add_number (self, ",", ends[1].y);
    }
}

static void
add_text (Dump    *self,
          guint32  mark)
{
  const MzStyle *style = mz_scene_get_style (self->scene, mark);
  double x, y;

  mz_scene_get_baseline (self->scene, mark, &x, &y);
  add_number (self, " at ", x);
  add_number (self, ",", y);
  g_string_append_printf (self->text, " %s %s", anchor_names[style->anchor], face_names[style->face]);
  add_number (self, " ", style->font_size);
  add_quoted (self, "", mz_scene_get_text (self->scene, mark));
}

static void
add_data (Dump    *self,
          guint32  mark)
{
  guint n_data;
  const guint32 *data = mz_scene_get_data (self->scene, mark, &n_data);

  for (guint i = 0; i < n_data; i++)
    {
      const char *id = self->figure_id != NULL ? self->figure_id (data[i], self->user_data) : NULL;

      g_string_append (self->text, i == 0 ? " data=" : ",");
      if (id != NULL)
        g_string_append (self->text, id);
      else
        g_string_append_printf (self->text, "%u", data[i]);
    }
}

static void
add_flags (Dump    *self,
           guint16  flags)
{
  if (flags & MZ_MARK_PICKABLE)
    g_string_append (self->text, " pickable");
  if (flags & MZ_MARK_FOCUSABLE)
    g_string_append (self->text, " focusable");
  if (flags & MZ_MARK_DOT)
    g_string_append (self->text, " dot");
}

static void
add_mark (Dump    *self,
          guint32  mark)
{
  const MzMark *record = mz_scene_get_mark (self->scene, mark);
  guint group = mz_scene_get_mark_group (self->scene, mark);
  guint32 depth = group == MZ_NO_GROUP ? 0 : mz_scene_get_group (self->scene, group)->depth + 1;

  for (guint32 i = 0; i < depth; i++)
    g_string_append (self->text, "  ");
  g_string_append (self->text, mz_mark_type_get_name (record->type));
  if (record->type == MZ_MARK_SYMBOL)
    g_string_append_printf (self->text, " %s", symbol_names[record->detail]);
  add_box (self, (MzRect) { record->x, record->y, record->width, record->height });
  add_outline_note (self, mark);
  if (record->type == MZ_MARK_TEXT)
    add_text (self, mark);
  add_style (self, mark);
  add_flags (self, record->flags);
  add_data (self, mark);
  add_quoted (self, "key=", mz_scene_get_key (self->scene, mark));
  add_quoted (self, "says=", mz_scene_get_sentence (self->scene, mark));
  add_quoted (self, "link=", mz_scene_get_link (self->scene, mark));
  g_string_append_c (self->text, '\n');
}

/**
 * mz_scene_dump:
 * @self: a scene
 * @figure_id: (nullable) (scope call): gives the id of a figure; NULL, or an answer of
 *   NULL, writes its number
 * @user_data: (nullable): for @figure_id
 *
 * Writes a scene down for tests and reports: one line for each group and mark in paint
 * order, indented by depth, coordinates in px to two decimals, colours by role. The same
 * scene gives the same text.
 *
 * Returns: (transfer full): the text
 */
char *
mz_scene_dump (MzScene     *self,
               const char *(*figure_id) (guint32 figure, gpointer user_data),
               gpointer     user_data)
{
  Dump dump = { .scene = self, .figure_id = figure_id, .user_data = user_data };
  guint n_groups, group = 0;

  g_return_val_if_fail (self != NULL, NULL);

  dump.text = g_string_new ("scene");
  add_number (&dump, " ", self->width);
  add_number (&dump, "x", self->height);
  add_quoted (&dump, "", self->title);
  add_quoted (&dump, "description=", self->description);
  g_string_append_c (dump.text, '\n');

  n_groups = mz_scene_get_n_groups (self);
  for (guint32 i = 0; i < self->marks->len; i++)
    {
      for (; group < n_groups && mz_scene_get_group (self, group)->first_mark <= i; group++)
        add_group (&dump, group);
      add_mark (&dump, i);
    }
  for (; group < n_groups; group++)
    add_group (&dump, group);

  return g_string_free (dump.text, FALSE);
}

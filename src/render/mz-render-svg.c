/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render.h"

#include "mz-scene-names.h"
#include "mz-svg-path-private.h"
#include "mz-svg-private.h"

#include <math.h>

#define SVG_NAMESPACE      "http://www.w3.org/2000/svg"
#define MONAZITE_NAMESPACE "https://monazite.github.io/ns/export"

static guint
to_byte (double channel)
{
  return lround (CLAMP (channel, 0.0, 1.0) * 255.0);
}

static void
resolve_colors (MzSvgJob *self)
{
  g_strlcpy (self->colors[MZ_TOKEN_NONE], "none", MZ_SVG_MAX_COLOR_LENGTH);
  self->opacities[MZ_TOKEN_NONE] = 1.0;

  for (MzToken token = MZ_TOKEN_NONE + 1; token < MZ_N_TOKENS; token++)
    {
      MzColor color;

      mz_theme_get_color (self->options->theme, token, &color);
      g_snprintf (self->colors[token], MZ_SVG_MAX_COLOR_LENGTH, "#%02x%02x%02x",
                  to_byte (color.red), to_byte (color.green), to_byte (color.blue));
      self->opacities[token] = color.alpha;
    }
}

static void
start_root (MzSvgJob   *self,
            const char *title_id,
            const char *description_id)
{
  g_autofree char *language = _mz_render_dup_language_tag (self->options->language);
  double width = mz_scene_get_width (self->scene), height = mz_scene_get_height (self->scene);
  GString *value;

  value = _mz_svg_element_begin (&self->element, "aria-labelledby");
  g_string_append (value, title_id);
  g_string_append_c (value, ' ');
  g_string_append (value, description_id);
  _mz_svg_element_add (&self->element, "font-family", MZ_RENDER_FONT_FAMILIES);
  _mz_svg_element_add_number (&self->element, "height", height);
  _mz_svg_element_add (&self->element, "role", "img");
  value = _mz_svg_element_begin (&self->element, "viewBox");
  g_string_append (value, "0 0 ");
  _mz_svg_append_number (value, width);
  g_string_append_c (value, ' ');
  _mz_svg_append_number (value, height);
  _mz_svg_element_add_number (&self->element, "width", width);
  _mz_svg_element_add (&self->element, "xml:lang", language);
  _mz_svg_element_add (&self->element, "xmlns", SVG_NAMESPACE);
  _mz_svg_element_start (&self->element, self->writer, "svg");
}

static void
write_words (MzSvgJob   *self,
             const char *element,
             const char *id,
             const char *words)
{
  _mz_svg_element_add (&self->element, "id", id);
  _mz_svg_element_start (&self->element, self->writer, element);
  mz_xml_writer_text (self->writer, words != NULL ? words : "");
  mz_xml_writer_end (self->writer);
}

static void
write_metadata (MzSvgJob *self)
{
  const MzRenderOptions *options = self->options;

  if (options->payload == NULL && options->source_line == NULL)
    return;

  mz_xml_writer_start (self->writer, "metadata");
  _mz_svg_element_add (&self->element, "xmlns:mz", MONAZITE_NAMESPACE);
  _mz_svg_element_start (&self->element, self->writer, "mz:export");
  if (options->source_line != NULL)
    mz_xml_writer_element (self->writer, "mz:source", options->source_line);
  if (options->payload != NULL)
    mz_xml_writer_element (self->writer, "mz:payload", options->payload);
  mz_xml_writer_end (self->writer);
  mz_xml_writer_end (self->writer);
}

static void
append_clip_id (GString *text,
                guint    group)
{
  g_string_append_printf (text, "clip-%u", group + 1);
}

static void
write_clip (MzSvgJob *self,
            guint     group)
{
  const MzGroup *record = mz_scene_get_group (self->scene, group);

  append_clip_id (_mz_svg_element_begin (&self->element, "id"), group);
  _mz_svg_element_start (&self->element, self->writer, "clipPath");
  _mz_svg_element_add_number (&self->element, "x", record->clip.x);
  _mz_svg_element_add_number (&self->element, "y", record->clip.y);
  _mz_svg_element_add_number (&self->element, "width", record->clip.width);
  _mz_svg_element_add_number (&self->element, "height", record->clip.height);
  _mz_svg_element_start (&self->element, self->writer, "rect");
  mz_xml_writer_end (self->writer);
  mz_xml_writer_end (self->writer);
}

static gboolean
needs_definitions (const MzSvgJob *self)
{
  for (guint group = 0; group < mz_scene_get_n_groups (self->scene); group++)
    if (mz_scene_get_group (self->scene, group)->has_clip)
      return TRUE;

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (self->scene); mark++)
    if (_mz_render_has_pattern (mz_scene_get_style (self->scene, mark)))
      return TRUE;

  return FALSE;
}

static void
write_definitions (MzSvgJob *self)
{
  if (!needs_definitions (self))
    return;

  mz_xml_writer_start (self->writer, "defs");
  for (guint group = 0; group < mz_scene_get_n_groups (self->scene); group++)
    if (mz_scene_get_group (self->scene, group)->has_clip)
      write_clip (self, group);
  _mz_svg_write_patterns (self);
  mz_xml_writer_end (self->writer);
}

static void
write_background (MzSvgJob *self)
{
  _mz_svg_element_add (&self->element, "class", "fill-surface");
  _mz_svg_add_paint (self, "fill", "fill-opacity", MZ_TOKEN_SURFACE);
  _mz_svg_element_add_number (&self->element, "height", mz_scene_get_height (self->scene));
  _mz_svg_element_add_number (&self->element, "width", mz_scene_get_width (self->scene));
  _mz_svg_element_start (&self->element, self->writer, "rect");
  mz_xml_writer_end (self->writer);
}

static void
start_group (MzSvgJob *self,
             guint     group)
{
  const MzGroup *record = mz_scene_get_group (self->scene, group);
  GString *value;

  if (record->label != NULL)
    _mz_svg_element_add (&self->element, "aria-label", record->label);
  value = _mz_svg_element_begin (&self->element, "class");
  g_string_append (value, "role-");
  g_string_append (value, mz_group_role_get_name (record->role));
  if (record->has_clip)
    {
      value = _mz_svg_element_begin (&self->element, "clip-path");
      g_string_append (value, "url(#");
      append_clip_id (value, group);
      g_string_append_c (value, ')');
    }
  if (record->id != NULL)
    _mz_svg_element_add (&self->element, "id", _mz_svg_ids_make (self->ids, "group-", record->id));
  _mz_svg_element_add (&self->element, "role", "group");
  _mz_svg_element_start (&self->element, self->writer, "g");
}

/* Ends the groups that do not hold a mark. */
static void
end_groups (MzSvgJob *self,
            GArray   *open_groups,
            guint32   mark)
{
  while (open_groups->len > 0)
    {
      guint group = g_array_index (open_groups, guint, open_groups->len - 1);
      const MzGroup *record = mz_scene_get_group (self->scene, group);

      if (mark < record->first_mark + record->n_marks)
        return;
      mz_xml_writer_end (self->writer);
      g_array_set_size (open_groups, open_groups->len - 1);
    }
}

static void
write_marks (MzSvgJob *self)
{
  g_autoptr (GArray) open_groups = g_array_new (FALSE, FALSE, sizeof (guint));
  guint32 n_marks = mz_scene_get_n_marks (self->scene);
  guint group = 0;

  for (guint32 mark = 0; mark < n_marks; mark++)
    {
      end_groups (self, open_groups, mark);
      for (; group < mz_scene_get_n_groups (self->scene); group++)
        {
          const MzGroup *record = mz_scene_get_group (self->scene, group);

          if (record->first_mark > mark)
            break;
          if (record->n_marks == 0)
            continue;
          start_group (self, group);
          g_array_append_val (open_groups, group);
        }
      _mz_svg_write_mark (self, mark);
    }
  end_groups (self, open_groups, n_marks);
}

/**
 * mz_render_svg:
 * @scene: a scene
 * @options: theme, language and what goes into the file; the scale is not used
 * @error: (nullable): where to report
 *
 * Writes an SVG that can be read: title and description, groups with role and label,
 * text as text, one element per visible mark with its sentence as title, its figures in
 * data-figure, its subject in data-subject, and an id made from them that stays the same
 * from file to file. Colours are given as values and, for those who restyle, as classes
 * named by role. Coordinates are px with two decimals. Links are written when
 * mz_link_check() passes them. Holds no script, no style sheet, no outside reference and
 * no date: the same input gives the same bytes.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
mz_render_svg (MzScene                *scene,
               const MzRenderOptions  *options,
               GError                **error)
{
  g_autoptr (MzXmlWriter) writer = NULL;
  g_autoptr (MzSvgIds) ids = NULL;
  MzSvgJob job = { .scene = scene, .options = options };
  const char *title_id, *description_id;

  g_return_val_if_fail (scene != NULL && options != NULL && options->theme != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!_mz_render_check_size (mz_scene_get_width (scene), mz_scene_get_height (scene), error))
    return NULL;

  job.writer = writer = mz_xml_writer_new ();
  job.ids = ids = _mz_svg_ids_new ();
  _mz_svg_element_init (&job.element);
  resolve_colors (&job);
  title_id = _mz_svg_ids_make (ids, "", "chart-title");
  description_id = _mz_svg_ids_make (ids, "", "chart-description");

  start_root (&job, title_id, description_id);
  write_words (&job, "title", title_id, mz_scene_get_title (scene));
  write_words (&job, "desc", description_id, mz_scene_get_description (scene));
  write_metadata (&job);
  write_definitions (&job);
  write_background (&job);
  write_marks (&job);
  mz_xml_writer_end (writer);
  _mz_svg_element_clear (&job.element);

  return mz_xml_writer_finish (writer);
}

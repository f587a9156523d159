/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-svg-private.h"

#include "mz-scene-names.h"
#include "mz-svg-path-private.h"

/* A pattern includes the colour below it, so that a mark stays one element. */
void
_mz_svg_append_pattern_id (GString       *text,
                           const MzStyle *style)
{
  g_string_append (text, "pattern-");
  g_string_append (text, mz_pattern_get_name (style->pattern));
  g_string_append_c (text, '-');
  g_string_append (text, mz_token_get_name (style->pattern_color));
  g_string_append_c (text, '-');
  g_string_append (text, mz_token_get_name (style->fill));
}

static void
append_line (double   x1,
             double   y1,
             double   x2,
             double   y2,
             gpointer user_data)
{
  GString *text = user_data;

  g_string_append_c (text, 'M');
  _mz_svg_append_number (text, x1);
  g_string_append_c (text, ' ');
  _mz_svg_append_number (text, y1);
  g_string_append_c (text, ' ');
  _mz_svg_append_number (text, x2);
  g_string_append_c (text, ' ');
  _mz_svg_append_number (text, y2);
}

static void
write_pattern (MzSvgJob      *self,
               const MzStyle *style,
               const char    *id)
{
  const MzPatternShape *shape = _mz_render_get_pattern_shape (style->pattern);
  MzRect area = { 0.0, 0.0, shape->period, shape->period };
  GString *dashes;

  _mz_svg_element_add (&self->element, "id", id);
  _mz_svg_element_add (&self->element, "patternUnits", "userSpaceOnUse");
  _mz_svg_element_add_number (&self->element, "width", shape->period);
  _mz_svg_element_add_number (&self->element, "height", shape->period);
  _mz_svg_element_start (&self->element, self->writer, "pattern");

  if (style->fill != MZ_TOKEN_NONE)
    {
      _mz_svg_add_paint (self, "fill", "fill-opacity", style->fill);
      _mz_svg_element_add_number (&self->element, "width", shape->period);
      _mz_svg_element_add_number (&self->element, "height", shape->period);
      _mz_svg_element_start (&self->element, self->writer, "rect");
      mz_xml_writer_end (self->writer);
    }

  _mz_render_foreach_pattern_line (style->pattern, &area, append_line,
                                   _mz_svg_element_begin (&self->element, "d"));
  _mz_svg_add_paint (self, "stroke", "stroke-opacity", style->pattern_color);
  _mz_svg_element_add_number (&self->element, "stroke-width", shape->width);
  if (shape->slope == 0)
    {
      dashes = _mz_svg_element_begin (&self->element, "stroke-dasharray");
      _mz_svg_append_number (dashes, shape->width);
      g_string_append_c (dashes, ' ');
      _mz_svg_append_number (dashes, shape->period - shape->width);
    }
  _mz_svg_element_start (&self->element, self->writer, "path");
  mz_xml_writer_end (self->writer);
  mz_xml_writer_end (self->writer);
}

/* Writes a definition of each pattern that visible marks use, in the order of first use. */
void
_mz_svg_write_patterns (MzSvgJob *self)
{
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (self->scene); mark++)
    {
      const MzStyle *style = mz_scene_get_style (self->scene, mark);
      GString *id;

      if (!_mz_render_has_pattern (style) || !_mz_render_is_visible (self->scene, mark))
        continue;

      id = g_string_new (NULL);
      _mz_svg_append_pattern_id (id, style);
      if (!g_hash_table_contains (written, id->str))
        write_pattern (self, style, _mz_svg_ids_make (self->ids, "", id->str));
      g_hash_table_add (written, g_string_free (id, FALSE));
    }
}

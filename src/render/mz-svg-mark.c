/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-svg-private.h"

#include "mz-link.h"
#include "mz-scene-names.h"
#include "mz-svg-path-private.h"

/* A colour by role, with its opacity where it has one. */
void
_mz_svg_add_paint (MzSvgJob   *self,
                   const char *property,
                   const char *opacity_property,
                   MzToken     token)
{
  _mz_svg_element_add (&self->element, property, self->colors[token]);
  if (self->opacities[token] < 1.0)
    _mz_svg_element_add_number (&self->element, opacity_property, self->opacities[token]);
}

static const char *
get_figure_id (const MzSvgJob *self,
               guint32         figure)
{
  if (self->options->figure_ids == NULL || figure >= self->options->n_figure_ids)
    return NULL;

  return self->options->figure_ids[figure];
}

static void
add_identity (MzSvgJob *self,
              guint32   mark)
{
  const char *key = mz_scene_get_key (self->scene, mark), *first = NULL;
  guint n_figures;
  const guint32 *figures = mz_scene_get_data (self->scene, mark, &n_figures);
  GString *list = NULL;

  for (guint i = 0; i < n_figures; i++)
    {
      const char *id = get_figure_id (self, figures[i]);

      if (id == NULL)
        continue;
      if (list == NULL)
        list = _mz_svg_element_begin (&self->element, "data-figure");
      else
        g_string_append_c (list, ' ');
      g_string_append (list, id);
      first = first != NULL ? first : id;
    }

  if (key != NULL)
    _mz_svg_element_add (&self->element, "data-subject", key);
  if (first != NULL && n_figures == 1)
    _mz_svg_element_add (&self->element, "id", _mz_svg_ids_make (self->ids, "fig-", first));
  else if (key != NULL || first != NULL)
    _mz_svg_element_add (&self->element, "id",
                         _mz_svg_ids_make (self->ids, "mark-", key != NULL ? key : first));
}

static void
append_class (GString    *classes,
              const char *prefix,
              MzToken     token)
{
  if (token == MZ_TOKEN_NONE)
    return;

  g_string_append_c (classes, ' ');
  g_string_append (classes, prefix);
  g_string_append (classes, mz_token_get_name (token));
}

static void
add_classes (MzSvgJob      *self,
             const MzMark  *record,
             const MzStyle *style)
{
  GString *classes = _mz_svg_element_begin (&self->element, "class");

  g_string_append (classes, mz_mark_type_get_name (record->type));
  if (record->type != MZ_MARK_RULE)
    append_class (classes, "fill-", style->fill);
  if (_mz_render_has_stroke (style))
    append_class (classes, "stroke-", style->stroke);
  if (record->type != MZ_MARK_TEXT && _mz_render_has_pattern (style))
    append_class (classes, "pattern-", style->pattern_color);
}

static gboolean
add_fill (MzSvgJob      *self,
          const MzMark  *record,
          const MzStyle *style)
{
  if (record->type == MZ_MARK_RULE)
    return FALSE;

  if (record->type != MZ_MARK_TEXT && _mz_render_has_pattern (style))
    {
      GString *fill = _mz_svg_element_begin (&self->element, "fill");

      g_string_append (fill, "url(#");
      _mz_svg_append_pattern_id (fill, style);
      g_string_append_c (fill, ')');
      return TRUE;
    }

  if (style->fill == MZ_TOKEN_NONE)
    {
      _mz_svg_element_add (&self->element, "fill", "none");
      return FALSE;
    }

  _mz_svg_add_paint (self, "fill", "fill-opacity", style->fill);
  return TRUE;
}

static gboolean
add_stroke (MzSvgJob      *self,
            const MzMark  *record,
            const MzStyle *style)
{
  double dashes[2];

  if (!_mz_render_has_stroke (style))
    return FALSE;

  _mz_svg_add_paint (self, "stroke", "stroke-opacity", style->stroke);
  _mz_svg_element_add_number (&self->element, "stroke-width", style->stroke_width);
  if (record->type == MZ_MARK_PATH || record->type == MZ_MARK_TEXT)
    _mz_svg_element_add (&self->element, "stroke-linejoin", "round");
  if (_mz_render_get_dashes (style, dashes) > 0)
    {
      GString *list = _mz_svg_element_begin (&self->element, "stroke-dasharray");

      _mz_svg_append_number (list, dashes[0]);
      g_string_append_c (list, ' ');
      _mz_svg_append_number (list, dashes[1]);
    }

  return TRUE;
}

static const char *
add_rect (MzSvgJob *self,
          guint32   mark)
{
  MzRect canvas = _mz_render_get_canvas (self->scene);
  MzRect rect = _mz_render_get_visible_rect (self->scene, mark, &canvas);

  _mz_svg_element_add_number (&self->element, "x", rect.x);
  _mz_svg_element_add_number (&self->element, "y", rect.y);
  _mz_svg_element_add_number (&self->element, "width", rect.width);
  _mz_svg_element_add_number (&self->element, "height", rect.height);

  return "rect";
}

static const char *
add_circle (MzSvgJob     *self,
            const MzMark *record)
{
  double radius = record->width / 2.0;

  _mz_svg_element_add_number (&self->element, "cx", record->x + radius);
  _mz_svg_element_add_number (&self->element, "cy", record->y + radius);
  _mz_svg_element_add_number (&self->element, "r", radius);

  return "circle";
}

static const char *
add_outline (MzSvgJob *self,
             guint32   mark)
{
  MzSvgPath path;

  _mz_svg_path_init (&path, _mz_svg_element_begin (&self->element, "d"));
  _mz_render_trace (self->scene, mark, &path.sink);

  return "path";
}

static const char *
add_text (MzSvgJob      *self,
          guint32        mark,
          const MzStyle *style)
{
  double x, baseline;

  mz_scene_get_baseline (self->scene, mark, &x, &baseline);
  _mz_svg_element_add_number (&self->element, "x", x);
  _mz_svg_element_add_number (&self->element, "y", baseline);
  _mz_svg_element_add_number (&self->element, "font-size", style->font_size);
  if (style->face == MZ_FONT_BOLD)
    _mz_svg_element_add (&self->element, "font-weight", "bold");
  if (style->face == MZ_FONT_ITALIC)
    _mz_svg_element_add (&self->element, "font-style", "italic");
  /* The stroke is a halo: it lies below the letters. */
  if (_mz_render_has_stroke (style))
    _mz_svg_element_add (&self->element, "paint-order", "stroke");
  if (style->anchor != MZ_ANCHOR_START)
    _mz_svg_element_add (&self->element, "text-anchor",
                         style->anchor == MZ_ANCHOR_MIDDLE ? "middle" : "end");

  return "text";
}

/* Returns the name of the element. */
static const char *
add_shape (MzSvgJob      *self,
           guint32        mark,
           const MzStyle *style)
{
  const MzMark *record = mz_scene_get_mark (self->scene, mark);

  switch ((MzMarkType) record->type)
    {
    case MZ_MARK_RECT:
      return add_rect (self, mark);
    case MZ_MARK_TEXT:
      return add_text (self, mark, style);
    case MZ_MARK_SYMBOL:
      if (record->detail == MZ_SYMBOL_CIRCLE)
        return add_circle (self, record);
      return add_outline (self, mark);
    case MZ_MARK_PATH:
    case MZ_MARK_RULE:
    default:
      return add_outline (self, mark);
    }
}

static void
write_element (MzSvgJob *self,
               guint32   mark)
{
  const MzMark *record = mz_scene_get_mark (self->scene, mark);
  const MzStyle *style = mz_scene_get_style (self->scene, mark);
  const char *sentence = mz_scene_get_sentence (self->scene, mark), *element;
  gboolean is_painted;

  add_classes (self, record, style);
  add_identity (self, mark);
  is_painted = add_fill (self, record, style);
  is_painted = add_stroke (self, record, style) || is_painted;
  if (!is_painted && sentence != NULL)
    _mz_svg_element_add (&self->element, "pointer-events", "all");
  if (record->type == MZ_MARK_PATH)
    _mz_svg_element_add (&self->element, "fill-rule", "evenodd");
  if (_mz_render_is_crisp (self->scene, mark, 1.0))
    _mz_svg_element_add (&self->element, "shape-rendering", "crispEdges");
  element = add_shape (self, mark, style);

  _mz_svg_element_start (&self->element, self->writer, element);
  /* White space between the title and the words would show. */
  if (record->type == MZ_MARK_TEXT)
    mz_xml_writer_text (self->writer, "");
  if (sentence != NULL)
    mz_xml_writer_element (self->writer, "title", sentence);
  if (record->type == MZ_MARK_TEXT)
    mz_xml_writer_text (self->writer, mz_scene_get_text (self->scene, mark));
  mz_xml_writer_end (self->writer);
}

/* One element for one mark, inside a link when it has one that is safe to follow. */
void
_mz_svg_write_mark (MzSvgJob *self,
                    guint32   mark)
{
  const char *link = mz_scene_get_link (self->scene, mark);
  gboolean is_linked = link != NULL && mz_link_check (link, NULL);

  if (!_mz_render_is_visible (self->scene, mark))
    return;

  if (is_linked)
    {
      _mz_svg_element_add (&self->element, "href", link);
      _mz_svg_element_start (&self->element, self->writer, "a");
    }
  write_element (self, mark);
  if (is_linked)
    mz_xml_writer_end (self->writer);
}

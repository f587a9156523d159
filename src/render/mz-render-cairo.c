/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render-cairo.h"

#include "mz-painter-private.h"
#include "mz-scene-names.h"
#include "mz-text-pango-private.h"

#include <math.h>

/* Below this stamps cost more than they save. */
#define MIN_STAMPED_DISCS 500

/* PDF and recordings stay lines; so does everything turned or stretched. */
static double
find_pixel_scale (cairo_t *cr,
                  double  *device_scale_out)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  double device_scale_y;
  cairo_matrix_t matrix;

  cairo_surface_get_device_scale (target, device_scale_out, &device_scale_y);
  cairo_get_matrix (cr, &matrix);

  switch ((int) cairo_surface_get_type (target))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_SCRIPT:
    case CAIRO_SURFACE_TYPE_RECORDING:
      return 0.0;
    default:
      break;
    }

  if (matrix.xy != 0.0 || matrix.yx != 0.0 || matrix.xx <= 0.0 ||
      fabs (matrix.xx - matrix.yy) > 1e-9 || fabs (*device_scale_out - device_scale_y) > 1e-9)
    return 0.0;

  return matrix.xx * *device_scale_out;
}

static guint
count_plain_discs (MzScene *scene,
                   guint32  first_mark,
                   guint32  n_marks)
{
  guint n_discs = 0;

  for (guint32 mark = first_mark; mark < first_mark + n_marks; mark++)
    {
      const MzMark *record = mz_scene_get_mark (scene, mark);

      if (record->type == MZ_MARK_SYMBOL && record->detail == MZ_SYMBOL_CIRCLE)
        n_discs++;
    }

  return n_discs;
}

void
_mz_painter_init (MzPainter        *self,
                  cairo_t          *cr,
                  const MzPainting *painting)
{
  *self = (MzPainter) { .cr = cr, .painting = painting, .scene = painting->scene, .theme = painting->theme };
  self->scale = find_pixel_scale (cr, &self->device_scale);
  self->seen = painting->canvas;
  cairo_get_matrix (cr, &self->matrix);
  mz_cairo_sink_init (&self->sink, cr);
}

void
_mz_painter_clear (MzPainter *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->requests, g_array_unref);
  g_clear_pointer (&self->stamps, _mz_disc_stamps_free);
  for (guint i = 0; i < N_PATTERNS; i++)
    for (guint j = 0; j < MZ_N_TOKENS; j++)
      g_clear_pointer (&self->tiles[i][j], cairo_pattern_destroy);
}

static void
trace (MzPainter *self,
       guint32    mark)
{
  _mz_render_trace_in (self->scene, mark, &self->painting->canvas, &self->sink.sink);
}

static void
paint_pattern_as_lines (MzPainter     *self,
                        guint32        mark,
                        const MzStyle *style)
{
  MzRect area = _mz_render_get_visible_rect (self->scene, mark, &self->painting->canvas);

  cairo_save (self->cr);
  cairo_clip (self->cr);
  _mz_painter_set_color (self->cr, self->theme, style->pattern_color);
  _mz_painter_stroke_pattern (self->cr, style->pattern, &area);
  cairo_restore (self->cr);

  /* Clipping took the outline away. */
  cairo_new_path (self->cr);
  trace (self, mark);
}

static void
paint_area (MzPainter     *self,
            guint32        mark,
            const MzStyle *style)
{
  if (style->fill != MZ_TOKEN_NONE)
    {
      _mz_painter_set_color (self->cr, self->theme, style->fill);
      cairo_fill_preserve (self->cr);
    }

  if (_mz_render_has_pattern (style) && self->scale > 0.0)
    {
      _mz_painter_set_tile (self, style);
      cairo_fill_preserve (self->cr);
    }
  else if (_mz_render_has_pattern (style))
    paint_pattern_as_lines (self, mark, style);
}

static void
paint_stroke (MzPainter     *self,
              guint32        mark,
              const MzStyle *style)
{
  const MzMark *record = mz_scene_get_mark (self->scene, mark);
  double dashes[2];
  guint n_dashes = _mz_render_get_dashes (style, dashes);

  cairo_set_line_width (self->cr, style->stroke_width);
  cairo_set_line_join (self->cr,
                       record->type == MZ_MARK_PATH ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_set_dash (self->cr, dashes, n_dashes, 0.0);
  _mz_painter_set_color (self->cr, self->theme, style->stroke);
  cairo_stroke_preserve (self->cr);
}

static gboolean
paint_disc (MzPainter     *self,
            guint32        mark,
            const MzStyle *style)
{
  const MzMark *record = mz_scene_get_mark (self->scene, mark);
  double radius = record->width / 2.0;

  if (self->stamps == NULL || record->type != MZ_MARK_SYMBOL ||
      record->detail != MZ_SYMBOL_CIRCLE ||
      style->fill == MZ_TOKEN_NONE || _mz_render_has_pattern (style) || _mz_render_has_stroke (style))
    return FALSE;

  _mz_painter_set_color (self->cr, self->theme, style->fill);

  return _mz_disc_stamps_paint (self->stamps, self->cr, record->x + radius, record->y + radius,
                                radius);
}

static void
ensure_layout (MzPainter *self)
{
  if (self->layout != NULL)
    return;

  self->layout = _mz_text_pango_create_layout (self->painting->language);
  pango_cairo_update_layout (self->cr, self->layout);
}

static void
paint_text (MzPainter     *self,
            guint32        mark,
            const MzStyle *style)
{
  double x, baseline, share = mz_anchor_get_share (style->anchor);
  PangoLayoutLine *line;
  PangoRectangle logical;

  if (style->fill == MZ_TOKEN_NONE || !(style->font_size > 0.0f))
    return;

  ensure_layout (self);
  mz_scene_get_baseline (self->scene, mark, &x, &baseline);
  _mz_text_pango_set_text (self->layout, mz_scene_get_text (self->scene, mark), style->face,
                           style->font_size);
  line = pango_layout_get_line_readonly (self->layout, 0);
  pango_layout_line_get_extents (line, NULL, &logical);

  cairo_new_path (self->cr);
  cairo_move_to (self->cr, x - share * logical.width / PANGO_SCALE, baseline);
  if (_mz_render_has_stroke (style))
    _mz_painter_paint_halo (self, mark, line);
  _mz_painter_set_color (self->cr, self->theme, style->fill);
  pango_cairo_show_layout_line (self->cr, line);
  cairo_new_path (self->cr);
}

static void
paint_mark (MzPainter *self,
            guint32    mark)
{
  const MzMark *record = mz_scene_get_mark (self->scene, mark);
  const MzStyle *style = mz_scene_get_style (self->scene, mark);

  if (!_mz_painter_is_visible (self, mark) || paint_disc (self, mark, style) ||
      _mz_painter_paint_masked (self, mark, style))
    return;

  if (record->type == MZ_MARK_TEXT)
    {
      paint_text (self, mark, style);
      return;
    }

  cairo_new_path (self->cr);
  trace (self, mark);
  cairo_set_antialias (self->cr,
                       _mz_render_is_crisp (self->scene, mark, self->scale) ? CAIRO_ANTIALIAS_NONE
                                                                             : CAIRO_ANTIALIAS_DEFAULT);
  if (record->type != MZ_MARK_RULE)
    paint_area (self, mark, style);
  if (_mz_render_has_stroke (style))
    paint_stroke (self, mark, style);
  cairo_new_path (self->cr);
}

/* Edges of clips fall between pixels, or lines beside them would be half as strong. */
static double
snap (const MzPainter *self,
      double           position,
      double           origin)
{
  if (self->scale <= 0.0)
    return position;

  return (round (origin + position * self->scale) - origin) / self->scale;
}

static void
set_clip (MzPainter    *self,
          const MzRect *clip)
{
  double x = 0.0, y = 0.0, x1, y1, x2, y2;

  cairo_user_to_device (self->cr, &x, &y);
  x *= self->device_scale;
  y *= self->device_scale;
  x1 = snap (self, clip->x, x);
  y1 = snap (self, clip->y, y);
  x2 = snap (self, clip->x + clip->width, x);
  y2 = snap (self, clip->y + clip->height, y);
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, x1, y1, x2 - x1, y2 - y1);
  cairo_clip (self->cr);
}

static void
enter_group (MzPainter *self,
             guint32    mark)
{
  MzRect clip;

  cairo_restore (self->cr);
  cairo_save (self->cr);
  if (!self->painting->is_unclipped && mz_scene_get_clip (self->scene, mark, &clip))
    set_clip (self, &clip);
}

void
_mz_painter_paint_marks (MzPainter         *self,
                         const MzMarkRange *range)
{
  guint group = MZ_NO_GROUP;

  cairo_save (self->cr);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_miter_limit (self->cr, 4.0);
  cairo_save (self->cr);

  for (guint32 mark = range->first; mark < range->end; mark++)
    {
      guint mark_group = mz_scene_get_mark_group (self->scene, mark);

      if (g_cancellable_is_cancelled (self->painting->cancellable))
        break;
      if (mark_group != group)
        enter_group (self, mark);
      group = mark_group;
      paint_mark (self, mark);
    }

  cairo_restore (self->cr);
  cairo_restore (self->cr);
}

void
_mz_render_cairo_paint (cairo_t          *cr,
                        const MzPainting *painting)
{
  MzMarkRange all = { painting->first_mark, painting->first_mark + painting->n_marks }, masked;
  MzPainter painter;

  _mz_painter_init (&painter, cr, painting);
  if (painter.scale > 0.0 &&
      count_plain_discs (painting->scene, painting->first_mark, painting->n_marks) > MIN_STAMPED_DISCS)
    painter.stamps = _mz_disc_stamps_new (painter.device_scale);
  _mz_painter_prepare_masks (&painter);
  if (_mz_painter_find_masked (&painter, &masked))
    {
      _mz_painter_paint_marks (&painter, &(MzMarkRange) { all.first, masked.first });
      _mz_painter_paint_bands (&painter, &masked);
      all.first = masked.end;
    }
  _mz_painter_paint_marks (&painter, &all);
  _mz_painter_clear (&painter);
}

/**
 * mz_render_cairo_marks:
 * @cr: where to paint; the scene's px are its units
 * @scene: a scene
 * @theme: colours
 * @language: (nullable): language of the texts, %NULL is English
 * @first_mark: first mark to paint
 * @n_marks: how many
 *
 * Paints some marks in their order, each within the clips of its groups, and no
 * background. On a target with pixels, upright edges are sharp and patterns repeat in
 * whole pixels from the origin of the scene; on any other all stays lines. What lies far
 * off the canvas is left out. Any thread.
 */
void
mz_render_cairo_marks (cairo_t    *cr,
                       MzScene    *scene,
                       MzTheme    *theme,
                       const char *language,
                       guint32     first_mark,
                       guint32     n_marks)
{
  MzPainting painting = {
    .scene = scene,
    .theme = theme,
    .language = language,
    .first_mark = first_mark,
    .n_marks = n_marks,
  };

  g_return_if_fail (cr != NULL && scene != NULL && theme != NULL);
  g_return_if_fail (first_mark <= mz_scene_get_n_marks (scene));
  g_return_if_fail (n_marks <= mz_scene_get_n_marks (scene) - first_mark);

  painting.canvas = _mz_render_get_canvas (scene);
  _mz_render_cairo_paint (cr, &painting);
}

/**
 * mz_render_cairo:
 * @cr: where to paint; the scene's px are its units
 * @scene: a scene
 * @theme: colours
 * @language: (nullable): language of the texts, %NULL is English
 *
 * Fills the canvas with the theme's surface colour and paints all marks on it; see
 * mz_render_cairo_marks(). Any thread.
 */
void
mz_render_cairo (cairo_t    *cr,
                 MzScene    *scene,
                 MzTheme    *theme,
                 const char *language)
{
  g_return_if_fail (cr != NULL && scene != NULL && theme != NULL);

  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  _mz_painter_set_color (cr, theme, MZ_TOKEN_SURFACE);
  cairo_rectangle (cr, 0.0, 0.0, mz_scene_get_width (scene), mz_scene_get_height (scene));
  cairo_fill (cr);
  cairo_restore (cr);

  mz_render_cairo_marks (cr, scene, theme, language, 0, mz_scene_get_n_marks (scene));
}

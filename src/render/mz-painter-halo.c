/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-painter-private.h"

#include "mz-mask-cache-private.h"
#include <math.h>
#include <pango/pangocairo.h>

static void
stroke_letters (cairo_t         *cr,
                PangoLayoutLine *line,
                double           width)
{
  pango_cairo_layout_line_path (cr, line);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_stroke (cr);
}

/* FNV-1a, by the bytes of a text. */
static guint64
hash_text (guint64     hash,
           const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    hash = (hash ^ (guint8) *at) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

static guint64
get_key (const MzPainter *self,
         guint32          mark)
{
  const MzStyle *style = mz_scene_get_style (self->scene, mark);
  const double numbers[] = { style->font_size, style->stroke_width, style->face, self->scale };
  guint64 hash = hash_text (G_GUINT64_CONSTANT (0xcbf29ce484222325), mz_scene_get_text (self->scene, mark));

  if (self->painting->language != NULL)
    hash = hash_text (hash ^ 1, self->painting->language);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    hash = (hash ^ (guint64) llround (numbers[i] * 1024)) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

/* The halo of a line that begins at 0, 0. */
static void
add_halo (MzPainter       *self,
          PangoLayoutLine *line,
          double           width,
          guint64          key)
{
  PangoRectangle ink;
  cairo_surface_t *surface;
  cairo_t *cr;
  int x, y;

  pango_layout_line_get_extents (line, &ink, NULL);
  x = floor (((double) ink.x / PANGO_SCALE - width) * self->scale);
  y = floor (((double) ink.y / PANGO_SCALE - width) * self->scale);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8,
                                        ceil (((double) ink.width / PANGO_SCALE + 2 * width) * self->scale) + 1,
                                        ceil (((double) ink.height / PANGO_SCALE + 2 * width) * self->scale) + 1);
  cr = cairo_create (surface);
  cairo_translate (cr, -x, -y);
  cairo_scale (cr, self->scale, self->scale);
  cairo_move_to (cr, 0, 0);
  stroke_letters (cr, line, width);
  cairo_destroy (cr);
  _mz_mask_cache_add (self->painting->masks, key, surface, x, y);
}

/* Letters stand at whole pixels, and so does what lies below them. */
static gboolean
paint_kept_halo (MzPainter       *self,
                 guint32          mark,
                 PangoLayoutLine *line,
                 const MzPoint   *start)
{
  MzMaskCache *masks = self->painting->masks;
  double x = start->x, y = start->y;
  guint64 key;

  if (masks == NULL || !(self->scale > 0.0) || self->device_scale != 1.0)
    return FALSE;

  key = get_key (self, mark);
  cairo_user_to_device (self->cr, &x, &y);
  if (_mz_mask_cache_paint_at (masks, self->cr, key, round (x), round (y)))
    return TRUE;

  add_halo (self, line, mz_scene_get_style (self->scene, mark)->stroke_width, key);

  return _mz_mask_cache_paint_at (masks, self->cr, key, round (x), round (y));
}

/* A stroke below the letters sets a label off from what it lies on. */
void
_mz_painter_paint_halo (MzPainter       *self,
                        guint32          mark,
                        PangoLayoutLine *line)
{
  const MzStyle *style = mz_scene_get_style (self->scene, mark);
  MzPoint start;

  cairo_get_current_point (self->cr, &start.x, &start.y);
  _mz_painter_set_color (self->cr, self->theme, style->stroke);
  if (!paint_kept_halo (self, mark, line, &start))
    stroke_letters (self->cr, line, style->stroke_width);
  cairo_move_to (self->cr, start.x, start.y);
}

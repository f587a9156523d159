/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-painter-private.h"

#include <math.h>

void
_mz_painter_set_color (cairo_t *cr,
                       MzTheme *theme,
                       MzToken  token)
{
  MzColor color;

  mz_theme_get_color (theme, token, &color);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
add_pattern_line (double   x1,
                  double   y1,
                  double   x2,
                  double   y2,
                  gpointer user_data)
{
  cairo_move_to (user_data, x1, y1);
  cairo_line_to (user_data, x2, y2);
}

void
_mz_painter_stroke_pattern (cairo_t      *cr,
                            MzPattern     pattern,
                            const MzRect *area)
{
  const MzPatternShape *shape = _mz_render_get_pattern_shape (pattern);
  double dashes[2] = { shape->width, shape->period - shape->width };

  cairo_new_path (cr);
  _mz_render_foreach_pattern_line (pattern, area, add_pattern_line, cr);
  cairo_set_line_width (cr, shape->width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes, shape->slope == 0 ? 2 : 0, 0.0);
  cairo_stroke (cr);
}

/* One period in whole device pixels, so that all repetitions look alike. */
static cairo_pattern_t *
create_tile (MzPainter *self,
             MzPattern  pattern,
             MzToken    token)
{
  const MzPatternShape *shape = _mz_render_get_pattern_shape (pattern);
  int side = MAX (1, (int) lround (shape->period * self->scale));
  MzRect area = { 0.0, 0.0, shape->period, shape->period };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr = cairo_create (surface);
  cairo_pattern_t *tile = cairo_pattern_create_for_surface (surface);
  double x = 0.0, y = 0.0;
  cairo_matrix_t matrix;

  cairo_scale (cr, side / shape->period, side / shape->period);
  _mz_painter_set_color (cr, self->theme, token);
  _mz_painter_stroke_pattern (cr, pattern, &area);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  cairo_user_to_device (self->cr, &x, &y);
  cairo_matrix_init_scale (&matrix, self->scale, self->scale);
  matrix.x0 = x * self->device_scale - round (x * self->device_scale);
  matrix.y0 = y * self->device_scale - round (y * self->device_scale);
  cairo_pattern_set_matrix (tile, &matrix);
  cairo_pattern_set_extend (tile, CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (tile, CAIRO_FILTER_NEAREST);

  return tile;
}

void
_mz_painter_set_tile (MzPainter     *self,
                      const MzStyle *style)
{
  cairo_pattern_t **tile = &self->tiles[style->pattern][style->pattern_color];

  if (*tile == NULL)
    *tile = create_tile (self, style->pattern, style->pattern_color);

  cairo_set_source (self->cr, *tile);
}

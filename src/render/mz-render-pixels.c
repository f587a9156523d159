/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render-pixels.h"

#include "mz-render-cairo.h"
#include "mz-render-private.h"
#include "mz-render.h"
#include <math.h>

/**
 * mz_render_pixels:
 * @scene: a scene
 * @theme: its colours
 * @language: (nullable): BCP 47 tag for fonts
 * @scale: device pixels for each px, above 0
 * @pixels_out: (out caller-allocates): takes the picture; its bytes are (transfer full)
 * @error: return location for an error of %MZ_RENDER_ERROR
 *
 * Paints a scene for a window. Any thread may call it.
 *
 * Returns: whether there is a picture
 */
gboolean
mz_render_pixels (MzScene    *scene,
                  MzTheme    *theme,
                  const char *language,
                  double      scale,
                  MzPixels   *pixels_out,
                  GError    **error)
{
  cairo_surface_t *surface = _mz_render_paint_surface (scene, theme, language, scale,
                                                       CAIRO_FORMAT_ARGB32, error);

  if (surface == NULL)
    return FALSE;

  cairo_surface_flush (surface);
  pixels_out->width = cairo_image_surface_get_width (surface);
  pixels_out->height = cairo_image_surface_get_height (surface);
  pixels_out->stride = cairo_image_surface_get_stride (surface);
  pixels_out->bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                  pixels_out->stride * pixels_out->height,
                                                  (GDestroyNotify) cairo_surface_destroy, surface);

  return TRUE;
}

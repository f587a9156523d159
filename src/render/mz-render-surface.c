/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render-private.h"

#include "mz-render-cairo.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
paint (cairo_t    *cr,
       MzScene    *scene,
       MzTheme    *theme,
       const char *language,
       double      scale)
{
  MzColor color;

  /* The last row and column too, when the size is no whole number of pixels. */
  mz_theme_get_color (theme, MZ_TOKEN_SURFACE, &color);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);

  cairo_scale (cr, scale, scale);
  mz_render_cairo_marks (cr, scene, theme, language, 0, mz_scene_get_n_marks (scene));
}

void
_mz_render_set_failed (GError         **error,
                       cairo_status_t   status)
{
  g_set_error (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_FAILED,
               /* Translators: %s is a reason given by the drawing library. */
               _("The picture could not be drawn: %s"), cairo_status_to_string (status));
}

/* A scene in memory, scale device pixels per px, of any cairo image format.
 * Returns: (transfer full) (nullable) */
cairo_surface_t *
_mz_render_paint_surface (MzScene         *scene,
                          MzTheme         *theme,
                          const char      *language,
                          double           scale,
                          cairo_format_t   format,
                          GError         **error)
{
  double width = mz_scene_get_width (scene) * scale, height = mz_scene_get_height (scene) * scale;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (!_mz_render_check_size (width, height, error))
    return NULL;

  surface = cairo_image_surface_create (format, MAX (1.0, round (width)),
                                        MAX (1.0, round (height)));
  cr = cairo_create (surface);
  paint (cr, scene, theme, language, scale);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    return surface;

  cairo_surface_destroy (surface);
  _mz_render_set_failed (error, status);
  return NULL;
}

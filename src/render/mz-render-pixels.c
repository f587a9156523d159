/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render-pixels.h"

#include "mz-mask-cache-private.h"
#include "mz-render-private.h"
#include "mz-render.h"

#include <math.h>

static void
find_group (MzScene    *scene,
            const char *id,
            MzPainting *painting)
{
  painting->first_mark = 0;
  painting->n_marks = id == NULL ? mz_scene_get_n_marks (scene) : 0;
  for (guint i = 0; id != NULL && i < mz_scene_get_n_groups (scene); i++)
    {
      const MzGroup *group = mz_scene_get_group (scene, i);

      if (g_strcmp0 (group->id, id) != 0)
        continue;
      painting->first_mark = group->first_mark;
      painting->n_marks = group->n_marks;
      return;
    }
}

static void
paint (cairo_t               *cr,
       MzScene               *scene,
       const MzPixelsOptions *options,
       const MzRect          *area)
{
  MzPainting painting = {
    .scene = scene,
    .theme = options->theme,
    .language = options->language,
    .canvas = *area,
    .is_unclipped = options->group != NULL,
    .masks = options->masks,
    .cancellable = options->cancellable,
  };

  /* Whole device pixels, so that a part looks as it does in the whole. */
  cairo_translate (cr, -round (area->x * options->scale), -round (area->y * options->scale));
  cairo_scale (cr, options->scale, options->scale);
  find_group (scene, options->group, &painting);
  _mz_render_cairo_paint (cr, &painting);
  if (options->overlay == NULL)
    return;

  painting.scene = options->overlay;
  painting.first_mark = 0;
  painting.n_marks = mz_scene_get_n_marks (options->overlay);
  painting.masks = NULL;
  _mz_render_cairo_paint (cr, &painting);
}

static cairo_surface_t *
paint_surface (MzScene               *scene,
               const MzPixelsOptions *options,
               const MzRect          *area)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         MAX (1.0, round (area->width * options->scale)),
                                                         MAX (1.0, round (area->height * options->scale)));
  cairo_t *cr = cairo_create (surface);
  MzColor color;

  mz_theme_get_color (options->theme, MZ_TOKEN_SURFACE, &color);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  paint (cr, scene, options, area);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Destroys a surface that cannot be used. */
static gboolean
check (cairo_surface_t *surface,
       GCancellable    *cancellable,
       GError         **error)
{
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS && !g_cancellable_set_error_if_cancelled (cancellable, error))
    return TRUE;

  if (status != CAIRO_STATUS_SUCCESS)
    _mz_render_set_failed (error, status);
  cairo_surface_destroy (surface);

  return FALSE;
}

/**
 * mz_render_pixels:
 * @scene: a scene
 * @options: how to paint it, and what of it
 * @pixels_out: (out caller-allocates): takes the picture; its bytes are (transfer full)
 * @error: return location for an error of %MZ_RENDER_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Paints a scene for a window. Any thread may call it, one at a time for a mask cache.
 *
 * Returns: whether there is a picture
 */
gboolean
mz_render_pixels (MzScene               *scene,
                  const MzPixelsOptions *options,
                  MzPixels              *pixels_out,
                  GError               **error)
{
  MzRect area = options->area != NULL ? *options->area : _mz_render_get_canvas (scene);
  cairo_surface_t *surface;

  if (!_mz_render_check_size (area.width * options->scale, area.height * options->scale, error))
    return FALSE;

  if (options->masks != NULL)
    _mz_mask_cache_begin (options->masks);
  surface = paint_surface (scene, options, &area);
  if (options->masks != NULL && !g_cancellable_is_cancelled (options->cancellable))
    _mz_mask_cache_end (options->masks);
  if (!check (surface, options->cancellable, error))
    return FALSE;

  pixels_out->width = cairo_image_surface_get_width (surface);
  pixels_out->height = cairo_image_surface_get_height (surface);
  pixels_out->stride = cairo_image_surface_get_stride (surface);
  pixels_out->bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                  pixels_out->stride * pixels_out->height,
                                                  (GDestroyNotify) cairo_surface_destroy, surface);

  return TRUE;
}

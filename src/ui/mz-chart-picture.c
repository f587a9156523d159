/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-picture.h"

#include <math.h>

/**
 * mz_chart_picture_new:
 * @chart: what was painted
 * @area: which part of its plane, px; its corner lies on a whole device pixel
 * @scale: device pixels per px
 * @pixels: (transfer full): the picture
 *
 * Returns: (transfer full): the picture with where it belongs
 */
MzChartPicture *
mz_chart_picture_new (MzChart      *chart,
                      const MzRect *area,
                      double        scale,
                      MzPixels     *pixels)
{
  MzChartPicture *self = g_new0 (MzChartPicture, 1);

  self->area = *area;
  self->scale = scale;
  self->pixels = *pixels;
  self->is_map = mz_chart_get_map_view (chart, &self->view, &self->plot);
  self->camera = *mz_view_spec_get_camera (mz_chart_get_spec (chart));

  return self;
}

/**
 * mz_chart_picture_free:
 * @self: (transfer full): a picture
 */
void
mz_chart_picture_free (MzChartPicture *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->texture);
  g_bytes_unref (self->pixels.bytes);
  g_free (self);
}

/**
 * mz_chart_picture_is_at:
 * @self: a picture
 * @camera: where a map is looked at
 *
 * Returns: whether the picture shows just that; always when it is of no map
 */
gboolean
mz_chart_picture_is_at (const MzChartPicture *self,
                        const MzCamera       *camera)
{
  return !self->is_map || (self->camera.zoom == camera->zoom && self->camera.lon == camera->lon &&
                           self->camera.lat == camera->lat);
}

static void
release_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

static cairo_surface_t *
get_surface (MzChartPicture *self)
{
  static const cairo_user_data_key_t key;
  const MzPixels *pixels = &self->pixels;

  if (self->surface != NULL)
    return self->surface;

  /* Recordings in the window's nodes may outlive the picture. */
  self->surface = cairo_image_surface_create_for_data ((guchar *) g_bytes_get_data (pixels->bytes, NULL),
                                                       CAIRO_FORMAT_ARGB32, pixels->width, pixels->height,
                                                       (int) pixels->stride);
  cairo_surface_set_user_data (self->surface, &key, g_bytes_ref (pixels->bytes), release_bytes);
  cairo_surface_set_device_scale (self->surface, self->scale, self->scale);

  return self->surface;
}

static GdkTexture *
get_texture (MzChartPicture *self)
{
  const MzPixels *pixels = &self->pixels;

  if (self->texture == NULL)
    self->texture = gdk_memory_texture_new (pixels->width, pixels->height, GDK_MEMORY_DEFAULT, pixels->bytes,
                                            pixels->stride);

  return self->texture;
}

static graphene_rect_t
get_bounds (const MzRect *rect)
{
  return GRAPHENE_RECT_INIT (rect->x, rect->y, rect->width, rect->height);
}

static MzRect
get_extent (const MzChartPicture *self)
{
  return (MzRect) { self->area.x, self->area.y, self->pixels.width / self->scale, self->pixels.height / self->scale };
}

static void
paint_surface (MzChartPicture *self,
               cairo_t        *cr,
               const MzRect   *part)
{
  cairo_set_source_surface (cr, get_surface (self), self->area.x, self->area.y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  cairo_fill (cr);
}

/**
 * mz_chart_picture_append:
 * @self: a picture
 * @snapshot: where to draw
 * @is_cairo: whether the window's renderer is cairo, which copies textures but not surfaces
 *
 * Draws the picture where it belongs.
 */
void
mz_chart_picture_append (MzChartPicture *self,
                         GtkSnapshot    *snapshot,
                         gboolean        is_cairo)
{
  MzRect extent = get_extent (self);
  graphene_rect_t bounds = get_bounds (&extent);
  cairo_t *cr;

  if (!is_cairo)
    {
      gtk_snapshot_append_texture (snapshot, get_texture (self), &bounds);
      return;
    }

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  paint_surface (self, cr, &extent);
  cairo_destroy (cr);
}

/* How the plane moved since the picture was painted: by whole device pixels as long as it keeps its size. */
static void
find_move (const MzChartPicture *self,
           const MzMapView      *target,
           double               *factor_out,
           MzPoint              *offset_out)
{
  double factor = target->scale / self->view.scale;

  *factor_out = fabs (factor - 1) < 1e-9 ? 1 : factor;
  offset_out->x = target->x0 - *factor_out * self->view.x0;
  offset_out->y = target->y0 - *factor_out * self->view.y0;
  if (*factor_out == 1)
    {
      offset_out->x = round (offset_out->x * self->scale) / self->scale;
      offset_out->y = round (offset_out->y * self->scale) / self->scale;
    }
}

/* What the picture shows of the map: one of the whole chart shows title and legend too. */
static MzRect
get_map_part (const MzChartPicture *self)
{
  return self->is_layer ? get_extent (self) : self->plot;
}

static MzRect
move_rect (const MzRect  *rect,
           double         factor,
           const MzPoint *offset)
{
  return (MzRect) { rect->x * factor + offset->x, rect->y * factor + offset->y, rect->width * factor,
                    rect->height * factor };
}

static gboolean
holds (const MzRect *outer,
       const MzRect *inner)
{
  return outer->x <= inner->x && outer->y <= inner->y && outer->x + outer->width >= inner->x + inner->width &&
         outer->y + outer->height >= inner->y + inner->height;
}

/**
 * mz_chart_picture_covers:
 * @self: the picture of a map
 * @target: where the map is now
 * @reserve: how far beyond the plot the picture should still reach, px
 *
 * Returns: whether the moved picture fills the plot and more
 */
gboolean
mz_chart_picture_covers (const MzChartPicture *self,
                         const MzMapView      *target,
                         double                reserve)
{
  MzRect part = get_map_part (self), moved, wanted = mz_rect_inset (&self->plot, -reserve, -reserve);
  double factor;
  MzPoint offset;

  find_move (self, target, &factor, &offset);
  moved = move_rect (&part, factor, &offset);

  return holds (&moved, &wanted);
}

static void
append_moved_surface (MzChartPicture  *self,
                      GtkSnapshot     *snapshot,
                      const MzMapView *target,
                      const GdkRGBA   *surface)
{
  MzRect part = get_map_part (self), moved;
  graphene_rect_t bounds = get_bounds (&self->plot);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double factor;
  MzPoint offset;

  find_move (self, target, &factor, &offset);
  moved = move_rect (&part, factor, &offset);
  if (!holds (&moved, &self->plot))
    {
      gdk_cairo_set_source_rgba (cr, surface);
      cairo_paint (cr);
    }
  cairo_translate (cr, offset.x, offset.y);
  cairo_scale (cr, factor, factor);
  paint_surface (self, cr, &part);
  cairo_destroy (cr);
}

static void
append_moved_texture (MzChartPicture  *self,
                      GtkSnapshot     *snapshot,
                      const MzMapView *target,
                      const GdkRGBA   *surface)
{
  MzRect part = get_map_part (self), extent = get_extent (self), moved;
  graphene_rect_t plot = get_bounds (&self->plot), bounds;
  double factor;
  MzPoint offset;

  find_move (self, target, &factor, &offset);
  gtk_snapshot_push_clip (snapshot, &plot);
  gtk_snapshot_append_color (snapshot, surface, &plot);
  moved = move_rect (&part, factor, &offset);
  bounds = get_bounds (&moved);
  gtk_snapshot_push_clip (snapshot, &bounds);
  moved = move_rect (&extent, factor, &offset);
  bounds = get_bounds (&moved);
  gtk_snapshot_append_texture (snapshot, get_texture (self), &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
}

/**
 * mz_chart_picture_append_moved:
 * @self: the picture of a map
 * @snapshot: where to draw
 * @target: where the map is now
 * @surface: colour of what the picture does not reach
 * @is_cairo: whether the window's renderer is cairo
 *
 * Fills the plot with the picture as it would look from the new place: moved at whole device
 * pixels, or scaled until a sharp one is there.
 */
void
mz_chart_picture_append_moved (MzChartPicture  *self,
                               GtkSnapshot     *snapshot,
                               const MzMapView *target,
                               const GdkRGBA   *surface,
                               gboolean         is_cairo)
{
  if (is_cairo)
    append_moved_surface (self, snapshot, target, surface);
  else
    append_moved_texture (self, snapshot, target, surface);
}

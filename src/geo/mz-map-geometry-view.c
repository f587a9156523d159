/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-geometry.h"

#include "mz-map-geometry-private.h"

#define EARTH_RADIUS_KM 6371.0

/* Half a pixel is not seen and drops half of the points of a world view. */
#define DEFAULT_MIN_STEP_PX 0.5

/**
 * mz_map_geometry_fit:
 * @self: a map geometry
 * @area_px: the area to fill, in pixels
 * @view_out: (out): the view, which skips points that are nearer than half a pixel
 *
 * Finds the view that shows the whole map as large as possible in the middle of an area.
 */
void
mz_map_geometry_fit (MzMapGeometry *self, const MzRect *area_px, MzMapView *view_out)
{
  double half_width, half_height;

  g_return_if_fail (self != NULL && area_px != NULL && view_out != NULL);

  mz_projection_get_size (&self->projection, &half_width, &half_height);
  view_out->scale = MAX (0.0, MIN (area_px->width / (2.0 * half_width),
                                   area_px->height / (2.0 * half_height)));
  view_out->x0 = area_px->x + 0.5 * area_px->width;
  view_out->y0 = area_px->y + 0.5 * area_px->height;
  view_out->min_step_px = DEFAULT_MIN_STEP_PX;
  view_out->seen = (MzRect) { 0, 0, 0, 0 };
}

/**
 * mz_map_geometry_get_label_point:
 * @self: a map geometry
 * @unit: place of a unit of the world
 * @view: where the map is on the screen
 * @x_out: (out): pixels from the left
 * @y_out: (out): pixels from the top
 *
 * Gets the place of a unit's label or dot.
 *
 * Returns: %FALSE when it is not on the map, for example on the far side of the globe
 */
gboolean
mz_map_geometry_get_label_point (MzMapGeometry *self, guint32 unit, const MzMapView *view,
                                 double *x_out, double *y_out)
{
  const MzWorldUnit *record;
  double x, y;

  g_return_val_if_fail (self != NULL && view != NULL, FALSE);

  record = mz_world_get_unit (self->world, unit);
  if (record == NULL
      || !mz_projection_project (&self->projection, record->label_lon, record->label_lat, &x, &y))
    return FALSE;

  *x_out = view->x0 + view->scale * x;
  *y_out = view->y0 - view->scale * y;
  return TRUE;
}

/**
 * mz_map_geometry_has_unit:
 * @self: a map geometry
 * @unit: place of a unit of the world
 *
 * Tells whether any land of a unit is on the map.
 *
 * Returns: %FALSE for a unit that is only a dot, or is wholly on the far side of the globe
 */
gboolean
mz_map_geometry_has_unit (MzMapGeometry *self, guint32 unit)
{
  g_return_val_if_fail (self != NULL && unit < self->units->len, FALSE);

  return g_array_index (self->units, MzMapLines, unit).n_lines > 0;
}

/**
 * mz_map_geometry_get_area_px:
 * @self: a map geometry
 * @unit: place of a unit of the world
 * @view: where the map is on the screen
 *
 * Gets the area that a unit has on the screen, with the scale of the map at its label point; the
 * measure for deciding whether to draw a dot. On a globe it is the area that the unit has in the
 * middle, so that nothing becomes a dot by being turned away.
 *
 * Returns: the area in square pixels
 */
double
mz_map_geometry_get_area_px (MzMapGeometry *self, guint32 unit, const MzMapView *view)
{
  const MzWorldUnit *record;
  double east = 1.0, north = 1.0;

  g_return_val_if_fail (self != NULL && view != NULL, 0.0);

  record = mz_world_get_unit (self->world, unit);
  if (record == NULL)
    return 0.0;

  if (self->projection.kind != MZ_PROJECTION_ORTHOGRAPHIC)
    mz_projection_get_scale (&self->projection, record->label_lon, record->label_lat, &east, &north);

  return east * north * record->area_km2 / (EARTH_RADIUS_KM * EARTH_RADIUS_KM) * view->scale
         * view->scale;
}

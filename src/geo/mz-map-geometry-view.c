/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-geometry.h"

#include "mz-map-geometry-cut.h"
#include "mz-map-geometry-private.h"
#include "mz-projection-private.h"

#include <math.h>

#define EARTH_RADIUS_KM 6371.0

/* Half a pixel is not seen and drops half of the points of a world view. */
#define DEFAULT_MIN_STEP_PX 0.5

/* Beyond this enlargement of the whole map its own coarseness shows. */
#define MAX_ENLARGEMENT 24.0

/* The share of an area that a unit fills when it is shown alone. */
#define FOCUS_SHARE 0.9

/* Into how many pieces a focus box is divided to find its extent in the plane. */
#define N_FOCUS_STEPS 16

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
}

typedef struct
{
  double min_x, min_y, max_x, max_y;
} Extent;

static void
extend (const MzProjection *projection, double lon, double lat, Extent *extent)
{
  double x, y;

  if (projection->kind == MZ_PROJECTION_ORTHOGRAPHIC
      && _mz_projection_get_facing (projection, lon, lat) < 0.0)
    return;

  _mz_projection_project_raw (projection, lon, lat, &x, &y);
  extent->min_x = MIN (extent->min_x, x);
  extent->min_y = MIN (extent->min_y, y);
  extent->max_x = MAX (extent->max_x, x);
  extent->max_y = MAX (extent->max_y, y);
}

/* The larger part of the focus box when the seam divides it. */
static void
get_focus_lons (const MzProjection *projection, const MzWorldUnit *unit, double *west_out,
                double *east_out)
{
  double east = unit->west > unit->east ? unit->east + 360.0 : unit->east;
  double middle = 0.5 * (unit->west + east);
  double shift = -360.0 * round ((middle - projection->centre_lon) / 360.0);

  *west_out = MAX (unit->west + shift, _mz_cut_get_west (projection));
  *east_out = MIN (east + shift, _mz_cut_get_east (projection));
}

static gboolean
get_focus_extent (const MzProjection *projection, const MzWorldUnit *unit, Extent *extent)
{
  double west, east;

  *extent = (Extent) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  get_focus_lons (projection, unit, &west, &east);
  for (guint i = 0; i <= N_FOCUS_STEPS; i++)
    for (guint j = 0; j <= N_FOCUS_STEPS; j++)
      extend (projection,
              west + (east - west) * i / N_FOCUS_STEPS,
              unit->south + (unit->north - unit->south) * j / N_FOCUS_STEPS,
              extent);

  return extent->min_x <= extent->max_x;
}

/**
 * mz_map_geometry_fit_unit:
 * @self: a map geometry
 * @unit: place of a unit of the world
 * @area_px: the area to fill, in pixels
 * @view_out: (out): the view, which skips points that are nearer than half a pixel
 *
 * Finds the view that shows the main parts of a unit in the middle of an area with a tenth of it
 * left free, but never more than 24 times as large as the whole map. A unit on the far side of the
 * globe gets the view of the whole map.
 */
void
mz_map_geometry_fit_unit (MzMapGeometry *self, guint32 unit, const MzRect *area_px,
                          MzMapView *view_out)
{
  const MzWorldUnit *record;
  Extent extent;
  double scale;

  g_return_if_fail (self != NULL && area_px != NULL && view_out != NULL);

  mz_map_geometry_fit (self, area_px, view_out);
  record = mz_world_get_unit (self->world, unit);
  if (record == NULL || !get_focus_extent (&self->projection, record, &extent))
    return;

  scale = FOCUS_SHARE * MIN (area_px->width / MAX (extent.max_x - extent.min_x, G_MINDOUBLE),
                             area_px->height / MAX (extent.max_y - extent.min_y, G_MINDOUBLE));
  view_out->scale = CLAMP (scale, 0.0, MAX_ENLARGEMENT * view_out->scale);
  view_out->x0 -= view_out->scale * 0.5 * (extent.min_x + extent.max_x);
  view_out->y0 += view_out->scale * 0.5 * (extent.min_y + extent.max_y);
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
 * mz_map_geometry_get_area_px:
 * @self: a map geometry
 * @unit: place of a unit of the world
 * @view: where the map is on the screen
 *
 * Gets the area that a unit has on the screen where the projection is true to area: the right
 * measure for deciding whether to draw a dot, whatever the projection.
 *
 * Returns: the area in square pixels
 */
double
mz_map_geometry_get_area_px (MzMapGeometry *self, guint32 unit, const MzMapView *view)
{
  const MzWorldUnit *record;

  g_return_val_if_fail (self != NULL && view != NULL, 0.0);

  record = mz_world_get_unit (self->world, unit);
  if (record == NULL)
    return 0.0;

  return record->area_km2 / (EARTH_RADIUS_KM * EARTH_RADIUS_KM) * view->scale * view->scale;
}

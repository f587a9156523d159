/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-camera.h"

#include "mz-map-extent.h"
#include <math.h>

/* The share of the room that what is fitted fills. */
#define FIT_SHARE 0.9

/* What is around a facility when it is fitted, in degrees. */
#define SITE_MARGIN 2.0

#define RADIANS (G_PI / 180.0)

static void
add_unit_box (GArray            *boxes,
              const MzWorldUnit *unit)
{
  const MzGeoBox box = { unit->west, unit->south, unit->east, unit->north };

  g_array_append_val (boxes, box);
}

static void
add_facility_box (GArray           *boxes,
                  const MzFacility *facility)
{
  MzGeoBox box;

  if (isnan (facility->latitude) || isnan (facility->longitude))
    return;

  box = (MzGeoBox) {
    facility->longitude - SITE_MARGIN, MAX (facility->latitude - SITE_MARGIN, -90),
    facility->longitude + SITE_MARGIN, MIN (facility->latitude + SITE_MARGIN, 90),
  };
  g_array_append_val (boxes, box);
}

/* Where a subject is: a country, an area, a facility, or the facilities of a company. */
static void
add_subject_boxes (GArray         *boxes,
                   MzChartContext *context,
                   const char     *subject)
{
  MzWorld *world = mz_map_geometry_get_world (mz_chart_context_get_geometry (context));
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint32 unit = mz_world_find_unit (world, subject);

  if (unit != MZ_NO_UNIT)
    add_unit_box (boxes, mz_world_get_unit (world, unit));
  for (guint32 i = 0; i < mz_dataset_get_n_facilities (dataset); i++)
    {
      const MzFacility *facility = mz_dataset_get_facility (dataset, i);

      if (g_str_equal (facility->id, subject) || g_strcmp0 (facility->operator_id, subject) == 0)
        add_facility_box (boxes, facility);
    }
}

/* The globe is turned to the mean direction of the middles of the boxes. */
static void
face_boxes (MzCamera     *self,
            const GArray *boxes)
{
  double x = 0, y = 0, z = 0;

  for (guint i = 0; i < boxes->len; i++)
    {
      const MzGeoBox *box = &g_array_index (boxes, MzGeoBox, i);
      double east = box->west > box->east ? box->east + 360 : box->east;
      double lon = (box->west + east) / 2 * RADIANS;
      double lat = (box->south + box->north) / 2 * RADIANS;

      x += cos (lat) * cos (lon);
      y += cos (lat) * sin (lon);
      z += sin (lat);
    }
  if (hypot (hypot (x, y), z) < 1e-6)
    return;

  self->lon = atan2 (y, x) / RADIANS;
  self->lat = atan2 (z, hypot (x, y)) / RADIANS;
}

static void
fit_extent (MzCamera           *self,
            const MzProjection *projection,
            const MzRect       *plot,
            const MzMapExtent  *extent)
{
  const MzCamera whole = { 1, self->lon, self->lat };
  const MzPoint middle = { (extent->min_x + extent->max_x) / 2, (extent->min_y + extent->max_y) / 2 };
  MzMapView view;
  double scale;

  mz_map_camera_get_view (&whole, projection, plot, &view);
  scale = FIT_SHARE * MIN (plot->width / MAX (extent->max_x - extent->min_x, G_MINDOUBLE),
                           plot->height / MAX (extent->max_y - extent->min_y, G_MINDOUBLE));
  scale = CLAMP (scale, view.scale, view.scale * MZ_CAMERA_MAX_ZOOM);
  view.scale = scale;
  view.x0 = plot->x + plot->width / 2 - scale * middle.x;
  view.y0 = plot->y + plot->height / 2 + scale * middle.y;
  mz_map_camera_set_view (self, projection, plot, &view);
}

/**
 * mz_map_camera_fit_subjects:
 * @self: a camera, which is turned
 * @projection: how the map is drawn
 * @plot: the room of the map, in px
 * @context: data and world
 * @subjects: (array zero-terminated=1): ids of countries, areas, facilities and companies
 *
 * Shows the main parts of all subjects as large as possible, with a tenth of the room left free; a
 * company is where the facilities are that it operates. A globe is turned to their middle first.
 *
 * Returns: %FALSE when none of them has a place; the camera is then left alone
 */
gboolean
mz_map_camera_fit_subjects (MzCamera           *self,
                            const MzProjection *projection,
                            const MzRect       *plot,
                            MzChartContext     *context,
                            const char *const  *subjects)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (MzGeoBox));
  MzMapExtent extent = MZ_MAP_EXTENT_EMPTY;
  MzProjection own;

  g_return_val_if_fail (self != NULL && projection != NULL && plot != NULL, FALSE);
  g_return_val_if_fail (context != NULL && subjects != NULL, FALSE);

  if (mz_chart_context_get_geometry (context) == NULL)
    return FALSE;
  for (guint i = 0; subjects[i] != NULL; i++)
    add_subject_boxes (boxes, context, subjects[i]);
  if (boxes->len == 0)
    return FALSE;

  own = *projection;
  if (own.kind == MZ_PROJECTION_ORTHOGRAPHIC)
    {
      face_boxes (self, boxes);
      own.centre_lon = self->lon;
      own.centre_lat = self->lat;
    }
  for (guint i = 0; i < boxes->len; i++)
    mz_map_extent_add_box (&extent, &own, &g_array_index (boxes, MzGeoBox, i));
  if (!mz_map_extent_is_empty (&extent))
    fit_extent (self, &own, plot, &extent);

  return TRUE;
}

/**
 * mz_map_camera_fit_rect:
 * @self: a camera, which is turned
 * @projection: how the map is drawn
 * @plot: the room of the map, in px
 * @rect: part of the room, as the camera shows it now, in px
 *
 * Goes so near that a rectangle fills the room.
 */
void
mz_map_camera_fit_rect (MzCamera           *self,
                        const MzProjection *projection,
                        const MzRect       *plot,
                        const MzRect       *rect)
{
  MzMapView view;
  double factor;

  g_return_if_fail (self != NULL && projection != NULL && plot != NULL && rect != NULL);

  if (rect->width <= 0 || rect->height <= 0)
    return;

  factor = MIN (plot->width / rect->width, plot->height / rect->height);
  factor = CLAMP (self->zoom * factor, 1, MZ_CAMERA_MAX_ZOOM) / self->zoom;
  mz_map_camera_get_view (self, projection, plot, &view);
  view.x0 = plot->x + plot->width / 2 + (view.x0 - rect->x - rect->width / 2) * factor;
  view.y0 = plot->y + plot->height / 2 + (view.y0 - rect->y - rect->height / 2) * factor;
  view.scale *= factor;
  mz_map_camera_set_view (self, projection, plot, &view);
}

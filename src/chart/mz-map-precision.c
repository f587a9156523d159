/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-sites.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HONEST_PRECISION_KM 5.0
#define EARTH_RADIUS_KM     6371.0
#define N_CORNERS           36

static const MzStyle precision_style = { .stroke = MZ_TOKEN_MUTED_TEXT, .stroke_width = 1, .dash = MZ_DASH_DASHED };

/* The place that lies @way radians from another in a direction, on a sphere. */
static void
go (const MzFacility *facility,
    double            way,
    double            direction,
    double           *lon_out,
    double           *lat_out)
{
  double lat = facility->latitude * G_PI / 180;
  double sin_lat = sin (lat) * cos (way) + cos (lat) * sin (way) * cos (direction);
  double turn = atan2 (sin (direction) * sin (way) * cos (lat), cos (way) - sin (lat) * sin_lat);
  double lon = facility->longitude + turn * 180 / G_PI;

  *lat_out = asin (CLAMP (sin_lat, -1, 1)) * 180 / G_PI;
  *lon_out = lon - 360 * floor ((lon + 180) / 360);
}

/* Corners of the circle on the map; FALSE when a part of it lies behind the edge of the map. */
static gboolean
find_corners (const MzMapBuild *map,
              const MzFacility *facility,
              MzPoint          *corners)
{
  double way = facility->precision_km / EARTH_RADIUS_KM;
  double longest = 4 * way * map->view.scale;

  for (guint i = 0; i < N_CORNERS; i++)
    {
      double lon, lat, x, y;

      go (facility, way, 2 * G_PI * i / N_CORNERS, &lon, &lat);
      if (!mz_projection_project (mz_map_geometry_get_projection (map->geometry), lon, lat, &x, &y))
        return FALSE;

      corners[i] = (MzPoint) { map->view.x0 + map->view.scale * x, map->view.y0 - map->view.scale * y };
      if (i > 0 && hypot (corners[i].x - corners[i - 1].x, corners[i].y - corners[i - 1].y) > longest)
        return FALSE;
    }

  return TRUE;
}

/* A place that is known to no more than some kilometres is a circle of that size on the ground, in
 * the shape that the projection gives it, as soon as it is larger than the symbol. */
void
_mz_map_sites_add_precision (MzMapBuild *map,
                             const char *subject,
                             double      symbol_radius)
{
  MzDataset *dataset = map->build->dataset;
  const MzFacility *facility = mz_dataset_get_facility (dataset, mz_dataset_find_facility (dataset, subject));
  MzPoint corners[N_CORNERS];
  MzPathSink *sink;

  if (isnan (facility->precision_km) || facility->precision_km <= HONEST_PRECISION_KM ||
      facility->precision_km / EARTH_RADIUS_KM * map->view.scale <= symbol_radius ||
      !find_corners (map, facility, corners))
    return;

  sink = mz_scene_builder_begin_path (map->build->scene,
                                      mz_scene_builder_add_style (map->build->scene, &precision_style));
  sink->funcs->move_to (sink, corners[0].x, corners[0].y);
  for (guint i = 1; i < N_CORNERS; i++)
    sink->funcs->line_to (sink, corners[i].x, corners[i].y);
  sink->funcs->close (sink);
  mz_scene_builder_end_path (map->build->scene);
}

void
_mz_map_sites_add_precision_legend (GArray *legend)
{
  _mz_legend_add_symbol (legend, MZ_SYMBOL_CIRCLE, &precision_style, C_("legend", "place known only so far"));
}

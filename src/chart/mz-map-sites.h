/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-map-private.h"

/* Facilities on a map: by stage and status where they are an overlay, as circles where they are what
 * is measured. */
gboolean _mz_map_sites_has_rows    (const MzChartBuild *build);
gboolean _mz_map_sites_has_place   (const MzChartBuild *build, const char *subject);
gboolean _mz_map_sites_place_row   (const MzMapBuild *map, const MzChartRow *row, MzPoint *point_out);
void     _mz_map_sites_add_precision (MzMapBuild *map, const char *subject, double symbol_radius);
void     _mz_map_sites_add_precision_legend (GArray *legend);
void     _mz_map_sites_add_legend  (const MzChartBuild *build, GArray *legend);
void     _mz_map_sites_build       (MzMapBuild *map);

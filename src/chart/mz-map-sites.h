/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"

/* Facilities on a map: by stage where they are an overlay, by size where they are what is measured. */
gboolean _mz_map_sites_has_rows    (const MzChartBuild *build);
MzStyle  _mz_map_sites_get_symbol  (const char *stage, MzSymbol *symbol_out);
void     _mz_map_sites_add_legend  (const MzChartBuild *build, GArray *legend);
void     _mz_map_sites_add_row_legend (const MzChartBuild *build, GArray *legend);
void     _mz_map_sites_build       (MzChartBuild *build, MzMapGeometry *geometry, const MzMapView *view);
void     _mz_map_sites_build_rows  (MzChartBuild *build, MzMapGeometry *geometry, const MzMapView *view);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-map-classes.h"

/* A map while it is being built. */
typedef struct
{
  MzChartBuild  *build;
  MzMapGeometry *geometry;
  MzWorld       *world;
  MzBorders      borders;
  MzMapView      view;
  MzMapClasses   classes;
  guint8        *drawn;      /* per unit: already in the scene */
  GArray        *labels;     /* (element-type MzRect) room that labels have taken */
} MzMapBuild;

void _mz_map_add_background (MzMapBuild *map);
void _mz_map_add_lines    (MzMapBuild *map);
void _mz_map_add_units    (MzMapBuild *map);
void _mz_map_add_hatching (MzMapBuild *map);
void _mz_map_add_labels   (MzMapBuild *map);
void _mz_map_add_dispute_legend (GArray *legend);

/* Places where rare earths are known to occur: a quiet layer of points without figures. */
gboolean _mz_map_has_occurrences        (const MzChartBuild *build);
void     _mz_map_add_occurrences        (MzMapBuild *map);
void     _mz_map_add_occurrences_legend (const MzChartBuild *build, GArray *legend);

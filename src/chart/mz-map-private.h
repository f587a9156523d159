/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-label-place.h"
#include "mz-map-circles.h"
#include "mz-map-classes.h"

/* A map while it is being built. */
typedef struct
{
  MzChartBuild  *build;
  MzMapGeometry *geometry;
  MzWorld       *world;
  MzBorders      borders;
  MzMapView      view;
  double         zoom;
  MzMapClasses   classes;
  MzMapCircles   circles;
  gboolean       has_circles;   /* in place of coloured countries */
  guint8        *drawn;         /* per unit: already in the scene */
  MzLabelPlace   place;
  GArray        *labels;        /* (element-type MzMapLabel) wishes */
} MzMapBuild;

/* Words that want to stand at a place, important ones first. */
typedef enum
{
  MZ_LABEL_SELECTED,
  MZ_LABEL_VALUE,
  MZ_LABEL_SITE,
  MZ_LABEL_PLACE,
} MzMapLabelRank;

typedef struct
{
  MzMapLabelRank rank;
  const char    *owner;       /* whose symbol it may touch; lives as long as the build */
  const char    *name;
  char          *value;       /* nullable, a second line (transfer full) */
  MzPoint        point;
  double         radius;      /* of the symbol that it stands beside, px; 0: it lies on an area */
  double         area;        /* of that area, px² */
  double         weight;      /* of two of a rank the heavier is placed first */
} MzMapLabel;

void _mz_map_add_background (MzMapBuild *map);
void _mz_map_add_lines      (MzMapBuild *map);
void _mz_map_add_units      (MzMapBuild *map);
void _mz_map_add_hatching   (MzMapBuild *map);
void _mz_map_add_dispute_legend (GArray *legend);

void _mz_map_labels_init    (MzMapBuild *map);
void _mz_map_labels_clear   (MzMapBuild *map);
void _mz_map_labels_block   (MzMapBuild *map, const MzPoint *centre, double radius, const char *owner);
void _mz_map_labels_wish    (MzMapBuild *map, const MzMapLabel *label);
/* The label of a row: its name and value. */
void _mz_map_labels_wish_row (MzMapBuild *map, const MzChartRow *row, const MzPoint *point, double radius, double area);
void _mz_map_add_labels     (MzMapBuild *map);

/* Places where rare earths are known to occur: a quiet layer of points without figures. */
gboolean _mz_map_has_occurrences        (const MzChartBuild *build);
void     _mz_map_add_occurrences        (MzMapBuild *map);
void     _mz_map_add_occurrences_legend (const MzChartBuild *build, GArray *legend);

/* The reader's own layers. */
void     _mz_map_add_own_layers        (MzMapBuild *map);
void     _mz_map_add_own_layers_legend (const MzChartBuild *build, GArray *legend);
char    *_mz_map_describe_own_layers   (const MzChartBuild *build);

/* A bar of so many km, where the projection is true enough for one. */
void     _mz_map_keep_room_for_scale (MzMapBuild *map);
void     _mz_map_add_scale           (MzMapBuild *map);

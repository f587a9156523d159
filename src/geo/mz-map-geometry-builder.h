/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-map-geometry-cut.h"
#include "mz-map-geometry-private.h"
#include "mz-projection-private.h"
#include "mz-world-private.h"

/* What is needed only while a map geometry is made. */
typedef struct
{
  MzMapGeometry *map;
  GArray        *degrees;    /* MzPoint, longitude and latitude of each point of the map */
  GArray        *depths;     /* double, for each point of the map */
  GArray        *insides;    /* MzArcInside, for each arc of the map */
  guint32       *map_arcs;   /* for each turn and world arc its map arc, or MZ_NO_ARC */
  MzPoint       *lon_ranges; /* for each arc of the world, x = least, y = greatest longitude */
  GArray        *vertices;   /* MzCutVertex, the ring or line in work */
  GArray        *visible;    /* MzCutVertex, what the cut leaves of it */
  const MzDirection *directions;   /* of the points of the world, for a globe */
  MzGlobeAxes    axes;
} MzMapBuilder;

typedef struct
{
  gboolean has_inside, has_outside;
} MzArcInside;

gboolean _mz_map_builder_is_flat      (const MzMapBuilder *self);

/* FALSE when the arc, moved by whole turns of the globe, lies beside the map. */
gboolean _mz_map_builder_is_near      (const MzMapBuilder *self, double west, double east,
                                       int turn);
guint32  _mz_map_builder_get_arc      (MzMapBuilder *self, guint32 world_arc, int turn);
void     _mz_map_builder_collect_arc  (MzMapBuilder *self, guint32 arc, gboolean is_backward,
                                       gboolean with_last);
void     _mz_map_builder_add_whole    (MzMapBuilder *self, const MzMapSpan *spans, guint n_spans);
void     _mz_map_builder_add_vertices (MzMapBuilder *self, const MzCutVertex *vertices,
                                       guint n_vertices);

void     _mz_map_builder_add_borders   (MzMapBuilder *self);
void     _mz_map_builder_add_outline   (MzMapBuilder *self);
void     _mz_map_builder_add_graticule (MzMapBuilder *self);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-rect.h"

#define MZ_SITE_RADIUS 5.0    /* px */

/* Points that would overlap, drawn as one mark or spread around their middle. */
typedef struct
{
  MzPoint centre;
  double  radius;       /* room that it takes, px */
  double  fan_radius;   /* > 0: its members are spread on a circle of this radius */
  GArray *members;      /* (element-type guint) places among the points, ascending */
} MzMapCluster;

/* The same points give the same clusters, wherever the map is moved. @growth is how much larger the
 * map can still become: what cannot part by then is spread at once. (element-type MzMapCluster) */
GArray *_mz_map_clusters_new        (const MzPoint *points, guint n_points, double growth);
MzPoint _mz_map_cluster_get_place   (const MzMapCluster *self, guint member);

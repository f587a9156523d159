/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-projection.h"

/* A box of the earth in degrees; west is above east across the antimeridian. */
typedef struct
{
  double west, south, east, north;
} MzGeoBox;

/* A box of the plane that grows with what is put into it. Empty when min is above max. */
typedef struct
{
  double min_x, min_y, max_x, max_y;
} MzMapExtent;

#define MZ_MAP_EXTENT_EMPTY ((MzMapExtent) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

gboolean mz_map_extent_is_empty (const MzMapExtent *self);
void     mz_map_extent_add_box  (MzMapExtent *self, const MzProjection *projection, const MzGeoBox *box);

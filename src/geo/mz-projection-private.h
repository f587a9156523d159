/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-projection.h"

#define MZ_RADIANS (G_PI / 180.0)

/* Without wrapping the longitude and without asking what is visible: what the map geometry
 * needs for rings that run on past the seam. */
void   _mz_projection_project_raw (const MzProjection *self, double lon, double lat, double *x_out,
                                   double *y_out);

/* Cosine of the angle to the centre; negative on the far side of an orthographic globe. */
double _mz_projection_get_facing  (const MzProjection *self, double lon, double lat);

/* The latitude at which the map ends, in degrees. */
double _mz_projection_get_max_lat (const MzProjection *self);

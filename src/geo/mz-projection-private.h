/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-projection.h"

#define MZ_RADIANS (G_PI / 180.0)

/* A place of the earth as a vector of length 1. */
typedef struct
{
  double x, y, z;
} MzDirection;

MzDirection _mz_direction_of (double lon, double lat);

/* What a globe is turned with: a direction in these three gives its place on the disc and, in
 * front of it, how much it faces the reader. */
typedef struct
{
  MzDirection right, up, front;
} MzGlobeAxes;

void   _mz_globe_axes_init   (MzGlobeAxes *self, const MzProjection *projection);
double _mz_direction_project (const MzDirection *self, const MzDirection *axis);

/* Without wrapping the longitude and without asking what is visible: what the map geometry
 * needs for rings that run on past the seam. */
void   _mz_projection_project_raw (const MzProjection *self, double lon, double lat, double *x_out,
                                   double *y_out);

/* Cosine of the angle to the centre; negative on the far side of an orthographic globe. */
double _mz_projection_get_facing  (const MzProjection *self, double lon, double lat);

/* The latitude at which the map ends, in degrees. */
double _mz_projection_get_max_lat (const MzProjection *self);

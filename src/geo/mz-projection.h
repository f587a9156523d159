/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

typedef enum
{
  MZ_PROJECTION_EQUAL_EARTH,
  MZ_PROJECTION_NATURAL_EARTH,
  MZ_PROJECTION_ROBINSON,
  MZ_PROJECTION_MERCATOR,
  MZ_PROJECTION_ORTHOGRAPHIC,
} MzProjectionKind;

#define MZ_PROJECTION_DEFAULT_LON 11.0

/* Longitude and latitude in degrees to a plane on the sphere of radius 1, y upward. A value type. */
typedef struct
{
  MzProjectionKind kind;
  double           centre_lon;
  double           centre_lat;   /* orthographic only */
} MzProjection;

gboolean    mz_projection_parse     (const char *text, MzProjectionKind *kind_out);
const char *mz_projection_to_string (MzProjectionKind kind);
gboolean    mz_projection_project   (const MzProjection *self, double lon, double lat, double *x_out, double *y_out);
gboolean    mz_projection_invert    (const MzProjection *self, double x, double y, double *lon_out, double *lat_out);
void        mz_projection_get_size  (const MzProjection *self, double *half_width_out, double *half_height_out);
gboolean    mz_projection_get_scale (const MzProjection *self, double lon, double lat, double *east_out, double *north_out);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-projection.h"

#define MZ_NO_ARC G_MAXUINT32

/* A point of a ring or line in degrees, and where it comes from. */
typedef struct
{
  double  lon, lat;
  double  depth;        /* as _mz_cut_get_depth() */
  guint32 arc, place;   /* MZ_NO_ARC: made by the cut, not a point of the world */
} MzCutVertex;

/* Where a flat map begins and ends; there is no seam in the orthographic view, but a horizon. */
double _mz_cut_get_west   (const MzProjection *projection);
double _mz_cut_get_east   (const MzProjection *projection);

/* Not negative for what the map shows. */
double _mz_cut_get_depth  (const MzProjection *projection, double lon, double lat);

/* Appends the visible part of a ring of MzCutVertex, one ring again, to an empty array. */
void   _mz_cut_ring       (const MzProjection *projection, GArray *ring, GArray *visible);

/* Appends the visible runs of a line; starts gets the place of the first vertex of each. */
void   _mz_cut_line       (const MzProjection *projection, GArray *line, GArray *visible,
                           GArray *starts);

/* Calls for every whole degree strictly between two angles, in the direction from the first. */
typedef void (*MzDegreeFunc) (double degree, gpointer data);
void   _mz_cut_for_degrees (double from, double to, MzDegreeFunc function, gpointer data);

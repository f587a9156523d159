/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-map-geometry.h"

/* How often the globe is laid out beside itself: once to the left, in place, once to the right. */
#define MZ_N_TURNS 3

/* Degrees between two lines of the graticule. */
#define MZ_GRATICULE_STEP 30.0

/* A run of projected points that is always thinned as a whole and in this order, so that both
 * neighbours of a border leave out the same points. */
typedef struct
{
  guint32 first_point, n_points;
} MzMapArc;

/* A part of an arc, both ends included; backwards when from is greater than to. */
typedef struct
{
  guint32 arc, from, to;
} MzMapSpan;

/* An outline or an open line. */
typedef struct
{
  guint32 first_span, n_spans;
  MzRect  bounds;             /* in the plane */
} MzMapLine;

typedef struct
{
  guint32 first_line, n_lines;
} MzMapLines;

typedef struct
{
  MzMapLines lines;
  gboolean   is_disputed;
} MzMapBorder;

struct _MzMapGeometry
{
  gatomicrefcount ref_count;
  MzWorld     *world;
  MzProjection projection;
  GArray      *points;    /* MzPoint, projected */
  GByteArray  *kept;      /* one byte a point: never skipped */
  GArray      *arcs;      /* MzMapArc */
  GArray      *spans;     /* MzMapSpan */
  GArray      *lines;     /* MzMapLine */
  GArray      *units;     /* MzMapLines */
  GArray      *borders;   /* MzMapBorder */
  MzMapLines   lakes, outline, graticule;
};

void _mz_map_geometry_build (MzMapGeometry *self);
void _mz_map_geometry_measure_lines (MzMapGeometry *self);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-geo-layer.h"

/* Of all features together, shared arcs counted each time. More is no layer to look at. */
#define MZ_GEO_LAYER_MAX_VERTICES 2000000u

/* Longitudes may run on beyond the antimeridian, once around. */
#define MZ_GEO_LAYER_MAX_LON 360.0

typedef struct
{
  guint32  first_vertex, n_vertices;
  gboolean is_ring;
  double   west, east;
} MzGeoLine;

struct _MzGeoLayer
{
  gatomicrefcount count;
  GStringChunk   *strings;
  const char     *name, *file;
  GArray         *features;   /* MzGeoFeature */
  GArray         *lines;      /* MzGeoLine */
  GArray         *vertices;   /* MzPoint, of lines */
  GArray         *points;     /* MzPoint, lone */
};

MzGeoLayer *_mz_geo_layer_new           (const char *file);

/* The feature in work: its lines and points are kept by the end, or dropped by giving up. */
void        _mz_geo_layer_begin_feature (MzGeoLayer *self, MzGeoFeature *feature);
void        _mz_geo_layer_add_point     (MzGeoLayer *self, const MzPoint *point);
void        _mz_geo_layer_add_line      (MzGeoLayer *self, const MzPoint *points, guint n_points, gboolean is_ring);
void        _mz_geo_layer_end_feature   (MzGeoLayer *self, MzGeoFeature *feature, const char *name);
void        _mz_geo_layer_give_up       (MzGeoLayer *self, const MzGeoFeature *feature);

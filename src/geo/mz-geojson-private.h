/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-geo-layer-private.h"
#include "mz-json-cursor.h"

/* What is needed only while a layer is read. Shapes are read without cursors: a fault is kept as words
 * and told at the feature, which is left out. */
typedef struct
{
  MzGeoLayer *layer;
  const char *fault;        /* of the feature in work; static words */
  GArray     *line;         /* MzPoint, in work */
  guint64     n_vertices;   /* all that were read, also of features that were left out */
  guint       n_left_out;

  /* TopoJSON: arcs in degrees, one after the other; an arc without points is a broken one */
  gboolean    has_arcs;
  GArray     *arc_points;   /* MzPoint */
  GArray     *arcs;         /* MzGeoArc */
  MzPoint     scale, translate;
  gboolean    is_quantized;
} MzGeoReader;

typedef struct
{
  guint32 first_point, n_points;
} MzGeoArc;

/* Each returns FALSE and sets the fault. */
gboolean _mz_geo_reader_fail         (MzGeoReader *self, const char *fault);
gboolean _mz_geo_reader_read_numbers (JsonArray *array, guint at_least, double *values);
gboolean _mz_geo_reader_check_place  (MzGeoReader *self, const MzPoint *point);
gboolean _mz_geo_reader_count        (MzGeoReader *self, guint n_vertices);
gboolean _mz_geo_reader_end_line     (MzGeoReader *self, gboolean is_ring);

JsonArray *_mz_geo_reader_get_array  (JsonNode *node);
void       _mz_geo_reader_read_arcs  (MzGeoReader *self, JsonObject *topology);

/* The position of a point of a topology, or of GeoJSON. */
gboolean _mz_geo_reader_read_position (MzGeoReader *self, JsonNode *node, MzPoint *point_out);

/* A line made of arcs: i, or ~i for arc i backwards. */
gboolean _mz_geo_reader_read_arc_line (MzGeoReader *self, JsonNode *node);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-map-geometry.h"

/* One thing of a layer: lone points, lines and outlines of areas. */
typedef struct
{
  const char *name;                    /* nullable */
  guint32     first_line, n_lines;
  guint32     first_point, n_points;
} MzGeoFeature;

/* A reader's own layer of a map. Immutable, atomically counted. */
typedef struct _MzGeoLayer MzGeoLayer;

#define MZ_TYPE_GEO_LAYER (mz_geo_layer_get_type ())

GType               mz_geo_layer_get_type       (void);
MzGeoLayer         *mz_geo_layer_ref            (MzGeoLayer *self);
void                mz_geo_layer_unref          (MzGeoLayer *self);
const char         *mz_geo_layer_get_name       (MzGeoLayer *self);
const char         *mz_geo_layer_get_file       (MzGeoLayer *self);
guint               mz_geo_layer_get_n_features (MzGeoLayer *self);
const MzGeoFeature *mz_geo_layer_get_feature    (MzGeoLayer *self, guint feature);
/* Longitude and latitude of the lone points of a feature. */
const MzPoint      *mz_geo_layer_get_points     (MzGeoLayer *self, guint feature, guint *n_out);
void                mz_geo_layer_trace          (MzGeoLayer *self, guint feature, const MzProjection *projection,
                                                 const MzMapView *view, MzPathSink *sink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzGeoLayer, mz_geo_layer_unref)

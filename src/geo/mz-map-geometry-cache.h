/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-map-geometry.h"

/* The few geometries of one world that were asked for last. Any thread may ask. */
typedef struct _MzMapGeometryCache MzMapGeometryCache;

#define MZ_TYPE_MAP_GEOMETRY_CACHE (mz_map_geometry_cache_get_type ())

GType               mz_map_geometry_cache_get_type (void);
MzMapGeometryCache *mz_map_geometry_cache_new      (MzMapGeometry *first);
MzMapGeometryCache *mz_map_geometry_cache_ref      (MzMapGeometryCache *self);
void                mz_map_geometry_cache_unref    (MzMapGeometryCache *self);
MzMapGeometry      *mz_map_geometry_cache_get_first (MzMapGeometryCache *self);
MzMapGeometry      *mz_map_geometry_cache_dup      (MzMapGeometryCache *self, const MzProjection *projection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzMapGeometryCache, mz_map_geometry_cache_unref)

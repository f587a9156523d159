/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-path-sink.h"
#include "mz-projection.h"
#include "mz-rect.h"
#include "mz-world.h"

/* The world cut at the seam and projected once. Panning and zooming are a view on it.
 * Immutable, atomically counted. */
typedef struct _MzMapGeometry MzMapGeometry;

#define MZ_TYPE_MAP_GEOMETRY (mz_map_geometry_get_type ())

/* Plane to pixels: x_px = x0 + scale * x, y_px = y0 - scale * y. */
typedef struct
{
  double scale;
  double x0, y0;
  double min_step_px;   /* points nearer than this to the last one of their arc are skipped; 0 = none */
  MzRect seen;          /* px; lines wholly outside are traced as their boxes; without width everything is seen */
} MzMapView;

GType          mz_map_geometry_get_type        (void);
MzMapGeometry *mz_map_geometry_new             (MzWorld *world, const MzProjection *projection);
MzMapGeometry *mz_map_geometry_ref             (MzMapGeometry *self);
void           mz_map_geometry_unref           (MzMapGeometry *self);
MzWorld       *mz_map_geometry_get_world       (MzMapGeometry *self);
const MzProjection *mz_map_geometry_get_projection (MzMapGeometry *self);

void           mz_map_geometry_fit             (MzMapGeometry *self, const MzRect *area_px, MzMapView *view_out);

void           mz_map_geometry_trace_outline   (MzMapGeometry *self, const MzMapView *view, MzPathSink *sink);
void           mz_map_geometry_trace_graticule (MzMapGeometry *self, const MzMapView *view, MzPathSink *sink);
void           mz_map_geometry_trace_unit      (MzMapGeometry *self, guint32 unit, const MzMapView *view, MzPathSink *sink);
void           mz_map_geometry_trace_lakes     (MzMapGeometry *self, const MzMapView *view, MzPathSink *sink);

/* Land borders, each shared arc once, never a coast. A border is disputed when a hatched or
 * line-marked area has it. Borders inside one state of the chosen view that are not disputed are left out. */
guint          mz_map_geometry_get_n_borders   (MzMapGeometry *self);
gboolean       mz_map_geometry_is_disputed     (MzMapGeometry *self, guint border);
void           mz_map_geometry_trace_border    (MzMapGeometry *self, guint border, const MzMapView *view, MzPathSink *sink);

gboolean       mz_map_geometry_has_unit        (MzMapGeometry *self, guint32 unit);
gboolean       mz_map_geometry_get_label_point (MzMapGeometry *self, guint32 unit, const MzMapView *view,
                                                double *x_out, double *y_out);
double         mz_map_geometry_get_area_px     (MzMapGeometry *self, guint32 unit, const MzMapView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzMapGeometry, mz_map_geometry_unref)

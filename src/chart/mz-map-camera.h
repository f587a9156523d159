/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-view-spec.h"

/* A camera and the picture that it makes of a map. Each function takes the projection of the view
 * spec; the middle of a globe always follows the camera, whatever the projection says. */
void     mz_map_camera_get_projection (const MzViewSpec *spec, MzProjection *projection_out);

/* Camera to picture and back. The map never leaves the plot: a view is moved back onto it. */
void     mz_map_camera_get_view       (const MzCamera *self, const MzProjection *projection, const MzRect *plot,
                                       MzMapView *view_out);
void     mz_map_camera_set_view       (MzCamera *self, const MzProjection *projection, const MzRect *plot,
                                       const MzMapView *view);

/* Pixel to place of the earth and back, as the camera sees them. */
gboolean mz_map_camera_find_place     (const MzCamera *self, const MzProjection *projection, const MzRect *plot,
                                       const MzPoint *pixel, double *lon_out, double *lat_out);
gboolean mz_map_camera_find_pixel     (const MzCamera *self, const MzProjection *projection, const MzRect *plot,
                                       double lon, double lat, MzPoint *pixel_out);

/* Moves: what is under one pixel comes under another; a pixel stays where it is. */
void     mz_map_camera_drag           (MzCamera *self, const MzProjection *projection, const MzRect *plot,
                                       const MzPoint *from, const MzPoint *to);
void     mz_map_camera_zoom           (MzCamera *self, const MzProjection *projection, const MzRect *plot,
                                       const MzPoint *pixel, double factor);

/* Fits. */
void     mz_map_camera_fit_rect       (MzCamera *self, const MzProjection *projection, const MzRect *plot,
                                       const MzRect *rect);
gboolean mz_map_camera_fit_subjects   (MzCamera *self, const MzProjection *projection, const MzRect *plot,
                                       MzChartContext *context, const char *const *subjects);

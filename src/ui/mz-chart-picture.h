/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"
#include "mz-render-pixels.h"
#include <gtk/gtk.h>

/* A painted part of a chart, kept in the form that the renderer of the window shows fastest. */
typedef struct
{
  MzRect           area;       /* what it shows of the plane of the chart, px */
  gboolean         is_layer;   /* of the map alone, so that all of it moves */
  gboolean         is_map;
  MzMapView        view;       /* of a map */
  MzRect           plot;       /* of a map: its room on the chart, px */
  MzCamera         camera;     /* of a map */
  double           scale;      /* device pixels per px */
  MzPixels         pixels;     /* owned */
  cairo_surface_t *surface;    /* nullable: made when asked for */
  GdkTexture      *texture;    /* nullable: made when asked for */
} MzChartPicture;

MzChartPicture  *mz_chart_picture_new         (MzChart *chart, const MzRect *area, double scale,
                                               MzPixels *pixels);
void             mz_chart_picture_free        (MzChartPicture *self);
gboolean         mz_chart_picture_is_at       (const MzChartPicture *self, const MzCamera *camera);
void             mz_chart_picture_append      (MzChartPicture *self, GtkSnapshot *snapshot, gboolean is_cairo);
void             mz_chart_picture_append_moved (MzChartPicture *self, GtkSnapshot *snapshot, const MzMapView *target,
                                                const GdkRGBA *surface, gboolean is_cairo);
gboolean         mz_chart_picture_covers      (const MzChartPicture *self, const MzMapView *target, double reserve);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzChartPicture, mz_chart_picture_free)

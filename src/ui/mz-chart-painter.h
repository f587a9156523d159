/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-picture.h"

typedef enum
{
  MZ_PAINT_WHOLE,   /* the chart as it is */
  MZ_PAINT_LAYER,   /* the map alone with a margin, to be moved */
  MZ_N_PAINTS
} MzPaintKind;

/* What to paint. All borrowed. */
typedef struct
{
  MzChart    *chart;
  MzScene    *overlay;    /* of a layer: what moves with it; nullable */
  MzTheme    *theme;
  double      scale;      /* device pixels per px */
} MzPaintRequest;

/* Takes a finished picture (transfer full). */
typedef void (*MzPaintFunc) (MzChartPicture *picture, MzPaintKind kind, gpointer user_data);

#define MZ_TYPE_CHART_PAINTER (mz_chart_painter_get_type ())
G_DECLARE_FINAL_TYPE (MzChartPainter, mz_chart_painter, MZ, CHART_PAINTER, GObject)

MzChartPainter *mz_chart_painter_new    (MzPaintFunc callback, gpointer user_data);
void            mz_chart_painter_paint  (MzChartPainter *self, MzPaintKind kind, const MzPaintRequest *request);
void            mz_chart_painter_cancel (MzChartPainter *self);

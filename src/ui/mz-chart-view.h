/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"
#include <gtk/gtk.h>

/* Draws the chart of a view and lets pointer and keys reach its marks. */
#define MZ_TYPE_CHART_VIEW (mz_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (MzChartView, mz_chart_view, MZ, CHART_VIEW, GtkWidget)

MzChartContext *mz_chart_view_get_context (MzChartView *self);
void            mz_chart_view_set_context (MzChartView *self, MzChartContext *context);
MzViewSpec     *mz_chart_view_get_spec    (MzChartView *self);
void            mz_chart_view_set_spec    (MzChartView *self, MzViewSpec *spec);
MzViewSpec     *mz_chart_view_dup_view    (MzChartView *self);
void            mz_chart_view_restore_camera (MzChartView *self);
MzChart        *mz_chart_view_get_chart   (MzChartView *self);
void            mz_chart_view_set_obstacle (MzChartView *self, GtkWidget *obstacle);

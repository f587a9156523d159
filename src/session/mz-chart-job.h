/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

/* Receives the chart of the newest request. (transfer none) */
typedef void (*MzChartJobFunc) (MzChart *chart, gpointer user_data);

#define MZ_TYPE_CHART_JOB (mz_chart_job_get_type ())
G_DECLARE_FINAL_TYPE (MzChartJob, mz_chart_job, MZ, CHART_JOB, GObject)

MzChartJob *mz_chart_job_new     (void);
void        mz_chart_job_start   (MzChartJob *self, MzChartContext *context, MzViewSpec *spec,
                                  double width_px, double height_px, MzChartJobFunc callback, gpointer user_data);
void        mz_chart_job_cancel  (MzChartJob *self);
gboolean    mz_chart_job_is_busy (MzChartJob *self);

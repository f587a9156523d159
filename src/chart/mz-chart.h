/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-derive.h"
#include "mz-query.h"
#include "mz-scene.h"
#include "mz-view-spec.h"

/* The finished result: spec, query and scene, laid out for one size. Immutable, atomically counted. */
typedef struct _MzChart MzChart;

/* Id of the group that has all of a map but what stands around it. */
#define MZ_MAP_GROUP "map"

#define MZ_TYPE_CHART (mz_chart_get_type ())

GType                mz_chart_get_type        (void);
MzChart             *mz_chart_new             (MzChartContext *context, MzViewSpec *spec, MzTextMetrics *metrics,
                                               double width_px, double height_px);
MzChart             *mz_chart_ref             (MzChart *self);
void                 mz_chart_unref           (MzChart *self);
MzChartContext      *mz_chart_get_context     (MzChart *self);
MzViewSpec          *mz_chart_get_spec        (MzChart *self);
MzScene             *mz_chart_get_scene       (MzChart *self);
const MzQueryResult *mz_chart_get_query       (MzChart *self);   /* NULL when the measure is unknown or computed */
const MzDerivation  *mz_chart_get_derivation  (MzChart *self);   /* NULL when it is not computed */
const char          *mz_chart_get_title       (MzChart *self);
const char          *mz_chart_get_subtitle    (MzChart *self);
const char          *mz_chart_get_description (MzChart *self);   /* the whole chart in words */
gboolean             mz_chart_get_map_view    (MzChart *self, MzMapView *view_out, MzRect *plot_out);
gboolean             mz_chart_shows_selection (MzChart *self);
gboolean             mz_chart_get_time_range  (MzChart *self, MzRect *plot_out, int *first_day_out, int *last_day_out);
char                *mz_chart_dup_sentences   (MzChart *self);   /* summary and one line per mark */
/* Figures that the marks stand for, each once. (element-type guint32) (transfer full) */
GArray              *mz_chart_get_figures     (MzChart *self);
/* What it stands for, of a table all rows. (element-type MzStatement) (transfer container) */
GPtrArray           *mz_chart_get_statements  (MzChart *self);
/* A few marks over the chart: the selected subjects, the hovered and the focused mark. */
MzScene             *mz_chart_make_overlay    (MzChart *self, const char *const *selection,
                                               guint32 hovered, guint32 focused);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzChart, mz_chart_unref)

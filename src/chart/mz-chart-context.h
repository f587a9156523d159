/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-country-groups.h"
#include "mz-dataset.h"
#include "mz-geo-layer.h"
#include "mz-map-geometry.h"
#include "mz-occurrences.h"
#include "mz-place-names.h"
#include "mz-view-option.h"

/* What every chart of one dataset in one language is made from. Immutable, atomically counted. */
typedef struct _MzChartContext MzChartContext;

#define MZ_TYPE_CHART_CONTEXT (mz_chart_context_get_type ())

GType           mz_chart_context_get_type         (void);
MzChartContext *mz_chart_context_new              (MzDataset *dataset, MzMapGeometry *geometry, const char *language);
MzChartContext *mz_chart_context_ref              (MzChartContext *self);
void            mz_chart_context_unref            (MzChartContext *self);
MzDataset      *mz_chart_context_get_dataset      (MzChartContext *self);
MzMapGeometry  *mz_chart_context_get_geometry     (MzChartContext *self);
MzMapGeometry  *mz_chart_context_dup_geometry     (MzChartContext *self, const MzProjection *projection);
MzOccurrences  *mz_chart_context_get_occurrences  (MzChartContext *self);   /* nullable */
/* The reader's own layers of every map. (element-type MzGeoLayer) */
MzChartContext *mz_chart_context_with_layers      (MzChartContext *self, GPtrArray *layers);
GPtrArray      *mz_chart_context_get_layers       (MzChartContext *self);
const char     *mz_chart_context_get_language     (MzChartContext *self);
MzCountryGroups *mz_chart_context_get_groups      (MzChartContext *self);   /* nullable */
MzPlaceNames   *mz_chart_context_get_names        (MzChartContext *self);
/* A company and a facility are where their country is; unknown groups have nobody left out. */
gboolean        mz_chart_context_is_in_group      (MzChartContext *self, const char *group, const char *subject);

/* The same, with tonnages in other words: see mz-units.h. */
MzChartContext *mz_chart_context_with_units       (MzChartContext *self, MzUnitChoice units);
const char     *mz_chart_context_choose_unit      (MzChartContext *self, const char *unit);
/* Name of a country, area, company or facility; falls back to the id. */
const char     *mz_chart_context_get_subject_name (MzChartContext *self, const char *subject);

/* The bundled world, projected with the default projection. */
MzMapGeometry  *mz_chart_context_load_geometry    (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzChartContext, mz_chart_context_unref)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"

/* One measure that has figures, or that is computed from them. */
typedef struct
{
  const char *id;
  guint       group;       /* place of its group: 0 reserves, 1 extraction, 2 supply, 3 companies, 4 other */
  guint       n_subjects;  /* how many subjects have figures */
} MzMeasureEntry;

#define MZ_N_MEASURE_GROUPS 5

GArray     *mz_measure_list_new            (MzChartContext *context);
const char *mz_measure_list_get_group_name (guint group);
char       *mz_measure_list_dup_meaning    (MzChartContext *context, const char *id);   /* definition or formula */
GArray     *mz_measure_list_get_years      (MzChartContext *context, const char *id);
gboolean    mz_measure_list_is_known       (MzChartContext *context, const char *id);
gboolean    mz_measure_list_is_of_companies (MzChartContext *context, const char *id);

/* What may be chosen for one measure. */
GPtrArray  *mz_measure_list_get_lenses     (MzChartContext *context, const char *measure);

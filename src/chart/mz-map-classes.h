/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"
#include "mz-scale.h"

#define MZ_MAP_MAX_CLASSES 5

/* The classes of a choropleth: quantiles of the positive values, and true zero apart. */
typedef struct
{
  MzScale *scale;        /* nullable: no positive value */
  gboolean has_zero;
  gboolean has_bound;
  gboolean has_unbounded;
  gboolean has_not_available;
  double   min[MZ_MAP_MAX_CLASSES];   /* smallest value that is drawn in each class */
  double   max[MZ_MAP_MAX_CLASSES];
} MzMapClasses;

void    _mz_map_classes_init      (MzMapClasses *self, const MzChartBuild *build);
void    _mz_map_classes_clear     (MzMapClasses *self);
/* The fill of a place with this row; %NULL is a place without one. */
MzStyle _mz_map_classes_get_style (const MzMapClasses *self, const MzChartRow *row);
void    _mz_map_classes_add_legend (const MzMapClasses *self, const MzChartBuild *build, GArray *legend);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"
#include "mz-scale.h"

#define MZ_MAP_MAX_CLASSES 7
#define MZ_MAP_MAX_FALLS   2

/* What is drawn in one class, and what it was made for: the same, or what all years have in it. */
typedef struct
{
  guint   n_values;      /* drawn */
  guint   n_classed;
  double  min, max;
  MzBound bound;         /* of its value when there is only one */
} MzMapClass;

/* The classes of a choropleth: of the positive values, of the negative ones by how large they are,
 * and true zero apart. */
typedef struct
{
  MzScale   *scale;      /* nullable: no positive value */
  MzScale   *fall_scale; /* nullable: no negative value */
  gboolean   has_zero;   /* among what the classes were made for */
  guint      n_zero;
  guint      n_bound;
  guint      n_unbounded;
  guint      n_not_available;
  MzMapClass classes[MZ_MAP_MAX_CLASSES];
  MzMapClass falls[MZ_MAP_MAX_FALLS];
} MzMapClasses;

void    _mz_map_classes_init       (MzMapClasses *self, const MzChartBuild *build);
void    _mz_map_classes_clear      (MzMapClasses *self);
/* The fill of a place with this row; %NULL is a place without one. */
MzStyle _mz_map_classes_get_style  (const MzMapClasses *self, const MzChartRow *row);
/* What a class or a class below zero stands for. (transfer full) */
char   *_mz_map_classes_describe   (const MzMapClasses *self, const MzChartBuild *build, guint class_number);
char   *_mz_map_classes_describe_fall (const MzMapClasses *self, const MzChartBuild *build, guint class_number);
void    _mz_map_classes_add_legend (const MzMapClasses *self, const MzChartBuild *build, GArray *legend);

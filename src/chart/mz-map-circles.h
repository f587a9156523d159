/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"

/* How a value is told by the look of its circle. */
typedef enum
{
  MZ_CIRCLE_EXACT,
  MZ_CIRCLE_ESTIMATE,
  MZ_CIRCLE_MORE_THAN,
  MZ_CIRCLE_LESS_THAN,
  MZ_CIRCLE_FALL,            /* below zero */
  MZ_CIRCLE_ZERO,
  MZ_CIRCLE_NOT_AVAILABLE,
  MZ_CIRCLE_UNBOUNDED,
  MZ_N_CIRCLES
} MzCircleLook;

#define MZ_MAP_N_SIZES 3

/* Circles whose area is in proportion to the value that they stand for. */
typedef struct
{
  const MzChartBuild *build;
  double   largest;                  /* of all values, without sign */
  double   max_radius;               /* px */
  guint    n[MZ_N_CIRCLES];           /* how many have each look */
  double   sizes[MZ_MAP_N_SIZES];    /* round values for the legend, largest first */
  guint    n_sizes;
} MzMapCircles;

void   _mz_map_circles_init       (MzMapCircles *self, const MzChartBuild *build);
/* Call for each row that gets a circle, then once for the sizes of the legend. */
void   _mz_map_circles_take       (MzMapCircles *self, const MzChartRow *row);
/* Call for each row that has a circle in another year, so that sizes can be compared. */
void   _mz_map_circles_widen      (MzMapCircles *self, const MzChartRow *row);
void   _mz_map_circles_finish     (MzMapCircles *self);
/* Room that the circle of a row takes around its place, px. */
double _mz_map_circles_get_radius (const MzMapCircles *self, const MzChartRow *row);
void   _mz_map_circles_add        (const MzMapCircles *self, MzChartBuild *build, const MzChartRow *row,
                                   const MzPoint *point);
guint32 _mz_map_circles_draw      (MzChartBuild *build, MzCircleLook look, double x, double y, double radius);
void   _mz_map_circles_add_legend (const MzMapCircles *self, GArray *legend);

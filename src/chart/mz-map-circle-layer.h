/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-map-private.h"

/* Circles for the rows of a chart, at their countries or facilities. */
/* Takes what gets a circle, without the sizes of the legend. */
void _mz_map_circle_layer_take    (MzMapCircles *circles, const MzChartBuild *build, MzWorld *world);
void _mz_map_circle_layer_prepare (MzMapBuild *map);
void _mz_map_circle_layer_build   (MzMapBuild *map);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-map-private.h"

/* Circles for the rows of a chart, at their countries or facilities. */
void _mz_map_circle_layer_prepare (MzMapBuild *map);
void _mz_map_circle_layer_build   (MzMapBuild *map);

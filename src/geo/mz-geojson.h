/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-geo-layer.h"
#include "mz-problem.h"

/* Values of a whole file: two million positions of two numbers. */
#define MZ_GEOJSON_MAX_COMMAS 4000000u

MzGeoLayer *mz_geojson_read (GBytes *bytes, const char *file, GPtrArray *problems);

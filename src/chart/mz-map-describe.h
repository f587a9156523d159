/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"

void _mz_map_append_marks (const MzChartBuild *build, GString *words);

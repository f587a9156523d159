/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"

gboolean _mz_map_is_of_all_years     (const MzChartBuild *build);
/* (transfer full) (element-type MzChartRow) */
GArray  *_mz_map_collect_scale_rows  (const MzChartBuild *build);
char    *_mz_map_describe_scale_years (const MzChartBuild *build);
void     _mz_map_add_scale_years_legend (const MzChartBuild *build, GArray *legend);

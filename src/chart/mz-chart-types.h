/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"

/* One for each kind of view, at the end of the file of its builder. */
extern const MzChartType _mz_map_chart_type;
extern const MzChartType _mz_bar_chart_type;
extern const MzChartType _mz_trend_chart_type;
extern const MzChartType _mz_holdings_chart_type;
extern const MzChartType _mz_timeline_chart_type;
extern const MzChartType _mz_table_chart_type;

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-bound.h"
#include "mz-chart-context.h"
#include "mz-lens.h"

char *_mz_describe_subject (MzChartContext *context, const char *subject);
char *_mz_describe_amount (double value, const char *unit, const char *language);
char *_mz_describe_close_together (guint n_figures);
char *_mz_describe_bound  (MzBound bound, const char *amount);
double _mz_describe_round_computed (double value);
char *_mz_describe_short  (double value, MzBound bound, const char *unit, const char *language);
char *_mz_describe_ratio  (double ratio, const char *language);
char *_mz_describe_filters (MzChartContext *context, const MzLens *lens);
const char *_mz_describe_long_unit (const char *unit);

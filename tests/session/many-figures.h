/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"

MzChartContext *many_figures_new_context (guint n_figures, guint n_companies);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

/* The bundled collection as a context, read once per test program. (transfer none) */
MzChartContext *bundled_get_context (void);

/* A view from the members of its file, without its format. (transfer full) */
MzViewSpec     *bundled_read_view   (const char *members);

/* A view from the query of a link to it. (transfer full) */
MzViewSpec     *bundled_read_link   (const char *query);

/* A chart of it with fixed text metrics. (transfer full) */
MzChart        *bundled_make_chart  (MzViewSpec *spec, double width_px, double height_px);

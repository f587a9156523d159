/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

/* JSON of what is drawn: the view, the figures and their sources. (transfer full) */
char   *_mz_export_payload (MzChart *chart);
/* By which borders a map is drawn, NULL for other views: what is disputed would else be stated silently. */
const char *_mz_export_get_borders (MzChart *chart);
/* The same as a table. (transfer full) */
GBytes *_mz_export_csv     (MzChart *chart);

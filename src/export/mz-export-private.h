/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

/* JSON of what is drawn: the view, the figures and their sources. (transfer full) */
char   *_mz_export_payload (MzChart *chart);
/* The same as a table. (transfer full) */
GBytes *_mz_export_csv     (MzChart *chart);

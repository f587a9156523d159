/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

/* What holdings can be drawn around. */
gboolean    mz_holdings_knows          (MzDataset *dataset, const char *subject);
char      **mz_holdings_list_companies (MzChartContext *context);
char       *mz_holdings_describe_focus (MzChartContext *context, const MzViewSpec *spec);
const char *mz_holdings_find_at_mark   (MzChart *chart, guint32 mark);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"

/* What is written about a source in lists and panels. Safe to be shown. */
char *mz_source_text_dup_title       (const MzSource *source);
char *mz_source_text_dup_short_facts (const MzSource *source);
char *mz_source_text_dup_facts       (MzChartContext *context, const MzSource *source, const char *basis);

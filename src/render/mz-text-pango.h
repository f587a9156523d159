/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-text-metrics.h"

MzTextMetrics *mz_text_pango_new (const char *language);

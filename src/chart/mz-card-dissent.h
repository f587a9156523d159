/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

/* How many figures say otherwise than one, and from how many sources. (transfer full) (nullable) */
char *_mz_card_describe_dissent (MzChart *chart, guint32 figure);

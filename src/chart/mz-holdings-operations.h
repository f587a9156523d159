/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset.h"

/* Kind of what operates without a stated stake; no kind of a holding. */
#define MZ_HOLDINGS_OPERATES "operates"

/* Who operates each facility, in the form of holdings without an index. (transfer full) (element-type MzHolding) */
GPtrArray *_mz_holdings_operations_new (MzDataset *dataset);

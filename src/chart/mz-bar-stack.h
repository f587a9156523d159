/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-bar-private.h"

/* Each draws its mode and returns TRUE, or tells in a note why it cannot and leaves the rows as they are. */
gboolean _mz_bar_fill_stages    (MzBarModel *model);
gboolean _mz_bar_fill_companies (MzBarModel *model);
gboolean _mz_bar_fill_bases     (MzBarModel *model);

guint    _mz_bar_get_series     (MzBarModel *model, const char *name);   /* added when it is new */

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-source-item.h"
#include <gtk/gtk.h>

/* One source in the list of all sources. */
#define MZ_TYPE_SOURCE_ROW (mz_source_row_get_type ())
G_DECLARE_FINAL_TYPE (MzSourceRow, mz_source_row, MZ, SOURCE_ROW, GtkWidget)

GtkWidget *mz_source_row_new      (void);
void       mz_source_row_set_item (MzSourceRow *self, MzSourceItem *item);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* The reader's own map layers: each can be shown, hidden and removed. */
#define MZ_TYPE_LAYER_ROWS (mz_layer_rows_get_type ())
G_DECLARE_FINAL_TYPE (MzLayerRows, mz_layer_rows, MZ, LAYER_ROWS, GtkWidget)

GtkWidget *mz_layer_rows_new         (void);
void       mz_layer_rows_set_session (MzLayerRows *self, MzSession *session);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* The selected subjects when there are several: each can be made the first or taken out. */
#define MZ_TYPE_SELECTION_CHIPS (mz_selection_chips_get_type ())
G_DECLARE_FINAL_TYPE (MzSelectionChips, mz_selection_chips, MZ, SELECTION_CHIPS, GtkWidget)

void mz_selection_chips_set_session (MzSelectionChips *self, MzSession *session);

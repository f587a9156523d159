/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-view-spec.h"
#include <gtk/gtk.h>

/* Chooses the kind of view: buttons with words where there is room, else with icons only, else a menu. */
#define MZ_TYPE_VIEW_SWITCHER (mz_view_switcher_get_type ())
G_DECLARE_FINAL_TYPE (MzViewSwitcher, mz_view_switcher, MZ, VIEW_SWITCHER, GtkWidget)

void        mz_view_switcher_set_view  (MzViewSwitcher *self, MzViewKind view);
const char *mz_view_switcher_get_name  (MzViewKind view);

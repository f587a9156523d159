/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* What to look at: the measures in groups, and the stories. */
#define MZ_TYPE_SIDEBAR (mz_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (MzSidebar, mz_sidebar, MZ, SIDEBAR, GtkWidget)

void mz_sidebar_set_session (MzSidebar *self, MzSession *session);

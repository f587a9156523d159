/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* The less used options of the view that is shown, or all of them, in a list of rows. */
#define MZ_TYPE_VIEW_OPTIONS (mz_view_options_get_type ())
G_DECLARE_FINAL_TYPE (MzViewOptions, mz_view_options, MZ, VIEW_OPTIONS, GtkWidget)

void     mz_view_options_set_session (MzViewOptions *self, MzSession *session);
void     mz_view_options_set_all     (MzViewOptions *self, gboolean all);
gboolean mz_view_options_has_any     (const MzViewSpec *spec, gboolean all);

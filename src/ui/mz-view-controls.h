/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* The row over the chart: lens, filters, options of the view, second view. */
#define MZ_TYPE_VIEW_CONTROLS (mz_view_controls_get_type ())
G_DECLARE_FINAL_TYPE (MzViewControls, mz_view_controls, MZ, VIEW_CONTROLS, GtkWidget)

void mz_view_controls_set_session (MzViewControls *self, MzSession *session);
void mz_view_controls_set_can_stand_beside (MzViewControls *self, gboolean can);

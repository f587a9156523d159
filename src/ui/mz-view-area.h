/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* One view of the session: a chart, or the table. The second one shows what stands beside the first. */
#define MZ_TYPE_VIEW_AREA (mz_view_area_get_type ())
G_DECLARE_FINAL_TYPE (MzViewArea, mz_view_area, MZ, VIEW_AREA, GtkWidget)

void        mz_view_area_set_session    (MzViewArea *self, MzSession *session);
void        mz_view_area_focus          (MzViewArea *self);
void        mz_view_area_focus_row      (MzViewArea *self);
MzViewSpec *mz_view_area_dup_view       (MzViewArea *self);
gboolean    mz_view_area_activate_chart (MzViewArea *self, const char *action);

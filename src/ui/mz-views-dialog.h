/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-saved-views.h"
#include "mz-session.h"
#include <adwaita.h>

/* Saves the view that is shown under a name, and opens, copies and deletes saved ones. */
#define MZ_TYPE_VIEWS_DIALOG (mz_views_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MzViewsDialog, mz_views_dialog, MZ, VIEWS_DIALOG, AdwWindow)

GtkWidget *mz_views_dialog_new (GtkWindow *parent, MzSession *session, MzViewSpec *view, MzSavedViews *views);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <adwaita.h>

/* Saves the chart as it is shown. */
#define MZ_TYPE_EXPORT_DIALOG (mz_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MzExportDialog, mz_export_dialog, MZ, EXPORT_DIALOG, AdwWindow)

GtkWidget *mz_export_dialog_new (GtkWindow *parent, MzSession *session, MzViewSpec *view, GSettings *settings);

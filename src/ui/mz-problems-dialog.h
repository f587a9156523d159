/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* What was left out while reading, with its place and the way to mend it. */
#define MZ_TYPE_PROBLEMS_DIALOG (mz_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MzProblemsDialog, mz_problems_dialog, MZ, PROBLEMS_DIALOG, AdwWindow)

GtkWidget *mz_problems_dialog_new (GtkWindow *parent, GPtrArray *problems);

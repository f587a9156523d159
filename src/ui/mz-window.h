/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <adwaita.h>

/* The main window. */
#define MZ_TYPE_WINDOW (mz_window_get_type ())
G_DECLARE_FINAL_TYPE (MzWindow, mz_window, MZ, WINDOW, AdwApplicationWindow)

GtkWidget *mz_window_new         (GtkApplication *application);
void       mz_window_load        (MzWindow *self, const char *const *paths);
void       mz_window_open_files  (MzWindow *self, GFile *const *files, guint n_files);
void       mz_window_open_link   (MzWindow *self, const char *link);
MzSession *mz_window_get_session (MzWindow *self);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <adwaita.h>

void       ui_fixture_init        (int *argc, char ***argv);
MzSession *ui_fixture_new_session (void);
GtkWidget *ui_fixture_open_window (int width, int height, MzSession **session_out);
void       ui_fixture_close_window (GtkWidget *window, MzSession *session);
void       ui_fixture_load        (MzSession *session);
void       ui_fixture_settle      (void);
GtkWidget *ui_fixture_find        (GtkWidget *widget, GType type, const char *text);

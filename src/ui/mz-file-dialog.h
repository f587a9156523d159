/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Receives the chosen files; not called when the reader cancels. (transfer none) */
typedef void (*MzFileDialogFunc) (GListModel *files, gpointer user_data);

void mz_file_dialog_open (GtkWindow *parent, MzFileDialogFunc callback, gpointer user_data);
void mz_file_dialog_save (GtkWindow *parent, const char *name, MzFileDialogFunc callback, gpointer user_data);

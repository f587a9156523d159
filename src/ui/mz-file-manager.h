/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void mz_file_manager_show (GtkWidget *widget, const char *path);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The only way from the window to a browser. */
void  mz_link_opener_open        (GtkWidget *widget, const char *uri);
char *mz_link_opener_dup_tooltip (const char *uri);

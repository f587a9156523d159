/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What several widgets do in the same way. */
void mz_widget_unparent_children    (GtkWidget *widget);
void mz_widget_set_text             (GtkLabel *label, const char *text);
void mz_widget_set_accessible_label (gpointer widget, const char *text);
void mz_widget_show_message         (gpointer widget, const char *text);
void mz_widget_let_shrink           (GtkDropDown *choice);
GtkListItemFactory *mz_widget_new_name_factory (int width_chars, int max_width_chars);

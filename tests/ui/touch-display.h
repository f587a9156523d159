/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A display without a screen that fingers touch: GTK makes no touches of its own, an X server without devices
 * neither.  It answers GDK's broadway backend, as the program gtk4-broadwayd does, from a thread of the test. */

typedef enum
{
  TOUCH_BEGIN,
  TOUCH_UPDATE,
  TOUCH_END,
} TouchKind;

/* Before gtk_test_init(). */
void     touch_display_start (void);
gboolean touch_display_is_used (void);

/* One finger at a place of a widget, px; what it does is seen when the main loop has run. */
void     touch_display_touch (GtkWidget *widget, guint finger, TouchKind kind, double x, double y);

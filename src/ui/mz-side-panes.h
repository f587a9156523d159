/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define MZ_SIDE_PANES_WIDE_PX   1000
#define MZ_SIDE_PANES_MEDIUM_PX 700

/* Content between two sides that can be resized and hidden. Narrow windows show the left side
 * instead of the right one; very narrow ones show one of the three at a time. */
#define MZ_TYPE_SIDE_PANES (mz_side_panes_get_type ())
G_DECLARE_FINAL_TYPE (MzSidePanes, mz_side_panes, MZ, SIDE_PANES, GtkWidget)

void     mz_side_panes_set_widths      (MzSidePanes *self, int left_px, int right_px);
int      mz_side_panes_get_left_width  (MzSidePanes *self);
int      mz_side_panes_get_right_width (MzSidePanes *self);
gboolean mz_side_panes_get_left_shown  (MzSidePanes *self);
void     mz_side_panes_set_left_shown  (MzSidePanes *self, gboolean shown);
gboolean mz_side_panes_get_right_shown (MzSidePanes *self);
void     mz_side_panes_set_right_shown (MzSidePanes *self, gboolean shown);
gboolean mz_side_panes_is_narrow       (MzSidePanes *self);
void     mz_side_panes_show_content    (MzSidePanes *self);
gboolean mz_side_panes_wants_left      (MzSidePanes *self);
gboolean mz_side_panes_wants_right     (MzSidePanes *self);

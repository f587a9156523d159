/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"
#include <gtk/gtk.h>

/* The small card that tells a mark: value, period, definition, words and dissent. A pinned one stays, can be
 * moved, and is a thing of its own for the keyboard and for screen readers. */
#define MZ_TYPE_HOVER_CARD (mz_hover_card_get_type ())
G_DECLARE_FINAL_TYPE (MzHoverCard, mz_hover_card, MZ, HOVER_CARD, GtkWidget)

GtkWidget *mz_hover_card_new        (void);
GtkWidget *mz_hover_card_new_pinned (void);
void       mz_hover_card_set_mark   (MzHoverCard *self, MzChart *chart, guint32 mark);
void       mz_hover_card_set_touch  (MzHoverCard *self, gboolean is_touch);

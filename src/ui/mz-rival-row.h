/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-statement-item.h"
#include <gtk/gtk.h>

/* One row below the evidence: another figure, or what else is said about the subject. */
#define MZ_TYPE_RIVAL_ROW (mz_rival_row_get_type ())
G_DECLARE_FINAL_TYPE (MzRivalRow, mz_rival_row, MZ, RIVAL_ROW, GtkListBoxRow)

GtkWidget       *mz_rival_row_new           (MzStatementItem *item);
GtkWidget       *mz_rival_row_new_for_world (MzStatementItem *item);
MzStatementItem *mz_rival_row_get_item      (MzRivalRow *self);

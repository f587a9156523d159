/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* What is drawn as a table: every figure with all its fields, or all holdings or events. */
#define MZ_TYPE_FIGURE_TABLE (mz_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (MzFigureTable, mz_figure_table, MZ, FIGURE_TABLE, GtkWidget)

void mz_figure_table_set_session      (MzFigureTable *self, MzSession *session);
void mz_figure_table_focus_statement  (MzFigureTable *self, const char *id);

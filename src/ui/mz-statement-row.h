/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-statement-item.h"
#include <gtk/gtk.h>

/* One statement of a story as a card. */
#define MZ_TYPE_STATEMENT_ROW (mz_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (MzStatementRow, mz_statement_row, MZ, STATEMENT_ROW, GtkListBoxRow)

GtkWidget  *mz_statement_row_new    (MzStatementItem *item);
const char *mz_statement_row_get_id (MzStatementRow *self);

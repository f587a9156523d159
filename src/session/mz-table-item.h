/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-table-model.h"

/* A place in the list of a table, made when somebody asks for it. What stands there changes with the model. */
#define MZ_TYPE_TABLE_ITEM (mz_table_item_get_type ())
G_DECLARE_FINAL_TYPE (MzTableItem, mz_table_item, MZ, TABLE_ITEM, GObject)

MzTableItem      *mz_table_item_new      (MzTableModel *model, guint position);
const MzTableRow *mz_table_item_get_row  (MzTableItem *self);
char             *mz_table_item_dup_text (MzTableItem *self, MzTableColumn column);

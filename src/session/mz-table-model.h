/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-table-rows.h"
#include <gio/gio.h>

/* The rows that a table shows: a list of MzTableItem. Main thread only; long lists are found in a worker. */
#define MZ_TYPE_TABLE_MODEL (mz_table_model_get_type ())
G_DECLARE_FINAL_TYPE (MzTableModel, mz_table_model, MZ, TABLE_MODEL, GObject)

MzTableModel     *mz_table_model_new            (void);
void              mz_table_model_show           (MzTableModel *self, MzChartContext *context, MzViewSpec *spec);
void              mz_table_model_clear          (MzTableModel *self);
gboolean          mz_table_model_is_searching   (MzTableModel *self);
gboolean          mz_table_model_is_busy        (MzTableModel *self);
guint             mz_table_model_get_n_found    (MzTableModel *self);
guint             mz_table_model_get_n_all      (MzTableModel *self);
const MzTableRow *mz_table_model_get_row        (MzTableModel *self, guint position);
guint             mz_table_model_find_statement (MzTableModel *self, const char *id);
char             *mz_table_model_dup_cell       (MzTableModel *self, guint position, MzTableColumn column);
void              mz_table_model_copy_async     (MzTableModel *self, GArray *positions, GArray *columns,
                                                 GAsyncReadyCallback callback, gpointer user_data);

void              _mz_table_model_forget_item   (MzTableModel *self, guint position);   /* for its items */

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-table-rows.h"
#include <gio/gio.h>

void  mz_table_copy_async  (MzChartContext *context, GArray *rows, GArray *columns, GAsyncReadyCallback callback,
                            gpointer user_data);
char *mz_table_copy_finish (GAsyncResult *result, guint *n_rows_out);

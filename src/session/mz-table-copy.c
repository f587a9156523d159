/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-copy.h"

#include "mz-csv-writer.h"

/* Rows on their way to the clipboard. */
typedef struct
{
  MzChartContext *context;
  GArray         *rows;        /* (element-type MzTableRow) */
  GArray         *columns;     /* (element-type MzTableColumn) */
} Copy;

static void
copy_free (gpointer data)
{
  Copy *self = data;

  mz_chart_context_unref (self->context);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self);
}

static void
write_row (const Copy       *copy,
           MzCsvWriter      *writer,
           const MzTableRow *row)
{
  for (guint i = 0; i < copy->columns->len; i++)
    {
      MzTableColumn column = g_array_index (copy->columns, MzTableColumn, i);
      g_autofree char *cell = NULL;

      if (mz_table_column_is_number (column))
        {
          mz_csv_writer_number (writer, mz_table_column_get_number (column, row));
          continue;
        }
      cell = mz_table_column_dup_text (column, copy->context, row);
      mz_csv_writer_text (writer, cell);
    }
  mz_csv_writer_end (writer);
}

static void
copy_thread (GTask        *task,
             gpointer      source G_GNUC_UNUSED,
             gpointer      data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  const Copy *copy = data;
  g_autoptr (MzCsvWriter) writer = mz_csv_writer_new_with_tabs ();
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < copy->columns->len; i++)
    mz_csv_writer_text (writer, mz_table_column_get_title (g_array_index (copy->columns, MzTableColumn, i)));
  mz_csv_writer_end (writer);
  for (guint i = 0; i < copy->rows->len; i++)
    write_row (copy, writer, &g_array_index (copy->rows, MzTableRow, i));
  bytes = mz_csv_writer_finish (writer);
  g_task_return_pointer (task, g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), g_free);
}

/**
 * mz_table_copy_async:
 * @context: whose language and names to use
 * @rows: (element-type MzTableRow): rows of the context, which nobody changes any more
 * @columns: (element-type MzTableColumn): columns
 * @callback: (scope async): called on the main thread
 * @user_data: data for @callback
 *
 * Writes rows for the clipboard in a worker: headings first, cells parted by tabs, numbers in plain digits.
 */
void
mz_table_copy_async (MzChartContext      *context,
                     GArray              *rows,
                     GArray              *columns,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Copy *copy = g_new0 (Copy, 1);

  copy->context = mz_chart_context_ref (context);
  copy->rows = g_array_ref (rows);
  copy->columns = g_array_ref (columns);
  g_task_set_source_tag (task, mz_table_copy_async);
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, copy_thread);
}

/**
 * mz_table_copy_finish:
 * @result: what the callback of mz_table_copy_async() was given
 * @n_rows_out: (out): number of rows
 *
 * Returns: (transfer full): text that a spreadsheet takes as a table
 */
char *
mz_table_copy_finish (GAsyncResult *result,
                      guint        *n_rows_out)
{
  const Copy *copy;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  copy = g_task_get_task_data (G_TASK (result));
  *n_rows_out = copy->rows->len;

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

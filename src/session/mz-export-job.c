/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-export-job.h"

typedef struct
{
  MzChartContext *context;
  MzViewSpec     *spec;
  MzExportOptions options;
  char           *path;
  char          **inputs;
} Work;

static Work *
work_new (const MzExportRequest *request)
{
  Work *work = g_new0 (Work, 1);

  work->context = mz_chart_context_ref (request->context);
  work->spec = mz_view_spec_ref (request->spec);
  work->options = request->options;
  work->path = g_strdup (request->path);
  work->inputs = g_strdupv ((char **) request->inputs);

  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  mz_chart_context_unref (work->context);
  mz_view_spec_unref (work->spec);
  g_free (work->path);
  g_strfreev (work->inputs);
  g_free (work);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Work *work = task_data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (mz_export_to_file (work->context, work->spec, &work->options, work->path,
                         (const char *const *) work->inputs, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
preview_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Work *work = task_data;
  GError *error = NULL;
  GBytes *bytes;

  if (g_task_return_error_if_cancelled (task))
    return;

  bytes = mz_export_to_bytes (work->context, work->spec, &work->options, &error);
  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mz_export_job_save_async:
 * @request: what to export and where to
 * @cancellable: (nullable): stops a job that has not begun to write
 * @callback: called in the thread's main context
 * @user_data: data for @callback
 *
 * Writes a file in a worker thread: afterwards the path has its old bytes or complete new ones.
 */
void
mz_export_job_save_async (const MzExportRequest *request,
                          GCancellable          *cancellable,
                          GAsyncReadyCallback    callback,
                          gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (request != NULL && request->path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  /* A file that is complete is reported as such even when the reader cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, mz_export_job_save_async);
  g_task_set_task_data (task, work_new (request), work_free);
  g_task_run_in_thread (task, save_thread);
}

/**
 * mz_export_job_save_finish:
 * @result: the result handed to the callback
 * @error: return location for an error that names the cause
 *
 * Returns: whether the file is complete
 */
gboolean
mz_export_job_save_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mz_export_job_preview_async:
 * @request: what to export; its path is not used
 * @cancellable: (nullable): drops the result
 * @callback: called in the thread's main context
 * @user_data: data for @callback
 *
 * Makes the bytes of the file in a worker thread.
 */
void
mz_export_job_preview_async (const MzExportRequest *request,
                             GCancellable          *cancellable,
                             GAsyncReadyCallback    callback,
                             gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (request != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, mz_export_job_preview_async);
  g_task_set_task_data (task, work_new (request), work_free);
  g_task_run_in_thread (task, preview_thread);
}

/**
 * mz_export_job_preview_finish:
 * @result: the result handed to the callback
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
mz_export_job_preview_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

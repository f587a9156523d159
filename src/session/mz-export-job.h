/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-export.h"
#include <gio/gio.h>

/* What to export. Only borrowed: the job takes its own copies. */
typedef struct
{
  MzChartContext    *context;
  MzViewSpec        *spec;
  MzExportOptions    options;
  const char        *path;     /* NULL for a preview */
  const char *const *inputs;   /* files that must not be overwritten, nullable */
} MzExportRequest;

void     mz_export_job_save_async     (const MzExportRequest *request, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean mz_export_job_save_finish    (GAsyncResult *result, GError **error);
void     mz_export_job_preview_async  (const MzExportRequest *request, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
GBytes  *mz_export_job_preview_finish (GAsyncResult *result, GError **error);

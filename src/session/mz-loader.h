/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include <gio/gio.h>

/* What came of reading: problems are in it when something was left out. */
typedef struct
{
  MzChartContext *context;
  GPtrArray      *problems;   /* (element-type MzProblem) */
  GPtrArray      *layer_paths;   /* (element-type filename) of the layers of the context, in their order */
} MzLoaderResult;

void            mz_loader_load_async  (const char *const *paths, const char *language, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
MzLoaderResult *mz_loader_load_finish (GAsyncResult *result, GError **error);
MzLoaderResult *mz_loader_load        (const char *const *paths, const char *language);
void            mz_loader_result_free (MzLoaderResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzLoaderResult, mz_loader_result_free)

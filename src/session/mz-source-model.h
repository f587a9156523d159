/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include <gio/gio.h>

/* Sources, newest first: a list of MzSourceItem. */
#define MZ_TYPE_SOURCE_MODEL (mz_source_model_get_type ())
G_DECLARE_FINAL_TYPE (MzSourceModel, mz_source_model, MZ, SOURCE_MODEL, GObject)

MzSourceModel *mz_source_model_new  (void);
void           mz_source_model_show (MzSourceModel *self, MzChartContext *context, gboolean only_stories);

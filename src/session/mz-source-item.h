/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"

/* One source in a list, made when the list asks for it. */
#define MZ_TYPE_SOURCE_ITEM (mz_source_item_get_type ())
G_DECLARE_FINAL_TYPE (MzSourceItem, mz_source_item, MZ, SOURCE_ITEM, GObject)

MzSourceItem   *mz_source_item_new          (MzChartContext *context, guint32 source);
MzChartContext *mz_source_item_get_context  (MzSourceItem *self);
const MzSource *mz_source_item_get_source   (MzSourceItem *self);
guint           mz_source_item_count_statements (MzSourceItem *self);
gboolean        mz_source_item_matches      (MzSourceItem *self, const char *words);

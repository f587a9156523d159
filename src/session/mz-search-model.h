/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-search-result.h"
#include <gio/gio.h>

/* What was found: a list of MzSearchResult, best first. Main thread only. */
#define MZ_TYPE_SEARCH_MODEL (mz_search_model_get_type ())
G_DECLARE_FINAL_TYPE (MzSearchModel, mz_search_model, MZ, SEARCH_MODEL, GObject)

#define MZ_SEARCH_MAX_RESULTS 50

MzSearchModel *mz_search_model_new         (void);
void           mz_search_model_set_context (MzSearchModel *self, MzChartContext *context);
void           mz_search_model_set_words   (MzSearchModel *self, const char *words);
gboolean       mz_search_model_is_ready    (MzSearchModel *self);
guint          mz_search_model_get_n_found (MzSearchModel *self);   /* also beyond those that are listed */

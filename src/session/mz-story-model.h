/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include <gio/gio.h>

/* Everything one source states, in the order of its text: a list of MzStatementItem. */
#define MZ_TYPE_STORY_MODEL (mz_story_model_get_type ())
G_DECLARE_FINAL_TYPE (MzStoryModel, mz_story_model, MZ, STORY_MODEL, GObject)

MzStoryModel *mz_story_model_new  (void);
void          mz_story_model_show (MzStoryModel *self, MzChartContext *context, guint32 source);
guint         mz_story_model_find (MzStoryModel *self, const char *statement);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-view-spec.h"

/* What the reader saw at one step. All immutable; NULL where nothing is in focus or open. */
typedef struct
{
  MzViewSpec *spec;
  char       *statement;
  char       *story;
} MzHistoryStep;

#define MZ_TYPE_HISTORY_STEP (mz_history_step_get_type ())

GType          mz_history_step_get_type    (void);
MzHistoryStep *mz_history_step_new         (MzViewSpec *spec, const char *statement, const char *story);
MzHistoryStep *mz_history_step_copy        (const MzHistoryStep *self);
void           mz_history_step_free        (MzHistoryStep *self);
MzHistoryStep *mz_history_step_with_change (const MzHistoryStep *self, const MzHistoryStep *from,
                                            const MzHistoryStep *to);
gboolean       mz_history_step_shows_same  (const MzHistoryStep *self, const MzHistoryStep *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzHistoryStep, mz_history_step_free)

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

GType          mz_history_step_get_type (void);
MzHistoryStep *mz_history_step_new      (MzViewSpec *spec, const char *statement, const char *story);
MzHistoryStep *mz_history_step_copy     (const MzHistoryStep *self);
void           mz_history_step_free     (MzHistoryStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzHistoryStep, mz_history_step_free)

#define MZ_HISTORY_MAX_STEPS  100
#define MZ_HISTORY_MERGE_USEC G_USEC_PER_SEC

#define MZ_TYPE_HISTORY (mz_history_get_type ())
G_DECLARE_FINAL_TYPE (MzHistory, mz_history, MZ, HISTORY, GObject)

/* Two levels: back and forward go from view to view, undo and redo take back what was done to one view. */
MzHistory           *mz_history_new            (void);
void                 mz_history_push           (MzHistory *self, const MzHistoryStep *step, const char *key, gint64 now_usec);
void                 mz_history_adjust         (MzHistory *self, const MzHistoryStep *step, const char *key, gint64 now_usec);
void                 mz_history_reset          (MzHistory *self, const MzHistoryStep *step);
const MzHistoryStep *mz_history_go_back        (MzHistory *self);
const MzHistoryStep *mz_history_go_forward     (MzHistory *self);
const MzHistoryStep *mz_history_undo           (MzHistory *self);
const MzHistoryStep *mz_history_redo           (MzHistory *self);
gboolean             mz_history_can_go_back    (MzHistory *self);
gboolean             mz_history_can_go_forward (MzHistory *self);
gboolean             mz_history_can_undo       (MzHistory *self);
gboolean             mz_history_can_redo       (MzHistory *self);

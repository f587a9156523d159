/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-history-step.h"

/* What the reader did to a view. Owned by the history. */
typedef struct
{
  MzHistoryStep *before;
  MzHistoryStep *after;
} MzHistoryChange;

#define MZ_HISTORY_MAX_STEPS  100
#define MZ_HISTORY_MERGE_USEC G_USEC_PER_SEC

#define MZ_TYPE_HISTORY (mz_history_get_type ())
G_DECLARE_FINAL_TYPE (MzHistory, mz_history, MZ, HISTORY, GObject)

/* Back and forward go from view to view; undo and redo take back what was done to any of them where it is
 * still in force in the view that is shown, and never switch the view. */
MzHistory           *mz_history_new            (void);
void                 mz_history_push           (MzHistory *self, const MzHistoryStep *step, const char *key, gint64 now_usec);
void                 mz_history_adjust         (MzHistory *self, const MzHistoryStep *step, const char *key, gint64 now_usec);
void                 mz_history_reset          (MzHistory *self, const MzHistoryStep *step);
void                 mz_history_amend          (MzHistory *self, const MzHistoryStep *step);
const MzHistoryStep *mz_history_go_back        (MzHistory *self);
const MzHistoryStep *mz_history_go_forward     (MzHistory *self);
const MzHistoryStep *mz_history_undo           (MzHistory *self);
const MzHistoryStep *mz_history_redo           (MzHistory *self);
gboolean             mz_history_can_go_back    (MzHistory *self);
gboolean             mz_history_can_go_forward (MzHistory *self);
gboolean             mz_history_can_undo       (MzHistory *self);
gboolean             mz_history_can_redo       (MzHistory *self);
const MzHistoryChange *
                     mz_history_peek_undo      (MzHistory *self);
const MzHistoryChange *
                     mz_history_peek_redo      (MzHistory *self);

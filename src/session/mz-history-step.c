/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-history-step.h"

G_DEFINE_BOXED_TYPE (MzHistoryStep, mz_history_step, mz_history_step_copy, mz_history_step_free)

/**
 * mz_history_step_new:
 * @spec: what is drawn
 * @statement: (nullable): id of the statement in focus
 * @story: (nullable): id of the source that is open as a story
 *
 * Returns: (transfer full): one step of the history
 */
MzHistoryStep *
mz_history_step_new (MzViewSpec *spec,
                     const char *statement,
                     const char *story)
{
  MzHistoryStep *self = g_new0 (MzHistoryStep, 1);

  self->spec = mz_view_spec_ref (spec);
  self->statement = g_strdup (statement);
  self->story = g_strdup (story);

  return self;
}

/**
 * mz_history_step_copy:
 * @self: a step
 *
 * Returns: (transfer full): a copy that shares the view spec
 */
MzHistoryStep *
mz_history_step_copy (const MzHistoryStep *self)
{
  return mz_history_step_new (self->spec, self->statement, self->story);
}

/**
 * mz_history_step_free:
 * @self: (transfer full): a step
 *
 * Frees the step and drops its view spec.
 */
void
mz_history_step_free (MzHistoryStep *self)
{
  mz_view_spec_unref (self->spec);
  g_free (self->statement);
  g_free (self->story);
  g_free (self);
}

/**
 * mz_history_step_with_change:
 * @self: a step
 * @from: another step before a change
 * @to: that step after it
 *
 * Makes a change that was made to another step, where @self is still as @from was, see
 * mz_view_spec_with_change(). The story stays.
 *
 * Returns: (transfer full): a changed copy
 */
MzHistoryStep *
mz_history_step_with_change (const MzHistoryStep *self,
                             const MzHistoryStep *from,
                             const MzHistoryStep *to)
{
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_change (self->spec, from->spec, to->spec);
  gboolean is_focus = g_strcmp0 (self->statement, from->statement) == 0;

  return mz_history_step_new (spec, is_focus ? to->statement : self->statement, self->story);
}

/**
 * mz_history_step_shows_same:
 * @self: a step
 * @other: another
 *
 * Returns: whether both show the same and have the same in focus
 */
gboolean
mz_history_step_shows_same (const MzHistoryStep *self,
                            const MzHistoryStep *other)
{
  return mz_view_spec_equal (self->spec, other->spec) && g_strcmp0 (self->statement, other->statement) == 0;
}

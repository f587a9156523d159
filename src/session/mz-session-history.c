/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-session.h"

#include "mz-session-private.h"

static void
show_step (MzSession           *self,
           const MzHistoryStep *shown)
{
  if (shown != NULL)
    _mz_session_show (self, shown->spec, shown->statement, shown->story);
}

/**
 * mz_session_go_back:
 * @self: a session
 *
 * Shows the view before as it was left.
 */
void
mz_session_go_back (MzSession *self)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  show_step (self, mz_history_go_back (mz_session_get_history (self)));
}

/**
 * mz_session_go_forward:
 * @self: a session
 *
 * Shows the view after as it was left.
 */
void
mz_session_go_forward (MzSession *self)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  show_step (self, mz_history_go_forward (mz_session_get_history (self)));
}

/* Whether another figure stands behind the mark than what is in focus. */
static gboolean
is_focus_stale (MzSession           *self,
                const MzHistoryStep *step)
{
  MzViewSpec *shown = mz_session_get_spec (self);

  return g_strcmp0 (step->statement, mz_session_get_selected_statement (self)) == 0 &&
         (g_strcmp0 (mz_view_spec_get_selected (step->spec), mz_view_spec_get_selected (shown)) != 0 ||
          mz_view_spec_get_year (step->spec) != mz_view_spec_get_year (shown) ||
          !mz_lens_equal (mz_view_spec_get_lens (step->spec), mz_view_spec_get_lens (shown)));
}

/* A change that was made to another view may mean nothing in this one. Whether anything changed. */
static gboolean
show_change (MzSession           *self,
             const MzHistoryStep *step)
{
  gboolean has_data = mz_session_get_context (self) != NULL;
  g_autoptr (MzViewSpec) valid = has_data ? _mz_session_make_valid (self, step->spec) : mz_view_spec_ref (step->spec);
  const char *statement = is_focus_stale (self, step) ? _mz_session_find_statement_id (self, valid) : step->statement;
  gboolean is_changed = _mz_session_show (self, valid, statement, step->story);
  g_autoptr (MzHistoryStep) shown =
    mz_history_step_new (mz_session_get_spec (self), mz_session_get_selected_statement (self), step->story);

  mz_history_amend (mz_session_get_history (self), shown);

  return is_changed;
}

typedef const MzHistoryStep *(*TakeChange) (MzHistory *history);

static void
take_changes (MzSession  *self,
              TakeChange  take)
{
  gboolean is_changed = FALSE;

  while (!is_changed)
    {
      const MzHistoryStep *step = take (mz_session_get_history (self));

      if (step == NULL)
        return;

      is_changed = show_change (self, step);
    }
}

/**
 * mz_session_undo:
 * @self: a session
 *
 * Takes back the latest change of options, filters or selection that is in force in the view that is shown,
 * also when it was made before the view was switched. The view stays.
 */
void
mz_session_undo (MzSession *self)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  take_changes (self, mz_history_undo);
}

/**
 * mz_session_redo:
 * @self: a session
 *
 * Makes the change again that was undone last.
 */
void
mz_session_redo (MzSession *self)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  take_changes (self, mz_history_redo);
}

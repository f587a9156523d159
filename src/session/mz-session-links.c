/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-session.h"

#include "mz-session-private.h"
#include "mz-view-check.h"
#include "mz-view-link.h"

/* A name that is no member would be left out without a word, which is no view of the one who sent the link. */
static char *
describe_problem (const char *link,
                  GPtrArray  *problems)
{
  return problems->len > 0 ? mz_view_link_describe_problem (link, g_ptr_array_index (problems, 0)) : NULL;
}

/**
 * mz_session_open_link:
 * @self: a session with a dataset
 * @link: a link to a view, from anywhere
 *
 * Shows the view of a link as mz_session_open_view() does. A link that is broken or names what the dataset does
 * not know changes nothing.
 *
 * Returns: (transfer full) (nullable): why the link cannot be followed, %NULL when its view is shown
 */
char *
mz_session_open_link (MzSession  *self,
                      const char *link)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzViewSpec) spec = NULL;
  g_auto (MzViewFault) fault = { NULL };
  char *message;

  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);
  g_return_val_if_fail (mz_session_get_context (self) != NULL, NULL);

  spec = mz_view_link_read (link, problems);
  message = describe_problem (link, problems);
  if (message != NULL || spec == NULL)
    return message;
  if (!mz_view_check (mz_session_get_context (self), spec, &fault))
    return mz_view_describe_unknown (fault.member, fault.found, (const char *const *) fault.known);

  mz_session_open_view (self, spec);

  return NULL;
}

/**
 * mz_session_dup_linked_view:
 * @self: a session
 * @view: what is shown, with the part of the map in view
 *
 * Returns: (transfer full): the view for a link or to be saved: it names the statement in focus where that is not
 *   the one that comes with the selection
 */
MzViewSpec *
mz_session_dup_linked_view (MzSession  *self,
                            MzViewSpec *view)
{
  const char *statement;

  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  statement = mz_session_get_selected_statement (self);
  if (g_strcmp0 (statement, _mz_session_find_statement_id (self, view)) == 0)
    return mz_view_spec_ref (view);

  return mz_view_spec_with_text (view, MZ_VIEW_TEXT_STATEMENT, statement);
}

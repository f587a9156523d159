/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-session.h"

#include "mz-holdings-focus.h"
#include "mz-session-private.h"

/* Takes over @spec. */
MzViewSpec *
_mz_session_drop_foreign_focus (MzSession  *self,
                                MzViewSpec *spec)
{
  const char *focus = mz_view_spec_get_text (spec, MZ_VIEW_TEXT_FOCUS);
  MzViewSpec *valid;

  if (focus == NULL || mz_holdings_knows (mz_chart_context_get_dataset (mz_session_get_context (self)), focus))
    return spec;

  valid = mz_view_spec_with_text (spec, MZ_VIEW_TEXT_FOCUS, NULL);
  mz_view_spec_unref (spec);

  return valid;
}

/**
 * mz_session_find_connected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the first of the selected subjects of which a holding or an
 *   operator is stated
 */
const char *
mz_session_find_connected (MzSession *self)
{
  const char *const *subjects;

  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);

  subjects = mz_view_spec_get_selection (mz_session_get_spec (self));
  if (mz_session_get_context (self) == NULL)
    return NULL;
  for (guint i = 0; subjects[i] != NULL; i++)
    {
      if (mz_holdings_knows (mz_chart_context_get_dataset (mz_session_get_context (self)), subjects[i]))
        return subjects[i];
    }

  return NULL;
}

/**
 * mz_session_show_connected:
 * @self: a session with a dataset
 * @subject: id of a company, a facility or a country
 *
 * Draws the graph of holdings around @subject, as far as the depth of the view reaches.
 */
void
mz_session_show_connected (MzSession  *self,
                           const char *subject)
{
  g_autoptr (MzViewSpec) around = NULL;
  g_autoptr (MzViewSpec) graph = NULL;
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (mz_session_get_context (self) != NULL);
  g_return_if_fail (subject != NULL);

  if (!mz_holdings_knows (mz_chart_context_get_dataset (mz_session_get_context (self)), subject))
    return;

  around = mz_view_spec_with_text (mz_session_get_spec (self), MZ_VIEW_TEXT_FOCUS, subject);
  graph = mz_view_spec_with_option (around, MZ_OPTION_HOLDINGS_MARKS, MZ_HOLDINGS_GRAPH);
  spec = mz_view_spec_with_view (graph, MZ_VIEW_HOLDINGS);
  _mz_session_step (self, spec, mz_session_get_selected_statement (self), mz_session_get_story (self), NULL);
}

/**
 * mz_session_show_all_holdings:
 * @self: a session
 *
 * Draws all holdings again. Nothing stays selected, because holdings are drawn around what is.
 */
void
mz_session_show_all_holdings (MzSession *self)
{
  const char *const none[] = { NULL };
  g_autoptr (MzViewSpec) all = NULL;
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  all = mz_view_spec_with_text (mz_session_get_spec (self), MZ_VIEW_TEXT_FOCUS, NULL);
  spec = mz_view_spec_with_selection (all, none);
  _mz_session_step (self, spec, NULL, mz_session_get_story (self), NULL);
}

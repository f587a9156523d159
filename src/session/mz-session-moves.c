/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-session.h"

#include "mz-selection.h"
#include "mz-session-private.h"

/**
 * mz_session_select_subject:
 * @self: a session
 * @subject: (nullable): id of a country, a company or a facility; %NULL or "" for none
 *
 * Selects a subject and puts the figure behind its mark in focus.
 */
void
mz_session_select_subject (MzSession  *self,
                           const char *subject)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  spec = mz_view_spec_with_selected (mz_session_get_spec (self), subject != NULL && *subject != '\0' ? subject : NULL);
  _mz_session_select_quietly (self, spec, _mz_session_find_statement_id (self, spec));
}

/**
 * mz_session_select_statement:
 * @self: a session with a dataset
 * @statement: (nullable): id of a figure, a holding, an event or a note
 *
 * Puts a statement in focus and lets the view follow so far that its mark is selected. An id
 * that the dataset does not know changes nothing.
 */
void
mz_session_select_statement (MzSession  *self,
                             const char *statement)
{
  const MzStatement *found;
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  if (statement == NULL)
    {
      mz_session_select_subject (self, NULL);
      return;
    }

  found = mz_session_get_context (self) != NULL
            ? mz_dataset_find_statement (mz_chart_context_get_dataset (mz_session_get_context (self)), statement)
            : NULL;
  if (found == NULL)
    return;

  spec = mz_selection_adapt_to_statement (mz_session_get_context (self), mz_session_get_spec (self), found);
  if (g_str_equal (mz_view_spec_get_measure (spec), mz_view_spec_get_measure (mz_session_get_spec (self))) &&
      mz_view_spec_get_year (spec) == mz_view_spec_get_year (mz_session_get_spec (self)))
    _mz_session_select_quietly (self, spec, found->id);
  else
    _mz_session_step (self, spec, found->id, mz_session_get_story (self), NULL);
}

static const char *
find_first_statement (MzDataset *dataset,
                      guint32    source,
                      const char *measure)
{
  guint n_statements;
  const MzStatement *const *statements = mz_dataset_get_statements_of_source (dataset, source, &n_statements);
  guint32 wanted = mz_dataset_find_measure (dataset, measure);

  for (guint i = 0; i < n_statements; i++)
    {
      if (statements[i]->kind == MZ_STATEMENT_FIGURE &&
          mz_dataset_get_figure (dataset, statements[i]->index)->measure == wanted)
        return statements[i]->id;
    }

  return n_statements > 0 ? statements[0]->id : NULL;
}

/**
 * mz_session_open_story:
 * @self: a session with a dataset
 * @source: id of a source
 *
 * Opens a source as a story: the chart draws its figures only, and the selected subject stays
 * when the story says something of it, else its first figure is in focus.
 */
void
mz_session_open_story (MzSession  *self,
                       const char *source)
{
  MzDataset *dataset;
  guint32 index;
  g_autoptr (MzViewSpec) told = NULL;
  const MzStatement *kept = NULL;
  const MzStatement *first;
  const char *focus;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (mz_session_get_context (self) != NULL);

  dataset = mz_chart_context_get_dataset (mz_session_get_context (self));
  index = mz_dataset_find_source (dataset, source);
  if (index == MZ_NO_INDEX)
    return;

  told = mz_selection_adapt_to_story (mz_session_get_context (self), mz_session_get_spec (self), index);
  if (mz_view_spec_get_selected (told) != NULL)
    kept = mz_selection_find_for_subject (mz_session_get_context (self), told, mz_view_spec_get_selected (told));

  focus = kept != NULL && kept->source == index
            ? kept->id
            : find_first_statement (dataset, index, mz_view_spec_get_measure (told));
  first = focus != NULL ? mz_dataset_find_statement (dataset, focus) : NULL;
  if (first != NULL)
    {
      MzViewSpec *adapted = mz_selection_adapt_to_statement (mz_session_get_context (self), told, first);

      mz_view_spec_unref (told);
      told = adapted;
    }

  _mz_session_step (self, told, focus, source, NULL);
}

/* After a change of the measure, the year or the lens another figure stands behind the mark. */
static void
step_to (MzSession  *self,
         MzViewSpec *spec,
         const char *story,
         const char *key)
{
  g_autoptr (MzViewSpec) valid = mz_session_get_context (self) != NULL ? _mz_session_make_valid (self, spec) : mz_view_spec_ref (spec);

  _mz_session_step (self, valid, _mz_session_find_statement_id (self, valid), story, key);
}

/**
 * mz_session_close_story:
 * @self: a session
 *
 * Closes the open story and draws with the default lens again.
 */
void
mz_session_close_story (MzSession *self)
{
  g_autoptr (MzLens) lens = NULL;
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  lens = mz_lens_new (MZ_LENS_DEFAULT, NULL);
  spec = mz_view_spec_with_lens (mz_session_get_spec (self), lens);
  step_to (self, spec, NULL, NULL);
}

/**
 * mz_session_set_view:
 * @self: a session
 * @view: the kind of chart
 *
 * Switches between map and bars; the selection stays.
 */
void
mz_session_set_view (MzSession  *self,
                     MzViewKind  view)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  spec = mz_view_spec_with_view (mz_session_get_spec (self), view);
  _mz_session_step (self, spec, mz_session_get_selected_statement (self), mz_session_get_story (self), "view");
}

/**
 * mz_session_set_measure:
 * @self: a session
 * @measure: id of a measure
 *
 * Shows another measure at its newest year. "As told by" ends when that source says nothing of
 * the measure.
 */
void
mz_session_set_measure (MzSession  *self,
                        const char *measure)
{
  g_autoptr (MzViewSpec) other = NULL;
  g_autoptr (MzViewSpec) spec = NULL;
  const char *source;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (measure != NULL);

  if (g_str_equal (measure, mz_view_spec_get_measure (mz_session_get_spec (self))))
    return;

  other = mz_view_spec_with_measure (mz_session_get_spec (self), measure);
  spec = mz_view_spec_with_year (other, 0);
  source = mz_lens_get_source_id (mz_view_spec_get_lens (spec));
  if (source != NULL && mz_session_get_context (self) != NULL)
    {
      guint32 index = mz_dataset_find_source (mz_chart_context_get_dataset (mz_session_get_context (self)), source);

      if (index == MZ_NO_INDEX || !mz_selection_states_measure (mz_session_get_context (self), index, measure))
        {
          g_autoptr (MzLens) lens = mz_lens_new (MZ_LENS_DEFAULT, NULL);
          MzViewSpec *fallback = mz_view_spec_with_lens (spec, lens);

          mz_view_spec_unref (spec);
          spec = fallback;
        }
    }

  step_to (self, spec, mz_session_get_story (self), "measure");
}

/**
 * mz_session_set_year:
 * @self: a session
 * @year: a year, 0 for the newest there is
 *
 * Shows another year of the measure.
 */
void
mz_session_set_year (MzSession *self,
                     int        year)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  spec = mz_view_spec_with_year (mz_session_get_spec (self), year);
  if (!mz_view_spec_equal (spec, mz_session_get_spec (self)))
    step_to (self, spec, mz_session_get_story (self), "year");
}

/**
 * mz_session_set_lens:
 * @self: a session
 * @lens: which of several figures is drawn
 *
 * Draws with another lens.
 */
void
mz_session_set_lens (MzSession *self,
                     MzLens    *lens)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (lens != NULL);

  spec = mz_view_spec_with_lens (mz_session_get_spec (self), lens);
  if (!mz_view_spec_equal (spec, mz_session_get_spec (self)))
    step_to (self, spec, mz_session_get_story (self), "lens");
}

/**
 * mz_session_set_bar_scale:
 * @self: a session
 * @bar_scale: how bars are scaled
 *
 * Changes the scale of the bars.
 */
void
mz_session_set_bar_scale (MzSession  *self,
                          MzBarScale  bar_scale)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  spec = mz_view_spec_with_bar_scale (mz_session_get_spec (self), bar_scale);
  _mz_session_step (self, spec, mz_session_get_selected_statement (self), mz_session_get_story (self), "bar-scale");
}

/**
 * mz_session_set_borders:
 * @self: a session
 * @borders: whose view of the borders is drawn
 *
 * Changes the borders of the map.
 */
void
mz_session_set_borders (MzSession *self,
                        MzBorders  borders)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  spec = mz_view_spec_with_borders (mz_session_get_spec (self), borders);
  _mz_session_step (self, spec, mz_session_get_selected_statement (self), mz_session_get_story (self), "borders");
}

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
 * Shows the step before, with what was selected then.
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
 * Shows the step after, with what was selected then.
 */
void
mz_session_go_forward (MzSession *self)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  show_step (self, mz_history_go_forward (mz_session_get_history (self)));
}

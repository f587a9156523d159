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
  _mz_session_step (self, spec, _mz_session_find_statement_id (self, spec), mz_session_get_story (self), "select");
}

/**
 * mz_session_select_subjects:
 * @self: a session
 * @subjects: (array zero-terminated=1): ids of countries, companies or facilities
 *
 * Selects several subjects and puts the figure behind the mark of the first in focus.
 */
void
mz_session_select_subjects (MzSession         *self,
                            const char *const *subjects)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (subjects != NULL);

  spec = mz_view_spec_with_selection (mz_session_get_spec (self), subjects);
  _mz_session_step (self, spec, _mz_session_find_statement_id (self, spec), mz_session_get_story (self), "select");
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
  _mz_session_step (self, spec, found->id, mz_session_get_story (self), "select");
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

/* The statement in focus when the story makes it, else what it says of the selected subject,
 * else the first that it says of the measure. */
static const MzStatement *
choose_focus (MzSession  *self,
              MzViewSpec *told,
              guint32     source)
{
  MzChartContext *context = mz_session_get_context (self);
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const char *subject = mz_view_spec_get_selected (told);
  const MzStatement *kept = mz_session_find_statement (self);
  const char *first;

  if (kept != NULL && kept->source == source)
    return kept;

  kept = subject != NULL ? mz_selection_find_for_subject (context, told, subject) : NULL;
  if (kept != NULL && kept->source == source)
    return kept;

  first = find_first_statement (dataset, source, mz_view_spec_get_measure (told));

  return first != NULL ? mz_dataset_find_statement (dataset, first) : NULL;
}

/**
 * mz_session_open_story:
 * @self: a session with a dataset
 * @source: id of a source
 *
 * Opens a source as a story: the chart draws its figures only, and what is in focus stays
 * when the story says it, else the selected subject when the story says something of it.
 */
void
mz_session_open_story (MzSession  *self,
                       const char *source)
{
  MzChartContext *context;
  guint32 index;
  g_autoptr (MzViewSpec) told = NULL;
  g_autoptr (MzViewSpec) adapted = NULL;
  const MzStatement *focus;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (mz_session_get_context (self) != NULL);

  context = mz_session_get_context (self);
  index = mz_dataset_find_source (mz_chart_context_get_dataset (context), source);
  if (index == MZ_NO_INDEX)
    return;

  told = mz_selection_adapt_to_story (context, mz_session_get_spec (self), index);
  focus = choose_focus (self, told, index);
  adapted = focus != NULL ? mz_selection_adapt_to_statement (context, told, focus) : mz_view_spec_ref (told);
  _mz_session_step (self, adapted, focus != NULL ? focus->id : NULL, source, NULL);
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

  lens = mz_lens_with_kind (mz_view_spec_get_lens (mz_session_get_spec (self)), MZ_LENS_DEFAULT, NULL);
  spec = mz_view_spec_with_lens (mz_session_get_spec (self), lens);
  step_to (self, spec, NULL, NULL);
}

/**
 * mz_session_open_view:
 * @self: a session with a dataset
 * @spec: what is to be shown
 *
 * Shows a saved view or one that a link describes, as far as the dataset knows what it names. One can
 * go back from it. A view as told by a story opens the story, and a statement that the view names is in focus.
 */
void
mz_session_open_view (MzSession  *self,
                      MzViewSpec *spec)
{
  g_autoptr (MzViewSpec) plain = NULL;
  g_autoptr (MzViewSpec) valid = NULL;
  MzDataset *dataset;
  const char *named;
  const char *source;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (mz_session_get_context (self) != NULL);
  g_return_if_fail (spec != NULL);

  dataset = mz_chart_context_get_dataset (mz_session_get_context (self));
  named = mz_view_spec_get_text (spec, MZ_VIEW_TEXT_STATEMENT);
  plain = mz_view_spec_with_text (spec, MZ_VIEW_TEXT_STATEMENT, NULL);
  valid = _mz_session_make_valid (self, plain);
  source = mz_lens_get_source_id (mz_view_spec_get_lens (valid));
  if (named == NULL || mz_dataset_find_statement (dataset, named) == NULL)
    named = _mz_session_find_statement_id (self, valid);
  _mz_session_step (self, valid, named, source, NULL);
  _mz_session_tell_opened (self);
}

/**
 * mz_session_set_view:
 * @self: a session
 * @view: the kind of chart
 *
 * Switches to another kind of chart; the selection stays.
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

/* "As told by" a source that says nothing of the measure would draw an empty chart. */
static MzViewSpec *
drop_silent_lens (MzChartContext *context,
                  MzViewSpec     *spec)
{
  const char *source = mz_lens_get_source_id (mz_view_spec_get_lens (spec));
  guint32 index = source != NULL ? mz_dataset_find_source (mz_chart_context_get_dataset (context), source) : MZ_NO_INDEX;
  g_autoptr (MzLens) lens = NULL;

  if (source == NULL ||
      (index != MZ_NO_INDEX && mz_selection_states_measure (context, index, mz_view_spec_get_measure (spec))))
    return mz_view_spec_ref (spec);

  lens = mz_lens_with_kind (mz_view_spec_get_lens (spec), MZ_LENS_DEFAULT, NULL);

  return mz_view_spec_with_lens (spec, lens);
}

/**
 * mz_session_set_measure:
 * @self: a session with a dataset
 * @measure: id of a measure
 *
 * Shows another measure at its newest year, in a view that suits it. "As told by" ends when that source says nothing of
 * the measure.
 */
void
mz_session_set_measure (MzSession  *self,
                        const char *measure)
{
  g_autoptr (MzViewSpec) other = NULL;
  g_autoptr (MzViewSpec) newest = NULL;
  g_autoptr (MzViewSpec) audible = NULL;
  g_autoptr (MzViewSpec) suited = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (mz_session_get_context (self) != NULL);
  g_return_if_fail (measure != NULL);

  if (g_str_equal (measure, mz_view_spec_get_measure (mz_session_get_spec (self))))
    return;

  other = mz_view_spec_with_measure (mz_session_get_spec (self), measure);
  newest = mz_view_spec_with_year (other, 0);
  audible = drop_silent_lens (mz_session_get_context (self), newest);
  suited = mz_selection_suit_view (mz_session_get_context (self), audible);
  step_to (self, suited, mz_session_get_story (self), "measure");
}

static gboolean
has_map (MzViewSpec *spec)
{
  return mz_view_spec_get_view (spec) == MZ_VIEW_MAP ||
         mz_view_spec_get_option (spec, MZ_OPTION_BESIDE) == 1 + MZ_VIEW_MAP;
}

/**
 * mz_session_set_year:
 * @self: a session
 * @year: a year, 0 for the newest there is
 *
 * Shows another year of the measure. From then on a map has the same colours and sizes for all years, so
 * that what changes on it is what changed.
 */
void
mz_session_set_year (MzSession *self,
                     int        year)
{
  g_autoptr (MzViewSpec) of_year = NULL;
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  of_year = mz_view_spec_with_year (mz_session_get_spec (self), year);
  if (mz_view_spec_equal (of_year, mz_session_get_spec (self)))
    return;

  spec = has_map (of_year) ? mz_view_spec_with_option (of_year, MZ_OPTION_SCALE_YEARS, MZ_SCALE_YEARS_ALL)
                           : mz_view_spec_ref (of_year);
  step_to (self, spec, mz_session_get_story (self), "year");
}

static MzLens *
get_lens (MzSession *self)
{
  return mz_view_spec_get_lens (mz_session_get_spec (self));
}

/* Takes over @lens. */
static void
step_through (MzSession  *self,
              MzLens     *lens,
              const char *key)
{
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_lens (mz_session_get_spec (self), lens);

  if (!mz_view_spec_equal (spec, mz_session_get_spec (self)))
    step_to (self, spec, mz_session_get_story (self), key);
  mz_lens_unref (lens);
}

/**
 * mz_session_set_lens:
 * @self: a session
 * @lens: which of several figures is drawn
 *
 * Prefers another of several figures. The vintage and the filters stay as they are.
 */
void
mz_session_set_lens (MzSession *self,
                     MzLens    *lens)
{
  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (lens != NULL);

  step_through (self, mz_lens_with_kind (get_lens (self), mz_lens_get_kind (lens), mz_lens_get_source_id (lens)),
                "lens");
}

/**
 * mz_session_set_vintage:
 * @self: a session
 * @year: a year, 0 for none
 *
 * Draws what was said up to the end of @year only.
 */
void
mz_session_set_vintage (MzSession *self,
                        int        year)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  step_through (self, mz_lens_with_vintage (get_lens (self), year), "vintage");
}

/**
 * mz_session_set_basis:
 * @self: a session
 * @basis: (nullable): the only basis that is drawn, see mz_lens_with_basis()
 *
 * Filters figures by their definition.
 */
void
mz_session_set_basis (MzSession  *self,
                      const char *basis)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  step_through (self, mz_lens_with_basis (get_lens (self), basis), "basis");
}

/**
 * mz_session_set_publisher:
 * @self: a session
 * @publisher: (nullable): the only publisher, outlet or series that is drawn
 *
 * Filters figures by where they come from.
 */
void
mz_session_set_publisher (MzSession  *self,
                          const char *publisher)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  step_through (self, mz_lens_with_publisher (get_lens (self), publisher), "publisher");
}

/**
 * mz_session_clear_filters:
 * @self: a session
 *
 * Takes the vintage, the filters and the group of countries away, as one step.
 */
void
mz_session_clear_filters (MzSession *self)
{
  g_autoptr (MzLens) plain = NULL;
  g_autoptr (MzViewSpec) all = NULL;
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  plain = mz_lens_new (mz_lens_get_kind (get_lens (self)), mz_lens_get_source_id (get_lens (self)));
  all = mz_view_spec_with_text (mz_session_get_spec (self), MZ_VIEW_TEXT_GROUP, NULL);
  spec = mz_view_spec_with_lens (all, plain);
  if (!mz_view_spec_equal (spec, mz_session_get_spec (self)))
    step_to (self, spec, mz_session_get_story (self), NULL);
}

/**
 * mz_session_set_option:
 * @self: a session
 * @option: an option of the view
 * @value: its value
 *
 * Changes one option of the view.
 */
void
mz_session_set_option (MzSession    *self,
                       MzViewOption  option,
                       int           value)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  spec = mz_view_spec_with_option (mz_session_get_spec (self), option, value);
  _mz_session_step (self, spec, mz_session_get_selected_statement (self), mz_session_get_story (self),
                    mz_view_option_get_name (option));
}

/**
 * mz_session_set_text:
 * @self: a session
 * @text: which words of the view
 * @value: (nullable): the words
 *
 * Changes the words of the view.
 */
void
mz_session_set_text (MzSession  *self,
                     MzViewText  text,
                     const char *value)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  spec = mz_view_spec_with_text (mz_session_get_spec (self), text, value);
  if (text == MZ_VIEW_TEXT_GROUP)
    step_to (self, spec, mz_session_get_story (self), mz_view_text_get_name (text));
  else
    _mz_session_step (self, spec, mz_session_get_selected_statement (self), mz_session_get_story (self),
                      mz_view_text_get_name (text));
}

/**
 * mz_session_set_range:
 * @self: a session
 * @range: (nullable): the days from and to which a trend or a timeline reaches
 *
 * Changes how far a trend or a timeline reaches.
 */
void
mz_session_set_range (MzSession      *self,
                      const MzPeriod *range)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));

  spec = mz_view_spec_with_range (mz_session_get_spec (self), range);
  _mz_session_step (self, spec, mz_session_get_selected_statement (self), mz_session_get_story (self), "range");
}

/**
 * mz_session_toggle_subject:
 * @self: a session
 * @subject: id of a country, a company or a facility
 *
 * Adds a subject to the selection or takes it out. The figure behind the mark of the subject
 * that was selected first stays in focus.
 */
void
mz_session_toggle_subject (MzSession  *self,
                           const char *subject)
{
  g_autoptr (MzViewSpec) spec = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (subject != NULL);

  spec = mz_view_spec_with_toggled (mz_session_get_spec (self), subject);
  _mz_session_step (self, spec, _mz_session_find_statement_id (self, spec), mz_session_get_story (self), "select");
}

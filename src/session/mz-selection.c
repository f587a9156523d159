/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-selection.h"

#include "mz-measure-list.h"

/**
 * mz_selection_run_query:
 * @context: what charts are made from
 * @spec: what is shown
 *
 * Returns: (transfer full) (nullable): the query that the chart of @spec rests on, %NULL when
 *   the dataset does not know the measure
 */
MzQueryResult *
mz_selection_run_query (MzChartContext *context,
                        MzViewSpec     *spec)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint32 measure = mz_dataset_find_measure (dataset, mz_view_spec_get_measure (spec));

  if (measure == MZ_NO_INDEX)
    return NULL;

  return mz_query_run (dataset, measure, mz_view_spec_get_year (spec), mz_view_spec_get_lens (spec));
}

static guint32
choose_figure (const MzQueryResult *query,
               const char          *subject)
{
  guint32 best = MZ_NO_INDEX;

  if (g_str_equal (subject, "WLD"))
    return mz_query_get_nearest (query, &query->world_row);

  for (guint i = 0; i < query->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (query->rows, MzQueryRow, i);

      if (!g_str_equal (row->subject, subject))
        continue;
      if (row->drawn != MZ_NO_INDEX)
        return row->drawn;
      if (best == MZ_NO_INDEX)
        best = mz_query_get_nearest (query, row);
    }

  return best;
}

/**
 * mz_selection_find_for_subject:
 * @context: what charts are made from
 * @spec: what is shown
 * @subject: id of a country, a company or a facility
 *
 * Finds the figure that stands behind the mark of @subject: the drawn one, else the first
 * that the lens leaves out.
 *
 * Returns: (transfer none) (nullable): the statement of that figure
 */
const MzStatement *
mz_selection_find_for_subject (MzChartContext *context,
                               MzViewSpec     *spec,
                               const char     *subject)
{
  g_autoptr (MzQueryResult) query = mz_selection_run_query (context, spec);
  guint32 figure;

  if (query == NULL)
    return NULL;

  figure = choose_figure (query, subject);
  if (figure == MZ_NO_INDEX)
    return NULL;

  return &mz_dataset_get_figure (mz_chart_context_get_dataset (context), figure)->base;
}

static gboolean
is_reachable (MzChartContext *context,
              MzViewSpec     *spec,
              guint32         figure)
{
  g_autoptr (MzQueryResult) query = mz_selection_run_query (context, spec);

  return query != NULL && mz_query_find_figure (query, figure) != NULL;
}

/**
 * mz_selection_get_figure:
 * @context: what charts are made from
 * @statement: (nullable): id of a statement
 *
 * Returns: (transfer none) (nullable): the figure of that id, %NULL when the statement is of
 *   another kind or unknown
 */
const MzFigure *
mz_selection_get_figure (MzChartContext *context,
                         const char     *statement)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const MzStatement *found = statement != NULL ? mz_dataset_find_statement (dataset, statement) : NULL;

  if (found == NULL || found->kind != MZ_STATEMENT_FIGURE)
    return NULL;

  return mz_dataset_get_figure (dataset, found->index);
}

/**
 * mz_selection_suit_view:
 * @context: what charts are made from
 * @spec: what is shown
 *
 * Most companies are on no map: their measures are drawn as bars.
 *
 * Returns: (transfer full): @spec, or a copy with another view
 */
MzViewSpec *
mz_selection_suit_view (MzChartContext *context,
                        MzViewSpec     *spec)
{
  if (mz_view_spec_get_view (spec) != MZ_VIEW_MAP ||
      !mz_measure_list_is_of_companies (context, mz_view_spec_get_measure (spec)))
    return mz_view_spec_ref (spec);

  return mz_view_spec_with_view (spec, MZ_VIEW_BARS);
}

static MzViewSpec *
with_measure_anew (MzChartContext *context,
                   MzViewSpec     *spec,
                   const char     *measure)
{
  g_autoptr (MzViewSpec) other = mz_view_spec_with_measure (spec, measure);
  g_autoptr (MzViewSpec) newest = mz_view_spec_with_year (other, 0);

  return mz_selection_suit_view (context, newest);
}

/* What is asked for by name goes before a vintage or a filter that would leave it out. */
static MzViewSpec *
drop_obstructing_filters (MzChartContext *context,
                          MzViewSpec     *spec,
                          const MzFigure *figure)
{
  const MzLens *lens = mz_view_spec_get_lens (spec);
  g_autoptr (MzLens) plain = NULL;

  if (mz_lens_pass (lens, mz_chart_context_get_dataset (context), &figure->base) == MZ_LENS_PASS_SHOWN)
    return mz_view_spec_ref (spec);

  plain = mz_lens_new (mz_lens_get_kind (lens), mz_lens_get_source_id (lens));

  return mz_view_spec_with_lens (spec, plain);
}

static MzViewSpec *
adapt_to_figure (MzChartContext *context,
                 MzViewSpec     *spec,
                 const MzFigure *figure)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const char *measure = mz_dataset_get_measure (dataset, figure->measure)->id;
  g_autoptr (MzViewSpec) passing = drop_obstructing_filters (context, spec, figure);
  g_autoptr (MzViewSpec) adapted = mz_view_spec_with_selected (passing, figure->subject);

  if (!g_str_equal (mz_view_spec_get_measure (adapted), measure))
    {
      MzViewSpec *other = with_measure_anew (context, adapted, measure);

      mz_view_spec_unref (adapted);
      adapted = other;
    }

  if (!is_reachable (context, adapted, figure->base.index))
    {
      MzViewSpec *dated = mz_view_spec_with_year (adapted, mz_period_get_year (&figure->span));

      mz_view_spec_unref (adapted);
      adapted = dated;
    }

  return g_steal_pointer (&adapted);
}

static gboolean
is_about (const MzStatement *statement,
          const char        *subject)
{
  return subject != NULL && g_strv_contains (statement->subjects, subject);
}

/**
 * mz_selection_adapt_to_statement:
 * @context: what charts are made from
 * @spec: what is shown
 * @statement: what shall be in focus
 *
 * Changes the view just so far that the mark of @statement is there and selected: a figure
 * switches to its measure and, where its period needs it, to its year, and takes away filters that leave
 * it out; anything else keeps the
 * selected subject when it is about it, and else selects its first.
 *
 * Returns: (transfer full): the changed view
 */
MzViewSpec *
mz_selection_adapt_to_statement (MzChartContext    *context,
                                 MzViewSpec        *spec,
                                 const MzStatement *statement)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);

  if (statement->kind == MZ_STATEMENT_FIGURE)
    return adapt_to_figure (context, spec, mz_dataset_get_figure (dataset, statement->index));

  if (is_about (statement, mz_view_spec_get_selected (spec)))
    return mz_view_spec_ref (spec);

  return mz_view_spec_with_selected (spec, statement->subjects[0]);
}

/**
 * mz_selection_states_measure:
 * @context: what charts are made from
 * @source: place of a source
 * @measure: id of a measure
 *
 * Returns: whether the source states any figure of the measure
 */
gboolean
mz_selection_states_measure (MzChartContext *context,
                             guint32         source,
                             const char     *measure)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint n_statements;
  const MzStatement *const *statements = mz_dataset_get_statements_of_source (dataset, source, &n_statements);
  guint32 wanted = mz_dataset_find_measure (dataset, measure);

  for (guint i = 0; i < n_statements; i++)
    {
      if (statements[i]->kind == MZ_STATEMENT_FIGURE &&
          mz_dataset_get_figure (dataset, statements[i]->index)->measure == wanted)
        return TRUE;
    }

  return FALSE;
}

static const MzFigure *
find_first_figure (MzDataset *dataset,
                   guint32    source)
{
  guint n_statements;
  const MzStatement *const *statements = mz_dataset_get_statements_of_source (dataset, source, &n_statements);

  for (guint i = 0; i < n_statements; i++)
    {
      if (statements[i]->kind == MZ_STATEMENT_FIGURE)
        return mz_dataset_get_figure (dataset, statements[i]->index);
    }

  return NULL;
}

/**
 * mz_selection_adapt_to_story:
 * @context: what charts are made from
 * @spec: what is shown
 * @source: place of the story among the sources
 *
 * Draws the world as the story tells it, without vintage and filters: its own figures only, of the measure that is shown
 * when the story has any of it, else of the measure of its first figure, at any year. A story
 * without figures leaves the measure as it is.
 *
 * Returns: (transfer full): the changed view
 */
MzViewSpec *
mz_selection_adapt_to_story (MzChartContext *context,
                             MzViewSpec     *spec,
                             guint32         source)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const MzFigure *first = find_first_figure (dataset, source);
  g_autoptr (MzLens) lens = first != NULL
                              ? mz_lens_new (MZ_LENS_SOURCE, mz_dataset_get_source (dataset, source)->id)
                              : mz_lens_new (MZ_LENS_DEFAULT, NULL);
  g_autoptr (MzViewSpec) told = mz_view_spec_with_lens (spec, lens);

  if (first != NULL && !mz_selection_states_measure (context, source, mz_view_spec_get_measure (told)))
    {
      MzViewSpec *other = with_measure_anew (context, told, mz_dataset_get_measure (dataset, first->measure)->id);

      mz_view_spec_unref (told);
      told = other;
    }

  return mz_view_spec_with_year (told, 0);
}

/**
 * mz_selection_find_first_story:
 * @context: what charts are made from
 *
 * Returns: place of the first source that is told statement by statement, or %MZ_NO_INDEX
 */
guint32
mz_selection_find_first_story (MzChartContext *context)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);

  for (guint32 i = 0; i < mz_dataset_get_n_sources (dataset); i++)
    {
      if (mz_dataset_get_source (dataset, i)->is_story)
        return i;
    }

  return MZ_NO_INDEX;
}

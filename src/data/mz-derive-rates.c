/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-derive-private.h"

#include "mz-dataset-private.h"
#include "mz-query.h"

#include <math.h>
#include <string.h>

#define WORLD "WLD"

/* All world totals of a measure that count through the lens, by their source. */
static GHashTable *
list_worlds (MzDataset    *dataset,
             guint32       measure,
             const MzLens *lens)
{
  GHashTable *worlds = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  guint n_figures = 0;
  const guint32 *figures = _mz_dataset_get_figures_of_measure (dataset, measure, &n_figures);

  for (guint i = 0; i < n_figures; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, figures[i]);
      gpointer source = GUINT_TO_POINTER (figure->base.source);
      GArray *list;

      if (strcmp (figure->subject, WORLD) != 0 ||
          mz_lens_pass (lens, dataset, &figure->base) != MZ_LENS_PASS_SHOWN)
        continue;
      list = g_hash_table_lookup (worlds, source);
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (worlds, source, list);
        }
      g_array_append_val (list, figures[i]);
    }
  return worlds;
}

/* The world total of the same source and time. One of another source or edition counts other things,
 * and so does one of another definition; that of the same basis goes first. */
static guint32
find_world (MzDataset  *dataset,
            GHashTable *worlds,
            guint32     figure)
{
  const MzFigure *record = mz_dataset_get_figure (dataset, figure);
  GArray *list = g_hash_table_lookup (worlds, GUINT_TO_POINTER (record->base.source));
  guint32 found = MZ_NO_INDEX;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const MzFigure *world = mz_dataset_get_figure (dataset, g_array_index (list, guint32, i));

      if (mz_period_compare (&world->span, &record->span) != 0)
        continue;
      if (g_strcmp0 (world->basis, record->basis) == 0)
        return world->base.index;
      if (found == MZ_NO_INDEX)
        found = world->base.index;
    }
  return found;
}

static void
add_share (const MzDeriveRun *run,
           GHashTable        *worlds,
           const MzQueryRow  *source)
{
  const MzInterval hundred = mz_interval_new (100.0, MZ_BOUND_EXACTLY);
  guint32 world = find_world (run->dataset, worlds, source->drawn);
  MzDerivedRow row = _mz_derive_begin_row (run, source->subject);
  MzDerivedGap gap = MZ_DERIVED_GAP_NONE;
  MzInterval part, whole, share;

  _mz_derive_add_input (run, &row, source->drawn);
  _mz_derive_add_input (run, &row, world);
  if (_mz_derive_read (run->dataset, source->drawn, &part, &gap) &&
      _mz_derive_read (run->dataset, world, &whole, &gap) &&
      _mz_derive_divide (part, whole, &share, &gap))
    _mz_derive_end_row (run, &row, mz_interval_multiply (share, hundred), 0.0);
  else
    _mz_derive_end_gap (run, &row, gap);
}

/**
 * _mz_derive_add_shares:
 * @run: a computation
 * @measure: the id of a measure
 *
 * Adds, for each drawn figure, its share of the world total that its own source states.
 */
void
_mz_derive_add_shares (const MzDeriveRun *run,
                       const char        *measure)
{
  guint32 index = mz_dataset_find_measure (run->dataset, measure);
  g_autoptr (MzQueryResult) query = mz_query_run (run->dataset, index, run->year, run->lens);
  g_autoptr (GHashTable) worlds = list_worlds (run->dataset, index, run->lens);

  _mz_derive_count_left_out (run, query->n_hidden, query->n_later);
  for (guint i = 0; i < query->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (query->rows, MzQueryRow, i);

      if (row->drawn != MZ_NO_INDEX)
        add_share (run, worlds, row);
    }
}

static void
add_life (const MzDeriveRun *run,
          const char        *subject,
          guint32            reserves_figure,
          guint32            production_figure,
          gboolean           is_rate)
{
  MzDerivedRow row = _mz_derive_begin_row (run, subject);
  MzDerivedGap gap = MZ_DERIVED_GAP_NONE;
  MzInterval reserves, production, quotient;
  gboolean has_both;

  _mz_derive_add_input (run, &row, reserves_figure);
  _mz_derive_add_input (run, &row, production_figure);
  has_both = _mz_derive_read (run->dataset, reserves_figure, &reserves, &gap) &&
             _mz_derive_read (run->dataset, production_figure, &production, &gap);
  if (has_both && is_rate && _mz_derive_divide (production, reserves, &quotient, &gap))
    _mz_derive_end_row (
        run, &row, mz_interval_multiply (quotient, mz_interval_new (100.0, MZ_BOUND_EXACTLY)), 0.0);
  else if (has_both && !is_rate && _mz_derive_divide (reserves, production, &quotient, &gap))
    _mz_derive_end_row (run, &row, quotient, 0.0);
  else
    _mz_derive_end_gap (run, &row, gap);
}

static guint32
find_drawn (const MzQueryResult *query,
            const char          *subject)
{
  const MzQueryRow *row = mz_query_find (query, subject);

  return row == NULL ? MZ_NO_INDEX : row->drawn;
}

/**
 * _mz_derive_add_lives:
 * @run: a computation
 * @is_rate: whether to compute the rate of depletion instead of the life
 *
 * Adds a row for each subject of which reserves or production of the year are drawn.
 */
void
_mz_derive_add_lives (const MzDeriveRun *run,
                      gboolean           is_rate)
{
  g_autoptr (MzQueryResult) reserves = mz_query_run (
      run->dataset, mz_dataset_find_measure (run->dataset, "reserves"), run->year, run->lens);
  g_autoptr (MzQueryResult) production = mz_query_run (
      run->dataset, mz_dataset_find_measure (run->dataset, "mine_production"), run->year, run->lens);

  _mz_derive_count_left_out (run, reserves->n_hidden, reserves->n_later);
  _mz_derive_count_left_out (run, production->n_hidden, production->n_later);
  for (guint i = 0; i < reserves->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (reserves->rows, MzQueryRow, i);
      guint32 other = find_drawn (production, row->subject);

      if (row->drawn != MZ_NO_INDEX || other != MZ_NO_INDEX)
        add_life (run, row->subject, row->drawn, other, is_rate);
    }
  for (guint i = 0; i < production->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (production->rows, MzQueryRow, i);

      if (row->drawn != MZ_NO_INDEX && mz_query_find (reserves, row->subject) == NULL)
        add_life (run, row->subject, MZ_NO_INDEX, row->drawn, is_rate);
    }
}

static gboolean
is_next_older (MzDataset *dataset,
               guint32    drawn,
               guint32    other,
               guint32    found)
{
  if (mz_standing_of (dataset, drawn, other) != MZ_STANDING_SUPERSEDED)
    return FALSE;
  return found == MZ_NO_INDEX || mz_dataset_get_figure (dataset, other)->base.as_of_day >
                                     mz_dataset_get_figure (dataset, found)->base.as_of_day;
}

/* Figures of one measure that count through the lens by subject, so that each row looks at its own only. */
static GHashTable *
index_by_subject (MzDataset    *dataset,
                  guint32       measure,
                  const MzLens *lens)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                             (GDestroyNotify) g_array_unref);
  guint n_figures = 0;
  const guint32 *figures = _mz_dataset_get_figures_of_measure (dataset, measure, &n_figures);

  for (guint i = 0; i < n_figures; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, figures[i]);
      const char *subject = figure->subject;
      GArray *list = g_hash_table_lookup (index, subject);

      if (mz_lens_pass (lens, dataset, &figure->base) != MZ_LENS_PASS_SHOWN)
        continue;
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (index, (gpointer) subject, list);
        }
      g_array_append_val (list, figures[i]);
    }
  return index;
}

static guint32
find_next_older (MzDataset  *dataset,
                 GHashTable *index,
                 guint32     drawn)
{
  GArray *figures = g_hash_table_lookup (index, mz_dataset_get_figure (dataset, drawn)->subject);
  guint32 found = MZ_NO_INDEX;

  for (guint i = 0; i < figures->len; i++)
    {
      guint32 other = g_array_index (figures, guint32, i);

      if (is_next_older (dataset, drawn, other, found))
        found = other;
    }
  return found;
}

static void
add_revision (const MzDeriveRun *run,
              const MzQueryRow  *source,
              guint32            older)
{
  MzDerivedRow row = _mz_derive_begin_row (run, source->subject);
  MzDerivedGap gap = MZ_DERIVED_GAP_NONE;
  MzInterval now, before;

  _mz_derive_add_input (run, &row, source->drawn);
  _mz_derive_add_input (run, &row, older);
  if (_mz_derive_read (run->dataset, source->drawn, &now, &gap) &&
      _mz_derive_read (run->dataset, older, &before, &gap))
    _mz_derive_end_row (run, &row, mz_interval_subtract (now, before), -INFINITY);
  else
    _mz_derive_end_gap (run, &row, gap);
}

/**
 * _mz_derive_add_revisions:
 * @run: a computation
 * @measure: the id of a measure
 *
 * Adds, for each drawn figure that has an older edition, by how much it differs from the next older
 * one. Stocks are compared whatever their period, flows for the same period.
 */
void
_mz_derive_add_revisions (const MzDeriveRun *run,
                          const char        *measure)
{
  guint32 measure_index = mz_dataset_find_measure (run->dataset, measure);
  g_autoptr (GHashTable) index = index_by_subject (run->dataset, measure_index, run->lens);
  g_autoptr (MzQueryResult) query =
      mz_query_run (run->dataset, measure_index, run->year, run->lens);

  _mz_derive_count_left_out (run, query->n_hidden, query->n_later);
  for (guint i = 0; i < query->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (query->rows, MzQueryRow, i);
      guint32 older = row->drawn == MZ_NO_INDEX
                          ? MZ_NO_INDEX
                          : find_next_older (run->dataset, index, row->drawn);

      if (older != MZ_NO_INDEX)
        add_revision (run, row, older);
    }
}

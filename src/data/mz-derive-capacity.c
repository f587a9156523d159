/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-derive-private.h"

#include "mz-dataset-private.h"
#include "mz-ownership.h"

#include <math.h>

/**
 * _mz_derive_is_installed:
 * @figure: a figure of a capacity
 *
 * A basis is written in parts, as in "whole company, not this site; installed". What is planned makes
 * nothing yet, and what the whole company has would be counted once for each of its sites.
 *
 * Returns: whether the basis says that the facility has it, or there is no basis
 */
gboolean
_mz_derive_is_installed (const MzFigure *figure)
{
  gboolean is_installed = FALSE;
  g_auto (GStrv) parts = NULL;

  if (figure->basis == NULL)
    return TRUE;
  parts = g_strsplit (figure->basis, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);

      if (g_str_has_prefix (part, "whole company"))
        return FALSE;
      is_installed = is_installed || g_str_has_prefix (part, "installed") ||
                     g_str_has_prefix (part, "operating");
    }
  return is_installed;
}

/* A plan for this facility, not for its whole company; both words stand in the basis. */
static gboolean
is_planned (const MzFigure *figure)
{
  gboolean is_plan = FALSE;
  g_auto (GStrv) parts = figure->basis != NULL ? g_strsplit (figure->basis, ";", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);

      if (g_str_has_prefix (part, "whole company"))
        return FALSE;
      is_plan = is_plan || g_str_has_prefix (part, "planned");
    }
  return is_plan;
}

static gboolean
is_of_kind (const MzFigure *figure,
            MzCapacityKind  kind)
{
  return kind == MZ_CAPACITY_PLANNED ? is_planned (figure) : _mz_derive_is_installed (figure);
}

static gboolean
is_of_year (const MzMeasure *measure,
            const MzFigure  *figure,
            int              year)
{
  int figure_year = mz_period_get_year (&figure->span);

  return _mz_measure_is_lasting (measure)
             ? figure_year <= year
             : figure_year == year && mz_period_is_year (&figure->span);
}

/* Whether a statement counts; those that do not are counted. */
static gboolean
is_shown (const MzDeriveRun *run,
          const MzStatement *statement)
{
  MzLensPass pass = mz_lens_pass (run->lens, run->dataset, statement);

  _mz_derive_count_left_out (run, pass == MZ_LENS_PASS_HIDDEN, pass == MZ_LENS_PASS_LATER);
  return pass == MZ_LENS_PASS_SHOWN;
}

/* A company's own total would be counted again with its plants, so only facilities count. */
static GHashTable *
collect_candidates (const MzDeriveRun *run,
                    guint32            measure,
                    MzCapacityKind     kind)
{
  GHashTable *candidates = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                  (GDestroyNotify) g_array_unref);
  guint n_figures = 0;
  const guint32 *figures = _mz_dataset_get_figures_of_measure (run->dataset, measure, &n_figures);

  for (guint i = 0; i < n_figures; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (run->dataset, figures[i]);
      GArray *list;

      if (mz_dataset_find_facility (run->dataset, figure->subject) == MZ_NO_INDEX ||
          !is_of_kind (figure, kind) ||
          !is_of_year (mz_dataset_get_measure (run->dataset, measure), figure, run->year) ||
          !is_shown (run, &figure->base))
        continue;
      list = g_hash_table_lookup (candidates, figure->subject);
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (candidates, (gpointer) figure->subject, list);
        }
      g_array_append_val (list, figures[i]);
    }
  return candidates;
}

static guint32
choose (const MzDeriveRun *run,
        GHashTable        *candidates,
        const char        *facility)
{
  GArray *list = g_hash_table_lookup (candidates, facility);

  if (list == NULL)
    return MZ_NO_INDEX;
  return mz_lens_choose (run->lens, run->dataset, (const guint32 *) (gpointer) list->data, list->len);
}

/* The parts that one company has, of facilities with a figure. */
static void
add_parts (const MzDeriveRun *run,
           GHashTable        *candidates,
           MzOwnership       *ownership,
           const char        *company,
           GArray            *parts)
{
  g_autoptr (GArray) stakes = mz_ownership_get_stakes (ownership, company);

  for (guint i = 0; i < stakes->len; i++)
    {
      const MzStake *stake = &g_array_index (stakes, MzStake, i);
      MzInterval capacity;
      MzCapacityPart part = {
        .company = company,
        .facility = stake->asset,
        .figure = choose (run, candidates, stake->asset),
        .share = stake->share,
        .n_chains = stake->n_chains,
        .is_direct = stake->is_direct,
      };

      if (part.figure == MZ_NO_INDEX)
        continue;
      if (_mz_derive_read (run->dataset, part.figure, &capacity, &part.gap))
        part.amount = mz_interval_multiply (part.share, capacity);
      g_array_append_val (parts, part);
    }
}

static void
add_company (const MzDeriveRun *run,
             GHashTable        *candidates,
             MzOwnership       *ownership,
             const char        *company)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (MzCapacityPart));
  MzDerivedRow row = _mz_derive_begin_row (run, company);
  MzDerivedGap gap = MZ_DERIVED_GAP_NONE;
  MzInterval sum = mz_interval_new (0.0, MZ_BOUND_EXACTLY);

  add_parts (run, candidates, ownership, company, parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const MzCapacityPart *part = &g_array_index (parts, MzCapacityPart, i);

      _mz_derive_add_input (run, &row, part->figure);
      if (part->gap == MZ_DERIVED_GAP_NONE)
        sum = mz_interval_add (sum, part->amount);
      else
        gap = part->gap;
    }
  if (mz_ownership_was_cut (ownership))
    sum.high = INFINITY;
  if (row.n_inputs > 0 && gap == MZ_DERIVED_GAP_NONE)
    _mz_derive_end_row (run, &row, sum, 0.0);
  else if (row.n_inputs > 0)
    _mz_derive_end_gap (run, &row, gap);
}

/* The holdings at the end of the year. */
static MzOwnership *
make_ownership (const MzDeriveRun *run)
{
  g_autoptr (GDate) last_day = g_date_new_dmy (31, G_DATE_DECEMBER, (GDateYear) CLAMP (run->year, 1, 9999));

  return mz_ownership_new_through (run->dataset, (int) g_date_get_julian (last_day), run->lens);
}

/**
 * _mz_derive_add_capacities:
 * @run: a computation
 * @measure: a measure of facilities
 *
 * Adds, for each company that chains of holdings lead from to a facility with a figure, the sum of
 * stake × figure. The holdings are those at the end of the year, as far as the lens lets them through.
 */
void
_mz_derive_add_capacities (const MzDeriveRun *run,
                           guint32            measure)
{
  g_autoptr (GHashTable) candidates = collect_candidates (run, measure, MZ_CAPACITY_INSTALLED);
  g_autoptr (MzOwnership) ownership = make_ownership (run);

  for (guint32 i = 0; i < mz_dataset_get_n_companies (run->dataset); i++)
    add_company (run, candidates, ownership, mz_dataset_get_company (run->dataset, i)->id);
}

static void
add_unowned (const MzDeriveRun *run,
             GHashTable        *candidates,
             GArray            *parts)
{
  g_autoptr (GHashTable) owned = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len; i++)
    g_hash_table_add (owned, (gpointer) g_array_index (parts, MzCapacityPart, i).facility);
  for (guint32 i = 0; i < mz_dataset_get_n_facilities (run->dataset); i++)
    {
      const char *facility = mz_dataset_get_facility (run->dataset, i)->id;
      const MzCapacityPart part = { .facility = facility, .figure = choose (run, candidates, facility) };

      if (part.figure != MZ_NO_INDEX && !g_hash_table_contains (owned, facility))
        g_array_append_val (parts, part);
    }
}

/**
 * mz_derive_capacity_parts:
 * @dataset: a dataset
 * @measure: id of a measure of facilities, such as "mine_capacity"
 * @year: the year whose capacities and, at its end, whose holdings count
 * @lens: which of several figures counts
 * @kind: what there is, or what is planned
 *
 * Takes apart what mz_derive_run() adds up for the companies: stake × capacity for each facility that
 * chains of holdings lead to. What is planned is in no sum of mz_derive_run() and must not be added to
 * what is installed.
 *
 * Returns: (transfer full) (element-type MzCapacityPart): the parts, one company after the other, and
 *   at the end facilities with a capacity and without an owner; empty when the dataset has no such
 *   measure
 */
GArray *
mz_derive_capacity_parts (MzDataset      *dataset,
                          const char     *measure,
                          int             year,
                          const MzLens   *lens,
                          MzCapacityKind  kind)
{
  const MzDeriveRun run = { dataset, lens, year, NULL };
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (MzCapacityPart));
  guint32 index = mz_dataset_find_measure (dataset, measure);
  g_autoptr (GHashTable) candidates = NULL;
  g_autoptr (MzOwnership) ownership = NULL;

  if (index == MZ_NO_INDEX)
    return parts;

  candidates = collect_candidates (&run, index, kind);
  ownership = make_ownership (&run);
  for (guint32 i = 0; i < mz_dataset_get_n_companies (dataset); i++)
    add_parts (&run, candidates, ownership, mz_dataset_get_company (dataset, i)->id, parts);
  add_unowned (&run, candidates, parts);

  return parts;
}

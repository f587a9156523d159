/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-measure-list.h"

#include "mz-derive.h"
#include "mz-describe.h"
#include "mz-query.h"

#include <glib/gi18n-lib.h>

static const char *const group_ids[] = { "reserves", "extraction", "supply", "companies" };

static guint
find_group (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (group_ids); i++)
    {
      if (g_strcmp0 (id, group_ids[i]) == 0)
        return i;
    }

  return G_N_ELEMENTS (group_ids);
}

/**
 * mz_measure_list_get_group_name:
 * @group: place of a group, less than %MZ_N_MEASURE_GROUPS
 *
 * Returns: (transfer none): its translated name
 */
const char *
mz_measure_list_get_group_name (guint group)
{
  switch (group)
    {
    case 0:
      return C_("group of measures", "Reserves");
    case 1:
      return C_("group of measures", "Extraction");
    case 2:
      return C_("group of measures", "Supply Chain");
    case 3:
      return C_("group of measures", "Companies");
    default:
      return C_("group of measures", "Other");
    }
}

/* Sorting by group keeps the order of the files within one; computed measures come last. */
typedef struct
{
  MzMeasureEntry entry;
  guint          order;
} Candidate;

static int
compare_groups (gconstpointer first,
                gconstpointer second)
{
  const Candidate *a = first;
  const Candidate *b = second;

  if (a->entry.group != b->entry.group)
    return a->entry.group < b->entry.group ? -1 : 1;

  return (a->order > b->order) - (a->order < b->order);
}

static void
count_subject (MzMeasureEntry *entry,
               GHashTable     *seen,
               const MzFigure *figure)
{
  if (!g_str_equal (figure->subject, "WLD") && g_hash_table_add (seen, (gpointer) figure->subject))
    entry->n_subjects++;
}

static void
add_stored (MzDataset *dataset,
            GArray    *candidates)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

  for (guint32 i = 0; i < mz_dataset_get_n_measures (dataset); i++)
    {
      const MzMeasure *measure = mz_dataset_get_measure (dataset, i);
      const Candidate candidate = { { measure->id, find_group (measure->group), 0 }, i };

      g_array_append_val (candidates, candidate);
      g_ptr_array_add (seen, g_hash_table_new (g_str_hash, g_str_equal));
    }

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, i);

      count_subject (&g_array_index (candidates, Candidate, figure->measure).entry,
                     g_ptr_array_index (seen, figure->measure), figure);
    }
}

static guint
get_derived_group (MzDerivedKind kind)
{
  switch (kind)
    {
    case MZ_DERIVED_RESERVES_SHARE:
    case MZ_DERIVED_RESERVES_REVISION:
      return 0;
    case MZ_DERIVED_ATTRIBUTABLE_MINE:
    case MZ_DERIVED_ATTRIBUTABLE_SEPARATION:
    case MZ_DERIVED_ATTRIBUTABLE_METAL:
    case MZ_DERIVED_ATTRIBUTABLE_MAGNET:
      return 3;
    default:
      return 1;
    }
}

static void
add_computed (MzDataset *dataset,
              GArray    *candidates)
{
  g_autoptr (MzLens) lens = mz_lens_new (MZ_LENS_DEFAULT, NULL);

  for (guint kind = 0; kind < MZ_N_DERIVED; kind++)
    {
      g_autoptr (MzDerivation) derivation = mz_derive_run (dataset, kind, 0, lens);
      const Candidate candidate = {
        { mz_derived_kind_to_string (kind), get_derived_group (kind), derivation->rows->len },
        G_MAXUINT - MZ_N_DERIVED + kind,
      };

      g_array_append_val (candidates, candidate);
    }
}

/**
 * mz_measure_list_new:
 * @context: what charts are made from
 *
 * Lists the measures that have figures, by group and then in the order of the files, and behind
 * them those that are computed.
 *
 * Returns: (transfer full) (element-type MzMeasureEntry): the measures
 */
GArray *
mz_measure_list_new (MzChartContext *context)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  g_autoptr (GArray) candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (MzMeasureEntry));

  add_stored (dataset, candidates);
  add_computed (dataset, candidates);
  g_array_sort (candidates, compare_groups);
  for (guint i = 0; i < candidates->len; i++)
    {
      const MzMeasureEntry *entry = &g_array_index (candidates, Candidate, i).entry;

      if (entry->n_subjects > 0)
        g_array_append_vals (entries, entry, 1);
    }

  return entries;
}

/**
 * mz_measure_list_dup_meaning:
 * @context: what charts are made from
 * @id: id of a measure, stored or computed
 *
 * Returns: (transfer full): its definition, or the formula of a computed one
 */
char *
mz_measure_list_dup_meaning (MzChartContext *context,
                             const char     *id)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint32 measure = mz_dataset_find_measure (dataset, id);
  MzDerivedKind kind;

  if (measure != MZ_NO_INDEX)
    return g_strdup (mz_dataset_get_measure_definition (dataset, measure, mz_chart_context_get_language (context)));
  if (mz_derived_kind_parse (id, &kind))
    return mz_describe_formula (kind);

  return g_strdup ("");
}

/**
 * mz_measure_list_get_years:
 * @context: what charts are made from
 * @id: id of a measure, stored or computed
 *
 * Returns: (transfer full) (element-type gint): the years it can be shown for, ascending
 */
GArray *
mz_measure_list_get_years (MzChartContext *context,
                           const char     *id)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint32 measure = mz_dataset_find_measure (dataset, id);
  MzDerivedKind kind;

  if (measure != MZ_NO_INDEX)
    return mz_query_get_years (dataset, measure);
  if (mz_derived_kind_parse (id, &kind))
    return mz_derive_get_years (dataset, kind);

  return g_array_new (FALSE, FALSE, sizeof (int));
}

/**
 * mz_measure_list_is_known:
 * @context: what charts are made from
 * @id: id of a measure
 *
 * Returns: whether there is such a measure, stored or computed
 */
gboolean
mz_measure_list_is_known (MzChartContext *context,
                          const char     *id)
{
  MzDerivedKind kind;

  return mz_dataset_find_measure (mz_chart_context_get_dataset (context), id) != MZ_NO_INDEX ||
         mz_derived_kind_parse (id, &kind);
}

/**
 * mz_measure_list_is_of_companies:
 * @context: what charts are made from
 * @id: id of a measure, stored or computed
 *
 * Returns: whether its subjects are companies or facilities
 */
gboolean
mz_measure_list_is_of_companies (MzChartContext *context,
                                 const char     *id)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint32 measure = mz_dataset_find_measure (dataset, id);
  MzDerivedKind kind;

  if (measure != MZ_NO_INDEX)
    return mz_dataset_get_measure (dataset, measure)->of_companies;

  return mz_derived_kind_parse (id, &kind) && mz_derived_is_of_companies (kind);
}

/**
 * mz_measure_list_get_lenses:
 * @context: what charts are made from
 * @measure: id of a measure
 *
 * Lists the lenses worth choosing for a measure: the four general ones, then "as told by" for
 * each source that states it, stories first.
 *
 * Returns: (transfer full) (element-type MzLens): the lenses
 */
GPtrArray *
mz_measure_list_get_lenses (MzChartContext *context,
                            const char     *measure)
{
  static const MzLensKind general[] = { MZ_LENS_DEFAULT, MZ_LENS_NEWEST, MZ_LENS_HIGHEST, MZ_LENS_LOWEST };
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint32 wanted = mz_dataset_find_measure (dataset, measure);
  GPtrArray *lenses = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_lens_unref);
  g_autofree gboolean *states = g_new0 (gboolean, mz_dataset_get_n_sources (dataset) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (general); i++)
    g_ptr_array_add (lenses, mz_lens_new (general[i], NULL));

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, i);

      if (figure->measure == wanted)
        states[figure->base.source] = TRUE;
    }

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint32 i = 0; i < mz_dataset_get_n_sources (dataset); i++)
        {
          const MzSource *source = mz_dataset_get_source (dataset, i);

          if (states[i] && source->is_story == (pass == 0))
            g_ptr_array_add (lenses, mz_lens_new (MZ_LENS_SOURCE, source->id));
        }
    }

  return lenses;
}

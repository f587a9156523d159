/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-measure-list.h"

#include "mz-lens.h"

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

static int
compare_groups (gconstpointer first,
                gconstpointer second)
{
  const MzMeasureEntry *a = first;
  const MzMeasureEntry *b = second;

  if (a->group != b->group)
    return a->group < b->group ? -1 : 1;

  return (a->measure > b->measure) - (a->measure < b->measure);
}

static void
count_subject (MzMeasureEntry *entry,
               GHashTable     *seen,
               const MzFigure *figure)
{
  if (!g_str_equal (figure->subject, "WLD") && g_hash_table_add (seen, (gpointer) figure->subject))
    entry->n_subjects++;
}

/**
 * mz_measure_list_new:
 * @context: what charts are made from
 *
 * Lists the measures that have figures, by group and then in the order of the files.
 *
 * Returns: (transfer full) (element-type MzMeasureEntry): the measures
 */
GArray *
mz_measure_list_new (MzChartContext *context)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint32 n_measures = mz_dataset_get_n_measures (dataset);
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (MzMeasureEntry));
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

  g_array_set_size (entries, n_measures);
  for (guint32 i = 0; i < n_measures; i++)
    {
      g_array_index (entries, MzMeasureEntry, i).measure = i;
      g_array_index (entries, MzMeasureEntry, i).group = find_group (mz_dataset_get_measure (dataset, i)->group);
      g_ptr_array_add (seen, g_hash_table_new (g_str_hash, g_str_equal));
    }

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, i);

      count_subject (&g_array_index (entries, MzMeasureEntry, figure->measure),
                     g_ptr_array_index (seen, figure->measure), figure);
    }

  for (guint i = entries->len; i-- > 0;)
    {
      if (g_array_index (entries, MzMeasureEntry, i).n_subjects == 0)
        g_array_remove_index (entries, i);
    }
  g_array_sort (entries, compare_groups);

  return entries;
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-focus.h"

#include "mz-text.h"
#include <glib/gi18n-lib.h>

/* All that holds, is held, operates or is operated. (transfer full) */
static GHashTable *
collect_ends (MzDataset *dataset)
{
  GHashTable *ends = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (dataset, i);

      g_hash_table_add (ends, (gpointer) holding->holder);
      g_hash_table_add (ends, (gpointer) holding->asset);
    }
  for (guint32 i = 0; i < mz_dataset_get_n_facilities (dataset); i++)
    {
      const MzFacility *facility = mz_dataset_get_facility (dataset, i);

      if (facility->operator_id == NULL || facility->source == MZ_NO_INDEX)
        continue;
      g_hash_table_add (ends, (gpointer) facility->operator_id);
      g_hash_table_add (ends, (gpointer) facility->id);
    }

  return ends;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return g_utf8_collate (mz_chart_context_get_subject_name (data, *(const char *const *) a),
                         mz_chart_context_get_subject_name (data, *(const char *const *) b));
}

/**
 * mz_holdings_list_companies:
 * @context: what charts are made from
 *
 * Returns: (transfer full): ids of all that hold or are held and are no facility, in the order of their
 *   names
 */
char **
mz_holdings_list_companies (MzChartContext *context)
{
  MzDataset *dataset;
  g_autoptr (GHashTable) ends = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (context != NULL, NULL);

  dataset = mz_chart_context_get_dataset (context);
  ends = collect_ends (dataset);
  g_hash_table_iter_init (&iter, ends);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (mz_dataset_find_facility (dataset, id) == MZ_NO_INDEX)
        g_ptr_array_add (ids, id);
    }
  g_ptr_array_sort_with_data (ids, compare_names, context);
  g_ptr_array_add (ids, NULL);

  return g_strdupv ((char **) ids->pdata);
}

static gboolean
is_of_country (MzDataset  *dataset,
               const char *subject,
               const char *country)
{
  guint32 company = mz_dataset_find_company (dataset, subject);
  guint32 facility = mz_dataset_find_facility (dataset, subject);

  return (company != MZ_NO_INDEX && g_strcmp0 (mz_dataset_get_company (dataset, company)->country, country) == 0) ||
         (facility != MZ_NO_INDEX && g_strcmp0 (mz_dataset_get_facility (dataset, facility)->country, country) == 0);
}

/* A country is all that it has. */
static gboolean
has_ends (MzDataset  *dataset,
          GHashTable *ends,
          const char *subject)
{
  GHashTableIter iter;
  gpointer id;

  if (g_hash_table_contains (ends, subject))
    return TRUE;
  g_hash_table_iter_init (&iter, ends);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (is_of_country (dataset, id, subject))
        return TRUE;
    }

  return FALSE;
}

/**
 * mz_holdings_knows:
 * @dataset: a dataset
 * @subject: id of a company, a facility or a country
 *
 * Returns: whether a holding of it or in it, or who operates it, is stated; of a country, anything about what it
 *   has
 */
gboolean
mz_holdings_knows (MzDataset  *dataset,
                   const char *subject)
{
  g_autoptr (GHashTable) ends = NULL;

  g_return_val_if_fail (dataset != NULL, FALSE);
  g_return_val_if_fail (subject != NULL, FALSE);

  ends = collect_ends (dataset);

  return has_ends (dataset, ends, subject);
}

/**
 * mz_holdings_describe_focus:
 * @context: what charts are made from
 * @spec: a view
 *
 * Names what a chart of holdings spreads around: the company that the view asks for, else what is
 * selected.
 *
 * Returns: (transfer full) (nullable): the name, isolated by direction; %NULL when all holdings are drawn
 */
char *
mz_holdings_describe_focus (MzChartContext   *context,
                            const MzViewSpec *spec)
{
  const char *focus = mz_view_spec_get_text (spec, MZ_VIEW_TEXT_FOCUS);
  const char *const wanted[] = { focus, NULL };
  const char *const *subjects = focus != NULL ? wanted : mz_view_spec_get_selection (spec);
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  g_autoptr (GHashTable) ends = collect_ends (dataset);
  g_autofree char *first = NULL;
  guint n_known = 0;

  for (guint i = 0; subjects[i] != NULL; i++)
    {
      if (!has_ends (dataset, ends, subjects[i]))
        continue;
      if (n_known++ == 0)
        first = mz_text_isolate (mz_chart_context_get_subject_name (context, subjects[i]));
    }
  if (n_known <= 1)
    return g_steal_pointer (&first);

  /* Translators: the first selected company, number of the others */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s and %2$u other", "%1$s and %2$u others", n_known - 1),
                          first, n_known - 1);
}

static const char *
get_subject (MzDataset  *dataset,
             const char *key)
{
  const MzStatement *statement = mz_dataset_find_statement (dataset, key);

  return statement != NULL ? statement->subjects[0] : key;
}

/**
 * mz_holdings_find_at_mark:
 * @chart: a chart
 * @mark: one of its marks
 *
 * Returns: (transfer none) (nullable): the company, facility or country that the mark is about, the
 *   holder of a holding; %NULL when no holding of it is stated
 */
const char *
mz_holdings_find_at_mark (MzChart *chart,
                          guint32  mark)
{
  MzDataset *dataset;
  const char *key, *subject;

  g_return_val_if_fail (chart != NULL, NULL);

  dataset = mz_chart_context_get_dataset (mz_chart_get_context (chart));
  key = mz_scene_get_key (mz_chart_get_scene (chart), mark);
  subject = key != NULL ? get_subject (dataset, key) : NULL;

  return subject != NULL && mz_holdings_knows (dataset, subject) ? subject : NULL;
}

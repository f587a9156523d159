/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-query.h"

#include "mz-dataset-private.h"

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static int
get_period_year (const MzFigure *figure)
{
  return mz_period_get_year (&figure->span);
}

static int
get_edition_year (const MzFigure *figure)
{
  const MzPeriod day = { figure->base.as_of_day, figure->base.as_of_day };

  return mz_period_get_year (&day);
}

/* The years of the figures that pass the lens, or of all without one. */
static GArray *
collect_years (MzDataset    *dataset,
               guint32       measure,
               const MzLens *lens,
               int         (*get_year) (const MzFigure *figure))
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n_figures = 0;
  const guint32 *figures = _mz_dataset_get_figures_of_measure (dataset, measure, &n_figures);

  for (guint i = 0; i < n_figures; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, figures[i]);
      int year = get_year (figure);

      if (lens != NULL && mz_lens_pass (lens, dataset, &figure->base) != MZ_LENS_PASS_SHOWN)
        continue;
      if (g_hash_table_add (seen, GINT_TO_POINTER (year)))
        g_array_append_val (years, year);
    }
  g_array_sort (years, compare_years);
  return years;
}

/**
 * mz_query_get_years:
 * @dataset: a dataset
 * @measure: one of its measures
 *
 * Returns: (transfer full) (element-type int): the years in which a figure's period ends, ascending
 */
GArray *
mz_query_get_years (MzDataset *dataset,
                    guint32    measure)
{
  return collect_years (dataset, measure, NULL, get_period_year);
}

/**
 * mz_query_get_known_years:
 * @dataset: a dataset
 * @measure: one of its measures
 * @lens: a lens
 *
 * Returns: (transfer full) (element-type int): as mz_query_get_years(), of the figures that the vintage
 *   and the filters of @lens let through
 */
GArray *
mz_query_get_known_years (MzDataset    *dataset,
                          guint32       measure,
                          const MzLens *lens)
{
  g_return_val_if_fail (lens != NULL, NULL);

  return collect_years (dataset, measure, lens, get_period_year);
}

/**
 * mz_query_get_editions:
 * @dataset: a dataset
 * @measure: one of its measures
 *
 * Returns: (transfer full) (element-type int): the years in which sources stated figures of the
 *   measure, ascending: what mz_lens_with_vintage() can be set to
 */
GArray *
mz_query_get_editions (MzDataset *dataset,
                       guint32    measure)
{
  return collect_years (dataset, measure, NULL, get_edition_year);
}

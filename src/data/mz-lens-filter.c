/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-lens.h"

#include "mz-dataset-private.h"

#include <string.h>

static gboolean
is_later (const MzLens      *self,
          const MzStatement *statement)
{
  GDate date;

  if (mz_lens_get_vintage (self) == 0 || statement->as_of_day <= 0)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) statement->as_of_day);
  return g_date_get_year (&date) > mz_lens_get_vintage (self);
}

static gboolean
is_same_text (const char *one,
              const char *other)
{
  return one != NULL && g_ascii_strcasecmp (one, other) == 0;
}

/**
 * mz_lens_is_publisher:
 * @publisher: the publisher or outlet of a source, or the id of a series
 * @source: a source
 *
 * Returns: whether @source comes from there; letters of ASCII may be of either case
 */
gboolean
mz_lens_is_publisher (const char     *publisher,
                      const MzSource *source)
{
  g_return_val_if_fail (publisher != NULL && source != NULL, FALSE);

  return is_same_text (source->series, publisher) || is_same_text (source->publisher, publisher) ||
         is_same_text (source->container_title, publisher);
}

/**
 * mz_lens_is_basis:
 * @basis: a basis, or one of its parts between semicolons
 * @figure: a figure
 *
 * Returns: whether the figure is of that basis
 */
gboolean
mz_lens_is_basis (const char     *basis,
                  const MzFigure *figure)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (basis != NULL && figure != NULL, FALSE);

  if (figure->basis == NULL)
    return FALSE;
  if (is_same_text (figure->basis, basis))
    return TRUE;
  parts = g_strsplit (figure->basis, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (is_same_text (g_strstrip (parts[i]), basis))
        return TRUE;
    }
  return FALSE;
}

/**
 * mz_lens_pass:
 * @self: a lens
 * @dataset: a dataset
 * @statement: one of its statements
 *
 * Tells whether a statement counts at all. A vintage and a publisher hold for every kind of statement,
 * a basis for figures only. What is left out is to be counted and told, never dropped in silence. The
 * source of a lens that is "as told by" it leaves out nothing: others are its rivals.
 *
 * Returns: whether it is shown, hidden by a filter, or was said later than the vintage
 */
MzLensPass
mz_lens_pass (const MzLens      *self,
              MzDataset         *dataset,
              const MzStatement *statement)
{
  const char *publisher, *basis;

  g_return_val_if_fail (self != NULL && dataset != NULL && statement != NULL, MZ_LENS_PASS_SHOWN);

  publisher = mz_lens_get_publisher (self);
  basis = mz_lens_get_basis (self);
  if (is_later (self, statement))
    return MZ_LENS_PASS_LATER;
  if (publisher != NULL &&
      !mz_lens_is_publisher (publisher, mz_dataset_get_source (dataset, statement->source)))
    return MZ_LENS_PASS_HIDDEN;
  if (basis != NULL && statement->kind == MZ_STATEMENT_FIGURE &&
      !mz_lens_is_basis (basis, mz_dataset_get_figure (dataset, statement->index)))
    return MZ_LENS_PASS_HIDDEN;
  return MZ_LENS_PASS_SHOWN;
}

/**
 * mz_lens_knows_basis:
 * @dataset: a dataset
 * @basis: a basis, or one of its parts
 *
 * Returns: whether any figure is of that basis
 */
gboolean
mz_lens_knows_basis (MzDataset  *dataset,
                     const char *basis)
{
  g_return_val_if_fail (dataset != NULL && basis != NULL, FALSE);

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      if (mz_lens_is_basis (basis, mz_dataset_get_figure (dataset, i)))
        return TRUE;
    }
  return FALSE;
}

/**
 * mz_lens_knows_publisher:
 * @dataset: a dataset
 * @publisher: the publisher or outlet of a source, or the id of a series
 *
 * Returns: whether any source comes from there
 */
gboolean
mz_lens_knows_publisher (MzDataset  *dataset,
                         const char *publisher)
{
  g_return_val_if_fail (dataset != NULL && publisher != NULL, FALSE);

  for (guint32 i = 0; i < mz_dataset_get_n_sources (dataset); i++)
    {
      if (mz_lens_is_publisher (publisher, mz_dataset_get_source (dataset, i)))
        return TRUE;
    }
  return FALSE;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_once (GPtrArray  *texts,
          GHashTable *seen,
          const char *text)
{
  if (text != NULL && g_hash_table_add (seen, (gpointer) text))
    g_ptr_array_add (texts, g_strdup (text));
}

static char **
end_list (GPtrArray *texts)
{
  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_free (texts, FALSE);
}

/**
 * mz_lens_list_bases:
 * @dataset: a dataset
 * @measure: one of its measures
 *
 * Returns: (transfer full) (array zero-terminated=1): the bases of the measure's figures, each once, sorted
 */
char **
mz_lens_list_bases (MzDataset *dataset,
                    guint32    measure)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *bases = g_ptr_array_new ();
  guint n_figures = 0;
  const guint32 *figures = _mz_dataset_get_figures_of_measure (dataset, measure, &n_figures);

  for (guint i = 0; i < n_figures; i++)
    add_once (bases, seen, mz_dataset_get_figure (dataset, figures[i])->basis);
  g_ptr_array_sort (bases, compare_texts);
  return end_list (bases);
}

/**
 * mz_lens_list_publishers:
 * @dataset: a dataset
 * @measure: one of its measures
 *
 * Returns: (transfer full) (array zero-terminated=1): the series and after them the publishers or
 *   outlets that state figures of the measure, each once and sorted
 */
char **
mz_lens_list_publishers (MzDataset *dataset,
                         guint32    measure)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *publishers = g_ptr_array_new ();
  guint n_figures = 0;
  const guint32 *figures = _mz_dataset_get_figures_of_measure (dataset, measure, &n_figures);

  for (guint i = 0; i < n_figures; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, figures[i]);
      const MzSource *source = mz_dataset_get_source (dataset, figure->base.source);

      add_once (publishers, seen, source->series);
      add_once (others, seen, source->publisher != NULL ? source->publisher : source->container_title);
    }
  g_ptr_array_sort (publishers, compare_texts);
  g_ptr_array_sort (others, compare_texts);
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (publishers, g_strdup (g_ptr_array_index (others, i)));
  return end_list (publishers);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-answer.h"

#include <string.h>

struct _MzTableSet
{
  gatomicrefcount ref_count;
  MzChartContext *context;
  MzViewSpec     *question;   /* what decides which rows there are */
  GArray         *all;        /* (element-type MzTableRow) without search and sorting; NULL until somebody asks */
  GString        *text;       /* the folded cells of all rows, each row ends with '\0'; empty until a search */
  GArray         *starts;     /* (element-type gsize) where the text of a row begins */
};

/* A view with everything in it that decides which rows there are, and nothing else. */
static MzViewSpec *
make_question (MzViewSpec *spec)
{
  int rows = mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS);
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) of_rows = mz_view_spec_with_option (plain, MZ_OPTION_TABLE_ROWS, rows);
  g_autoptr (MzViewSpec) of_measure = NULL;
  g_autoptr (MzViewSpec) of_lens = NULL;
  g_autoptr (MzViewSpec) of_group = NULL;

  if (rows == MZ_TABLE_HOLDINGS || rows == MZ_TABLE_EVENTS)
    return mz_view_spec_with_lens (of_rows, mz_view_spec_get_lens (spec));

  of_measure = mz_view_spec_with_measure (of_rows, mz_view_spec_get_measure (spec));
  of_lens = mz_view_spec_with_lens (of_measure, mz_view_spec_get_lens (spec));
  of_group = mz_view_spec_with_text (of_lens, MZ_VIEW_TEXT_GROUP, mz_view_spec_get_text (spec, MZ_VIEW_TEXT_GROUP));

  return mz_view_spec_with_year (of_group, rows == MZ_TABLE_ALL_YEARS ? 0 : mz_view_spec_get_year (spec));
}

/**
 * mz_table_set_new:
 * @context: whose data to list
 * @spec: what to list; its search and its sorting do not count
 *
 * Returns: (transfer full): a set that reads its rows when it is asked first
 */
MzTableSet *
mz_table_set_new (MzChartContext *context,
                  MzViewSpec     *spec)
{
  MzTableSet *self = g_new0 (MzTableSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->context = mz_chart_context_ref (context);
  self->question = make_question (spec);
  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));

  return self;
}

/**
 * mz_table_set_ref:
 * @self: a set
 *
 * Returns: (transfer full): @self
 */
MzTableSet *
mz_table_set_ref (MzTableSet *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * mz_table_set_unref:
 * @self: (transfer full): a set
 *
 * Drops a reference; any thread may drop the last one.
 */
void
mz_table_set_unref (MzTableSet *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mz_chart_context_unref (self->context);
  mz_view_spec_unref (self->question);
  g_clear_pointer (&self->all, g_array_unref);
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

/**
 * mz_table_set_get_context:
 * @self: a set
 *
 * Returns: (transfer none): whose data it lists
 */
MzChartContext *
mz_table_set_get_context (MzTableSet *self)
{
  return self->context;
}

/**
 * mz_table_set_is_for:
 * @self: a set
 * @context: whose data to list
 * @spec: what to list; its search and its sorting do not count
 *
 * Returns: whether the set has the rows of this view
 */
gboolean
mz_table_set_is_for (MzTableSet     *self,
                     MzChartContext *context,
                     MzViewSpec     *spec)
{
  g_autoptr (MzViewSpec) question = NULL;

  if (context != self->context)
    return FALSE;

  question = make_question (spec);

  return mz_view_spec_equal (question, self->question);
}

/* One piece of memory for all rows: ten thousands of strings would take a frame to be freed. */
static void
fill_text (MzTableSet *self)
{
  MzTableRows kind = mz_view_spec_get_option (self->question, MZ_OPTION_TABLE_ROWS);

  for (guint i = self->starts->len; i < self->all->len; i++)
    {
      g_autofree char *cells =
        mz_table_row_dup_haystack (&g_array_index (self->all, MzTableRow, i), kind, self->context);
      gsize start = self->text->len;

      g_array_append_val (self->starts, start);
      g_string_append_len (self->text, cells, (gssize) strlen (cells) + 1);
    }
}

static GArray *
search (MzTableSet *self,
        const char *words)
{
  g_autofree char *needle = words != NULL ? mz_table_fold (words) : NULL;
  GArray *found;

  if (needle == NULL || *needle == '\0')
    return g_array_ref (self->all);

  fill_text (self);
  found = g_array_new (FALSE, FALSE, sizeof (MzTableRow));
  for (guint i = 0; i < self->all->len; i++)
    {
      if (strstr (self->text->str + g_array_index (self->starts, gsize, i), needle) != NULL)
        g_array_append_val (found, g_array_index (self->all, MzTableRow, i));
    }

  return found;
}

/**
 * mz_table_answer_new:
 * @set: rows
 * @search: (nullable): words that a row must have
 * @sort: (nullable): column to sort by, as mz_table_rows_sort() takes it
 *
 * Returns: (transfer full): an answer that has to be found yet
 */
MzTableAnswer *
mz_table_answer_new (MzTableSet *set,
                     const char *search,
                     const char *sort)
{
  MzTableAnswer *self = g_new0 (MzTableAnswer, 1);

  self->set = mz_table_set_ref (set);
  self->search = g_strdup (search);
  self->sort = g_strdup (sort);

  return self;
}

/**
 * mz_table_answer_free:
 * @self: (transfer full): an answer
 *
 * Frees an answer.
 */
void
mz_table_answer_free (MzTableAnswer *self)
{
  mz_table_set_unref (self->set);
  g_free (self->search);
  g_free (self->sort);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}

/**
 * mz_table_answer_find:
 * @self: a new answer
 *
 * Reads, searches and sorts the rows. Any thread may do it, while no other asks the same set.
 */
void
mz_table_answer_find (MzTableAnswer *self)
{
  MzTableSet *set = self->set;
  g_autoptr (GArray) found = NULL;

  if (set->all == NULL)
    set->all = mz_table_rows_new (set->context, set->question);

  found = search (set, self->search);
  self->rows = mz_table_rows_sort (found, set->context, self->sort);
  self->n_all = set->all->len;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-rows.h"

#include "mz-query.h"
#include <math.h>
#include <string.h>

#define SEPARATOR "\n"

/* What a row is sorted by, worked out once for each row. */
typedef struct
{
  guint    place;
  gboolean is_empty;
  double   number;
  char    *text;       /* NULL when the number counts */
} SortKey;

static void
add_figure (GArray     *rows,
            MzDataset  *dataset,
            guint32     figure,
            MzStanding  standing,
            GHashTable *seen)
{
  const MzFigure *record;
  MzTableRow row = { .standing = standing };

  if (figure == MZ_NO_INDEX || !g_hash_table_add (seen, GUINT_TO_POINTER (figure)))
    return;

  record = mz_dataset_get_figure (dataset, figure);
  row.statement = &record->base;
  row.subject = record->subject;
  g_array_append_val (rows, row);
}

static void
add_query_row (GArray              *rows,
               MzDataset           *dataset,
               const MzQueryResult *query,
               const MzQueryRow    *row,
               GHashTable          *seen)
{
  add_figure (rows, dataset, row->drawn, MZ_STANDING_DRAWN, seen);
  for (guint i = 0; i < row->n_others; i++)
    add_figure (rows, dataset, g_array_index (query->others, guint32, row->first_other + i),
                mz_query_get_standing (row, i), seen);
}

static void
add_year (GArray           *rows,
          MzDataset        *dataset,
          guint32           measure,
          int               year,
          const MzViewSpec *spec,
          GHashTable       *seen)
{
  g_autoptr (MzQueryResult) query = mz_query_run (dataset, measure, year, mz_view_spec_get_lens (spec));

  for (guint i = 0; i < query->rows->len; i++)
    add_query_row (rows, dataset, query, &g_array_index (query->rows, MzQueryRow, i), seen);
  add_query_row (rows, dataset, query, &query->world_row, seen);
}

/* A figure that several years show has the standing of the newest of them. */
static void
add_all_years (GArray           *rows,
               MzDataset        *dataset,
               guint32           measure,
               const MzViewSpec *spec,
               GHashTable       *seen)
{
  g_autoptr (GArray) years = mz_query_get_years (dataset, measure);

  for (guint i = years->len; i > 0; i--)
    add_year (rows, dataset, measure, g_array_index (years, int, i - 1), spec, seen);
}

static void
add_inputs (GArray             *rows,
            MzDataset          *dataset,
            const MzDerivation *derivation,
            const MzDerivedRow *row,
            GHashTable         *seen)
{
  for (guint i = 0; i < row->n_inputs; i++)
    add_figure (rows, dataset, g_array_index (derivation->inputs, guint32, row->first_input + i), MZ_STANDING_INPUT,
                seen);
}

/* Each computed number, and the figures below it that it was computed from. */
static void
add_computed (GArray           *rows,
              MzDataset        *dataset,
              MzDerivedKind     kind,
              const MzViewSpec *spec,
              GHashTable       *seen)
{
  g_autoptr (MzDerivation) derivation = mz_derive_run (dataset, kind, mz_view_spec_get_year (spec),
                                                       mz_view_spec_get_lens (spec));

  for (guint i = 0; i < derivation->rows->len; i++)
    {
      const MzDerivedRow *derived = &g_array_index (derivation->rows, MzDerivedRow, i);
      const MzTableRow row = {
        .derived = kind,
        .subject = derived->subject,
        .value = derived->value,
        .bound = derived->bound,
        .year = derivation->year,
      };

      g_array_append_val (rows, row);
      add_inputs (rows, dataset, derivation, derived, seen);
    }
}

static void
add_figures (GArray           *rows,
             MzDataset        *dataset,
             const MzViewSpec *spec)
{
  guint32 measure = mz_dataset_find_measure (dataset, mz_view_spec_get_measure (spec));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  MzDerivedKind kind;

  if (measure != MZ_NO_INDEX && mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS) == MZ_TABLE_ALL_YEARS)
    add_all_years (rows, dataset, measure, spec, seen);
  else if (measure != MZ_NO_INDEX)
    add_year (rows, dataset, measure, mz_view_spec_get_year (spec), spec, seen);
  else if (mz_derived_kind_parse (mz_view_spec_get_measure (spec), &kind))
    add_computed (rows, dataset, kind, spec, seen);
}

static void
add_statement (GArray            *rows,
               const MzStatement *statement)
{
  const MzTableRow row = { .statement = statement, .subject = statement->subjects[0] };

  g_array_append_val (rows, row);
}

static gboolean
is_in_group (MzChartContext   *context,
             const MzTableRow *row,
             const char       *group)
{
  if (row->statement == NULL)
    return mz_chart_context_is_in_group (context, group, row->subject);

  for (guint i = 0; row->statement->subjects[i] != NULL; i++)
    {
      if (mz_chart_context_is_in_group (context, group, row->statement->subjects[i]))
        return TRUE;
    }

  return FALSE;
}

/* What the vintage, the filters and the group of the view leave out of the chart is not listed either. */
static void
drop_filtered (GArray           *rows,
               MzChartContext   *context,
               const MzViewSpec *spec)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const char *group = mz_view_spec_get_text (spec, MZ_VIEW_TEXT_GROUP);
  const MzLens *lens = mz_view_spec_get_lens (spec);
  guint n_kept = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      MzTableRow row = g_array_index (rows, MzTableRow, i);

      if (row.statement != NULL && mz_lens_pass (lens, dataset, row.statement) != MZ_LENS_PASS_SHOWN)
        continue;
      if (is_in_group (context, &row, group))
        g_array_index (rows, MzTableRow, n_kept++) = row;
    }
  g_array_set_size (rows, n_kept);
}

/**
 * mz_table_rows_new:
 * @context: whose data to list
 * @spec: what to list: measure, year, lens and %MZ_OPTION_TABLE_ROWS
 *
 * Lists what is drawn in the order in which it is drawn, below each figure all others for the same
 * subject, or all holdings or events; without regard to search and sorting.
 *
 * Returns: (transfer full) (element-type MzTableRow): the rows, valid as long as the context
 */
GArray *
mz_table_rows_new (MzChartContext   *context,
                   const MzViewSpec *spec)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (MzTableRow));

  switch (mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS))
    {
    case MZ_TABLE_HOLDINGS:
      for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
        add_statement (rows, &mz_dataset_get_holding (dataset, i)->base);
      break;
    case MZ_TABLE_EVENTS:
      for (guint32 i = 0; i < mz_dataset_get_n_events (dataset); i++)
        add_statement (rows, &mz_dataset_get_event (dataset, i)->base);
      break;
    default:
      add_figures (rows, dataset, spec);
    }
  drop_filtered (rows, context, spec);

  return rows;
}

/**
 * mz_table_fold:
 * @text: any text
 *
 * Returns: (transfer full): the text without case and accents, to be searched
 */
char *
mz_table_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  GString *bare;
  g_autofree char *kept = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  bare = g_string_new (NULL);
  if (decomposed == NULL)
    return g_string_free (bare, FALSE);

  for (const char *at = decomposed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (bare, c);
    }
  kept = g_string_free (bare, FALSE);

  return g_utf8_casefold (kept, -1);
}

/**
 * mz_table_row_dup_haystack:
 * @row: a row
 * @kind: what the rows of the table are
 * @context: whose language and names to use
 *
 * Returns: (transfer full): all cells of the row, folded, to be searched
 */
char *
mz_table_row_dup_haystack (const MzTableRow *row,
                           MzTableRows       kind,
                           MzChartContext   *context)
{
  guint n_columns;
  const MzTableColumn *columns = mz_table_get_columns (kind, &n_columns);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *cell = mz_table_column_dup_text (columns[i], context, row);
      g_autofree char *folded = cell != NULL ? mz_table_fold (cell) : NULL;

      if (folded == NULL)
        continue;
      g_string_append (all, folded);
      g_string_append (all, SEPARATOR);
    }

  return g_string_free (all, FALSE);
}

static int
compare_keys (const SortKey *one,
              const SortKey *other)
{
  if (one->text != NULL && other->text != NULL)
    return strcmp (one->text, other->text);
  if (one->text != NULL || other->text != NULL)
    return one->text != NULL ? 1 : -1;

  return (one->number > other->number) - (one->number < other->number);
}

/* Empty cells come last either way, and equal ones stay as they were. */
static int
compare_cells (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const SortKey *one = a;
  const SortKey *other = b;
  int order;

  if (one->is_empty != other->is_empty)
    return one->is_empty ? 1 : -1;

  order = one->is_empty ? 0 : compare_keys (one, other);
  if (order != 0)
    return *(const gboolean *) data ? -order : order;

  return (one->place > other->place) - (one->place < other->place);
}

static void
clear_key (gpointer data)
{
  g_free (((SortKey *) data)->text);
}

static GArray *
make_keys (GArray         *rows,
           MzChartContext *context,
           MzTableColumn   column)
{
  GArray *keys = g_array_sized_new (FALSE, TRUE, sizeof (SortKey), rows->len);

  g_array_set_clear_func (keys, clear_key);
  for (guint i = 0; i < rows->len; i++)
    {
      const MzTableRow *row = &g_array_index (rows, MzTableRow, i);
      SortKey key = { .place = i };
      g_autofree char *cell = NULL;

      if (mz_table_column_get_order (column, row, &key.number))
        {
          key.is_empty = isnan (key.number);
        }
      else
        {
          cell = mz_table_column_dup_text (column, context, row);
          key.is_empty = cell == NULL;
          key.text = cell != NULL ? g_utf8_collate_key (cell, -1) : NULL;
        }
      g_array_append_val (keys, key);
    }

  return keys;
}

/**
 * mz_table_rows_sort:
 * @rows: (element-type MzTableRow): rows
 * @context: whose language and names to use
 * @sort: (nullable): name of a column, with "-" before it for the largest first
 *
 * Numbers and days are sorted as such and text as the locale does. Empty cells come last either way.
 *
 * Returns: (transfer full) (element-type MzTableRow): the rows in their new order; in the old one when
 *   there is no such column
 */
GArray *
mz_table_rows_sort (GArray         *rows,
                    MzChartContext *context,
                    const char     *sort)
{
  gboolean is_reversed = sort != NULL && *sort == '-';
  MzTableColumn column;
  g_autoptr (GArray) keys = NULL;
  GArray *sorted;

  if (sort == NULL || !mz_table_column_parse (is_reversed ? sort + 1 : sort, &column))
    return g_array_ref (rows);

  keys = make_keys (rows, context, column);
  g_array_sort_with_data (keys, compare_cells, &is_reversed);
  sorted = g_array_sized_new (FALSE, FALSE, sizeof (MzTableRow), rows->len);
  for (guint i = 0; i < keys->len; i++)
    g_array_append_val (sorted, g_array_index (rows, MzTableRow, g_array_index (keys, SortKey, i).place));

  return sorted;
}

static GArray *
search (GArray           *rows,
        MzChartContext   *context,
        const MzViewSpec *spec)
{
  const char *words = mz_view_spec_get_text (spec, MZ_VIEW_TEXT_SEARCH);
  g_autofree char *needle = words != NULL ? mz_table_fold (words) : NULL;
  GArray *found;

  if (needle == NULL || *needle == '\0')
    return g_array_ref (rows);

  found = g_array_new (FALSE, FALSE, sizeof (MzTableRow));
  for (guint i = 0; i < rows->len; i++)
    {
      const MzTableRow *row = &g_array_index (rows, MzTableRow, i);
      g_autofree char *haystack =
        mz_table_row_dup_haystack (row, mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS), context);

      if (strstr (haystack, needle) != NULL)
        g_array_append_vals (found, row, 1);
    }

  return found;
}

/**
 * mz_table_rows_choose:
 * @all: (element-type MzTableRow): what mz_table_rows_new() lists of this view
 * @context: whose data they list
 * @spec: a view with its search and its sorting
 *
 * Returns: (transfer full) (element-type MzTableRow): the rows as a table of this view shows them
 */
GArray *
mz_table_rows_choose (GArray           *all,
                      MzChartContext   *context,
                      const MzViewSpec *spec)
{
  g_autoptr (GArray) found = search (all, context, spec);

  return mz_table_rows_sort (found, context, mz_view_spec_get_text (spec, MZ_VIEW_TEXT_TABLE_SORT));
}

/**
 * mz_table_rows_new_shown:
 * @context: whose data to list
 * @spec: what to list, with its search and its sorting
 *
 * Returns: (transfer full) (element-type MzTableRow): the rows as a table of this view shows them
 */
GArray *
mz_table_rows_new_shown (MzChartContext   *context,
                         const MzViewSpec *spec)
{
  g_autoptr (GArray) all = mz_table_rows_new (context, spec);

  return mz_table_rows_choose (all, context, spec);
}

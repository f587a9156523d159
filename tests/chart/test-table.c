/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-table-rows.h"

#include "bundled.h"
#include <math.h>
#include <string.h>

/* Takes @spec and gives a copy with other words. */
static MzViewSpec *
with_text (MzViewSpec *spec,
           MzViewText  text,
           const char *value)
{
  MzViewSpec *changed = mz_view_spec_with_text (spec, text, value);

  mz_view_spec_unref (spec);

  return changed;
}

static MzViewSpec *
make_spec (const char  *measure,
           int          year,
           MzTableRows  rows)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) of_measure = mz_view_spec_with_measure (plain, measure);
  g_autoptr (MzViewSpec) of_year = mz_view_spec_with_year (of_measure, year);

  return mz_view_spec_with_option (of_year, MZ_OPTION_TABLE_ROWS, (int) rows);
}

static char *
get_cell (const MzTableRow *row,
          MzTableColumn     column)
{
  return mz_table_column_dup_text (column, bundled_get_context (), row);
}

static const MzTableRow *
find_row (GArray     *rows,
          const char *subject,
          MzStanding  standing)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MzTableRow *row = &g_array_index (rows, MzTableRow, i);

      if (g_strcmp0 (row->subject, subject) == 0 && row->standing == standing && row->statement != NULL)
        return row;
    }

  return NULL;
}

static void
assert_cell (const MzTableRow *row,
             MzTableColumn     column,
             const char       *words)
{
  g_autofree char *cell = get_cell (row, column);

  g_assert_cmpstr (cell, ==, words);
}

static void
assert_edition (const MzTableRow *row,
                const char       *edition)
{
  g_autofree char *cell = get_cell (row, MZ_COLUMN_EDITION);

  g_assert_true (g_str_has_prefix (cell, edition));
}

static void
test_two_editions (void)
{
  g_autoptr (MzViewSpec) spec = make_spec ("mine_production", 2024, MZ_TABLE_FIGURES);
  g_autoptr (GArray) rows = mz_table_rows_new (bundled_get_context (), spec);
  const MzTableRow *newer = find_row (rows, "AUS", MZ_STANDING_DRAWN);
  const MzTableRow *older = find_row (rows, "AUS", MZ_STANDING_SUPERSEDED);

  g_assert_nonnull (newer);
  g_assert_nonnull (older);
  assert_cell (newer, MZ_COLUMN_PERIOD, "2024");
  assert_cell (older, MZ_COLUMN_PERIOD, "2024");
  assert_edition (newer, "MCS 2026");
  assert_edition (older, "MCS 2025");
  assert_cell (newer, MZ_COLUMN_SUBJECT, "Australia");
  assert_cell (newer, MZ_COLUMN_STANDING, "drawn");
  assert_cell (newer, MZ_COLUMN_EVIDENCE, "table cell");
  g_assert_cmpfloat (mz_table_column_get_number (MZ_COLUMN_VALUE, newer), !=,
                     mz_table_column_get_number (MZ_COLUMN_VALUE, older));
}

static void
test_complete (void)
{
  g_autoptr (MzViewSpec) spec = make_spec ("reserves", 0, MZ_TABLE_ALL_YEARS);
  g_autoptr (GArray) rows = mz_table_rows_new (bundled_get_context (), spec);
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  guint32 reserves = mz_dataset_find_measure (dataset, "reserves");
  guint n_expected = 0;

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    n_expected += mz_dataset_get_figure (dataset, i)->measure == reserves;
  g_assert_cmpuint (rows->len, ==, n_expected);
}

static void
test_holdings_and_events (void)
{
  g_autoptr (MzViewSpec) holdings = make_spec ("reserves", 0, MZ_TABLE_HOLDINGS);
  g_autoptr (MzViewSpec) events = make_spec ("reserves", 0, MZ_TABLE_EVENTS);
  g_autoptr (GArray) holding_rows = mz_table_rows_new (bundled_get_context (), holdings);
  g_autoptr (GArray) event_rows = mz_table_rows_new (bundled_get_context (), events);
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());

  g_assert_cmpuint (holding_rows->len, ==, mz_dataset_get_n_holdings (dataset));
  g_assert_cmpuint (event_rows->len, ==, mz_dataset_get_n_events (dataset));
  for (guint i = 0; i < holding_rows->len; i++)
    {
      g_autofree char *kind = get_cell (&g_array_index (holding_rows, MzTableRow, i), MZ_COLUMN_KIND);

      g_assert_nonnull (kind);
      g_assert_null (strchr (kind, '_'));
    }
}

static void
test_computed (void)
{
  g_autoptr (MzViewSpec) spec = make_spec ("reserves_life", 0, MZ_TABLE_FIGURES);
  g_autoptr (GArray) rows = mz_table_rows_new (bundled_get_context (), spec);
  const MzTableRow *first = &g_array_index (rows, MzTableRow, 0);
  g_autofree char *note = get_cell (first, MZ_COLUMN_NOTE);

  g_assert_null (first->statement);
  assert_cell (first, MZ_COLUMN_STANDING, "computed");
  g_assert_nonnull (strstr (note, "reserves ÷ mine production"));
  g_assert_cmpint (g_array_index (rows, MzTableRow, 1).standing, ==, MZ_STANDING_INPUT);
}

static guint
count_shown (const char *words)
{
  g_autoptr (MzViewSpec) spec = with_text (make_spec ("reserves", 0, MZ_TABLE_FIGURES), MZ_VIEW_TEXT_SEARCH, words);
  g_autoptr (GArray) rows = mz_table_rows_new_shown (bundled_get_context (), spec);

  return rows->len;
}

static void
test_search (void)
{
  guint n_all = count_shown (NULL);

  g_assert_cmpuint (count_shown (""), ==, n_all);
  g_assert_cmpuint (count_shown ("AUSTRALIA"), >, 0);
  g_assert_cmpuint (count_shown ("áustralia"), ==, count_shown ("Australia"));
  g_assert_cmpuint (count_shown ("Australia"), <, n_all);
  g_assert_cmpuint (count_shown ("搜狐"), >, 0);
  g_assert_cmpuint (count_shown ("more than"), >, 0);
  g_assert_cmpuint (count_shown ("no source says this"), ==, 0);
}

static void
assert_sorted (const char *sort,
               gboolean    is_falling)
{
  g_autoptr (MzViewSpec) spec = with_text (make_spec ("reserves", 0, MZ_TABLE_FIGURES), MZ_VIEW_TEXT_TABLE_SORT, sort);
  g_autoptr (GArray) rows = mz_table_rows_new_shown (bundled_get_context (), spec);
  double before = is_falling ? INFINITY : -INFINITY;
  gboolean is_over = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      double value = mz_table_column_get_number (MZ_COLUMN_VALUE, &g_array_index (rows, MzTableRow, i));

      is_over |= isnan (value);
      g_assert_true (is_over == isnan (value));   /* empty cells are last */
      if (!is_over)
        g_assert_true (is_falling ? value <= before : value >= before);
      before = value;
    }
}

static void
test_sort (void)
{
  g_autoptr (MzViewSpec) spec = with_text (make_spec ("reserves", 0, MZ_TABLE_FIGURES), MZ_VIEW_TEXT_TABLE_SORT,
                                           "subject");
  g_autoptr (GArray) rows = mz_table_rows_new_shown (bundled_get_context (), spec);

  assert_sorted ("value", FALSE);
  assert_sorted ("-value", TRUE);
  for (guint i = 1; i < rows->len; i++)
    {
      g_autofree char *before = get_cell (&g_array_index (rows, MzTableRow, i - 1), MZ_COLUMN_SUBJECT);
      g_autofree char *here = get_cell (&g_array_index (rows, MzTableRow, i), MZ_COLUMN_SUBJECT);

      g_assert_cmpint (g_utf8_collate (before, here), <=, 0);
    }
}

static void
test_columns (void)
{
  for (MzTableRows kind = MZ_TABLE_FIGURES; kind <= MZ_TABLE_ALL_YEARS; kind++)
    {
      g_autoptr (MzViewSpec) spec = make_spec ("reserves", 0, kind);
      g_autoptr (GArray) rows = mz_table_rows_new (bundled_get_context (), spec);
      guint n_columns;
      const MzTableColumn *columns = mz_table_get_columns (kind, &n_columns);

      for (guint i = 0; i < n_columns; i++)
        {
          MzTableColumn found;
          guint n_filled = 0;

          g_assert_true (mz_table_column_parse (mz_table_column_get_id (columns[i]), &found));
          g_assert_cmpint (found, ==, columns[i]);
          for (guint row = 0; row < rows->len; row++)
            {
              g_autofree char *cell = get_cell (&g_array_index (rows, MzTableRow, row), columns[i]);

              n_filled += cell != NULL;
            }
          if (n_filled == 0)
            g_test_message ("no row of kind %d has a %s", kind, mz_table_column_get_id (columns[i]));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/two-editions", test_two_editions);
  g_test_add_func ("/table/complete", test_complete);
  g_test_add_func ("/table/holdings-and-events", test_holdings_and_events);
  g_test_add_func ("/table/computed", test_computed);
  g_test_add_func ("/table/search", test_search);
  g_test_add_func ("/table/sort", test_sort);
  g_test_add_func ("/table/columns", test_columns);

  return g_test_run ();
}

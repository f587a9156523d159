/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "mz-dataset-reader.h"
#include "mz-scene-order.h"
#include "mz-table-rows.h"
#include "texts-apart.h"
#include <math.h>
#include <string.h>

#define N_KINDS 4

static MzViewSpec *
make_spec (MzTableRows rows,
           const char *measure,
           const char *search)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, MZ_VIEW_TABLE);
  g_autoptr (MzViewSpec) with_measure = mz_view_spec_with_measure (with_view, measure);
  g_autoptr (MzViewSpec) with_rows = mz_view_spec_with_option (with_measure, MZ_OPTION_TABLE_ROWS, (int) rows);

  return mz_view_spec_with_text (with_rows, MZ_VIEW_TEXT_SEARCH, search);
}

/* No cell reaches into the next one, and none is cut off by the page. */
static void
test_texts (void)
{
  static const char *const measures[] = { "reserves", "mine_production", "reserves_life", "share_price" };
  static const double sizes[][2] = { { 1200, 800 }, { 700, 500 }, { 360, 480 }, { 280, 240 } };

  for (guint i = 0; i < N_KINDS * G_N_ELEMENTS (measures) * G_N_ELEMENTS (sizes); i++)
    {
      const double *size = sizes[i % G_N_ELEMENTS (sizes)];
      guint rest = i / G_N_ELEMENTS (sizes);
      const char *measure = measures[rest % G_N_ELEMENTS (measures)];
      g_autoptr (MzViewSpec) spec = make_spec (rest / G_N_ELEMENTS (measures), measure, NULL);
      g_autoptr (MzChart) chart = bundled_make_chart (spec, size[0], size[1]);

      g_test_message ("%s, %u, %g × %g", measure, rest / (guint) G_N_ELEMENTS (measures), size[0], size[1]);
      assert_texts_apart (mz_chart_get_scene (chart), FALSE);
    }
}

/* With room for all, each row that the table has is one stop of the keyboard and leads to its statement. */
static void
test_rows (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autoptr (MzViewSpec) spec = make_spec (kind, "mine_production", NULL);
      g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 20000);
      g_autoptr (GArray) rows = mz_table_rows_new_shown (bundled_get_context (), spec);
      g_autoptr (GArray) order = mz_scene_get_focus_order (mz_chart_get_scene (chart));

      g_assert_cmpuint (rows->len, >, 5);
      g_assert_cmpuint (order->len, ==, rows->len);
      for (guint i = 0; i < rows->len; i++)
        {
          guint32 mark = g_array_index (order, guint32, i);
          const MzStatement *statement = g_array_index (rows, MzTableRow, i).statement;

          g_assert_cmpstr (mz_scene_get_key (mz_chart_get_scene (chart), mark), ==, statement->id);
          g_assert_cmpstr (mz_scene_get_sentence (mz_chart_get_scene (chart), mark), !=, "");
        }
    }
}

static gboolean
has_text (MzScene    *scene,
          const char *words)
{
  for (guint32 i = 0; i < mz_scene_get_n_marks (scene); i++)
    {
      if (mz_scene_get_mark (scene, i)->type == MZ_MARK_TEXT && strstr (mz_scene_get_text (scene, i), words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* What has no room is told, and a number never stands without its bound. */
static void
test_rest (void)
{
  g_autoptr (MzViewSpec) spec = make_spec (MZ_TABLE_HOLDINGS, "reserves", NULL);
  g_autoptr (MzViewSpec) figures = make_spec (MZ_TABLE_FIGURES, "reserves", NULL);
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 700, 500);
  g_autoptr (MzChart) narrow = bundled_make_chart (figures, 280, 400);

  g_assert_true (has_text (mz_chart_get_scene (chart), "more rows; a CSV file has all of them"));
  g_assert_true (has_text (mz_chart_get_scene (chart), "Columns without room: "));
  g_assert_true (has_text (mz_chart_get_scene (narrow), "Bound"));
  g_assert_true (has_text (mz_chart_get_scene (narrow), "exactly"));
}

/* The picture shows what the search leaves, and says so when it leaves nothing. */
static void
test_search (void)
{
  g_autoptr (MzViewSpec) spec = make_spec (MZ_TABLE_EVENTS, "reserves", "trading club");
  g_autoptr (MzViewSpec) none = make_spec (MZ_TABLE_EVENTS, "reserves", "zzz");
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 900, 500);
  g_autoptr (MzChart) empty = bundled_make_chart (none, 900, 500);
  g_autoptr (GArray) order = mz_scene_get_focus_order (mz_chart_get_scene (chart));

  g_assert_cmpuint (order->len, ==, 1);
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "1 row of 7 with"));
  g_assert_true (has_text (mz_chart_get_scene (empty), "No row has the words"));
}

#define OWN \
  "{\"format\": \"monazite/1\", \"sources\": [{\"id\": \"own\", \"type\": \"report\", \"title\": \"Own\"," \
  " \"language\": \"en\", \"issued\": {\"date-parts\": [[2026, 10, 1]]}}], \"companies\": [" \
  "{\"id\": \"c\", \"names\": {\"en\": \"%s\"}, \"country\": \"USA\", \"source\": \"own\"}], \"holdings\": [" \
  "{\"id\": \"h\", \"holder\": \"c\", \"asset\": \"c\", \"kind\": \"owns\", \"share\": 5, \"as_of\": \"2026-10-01\"," \
  " \"source\": \"own\", \"evidence\": {\"kind\": \"pointer\", \"where\": \"page 3\"}}]}"

static MzChartContext *
read_own (const char *text)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;

  g_assert_true (mz_dataset_reader_add_bytes (reader, bytes, "own.json"));
  dataset = mz_dataset_reader_finish (reader, &problems);

  return mz_chart_context_new (dataset, NULL, "en");
}

/* No data, a measure that nobody has, names in other scripts, sizes that hold nothing. */
static void
test_hostile (void)
{
  static const double sizes[][2] = { { 280, 240 }, { 64, 64 }, { 1200, 800 }, { 4000, 120 } };
  static const char *const names[] = { "中国北方稀土（集团）高科技股份有限公司", "شركة المعادن النادرة السعودية القابضة", "Long name without any end that goes on and on and on" };

  for (guint i = 0; i < G_N_ELEMENTS (names) * N_KINDS * G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *text = g_strdup_printf (OWN, names[i % G_N_ELEMENTS (names)]);
      g_autoptr (MzChartContext) context = read_own (text);
      const double *size = sizes[i / G_N_ELEMENTS (names) / N_KINDS];
      g_autoptr (MzViewSpec) spec = make_spec (i / G_N_ELEMENTS (names) % N_KINDS, "reserves", NULL);
      g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
      g_autoptr (MzChart) chart = mz_chart_new (context, spec, metrics, size[0], size[1]);
      MzScene *scene = mz_chart_get_scene (chart);

      for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
        g_assert_true (isfinite (mz_scene_get_mark (scene, mark)->x) && isfinite (mz_scene_get_mark (scene, mark)->y));
    }
}

static void
assert_cell (MzChartContext    *context,
             const MzTableRow  *row,
             MzTableColumn      column,
             gboolean           is_filled)
{
  g_autofree char *cell = mz_table_column_dup_text (column, context, row);

  g_test_message ("%s of %s", mz_table_column_get_id (column), row->statement->id);
  g_assert_cmpint (cell != NULL, ==, is_filled);
}

/* What few statements have is told of just these: whom one repeats, the place of a cell, the range of a stake. */
static void
test_rare_columns (void)
{
  MzChartContext *context = bundled_get_context ();
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint n_repeats = 0, n_ranges = 0;

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, i);
      const MzTableRow row = { .statement = &figure->base };
      const MzEvidence *evidence = &figure->base.evidence;

      n_repeats += figure->repeats != MZ_NO_INDEX;
      assert_cell (context, &row, MZ_COLUMN_REPEATS, figure->repeats != MZ_NO_INDEX);
      assert_cell (context, &row, MZ_COLUMN_PLACE,
                   evidence->document != NULL || evidence->page != NULL || evidence->table != NULL);
      assert_cell (context, &row, MZ_COLUMN_URL, mz_dataset_get_source (dataset, figure->base.source)->url != NULL);
    }
  for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (dataset, i);
      const MzTableRow row = { .statement = &holding->base };

      n_ranges += !isnan (holding->share_min);
      assert_cell (context, &row, MZ_COLUMN_SHARE_MIN, !isnan (holding->share_min));
      assert_cell (context, &row, MZ_COLUMN_SHARE_MAX, !isnan (holding->share_max));
    }
  g_assert_cmpuint (n_repeats, >, 0);
  g_assert_cmpuint (n_ranges, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-picture/texts", test_texts);
  g_test_add_func ("/table-picture/rows", test_rows);
  g_test_add_func ("/table-picture/rest", test_rest);
  g_test_add_func ("/table-picture/search", test_search);
  g_test_add_func ("/table-picture/hostile", test_hostile);
  g_test_add_func ("/table-picture/rare-columns", test_rare_columns);

  return g_test_run ();
}

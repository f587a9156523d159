/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-export.h"

#include "bundled.h"
#include "mz-json-document.h"
#include <glib/gstdio.h>
#include <string.h>

static GBytes *
export (MzViewKind      view,
        MzExportFormat  format,
        MzThemeKind     theme)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, view);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_selected (with_view, "RUS");
  const MzExportOptions options = { format, theme, 800, 600, 1 };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mz_export_to_bytes (bundled_get_context (), spec, &options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

/* For text formats: they hold no NUL. */
static gboolean
contains (GBytes     *bytes,
          const char *words)
{
  return g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), words) != NULL;
}

static void
test_every_format (void)
{
  static const char *const magic[MZ_N_EXPORT_FORMATS] = { "\211PNG", "<?xml", "%PDF", "id,", "{" };

  for (guint i = 0; i < MZ_N_EXPORT_FORMATS * MZ_N_VIEWS; i++)
    {
      MzExportFormat format = i / MZ_N_VIEWS;
      g_autoptr (GBytes) first = export (i % MZ_N_VIEWS, format, MZ_THEME_LIGHT);
      g_autoptr (GBytes) second = export (i % MZ_N_VIEWS, format, MZ_THEME_LIGHT);

      g_assert_cmpint (memcmp (g_bytes_get_data (first, NULL), magic[format], strlen (magic[format])), ==, 0);
      /* The same input gives the same bytes. */
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_every_theme (void)
{
  g_autoptr (GBytes) light = export (MZ_VIEW_MAP, MZ_EXPORT_SVG, MZ_THEME_LIGHT);

  for (guint theme = MZ_THEME_LIGHT + 1; theme < MZ_N_THEMES; theme++)
    {
      g_autoptr (GBytes) other = export (MZ_VIEW_MAP, MZ_EXPORT_SVG, theme);

      g_assert_false (g_bytes_equal (light, other));
    }
}

static void
test_svg_words (void)
{
  g_autoptr (GBytes) bytes = export (MZ_VIEW_MAP, MZ_EXPORT_SVG, MZ_THEME_LIGHT);

  g_assert_true (contains (bytes, "<text"));
  g_assert_true (contains (bytes, "Reserves by country"));
  g_assert_true (contains (bytes, "no position is taken"));
  g_assert_true (contains (bytes, "https://pubs.usgs.gov/"));
  g_assert_true (contains (bytes, "data-figure"));
  g_assert_true (contains (bytes, "monazite-export/1"));
}

static void
test_payload (void)
{
  g_autoptr (GBytes) bytes = export (MZ_VIEW_BARS, MZ_EXPORT_JSON, MZ_THEME_LIGHT);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) document = mz_json_document_new_from_bytes (bytes, "payload", problems);
  JsonObject *root;

  g_assert_cmpuint (problems->len, ==, 0);
  root = json_node_get_object (mz_json_document_get_root (document));
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (root, "view"), "view"), ==, "bars");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "figures")), >, 10);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "sources")), >, 1);
}

/* Where borders are disputed, no file may leave out by which of them it was made. */
static void
test_borders_are_stated (void)
{
  for (guint i = 0; i < 2 * MZ_N_EXPORT_FORMATS; i++)
    {
      MzExportFormat format = i % MZ_N_EXPORT_FORMATS;
      const MzExportOptions options = { format, MZ_THEME_LIGHT, 800, 600, 1 };
      const char *name = mz_view_option_get_choice (MZ_OPTION_BORDERS, (int) (i / MZ_N_EXPORT_FORMATS));
      g_autofree char *member = g_strdup_printf ("\"borders\":\"%s\",\"view\"", name);
      g_autofree char *cell = g_strdup_printf (",%s\r\n", name);
      g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
      g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (plain, MZ_OPTION_BORDERS, (int) (i / MZ_N_EXPORT_FORMATS));
      g_autoptr (GBytes) bytes = mz_export_to_bytes (bundled_get_context (), spec, &options, NULL);

      if (format == MZ_EXPORT_JSON)
        g_assert_true (contains (bytes, member));
      if (format == MZ_EXPORT_CSV)
        g_assert_true (contains (bytes, cell) && contains (bytes, ",borders\r\n"));
      if (format == MZ_EXPORT_SVG)
        g_assert_true (contains (bytes, "no position is taken"));
    }
}

static GBytes *
export_table (MzTableRows     rows,
              const char     *measure,
              MzExportFormat  format)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, MZ_VIEW_TABLE);
  g_autoptr (MzViewSpec) with_measure = mz_view_spec_with_measure (with_view, measure);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (with_measure, MZ_OPTION_TABLE_ROWS, (int) rows);
  const MzExportOptions options = { format, MZ_THEME_LIGHT, 300, 250, 1 };
  GBytes *bytes = mz_export_to_bytes (bundled_get_context (), spec, &options, NULL);

  g_assert_nonnull (bytes);

  return bytes;
}

static guint
count_lines (GBytes *bytes)
{
  const char *text = g_bytes_get_data (bytes, NULL);
  guint n = 0;

  for (gsize i = 0; i < g_bytes_get_size (bytes); i++)
    n += text[i] == '\n';

  return n;
}

/* Each view writes what it shows, not the figures of a measure that it does not show. */
static void
test_statements (void)
{
  g_autoptr (GBytes) timeline = export (MZ_VIEW_TIMELINE, MZ_EXPORT_CSV, MZ_THEME_LIGHT);
  g_autoptr (GBytes) holdings = export (MZ_VIEW_HOLDINGS, MZ_EXPORT_CSV, MZ_THEME_LIGHT);
  g_autoptr (GBytes) json = export (MZ_VIEW_TIMELINE, MZ_EXPORT_JSON, MZ_THEME_LIGHT);
  g_autoptr (GBytes) svg = export (MZ_VIEW_TIMELINE, MZ_EXPORT_SVG, MZ_THEME_LIGHT);

  g_assert_true (contains (timeline, "id,kind,title,timing,date,since,until,status,subjects,names,as_of,source,"));
  g_assert_true (contains (timeline, "\nrus-plan-due-2025-12-01,event,"));
  g_assert_true (contains (timeline, ",by,2025-12-01,,,,RUS,Russia,2025-11-06,sohu-2025-11-06,"));
  g_assert_false (contains (timeline, "t REO"));
  g_assert_true (contains (holdings, "id,holder,holder_name,asset,asset_name,kind,"));
  g_assert_false (contains (holdings, "t REO"));
  g_assert_true (contains (json, "\"date\": \"by 2025-12-01\"") || contains (json, "\"date\":\"by 2025-12-01\""));
  g_assert_true (contains (svg, "rus-plan-due-2025-12-01"));
}

/* A file of a table has all rows, however few have room in its picture. */
static void
test_tables (void)
{
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  g_autoptr (GBytes) holdings = export_table (MZ_TABLE_HOLDINGS, "reserves", MZ_EXPORT_CSV);
  g_autoptr (GBytes) events = export_table (MZ_TABLE_EVENTS, "reserves", MZ_EXPORT_CSV);
  g_autoptr (GBytes) figures = export_table (MZ_TABLE_FIGURES, "reserves", MZ_EXPORT_CSV);
  g_autoptr (GBytes) computed = export_table (MZ_TABLE_FIGURES, "reserves_life", MZ_EXPORT_CSV);
  g_autoptr (GBytes) json = export_table (MZ_TABLE_FIGURES, "reserves_life", MZ_EXPORT_JSON);

  g_assert_cmpuint (count_lines (holdings), ==, mz_dataset_get_n_holdings (dataset) + 1);
  g_assert_cmpuint (count_lines (events), ==, mz_dataset_get_n_events (dataset) + 1);
  g_assert_cmpuint (count_lines (figures), >, 20);
  g_assert_true (contains (computed, "\n,RUS,Russia,reserves_life,"));
  g_assert_true (contains (json, "\"computed\""));
}

/* Of one view as a link describes it, in one size. */
static GBytes *
export_link (const char     *query,
             MzExportFormat  format,
             double          width,
             double          height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzViewSpec) spec = bundled_read_link (query);
  const MzExportOptions options = { format, MZ_THEME_LIGHT, width, height, 1 };
  GBytes *bytes = mz_export_to_bytes (bundled_get_context (), spec, &options, &error);

  g_assert_no_error (error);

  return bytes;
}

/* A small picture leaves marks out, a file of data nothing. */
static void
test_data_of_any_size (void)
{
  static const struct
  {
    const char *query;
    guint       n_least;
  } cases[] = {
    { "view=holdings&holdings_marks=matrix", 130 },
    { "view=holdings&holdings_marks=graph", 130 },
    { "view=holdings&holdings_marks=graph&focus=usar&depth=2", 14 },
    { "view=holdings&holdings_marks=capacity&stage=magnet", 5 },
    { "view=timeline", 30 },
    { "view=bars&measure=reserves&year=2025", 60 },
    { "view=bars&measure=mine_production&facets=source", 15 },
    { "view=bars&measure=mine_production&year=2025&compare=years", 10 },
    { "view=trend&measure=mine_production", 80 },
    { "view=map&measure=reserves", 15 },
    { "view=table&measure=reserves&table_rows=holdings", 130 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (MzExportFormat format = MZ_EXPORT_CSV; format <= MZ_EXPORT_JSON; format++)
        {
          g_autoptr (GBytes) small = export_link (cases[i].query, format, 280, 240);
          g_autoptr (GBytes) large = export_link (cases[i].query, format, 3000, 4000);

          g_test_message ("%s", cases[i].query);
          g_assert_cmpmem (g_bytes_get_data (small, NULL), g_bytes_get_size (small),
                           g_bytes_get_data (large, NULL), g_bytes_get_size (large));
          if (format == MZ_EXPORT_CSV)
            g_assert_cmpuint (count_lines (small), >=, cases[i].n_least);
        }
    }
}

static void
test_sizes (void)
{
  static const double sizes[][3] = {
    { 199, 600, 1 }, { 800, 199, 1 }, { 8001, 600, 1 }, { 800, 8001, 1 }, { 800, 600, 0.5 }, { 800, 600, 4.1 },
    { 1e300, 600, 1 }, { -800, 600, 1 },
  };
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const MzExportOptions options = { MZ_EXPORT_CSV, MZ_THEME_LIGHT, sizes[i][0], sizes[i][1], sizes[i][2] };
      g_autoptr (GError) error = NULL;

      g_assert_null (mz_export_to_bytes (bundled_get_context (), spec, &options, &error));
      g_assert_error (error, MZ_EXPORT_ERROR, MZ_EXPORT_ERROR_SIZE);
    }
}

static void
test_names (void)
{
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  g_autofree char *name = mz_export_suggest_name (bundled_get_context (), spec, MZ_EXPORT_SVG);
  MzExportFormat format;

  g_autoptr (MzViewSpec) timeline = mz_view_spec_with_view (spec, MZ_VIEW_TIMELINE);
  g_autofree char *other = mz_export_suggest_name (bundled_get_context (), timeline, MZ_EXPORT_CSV);

  g_assert_cmpstr (name, ==, "reserves-2025-map.svg");
  g_assert_cmpstr (other, ==, "monazite-timeline.csv");
  g_assert_true (mz_export_format_from_path ("/tmp/a.b/chart.PDF", &format));
  g_assert_cmpint (format, ==, MZ_EXPORT_PDF);
  g_assert_false (mz_export_format_from_path ("/tmp/a.svg/chart", &format));
  g_assert_false (mz_export_format_from_path ("chart.gif", &format));
}

static void
test_same_as_input (void)
{
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "own.json", NULL);
  g_autofree char *after = NULL;
  const char *const inputs[] = { path, NULL };
  const MzExportOptions options = { MZ_EXPORT_JSON, MZ_THEME_LIGHT, 800, 600, 1 };

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (mz_export_to_file (bundled_get_context (), spec, &options, path, inputs, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "old");
  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/every-format", test_every_format);
  g_test_add_func ("/export/every-theme", test_every_theme);
  g_test_add_func ("/export/svg-words", test_svg_words);
  g_test_add_func ("/export/payload", test_payload);
  g_test_add_func ("/export/borders", test_borders_are_stated);
  g_test_add_func ("/export/statements", test_statements);
  g_test_add_func ("/export/tables", test_tables);
  g_test_add_func ("/export/sizes", test_sizes);
  g_test_add_func ("/export/data-of-any-size", test_data_of_any_size);
  g_test_add_func ("/export/names", test_names);
  g_test_add_func ("/export/same-as-input", test_same_as_input);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-fixture.h"
#include "mz-file.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

static MzDataset *
read_small (void)
{
  g_autofree char *text = data_fixture_read_text ("small.json");
  g_autoptr (GPtrArray) problems = NULL;
  MzDataset *dataset = data_fixture_read (text, &problems);

  data_fixture_assert_none (problems);
  return dataset;
}

static void
test_sources (void)
{
  g_autoptr (MzDataset) dataset = read_small ();
  const MzSource *story = mz_dataset_get_source (dataset, mz_dataset_find_source (dataset, "story"));
  const MzSource *book = mz_dataset_get_source (dataset, mz_dataset_find_source (dataset, "yearbook-2025"));

  g_assert_cmpstr (story->authors, ==, "Agency; Jane Doe");
  g_assert_cmpstr (story->issued, ==, "2025-11-06");
  g_assert_cmpstr (story->issued_time, ==, "09:13");
  g_assert_true (story->is_story);
  g_assert_true (g_str_has_prefix (story->text, "The country holds 28 million tons of rare earths.\nLess than"));
  g_assert_cmpstr (book->issued, ==, "2025-01");
  g_assert_cmpint (book->issued_day, <, story->issued_day);
  g_assert_null (book->text);
  g_assert_cmpuint (mz_dataset_get_series_rank (dataset, book->series), ==, 0);
  g_assert_cmpstr (mz_dataset_get_series_title (dataset, book->series), ==, "Yearbook of the survey");
  g_assert_cmpuint (mz_dataset_get_series_rank (dataset, story->series), ==, G_MAXUINT);
  g_assert_null (mz_dataset_get_series_title (dataset, "nothing"));
  g_assert_cmpuint (mz_dataset_find_source (dataset, "acme"), ==, MZ_NO_INDEX);
  g_assert_cmpuint (mz_dataset_find_source (dataset, NULL), ==, MZ_NO_INDEX);
}

static void
test_names (void)
{
  g_autoptr (MzDataset) dataset = read_small ();
  guint32 reserves = mz_dataset_find_measure (dataset, "reserves");
  guint32 acme = mz_dataset_find_company (dataset, "acme");
  guint32 pit = mz_dataset_find_facility (dataset, "pit");

  g_assert_cmpstr (mz_dataset_get_measure_name (dataset, reserves, NULL), ==, "Reserves");
  g_assert_cmpstr (mz_dataset_get_measure_name (dataset, reserves, "zh_CN"), ==, "储量");
  g_assert_cmpstr (mz_dataset_get_measure_name (dataset, reserves, "ru"), ==, "Запасы");
  g_assert_cmpstr (mz_dataset_get_measure_name (dataset, reserves, "fr"), ==, "Reserves");
  g_assert_cmpstr (mz_dataset_get_measure_definition (dataset, reserves, "zh_CN"), ==, "可开采量。");
  g_assert_cmpstr (mz_dataset_get_measure_definition (dataset, reserves, "en"), ==, "What could be mined.");
  g_assert_cmpstr (mz_dataset_get_company_name (dataset, acme, "zh_CN"), ==, "极点");
  g_assert_cmpstr (mz_dataset_get_company_name (dataset, acme, "ru"), ==, "Acme");
  g_assert_cmpstr (mz_dataset_get_facility_name (dataset, pit, "zh_CN"), ==, "Pit");
  g_assert_cmpstr (mz_dataset_get_event_title (dataset, 0, "zh_CN"), ==, "计划到期");
}

static void
test_statements (void)
{
  g_autoptr (MzDataset) dataset = read_small ();
  const MzFigure *figure = (const MzFigure *) mz_dataset_find_statement (dataset, "rus-reserves-story");
  const MzHolding *holding = (const MzHolding *) mz_dataset_find_statement (dataset, "acme-pit");
  const MzEvent *event = (const MzEvent *) mz_dataset_find_statement (dataset, "plan");
  const MzNote *note = (const MzNote *) mz_dataset_find_statement (dataset, "idle");
  const MzFigure *missing = (const MzFigure *) mz_dataset_find_statement (dataset, "ind-reserves-2026");

  g_assert_cmpint (figure->base.kind, ==, MZ_STATEMENT_FIGURE);
  g_assert_true (figure == mz_dataset_get_figure (dataset, figure->base.index));
  g_assert_cmpstr (figure->base.subjects[0], ==, "RUS");
  g_assert_null (figure->base.subjects[1]);
  g_assert_cmpfloat (figure->value, ==, 28000000.0);
  g_assert_cmpint (figure->bound, ==, MZ_BOUND_MORE_THAN);
  g_assert_true (isnan (missing->value));
  g_assert_cmpstr (missing->reason, ==, "printed as NA");
  g_assert_cmpint (holding->base.kind, ==, MZ_STATEMENT_HOLDING);
  g_assert_cmpstr (holding->base.subjects[1], ==, "pit");
  g_assert_cmpstr (holding->terms[0], ==, "acme-price");
  g_assert_cmpint (holding->share_bound, ==, MZ_BOUND_AT_LEAST);
  g_assert_cmpint (event->timing, ==, MZ_EVENT_BY);
  g_assert_cmpstr (event->date, ==, "2025-12-01");
  g_assert_cmpstr (event->title, ==, "Plan due");
  /* what has no day of its own has that of its source */
  g_assert_cmpstr (event->base.as_of, ==, "2025-11-06");
  g_assert_cmpint (event->base.as_of_day, ==, figure->base.as_of_day);
  g_assert_cmpint (note->base.kind, ==, MZ_STATEMENT_NOTE);
  g_assert_null (mz_dataset_find_statement (dataset, "story"));
  g_assert_null (mz_dataset_find_statement (dataset, NULL));
}

static void
test_statements_of_source (void)
{
  static const char *const expected[] = {
    "plan", "rus-reserves-story", "rus-share-story", "idle", "acme-pit", "usa-pit", "acme-bolt"
  };
  g_autoptr (MzDataset) dataset = read_small ();
  guint n_statements = 0;
  const MzStatement *const *statements =
      mz_dataset_get_statements_of_source (dataset, mz_dataset_find_source (dataset, "story"), &n_statements);

  g_assert_cmpuint (n_statements, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n_statements; i++)
    g_assert_cmpstr (statements[i]->id, ==, expected[i]);
}

/* A document may refer to what only a later one holds. */
static void
test_across_documents (void)
{
  static const char *const first =
      "{\"format\": \"monazite/1\", \"notes\": [{\"id\": \"n\", \"subjects\": [\"late\"], \"source\": \"s\","
      "\"evidence\": {\"kind\": \"pointer\", \"where\": \"x\"}}]}";
  static const char *const second =
      "{\"format\": \"monazite/1\", \"companies\": [{\"id\": \"late\", \"names\": {\"en\": \"Late\"}}],"
      "\"sources\": [{\"id\": \"s\", \"type\": \"report\", \"title\": \"S\", \"language\": \"en\"}]}";
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) first_bytes = g_bytes_new_static (first, strlen (first));
  g_autoptr (GBytes) second_bytes = g_bytes_new_static (second, strlen (second));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;

  g_assert_true (mz_dataset_reader_add_bytes (reader, first_bytes, "first.json"));
  g_assert_true (mz_dataset_reader_add_bytes (reader, second_bytes, "second.json"));
  dataset = mz_dataset_reader_finish (reader, &problems);
  data_fixture_assert_none (problems);
  g_assert_nonnull (mz_dataset_find_statement (dataset, "n"));
}

/* The same document twice: everything is there once, and each record of the second is told. */
static void
test_twice (void)
{
  g_autofree char *text = data_fixture_read_text ("small.json");
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;

  mz_dataset_reader_add_bytes (reader, bytes, "a.json");
  mz_dataset_reader_add_bytes (reader, bytes, "b.json");
  dataset = mz_dataset_reader_finish (reader, &problems);
  g_assert_cmpuint (mz_dataset_get_n_figures (dataset), ==, 5);
  g_assert_cmpuint (problems->len, >=, 20);
  for (guint i = 0; i < problems->len; i++)
    g_assert_cmpstr (mz_problem_get_file (problems->pdata[i]), ==, "b.json");
  g_assert_nonnull (strstr (mz_problem_get_expected (problems->pdata[0]), "a.json:6"));
}

static void
test_unusable (void)
{
  static const char *const texts[] = {
    "", "[]", "{}", "null", "{\"format\": 1}", "{\"format\": \"monazite/2\"}", "{\"format\": \"monazite/1\"",
    "{\"format\": \"monazite/1\", \"format\": \"monazite/1\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_false (mz_dataset_reader_add_bytes (reader, bytes, "bad.json"));
      dataset = mz_dataset_reader_finish (reader, &problems);
      g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), ==, 1);
      g_assert_cmpuint (mz_dataset_get_n_sources (dataset), ==, 0);
    }
}

static void
test_files (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "data", "small.json", NULL);
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MzDataset) dataset = NULL;

  g_assert_false (mz_dataset_reader_add_file (reader, "/nonexistent/file.json", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (mz_dataset_reader_add_file (reader, g_get_tmp_dir (), &error));
  g_assert_error (error, MZ_FILE_ERROR, MZ_FILE_ERROR_NOT_REGULAR);
  g_clear_error (&error);
  g_assert_true (mz_dataset_reader_add_file (reader, path, &error));
  g_assert_no_error (error);
  dataset = mz_dataset_reader_finish (reader, NULL);
  g_assert_cmpuint (mz_dataset_get_n_sources (dataset), ==, 3);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static MzDataset *
read_file (const char *folder, const char *name, GPtrArray **problems_out)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GError) error = NULL;

  mz_dataset_reader_add_file (reader, path, &error);
  g_assert_no_error (error);
  return mz_dataset_reader_finish (reader, problems_out);
}

static void
remove_files (const char *folder, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A manifest brings the documents beside it, each once, whatever circles the manifests make. */
static void
test_manifest (void)
{
  static const char *const names[] = { "manifest.json", "second.json", "small.json", NULL };
  g_autofree char *folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
  g_autofree char *small = data_fixture_read_text ("small.json");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;

  write_file (folder, "small.json", small);
  write_file (folder, "manifest.json",
              "{\"format\": \"monazite/1\", \"documents\": [\"second.json\", \"manifest.json\"]}");
  write_file (folder, "second.json",
              "{\"format\": \"monazite/1\", \"documents\": [\"manifest.json\", \"small.json\", \"small.json\"]}");
  dataset = read_file (folder, "manifest.json", &problems);
  data_fixture_assert_none (problems);
  g_assert_cmpuint (mz_dataset_get_n_figures (dataset), ==, 5);
  remove_files (folder, names);
}

static void
test_manifest_faults (void)
{
  static const char *const names[] = { "manifest.json", NULL };
  static const struct
  {
    const char *document;
    const char *code;
  } cases[] = {
    { "missing.json", "document-missing" }, { "../secret.json", "document-path" },
    { "/etc/passwd", "document-path" },     { "a/b.json", "document-path" },
    { "..", "document-path" },              { "", "document-path" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
      g_autofree char *text = g_strdup_printf (
          "{\"format\": \"monazite/1\",\n \"documents\": [\"%s\"]}", cases[i].document);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = NULL;

      write_file (folder, "manifest.json", text);
      dataset = read_file (folder, "manifest.json", &problems);
      g_test_message ("%s", cases[i].document);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpstr (mz_problem_get_code (problems->pdata[0]), ==, cases[i].code);
      g_assert_cmpstr (mz_problem_get_pointer (problems->pdata[0]), ==, "/documents/0");
      g_assert_cmpuint (mz_problem_get_line (problems->pdata[0]), ==, 2);
      remove_files (folder, names);
    }
}

static const char *
get_only_code (GPtrArray *problems)
{
  return problems->len == 1 ? mz_problem_get_code (problems->pdata[0]) : NULL;
}

/* A link may lead to another document beside the manifest, but not out of its folder. */
static void
test_manifest_links (void)
{
  static const char *const names[] = { "manifest.json", "small.json", "inside.json", "outside.json", NULL };
  static const char *const documents[] = { "inside.json", "outside.json" };
  g_autofree char *folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
  g_autofree char *inside = g_build_filename (folder, "inside.json", NULL);
  g_autofree char *outside = g_build_filename (folder, "outside.json", NULL);
  g_autofree char *target = g_test_build_filename (G_TEST_DIST, "fixtures", "data", "small.json", NULL);
  g_autofree char *small = data_fixture_read_text ("small.json");

  write_file (folder, "small.json", small);
  g_assert_cmpint (symlink ("small.json", inside), ==, 0);
  g_assert_cmpint (symlink (target, outside), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"format\": \"monazite/1\", \"documents\": [\"%s\"]}", documents[i]);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = NULL;

      write_file (folder, "manifest.json", text);
      dataset = read_file (folder, "manifest.json", &problems);
      g_assert_cmpuint (mz_dataset_get_n_figures (dataset), ==, i == 0 ? 5 : 0);
      g_assert_cmpstr (get_only_code (problems), ==, i == 0 ? NULL : "document-path");
    }
  remove_files (folder, names);
}

/* Eight manifests one inside the other are read, a ninth is not. */
static void
test_manifest_depth (void)
{
  for (guint depth = 8; depth <= 9; depth++)
    {
      g_autofree char *folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) names = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = NULL;

      for (guint i = 0; i <= depth; i++)
        {
          g_autofree char *name = g_strdup_printf ("%u.json", i);
          g_autofree char *text = g_strdup_printf ("{\"format\": \"monazite/1\", \"documents\": [\"%u.json\"]}", i + 1);

          write_file (folder, name, i < depth ? text : "{\"format\": \"monazite/1\"}");
          g_strv_builder_add (builder, name);
        }
      names = g_strv_builder_end (builder);
      dataset = read_file (folder, "0.json", &problems);
      g_assert_cmpstr (get_only_code (problems), ==, depth == 8 ? NULL : "manifest-depth");
      if (depth == 9)
        g_assert_true (g_str_has_suffix (mz_problem_get_file (problems->pdata[0]), "/8.json"));
      remove_files (folder, (const char *const *) names);
    }
}

/* An own record lies over the bundled one of the same id; one of another kind does not. */
static void
test_over_bundled (void)
{
  static const char *const own =
      "{\"format\": \"monazite/1\", \"companies\": [{\"id\": \"usar\", \"names\": {\"en\": \"Mine\"}}]}";
  static const char *const clash =
      "{\"format\": \"monazite/1\", \"companies\": [{\"id\": \"sohu-2025-11-06\", \"names\": {\"en\": \"X\"}}]}";
  static const char *const texts[] = { own, clash };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = NULL;

      g_assert_true (mz_dataset_reader_add_bytes (reader, bytes, "own.json"));
      mz_dataset_reader_add_bundled (reader);
      dataset = mz_dataset_reader_finish (reader, &problems);
      g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR) > 0, ==, i == 1);
      if (i == 0)
        g_assert_cmpstr (mz_dataset_get_company_name (dataset, mz_dataset_find_company (dataset, "usar"), "en"), ==,
                         "Mine");
      else
        g_assert_cmpstr (mz_problem_get_code (problems->pdata[0]), ==, "duplicate-id");
    }
}

/* A reader that was never finished leaves nothing behind (leak checkers see it). */
static void
test_abandoned (void)
{
  g_autofree char *text = data_fixture_read_text ("small.json");
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_assert_true (mz_dataset_reader_add_bytes (reader, bytes, "a.json"));
}

static gpointer
use_dataset (gpointer data)
{
  g_autoptr (MzDataset) dataset = data;

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (MzDataset) again = mz_dataset_ref (dataset);

      g_assert_cmpstr (mz_dataset_get_company_name (again, 0, "zh_CN"), ==, "极点");
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (MzDataset) dataset = read_small ();
  GThread *threads[2];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, use_dataset, mz_dataset_ref (dataset));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset/sources", test_sources);
  g_test_add_func ("/dataset/names", test_names);
  g_test_add_func ("/dataset/statements", test_statements);
  g_test_add_func ("/dataset/statements-of-source", test_statements_of_source);
  g_test_add_func ("/dataset/across-documents", test_across_documents);
  g_test_add_func ("/dataset/twice", test_twice);
  g_test_add_func ("/dataset/unusable", test_unusable);
  g_test_add_func ("/dataset/files", test_files);
  g_test_add_func ("/dataset/manifest", test_manifest);
  g_test_add_func ("/dataset/manifest-faults", test_manifest_faults);
  g_test_add_func ("/dataset/manifest-links", test_manifest_links);
  g_test_add_func ("/dataset/manifest-depth", test_manifest_depth);
  g_test_add_func ("/dataset/over-bundled", test_over_bundled);
  g_test_add_func ("/dataset/abandoned", test_abandoned);
  g_test_add_func ("/dataset/threads", test_threads);
  return g_test_run ();
}

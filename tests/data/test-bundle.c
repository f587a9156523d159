/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The collection that travels inside the program. */
#include "config.h"

#include "data-fixture.h"
#include "mz-bundle.h"
#include "mz-place-names.h"
#include "mz-query.h"

#include <math.h>
#include <string.h>

static MzDataset *
read_bundled (void)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GPtrArray) problems = NULL;
  MzDataset *dataset;

  mz_dataset_reader_add_bundled (reader);
  dataset = mz_dataset_reader_finish (reader, &problems);
  data_fixture_assert_none (problems);
  return dataset;
}

/* The bundled documents, with one of them given in other words. */
static MzDataset *
read_changed (const char *path, const char *text, GPtrArray **problems_out)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_auto (GStrv) paths = mz_bundle_list_documents ();

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = strcmp (paths[i], path) == 0 ? g_bytes_new (text, strlen (text))
                                                              : mz_bundle_lookup (paths[i]);

      mz_dataset_reader_add_bytes (reader, bytes, paths[i]);
    }
  return mz_dataset_reader_finish (reader, problems_out);
}

static char *
read_text (const char *path)
{
  g_autoptr (GBytes) bytes = mz_bundle_lookup (path);

  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_lookup (void)
{
  g_autoptr (GBytes) units = mz_bundle_lookup ("geo/units.json");
  g_autoptr (GBytes) nothing = mz_bundle_lookup ("geo/nothing.json");
  g_auto (GStrv) paths = mz_bundle_list_documents ();

  g_assert_nonnull (units);
  g_assert_null (nothing);
  g_assert_cmpuint (g_strv_length (paths), >=, 5);
  g_assert_cmpstr (paths[0], ==, "datasets/measures.json");
}

static void
test_sound (void)
{
  g_autoptr (MzDataset) dataset = read_bundled ();

  g_assert_cmpuint (mz_dataset_get_n_figures (dataset), >, 100);
}

static char *
collapse (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) words = g_strsplit_set (copy, " \n\t", -1);
  g_autoptr (GString) collapsed = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (collapsed, "%s%s", collapsed->len > 0 ? " " : "", words[i]);
    }
  return g_string_free (g_steal_pointer (&collapsed), FALSE);
}

static void
check_quote (MzDataset *dataset, const MzStatement *statement)
{
  const MzSource *source = mz_dataset_get_source (dataset, statement->source);
  const MzEvidence *evidence = &statement->evidence;
  g_autofree char *found = NULL;
  g_autofree char *exact = NULL;

  g_test_message ("%s", statement->id);
  g_assert_nonnull (source->text);
  g_assert_cmpuint (evidence->start_byte, <, evidence->end_byte);
  g_assert_cmpuint (evidence->end_byte, <=, strlen (source->text));
  found = collapse (source->text + evidence->start_byte, evidence->end_byte - evidence->start_byte);
  exact = collapse (evidence->exact, strlen (evidence->exact));
  g_assert_cmpstr (found, ==, exact);
}

/* All statements are reached through their sources, quotes first and in the order of the text. */
static void
test_statements (void)
{
  g_autoptr (MzDataset) dataset = read_bundled ();
  guint n_reached = 0, n_quotes = 0;

  for (guint32 source = 0; source < mz_dataset_get_n_sources (dataset); source++)
    {
      guint n_statements = 0;
      const MzStatement *const *statements = mz_dataset_get_statements_of_source (dataset, source, &n_statements);

      for (guint i = 0; i < n_statements; i++)
        {
          g_assert_cmpuint (statements[i]->source, ==, source);
          g_assert_nonnull (statements[i]->subjects[0]);
          g_assert_true (mz_dataset_find_statement (dataset, statements[i]->id) == statements[i]);
          n_reached++;
          if (statements[i]->evidence.kind != MZ_EVIDENCE_QUOTE)
            continue;
          n_quotes++;
          check_quote (dataset, statements[i]);
          if (i > 0)
            g_assert_cmpuint (statements[i - 1]->evidence.start_byte, <=, statements[i]->evidence.start_byte);
        }
    }
  g_assert_cmpuint (n_quotes, >, 15);
  g_assert_cmpuint (n_reached, ==, mz_dataset_get_n_figures (dataset) + mz_dataset_get_n_holdings (dataset) +
                                   mz_dataset_get_n_events (dataset) + mz_dataset_get_n_notes (dataset));
}

static char *
remove_character (const char *text, const char *place)
{
  g_autofree char *before = g_strndup (text, (gsize) (place - text));

  return g_strconcat (before, g_utf8_next_char (place), NULL);
}

static void
check_removal (const char *path, const char *text, const char *place)
{
  g_autofree char *changed = remove_character (text, place);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = read_changed (path, changed, &problems);
  guint line = 1;

  for (const char *sign = text; sign < place; sign++)
    line += *sign == '\n';
  g_test_message ("%s:%u", path, line);
  g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), ==, 1);
  for (guint i = 0; i < problems->len; i++)
    {
      if (mz_problem_get_severity (problems->pdata[i]) != MZ_SEVERITY_ERROR)
        continue;
      g_assert_cmpstr (mz_problem_get_code (problems->pdata[i]), ==, "quote-not-found");
      g_assert_cmpstr (mz_problem_get_file (problems->pdata[i]), ==, path);
      g_assert_cmpuint (mz_problem_get_line (problems->pdata[i]), ==, line);
      g_assert_true (g_str_has_suffix (mz_problem_get_pointer (problems->pdata[i]), "/evidence/exact"));
    }
}

/* One character less in the middle of any quote of the articles is told with its line. */
static void
test_removed_characters (void)
{
  static const char *const paths[] = {
    "datasets/statements-sohu-2025-11-06.json", "datasets/statements-yahoo-2025-10-07.json"
  };
  static const char mark[] = "\"exact\": \"";

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *text = read_text (paths[i]);
      guint n_quotes = 0;

      for (const char *place = strstr (text, mark); place != NULL; place = strstr (place + 1, mark))
        {
          const char *first = place + strlen (mark);

          /* without its first or last character a quote may still stand in the text */
          check_removal (paths[i], text, g_utf8_next_char (first));
          n_quotes++;
        }
      g_assert_cmpuint (n_quotes, >=, 5);
    }
}

static MzQueryResult *
query (MzDataset *dataset, const char *measure, const char *lens_text)
{
  g_autoptr (MzLens) lens = mz_lens_new_from_text (lens_text);

  return mz_query_run (dataset, mz_dataset_find_measure (dataset, measure), 0, lens);
}

/* The conflict that the program shows when it is started for the first time. */
static void
test_russia (void)
{
  g_autoptr (MzDataset) dataset = read_bundled ();
  g_autoptr (MzQueryResult) result = query (dataset, "reserves", "default");
  const MzQueryRow *row = mz_query_find (result, "RUS");
  gboolean has_story = FALSE, has_older_edition = FALSE;

  g_assert_nonnull (row);
  g_assert_cmpfloat (mz_dataset_get_figure (dataset, row->drawn)->value, ==, 3800000.0);
  for (guint i = 0; i < row->n_others; i++)
    {
      const MzFigure *other =
          mz_dataset_get_figure (dataset, g_array_index (result->others, guint32, row->first_other + i));
      const char *source = mz_dataset_get_source (dataset, other->base.source)->id;

      /* the article carries a claim of a ministry, which contradicts what is drawn */
      if (mz_query_get_standing (row, i) != MZ_STANDING_SUPERSEDED && strcmp (source, "sohu-2025-11-06") == 0)
        has_story = other->value == 28000000.0 && other->bound == MZ_BOUND_MORE_THAN;
      if (i >= row->n_rivals && other->value == 10000000.0)
        has_older_edition = TRUE;
    }
  g_assert_true (has_story);
  g_assert_true (has_older_edition);
}

static void
test_story_lens (void)
{
  g_autoptr (MzDataset) dataset = read_bundled ();
  g_autoptr (MzQueryResult) result = query (dataset, "reserves", "source:sohu-2025-11-06");
  const MzQueryRow *first = &g_array_index (result->rows, MzQueryRow, 0);
  const MzQueryRow *second = &g_array_index (result->rows, MzQueryRow, 1);

  g_assert_cmpstr (first->subject, ==, "CHN");
  g_assert_cmpstr (second->subject, ==, "RUS");
  g_assert_cmpuint (g_array_index (result->rows, MzQueryRow, 2).drawn, ==, MZ_NO_INDEX);
  g_assert_cmpuint (result->world, ==, MZ_NO_INDEX);
}

static void
test_india (void)
{
  g_autoptr (MzDataset) dataset = read_bundled ();
  g_autoptr (MzQueryResult) result = query (dataset, "reserves", "default");
  const MzQueryRow *row = mz_query_find (result, "IND");

  g_assert_nonnull (row);
  g_assert_true (isnan (mz_dataset_get_figure (dataset, row->drawn)->value));
  g_assert_cmpint (mz_dataset_get_figure (dataset, row->drawn)->bound, ==, MZ_BOUND_NOT_AVAILABLE);
  g_assert_cmpuint (row->n_superseded, >=, 1);
}

static void
test_place_names (void)
{
  static const struct
  {
    const char *language;
    const char *id;
    const char *name;
  } cases[] = {
    { NULL, "RUS", "Russia" },        { "en", "AUS", "Australia" }, { "zh_CN", "AUS", "澳大利亚" },
    { "ru", "AUS", "Австралия" },     { "xx", "AUS", "Australia" }, { "en", "WLD", "World" },
    { "en", "x-crimea", "Crimea" },   { "en", "x-essequibo", "Essequibo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MzPlaceNames) names = mz_place_names_new (cases[i].language);

      g_test_message ("%s in %s", cases[i].id, cases[i].language);
      g_assert_cmpstr (mz_place_names_get (names, cases[i].id), ==, cases[i].name);
      g_assert_null (mz_place_names_get (names, "QQQ"));
    }
}

/* The table of areas in the program must not fall behind the map's own list. */
static void
test_areas (void)
{
  g_autofree char *text = read_text ("geo/disputes.json");
  g_autoptr (MzPlaceNames) names = mz_place_names_new ("en");
  guint n_areas = 0;

  for (const char *place = strstr (text, "{\"id\":\"x-"); place != NULL; place = strstr (place + 1, "{\"id\":\"x-"))
    {
      const char *id = place + strlen ("{\"id\":\"");
      g_auto (GStrv) parts = g_strsplit (id, "\"", 6);

      g_assert_cmpstr (parts[2], ==, "name");
      g_assert_cmpstr (mz_place_names_get (names, parts[0]), ==, parts[4]);
      n_areas++;
    }
  g_assert_cmpuint (n_areas, ==, 18);
}

#define N_READERS 4

static gpointer
read_first (gpointer data)
{
  gint *n_waiting = data;
  g_autoptr (GBytes) bytes = NULL;

  g_atomic_int_dec_and_test (n_waiting);
  while (g_atomic_int_get (n_waiting) > 0)
    ;
  bytes = mz_bundle_lookup ("geo/units.json");

  return GINT_TO_POINTER (bytes != NULL);
}

/* The command line reads the world and the collections in two threads at once, and both begin with the files
 * inside the program. Each try needs a program of its own: only the first call sets them up. */
static void
test_first_read_at_once (void)
{
  GThread *readers[N_READERS];
  gint n_waiting = N_READERS;

  if (!g_test_subprocess ())
    {
      for (guint i = 0; i < 20; i++)
        {
          g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
          g_test_trap_assert_passed ();
        }
      return;
    }

  for (guint i = 0; i < N_READERS; i++)
    readers[i] = g_thread_new ("reader", read_first, &n_waiting);
  for (guint i = 0; i < N_READERS; i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (readers[i])));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bundle/lookup", test_lookup);
  g_test_add_func ("/bundle/sound", test_sound);
  g_test_add_func ("/bundle/statements", test_statements);
  g_test_add_func ("/bundle/removed-characters", test_removed_characters);
  g_test_add_func ("/bundle/russia", test_russia);
  g_test_add_func ("/bundle/story-lens", test_story_lens);
  g_test_add_func ("/bundle/india", test_india);
  g_test_add_func ("/bundle/place-names", test_place_names);
  g_test_add_func ("/bundle/areas", test_areas);
  g_test_add_func ("/bundle/first-read-at-once", test_first_read_at_once);

  return g_test_run ();
}

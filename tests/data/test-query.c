/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figure is drawn, which are rivals and which superseded, on a collection made of this table. */
#include "config.h"

#include "data-fixture.h"
#include "mz-query.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *id;
  const char *subject;
  const char *measure;
  const char *period;
  const char *value;     /* NULL: not available */
  const char *basis;
  const char *as_of;
  const char *source;
  const char *repeats;   /* the figure that it only carries, or NULL */
} Row;

static const Row rows[] = {
  /* a stock */
  { "rus-24", "RUS", "reserves", "2023", "10000000", NULL, "2024", "book-24" },
  { "rus-25", "RUS", "reserves", "2024", "3800000", NULL, "2025", "book-25" },
  { "rus-26", "RUS", "reserves", "2025", "3800000", NULL, "2026", "book-26" },
  { "rus-old", "RUS", "reserves", "2018", "12000000", NULL, "2019", "minor-19" },
  { "rus-ministry-24", "RUS", "reserves", "2024", "28700000", "state balance", "2024-11", "ministry" },
  { "rus-story", "RUS", "reserves", "2025", "28000000", NULL, "2025-11-06", "story" },
  { "ind-25", "IND", "reserves", "2024", "6900000", NULL, "2025", "book-25" },
  { "ind-26", "IND", "reserves", "2025", NULL, NULL, "2026", "book-26" },
  { "chn-26", "CHN", "reserves", "2025", "44000000", NULL, "2026", "book-26" },
  { "chn-story", "CHN", "reserves", "2025", "44000000", NULL, "2025-11-06", "story" },
  { "wld-26", "WLD", "reserves", "2025", "75000000", NULL, "2026-02", "book-26" },
  { "wld-26-early", "WLD", "reserves", "2025", "85000000", NULL, "2026-01", "book-26-early" },
  { "aus-26", "AUS", "reserves", "2025", "5700000", NULL, "2026", "book-26" },
  { "aus-26-jorc", "AUS", "reserves", "2025", "3300000", "JORC", "2026", "book-26" },
  { "tza-story", "TZA", "reserves", "2022", "890000", NULL, "2023", "story" },
  /* one claim, carried by two outlets; the first of them rounds it up */
  { "tur-ministry", "TUR", "claims", "2024", "690000000", NULL, "2024-11", "ministry" },
  { "tur-story", "TUR", "claims", "2024", "700000000", NULL, "2025-11-06", "story", "tur-ministry" },
  { "tur-minor", "TUR", "claims", "2024", "690000000", NULL, "2025", "minor-19", "tur-ministry" },
  { "tur-26", "TUR", "claims", "2025", "1000", NULL, "2026", "book-26" },
  /* a flow */
  { "aus-mined-24-old", "AUS", "mined", "2024", "13000", NULL, "2025", "book-25" },
  { "aus-mined-24", "AUS", "mined", "2024", "29000", NULL, "2026", "book-26" },
  { "aus-mined-25", "AUS", "mined", "2025", "29500", NULL, "2026", "book-26" },
  { "chn-mined-24", "CHN", "mined", "2024", "270000", NULL, "2026", "book-26" },
  { "chn-mined-half", "CHN", "mined", "2024-01-01/2024-06-30", "135000", NULL, "2027", "book-26" },
  { "mmr-mined-half", "MMR", "mined", "2024-01-01/2024-06-30", "9000", NULL, "2025", "story" },
  { "mmr-mined-third", "MMR", "mined", "2024-01-01/2024-04-30", "8000", NULL, "2024", "minor-19" },
  /* a change: a row for each period */
  { "acme-month", "acme", "price", "2025-09-07/2025-10-07", "110", NULL, "2025-10-07", "story" },
  { "acme-year", "acme", "price", "2025-01-01/2025-10-07", "153", NULL, "2025-10-07", "story" },
  { "acme-year-minor", "acme", "price", "2025-01-01/2025-10-07", "150", NULL, "2025-10-08", "minor-19" },
};

static const char header[] =
    "{\"format\": \"monazite/1\","
    "\"series\": [{\"id\": \"book\", \"title\": \"Book\", \"rank\": 0}, {\"id\": \"minor\", \"title\": \"Minor\", \"rank\": 1}],"
    "\"measures\": ["
    "{\"id\": \"reserves\", \"group\": \"reserves\", \"names\": {\"en\": \"R\"}, \"definition\": {\"en\": \"R\"}, "
    "\"unit\": \"t REO\", \"kind\": \"stock\", \"of\": \"places\"},"
    "{\"id\": \"mined\", \"group\": \"extraction\", \"names\": {\"en\": \"M\"}, \"definition\": {\"en\": \"M\"}, "
    "\"unit\": \"t REO\", \"kind\": \"flow\", \"of\": \"places\"},"
    "{\"id\": \"price\", \"group\": \"companies\", \"names\": {\"en\": \"P\"}, \"definition\": {\"en\": \"P\"}, "
    "\"unit\": \"%\", \"kind\": \"change\", \"of\": \"companies\"},"
    "{\"id\": \"claims\", \"group\": \"reserves\", \"names\": {\"en\": \"C\"}, \"definition\": {\"en\": \"C\"}, "
    "\"unit\": \"t REO\", \"kind\": \"stock\", \"of\": \"places\"},"
    "{\"id\": \"empty\", \"group\": \"supply\", \"names\": {\"en\": \"E\"}, \"definition\": {\"en\": \"E\"}, "
    "\"unit\": \"t\", \"kind\": \"flow\", \"of\": \"places\"}],"
    "\"companies\": [{\"id\": \"acme\", \"names\": {\"en\": \"Acme\"}}],";

static void
append_source (GString *text, const char *id, const char *series)
{
  g_string_append_printf (text, "{\"id\": \"%s\", \"type\": \"report\", \"title\": \"T\", \"language\": \"en\"", id);
  if (series != NULL)
    g_string_append_printf (text, ", \"series\": \"%s\"", series);
  g_string_append (text, "},");
}

static void
append_figure (GString *text, const Row *row)
{
  g_string_append_printf (text,
                          "{\"id\": \"%s\", \"subject\": \"%s\", \"measure\": \"%s\", \"period\": \"%s\", \"value\": %s,"
                          "\"bound\": \"%s\", \"unit\": \"%s\", \"as_of\": \"%s\", \"source\": \"%s\",",
                          row->id, row->subject, row->measure, row->period, row->value != NULL ? row->value : "null",
                          row->value != NULL ? "exactly" : "not_available",
                          strcmp (row->measure, "price") == 0 ? "%" : "t REO", row->as_of, row->source);
  if (row->value == NULL)
    g_string_append (text, "\"reason\": \"printed as NA\",");
  if (row->basis != NULL)
    g_string_append_printf (text, "\"basis\": \"%s\",", row->basis);
  if (row->repeats != NULL)
    g_string_append_printf (text, "\"repeats\": \"%s\",", row->repeats);
  g_string_append (text, "\"evidence\": {\"kind\": \"pointer\", \"where\": \"x\"}},");
}

static MzDataset *
make_dataset (void)
{
  g_autoptr (GString) text = g_string_new (header);
  g_autoptr (GPtrArray) problems = NULL;
  MzDataset *dataset;

  g_string_append (text, "\"sources\": [");
  append_source (text, "book-24", "book");
  append_source (text, "book-25", "book");
  append_source (text, "book-26", "book");
  append_source (text, "book-26-early", "book");
  append_source (text, "minor-19", "minor");
  append_source (text, "ministry", NULL);
  append_source (text, "story", NULL);
  g_string_truncate (text, text->len - 1);
  g_string_append (text, "], \"figures\": [");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    append_figure (text, &rows[i]);
  g_string_truncate (text, text->len - 1);
  g_string_append (text, "]}");

  dataset = data_fixture_read (text->str, &problems);
  data_fixture_assert_none (problems);
  return dataset;
}

static MzQueryResult *
run (MzDataset *dataset, const char *measure, int year, const char *lens_text)
{
  g_autoptr (MzLens) lens = mz_lens_new_from_text (lens_text);

  g_assert_nonnull (lens);
  return mz_query_run (dataset, mz_dataset_find_measure (dataset, measure), year, lens);
}

static const char *
get_id (MzDataset *dataset, guint32 figure)
{
  return figure == MZ_NO_INDEX ? "-" : mz_dataset_get_figure (dataset, figure)->base.id;
}

/* "subject drawn | rivals, those that agree, "= " and repetitions | superseded", with ids apart by blanks. */
static char *
describe (MzDataset *dataset, const MzQueryResult *result, const MzQueryRow *row)
{
  g_autoptr (GString) text = g_string_new (row->subject);

  g_string_append_printf (text, " %s |", get_id (dataset, row->drawn));
  g_assert_cmpuint (row->n_others, ==, row->n_rivals + row->n_agreeing + row->n_repeating + row->n_superseded);
  for (guint i = 0; i < row->n_others; i++)
    {
      guint32 other = g_array_index (result->others, guint32, row->first_other + i);
      MzStanding standing = mz_standing_of (dataset, row->drawn, other);

      if (row->drawn != MZ_NO_INDEX && mz_query_get_standing (row, i) != MZ_STANDING_SUPERSEDED)
        g_assert_cmpint (standing, ==, mz_query_get_standing (row, i));
      g_assert_cmpint (mz_query_find_standing (result, row, other), ==, mz_query_get_standing (row, i));
      if (i == row->n_rivals + row->n_agreeing && row->n_repeating > 0)
        g_string_append (text, " =");
      if (i == row->n_rivals + row->n_agreeing + row->n_repeating)
        g_string_append (text, " |");
      g_string_append_printf (text, " %s", get_id (dataset, other));
    }
  if (row->n_superseded == 0)
    g_string_append (text, " |");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_all (MzDataset *dataset, const MzQueryResult *result)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < result->rows->len; i++)
    {
      g_autofree char *row = describe (dataset, result, &g_array_index (result->rows, MzQueryRow, i));

      g_string_append_printf (text, "%s\n", row);
    }
  g_string_append_printf (text, "world %s, %d\n", get_id (dataset, result->world), result->year);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

typedef struct
{
  const char *measure;
  int         year;
  const char *lens;
  const char *expected;
} QueryCase;

static const QueryCase query_cases[] = {
  { "reserves", 0, "default",
    "CHN chn-26 | chn-story |\n"
    "AUS aus-26 | aus-26-jorc |\n"
    "RUS rus-26 | rus-story rus-ministry-24 rus-old | rus-25 rus-24\n"
    "TZA tza-story | |\n"
    "IND ind-26 | | ind-25\n"
    "world wld-26, 2025\n" },
  { "reserves", 2025, "newest",
    "CHN chn-26 | chn-story |\n"
    "AUS aus-26 | aus-26-jorc |\n"
    "RUS rus-26 | rus-story rus-ministry-24 rus-old | rus-25 rus-24\n"
    "TZA tza-story | |\n"
    "IND ind-26 | | ind-25\n"
    "world wld-26, 2025\n" },
  { "reserves", 2025, "highest",
    "CHN chn-26 | chn-story |\n"
    "RUS rus-ministry-24 | rus-26 rus-story rus-old | rus-25 rus-24\n"
    "AUS aus-26 | aus-26-jorc |\n"
    "TZA tza-story | |\n"
    "IND ind-26 | | ind-25\n"
    "world wld-26, 2025\n" },
  { "reserves", 2025, "lowest",
    "CHN chn-26 | chn-story |\n"
    "RUS rus-26 | rus-story rus-ministry-24 rus-old | rus-25 rus-24\n"
    "AUS aus-26-jorc | aus-26 |\n"
    "TZA tza-story | |\n"
    "IND ind-26 | | ind-25\n"
    "world wld-26, 2025\n" },
  { "reserves", 2025, "source:story",
    "CHN chn-story | chn-26 |\n"
    "RUS rus-story | rus-26 rus-ministry-24 rus-old | rus-25 rus-24\n"
    "TZA tza-story | |\n"
    "AUS - | aus-26 aus-26-jorc |\n"
    "IND - | ind-26 | ind-25\n"
    "world -, 2025\n" },
  /* a newer edition than the one that is drawn is a rival, not hidden */
  { "reserves", 2025, "source:book-25",
    "IND ind-25 | ind-26 |\n"
    "RUS rus-25 | rus-story rus-ministry-24 rus-old rus-26 | rus-24\n"
    "AUS - | aus-26 aus-26-jorc |\n"
    "CHN - | chn-26 chn-story |\n"
    "TZA - | tza-story |\n"
    "world -, 2025\n" },
  /* looking back: only what was told of then */
  { "reserves", 2023, "default",
    "RUS rus-24 | rus-old |\n"
    "TZA tza-story | |\n"
    "world -, 2023\n" },
  { "reserves", 1999, "default", "world -, 1999\n" },
  { "mined", 2024, "default",
    "CHN chn-mined-24 | |\n"
    "CHN chn-mined-half | |\n"
    "AUS aus-mined-24 | | aus-mined-24-old\n"
    "MMR mmr-mined-half | |\n"
    "MMR mmr-mined-third | |\n"
    "world -, 2024\n" },
  { "mined", 0, "default", "AUS aus-mined-25 | |\nworld -, 2025\n" },
  { "mined", 2024, "highest",
    "CHN chn-mined-24 | |\n"
    "CHN chn-mined-half | |\n"
    "AUS aus-mined-24 | | aus-mined-24-old\n"
    "MMR mmr-mined-half | |\n"
    "MMR mmr-mined-third | |\n"
    "world -, 2024\n" },
  { "price", 2025, "default",
    "acme acme-year-minor | acme-year |\n"
    "acme acme-month | |\n"
    "world -, 2025\n" },
  { "price", 2025, "source:story",
    "acme acme-year | acme-year-minor |\n"
    "acme acme-month | |\n"
    "world -, 2025\n" },
  /* a repetition is no rival of its own and is not drawn in place of the claim it carries */
  { "claims", 0, "default", "TUR tur-26 | tur-ministry = tur-story tur-minor |\nworld -, 2025\n" },
  { "claims", 2024, "default", "TUR tur-ministry | = tur-story tur-minor |\nworld -, 2024\n" },
  { "claims", 2024, "newest", "TUR tur-ministry | = tur-story tur-minor |\nworld -, 2024\n" },
  { "claims", 0, "highest", "TUR tur-ministry | tur-26 = tur-story tur-minor |\nworld -, 2025\n" },
  { "claims", 0, "lowest", "TUR tur-26 | tur-ministry = tur-story tur-minor |\nworld -, 2025\n" },
  { "claims", 0, "source:story", "TUR tur-story | tur-26 = tur-minor tur-ministry |\nworld -, 2025\n" },
  { "claims", 0, "source:book-25", "TUR - | tur-26 tur-ministry = tur-story tur-minor |\nworld -, 2025\n" },
  { "empty", 0, "default", "world -, 0\n" },
};

static void
test_rows (gconstpointer data)
{
  const QueryCase *query = data;
  g_autoptr (MzDataset) dataset = make_dataset ();
  g_autoptr (MzQueryResult) result = run (dataset, query->measure, query->year, query->lens);
  g_autofree char *text = describe_all (dataset, result);

  g_assert_cmpstr (text, ==, query->expected);
}

static void
test_find (void)
{
  g_autoptr (MzDataset) dataset = make_dataset ();
  g_autoptr (MzQueryResult) result = run (dataset, "reserves", 0, "default");
  const MzQueryRow *india = mz_query_find (result, "IND");

  g_assert_nonnull (india);
  g_assert_true (isnan (mz_dataset_get_figure (dataset, india->drawn)->value));
  g_assert_null (mz_query_find (result, "WLD"));
  g_assert_null (mz_query_find (result, "BRA"));
}

/* The world total is no row, but has rivals and editions like one. */
static void
test_world (void)
{
  g_autoptr (MzDataset) dataset = make_dataset ();
  g_autoptr (MzQueryResult) drawn = run (dataset, "reserves", 0, "default");
  g_autoptr (MzQueryResult) untold = run (dataset, "reserves", 0, "source:story");
  g_autoptr (MzQueryResult) none = run (dataset, "price", 0, "default");
  guint32 world = mz_dataset_find_statement (dataset, "wld-26")->index;
  guint32 early = mz_dataset_find_statement (dataset, "wld-26-early")->index;

  g_assert_cmpuint (drawn->world, ==, world);
  g_assert_cmpuint (drawn->world_row.drawn, ==, world);
  g_assert_cmpuint (drawn->world_row.n_others, ==, 1);
  g_assert_cmpuint (g_array_index (drawn->others, guint32, drawn->world_row.first_other), ==, early);
  g_assert_cmpint (mz_query_get_standing (&drawn->world_row, 0), ==, MZ_STANDING_SUPERSEDED);
  g_assert_true (mz_query_find_figure (drawn, early) == &drawn->world_row);

  g_assert_cmpuint (untold->world, ==, MZ_NO_INDEX);
  g_assert_cmpuint (mz_query_get_nearest (untold, &untold->world_row), ==, world);
  g_assert_cmpuint (mz_query_get_nearest (none, &none->world_row), ==, MZ_NO_INDEX);
}

static void
test_find_figure (void)
{
  g_autoptr (MzDataset) dataset = make_dataset ();
  g_autoptr (MzQueryResult) result = run (dataset, "reserves", 0, "default");
  guint32 superseded = mz_dataset_find_statement (dataset, "rus-24")->index;
  guint32 elsewhere = mz_dataset_find_statement (dataset, "aus-mined-24")->index;

  g_assert_cmpstr (mz_query_find_figure (result, superseded)->subject, ==, "RUS");
  g_assert_null (mz_query_find_figure (result, elsewhere));
}

static void
test_years (void)
{
  static const int expected[] = { 2018, 2022, 2023, 2024, 2025 };
  g_autoptr (MzDataset) dataset = make_dataset ();
  g_autoptr (GArray) years = mz_query_get_years (dataset, mz_dataset_find_measure (dataset, "reserves"));
  g_autoptr (GArray) none = mz_query_get_years (dataset, mz_dataset_find_measure (dataset, "empty"));

  g_assert_cmpuint (years->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < years->len; i++)
    g_assert_cmpint (g_array_index (years, int, i), ==, expected[i]);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What was known then, and how much is left out: "hidden, later" after the rows. */
typedef struct
{
  const char *name;
  int         year;
  int         vintage;
  const char *basis;
  const char *publisher;
  const char *expected;
} FilterCase;

static const FilterCase filter_cases[] = {
  { "vintage", 0, 2025, NULL, NULL,
    "CHN chn-story | |\n"
    "IND ind-25 | |\n"
    "RUS rus-25 | rus-story rus-ministry-24 rus-old | rus-24\n"
    "TZA tza-story | |\n"
    "world -, 2025\n0, 7" },
  /* the newest year is the newest that was known */
  { "vintage-year", 0, 2024, NULL, NULL,
    "RUS rus-24 | rus-ministry-24 rus-old |\n"
    "TZA tza-story | |\n"
    "world -, 2024\n0, 2" },
  { "vintage-nothing", 0, 1990, NULL, NULL, "world -, 2025\n0, 15" },
  { "basis", 2025, 0, "JORC", NULL, "AUS aus-26-jorc | |\nworld -, 2025\n14, 0" },
  { "publisher", 0, 0, NULL, "minor", "RUS rus-old | |\nworld -, 2018\n0, 0" },
  { "both", 2025, 2025, NULL, "minor", "RUS rus-old | |\nworld -, 2025\n7, 7" },
};

static void
test_filter (gconstpointer data)
{
  const FilterCase *filter = data;
  g_autoptr (MzDataset) dataset = make_dataset ();
  g_autoptr (MzLens) plain = mz_lens_new (MZ_LENS_DEFAULT, NULL);
  g_autoptr (MzLens) dated = mz_lens_with_vintage (plain, filter->vintage);
  g_autoptr (MzLens) based = mz_lens_with_basis (dated, filter->basis);
  g_autoptr (MzLens) lens = mz_lens_with_publisher (based, filter->publisher);
  g_autoptr (MzQueryResult) result =
      mz_query_run (dataset, mz_dataset_find_measure (dataset, "reserves"), filter->year, lens);
  g_autofree char *rows_text = describe_all (dataset, result);
  g_autofree char *text = g_strdup_printf ("%s%u, %u", rows_text, result->n_hidden, result->n_later);

  g_assert_cmpstr (text, ==, filter->expected);
}

static void
test_editions (void)
{
  static const int expected[] = { 2019, 2023, 2024, 2025, 2026 };
  g_autoptr (MzDataset) dataset = make_dataset ();
  guint32 reserves = mz_dataset_find_measure (dataset, "reserves");
  g_autoptr (GArray) editions = mz_query_get_editions (dataset, reserves);
  g_autoptr (MzLens) plain = mz_lens_new (MZ_LENS_DEFAULT, NULL);
  g_autoptr (MzLens) lens = mz_lens_with_vintage (plain, 2024);
  g_autoptr (GArray) known = mz_query_get_known_years (dataset, reserves, lens);

  g_assert_cmpuint (editions->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < editions->len; i++)
    g_assert_cmpint (g_array_index (editions, int, i), ==, expected[i]);
  g_assert_cmpint (g_array_index (known, int, known->len - 1), ==, 2024);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (query_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/query/rows/%s-%d-%s", query_cases[i].measure, query_cases[i].year,
                                               query_cases[i].lens);

      g_test_add_data_func (path, &query_cases[i], test_rows);
    }
  for (guint i = 0; i < G_N_ELEMENTS (filter_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/query/filter/", filter_cases[i].name, NULL);

      g_test_add_data_func (path, &filter_cases[i], test_filter);
    }
  g_test_add_func ("/query/editions", test_editions);
  g_test_add_func ("/query/find", test_find);
  g_test_add_func ("/query/find-figure", test_find_figure);
  g_test_add_func ("/query/world", test_world);
  g_test_add_func ("/query/years", test_years);
  return g_test_run ();
}

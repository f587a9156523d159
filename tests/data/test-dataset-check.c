/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A collection without faults is broken in one place after the other: each fault must be told once,
 * by its code at exactly its place; all else that is told are its consequences. */
#include "config.h"

#include "data-fixture.h"

#include <string.h>
#include <time.h>

/* Watched memory makes everything slower. */
#ifdef __SANITIZE_ADDRESS__
#define MAX_SECONDS 20
#else
#define MAX_SECONDS 2
#endif

typedef struct
{
  const char *old_text;    /* occurs once in the fixture */
  const char *new_text;
  const char *code;        /* of the problem, NULL: there is none */
  const char *pointer;
  const char *mark;        /* the problem is told at the first occurrence of this, NULL: not looked at */
  const char *left_out;    /* a record that is gone, or NULL */
} Fault;

static const Fault faults[] = {
  /* the document */
  { "\"monazite/1\"", "\"monazite/9\"", "unknown-format", "/format", "\"monazite/9\"", "story" },
  /* ids */
  { "\"id\": \"idle\"", "\"id\": \"Idle\"", "malformed-id", "/notes/0/id", "\"Idle\"", "idle" },
  { "\"id\": \"idle\"", "\"id\": \"\"", "malformed-id", "/notes/0/id", "\"\"", "idle" },
  { "\"id\": \"idle\"", "\"id\": \"-idle\"", "malformed-id", "/notes/0/id", "\"-idle\"", "idle" },
  { "\"id\": \"idle\"", "\"id\": \"../idle\"", "malformed-id", "/notes/0/id", "\"../idle\"", "idle" },
  { "\"id\": \"idle\"", "\"id\": \"plan\"", "duplicate-id", "/notes/0/id", "\"plan\",\n   \"topic\"", "idle" },
  { "\"id\": \"idle\"", "\"id\": \"story\"", "duplicate-id", "/notes/0/id", "\"story\",\n   \"topic\"", "idle" },
  /* series */
  { "\"rank\": 0}", "\"rank\": -1}", "out-of-range", "/series/0/rank", "-1}", "yearbook-2025" },
  { "\"rank\": 0}", "\"rank\": 0},{\"id\": \"b\", \"title\": \"B\", \"rank\": 0}", "duplicate-rank", "/series/1/rank", NULL,
    NULL },
  /* sources */
  { "\"Rare earths\"", "\"\"", "empty-string", "/sources/0/title", "\"\"", "story" },
  { "\"Rare earths\"", "\"Rare \u202ehtrae\"", "direction-marks", "/sources/0/title", "\"Rare \u202e", NULL },
  { "\"Rare earths\"", "\"Rare \\u2066earth\"", "direction-marks", "/sources/0/title", "\"Rare \\u2066", NULL },
  { "\"type\": \"article-newspaper\"", "\"type\": \"newspaper\"", "unknown-type", "/sources/0/type", "\"newspaper\"", NULL },
  { "[[2025, 11, 6]]", "[[2025, 11, 31]]", "invalid-date", "/sources/0/issued/date-parts", "[[2025, 11, 31]]", "story" },
  { "[[2025, 11, 6]]", "[[2025.5]]", "invalid-date", "/sources/0/issued/date-parts", "[[2025.5]]", "story" },
  { "[[2025, 11, 6]]", "[]", "invalid-date", "/sources/0/issued/date-parts", "[]},", "story" },
  { "\"09:13\"", "\"09:60\"", "invalid-time", "/sources/0/time", "\"09:60\"", "story" },
  { "\"09:13\"", "\"24:00\"", "invalid-time", "/sources/0/time", "\"24:00\"", "story" },
  { "https://example.org/story", "javascript:alert(1)", "refused-link", "/sources/0/URL", "\"javascript", "story" },
  { "\"licence\": \"CC0\",", "\"licence\": \"\",", "text-without-licence", "/sources/0/text", "[\n    \"The country",
    "story" },
  { "The country holds", "The country has", "text-changed", "/sources/0/sha256", NULL, "story" },
  { "\"series\": \"yearbook\"\n  },\n  {", "\"series\": \"nothing\"\n  },\n  {", "unknown-reference", "/sources/1/series",
    "\"nothing\"", "yearbook-2025" },
  { "\"language\": \"en\",\n   \"licence\"", "\"language\": \"en US\",\n   \"licence\"", "malformed-language",
    "/sources/0/language", "\"en US\"", "story" },
  /* measures */
  { "\"kind\": \"stock\"", "\"kind\": \"ratio\"", "unit-mismatch", "/measures/0/unit", "\"t REO\",\n   \"kind\"",
    "rus-reserves-2026" },
  { "\"kind\": \"stock\"", "\"kind\": \"store\"", "unknown-word", "/measures/0/kind", "\"store\"", "reserves" },
  { "\"group\": \"extraction\"", "\"group\": \"mining\"", "unknown-word", "/measures/1/group", "\"mining\"", "share_mined" },
  { "{\"en\": \"Share mined\"}", "{\"en us\": \"Share mined\", \"en\": \"x\"}", "malformed-language", "/measures/1/names/en us", NULL,
    "share_mined" },
  /* companies and facilities */
  { "\"country\": \"USA\"", "\"country\": \"USS\"", "unknown-country", "/companies/0/country", "\"USS\"", "acme" },
  { "\"state_owned\": \"no\"", "\"state_owned\": \"none\"", "unknown-word", "/companies/0/state_owned", "\"none\"", "acme" },
  { "https://example.com/", "ftp://example.com/", "refused-link", "/companies/0/website", "\"ftp:", "acme" },
  { "\"ticker\": \"ACME\"", "\"ticker\": \"\"", "empty-string", "/companies/0/listings/0/ticker", "\"\"", "acme" },
  { "\"lat\": 67.8", "\"lat\": 97.8", "out-of-range", "/facilities/0/lat", "97.8", "pit" },
  { "\"lon\": 34.5", "\"lon\": -180.5", "out-of-range", "/facilities/0/lon", "-180.5", "pit" },
  { "\"lon\": 34.5,", "", "half-a-position", "/facilities/0/lat", "67.8", "pit" },
  { "\"precision_km\": 1", "\"precision_km\": -1", "out-of-range", "/facilities/0/precision_km", "-1,", "pit" },
  { "[\"deposit\", \"mine\"]", "[\"mill\"]", "unknown-word", "/facilities/0/stages", "[\"mill\"]", "pit" },
  { "[\"deposit\", \"mine\"]", "[]", "empty-list", "/facilities/0/stages", "[],", "pit" },
  { "\"status_as_of\": \"2025-11\"", "\"status_as_of\": \"2025-13\"", "invalid-date", "/facilities/0/status_as_of",
    "\"2025-13\"", "pit" },
  { "\"operator\": \"acme\"", "\"operator\": \"story\"", "unknown-reference", "/facilities/0/operator",
    "\"story\",\n   \"source\"", "pit" },
  /* figures: members */
  { "\"subject\": \"IND\"", "\"subject\": \"XXX\"", "unknown-reference", "/figures/2/subject", "\"XXX\"", "ind-reserves-2026" },
  { "\"subject\": \"IND\"", "\"subject\": \"nobody\"", "unknown-reference", "/figures/2/subject", "\"nobody\"",
    "ind-reserves-2026" },
  { "\"subject\": \"IND\"", "\"subject\": \"bolt\"", "subject-mismatch", "/figures/2/subject",
    "\"bolt\",\n   \"measure\"", "ind-reserves-2026" },
  { "\"subject\": \"acme\"", "\"subject\": \"USA\"", "subject-mismatch", "/figures/4/subject", "\"USA\",\n   \"measure\"",
    "acme-price" },
  { "\"measure\": \"share_mined\"", "\"measure\": \"share\"", "unknown-reference", "/figures/3/measure", "\"share\"",
    "rus-share-story" },
  { "\"period\": \"2025-10-07/2025-11-06\"", "\"period\": \"2025-02-30\"", "invalid-date", "/figures/4/period",
    "\"2025-02-30\"", "acme-price" },
  { "\"period\": \"2025-10-07/2025-11-06\"", "\"period\": \"1234\"", "out-of-range", "/figures/4/period", "\"1234\"",
    "acme-price" },
  { "\"bound\": \"less_than\"", "\"bound\": \"below\"", "unknown-word", "/figures/3/bound", "\"below\"", "rus-share-story" },
  { "\"as_of\": \"2025-11-06\",\n   \"source\": \"yearbook-2025\"", "\"as_of\": \"yesterday\",\n   \"source\": \"yearbook-2025\"",
    "invalid-date", "/figures/4/as_of", "\"yesterday\"", "acme-price" },
  { "\"source\": \"yearbook-2025\"", "\"source\": \"yearbook-2027\"", "unknown-reference", "/figures/4/source",
    "\"yearbook-2027\"", "acme-price" },
  { "\"source\": \"yearbook-2025\"", "\"source\": \"reserves\"", "unknown-reference", "/figures/4/source",
    "\"reserves\",\n   \"evidence\"", "acme-price" },
  /* figures: members that must go together */
  { "\"value\": 2,\n   \"bound\": \"less_than\",\n   \"unit\": \"%\"",
    "\"value\": 2,\n   \"bound\": \"less_than\",\n   \"unit\": \"t\"", "unit-mismatch", "/figures/3/unit", "\"t\"",
    "rus-share-story" },
  { "\"value\": 3800000", "\"value\": -3800000", "out-of-range", "/figures/1/value", "-3800000", "rus-reserves-2026" },
  { "\"value\": 2,", "\"value\": 101,", "out-of-range", "/figures/3/value", "101", "rus-share-story" },
  { "\"value\": -15", "\"value\": -101", "out-of-range", "/figures/4/value", "-101", "acme-price" },
  { "\"value\": 3800000", "\"value\": null", "missing-value", "/figures/1/value", "null", "rus-reserves-2026" },
  { "\"value\": null", "\"value\": 0", "value-not-available", "/figures/2/value", "0,\n   \"bound\": \"not",
    "ind-reserves-2026" },
  { "\"reason\": \"printed as NA\",", "", "missing-reason", "/figures/2/bound", "\"not_available\"", "ind-reserves-2026" },
  { "\"reason\": \"printed as NA\"", "\"reason\": \"\"", "missing-reason", "/figures/2/reason", "\"\"", "ind-reserves-2026" },
  { "\"bound\": \"less_than\"", "\"reason\": \"none\", \"bound\": \"less_than\"", "reason-with-value", "/figures/3/reason",
    "\"none\"", "rus-share-story" },
  /* figures: repetitions */
  { "\"bound\": \"more_than\"", "\"repeats\": \"rus-reserves-2026\", \"bound\": \"more_than\"", NULL, NULL, NULL, NULL },
  { "\"bound\": \"more_than\"", "\"repeats\": \"rus-reserves\", \"bound\": \"more_than\"", "unknown-reference",
    "/figures/0/repeats", "\"rus-reserves\"", "rus-reserves-story" },
  { "\"bound\": \"more_than\"", "\"repeats\": \"acme-pit\", \"bound\": \"more_than\"", "unknown-reference",
    "/figures/0/repeats", "\"acme-pit\"", "rus-reserves-story" },
  { "\"bound\": \"more_than\"", "\"repeats\": \"rus-reserves-story\", \"bound\": \"more_than\"", "repeats-itself",
    "/figures/0/repeats", "\"rus-reserves-story\", \"bound", "rus-reserves-story" },
  { "\"bound\": \"more_than\"", "\"repeats\": \"ind-reserves-2026\", \"bound\": \"more_than\"", "repeats-mismatch",
    "/figures/0/repeats", "\"ind-reserves-2026\"", "rus-reserves-story" },
  { "\"bound\": \"more_than\"", "\"repeats\": \"rus-share-story\", \"bound\": \"more_than\"", "repeats-mismatch",
    "/figures/0/repeats", "\"rus-share-story\"", "rus-reserves-story" },
  { "\"bound\": \"more_than\"", "\"repeats\": 5, \"bound\": \"more_than\"", "wrong-type", "/figures/0/repeats",
    "5, \"bound", "rus-reserves-story" },
  /* evidence */
  { "\"exact\": \"28 million tons\"", "\"exact\": \"28 million ton\"", "quote-not-found", "/figures/0/evidence/suffix",
    "\" of\"", "rus-reserves-story" },
  { "\"exact\": \"28 million tons\"", "\"exact\": \"28 milion tons\"", "quote-not-found", "/figures/0/evidence/exact",
    "\"28 milion tons\"", "rus-reserves-story" },
  { "\"prefix\": \"holds \"", "\"prefix\": \"holds\"", "quote-not-found", "/figures/0/evidence/prefix", "\"holds\"",
    "rus-reserves-story" },
  { "\"suffix\": \" of\"", "\"suffix\": \" from\"", "quote-not-found", "/figures/0/evidence/suffix", "\" from\"",
    "rus-reserves-story" },
  { "\"exact\": \"the plant are idle\"", "\"exact\": \"the\"", "quote-ambiguous", "/notes/0/evidence/exact", "\"the\"",
    "idle" },
  { "\"exact\": \"the plant are idle\"", "\"exact\": \"\"", "empty-string", "/notes/0/evidence/exact", "\"\"", "idle" },
  { "\"value\": 28000000", "\"value\": 28", "number-not-in-evidence", "/figures/0/evidence/exact", "\"28 million tons\"",
    "rus-reserves-story" },
  { "\"value\": 28000000", "\"value\": 82000000", "number-not-in-evidence", "/figures/0/evidence/exact",
    "\"28 million tons\"", "rus-reserves-story" },
  { "Russia 2,500 2,600 3,800,000", "Russia 2,500 2,600 2,800,000", "number-not-in-evidence", "/figures/1/evidence/printed",
    "\"Russia 2,500", "rus-reserves-2026" },
  { "India 2,900 2,900 NA", "India 2,900 2,900 6,900,000", "number-not-in-evidence", "/figures/2/evidence/printed",
    "\"India 2,900", "ind-reserves-2026" },
  { "\"row\": \"India\",", "", "missing-member", "/figures/2/evidence", NULL, "ind-reserves-2026" },
  { "{\"kind\": \"pointer\", \"where\": \"second paragraph\"}", "{\"kind\": \"quote\", \"exact\": \"x\"}", "source-without-text",
    "/figures/4/evidence/exact", "\"x\"", "acme-price" },
  { "{\"kind\": \"pointer\", \"where\": \"second paragraph\"}", "{\"kind\": \"rumour\"}", "unknown-word", "/figures/4/evidence/kind",
    "\"rumour\"", "acme-price" },
  { "{\"kind\": \"pointer\", \"where\": \"second paragraph\"}", "{\"kind\": \"pointer\", \"where\": \"\"}", "empty-string",
    "/figures/4/evidence/where", "\"\"", "acme-price" },
  /* holdings */
  { "\"holder\": \"USA\"", "\"holder\": \"USX\"", "unknown-reference", "/holdings/1/holder", "\"USX\"", "usa-pit" },
  { "\"holder\": \"USA\"", "\"holder\": \"pit\"", "self-ownership", "/holdings/1/asset", "\"pit\",\n   \"kind\": \"owns\",\n   \"share\": 40.5", "usa-pit" },
  { "\"asset\": \"bolt\"", "\"asset\": \"USA\"", "unknown-reference", "/holdings/2/asset", "\"USA\",\n   \"kind\"", "acme-bolt" },
  { "\"asset\": \"bolt\",\n   \"kind\": \"owns\"", "\"asset\": \"bolt\",\n   \"kind\": \"likes\"", "unknown-word", "/holdings/2/kind",
    "\"likes\"", "acme-bolt" },
  { "\"share\": 60", "\"share\": 160", "out-of-range", "/holdings/0/share", "160", "acme-pit" },
  { "\"share\": 60", "\"share\": -1", "out-of-range", "/holdings/0/share", "-1,\n   \"share_b", "acme-pit" },
  { "\"share\": 40.5", "\"share\": 40.6", "shares-exceed-whole", "/holdings/1/share", "40.6", "usa-pit" },
  { "\"share_bound\": \"at_least\"", "\"share_bound\": \"not_available\"", "unknown-word", "/holdings/0/share_bound",
    "\"not_available\",\n   \"status", "acme-pit" },
  { "\"share\": 60,", "", "bound-without-value", "/holdings/0/share_bound", "\"at_least\"", "acme-pit" },
  { "[\"acme-price\"]", "[\"acme-prize\"]", "unknown-reference", "/holdings/0/terms/0", "\"acme-prize\"", "acme-pit" },
  { "\"holder\": \"USA\"", "\"holder\": \"bolt\"", NULL, NULL, NULL, NULL },
  { "\"holder\": \"USA\",\n   \"asset\": \"pit\",\n   \"kind\": \"owns\",\n   \"share\": 40.5",
    "\"holder\": \"bolt\",\n   \"asset\": \"acme\",\n   \"kind\": \"owns\"", "circular-ownership", "/holdings/1/asset",
    "\"acme\",\n   \"kind\": \"owns\",\n   \"as_of\"", NULL },
  { "\"share\": 40.5", "\"share_min\": 30, \"share_max\": 40.5", NULL, NULL, NULL, NULL },
  { "\"share\": 40.5", "\"share_min\": 40.6, \"share_max\": 50", "shares-exceed-whole", "/holdings/1/share_min", "40.6",
    "usa-pit" },
  { "\"share\": 40.5", "\"share\": 70, \"share_bound\": \"less_than\"", NULL, NULL, NULL, NULL },
  { "\"share\": 40.5", "\"share_min\": 30, \"share_max\": 101", "out-of-range", "/holdings/1/share_max", "101", "usa-pit" },
  { "\"share\": 40.5", "\"share_min\": 30, \"share_max\": 20", "range-reversed", "/holdings/1/share_min", "30,", "usa-pit" },
  { "\"share\": 40.5", "\"share\": 40.5, \"share_min\": 30, \"share_max\": 40", "share-outside-range", "/holdings/1/share",
    "40.5", "usa-pit" },
  { "\"share\": 40.5", "\"share\": 40.5, \"since\": \"2024\", \"until\": \"2024-06\"", NULL, NULL, NULL, NULL },
  { "\"share\": 40.5", "\"share\": 40.5, \"since\": \"2025-02\", \"until\": \"2024\"", "range-reversed",
    "/holdings/1/until", "\"2024\"", "usa-pit" },
  { "\"share\": 40.5", "\"share\": 40.5, \"since\": \"2025-02-30\"", "invalid-date", "/holdings/1/since",
    "\"2025-02-30\"", "usa-pit" },
  { "{\"kind\": \"pointer\", \"where\": \"the plant\"}", "{\"kind\": \"quote\", \"exact\": \"Less than 2%\"}",
    "number-not-in-evidence", "/holdings/0/evidence/exact", "\"Less than 2%\"}\n  },\n  {\n   \"id\": \"usa-pit\"", "acme-pit" },
  /* events and notes */
  { "\"by 2025-12-01\"", "\"by 2025-12-32\"", "invalid-date", "/events/0/date", "\"by 2025-12-32\"", "plan" },
  { "\"by 2025-12-01\"", "\"before 2025-12\"", "invalid-date", "/events/0/date", "\"before", "plan" },
  { "{\"en\": \"Plan due\", \"zh_CN\"", "{\"zh_CN\"", "missing-member", "/events/0/titles", NULL, "plan" },
  { "[\"RUS\", \"pit\"]", "[\"RUS\", \"hole\"]", "unknown-reference", "/events/0/subjects/1", "\"hole\"", "plan" },
  { "[\"RUS\", \"pit\"]", "[]", "empty-list", "/events/0/subjects", "[],\n", "plan" },
  { "\"subjects\": [\"RUS\", \"acme\"],", "", "missing-member", "/notes/0", NULL, "idle" },
};

static gboolean
has_record (MzDataset *dataset, const char *id)
{
  return mz_dataset_find_statement (dataset, id) != NULL || mz_dataset_find_source (dataset, id) != MZ_NO_INDEX ||
         mz_dataset_find_measure (dataset, id) != MZ_NO_INDEX || mz_dataset_find_company (dataset, id) != MZ_NO_INDEX ||
         mz_dataset_find_facility (dataset, id) != MZ_NO_INDEX;
}

static const MzProblem *
find_problem (GPtrArray *problems, const char *code)
{
  for (guint i = 0; i < problems->len; i++)
    {
      if (g_strcmp0 (mz_problem_get_code (problems->pdata[i]), code) == 0)
        return problems->pdata[i];
    }
  return NULL;
}

/* Without what was only left out because of another fault. */
static guint
count_faults (GPtrArray *problems)
{
  guint n_faults = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      if (strcmp (mz_problem_get_code (problems->pdata[i]), "left-out") != 0)
        n_faults++;
      else
        g_assert_cmpint (mz_problem_get_severity (problems->pdata[i]), ==, MZ_SEVERITY_WARNING);
    }
  return n_faults;
}

static void
check_place (const MzProblem *problem, const Fault *fault, const char *text)
{
  guint line = 0, column = 0;

  g_assert_cmpstr (mz_problem_get_file (problem), ==, "test.json");
  g_assert_cmpstr (mz_problem_get_pointer (problem), ==, fault->pointer);
  g_assert_cmpuint (mz_problem_get_line (problem), >, 0);
  g_assert_nonnull (mz_problem_get_message (problem));
  g_assert_nonnull (mz_problem_get_expected (problem));
  g_assert_nonnull (mz_problem_get_remedy (problem));
  if (fault->mark == NULL)
    return;
  data_fixture_locate (text, fault->mark, &line, &column);
  g_assert_cmpuint (mz_problem_get_line (problem), ==, line);
  g_assert_cmpuint (mz_problem_get_column (problem), ==, column);
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *sound = data_fixture_read_text ("small.json");
  g_autofree char *text = data_fixture_replace (sound, fault->old_text, fault->new_text);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);
  const MzProblem *problem = find_problem (problems, fault->code);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *told = mz_problem_to_string (problems->pdata[i]);

      g_test_message ("%s", told);
    }
  if (fault->code != NULL)
    {
      g_assert_nonnull (problem);
      if (problem != NULL)
        check_place (problem, fault, text);
    }
  g_assert_cmpuint (count_faults (problems), ==, fault->code != NULL ? 1 : 0);
  if (fault->left_out != NULL)
    g_assert_false (has_record (dataset, fault->left_out));
  if (fault->code != NULL && strcmp (fault->code, "unknown-format") != 0)
    g_assert_cmpuint (mz_dataset_get_n_sources (dataset), >, 0);
}

static void
test_sound (void)
{
  g_autofree char *text = data_fixture_read_text ("small.json");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);

  data_fixture_assert_none (problems);
  g_assert_cmpuint (mz_dataset_get_n_figures (dataset), ==, 5);
}

/* Numbers with which one could not count on are refused, those at the very limit are not. */
static void
test_sizes (void)
{
  static const struct
  {
    const char *value;
    const char *printed;
    gboolean    is_good;
  } sizes[] = {
    { "1e18", "1000000000000000000", TRUE }, { "1.1e18", "1100000000000000000", FALSE }, { "1.7e308", "1", FALSE },
    { "1e-9", "0.000000001", TRUE },         { "9e-10", "0.0000000009", FALSE },         { "1e-320", "0", FALSE },
  };
  g_autofree char *sound = data_fixture_read_text ("small.json");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *with_value = data_fixture_replace (sound, "3800000", sizes[i].value);
      g_autofree char *text = data_fixture_replace (with_value, "3,800,000", sizes[i].printed);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);

      g_test_message ("%s", sizes[i].value);
      g_assert_cmpuint (count_faults (problems), ==, sizes[i].is_good ? 0 : 1);
      g_assert_true (has_record (dataset, "rus-reserves-2026") == sizes[i].is_good);
      if (!sizes[i].is_good)
        g_assert_nonnull (find_problem (problems, "out-of-range"));
    }
}

/* 64 marks on a letter are shown, more are told and left out; the words are the same otherwise. */
static void
test_marks (void)
{
  g_autofree char *sound = data_fixture_read_text ("small.json");

  for (guint n = 64; n <= 65; n++)
    {
      g_autoptr (GString) name = g_string_new ("\"names\": {\"en\": \"Pi");
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = NULL;
      const char *shown;

      for (guint i = 0; i < n; i++)
        g_string_append (name, "\u0301");
      g_string_append (name, "t\"}");
      text = data_fixture_replace (sound, "\"names\": {\"en\": \"Pit\"}", name->str);
      dataset = data_fixture_read (text, &problems);
      shown = mz_dataset_get_facility_name (dataset, mz_dataset_find_facility (dataset, "pit"), "en");
      g_assert_cmpuint (problems->len, ==, n - 64);
      g_assert_cmpint (g_utf8_strlen (shown, -1), ==, 2 + 64 + 1);
      g_assert_true (g_str_has_suffix (shown, "t"));
      if (n == 65)
        g_assert_cmpstr (mz_problem_get_code (problems->pdata[0]), ==, "combining-marks");
    }
}

/* Every member that is needed is missed when it is gone. */
static void
test_missing_members (void)
{
  static const char *const lines[] = {
    "\"type\": \"article-newspaper\",", "\"title\": \"Rare earths\",", "\"group\": \"extraction\",",
    "\"names\": {\"en\": \"Share mined\"},", "\"definition\": {\"en\": \"Percent of the reserves.\"},",
    "\"kind\": \"stock\",", "\"names\": {\"en\": \"Pit\"},", "\"country\": \"RUS\",", "\"stages\": [\"deposit\", \"mine\"],",
    "\"subject\": \"IND\",", "\"measure\": \"share_mined\",", "\"period\": \"2025-10-07/2025-11-06\",",
    "\"value\": 28000000,", "\"bound\": \"less_than\",", "\"holder\": \"USA\",", "\"asset\": \"bolt\",",
    "\"source\": \"yearbook-2025\",", "\"exact\": \"28 million tons\",", "\"printed\": \"Russia 2,500 2,600 3,800,000\"",
    "\"titles\": {\"en\": \"Plan due\", \"zh_CN\": \"计划到期\"},", "\"rank\": 0", "\"id\": \"idle\",",
  };
  g_autofree char *sound = data_fixture_read_text ("small.json");

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *with_place = data_fixture_replace (sound, lines[i], "\"comment\": null,");
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = NULL;

      /* where the line was the last of its object, no comma may follow */
      if (!g_str_has_suffix (lines[i], ","))
        text = data_fixture_replace (with_place, "\"comment\": null,", "\"comment\": null");
      else
        text = g_strdup (with_place);
      dataset = data_fixture_read (text, &problems);
      g_test_message ("without %s", lines[i]);
      g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), >=, 1);
      g_assert_cmpstr (mz_problem_get_code (problems->pdata[0]), ==, "missing-member");
      g_assert_nonnull (dataset);
    }
}

static void
test_wrong_types (void)
{
  static const char *const changes[][2] = {
    { "\"series\": [\n  {\"id\": \"yearbook\", \"title\": \"Yearbook of the survey\", \"rank\": 0}\n ]", "\"series\": {}" },
    { "{\"id\": \"bolt\", \"names\": {\"en\": \"Bolt\"}}", "\"bolt\"" },
    { "{\"id\": \"bolt\", \"names\": {\"en\": \"Bolt\"}}", "null" },
    { "\"value\": 28000000", "\"value\": \"28000000\"" },
    { "\"value\": 28000000", "\"value\": [28000000]" },
    { "\"value\": 28000000", "\"value\": true" },
    { "\"may_sum\": true", "\"may_sum\": \"yes\"" },
    { "\"story\": true", "\"story\": 1" },
    { "\"id\": \"idle\"", "\"id\": 7" },
    { "\"id\": \"idle\"", "\"id\": null" },
    { "\"lat\": 67.8", "\"lat\": \"67.8\"" },
    { "[\"deposit\", \"mine\"]", "\"mine\"" },
    { "[\"deposit\", \"mine\"]", "[\"mine\", 3]" },
    { "{\"en\": \"Pit\"}", "\"Pit\"" },
    { "{\"en\": \"Pit\"}", "{\"en\": 5}" },
    { "{\"en\": \"Pit\"}", "{\"en\": \"Pit\", \"ru\": null}" },
    { "[[2025, 11, 6]]", "[2025, 11, 6]" },
    { "[{\"literal\": \"Agency\"}, {\"family\": \"Doe\", \"given\": \"Jane\"}]", "[\"Agency\"]" },
    { "\"period\": \"2025-10-07/2025-11-06\"", "\"period\": 2025" },
    { "{\"kind\": \"pointer\", \"where\": \"second paragraph\"}", "\"second paragraph\"" },
    { "\"page\": 3", "\"page\": [3]" },
    { "[\"RUS\", \"pit\"]", "\"RUS\"" },
    { "[\"acme-price\"]", "\"acme-price\"" },
    { "\"share\": 60", "\"share\": \"60%\"" },
    { "{\"id\": \"small\", \"title\": \"A collection without faults\"}", "\"small\"" },
  };
  g_autofree char *sound = data_fixture_read_text ("small.json");

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *text = data_fixture_replace (sound, changes[i][0], changes[i][1]);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);

      g_test_message ("%s", changes[i][1]);
      g_assert_nonnull (dataset);
      g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), >=, 1);
    }
}

static void
test_unknown_members (void)
{
  static const struct
  {
    const char *old_text;
    const char *new_text;
    const char *pointer;
    const char *nearest;
  } cases[] = {
    { "\"basis\": \"state balance\"", "\"bassis\": \"state balance\"", "/figures/0/bassis", "basis" },
    { "\"prefix\": \"holds \"", "\"prefx\": \"holds \"", "/figures/0/evidence/prefx", "prefix" },
    { "\"website\": \"https://example.com/\"", "\"web\": \"https://example.com/\"", "/companies/0/web", NULL },
    { "\"notes\": [", "\"note\": [", "/note", "notes" },
    { "\"topic\": \"plants\"", "\"topics\": \"plants\"", "/notes/0/topics", "topic" },
  };
  g_autofree char *sound = data_fixture_read_text ("small.json");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = data_fixture_replace (sound, cases[i].old_text, cases[i].new_text);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);
      g_autofree char *told = NULL;

      g_assert_cmpuint (problems->len, ==, 1);
      told = mz_problem_to_string (problems->pdata[0]);
      g_test_message ("%s", told);
      g_assert_cmpint (mz_problem_get_severity (problems->pdata[0]), ==, MZ_SEVERITY_WARNING);
      g_assert_cmpstr (mz_problem_get_pointer (problems->pdata[0]), ==, cases[i].pointer);
      if (cases[i].nearest != NULL)
        g_assert_nonnull (strstr (told, cases[i].nearest));
      g_assert_cmpuint (mz_dataset_get_n_figures (dataset), ==, 5);
    }
}

static char *
repeat_figure (const char *sound, const char *id, const char *value)
{
  g_autofree char *figure = g_strdup_printf (
      "{\"id\": \"%s\", \"subject\": \"acme\", \"measure\": \"price_change\", \"period\": \"2025-10-07/2025-11-06\","
      "\"value\": %s, \"bound\": \"about\", \"unit\": \"%%\", \"as_of\": \"2025-11-06\", \"source\": \"yearbook-2025\","
      "\"evidence\": {\"kind\": \"pointer\", \"where\": \"third paragraph\"}}\n ],\n \"holdings\": [",
      id, value);
  g_autofree char *joined = g_strconcat ("},\n", figure, NULL);

  return data_fixture_replace (sound, "}\n ],\n \"holdings\": [", joined);
}

static void
test_duplicate_figures (void)
{
  g_autofree char *sound = data_fixture_read_text ("small.json");
  g_autofree char *same = repeat_figure (sound, "again", "-15");
  g_autofree char *other = repeat_figure (sound, "again", "-16");
  g_autoptr (GPtrArray) same_problems = NULL;
  g_autoptr (GPtrArray) other_problems = NULL;
  g_autoptr (MzDataset) same_dataset = data_fixture_read (same, &same_problems);
  g_autoptr (MzDataset) other_dataset = data_fixture_read (other, &other_problems);

  g_assert_cmpuint (same_problems->len, ==, 1);
  g_assert_cmpstr (mz_problem_get_code (same_problems->pdata[0]), ==, "duplicate-figure");
  g_assert_cmpint (mz_problem_get_severity (same_problems->pdata[0]), ==, MZ_SEVERITY_ERROR);
  g_assert_cmpstr (mz_problem_get_pointer (same_problems->pdata[0]), ==, "/figures/5");
  g_assert_null (mz_dataset_find_statement (same_dataset, "again"));

  g_assert_cmpuint (other_problems->len, ==, 1);
  g_assert_cmpstr (mz_problem_get_code (other_problems->pdata[0]), ==, "contradicting-figure");
  g_assert_cmpint (mz_problem_get_severity (other_problems->pdata[0]), ==, MZ_SEVERITY_WARNING);
  g_assert_cmpstr (mz_problem_get_pointer (other_problems->pdata[0]), ==, "/figures/5/value");
  g_assert_nonnull (mz_dataset_find_statement (other_dataset, "again"));
}

/* What only depends on something broken is a warning: the fault itself is told once. */
static void
test_consequences (void)
{
  g_autofree char *sound = data_fixture_read_text ("small.json");
  g_autofree char *text = data_fixture_replace (sound, "\"value\": -15", "\"value\": -101");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);
  const MzStatement *holding = mz_dataset_find_statement (dataset, "acme-pit");

  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), ==, 1);
  g_assert_cmpstr (mz_problem_get_code (problems->pdata[1]), ==, "left-out");
  g_assert_cmpstr (mz_problem_get_pointer (problems->pdata[1]), ==, "/holdings/0/terms/0");
  g_assert_nonnull (holding);
  g_assert_null (mz_dataset_get_holding (dataset, holding->index)->terms[0]);
}

/* Of two that repeat each other neither is the source of the claim; and a claim that had to be left
 * out leaves its repetition to stand for itself. */
static void
test_repetitions (void)
{
  g_autofree char *sound = data_fixture_read_text ("small.json");
  g_autofree char *one = data_fixture_replace (sound, "\"bound\": \"more_than\"",
                                               "\"repeats\": \"rus-reserves-2026\", \"bound\": \"more_than\"");
  g_autofree char *both = data_fixture_replace (one, "\"value\": 3800000,",
                                                "\"repeats\": \"rus-reserves-story\", \"value\": 3800000,");
  g_autofree char *broken = data_fixture_replace (one, "\"value\": 3800000,", "\"value\": 3900000,");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) both_problems = NULL;
  g_autoptr (GPtrArray) broken_problems = NULL;
  g_autoptr (MzDataset) dataset = data_fixture_read (one, &problems);
  g_autoptr (MzDataset) both_dataset = data_fixture_read (both, &both_problems);
  g_autoptr (MzDataset) broken_dataset = data_fixture_read (broken, &broken_problems);

  data_fixture_assert_none (problems);
  g_assert_cmpuint (mz_dataset_get_figure (dataset, 0)->repeats, ==, 1);
  g_assert_cmpuint (mz_dataset_get_figure (dataset, 1)->repeats, ==, MZ_NO_INDEX);

  g_assert_cmpuint (mz_problem_list_count (both_problems, MZ_SEVERITY_ERROR), ==, 2);
  g_assert_cmpstr (mz_problem_get_code (both_problems->pdata[0]), ==, "repeats-repetition");
  g_assert_cmpstr (mz_problem_get_pointer (both_problems->pdata[1]), ==, "/figures/1/repeats");

  g_assert_cmpuint (broken_problems->len, ==, 2);
  g_assert_cmpstr (mz_problem_get_code (broken_problems->pdata[0]), ==, "left-out");
  g_assert_cmpstr (mz_problem_get_pointer (broken_problems->pdata[0]), ==, "/figures/0/repeats");
  g_assert_cmpuint (mz_dataset_get_figure (broken_dataset, 0)->repeats, ==, MZ_NO_INDEX);
}

/* More figures of one source, as "SUBJECT MEASURE-SOURCE VALUE". */
static char *
add_reserves (const char *sound, const char *const *lines)
{
  g_autoptr (GString) text = g_string_new ("}");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 4);

      g_string_append_printf (text,
                              ",\n{\"id\": \"more-%u\", \"subject\": \"%s\", \"measure\": \"reserves\", \"period\": \"2024\","
                              "\"value\": %s, \"bound\": \"%s\", \"unit\": \"t REO\", \"as_of\": \"2025-01\","
                              "\"source\": \"yearbook-2025\", \"evidence\": {\"kind\": \"pointer\", \"where\": \"row\"}}",
                              i, words[0], words[1], words[2]);
    }
  g_string_append (text, "\n ],\n \"holdings\": [");
  return data_fixture_replace (sound, "}\n ],\n \"holdings\": [", text->str);
}

typedef struct
{
  const char *name;
  const char *lines[4];   /* SUBJECT VALUE BOUND */
  const char *code;       /* NULL: nothing is wrong */
  const char *pointer;
} TableFault;

static const TableFault table_faults[] = {
  { "total", { "WLD 390000 exactly", "CHN 270000 exactly", "USA 120000 exactly" }, NULL, NULL },
  /* rounded to 10,000 each: 273,000 + 124,000 may well be 385,000 + 10,000 */
  { "rounded", { "WLD 390000 exactly", "CHN 270000 exactly", "USA 130000 exactly" }, NULL, NULL },
  { "too-much", { "CHN 270000 exactly", "WLD 390000 exactly", "USA 150000 exactly" }, "sum-exceeds-world", "/figures/6/value" },
  { "incomplete", { "WLD 390000 exactly", "CHN 270000 exactly" }, NULL, NULL },
  { "bounded-total", { "WLD 390000 more_than", "CHN 270000 exactly", "USA 150000 exactly" }, NULL, NULL },
  /* the edition of 2026 states 3,800,000 */
  { "slip-down", { "RUS 3800 exactly" }, "magnitude-slip", "/figures/1/value" },
  { "slip-up", { "RUS 3800000000 exactly" }, "magnitude-slip", "/figures/1/value" },
  { "revised", { "RUS 19000000 exactly" }, NULL, NULL },
  { "from-nothing", { "RUS 0 exactly" }, NULL, NULL },
};

static void
test_table (gconstpointer data)
{
  const TableFault *fault = data;
  g_autofree char *sound = data_fixture_read_text ("small.json");
  g_autofree char *text = add_reserves (sound, fault->lines);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);

  if (fault->code == NULL)
    {
      data_fixture_assert_none (problems);
      return;
    }
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (mz_problem_get_code (problems->pdata[0]), ==, fault->code);
  g_assert_cmpstr (mz_problem_get_pointer (problems->pdata[0]), ==, fault->pointer);
  g_assert_cmpint (mz_problem_get_severity (problems->pdata[0]), ==, MZ_SEVERITY_WARNING);
  g_assert_cmpuint (mz_problem_get_line (problems->pdata[0]), >, 100);
  g_assert_nonnull (mz_problem_get_remedy (problems->pdata[0]));
}

/* Stands in for a map: everything east of 30 degrees is Russia, within 50 and 1 km of precision. */
static gboolean
is_in_east (const char *country, double lon, double lat, double within_km, gpointer user_data)
{
  guint *n_calls = user_data;

  (*n_calls)++;
  g_assert_cmpstr (country, ==, "RUS");
  g_assert_cmpfloat (lat, ==, 67.8);
  g_assert_cmpfloat (within_km, ==, 51.0);
  return lon > 30.0;
}

static void
test_place (void)
{
  static const char *const changes[][2] = { { "\"lon\": 34.5", "\"lon\": 34.5" }, { "\"lon\": 34.5", "\"lon\": -34.5" } };
  g_autofree char *sound = data_fixture_read_text ("small.json");

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *text = data_fixture_replace (sound, changes[i][0], changes[i][1]);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = NULL;
      guint n_calls = 0;

      mz_dataset_reader_set_place_check (reader, is_in_east, &n_calls);
      mz_dataset_reader_add_bytes (reader, bytes, "test.json");
      dataset = mz_dataset_reader_finish (reader, &problems);
      g_assert_cmpuint (n_calls, ==, 1);
      g_assert_cmpuint (problems->len, ==, i);
      g_assert_cmpuint (mz_dataset_find_facility (dataset, "pit"), !=, MZ_NO_INDEX);
      if (i == 0)
        continue;
      g_assert_cmpstr (mz_problem_get_code (problems->pdata[0]), ==, "place-outside-country");
      g_assert_cmpstr (mz_problem_get_pointer (problems->pdata[0]), ==, "/facilities/0/lat");
      g_assert_nonnull (mz_problem_get_remedy (problems->pdata[0]));
    }
}

static char *
make_ring (guint n_companies)
{
  g_autoptr (GString) companies = g_string_new (NULL);
  g_autoptr (GString) holdings = g_string_new (NULL);

  for (guint i = 0; i < n_companies; i++)
    {
      g_string_append_printf (companies, "%s{\"id\": \"c%u\", \"names\": {\"en\": \"C\"}}", i > 0 ? "," : "", i);
      g_string_append_printf (holdings,
                              "%s\n{\"id\": \"h%u\", \"holder\": \"c%u\", \"asset\": \"c%u\", \"kind\": \"owns\", "
                              "\"as_of\": \"2025\", \"source\": \"s\", \"evidence\": {\"kind\": \"pointer\", \"where\": \"x\"}}",
                              i > 0 ? "," : "", i, i, (i + 1) % n_companies);
    }
  return g_strdup_printf ("{\"format\": \"monazite/1\", \"sources\": [{\"id\": \"s\", \"type\": \"report\", \"title\": \"S\", "
                          "\"language\": \"en\"}], \"companies\": [%s], \"holdings\": [%s]}",
                          companies->str, holdings->str);
}

static void
test_rings (void)
{
  static const guint lengths[] = { 2, 3, 5000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = make_ring (lengths[i]);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);

      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpstr (mz_problem_get_code (problems->pdata[0]), ==, "circular-ownership");
      g_assert_cmpint (mz_problem_get_severity (problems->pdata[0]), ==, MZ_SEVERITY_WARNING);
      g_assert_true (g_str_has_prefix (mz_problem_get_found (problems->pdata[0]), "c0 → c1 → "));
      g_assert_true (g_str_has_suffix (mz_problem_get_found (problems->pdata[0]), "→ c0"));
      g_assert_cmpuint (mz_problem_get_line (problems->pdata[0]), ==, lengths[i] + 1);
      g_assert_cmpuint (strlen (mz_problem_get_found (problems->pdata[0])), <, 500);
      g_assert_cmpuint (mz_dataset_get_n_holdings (dataset), ==, lengths[i]);
    }
}

/* A fault in each of 20,000 records, each told with the place of another one that is found against
 * the order of the file: the reader's time must not grow with the square of them. */
static void
test_many_faults (void)
{
  const guint n = 20000;
  g_autoptr (GString) text = g_string_new ("{\"format\": \"monazite/1\", \"companies\": [");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;
  clock_t start;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\n{\"id\": \"c%u\", \"names\": {\"en\": \"C\"}}", i > 0 ? "," : "",
                            i < n / 2 ? i : n - 1 - i);
  g_string_append (text, "],\n\"facilities\": [");
  for (guint i = 0; i < n / 2; i++)
    g_string_append_printf (text, "%s\n{\"id\": \"f%u\", \"names\": {\"en\": \"F\"}, \"country\": \"XXX\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  start = clock ();
  dataset = data_fixture_read (text->str, &problems);

  g_assert_cmpint (clock () - start, <, MAX_SECONDS * CLOCKS_PER_SEC);
  g_assert_cmpuint (problems->len, ==, n / 2 + 2 * (n / 2));
  g_assert_cmpstr (mz_problem_get_code (problems->pdata[0]), ==, "duplicate-id");
  g_assert_cmpuint (mz_problem_get_line (problems->pdata[0]), ==, n / 2 + 2);
  g_assert_nonnull (strstr (mz_problem_get_expected (problems->pdata[0]), "test.json:10001"));
}

/* Problems are told from the top of the file to its end, whatever order the kinds are read in. */
static void
test_order (void)
{
  g_autofree char *sound = data_fixture_read_text ("small.json");
  g_autofree char *one = data_fixture_replace (sound, "\"kind\": \"stock\"", "\"kind\": \"store\"");
  g_autofree char *two = data_fixture_replace (one, "\"09:13\"", "\"9:13\"");
  g_autofree char *text = data_fixture_replace (two, "\"by 2025-12-01\"", "\"soon\"");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);

  g_assert_cmpuint (problems->len, >, 3);
  for (guint i = 1; i < problems->len; i++)
    g_assert_cmpuint (mz_problem_get_line (problems->pdata[i - 1]), <=, mz_problem_get_line (problems->pdata[i]));
  g_assert_cmpstr (mz_problem_get_pointer (problems->pdata[0]), ==, "/sources/0/time");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* one run tells all faults that are not noticed */
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/dataset-check/sound", test_sound);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dataset-check/fault/%02u-%s", i,
                                               faults[i].code != NULL ? faults[i].code : "none");

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/dataset-check/sizes", test_sizes);
  g_test_add_func ("/dataset-check/marks", test_marks);
  g_test_add_func ("/dataset-check/missing-members", test_missing_members);
  g_test_add_func ("/dataset-check/wrong-types", test_wrong_types);
  g_test_add_func ("/dataset-check/unknown-members", test_unknown_members);
  g_test_add_func ("/dataset-check/duplicate-figures", test_duplicate_figures);
  g_test_add_func ("/dataset-check/consequences", test_consequences);
  g_test_add_func ("/dataset-check/repetitions", test_repetitions);
  g_test_add_func ("/dataset-check/place", test_place);
  for (guint i = 0; i < G_N_ELEMENTS (table_faults); i++)
    {
      g_autofree char *path = g_strconcat ("/dataset-check/table/", table_faults[i].name, NULL);

      g_test_add_data_func (path, &table_faults[i], test_table);
    }
  g_test_add_func ("/dataset-check/rings", test_rings);
  g_test_add_func ("/dataset-check/many-faults", test_many_faults);
  g_test_add_func ("/dataset-check/order", test_order);
  return g_test_run ();
}

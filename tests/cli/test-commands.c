/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-json-document.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

/* What one run of the program gave. */
typedef struct
{
  int   code;
  char *out;
  char *err;
} Run;

static char *folder;

static void
run_clear (Run *self)
{
  g_free (self->out);
  g_free (self->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* As on a server: no display, no bus, no home. */
static char **
make_environment (const char *locale)
{
  char **environment = g_get_environ ();

  environment = g_environ_unsetenv (environment, "DISPLAY");
  environment = g_environ_unsetenv (environment, "WAYLAND_DISPLAY");
  environment = g_environ_unsetenv (environment, "DBUS_SESSION_BUS_ADDRESS");
  environment = g_environ_unsetenv (environment, "HOME");
  environment = g_environ_unsetenv (environment, "LANGUAGE");
  environment = g_environ_setenv (environment, "LC_ALL", locale, TRUE);

  return environment;
}

static void
run_in (Run        *run,
        const char *locale,
        const char *first,
        ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_auto (GStrv) environment = make_environment (locale);
  g_autoptr (GError) error = NULL;
  va_list list;
  int status;

  g_ptr_array_add (arguments, (gpointer) g_getenv ("MONAZITE_CLI"));
  va_start (list, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  g_spawn_sync (folder, (char **) arguments->pdata, environment, G_SPAWN_DEFAULT, NULL, NULL,
                &run->out, &run->err, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  run->code = WEXITSTATUS (status);
}

#define run(run_out, ...) run_in (run_out, "C.UTF-8", __VA_ARGS__, NULL)

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
test_usage (void)
{
  static const char *const commands[] = { "check", "list", "describe", "export" };
  g_auto (Run) help = { 0 };
  g_auto (Run) version = { 0 };
  g_auto (Run) wrong = { 0 };

  run (&help, "--help");
  g_assert_cmpint (help.code, ==, 0);
  g_assert_nonnull (strstr (help.out, "Exit codes"));
  run (&version, "--version");
  g_assert_cmpint (version.code, ==, 0);
  g_assert_true (g_str_has_prefix (version.out, "monazite-cli "));
  run (&wrong, "dance");
  g_assert_cmpint (wrong.code, ==, 2);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Run) one = { 0 };
      g_auto (Run) bad = { 0 };

      g_assert_nonnull (strstr (help.out, commands[i]));
      run (&one, commands[i], "--help");
      g_assert_cmpint (one.code, ==, 0);
      g_assert_nonnull (strstr (one.out, "--lang"));
      run (&bad, commands[i], "--no-such-option");
      g_assert_cmpint (bad.code, ==, 2);
    }
}

static void
test_wrong_values (void)
{
  static const char *const arguments[][6] = {
    { "export", "--view", "pie", "-o", "a.png", NULL },
    { "export", "--measure", "happiness", "-o", "a.png", NULL },
    { "export", "--lens", "source:nobody", "-o", "a.png", NULL },
    { "export", "--size", "12", "-o", "a.png", NULL },
    { "export", "--size", "100000x3", "-o", "a.png", NULL },
    { "export", "--theme", "pink", "-o", "a.png", NULL },
    { "export", "-o", "a.gif", NULL },
    { "export", NULL },
    { "describe", "--year", "-5", NULL },
    { "describe", "--group", "unicorns", NULL },
    { "describe", "--focus", "nobody", NULL },
    { "describe", "--basis", "unicorns", NULL },
    { "describe", "--publisher", "unicorns", NULL },
    { "describe", "--vintage", "-1", NULL },
    { "list", "unicorns", NULL },
    { "list", NULL },
    { "export", "bars", "-o", "a.png", NULL },
    { "describe", "reserves", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      g_auto (Run) one = { 0 };

      run (&one, arguments[i][0], arguments[i][1], arguments[i][2], arguments[i][3], arguments[i][4]);
      g_test_message ("%u: %s", i, one.err);
      g_assert_cmpint (one.code, ==, 2);
      g_assert_cmpstr (one.err, !=, "");
    }
}

/* A refusal names the option, the value and what there is. */
static void
test_refusals (void)
{
  static const struct { const char *option, *value, *words[2]; } cases[] = {
    { "--select", "QQQ", { "“QQQ” of --select", "list countries" } },
    { "--focus", "nobody", { "“nobody” of --focus", "list companies" } },
    { "--table-sort", "valeu", { "“valeu” of --table-sort", "Is “value” meant?" } },
    { "--lang", "xx_YY", { "“xx_YY” of --lang", "zh-Hans" } },
    { "--base-year", "1800", { "“1800” of --base-year", "2025" } },
    { "--n-classes", "9", { "“9” of --n-classes", "5…7" } },
    { "--group", "brisc", { "Is “brics” meant?", "list groups" } },
    { "--basis", "unicorns", { "“unicorns” of --basis", "list bases" } },
    { "--publisher", "usgs-mc", { "Is “usgs-mcs” meant?", "list publishers" } },
    { "--measure", "reservs", { "Is “reserves” meant?", "list measures" } },
    { "--zoom", "99", { "“99” of --zoom", "1…24" } },
    { "--centre", "north", { "“north” of --centre", "104.2,35.9" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) one = { 0 };

      run (&one, "describe", cases[i].option, cases[i].value);
      g_test_message ("%s", one.err);
      g_assert_cmpint (one.code, ==, 2);
      g_assert_nonnull (strstr (one.err, cases[i].words[0]));
      g_assert_nonnull (strstr (one.err, cases[i].words[1]));
    }
}

static void
test_unused (void)
{
  g_auto (Run) beaten = { 0 };
  g_auto (Run) foreign = { 0 };
  g_auto (Run) globe = { 0 };
  g_auto (Run) camera = { 0 };

  run (&beaten, "describe", "--view=bars", "--stack=basis", "--facets=source");
  g_assert_cmpint (beaten.code, ==, 0);
  g_assert_nonnull (strstr (beaten.err, "--stack has no effect together with --facets source."));
  run (&foreign, "describe", "--view=bars", "--n-classes=6", "--beside=trend");
  g_assert_nonnull (strstr (foreign.err, "--n-classes has no effect on the view “bars”."));
  g_assert_nonnull (strstr (foreign.err, "--beside has no effect"));
  run (&globe, "describe", "--projection=orthographic", "--meridian=100");
  g_assert_nonnull (strstr (globe.err, "--meridian has no effect together with --projection orthographic."));
  run (&camera, "describe", "--projection=orthographic", "--zoom=2", "--centre=104.2,35.9");
  g_assert_cmpstr (camera.err, ==, "");
  g_assert_nonnull (strstr (camera.out, "seen from above 36° N, 104° E"));
}

/* What is left out is said, in the words for it. */
static void
test_left_out (void)
{
  g_auto (Run) groups = { 0 };
  g_auto (Run) members = { 0 };
  g_auto (Run) vintage = { 0 };

  run (&groups, "list", "groups");
  g_assert_cmpint (groups.code, ==, 0);
  g_assert_nonnull (strstr (groups.out, "brics  BRICS: 10 (BRICS Brasil 2025, 2025-01-06, https://"));
  g_assert_nonnull (strstr (groups.out, "IDN (2025-01-06)"));

  run (&members, "describe", "--view=bars", "--measure=reserves", "--group=brics", "--units=mt");
  g_assert_cmpint (members.code, ==, 0);
  g_assert_nonnull (strstr (members.out, "only members of BRICS (BRICS Brasil 2025, 2025-01-06) · 11 others left out"));
  g_assert_nonnull (strstr (members.out, "world total: more than 75 Mt REO"));
  g_assert_nonnull (strstr (members.out, "Brazil: 11 Mt REO"));
  g_assert_null (strstr (members.out, "Australia"));

  run (&vintage, "describe", "--view=bars", "--measure=reserves", "--vintage=2024", "--publisher=usgs-mcs");
  g_assert_cmpint (vintage.code, ==, 0);
  g_assert_nonnull (strstr (vintage.out, "as known at the end of 2024"));
  g_assert_nonnull (strstr (vintage.out, "Brazil: 21 million t REO"));
  g_assert_nonnull (strstr (vintage.out, "figures hidden by the filter"));
  g_assert_nonnull (strstr (vintage.out, "later figure left out"));
}

static void
test_check_bundled (void)
{
  g_auto (Run) one = { 0 };

  run (&one, "check");
  g_assert_cmpint (one.code, ==, 0);
  g_assert_cmpstr (one.err, ==, "");
  g_assert_nonnull (strstr (one.out, "No problem"));
}

static guint
count_lines (const char *text,
             const char *end)
{
  guint n = 1;

  for (const char *p = text; p < end; p++)
    n += *p == '\n';

  return n;
}

/* One character of a quote taken away: one problem, at the line of that quote. */
static void
test_check_damaged_quote (void)
{
  g_autofree char *original = g_build_filename (g_getenv ("MONAZITE_DATASETS"), "statements-sohu-2025-11-06.json", NULL);
  g_autofree char *path = in_folder ("damaged.json");
  g_autofree char *text = NULL;
  g_autofree char *shortened = NULL;
  g_autofree char *expected = NULL;
  g_auto (Run) whole = { 0 };
  g_auto (Run) damaged = { 0 };
  const char *quote;

  g_assert_true (g_file_get_contents (original, &text, NULL, NULL));
  run (&whole, "check", original);
  g_assert_cmpint (whole.code, ==, 0);

  quote = strstr (text, "exceeding 28 million tons");
  g_assert_nonnull (quote);
  shortened = g_strdup_printf ("%.*s%s", (int) (quote + 3 - text), text, quote + 4);
  g_assert_true (g_file_set_contents (path, shortened, -1, NULL));
  run (&damaged, "check", path);
  expected = g_strdup_printf ("%s:%u:", path, count_lines (text, quote));

  g_assert_cmpint (damaged.code, ==, 1);
  g_test_message ("%s", damaged.out);
  g_assert_true (g_str_has_prefix (damaged.out, expected));
}

/* The bundled documents themselves, given as files, lie over the bundle: nothing is there twice. */
static void
test_check_manifest (void)
{
  g_autofree char *manifest = g_build_filename (g_getenv ("MONAZITE_DATASETS"), "manifest.json", NULL);
  g_autofree char *document = g_build_filename (g_getenv ("MONAZITE_DATASETS"), "usgs-mcs-2026.json", NULL);
  g_auto (Run) one = { 0 };

  run (&one, "check", document, manifest);
  g_test_message ("%s", one.out);
  g_assert_cmpint (one.code, ==, 0);
}

static void
test_check_faults (void)
{
  g_autofree char *path = in_folder ("fault.json");
  g_auto (Run) missing = { 0 };
  g_auto (Run) broken = { 0 };
  g_auto (Run) hostile = { 0 };

  run (&missing, "check", "no-such-file.json");
  g_assert_cmpint (missing.code, ==, 3);
  g_assert_nonnull (strstr (missing.err, "no-such-file.json"));

  g_assert_true (g_file_set_contents (path, "{\n \"format\": 'monazite/1'}", -1, NULL));
  run (&broken, "check", path);
  g_assert_cmpint (broken.code, ==, 1);
  g_assert_nonnull (strstr (broken.out, "fault.json:2:"));

  g_assert_true (g_file_set_contents (path, "{\"format\": \"\033[31mred\"}", -1, NULL));
  run (&hostile, "check", path);
  g_assert_cmpint (hostile.code, ==, 1);
  g_assert_null (strchr (hostile.out, '\033'));
}

static void
test_list (void)
{
  static const char *const members[] = {
    "id", "subject", "measure", "period", "value", "bound", "unit", "as_of", "basis", "source", "evidence",
  };
  g_auto (Run) one = { 0 };
  g_auto (Run) lines = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) document = NULL;
  JsonArray *figures;

  run (&one, "list", "figures", "--json");
  g_assert_cmpint (one.code, ==, 0);
  bytes = g_bytes_new_static (one.out, strlen (one.out));
  document = mz_json_document_new_from_bytes (bytes, "list", problems);
  g_assert_cmpuint (problems->len, ==, 0);
  figures = json_node_get_array (mz_json_document_get_root (document));
  g_assert_cmpuint (json_array_get_length (figures), >, 60);
  for (guint i = 0; i < json_array_get_length (figures) * G_N_ELEMENTS (members); i++)
    g_assert_true (json_object_has_member (json_array_get_object_element (figures, i / G_N_ELEMENTS (members)),
                                           members[i % G_N_ELEMENTS (members)]));

  run (&lines, "list", "measures");
  g_assert_cmpint (lines.code, ==, 0);
  g_assert_nonnull (strstr (lines.out, "mine_production"));
}

typedef struct
{
  const char *name;
  guint       n_least;      /* records */
  const char *members[6];   /* that each record has */
  const char *resolved;     /* the member whose source must be spelt out beside it, or NULL */
} Listing;

static const Listing listings[] = {
  { "figures", 300, { "id", "source", "source_item" }, "source" },
  { "companies", 3, { "id", "names" }, "source" },
  { "facilities", 3, { "id", "names", "country", "stages" }, "source" },
  { "holdings", 5, { "id", "holder", "asset", "kind", "as_of", "evidence" }, "source" },
  { "derived", 50, { "derived", "subject", "year", "value", "unit", "inputs" }, NULL },
};

static void
check_record (JsonObject    *record,
              const Listing *listing)
{
  for (guint i = 0; i < G_N_ELEMENTS (listing->members) && listing->members[i] != NULL; i++)
    g_assert_true (json_object_has_member (record, listing->members[i]));
  if (listing->resolved == NULL || !json_object_has_member (record, listing->resolved))
    return;
  g_assert_cmpstr (json_object_get_string_member (record, listing->resolved), ==,
                   json_object_get_string_member (json_object_get_object_member (record, "source_item"), "id"));
}

static void
test_list_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    {
      g_auto (Run) json = { 0 };
      g_auto (Run) lines = { 0 };
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();
      g_autoptr (MzJsonDocument) document = NULL;
      JsonArray *records;

      g_test_message ("%s", listings[i].name);
      run (&json, "list", listings[i].name, "--json");
      run (&lines, "list", listings[i].name);
      g_assert_cmpint (json.code, ==, 0);
      g_assert_cmpint (lines.code, ==, 0);
      bytes = g_bytes_new_static (json.out, strlen (json.out));
      document = mz_json_document_new_from_bytes (bytes, "list", problems);
      g_assert_cmpuint (problems->len, ==, 0);
      records = json_node_get_array (mz_json_document_get_root (document));
      g_assert_cmpuint (json_array_get_length (records), >=, listings[i].n_least);
      /* one line for each record */
      g_assert_cmpuint (count_lines (lines.out, lines.out + strlen (lines.out)) - 1, ==, json_array_get_length (records));
      for (guint k = 0; k < json_array_get_length (records); k++)
        check_record (json_array_get_object_element (records, k), &listings[i]);
    }
}

/* Pointers before cells before quotes, the sum of all at the end, then what is not verified. */
static void
test_report (void)
{
  g_auto (Run) one = { 0 };
  g_auto (Run) listed = { 0 };
  const char *pointer, *cell, *quote, *all, *address, *unknown;
  guint n_figures;

  run (&one, "check", "--report");
  run (&listed, "list", "figures");
  g_assert_cmpint (one.code, ==, 0);
  pointer = strstr (one.out, "\nmining_quota");
  cell = strstr (one.out, "\nmine_production          ZAF");
  quote = strstr (one.out, "\nshare_price_change       usar");
  all = strstr (one.out, "\n*  ");
  address = strstr (one.out, "source has no address");
  unknown = strstr (one.out, "\n  holdings.share:");
  g_assert_nonnull (pointer);
  g_assert_nonnull (cell);
  g_assert_nonnull (quote);
  g_assert_nonnull (all);
  g_assert_nonnull (address);
  g_assert_nonnull (unknown);
  g_assert_true (pointer < cell && cell < quote && quote < all && all < address && address < unknown);
  g_assert_nonnull (strstr (address, "sohu-2025-11-06"));

  n_figures = count_lines (listed.out, listed.out + strlen (listed.out)) - 1;
  g_assert_cmpuint ((guint) g_ascii_strtoull (strchr (strchr (all, '-'), ' '), NULL, 10), ==, n_figures);
}

static void
test_describe (void)
{
  g_auto (Run) english = { 0 };
  g_auto (Run) chinese = { 0 };

  run (&english, "describe", "--view", "bars", "--measure", "reserves", "--lens", "source:sohu-2025-11-06");
  g_assert_cmpint (english.code, ==, 0);
  g_assert_nonnull (strstr (english.out, "Russia: more than 28 million t REO"));

  run (&chinese, "describe", "--view", "bars", "--measure", "reserves", "--lang", "zh_CN");
  g_assert_cmpint (chinese.code, ==, 0);
  g_assert_nonnull (strstr (chinese.out, "俄罗斯"));
  g_assert_nonnull (strstr (chinese.out, "万"));
  g_assert_null (strstr (chinese.out, "figures are drawn"));
}

static void
test_export (void)
{
  static const char *const names[] = { "a.png", "a.svg", "a.pdf", "a.csv", "a.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = in_folder (names[i]);
      g_auto (Run) one = { 0 };

      run (&one, "export", "--view", "map", "--measure", "reserves", "--select", "RUS", "-o", names[i]);
      g_test_message ("%s", one.err);
      g_assert_cmpint (one.code, ==, 0);
      g_assert_cmpstr (one.err, ==, "");
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

/* Neither the locale nor the time zone reaches the bytes of a file. */
static void
test_export_locales (void)
{
  static const char *const locales[] = { "C", "POSIX", "de_DE.UTF-8", "xx_YY.UTF-8" };
  g_autofree char *path = in_folder ("locale.svg");
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *text = NULL;
      g_auto (Run) one = { 0 };

      run_in (&one, locales[i], "export", "--lang", "en", "--view", "bars", "-o", "locale.svg", NULL);
      g_assert_cmpint (one.code, ==, 0);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      if (first == NULL)
        first = g_steal_pointer (&text);
      else
        g_assert_cmpstr (text, ==, first);
    }
}

static void
test_export_failures (void)
{
  g_autofree char *spec = in_folder ("spec.json");
  g_auto (Run) folder_missing = { 0 };
  g_auto (Run) is_folder = { 0 };
  g_auto (Run) full = { 0 };
  g_auto (Run) bad_spec = { 0 };

  run (&folder_missing, "export", "-o", "no/such/folder/a.svg");
  g_assert_cmpint (folder_missing.code, ==, 4);
  run (&is_folder, "export", "--format", "svg", "-o", folder);
  g_assert_cmpint (is_folder.code, ==, 4);
  run (&full, "export", "--format", "svg", "-o", "/dev/full");
  g_assert_cmpint (full.code, ==, 4);
  g_assert_true (g_file_set_contents (spec, "{\"format\": \"monazite-view/1\", \"view\": \"pie\"}", -1, NULL));
  run (&bad_spec, "export", "--spec", "spec.json", "-o", "b.svg");
  g_assert_cmpint (bad_spec.code, ==, 1);
}

static void
test_spec (void)
{
  g_autofree char *spec = in_folder ("view.json");
  g_auto (Run) one = { 0 };

  g_assert_true (g_file_set_contents (spec, "{\"format\": \"monazite-view/1\", \"view\": \"bars\", \"measure\": "
                                            "\"mine_production\", \"year\": 2024}", -1, NULL));
  run (&one, "describe", "--spec", "view.json");
  g_assert_cmpint (one.code, ==, 0);
  g_assert_nonnull (strstr (one.out, "Mine production by country, 2024"));
}

static void
test_own_collection (void)
{
  g_autofree char *path = in_folder ("own.json");
  g_auto (Run) one = { 0 };

  g_assert_true (g_file_set_contents (path,
    "{\"format\": \"monazite/1\",\n"
    " \"sources\": [{\"id\": \"own-report\", \"type\": \"report\", \"title\": \"Own report\", \"language\": \"en\","
    " \"publisher\": \"Own\", \"issued\": {\"date-parts\": [[2026, 10, 1]]}}],\n"
    " \"figures\": [{\"id\": \"own-rus\", \"subject\": \"RUS\", \"measure\": \"reserves\", \"period\": \"2025\","
    " \"value\": 5000000, \"bound\": \"about\", \"unit\": \"t REO\", \"as_of\": \"2026-10-01\", \"source\": \"own-report\","
    " \"evidence\": {\"kind\": \"pointer\", \"where\": \"page 3\"}}]}", -1, NULL));
  run (&one, "describe", "--view", "bars", "--data", "own.json", "--lens", "source:own-report");
  g_test_message ("%s", one.err);
  g_assert_cmpint (one.code, ==, 0);
  g_assert_nonnull (strstr (one.out, "Russia: about 5 million t REO"));
}

#define OWN_FIGURE \
  " \"sources\": [{\"id\": \"own-report\", \"type\": \"report\", \"title\": \"Own \\u001b[31mreport\", \"language\": \"en\"," \
  " \"publisher\": \"Own\\u202e\", \"issued\": {\"date-parts\": [[2026, 10, 1]]}}]," \
  " \"figures\": [{\"id\": \"own-rus\", \"subject\": \"own\", \"measure\": \"separation_capacity\", \"period\": \"2025\"," \
  " \"value\": 50, \"bound\": \"about\", \"unit\": \"t REO\", \"as_of\": \"2026-10-01\", \"source\": \"own-report\"," \
  " \"evidence\": {\"kind\": \"pointer\", \"where\": \"page 3\"}}]," \
  " \"companies\": [{\"id\": \"own\", \"names\": {\"en\": \"Own \\u001b[31mname\"}}]}"

/* Names cannot steer the terminal that they are printed on. */
static void
test_describe_hostile (void)
{
  g_autofree char *path = in_folder ("hostile.json");
  g_auto (Run) one = { 0 };

  g_assert_true (g_file_set_contents (path, "{\"format\": \"monazite/1\"," OWN_FIGURE, -1, NULL));
  run (&one, "describe", "--view", "bars", "--measure", "separation_capacity", "--data", "hostile.json");
  g_assert_cmpint (one.code, ==, 0);
  g_assert_nonnull (strstr (one.out, "[31mname"));
  g_assert_null (strchr (one.out, '\033'));
  g_assert_null (strstr (one.out, "\u202e"));
}

static void
assert_unchanged (const char *path,
                  const char *text)
{
  g_autofree char *now = NULL;

  g_assert_true (g_file_get_contents (path, &now, NULL, NULL));
  g_assert_cmpstr (now, ==, text);
}

/* Neither the view nor a document that only the manifest names is lost to an export. */
static void
test_export_over_input (void)
{
  static const char *const manifest = "{\"format\": \"monazite/1\", \"documents\": [\"listed.json\"]}";
  static const char *const listed = "{\"format\": \"monazite/1\"," OWN_FIGURE;
  static const char *const view = "{\"format\": \"monazite-view/1\", \"view\": \"bars\"}";
  g_autofree char *manifest_path = in_folder ("own-manifest.json");
  g_autofree char *listed_path = in_folder ("listed.json");
  g_autofree char *view_path = in_folder ("over.json");
  g_auto (Run) over_view = { 0 };
  g_auto (Run) over_listed = { 0 };
  g_auto (Run) beside = { 0 };

  g_assert_true (g_file_set_contents (manifest_path, manifest, -1, NULL));
  g_assert_true (g_file_set_contents (listed_path, listed, -1, NULL));
  g_assert_true (g_file_set_contents (view_path, view, -1, NULL));

  run (&over_view, "export", "--spec", "over.json", "-o", "over.json");
  g_assert_cmpint (over_view.code, ==, 4);
  assert_unchanged (view_path, view);
  run (&over_listed, "export", "--data", "own-manifest.json", "-o", "listed.json");
  g_assert_cmpint (over_listed.code, ==, 4);
  assert_unchanged (listed_path, listed);
  run (&beside, "export", "--data", "own-manifest.json", "--spec", "over.json", "-o", "beside.json");
  g_assert_cmpint (beside.code, ==, 0);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = in_folder (name);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

int
main (int    argc,
      char **argv)
{
  int code;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);

  g_test_add_func ("/cli/usage", test_usage);
  g_test_add_func ("/cli/wrong-values", test_wrong_values);
  g_test_add_func ("/cli/refusals", test_refusals);
  g_test_add_func ("/cli/unused", test_unused);
  g_test_add_func ("/cli/left-out", test_left_out);
  g_test_add_func ("/cli/check-bundled", test_check_bundled);
  g_test_add_func ("/cli/check-damaged-quote", test_check_damaged_quote);
  g_test_add_func ("/cli/check-manifest", test_check_manifest);
  g_test_add_func ("/cli/check-faults", test_check_faults);
  g_test_add_func ("/cli/list", test_list);
  g_test_add_func ("/cli/list-kinds", test_list_kinds);
  g_test_add_func ("/cli/report", test_report);
  g_test_add_func ("/cli/describe", test_describe);
  g_test_add_func ("/cli/export", test_export);
  g_test_add_func ("/cli/export-locales", test_export_locales);
  g_test_add_func ("/cli/export-failures", test_export_failures);
  g_test_add_func ("/cli/export-over-input", test_export_over_input);
  g_test_add_func ("/cli/describe-hostile", test_describe_hostile);
  g_test_add_func ("/cli/spec", test_spec);
  g_test_add_func ("/cli/own-collection", test_own_collection);

  code = g_test_run ();
  remove_folder ();

  return code;
}

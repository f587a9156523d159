/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-document.h"

#include "mz-json-guard.h"
#include "mz-number.h"

#include <string.h>
#include <time.h>

static MzJsonDocument *
parse (const char *text, GPtrArray *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return mz_json_document_new_from_bytes (bytes, "f.json", problems);
}

static void
test_refuses (void)
{
  static const char *const bad[] = { "", "[1,]", "{\"a\":012}", "{\"a\":1,\"a\":2}", "[\"\\ud800\"]" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();

      g_assert_null (parse (bad[i], problems));
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpstr (mz_problem_get_file (problems->pdata[0]), ==, "f.json");
      g_assert_cmpuint (mz_problem_get_line (problems->pdata[0]), ==, 1);
    }
}

/* What the guard lets through, the library must read as what it is. */
static void
test_numbers (void)
{
  static const char *const numbers[] = {
    "0", "-0", "1", "-12", "0.5", "-0.5", "0e1", "0E+2", "1e5", "1E5", "1e+5", "1.5e-3", "-1.5E-3", "9007199254740992",
    "-9007199254740992", "123456789012345.678", "0.1", "28.7", "1e308", "1e-300", "0.1234567890123456789", "44000000",
    "2.2250738585072014e-308", "3.8e6", "10.0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();
      g_autofree char *text = g_strdup_printf ("[%s]", numbers[i]);
      g_autoptr (MzJsonDocument) document = parse (text, problems);
      double expected = 0;
      double value;

      g_test_message ("%s", numbers[i]);
      g_assert_nonnull (document);
      g_assert_true (mz_number_parse (numbers[i], -1, &expected));
      value = json_array_get_double_element (json_node_get_array (mz_json_document_get_root (document)), 0);
      g_assert_cmpfloat (value, ==, expected);
    }
}

static void
test_strings (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) document =
    parse ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00 \\u7a00土 \\\\u0041 \\uFFFF\"]", problems);
  JsonArray *array;

  g_assert_nonnull (document);
  array = json_node_get_array (mz_json_document_get_root (document));
  g_assert_cmpstr (json_array_get_string_element (array, 0), ==,
                   "\"\\/\b\f\n\r\té\U0001F600 稀土 \\u0041 \xEF\xBF\xBF");
}

static void
test_scalar_root (void)
{
  static const char *const roots[] = { "null", "1", "\"x\"", "true", "[]", "{}" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();
      g_autoptr (MzJsonDocument) document = parse (roots[i], problems);

      g_test_message ("%s", roots[i]);
      g_assert_nonnull (document);
      g_assert_nonnull (mz_json_document_get_root (document));
    }
}

static void
assert_same_place (MzJsonDocument *document, const char *text, guint outer, guint inner)
{
  g_autofree char *pointer = g_strdup_printf ("/rows/%u/%u", outer, inner);
  guint line = 0, column = 0, expected_line = 0, expected_column = 0;

  g_assert_true (mz_json_document_locate (document, pointer, &line, &column));
  g_assert_true (mz_json_guard_locate (text, strlen (text), pointer, &expected_line, &expected_column));
  g_assert_cmpuint (line, ==, expected_line);
  g_assert_cmpuint (column, ==, expected_column);
}

static char *
write_rows (guint n, const char *between)
{
  GString *text = g_string_new ("{\"rows\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s[%u, \"é\", {\"a\": [%u]}]", i > 0 ? between : "", i, i);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

/* What is remembered changes the speed of looking up, never the answer, in whatever order it is asked. */
static void
test_locate (void)
{
  g_autofree char *text = write_rows (50, ",\n ");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) document = parse (text, problems);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 500; i++)
    assert_same_place (document, text, (guint) g_rand_int_range (random, 0, 50), (guint) g_rand_int_range (random, 0, 3));
  g_assert_false (mz_json_document_locate (document, "/rows/50", NULL, NULL));
  g_assert_false (mz_json_document_locate (document, "/rows/7/3", NULL, NULL));
  g_assert_false (mz_json_document_locate (document, "rows", NULL, NULL));
  assert_same_place (document, text, 3, 0);
}

/* A fault in each of very many records, all in one line. */
static void
test_locate_many (void)
{
  const guint n = 30000;
  g_autofree char *text = write_rows (n, ", ");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) document = parse (text, problems);
  clock_t start = clock ();
  guint column = 0, last = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/rows/%u/2/a/0", i);

      g_assert_true (mz_json_document_locate (document, pointer, NULL, &column));
      g_assert_cmpuint (column, >, last);
      last = column;
    }
  g_assert_cmpint (clock () - start, <, 10 * CLOCKS_PER_SEC);
}

/* From the end to the beginning, and in no order at all. Where text lies close together the answer
 * comes from the same remembered places, so each is compared with its neighbour's. */
static void
test_locate_in_any_order (void)
{
  const guint n = 20000;
  g_autofree char *text = write_rows (n, ",\n");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) backwards = parse (text, problems);
  g_autoptr (MzJsonDocument) shuffled = parse (text, problems);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  clock_t start = clock ();

  for (guint i = n; i > 0; i--)
    {
      guint index = (guint) g_rand_int_range (random, 0, (gint32) n);
      g_autofree char *last = g_strdup_printf ("/rows/%u/2/a/0", i - 1);
      g_autofree char *any = g_strdup_printf ("/rows/%u/1", index);
      guint line = 0;

      g_assert_true (mz_json_document_locate (backwards, last, &line, NULL));
      g_assert_cmpuint (line, ==, i);
      g_assert_true (mz_json_document_locate (shuffled, any, &line, NULL));
      g_assert_cmpuint (line, ==, index + 1);
    }
  g_assert_cmpint (clock () - start, <, 2 * CLOCKS_PER_SEC);
}

/* One object with very many members, some of them written with escapes. */
static void
test_locate_members (void)
{
  const guint n = 20000;
  g_autoptr (GString) text = g_string_new ("{\"first\": 0");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) document = NULL;
  clock_t start;
  guint line = 0, column = 0;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ",\n\"m\\u007e%u/\": [%u, %u]", i, i, i);
  g_string_append (text, "}");
  document = parse (text->str, problems);
  g_assert_nonnull (document);
  start = clock ();
  for (guint i = n; i > 0; i--)
    {
      g_autofree char *pointer = g_strdup_printf ("/m~0%u~1/1", i - 1);

      g_assert_true (mz_json_document_locate (document, pointer, &line, &column));
      g_assert_cmpuint (line, ==, i + 1);
    }
  g_assert_cmpint (clock () - start, <, 2 * CLOCKS_PER_SEC);
  g_assert_true (mz_json_document_locate (document, "/first", &line, &column));
  g_assert_cmpuint (line, ==, 1);
  g_assert_cmpuint (column, ==, 11);
  g_assert_false (mz_json_document_locate (document, "/m~020000~1", NULL, NULL));
}

/* A line longer than what lies between two remembered places, of characters of several bytes. */
static void
test_locate_in_long_line (void)
{
  g_autoptr (GString) text = g_string_new ("[\"");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) document = NULL;
  guint line = 0, column = 0;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "稀");
  g_string_append (text, "\", 1, [2, 3]]");
  document = parse (text->str, problems);
  g_assert_true (mz_json_document_locate (document, "/2/1", &line, &column));
  g_assert_cmpuint (line, ==, 1);
  g_assert_cmpuint (column, ==, 3 + 10000 + 10);
  g_assert_true (mz_json_document_locate (document, "/0", &line, &column));
  g_assert_cmpuint (column, ==, 2);
  g_assert_true (mz_json_document_locate (document, "/2/1", &line, &column));
  g_assert_cmpuint (column, ==, 3 + 10000 + 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-document/refuses", test_refuses);
  g_test_add_func ("/json-document/numbers", test_numbers);
  g_test_add_func ("/json-document/strings", test_strings);
  g_test_add_func ("/json-document/scalar-root", test_scalar_root);
  g_test_add_func ("/json-document/locate", test_locate);
  g_test_add_func ("/json-document/locate-many", test_locate_many);
  g_test_add_func ("/json-document/locate-in-any-order", test_locate_in_any_order);
  g_test_add_func ("/json-document/locate-members", test_locate_members);
  g_test_add_func ("/json-document/locate-in-long-line", test_locate_in_long_line);
  return g_test_run ();
}

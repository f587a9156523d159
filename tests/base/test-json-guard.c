/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-guard.h"

#include <string.h>
#include <time.h>

typedef struct
{
  const char *text;
  gsize       length;
  guint       line;
  guint       column;
  const char *code;
  const char *pointer;
} Refused;

/* sizeof, so that a text may hold NUL. */
#define REFUSED(text, line, column, code, pointer) { text, sizeof text - 1, line, column, code, pointer }

static const Refused refused[] = {
  REFUSED ("", 1, 1, "json-empty", ""),
  REFUSED (" \n\t\n", 3, 1, "json-empty", ""),
  REFUSED ("\xEF\xBB\xBF{}", 1, 1, "json-byte-order-mark", ""),
  REFUSED ("\xFF\xFE{\0}\0", 1, 1, "json-not-utf8", ""),
  REFUSED ("\xFE\xFF\0{\0}", 1, 1, "json-not-utf8", ""),
  REFUSED ("\xFF\xFE\0\0{\0\0\0", 1, 1, "json-not-utf8", ""),
  REFUSED ("\0\0\xFE\xFF\0\0\0{", 1, 1, "json-not-utf8", ""),
  REFUSED ("{\0}\0", 1, 1, "json-not-utf8", ""),
  REFUSED ("\0{\0}", 1, 1, "json-not-utf8", ""),
  REFUSED ("{\0\0\0}\0\0\0", 1, 1, "json-not-utf8", ""),
  REFUSED ("\0\0\0{\0\0\0}", 1, 1, "json-not-utf8", ""),
  /* UTF-8 */
  REFUSED ("[\"caf\xE9\"]", 1, 6, "json-not-utf8", "/0"),
  REFUSED ("[\"\xCD\xE5\xEE\xE4\xE8\xEC \"]", 1, 3, "json-not-utf8", "/0"),
  REFUSED ("[\"é\",\n \"\xFF\"]", 2, 3, "json-not-utf8", "/1"),
  REFUSED ("[\"\xC0\x80\"]", 1, 3, "json-not-utf8", "/0"),
  REFUSED ("[\"\xE0\x80\xAF\"]", 1, 3, "json-not-utf8", "/0"),
  REFUSED ("[\"\xED\xA0\x80\"]", 1, 3, "json-not-utf8", "/0"),
  REFUSED ("[\"\xF4\x90\x80\x80\"]", 1, 3, "json-not-utf8", "/0"),
  REFUSED ("[\"\xF0\x9F\x98\"]", 1, 3, "json-not-utf8", "/0"),
  REFUSED ("[\xE9]", 1, 2, "json-not-utf8", "/0"),
  REFUSED ("{\"\x80\":1}", 1, 3, "json-not-utf8", ""),
  /* NUL */
  REFUSED ("[1,\0]", 1, 4, "json-nul", "/1"),
  REFUSED ("[\"a\0b\"]", 1, 4, "json-nul", "/0"),
  REFUSED ("[\"a\\u0000b\"]", 1, 4, "json-nul", "/0"),
  /* structure */
  REFUSED ("{", 1, 2, "json-truncated", ""),
  REFUSED ("[1,\n2", 2, 2, "json-truncated", ""),
  REFUSED ("{\"a\"\n", 2, 1, "json-truncated", "/a"),
  REFUSED ("{\"a\":\n\n", 3, 1, "json-truncated", "/a"),
  REFUSED ("[1,\n 2,\n]", 3, 1, "json-trailing-comma", ""),
  REFUSED ("{\"a\":1,\n}", 2, 1, "json-trailing-comma", ""),
  REFUSED ("[,1]", 1, 2, "json-syntax", "/0"),
  REFUSED ("[1,,2]", 1, 4, "json-syntax", "/1"),
  REFUSED ("[1 2]", 1, 4, "json-syntax", ""),
  REFUSED ("[1}", 1, 3, "json-syntax", ""),
  REFUSED ("{\"a\":1]", 1, 7, "json-syntax", ""),
  REFUSED ("{\"a\" 1}", 1, 6, "json-syntax", "/a"),
  REFUSED ("{\"a\":1 \"b\":2}", 1, 8, "json-syntax", ""),
  REFUSED ("{1:2}", 1, 2, "json-syntax", ""),
  REFUSED ("{a:2}", 1, 2, "json-syntax", ""),
  REFUSED ("{\"a\":}", 1, 6, "json-syntax", "/a"),
  REFUSED ("]", 1, 1, "json-syntax", ""),
  REFUSED (":1", 1, 1, "json-syntax", ""),
  REFUSED ("[1\v]", 1, 3, "json-syntax", ""),
  REFUSED ("[1\u00A0]", 1, 3, "json-syntax", ""),
  REFUSED ("\u201Ca\u201D", 1, 1, "json-syntax", ""),
  REFUSED ("{'a':1}", 1, 2, "json-quote", ""),
  REFUSED ("[1,\n 'x']", 2, 2, "json-quote", "/1"),
  REFUSED ("// x\n{}", 1, 1, "json-comment", ""),
  REFUSED ("{\n  /* x */ \"a\": 1}", 2, 3, "json-comment", ""),
  REFUSED ("[1 # one\n]", 1, 4, "json-comment", ""),
  REFUSED ("{}{}", 1, 3, "json-trailing-text", ""),
  REFUSED ("1 2", 1, 3, "json-trailing-text", ""),
  REFUSED ("{}\n// x", 2, 1, "json-trailing-text", ""),
  REFUSED ("[]\n\0", 2, 1, "json-trailing-text", ""),
  /* words */
  REFUSED ("[True]", 1, 2, "json-word", "/0"),
  REFUSED ("[nul]", 1, 2, "json-word", "/0"),
  REFUSED ("[nullx]", 1, 2, "json-word", "/0"),
  REFUSED ("{\"a\": NaN}", 1, 7, "json-word", "/a"),
  REFUSED ("[Infinity]", 1, 2, "json-word", "/0"),
  REFUSED ("var x = [1];", 1, 1, "json-word", ""),
  REFUSED ("undefined", 1, 1, "json-word", ""),
  /* numbers */
  REFUSED ("[012]", 1, 2, "json-number", "/0"),
  REFUSED ("[-01]", 1, 2, "json-number", "/0"),
  REFUSED ("[0x1F]", 1, 2, "json-number", "/0"),
  REFUSED ("[+1]", 1, 2, "json-number", "/0"),
  REFUSED ("[.5]", 1, 2, "json-number", "/0"),
  REFUSED ("[1.]", 1, 2, "json-number", "/0"),
  REFUSED ("[-]", 1, 2, "json-number", "/0"),
  REFUSED ("[-Infinity]", 1, 2, "json-number", "/0"),
  REFUSED ("[1e]", 1, 2, "json-number", "/0"),
  REFUSED ("[1e+]", 1, 2, "json-number", "/0"),
  REFUSED ("[1.2.3]", 1, 2, "json-number", "/0"),
  REFUSED ("[2026-01-01]", 1, 2, "json-number", "/0"),
  REFUSED ("[1_000]", 1, 2, "json-number", "/0"),
  REFUSED ("[00]", 1, 2, "json-number", "/0"),
  REFUSED ("[1e400]", 1, 2, "json-number-range", "/0"),
  REFUSED ("{\"a\":[0,-1e999]}", 1, 9, "json-number-range", "/a/1"),
  REFUSED ("[1e-400]", 1, 2, "json-number-range", "/0"),
  REFUSED ("[9007199254740993]", 1, 2, "json-integer-range", "/0"),
  REFUSED ("[-9007199254740993]", 1, 2, "json-integer-range", "/0"),
  REFUSED ("[9223372036854775808]", 1, 2, "json-integer-range", "/0"),
  REFUSED ("[123456789012345678901234567890]", 1, 2, "json-integer-range", "/0"),
  /* strings */
  REFUSED ("[\"abc", 1, 2, "json-unclosed-string", "/0"),
  REFUSED ("[\"abc\\", 1, 6, "json-escape", "/0"),
  REFUSED ("[\"a\nb\"]", 1, 4, "json-control-character", "/0"),
  REFUSED ("[\"a\tb\"]", 1, 4, "json-control-character", "/0"),
  REFUSED ("[\"a\x1f\"]", 1, 4, "json-control-character", "/0"),
  REFUSED ("[\"\\x41\"]", 1, 3, "json-escape", "/0"),
  REFUSED ("[\"\\'\"]", 1, 3, "json-escape", "/0"),
  REFUSED ("[\"\\\n\"]", 1, 3, "json-escape", "/0"),
  REFUSED ("[\"\\\xC3\xA9\"]", 1, 3, "json-escape", "/0"),
  REFUSED ("[\"\\U0041\"]", 1, 3, "json-escape", "/0"),
  REFUSED ("[\"\\u12\"]", 1, 3, "json-escape", "/0"),
  REFUSED ("[\"\\u12G4\"]", 1, 3, "json-escape", "/0"),
  REFUSED ("[\"\\ud800\"]", 1, 3, "json-surrogate", "/0"),
  REFUSED ("[\"\\ud800abc\"]", 1, 3, "json-surrogate", "/0"),
  REFUSED ("[\"\\ud800\\u0041\"]", 1, 3, "json-surrogate", "/0"),
  REFUSED ("[\"\\ud800\\ud800\"]", 1, 3, "json-surrogate", "/0"),
  REFUSED ("[\"\\udc00\\ud800\"]", 1, 3, "json-surrogate", "/0"),
  /* names */
  REFUSED ("{\"a\":1,\n \"b\":2,\n \"a\":3}", 3, 2, "json-duplicate-name", "/a"),
  REFUSED ("{\"a\":1,\"\\u0061\":2}", 1, 8, "json-duplicate-name", "/a"),
  REFUSED ("{\"\\ud83d\\ude00\":1,\"\xF0\x9F\x98\x80\":2}", 1, 19, "json-duplicate-name", "/\xF0\x9F\x98\x80"),
  REFUSED ("[0,{\"x\":{\"\":1,\"\":2}}]", 1, 15, "json-duplicate-name", "/1/x/"),
  REFUSED ("{\"a/b~c\":{\"d\":01}}", 1, 15, "json-number", "/a~1b~0c/d"),
  /* places: carriage returns, characters of several bytes */
  REFUSED ("{\r\n\"a\":1,\r\n\"b\":x}", 3, 5, "json-word", "/b"),
  REFUSED ("[\"稀土\U0001F9F2é\", x]", 1, 10, "json-word", "/1"),
};

static void
check_refused (const Refused *one)
{
  g_autoptr (MzProblem) problem = mz_json_guard_check (one->text, one->length, "f.json");
  g_autofree char *line = NULL;
  g_autofree char *shown = g_strescape (one->text, NULL);

  g_test_message ("%s", shown);
  g_assert_nonnull (problem);
  line = mz_problem_to_string (problem);
  g_test_message ("%s", line);
  g_assert_cmpstr (mz_problem_get_code (problem), ==, one->code);
  g_assert_cmpuint (mz_problem_get_line (problem), ==, one->line);
  g_assert_cmpuint (mz_problem_get_column (problem), ==, one->column);
  g_assert_cmpstr (mz_problem_get_pointer (problem), ==, one->pointer);
  g_assert_cmpint (mz_problem_get_severity (problem), ==, MZ_SEVERITY_ERROR);
  g_assert_cmpstr (mz_problem_get_file (problem), ==, "f.json");
  g_assert_nonnull (mz_problem_get_found (problem));
  g_assert_true (g_utf8_validate (line, -1, NULL));
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    check_refused (&refused[i]);
}

/* The guard must not read a byte past the end: there the text goes on as if it were good. */
static void
test_exact_length (void)
{
  static const char text[] = "{\"a\": [true, \"\\ud83d\\ude00é\", -1.5e3]}";

  for (gsize length = 0; length < sizeof text - 1; length++)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      g_autoptr (MzProblem) problem = mz_json_guard_check (copy, length, NULL);

      g_assert_nonnull (problem);
    }
  g_assert_null (mz_json_guard_check (text, sizeof text - 1, NULL));
}

static void
test_good (void)
{
  static const char *const good[] = {
    "0", "-0", "-0.0", "\"\"", "null", "true", " false\r\n", "[]", "{}", "[[],{}]", "[0e1,1E+2,1.5e-3,-12,0.1]",
    "[9007199254740992,-9007199254740992,9007199254740991]", "1e308", "1e-300", "[123456789012345.678,0.1234567890123456789]",
    "{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":1}]}", "{\"\":0,\" \":1}", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"",
    "\"\x7f\xC2\x80\xEF\xBF\xBF\xF4\x8F\xBF\xBF\"", "\"\xEF\xBB\xBF\"", "{\"é\":1,\"e\u0301\":2}", "\"\u2028\"", "1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (MzProblem) problem = mz_json_guard_check (good[i], strlen (good[i]), NULL);
      g_autofree char *line = problem != NULL ? mz_problem_to_string (problem) : NULL;

      g_test_message ("%s", good[i]);
      g_assert_cmpstr (line, ==, NULL);
    }
}

static void
assert_depth (guint depth, const char *opening, const char *closing, const char *code)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (MzProblem) problem = NULL;

  for (guint i = 0; i < depth; i++)
    g_string_append (text, opening);
  g_string_append_c (text, '1');
  for (guint i = 0; i < depth; i++)
    g_string_append (text, closing);
  problem = mz_json_guard_check (text->str, text->len, NULL);
  g_assert_cmpstr (problem != NULL ? mz_problem_get_code (problem) : NULL, ==, code);
  if (problem != NULL)
    g_assert_cmpuint (mz_problem_get_column (problem), ==, 64 * strlen (opening) + 1);
}

static void
test_depth (void)
{
  assert_depth (64, "[", "]", NULL);
  assert_depth (65, "[", "]", "json-too-deep");
  assert_depth (64, "{\"a\":", "}", NULL);
  assert_depth (65, "{\"a\":", "}", "json-too-deep");
  assert_depth (1000000, "[", "", "json-too-deep");
}

static void
assert_string_length (gsize length, const char *code)
{
  g_autofree char *text = g_malloc (length + 2);
  g_autoptr (MzProblem) problem = NULL;

  memset (text, 'a', length + 2);
  text[0] = text[length + 1] = '"';
  problem = mz_json_guard_check (text, length + 2, NULL);
  g_assert_cmpstr (problem != NULL ? mz_problem_get_code (problem) : NULL, ==, code);
}

static void
test_string_length (void)
{
  assert_string_length (MZ_JSON_GUARD_MAX_STRING, NULL);
  assert_string_length (MZ_JSON_GUARD_MAX_STRING + 1, "json-string-too-long");
}

/* The size is looked at first, so that no byte of such a text is needed. */
static void
test_size (void)
{
  g_autofree char *text = g_malloc0 (64);
  g_autoptr (MzProblem) problem = NULL;

  memset (text, ' ', 64);
  problem = mz_json_guard_check (text, (gsize) MZ_JSON_GUARD_MAX_BYTES + 1, NULL);
  g_assert_cmpstr (mz_problem_get_code (problem), ==, "json-too-big");
}

/* A hundred thousand names in one object, and the hundred thousandth once more at the end. */
static void
test_many_names (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (MzProblem) problem = NULL;
  clock_t start = clock ();

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "\"name%u\":{\"name%u\":%u},\n", i, i, i);
  g_string_append (text, "\"name99999\":0}");
  problem = mz_json_guard_check (text->str, text->len, NULL);
  g_assert_cmpstr (mz_problem_get_code (problem), ==, "json-duplicate-name");
  g_assert_cmpuint (mz_problem_get_line (problem), ==, 100001);
  g_assert_nonnull (strstr (mz_problem_get_message (problem), "100000"));
  g_assert_cmpint (clock () - start, <, 10 * CLOCKS_PER_SEC);
}

static void
test_names_of_encodings (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } cases[] = {
    { "[\"caf\xE9 cr\xE8me\"]", "ISO 8859-1" },
    { "[\"\xD0\xE5\xE4\xEA\xE8\xE5 \xE7\xE5\xEC\xEB\xE8\"]", "Windows-1251" },
    { "[\"\xCF\xA1\xCD\xC1\xB4\xA2\xC1\xBF\"]", "GB 18030" },
    { "[\"é\xE9\"]", "damaged" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MzProblem) problem = mz_json_guard_check (cases[i].text, strlen (cases[i].text), NULL);

      g_test_message ("%s", mz_problem_get_message (problem));
      g_assert_nonnull (strstr (mz_problem_get_message (problem), cases[i].name));
    }
}

static void
test_locate (void)
{
  static const char text[] = "{\"a\": 1,\n  \"b\": [10, {\"x/y\": \"é,]\", \"~\": []},\n   \"\\\"]\", 4],\n \"\": true, \"\\u0063\":  null}";
  static const struct
  {
    const char *pointer;
    guint line, column;
  } cases[] = {
    { "", 1, 1 }, { "/a", 1, 7 }, { "/b", 2, 8 }, { "/b/0", 2, 9 }, { "/b/1", 2, 13 }, { "/b/1/x~1y", 2, 21 },
    { "/b/1/~0", 2, 33 }, { "/b/2", 3, 4 }, { "/b/3", 3, 11 }, { "/", 4, 6 }, { "/c", 4, 23 },
    { "/b/4", 0, 0 }, { "/b/01", 0, 0 }, { "/b/-1", 0, 0 }, { "/b/-", 0, 0 }, { "/d", 0, 0 }, { "/a/b", 0, 0 },
    { "/b/1/~0/0", 0, 0 }, { "a", 0, 0 }, { "/b/1/", 0, 0 },
  };

  g_assert_null (mz_json_guard_check (text, strlen (text), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint line = 0, column = 0;
      gboolean found = mz_json_guard_locate (text, strlen (text), cases[i].pointer, &line, &column);

      g_test_message ("%s", cases[i].pointer);
      g_assert_cmpint (found, ==, cases[i].line > 0);
      g_assert_cmpuint (line, ==, cases[i].line);
      g_assert_cmpuint (column, ==, cases[i].column);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-guard/refused", test_refused);
  g_test_add_func ("/json-guard/exact-length", test_exact_length);
  g_test_add_func ("/json-guard/good", test_good);
  g_test_add_func ("/json-guard/depth", test_depth);
  g_test_add_func ("/json-guard/string-length", test_string_length);
  g_test_add_func ("/json-guard/size", test_size);
  g_test_add_func ("/json-guard/many-names", test_many_names);
  g_test_add_func ("/json-guard/names-of-encodings", test_names_of_encodings);
  g_test_add_func ("/json-guard/locate", test_locate);
  return g_test_run ();
}

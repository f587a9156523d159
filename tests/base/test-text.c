/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-text.h"

#include <string.h>

static void
assert_taken (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_isolate (void)
{
  assert_taken (mz_text_isolate ("USA"), "\u2068USA\u2069");
  assert_taken (mz_text_isolate (""), "\u2068\u2069");
  assert_taken (mz_text_isolate ("a\u202Eb\u2069\u2066c\u200F"), "\u2068abc\u2069");
  assert_taken (mz_text_isolate ("a\xFF" "b"), "\u2068a\uFFFDb\u2069");
  assert_taken (mz_text_isolate (NULL), NULL);
}

static void
test_make_visible (void)
{
  assert_taken (mz_text_make_visible ("a\tb\nc\x1b[31m\x7f"), "a\u2409b\u240Ac\u241B[31m\u2421");
  assert_taken (mz_text_make_visible ("x\u202Ey\xC2\x85z\u2028"), "x\uFFFDy\uFFFDz\uFFFD");
  assert_taken (mz_text_make_visible ("<b>&amp; 稀土 é</b>"), "<b>&amp; 稀土 é</b>");
  assert_taken (mz_text_make_visible ("\xC3("), "\uFFFD(");
  /* closed isolates stay, also within each other; what is open or closes nothing does not */
  assert_taken (mz_text_make_visible ("by \u2068A \u2068B\u2069\u2069."), "by \u2068A \u2068B\u2069\u2069.");
  assert_taken (mz_text_make_visible ("a\u2069b\u2068c\u2068d\u2069"), "a\uFFFDb\uFFFDc\u2068d\u2069");
  assert_taken (mz_text_make_visible ("\u2067a\u2069"), "\uFFFDa\uFFFD");
  assert_taken (mz_text_make_visible (NULL), NULL);
}

static char *
add_marks (guint n)
{
  GString *text = g_string_new ("a");

  for (guint i = 0; i < n; i++)
    g_string_append (text, "\u0301");
  g_string_append (text, "b\u0302");
  return g_string_free (text, FALSE);
}

static void
test_strip_marks (void)
{
  g_autofree char *at_limit = add_marks (64);
  g_autofree char *over_limit = add_marks (65);
  g_autofree char *million = add_marks (1000000);

  assert_taken (mz_text_strip_marks (at_limit), at_limit);
  assert_taken (mz_text_strip_marks (over_limit), at_limit);
  assert_taken (mz_text_strip_marks (million), at_limit);
  assert_taken (mz_text_strip_marks (NULL), NULL);
}

/* What is isolated says nothing about the line. */
static void
test_direction (void)
{
  g_assert_cmpint (mz_text_find_direction ("Reserves"), ==, MZ_TEXT_LEFT_TO_RIGHT);
  g_assert_cmpint (mz_text_find_direction ("44: שלום USA"), ==, MZ_TEXT_RIGHT_TO_LEFT);
  g_assert_cmpint (mz_text_find_direction ("\u2068שלום\u2069, 44 t"), ==, MZ_TEXT_LEFT_TO_RIGHT);
  g_assert_cmpint (mz_text_find_direction ("\u2068USA\u2069, السعة"), ==, MZ_TEXT_RIGHT_TO_LEFT);
  g_assert_cmpint (mz_text_find_direction ("\u2068\u2068a\u2069b\u2069 2025"), ==, MZ_TEXT_NEUTRAL);
  g_assert_cmpint (mz_text_find_direction (""), ==, MZ_TEXT_NEUTRAL);
  g_assert_true (mz_text_begins_isolated ("\u2068a\u2069"));
  g_assert_false (mz_text_begins_isolated ("a"));
  g_assert_true (mz_text_has_right_to_left ("a, الصين"));
  g_assert_false (mz_text_has_right_to_left ("中国, Китай"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/isolate", test_isolate);
  g_test_add_func ("/text/make-visible", test_make_visible);
  g_test_add_func ("/text/strip-marks", test_strip_marks);
  g_test_add_func ("/text/direction", test_direction);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-text-metrics.h"

#define SIZE 10.0   /* px: 6 px for each narrow character, 10 px for each wide one */

static double
measure (const char *text)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  MzTextExtents extents;

  mz_text_metrics_measure (metrics, text, MZ_FONT_REGULAR, SIZE, &extents);
  g_assert_cmpfloat_with_epsilon (extents.ascent, 8.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (extents.descent, 2.0, 1e-9);

  return extents.width;
}

static void
assert_wrapped (const char *text,
                double      width,
                guint       max_lines,
                const char *expected)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_auto (GStrv) lines = mz_text_metrics_wrap (metrics, text, MZ_FONT_REGULAR, SIZE, width, max_lines);
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_ellipsized (const char *text,
                   double      width,
                   const char *expected)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_autofree char *shortened = mz_text_metrics_ellipsize (metrics, text, MZ_FONT_REGULAR, SIZE, width);

  g_assert_cmpstr (shortened, ==, expected);
}

static void
test_fixed_widths (void)
{
  g_assert_cmpfloat_with_epsilon (measure (""), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure ("abc"), 18.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure ("中国"), 20.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure ("e\xcc\x81"), 6.0, 1e-9);
}

static void
test_wrap_at_spaces (void)
{
  assert_wrapped ("", 60.0, 0, "");
  assert_wrapped ("one two", 100.0, 0, "one two");
  assert_wrapped ("one two three", 42.0, 0, "one two|three");
  assert_wrapped ("one  two", 18.0, 0, "one|two");
  assert_wrapped (" padded ", 100.0, 0, "padded");
  assert_wrapped ("a\nb", 100.0, 0, "a|b");
  assert_wrapped ("a\n\nb", 100.0, 0, "a||b");
  assert_wrapped ("12\xc2\xa0km away", 24.0, 0, "12\xc2\xa0k|m|away");
}

static void
test_wrap_ideographs (void)
{
  assert_wrapped ("中国资金", 20.0, 0, "中国|资金");
  /* A full stop does not begin a line, an opening bracket does not end one. */
  assert_wrapped ("中国。资金", 20.0, 0, "中|国。|资金");
  assert_wrapped ("中（国）", 20.0, 0, "中|（国|）");
  assert_wrapped ("loan中国", 30.0, 0, "loan|中国");
}

static void
test_wrap_long_word (void)
{
  assert_wrapped ("abcdef", 18.0, 0, "abc|def");
  assert_wrapped ("ab abcdef", 18.0, 0, "ab|abc|def");
  assert_wrapped ("abc", 1.0, 0, "a|b|c");
  assert_wrapped ("e\xcc\x81" "e\xcc\x81", 1.0, 0, "e\xcc\x81|e\xcc\x81");
}

static void
test_wrap_max_lines (void)
{
  assert_wrapped ("one two three four", 42.0, 2, "one two|three…");
  assert_wrapped ("one two three", 42.0, 2, "one two|three");
  assert_wrapped ("one two three", 42.0, 1, "one tw…");
  assert_wrapped ("one\ntwo", 42.0, 1, "one…");
  assert_wrapped ("one two\nthree", 42.0, 1, "one tw…");
}

static void
test_wrapped_lines_fit (void)
{
  static const char *text = "The bank lent 中国进出口银行 a sum of 12.5 million, (as the paper said) twice.";
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();

  for (double width = 10.0; width < 300.0; width += 7.0)
    {
      g_auto (GStrv) lines = mz_text_metrics_wrap (metrics, text, MZ_FONT_BOLD, SIZE, width, 3);

      g_assert_cmpuint (g_strv_length (lines), >=, 1);
      g_assert_cmpuint (g_strv_length (lines), <=, 3);
      for (guint i = 0; lines[i] != NULL; i++)
        g_assert_cmpfloat (measure (lines[i]), <=, width + 1e-6);
    }
}

static void
test_ellipsize (void)
{
  assert_ellipsized ("short", 30.0, "short");
  assert_ellipsized ("longer", 30.0, "long…");
  assert_ellipsized ("one two", 30.0, "one…");
  assert_ellipsized ("one", 1.0, "…");
  assert_ellipsized ("ae\xcc\x81io", 18.0, "ae\xcc\x81…");
  assert_ellipsized ("", 0.0, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/text-metrics/fixed-widths", test_fixed_widths);
  g_test_add_func ("/scene/text-metrics/wrap-at-spaces", test_wrap_at_spaces);
  g_test_add_func ("/scene/text-metrics/wrap-ideographs", test_wrap_ideographs);
  g_test_add_func ("/scene/text-metrics/wrap-long-word", test_wrap_long_word);
  g_test_add_func ("/scene/text-metrics/wrap-max-lines", test_wrap_max_lines);
  g_test_add_func ("/scene/text-metrics/wrapped-lines-fit", test_wrapped_lines_fit);
  g_test_add_func ("/scene/text-metrics/ellipsize", test_ellipsize);

  return g_test_run ();
}

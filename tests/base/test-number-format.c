/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-number-format.h"

#include <math.h>

#define NBSP "\u00A0"

static void
assert_taken (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_grouped (void)
{
  assert_taken (mz_number_format_grouped (44000000, 0, "en"), "44,000,000");
  assert_taken (mz_number_format_grouped (44000000, 0, NULL), "44,000,000");
  assert_taken (mz_number_format_grouped (44000000, 0, "ru"), "44" NBSP "000" NBSP "000");
  assert_taken (mz_number_format_grouped (1234.5, 2, "ru_RU"), "1" NBSP "234,5");
  assert_taken (mz_number_format_grouped (1234.5, 2, "zh_CN"), "1,234.5");
  assert_taken (mz_number_format_grouped (1234.5, 2, "de"), "1.234,5");
  assert_taken (mz_number_format_grouped (1234.5, 2, "fr"), "1\u202F234,5");
  assert_taken (mz_number_format_grouped (1234.5, 2, "xx"), "1,234.5");
  assert_taken (mz_number_format_grouped (1234.5, 2, ""), "1,234.5");
  assert_taken (mz_number_format_grouped (-999, 2, "en"), "\u2212" "999");
  assert_taken (mz_number_format_grouped (-1000, 2, "en"), "\u2212" "1,000");
  assert_taken (mz_number_format_grouped (0.125, 3, "en"), "0.125");
  assert_taken (mz_number_format_grouped (-0.0001, 2, "en"), "0");
  assert_taken (mz_number_format_grouped (1e18, 2, "en"), "1,000,000,000,000,000,000");
}

static void
test_short (void)
{
  static const struct
  {
    double value;
    const char *en, *zh, *ru;
  } cases[] = {
    { 44000000, "44 million", "4,400万", "44" NBSP "млн" },
    { 3800000, "3.8 million", "380万", "3,8" NBSP "млн" },
    { 390000, "390,000", "39万", "390" NBSP "000" },
    { 120000000, "120 million", "1.2亿", "120" NBSP "млн" },
    { 1500000000, "1.5 billion", "15亿", "1,5" NBSP "млрд" },
    { 6470000, "6.47 million", "647万", "6,47" NBSP "млн" },
    { 28780600, "28.78 million", "2,878万", "28,78" NBSP "млн" },
    { 2.5e12, "2.5 trillion", "2.5万亿", "2,5" NBSP "трлн" },
    { -1500000, "\u2212" "1.5 million", "\u2212" "150万", "\u2212" "1,5" NBSP "млн" },
    { 12345, "12,345", "12,345", "12" NBSP "345" },
    { 44000, "44,000", "4.4万", "44" NBSP "000" },
    { 999999.7, "1 million", "100万", "1" NBSP "млн" },
    { 999990000, "1 billion", "10亿", "1" NBSP "млрд" },
    { 999949999, "999.9 million", "9.999亿", "999,9" NBSP "млн" },
    { 1000, "1,000", "1,000", "1" NBSP "000" },
    { 12.5, "12.5", "12.5", "12,5" },
    { 0.0042, "0.0042", "0.0042", "0,0042" },
    { 0, "0", "0", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_taken (mz_number_format_short (cases[i].value, "en"), cases[i].en);
      assert_taken (mz_number_format_short (cases[i].value, "zh_CN"), cases[i].zh);
      assert_taken (mz_number_format_short (cases[i].value, "ru"), cases[i].ru);
    }
  assert_taken (mz_number_format_short (1.5e6, "en_GB"), "1.5 million");
}

static void
test_percent (void)
{
  assert_taken (mz_number_format_percent (44, "en"), "44%");
  assert_taken (mz_number_format_percent (44.25, "ru"), "44,25" NBSP "%");
  assert_taken (mz_number_format_percent (0.5, "zh_CN"), "0.5%");
  assert_taken (mz_number_format_percent (100.0 / 3, "de"), "33,33" NBSP "%");
}

static void
test_infinite (void)
{
  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*isfinite*");
  assert_taken (mz_number_format_short (NAN, "en"), "");
  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*isfinite*");
  assert_taken (mz_number_format_grouped (INFINITY, 2, "en"), "");
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-format/grouped", test_grouped);
  g_test_add_func ("/number-format/short", test_short);
  g_test_add_func ("/number-format/percent", test_percent);
  g_test_add_func ("/number-format/infinite", test_infinite);
  return g_test_run ();
}

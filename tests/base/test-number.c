/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-number.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <string.h>

static void
assert_written (double value, guint max_decimals, const char *expected)
{
  char buffer[MZ_NUMBER_BUFFER_SIZE];

  g_assert_cmpstr (mz_number_write (buffer, value, max_decimals), ==, expected);
}

static void
test_write (void)
{
  assert_written (0, 3, "0");
  assert_written (-0.0, 3, "0");
  assert_written (-0.0001, 3, "0");
  assert_written (1.5, 0, "2");
  assert_written (-1.25, 3, "-1.25");
  assert_written (0.1, 15, "0.1");
  assert_written (1.0 / 3.0, 15, "0.333333333333333");
  assert_written (100, 2, "100");
  assert_written (0.005, 3, "0.005");
  assert_written (1e14, 2, "100000000000000");
  assert_written (999999999999999.0, 0, "999999999999999");
  assert_written (-123456789.987654, 4, "-123456789.9877");
  assert_written (1e-9, 2, "0");
  assert_written (99.999, 2, "100");
  assert_written (1e20, 2, "1e+20");
  assert_written (DBL_MAX, 99, "1.7976931348623157e+308");
}

/* The quick way and printf must not differ in a single digit. */
static void
test_write_agrees (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  char quick[MZ_NUMBER_BUFFER_SIZE], slow[MZ_NUMBER_BUFFER_SIZE], format[8];

  for (guint i = 0; i < 100000; i++)
    {
      guint decimals = (guint) g_rand_int_range (random, 0, 7);
      double value = g_rand_double_range (random, -5000, 5000);
      char *end;

      if (i % 3 == 0)
        value = round (value * 200.0) / 200.0;
      g_snprintf (format, sizeof format, "%%.%uf", decimals);
      g_ascii_formatd (slow, sizeof slow, format, value);
      if (strchr (slow, '.') != NULL)
        {
          end = slow + strlen (slow);
          while (end[-1] == '0')
            *--end = '\0';
          if (end[-1] == '.')
            *--end = '\0';
        }
      g_assert_cmpstr (mz_number_write (quick, value, decimals), ==, strcmp (slow, "-0") == 0 ? "0" : slow);
    }
}

static void
test_write_infinite (void)
{
  char buffer[MZ_NUMBER_BUFFER_SIZE] = "x";

  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*not finite*");
  mz_number_write (buffer, NAN, 2);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (buffer, ==, "0");
}

static void
test_to_string (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0, "0" }, { -0.0, "0" }, { 0.1, "0.1" }, { 0.1 + 0.2, "0.30000000000000004" }, { 28.7, "28.7" }, { 44e6, "44000000" },
    { 1e21, "1e+21" }, { 5e-324, "4.94065645841247e-324" }, { -1.5, "-1.5" }, { 9007199254740993.0, "9007199254740992" },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mz_number_to_string (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  for (guint i = 0; i < 20000; i++)
    {
      double value = ldexp (g_rand_double_range (random, -1, 1), g_rand_int_range (random, -900, 900));
      double again = 0;
      g_autofree char *text = mz_number_to_string (value);

      g_assert_true (mz_number_parse (text, -1, &again));
      g_assert_cmpfloat (again, ==, value);
    }
}

static void
test_parse (void)
{
  static const char *const bad[] = {
    "", "-", "+1", "01", "-01", ".5", "1.", "1.e5", "1e", "1e+", "0x10", "1,5", "1 ", " 1", "1_000", "NaN", "Infinity",
    "-Infinity", "1e400", "-1e999", "1.2.3", "--1", "1e5.5", "١",
  };
  double value = 7;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (mz_number_parse (bad[i], -1, &value));
  g_assert_false (mz_number_parse (NULL, -1, &value));
  g_assert_cmpfloat (value, ==, 7);
  g_assert_true (mz_number_parse ("-0.5E-1xyz", 7, &value));
  g_assert_cmpfloat (value, ==, -0.05);
  g_assert_true (mz_number_parse ("0", -1, &value));
  g_assert_true (mz_number_parse ("0.00000000000000000000000000000000000000000000000000000000000000000000000000125", -1, &value));
  g_assert_cmpfloat (value, ==, 1.25e-75);
}

static void
test_comma_locale (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "ru_RU.UTF-8" };
  g_autofree char *text = NULL;
  double value = 0;
  const char *locale = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (locales) && locale == NULL; i++)
    locale = setlocale (LC_NUMERIC, locales[i]);
  if (locale == NULL)
    {
      g_test_skip ("No locale with a decimal comma is installed");
      return;
    }
  text = mz_number_to_string (0.25);
  g_assert_cmpstr (text, ==, "0.25");
  assert_written (1234.5, 7, "1234.5");
  g_assert_true (mz_number_parse ("1.5", -1, &value));
  g_assert_cmpfloat (value, ==, 1.5);
  g_assert_false (mz_number_parse ("1,5", -1, &value));
  setlocale (LC_NUMERIC, "C");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/write", test_write);
  g_test_add_func ("/number/write-agrees-with-printf", test_write_agrees);
  g_test_add_func ("/number/write-infinite", test_write_infinite);
  g_test_add_func ("/number/to-string", test_to_string);
  g_test_add_func ("/number/parse", test_parse);
  g_test_add_func ("/number/comma-locale", test_comma_locale);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-period.h"

static int
get_day (guint year, guint month, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    guint first[3];
    guint last[3];
    int year;
    gboolean is_year;
  } cases[] = {
    { "2025", { 2025, 1, 1 }, { 2025, 12, 31 }, 2025, TRUE },
    { "2024-02", { 2024, 2, 1 }, { 2024, 2, 29 }, 2024, FALSE },
    { "2023-02", { 2023, 2, 1 }, { 2023, 2, 28 }, 2023, FALSE },
    { "2025-10-07", { 2025, 10, 7 }, { 2025, 10, 7 }, 2025, FALSE },
    { "2000-02-29", { 2000, 2, 29 }, { 2000, 2, 29 }, 2000, FALSE },
    { "2025-01-01/2025-10-07", { 2025, 1, 1 }, { 2025, 10, 7 }, 2025, FALSE },
    { "2025-01-01/2025-12-31", { 2025, 1, 1 }, { 2025, 12, 31 }, 2025, TRUE },
    { "2024/2026", { 2024, 1, 1 }, { 2026, 12, 31 }, 2026, FALSE },
    { "2024-12/2025", { 2024, 12, 1 }, { 2025, 12, 31 }, 2025, FALSE },
    { "1000", { 1000, 1, 1 }, { 1000, 12, 31 }, 1000, TRUE },
    { "2999-12-31", { 2999, 12, 31 }, { 2999, 12, 31 }, 2999, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MzPeriod period = { 0 };

      g_test_message ("%s", cases[i].text);
      g_assert_true (mz_period_parse (cases[i].text, &period));
      g_assert_cmpint (period.first_day, ==, get_day (cases[i].first[0], cases[i].first[1], cases[i].first[2]));
      g_assert_cmpint (period.last_day, ==, get_day (cases[i].last[0], cases[i].last[1], cases[i].last[2]));
      g_assert_cmpint (mz_period_get_year (&period), ==, cases[i].year);
      g_assert_cmpint (mz_period_is_year (&period), ==, cases[i].is_year);
    }
}

static void
test_refuse (void)
{
  static const char *const cases[] = {
    "", "25", "20235", "0000", "0999", "3000", "9999", "2025-", "2025-1", "2025-13", "2025-00", "2025-02-30",
    "2023-02-29", "1900-02-29", "2025-04-31", "2025-10-00", "2025-10-7", "2025-10-071", "2025/", "/2025", "2025//2026",
    "2026/2025", "2025-06/2025-05", "2024/2025/2026", " 2025", "2025 ", "+2025", "-2025", "2025-1O", "２０２５", "2025–10",
    "2025-10-07T00:00", "by 2025",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MzPeriod period = { 7, 8 };

      g_test_message ("\"%s\"", cases[i]);
      g_assert_false (mz_period_parse (cases[i], &period));
    }
}

static void
test_compare (void)
{
  static const char *const ascending[] = {
    "2023", "2024-01", "2024", "2024-12", "2024-12-31", "2025-10-06", "2025-01-01/2025-10-07", "2025-10-07", "2025",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ascending); i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (ascending); k++)
        {
          MzPeriod one, other;

          g_assert_true (mz_period_parse (ascending[i], &one));
          g_assert_true (mz_period_parse (ascending[k], &other));
          g_test_message ("%s against %s", ascending[i], ascending[k]);
          g_assert_cmpint (mz_period_compare (&one, &other), ==, (i > k) - (i < k));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/parse", test_parse);
  g_test_add_func ("/period/refuse", test_refuse);
  g_test_add_func ("/period/compare", test_compare);
  return g_test_run ();
}

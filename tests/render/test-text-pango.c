/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-text-pango.h"

#include <string.h>
#include <time.h>

static double
measure (MzTextMetrics *metrics,
         const char    *text,
         double         size_px)
{
  MzTextExtents extents;

  mz_text_metrics_measure (metrics, text, MZ_FONT_REGULAR, size_px, &extents);

  return extents.width;
}

/* The boxes of the test font are as wide as the fixed metrics say, so both must agree. */
static void
test_agrees_with_fixed (void)
{
  static const char *const texts[] = { "", "A", "Loans 2019", "稀土", "земли 稀 x", "e\xcc\x81t\xc3\xa9" };
  g_autoptr (MzTextMetrics) pango = mz_text_pango_new (NULL);
  g_autoptr (MzTextMetrics) fixed = mz_text_metrics_new_fixed ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double size = 8.0; size < 40.0; size += 5.5)
      g_assert_cmpfloat_with_epsilon (measure (pango, texts[i], size), measure (fixed, texts[i], size), 0.1);
}

static void
test_heights (void)
{
  g_autoptr (MzTextMetrics) pango = mz_text_pango_new ("zh_CN");
  MzTextExtents extents;

  mz_text_metrics_measure (pango, "稀土 A", MZ_FONT_BOLD, 100.0, &extents);
  g_assert_cmpfloat_with_epsilon (extents.ascent, 80.0, 0.1);
  g_assert_cmpfloat_with_epsilon (extents.descent, 20.0, 0.1);
}

/* Sizes grow in proportion: no rounding to whole pixels anywhere. */
static void
test_no_hinting (void)
{
  g_autoptr (MzTextMetrics) pango = mz_text_pango_new ("en");
  double large = measure (pango, "Proportion", 100.0);

  for (double size = 9.0; size < 14.0; size += 0.3)
    g_assert_cmpfloat_with_epsilon (measure (pango, "Proportion", size), large * size / 100.0, 0.06);
}

static void
test_remembers (void)
{
  g_autoptr (MzTextMetrics) pango = mz_text_pango_new ("en");
  double first = measure (pango, "Twice", 12.0);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      measure (pango, text, 12.0);
    }
  g_assert_cmpfloat (measure (pango, "Twice", 12.0), ==, first);
  g_assert_cmpfloat (measure (pango, "Twice", 24.0), >, first);
}

static gpointer
measure_in_thread (gpointer data)
{
  double *width = g_new (double, 1);

  *width = measure (data, "Elsewhere", 13.0);

  return width;
}

/* One thread after the other may use the same metrics; threads end, their font maps with them. */
static void
test_other_thread (void)
{
  g_autoptr (MzTextMetrics) pango = mz_text_pango_new ("en");
  double here = measure (pango, "Here", 13.0);
  g_autofree double *there = g_thread_join (g_thread_new ("measure", measure_in_thread, pango));

  g_assert_cmpfloat (*there, >, here);
  g_assert_cmpfloat (measure (pango, "Elsewhere", 13.0), ==, *there);
  g_assert_cmpfloat (measure (pango, "Back here", 13.0), >, 0.0);
}

/* Pango is quadratic in runs of combining marks: a hostile text must not stop the program. */
static void
test_hostile (void)
{
  g_autoptr (MzTextMetrics) pango = mz_text_pango_new ("en");
  g_autoptr (GString) text = g_string_new ("e");
  clock_t start = clock ();

  for (guint i = 0; i < 500000; i++)
    g_string_append (text, "\xcc\x81");
  measure (pango, text->str, 12.0);
  measure (pango, "two\nlines\r\nand\xe2\x80\xa9more", 12.0);
  g_assert_cmpint (clock () - start, <, 2 * CLOCKS_PER_SEC);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-pango/agrees-with-fixed", test_agrees_with_fixed);
  g_test_add_func ("/text-pango/heights", test_heights);
  g_test_add_func ("/text-pango/no-hinting", test_no_hinting);
  g_test_add_func ("/text-pango/remembers", test_remembers);
  g_test_add_func ("/text-pango/other-thread", test_other_thread);
  g_test_add_func ("/text-pango/hostile", test_hostile);

  return g_test_run ();
}

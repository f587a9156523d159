/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scale.h"

#include <math.h>

static void
assert_number (double number,
               double expected)
{
  g_assert_cmpfloat_with_epsilon (number, expected, MAX (1e-9, fabs (expected) * 1e-12));
}

static void
assert_ticks (const MzScale *scale,
              guint          n_wanted,
              const char    *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_ticks, decimals = mz_scale_get_tick_decimals (scale, n_wanted);
  g_autofree double *ticks = mz_scale_get_ticks (scale, n_wanted, &n_ticks);

  for (guint i = 0; i < n_ticks; i++)
    g_string_append_printf (text, "%s%.*f", i > 0 ? " " : "", (int) decimals, ticks[i]);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_linear_ticks (double      min,
                     double      max,
                     guint       n_wanted,
                     const char *expected)
{
  g_autoptr (MzScale) scale = mz_scale_new_linear (min, max, 0.0, 1.0);

  assert_ticks (scale, n_wanted, expected);
}

static void
assert_log_ticks (double      min,
                  double      max,
                  guint       n_wanted,
                  const char *expected)
{
  g_autoptr (MzScale) scale = mz_scale_new_log (min, max, 0.0, 1.0);

  assert_ticks (scale, n_wanted, expected);
}

static void
assert_nice (MzScale *scale,
             guint    n_ticks,
             double   min,
             double   max)
{
  g_autoptr (MzScale) taken = scale;
  g_autoptr (MzScale) nice = mz_scale_with_nice_domain (taken, n_ticks);

  assert_number (mz_scale_get_domain_min (nice), min);
  assert_number (mz_scale_get_domain_max (nice), max);
}

static void
test_linear (void)
{
  g_autoptr (MzScale) scale = mz_scale_new_linear (0.0, 80.0, 100.0, 500.0);
  g_autoptr (MzScale) turned = mz_scale_with_range (scale, 300.0, 0.0);

  g_assert_cmpfloat (mz_scale_map (scale, 0.0), ==, 100.0);
  g_assert_cmpfloat (mz_scale_map (scale, 80.0), ==, 500.0);
  assert_number (mz_scale_map (scale, 20.0), 200.0);
  assert_number (mz_scale_map (scale, -20.0), 0.0);
  assert_number (mz_scale_map (turned, 60.0), 75.0);
  assert_number (mz_scale_invert (turned, 75.0), 60.0);
  g_assert_true (isnan (mz_scale_map (scale, NAN)));
  g_assert_true (isnan (mz_scale_invert (scale, NAN)));
}

static void
test_no_extent (void)
{
  g_autoptr (MzScale) linear = mz_scale_new_linear (5.0, 5.0, 100.0, 300.0);
  g_autoptr (MzScale) logarithmic = mz_scale_new_log (5.0, 5.0, 300.0, 100.0);
  g_autoptr (MzScale) no_range = mz_scale_new_linear (0.0, 10.0, 7.0, 7.0);

  assert_number (mz_scale_map (linear, 5.0), 200.0);
  assert_number (mz_scale_map (linear, 9.0), 200.0);
  assert_number (mz_scale_invert (linear, 100.0), 5.0);
  assert_number (mz_scale_map (logarithmic, 5.0), 200.0);
  assert_number (mz_scale_map (no_range, 3.0), 7.0);
  assert_number (mz_scale_invert (no_range, 7.0), 5.0);
  g_assert_true (isnan (mz_scale_map (linear, NAN)));
}

static void
test_log (void)
{
  g_autoptr (MzScale) scale = mz_scale_new_log (1.0, 1000.0, 0.0, 300.0);
  g_autoptr (MzScale) wrong = mz_scale_new_log (0.0, 1000.0, 0.0, 300.0);

  assert_number (mz_scale_map (scale, 10.0), 100.0);
  assert_number (mz_scale_invert (scale, 200.0), 100.0);
  g_assert_true (isnan (mz_scale_map (scale, 0.0)));
  g_assert_true (isnan (mz_scale_map (scale, -1.0)));
  g_assert_true (isnan (mz_scale_map (wrong, 10.0)));
}

static void
test_extremes (void)
{
  g_autoptr (MzScale) scale = mz_scale_new_linear (-G_MAXDOUBLE, G_MAXDOUBLE, 0.0, 100.0);
  guint n_ticks;
  g_autofree double *ticks = mz_scale_get_ticks (scale, 5, &n_ticks);

  assert_number (mz_scale_map (scale, 0.0), 50.0);
  assert_number (mz_scale_map (scale, G_MAXDOUBLE), 100.0);
  g_assert_cmpuint (n_ticks, <=, 1000);
  assert_linear_ticks (NAN, 1.0, 5, "");
  assert_linear_ticks (0.0, INFINITY, 5, "");
}

/* Maps are monotone and invert() undoes map(). */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      double a = g_test_rand_double_range (-1e6, 1e6), b = g_test_rand_double_range (-1e6, 1e6);
      double value = g_test_rand_double_range (-1e6, 1e6), other = g_test_rand_double_range (-1e6, 1e6);
      g_autoptr (MzScale) linear = mz_scale_new_linear (MIN (a, b), MAX (a, b), 640.0, 0.0);
      g_autoptr (MzScale) logarithmic = mz_scale_new_log (exp (MIN (a, b) / 1e5), exp (MAX (a, b) / 1e5), 0.0, 640.0);
      double positive = exp (value / 1e5);

      g_assert_cmpfloat_with_epsilon (mz_scale_invert (linear, mz_scale_map (linear, value)), value, 1e-3);
      g_assert_cmpfloat_with_epsilon (mz_scale_invert (logarithmic, mz_scale_map (logarithmic, positive)) / positive,
                                      1.0, 1e-6);
      if (value < other)
        {
          g_assert_cmpfloat (mz_scale_map (linear, value), >=, mz_scale_map (linear, other));
          g_assert_cmpfloat (mz_scale_map (logarithmic, positive), <=,
                             mz_scale_map (logarithmic, exp (other / 1e5)));
        }
    }
}

static void
test_linear_ticks (void)
{
  assert_linear_ticks (0.0, 80.0, 5, "0 20 40 60 80");
  assert_linear_ticks (0.0, 1.0, 5, "0.0 0.2 0.4 0.6 0.8 1.0");
  assert_linear_ticks (0.0, 0.3, 3, "0.0 0.1 0.2 0.3");
  assert_linear_ticks (-7.0, 12.0, 4, "-5 0 5 10");
  assert_linear_ticks (80.0, 0.0, 5, "0 20 40 60 80");
  assert_linear_ticks (2000.0, 2021.0, 5, "2000 2005 2010 2015 2020");
  assert_linear_ticks (0.0, 12345678.0, 3, "0 5000000 10000000");
  assert_linear_ticks (0.00012, 0.00031, 2, "0.0002 0.0003");
  assert_linear_ticks (5.0, 5.0, 5, "5");
  assert_linear_ticks (0.0, 10.0, 0, "0 5 10");
}

static void
test_log_ticks (void)
{
  assert_log_ticks (1.0, 100.0, 6, "1 2 5 10 20 50 100");
  assert_log_ticks (1.0, 100000.0, 6, "1 10 100 1000 10000 100000");
  assert_log_ticks (0.1, 20.0, 6, "0.1 0.2 0.5 1.0 2.0 5.0 10.0 20.0");
  assert_log_ticks (1.0, 1e12, 4, "1 1000 1000000 1000000000 1000000000000");
  /* Too close for powers: the ticks of a linear scale. */
  assert_log_ticks (21.0, 45.0, 4, "25 30 35 40 45");
  assert_log_ticks (0.0, 10.0, 2, "0 5 10");
}

static gboolean
is_tick_in (double         tick,
            const MzScale *scale)
{
  return tick >= mz_scale_get_domain_min (scale) && tick <= mz_scale_get_domain_max (scale);
}

static void
check_ticks (MzScale *scale,
             guint    n_wanted)
{
  g_autoptr (MzScale) nice = mz_scale_with_nice_domain (scale, n_wanted);
  guint n_ticks, n_nice;
  g_autofree double *ticks = mz_scale_get_ticks (scale, n_wanted, &n_ticks);
  g_autofree double *nice_ticks = mz_scale_get_ticks (nice, n_wanted, &n_nice);

  for (guint i = 0; i < n_ticks; i++)
    {
      g_assert_true (is_tick_in (ticks[i], scale));
      g_assert_true (i == 0 || ticks[i - 1] < ticks[i]);
    }
  g_assert_cmpuint (n_ticks, <=, 3 * MAX (2, n_wanted) + 2);
  /* Zero never is "-0". */
  for (guint i = 0; i < n_ticks; i++)
    g_assert_false (ticks[i] == 0.0 && signbit (ticks[i]));

  g_assert_cmpfloat (mz_scale_get_domain_min (nice), <=, mz_scale_get_domain_min (scale));
  g_assert_cmpfloat (mz_scale_get_domain_max (nice), >=, mz_scale_get_domain_max (scale));
  g_assert_cmpuint (n_nice, >=, 2);
}

static void
test_ticks_stay_inside (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      double size = pow (10.0, g_test_rand_double_range (-9.0, 12.0));
      double min = g_test_rand_double_range (-1.0, 1.0) * size;
      double extent = g_test_rand_double_range (0.001, 2.0) * size;
      double low = fabs (min) + size * 1e-3;
      guint n_wanted = g_test_rand_int_range (1, 12);
      g_autoptr (MzScale) linear = mz_scale_new_linear (min, min + extent, 0.0, 100.0);
      g_autoptr (MzScale) logarithmic = mz_scale_new_log (low, low * (1.0 + extent), 0.0, 100.0);

      check_ticks (linear, n_wanted);
      check_ticks (logarithmic, n_wanted + 1);
    }
}

static void
test_nice_domain (void)
{
  assert_nice (mz_scale_new_linear (0.0, 78.3, 0.0, 1.0), 5, 0.0, 80.0);
  assert_nice (mz_scale_new_linear (-3.0, 78.3, 0.0, 1.0), 5, -20.0, 80.0);
  assert_nice (mz_scale_new_linear (78.3, 0.0, 0.0, 1.0), 5, 80.0, 0.0);
  assert_nice (mz_scale_new_linear (0.0, 80.0, 0.0, 1.0), 5, 0.0, 80.0);
  assert_nice (mz_scale_new_linear (5.0, 5.0, 0.0, 1.0), 5, 5.0, 5.0);
  assert_nice (mz_scale_new_linear (0.0, 1.7e308, 0.0, 1.0), 5, 0.0, 1.7e308);
  assert_nice (mz_scale_new_log (1e300, 1.7e308, 0.0, 1.0), 5, 1e300, 1.7e308);
  assert_nice (mz_scale_new_log (3.0, 78.0, 0.0, 1.0), 6, 2.0, 100.0);
  assert_nice (mz_scale_new_log (3.0, 78000.0, 0.0, 1.0), 4, 1.0, 100000.0);
  assert_nice (mz_scale_new_log (10.0, 1000.0, 0.0, 1.0), 3, 10.0, 1000.0);
  assert_nice (mz_scale_new_log (0.0, 10.0, 0.0, 1.0), 3, 0.0, 10.0);
}

static void
test_band (void)
{
  g_autoptr (MzScale) scale = mz_scale_new_band (4, 100.0, 500.0, 0.2);
  g_autoptr (MzScale) turned = mz_scale_with_range (scale, 500.0, 100.0);
  g_autoptr (MzScale) empty = mz_scale_new_band (0, 0.0, 100.0, 0.2);

  assert_number (mz_scale_get_band_width (scale), 80.0);
  assert_number (mz_scale_get_band_start (scale, 0), 110.0);
  assert_number (mz_scale_get_band_start (scale, 3), 410.0);
  assert_number (mz_scale_map (scale, 1.0), 250.0);
  assert_number (mz_scale_invert (scale, 299.0), 1.0);
  g_assert_true (isnan (mz_scale_invert (scale, 99.0)));
  g_assert_true (isnan (mz_scale_invert (scale, 501.0)));
  assert_number (mz_scale_get_band_width (turned), 80.0);
  assert_number (mz_scale_get_band_start (turned, 0), 410.0);
  assert_number (mz_scale_invert (turned, 499.0), 0.0);
  assert_ticks (scale, 10, "0 1 2 3");
  assert_ticks (scale, 2, "0 2");
  assert_number (mz_scale_get_band_width (empty), 0.0);
  g_assert_true (isnan (mz_scale_invert (empty, 50.0)));
  assert_ticks (empty, 3, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/scale/linear", test_linear);
  g_test_add_func ("/scale/scale/no-extent", test_no_extent);
  g_test_add_func ("/scale/scale/log", test_log);
  g_test_add_func ("/scale/scale/extremes", test_extremes);
  g_test_add_func ("/scale/scale/round-trip", test_round_trip);
  g_test_add_func ("/scale/scale/linear-ticks", test_linear_ticks);
  g_test_add_func ("/scale/scale/log-ticks", test_log_ticks);
  g_test_add_func ("/scale/scale/ticks-stay-inside", test_ticks_stay_inside);
  g_test_add_func ("/scale/scale/nice-domain", test_nice_domain);
  g_test_add_func ("/scale/scale/band", test_band);

  return g_test_run ();
}

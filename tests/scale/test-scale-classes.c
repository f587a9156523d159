/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scale.h"

#include <math.h>

typedef MzScale *(*NewClasses) (const double *values, guint n_values, guint n_classes);

static void
assert_limits (MzScale    *scale,
               const char *expected)
{
  g_autoptr (MzScale) taken = scale;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpint (mz_scale_get_kind (taken), ==, MZ_SCALE_THRESHOLD);
  for (guint i = 0; i + 1 < mz_scale_get_n_classes (taken); i++)
    g_string_append_printf (text, "%s%g", i > 0 ? " " : "", mz_scale_get_limit (taken, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_threshold (void)
{
  static const double limits[] = { 100.0, 10.0, NAN, 10.0, 50.0 };
  g_autoptr (MzScale) scale = mz_scale_new_threshold (limits, G_N_ELEMENTS (limits));

  g_assert_cmpuint (mz_scale_get_n_classes (scale), ==, 4);
  g_assert_cmpuint (mz_scale_get_class (scale, -5.0), ==, 0);
  g_assert_cmpuint (mz_scale_get_class (scale, 9.999), ==, 0);
  g_assert_cmpuint (mz_scale_get_class (scale, 10.0), ==, 1);
  g_assert_cmpuint (mz_scale_get_class (scale, 99.0), ==, 2);
  g_assert_cmpuint (mz_scale_get_class (scale, 100.0), ==, 3);
  g_assert_cmpuint (mz_scale_get_class (scale, INFINITY), ==, 3);
  g_assert_cmpuint (mz_scale_get_class (scale, NAN), ==, MZ_NO_CLASS);
  g_assert_true (isnan (mz_scale_map (scale, NAN)));
  g_assert_cmpfloat (mz_scale_map (scale, 60.0), ==, 2.0);
  g_assert_cmpfloat (mz_scale_invert (scale, 2.0), ==, 50.0);
  g_assert_true (isnan (mz_scale_invert (scale, 4.0)));
  assert_limits (g_steal_pointer (&scale), "10 50 100");
  assert_limits (mz_scale_new_threshold (NULL, 0), "");
}

static void
test_quantile (void)
{
  static const double even[] = { 8.0, 1.0, 7.0, 2.0, 6.0, 3.0, 5.0, 4.0 };
  static const double awkward[] = { 101.7, 112.3, 234.9, 251.1, 377.7, 398.2 };
  static const double close[] = { 1000.1, 1000.2, 1000.3, 1000.4 };
  static const double signs[] = { -3.0, -2.0, 5.0, 6.0 };

  assert_limits (mz_scale_new_quantile (even, 8, 4), "3 5 7");
  assert_limits (mz_scale_new_quantile (even, 8, 1), "");
  assert_limits (mz_scale_new_quantile (even, 8, 0), "");
  assert_limits (mz_scale_new_quantile (awkward, 6, 3), "230 370");
  assert_limits (mz_scale_new_quantile (close, 4, 2), "1000.3");
  assert_limits (mz_scale_new_quantile (signs, 4, 2), "0");
}

static void
test_quantile_with_equal_values (void)
{
  static const double mostly[] = { 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.0, 9.0 };
  static const double all[] = { 4.0, 4.0, 4.0 };
  static const double few[] = { 1.0, NAN, 2.0, INFINITY };

  assert_limits (mz_scale_new_quantile (mostly, 8, 4), "3 9");
  assert_limits (mz_scale_new_quantile (all, 3, 5), "");
  assert_limits (mz_scale_new_quantile (few, 4, 7), "2");
  assert_limits (mz_scale_new_quantile (NULL, 0, 7), "");
}

static void
test_equal_steps (void)
{
  static const double values[] = { 3.0, 97.0, 50.0 };
  static const double small[] = { 0.001, 0.0094 };
  static const double same[] = { 4.0, 4.0 };
  static const double far[] = { 1e17, 1e17 + 16.0 };

  /* between numbers so far from 0 no steps of 4 can be counted; there must be an end to it all the same */
  assert_limits (mz_scale_new_equal_steps (far, 2, 4), "");
  assert_limits (mz_scale_new_equal_steps (values, 3, 5), "20 40 60 80");
  assert_limits (mz_scale_new_equal_steps (values, 3, 4), "25 50 75");
  assert_limits (mz_scale_new_equal_steps (values, 3, 2), "50");
  assert_limits (mz_scale_new_equal_steps (small, 2, 5), "0.002 0.004 0.006 0.008");
  assert_limits (mz_scale_new_equal_steps (same, 2, 5), "");
  assert_limits (mz_scale_new_equal_steps (NULL, 0, 5), "");
}

static void
test_log_steps (void)
{
  static const double values[] = { 0.0, -4.0, 0.3, 7.0, 2500.0 };
  static const double wide[] = { 1e-6, 1e9 };
  static const double near[] = { 21.0, 29.0 };

  assert_limits (mz_scale_new_log_steps (values, 5, 5), "1 10 100 1000");
  assert_limits (mz_scale_new_log_steps (values, 5, 7), "1 5 15 50 200 800");
  assert_limits (mz_scale_new_log_steps (values, 5, 8), "1 3 10 30 100 300 1000");
  assert_limits (mz_scale_new_log_steps (wide, 2, 5), "0.001 1 1000 1e+06");
  assert_limits (mz_scale_new_log_steps (near, 2, 5), "22 24 26 28");
  assert_limits (mz_scale_new_log_steps (values, 2, 5), "-3.2 -2.4 -1.6 -0.8");
}

/* Limits ascend, lie within the values, and every value is in the class its limits say. */
static void
check_classes (const MzScale *scale,
               const double  *values,
               guint          n_values,
               gboolean       all_are_used)
{
  guint n_classes = mz_scale_get_n_classes (scale);
  g_autofree guint *counts = g_new0 (guint, n_classes);

  for (guint i = 0; i + 1 < n_classes; i++)
    {
      g_assert_cmpfloat (mz_scale_get_limit (scale, i), >, mz_scale_get_domain_min (scale));
      g_assert_cmpfloat (mz_scale_get_limit (scale, i), <=, mz_scale_get_domain_max (scale));
      g_assert_true (i == 0 || mz_scale_get_limit (scale, i - 1) < mz_scale_get_limit (scale, i));
    }
  for (guint i = 0; i < n_values; i++)
    {
      guint class = mz_scale_get_class (scale, values[i]);

      g_assert_cmpuint (class, <, n_classes);
      g_assert_true (class == 0 || mz_scale_get_limit (scale, class - 1) <= values[i]);
      g_assert_true (class + 1 == n_classes || values[i] < mz_scale_get_limit (scale, class));
      counts[class]++;
    }
  for (guint i = 0; i < n_classes && all_are_used; i++)
    g_assert_cmpuint (counts[i], >, 0);
}

static void
test_class_properties (void)
{
  static const NewClasses makers[] = { mz_scale_new_quantile, mz_scale_new_equal_steps, mz_scale_new_log_steps };

  for (guint i = 0; i < 3000; i++)
    {
      guint n_values = g_test_rand_int_range (1, 60), n_classes = g_test_rand_int_range (1, 9);
      NewClasses maker = makers[i % G_N_ELEMENTS (makers)];
      double spread = g_test_rand_double_range (0.1, 6.0);
      g_autofree double *values = g_new (double, n_values);
      g_autoptr (MzScale) scale = NULL;

      for (guint j = 0; j < n_values; j++)
        values[j] = g_test_rand_bit () ? pow (10.0, g_test_rand_double_range (-spread, spread))
                                       : g_test_rand_int_range (-5, 50);
      scale = maker (values, n_values, n_classes);
      g_assert_cmpuint (mz_scale_get_n_classes (scale), <=, n_classes);
      check_classes (scale, values, n_values, maker == mz_scale_new_quantile);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/classes/threshold", test_threshold);
  g_test_add_func ("/scale/classes/quantile", test_quantile);
  g_test_add_func ("/scale/classes/quantile-with-equal-values", test_quantile_with_equal_values);
  g_test_add_func ("/scale/classes/equal-steps", test_equal_steps);
  g_test_add_func ("/scale/classes/log-steps", test_log_steps);
  g_test_add_func ("/scale/classes/properties", test_class_properties);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-interval.h"

#include <glib.h>
#include <math.h>

static void
assert_bound (MzInterval interval, double least, double value, MzBound bound)
{
  MzBound found_bound;
  double found;

  g_assert_true (mz_interval_get_bound (interval, least, &found, &found_bound));
  g_assert_cmpfloat_with_epsilon (found, value, 1e-9);
  g_assert_cmpint (found_bound, ==, bound);
}

static void
assert_unbounded (MzInterval interval, double least)
{
  MzBound found_bound;
  double found;

  g_assert_false (mz_interval_get_bound (interval, least, &found, &found_bound));
  g_assert_true (isnan (found));
  g_assert_cmpint (found_bound, ==, MZ_BOUND_NOT_AVAILABLE);
}

static void
test_bounds (void)
{
  for (MzBound bound = MZ_BOUND_EXACTLY; bound < MZ_BOUND_NOT_AVAILABLE; bound++)
    assert_bound (mz_interval_new (28.0, bound), 0.0, 28.0, bound);
  assert_bound (mz_interval_new (0.0, MZ_BOUND_EXACTLY), 0.0, 0.0, MZ_BOUND_EXACTLY);
  assert_bound (mz_interval_new_range (0.0, 5.0), 0.0, 5.0, MZ_BOUND_AT_MOST);
  assert_bound (mz_interval_new_range (2.0, 5.0), 0.0, 2.0, MZ_BOUND_AT_LEAST);
  assert_unbounded (mz_interval_new (0.0, MZ_BOUND_AT_LEAST), 0.0);
}

/* "less than 2 %" of "more than 28 Mt": from 0 × 28 to 2 × infinity, any amount at all */
static void
test_share_of_more (void)
{
  MzInterval share = mz_interval_new (0.02, MZ_BOUND_LESS_THAN);

  assert_unbounded (mz_interval_multiply (share, mz_interval_new (28e6, MZ_BOUND_MORE_THAN)), 0.0);
  assert_unbounded (mz_interval_multiply (mz_interval_new (28e6, MZ_BOUND_MORE_THAN), share), 0.0);
  /* of exactly 28 Mt it is less than 0.56 Mt */
  assert_bound (mz_interval_multiply (share, mz_interval_new (28e6, MZ_BOUND_EXACTLY)), 0.0, 560000.0, MZ_BOUND_LESS_THAN);
  /* nothing of more than 28 Mt is nothing */
  assert_bound (mz_interval_multiply (mz_interval_new (0.0, MZ_BOUND_EXACTLY), mz_interval_new (28e6, MZ_BOUND_MORE_THAN)),
                0.0, 0.0, MZ_BOUND_EXACTLY);
}

static void
test_sums (void)
{
  /* 3 + more than 4 = more than 7; 3 + at most 4 lies from 3 to 7 */
  assert_bound (mz_interval_add (mz_interval_new (3, MZ_BOUND_EXACTLY), mz_interval_new (4, MZ_BOUND_MORE_THAN)), 0.0, 7.0,
                MZ_BOUND_MORE_THAN);
  assert_bound (mz_interval_add (mz_interval_new (3, MZ_BOUND_EXACTLY), mz_interval_new (4, MZ_BOUND_AT_MOST)), 0.0, 3.0,
                MZ_BOUND_AT_LEAST);
  /* 10 − more than 4 = less than 6; more than 4 − more than 3 may be anything */
  assert_bound (mz_interval_subtract (mz_interval_new (10, MZ_BOUND_EXACTLY), mz_interval_new (4, MZ_BOUND_MORE_THAN)),
                -INFINITY, 6.0, MZ_BOUND_LESS_THAN);
  assert_unbounded (mz_interval_subtract (mz_interval_new (4, MZ_BOUND_MORE_THAN), mz_interval_new (3, MZ_BOUND_MORE_THAN)),
                    -INFINITY);
  /* 11 − 21 = −10 */
  assert_bound (mz_interval_subtract (mz_interval_new (11, MZ_BOUND_EXACTLY), mz_interval_new (21, MZ_BOUND_EXACTLY)),
                -INFINITY, -10.0, MZ_BOUND_EXACTLY);
  /* at least 5 − exactly 5 begins at 0 and says so when 0 is not the least there is */
  assert_bound (mz_interval_subtract (mz_interval_new (5, MZ_BOUND_AT_LEAST), mz_interval_new (5, MZ_BOUND_EXACTLY)),
                -INFINITY, 0.0, MZ_BOUND_AT_LEAST);
}

static void
test_quotients (void)
{
  /* 3.8 ÷ more than 75 = less than 0.050667 */
  assert_bound (mz_interval_divide (mz_interval_new (3.8, MZ_BOUND_EXACTLY), mz_interval_new (75, MZ_BOUND_MORE_THAN)), 0.0,
                3.8 / 75.0, MZ_BOUND_LESS_THAN);
  /* more than 28 ÷ 2 = more than 14; more than 28 ÷ less than 2 = more than 14 */
  assert_bound (mz_interval_divide (mz_interval_new (28, MZ_BOUND_MORE_THAN), mz_interval_new (2, MZ_BOUND_EXACTLY)), 0.0,
                14.0, MZ_BOUND_MORE_THAN);
  assert_bound (mz_interval_divide (mz_interval_new (28, MZ_BOUND_MORE_THAN), mz_interval_new (2, MZ_BOUND_LESS_THAN)), 0.0,
                14.0, MZ_BOUND_MORE_THAN);
  /* more than 28 ÷ more than 75, and less than 28 ÷ less than 75, may be anything */
  assert_unbounded (mz_interval_divide (mz_interval_new (28, MZ_BOUND_MORE_THAN), mz_interval_new (75, MZ_BOUND_MORE_THAN)), 0.0);
  assert_unbounded (mz_interval_divide (mz_interval_new (28, MZ_BOUND_LESS_THAN), mz_interval_new (75, MZ_BOUND_LESS_THAN)), 0.0);
  /* less than 28 ÷ at least 7 = less than 4 */
  assert_bound (mz_interval_divide (mz_interval_new (28, MZ_BOUND_LESS_THAN), mz_interval_new (7, MZ_BOUND_AT_LEAST)), 0.0, 4.0,
                MZ_BOUND_LESS_THAN);
  assert_bound (mz_interval_divide (mz_interval_new (0, MZ_BOUND_EXACTLY), mz_interval_new (7, MZ_BOUND_AT_MOST)), 0.0, 0.0,
                MZ_BOUND_EXACTLY);
}

/* A hedge on one side hedges the result; the weaker one wins. */
static void
test_hedges (void)
{
  MzInterval exactly = mz_interval_new (2, MZ_BOUND_EXACTLY);
  MzInterval about = mz_interval_new (3, MZ_BOUND_ABOUT);
  MzInterval estimate = mz_interval_new (4, MZ_BOUND_ESTIMATE);

  assert_bound (mz_interval_multiply (exactly, about), 0.0, 6.0, MZ_BOUND_ABOUT);
  assert_bound (mz_interval_add (estimate, about), 0.0, 7.0, MZ_BOUND_ESTIMATE);
  assert_bound (mz_interval_divide (estimate, exactly), 0.0, 2.0, MZ_BOUND_ESTIMATE);
  assert_bound (mz_interval_subtract (about, exactly), -INFINITY, 1.0, MZ_BOUND_ABOUT);
  /* "about" does not soften "more than" */
  assert_bound (mz_interval_add (about, mz_interval_new (1, MZ_BOUND_MORE_THAN)), 0.0, 4.0, MZ_BOUND_MORE_THAN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/interval/bounds", test_bounds);
  g_test_add_func ("/interval/share-of-more", test_share_of_more);
  g_test_add_func ("/interval/sums", test_sums);
  g_test_add_func ("/interval/quotients", test_quotients);
  g_test_add_func ("/interval/hedges", test_hedges);
  return g_test_run ();
}

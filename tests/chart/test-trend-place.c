/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-trend-place.h"

#include <glib.h>
#include <math.h>

#define HEIGHT 10.0

static void
place (MzTrendSlot  *slots,
       const double *wanted,
       guint         n)
{
  for (guint i = 0; i < n; i++)
    slots[i] = (MzTrendSlot) { wanted[i], HEIGHT, NAN };
  _mz_trend_place_slots (slots, n, 0, 100);
}

static void
assert_apart (const MzTrendSlot *slots,
              guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      if (isnan (slots[i].middle))
        continue;
      g_assert_cmpfloat (slots[i].middle, >=, HEIGHT / 2 - 1e-9);
      g_assert_cmpfloat (slots[i].middle, <=, 100 - HEIGHT / 2 + 1e-9);
      for (guint j = 0; j < i; j++)
        {
          if (!isnan (slots[j].middle))
            g_assert_cmpfloat (fabs (slots[i].middle - slots[j].middle), >=, HEIGHT - 1e-9);
        }
    }
}

static void
test_stays_where_there_is_room (void)
{
  const double wanted[] = { 80, 20, 50 };
  MzTrendSlot slots[G_N_ELEMENTS (wanted)];

  place (slots, wanted, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpfloat (slots[i].middle, ==, wanted[i]);
}

/* Two that want the same place share the way. */
static void
test_moves_evenly (void)
{
  const double wanted[] = { 50, 50, 90 };
  MzTrendSlot slots[G_N_ELEMENTS (wanted)];

  place (slots, wanted, G_N_ELEMENTS (wanted));
  g_assert_cmpfloat_with_epsilon (slots[0].middle, 45, 1e-9);
  g_assert_cmpfloat_with_epsilon (slots[1].middle, 55, 1e-9);
  g_assert_cmpfloat_with_epsilon (slots[2].middle, 90, 1e-9);
}

/* A pushed label pushes the next one. */
static void
test_pushes_on (void)
{
  const double wanted[] = { 50, 52, 58 };
  MzTrendSlot slots[G_N_ELEMENTS (wanted)];

  place (slots, wanted, G_N_ELEMENTS (wanted));
  assert_apart (slots, G_N_ELEMENTS (wanted));
  g_assert_cmpfloat (slots[0].middle, <, slots[1].middle);
  g_assert_cmpfloat (slots[1].middle, <, slots[2].middle);
  g_assert_cmpfloat_with_epsilon (slots[0].middle + slots[1].middle + slots[2].middle, 160, 1e-9);
}

static void
test_stays_inside (void)
{
  const double wanted[] = { -30, 2, 99, 140 };
  MzTrendSlot slots[G_N_ELEMENTS (wanted)];

  place (slots, wanted, G_N_ELEMENTS (wanted));
  assert_apart (slots, G_N_ELEMENTS (wanted));
  g_assert_cmpfloat_with_epsilon (slots[0].middle, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (slots[3].middle, 95, 1e-9);
}

/* The last of the list go first. */
static void
test_gives_up_the_last (void)
{
  double wanted[14];
  MzTrendSlot slots[G_N_ELEMENTS (wanted)];

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    wanted[i] = 100 - i;
  place (slots, wanted, G_N_ELEMENTS (wanted));
  assert_apart (slots, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpint (isnan (slots[i].middle), ==, i >= 10);
}

/* No other move of one label, or of two that touch, makes the sum of squares smaller. */
static void
test_is_best (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint run = 0; run < 200; run++)
    {
      double wanted[6];
      MzTrendSlot slots[G_N_ELEMENTS (wanted)];

      for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        wanted[i] = g_rand_double_range (rand, -10, 110);
      place (slots, wanted, G_N_ELEMENTS (wanted));
      assert_apart (slots, G_N_ELEMENTS (wanted));
      for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        {
          double nearer = slots[i].middle + (wanted[i] > slots[i].middle ? 0.01 : -0.01);
          gboolean is_free = nearer >= HEIGHT / 2 && nearer <= 100 - HEIGHT / 2;

          for (guint j = 0; j < G_N_ELEMENTS (wanted); j++)
            is_free &= j == i || fabs (slots[j].middle - nearer) >= HEIGHT;
          g_assert_true (!is_free || fabs (wanted[i] - slots[i].middle) < 0.02);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-place/room", test_stays_where_there_is_room);
  g_test_add_func ("/trend-place/evenly", test_moves_evenly);
  g_test_add_func ("/trend-place/pushes", test_pushes_on);
  g_test_add_func ("/trend-place/inside", test_stays_inside);
  g_test_add_func ("/trend-place/gives-up", test_gives_up_the_last);
  g_test_add_func ("/trend-place/best", test_is_best);

  return g_test_run ();
}

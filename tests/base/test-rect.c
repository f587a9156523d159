/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-rect.h"

static const MzRect nothing = { 0, 0, -1, -1 };

static void
assert_rect (MzRect rect, double x, double y, double width, double height)
{
  g_assert_cmpfloat (rect.x, ==, x);
  g_assert_cmpfloat (rect.y, ==, y);
  g_assert_cmpfloat (rect.width, ==, width);
  g_assert_cmpfloat (rect.height, ==, height);
}

static void
test_contains (void)
{
  const MzRect rect = { 10, 20, 30, 40 };
  const MzRect line = { 10, 20, 30, 0 };

  g_assert_true (mz_rect_contains (&rect, 10, 20));
  g_assert_true (mz_rect_contains (&rect, 40, 60));
  g_assert_false (mz_rect_contains (&rect, 40.01, 60));
  g_assert_false (mz_rect_contains (&rect, 20, 19.99));
  g_assert_true (mz_rect_contains (&line, 25, 20));
  g_assert_false (mz_rect_contains (&nothing, 0, 0));
}

static void
test_intersects (void)
{
  const MzRect rect = { 0, 0, 10, 10 };
  const MzRect beside = { 10, 0, 5, 10 };
  const MzRect over = { 9.5, 9.5, 5, 5 };
  const MzRect line_through = { -5, 5, 30, 0 };

  g_assert_false (mz_rect_intersects (&rect, &beside));
  g_assert_true (mz_rect_intersects (&rect, &over));
  g_assert_true (mz_rect_intersects (&over, &rect));
  g_assert_true (mz_rect_intersects (&rect, &line_through));
  g_assert_false (mz_rect_intersects (&rect, &nothing));
}

static void
test_union (void)
{
  const MzRect one = { 0, 0, 10, 10 };
  const MzRect two = { -5, 20, 2, 0 };

  assert_rect (mz_rect_union (&one, &two), -5, 0, 15, 20);
  assert_rect (mz_rect_union (&nothing, &two), -5, 20, 2, 0);
  assert_rect (mz_rect_union (&one, &nothing), 0, 0, 10, 10);
}

static void
test_inset (void)
{
  const MzRect rect = { 0, 0, 10, 10 };

  assert_rect (mz_rect_inset (&rect, 1, 2), 1, 2, 8, 6);
  assert_rect (mz_rect_inset (&rect, -1, -2), -1, -2, 12, 14);
  assert_rect (mz_rect_inset (&rect, 6, 1), 5, 1, 0, 8);
}

static void
test_distance (void)
{
  const MzRect rect = { 0, 0, 10, 10 };

  g_assert_cmpfloat (mz_rect_distance (&rect, 5, 5), ==, 0);
  g_assert_cmpfloat (mz_rect_distance (&rect, 10, 10), ==, 0);
  g_assert_cmpfloat (mz_rect_distance (&rect, -3, 5), ==, 3);
  g_assert_cmpfloat (mz_rect_distance (&rect, 13, 14), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rect/contains", test_contains);
  g_test_add_func ("/rect/intersects", test_intersects);
  g_test_add_func ("/rect/union", test_union);
  g_test_add_func ("/rect/inset", test_inset);
  g_test_add_func ("/rect/distance", test_distance);
  return g_test_run ();
}

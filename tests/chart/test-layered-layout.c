/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-layered-layout.h"

#include <math.h>
#include <time.h>

#define ANY MZ_LAYOUT_ANY_COLUMN

static MzLayeredLayout *
lay_out (const MzLayoutNode *nodes,
         guint               n_nodes,
         const MzLayoutEdge *edges,
         guint               n_edges)
{
  MzLayeredLayout *layout = mz_layered_layout_new (nodes, n_nodes, edges, n_edges);

  mz_layered_layout_reduce_crossings (layout);

  return layout;
}

/* 0 → 1 → 2 without columns, then 3 in the second and 4 in the last column. */
static void
test_layers (void)
{
  static const MzLayoutNode nodes[] = { { ANY, 20 }, { ANY, 20 }, { ANY, 20 }, { 1, 20 }, { 7, 20 } };
  static const MzLayoutEdge edges[] = { { 0, 1 }, { 1, 2 }, { 0, 4 }, { 2, 3 } };
  g_autoptr (MzLayeredLayout) layout = lay_out (nodes, 5, edges, 4);

  g_assert_cmpuint (mz_layered_layout_get_n_layers (layout), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (mz_layered_layout_get_layer (layout, i), ==, i);
  g_assert_cmpuint (mz_layered_layout_get_n_bends (layout, 2), ==, 3);
  g_assert_cmpuint (mz_layered_layout_get_n_bends (layout, 3), ==, 0);
}

/* A node that nothing follows stands next to the columns, however short the way to it is. */
static void
test_as_far_right_as_can_be (void)
{
  static const MzLayoutNode nodes[] = { { ANY, 20 }, { ANY, 20 }, { ANY, 20 }, { 0, 20 } };
  static const MzLayoutEdge edges[] = { { 0, 1 }, { 1, 3 }, { 2, 3 } };
  g_autoptr (MzLayeredLayout) layout = lay_out (nodes, 4, edges, 3);

  g_assert_cmpuint (mz_layered_layout_get_layer (layout, 2), ==, 1);
}

/* Companies that hold each other, and one that holds itself. */
static void
test_circles (void)
{
  static const MzLayoutNode nodes[] = { { ANY, 20 }, { ANY, 20 }, { ANY, 20 }, { 0, 20 }, { 0, 20 } };
  static const MzLayoutEdge edges[] = { { 0, 1 }, { 1, 2 }, { 2, 0 }, { 1, 1 }, { 3, 4 }, { 3, 0 } };
  g_autoptr (MzLayeredLayout) layout = lay_out (nodes, 5, edges, 6);
  guint n_backward = 0;

  for (guint i = 0; i < 6; i++)
    n_backward += mz_layered_layout_is_backward (layout, i);
  g_assert_cmpuint (n_backward, ==, 2);
  g_assert_true (mz_layered_layout_is_backward (layout, 5));
  g_assert_false (mz_layered_layout_is_backward (layout, 3));
  g_assert_cmpuint (mz_layered_layout_get_layer (layout, 3), ==, mz_layered_layout_get_layer (layout, 4));
}

static void
test_crossings (void)
{
  static const MzLayoutNode nodes[] = { { 0, 20 }, { 0, 20 }, { 0, 20 }, { 1, 20 }, { 1, 20 }, { 1, 20 } };
  static const MzLayoutEdge untied[] = { { 0, 5 }, { 1, 4 }, { 2, 3 } };
  static const MzLayoutEdge tied[] = { { 0, 3 }, { 0, 4 }, { 1, 3 }, { 1, 4 } };
  g_autoptr (MzLayeredLayout) first = mz_layered_layout_new (nodes, 6, untied, 3);
  g_autoptr (MzLayeredLayout) second = lay_out (nodes, 6, tied, 4);

  g_assert_cmpuint (mz_layered_layout_get_n_crossings (first), ==, 3);
  mz_layered_layout_reduce_crossings (first);
  g_assert_cmpuint (mz_layered_layout_get_n_crossings (first), ==, 0);
  /* Two nodes with the same two neighbours cross once in every order. */
  g_assert_cmpuint (mz_layered_layout_get_n_crossings (second), ==, 1);
}

static void
assert_apart (const MzLayeredLayout *layout,
              guint                  n_nodes,
              double                 height,
              double                 gap)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      double y = mz_layered_layout_get_y (layout, i);

      g_assert_true (isfinite (y));
      g_assert_cmpfloat (y, >=, height / 2 - 1e-6);
      for (guint j = 0; j < i; j++)
        {
          if (mz_layered_layout_get_layer (layout, i) == mz_layered_layout_get_layer (layout, j))
            g_assert_cmpfloat (fabs (y - mz_layered_layout_get_y (layout, j)), >=, height + gap - 1e-6);
        }
    }
}

static void
test_places (void)
{
  static const MzLayoutNode nodes[] = { { 0, 20 }, { 1, 20 }, { 1, 20 }, { 1, 20 }, { 2, 20 }, { 2, 20 } };
  static const MzLayoutEdge edges[] = { { 0, 1 }, { 0, 2 }, { 0, 3 }, { 2, 4 }, { 0, 5 } };
  g_autoptr (MzLayeredLayout) layout = lay_out (nodes, 6, edges, 5);

  mz_layered_layout_place (layout, 300, 10, 6);
  assert_apart (layout, 6, 20, 10);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpfloat (mz_layered_layout_get_y (layout, i), <=, 290 + 1e-6);
  g_assert_cmpfloat_with_epsilon (mz_layered_layout_get_bend (layout, 4, 0), mz_layered_layout_get_y (layout, 5), 12);
  g_assert_cmpfloat (mz_layered_layout_get_least_height (layout, 10, 6), <=, 300);
}

static void
fill_at_random (GRand        *rand,
                MzLayoutNode *nodes,
                guint         n_nodes,
                MzLayoutEdge *edges,
                guint         n_edges)
{
  for (guint i = 0; i < n_nodes; i++)
    nodes[i] = (MzLayoutNode) { g_rand_int_range (rand, -3, 5), 20 };
  for (guint i = 0; i < n_nodes; i++)
    nodes[i].column = MAX (nodes[i].column, ANY);
  for (guint i = 0; i < n_edges; i++)
    edges[i] = (MzLayoutEdge) { (guint) g_rand_int_range (rand, 0, (gint32) n_nodes),
                                (guint) g_rand_int_range (rand, 0, (gint32) n_nodes) };
}

/* Whatever the graph: all ends are in layers, nothing lies on anything, and twice gives the same. */
static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 30; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      MzLayoutNode nodes[30];
      MzLayoutEdge edges[45];
      g_autoptr (MzLayeredLayout) layout = NULL;
      g_autoptr (MzLayeredLayout) again = NULL;

      fill_at_random (rand, nodes, 30, edges, 45);
      layout = lay_out (nodes, 30, edges, 45);
      again = lay_out (nodes, 30, edges, 45);
      mz_layered_layout_place (layout, 2000, 9, 10);
      mz_layered_layout_place (again, 2000, 9, 10);
      assert_apart (layout, 30, 20, 9);
      for (guint i = 0; i < 30; i++)
        g_assert_cmpfloat (mz_layered_layout_get_y (layout, i), ==, mz_layered_layout_get_y (again, i));
      g_assert_cmpuint (mz_layered_layout_get_n_crossings (layout), <=, 45 * 44 * 4);
    }
}

/* A chain of a thousand companies and a circle through all of them end in time. */
static void
test_long (void)
{
  enum { N = 400 };
  MzLayoutNode nodes[N];
  MzLayoutEdge edges[N];
  g_autoptr (MzLayeredLayout) layout = NULL;
  clock_t start = clock ();

  for (guint i = 0; i < N; i++)
    {
      nodes[i] = (MzLayoutNode) { ANY, 20 };
      edges[i] = (MzLayoutEdge) { i, (i + 1) % N };
    }
  layout = lay_out (nodes, N, edges, N);
  g_assert_cmpuint (mz_layered_layout_get_n_layers (layout), ==, N);
  g_assert_cmpint (clock () - start, <, 20 * CLOCKS_PER_SEC);
}

static void
test_empty (void)
{
  static const MzLayoutNode nodes[] = { { ANY, 20 } };
  g_autoptr (MzLayeredLayout) none = lay_out (nodes, 0, NULL, 0);
  g_autoptr (MzLayeredLayout) one = lay_out (nodes, 1, NULL, 0);

  mz_layered_layout_place (none, 100, 9, 10);
  mz_layered_layout_place (one, 100, 9, 10);
  g_assert_cmpuint (mz_layered_layout_get_n_layers (none), ==, 0);
  g_assert_cmpfloat_with_epsilon (mz_layered_layout_get_y (one, 0), 50, 1e-6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/layers", test_layers);
  g_test_add_func ("/layout/as-far-right-as-can-be", test_as_far_right_as_can_be);
  g_test_add_func ("/layout/circles", test_circles);
  g_test_add_func ("/layout/crossings", test_crossings);
  g_test_add_func ("/layout/places", test_places);
  g_test_add_func ("/layout/random", test_random);
  g_test_add_func ("/layout/long", test_long);
  g_test_add_func ("/layout/empty", test_empty);

  return g_test_run ();
}

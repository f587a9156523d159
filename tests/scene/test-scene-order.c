/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-builder.h"
#include "mz-scene-order.h"

static const MzStyle area_style = { .fill = MZ_TOKEN_SERIES_1 };

static MzSceneBuilder *
new_builder (void)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  MzSceneBuilder *builder = mz_scene_builder_new (400.0, 300.0, metrics);

  mz_scene_builder_add_style (builder, &area_style);

  return builder;
}

static guint32
add_box (MzSceneBuilder *builder,
         double          x,
         double          y,
         double          width,
         double          height)
{
  MzRect rect = { x, y, width, height };
  guint32 mark = mz_scene_builder_add_rect (builder, 0, &rect);

  mz_scene_builder_set_flags (builder, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);

  return mark;
}

static void
test_focus_order (void)
{
  g_autoptr (MzScene) scene = NULL;
  g_autoptr (GArray) order = NULL;
  MzSceneBuilder *builder = new_builder ();
  MzRect rect = { 0.0, 0.0, 1.0, 1.0 };

  mz_scene_builder_add_rect (builder, 0, &rect);
  add_box (builder, 10.0, 10.0, 10.0, 10.0);
  mz_scene_builder_add_rect (builder, 0, &rect);
  add_box (builder, 0.0, 0.0, 10.0, 10.0);
  scene = mz_scene_builder_finish (builder);
  order = mz_scene_get_focus_order (scene);

  g_assert_cmpuint (order->len, ==, 2);
  g_assert_cmpuint (g_array_index (order, guint32, 0), ==, 1);
  g_assert_cmpuint (g_array_index (order, guint32, 1), ==, 3);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 1, MZ_DIRECTION_NEXT), ==, 3);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 3, MZ_DIRECTION_NEXT), ==, MZ_NO_MARK);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 3, MZ_DIRECTION_PREVIOUS), ==, 1);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 1, MZ_DIRECTION_PREVIOUS), ==, MZ_NO_MARK);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 3, MZ_DIRECTION_FIRST), ==, 1);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 1, MZ_DIRECTION_LAST), ==, 3);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, MZ_NO_MARK, MZ_DIRECTION_NEXT), ==, 1);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, MZ_NO_MARK, MZ_DIRECTION_PREVIOUS), ==, 3);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, MZ_NO_MARK, MZ_DIRECTION_UP), ==, 1);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 2, MZ_DIRECTION_NEXT), ==, 3);
}

static void
test_nothing_to_focus (void)
{
  g_autoptr (MzScene) scene = mz_scene_builder_finish (new_builder ());
  g_autoptr (GArray) order = mz_scene_get_focus_order (scene);

  g_assert_cmpuint (order->len, ==, 0);
  for (guint i = MZ_DIRECTION_NEXT; i <= MZ_DIRECTION_RIGHT; i++)
    g_assert_cmpuint (mz_scene_get_neighbour (scene, MZ_NO_MARK, i), ==, MZ_NO_MARK);
}

/* Up and down go from bar to bar however long they are, and nothing lies beside a bar. */
static void
test_bars (void)
{
  static const double lengths[] = { 300.0, 20.0, 150.0, 0.0 };
  g_autoptr (MzScene) scene = NULL;
  MzSceneBuilder *builder = new_builder ();

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    add_box (builder, 50.0, 20.0 * i, lengths[i], 12.0);
  scene = mz_scene_builder_finish (builder);

  for (guint i = 0; i + 1 < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_cmpuint (mz_scene_get_neighbour (scene, i, MZ_DIRECTION_DOWN), ==, i + 1);
      g_assert_cmpuint (mz_scene_get_neighbour (scene, i + 1, MZ_DIRECTION_UP), ==, i);
      g_assert_cmpuint (mz_scene_get_neighbour (scene, i, MZ_DIRECTION_RIGHT), ==, MZ_NO_MARK);
    }
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 3, MZ_DIRECTION_DOWN), ==, MZ_NO_MARK);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 0, MZ_DIRECTION_UP), ==, MZ_NO_MARK);
}

static void
test_grid (void)
{
  g_autoptr (MzScene) scene = NULL;
  MzSceneBuilder *builder = new_builder ();

  for (guint i = 0; i < 9; i++)
    add_box (builder, 50.0 * (i % 3), 50.0 * (i / 3), 20.0, 20.0);
  scene = mz_scene_builder_finish (builder);

  g_assert_cmpuint (mz_scene_get_neighbour (scene, 4, MZ_DIRECTION_UP), ==, 1);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 4, MZ_DIRECTION_DOWN), ==, 7);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 4, MZ_DIRECTION_LEFT), ==, 3);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 4, MZ_DIRECTION_RIGHT), ==, 5);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, 2, MZ_DIRECTION_RIGHT), ==, MZ_NO_MARK);
}

/* Of two marks ahead the one less to the side is meant, unless it is much farther away. */
static void
test_scattered (void)
{
  g_autoptr (MzScene) scene = NULL;
  MzSceneBuilder *builder = new_builder ();
  guint32 start = add_box (builder, 100.0, 100.0, 4.0, 4.0);
  guint32 ahead = add_box (builder, 140.0, 102.0, 4.0, 4.0);
  guint32 aside = add_box (builder, 125.0, 120.0, 4.0, 4.0);
  guint32 steep = add_box (builder, 105.0, 150.0, 4.0, 4.0);

  scene = mz_scene_builder_finish (builder);

  g_assert_cmpuint (mz_scene_get_neighbour (scene, start, MZ_DIRECTION_RIGHT), ==, ahead);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, start, MZ_DIRECTION_DOWN), ==, steep);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, aside, MZ_DIRECTION_LEFT), ==, start);
  g_assert_cmpuint (mz_scene_get_neighbour (scene, start, MZ_DIRECTION_LEFT), ==, MZ_NO_MARK);
}

/* A tick far to the right has nothing below it but one eleven rows on: the keyboard goes to the row below. */
static void
test_rows (void)
{
  g_autoptr (MzScene) scene = NULL;
  MzSceneBuilder *builder = new_builder ();
  guint32 bars[12];
  guint32 first_tick, last_tick;

  bars[0] = add_box (builder, 0.0, 0.0, 200.0, 14.0);
  first_tick = add_box (builder, 350.0, 1.0, 3.0, 12.0);
  for (guint i = 1; i < 12; i++)
    bars[i] = add_box (builder, 0.0, 20.0 * i, 100.0 - i, 14.0);
  last_tick = add_box (builder, 345.0, 221.0, 3.0, 12.0);
  scene = mz_scene_builder_finish (builder);

  g_assert_cmpuint (mz_scene_get_neighbour (scene, first_tick, MZ_DIRECTION_DOWN), ==, last_tick);
  g_assert_cmpuint (mz_scene_get_neighbour_in_rows (scene, first_tick, MZ_DIRECTION_DOWN), ==, bars[1]);
  g_assert_cmpuint (mz_scene_get_neighbour_in_rows (scene, bars[1], MZ_DIRECTION_UP), ==, bars[0]);
  g_assert_cmpuint (mz_scene_get_neighbour_in_rows (scene, last_tick, MZ_DIRECTION_UP), ==, bars[10]);
  g_assert_cmpuint (mz_scene_get_neighbour_in_rows (scene, first_tick, MZ_DIRECTION_LEFT), ==, bars[0]);
  g_assert_cmpuint (mz_scene_get_neighbour_in_rows (scene, bars[0], MZ_DIRECTION_RIGHT), ==, first_tick);
  g_assert_cmpuint (mz_scene_get_neighbour_in_rows (scene, first_tick, MZ_DIRECTION_UP), ==, MZ_NO_MARK);
  g_assert_cmpuint (mz_scene_get_neighbour_in_rows (scene, last_tick, MZ_DIRECTION_DOWN), ==, MZ_NO_MARK);
  for (guint i = 0; i < 11; i++)
    g_assert_cmpuint (mz_scene_get_neighbour_in_rows (scene, bars[i], MZ_DIRECTION_DOWN), ==, bars[i + 1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/order/rows", test_rows);
  g_test_add_func ("/scene/order/focus-order", test_focus_order);
  g_test_add_func ("/scene/order/nothing-to-focus", test_nothing_to_focus);
  g_test_add_func ("/scene/order/bars", test_bars);
  g_test_add_func ("/scene/order/grid", test_grid);
  g_test_add_func ("/scene/order/scattered", test_scattered);

  return g_test_run ();
}

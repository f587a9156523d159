/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-builder.h"
#include "mz-scene-pick.h"

#include <math.h>

static const MzStyle area_style = { .fill = MZ_TOKEN_SERIES_1 };
static const MzStyle line_style = { .stroke = MZ_TOKEN_AXIS, .stroke_width = 4.0f };

static MzSceneBuilder *
new_builder (guint16 *area,
             guint16 *line)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  MzSceneBuilder *builder = mz_scene_builder_new (400.0, 300.0, metrics);

  *area = mz_scene_builder_add_style (builder, &area_style);
  *line = mz_scene_builder_add_style (builder, &line_style);

  return builder;
}

static guint32
add_rect (MzSceneBuilder *builder,
          guint16         style,
          double          x,
          double          y,
          double          side)
{
  MzRect rect = { x, y, side, side };
  guint32 mark = mz_scene_builder_add_rect (builder, style, &rect);

  mz_scene_builder_set_flags (builder, mark, MZ_MARK_PICKABLE);

  return mark;
}

static void
test_topmost (void)
{
  g_autoptr (MzScene) scene = NULL;
  guint16 area, line;
  MzSceneBuilder *builder = new_builder (&area, &line);
  guint32 below = add_rect (builder, area, 10.0, 10.0, 100.0);
  guint32 above = add_rect (builder, area, 50.0, 50.0, 100.0);
  guint32 decoration = add_rect (builder, area, 0.0, 0.0, 400.0);

  mz_scene_builder_set_flags (builder, decoration, 0);
  scene = mz_scene_builder_finish (builder);

  g_assert_cmpuint (mz_scene_pick (scene, 20.0, 20.0, 0.0), ==, below);
  g_assert_cmpuint (mz_scene_pick (scene, 60.0, 60.0, 0.0), ==, above);
  g_assert_cmpuint (mz_scene_pick (scene, 300.0, 200.0, 0.0), ==, MZ_NO_MARK);
  g_assert_true (mz_scene_mark_contains (scene, decoration, 300.0, 200.0));
  /* Neighbours share an edge and no point. */
  g_assert_true (mz_scene_mark_contains (scene, below, 10.0, 10.0));
  g_assert_false (mz_scene_mark_contains (scene, below, 110.0, 20.0));
  g_assert_cmpuint (mz_scene_pick (scene, NAN, 20.0, 8.0), ==, MZ_NO_MARK);
}

static void
test_nearest (void)
{
  g_autoptr (MzScene) scene = NULL;
  guint16 area, line;
  MzSceneBuilder *builder = new_builder (&area, &line);
  guint32 left = add_rect (builder, area, 10.0, 10.0, 20.0);
  guint32 right = add_rect (builder, area, 40.0, 10.0, 20.0);
  guint32 empty = add_rect (builder, area, 200.0, 200.0, 0.0);

  scene = mz_scene_builder_finish (builder);

  g_assert_cmpuint (mz_scene_pick (scene, 33.0, 20.0, 8.0), ==, left);
  g_assert_cmpuint (mz_scene_pick (scene, 37.0, 20.0, 8.0), ==, right);
  g_assert_cmpuint (mz_scene_pick (scene, 37.0, 20.0, 2.0), ==, MZ_NO_MARK);
  g_assert_cmpuint (mz_scene_pick (scene, 60.0, 50.0, 8.0), ==, MZ_NO_MARK);
  g_assert_cmpuint (mz_scene_pick (scene, 60.0, 50.0, 24.0), ==, right);
  g_assert_cmpuint (mz_scene_pick (scene, 203.0, 204.0, 8.0), ==, empty);
}

static void
test_dots_first (void)
{
  g_autoptr (MzScene) scene = NULL;
  guint16 area, line;
  MzSceneBuilder *builder = new_builder (&area, &line);
  guint32 near, far, cover;

  near = mz_scene_builder_add_symbol (builder, area, MZ_SYMBOL_CIRCLE, 50.0, 50.0, 3.0);
  far = mz_scene_builder_add_symbol (builder, area, MZ_SYMBOL_CIRCLE, 64.0, 50.0, 3.0);
  mz_scene_builder_set_flags (builder, near, MZ_MARK_PICKABLE | MZ_MARK_DOT);
  mz_scene_builder_set_flags (builder, far, MZ_MARK_PICKABLE | MZ_MARK_DOT);
  cover = add_rect (builder, area, 0.0, 0.0, 200.0);
  scene = mz_scene_builder_finish (builder);

  g_assert_cmpuint (mz_scene_pick (scene, 50.0, 50.0, 0.0), ==, near);
  g_assert_cmpuint (mz_scene_pick (scene, 54.0, 50.0, 0.0), ==, cover);
  g_assert_cmpuint (mz_scene_pick (scene, 54.0, 50.0, 8.0), ==, near);
  g_assert_cmpuint (mz_scene_pick (scene, 58.0, 50.0, 8.0), ==, far);
  g_assert_cmpuint (mz_scene_pick (scene, 50.0, 60.9, 8.0), ==, near);
  g_assert_cmpuint (mz_scene_pick (scene, 50.0, 61.2, 8.0), ==, cover);
}

static void
test_lines (void)
{
  g_autoptr (MzScene) scene = NULL;
  guint16 area, line;
  MzSceneBuilder *builder = new_builder (&area, &line);
  guint32 rule = mz_scene_builder_add_rule (builder, line, 10.0, 10.0, 110.0, 10.0);
  guint32 path, frame;
  MzPathSink *sink;

  sink = mz_scene_builder_begin_path (builder, line);
  sink->funcs->move_to (sink, 10.0, 100.0);
  sink->funcs->curve_to (sink, 10.0, 60.0, 110.0, 60.0, 110.0, 100.0);
  path = mz_scene_builder_end_path (builder);
  frame = add_rect (builder, line, 200.0, 100.0, 50.0);
  scene = mz_scene_builder_finish (builder);

  g_assert_true (mz_scene_mark_contains (scene, rule, 50.0, 12.9));
  g_assert_false (mz_scene_mark_contains (scene, rule, 50.0, 13.1));
  g_assert_false (mz_scene_mark_contains (scene, rule, 115.0, 10.0));
  /* The top of the curve is at 70; what it encloses is not painted. */
  g_assert_true (mz_scene_mark_contains (scene, path, 60.0, 70.0));
  g_assert_true (mz_scene_mark_contains (scene, path, 60.0, 67.2));
  g_assert_false (mz_scene_mark_contains (scene, path, 60.0, 66.8));
  g_assert_false (mz_scene_mark_contains (scene, path, 60.0, 90.0));
  g_assert_false (mz_scene_mark_contains (scene, path, 60.0, 100.0));
  g_assert_true (mz_scene_mark_contains (scene, frame, 200.0, 120.0));
  g_assert_false (mz_scene_mark_contains (scene, frame, 225.0, 125.0));
}

static void
add_ring (MzPathSink *sink,
          double      min,
          double      max)
{
  sink->funcs->move_to (sink, min, min);
  sink->funcs->line_to (sink, max, min);
  sink->funcs->line_to (sink, max, max);
  sink->funcs->line_to (sink, min, max);
}

static void
test_holes (void)
{
  g_autoptr (MzScene) scene = NULL;
  guint16 area, line;
  MzSceneBuilder *builder = new_builder (&area, &line);
  MzPathSink *sink = mz_scene_builder_begin_path (builder, area);
  guint32 mark;

  /* The first ring is closed, the second is left open and filled all the same. */
  add_ring (sink, 10.0, 110.0);
  sink->funcs->close (sink);
  add_ring (sink, 40.0, 80.0);
  mark = mz_scene_builder_end_path (builder);
  scene = mz_scene_builder_finish (builder);

  g_assert_true (mz_scene_mark_contains (scene, mark, 20.0, 60.0));
  g_assert_false (mz_scene_mark_contains (scene, mark, 60.0, 60.0));
  g_assert_true (mz_scene_mark_contains (scene, mark, 90.0, 60.0));
  g_assert_false (mz_scene_mark_contains (scene, mark, 120.0, 60.0));
}

static void
test_clip (void)
{
  g_autoptr (MzScene) scene = NULL;
  guint16 area, line;
  MzSceneBuilder *builder = new_builder (&area, &line);
  MzRect clip = { 0.0, 0.0, 50.0, 50.0 };
  guint32 mark;

  mz_scene_builder_begin_group (builder, MZ_ROLE_PLOT, NULL, NULL);
  mz_scene_builder_set_clip (builder, &clip);
  mark = add_rect (builder, area, 20.0, 20.0, 100.0);
  mz_scene_builder_end_group (builder);
  scene = mz_scene_builder_finish (builder);

  g_assert_cmpuint (mz_scene_pick (scene, 40.0, 40.0, 8.0), ==, mark);
  g_assert_cmpuint (mz_scene_pick (scene, 52.0, 40.0, 8.0), ==, MZ_NO_MARK);
  g_assert_false (mz_scene_mark_contains (scene, mark, 60.0, 60.0));
}

static void
test_symbols (void)
{
  static const struct
  {
    MzSymbol symbol;
    double   x, y;
    gboolean inside;
  } cases[] = {
    { MZ_SYMBOL_CIRCLE, 6.9, 6.9, TRUE },    { MZ_SYMBOL_CIRCLE, 7.2, 7.2, FALSE },
    { MZ_SYMBOL_SQUARE, 9.9, 9.9, TRUE },    { MZ_SYMBOL_SQUARE, 10.1, 0.0, FALSE },
    { MZ_SYMBOL_DIAMOND, 4.9, 4.9, TRUE },   { MZ_SYMBOL_DIAMOND, 5.1, 5.1, FALSE },
    { MZ_SYMBOL_TRIANGLE_RIGHT, 9.0, 0.0, TRUE }, { MZ_SYMBOL_TRIANGLE_RIGHT, 5.0, 5.0, FALSE },
    { MZ_SYMBOL_TRIANGLE_LEFT, -9.0, 0.0, TRUE }, { MZ_SYMBOL_TRIANGLE_LEFT, -5.0, 5.0, FALSE },
    { MZ_SYMBOL_CROSS, 7.0, 7.0, TRUE },     { MZ_SYMBOL_CROSS, 7.0, 0.0, FALSE },
    { MZ_SYMBOL_CROSS, 0.0, 0.0, TRUE },     { MZ_SYMBOL_CROSS, 0.0, 7.0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MzScene) scene = NULL;
      guint16 area, line;
      MzSceneBuilder *builder = new_builder (&area, &line);

      mz_scene_builder_add_symbol (builder, area, cases[i].symbol, 100.0, 100.0, 10.0);
      scene = mz_scene_builder_finish (builder);
      g_assert_cmpint (mz_scene_mark_contains (scene, 0, 100.0 + cases[i].x, 100.0 + cases[i].y), ==,
                       cases[i].inside);
    }
}

static void
add_random_mark (MzSceneBuilder *builder,
                 guint16         area,
                 guint16         line)
{
  double x = g_test_rand_double_range (-50.0, 450.0), y = g_test_rand_double_range (-50.0, 350.0);
  guint32 mark;

  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      mark = add_rect (builder, area, x, y, g_test_rand_double_range (0.0, 60.0));
      break;
    case 1:
      mark = mz_scene_builder_add_rule (builder, line, x, y, x + g_test_rand_double_range (-90.0, 90.0), y + 5.0);
      break;
    default:
      mark = mz_scene_builder_add_symbol (builder, area, g_test_rand_int_range (0, 6), x, y, 7.0);
      break;
    }
  mz_scene_builder_set_flags (builder, mark, MZ_MARK_PICKABLE);
}

/* The index must give what asking every mark gives. */
static void
test_index_agrees_with_scan (void)
{
  g_autoptr (MzScene) scene = NULL;
  guint16 area, line;
  MzSceneBuilder *builder = new_builder (&area, &line);

  for (guint i = 0; i < 500; i++)
    add_random_mark (builder, area, line);
  scene = mz_scene_builder_finish (builder);

  for (guint i = 0; i < 5000; i++)
    {
      double x = g_test_rand_double_range (-80.0, 480.0), y = g_test_rand_double_range (-80.0, 380.0);
      guint32 expected = MZ_NO_MARK;

      for (guint32 mark = 0; mark < 500; mark++)
        if (mz_scene_mark_contains (scene, mark, x, y))
          expected = mark;
      g_assert_cmpuint (mz_scene_pick (scene, x, y, 0.0), ==, expected);
    }
}

static gpointer
pick_once (gpointer scene)
{
  return GUINT_TO_POINTER (mz_scene_pick (scene, 20.0, 20.0, 0.0));
}

static void
test_threads (void)
{
  g_autoptr (MzScene) scene = NULL;
  guint16 area, line;
  MzSceneBuilder *builder = new_builder (&area, &line);
  GThread *threads[4];

  add_rect (builder, area, 10.0, 10.0, 100.0);
  scene = mz_scene_builder_finish (builder);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("pick", pick_once, scene);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/pick/topmost", test_topmost);
  g_test_add_func ("/scene/pick/nearest", test_nearest);
  g_test_add_func ("/scene/pick/dots-first", test_dots_first);
  g_test_add_func ("/scene/pick/lines", test_lines);
  g_test_add_func ("/scene/pick/holes", test_holes);
  g_test_add_func ("/scene/pick/clip", test_clip);
  g_test_add_func ("/scene/pick/symbols", test_symbols);
  g_test_add_func ("/scene/pick/index-agrees-with-scan", test_index_agrees_with_scan);
  g_test_add_func ("/scene/pick/threads", test_threads);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pick-oracle.h"

#include "sample-scene.h"

static void
test_all_marks (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();

  pick_oracle_assert (scene);
}

static MzScene *
make_random_scene (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  MzSceneBuilder *builder = sample_builder_new ();
  MzStyle filled = sample_style (MZ_TOKEN_LAND, MZ_TOKEN_BORDER, 1.0);
  MzStyle open = sample_style (MZ_TOKEN_NONE, MZ_TOKEN_SERIES_1, 2.0);
  guint16 styles[2];

  styles[0] = mz_scene_builder_add_style (builder, &filled);
  styles[1] = mz_scene_builder_add_style (builder, &open);
  for (guint i = 0; i < 60; i++)
    {
      MzPathSink *sink = mz_scene_builder_begin_path (builder, styles[i % 2]);
      double x = g_rand_double_range (rand, -20, SAMPLE_WIDTH);
      double y = g_rand_double_range (rand, -20, SAMPLE_HEIGHT);

      sink->funcs->move_to (sink, x, y);
      for (guint j = 0; j < 8; j++)
        sink->funcs->line_to (sink, x + g_rand_double_range (rand, -60, 60),
                              y + g_rand_double_range (rand, -60, 60));
      if (i % 3 == 0)
        sink->funcs->curve_to (sink, x + 40, y, x, y + 40, x - 20, y - 20);
      if (i % 2 == 0)
        sink->funcs->close (sink);
      mz_scene_builder_set_flags (builder, mz_scene_builder_end_path (builder), MZ_MARK_PICKABLE);
    }

  return mz_scene_builder_finish (builder);
}

/* Stars that cross themselves, half off the canvas, on top of one another. */
static void
test_random_outlines (void)
{
  for (guint32 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (MzScene) scene = make_random_scene (seed);

      g_test_message ("seed %u", seed);
      pick_oracle_assert (scene);
    }
}

/* The oracle must be able to say no: a mark that is not pickable covers nothing. */
static void
test_only_pickable (void)
{
  MzSceneBuilder *builder = sample_builder_new ();
  MzStyle style = sample_style (MZ_TOKEN_LAND, MZ_TOKEN_NONE, 0.0);
  guint16 number = mz_scene_builder_add_style (builder, &style);
  guint32 below = mz_scene_builder_add_rect (builder, number, &(MzRect) { 10, 10, 50, 50 });
  g_autoptr (MzScene) scene = NULL;
  PickOracle oracle;

  mz_scene_builder_set_flags (builder, below, MZ_MARK_PICKABLE);
  mz_scene_builder_add_rect (builder, number, &(MzRect) { 0, 0, 100, 100 });
  scene = mz_scene_builder_finish (builder);
  pick_oracle_run (scene, &oracle);

  g_assert_cmpuint (oracle.n_on_marks, ==, 50 * 50);
  g_assert_cmpuint (oracle.n_wrong + oracle.n_different, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pick-oracle/all-marks", test_all_marks);
  g_test_add_func ("/pick-oracle/random-outlines", test_random_outlines);
  g_test_add_func ("/pick-oracle/only-pickable", test_only_pickable);

  return g_test_run ();
}

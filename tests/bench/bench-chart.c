/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window waits for, as ratios to painting one plain colour of the same size: the scene of the
 * map and of the bars, their pixels, the thin scene of hover and selection, and one pick. Not a test:
 * run it by hand, on a quiet machine.
 *
 *   bench-chart [ROUNDS]
 */
#include "config.h"

#include "bundled.h"
#include "mz-render-cairo.h"
#include "mz-render-pixels.h"
#include "mz-scene-builder.h"
#include "mz-scene-pick.h"
#include "mz-text-pango.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH  1920
#define HEIGHT 1080
#define DEFAULT_ROUNDS 20

typedef struct
{
  MzChart *chart;
  MzTheme *theme;
  MzScene *flat;
  MzMaskCache *masks;
} Bench;

typedef void (*Step) (Bench *bench);

/* Of this thread, in µs: others may use the machine. */
static gint64
get_cpu_time (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);

  return (gint64) spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000;
}

static double
measure_ms (Bench *bench,
            Step   step,
            guint  n_rounds)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < n_rounds; i++)
    {
      gint64 since = get_cpu_time ();

      step (bench);
      least = MIN (least, (get_cpu_time () - since) / 1e3);
    }

  return least;
}

static void
paint_scene (MzScene     *scene,
             MzTheme     *theme,
             MzMaskCache *masks)
{
  MzPixelsOptions options = { .theme = theme, .language = "en", .scale = 1, .masks = masks };
  MzPixels pixels;

  if (mz_render_pixels (scene, &options, &pixels, NULL))
    g_bytes_unref (pixels.bytes);
}

static void
paint_flat (Bench *bench)
{
  paint_scene (bench->flat, bench->theme, NULL);
}

static void
paint_chart (Bench *bench)
{
  paint_scene (mz_chart_get_scene (bench->chart), bench->theme, NULL);
}

static void
paint_masked (Bench *bench)
{
  g_autoptr (MzMaskCache) masks = mz_mask_cache_new ();

  paint_scene (mz_chart_get_scene (bench->chart), bench->theme, masks);
}

static void
paint_again (Bench *bench)
{
  paint_scene (mz_chart_get_scene (bench->chart), bench->theme, bench->masks);
}

static void
build_chart (Bench *bench)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_pango_new ("en");
  g_autoptr (MzChart) chart = mz_chart_new (mz_chart_get_context (bench->chart), mz_chart_get_spec (bench->chart),
                                            metrics, WIDTH, HEIGHT);

  g_assert_nonnull (chart);
}

static void
make_overlay (Bench *bench)
{
  g_autoptr (GArray) marks = mz_scene_find_key (mz_chart_get_scene (bench->chart), "RUS");
  const char *const selection[] = { "RUS", NULL };
  guint32 hovered = marks->len > 0 ? g_array_index (marks, guint32, 0) : MZ_NO_MARK;
  g_autoptr (MzScene) overlay = mz_chart_make_overlay (bench->chart, selection, hovered, MZ_NO_MARK);

  g_assert_nonnull (overlay);
}

static void
pick (Bench *bench)
{
  mz_scene_pick (mz_chart_get_scene (bench->chart), WIDTH * 0.7, HEIGHT * 0.3, MZ_PICK_RADIUS_POINTER);
}

static void
print_view (MzViewKind view,
            guint      n_rounds)
{
  static const struct
  {
    const char *name;
    Step        step;
  } steps[] = {
    { "scene", build_chart }, { "pixels", paint_chart },
    { "pixels, new masks", paint_masked }, { "pixels, kept masks", paint_again },
    { "hover and selection", make_overlay }, { "pick", pick },
  };
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_view (plain, view);
  g_autoptr (MzTextMetrics) metrics = mz_text_pango_new ("en");
  MzSceneBuilder *builder = mz_scene_builder_new (WIDTH, HEIGHT, metrics);
  Bench bench = { mz_chart_new (bundled_get_context (), spec, metrics, WIDTH, HEIGHT), mz_theme_new (MZ_THEME_LIGHT),
                  mz_scene_builder_finish (builder), mz_mask_cache_new () };
  double floor_ms = measure_ms (&bench, paint_flat, n_rounds);

  printf ("%s, %d×%d, one colour %.2f ms\n", mz_view_kind_to_string (view), WIDTH, HEIGHT, floor_ms);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double spent = measure_ms (&bench, steps[i].step, n_rounds);

      printf ("  %-20s %8.3f ms  %6.2f ×\n", steps[i].name, spent, spent / floor_ms);
    }
  mz_chart_unref (bench.chart);
  mz_theme_unref (bench.theme);
  mz_scene_unref (bench.flat);
  mz_mask_cache_free (bench.masks);
}

int
main (int    argc,
      char **argv)
{
  guint n_rounds = argc > 1 ? (guint) MAX (1, atoi (argv[1])) : DEFAULT_ROUNDS;

  for (guint view = 0; view < MZ_N_VIEWS; view++)
    print_view (view, n_rounds);

  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What 100,000 points of a reader's own cost at 1920×1080, as processor time of the thread: reading,
 * the scene with and without them, its pixels. Not a test: run it by hand.
 *
 *   bench-layer [POINTS]
 */
#include "config.h"

#include "bundled.h"
#include "mz-geojson.h"
#include "mz-render-pixels.h"
#include "mz-text-pango.h"
#include "own-points.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH  1920
#define HEIGHT 1080
#define DEFAULT_POINTS 100000
#define N_ROUNDS 5

static double
get_spent_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);

  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
}

static void
print_context (const char     *name,
               MzChartContext *context)
{
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  g_autoptr (MzTextMetrics) metrics = mz_text_pango_new ("en");
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  double scene_ms = G_MAXDOUBLE, pixels_ms = G_MAXDOUBLE;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double since = get_spent_ms ();
      g_autoptr (MzChart) chart = mz_chart_new (context, spec, metrics, WIDTH, HEIGHT);
      double built = get_spent_ms ();
      const MzPixelsOptions options = { .theme = theme, .language = "en", .scale = 1 };
      MzPixels pixels;

      if (mz_render_pixels (mz_chart_get_scene (chart), &options, &pixels, NULL))
        g_bytes_unref (pixels.bytes);
      scene_ms = MIN (scene_ms, built - since);
      pixels_ms = MIN (pixels_ms, get_spent_ms () - built);
    }
  printf ("%-16s scene %7.2f ms, pixels %7.2f ms\n", name, scene_ms, pixels_ms);
}

int
main (int    argc,
      char **argv)
{
  guint n_points = argc > 1 ? (guint) MAX (1, atoi (argv[1])) : DEFAULT_POINTS;
  g_autoptr (GBytes) bytes = own_points_write (n_points);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_problem_unref);
  g_autoptr (GPtrArray) layers = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_geo_layer_unref);
  g_autoptr (MzChartContext) context = NULL;
  double since = get_spent_ms ();

  g_ptr_array_add (layers, mz_geojson_read (bytes, "points.geojson", problems));
  printf ("%u points, %.1f MB: read in %.1f ms\n", n_points, g_bytes_get_size (bytes) / 1e6, get_spent_ms () - since);
  context = mz_chart_context_with_layers (bundled_get_context (), layers);
  print_context ("without them", bundled_get_context ());
  print_context ("with them", context);

  return 0;
}

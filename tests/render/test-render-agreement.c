/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render.h"

#include "sample-scene.h"

#include <glib/gstdio.h>

/* The SVG is drawn by librsvg, which knows nothing of our painter; both must look alike. */

typedef GBytes *(*RenderFunc) (MzScene *scene, const MzRenderOptions *options, GError **error);

static GBytes *
render (RenderFunc   func,
        MzScene     *scene,
        MzThemeKind  theme)
{
  g_autoptr (GError) error = NULL;
  MzRenderOptions options;
  GBytes *bytes;

  sample_options (&options, theme);
  bytes = func (scene, &options, &error);
  g_assert_no_error (error);
  mz_theme_unref (options.theme);

  return bytes;
}

static GBytes *
rasterise (GBytes *svg)
{
  g_autofree char *program = g_find_program_in_path ("rsvg-convert");
  g_autofree char *folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
  g_autofree char *svg_path = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *png_path = g_build_filename (folder, "a.png", NULL);
  const char *arguments[] = { program, "-o", png_path, svg_path, NULL };
  gsize length;
  const char *data = g_bytes_get_data (svg, &length);
  g_autoptr (GError) error = NULL;
  char *contents;
  int status;

  g_assert_true (g_file_set_contents (svg_path, data, length, NULL));
  g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_file_get_contents (png_path, &contents, &length, &error);
  g_assert_no_error (error);
  g_remove (svg_path);
  g_remove (png_path);
  g_rmdir (folder);

  return g_bytes_new_take (contents, length);
}

static double
get_mean_difference (cairo_surface_t *a,
                     cairo_surface_t *b)
{
  double sum = 0.0;

  for (int y = 0; y < SAMPLE_HEIGHT; y++)
    for (int x = 0; x < SAMPLE_WIDTH; x++)
      for (guint shift = 0; shift < 24; shift += 8)
        sum += ABS ((int) (sample_get_pixel (a, x, y) >> shift & 0xff) -
                    (int) (sample_get_pixel (b, x, y) >> shift & 0xff));

  return sum / (SAMPLE_WIDTH * SAMPLE_HEIGHT * 3.0);
}

static void
keep_pictures (cairo_surface_t *a,
               cairo_surface_t *b)
{
  const char *folder = g_getenv ("MONAZITE_KEEP_PICTURES");
  g_autofree char *path_a = NULL, *path_b = NULL;

  if (folder == NULL)
    return;
  path_a = g_build_filename (folder, "png.png", NULL);
  path_b = g_build_filename (folder, "svg.png", NULL);
  cairo_surface_write_to_png (a, path_a);
  cairo_surface_write_to_png (b, path_b);
}

static void
check (MzScene     *scene,
       MzThemeKind  theme)
{
  g_autoptr (GBytes) png = render (mz_render_png, scene, theme);
  g_autoptr (GBytes) svg = render (mz_render_svg, scene, theme);
  g_autoptr (GBytes) rasterised = rasterise (svg);
  cairo_surface_t *painted = sample_read_png (png), *drawn = sample_read_png (rasterised);
  double share = sample_count_different (painted, drawn, 24) / (SAMPLE_WIDTH * SAMPLE_HEIGHT);
  double mean = get_mean_difference (painted, drawn);

  keep_pictures (painted, drawn);
  g_test_message ("share of different pixels %.5f, mean difference %.4f", share, mean);
  g_assert_cmpfloat (share, <, 0.005);
  g_assert_cmpfloat (mean, <, 0.25);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (drawn);
}

static gboolean
has_rasteriser (void)
{
  g_autofree char *program = g_find_program_in_path ("rsvg-convert");

  if (program == NULL)
    g_test_skip ("There is no rsvg-convert here.");

  return program != NULL;
}

static void
test_themes (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();

  if (has_rasteriser ())
    for (MzThemeKind kind = MZ_THEME_LIGHT; kind < MZ_N_THEMES; kind++)
      check (scene, kind);
}

static void
test_discs (void)
{
  g_autoptr (MzScene) scene = sample_scene_crowd (400);

  if (has_rasteriser ())
    check (scene, MZ_THEME_LIGHT);
}

static void
test_patterns (void)
{
  MzSceneBuilder *builder = sample_builder_new ();
  g_autoptr (MzScene) scene = NULL;

  for (MzPattern pattern = MZ_PATTERN_DOTS; pattern <= MZ_PATTERN_CROSSES; pattern++)
    {
      MzStyle style = sample_style (pattern == MZ_PATTERN_HATCH ? MZ_TOKEN_NONE : MZ_TOKEN_LAND,
                                    MZ_TOKEN_NONE, 0.0);

      style.pattern = pattern;
      style.pattern_color = MZ_TOKEN_TEXT;
      mz_scene_builder_add_rect (builder, mz_scene_builder_add_style (builder, &style),
                                 &(MzRect) { 120.0 * pattern - 101.0, 17.0, 99.0, 250.0 });
    }
  scene = mz_scene_builder_finish (builder);
  if (has_rasteriser ())
    check (scene, MZ_THEME_PRINT);
}

/* Outlines that reach a hundred canvases beyond this one, as those of a map seen from near. */
static void
test_far_reach (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  MzSceneBuilder *builder = sample_builder_new ();
  MzStyle filled = sample_style (MZ_TOKEN_LAND, MZ_TOKEN_BORDER, 2.0);
  MzStyle open = sample_style (MZ_TOKEN_NONE, MZ_TOKEN_SERIES_1, 3.0);
  g_autoptr (MzScene) scene = NULL;
  guint16 styles[2];

  styles[0] = mz_scene_builder_add_style (builder, &filled);
  styles[1] = mz_scene_builder_add_style (builder, &open);
  for (guint i = 0; i < 8; i++)
    {
      MzPathSink *sink = mz_scene_builder_begin_path (builder, styles[i % 2]);

      sink->funcs->move_to (sink, g_rand_double_range (rand, 0, SAMPLE_WIDTH),
                            g_rand_double_range (rand, 0, SAMPLE_HEIGHT));
      for (guint j = 0; j < 5; j++)
        sink->funcs->line_to (sink, g_rand_double_range (rand, -40000, 40000),
                              g_rand_double_range (rand, -30000, 30000));
      if (i % 2 == 0)
        sink->funcs->close (sink);
      mz_scene_builder_end_path (builder);
    }
  scene = mz_scene_builder_finish (builder);
  if (has_rasteriser ())
    check (scene, MZ_THEME_LIGHT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render-agreement/themes", test_themes);
  g_test_add_func ("/render-agreement/discs", test_discs);
  g_test_add_func ("/render-agreement/patterns", test_patterns);
  g_test_add_func ("/render-agreement/far-reach", test_far_reach);

  return g_test_run ();
}

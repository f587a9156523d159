/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render-cairo.h"

#include "mz-render-pixels.h"
#include "mz-render.h"
#include "sample-scene.h"

#include <math.h>
#include <time.h>

/* One scene and the same thing drawn by hand. */
typedef struct
{
  MzTheme         *theme;
  MzSceneBuilder  *builder;
  cairo_surface_t *by_hand;
  cairo_t         *cr;
  double           scale;
} Pair;

static void
set_color (cairo_t *cr,
           MzTheme *theme,
           MzToken  token)
{
  MzColor color;

  mz_theme_get_color (theme, token, &color);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static cairo_surface_t *
create_canvas (MzTheme *theme,
               double   scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SAMPLE_WIDTH * scale,
                                                         SAMPLE_HEIGHT * scale);
  cairo_t *cr = cairo_create (surface);

  set_color (cr, theme, MZ_TOKEN_SURFACE);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

static void
pair_begin (Pair   *pair,
            double  scale)
{
  pair->theme = mz_theme_new (MZ_THEME_LIGHT);
  pair->builder = sample_builder_new ();
  pair->by_hand = create_canvas (pair->theme, scale);
  pair->cr = cairo_create (pair->by_hand);
  pair->scale = scale;
  cairo_scale (pair->cr, scale, scale);
}

static guint16
pair_add_style (Pair          *pair,
                const MzStyle *style)
{
  return mz_scene_builder_add_style (pair->builder, style);
}

static cairo_surface_t *
paint (MzScene *scene,
       MzTheme *theme,
       double   scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SAMPLE_WIDTH * scale,
                                                         SAMPLE_HEIGHT * scale);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  mz_render_cairo (cr, scene, theme, "en");
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  return surface;
}

static void
pair_end (Pair *pair)
{
  g_autoptr (MzScene) scene = mz_scene_builder_finish (pair->builder);
  cairo_surface_t *painted = paint (scene, pair->theme, pair->scale);

  cairo_destroy (pair->cr);
  sample_assert_same (painted, pair->by_hand);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (pair->by_hand);
  mz_theme_unref (pair->theme);
}

static void
fill_pixels (Pair    *pair,
             MzToken  token,
             double   x,
             double   y,
             double   width,
             double   height)
{
  set_color (pair->cr, pair->theme, token);
  cairo_rectangle (pair->cr, x, y, width, height);
  cairo_fill (pair->cr);
}

static void
test_rect (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_SERIES_1, MZ_TOKEN_NONE, 0.0);
  guint16 number;

  pair_begin (&pair, 1.0);
  number = pair_add_style (&pair, &style);
  mz_scene_builder_add_rect (pair.builder, number, &(MzRect) { 10, 20, 30, 40 });
  fill_pixels (&pair, MZ_TOKEN_SERIES_1, 10, 20, 30, 40);
  /* Edges between pixels come out sharp. */
  mz_scene_builder_add_rect (pair.builder, number, &(MzRect) { 100.3, 20.6, 30.0, 40.0 });
  fill_pixels (&pair, MZ_TOKEN_SERIES_1, 100, 21, 30, 40);
  pair_end (&pair);
}

/* A bar thinner than a pixel must not fall between two pixels. */
static void
test_thin_rect (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_TEXT, MZ_TOKEN_NONE, 0.0);

  pair_begin (&pair, 1.0);
  mz_scene_builder_add_rect (pair.builder, pair_add_style (&pair, &style),
                             &(MzRect) { 10.625, 20.0, 0.25, 50.0 });
  fill_pixels (&pair, MZ_TOKEN_TEXT, 10.625, 20.0, 0.25, 50.0);
  g_assert_cmpuint (sample_get_pixel (pair.by_hand, 10, 30), !=, sample_get_pixel (pair.by_hand, 9, 30));
  pair_end (&pair);
}

static void
test_rule (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_NONE, MZ_TOKEN_AXIS, 1.0);
  MzStyle slanted = sample_style (MZ_TOKEN_NONE, MZ_TOKEN_SERIES_2, 3.0);

  pair_begin (&pair, 1.0);
  mz_scene_builder_add_rule (pair.builder, pair_add_style (&pair, &style), 10.0, 50.3, 200.0, 50.3);
  fill_pixels (&pair, MZ_TOKEN_AXIS, 10, 50, 190, 1);
  slanted.dash = MZ_DASH_DOTTED;
  mz_scene_builder_add_rule (pair.builder, pair_add_style (&pair, &slanted), 20.0, 60.0, 300.5, 250.25);
  set_color (pair.cr, pair.theme, MZ_TOKEN_SERIES_2);
  cairo_set_line_width (pair.cr, 3.0);
  cairo_set_dash (pair.cr, (double[]) { 3.0, 6.0 }, 2, 0.0);
  cairo_move_to (pair.cr, 20.0, 60.0);
  cairo_line_to (pair.cr, 300.5, 250.25);
  cairo_stroke (pair.cr);
  pair_end (&pair);
}

/* Dashes begin at the start of the line and are sharp. */
static void
test_dashes (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_NONE, MZ_TOKEN_GRID, 1.0);

  pair_begin (&pair, 2.0);
  style.dash = MZ_DASH_DASHED;
  mz_scene_builder_add_rule (pair.builder, pair_add_style (&pair, &style), 10.0, 40.5, 31.0, 40.5);
  for (guint i = 0; i < 3; i++)
    fill_pixels (&pair, MZ_TOKEN_GRID, 10.0 + 7.0 * i, 40.0, 4.0, 1.0);
  pair_end (&pair);
}

static void
add_square (MzPathSink *sink,
            double      x,
            double      y,
            double      side)
{
  sink->funcs->move_to (sink, x, y);
  sink->funcs->line_to (sink, x + side, y);
  sink->funcs->line_to (sink, x + side, y + side);
  sink->funcs->line_to (sink, x, y + side);
  sink->funcs->close (sink);
}

/* Holes are open although all rings run the same way round. */
static void
test_even_odd (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_LAND, MZ_TOKEN_NONE, 0.0);
  MzPathSink *sink;

  pair_begin (&pair, 1.0);
  sink = mz_scene_builder_begin_path (pair.builder, pair_add_style (&pair, &style));
  add_square (sink, 50, 50, 100);
  add_square (sink, 70, 70, 60);
  add_square (sink, 90, 90, 20);
  mz_scene_builder_end_path (pair.builder);
  fill_pixels (&pair, MZ_TOKEN_LAND, 50, 50, 100, 100);
  fill_pixels (&pair, MZ_TOKEN_SURFACE, 70, 70, 60, 60);
  fill_pixels (&pair, MZ_TOKEN_LAND, 90, 90, 20, 20);
  pair_end (&pair);
}

static void
test_clips (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_SERIES_1, MZ_TOKEN_NONE, 0.0);
  guint16 number;

  pair_begin (&pair, 1.0);
  number = pair_add_style (&pair, &style);
  mz_scene_builder_begin_group (pair.builder, MZ_ROLE_PLOT, "outer", NULL);
  mz_scene_builder_set_clip (pair.builder, &(MzRect) { 20.2, 20, 100, 100 });
  mz_scene_builder_begin_group (pair.builder, MZ_ROLE_SERIES, "inner", NULL);
  mz_scene_builder_set_clip (pair.builder, &(MzRect) { 0, 50, 200, 20 });
  mz_scene_builder_add_rect (pair.builder, number, &(MzRect) { 0, 0, 400, 300 });
  mz_scene_builder_end_group (pair.builder);
  mz_scene_builder_add_rect (pair.builder, number, &(MzRect) { 0, 100, 400, 10 });
  mz_scene_builder_end_group (pair.builder);
  mz_scene_builder_add_rect (pair.builder, number, &(MzRect) { 0, 200, 400, 10 });
  fill_pixels (&pair, MZ_TOKEN_SERIES_1, 20, 50, 100, 20);
  fill_pixels (&pair, MZ_TOKEN_SERIES_1, 20, 100, 100, 10);
  fill_pixels (&pair, MZ_TOKEN_SERIES_1, 0, 200, 400, 10);
  pair_end (&pair);
}

/* A letter of the test font at 20 px is a box of 10 by 14, 1 px after where it begins. */
static void
draw_boxes (Pair   *pair,
            guint   n_boxes,
            double  x,
            double  baseline)
{
  for (guint i = 0; i < n_boxes; i++)
    fill_pixels (pair, MZ_TOKEN_TEXT, x + 12.0 * i + 1.0, baseline - 14.0, 10.0, 14.0);
}

static void
test_text (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_TEXT, MZ_TOKEN_NONE, 0.0);

  pair_begin (&pair, 1.0);
  mz_scene_builder_add_text (pair.builder, pair_add_style (&pair, &style), 30, 50, "abc");
  draw_boxes (&pair, 3, 30, 50);
  style.anchor = MZ_ANCHOR_MIDDLE;
  mz_scene_builder_add_text (pair.builder, pair_add_style (&pair, &style), 200, 100, "ab<b>");
  draw_boxes (&pair, 5, 170, 100);
  style.anchor = MZ_ANCHOR_END;
  mz_scene_builder_add_text (pair.builder, pair_add_style (&pair, &style), 300, 150, "&amp");
  draw_boxes (&pair, 4, 252, 150);
  pair_end (&pair);
}

static void
test_text_at_scale (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_TEXT, MZ_TOKEN_NONE, 0.0);

  pair_begin (&pair, 3.0);
  style.face = MZ_FONT_BOLD;
  mz_scene_builder_add_text (pair.builder, pair_add_style (&pair, &style), 30, 50, "abc");
  draw_boxes (&pair, 3, 30, 50);
  pair_end (&pair);
}

static void
draw_dots (Pair         *pair,
           const MzRect *area)
{
  set_color (pair->cr, pair->theme, MZ_TOKEN_LAND_PATTERN);
  for (int y = 0; y < SAMPLE_HEIGHT; y += 2)
    for (int x = y % 4; x < SAMPLE_WIDTH; x += 4)
      if (mz_rect_contains (area, x + 0.5, y + 0.5))
        {
          cairo_rectangle (pair->cr, x, y, 1, 1);
          cairo_fill (pair->cr);
        }
}

/* Neighbouring areas share one grid of dots, each dot on whole pixels. */
static void
check_dots (double scale)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_LAND, MZ_TOKEN_NONE, 0.0);
  MzRect areas[] = { { 21, 30, 50, 40 }, { 71, 30, 33, 47 } };
  guint16 number;

  pair_begin (&pair, scale);
  style.pattern = MZ_PATTERN_DOTS;
  style.pattern_color = MZ_TOKEN_LAND_PATTERN;
  number = pair_add_style (&pair, &style);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      mz_scene_builder_add_rect (pair.builder, number, &areas[i]);
      fill_pixels (&pair, MZ_TOKEN_LAND, areas[i].x, areas[i].y, areas[i].width, areas[i].height);
      draw_dots (&pair, &areas[i]);
    }
  pair_end (&pair);
}

static void
test_dots (void)
{
  check_dots (1.0);
  check_dots (2.0);
}

static cairo_surface_t *
paint_shifted (MzScene *scene,
               MzTheme *theme,
               int      shift)
{
  cairo_surface_t *surface = create_canvas (theme, 1.0);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, shift, shift);
  mz_render_cairo (cr, scene, theme, "en");
  cairo_destroy (cr);

  return surface;
}

/* The pattern sticks to the scene, not to the window it is painted in. */
static void
test_pattern_follows (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzScene) scene = sample_scene_new ();
  cairo_surface_t *here = paint_shifted (scene, theme, 0), *there = paint_shifted (scene, theme, 3);

  for (int y = 30; y < 200; y++)
    for (int x = 20; x < 270; x++)
      g_assert_cmphex (sample_get_pixel (here, x, y), ==, sample_get_pixel (there, x + 3, y + 3));

  cairo_surface_destroy (here);
  cairo_surface_destroy (there);
}

/* Recordings keep patterns as lines; replayed they look nearly like tiles. */
static void
test_vector_patterns (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzScene) scene = sample_scene_new ();
  cairo_surface_t *direct = paint (scene, theme, 1.0), *replayed = create_canvas (theme, 1.0);
  cairo_rectangle_t extents = { 0, 0, SAMPLE_WIDTH, SAMPLE_HEIGHT };
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, &extents);
  cairo_t *cr = cairo_create (recording);

  mz_render_cairo (cr, scene, theme, "en");
  cairo_destroy (cr);
  cr = cairo_create (replayed);
  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  g_assert_cmpuint (sample_count_different (direct, replayed, 48), <, SAMPLE_WIDTH * SAMPLE_HEIGHT / 100);
  cairo_surface_destroy (direct);
  cairo_surface_destroy (replayed);
  cairo_surface_destroy (recording);
}

/* Stamped discs differ from drawn ones by a shade at their rims, nowhere more. */
static void
test_stamps (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzScene) scene = sample_scene_crowd (700);
  cairo_surface_t *stamped = paint (scene, theme, 1.5), *drawn = create_canvas (theme, 1.5);
  cairo_t *cr = cairo_create (drawn);

  cairo_scale (cr, 1.5, 1.5);
  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    mz_render_cairo_marks (cr, scene, theme, "en", mark, 1);
  cairo_destroy (cr);

  g_assert_cmpuint (sample_count_different (stamped, drawn, 60), ==, 0);
  g_assert_cmpuint (sample_count_different (stamped, drawn, 0), >, 0);
  cairo_surface_destroy (stamped);
  cairo_surface_destroy (drawn);
}

/* A window on a dense screen sets a device scale; it must look like the same scale by matrix. */
static void
test_device_scale (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_DARK);
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (MzScene) crowd = sample_scene_crowd (600);
  MzScene *scenes[] = { scene, crowd };

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      cairo_surface_t *by_matrix = paint (scenes[i], theme, 2.0), *by_device = create_canvas (theme, 2.0);
      cairo_t *cr;

      cairo_surface_set_device_scale (by_device, 2.0, 2.0);
      cr = cairo_create (by_device);
      mz_render_cairo (cr, scenes[i], theme, "en");
      cairo_destroy (cr);
      sample_assert_same (by_matrix, by_device);
      cairo_surface_destroy (by_matrix);
      cairo_surface_destroy (by_device);
    }
}

/* A scene seen from very near reaches far beyond the canvas. What shows must not move, and take no time. */
static void
test_far_reach (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_LAND, MZ_TOKEN_BORDER, 4.0);
  MzStyle line = sample_style (MZ_TOKEN_NONE, MZ_TOKEN_SERIES_1, 1.0);
  clock_t start = clock ();
  MzPathSink *sink;
  guint16 number;

  pair_begin (&pair, 1.0);
  number = pair_add_style (&pair, &style);
  sink = mz_scene_builder_begin_path (pair.builder, number);
  sink->funcs->move_to (sink, 100.0, -4e6);
  sink->funcs->line_to (sink, 8e6, -4e6);
  sink->funcs->line_to (sink, 8e6, 4e6);
  sink->funcs->curve_to (sink, 6e6, 5e6, 100.0, 6e6, 100.0, 4e6);
  sink->funcs->close (sink);
  mz_scene_builder_end_path (pair.builder);
  fill_pixels (&pair, MZ_TOKEN_LAND, 100, 0, 300, 300);
  fill_pixels (&pair, MZ_TOKEN_BORDER, 98, 0, 4, 300);

  mz_scene_builder_add_rect (pair.builder, number, &(MzRect) { -1e9, 200.0, 2e9, 1e9 });
  fill_pixels (&pair, MZ_TOKEN_LAND, 0, 200, 400, 100);
  fill_pixels (&pair, MZ_TOKEN_BORDER, 0, 198, 400, 4);
  mz_scene_builder_add_symbol (pair.builder, number, MZ_SYMBOL_CIRCLE, 1e12, 1e12, 1e5);
  mz_scene_builder_add_text (pair.builder, number, 1e30, 1e30, "nowhere");
  mz_scene_builder_add_rule (pair.builder, pair_add_style (&pair, &line), -3e7, 30.5, 3e7, 30.5);
  fill_pixels (&pair, MZ_TOKEN_SERIES_1, 0, 30, 400, 1);
  pair_end (&pair);

  g_assert_cmpint (clock () - start, <, CLOCKS_PER_SEC);
}

/* A line that leaves the canvas keeps its slope. */
static void
test_far_slope (void)
{
  Pair pair;
  MzStyle style = sample_style (MZ_TOKEN_NONE, MZ_TOKEN_SERIES_1, 2.0);
  MzPathSink *sink;

  pair_begin (&pair, 1.0);
  sink = mz_scene_builder_begin_path (pair.builder, pair_add_style (&pair, &style));
  sink->funcs->move_to (sink, -65536.0, -32768.0);
  sink->funcs->line_to (sink, 65536.0, 32768.0);
  mz_scene_builder_end_path (pair.builder);
  set_color (pair.cr, pair.theme, MZ_TOKEN_SERIES_1);
  cairo_set_line_width (pair.cr, 2.0);
  cairo_move_to (pair.cr, -500.0, -250.0);
  cairo_line_to (pair.cr, 900.0, 450.0);
  cairo_stroke (pair.cr);
  pair_end (&pair);
}

static void
test_themes (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  cairo_surface_t *pictures[MZ_N_THEMES];

  for (MzThemeKind kind = MZ_THEME_LIGHT; kind < MZ_N_THEMES; kind++)
    {
      g_autoptr (MzTheme) theme = mz_theme_new (kind);
      cairo_surface_t *empty = create_canvas (theme, 1.0);

      pictures[kind] = paint (scene, theme, 1.0);
      g_assert_cmphex (sample_get_pixel (pictures[kind], 399, 299), ==, sample_get_pixel (empty, 0, 0));
      g_assert_cmpuint (sample_count_different (pictures[kind], empty, 0), >, 5000);
      cairo_surface_destroy (empty);
    }

  g_assert_cmpuint (sample_count_different (pictures[MZ_THEME_LIGHT], pictures[MZ_THEME_DARK], 32), >, 60000);
  for (MzThemeKind kind = MZ_THEME_LIGHT; kind < MZ_N_THEMES; kind++)
    cairo_surface_destroy (pictures[kind]);
}

/* Some marks alone: nothing else, no background, and the context as it was. */
static void
test_range (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzScene) scene = sample_scene_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SAMPLE_WIDTH, SAMPLE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double x, y;

  cairo_move_to (cr, 1.0, 2.0);
  cairo_set_line_width (cr, 7.0);
  mz_render_cairo_marks (cr, scene, theme, NULL, 2, 1);
  mz_render_cairo_marks (cr, scene, theme, NULL, mz_scene_get_n_marks (scene), 0);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7.0);
  cairo_clip_extents (cr, &x, &y, &(double) { 0 }, &(double) { 0 });
  g_assert_cmpfloat (x + y, ==, 0.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  /* The bar is cut at 130, its clip. */
  g_assert_cmphex (sample_get_pixel (surface, 129, 50), !=, 0);
  g_assert_cmphex (sample_get_pixel (surface, 130, 50), ==, 0);
  g_assert_cmphex (sample_get_pixel (surface, 200, 60), ==, 0);
  cairo_surface_destroy (surface);
}

static guint32
get_pixel (const MzPixels *pixels,
           int             x,
           int             y)
{
  const guint8 *row = (const guint8 *) g_bytes_get_data (pixels->bytes, NULL) + y * pixels->stride;

  return ((const guint32 *) (gconstpointer) row)[x];
}

/* What a window gets is what a file gets. */
static void
test_pixels (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_CONTRAST);
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GError) error = NULL;
  MzPixelsOptions options = { .theme = theme, .language = "en", .scale = 2.0 };
  cairo_surface_t *painted = paint (scene, theme, 2.0);
  MzPixels pixels;
  gsize length;

  g_assert_true (mz_render_pixels (scene, &options, &pixels, &error));
  g_assert_no_error (error);
  g_assert_cmpint (pixels.width, ==, 800);
  g_assert_cmpint (pixels.height, ==, 600);
  g_bytes_get_data (pixels.bytes, &length);
  g_assert_cmpuint (length, ==, pixels.stride * 600);
  for (int y = 0; y < pixels.height; y++)
    for (int x = 0; x < pixels.width; x++)
      g_assert_cmphex (get_pixel (&pixels, x, y), ==, 0xff000000 | sample_get_pixel (painted, x, y));
  g_bytes_unref (pixels.bytes);
  cairo_surface_destroy (painted);

  options.scale = 100.0;
  g_assert_false (mz_render_pixels (scene, &options, &pixels, &error));
  g_assert_error (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_TOO_BIG);
}

static void
trace_star (MzPathSink *sink,
            double      x,
            double      y)
{
  for (guint i = 0; i < 200; i++)
    {
      double radius = i % 2 == 0 ? 40.0 : 25.0, angle = i * G_PI / 100.0;

      if (i == 0)
        sink->funcs->move_to (sink, x + radius, y);
      else
        sink->funcs->line_to (sink, x + radius * cos (angle), y + radius * sin (angle));
    }
  sink->funcs->close (sink);
}

/* Two long outlines in a group that is cut at its left half. */
static MzScene *
make_stars (MzToken fill)
{
  const MzStyle style = { .fill = fill, .stroke = MZ_TOKEN_TEXT, .stroke_width = 1.5,
                          .pattern = MZ_PATTERN_HATCH, .pattern_color = MZ_TOKEN_HATCH };
  const MzRect clip = { 0, 0, 100, 100 };
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  MzSceneBuilder *builder = mz_scene_builder_new (200, 100, metrics);

  mz_scene_builder_begin_group (builder, MZ_ROLE_PLOT, "stars", NULL);
  mz_scene_builder_set_clip (builder, &clip);
  for (guint i = 0; i < 2; i++)
    {
      trace_star (mz_scene_builder_begin_path (builder, mz_scene_builder_add_style (builder, &style)),
                  50.3 + 100.0 * i, 50.7);
      mz_scene_builder_end_path (builder);
    }
  mz_scene_builder_end_group (builder);

  return mz_scene_builder_finish (builder);
}

static guint
get_difference (guint32 a,
                guint32 b)
{
  guint most = 0;

  for (guint shift = 0; shift < 32; shift += 8)
    most = MAX (most, (guint) ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return most;
}

/* Kept masks change nothing that can be seen, and other colours may go through them. */
static void
test_masks (void)
{
  static const MzToken fills[] = { MZ_TOKEN_LAND, MZ_TOKEN_LAND, MZ_TOKEN_SEA };
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzMaskCache) masks = mz_mask_cache_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      g_autoptr (MzScene) scene = make_stars (fills[i]);
      MzPixelsOptions options = { .theme = theme, .scale = 1.5 };
      MzPixels plain, masked;

      g_assert_true (mz_render_pixels (scene, &options, &plain, NULL));
      options.masks = masks;
      g_assert_true (mz_render_pixels (scene, &options, &masked, NULL));
      for (int y = 0; y < plain.height; y++)
        for (int x = 0; x < plain.width; x++)
          g_assert_cmpuint (get_difference (get_pixel (&plain, x, y), get_pixel (&masked, x, y)), <=, 2);
      g_bytes_unref (plain.bytes);
      g_bytes_unref (masked.bytes);
    }
}

/* So many outlines that bands of the picture are painted at once, with a text and a symbol among them. */
static MzScene *
make_sky (void)
{
  const MzStyle star = { .fill = MZ_TOKEN_LAND, .stroke = MZ_TOKEN_TEXT, .stroke_width = 1.5,
                         .pattern = MZ_PATTERN_HATCH, .pattern_color = MZ_TOKEN_HATCH };
  const MzStyle disc = { .fill = MZ_TOKEN_SEA, .stroke = MZ_TOKEN_BORDER, .stroke_width = 1 };
  const MzStyle name = { .fill = MZ_TOKEN_TEXT, .font_size = 11 };
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  MzSceneBuilder *builder = mz_scene_builder_new (500, 300, metrics);

  for (guint i = 0; i < 40; i++)
    {
      const MzPoint centre = { 30.3 + i % 8 * 60.0, 35.7 + i / 8 * 57.0 };

      trace_star (mz_scene_builder_begin_path (builder, mz_scene_builder_add_style (builder, &star)), centre.x, centre.y);
      mz_scene_builder_end_path (builder);
      mz_scene_builder_add_symbol (builder, mz_scene_builder_add_style (builder, &disc), MZ_SYMBOL_CIRCLE, centre.x,
                                   centre.y + 20, 9);
      if (i == 30)
        mz_scene_builder_add_text (builder, mz_scene_builder_add_style (builder, &name), centre.x, centre.y, "sky");
    }

  return mz_scene_builder_finish (builder);
}

/* The same with masks, made now or kept from before, as without. */
static void
assert_masks_unseen (MzScene         *scene,
                     MzPixelsOptions *options)
{
  g_autoptr (MzMaskCache) masks = mz_mask_cache_new ();
  MzPixels plain, masked;

  options->masks = NULL;
  g_assert_true (mz_render_pixels (scene, options, &plain, NULL));
  options->masks = masks;
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (mz_render_pixels (scene, options, &masked, NULL));
      for (int y = 0; y < plain.height; y++)
        for (int x = 0; x < plain.width; x++)
          g_assert_cmpuint (get_difference (get_pixel (&plain, x, y), get_pixel (&masked, x, y)), <=, 2);
      g_bytes_unref (masked.bytes);
    }
  g_bytes_unref (plain.bytes);
}

static void
test_bands (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzScene) scene = make_sky ();
  const MzRect areas[] = { { 0, 0, 500, 300 }, { -40, -25, 430, 333 } };

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      MzPixelsOptions options = { .theme = theme, .scale = 1.25, .area = &areas[i] };

      assert_masks_unseen (scene, &options);
    }
}

/* Names with halos, at whole pixels: elsewhere letters are moved there, and halos with them. */
static void
test_halos (void)
{
  const MzStyle style = { .fill = MZ_TOKEN_TEXT, .stroke = MZ_TOKEN_SEA, .stroke_width = 3, .font_size = 12 };
  const MzStyle bold = { .fill = MZ_TOKEN_TEXT, .stroke = MZ_TOKEN_SEA, .stroke_width = 3, .font_size = 12,
                         .face = MZ_FONT_BOLD };
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  MzSceneBuilder *builder = mz_scene_builder_new (200, 100, metrics);
  g_autoptr (MzScene) scene = NULL;

  mz_scene_builder_add_text (builder, mz_scene_builder_add_style (builder, &style), 20, 30, "Jangtse");
  mz_scene_builder_add_text (builder, mz_scene_builder_add_style (builder, &bold), 20, 60, "Jangtse");
  mz_scene_builder_add_text (builder, mz_scene_builder_add_style (builder, &style), -10, 90, "Jangtse");
  scene = mz_scene_builder_finish (builder);
  for (guint scale = 1; scale <= 2; scale++)
    {
      MzPixelsOptions options = { .theme = theme, .scale = scale };

      assert_masks_unseen (scene, &options);
    }
}

/* A part of one group shows the same pixels where both see them, and more beyond its clip. */
static void
test_part (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzScene) scene = make_stars (MZ_TOKEN_LAND);
  const MzRect area = { -20, -10, 240, 120 };
  MzPixelsOptions options = { .theme = theme, .scale = 2.0 };
  MzPixels whole, part;

  g_assert_true (mz_render_pixels (scene, &options, &whole, NULL));
  options.area = &area;
  options.group = "stars";
  g_assert_true (mz_render_pixels (scene, &options, &part, NULL));
  g_assert_cmpint (part.width, ==, 480);
  for (int y = 0; y < whole.height; y++)
    for (int x = 0; x < whole.width / 2; x++)
      g_assert_cmphex (get_pixel (&part, x + 40, y + 20), ==, get_pixel (&whole, x, y));
  g_assert_cmphex (get_pixel (&whole, 300, 100), !=, get_pixel (&part, 340, 120));
  g_bytes_unref (whole.bytes);
  g_bytes_unref (part.bytes);
}

static void
test_cancelled (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  MzPixelsOptions options = { .theme = theme, .scale = 1.0, .cancellable = cancellable };
  MzPixels pixels;

  g_cancellable_cancel (cancellable);
  g_assert_false (mz_render_pixels (scene, &options, &pixels, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render-cairo/rect", test_rect);
  g_test_add_func ("/render-cairo/thin-rect", test_thin_rect);
  g_test_add_func ("/render-cairo/rule", test_rule);
  g_test_add_func ("/render-cairo/dashes", test_dashes);
  g_test_add_func ("/render-cairo/even-odd", test_even_odd);
  g_test_add_func ("/render-cairo/clips", test_clips);
  g_test_add_func ("/render-cairo/text", test_text);
  g_test_add_func ("/render-cairo/text-at-scale", test_text_at_scale);
  g_test_add_func ("/render-cairo/dots", test_dots);
  g_test_add_func ("/render-cairo/pattern-follows", test_pattern_follows);
  g_test_add_func ("/render-cairo/vector-patterns", test_vector_patterns);
  g_test_add_func ("/render-cairo/stamps", test_stamps);
  g_test_add_func ("/render-cairo/device-scale", test_device_scale);
  g_test_add_func ("/render-cairo/far-reach", test_far_reach);
  g_test_add_func ("/render-cairo/far-slope", test_far_slope);
  g_test_add_func ("/render-cairo/themes", test_themes);
  g_test_add_func ("/render-cairo/range", test_range);
  g_test_add_func ("/render-cairo/pixels", test_pixels);
  g_test_add_func ("/render-cairo/masks", test_masks);
  g_test_add_func ("/render-cairo/bands", test_bands);
  g_test_add_func ("/render-cairo/halos", test_halos);
  g_test_add_func ("/render-cairo/part", test_part);
  g_test_add_func ("/render-cairo/cancelled", test_cancelled);

  return g_test_run ();
}

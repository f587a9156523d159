/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample-scene.h"

#include "mz-text-pango.h"

#include <math.h>
#include <string.h>

const char *const sample_figure_ids[] = { "ken-2019", "tza-2019", "uga-2019", NULL };

/* All bytes are set, since equal styles are found by comparing them. */
MzStyle
sample_style (MzToken fill,
              MzToken stroke,
              double  stroke_width)
{
  MzStyle style;

  memset (&style, 0, sizeof style);
  style.fill = fill;
  style.stroke = stroke;
  style.stroke_width = stroke_width;
  style.font_size = 20.0f;

  return style;
}

MzSceneBuilder *
sample_builder_new (void)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  MzSceneBuilder *builder = mz_scene_builder_new (SAMPLE_WIDTH, SAMPLE_HEIGHT, metrics);

  mz_scene_builder_set_title (builder, "Loans & grants", "Two bars, a ring <and> more.");

  return builder;
}

void
sample_options (MzRenderOptions *options,
                MzThemeKind      theme)
{
  *options = (MzRenderOptions) {
    .theme = mz_theme_new (theme),
    .language = "en",
    .scale = 1.0,
    .payload = "{\"view\":\"bars\",\"note\":\"稀土 & <b>\"}",
    .source_line = "Source: The Standard, 2020",
    .figure_ids = sample_figure_ids,
    .n_figure_ids = 3,
  };
}

static void
name_mark (MzSceneBuilder *builder,
           guint32         mark,
           guint32         figure,
           const char     *key)
{
  mz_scene_builder_set_datum (builder, mark, &figure, 1);
  mz_scene_builder_set_info (builder, mark, key, "Kenya, 2019: 12.5 million",
                             "https://example.org/a?b=1&c='2'");
  mz_scene_builder_set_flags (builder, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
}

static void
add_polygon (MzPathSink    *sink,
             const MzPoint *corners,
             guint          n_corners)
{
  sink->funcs->move_to (sink, corners[0].x, corners[0].y);
  for (guint i = 1; i < n_corners; i++)
    sink->funcs->line_to (sink, corners[i].x, corners[i].y);
  sink->funcs->close (sink);
}

/* An area with a hole that runs the same way round, and an island in it. */
static guint32
add_ring (MzSceneBuilder *builder,
          MzPattern       pattern)
{
  static const MzPoint outer[] = { { 150, 60 }, { 250, 50.5 }, { 260.25, 150 }, { 140, 160 } };
  static const MzPoint hole[] = { { 180, 80 }, { 225, 85 }, { 220, 130 }, { 175, 125 } };
  static const MzPoint island[] = { { 195, 95 }, { 205, 95 }, { 200, 110 } };
  MzStyle style = sample_style (MZ_TOKEN_RAMP_3, MZ_TOKEN_BORDER, 2.0);
  MzPathSink *sink;

  style.pattern = pattern;
  style.pattern_color = MZ_TOKEN_HATCH;
  sink = mz_scene_builder_begin_path (builder, mz_scene_builder_add_style (builder, &style));
  add_polygon (sink, outer, G_N_ELEMENTS (outer));
  add_polygon (sink, hole, G_N_ELEMENTS (hole));
  add_polygon (sink, island, G_N_ELEMENTS (island));

  return mz_scene_builder_end_path (builder);
}

static guint32
add_wave (MzSceneBuilder *builder)
{
  MzStyle style = sample_style (MZ_TOKEN_NONE, MZ_TOKEN_SERIES_2, 3.0);
  MzPathSink *sink = mz_scene_builder_begin_path (builder, mz_scene_builder_add_style (builder, &style));

  sink->funcs->move_to (sink, 20, 220);
  sink->funcs->curve_to (sink, 80, 120, 120, 320, 180, 220);
  sink->funcs->line_to (sink, 240, 200);
  sink->funcs->line_to (sink, 270, 260);

  return mz_scene_builder_end_path (builder);
}

static void
add_bars (MzSceneBuilder *builder)
{
  MzStyle style = sample_style (MZ_TOKEN_SERIES_1, MZ_TOKEN_NONE, 0.0);
  MzStyle outlined = sample_style (MZ_TOKEN_RAMP_5, MZ_TOKEN_TEXT, 2.0);
  MzRect clip = { 0.0, 0.0, 130.0, 200.0 };
  guint16 bar, frame;
  guint32 mark;

  style.pattern = MZ_PATTERN_STRIPES;
  style.pattern_color = MZ_TOKEN_BOUND_PATTERN;
  bar = mz_scene_builder_add_style (builder, &style);
  frame = mz_scene_builder_add_style (builder, &outlined);
  mz_scene_builder_begin_group (builder, MZ_ROLE_SERIES, "bars", "Loans \"2019\"");
  mz_scene_builder_set_clip (builder, &clip);
  mark = mz_scene_builder_add_rect (builder, bar, &(MzRect) { 20.3, 40.0, 150.0, 30.4 });
  name_mark (builder, mark, 0, "ken");
  mark = mz_scene_builder_add_rect (builder, frame, &(MzRect) { 40.0, 60.0, 60.0, 50.0 });
  name_mark (builder, mark, 1, "tza");
  mz_scene_builder_end_group (builder);
}

static void
add_symbols (MzSceneBuilder *builder)
{
  MzStyle style = sample_style (MZ_TOKEN_SERIES_3, MZ_TOKEN_TEXT, 1.0);
  guint16 number = mz_scene_builder_add_style (builder, &style);

  for (MzSymbol symbol = MZ_SYMBOL_CIRCLE; symbol <= MZ_SYMBOL_CROSS; symbol++)
    name_mark (builder,
               mz_scene_builder_add_symbol (builder, number, symbol, 290.0 + 14.0 * symbol,
                                            60.3 + 5.0 * symbol, 12.0),
               2, "uga");
}

static void
add_dots (MzSceneBuilder *builder)
{
  MzStyle style = sample_style (MZ_TOKEN_SERIES_4, MZ_TOKEN_NONE, 0.0);
  guint16 number = mz_scene_builder_add_style (builder, &style);

  for (guint i = 0; i < 3; i++)
    {
      guint32 mark = mz_scene_builder_add_symbol (builder, number, MZ_SYMBOL_CIRCLE, 160.0 + 5.0 * i,
                                                  70.0 + 2.0 * i, 4.0);

      name_mark (builder, mark, i, "dot");
      mz_scene_builder_set_flags (builder, mark, MZ_MARK_PICKABLE | MZ_MARK_DOT);
    }
}

static void
add_words (MzSceneBuilder *builder)
{
  MzStyle style = sample_style (MZ_TOKEN_TEXT, MZ_TOKEN_NONE, 0.0);
  guint16 number;

  mz_scene_builder_begin_group (builder, MZ_ROLE_TITLE, "words", NULL);
  number = mz_scene_builder_add_style (builder, &style);
  mz_scene_builder_add_text (builder, number, 20.0, 30.0, "Loans & grants");
  style.anchor = MZ_ANCHOR_END;
  style.face = MZ_FONT_BOLD;
  style.font_size = 10.0f;
  number = mz_scene_builder_add_style (builder, &style);
  name_mark (builder, mz_scene_builder_add_text (builder, number, 390.0, 280.0, "稀土 земли"), 0, "word");
  mz_scene_builder_end_group (builder);
}

/* A scene of all kinds of marks: overlaps, a clip, a hole with an island, curves, links. */
MzScene *
sample_scene_new (void)
{
  MzSceneBuilder *builder = sample_builder_new ();
  MzStyle grid = sample_style (MZ_TOKEN_NONE, MZ_TOKEN_GRID, 1.0);
  guint16 number;

  grid.dash = MZ_DASH_DASHED;
  number = mz_scene_builder_add_style (builder, &grid);
  mz_scene_builder_begin_group (builder, MZ_ROLE_PLOT, "plot", "Plot");
  mz_scene_builder_add_rule (builder, number, 10.0, 200.5, 390.0, 200.5);
  name_mark (builder, mz_scene_builder_add_rule (builder, number, 300.2, 250.0, 380.0, 140.7), 2, "slope");
  add_bars (builder);
  name_mark (builder, add_ring (builder, MZ_PATTERN_HATCH), 2, "ring");
  name_mark (builder, add_wave (builder), 1, "wave");
  add_symbols (builder);
  add_dots (builder);
  mz_scene_builder_end_group (builder);
  add_words (builder);

  return mz_scene_builder_finish (builder);
}

/* Small discs at places that repeat in no pixel grid. */
MzScene *
sample_scene_crowd (guint n_discs)
{
  MzSceneBuilder *builder = sample_builder_new ();
  MzStyle style = sample_style (MZ_TOKEN_SERIES_1, MZ_TOKEN_NONE, 0.0);
  guint16 number = mz_scene_builder_add_style (builder, &style);

  for (guint i = 0; i < n_discs; i++)
    mz_scene_builder_add_symbol (builder, number, MZ_SYMBOL_CIRCLE,
                                 fmod (i * 97.31, SAMPLE_WIDTH),
                                 fmod (i * 57.77, SAMPLE_HEIGHT), 2.0 + i % 3);

  return mz_scene_builder_finish (builder);
}

typedef struct
{
  const guint8 *data;
  gsize         left;
} Reader;

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *data,
            unsigned int   length)
{
  Reader *reader = closure;

  if (reader->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *
sample_read_png (GBytes *bytes)
{
  Reader reader;
  cairo_surface_t *surface;

  reader.data = g_bytes_get_data (bytes, &reader.left);
  surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/* Red, green and blue; of an opaque picture. */
guint32
sample_get_pixel (cairo_surface_t *surface,
                  int              x,
                  int              y)
{
  const guint8 *row;

  g_assert_cmpint (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (surface));
  cairo_surface_flush (surface);
  row = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static gboolean
is_different (guint32 a,
              guint32 b,
              guint   tolerance)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > (int) tolerance)
      return TRUE;

  return FALSE;
}

/* Pixels of which a channel differs by more than a tolerance. */
guint
sample_count_different (cairo_surface_t *a,
                        cairo_surface_t *b,
                        guint            tolerance)
{
  guint n_different = 0;

  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      n_different += is_different (sample_get_pixel (a, x, y), sample_get_pixel (b, x, y), tolerance);

  return n_different;
}

void
sample_assert_same (cairo_surface_t *a,
                    cairo_surface_t *b)
{
  guint n_different = sample_count_different (a, b, 0);
  const char *folder = g_getenv ("MONAZITE_KEEP_PICTURES");

  if (n_different > 0 && folder != NULL)
    {
      g_autofree char *path_a = g_build_filename (folder, "a.png", NULL);
      g_autofree char *path_b = g_build_filename (folder, "b.png", NULL);

      cairo_surface_write_to_png (a, path_a);
      cairo_surface_write_to_png (b, path_b);
    }
  g_assert_cmpuint (n_different, ==, 0);
}

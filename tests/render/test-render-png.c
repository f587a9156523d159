/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render.h"

#include "sample-scene.h"

#include <string.h>

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define N_TEXTS   4

/* What a reader of our own, written from the PNG specification, finds in a file. */
typedef struct
{
  guint32  width, height, per_metre;
  guint8   depth, color_type;
  GString *names;              /* of the chunks, in order */
  char    *keywords[N_TEXTS];
  char    *texts[N_TEXTS];
  guint    n_texts;
} Png;

static guint32
read_number (const guint8 *at)
{
  return (guint32) at[0] << 24 | at[1] << 16 | at[2] << 8 | at[3];
}

/* Annex D of the PNG specification. */
static guint32
get_crc (const guint8 *data,
         gsize         length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc & 1 ? 0xedb88320 ^ crc >> 1 : crc >> 1;
    }

  return crc ^ 0xffffffff;
}

/* Keyword, NUL, compressed?, method, language, NUL, translated keyword, NUL, text. */
static void
read_text (Png          *png,
           const guint8 *data,
           gsize         length)
{
  gsize keyword_length = strlen ((const char *) data);
  const guint8 *text = data + keyword_length + 5;

  g_assert_cmpuint (png->n_texts, <, N_TEXTS);
  for (guint i = 1; i < 5; i++)
    g_assert_cmpuint (data[keyword_length + i], ==, 0);
  png->keywords[png->n_texts] = g_strdup ((const char *) data);
  png->texts[png->n_texts] = g_strndup ((const char *) text, length - (text - data));
  png->n_texts++;
}

static void
read_chunk (Png          *png,
            const char   *name,
            const guint8 *data,
            gsize         length)
{
  g_string_append_printf (png->names, "%s ", name);
  if (g_str_equal (name, "IHDR"))
    {
      png->width = read_number (data);
      png->height = read_number (data + 4);
      png->depth = data[8];
      png->color_type = data[9];
    }
  else if (g_str_equal (name, "pHYs"))
    {
      png->per_metre = read_number (data);
      g_assert_cmpuint (read_number (data + 4), ==, png->per_metre);
      g_assert_cmpuint (data[8], ==, 1);
    }
  else if (g_str_equal (name, "iTXt"))
    read_text (png, data, length);
}

static void
png_read (Png    *png,
          GBytes *bytes)
{
  gsize size, at = 8;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  *png = (Png) { .names = g_string_new (NULL) };
  g_assert_cmpmem (data, 8, SIGNATURE, 8);
  while (at < size)
    {
      guint32 length = read_number (data + at);
      g_autofree char *name = g_strndup ((const char *) data + at + 4, 4);

      g_assert_cmpuint (length, <=, size - at - 12);
      g_assert_cmphex (read_number (data + at + 8 + length), ==, get_crc (data + at + 4, length + 4));
      read_chunk (png, name, data + at + 8, length);
      at += length + 12;
    }
}

static void
png_clear (Png *png)
{
  g_string_free (png->names, TRUE);
  for (guint i = 0; i < png->n_texts; i++)
    {
      g_free (png->keywords[i]);
      g_free (png->texts[i]);
    }
}

static const char *
png_find_text (const Png  *png,
               const char *keyword)
{
  for (guint i = 0; i < png->n_texts; i++)
    if (g_str_equal (png->keywords[i], keyword))
      return png->texts[i];

  return NULL;
}

static GBytes *
render (MzScene               *scene,
        const MzRenderOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mz_render_png (scene, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static void
test_chunks (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GBytes) bytes = NULL;
  MzRenderOptions options;
  Png png;

  sample_options (&options, MZ_THEME_LIGHT);
  options.scale = 2.0;
  bytes = render (scene, &options);
  png_read (&png, bytes);

  g_assert_cmpuint (png.width, ==, 800);
  g_assert_cmpuint (png.height, ==, 600);
  g_assert_cmpuint (png.per_metre, ==, 7559);
  g_assert_cmpuint (png.depth, ==, 8);
  g_assert_cmpuint (png.color_type, ==, 2);
  g_assert_cmpstr (png_find_text (&png, "Title"), ==, "Loans & grants");
  g_assert_cmpstr (png_find_text (&png, "Description"), ==, "Two bars, a ring <and> more.");
  g_assert_cmpstr (png_find_text (&png, "Source"), ==, options.source_line);
  g_assert_cmpstr (png_find_text (&png, "monazite"), ==, options.payload);
  g_assert_true (g_str_has_suffix (png.names->str, "IEND "));
  g_assert_null (strstr (png.names->str, "tIME"));
  png_clear (&png);
  mz_theme_unref (options.theme);
}

static void
test_no_words (void)
{
  MzSceneBuilder *builder = sample_builder_new ();
  g_autoptr (MzScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  MzRenderOptions options = { .theme = mz_theme_new (MZ_THEME_PRINT), .scale = 1.0 };
  Png png;

  mz_scene_builder_set_title (builder, NULL, NULL);
  scene = mz_scene_builder_finish (builder);
  bytes = render (scene, &options);
  png_read (&png, bytes);
  g_assert_cmpuint (png.n_texts, ==, 0);
  png_clear (&png);
  mz_theme_unref (options.theme);
}

/* A payload of many figures survives whole. */
static void
test_long_payload (void)
{
  g_autoptr (MzScene) scene = sample_scene_crowd (1);
  g_autoptr (GString) payload = g_string_new ("[");
  g_autoptr (GBytes) bytes = NULL;
  MzRenderOptions options;
  Png png;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (payload, "\"稀土 %u\",\n", i);
  sample_options (&options, MZ_THEME_LIGHT);
  options.payload = payload->str;
  bytes = render (scene, &options);
  png_read (&png, bytes);
  g_assert_cmpstr (png_find_text (&png, "monazite"), ==, payload->str);
  png_clear (&png);
  mz_theme_unref (options.theme);
}

static void
test_pixels (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GBytes) bytes = NULL;
  MzRenderOptions options;
  MzColor color;
  cairo_surface_t *picture;
  guint32 pixel;

  sample_options (&options, MZ_THEME_DARK);
  bytes = render (scene, &options);
  picture = sample_read_png (bytes);
  mz_theme_get_color (options.theme, MZ_TOKEN_RAMP_5, &color);
  pixel = sample_get_pixel (picture, 60, 80);
  g_assert_cmpfloat_with_epsilon ((pixel >> 16 & 0xff) / 255.0, color.red, 0.005);
  g_assert_cmpfloat_with_epsilon ((pixel >> 8 & 0xff) / 255.0, color.green, 0.005);
  g_assert_cmpfloat_with_epsilon ((pixel & 0xff) / 255.0, color.blue, 0.005);
  cairo_surface_destroy (picture);
  mz_theme_unref (options.theme);
}

/* Without an opaque surface the file has alpha, and colours that are not darkened by it. */
static void
test_alpha (void)
{
  g_autoptr (MzTheme) opaque = mz_theme_new (MZ_THEME_LIGHT);
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GBytes) bytes = NULL;
  MzColor half = { 1.0, 0.5, 0.0, 0.5 };
  MzRenderOptions options = { .theme = mz_theme_with_color (opaque, MZ_TOKEN_SURFACE, &half), .scale = 1.0 };
  cairo_surface_t *picture;
  const guint32 *words;
  Png png;

  bytes = render (scene, &options);
  png_read (&png, bytes);
  g_assert_cmpuint (png.color_type, ==, 6);
  picture = sample_read_png (bytes);
  words = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (picture);
  g_assert_cmphex (words[0] >> 24, ==, 0x80);
  g_assert_cmphex (words[0] >> 16 & 0xff, ==, 0x80);
  cairo_surface_destroy (picture);
  png_clear (&png);
  mz_theme_unref (options.theme);
}

static void
test_too_big (void)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_autoptr (MzScene) scene = mz_scene_builder_finish (mz_scene_builder_new (8000, 7000, metrics));
  g_autoptr (GError) error = NULL;
  MzRenderOptions options = { .theme = mz_theme_new (MZ_THEME_LIGHT), .scale = 3.0 };

  g_assert_null (mz_render_png (scene, &options, &error));
  g_assert_error (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_TOO_BIG);
  g_clear_error (&error);
  options.scale = 2.0;   /* 16000 by 14000: each side fits, the area does not */
  g_assert_null (mz_render_png (scene, &options, &error));
  g_assert_error (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_TOO_BIG);
  g_clear_error (&error);
  options.scale = 0.0;
  g_assert_null (mz_render_png (scene, &options, &error));
  g_assert_error (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_FAILED);
  mz_theme_unref (options.theme);
}

static void
test_same_bytes (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  MzRenderOptions options;

  for (MzThemeKind kind = MZ_THEME_LIGHT; kind < MZ_N_THEMES; kind++)
    {
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;

      sample_options (&options, kind);
      options.scale = 1.3;
      first = render (scene, &options);
      second = render (scene, &options);
      g_assert_true (g_bytes_equal (first, second));
      mz_theme_unref (options.theme);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render-png/chunks", test_chunks);
  g_test_add_func ("/render-png/no-words", test_no_words);
  g_test_add_func ("/render-png/long-payload", test_long_payload);
  g_test_add_func ("/render-png/pixels", test_pixels);
  g_test_add_func ("/render-png/alpha", test_alpha);
  g_test_add_func ("/render-png/too-big", test_too_big);
  g_test_add_func ("/render-png/same-bytes", test_same_bytes);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render.h"

#include "mz-render-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <png.h>
#include <setjmp.h>
#include <string.h>

#define COMPRESSION_LEVEL  6
#define INCHES_PER_METRE   (1.0 / 0.0254)
#define DPI                96.0
#define BUFFER_BYTES       (256 * 1024)
#define MAX_TEXTS          4

typedef struct
{
  cairo_surface_t *surface;
  gboolean         is_opaque;
  double           scale;
  png_text         texts[MAX_TEXTS];
  int              n_texts;
  GByteArray      *bytes;
  guint8          *row;
} PngJob;

static void
append_bytes (png_structp png,
              png_bytep   data,
              png_size_t  length)
{
  g_byte_array_append (png_get_io_ptr (png), data, length);
}

static void
flush_bytes (png_structp png)
{
}

/* libpng would print its messages. */
static void
fail_silently (png_structp     png,
               png_const_charp message)
{
  png_longjmp (png, 1);
}

static void
warn_silently (png_structp     png,
               png_const_charp message)
{
}

static void
add_text (PngJob     *self,
          const char *keyword,
          const char *text)
{
  png_text *entry = &self->texts[self->n_texts];

  if (text == NULL || *text == '\0')
    return;

  memset (entry, 0, sizeof *entry);
  entry->compression = PNG_ITXT_COMPRESSION_NONE;
  entry->key = (char *) keyword;
  entry->text = (char *) text;
  entry->itxt_length = strlen (text);
  entry->lang = (char *) "";
  entry->lang_key = (char *) "";
  self->n_texts++;
}

static guint8
unpremultiply (guint32 channel,
               guint32 alpha)
{
  if (alpha == 255)
    return channel;

  return alpha == 0 ? 0 : MIN (255, (channel * 255 + alpha / 2) / alpha);
}

/* cairo keeps native-endian words with colours multiplied by alpha. */
static void
convert_row (PngJob *self,
             int     y)
{
  const guint8 *data = cairo_image_surface_get_data (self->surface);
  gsize start = (gsize) y * cairo_image_surface_get_stride (self->surface);
  const guint32 *words = (const guint32 *) (gconstpointer) (data + start);
  int width = cairo_image_surface_get_width (self->surface);
  guint8 *out = self->row;

  for (int x = 0; x < width; x++)
    {
      guint32 word = words[x], alpha = self->is_opaque ? 255 : word >> 24;

      *out++ = unpremultiply ((word >> 16) & 0xff, alpha);
      *out++ = unpremultiply ((word >> 8) & 0xff, alpha);
      *out++ = unpremultiply (word & 0xff, alpha);
      if (!self->is_opaque)
        *out++ = alpha;
    }
}

static void
write_header (PngJob      *self,
              png_structp  png,
              png_infop    info)
{
  png_uint_32 per_metre = lround (DPI * INCHES_PER_METRE * self->scale);

  png_set_IHDR (png, info,
                cairo_image_surface_get_width (self->surface),
                cairo_image_surface_get_height (self->surface),
                8, self->is_opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level (png, COMPRESSION_LEVEL);
  png_set_compression_buffer_size (png, BUFFER_BYTES);
  /* Areas of one colour shrink best as they are. */
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_RELATIVE);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  png_set_text (png, info, self->texts, self->n_texts);
  png_write_info (png, info);
}

/* All state lives in the job: nothing here survives a jump. */
static gboolean
run_libpng (PngJob      *self,
            png_structp  png,
            png_infop    info)
{
  if (setjmp (png_jmpbuf (png)))
    return FALSE;

  png_set_write_fn (png, self->bytes, append_bytes, flush_bytes);
  write_header (self, png, info);
  for (int y = 0; y < cairo_image_surface_get_height (self->surface); y++)
    {
      convert_row (self, y);
      png_write_row (png, self->row);
    }
  png_write_end (png, info);

  return TRUE;
}

static GBytes *
encode (PngJob  *self,
        GError **error)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, fail_silently,
                                             warn_silently);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  gboolean is_written;

  self->bytes = g_byte_array_new ();
  self->row = g_malloc ((gsize) cairo_image_surface_get_width (self->surface) * 4);
  cairo_surface_flush (self->surface);
  is_written = info != NULL && run_libpng (self, png, info);
  png_destroy_write_struct (&png, &info);
  g_free (self->row);

  if (!is_written)
    {
      g_byte_array_unref (self->bytes);
      g_set_error_literal (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_FAILED,
                           _("The picture could not be written as PNG."));
      return NULL;
    }

  return g_byte_array_free_to_bytes (self->bytes);
}

/**
 * mz_render_png:
 * @scene: a scene
 * @options: theme, language, device pixels per px (above 0), and what goes into the file
 * @error: (nullable): where to report
 *
 * Makes a PNG with 8 bits a channel, without alpha when the surface is opaque. It says
 * its resolution (96 dpi times the scale) and carries UTF-8 texts (iTXt): "Title",
 * "Description", "Source" and the payload as "monazite". It holds no date, so the same
 * input gives the same bytes. Fails with %MZ_RENDER_ERROR_TOO_BIG over 16384 pixels a
 * side or 200 million in all.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
mz_render_png (MzScene                *scene,
               const MzRenderOptions  *options,
               GError                **error)
{
  PngJob job = { 0 };
  MzColor color;
  GBytes *bytes;

  g_return_val_if_fail (scene != NULL && options != NULL && options->theme != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  mz_theme_get_color (options->theme, MZ_TOKEN_SURFACE, &color);
  job.is_opaque = color.alpha >= 1.0;
  job.scale = options->scale;
  job.surface = _mz_render_paint_surface (scene, options->theme, options->language, options->scale,
                                          job.is_opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, error);
  if (job.surface == NULL)
    return NULL;

  add_text (&job, "Title", mz_scene_get_title (scene));
  add_text (&job, "Description", mz_scene_get_description (scene));
  add_text (&job, "Source", options->source_line);
  add_text (&job, "monazite", options->payload);
  bytes = encode (&job, error);
  cairo_surface_destroy (job.surface);

  return bytes;
}

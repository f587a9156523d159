/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-text-pango.h"

#include "mz-render-private.h"
#include "mz-text-pango-private.h"
#include "mz-text.h"

#include <math.h>
#include <string.h>

#define DPI 96.0

/* Longer lines fit no picture, and Pango needs quadratic time for runs of combining marks. */
#define MAX_LINE_BYTES 4096

#define MAX_FONT_SIZE_PX  2000.0
#define SIZE_STEPS_PER_PX 256.0
#define MAX_CACHED        8192

typedef struct
{
  MzTextMetrics  metrics;
  char          *language;
  GThread       *thread;      /* whose font map the layout uses */
  PangoLayout   *layout;
  GHashTable    *cache;       /* face, size and text to MzTextExtents */
} MzTextPango;

/* A layout on the font map of the calling thread, without anything that depends on a device. */
PangoLayout *
_mz_text_pango_create_layout (const char *language)
{
  PangoFontMap *font_map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (font_map);
  g_autofree char *tag = _mz_render_dup_language_tag (language);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoLayout *layout;

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, DPI);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (tag));
  cairo_font_options_destroy (options);
  layout = pango_layout_new (context);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  g_object_unref (context);

  return layout;
}

static int
get_layout_length (const char *text)
{
  gsize length = strlen (text);

  if (length <= MAX_LINE_BYTES)
    return length;

  length = MAX_LINE_BYTES;
  while (length > 0 && (text[length] & 0xc0) == 0x80)
    length--;

  return length;
}

/* Names that stand first in a sentence do not turn it round: Pango would go by their letters. */
static void
set_direction (PangoLayout *layout,
               const char  *text)
{
  gboolean begins_isolated = mz_text_begins_isolated (text);

  pango_layout_set_auto_dir (layout, !begins_isolated);
  if (begins_isolated)
    pango_context_set_base_dir (pango_layout_get_context (layout),
                                mz_text_find_direction (text) == MZ_TEXT_RIGHT_TO_LEFT ? PANGO_DIRECTION_RTL
                                                                                       : PANGO_DIRECTION_LTR);
}

/* Prepares one line of text. */
void
_mz_text_pango_set_text (PangoLayout *layout,
                         const char  *text,
                         MzFontFace   face,
                         double       size_px)
{
  PangoFontDescription *font = pango_font_description_new ();
  double size = isfinite (size_px) ? CLAMP (size_px, 0.0, MAX_FONT_SIZE_PX) : 0.0;

  pango_font_description_set_family_static (font, MZ_RENDER_FONT_FAMILIES);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (face == MZ_FONT_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (face == MZ_FONT_ITALIC)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);

  pango_layout_set_font_description (layout, font);
  set_direction (layout, text);
  pango_layout_set_text (layout, text, get_layout_length (text));
  pango_font_description_free (font);
}

static void
ensure_layout (MzTextPango *self)
{
  if (self->layout != NULL && self->thread == g_thread_self ())
    return;

  g_clear_object (&self->layout);
  self->thread = g_thread_self ();
  self->layout = _mz_text_pango_create_layout (self->language);
}

static void
measure_layout (PangoLayout   *layout,
                MzTextExtents *extents_out)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  extents_out->width = (double) logical.width / PANGO_SCALE;
  extents_out->ascent = (double) (pango_layout_get_baseline (layout) - logical.y) / PANGO_SCALE;
  extents_out->descent = (double) logical.height / PANGO_SCALE - extents_out->ascent;
}

static void
pango_measure (MzTextMetrics *metrics,
               const char    *text,
               MzFontFace     face,
               double         size_px,
               MzTextExtents *extents_out)
{
  MzTextPango *self = (MzTextPango *) metrics;
  int size_step = CLAMP (size_px, 0.0, MAX_FONT_SIZE_PX) * SIZE_STEPS_PER_PX;
  g_autofree char *key = g_strdup_printf ("%d %d %s", face, size_step, text);
  const MzTextExtents *known = g_hash_table_lookup (self->cache, key);

  if (known != NULL)
    {
      *extents_out = *known;
      return;
    }

  ensure_layout (self);
  _mz_text_pango_set_text (self->layout, text, face, size_px);
  measure_layout (self->layout, extents_out);

  if (g_hash_table_size (self->cache) >= MAX_CACHED)
    g_hash_table_remove_all (self->cache);
  g_hash_table_insert (self->cache, g_steal_pointer (&key),
                       g_memdup2 (extents_out, sizeof *extents_out));
}

static void
pango_finalize (MzTextMetrics *metrics)
{
  MzTextPango *self = (MzTextPango *) metrics;

  g_clear_object (&self->layout);
  g_hash_table_unref (self->cache);
  g_free (self->language);
  g_free (self);
}

static const MzTextMetricsFuncs pango_funcs = {
  .measure = pango_measure,
  .finalize = pango_finalize,
};

/**
 * mz_text_pango_new:
 * @language: (nullable): language of the texts, for example "zh_CN"; it decides which
 *   form of a Chinese character is shown. %NULL is English.
 *
 * Makes a measurer that uses the fonts of the machine, with metric hinting off, so that
 * sizes are the same on screen and in every file. Sizes are px whatever the resolution.
 * One thread at a time may use it; it keeps the widths it has measured.
 *
 * Returns: (transfer full): new text metrics
 */
MzTextMetrics *
mz_text_pango_new (const char *language)
{
  MzTextPango *self = g_new0 (MzTextPango, 1);

  mz_text_metrics_init (&self->metrics, &pango_funcs);
  self->language = g_strdup (language);
  self->cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return &self->metrics;
}

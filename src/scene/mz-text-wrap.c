/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-text-metrics.h"

#include <string.h>

#define ELLIPSIS "…"

typedef struct
{
  MzTextMetrics *metrics;
  MzFontFace     face;
  double         size_px;
  double         width_px;
} Fit;

static gboolean
fits (const Fit  *self,
      const char *text)
{
  MzTextExtents extents;

  mz_text_metrics_measure (self->metrics, text, self->face, self->size_px, &extents);

  /* Sums of widths differ in the last bit from one another. */
  return extents.width <= self->width_px + 1e-6;
}

static gboolean
is_space (gunichar character)
{
  return g_unichar_break_type (character) == G_UNICODE_BREAK_SPACE ||
         character == '\t' || character == 0x200b || character == 0x3000;
}

static gboolean
is_ideograph (gunichar character)
{
  return g_unichar_break_type (character) == G_UNICODE_BREAK_IDEOGRAPHIC;
}

static gboolean
starts_cluster (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type != G_UNICODE_NON_SPACING_MARK && type != G_UNICODE_ENCLOSING_MARK &&
         type != G_UNICODE_SPACING_MARK && type != G_UNICODE_FORMAT;
}

static gboolean
may_end_line (gunichar character)
{
  GUnicodeBreakType type = g_unichar_break_type (character);

  return type != G_UNICODE_BREAK_OPEN_PUNCTUATION && type != G_UNICODE_BREAK_QUOTATION &&
         type != G_UNICODE_BREAK_NON_BREAKING_GLUE && type != G_UNICODE_BREAK_WORD_JOINER;
}

static gboolean
may_start_line (gunichar character)
{
  switch (g_unichar_break_type (character))
    {
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_CLOSE_PARENTHESIS:
    case G_UNICODE_BREAK_NON_STARTER:
    case G_UNICODE_BREAK_CONDITIONAL_JAPANESE_STARTER:
    case G_UNICODE_BREAK_EXCLAMATION:
    case G_UNICODE_BREAK_INFIX_SEPARATOR:
    case G_UNICODE_BREAK_POSTFIX:
    case G_UNICODE_BREAK_QUOTATION:
    case G_UNICODE_BREAK_NON_BREAKING_GLUE:
    case G_UNICODE_BREAK_WORD_JOINER:
      return FALSE;
    default:
      return starts_cluster (character);
    }
}

/* A small part of UAX #14: spaces, and the two sides of an ideograph. */
static gboolean
may_break_between (gunichar before,
                   gunichar after)
{
  if (is_space (after))
    return FALSE;
  if (is_space (before))
    return TRUE;

  return (is_ideograph (before) || is_ideograph (after) ||
          g_unichar_iswide (before)) &&
         may_end_line (before) && may_start_line (after);
}

/* Byte offsets at which text may be cut, in order, the end included. */
static GArray *
find_cuts (const char *text,
           gboolean    at_every_cluster)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (gsize));
  gunichar before = 0;
  gsize offset;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      offset = at - text;
      if (before != 0 && (at_every_cluster ? starts_cluster (character)
                                           : may_break_between (before, character)))
        g_array_append_val (cuts, offset);
      before = character;
    }

  offset = strlen (text);
  if (offset > 0)
    g_array_append_val (cuts, offset);

  return cuts;
}

static char *
dup_trimmed (const char *text,
             gsize       length)
{
  while (length > 0)
    {
      const char *last = g_utf8_find_prev_char (text, text + length);

      if (last == NULL || !is_space (g_utf8_get_char (last)))
        break;
      length = last - text;
    }

  return g_strndup (text, length);
}

static gboolean
prefix_fits (const Fit  *self,
             const char *text,
             gsize       length,
             const char *suffix)
{
  g_autofree char *prefix = dup_trimmed (text, length);
  g_autofree char *whole = g_strconcat (prefix, suffix, NULL);

  return fits (self, whole);
}

/* Longest prefix that ends at a cut and fits; 0 when not even the first does. */
static gsize
find_longest (const Fit    *self,
              const char   *text,
              const GArray *cuts,
              const char   *suffix)
{
  guint low = 0, high = cuts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (prefix_fits (self, text, g_array_index (cuts, gsize, middle), suffix))
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? g_array_index (cuts, gsize, low - 1) : 0;
}

static char *
ellipsize (const Fit  *self,
           const char *text)
{
  g_autoptr (GArray) cuts = find_cuts (text, TRUE);
  g_autofree char *prefix = dup_trimmed (text, find_longest (self, text, cuts, ELLIPSIS));

  return g_strconcat (prefix, ELLIPSIS, NULL);
}

static gsize
find_line_length (const Fit  *self,
                  const char *text)
{
  g_autoptr (GArray) cuts = find_cuts (text, FALSE);
  g_autoptr (GArray) clusters = NULL;
  gsize length = find_longest (self, text, cuts, "");

  if (length > 0)
    return length;

  /* A single word wider than the line is cut inside, after one character at least. */
  clusters = find_cuts (text, TRUE);
  length = find_longest (self, text, clusters, "");

  return length > 0 ? length : g_array_index (clusters, gsize, 0);
}

static const char *
skip_spaces (const char *text)
{
  while (*text != '\0' && is_space (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* Returns FALSE when max_lines was reached before the end of the paragraph. */
static gboolean
wrap_paragraph (const Fit  *self,
                const char *paragraph,
                guint       max_lines,
                GPtrArray  *lines)
{
  const char *rest = skip_spaces (paragraph);

  if (*rest == '\0')
    g_ptr_array_add (lines, g_strdup (""));

  while (*rest != '\0')
    {
      gsize length = find_line_length (self, rest);
      const char *next = skip_spaces (rest + length);

      if (lines->len + 1 == max_lines && *next != '\0')
        {
          g_ptr_array_add (lines, ellipsize (self, rest));
          return FALSE;
        }
      g_ptr_array_add (lines, dup_trimmed (rest, length));
      rest = next;
    }

  return TRUE;
}

/* The last line ends although whole paragraphs follow. */
static void
mark_as_cut (const Fit *self,
             GPtrArray *lines)
{
  char **last = (char **) &g_ptr_array_index (lines, lines->len - 1);
  g_autofree char *longer = NULL;

  if (g_str_has_suffix (*last, ELLIPSIS))
    return;

  longer = g_strconcat (*last, ELLIPSIS, NULL);
  g_free (*last);
  *last = fits (self, longer) ? g_steal_pointer (&longer) : ellipsize (self, longer);
}

/**
 * mz_text_metrics_wrap:
 * @self: text metrics
 * @text: UTF-8; line feeds end a line
 * @face: regular, bold or italic
 * @size_px: font size in px
 * @width_px: widest line in px
 * @max_lines: most lines, 0 for no limit
 *
 * Breaks text into lines at spaces and between East Asian characters; closing signs do
 * not begin a line, opening ones do not end it. A word wider than a line is cut. When
 * the text needs more lines than allowed, the last one ends in "…".
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines, at least one
 */
char **
mz_text_metrics_wrap (MzTextMetrics *self,
                      const char    *text,
                      MzFontFace     face,
                      double         size_px,
                      double         width_px,
                      guint          max_lines)
{
  Fit fit = { self, face, size_px, width_px };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) paragraphs = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  paragraphs = g_strsplit (text, "\n", -1);
  if (paragraphs[0] == NULL)
    g_ptr_array_add (lines, g_strdup (""));

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      if (!wrap_paragraph (&fit, paragraphs[i], max_lines, lines))
        break;
      if (lines->len == max_lines && paragraphs[i + 1] != NULL)
        {
          mark_as_cut (&fit, lines);
          break;
        }
    }

  g_ptr_array_add (lines, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

/**
 * mz_text_metrics_ellipsize:
 * @self: text metrics
 * @text: one line of UTF-8
 * @face: regular, bold or italic
 * @size_px: font size in px
 * @width_px: room in px
 *
 * Shortens text until it fits, with "…" for what is left out. Characters keep their
 * combining marks. When there is no room for one character, only "…" remains.
 *
 * Returns: (transfer full): the text or its beginning
 */
char *
mz_text_metrics_ellipsize (MzTextMetrics *self,
                           const char    *text,
                           MzFontFace     face,
                           double         size_px,
                           double         width_px)
{
  Fit fit = { self, face, size_px, width_px };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return fits (&fit, text) ? g_strdup (text) : ellipsize (&fit, text);
}

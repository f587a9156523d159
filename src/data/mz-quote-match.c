/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-quote-match.h"

#include "mz-quote-match-private.h"

#include <string.h>

/* So much is gone through again for each place rather than remembered. */
#define CHECKPOINT_BYTES 512

static const char *
skip_space (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static void
append_collapsed (GString    *bytes,
                  const char *text)
{
  while (*text != '\0')
    {
      const char *after = skip_space (text);

      if (after != text)
        {
          /* a run that goes on from one part of a pattern into the next is still one run */
          if (bytes->len == 0 || bytes->str[bytes->len - 1] != ' ')
            g_string_append_c (bytes, ' ');
        }
      else
        {
          after = g_utf8_next_char (text);
          g_string_append_len (bytes, text, after - text);
        }
      text = after;
    }
}

/* Byte of the original for a byte of the collapsed text. */
typedef struct
{
  gsize collapsed;
  gsize original;
} Checkpoint;

struct _MzQuoteText
{
  const char *text;
  GString    *collapsed;     /* NULL when the text is not UTF-8 */
  GArray     *checkpoints;   /* (element-type Checkpoint) ascending, CHECKPOINT_BYTES apart or a little more */
};

/* What one step over the original leaves in the collapsed text: one blank for a run of them, or a character. */
static const char *
step (const char *place,
      gsize      *n_passed)
{
  const char *after = skip_space (place);

  if (after != place)
    {
      *n_passed += 1;
      return after;
    }
  after = g_utf8_next_char (place);
  *n_passed += (gsize) (after - place);
  return after;
}

static void
add_checkpoints (MzQuoteText *self)
{
  Checkpoint checkpoint = { 0, 0 };
  gsize n_passed = 0;

  g_array_append_val (self->checkpoints, checkpoint);
  for (const char *place = self->text; *place != '\0';)
    {
      place = step (place, &n_passed);
      if (n_passed - checkpoint.collapsed < CHECKPOINT_BYTES)
        continue;
      checkpoint = (Checkpoint) { n_passed, (gsize) (place - self->text) };
      g_array_append_val (self->checkpoints, checkpoint);
    }
}

/*
 * _mz_quote_text_new:
 * @text: the text of a source; borrowed
 *
 * Prepares a text for any number of quotes from it.
 *
 * Returns: (transfer full): the prepared text
 */
MzQuoteText *
_mz_quote_text_new (const char *text)
{
  MzQuoteText *self = g_new0 (MzQuoteText, 1);

  self->text = text;
  self->checkpoints = g_array_new (FALSE, FALSE, sizeof (Checkpoint));
  if (g_utf8_validate (text, -1, NULL))
    {
      self->collapsed = g_string_sized_new (strlen (text) + 1);
      append_collapsed (self->collapsed, text);
      add_checkpoints (self);
    }
  return self;
}

/*
 * _mz_quote_text_free:
 * @self: (transfer full): a prepared text
 */
void
_mz_quote_text_free (MzQuoteText *self)
{
  if (self->collapsed != NULL)
    g_string_free (self->collapsed, TRUE);
  g_array_unref (self->checkpoints);
  g_free (self);
}

/* Byte of the original at which the given byte of the collapsed text begins. */
static gsize
find_original (const MzQuoteText *self,
               gsize              collapsed)
{
  guint low = 0, high = self->checkpoints->len;
  const char *place;
  gsize n_passed;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->checkpoints, Checkpoint, middle).collapsed <= collapsed)
        low = middle;
      else
        high = middle;
    }
  n_passed = g_array_index (self->checkpoints, Checkpoint, low).collapsed;
  place = self->text + g_array_index (self->checkpoints, Checkpoint, low).original;
  while (*place != '\0' && n_passed < collapsed)
    place = step (place, &n_passed);
  return (gsize) (place - self->text);
}

static gboolean
is_searchable (const char *text)
{
  return text == NULL || g_utf8_validate (text, -1, NULL);
}

/*
 * _mz_quote_text_match:
 * @self: a prepared text
 * @exact: the quoted words
 * @prefix: (nullable): the words right before them
 * @suffix: (nullable): the words right after them
 * @start_out: (out) (optional): first byte of the words in the text
 * @end_out: (out) (optional): the byte after the last one
 *
 * Returns: as mz_quote_match()
 */
guint
_mz_quote_text_match (const MzQuoteText *self,
                      const char        *exact,
                      const char        *prefix,
                      const char        *suffix,
                      gsize             *start_out,
                      gsize             *end_out)
{
  if (self->collapsed == NULL || !is_searchable (exact) || !is_searchable (prefix) || !is_searchable (suffix))
    return 0;
  if (*skip_space (exact) == '\0')
    return 0;

  const char *haystack = self->collapsed->str;
  g_autoptr (GString) pattern = g_string_new (NULL);
  if (prefix != NULL)
    append_collapsed (pattern, prefix);
  gsize exact_start = pattern->len;
  if (exact_start > 0 && pattern->str[exact_start - 1] == ' ' && skip_space (exact) != exact)
    exact_start--;
  append_collapsed (pattern, exact);
  gsize exact_end = pattern->len;
  if (suffix != NULL)
    append_collapsed (pattern, suffix);

  const char *found = strstr (haystack, pattern->str);
  if (found == NULL)
    return 0;
  if (strstr (found + 1, pattern->str) != NULL)
    return 2;

  gsize offset = (gsize) (found - haystack);
  if (start_out != NULL)
    *start_out = find_original (self, offset + exact_start);
  if (end_out != NULL)
    *end_out = find_original (self, offset + exact_end);
  return 1;
}

/**
 * mz_quote_match:
 * @text: the text of a source
 * @exact: the quoted words
 * @prefix: (nullable): the words right before them
 * @suffix: (nullable): the words right after them
 * @start_out: (out) (optional): first byte of the words in @text
 * @end_out: (out) (optional): the byte after the last one
 *
 * Looks for a W3C text-quote selector. Runs of white space compare equal whatever they are
 * made of; everything else must agree byte for byte. The time grows with the length of the text.
 *
 * Returns: 0 for none, 1 for exactly one (only then @start_out and @end_out are set),
 *   2 for more than one
 */
guint
mz_quote_match (const char *text,
                const char *exact,
                const char *prefix,
                const char *suffix,
                gsize      *start_out,
                gsize      *end_out)
{
  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (exact != NULL, 0);

  g_autoptr (MzQuoteText) prepared = _mz_quote_text_new (text);
  return _mz_quote_text_match (prepared, exact, prefix, suffix, start_out, end_out);
}

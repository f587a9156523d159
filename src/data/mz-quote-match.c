/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-quote-match.h"

#include <string.h>


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

static GString *
collapse (const char *text)
{
  GString *bytes = g_string_sized_new (strlen (text) + 1);

  append_collapsed (bytes, text);
  return bytes;
}

/* Byte of the original at which the given byte of the collapsed text begins. */
static gsize
find_original (const char *text,
               gsize       collapsed)
{
  const char *place = text;
  gsize n_passed = 0;

  while (*place != '\0' && n_passed < collapsed)
    {
      const char *after = skip_space (place);

      if (after != place)
        {
          n_passed += 1;
        }
      else
        {
          after = g_utf8_next_char (place);
          n_passed += (gsize) (after - place);
        }
      place = after;
    }
  return (gsize) (place - text);
}

static gboolean
is_searchable (const char *text)
{
  return text == NULL || g_utf8_validate (text, -1, NULL);
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

  if (!is_searchable (text) || !is_searchable (exact) || !is_searchable (prefix) ||
      !is_searchable (suffix))
    return 0;
  if (*skip_space (exact) == '\0')
    return 0;

  g_autoptr (GString) haystack = collapse (text);
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

  const char *found = strstr (haystack->str, pattern->str);
  if (found == NULL)
    return 0;
  if (strstr (found + 1, pattern->str) != NULL)
    return 2;

  gsize offset = (gsize) (found - haystack->str);
  if (start_out != NULL)
    *start_out = find_original (text, offset + exact_start);
  if (end_out != NULL)
    *end_out = find_original (text, offset + exact_end);
  return 1;
}

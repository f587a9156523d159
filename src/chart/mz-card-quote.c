/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-card-quote.h"

#include "mz-quote-match.h"

#include <math.h>
#include <string.h>

static gboolean
is_in_number (const char *at)
{
  return g_ascii_isdigit (*at) || ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1]));
}

static const char *
skip_words (const char *at)
{
  while (*at != '\0' && !g_ascii_isdigit (*at))
    at++;

  return at;
}

static const char *
skip_number (const char *at)
{
  while (is_in_number (at))
    at++;

  return at;
}

/* The digits that say a value. What follows them up to the next digits belongs to them: "28 million tons". */
void
_mz_card_quote_find_number (const char *words,
                            double      value,
                            const char *unit,
                            gsize      *start_out,
                            gsize      *end_out)
{
  const char *at = words;

  *start_out = *end_out = 0;
  if (isnan (value))
    return;

  while (*at != '\0')
    {
      const char *start = skip_words (at), *end = skip_number (start);
      g_autofree char *part = g_strndup (start, skip_words (end) - start);

      if (*start != '\0' && mz_quote_states_number (part, value, unit))
        {
          *start_out = start - words;
          *end_out = end - words;
          return;
        }
      at = end;
    }
}

/* So many characters around a passage, with ellipses where something is left out; moves the passage along. */
char *
_mz_card_quote_shorten (const char *words,
                        gsize      *start,
                        gsize      *end,
                        guint       max_characters)
{
  glong length = g_utf8_strlen (words, -1);
  glong first, last;
  const char *from, *to, *before, *after;
  g_autofree char *part = NULL;

  if (length <= (glong) max_characters)
    return g_strdup (words);

  first = *end > *start ? g_utf8_pointer_to_offset (words, words + *start) - (glong) max_characters / 2 : 0;
  first = CLAMP (first, 0, length - (glong) max_characters);
  last = first + max_characters;
  from = g_utf8_offset_to_pointer (words, first);
  to = g_utf8_offset_to_pointer (words, last);
  if (words + *end > to)
    *start = *end = 0;

  part = g_strndup (from, to - from);
  before = first > 0 ? "…" : "";
  after = last < length ? "…" : "";
  if (*end > *start)
    {
      gssize moved = (gssize) strlen (before) - (from - words);

      *start = (gsize) ((gssize) *start + moved);
      *end = (gsize) ((gssize) *end + moved);
    }

  return g_strconcat (before, part, after, NULL);
}

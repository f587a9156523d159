/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-text.h"

#include <string.h>

#define MAX_MARKS 64
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"
#define REPLACEMENT "\uFFFD"

/* UAX #9: embeddings, overrides, isolates and the three invisible marks. */
static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

/**
 * mz_text_isolate:
 * @text: (nullable): text from outside
 *
 * Puts text between first strong isolate and pop directional isolate, so that its writing
 * direction cannot change the sentence around it. Bidirectional controls inside are taken
 * out first: an unbalanced one would end the isolate.
 *
 * Returns: (transfer full) (nullable): the isolated text, %NULL for %NULL
 */
char *
mz_text_isolate (const char *text)
{
  g_autofree char *valid = NULL;
  GString *out;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  out = g_string_new (FIRST_STRONG_ISOLATE);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_bidi_control (g_utf8_get_char (at)))
      g_string_append_len (out, at, g_utf8_next_char (at) - at);
  g_string_append (out, POP_ISOLATE);
  return g_string_free (out, FALSE);
}

static gunichar
make_visible (gunichar c)
{
  if (c < 0x20)
    return 0x2400 + c;
  if (c == 0x7F)
    return 0x2421;
  if ((c > 0x7F && c < 0xA0) || is_bidi_control (c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF)
    return 0xFFFD;
  return c;
}

/* What was opened and never closed; the sign in its place is as long. */
static void
replace_open_isolates (GString      *out,
                       const GArray *opened)
{
  for (guint i = 0; i < opened->len; i++)
    memcpy (out->str + g_array_index (opened, gsize, i), REPLACEMENT, strlen (REPLACEMENT));
}

/**
 * mz_text_make_visible:
 * @text: (nullable): text from outside, or a sentence with such text in it
 *
 * Makes one harmless line of any text: control characters, line breaks among them, become
 * their pictures (U+2400 …), those without a picture and bidirectional controls become
 * U+FFFD, and so do bytes that are not UTF-8. Isolates as mz_text_isolate() makes them stay when
 * they are closed: they reach no further than that.
 *
 * Returns: (transfer full) (nullable): the visible text, %NULL for %NULL
 */
char *
mz_text_make_visible (const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr (GArray) opened = g_array_new (FALSE, FALSE, sizeof (gsize));
  GString *out;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  out = g_string_new (NULL);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean opens = g_str_has_prefix (at, FIRST_STRONG_ISOLATE);
      gboolean closes = opened->len > 0 && g_str_has_prefix (at, POP_ISOLATE);

      if (opens)
        g_array_append_val (opened, out->len);
      if (closes)
        g_array_set_size (opened, opened->len - 1);
      g_string_append_unichar (out, opens || closes ? g_utf8_get_char (at) : make_visible (g_utf8_get_char (at)));
    }
  replace_open_isolates (out, opened);
  return g_string_free (out, FALSE);
}

/**
 * mz_text_strip_marks:
 * @text: (nullable): text from outside
 *
 * Keeps at most 64 combining marks on each base character, for display only: laying out a
 * longer run takes Pango time that grows with its square.
 *
 * Returns: (transfer full) (nullable): the text with the surplus marks left out, %NULL for %NULL
 */
char *
mz_text_strip_marks (const char *text)
{
  g_autofree char *valid = NULL;
  GString *out;
  guint n_marks = 0;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  out = g_string_new (NULL);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      n_marks = g_unichar_ismark (g_utf8_get_char (at)) ? n_marks + 1 : 0;
      if (n_marks <= MAX_MARKS)
        g_string_append_len (out, at, g_utf8_next_char (at) - at);
    }
  return g_string_free (out, FALSE);
}

static gboolean
is_right_to_left (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_SYRIAC ||
         script == G_UNICODE_SCRIPT_THAANA || script == G_UNICODE_SCRIPT_NKO;
}

/**
 * mz_text_has_right_to_left:
 * @text: valid UTF-8
 *
 * Returns: whether there is anything in it that is written from right to left
 */
gboolean
mz_text_has_right_to_left (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (is_right_to_left (g_utf8_get_char (at)))
        return TRUE;
    }

  return FALSE;
}

/**
 * mz_text_begins_isolated:
 * @text: text
 *
 * Returns: whether its first words are isolated as mz_text_isolate() does it
 */
gboolean
mz_text_begins_isolated (const char *text)
{
  return g_str_has_prefix (text, FIRST_STRONG_ISOLATE);
}

/**
 * mz_text_find_direction:
 * @text: valid UTF-8
 *
 * Finds the direction of a line by its first letter outside of isolates (UAX #9, P2); Pango, which
 * does not know isolates, takes the first letter of all.
 *
 * Returns: the direction, neutral when there is no letter
 */
MzTextDirection
mz_text_find_direction (const char *text)
{
  guint depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_str_has_prefix (at, FIRST_STRONG_ISOLATE))
        depth++;
      else if (depth > 0 && g_str_has_prefix (at, POP_ISOLATE))
        depth--;
      else if (depth == 0 && g_unichar_isalpha (c))
        return is_right_to_left (c) ? MZ_TEXT_RIGHT_TO_LEFT : MZ_TEXT_LEFT_TO_RIGHT;
    }

  return MZ_TEXT_NEUTRAL;
}

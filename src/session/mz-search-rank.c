/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-search-rank.h"

#include <string.h>

/* How a text matches, best first. */
enum
{
  RANK_EXACT,
  RANK_PREFIX,
  RANK_WORDS,
  RANK_SUBSTRING,
  RANK_MISSPELT,
};

#define MIN_MISSPELT_LETTERS 4

/* Scripts that write without blanks: a word may begin anywhere. */
static gboolean
is_unspaced (const char *word)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (word));

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HANGUL ||
         script == G_UNICODE_SCRIPT_THAI || script == G_UNICODE_SCRIPT_KHMER ||
         script == G_UNICODE_SCRIPT_MYANMAR;
}

static gboolean
begins_word (const char *text,
             const char *word)
{
  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    {
      if (found == text || found[-1] == ' ')
        return TRUE;
    }

  return FALSE;
}

/* One letter of an alphabet within a word would find nearly everything. */
static guint
rank_word (const char *text,
           const char *word)
{
  if (begins_word (text, word))
    return RANK_WORDS;
  if (strstr (text, word) != NULL && (is_unspaced (word) || g_utf8_strlen (word, 3) >= 3))
    return RANK_SUBSTRING;

  return MZ_SEARCH_NO_RANK;
}

/* Of a folded text and folded words; lower is better. */
guint
_mz_search_rank (const char        *text,
                 const char        *folded,
                 const char *const *words)
{
  guint rank = RANK_EXACT;

  if (strcmp (text, folded) == 0)
    return RANK_EXACT;
  if (g_str_has_prefix (text, folded))
    return RANK_PREFIX;
  for (guint i = 0; words[i] != NULL && rank < MZ_SEARCH_NO_RANK; i++)
    rank = MAX (rank, rank_word (text, words[i]));

  return rank;
}

/* Whether a text begins with a word but for one letter that is wrong, missing, too many or changed places
 * with the next. */
static gboolean
begins_nearly (const char *text,
               const char *word)
{
  const char *text_next, *word_next;

  while (*word != '\0' && g_utf8_get_char (word) == g_utf8_get_char (text))
    {
      word = g_utf8_next_char (word);
      text = g_utf8_next_char (text);
    }
  if (*word == '\0' || *text == '\0' || *text == ' ')
    return *word == '\0' || *g_utf8_next_char (word) == '\0';

  word_next = g_utf8_next_char (word);
  text_next = g_utf8_next_char (text);
  if (g_str_has_prefix (text_next, word_next) || g_str_has_prefix (text, word_next) ||
      g_str_has_prefix (text_next, word))
    return TRUE;

  return *word_next != '\0' && *text_next != '\0' && g_utf8_get_char (word) == g_utf8_get_char (text_next) &&
         g_utf8_get_char (text) == g_utf8_get_char (word_next) &&
         g_str_has_prefix (g_utf8_next_char (text_next), g_utf8_next_char (word_next));
}

/* Hardly anybody mistakes the first letter, and a short word is near to too many others. */
static gboolean
has_nearly (const char *text,
            const char *word)
{
  if (is_unspaced (word) || g_utf8_strlen (word, -1) < MIN_MISSPELT_LETTERS)
    return begins_word (text, word);

  for (const char *at = text; at != NULL; at = strchr (at, ' '))
    {
      at += *at == ' ';
      if (*at == *word && begins_nearly (at, word))
        return TRUE;
    }

  return FALSE;
}

/* The same for words that may have one wrong letter each. */
guint
_mz_search_rank_misspelt (const char        *text,
                          const char        *folded G_GNUC_UNUSED,
                          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!has_nearly (text, words[i]))
        return MZ_SEARCH_NO_RANK;
    }

  return RANK_MISSPELT;
}

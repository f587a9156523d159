/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-encoding-private.h"

#include "mz-json-text-private.h"

#include <string.h>

#define MAX_LOOK 65536

typedef struct
{
  const char *name;
  const char *pattern;   /* four bytes: x any but NUL, . any, others themselves */
  gsize       length;
} Signature;

static gboolean
matches (const Signature *signature, const char *start, gsize size)
{
  if (size < signature->length)
    return FALSE;
  for (gsize i = 0; i < signature->length; i++)
    if (signature->pattern[i] == 'x' ? start[i] == '\0' : start[i] != signature->pattern[i])
      return FALSE;
  return TRUE;
}

/*
 * _mz_json_encoding_detect:
 * @start: the first byte of a file
 * @end: its end
 *
 * Recognises UTF-16 and UTF-32 by their byte order mark, or by where NUL bytes stand: JSON
 * begins with two ASCII characters unless it is a single character.
 *
 * Returns: (nullable): the encoding's name, %NULL when it is none of these
 */
const char *
_mz_json_encoding_detect (const char *start, const char *end)
{
  static const Signature signatures[] = {
    { "UTF-32LE", "\xFF\xFE\0\0", 4 },
    { "UTF-32BE", "\0\0\xFE\xFF", 4 },
    { "UTF-16LE", "\xFF\xFE", 2 },
    { "UTF-16BE", "\xFE\xFF", 2 },
    { "UTF-32LE", "x\0\0\0", 4 },
    { "UTF-32BE", "\0\0\0x", 4 },
    { "UTF-16LE", "x\0x\0", 4 },
    { "UTF-16BE", "\0x\0x", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (matches (&signatures[i], start, (gsize) (end - start)))
      return signatures[i].name;
  return NULL;
}

/* A pair of another encoding may be UTF-8 by chance; most of them are not. */
static gboolean
is_mostly_utf8 (const char *start, const char *end)
{
  gsize n_good = 0, n_bad = 0;
  guint length;

  while (start < end)
    {
      length = (guchar) *start < 0x80 ? 1 : _mz_json_text_utf8_length (start, end);
      if (length == 0)
        n_bad++;
      else if (length > 1)
        n_good += length;
      start += MAX (length, 1);
    }
  return n_good > n_bad;
}

/*
 * _mz_json_encoding_guess:
 * @start: the first byte of a file
 * @at: the first place that is not UTF-8
 * @end: its end
 *
 * Guesses from how the bytes over 0x7F stand together: alone among Latin letters, as
 * Cyrillic words of small letters, or in pairs over the whole range as in Chinese.
 *
 * Returns: (nullable): the encoding's name, %NULL when most of the text is UTF-8, so that
 *   the file is damaged rather than in another encoding
 */
const char *
_mz_json_encoding_guess (const char *start, const char *at, const char *end)
{
  guint n_high = 0, n_alone = 0, n_small = 0;

  end = at + MIN (end - at, MAX_LOOK);
  if (is_mostly_utf8 (start, end))
    return NULL;
  for (const char *byte = at; byte < end; byte++)
    {
      if ((guchar) *byte < 0x80)
        continue;
      n_high++;
      n_small += (guchar) *byte >= 0xE0;
      n_alone += (byte == start || (guchar) byte[-1] < 0x80) && (byte + 1 == end || (guchar) byte[1] < 0x80);
    }
  if (n_alone * 2 >= n_high)
    return "ISO 8859-1 / Windows-1252";
  return n_small * 5 >= n_high * 3 ? "Windows-1251" : "GB 18030";
}

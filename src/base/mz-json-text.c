/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-text-private.h"

#include <string.h>

/*
 * _mz_json_text_advance:
 * @place: a place that was counted before; the beginning is line 1, column 1
 * @at: a later byte of the same text
 *
 * Counts on from one place to a later one. Bytes that continue a UTF-8 character do not count.
 */
void
_mz_json_text_advance (MzJsonPlace *place, const char *at)
{
  const char *next;

  while ((next = memchr (place->at, '\n', (gsize) (at - place->at))) != NULL)
    {
      place->at = next + 1;
      place->line++;
      place->column = 1;
    }
  for (; place->at < at; place->at++)
    if (((guchar) *place->at & 0xC0) != 0x80)
      place->column++;
}

/*
 * _mz_json_text_get_place:
 * @start: the first byte of the text
 * @at: a byte of it
 * @line_out: (out) (optional): the line, from 1
 * @column_out: (out) (optional): the character in the line, from 1
 *
 * Counts lines and characters up to a byte.
 */
void
_mz_json_text_get_place (const char *start, const char *at, guint *line_out, guint *column_out)
{
  MzJsonPlace place = { start, 1, 1 };

  _mz_json_text_advance (&place, at);
  if (line_out != NULL)
    *line_out = place.line;
  if (column_out != NULL)
    *column_out = place.column;
}

/*
 * _mz_json_text_utf8_length:
 * @at: a byte that is not ASCII
 * @end: the end of the text
 *
 * Checks one character against table 3-7 of the Unicode Standard: no overlong forms, no
 * surrogates, nothing over U+10FFFF.
 *
 * Returns: its length in bytes, 0 when it is not UTF-8
 */
guint
_mz_json_text_utf8_length (const char *at, const char *end)
{
  guchar lead = (guchar) at[0];
  guint length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  guchar second;

  if (lead < 0xC2 || lead > 0xF4 || (gsize) (end - at) < length)
    return 0;
  for (guint i = 1; i < length; i++)
    if (((guchar) at[i] & 0xC0) != 0x80)
      return 0;
  second = (guchar) at[1];
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)
      || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
    return 0;
  return length;
}

/*
 * _mz_json_text_hex4:
 * @at: the byte after `\u`
 * @end: the end of the text
 *
 * Reads four hexadecimal digits.
 *
 * Returns: the code unit, -1 when there are not four digits
 */
int
_mz_json_text_hex4 (const char *at, const char *end)
{
  int value = 0;

  if (end - at < 4)
    return -1;
  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (at[i]);
    }
  return value;
}

static const char *
resolve_escape (const char *at, const char *end, GString *out)
{
  static const char from[] = "bfnrt";
  static const char to[] = "\b\f\n\r\t";
  const char *letter;
  gunichar unit;

  if (*at != 'u')
    {
      letter = strchr (from, *at);
      g_string_append_c (out, letter != NULL ? to[letter - from] : *at);
      return at + 1;
    }
  unit = (gunichar) _mz_json_text_hex4 (at + 1, end);
  at += 5;
  if (unit >= 0xD800 && unit <= 0xDBFF)
    {
      unit = 0x10000 + ((unit - 0xD800) << 10) + ((gunichar) _mz_json_text_hex4 (at + 2, end) - 0xDC00);
      at += 6;
    }
  g_string_append_unichar (out, unit);
  return at;
}

/*
 * _mz_json_text_resolve:
 * @raw: the inside of a JSON string that the guard has let through
 * @length: its length in bytes
 * @out: where the characters are added
 *
 * Puts characters in the place of escapes.
 */
void
_mz_json_text_resolve (const char *raw, gsize length, GString *out)
{
  const char *end = raw + length;
  const char *escape;

  while (raw < end && (escape = memchr (raw, '\\', (gsize) (end - raw))) != NULL)
    {
      g_string_append_len (out, raw, escape - raw);
      raw = resolve_escape (escape + 1, end, out);
    }
  g_string_append_len (out, raw, end - raw);
}

/*
 * _mz_json_text_add_token:
 * @pointer: an RFC 6901 pointer
 * @name: a member's name
 * @length: its length in bytes
 *
 * Goes down one member, with `~` and `/` spelled as RFC 6901 wants.
 */
void
_mz_json_text_add_token (GString *pointer, const char *name, gsize length)
{
  g_string_append_c (pointer, '/');
  for (gsize i = 0; i < length; i++)
    if (name[i] == '~')
      g_string_append (pointer, "~0");
    else if (name[i] == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, name[i]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-number.h"

#include <math.h>
#include <string.h>

#define MAX_DECIMALS 15
#define FAST_DECIMALS 6
#define FAST_LIMIT 1e9

/* Drops the zeros that say nothing, and the sign of a zero. */
static void
trim (char *text)
{
  char *point = strchr (text, '.');
  char *end = text + strlen (text);

  if (point != NULL)
    {
      while (end[-1] == '0')
        end--;
      if (end[-1] == '.')
        end--;
      *end = '\0';
    }
  if (strcmp (text, "-0") == 0)
    memcpy (text, "0", 2);
}

static void
write_digits (char *text, gboolean negative, guint32 scaled, guint decimals)
{
  char reversed[16];
  guint n_reversed = 0;

  while (scaled > 0 || n_reversed <= decimals)
    {
      reversed[n_reversed++] = (char) ('0' + scaled % 10);
      scaled /= 10;
    }
  if (negative)
    *text++ = '-';
  while (n_reversed > 0)
    {
      *text++ = reversed[--n_reversed];
      if (n_reversed == decimals && decimals > 0)
        *text++ = '.';
    }
  *text = '\0';
}

/* Coordinates are most of what is written: they need no printf when the rounding is not in doubt. */
static gboolean
write_fast (char *text, double value, guint decimals)
{
  static const double powers[FAST_DECIMALS + 1] = { 1, 10, 100, 1e3, 1e4, 1e5, 1e6 };
  double scaled, whole, rest;

  if (decimals > FAST_DECIMALS)
    return FALSE;
  scaled = fabs (value) * powers[decimals];
  if (scaled >= FAST_LIMIT)
    return FALSE;
  whole = floor (scaled);
  rest = scaled - whole;
  if (fabs (rest - 0.5) < 1e-6)
    return FALSE;
  write_digits (text, signbit (value) != 0, (guint32) whole + (rest > 0.5 ? 1 : 0), decimals);
  return TRUE;
}

/**
 * mz_number_write:
 * @buffer: where to write
 * @value: a finite number
 * @max_decimals: how many decimals to keep at most, 0 … 15
 *
 * Writes a number in fixed notation with a point, rounded, without trailing zeros and never
 * as "-0", whatever the locale. From 1e15 on the shortest spelling is written, which may have
 * an exponent. A number that is not finite is a programmer's error and is written as "0".
 *
 * Returns: (transfer none): @buffer
 */
const char *
mz_number_write (char buffer[MZ_NUMBER_BUFFER_SIZE], double value, guint max_decimals)
{
  char format[8];
  guint decimals = MIN (max_decimals, MAX_DECIMALS);

  if (!isfinite (value))
    {
      g_critical ("A number that is not finite cannot be written");
      memcpy (buffer, "0", 2);
      return buffer;
    }
  if (fabs (value) >= 1e15)
    {
      g_autofree char *text = mz_number_to_string (value);

      g_strlcpy (buffer, text, MZ_NUMBER_BUFFER_SIZE);
      return buffer;
    }
  if (!write_fast (buffer, value, decimals))
    {
      g_snprintf (format, sizeof format, "%%.%uf", decimals);
      g_ascii_formatd (buffer, MZ_NUMBER_BUFFER_SIZE, format, value);
    }
  trim (buffer);
  return buffer;
}

/**
 * mz_number_to_string:
 * @value: a finite number
 *
 * Writes a number with as few digits as are needed to read the same number back, in the
 * spelling that JSON, SVG and CSS share. "-0" becomes "0". A number that is not finite is a
 * programmer's error and is written as "0".
 *
 * Returns: (transfer full): the text
 */
char *
mz_number_to_string (double value)
{
  char buffer[MZ_NUMBER_BUFFER_SIZE];

  if (!isfinite (value))
    {
      g_critical ("A number that is not finite cannot be written");
      return g_strdup ("0");
    }
  if (value == 0.0)
    return g_strdup ("0");
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_formatd (buffer, sizeof buffer, "%.16g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_formatd (buffer, sizeof buffer, "%.17g", value);
  return g_strdup (buffer);
}

static gsize
skip_digits (const char *text, gsize length, gsize at)
{
  while (at < length && g_ascii_isdigit (text[at]))
    at++;
  return at;
}

/* RFC 8259, section 6. */
static gboolean
is_json_number (const char *text, gsize length)
{
  gsize at = 0;
  gsize end;

  if (at < length && text[at] == '-')
    at++;
  end = skip_digits (text, length, at);
  if (end == at || (text[at] == '0' && end > at + 1))
    return FALSE;
  at = end;
  if (at < length && text[at] == '.')
    {
      end = skip_digits (text, length, at + 1);
      if (end == at + 1)
        return FALSE;
      at = end;
    }
  if (at < length && (text[at] == 'e' || text[at] == 'E'))
    {
      at++;
      if (at < length && (text[at] == '+' || text[at] == '-'))
        at++;
      end = skip_digits (text, length, at);
      if (end == at)
        return FALSE;
      at = end;
    }
  return at == length;
}

/**
 * mz_number_parse:
 * @text: a number's text
 * @length: its length in bytes, or -1 when it ends with NUL
 * @value_out: (out): the number; left alone on failure
 *
 * Reads a number in the grammar of JSON and nothing else: no blanks, no "+", no leading
 * zeros, no hexadecimal, no grouping, no decimal comma, nothing after it. A number too large
 * for a double is refused.
 *
 * Returns: %TRUE when the whole of @text is a number
 */
gboolean
mz_number_parse (const char *text, gssize length, double *value_out)
{
  char buffer[MZ_NUMBER_BUFFER_SIZE];
  g_autofree char *copy = NULL;
  gsize size;
  double value;

  g_return_val_if_fail (value_out != NULL, FALSE);
  if (text == NULL)
    return FALSE;
  size = length < 0 ? strlen (text) : (gsize) length;
  if (!is_json_number (text, size))
    return FALSE;
  if (size < sizeof buffer)
    {
      memcpy (buffer, text, size);
      buffer[size] = '\0';
      value = g_ascii_strtod (buffer, NULL);
    }
  else
    {
      copy = g_strndup (text, size);
      value = g_ascii_strtod (copy, NULL);
    }
  if (!isfinite (value))
    return FALSE;
  *value_out = value;
  return TRUE;
}

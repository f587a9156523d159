/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-quote-match.h"

#include <math.h>
#include <string.h>

#define MAX_GROUPS 6

typedef struct
{
  const char *word;
  double      factor;
} Scale;

/* Longer words stand before the shorter ones that begin alike. */
static const Scale scales[] = {
  { "thousand", 1e3 },
  { "million", 1e6 },
  { "billion", 1e9 },
  { "trillion", 1e12 },
  { "bn", 1e9 },
  { "mn", 1e6 },
  { "Mt", 1e6 },
  { "kt", 1e3 },
  { "万亿", 1e12 },
  { "百万", 1e6 },
  { "千万", 1e7 },
  { "亿", 1e8 },
  { "万", 1e4 },
  { "千", 1e3 },
  { "萬", 1e4 },
  { "億", 1e8 },
  { "тыс", 1e3 },
  { "млн", 1e6 },
  { "миллион", 1e6 },
  { "млрд", 1e9 },
  { "миллиард", 1e9 },
  { "трлн", 1e12 },
};

static const char *const range_words[] = { "–", "—", "-", "to", "and", "or", "до", "и", "至", "到", "~" };

typedef struct
{
  double      value;     /* the digits alone */
  double      first;     /* the digits before the first blank, NAN when there is none */
  const char *end;
} Reading;

static const char *
skip_blanks (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Length of the sign that separates groups of three digits, 0 when there is none. */
static guint
get_separator_length (const char *text)
{
  static const char *const separators[] = { ",", " ", "'", "’", "\u00a0", "\u202f", "\u2009" };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      if (g_str_has_prefix (text, separators[i]))
        return (guint) strlen (separators[i]);
    }
  return 0;
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  while (g_ascii_isdigit (text[n]))
    n++;
  return n;
}

static const char *
read_groups (const char *text,
             GString    *digits,
             gsize      *first_length_out)
{
  guint n_digits = count_digits (text);
  const char *separator = text + n_digits;
  guint length = get_separator_length (separator);
  guint n_groups = 0;

  g_string_append_len (digits, text, n_digits);
  *first_length_out = digits->len;
  text = separator;
  while (n_digits <= 3 && length > 0 && n_groups < MAX_GROUPS &&
         strncmp (text, separator, length) == 0 && count_digits (text + length) == 3)
    {
      g_string_append_len (digits, text + length, 3);
      text += length + 3;
      n_groups++;
    }
  return text;
}

/* A comma before exactly three digits has been taken as a sign of grouping already, so
 * what is left is a decimal sign whichever of the two it is. */
static const char *
read_decimals (const char *text,
               GString    *digits)
{
  guint n_digits;

  if (*text != '.' && *text != ',')
    return text;
  n_digits = count_digits (text + 1);
  if (n_digits == 0)
    return text;
  g_string_append_c (digits, '.');
  g_string_append_len (digits, text + 1, n_digits);
  return text + 1 + n_digits;
}

static Reading
read_number (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autofree char *first = NULL;
  gsize first_length = 0;
  Reading reading = { .first = NAN };

  reading.end = read_groups (text, digits, &first_length);
  if (digits->len > first_length && text[first_length] == ' ')
    {
      first = g_strndup (digits->str, first_length);
      reading.first = g_ascii_strtod (first, NULL);
    }
  reading.end = read_decimals (reading.end, digits);
  reading.value = g_ascii_strtod (digits->str, NULL);
  return reading;
}

static double
find_scale (const char *text,
            const char *unit)
{
  text = skip_blanks (text);
  if (*text == '-')
    text++;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      gsize length = strlen (scales[i].word);

      /* "Mt" and its like are symbols: their case counts and no letter may follow */
      if (length == 2 && strncmp (text, scales[i].word, 2) == 0 && !g_ascii_isalpha (text[2]))
        return scales[i].factor;
      if (length != 2 && g_ascii_strncasecmp (text, scales[i].word, length) == 0)
        return scales[i].factor;
    }
  if (g_strcmp0 (unit, "USD") == 0 && (*text == 'm' || *text == 'M') && !g_ascii_isalpha (text[1]))
    return 1e6;
  return 1.0;
}

/* "3 to 5 million": the first number has the word of the second. */
static double
find_range_scale (const char *text,
                  const char *unit)
{
  text = skip_blanks (text);
  for (guint i = 0; i < G_N_ELEMENTS (range_words); i++)
    {
      if (!g_str_has_prefix (text, range_words[i]))
        continue;
      const char *next = skip_blanks (text + strlen (range_words[i]));
      if (!g_ascii_isdigit (*next))
        continue;
      Reading reading = read_number (next);
      return find_scale (reading.end, unit);
    }
  return 1.0;
}

static gboolean
is_followed_by_percent (const char *text)
{
  text = skip_blanks (text);
  return g_str_has_prefix (text, "%") || g_str_has_prefix (text, "％") ||
         g_str_has_prefix (text, "percent") || g_str_has_prefix (text, "per cent") ||
         g_str_has_prefix (text, "процент");
}

static gboolean
is_same_number (double a,
                double b)
{
  return fabs (a - b) <= 1e-9 * MAX (fabs (a), fabs (b));
}

static gboolean
states_value (const Reading *reading,
              double         value,
              const char    *unit)
{
  double scale = find_scale (reading->end, unit);

  if (is_followed_by_percent (reading->end) && g_strcmp0 (unit, "%") != 0)
    return FALSE;
  if (is_same_number (reading->value * scale, value))
    return TRUE;
  if (!isnan (reading->first) && is_same_number (reading->first, value))
    return TRUE;
  if (scale > 1.0)
    return FALSE;
  return is_same_number (reading->value * find_range_scale (reading->end, unit), value);
}

/* Where to go on: after the first piece when a blank stood between, because columns of
 * a printed row are apart by blanks just as groups of digits are. */
static const char *
get_next (const char    *text,
          const Reading *reading)
{
  return isnan (reading->first) ? reading->end : text + count_digits (text);
}

/**
 * mz_quote_states_number:
 * @quote: the words of a source
 * @value: the number that they are said to state; its sign is not looked at, words tell it
 * @unit: (nullable): the unit of @value
 *
 * Tells whether one of the numbers in @quote is @value: grouped ("3,800,000", "3 800 000"),
 * with a decimal point or comma, and with a word of size in English, Chinese or Russian
 * ("28 million", "2800万", "28 млн"). A number that has such a word states only the product,
 * and a number followed by a percent sign states nothing but percent.
 *
 * Returns: whether the number occurs
 */
gboolean
mz_quote_states_number (const char *quote,
                        double      value,
                        const char *unit)
{
  const char *text = quote;

  g_return_val_if_fail (quote != NULL, FALSE);

  while (*text != '\0')
    {
      if (!g_ascii_isdigit (*text))
        {
          text++;
          continue;
        }
      if (text > quote && (g_ascii_isalpha (text[-1]) || text[-1] == '_'))
        {
          text += count_digits (text);
          continue;
        }
      Reading reading = read_number (text);
      if (states_value (&reading, fabs (value), unit))
        return TRUE;
      text = get_next (text, &reading);
    }
  return FALSE;
}

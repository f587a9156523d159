/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-number-format.h"

#include "mz-number.h"

#include <math.h>
#include <string.h>

#define NO_BREAK_SPACE "\u00A0"
#define NARROW_NO_BREAK_SPACE "\u202F"
#define MINUS "\u2212"
#define MAX_MAGNITUDES 3
#define MAX_DIGITS 512

typedef struct
{
  double      size;
  const char *word;      /* with the space before it */
} Magnitude;

/* How a language writes numbers, whatever the locale of the process. The magnitudes go down
 * and end with size 0. */
typedef struct
{
  const char *language;
  const char *group;
  const char *point;
  const char *percent;
  Magnitude   magnitudes[MAX_MAGNITUDES + 1];
} Style;

static const Style styles[] = {
  { "en", ",", ".", "%", { { 1e12, " trillion" }, { 1e9, " billion" }, { 1e6, " million" } } },
  { "zh", ",", ".", "%", { { 1e12, "万亿" }, { 1e8, "亿" }, { 1e4, "万" } } },
  { "ru", NO_BREAK_SPACE, ",", NO_BREAK_SPACE "%",
    { { 1e12, NO_BREAK_SPACE "трлн" }, { 1e9, NO_BREAK_SPACE "млрд" }, { 1e6, NO_BREAK_SPACE "млн" } } },
};

/* Languages without words of their own here: only the signs; the words are English. */
static const struct
{
  const char *languages;
  const char *group;
  const char *point;
  const char *percent;
} signs[] = {
  { " de es it nl pt id tr da el ro sl hr sr vi ", ".", ",", NO_BREAK_SPACE "%" },
  { " fr ", NARROW_NO_BREAK_SPACE, ",", NARROW_NO_BREAK_SPACE "%" },
  { " be bg cs et fi hu hy ka kk ky lt lv nb nn no pl sk sv tg uk uz ", NO_BREAK_SPACE, ",", NO_BREAK_SPACE "%" },
};

static Style
get_style (const char *language)
{
  const char *tag = language != NULL ? language : "";
  g_autofree char *alone = g_strndup (tag, strcspn (tag, "_-.@"));
  g_autofree char *word = g_strdup_printf (" %s ", alone);
  Style style = styles[0];

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strcmp (styles[i].language, alone) == 0)
      return styles[i];
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (alone[0] != '\0' && strstr (signs[i].languages, word) != NULL)
      {
        style.group = signs[i].group;
        style.point = signs[i].point;
        style.percent = signs[i].percent;
      }
  return style;
}

/* All digits, without an exponent. */
static char *
write_digits (double value, guint max_decimals)
{
  char *digits = g_malloc (MAX_DIGITS);

  if (fabs (value) < 1e15)
    mz_number_write (digits, value, max_decimals);
  else
    g_ascii_formatd (digits, MAX_DIGITS, "%.0f", value);
  return digits;
}

static char *
format_grouped (double value, guint max_decimals, const Style *style)
{
  g_autofree char *digits = write_digits (value, max_decimals);
  const char *at = digits;
  gsize n_whole;
  GString *text = g_string_new (NULL);

  if (*at == '-')
    {
      g_string_append (text, MINUS);
      at++;
    }
  n_whole = strspn (at, "0123456789");
  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append (text, style->group);
      g_string_append_c (text, at[i]);
    }
  if (at[n_whole] == '.')
    g_string_append_printf (text, "%s%s", style->point, at + n_whole + 1);
  return g_string_free (text, FALSE);
}

static gboolean
is_finite (double value)
{
  g_return_val_if_fail (isfinite (value), FALSE);
  return TRUE;
}

/**
 * mz_number_format_grouped:
 * @value: a finite number
 * @max_decimals: how many decimals to keep at most, 0 … 15
 * @language: (nullable): a language tag; %NULL is English
 *
 * Writes all digits of a number for people, in groups of three: "44,000,000", in Russian
 * "44 000 000" with spaces that do not break.
 *
 * Returns: (transfer full): the text; "" when @value is not finite, which is a programmer's error
 */
char *
mz_number_format_grouped (double value, guint max_decimals, const char *language)
{
  Style style = get_style (language);

  return is_finite (value) ? format_grouped (value, max_decimals, &style) : g_strdup ("");
}

static double
round_to_four (double value)
{
  char buffer[MZ_NUMBER_BUFFER_SIZE];

  return g_ascii_strtod (g_ascii_formatd (buffer, sizeof buffer, "%.4g", value), NULL);
}

/* So many decimals that four significant digits are kept, and three at most unless the
 * number is less than 0.1. */
static guint
count_decimals (double value)
{
  double size = fabs (value);

  if (size >= 1000.0 || size == 0.0)
    return 0;
  if (size >= 1.0)
    return (guint) (3 - (int) floor (log10 (size)));
  return size >= 0.1 ? 3 : (guint) MIN (2 - (int) floor (log10 (size)), 15);
}

/* A word stands for a magnitude only where that hides nothing, or from a hundred thousand
 * on, where four digits say enough. */
static const Magnitude *
choose_magnitude (const Style *style, double value)
{
  double rounded = fabs (round_to_four (value));

  for (const Magnitude *one = style->magnitudes; one->size > 0.0; one++)
    if (rounded >= one->size && (rounded >= 1e5 || rounded == fabs (value)))
      return one;
  return NULL;
}

/**
 * mz_number_format_short:
 * @value: a finite number
 * @language: (nullable): a language tag; %NULL is English
 *
 * Writes a number for people with a word for its magnitude: "44 million", "1.5 billion",
 * "390,000", in Chinese "4,400万", in Russian "1,5 млрд". Four significant digits are
 * kept, and all digits before the point where there is no word.
 *
 * Returns: (transfer full): the text; "" when @value is not finite, which is a programmer's error
 */
char *
mz_number_format_short (double value, const char *language)
{
  Style style = get_style (language);
  g_autofree char *digits = NULL;
  const Magnitude *magnitude;

  if (!is_finite (value))
    return g_strdup ("");
  magnitude = choose_magnitude (&style, value);
  if (magnitude == NULL)
    return format_grouped (value, count_decimals (value), &style);
  digits = format_grouped (round_to_four (value) / magnitude->size, 3, &style);
  return g_strconcat (digits, magnitude->word, NULL);
}

/**
 * mz_number_format_plain:
 * @value: a finite number
 * @language: (nullable): a language tag; %NULL is English
 *
 * Writes a number for people as mz_number_format_short() does, but never with a word for its
 * magnitude: "44,000", "3.79".
 *
 * Returns: (transfer full): the text; "" when @value is not finite, which is a programmer's error
 */
char *
mz_number_format_plain (double value, const char *language)
{
  Style style = get_style (language);

  return is_finite (value) ? format_grouped (value, count_decimals (value), &style) : g_strdup ("");
}

/**
 * mz_number_format_percent:
 * @value: a finite number of hundredths: 44 is 44 %
 * @language: (nullable): a language tag; %NULL is English
 *
 * Writes a percentage for people with the sign where the language wants it.
 *
 * Returns: (transfer full): the text; "" when @value is not finite, which is a programmer's error
 */
char *
mz_number_format_percent (double value, const char *language)
{
  Style style = get_style (language);
  g_autofree char *digits = NULL;

  if (!is_finite (value))
    return g_strdup ("");
  digits = format_grouped (value, count_decimals (value), &style);
  return g_strconcat (digits, style.percent, NULL);
}

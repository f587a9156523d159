/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-quote-match-private.h"
#include "mz-quote-match.h"

#include <string.h>
#include <time.h>

typedef struct
{
  const char *text;
  const char *exact;
  const char *prefix;
  const char *suffix;
  guint n_matches;
  const char *found;   /* the bytes of the text, when there is one match */
} Case;

static const Case cases[] = {
  /* plain words */
  { "a total of 28 million tons", "28 million", NULL, NULL, 1, "28 million" },
  { "28 million", "28 million", NULL, NULL, 1, "28 million" },
  { "a total", "28 million", NULL, NULL, 0, NULL },
  { "", "a", NULL, NULL, 0, NULL },
  { "abc", "", NULL, NULL, 0, NULL },
  { "a b", " ", NULL, NULL, 0, NULL },
  { "Tons", "tons", NULL, NULL, 0, NULL },
  { "tonnes", "tons", NULL, NULL, 0, NULL },
  { "it's", "it’s", NULL, NULL, 0, NULL },
  /* white space of any kind and length */
  { "less  than\n\t2%", "less than 2%", NULL, NULL, 1, "less  than\n\t2%" },
  { "less than 2%", "less\n  than 2%", NULL, NULL, 1, "less than 2%" },
  { "less\u00a0than\u20022%", "less than 2%", NULL, NULL, 1, "less\u00a0than\u20022%" },
  { "稀土\u3000储量", "稀土 储量", NULL, NULL, 1, "稀土\u3000储量" },
  { "lessthan 2%", "less than 2%", NULL, NULL, 0, NULL },
  { "less than 2%", "lessthan 2%", NULL, NULL, 0, NULL },
  { "x  less  than", "less than", NULL, NULL, 1, "less  than" },
  { "one\ntwo\n\nthree", "two three", NULL, NULL, 1, "two\n\nthree" },
  { "zero\u200bwidth", "zerowidth", NULL, NULL, 0, NULL },
  /* Chinese and Russian */
  { "中国的储量为4400万吨，居世界第一", "4400万吨", NULL, NULL, 1, "4400万吨" },
  { "储量储量储量", "储量", NULL, NULL, 2, NULL },
  { "储量储量", "储量", "储量", NULL, 1, "储量" },
  { "запасы 28,5 млн тонн", "28,5 млн", "запасы ", " тонн", 1, "28,5 млн" },
  /* words that come again */
  { "tons and tons", "tons", NULL, NULL, 2, NULL },
  { "tons and tons", "tons", "and ", NULL, 1, "tons" },
  { "tons and tons", "tons", NULL, " and", 1, "tons" },
  { "tons and tons", "tons", "or ", NULL, 0, NULL },
  { "a b a b a", "a b a", NULL, NULL, 2, NULL },
  { "aaaa", "aa", NULL, NULL, 2, NULL },
  { "aaa", "aaa", NULL, NULL, 1, "aaa" },
  { "x y z x y w", "y", "x ", " w", 1, "y" },
  { "x y z x y w", "y", "x ", NULL, 2, NULL },
  { "x y z", "y", "x ", " w", 0, NULL },
  { "x y z", "y", "", "", 1, "y" },
  /* white space where prefix, words and suffix meet */
  { "more  than\n28 million", "28 million", "more than ", NULL, 1, "28 million" },
  { "more than 28 million", "28 million", "more than", NULL, 0, NULL },
  { "more than  28", " 28", "than", NULL, 1, "  28" },
  { "more than  28", " 28", "than ", NULL, 1, "  28" },
};

static void
test_match (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start = 0, end = 0;

      g_test_message ("case %u: \"%s\" in \"%s\"", i, cases[i].exact, cases[i].text);
      g_assert_cmpuint (mz_quote_match (cases[i].text, cases[i].exact, cases[i].prefix, cases[i].suffix, &start, &end),
                        ==, cases[i].n_matches);
      if (cases[i].n_matches != 1)
        continue;
      g_autofree char *found = g_strndup (cases[i].text + start, end - start);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* The same word twice: the prefix must move the offsets to the second one. */
static void
test_offsets (void)
{
  gsize start = 0, end = 0;

  g_assert_cmpuint (mz_quote_match ("储量  and\n储量", "储量", "and ", NULL, &start, &end), ==, 1);
  g_assert_cmpuint (start, ==, strlen ("储量  and\n"));
  g_assert_cmpuint (end, ==, strlen ("储量  and\n储量"));
  g_assert_cmpuint (mz_quote_match ("储量  and\n储量", "储量", NULL, " and", &start, &end), ==, 1);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, strlen ("储量"));
  g_assert_cmpuint (mz_quote_match ("a b", "b", NULL, NULL, NULL, NULL), ==, 1);
}

static void
test_invalid_text (void)
{
  g_assert_cmpuint (mz_quote_match ("a\xff b", "b", NULL, NULL, NULL, NULL), ==, 0);
  g_assert_cmpuint (mz_quote_match ("a b", "b\xe5", NULL, NULL, NULL, NULL), ==, 0);
}

/* A search that is quadratic in the worst case would need hours for this. */
static void
test_long_text (void)
{
  const gsize length = 4 * 1024 * 1024;
  g_autofree char *text = g_malloc (length + 1);
  g_autofree char *exact = g_malloc (length / 2 + 1);
  clock_t start_time = clock ();
  gsize start = 0, end = 0;

  memset (text, 'a', length);
  memcpy (text + length - 1, "b", 2);
  memset (exact, 'a', length / 2);
  memcpy (exact + length / 2 - 1, "b", 2);
  g_assert_cmpuint (mz_quote_match (text, exact, NULL, NULL, &start, &end), ==, 1);
  g_assert_cmpuint (start, ==, length - length / 2);
  g_assert_cmpuint (end, ==, length);
  g_assert_cmpint (clock () - start_time, <, 5 * CLOCKS_PER_SEC);
}

typedef struct
{
  const char *quote;
  double value;
  const char *unit;
  gboolean is_stated;
} NumberCase;

static const NumberCase number_cases[] = {
  /* grouping and decimals */
  { "3,800,000", 3800000, "t REO", TRUE },
  { "3,800,000", 3800, "t REO", FALSE },
  { "3,800,000", 800, "t REO", FALSE },
  { "3 800 000 т", 3800000, "t REO", TRUE },
  { "3\u00a0800\u00a0000", 3800000, "t REO", TRUE },
  { "3\u202f800\u202f000", 3800000, "t REO", TRUE },
  { "3'800'000", 3800000, "t REO", TRUE },
  { "3800000", 3800000, "t REO", TRUE },
  { "13800000", 3800000, "t REO", FALSE },
  { "38000001", 3800000, "t REO", FALSE },
  { "12,000 300 NA", 12000, "t REO", TRUE },
  { "12,000 300 NA", 300, "t REO", TRUE },
  { "Thailand 300 200 NA", 300, "t REO", TRUE },
  { "Thailand 300 200 NA", 200, "t REO", TRUE },
  { "6.47", 6.47, "%", TRUE },
  { "6,47", 6.47, "%", TRUE },
  { "6,470", 6470, "t", TRUE },
  { "6,470", 6.47, "t", FALSE },
  { "1,234.5", 1234.5, "t", TRUE },
  { "in 2025.", 2025, "years", TRUE },
  { "0.5", 0.5, "%", TRUE },
  { "0.5", 5, "%", FALSE },
  { "1234,567", 1234.567, "t", TRUE },
  /* words of size */
  { "28 million tons", 28000000, "t REO", TRUE },
  { "28 million tons", 28, "t REO", FALSE },
  { "28-million-ton", 28000000, "t REO", TRUE },
  { "6.47 million shares", 6470000, "shares", TRUE },
  { "$100 million in cash", 100000000, "USD", TRUE },
  { "US$100m", 100000000, "USD", TRUE },
  { "$100m", 100000000, "USD", TRUE },
  { "$1.2bn", 1200000000, "USD", TRUE },
  { "100 m deep", 100000000, "t", FALSE },
  { "3.8 Mt", 3800000, "t REO", TRUE },
  { "3.8 mt", 3800000, "t REO", FALSE },
  { "390 kt", 390000, "t REO", TRUE },
  { "2 Thousand", 2000, "t", TRUE },
  { "4400万吨", 44000000, "t REO", TRUE },
  { "1.2亿吨", 120000000, "t REO", TRUE },
  { "28,5 млн тонн", 28500000, "t REO", TRUE },
  { "28,5 миллиона тонн", 28500000, "t REO", TRUE },
  { "2,5 тыс. т", 2500, "t REO", TRUE },
  { "1,2 млрд", 1200000000, "USD", TRUE },
  { "between 3 and 5 million tons", 3000000, "t REO", TRUE },
  { "between 3 and 5 million tons", 5000000, "t REO", TRUE },
  { "3–5 million tons", 3000000, "t REO", TRUE },
  { "3 to 5 million", 4000000, "t REO", FALSE },
  /* percent */
  { "less than 2% of", 2, "%", TRUE },
  { "less than 2% of", 2, "t REO", FALSE },
  { "2 percent", 2, "%", TRUE },
  { "2 per cent", 2, "t", FALSE },
  { "2 процента", 2, "t", FALSE },
  { "fell by 15%", -15, "%", TRUE },
  { "2％", 2, "t", FALSE },
  { "110% in the past month and 153% year-to-date", 153, "%", TRUE },
  /* digits that are no numbers */
  { "La2O3", 2, "t", FALSE },
  { "no digits", 0, "t", FALSE },
  { "", 1, "t", FALSE },
  { "18 deposits, 28 million tons", 18, "deposits", TRUE },
  { "18 deposits, 28 million tons", 28000000, "t REO", TRUE },
  { "99999999999999999999999999999999999999", 1, NULL, FALSE },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      const NumberCase *number = &number_cases[i];

      g_test_message ("%.17g %s in \"%s\"", number->value, number->unit, number->quote);
      g_assert_cmpint (mz_quote_states_number (number->quote, number->value, number->unit), ==, number->is_stated);
    }
}

/* Watched memory makes everything slower. */
#ifdef __SANITIZE_ADDRESS__
#define MAX_SECONDS 20
#else
#define MAX_SECONDS 2
#endif

/* Thousands of quotes from a long article, wherever in it they stand and whatever the blanks are made of. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (MzQuoteText) prepared = NULL;
  clock_t begin;

  for (guint i = 0; i < 40000; i++)
    {
      gsize start = text->len;

      g_array_append_val (starts, start);
      g_string_append_printf (text, "储量 \u00a0\n№%u was%sstated.%s", i, i % 3 == 0 ? "\n\n  " : " ", i % 5 == 0 ? "\u3000 " : " ");
    }
  begin = clock ();
  prepared = _mz_quote_text_new (text->str);
  for (guint i = 0; i < 40000; i += 13)
    {
      g_autofree char *exact = g_strdup_printf ("储量 №%u was stated.", i);
      const char *place = text->str + g_array_index (starts, gsize, i);
      gsize start, end;

      g_assert_cmpuint (_mz_quote_text_match (prepared, exact, NULL, NULL, &start, &end), ==, 1);
      g_assert_cmpuint (start, ==, g_array_index (starts, gsize, i));
      g_assert_cmpuint (end, ==, start + (gsize) (strchr (place, '.') + 1 - place));
    }
  g_assert_cmpint (clock () - begin, <, MAX_SECONDS * CLOCKS_PER_SEC);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote-match/match", test_match);
  g_test_add_func ("/quote-match/offsets", test_offsets);
  g_test_add_func ("/quote-match/invalid-text", test_invalid_text);
  g_test_add_func ("/quote-match/long-text", test_long_text);
  g_test_add_func ("/quote-match/numbers", test_numbers);
  g_test_add_func ("/quote-match/many", test_many);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-fixture.h"

#include "mz-article-text.h"

#include <string.h>

static char *
dup_range (const char *text,
           guint       start_char,
           guint       end_char)
{
  return g_utf8_substring (text, start_char, end_char);
}

static void
test_quotes_are_their_words (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  g_autoptr (MzArticleText) text = mz_article_text_new (dataset, mz_dataset_find_source (dataset, "story-earths"));
  guint n_quotes;
  const MzArticleQuote *quotes = mz_article_text_get_quotes (text, &n_quotes);

  g_assert_cmpuint (n_quotes, ==, 5);
  for (guint i = 0; i < n_quotes; i++)
    {
      g_autofree char *words = dup_range (mz_article_text_get_text (text), quotes[i].start_char, quotes[i].end_char);

      g_assert_cmpstr (words, ==, quotes[i].statement->evidence.exact);
    }
}

static void
test_source_without_text (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  MzDataset *dataset = mz_chart_context_get_dataset (context);

  g_assert_null (mz_article_text_new (dataset, mz_dataset_find_source (dataset, "survey-2026")));
}

static void
test_find_at (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  g_autoptr (MzArticleText) text = mz_article_text_new (dataset, mz_dataset_find_source (dataset, "story-earths"));
  const MzArticleQuote *quote = mz_article_text_find (text, "chn-story");

  g_assert_nonnull (quote);
  g_assert_cmpstr (mz_article_text_find_at (text, quote->start_char, NULL)->statement->id, ==, "chn-story");
  g_assert_cmpstr (mz_article_text_find_at (text, quote->end_char - 1, "plan")->statement->id, ==, "chn-story");
  g_assert_null (mz_article_text_find_at (text, quote->end_char, NULL));
  g_assert_null (mz_article_text_find_at (text, 0, NULL));
}

static char *
dup_excerpt (const char *text,
             const char *exact,
             char      **marked_out)
{
  const char *place = strstr (text, exact);
  MzEvidence evidence = { MZ_EVIDENCE_QUOTE };
  gsize start, end;
  char *excerpt;

  g_assert_nonnull (place);
  evidence.exact = exact;
  evidence.start_byte = (gsize) (place - text);
  evidence.end_byte = evidence.start_byte + strlen (exact);
  excerpt = mz_article_text_dup_excerpt (text, &evidence, &start, &end);
  *marked_out = g_strndup (excerpt + start, end - start);

  return excerpt;
}

static void
test_excerpt_is_the_paragraph (void)
{
  g_autofree char *marked = NULL;
  g_autofree char *excerpt = dup_excerpt ("One.\nTwo 稀土 two.\nThree.", "稀土 two.", &marked);

  g_assert_cmpstr (excerpt, ==, "Two 稀土 two.");
  g_assert_cmpstr (marked, ==, "稀土 two.");
}

static void
test_excerpt_of_a_long_paragraph (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *marked = NULL;
  g_autofree char *excerpt = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "word%u ", i);
  excerpt = dup_excerpt (text->str, "word250 word251", &marked);
  g_assert_cmpstr (marked, ==, "word250 word251");
  g_assert_true (g_str_has_prefix (excerpt, "… word"));
  g_assert_true (g_str_has_suffix (excerpt, " …"));
  g_assert_cmpuint (strlen (excerpt), <, 700);
  g_assert_true (g_utf8_validate (excerpt, -1, NULL));
}

static void
test_excerpt_replaces_controls (void)
{
  g_autofree char *marked = NULL;
  g_autofree char *excerpt = dup_excerpt ("a\x01" "b\xE2\x80\xAE" "c words d", "words", &marked);

  g_assert_cmpstr (excerpt, ==, "a\xEF\xBF\xBD" "b\xEF\xBF\xBD" "c words d");
  g_assert_cmpstr (marked, ==, "words");
}

static void
test_excerpt_caps_marks (void)
{
  g_autoptr (GString) text = g_string_new ("e");
  g_autofree char *marked = NULL;
  g_autofree char *excerpt = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append_unichar (text, 0x0301);
  g_string_append (text, " words");
  excerpt = dup_excerpt (text->str, "words", &marked);
  g_assert_cmpuint (g_utf8_strlen (excerpt, -1), ==, 1 + MZ_ARTICLE_MAX_MARKS + strlen (" words"));
  g_assert_cmpstr (marked, ==, "words");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-text/quotes", test_quotes_are_their_words);
  g_test_add_func ("/article-text/no-text", test_source_without_text);
  g_test_add_func ("/article-text/find-at", test_find_at);
  g_test_add_func ("/article-text/excerpt/paragraph", test_excerpt_is_the_paragraph);
  g_test_add_func ("/article-text/excerpt/long", test_excerpt_of_a_long_paragraph);
  g_test_add_func ("/article-text/excerpt/controls", test_excerpt_replaces_controls);
  g_test_add_func ("/article-text/excerpt/marks", test_excerpt_caps_marks);

  return g_test_run ();
}

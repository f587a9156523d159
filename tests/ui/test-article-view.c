/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "mz-article-view.h"

typedef struct
{
  MzSession     *session;
  MzDataset     *dataset;
  GtkWidget     *window;
  MzArticleView *view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = ui_fixture_new_session ();
  ui_fixture_load (fixture->session);
  fixture->dataset = mz_chart_context_get_dataset (mz_session_get_context (fixture->session));
  fixture->window = gtk_window_new ();
  fixture->view = g_object_new (MZ_TYPE_ARTICLE_VIEW, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
}

static gboolean
show (Fixture    *fixture,
      const char *source)
{
  return mz_article_view_show_source (fixture->view, fixture->dataset, mz_dataset_find_source (fixture->dataset, source));
}

/* The words that have the tag with this property, each passage in square brackets. */
static char *
dup_marked (Fixture    *fixture,
            const char *property)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GString *out = g_string_new (NULL);
  gboolean was_marked = FALSE;
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&iter);
      gboolean is_marked = FALSE;

      for (GSList *next = tags; next != NULL; next = next->next)
        {
          gboolean is_set;

          g_object_get (next->data, property, &is_set, NULL);
          is_marked = is_marked || is_set;
        }
      if (is_marked != was_marked)
        g_string_append_c (out, is_marked ? '[' : ']');
      if (is_marked)
        g_string_append_unichar (out, gtk_text_iter_get_char (&iter));
      was_marked = is_marked;
    }
  while (gtk_text_iter_forward_char (&iter));

  return g_string_free (out, FALSE);
}

static void
test_passages (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *marked = NULL;

  g_assert_true (show (fixture, "story-earths"));
  marked = dup_marked (fixture, "background-set");
  g_assert_cmpstr (marked, ==,
                   "[more than 28 million tons][18 deposits][44 million tons][A plan is due by 1 December 2025]"
                   "[the ore is poor]");
}

static void
test_current (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *marked = NULL;
  g_autofree char *after = NULL;

  show (fixture, "story-earths");
  mz_article_view_set_current (fixture->view, "chn-story");
  marked = dup_marked (fixture, "underline-set");
  g_assert_cmpstr (marked, ==, "[44 million tons]");
  mz_article_view_set_current (fixture->view, "rus-2026");
  after = dup_marked (fixture, "underline-set");
  g_assert_cmpstr (after, ==, "");
}

static void
test_no_text (Fixture       *fixture,
              gconstpointer  data)
{
  show (fixture, "story-earths");
  g_assert_false (show (fixture, "survey-2026"));
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view))), ==, 0);
  g_assert_null (mz_article_view_find_neighbour (fixture->view, NULL, 1));
}

static void
test_neighbours (Fixture       *fixture,
                 gconstpointer  data)
{
  show (fixture, "story-earths");
  g_assert_cmpstr (mz_article_view_find_neighbour (fixture->view, NULL, 1), ==, "rus-story");
  g_assert_cmpstr (mz_article_view_find_neighbour (fixture->view, NULL, -1), ==, "poor-ore");
  g_assert_cmpstr (mz_article_view_find_neighbour (fixture->view, "rus-story", 1), ==, "rus-deposits");
  g_assert_null (mz_article_view_find_neighbour (fixture->view, "rus-story", -1));
  g_assert_null (mz_article_view_find_neighbour (fixture->view, "poor-ore", 1));
}

static void
test_every_bundled_passage (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  guint n_checked = 0;

  for (guint32 source = 0; source < mz_dataset_get_n_sources (fixture->dataset); source++)
    {
      g_autoptr (MzArticleText) text = mz_article_text_new (fixture->dataset, source);
      const MzArticleQuote *quotes;
      guint n_quotes = 0;

      if (text == NULL)
        continue;

      mz_article_view_show_source (fixture->view, fixture->dataset, source);
      quotes = mz_article_text_get_quotes (text, &n_quotes);
      for (guint i = 0; i < n_quotes; i++, n_checked++)
        {
          GtkTextIter start, end;
          g_autofree char *words = NULL;

          gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) quotes[i].start_char);
          gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) quotes[i].end_char);
          words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
          g_assert_cmpstr (words, ==, quotes[i].statement->evidence.exact);
        }
    }
  g_assert_cmpuint (n_checked, >, 30);
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/article-view/passages", Fixture, NULL, set_up, test_passages, tear_down);
  g_test_add ("/article-view/current", Fixture, NULL, set_up, test_current, tear_down);
  g_test_add ("/article-view/no-text", Fixture, NULL, set_up, test_no_text, tear_down);
  g_test_add ("/article-view/neighbours", Fixture, NULL, set_up, test_neighbours, tear_down);
  g_test_add ("/article-view/bundled", Fixture, NULL, set_up, test_every_bundled_passage, tear_down);

  return g_test_run ();
}

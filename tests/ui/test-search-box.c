/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "mz-search-box.h"
#include "mz-window.h"
#include <string.h>

#define MAX_WAIT_USEC (20 * G_USEC_PER_SEC)

typedef struct
{
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *list;
  MzSession *session;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = ui_fixture_open_window (1200, 800, &fixture->session);
  fixture->box = ui_fixture_find (fixture->window, MZ_TYPE_SEARCH_BOX, NULL);
  fixture->entry = ui_fixture_find (fixture->box, GTK_TYPE_SEARCH_ENTRY, NULL);
  fixture->list = ui_fixture_find (fixture->box, GTK_TYPE_LIST_VIEW, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_fixture_close_window (fixture->window, fixture->session);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (fixture->list))));
}

static void
look_for (Fixture    *fixture,
          const char *words)
{
  gint64 end = g_get_monotonic_time () + MAX_WAIT_USEC;

  gtk_widget_activate_action (fixture->window, "win.search", NULL);
  ui_fixture_settle ();
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), words);
  while (count (fixture) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  look_for (fixture, "росс");
  g_assert_true (gtk_widget_get_mapped (fixture->entry));
  g_assert_cmpuint (count (fixture), >, 0);
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (mz_view_spec_get_selected (mz_session_get_spec (fixture->session)), ==, "RUS");
  ui_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (fixture->entry));

  look_for (fixture, "mine production");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (mz_view_spec_get_measure (mz_session_get_spec (fixture->session)), ==, "mine_production");
}

/* The number of results stands in words, and Escape takes first the words and then the search away. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  look_for (fixture, "a");
  g_assert_nonnull (ui_fixture_find (fixture->box, GTK_TYPE_LABEL, "The best 50 of"));
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "xyzzy");
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_nonnull (ui_fixture_find (fixture->box, GTK_TYPE_LABEL, "Nothing was found."));
  g_signal_emit_by_name (fixture->entry, "activate");

  g_signal_emit_by_name (fixture->entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "");
  g_assert_true (gtk_widget_get_mapped (fixture->entry));
  g_signal_emit_by_name (fixture->entry, "stop-search");
  ui_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (fixture->entry));
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add ("/search-box/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add ("/search-box/words", Fixture, NULL, set_up, test_words, tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-saved-views.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char         *folder;
  char         *path;
  MzSavedViews *views;
  char         *message;
} Fixture;

static void
failed_cb (MzSavedViews *views,
           const char   *message,
           Fixture      *fixture)
{
  g_free (fixture->message);
  fixture->message = g_strdup (message);
}

static void
open_again (Fixture *fixture)
{
  g_clear_object (&fixture->views);
  fixture->views = mz_saved_views_new (fixture->path);
  g_signal_connect (fixture->views, "failed", G_CALLBACK (failed_cb), fixture);
  mz_saved_views_load (fixture->views);
}

static void
wait_until_idle (Fixture *fixture)
{
  while (mz_saved_views_is_busy (fixture->views))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "below", "views.json", NULL);
  open_again (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *below = g_path_get_dirname (fixture->path);

  wait_until_idle (fixture);
  g_clear_object (&fixture->views);
  g_unlink (fixture->path);
  g_rmdir (below);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_free (fixture->message);
}

static void
check_names (Fixture    *fixture,
             const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->views)); i++)
    {
      g_autoptr (MzSavedView) view = g_list_model_get_item (G_LIST_MODEL (fixture->views), i);

      g_string_append_printf (names, "%s=%s;", mz_saved_view_get_name (view), mz_saved_view_get_link (view));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_keeps (Fixture       *fixture,
            gconstpointer  data)
{
  wait_until_idle (fixture);
  check_names (fixture, "");
  mz_saved_views_add (fixture->views, "Russia <b>", "monazite:view?select=RUS");
  mz_saved_views_add (fixture->views, "稀土", "monazite:view?select=CHN");
  mz_saved_views_add (fixture->views, "Russia <b>", "monazite:view?select=RUS&view=bars");
  wait_until_idle (fixture);

  open_again (fixture);
  wait_until_idle (fixture);
  check_names (fixture, "Russia <b>=monazite:view?select=RUS&view=bars;稀土=monazite:view?select=CHN;");

  mz_saved_views_remove (fixture->views, 0);
  wait_until_idle (fixture);
  open_again (fixture);
  wait_until_idle (fixture);
  check_names (fixture, "稀土=monazite:view?select=CHN;");
  g_assert_null (fixture->message);
}

/* Saving before the file was read must not lose what it holds. */
static void
test_saves_while_reading (Fixture       *fixture,
                          gconstpointer  data)
{
  mz_saved_views_add (fixture->views, "first", "monazite:view?a=1");
  wait_until_idle (fixture);
  open_again (fixture);
  mz_saved_views_add (fixture->views, "second", "monazite:view?a=2");
  wait_until_idle (fixture);
  open_again (fixture);
  wait_until_idle (fixture);
  check_names (fixture, "second=monazite:view?a=2;first=monazite:view?a=1;");
}

/* What cannot be read is told and left as it is. */
static void
test_foreign_file (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *const texts[] = { "not json", "[]", "{\"format\": \"monazite-views/2\", \"views\": []}",
                                "{\"format\": \"monazite-views/1\", \"views\": 3}" };

  mz_saved_views_add (fixture->views, "first", "monazite:view?a=1");
  wait_until_idle (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *after = NULL;

      g_clear_pointer (&fixture->message, g_free);
      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      open_again (fixture);
      wait_until_idle (fixture);
      g_assert_nonnull (fixture->message);
      g_clear_pointer (&fixture->message, g_free);
      mz_saved_views_add (fixture->views, "second", "monazite:view?a=2");
      wait_until_idle (fixture);
      g_assert_nonnull (fixture->message);
      g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, texts[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/saved-views/keeps", Fixture, NULL, set_up, test_keeps, tear_down);
  g_test_add ("/saved-views/saves-while-reading", Fixture, NULL, set_up, test_saves_while_reading, tear_down);
  g_test_add ("/saved-views/foreign-file", Fixture, NULL, set_up, test_foreign_file, tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "mz-language.h"
#include "mz-ui-resources.h"
#include "mz-window.h"

#include <locale.h>
#include <string.h>

/* AdwApplication does this for a program. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, MZ_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
ui_fixture_init (int    *argc,
                 char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  /* gtk_test_init() leaves the locale "C", in which nothing but ASCII can be printed. */
  setlocale (LC_ALL, "C.UTF-8");
  mz_language_init ("en");
  mz_ui_register_resource ();
  adw_init ();
  load_style ();
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  mz_session_load_finish (MZ_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* The bundled collection and the one of the session's tests. */
void
ui_fixture_load (MzSession *session)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "session", "collection.json", NULL);
  const char *const paths[] = { path, NULL };
  gboolean is_loaded = FALSE;

  mz_session_load_async (session, paths, "en", loaded_cb, &is_loaded);
  while (!is_loaded)
    g_main_context_iteration (NULL, TRUE);
}

MzSession *
ui_fixture_new_session (void)
{
  return mz_session_new ();
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets everything happen that was asked for: idles, layout, workers. */
void
ui_fixture_settle (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (250, stop_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static const char *
get_text (GtkWidget *widget)
{
  const char *text = GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget))
                                                 : gtk_label_get_text (GTK_LABEL (widget));

  return text != NULL ? text : "";
}

/* The first widget of a type below another; with @text only a label or an inscription that contains it. */
GtkWidget *
ui_fixture_find (GtkWidget  *widget,
                 GType       type,
                 const char *text)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (text == NULL || strstr (get_text (widget), text) != NULL))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_fixture_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A window with both collections, drawn once. @width, @height: 0 for the size it has at first;
 * @session_out: (transfer full) */
GtkWidget *
ui_fixture_open_window (int         width,
                        int         height,
                        MzSession **session_out)
{
  GtkWidget *window = mz_window_new (NULL);

  if (width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  *session_out = g_object_ref (mz_window_get_session (MZ_WINDOW (window)));
  ui_fixture_load (*session_out);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  return window;
}

/* Nobody keeps a window that is gone, nor its session. @session: (transfer full) */
void
ui_fixture_close_window (GtkWidget *window,
                         MzSession *session)
{
  ui_fixture_settle ();
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_fixture_settle ();
  g_assert_null (window);
  g_assert_finalize_object (session);
}

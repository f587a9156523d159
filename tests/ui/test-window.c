/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "mz-chart-peg.h"
#include "mz-chart-view-private.h"
#include "mz-evidence-page.h"
#include "mz-layer-rows.h"
#include "mz-link-opener.h"
#include "mz-rival-row.h"
#include "mz-views-dialog.h"
#include "mz-window.h"

#include <glib/gstdio.h>

typedef struct
{
  GtkWidget *window;
  MzSession *session;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = ui_fixture_open_window (0, 0, &fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_fixture_close_window (fixture->window, fixture->session);
}

static void
assert_evidence_has (Fixture    *fixture,
                     const char *words)
{
  GtkWidget *page = ui_fixture_find (fixture->window, MZ_TYPE_EVIDENCE_PAGE, NULL);

  if (ui_fixture_find (page, GTK_TYPE_LABEL, words) == NULL)
    g_error ("\"%s\" is not in the evidence", words);
}

static void
test_view_action (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *view = NULL;

  gtk_widget_activate_action (fixture->window, "win.view", "s", "bars");
  g_object_get (fixture->window, "view", &view, NULL);
  g_assert_cmpstr (view, ==, "bars");
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (fixture->session)), ==, MZ_VIEW_BARS);
  gtk_widget_activate_action (fixture->window, "win.back", NULL);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (fixture->session)), ==, MZ_VIEW_MAP);
}

static void
test_borders_action (Fixture       *fixture,
                     gconstpointer  data)
{
  gtk_widget_activate_action (fixture->window, "win.option-borders", "s", "un");
  g_assert_cmpint (mz_view_spec_get_option (mz_session_get_spec (fixture->session), MZ_OPTION_BORDERS), ==, MZ_BORDERS_UN);
}

static void
test_evidence_follows (Fixture       *fixture,
                       gconstpointer  data)
{
  mz_session_select_statement (fixture->session, "chn-story");
  assert_evidence_has (fixture, "China");
  assert_evidence_has (fixture, "44 million tons");
  assert_evidence_has (fixture, "The Paper");

  mz_session_select_statement (fixture->session, "rus-2025");
  assert_evidence_has (fixture, "Russia 10,000,000");
  assert_evidence_has (fixture, "column “Reserves”");

  mz_session_select_statement (fixture->session, "plan");
  assert_evidence_has (fixture, "A plan is due by 1 December 2025");
}

static void
test_subject_without_figure (Fixture       *fixture,
                             gconstpointer  data)
{
  mz_session_select_subject (fixture->session, "ISL");
  assert_evidence_has (fixture, "Iceland");
  assert_evidence_has (fixture, "No source in the open collections states this.");
}

static void
test_rival_is_activated (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkWidget *row;
  g_autofree char *rival = NULL;

  mz_session_select_statement (fixture->session, "rus-2026");
  row = ui_fixture_find (fixture->window, MZ_TYPE_RIVAL_ROW, NULL);
  g_assert_nonnull (row);
  rival = g_strdup (mz_statement_item_get_id (mz_rival_row_get_item (MZ_RIVAL_ROW (row))));
  gtk_widget_activate (row);
  g_assert_cmpstr (mz_session_get_selected_statement (fixture->session), ==, rival);
}

static void
test_markup_is_text (Fixture       *fixture,
                     gconstpointer  data)
{
  gtk_widget_activate_action (fixture->window, "win.show-message", "s", "<b>bold</b> & <a href=\"x\">");
  ui_fixture_settle ();
  g_assert_nonnull (ui_fixture_find (fixture->window, GTK_TYPE_LABEL, "<b>bold</b> & <a href=\"x\">"));
}

static void
test_refused_link_is_told (Fixture       *fixture,
                           gconstpointer  data)
{
  GtkWidget *page = ui_fixture_find (fixture->window, MZ_TYPE_EVIDENCE_PAGE, NULL);

  mz_link_opener_open (page, "file:///etc/passwd");
  ui_fixture_settle ();
  g_assert_nonnull (ui_fixture_find (fixture->window, GTK_TYPE_LABEL, "The address was not opened"));
}

static void
test_link_opens_view (Fixture       *fixture,
                      gconstpointer  data)
{
  MzViewSpec *spec;

  mz_window_open_link (MZ_WINDOW (fixture->window), "monazite:view?view=bars&measure=mine_production&year=2024&select=CHN");
  spec = mz_session_get_spec (fixture->session);
  g_assert_cmpint (mz_view_spec_get_view (spec), ==, MZ_VIEW_BARS);
  g_assert_cmpint (mz_view_spec_get_year (spec), ==, 2024);
  g_assert_cmpstr (mz_view_spec_get_selected (spec), ==, "CHN");
  gtk_widget_activate_action (fixture->window, "win.back", NULL);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (fixture->session)), ==, MZ_VIEW_MAP);

  mz_window_open_link (MZ_WINDOW (fixture->window), "monazite:view?view=pie");
  ui_fixture_settle ();
  g_assert_nonnull (ui_fixture_find (fixture->window, GTK_TYPE_LABEL, "Expected: map, bars"));
}

static GtkWidget *
find_views_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (MZ_IS_VIEWS_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
test_saved_view_opens (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *dialog, *name, *row;

  gtk_widget_activate_action (fixture->window, "win.view", "s", "bars");
  gtk_widget_activate_action (fixture->window, "win.saved-views", NULL);
  ui_fixture_settle ();
  dialog = find_views_dialog ();
  g_assert_nonnull (dialog);
  name = ui_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (name), "Bars <of> mine");
  g_signal_emit_by_name (name, "entry-activated");
  ui_fixture_settle ();

  gtk_widget_activate_action (fixture->window, "win.view", "s", "map");
  row = gtk_widget_get_ancestor (ui_fixture_find (dialog, GTK_TYPE_LABEL, "Bars <of> mine"), ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  ui_fixture_settle ();
  g_assert_null (find_views_dialog ());
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (fixture->session)), ==, MZ_VIEW_BARS);
}

static void
settle_loading (Fixture *fixture)
{
  while (mz_session_is_loading (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_settle ();
}

static void
open_file (Fixture    *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  mz_window_open_files (MZ_WINDOW (fixture->window), &file, 1);
  settle_loading (fixture);
}

/* What a drop, the dialog and the command line do: a layer gets a row with a switch and a button, and can be
 * opened again by the message that tells of its removal. */
static void
test_layer_rows (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "geo", "layer.topojson", NULL);
  GtkWidget *rows = ui_fixture_find (fixture->window, MZ_TYPE_LAYER_ROWS, NULL);
  GtkWidget *toast, *undo;

  g_assert_nonnull (rows);
  g_assert_null (ui_fixture_find (rows, GTK_TYPE_SWITCH, NULL));
  open_file (fixture, path);
  gtk_switch_set_active (GTK_SWITCH (ui_fixture_find (rows, GTK_TYPE_SWITCH, NULL)), FALSE);
  g_assert_false (mz_session_is_layer_shown (fixture->session, 0));
  mz_session_set_layer_shown (fixture->session, 0, TRUE);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (ui_fixture_find (rows, GTK_TYPE_SWITCH, NULL))));

  g_signal_emit_by_name (gtk_widget_get_next_sibling (ui_fixture_find (rows, GTK_TYPE_SWITCH, NULL)), "clicked");
  ui_fixture_settle ();
  g_assert_cmpuint (mz_session_get_n_layers (fixture->session), ==, 0);
  g_assert_null (ui_fixture_find (rows, GTK_TYPE_SWITCH, NULL));
  toast = ui_fixture_find (fixture->window, g_type_from_name ("AdwToastWidget"), NULL);
  g_assert_nonnull (ui_fixture_find (toast, GTK_TYPE_LABEL, "layer"));
  undo = gtk_widget_get_ancestor (ui_fixture_find (toast, GTK_TYPE_LABEL, "Undo"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (undo, "clicked");
  settle_loading (fixture);
  g_assert_cmpuint (mz_session_get_n_layers (fixture->session), ==, 1);
}

static void
test_view_file_opens (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char good[] = "{ \"format\": \"monazite-view/1\", \"view\": \"table\", \"measure\": \"reserves\" }";
  static const char bad[] = "{ \"format\": \"monazite-view/1\", \"view\": \"pie\" }";
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "monazite-test-view.json", NULL);

  g_assert_true (g_file_set_contents (path, good, -1, NULL));
  open_file (fixture, path);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (fixture->session)), ==, MZ_VIEW_TABLE);
  g_assert_null (mz_session_get_files (fixture->session)[1]);

  g_assert_true (g_file_set_contents (path, bad, -1, NULL));
  open_file (fixture, path);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (fixture->session)), ==, MZ_VIEW_TABLE);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static guint
count_pegs (GtkWidget *view)
{
  guint n_pegs = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_pegs += MZ_IS_CHART_PEG (child);

  return n_pegs;
}

static void
assert_reached (Fixture     *fixture,
                MzChartView *view,
                guint32      mark)
{
  GtkWidget *focus;

  g_assert_true (_mz_chart_view_focus_mark (view, mark));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (MZ_IS_CHART_PEG (focus));
  g_assert_cmpuint (mz_chart_peg_get_mark (MZ_CHART_PEG (focus)), ==, mark);
}

/* More marks than there may be widgets: the first of each group have one, and the keyboard reaches all the same. */
static void
test_every_mark_is_reached (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *widget = ui_fixture_find (fixture->window, MZ_TYPE_CHART_VIEW, NULL);
  MzChartView *view = MZ_CHART_VIEW (widget);
  g_autoptr (GArray) order = NULL;
  guint n_pegs;

  view->max_pegs = 60;
  mz_session_set_measure (fixture->session, "mine_production");
  mz_session_set_view (fixture->session, MZ_VIEW_TREND);
  ui_fixture_settle ();
  ui_fixture_settle ();
  order = mz_scene_get_focus_order (mz_chart_get_scene (view->chart));
  n_pegs = count_pegs (widget);
  g_assert_cmpuint (order->len, >, 100);
  g_assert_cmpuint (n_pegs, >, 5);
  g_assert_cmpuint (n_pegs, <, 40);

  for (guint i = 0; i < order->len; i++)
    {
      assert_reached (fixture, view, g_array_index (order, guint32, i));
      g_assert_cmpuint (count_pegs (widget), <=, n_pegs + 2);
    }
}

/* With animations off a map is at once where it goes, and stays where it was dropped. */
static void
test_reduced_motion (Fixture       *fixture,
                     gconstpointer  data)
{
  MzChartView *view = MZ_CHART_VIEW (ui_fixture_find (fixture->window, MZ_TYPE_CHART_VIEW, NULL));
  gboolean was_on;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &was_on, NULL);
  mz_session_set_view (fixture->session, MZ_VIEW_MAP);
  ui_fixture_settle ();
  for (int is_on = TRUE; is_on >= FALSE; is_on--)
    {
      g_object_set (gtk_settings_get_default (), "gtk-enable-animations", is_on, NULL);
      _mz_chart_view_fly_at (view, view->chart_width / 2, view->chart_height / 2, 2.0);
      g_assert_cmpint (view->is_flying, ==, is_on);
      g_assert_cmpint (view->motion_tick != 0, ==, is_on);
      _mz_chart_view_stop_motion (view);

      view->camera.zoom = 4;
      _mz_chart_view_glide (view, 800, 0);
      g_assert_cmpint (view->motion_tick != 0, ==, is_on);
      _mz_chart_view_stop_motion (view);
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", was_on, NULL);
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/window/view", Fixture, NULL, set_up, test_view_action, tear_down);
  g_test_add ("/window/borders", Fixture, NULL, set_up, test_borders_action, tear_down);
  g_test_add ("/window/evidence", Fixture, NULL, set_up, test_evidence_follows, tear_down);
  g_test_add ("/window/no-figure", Fixture, NULL, set_up, test_subject_without_figure, tear_down);
  g_test_add ("/window/rival", Fixture, NULL, set_up, test_rival_is_activated, tear_down);
  g_test_add ("/window/markup", Fixture, NULL, set_up, test_markup_is_text, tear_down);
  g_test_add ("/window/refused-link", Fixture, NULL, set_up, test_refused_link_is_told, tear_down);

  g_test_add ("/window/link", Fixture, NULL, set_up, test_link_opens_view, tear_down);
  g_test_add ("/window/every-mark-is-reached", Fixture, NULL, set_up, test_every_mark_is_reached, tear_down);
  g_test_add ("/window/reduced-motion", Fixture, NULL, set_up, test_reduced_motion, tear_down);
  g_test_add ("/window/layer-rows", Fixture, NULL, set_up, test_layer_rows, tear_down);
  g_test_add ("/window/view-file", Fixture, NULL, set_up, test_view_file_opens, tear_down);
  g_test_add ("/window/saved-view", Fixture, NULL, set_up, test_saved_view_opens, tear_down);

  return g_test_run ();
}

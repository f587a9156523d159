/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "mz-article-page.h"
#include "mz-evidence-page.h"
#include "mz-evidence-panel.h"
#include "mz-export-dialog.h"
#include "mz-figure-table.h"
#include "mz-filter-options.h"
#include "mz-filter-sign.h"
#include "mz-problem.h"
#include "mz-problems-dialog.h"
#include "mz-rival-row.h"
#include "mz-search-box.h"
#include "mz-sidebar.h"
#include "mz-source-row.h"
#include "mz-sources-page.h"
#include "mz-statement-row.h"
#include "mz-view-area.h"
#include "mz-view-controls.h"
#include "mz-view-options.h"
#include "mz-view-switcher.h"
#include "mz-window.h"
#include "mz-year-bar.h"

/* Nothing in the window may be wider than the narrowest one that it adapts to. */
#define NARROWEST_PX 340

static void
check_part (gconstpointer data)
{
  GType type = *(const GType *) data;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *widget = g_object_new (type, NULL);
  GtkWidget *weak = widget;
  int min_width;

  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &weak);
  if (GTK_IS_LIST_BOX_ROW (widget))
    {
      GtkWidget *list = gtk_list_box_new ();

      gtk_list_box_append (GTK_LIST_BOX (list), widget);
      gtk_window_set_child (GTK_WINDOW (window), list);
    }
  else
    {
      gtk_window_set_child (GTK_WINDOW (window), widget);
    }
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  g_test_message ("%s: at least %d px wide", g_type_name (type), min_width);
  g_assert_cmpint (min_width, <=, NARROWEST_PX);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_fixture_settle ();
  g_assert_null (weak);
}

/* A worker that is busy when a window closes keeps it until it is done. */
static void
wait_until_gone (GtkWidget **weak)
{
  for (guint i = 0; i < 20 && *weak != NULL; i++)
    ui_fixture_settle ();
  g_assert_null (*weak);
}

static void
check_window (GtkWidget *window)
{
  GtkWidget *weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &weak);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  ui_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until_gone (&weak);
}

static void
test_main_window (void)
{
  check_window (mz_window_new (NULL));
}

static void
test_export_dialog (void)
{
  g_autoptr (MzSession) session = ui_fixture_new_session ();

  ui_fixture_load (session);
  check_window (mz_export_dialog_new (NULL, session, mz_session_get_spec (session), NULL));
}

static void
test_problems_dialog (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  const MzProblemFields fields = {
    .severity = MZ_SEVERITY_ERROR, .code = "test", .file = "<b>file</b>.json", .line = 3, .column = 5,
    .message = "A message with <b>markup</b> & more.", .remedy = "Mend <it>.",
  };
  GtkWidget *dialog;

  g_ptr_array_add (problems, mz_problem_new (&fields));
  dialog = mz_problems_dialog_new (NULL, problems);
  g_assert_nonnull (ui_fixture_find (dialog, GTK_TYPE_LABEL, "A message with <b>markup</b> & more."));
  check_window (dialog);
}

static void
test_help_overlay (void)
{
  GtkBuilder *builder = gtk_builder_new_from_resource (MZ_RESOURCE_PREFIX "/gtk/help-overlay.ui");
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  g_object_unref (builder);
  check_window (overlay);
}

int
main (int    argc,
      char **argv)
{
  GType types[20];
  guint n_types = 0;

  ui_fixture_init (&argc, &argv);

  types[n_types++] = MZ_TYPE_ARTICLE_PAGE;
  types[n_types++] = MZ_TYPE_EVIDENCE_PAGE;
  types[n_types++] = MZ_TYPE_EVIDENCE_PANEL;
  types[n_types++] = MZ_TYPE_SEARCH_BOX;
  types[n_types++] = MZ_TYPE_SIDEBAR;
  types[n_types++] = MZ_TYPE_SOURCE_ROW;
  types[n_types++] = MZ_TYPE_SOURCES_PAGE;
  types[n_types++] = MZ_TYPE_VIEW_CONTROLS;
  types[n_types++] = MZ_TYPE_FIGURE_TABLE;
  types[n_types++] = MZ_TYPE_FILTER_OPTIONS;
  types[n_types++] = MZ_TYPE_FILTER_SIGN;
  types[n_types++] = MZ_TYPE_VIEW_AREA;
  types[n_types++] = MZ_TYPE_VIEW_OPTIONS;
  types[n_types++] = MZ_TYPE_VIEW_SWITCHER;
  types[n_types++] = MZ_TYPE_YEAR_BAR;
  types[n_types++] = MZ_TYPE_RIVAL_ROW;
  types[n_types++] = MZ_TYPE_STATEMENT_ROW;
  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *path = g_strdup_printf ("/templates/%s", g_type_name (types[i]));

      g_test_add_data_func (path, &types[i], check_part);
    }
  g_test_add_func ("/templates/main-window", test_main_window);
  g_test_add_func ("/templates/export-dialog", test_export_dialog);
  g_test_add_func ("/templates/problems-dialog", test_problems_dialog);
  g_test_add_func ("/templates/help-overlay", test_help_overlay);

  return g_test_run ();
}

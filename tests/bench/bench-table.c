/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the table keeps the main loop from its next turn: 50,000 made-up figures in a window, the first
 * search, each further letter, and sorting by each column. "ready" is the time until the rows are there.
 * Not a test: read it on a quiet machine.
 *
 *   run-under-xvfb.sh --size 1600x1000 -- bench-table [FIGURES]
 */
#include "config.h"

#include "many-figures.h"
#include "watchdog.h"

#include "mz-figure-table.h"
#include "mz-table-model.h"
#include "mz-ui-resources.h"

#include <adwaita.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#define N_FIGURES 50000

static GtkWidget *window, *table;
static MzSession *session;

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static MzTableModel *
get_model (void)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_below (table, GTK_TYPE_COLUMN_VIEW));
  GtkMultiSelection *selection = GTK_MULTI_SELECTION (gtk_column_view_get_model (view));

  return MZ_TABLE_MODEL (gtk_multi_selection_get_model (selection));
}

static void
report (const char *name,
        gint64      since)
{
  double ready;
  Watch watch;

  while (mz_table_model_is_busy (get_model ()))
    g_main_context_iteration (NULL, TRUE);
  ready = (g_get_monotonic_time () - since) / 1e3;
  watchdog_settle (300);   /* the frames that show it */
  watch = watchdog_take ();
  printf ("%-28s longest block %7.2f ms (wall %7.2f), %u over a frame, ready %8.2f ms, %6u rows\n", name,
          watch.longest_ms, watch.longest_wall_ms, watch.n_over, ready,
          g_list_model_get_n_items (G_LIST_MODEL (get_model ())));
}

static void
open_table (guint n_figures)
{
  g_autoptr (MzChartContext) context = many_figures_new_context (n_figures, 0);
  gint64 since;

  session = mz_session_new ();
  window = gtk_window_new ();
  table = g_object_new (MZ_TYPE_FIGURE_TABLE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1500, 950);
  gtk_window_set_child (GTK_WINDOW (window), table);
  gtk_window_present (GTK_WINDOW (window));
  mz_figure_table_set_session (MZ_FIGURE_TABLE (table), session);
  watchdog_settle (500);
  watchdog_take ();
  since = g_get_monotonic_time ();
  mz_session_set_context (session, context, NULL);
  mz_session_set_view (session, MZ_VIEW_TABLE);
  mz_session_set_measure (session, "mine_production");
  report ("rows of one year", since);
  since = g_get_monotonic_time ();
  mz_session_set_option (session, MZ_OPTION_TABLE_ROWS, MZ_TABLE_ALL_YEARS);
  report ("rows of all years", since);
}

static void
type_words (void)
{
  static const char *const typed[] = { "a", "au", "aus", "aust", "austr", "austrx", "austr", "", NULL };

  for (guint i = 0; typed[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s “%s”", i == 0 ? "first search" : "search", typed[i]);
      gint64 since = g_get_monotonic_time ();

      mz_session_set_text (session, MZ_VIEW_TEXT_SEARCH, *typed[i] != '\0' ? typed[i] : NULL);
      report (name, since);
    }
}

static void
sort_by_each (void)
{
  guint n_columns;
  const MzTableColumn *columns = mz_table_get_columns (MZ_TABLE_ALL_YEARS, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *id = mz_table_column_get_id (columns[i]);
      g_autofree char *name = g_strconcat ("sort by ", id, NULL);
      gint64 since = g_get_monotonic_time ();

      mz_session_set_text (session, MZ_VIEW_TEXT_TABLE_SORT, id);
      report (name, since);
    }
}

static void
select_and_copy (void)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_below (table, GTK_TYPE_COLUMN_VIEW));
  gint64 since = g_get_monotonic_time ();

  gtk_selection_model_select_all (gtk_column_view_get_model (view));
  report ("select all", since);
  since = g_get_monotonic_time ();
  gtk_widget_activate_action (table, "table.copy", NULL);
  report ("copy all", since);
  watchdog_settle (3000);
  report ("copied", g_get_monotonic_time ());
  mz_session_set_year (session, 2000);
  report ("another year", g_get_monotonic_time ());
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  setvbuf (stdout, NULL, _IOLBF, 0);
  mz_ui_register_resource ();
  adw_init ();
  watchdog_start ();
  open_table (argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : N_FIGURES);
  type_words ();
  sort_by_each ();
  select_and_copy ();
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);

  return 0;
}

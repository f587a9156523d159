/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "mz-figure-table.h"
#include "mz-company-choice.h"
#include "mz-filter-options.h"
#include "mz-filter-sign.h"
#include "mz-focus-sign.h"
#include "mz-option-control.h"
#include "mz-option-words.h"
#include "mz-selection-chips.h"
#include "mz-view-area.h"
#include "mz-view-options.h"
#include "mz-window.h"
#include "mz-year-bar.h"
#include "mz-year-scale.h"
#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  MzSession *session;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = ui_fixture_open_window (1500, 900, &fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_fixture_close_window (fixture->window, fixture->session);
}

static MzViewSpec *
get_spec (Fixture *fixture)
{
  return mz_session_get_spec (fixture->session);
}

static void
test_option_actions (Fixture       *fixture,
                     gconstpointer  data)
{
  for (MzViewOption option = 0; option < MZ_N_OPTIONS; option++)
    {
      g_autofree char *raw = g_strconcat ("option-", mz_view_option_get_name (option), NULL);
      g_autofree char *name = g_strdelimit (g_steal_pointer (&raw), "_", '-');
      g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), name);

      g_test_message ("%s", name);
      g_assert_nonnull (state);
    }

  gtk_widget_activate_action (fixture->window, "win.option-projection", "s", "orthographic");
  g_assert_cmpint (mz_view_spec_get_option (get_spec (fixture), MZ_OPTION_PROJECTION), ==, MZ_PROJECTION_ORTHOGRAPHIC);
  gtk_widget_activate_action (fixture->window, "win.option-projection", "s", "no projection");
  g_assert_cmpint (mz_view_spec_get_option (get_spec (fixture), MZ_OPTION_PROJECTION), ==, MZ_PROJECTION_ORTHOGRAPHIC);
  gtk_widget_activate_action (fixture->window, "win.option-n-classes", "i", 6);
  gtk_widget_activate_action (fixture->window, "win.option-n-classes", "i", 60);
  g_assert_cmpint (mz_view_spec_get_option (get_spec (fixture), MZ_OPTION_N_CLASSES), ==, 6);
  gtk_widget_activate_action (fixture->window, "win.option-sites", NULL);
  g_assert_true (mz_view_spec_get_option (get_spec (fixture), MZ_OPTION_SITES));
}

/* Every value of every option has words, and every option but the second view is offered in some view. */
static void
test_option_words (Fixture       *fixture,
                   gconstpointer  data)
{
  for (MzViewOption option = 0; option < MZ_N_OPTIONS; option++)
    {
      int min, max;

      g_assert_nonnull (mz_option_words_get_label (option));
      if (mz_view_option_get_kind (option) != MZ_OPTION_KIND_CHOICE ||
          mz_option_words_get_place (option) == MZ_OPTION_ELSEWHERE)
        continue;
      mz_view_option_get_range (option, &min, &max);
      for (int value = min; value <= max; value++)
        g_assert_nonnull (mz_option_words_get_value (option, value));
    }
}

static void
test_options_follow_the_mode (Fixture       *fixture,
                              gconstpointer  data)
{
  g_assert_true (mz_option_words_apply (MZ_OPTION_CLASSES, get_spec (fixture)));
  gtk_widget_activate_action (fixture->window, "win.option-map-marks", "s", "circles");
  g_assert_false (mz_option_words_apply (MZ_OPTION_CLASSES, get_spec (fixture)));
  g_assert_false (mz_option_words_apply (MZ_OPTION_SORT, get_spec (fixture)));
  gtk_widget_activate_action (fixture->window, "win.view", "s", "bars");
  g_assert_true (mz_option_words_apply (MZ_OPTION_SORT, get_spec (fixture)));
  g_assert_false (mz_option_words_apply (MZ_OPTION_COMPARE_WITH, get_spec (fixture)));
  gtk_widget_activate_action (fixture->window, "win.option-compare", "s", "years");
  g_assert_true (mz_option_words_apply (MZ_OPTION_COMPARE_WITH, get_spec (fixture)));
}

static GtkWidget *
find_control (GtkWidget    *widget,
              MzViewOption  option)
{
  GtkWidget *found = NULL;

  if (MZ_IS_OPTION_CONTROL (widget))
    return mz_option_control_get_option (MZ_OPTION_CONTROL (widget)) == option ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_control (child, option);

  return found;
}

/* What a narrow bar has no room for is listed with the other options. */
static void
test_narrow_controls (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *in_list = g_object_ref_sink (g_object_new (MZ_TYPE_VIEW_OPTIONS, NULL));
  GtkWidget *row = gtk_widget_get_ancestor (find_control (in_list, MZ_OPTION_SORT), ADW_TYPE_ACTION_ROW);

  mz_session_set_view (fixture->session, MZ_VIEW_BARS);
  mz_view_options_set_session (MZ_VIEW_OPTIONS (in_list), fixture->session);
  g_assert_false (gtk_widget_get_visible (row));
  mz_view_options_set_all (MZ_VIEW_OPTIONS (in_list), TRUE);
  g_assert_true (gtk_widget_get_visible (row));
  mz_session_set_view (fixture->session, MZ_VIEW_TABLE);
  g_assert_false (gtk_widget_get_visible (row));
  g_assert_false (mz_view_options_has_any (get_spec (fixture), FALSE));
  g_assert_true (mz_view_options_has_any (get_spec (fixture), TRUE));
  g_object_unref (in_list);
}

static void
test_control (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *control = g_object_ref_sink (mz_option_control_new (MZ_OPTION_MAP_MARKS));
  GtkDropDown *input = GTK_DROP_DOWN (mz_option_control_get_input (MZ_OPTION_CONTROL (control)));

  mz_option_control_set_session (MZ_OPTION_CONTROL (control), fixture->session);
  gtk_drop_down_set_selected (input, MZ_MAP_CIRCLES);
  g_assert_cmpint (mz_view_spec_get_option (get_spec (fixture), MZ_OPTION_MAP_MARKS), ==, MZ_MAP_CIRCLES);
  mz_session_set_option (fixture->session, MZ_OPTION_MAP_MARKS, MZ_MAP_FILLS);
  g_assert_cmpuint (gtk_drop_down_get_selected (input), ==, MZ_MAP_FILLS);
  mz_session_set_view (fixture->session, MZ_VIEW_BARS);
  g_assert_false (gtk_widget_get_visible (control));
  g_object_unref (control);
}

static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *control = g_object_ref_sink (mz_option_control_new (MZ_OPTION_TOP));
  GtkWidget *input = mz_option_control_get_input (MZ_OPTION_CONTROL (control));

  mz_option_control_set_session (MZ_OPTION_CONTROL (control), fixture->session);
  mz_session_set_view (fixture->session, MZ_VIEW_BARS);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "All");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (input), 5);
  g_assert_cmpint (mz_view_spec_get_option (get_spec (fixture), MZ_OPTION_TOP), ==, 5);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "5");
  mz_session_set_option (fixture->session, MZ_OPTION_TOP, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "All");
  g_object_unref (control);
}

static void
year_chosen_cb (int *chosen,
                int  year)
{
  *chosen = year;
}

static gboolean
scroll (GtkWidget    *scale,
        GtkScrollType type)
{
  gboolean is_handled = FALSE;

  g_signal_emit_by_name (ui_fixture_find (scale, GTK_TYPE_SCALE, NULL), "change-value", type, 0.0, &is_handled);

  return is_handled;
}

static void
test_year_scale (void)
{
  const int known[] = { 2015, 2018, 2024, 2025 };
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  GtkWidget *scale = g_object_ref_sink (mz_year_scale_new ("Year", "Newest year"));
  GtkWidget *play = ui_fixture_find (scale, GTK_TYPE_BUTTON, NULL);
  int chosen = -1;

  g_array_append_vals (years, known, G_N_ELEMENTS (known));
  g_signal_connect_swapped (scale, "year-chosen", G_CALLBACK (year_chosen_cb), &chosen);
  mz_year_scale_set_years (MZ_YEAR_SCALE (scale), years);
  mz_year_scale_set_year (MZ_YEAR_SCALE (scale), 2018);

  g_assert_true (scroll (scale, GTK_SCROLL_STEP_FORWARD));
  g_assert_cmpint (chosen, ==, 2024);
  scroll (scale, GTK_SCROLL_STEP_BACKWARD);
  g_assert_cmpint (chosen, ==, 2015);
  scroll (scale, GTK_SCROLL_START);
  g_assert_cmpint (chosen, ==, 2015);
  scroll (scale, GTK_SCROLL_END);
  g_assert_cmpint (chosen, ==, 0);

  g_object_set (gtk_widget_get_settings (scale), "gtk-enable-animations", FALSE, NULL);
  g_signal_emit_by_name (play, "clicked");
  g_assert_cmpint (chosen, ==, 2024);
  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Next Year (animations are off)");
  g_object_set (gtk_widget_get_settings (scale), "gtk-enable-animations", TRUE, NULL);
  g_signal_emit_by_name (play, "clicked");
  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");
  scroll (scale, GTK_SCROLL_START);
  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Play");
  g_object_unref (scale);
}

/* The bar under the chart must fit into the narrowest window, with as many years as there may be. */
static void
test_narrow_year_scale (void)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  GtkWidget *scale = g_object_ref_sink (mz_year_scale_new ("Year", "Newest year"));
  int min_width;

  for (int year = 1990; year < 2026; year++)
    g_array_append_val (years, year);
  mz_year_scale_set_years (MZ_YEAR_SCALE (scale), years);
  gtk_widget_measure (scale, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  g_test_message ("at least %d px wide", min_width);
  g_assert_cmpint (min_width, <=, 280);
  g_object_unref (scale);
}

/* A trend has no year of its own, but what was known of it can be gone through; holdings have neither. */
static void
test_year_bar (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *bar = ui_fixture_find (fixture->window, MZ_TYPE_YEAR_BAR, NULL);
  int vintage, min_width;

  mz_session_set_measure (fixture->session, "reserves");
  mz_session_set_view (fixture->session, MZ_VIEW_HOLDINGS);
  g_assert_false (gtk_widget_get_visible (bar));
  mz_session_set_view (fixture->session, MZ_VIEW_TREND);
  g_assert_true (gtk_widget_get_visible (bar));
  mz_year_bar_step (MZ_YEAR_BAR (bar), -1);
  vintage = mz_lens_get_vintage (mz_view_spec_get_lens (mz_session_get_spec (fixture->session)));
  g_assert_cmpint (vintage, >, 0);
  mz_year_bar_step (MZ_YEAR_BAR (bar), 1);
  g_assert_cmpint (mz_lens_get_vintage (mz_view_spec_get_lens (mz_session_get_spec (fixture->session))), ==, 0);

  mz_session_set_view (fixture->session, MZ_VIEW_MAP);
  g_assert_true (gtk_widget_get_visible (bar));
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  g_test_message ("at least %d px wide", min_width);
  /* The narrowest window is 360 px wide, all of which the bar has. */
  g_assert_cmpint (min_width, <=, 350);
}

static void
test_chips (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const subjects[] = { "CHN", "RUS", "AUS", NULL };
  GtkWidget *chips = ui_fixture_find (fixture->window, MZ_TYPE_SELECTION_CHIPS, NULL);

  g_assert_false (gtk_widget_get_visible (chips));
  mz_session_select_subjects (fixture->session, subjects);
  g_assert_true (gtk_widget_get_visible (chips));
  g_assert_nonnull (ui_fixture_find (chips, GTK_TYPE_LABEL, "3 selected"));
  g_assert_nonnull (ui_fixture_find (chips, GTK_TYPE_LABEL, "Australia"));
  mz_session_select_subject (fixture->session, "CHN");
  g_assert_false (gtk_widget_get_visible (chips));
}

static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *table;

  mz_session_set_measure (fixture->session, "mine_production");
  mz_session_set_year (fixture->session, 2024);
  gtk_widget_activate_action (fixture->window, "win.view", "s", "table");
  ui_fixture_settle ();
  table = ui_fixture_find (fixture->window, MZ_TYPE_FIGURE_TABLE, NULL);
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_nonnull (ui_fixture_find (table, GTK_TYPE_INSCRIPTION, "Australia"));

  gtk_widget_activate_action (ui_fixture_find (table, GTK_TYPE_SEARCH_ENTRY, NULL), "table.sort", "s", "value");
  g_assert_cmpstr (mz_view_spec_get_text (get_spec (fixture), MZ_VIEW_TEXT_TABLE_SORT), ==, "value");
  gtk_widget_activate_action (ui_fixture_find (table, GTK_TYPE_SEARCH_ENTRY, NULL), "table.largest-first", NULL);
  g_assert_cmpstr (mz_view_spec_get_text (get_spec (fixture), MZ_VIEW_TEXT_TABLE_SORT), ==, "-value");
  mz_session_set_text (fixture->session, MZ_VIEW_TEXT_SEARCH, "no source says this");
  g_assert_nonnull (ui_fixture_find (table, GTK_TYPE_LABEL, "No row has these words."));
}

static void
click_heading (GtkWidget           *table,
               GtkSortType          order)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_fixture_find (table, GTK_TYPE_COLUMN_VIEW, NULL));
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), 0);

  gtk_column_view_sort_by_column (view, column, order);
}

static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *table = ui_fixture_find (fixture->window, MZ_TYPE_FIGURE_TABLE, NULL);

  gtk_widget_activate_action (fixture->window, "win.view", "s", "table");
  ui_fixture_settle ();
  click_heading (table, GTK_SORT_ASCENDING);
  g_assert_cmpstr (mz_view_spec_get_text (get_spec (fixture), MZ_VIEW_TEXT_TABLE_SORT), ==, "subject");
  click_heading (table, GTK_SORT_DESCENDING);
  g_assert_cmpstr (mz_view_spec_get_text (get_spec (fixture), MZ_VIEW_TEXT_TABLE_SORT), ==, "-subject");
}

static void
find_areas (GtkWidget *widget,
            GPtrArray *areas)
{
  if (MZ_IS_VIEW_AREA (widget))
    g_ptr_array_add (areas, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_areas (child, areas);
}

static void
test_beside (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();

  find_areas (fixture->window, areas);
  g_assert_cmpuint (areas->len, ==, 2);
  g_assert_false (gtk_widget_get_visible (g_ptr_array_index (areas, 1)));
  gtk_widget_activate_action (fixture->window, "win.option-beside", "s", "bars");
  g_assert_true (gtk_widget_get_visible (g_ptr_array_index (areas, 1)));
  ui_fixture_settle ();
  g_assert_cmpint (mz_view_spec_get_view (get_spec (fixture)), ==, MZ_VIEW_MAP);
  gtk_widget_activate_action (fixture->window, "win.option-beside", "s", "none");
  g_assert_false (gtk_widget_get_visible (g_ptr_array_index (areas, 1)));
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *sign = ui_fixture_find (fixture->window, MZ_TYPE_FILTER_SIGN, NULL);

  mz_session_set_measure (fixture->session, "mine_production");
  mz_session_set_year (fixture->session, 2024);
  g_assert_false (gtk_widget_get_visible (sign));
  mz_session_set_vintage (fixture->session, 2025);
  g_assert_true (gtk_widget_get_visible (sign));
  g_assert_nonnull (ui_fixture_find (sign, GTK_TYPE_LABEL, "as known in 2025"));
  g_assert_nonnull (ui_fixture_find (sign, GTK_TYPE_LABEL, "figures hidden"));
  g_signal_emit_by_name (ui_fixture_find (sign, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_false (gtk_widget_get_visible (sign));
  g_assert_cmpint (mz_lens_get_vintage (mz_view_spec_get_lens (get_spec (fixture))), ==, 0);
}

static void
test_group (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *sign = ui_fixture_find (fixture->window, MZ_TYPE_FILTER_SIGN, NULL);
  GtkWidget *options = ui_fixture_find (fixture->window, MZ_TYPE_FILTER_OPTIONS, NULL);
  GtkWidget *countries = ui_fixture_find (options, GTK_TYPE_DROP_DOWN, NULL);

  mz_session_set_measure (fixture->session, "mine_production");
  mz_session_set_year (fixture->session, 2024);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (countries), 1);
  g_assert_cmpstr (mz_view_spec_get_text (get_spec (fixture), MZ_VIEW_TEXT_GROUP), ==, "africa");
  mz_session_set_text (fixture->session, MZ_VIEW_TEXT_GROUP, "brics");
  g_assert_nonnull (ui_fixture_find (sign, GTK_TYPE_LABEL, "BRICS"));
  g_assert_nonnull (ui_fixture_find (sign, GTK_TYPE_LABEL, "left out"));
  g_assert_null (ui_fixture_find (sign, GTK_TYPE_LABEL, "figures hidden"));
  mz_session_undo (fixture->session);
  mz_session_undo (fixture->session);
  g_assert_null (mz_view_spec_get_text (get_spec (fixture), MZ_VIEW_TEXT_GROUP));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (countries)), ==, 0);
}

static double
get_zoom (MzViewArea *area)
{
  g_autoptr (MzViewSpec) view = mz_view_area_dup_view (area);

  return mz_view_spec_get_camera (view)->zoom;
}

/* Another measure keeps the place on the map; a view that is opened shows what was saved. */
static void
test_open_whole_map (Fixture       *fixture,
                     gconstpointer  data)
{
  MzViewArea *area = MZ_VIEW_AREA (ui_fixture_find (fixture->window, MZ_TYPE_VIEW_AREA, NULL));
  g_autoptr (MzViewSpec) whole = mz_view_spec_new ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  mz_session_open_view (fixture->session, whole);
  ui_fixture_settle ();
  gtk_widget_activate_action (fixture->window, "win.zoom-in", NULL);
  g_assert_cmpfloat (get_zoom (area), >, 1);
  mz_session_set_year (fixture->session, 2024);
  g_assert_cmpfloat (get_zoom (area), >, 1);
  mz_session_open_view (fixture->session, whole);
  g_assert_cmpfloat (get_zoom (area), ==, 1);
  gtk_widget_activate_action (fixture->window, "win.zoom-in", NULL);
  g_assert_cmpfloat (get_zoom (area), >, 1);
  mz_session_open_view (fixture->session, whole);
  g_assert_cmpfloat (get_zoom (area), ==, 1);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static const char *
get_focus (Fixture *fixture)
{
  return mz_view_spec_get_text (get_spec (fixture), MZ_VIEW_TEXT_FOCUS);
}

/* From a selected company to the graph around it, and back by the sign and by Undo. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *sign = ui_fixture_find (fixture->window, MZ_TYPE_FOCUS_SIGN, NULL);

  gtk_widget_activate_action (fixture->window, "win.show-connected", "s", "");
  g_assert_null (get_focus (fixture));
  mz_session_select_subject (fixture->session, "alpha");
  g_assert_false (gtk_widget_get_visible (sign));
  gtk_widget_activate_action (fixture->window, "win.show-connected", "s", "");
  g_assert_cmpstr (get_focus (fixture), ==, "alpha");
  g_assert_cmpint (mz_view_spec_get_view (get_spec (fixture)), ==, MZ_VIEW_HOLDINGS);
  g_assert_cmpint (mz_view_spec_get_option (get_spec (fixture), MZ_OPTION_HOLDINGS_MARKS), ==, MZ_HOLDINGS_GRAPH);
  g_assert_true (gtk_widget_get_visible (sign));
  g_assert_nonnull (ui_fixture_find (sign, GTK_TYPE_LABEL, "Alpha Magnets"));

  gtk_widget_activate_action (fixture->window, "win.show-all-holdings", NULL);
  g_assert_null (get_focus (fixture));
  g_assert_false (gtk_widget_get_visible (sign));
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  g_assert_cmpstr (get_focus (fixture), ==, "alpha");
  gtk_widget_activate_action (fixture->window, "win.back", NULL);
  g_assert_cmpint (mz_view_spec_get_view (get_spec (fixture)), !=, MZ_VIEW_HOLDINGS);
}

static void
test_company_choice (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *choice = g_object_ref_sink (mz_company_choice_new ());
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (
    mz_company_choice_get_input (MZ_COMPANY_CHOICE (choice)))));
  GtkWidget *entry = ui_fixture_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *list = ui_fixture_find (popover, GTK_TYPE_LIST_VIEW, NULL);
  GListModel *names = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  mz_company_choice_set_session (MZ_COMPANY_CHOICE (choice), fixture->session);
  mz_session_set_view (fixture->session, MZ_VIEW_HOLDINGS);
  g_assert_cmpuint (g_list_model_get_n_items (names), >, 50);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ALPHÁ  magnets");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 1);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_focus (fixture), ==, "alpha");
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_focus (fixture), ==, "alpha");
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (get_focus (fixture));
  mz_session_undo (fixture->session);
  g_assert_cmpstr (get_focus (fixture), ==, "alpha");
  g_object_unref (choice);
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/controls/option-actions", Fixture, NULL, set_up, test_option_actions, tear_down);
  g_test_add ("/controls/option-words", Fixture, NULL, set_up, test_option_words, tear_down);
  g_test_add ("/controls/options-follow-the-mode", Fixture, NULL, set_up, test_options_follow_the_mode, tear_down);
  g_test_add ("/controls/control", Fixture, NULL, set_up, test_control, tear_down);
  g_test_add ("/controls/narrow", Fixture, NULL, set_up, test_narrow_controls, tear_down);
  g_test_add ("/controls/number", Fixture, NULL, set_up, test_number, tear_down);
  g_test_add_func ("/controls/year-scale", test_year_scale);
  g_test_add_func ("/controls/narrow-year-scale", test_narrow_year_scale);
  g_test_add ("/controls/year-bar", Fixture, NULL, set_up, test_year_bar, tear_down);
  g_test_add ("/controls/chips", Fixture, NULL, set_up, test_chips, tear_down);
  g_test_add ("/controls/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/controls/headings", Fixture, NULL, set_up, test_headings, tear_down);
  g_test_add ("/controls/filters", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/controls/group", Fixture, NULL, set_up, test_group, tear_down);
  g_test_add ("/controls/open-whole-map", Fixture, NULL, set_up, test_open_whole_map, tear_down);
  g_test_add ("/controls/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/controls/company-choice", Fixture, NULL, set_up, test_company_choice, tear_down);
  g_test_add ("/controls/beside", Fixture, NULL, set_up, test_beside, tear_down);

  return g_test_run ();
}

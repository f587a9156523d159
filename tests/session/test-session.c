/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-fixture.h"

#include "mz-lens.h"
#include "mz-view-link.h"
#include <string.h>

static const char *
get_selected (MzSession *session)
{
  return mz_view_spec_get_selected (mz_session_get_spec (session));
}

static const char *
get_measure (MzSession *session)
{
  return mz_view_spec_get_measure (mz_session_get_spec (session));
}

static char *
dup_lens (MzSession *session)
{
  return mz_lens_to_text (mz_view_spec_get_lens (mz_session_get_spec (session)));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
test_subject_selects_drawn (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_select_subject (session, "RUS");
  g_assert_cmpstr (get_selected (session), ==, "RUS");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-2026");

  mz_session_select_subject (session, "DEU");
  g_assert_cmpstr (get_selected (session), ==, "DEU");
  g_assert_null (mz_session_get_selected_statement (session));

  mz_session_select_subject (session, "");
  g_assert_null (get_selected (session));
}

static void
test_subject_beyond_lens (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autoptr (MzLens) lens = mz_lens_new (MZ_LENS_SOURCE, "story-earths");

  mz_session_set_lens (session, lens);
  mz_session_select_subject (session, "BRA");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "bra-2026");
}

static void
test_world_total (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_select_subject (session, "WLD");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "wld-2026");
}

static void
test_statement_switches_measure (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_select_statement (session, "alpha-month");
  g_assert_cmpstr (get_measure (session), ==, "share_price_change");
  g_assert_cmpstr (get_selected (session), ==, "alpha");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "alpha-month");
  g_assert_true (mz_history_can_go_back (mz_session_get_history (session)));
}

static void
test_statement_keeps_lens (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autofree char *lens = NULL;

  mz_session_select_subject (session, "RUS");
  mz_session_select_statement (session, "rus-story");
  lens = dup_lens (session);
  g_assert_cmpstr (lens, ==, "default");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-story");
  g_assert_cmpstr (get_selected (session), ==, "RUS");
  g_assert_false (mz_history_can_go_back (mz_session_get_history (session)));
}

static void
test_statement_goes_to_its_year (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_select_statement (session, "rus-mine-2024");
  g_assert_cmpstr (get_measure (session), ==, "mine_production");
  g_assert_cmpint (mz_view_spec_get_year (mz_session_get_spec (session)), ==, 2024);
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-mine-2024");

  mz_session_select_statement (session, "chn-mine-2025");
  g_assert_cmpint (mz_view_spec_get_year (mz_session_get_spec (session)), ==, 2025);
}

static void
test_note_selects_subject (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_select_statement (session, "poor-ore");
  g_assert_cmpstr (get_measure (session), ==, "reserves");
  g_assert_cmpstr (get_selected (session), ==, "RUS");
  g_assert_cmpint (mz_session_find_statement (session)->kind, ==, MZ_STATEMENT_NOTE);
}

static void
test_holding_keeps_subject (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  const MzHolding *holding = mz_dataset_get_holding (mz_chart_context_get_dataset (mz_session_get_context (session)), 0);

  mz_session_select_subject (session, holding->asset);
  mz_session_select_statement (session, holding->base.id);
  g_assert_cmpstr (get_selected (session), ==, holding->asset);

  mz_session_select_subject (session, NULL);
  mz_session_select_statement (session, holding->base.id);
  g_assert_cmpstr (get_selected (session), ==, holding->holder);
}

static void
test_unknown_statement (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  guint n_changes = 0;

  mz_session_select_subject (session, "RUS");
  g_signal_connect (session, "notify", G_CALLBACK (count_cb), &n_changes);
  mz_session_select_statement (session, "no-such-statement");
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-2026");
}

static void
test_notifies_once (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  guint n_spec = 0;
  guint n_statement = 0;

  g_signal_connect (session, "notify::spec", G_CALLBACK (count_cb), &n_spec);
  g_signal_connect (session, "notify::selected-statement", G_CALLBACK (count_cb), &n_statement);
  mz_session_select_subject (session, "RUS");
  g_assert_cmpuint (n_spec, ==, 1);
  g_assert_cmpuint (n_statement, ==, 1);
  mz_session_select_subject (session, "RUS");
  g_assert_cmpuint (n_spec, ==, 1);
  g_assert_cmpuint (n_statement, ==, 1);
}

static void
test_open_story (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autofree char *lens = NULL;

  mz_session_select_subject (session, "RUS");
  mz_session_open_story (session, "story-earths");
  lens = dup_lens (session);
  g_assert_cmpstr (lens, ==, "source:story-earths");
  g_assert_cmpstr (mz_session_get_story (session), ==, "story-earths");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-story");
}

static void
test_open_story_of_other_measure (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_select_subject (session, "BRA");
  mz_session_open_story (session, "story-magnets");
  g_assert_cmpstr (get_measure (session), ==, "share_price_change");
  g_assert_cmpstr (get_selected (session), ==, "alpha");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "alpha-month");
}

static void
test_open_story_again (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_open_story (session, "story-earths");
  mz_session_select_statement (session, "plan");
  mz_session_open_story (session, "story-earths");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "plan");
}

static void
test_companies_are_bars (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_set_measure (session, "share_price_change");
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_BARS);
  mz_session_go_back (session);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_MAP);
  mz_session_select_statement (session, "alpha-month");
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_BARS);
}

static void
test_close_story (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autofree char *lens = NULL;

  mz_session_open_story (session, "story-earths");
  mz_session_select_subject (session, "RUS");
  mz_session_close_story (session);
  lens = dup_lens (session);
  g_assert_cmpstr (lens, ==, "default");
  g_assert_null (mz_session_get_story (session));
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-2026");
}

static void
test_measure_drops_foreign (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autofree char *lens = NULL;

  mz_session_open_story (session, "story-earths");
  mz_session_select_subject (session, "RUS");
  mz_session_set_measure (session, "share_price_change");
  lens = dup_lens (session);
  g_assert_null (get_selected (session));
  g_assert_null (mz_session_get_selected_statement (session));
  g_assert_cmpstr (lens, ==, "default");
}

static void
test_measure_keeps_subject (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_select_subject (session, "CHN");
  mz_session_set_measure (session, "mine_production");
  g_assert_cmpstr (get_selected (session), ==, "CHN");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "chn-mine-2025");
  mz_session_set_year (session, 2024);
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "chn-mine-2024");
}

/* Going through the years of a map keeps its colours; that is part of the same step. */
static void
test_years_of_map (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_set_measure (session, "mine_production");
  mz_session_set_view (session, MZ_VIEW_BARS);
  mz_session_set_year (session, 2024);
  g_assert_cmpint (mz_view_spec_get_option (mz_session_get_spec (session), MZ_OPTION_SCALE_YEARS), ==, MZ_SCALE_YEARS_SHOWN);
  mz_session_set_view (session, MZ_VIEW_MAP);
  mz_session_set_year (session, 0);
  g_assert_cmpint (mz_view_spec_get_option (mz_session_get_spec (session), MZ_OPTION_SCALE_YEARS), ==, MZ_SCALE_YEARS_ALL);
}

static void
test_start_first (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autofree char *lens = NULL;

  mz_session_start_first (session);
  lens = dup_lens (session);
  g_assert_cmpstr (lens, ==, "source:story-earths");
  g_assert_cmpstr (mz_session_get_story (session), ==, "story-earths");
  g_assert_cmpstr (get_measure (session), ==, "reserves");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-story");
  g_assert_false (mz_history_can_go_back (mz_session_get_history (session)));
}

/* Who holds what is not of the measure: a company stays selected there, and with it the country that is of it. */
static void
test_selection_beyond_measure (void)
{
  static const char *const subjects[] = { "alpha", "RUS", NULL };
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autoptr (MzViewSpec) initial = mz_view_spec_new ();
  g_autoptr (MzViewSpec) selected = mz_view_spec_with_selection (initial, subjects);
  g_autoptr (MzViewSpec) holdings = mz_view_spec_with_view (selected, MZ_VIEW_HOLDINGS);

  mz_session_open_view (session, holdings);
  g_assert_cmpstr (get_selected (session), ==, "alpha");
  mz_session_open_view (session, selected);
  g_assert_cmpstr (get_selected (session), ==, "RUS");
  g_assert_null (mz_view_spec_get_selection (mz_session_get_spec (session))[1]);
}

static void
test_restore_unknown (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autoptr (MzViewSpec) initial = mz_view_spec_new ();
  g_autoptr (MzViewSpec) unknown = mz_view_spec_with_measure (initial, "gone");
  g_autoptr (MzLens) lens = mz_lens_new (MZ_LENS_SOURCE, "gone-too");
  g_autoptr (MzViewSpec) told = mz_view_spec_with_lens (unknown, lens);
  g_autofree char *text = NULL;

  mz_session_restore (session, told, "gone-too");
  text = dup_lens (session);
  g_assert_cmpstr (get_measure (session), ==, "reserves");
  g_assert_cmpstr (text, ==, "default");
  g_assert_null (mz_session_get_story (session));
}

static const MzLens *
get_lens (MzSession *session)
{
  return mz_view_spec_get_lens (mz_session_get_spec (session));
}

/* Each filter is a step of its own, another lens keeps them, and one step takes all away. */
static void
test_filters (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autoptr (MzLens) newest = mz_lens_new (MZ_LENS_NEWEST, NULL);

  mz_session_set_vintage (session, 2025);
  mz_session_set_text (session, MZ_VIEW_TEXT_GROUP, "brics");
  mz_session_set_lens (session, newest);
  g_assert_cmpint (mz_lens_get_vintage (get_lens (session)), ==, 2025);
  g_assert_cmpint (mz_lens_get_kind (get_lens (session)), ==, MZ_LENS_NEWEST);
  g_assert_cmpstr (mz_view_spec_get_text (mz_session_get_spec (session), MZ_VIEW_TEXT_GROUP), ==, "brics");

  mz_session_set_publisher (session, "nobody");
  g_assert_null (mz_lens_get_publisher (get_lens (session)));
  mz_session_set_basis (session, "nothing");
  g_assert_null (mz_lens_get_basis (get_lens (session)));

  mz_session_clear_filters (session);
  g_assert_cmpint (mz_lens_get_vintage (get_lens (session)), ==, 0);
  g_assert_cmpint (mz_lens_get_kind (get_lens (session)), ==, MZ_LENS_NEWEST);
  g_assert_null (mz_view_spec_get_text (mz_session_get_spec (session), MZ_VIEW_TEXT_GROUP));
}

/* What was not known then gives way when it is asked for by name. */
static void
test_filter_gives_way (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_set_vintage (session, 2025);
  mz_session_select_statement (session, "rus-2026");
  g_assert_cmpint (mz_lens_get_vintage (get_lens (session)), ==, 0);
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-2026");
}

static void
test_unknown_group (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  guint before = mz_session_get_problems (session)->len;

  mz_session_set_text (session, MZ_VIEW_TEXT_GROUP, "unicorns");
  g_assert_null (mz_view_spec_get_text (mz_session_get_spec (session), MZ_VIEW_TEXT_GROUP));
  g_assert_cmpuint (mz_session_get_problems (session)->len, ==, before + 1);
}

/* A link that cannot be honoured is refused in words, and nothing changes. */
static void
test_refused_links (void)
{
  static const struct { const char *link, *words; } cases[] = {
    { "monazite:view?measure=nope", "“nope” of measure" },
    { "monazite:view?group=atlantis", "“atlantis” of group" },
    { "monazite:view?select=QQQ", "“QQQ” of select" },
    { "monazite:view?view=pie", "Expected: map, bars" },
    { "monazite:view?n_classes=9", "“9” of n_classes is not known. Expected: 5…7." },
    { "monazite:view?sites=yes", "“yes” of sites is not known. Expected: true, false." },
    { "monazite:view?view", "“view” has no value" },
    { "monazite:view?view=map&view=bars", "“view” stands twice" },
    { "monazite:view?mesure=reserves", "“mesure” in this link is not known" },
    { "monazite:view?measure=%zz", "no character" },
    { "monazite:elsewhere", "no link to a view" },
  };
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autoptr (MzViewSpec) before = mz_view_spec_ref (mz_session_get_spec (session));
  g_autofree char *followed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = mz_session_open_link (session, cases[i].link);

      g_test_message ("%s: %s", cases[i].link, message);
      g_assert_nonnull (message);
      g_assert_nonnull (strstr (message, cases[i].words));
      g_assert_true (mz_view_spec_equal (before, mz_session_get_spec (session)));
    }
  followed = mz_session_open_link (session, "monazite:view?view=bars&measure=mine_production");
  g_assert_null (followed);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_BARS);
}

/* A superseded figure that is read beside the chart is there again with the link. */
static void
test_linked_statement (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  MzDataset *dataset = mz_chart_context_get_dataset (mz_session_get_context (session));
  g_autoptr (MzViewSpec) drawn = NULL;
  g_autoptr (MzViewSpec) other = NULL;
  guint n_named = 0;

  mz_session_select_subject (session, "RUS");
  drawn = mz_session_dup_linked_view (session, mz_session_get_spec (session));
  g_assert_null (mz_view_spec_get_text (drawn, MZ_VIEW_TEXT_STATEMENT));
  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, i);
      g_autofree char *link = NULL;
      g_autofree char *message = NULL;

      mz_session_select_statement (session, figure->base.id);
      g_clear_pointer (&other, mz_view_spec_unref);
      other = mz_session_dup_linked_view (session, mz_session_get_spec (session));
      link = mz_view_link_new (other);
      mz_session_select_subject (session, NULL);
      message = mz_session_open_link (session, link);
      g_assert_null (message);
      g_assert_cmpstr (mz_session_get_selected_statement (session), ==, figure->base.id);
      g_assert_null (mz_view_spec_get_text (mz_session_get_spec (session), MZ_VIEW_TEXT_STATEMENT));
      n_named += mz_view_spec_get_text (other, MZ_VIEW_TEXT_STATEMENT) != NULL;
    }
  g_assert_cmpuint (n_named, >, 0);
}

static const char *
get_focus (MzSession *session)
{
  return mz_view_spec_get_text (mz_session_get_spec (session), MZ_VIEW_TEXT_FOCUS);
}

/* What is connected to a company is another place in another view, and a change to undo in the same. */
static void
test_focus (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_show_connected (session, "nobody");
  g_assert_null (get_focus (session));
  mz_session_show_connected (session, "alpha-mine");
  g_assert_cmpstr (get_focus (session), ==, "alpha-mine");
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_HOLDINGS);
  mz_session_show_connected (session, "alpha");
  g_assert_cmpstr (get_focus (session), ==, "alpha");
  mz_session_undo (session);
  g_assert_cmpstr (get_focus (session), ==, "alpha-mine");

  mz_session_show_connected (session, "USA");
  g_assert_cmpstr (get_focus (session), ==, "USA");
  mz_session_undo (session);

  mz_session_select_subject (session, "alpha");
  g_assert_cmpstr (mz_session_find_connected (session), ==, "alpha");
  mz_session_show_all_holdings (session);
  g_assert_null (get_focus (session));
  g_assert_null (mz_view_spec_get_selected (mz_session_get_spec (session)));
  g_assert_null (mz_session_find_connected (session));
  mz_session_undo (session);
  g_assert_cmpstr (get_focus (session), ==, "alpha-mine");
  g_assert_cmpstr (mz_view_spec_get_selected (mz_session_get_spec (session)), ==, "alpha");
}

static void
test_unknown_focus (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autoptr (MzViewSpec) spec =
    mz_view_spec_with_text (mz_session_get_spec (session), MZ_VIEW_TEXT_FOCUS, "nobody");

  mz_session_open_view (session, spec);
  g_assert_null (get_focus (session));
}

/* All words of the window are made from the context. */
static void
test_units (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  guint n_notified = 0;

  g_signal_connect (session, "notify::context", G_CALLBACK (count_cb), &n_notified);
  mz_session_set_option (session, MZ_OPTION_UNITS, MZ_UNITS_KILOTONNES);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (mz_chart_context_choose_unit (mz_session_get_context (session), "t REO"), ==, "kt REO");
  mz_session_set_year (session, 2024);
  g_assert_cmpuint (n_notified, ==, 1);
  mz_session_set_option (session, MZ_OPTION_UNITS, MZ_UNITS_AUTOMATIC);
  g_assert_cmpstr (mz_chart_context_choose_unit (mz_session_get_context (session), "t REO"), ==, "t REO");
}

static void
test_back_and_forward (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_select_subject (session, "RUS");
  mz_session_set_view (session, MZ_VIEW_BARS);
  mz_session_select_subject (session, "CHN");
  mz_session_go_back (session);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_MAP);
  g_assert_cmpstr (get_selected (session), ==, "RUS");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-2026");
  mz_session_go_forward (session);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_BARS);
  g_assert_cmpstr (get_selected (session), ==, "CHN");
  mz_session_go_forward (session);
  g_assert_cmpstr (get_selected (session), ==, "CHN");
}

/* What was done to a view is taken back one by one; going to another view is not one of those. */
static void
test_undo (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_select_subject (session, "RUS");
  mz_session_set_option (session, MZ_OPTION_CLASSES, MZ_CLASSING_LOG);
  mz_session_toggle_subject (session, "CHN");
  g_assert_true (mz_view_spec_is_selected (mz_session_get_spec (session), "RUS"));
  g_assert_true (mz_view_spec_is_selected (mz_session_get_spec (session), "CHN"));

  mz_session_undo (session);
  g_assert_false (mz_view_spec_is_selected (mz_session_get_spec (session), "CHN"));
  mz_session_undo (session);
  g_assert_cmpint (mz_view_spec_get_option (mz_session_get_spec (session), MZ_OPTION_CLASSES), ==, MZ_CLASSING_QUANTILE);
  mz_session_undo (session);
  g_assert_null (get_selected (session));
  g_assert_null (mz_session_get_selected_statement (session));
  mz_session_undo (session);
  mz_session_redo (session);
  g_assert_cmpstr (get_selected (session), ==, "RUS");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-2026");

  mz_session_set_view (session, MZ_VIEW_BARS);
  mz_session_go_back (session);
  g_assert_true (mz_history_can_redo (mz_session_get_history (session)));
}

/* What was done before the view was switched is taken back in the view that is shown; Back finds the view
 * before as it was left. */
static void
test_undo_across_views (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  MzHistory *history = mz_session_get_history (session);

  mz_session_select_subject (session, "CHN");
  mz_session_set_vintage (session, 2026);
  mz_session_set_view (session, MZ_VIEW_TREND);
  mz_session_undo (session);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_TREND);
  g_assert_cmpint (mz_lens_get_vintage (mz_view_spec_get_lens (mz_session_get_spec (session))), ==, 0);
  g_assert_cmpstr (get_selected (session), ==, "CHN");
  mz_session_undo (session);
  g_assert_null (get_selected (session));
  g_assert_null (mz_session_get_selected_statement (session));
  g_assert_false (mz_history_can_undo (history));
  mz_session_redo (session);
  g_assert_cmpstr (get_selected (session), ==, "CHN");
  g_assert_nonnull (mz_session_get_selected_statement (session));
  mz_session_undo (session);

  mz_session_go_back (session);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_MAP);
  g_assert_cmpstr (get_selected (session), ==, "CHN");
  g_assert_cmpint (mz_lens_get_vintage (mz_view_spec_get_lens (mz_session_get_spec (session))), ==, 2026);
  g_assert_true (mz_history_can_undo (history));
  mz_session_go_forward (session);
  g_assert_null (get_selected (session));
}

/* A change that the measure has overtaken is not offered; the figure behind the mark is the measure's. */
static void
test_undo_across_measures (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();

  mz_session_set_year (session, 2024);
  mz_session_set_measure (session, "mine_production");
  g_assert_cmpint (mz_view_spec_get_year (mz_session_get_spec (session)), ==, 0);
  mz_session_undo (session);
  g_assert_cmpint (mz_view_spec_get_year (mz_session_get_spec (session)), ==, 0);
  mz_session_select_subject (session, "CHN");
  mz_session_set_measure (session, "reserves");
  mz_session_undo (session);
  g_assert_null (get_selected (session));
  g_assert_null (mz_session_get_selected_statement (session));
}

static void
test_new_context_keeps_view (void)
{
  g_autoptr (MzSession) session = session_fixture_new_session ();
  g_autoptr (MzChartContext) other = session_fixture_new_context ();
  guint n_contexts = 0;

  mz_session_select_subject (session, "RUS");
  mz_session_set_view (session, MZ_VIEW_BARS);
  g_signal_connect (session, "notify::context", G_CALLBACK (count_cb), &n_contexts);
  mz_session_set_context (session, other, NULL);
  g_assert_cmpuint (n_contexts, ==, 1);
  g_assert_cmpint (mz_view_spec_get_view (mz_session_get_spec (session)), ==, MZ_VIEW_BARS);
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-2026");
  g_assert_false (mz_history_can_go_back (mz_session_get_history (session)));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  int *state = user_data;

  if (mz_session_load_finish (MZ_SESSION (source), result, &error))
    *state = 1;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    *state = 2;
}

static void
test_load_newest_wins (void)
{
  g_autoptr (MzSession) session = mz_session_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "session", "collection.json", NULL);
  const char *const missing[] = { "/no/such/file.json", NULL };
  const char *const paths[] = { path, NULL };
  int first = 0;
  int second = 0;

  mz_session_load_async (session, missing, "en", loaded_cb, &first);
  mz_session_load_async (session, paths, "en", loaded_cb, &second);
  g_assert_true (mz_session_is_loading (session));
  while (first == 0 || second == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (first, ==, 2);
  g_assert_cmpint (second, ==, 1);
  g_assert_false (mz_session_is_loading (session));
  g_assert_cmpstr (mz_session_get_files (session)[0], ==, path);
  mz_session_select_statement (session, "rus-story");
  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, "rus-story");
}

static void
load (MzSession         *session,
      const char *const *paths)
{
  int state = 0;

  mz_session_load_async (session, paths, "en", loaded_cb, &state);
  while (state == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (state, ==, 1);
}

static guint
count_drawn_layers (MzSession *session)
{
  return mz_chart_context_get_layers (mz_session_get_context (session))->len;
}

/* A reader's own layers, of both formats: what was hidden stays so when more is opened, what was removed is
 * not read again. */
static void
test_layers (void)
{
  g_autoptr (MzSession) session = mz_session_new ();
  g_autofree char *outlines = g_test_build_filename (G_TEST_DIST, "fixtures", "geo", "layer.geojson", NULL);
  g_autofree char *topology = g_test_build_filename (G_TEST_DIST, "fixtures", "geo", "layer.topojson", NULL);
  const char *const first[] = { outlines, NULL };
  const char *const both[] = { outlines, topology, NULL };
  g_autofree char *removed = NULL;
  guint n_notified = 0;

  load (session, first);
  g_assert_cmpuint (mz_session_get_n_layers (session), ==, 1);
  g_assert_cmpstr (mz_session_get_layer_name (session, 0), ==, "layer");
  g_assert_true (mz_session_is_layer_shown (session, 0));
  g_assert_cmpuint (count_drawn_layers (session), ==, 1);

  g_signal_connect (session, "notify::context", G_CALLBACK (count_cb), &n_notified);
  mz_session_set_layer_shown (session, 0, FALSE);
  mz_session_set_layer_shown (session, 0, FALSE);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (count_drawn_layers (session), ==, 0);
  load (session, both);
  g_assert_cmpuint (mz_session_get_n_layers (session), ==, 2);
  g_assert_false (mz_session_is_layer_shown (session, 0));
  g_assert_true (mz_session_is_layer_shown (session, 1));
  g_assert_cmpuint (count_drawn_layers (session), ==, 1);

  mz_session_set_layer_shown (session, 0, TRUE);
  removed = mz_session_remove_layer (session, 0);
  g_assert_cmpstr (removed, ==, outlines);
  g_assert_cmpuint (mz_session_get_n_layers (session), ==, 1);
  g_assert_cmpuint (count_drawn_layers (session), ==, 1);
  g_assert_cmpstr (mz_session_get_files (session)[0], ==, topology);
  g_assert_null (mz_session_get_files (session)[1]);
}

static void
test_load_unreadable (void)
{
  g_autoptr (MzSession) session = mz_session_new ();
  const char *const missing[] = { "/no/such/file.json", NULL };
  int state = 0;

  mz_session_load_async (session, missing, "en", loaded_cb, &state);
  while (state == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (state, ==, 1);
  g_assert_nonnull (mz_session_get_context (session));
  g_assert_cmpuint (mz_problem_list_count (mz_session_get_problems (session), MZ_SEVERITY_ERROR), >=, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/subject/drawn", test_subject_selects_drawn);
  g_test_add_func ("/session/subject/beyond-lens", test_subject_beyond_lens);
  g_test_add_func ("/session/subject/world", test_world_total);
  g_test_add_func ("/session/statement/measure", test_statement_switches_measure);
  g_test_add_func ("/session/statement/lens", test_statement_keeps_lens);
  g_test_add_func ("/session/statement/year", test_statement_goes_to_its_year);
  g_test_add_func ("/session/statement/note", test_note_selects_subject);
  g_test_add_func ("/session/statement/holding", test_holding_keeps_subject);
  g_test_add_func ("/session/statement/unknown", test_unknown_statement);
  g_test_add_func ("/session/notify-once", test_notifies_once);
  g_test_add_func ("/session/story/open", test_open_story);
  g_test_add_func ("/session/story/other-measure", test_open_story_of_other_measure);
  g_test_add_func ("/session/story/again", test_open_story_again);
  g_test_add_func ("/session/measure/companies", test_companies_are_bars);
  g_test_add_func ("/session/story/close", test_close_story);
  g_test_add_func ("/session/measure/foreign-subject", test_measure_drops_foreign);
  g_test_add_func ("/session/measure/keeps-subject", test_measure_keeps_subject);
  g_test_add_func ("/session/start-first", test_start_first);
  g_test_add_func ("/session/restore-unknown", test_restore_unknown);
  g_test_add_func ("/session/filters", test_filters);
  g_test_add_func ("/session/filter-gives-way", test_filter_gives_way);
  g_test_add_func ("/session/unknown-group", test_unknown_group);
  g_test_add_func ("/session/refused-links", test_refused_links);
  g_test_add_func ("/session/linked-statement", test_linked_statement);
  g_test_add_func ("/session/focus", test_focus);
  g_test_add_func ("/session/unknown-focus", test_unknown_focus);
  g_test_add_func ("/session/units", test_units);
  g_test_add_func ("/session/back-and-forward", test_back_and_forward);
  g_test_add_func ("/session/selection-beyond-measure", test_selection_beyond_measure);
  g_test_add_func ("/session/undo", test_undo);
  g_test_add_func ("/session/undo-across-views", test_undo_across_views);
  g_test_add_func ("/session/undo-across-measures", test_undo_across_measures);
  g_test_add_func ("/session/new-context", test_new_context_keeps_view);
  g_test_add_func ("/session/load/newest-wins", test_load_newest_wins);
  g_test_add_func ("/session/years-of-map", test_years_of_map);
  g_test_add_func ("/session/layers", test_layers);
  g_test_add_func ("/session/load/unreadable", test_load_unreadable);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-view-link.h"

static MzViewSpec *
read_link (const char *link,
           guint      *n_problems_out)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzViewSpec *spec = mz_view_link_read (link, problems);

  *n_problems_out = problems->len;

  return spec;
}

static void
check_round_trip (MzViewSpec *spec)
{
  g_autofree char *link = mz_view_link_new (spec);
  guint n_problems;
  g_autoptr (MzViewSpec) again = read_link (link, &n_problems);

  g_test_message ("%s", link);
  g_assert_true (mz_view_link_is_link (link));
  g_assert_cmpuint (n_problems, ==, 0);
  g_assert_true (mz_view_spec_equal (spec, again));
}

static void
test_options (void)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();

  check_round_trip (plain);
  for (guint option = 0; option < MZ_N_OPTIONS; option++)
    {
      int min, max;
      g_autoptr (MzViewSpec) spec = NULL;

      mz_view_option_get_range (option, &min, &max);
      spec = mz_view_spec_with_option (plain, option, max);
      check_round_trip (spec);
    }
}

static void
test_whole_view (void)
{
  const char *const subjects[] = { "AUS", "THA", "a b&c", NULL };
  const MzCamera camera = { 2.5, -30.25, 12 };
  const MzPeriod range = { 735000, 738000 };
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) selected = mz_view_spec_with_selection (plain, subjects);
  g_autoptr (MzViewSpec) placed = mz_view_spec_with_camera (selected, &camera);
  g_autoptr (MzViewSpec) ranged = mz_view_spec_with_range (placed, &range);
  g_autoptr (MzViewSpec) worded = mz_view_spec_with_text (ranged, MZ_VIEW_TEXT_SEARCH, "2024 稀土 \"more\"");
  g_autoptr (MzViewSpec) dated = mz_view_spec_with_year (worded, 2024);
  g_autoptr (MzLens) lens = mz_lens_new (MZ_LENS_SOURCE, "usgs-mcs-2026-1.3");
  g_autoptr (MzViewSpec) seen = mz_view_spec_with_lens (dated, lens);

  check_round_trip (seen);
}

static void
test_written_by_hand (void)
{
  guint n_problems;
  g_autoptr (MzViewSpec) spec = read_link ("monazite:view?view=bars&measure=mine_production&year=2024&select=AUS",
                                           &n_problems);

  g_assert_cmpuint (n_problems, ==, 0);
  g_assert_cmpint (mz_view_spec_get_view (spec), ==, MZ_VIEW_BARS);
  g_assert_cmpint (mz_view_spec_get_year (spec), ==, 2024);
  g_assert_cmpstr (mz_view_spec_get_selected (spec), ==, "AUS");
}

static void
test_broken (void)
{
  static const char *const links[] = {
    "monazite:", "monazite:view", "monazite:other?measure=x", "monazite://view?measure=x", "https://example.org/?a=b",
    "monazite:view?year=twenty", "monazite:view?view=pie", "monazite:view?measure=%", "monazite:view?format=2&view=map",
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      guint n_problems;
      g_autoptr (MzViewSpec) spec = read_link (links[i], &n_problems);

      g_test_message ("%s", links[i]);
      g_assert_null (spec);
      g_assert_cmpuint (n_problems, >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-link/options", test_options);
  g_test_add_func ("/view-link/whole-view", test_whole_view);
  g_test_add_func ("/view-link/by-hand", test_written_by_hand);
  g_test_add_func ("/view-link/broken", test_broken);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-view-spec.h"

#include "mz-problem.h"
#include <string.h>

static MzViewSpec *
read_text (const char *text,
           GPtrArray  *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mz_view_spec_new_from_json (bytes, "view.json", problems);
}

static void
test_copies (void)
{
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  g_autoptr (MzViewSpec) bars = mz_view_spec_with_view (spec, MZ_VIEW_BARS);
  g_autoptr (MzViewSpec) back = mz_view_spec_with_view (bars, MZ_VIEW_MAP);
  g_autoptr (MzViewSpec) selected = mz_view_spec_with_selected (spec, "RUS");

  g_assert_cmpint (mz_view_spec_get_view (spec), ==, MZ_VIEW_MAP);
  g_assert_cmpint (mz_view_spec_get_view (bars), ==, MZ_VIEW_BARS);
  g_assert_false (mz_view_spec_equal (spec, bars));
  g_assert_true (mz_view_spec_equal (spec, back));
  g_assert_false (mz_view_spec_equal (spec, selected));
  g_assert_null (mz_view_spec_get_selected (spec));
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzViewSpec) spec =
    read_text ("{\"format\": \"monazite-view/1\", \"view\": \"bars\", \"measure\": \"mine_production\", \"year\": 2024,"
               " \"lens\": \"source:usgs-mcs-2026-1.3\", \"vintage\": 2025, \"basis\": \"USGS reserves\","
               " \"publisher\": \"usgs-mcs\", \"group\": \"brics\", \"units\": \"kt\", \"select\": \"AUS\", \"value_scale\": \"log\", \"borders\": \"un\"}",
               problems);
  g_autofree char *text = NULL;
  g_autoptr (MzViewSpec) again = NULL;

  g_assert_nonnull (spec);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpint (mz_view_spec_get_year (spec), ==, 2024);
  g_assert_cmpint (mz_view_spec_get_option (spec, MZ_OPTION_BORDERS), ==, MZ_BORDERS_UN);
  g_assert_cmpint (mz_view_spec_get_option (spec, MZ_OPTION_VALUE_SCALE), ==, MZ_VALUE_SCALE_LOG);
  g_assert_cmpstr (mz_lens_get_source_id (mz_view_spec_get_lens (spec)), ==, "usgs-mcs-2026-1.3");

  g_assert_cmpint (mz_lens_get_vintage (mz_view_spec_get_lens (spec)), ==, 2025);
  g_assert_cmpstr (mz_lens_get_basis (mz_view_spec_get_lens (spec)), ==, "USGS reserves");
  g_assert_cmpstr (mz_lens_get_publisher (mz_view_spec_get_lens (spec)), ==, "usgs-mcs");

  text = mz_view_spec_to_json (spec);
  again = read_text (text, problems);
  g_assert_true (mz_view_spec_equal (spec, again));
}

/* Whatever an option can be set to comes back from a file, and nothing else changes with it. */
static void
test_options (void)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();

  for (guint option = 0; option < MZ_N_OPTIONS; option++)
    {
      int min, max;

      mz_view_option_get_range (option, &min, &max);
      g_assert_cmpint (min, <, max);
      for (int value = MAX (min, max - 7); value <= max; value++)
        {
          g_autoptr (GPtrArray) problems = mz_problem_list_new ();
          g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (plain, option, value);
          g_autofree char *text = mz_view_spec_to_json (spec);
          g_autoptr (MzViewSpec) again = read_text (text, problems);

          g_test_message ("%s", text);
          g_assert_cmpuint (problems->len, ==, 0);
          g_assert_cmpint (mz_view_spec_get_option (again, option), ==, value);
          g_assert_true (mz_view_spec_equal (spec, again));
          g_assert_cmpint (mz_view_spec_equal (spec, plain), ==, value == mz_view_option_get_default (option));
        }
    }
}

static void
test_option_range (void)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) many = mz_view_spec_with_option (plain, MZ_OPTION_N_CLASSES, 900);
  g_autoptr (MzViewSpec) few = mz_view_spec_with_option (plain, MZ_OPTION_N_CLASSES, -900);
  int value = 0;

  g_assert_cmpint (mz_view_spec_get_option (many, MZ_OPTION_N_CLASSES), ==, 7);
  g_assert_cmpint (mz_view_spec_get_option (few, MZ_OPTION_N_CLASSES), ==, 5);
  g_assert_true (mz_view_option_parse (MZ_OPTION_N_CLASSES, "6", &value));
  g_assert_cmpint (value, ==, 6);
  g_assert_false (mz_view_option_parse (MZ_OPTION_N_CLASSES, "8", &value));
  g_assert_false (mz_view_option_parse (MZ_OPTION_N_CLASSES, "5.5", &value));
  g_assert_false (mz_view_option_parse (MZ_OPTION_CLASSES, "jenks", &value));
  g_assert_true (mz_view_option_parse (MZ_OPTION_SITES, "true", &value));
}

static void
test_selection (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzViewSpec) spec =
    read_text ("{\"format\": \"monazite-view/1\", \"select\": [\"AUS\", \"THA\"], \"range\": \"2019/2025-10-07\","
               " \"focus\": \"lynas\"}", problems);
  g_autoptr (MzViewSpec) fewer = mz_view_spec_with_toggled (spec, "AUS");
  g_autoptr (MzViewSpec) more = mz_view_spec_with_toggled (fewer, "AUS");
  g_autofree char *text = mz_view_spec_to_json (spec);
  g_autoptr (MzViewSpec) again = read_text (text, problems);
  MzPeriod range;

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (mz_view_spec_equal (spec, again));
  g_assert_cmpstr (mz_view_spec_get_selected (spec), ==, "AUS");
  g_assert_true (mz_view_spec_is_selected (spec, "THA"));
  g_assert_cmpstr (mz_view_spec_get_selected (fewer), ==, "THA");
  g_assert_false (mz_view_spec_is_selected (fewer, "AUS"));
  g_assert_cmpstr (mz_view_spec_get_selection (more)[1], ==, "AUS");
  g_assert_cmpstr (mz_view_spec_get_text (spec, MZ_VIEW_TEXT_FOCUS), ==, "lynas");
  g_assert_true (mz_view_spec_get_range (spec, &range));
  g_assert_cmpint (mz_period_get_year (&range), ==, 2025);
}

static void
test_defaults (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzViewSpec) spec = read_text ("{\"format\": \"monazite-view/1\"}", problems);
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();

  g_assert_true (mz_view_spec_equal (spec, plain));
}

static void
test_faults (void)
{
  static const char *const texts[] = {
    "",
    "[]",
    "{}",
    "{\"format\": \"monazite-view/2\"}",
    "{\"format\": \"monazite-view/1\", \"view\": \"pie\"}",
    "{\"format\": \"monazite-view/1\", \"view\": 3}",
    "{\"format\": \"monazite-view/1\", \"year\": 20.5}",
    "{\"format\": \"monazite-view/1\", \"year\": -1}",
    "{\"format\": \"monazite-view/1\", \"year\": \"2024\"}",
    "{\"format\": \"monazite-view/1\", \"lens\": \"loudest\"}",
    "{\"format\": \"monazite-view/1\", \"value_scale\": \"root\"}",
    "{\"format\": \"monazite-view/1\", \"borders\": \"mine\"}",
    "{\"format\": \"monazite-view/1\", \"n_classes\": 8}",
    "{\"format\": \"monazite-view/1\", \"top\": 2.5}",
    "{\"format\": \"monazite-view/1\", \"sites\": \"yes\"}",
    "{\"format\": \"monazite-view/1\", \"range\": \"later\"}",
    "{\"format\": \"monazite-view/1\", \"select\": [\"AUS\", 3]}",
    "{\"format\": \"monazite-view/1\", \"select\": 3}",
    "{\"format\": \"monazite-view/1\", \"zoom\": 1000}",
    "{\"format\": \"monazite-view/1\", \"centre\": [0, 91]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();
      g_autoptr (MzViewSpec) spec = read_text (texts[i], problems);

      g_test_message ("%s", texts[i]);
      g_assert_null (spec);
      g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), >=, 1);
      g_assert_true (g_str_has_suffix (mz_problem_get_message (problems->pdata[0]), "."));
    }
}

static void
test_unknown_member (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzViewSpec) spec = read_text ("{\"format\": \"monazite-view/1\",\n \"mesure\": \"reserves\"}", problems);

  g_assert_nonnull (spec);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpint (mz_problem_get_severity (g_ptr_array_index (problems, 0)), ==, MZ_SEVERITY_WARNING);
  g_assert_cmpuint (mz_problem_get_line (g_ptr_array_index (problems, 0)), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-spec/copies", test_copies);
  g_test_add_func ("/view-spec/round-trip", test_round_trip);
  g_test_add_func ("/view-spec/options", test_options);
  g_test_add_func ("/view-spec/option-range", test_option_range);
  g_test_add_func ("/view-spec/selection", test_selection);
  g_test_add_func ("/view-spec/defaults", test_defaults);
  g_test_add_func ("/view-spec/faults", test_faults);
  g_test_add_func ("/view-spec/unknown-member", test_unknown_member);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "mz-dataset-reader.h"
#include "mz-problem.h"
#include "mz-scene-order.h"
#include <math.h>
#include <string.h>

#define FIGURE(id, subject, measure, value, bound, basis, unit) \
  "{\"id\": \"" id "\", \"subject\": \"" subject "\", \"measure\": \"" measure "\", \"period\": \"2024\"," \
  " \"value\": " value ", \"unit\": \"" unit "\", \"bound\": \"" bound "\", \"basis\": \"" basis "\", \"as_of\": \"2025-01-01\"," \
  " \"source\": \"own\", \"evidence\": {\"kind\": \"pointer\", \"where\": \"page 1\"}}"

#define OWN(records) \
  "{\"format\": \"monazite/1\", \"sources\": [{\"id\": \"own\", \"type\": \"report\", \"title\": \"Own\"," \
  " \"language\": \"en\", \"issued\": {\"date-parts\": [[2025, 1, 1]]}}], " records "}"

/* Options as a file of a view has them. (transfer full) */
static MzViewSpec *
read_view (const char *options)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": \"monazite-view/1\", \"view\": \"bars\", %s}", options);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzViewSpec *spec = mz_view_spec_new_from_json (bytes, "view", problems);

  g_assert_cmpuint (problems->len, ==, 0);

  return spec;
}

static MzChart *
make_chart (const char *options)
{
  g_autoptr (MzViewSpec) spec = read_view (options);

  return bundled_make_chart (spec, 1200, 800);
}

static MzChart *
make_own_chart (const char *records,
                const char *options)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (records, strlen (records));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;
  g_autoptr (MzChartContext) context = NULL;
  g_autoptr (MzViewSpec) spec = read_view (options);
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();

  g_assert_true (mz_dataset_reader_add_bytes (reader, bytes, "own.json"));
  mz_dataset_reader_add_bundled (reader);
  dataset = mz_dataset_reader_finish (reader, &problems);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", mz_problem_get_message (g_ptr_array_index (problems, i)));
  g_assert_cmpuint (problems->len, ==, 0);
  context = mz_chart_context_new (dataset, NULL, "en");

  return mz_chart_new (context, spec, metrics, 900, 600);
}

static gboolean
says (MzChart    *chart,
      const char *words)
{
  g_autofree char *all = mz_chart_dup_sentences (chart);

  return strstr (all, words) != NULL;
}

/* The mark of a kind that stands for one figure. */
static const MzMark *
find_mark (MzChart    *chart,
           const char *figure,
           MzMarkType  type)
{
  MzDataset *dataset = mz_chart_context_get_dataset (mz_chart_get_context (chart));
  MzScene *scene = mz_chart_get_scene (chart);
  const MzStatement *statement = mz_dataset_find_statement (dataset, figure);
  g_autoptr (GArray) marks = NULL;

  g_assert_nonnull (statement);
  marks = mz_scene_find_datum (scene, statement->index);
  for (guint i = 0; i < marks->len; i++)
    {
      const MzMark *mark = mz_scene_get_mark (scene, g_array_index (marks, guint32, i));

      if (mark->type == type)
        return mark;
    }

  return NULL;
}

static void
test_others_are_summed (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"mine_production\", \"year\": 2024, \"top\": 5");
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  MzScene *scene = mz_chart_get_scene (chart);
  g_autoptr (GArray) order = mz_scene_get_focus_order (scene);
  double sum = 0;
  guint n_data = 0;
  const guint32 *data = mz_scene_get_data (scene, g_array_index (order, guint32, order->len - 1), &n_data);

  for (guint i = 0; i < n_data; i++)
    sum += mz_dataset_get_figure (dataset, data[i])->value;
  g_assert_cmpuint (n_data, ==, 11);
  g_assert_cmpfloat (sum, ==, 8600);
  g_assert_true (says (chart, "11 others together: 8,600 t REO (estimate)"));
}

static void
test_bounds_of_others (void)
{
  g_autoptr (MzChart) chart = make_own_chart (
    OWN ("\"figures\": [" FIGURE ("a", "CHN", "reserves", "100", "exactly", "x", "t REO") ","
         FIGURE ("b", "BRA", "reserves", "20", "more_than", "x", "t REO") ","
         FIGURE ("c", "AUS", "reserves", "5", "exactly", "x", "t REO") "]"),
    "\"measure\": \"reserves\", \"year\": 2024, \"top\": 1, \"lens\": \"source:own\"");
  g_autoptr (MzChart) mixed = make_own_chart (
    OWN ("\"figures\": [" FIGURE ("a", "CHN", "reserves", "100", "exactly", "x", "t REO") ","
         FIGURE ("b", "BRA", "reserves", "20", "exactly", "x", "t REO") ","
         FIGURE ("c", "AUS", "reserves", "5", "exactly", "y", "t REO") "]"),
    "\"measure\": \"reserves\", \"year\": 2024, \"top\": 1, \"lens\": \"source:own\"");

  g_assert_true (says (chart, "2 others together: more than 25 t REO"));
  g_assert_true (says (mixed, "2 more, not summed because they are counted by different definitions"));
}

/* 20 + 5 are known, the third may be any amount. */
static void
test_others_without_number (void)
{
  g_autoptr (MzChart) chart = make_own_chart (
    OWN ("\"figures\": [" FIGURE ("a", "CHN", "reserves", "100", "exactly", "x", "t REO") ","
         FIGURE ("b", "BRA", "reserves", "20", "exactly", "x", "t REO") ","
         FIGURE ("c", "AUS", "reserves", "5", "exactly", "x", "t REO") ","
         FIGURE ("d", "IND", "reserves", "null, \"reason\": \"withheld\"", "not_available", "x", "t REO") "]"),
    "\"measure\": \"reserves\", \"year\": 2024, \"top\": 1, \"lens\": \"source:own\"");

  g_assert_true (says (chart, "2 others, 1 more without a number: at least 25 t REO"));
}

/* The largest revision is a fall, which hid among the others. */
static void
test_top_of_signed (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"reserves_revision\", \"top\": 2");

  g_assert_true (says (chart, "Brazil: \u221210 million t REO"));
  g_assert_true (says (chart, "Australia: 600,000 t REO"));
  g_assert_false (says (chart, "Canada: 0 t REO"));
}

static void
test_log_of_signed (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"reserves_revision\", \"value_scale\": \"log\"");
  const char *words = mz_scene_get_description (mz_chart_get_scene (chart));

  g_assert_nonnull (strstr (words, "Values of zero or below cannot be drawn on a logarithmic scale: Brazil \u221210 million;"));
  g_assert_nonnull (strstr (words, "Canada 0."));
  g_assert_null (strstr (words, "Australia 600,000"));
}

/* Malaysia's 30,000 t of 2013 is what is known up to 2020. */
static void
test_years_of_comparison (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"compare\": \"years\","
                                          " \"compare_with\": 2020");

  g_assert_true (says (chart, "compared with 2013: 680,000 t REO more (+2,270%)"));
  g_assert_true (says (chart, "compared with 2020 or the newest figure before (2013–2019)"));
  g_assert_false (says (chart, "compared with 2020:"));
}

static void
test_others_are_not_summed (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"company_output\", \"year\": 2024, \"top\": 1");
  g_autoptr (MzChart) computed = make_chart ("\"measure\": \"reserves_life\", \"top\": 2");

  g_assert_true (says (chart, "2 more, not summed because figures of this measure do not count the same thing"));
  g_assert_true (says (computed, "not summed because they are computed from other figures"));
}

/* What has been selected stays, however small it is. */
static void
test_selected_is_kept (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"mine_production\", \"year\": 2024, \"top\": 2, \"select\": \"VNM\"");

  g_assert_true (says (chart, "Vietnam: 300 t REO"));
  g_assert_true (says (chart, "13 others together"));
}

/* 21 million of more than 90 million is the share in that edition, whatever the newest world total is. */
static void
test_share_of_own_world (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"value_scale\": \"share\"");

  g_assert_true (says (chart, "superseded – Brazil, 2024: 21 million t REO (U.S. Geological Survey, MCS 2025); "
                              "share of the same source's world total: less than 23.3%"));
  g_assert_true (says (chart, "other figures are left out: their sources give no world total"));
  g_assert_false (says (chart, "Serviço Geológico do Brasil"));
}

/* By the highest claims of 2021 China is that of a yearbook, 168,000 of 290,000, and the United States
 * that of another edition, 43,000 of 280,000: bars and the computed measure divide by the same totals. */
static void
test_share_like_derived (void)
{
  g_autoptr (MzChart) bars = make_chart ("\"measure\": \"mine_production\", \"year\": 2021, \"value_scale\": \"share\","
                                         " \"lens\": \"highest\"");
  g_autoptr (MzChart) derived = make_chart ("\"measure\": \"production_share\", \"year\": 2021, \"lens\": \"highest\"");

  g_assert_true (says (bars, "China: 168,000 t REO (U.S. Geological Survey, MYB 2022)"));
  g_assert_true (says (bars, "share of the same source's world total: about 57.9%"));
  g_assert_true (says (bars, "United States: 43,000 t REO (estimate) (rawmaterials.net, MCS 2022, as repeated)"));
  g_assert_true (says (bars, "share of the same source's world total: 15.4% (estimate)"));
  g_assert_true (says (derived, "China: about 57.9%, computed from 2 figures"));
  g_assert_true (says (derived, "United States: 15.4% (estimate), computed from 2 figures"));
  /* No one total is that of the chart. */
  g_assert_null (strstr (mz_chart_get_subtitle (bars), "world total: "));
}

/* Each lens chooses the world's figure as it chooses a country's; one of another year says so. */
static void
test_world_of_lens (void)
{
  g_autoptr (MzChart) drawn = make_chart ("\"measure\": \"reserves\", \"year\": 2025");
  g_autoptr (MzChart) newest = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"lens\": \"newest\"");
  g_autoptr (MzChart) highest = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"lens\": \"highest\"");
  g_autoptr (MzChart) lowest = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"lens\": \"lowest\"");
  g_autoptr (MzChart) carried = make_chart ("\"measure\": \"reserves\", \"year\": 2020");

  g_assert_nonnull (strstr (mz_chart_get_subtitle (drawn), "world total: more than 75 million t REO"));
  g_assert_nonnull (strstr (mz_chart_get_subtitle (newest), "world total: more than 75 million t REO"));
  g_assert_nonnull (strstr (mz_chart_get_subtitle (highest), "world total: about 99 million t REO (of 2009)"));
  g_assert_nonnull (strstr (mz_chart_get_subtitle (lowest), "world total: more than 75 million t REO"));
  g_assert_nonnull (strstr (mz_chart_get_subtitle (carried), "world total: about 120 million t REO (of 2017)"));
}

/* Russia's ministry gives no world total, so 28.7 million is no share of that of the survey. */
static void
test_no_share_without_world (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"value_scale\": \"share\","
                                          " \"lens\": \"highest\"");
  g_autofree char *all = mz_chart_dup_sentences (chart);
  const char *russia = strstr (all, "\nRussia, 2024: about 28.7 million t REO");

  g_assert_nonnull (russia);
  g_assert_true (says (chart, "superseded figures; no share: its source gives no world total"));
  /* What has no share comes after all that have one: Malaysia's is the least. */
  g_assert_true (strstr (all, "\nMalaysia: ") < russia);
  /* Nor is the total that the survey draws said to be that of all. */
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "world total: more than 75 million t REO"));
}

static void
test_editions (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"mine_production\", \"year\": 2024, \"compare\": \"editions\","
                                          " \"sort\": \"change\"");
  g_autofree char *all = mz_chart_dup_sentences (chart);

  g_assert_true (says (chart, "Australia, 2024: 13,000 t REO (estimate) (U.S. Geological Survey, MCS 2025)"));
  g_assert_true (says (chart, "compared with U.S. Geological Survey, MCS 2025: 16,000 t REO more (+123%)"));
  g_assert_true (says (chart, "5 rose, 4 fell, 7 stayed the same"));
  /* The largest rise comes first, the largest fall last. */
  g_assert_true (strstr (all, "\nAustralia, 2024") < strstr (all, "\nUnited States, 2024"));
  g_assert_true (strstr (all, "\nThailand, 2024") < strstr (all, "\nNigeria, 2024"));
}

/* Two numbers that are both only bounded below may have risen or fallen. */
static void
test_changes_of_bounds (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"value_scale\": \"share\","
                                          " \"compare\": \"years\"");

  g_assert_true (says (chart, "compared with 2024: cannot be bounded"));
  g_assert_false (says (chart, "percentage points"));
}

/* With what was known in 2025, Russia's reserves of 2024 lasted 3.8 million ÷ 2,500 years. */
static void
test_vintage_of_computed (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"reserves_life\", \"year\": 2024, \"compare\": \"editions\","
                                          " \"compare_with\": 2025");

  g_assert_true (says (chart, "compared with what was stated up to 2025"));
  g_assert_true (says (chart, "Russia, 2024: 1,520 years"));
}

/* A share of others is never "at least nothing". */
static void
test_share_of_others (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"value_scale\": \"share\","
                                          " \"top\": 4");

  /* 7.69 of more than 75 million, but five more have no number. */
  g_assert_true (says (chart, "7 others, 5 more without a number: cannot be bounded"));
}

/* The quota of 2021 is the one that its source makes of light and heavy ones. */
static void
test_parts_make_whole (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"mining_quota\", \"year\": 2021, \"stack\": \"basis\"");
  g_autoptr (GArray) figures = mz_chart_get_figures (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  double ends[3] = { 0, 0, 0 };
  guint n_found = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, g_array_index (figures, guint32, i));
      const MzMark *mark = find_mark (chart, figure->base.id, MZ_MARK_RECT);

      g_assert_nonnull (mark);
      if (n_found < G_N_ELEMENTS (ends))
        ends[n_found++] = mark->x + mark->width;
    }
  g_assert_cmpuint (n_found, ==, 3);
  g_assert_cmpfloat_with_epsilon (MAX (ends[1], ends[2]), ends[0], 0.01);
}

/* The same thing counted in two ways is never added. */
static void
test_rivals_are_not_stacked (void)
{
  g_autoptr (MzChart) chart = make_own_chart (
    OWN ("\"figures\": [" FIGURE ("a", "CHN", "reserves", "100", "exactly", "x", "t REO") ","
         FIGURE ("b", "CHN", "reserves", "60", "exactly", "y", "t REO") "]"),
    "\"measure\": \"reserves\", \"year\": 2024, \"stack\": \"basis\"");

  g_assert_cmpfloat (find_mark (chart, "a", MZ_MARK_RECT)->x, ==, find_mark (chart, "b", MZ_MARK_RECT)->x);
  g_assert_true (says (chart, "are not added"));
}

static void
test_company_stacks (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"magnet_capacity\", \"stack\": \"company\"");
  g_autoptr (MzChart) countries = make_chart ("\"measure\": \"reserves\", \"stack\": \"company\"");
  g_autoptr (MzChart) outputs = make_chart ("\"measure\": \"company_output\", \"stack\": \"company\"");

  g_assert_true (says (chart, "what is planned is not added to what is installed"));
  g_assert_true (says (countries, "for whole countries only"));
  g_assert_true (says (outputs, "must not be added"));
}

/* Whatever the view asks for, no mark leaves the picture and none is without its figures. */
static gboolean
draws_planned (MzChart *chart)
{
  MzScene *scene = mz_chart_get_scene (chart);

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      const MzMark *record = mz_scene_get_mark (scene, mark);
      const char *sentence = mz_scene_get_sentence (scene, mark);

      if (record->type == MZ_MARK_RECT && sentence != NULL && strstr (sentence, "planned, not installed") != NULL &&
          mz_scene_get_style (scene, mark)->pattern != MZ_PATTERN_HATCH)
        return FALSE;
    }

  return TRUE;
}

/* Vulcan Elements' magnets are a plan, those of Noveon Magnetics are made. */
static void
test_planned (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"magnet_capacity\", \"year\": 2026");
  g_autoptr (MzChart) stages = make_chart ("\"measure\": \"separation_capacity\", \"year\": 2026, \"stack\": \"stage\"");

  g_assert_true (says (chart, "Vulcan Elements, Benson, 2025-11: 10,000 t (Tectonic, 2025-11); planned, not installed"));
  g_assert_true (says (chart, "5 bars are of planned capacity"));
  g_assert_false (says (chart, "Noveon Magnetics, San Marcos, 2025-10: 2,000 t (rawmaterials.net, 2025-10-08); planned"));
  g_assert_true (draws_planned (chart));
  g_assert_true (says (stages, "separation – Torngat separation plant, Sept-Îles"));
  g_assert_true (says (stages, "planned, not installed"));
  g_assert_true (draws_planned (stages));
}

static guint
count_rules_of (MzChart    *chart,
                const char *beginning)
{
  MzScene *scene = mz_chart_get_scene (chart);
  guint n_found = 0;

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      const char *sentence = mz_scene_get_sentence (scene, mark);

      n_found += mz_scene_get_mark (scene, mark)->type == MZ_MARK_RULE && sentence != NULL &&
                 g_str_has_prefix (sentence, beginning);
    }

  return n_found;
}

/* Brazil's own survey has no panel and no dot, so it has a tick beside what is drawn; in low rows it is counted. */
static void
test_rivals_of_modes (void)
{
  g_autoptr (MzChart) facets = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"facets\": \"source\", \"top\": 8");
  g_autoptr (MzChart) years = make_chart ("\"measure\": \"reserves\", \"year\": 2025, \"compare\": \"years\"");
  g_autoptr (MzViewSpec) spec = read_view ("\"measure\": \"reserves\", \"year\": 2025, \"compare\": \"years\"");
  g_autoptr (MzChart) low = bundled_make_chart (spec, 900, 500);
  const char *rival = "rival – Brazil: about 21 million t REO (Serviço Geológico do Brasil";

  g_assert_cmpuint (count_rules_of (facets, rival), ==, 1);
  g_assert_cmpuint (count_rules_of (years, rival), ==, 1);
  g_assert_cmpuint (count_rules_of (low, rival), ==, 0);
  g_assert_true (says (low, "Brazil, 2025: 11 million t REO (U.S. Geological Survey, MCS 2026, version 1.3)"));
  g_assert_true (says (low, "; 1 further rival figure"));
}

static void
test_modes_survive (void)
{
  static const char *const measures[] = { "reserves", "mine_production", "company_output", "share_price_change",
                                          "magnet_capacity", "reserves_life", "production_revision", "mining_quota" };
  static const char *const modes[] = { "\"sort\": \"name\"", "\"sort\": \"change\"", "\"top\": 1", "\"stack\": \"stage\"",
                                       "\"stack\": \"company\"", "\"stack\": \"basis\"", "\"compare\": \"years\"",
                                       "\"compare\": \"editions\", \"compare_with\": 1990", "\"facets\": \"source\"" };
  static const char *const scales[] = { "absolute", "share", "log" };
  static const double sizes[][2] = { { 1200, 800 }, { 360, 480 }, { 280, 240 } };

  for (guint i = 0; i < G_N_ELEMENTS (measures) * G_N_ELEMENTS (modes) * G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *options = g_strdup_printf ("\"measure\": \"%s\", %s, \"value_scale\": \"%s\"",
                                                  measures[i % G_N_ELEMENTS (measures)],
                                                  modes[i / G_N_ELEMENTS (measures) % G_N_ELEMENTS (modes)],
                                                  scales[i / G_N_ELEMENTS (measures) / G_N_ELEMENTS (modes)]);
      g_autoptr (MzViewSpec) spec = read_view (options);

      for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
        {
          g_autoptr (MzChart) chart = bundled_make_chart (spec, sizes[size][0], sizes[size][1]);
          MzScene *scene = mz_chart_get_scene (chart);

          for (guint32 place = 0; place < mz_scene_get_n_marks (scene); place++)
            {
              const MzMark *mark = mz_scene_get_mark (scene, place);

              if (!isfinite (mark->x) || mark->x < -1 || mark->x + mark->width > sizes[size][0] + 1 || mark->y < -1)
                g_test_message ("%s at %d: %s", options, (int) sizes[size][0], mz_scene_get_text (scene, place));
              g_assert_true (isfinite (mark->x) && isfinite (mark->y));
              g_assert_cmpfloat (mark->x, >=, -1);
              g_assert_cmpfloat (mark->x + mark->width, <=, sizes[size][0] + 1);
              if (mark->flags & MZ_MARK_FOCUSABLE)
                g_assert_cmpuint (mark->n_data, >, 0);
              if (mark->flags & MZ_MARK_PICKABLE)
                g_assert_nonnull (mz_scene_get_sentence (scene, place));
            }
        }
    }
}

/* The year stands beside a name that is written from right to left, which is set apart for it. */
static void
test_right_to_left (void)
{
  g_autoptr (MzChart) chart = make_own_chart (
    OWN ("\"companies\": [{\"id\": \"rtl\", \"names\": {\"en\": \"שלום\"}, \"country\": \"ISR\"}],"
         " \"figures\": [" FIGURE ("a", "rtl", "magnet_capacity", "10", "exactly", "installed", "t") "]"),
    "\"measure\": \"magnet_capacity\", \"year\": 2025, \"lens\": \"source:own\"");

  g_assert_true (says (chart, "\u2068שלום\u2069, 2024: 10 t"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bars/others-are-summed", test_others_are_summed);
  g_test_add_func ("/bars/bounds-of-others", test_bounds_of_others);
  g_test_add_func ("/bars/others-are-not-summed", test_others_are_not_summed);
  g_test_add_func ("/bars/selected-is-kept", test_selected_is_kept);
  g_test_add_func ("/bars/share-of-own-world", test_share_of_own_world);
  g_test_add_func ("/bars/share-like-derived", test_share_like_derived);
  g_test_add_func ("/bars/world-of-lens", test_world_of_lens);
  g_test_add_func ("/bars/no-share-without-world", test_no_share_without_world);
  g_test_add_func ("/bars/editions", test_editions);
  g_test_add_func ("/bars/changes-of-bounds", test_changes_of_bounds);
  g_test_add_func ("/bars/vintage-of-computed", test_vintage_of_computed);
  g_test_add_func ("/bars/share-of-others", test_share_of_others);
  g_test_add_func ("/bars/parts-make-whole", test_parts_make_whole);
  g_test_add_func ("/bars/rivals-are-not-stacked", test_rivals_are_not_stacked);
  g_test_add_func ("/bars/company-stacks", test_company_stacks);
  g_test_add_func ("/bars/others-without-number", test_others_without_number);
  g_test_add_func ("/bars/top-of-signed", test_top_of_signed);
  g_test_add_func ("/bars/log-of-signed", test_log_of_signed);
  g_test_add_func ("/bars/years-of-comparison", test_years_of_comparison);
  g_test_add_func ("/bars/planned", test_planned);
  g_test_add_func ("/bars/rivals-of-modes", test_rivals_of_modes);
  g_test_add_func ("/bars/modes-survive", test_modes_survive);
  g_test_add_func ("/bars/right-to-left", test_right_to_left);

  return g_test_run ();
}

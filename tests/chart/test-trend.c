/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "mz-dataset-reader.h"
#include <math.h>
#include <string.h>

/* One figure of a source of the test's own. */
typedef struct
{
  const char *source;
  const char *subject;
  const char *period;
  const char *value;     /* NULL: not available */
  const char *bound;
  const char *basis;     /* nullable */
} Stated;

#define SOURCE(id, year)                                                                                     \
  "{\"id\": \"" id "\", \"type\": \"report\", \"title\": \"" id                                              \
  "\", \"language\": \"en\", \"series\": \"own-yearbook\","                                                  \
  " \"issued\": {\"date-parts\": [[" year ", 1, 1]]}}"

static char *
write_figure (const Stated *stated,
              guint         number)
{
  g_autofree char *basis =
      stated->basis != NULL ? g_strdup_printf ("\"basis\": \"%s\", ", stated->basis) : g_strdup ("");
  g_autofree char *value = stated->value != NULL
                               ? g_strdup_printf ("\"value\": %s, ", stated->value)
                               : g_strdup ("\"value\": null, \"reason\": \"not reported\", ");

  return g_strdup_printf (
      "{\"id\": \"own-%u\", \"subject\": \"%s\", \"measure\": \"mine_production\", \"period\": \"%s\","
      " %s%s\"bound\": \"%s\", \"unit\": \"t REO\", \"as_of\": \"%s-01-01\", \"source\": \"%s\","
      " \"evidence\": {\"kind\": \"pointer\", \"where\": \"page 3\"}}",
      number, stated->subject, stated->period, value, basis, stated->bound, stated->source + 4,
      stated->source);
}

static MzChartContext *
make_context (const Stated *stated,
              guint         n_stated)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GString) text =
      g_string_new ("{\"format\": \"monazite/1\", \"series\": [{\"id\": \"own-yearbook\","
                    " \"title\": \"Own\", \"rank\": 99}], \"sources\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;

  g_string_append (text, SOURCE ("own-2025", "2025") "," SOURCE ("own-2026", "2026") "], \"figures\": [");
  for (guint i = 0; i < n_stated; i++)
    {
      g_autofree char *figure = write_figure (&stated[i], i);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", figure);
    }
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_true (mz_dataset_reader_add_bytes (reader, bytes, "own.json"));
  mz_dataset_reader_add_bundled (reader);
  dataset = mz_dataset_reader_finish (reader, &problems);
  g_assert_cmpuint (problems->len, ==, 0);

  return mz_chart_context_new (dataset, NULL, "en");
}

static MzViewSpec *
read_view (const char *words)
{
  g_autofree char *text =
      g_strdup_printf ("{\"format\": \"monazite-view/1\", \"view\": \"trend\", %s}", words);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzViewSpec *spec = mz_view_spec_new_from_json (bytes, "view", problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (spec);

  return spec;
}

static MzChart *
make_own (const Stated *stated,
          guint         n_stated,
          const char   *words)
{
  g_autoptr (MzChartContext) context = make_context (stated, n_stated);
  g_autofree char *view =
      g_strdup_printf ("\"measure\": \"mine_production\", \"lens\": \"source:own-2026\"%s", words);
  g_autoptr (MzViewSpec) spec = read_view (view);
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();

  return mz_chart_new (context, spec, metrics, 1000, 700);
}

static MzChart *
make_bundled (const char *view,
              double      width,
              double      height)
{
  g_autoptr (MzViewSpec) spec = read_view (view);

  return bundled_make_chart (spec, width, height);
}

/* The mark in a group whose sentence begins so; MZ_NO_MARK when there is none. */
static guint32
find_mark (MzChart    *chart,
           const char *group,
           const char *words)
{
  MzScene *scene = mz_chart_get_scene (chart);

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      const char *sentence = mz_scene_get_sentence (scene, mark);

      if (sentence != NULL && g_str_has_prefix (sentence, words) &&
          g_strcmp0 (mz_scene_get_group (scene, mz_scene_get_mark_group (scene, mark))->id, group) == 0)
        return mark;
    }

  return MZ_NO_MARK;
}

static guint32
need_mark (MzChart    *chart,
           const char *group,
           const char *words)
{
  guint32 mark = find_mark (chart, group, words);

  g_test_message ("%s: %s", group, words);
  g_assert_cmpuint (mark, !=, MZ_NO_MARK);

  return mark;
}

static const MzStyle *
get_style (MzChart *chart,
           guint32  mark)
{
  return mz_scene_get_style (mz_chart_get_scene (chart), mark);
}

static void
assert_words (MzChart    *chart,
              const char *words)
{
  g_test_message ("“%s” in “%s”", words, mz_chart_get_description (chart));
  g_assert_nonnull (strstr (mz_chart_get_description (chart), words));
}

static void
test_gaps (void)
{
  static const Stated stated[] = {
    { "own-2026", "AUS", "2001", "10", "exactly", NULL },
    { "own-2026", "AUS", "2002", "20", "exactly", NULL },
    { "own-2026", "AUS", "2005", "30", "exactly", NULL },
    { "own-2026", "AUS", "2006", NULL, "not_available", NULL },
    { "own-2026", "AUS", "2007", "40", "exactly", NULL },
  };
  g_autoptr (MzChart) chart = make_own (stated, G_N_ELEMENTS (stated), "");
  guint32 missing = need_mark (chart, "points", "Australia, 2006: not available");

  g_assert_cmpint (
      get_style (chart, need_mark (chart, "lines", "Australia: 10 t REO in 2001, 20 t REO in 2002"))->dash,
      ==, MZ_DASH_SOLID);
  g_assert_cmpint (
      get_style (chart, need_mark (chart, "lines", "Australia: no figure is drawn between 2002"))->dash, ==,
      MZ_DASH_DOTTED);
  g_assert_cmpint (
      get_style (chart, need_mark (chart, "lines", "Australia: no figure is drawn between 2005"))->dash, ==,
      MZ_DASH_DOTTED);
  g_assert_cmpint (mz_scene_get_mark (mz_chart_get_scene (chart), missing)->detail, ==, MZ_SYMBOL_CROSS);
  assert_words (chart, "Australia: no figure is drawn for 2003–2004, 2006.");
}

/* Another definition is another line. */
static void
test_definitions (void)
{
  static const Stated stated[] = {
    { "own-2026", "AUS", "2001", "10", "exactly", "ore" },
    { "own-2026", "AUS", "2002", "20", "exactly", "ore" },
    { "own-2026", "AUS", "2003", "90", "exactly", "oxide" },
  };
  g_autoptr (MzChart) chart = make_own (stated, G_N_ELEMENTS (stated), "");

  need_mark (chart, "lines", "Australia: 10 t REO in 2001");
  need_mark (chart, "points", "Australia, 2003: 90 t REO");
  g_assert_cmpuint (find_mark (chart, "lines", "Australia: 20 t REO in 2002"), ==, MZ_NO_MARK);
  g_assert_cmpuint (find_mark (chart, "lines", "Australia: no figure"), ==, MZ_NO_MARK);
}

/* What is produced in a quarter cannot be joined with what is produced in a year. */
static void
test_lengths_of_time (void)
{
  static const Stated stated[] = {
    { "own-2026", "AUS", "2001", "40", "exactly", NULL },
    { "own-2026", "AUS", "2002-01-01/2002-03-31", "9", "exactly", NULL },
    { "own-2026", "AUS", "2002-04-01/2002-06-30", "11", "exactly", NULL },
  };
  g_autoptr (MzChart) chart = make_own (stated, G_N_ELEMENTS (stated), "");

  need_mark (chart, "lines", "Australia: 9 t REO in 2002-01-01/2002-03-31, 11 t REO");
  g_assert_cmpuint (find_mark (chart, "lines", "Australia: 40 t REO"), ==, MZ_NO_MARK);
}

static void
test_hedges (void)
{
  static const Stated stated[] = {
    { "own-2026", "AUS", "2001", "10", "exactly", NULL },
    { "own-2026", "AUS", "2002", "20", "estimate", NULL },
    { "own-2026", "AUS", "2003", "30", "more_than", NULL },
    { "own-2026", "AUS", "2004", "40", "at_most", NULL },
  };
  g_autoptr (MzChart) chart = make_own (stated, G_N_ELEMENTS (stated), "");
  MzScene *scene = mz_chart_get_scene (chart);

  g_assert_cmpint (get_style (chart, need_mark (chart, "points", "Australia, 2001"))->fill, ==,
                   MZ_TOKEN_SERIES_1);
  g_assert_cmpint (get_style (chart, need_mark (chart, "points", "Australia, 2002"))->fill, ==,
                   MZ_TOKEN_SURFACE);
  g_assert_cmpint (
      mz_scene_get_mark (scene, need_mark (chart, "points", "Australia, 2003: more than 30 t REO"))->detail,
      ==, MZ_SYMBOL_TRIANGLE_UP);
  g_assert_cmpint (
      mz_scene_get_mark (scene, need_mark (chart, "points", "Australia, 2004: at most 40 t REO"))->detail, ==,
      MZ_SYMBOL_TRIANGLE_DOWN);
}

static void
test_nought_on_log_scale (void)
{
  static const Stated stated[] = {
    { "own-2026", "AUS", "2001", "10", "exactly", NULL }, { "own-2026", "AUS", "2002", "0", "exactly", NULL },
    { "own-2026", "AUS", "2003", "1000", "exactly", NULL },
  };
  g_autoptr (MzChart) chart = make_own (stated, G_N_ELEMENTS (stated), ", \"value_scale\": \"log\"");
  MzScene *scene = mz_chart_get_scene (chart);
  const MzMark *ten = mz_scene_get_mark (scene, need_mark (chart, "points", "Australia, 2001"));
  const MzMark *nought = mz_scene_get_mark (scene, need_mark (chart, "points", "Australia, 2002: 0 t REO"));

  g_assert_cmpfloat (nought->y, >, ten->y + ten->height);
  g_assert_cmpint (get_style (chart, need_mark (chart, "lines", "Australia: 10 t REO"))->dash, ==,
                   MZ_DASH_DOTTED);
}

static void
test_index (void)
{
  static const Stated stated[] = {
    { "own-2026", "AUS", "2001", "10", "exactly", NULL },
    { "own-2026", "AUS", "2002", "25", "more_than", NULL },
    { "own-2026", "BRA", "2002", "25", "exactly", NULL },
  };
  g_autoptr (MzChart) chart = make_own (stated, G_N_ELEMENTS (stated), ", \"base_year\": 2001");
  guint n_data;

  need_mark (chart, "points", "Australia, 2001: 10 t REO (own-2026, 2026-01-01); index 100");
  mz_scene_get_data (
      mz_chart_get_scene (chart),
      need_mark (chart, "points",
                 "Australia, 2002: more than 25 t REO (own-2026, 2026-01-01); index more than 250"),
      &n_data);
  g_assert_cmpuint (n_data, ==, 2);
  g_assert_cmpuint (find_mark (chart, "points", "Brazil"), ==, MZ_NO_MARK);
  assert_words (chart, "no figure of 2001 can be the base: Brazil.");
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "index, 2001 = 100"));
}

static void
test_share (void)
{
  static const Stated stated[] = {
    { "own-2026", "AUS", "2001", "10", "exactly", NULL },
    { "own-2026", "WLD", "2001", "50", "exactly", NULL },
    { "own-2026", "AUS", "2002", "20", "exactly", NULL },
    { "own-2026", "BRA", "2002", "20", "exactly", NULL },
  };
  g_autoptr (MzChart) chart = make_own (stated, G_N_ELEMENTS (stated), ", \"value_scale\": \"share\"");

  need_mark (chart, "points", "Australia, 2001: 10 t REO (own-2026, 2026-01-01); 20% of the world total");
  g_assert_cmpuint (find_mark (chart, "points", "Australia, 2002"), ==, MZ_NO_MARK);
  assert_words (chart, "the same source states no world total: Brazil.");
}

static void
test_revision (void)
{
  static const Stated stated[] = {
    { "own-2026", "AUS", "2001", "10", "exactly", NULL },
    { "own-2025", "AUS", "2001", "7", "exactly", NULL },
    { "own-2026", "AUS", "2002", "10", "exactly", NULL },
    { "own-2025", "AUS", "2002", "10", "exactly", NULL },
  };
  g_autoptr (MzChart) chart = make_own (stated, G_N_ELEMENTS (stated), "");
  guint32 older = need_mark (chart, "points", "superseded – Australia, 2001: 7 t REO");

  g_assert_cmpint (mz_scene_get_mark (mz_chart_get_scene (chart), older)->type, ==, MZ_MARK_RULE);
  g_assert_cmpuint (find_mark (chart, "points", "superseded – Australia, 2002"), ==, MZ_NO_MARK);
}

static void
test_vintage (void)
{
  static const Stated stated[] = {
    { "own-2025", "FRA", "2001", "7", "exactly", NULL }, { "own-2026", "FRA", "2001", "10", "exactly", NULL },
    { "own-2025", "FRA", "2002", "8", "exactly", NULL }, { "own-2026", "FRA", "2002", "8", "exactly", NULL },
    { "own-2026", "FRA", "2003", "9", "exactly", NULL },
  };
  g_autoptr (MzChartContext) context = make_context (stated, G_N_ELEMENTS (stated));
  g_autoptr (MzViewSpec) spec =
      read_view ("\"measure\": \"mine_production\", \"vintage\": 2025, \"select\": \"FRA\","
                 " \"range\": \"2001/2003\"");
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_autoptr (MzChart) chart = mz_chart_new (context, spec, metrics, 1000, 700);

  need_mark (chart, "points", "France, 2001: 7 t REO");
  need_mark (chart, "today", "as known today – France, 2001: 10 t REO");
  need_mark (chart, "points", "France, 2002: 8 t REO");
  g_assert_cmpuint (find_mark (chart, "today", "as known today – France, 2002"), ==, MZ_NO_MARK);
  g_assert_cmpuint (find_mark (chart, "points", "France, 2003"), ==, MZ_NO_MARK);
  need_mark (chart, "today", "as known today – France, 2003: 9 t REO");
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "as known at the end of 2025"));
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "thin dashed lines: as known today"));
}

static void
test_rivals_of_selected (void)
{
  g_autoptr (MzChart) plain = make_bundled ("\"measure\": \"reserves\"", 1000, 700);
  g_autoptr (MzChart) selected = make_bundled ("\"measure\": \"reserves\", \"select\": \"RUS\"", 1000, 700);

  g_assert_cmpuint (find_mark (plain, "points", "rival"), ==, MZ_NO_MARK);
  g_assert_cmpint (get_style (selected, need_mark (selected, "points", "rival – Russia"))->stroke, ==,
                   MZ_TOKEN_RIVAL);
}

static void
test_selection (void)
{
  g_autoptr (MzChart) chart =
      make_bundled ("\"measure\": \"mine_production\", \"select\": [\"RUS\", \"MDG\"]", 1000, 700);

  need_mark (chart, "points", "Russia, 2024");
  need_mark (chart, "points", "Madagascar, 2024");
  need_mark (chart, "points", "China, 2024");
  need_mark (chart, "points", "World");
  g_assert_cmpint (get_style (chart, need_mark (chart, "points", "Madagascar, 2024"))->stroke, !=, MZ_TOKEN_SUPERSEDED);
}

static void
test_top (void)
{
  g_autoptr (MzChart) chart = make_bundled ("\"measure\": \"mine_production\", \"top\": 3", 1000, 700);

  need_mark (chart, "points", "China, 2024");
  g_assert_cmpuint (find_mark (chart, "points", "Madagascar"), ==, MZ_NO_MARK);
  assert_words (chart, "more with smaller values are not drawn.");
}

static void
test_time_range (void)
{
  g_autoptr (MzChart) chart =
      make_bundled ("\"measure\": \"mine_production\", \"range\": \"2019/2024\"", 1000, 700);
  g_autoptr (MzChart) bars = NULL;
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  MzPeriod range, year;
  MzRect plot;
  int first, last;
  const MzMark *mark;

  g_assert_true (mz_chart_get_time_range (chart, &plot, &first, &last));
  g_assert_true (mz_period_parse ("2019/2024", &range));
  g_assert_true (mz_period_parse ("2022", &year));
  g_assert_cmpint (first, ==, range.first_day);
  g_assert_cmpint (last, ==, range.last_day);
  g_assert_cmpuint (find_mark (chart, "points", "China, 2018"), ==, MZ_NO_MARK);
  g_assert_cmpuint (find_mark (chart, "points", "China, 2025"), ==, MZ_NO_MARK);

  mark = mz_scene_get_mark (mz_chart_get_scene (chart), need_mark (chart, "points", "China, 2022"));
  g_assert_cmpfloat_with_epsilon (plot.x + plot.width * ((year.first_day + year.last_day + 1) / 2.0 - first) /
                                               (last + 1 - first),
                                  mark->x + mark->width / 2, 0.01);

  bars = bundled_make_chart (spec, 1000, 700);
  g_assert_false (mz_chart_get_time_range (bars, &plot, &first, &last));
}

/* Percentages of several places are no total. */
static void
test_area_only_of_sums (void)
{
  g_autoptr (MzChart) sums =
      make_bundled ("\"measure\": \"mine_production\", \"trend_marks\": \"area\"", 1000, 700);
  g_autoptr (MzChart) ratios =
      make_bundled ("\"measure\": \"import_reliance\", \"trend_marks\": \"area\"", 1000, 700);

  need_mark (sums, "layers", "China, 2024");
  need_mark (sums, "layers", "10 others together, 2024");
  need_mark (sums, "points", "World, 2024");
  g_assert_cmpuint (find_mark (ratios, "layers", ""), ==, MZ_NO_MARK);
  need_mark (ratios, "lines", "United States");
  assert_words (ratios, "may not be added up");
}

/* Layers of one year lie on one another without gaps, from nought up. */
static void
test_layers_touch (void)
{
  static const Stated stated[] = {
    { "own-2026", "AUS", "2001", "30", "exactly", NULL },
    { "own-2026", "AUS", "2002", "30", "exactly", NULL },
    { "own-2026", "BRA", "2001", "10", "exactly", NULL },
    { "own-2026", "BRA", "2002", "10", "exactly", NULL },
  };
  g_autoptr (MzChart) chart = make_own (stated, G_N_ELEMENTS (stated), ", \"trend_marks\": \"area\"");
  MzScene *scene = mz_chart_get_scene (chart);
  const MzMark *large = mz_scene_get_mark (scene, need_mark (chart, "layers", "Australia, 2001"));
  const MzMark *small = mz_scene_get_mark (scene, need_mark (chart, "layers", "Brazil, 2001"));

  g_assert_cmpfloat_with_epsilon (small->y + small->height, large->y, 0.01);
  g_assert_cmpfloat_with_epsilon (large->height, small->height * 3, 0.05);
}

static void
test_little_to_draw (void)
{
  static const Stated stated[] = { { "own-2026", "AUS", "2001", "10", "exactly", NULL } };
  g_autoptr (MzChart) one = make_own (stated, 1, "");
  g_autoptr (MzChart) none = make_own (stated, 1, ", \"range\": \"2010/2020\"");
  g_autoptr (MzChart) no_base = make_own (stated, 1, ", \"base_year\": 1999");
  g_autoptr (MzChart) change = make_bundled ("\"measure\": \"share_price_change\"", 1000, 700);

  need_mark (one, "points", "Australia, 2001");
  assert_words (one, "There is no line, because");
  g_assert_cmpstr (mz_chart_get_title (none), ==, "Mine production");
  assert_words (no_base, "no figure of 1999 can be the base: Australia.");
  assert_words (change, "There is no line, because");
  g_assert_null (strstr (mz_chart_get_description (change), "at the end than at the start"));
}

static const char *const modes[] = {
  "\"measure\": \"mine_production\"",
  "\"measure\": \"mine_production\", \"trend_marks\": \"area\"",
  "\"measure\": \"mine_production\", \"trend_marks\": \"area\", \"value_scale\": \"share\"",
  "\"measure\": \"mine_production\", \"value_scale\": \"log\", \"year\": 2020",
  "\"measure\": \"mine_production\", \"base_year\": 2018",
  "\"measure\": \"reserves\", \"select\": \"RUS\"",
  "\"measure\": \"reserves\", \"trend_marks\": \"area\"",
  "\"measure\": \"reserves_life\", \"value_scale\": \"log\"",
  "\"measure\": \"reserves_revision\", \"value_scale\": \"log\"",
  "\"measure\": \"attributable_mine\"",
  "\"measure\": \"company_output\"",
  "\"measure\": \"magnet_oxide_output_quarter\"",
  "\"measure\": \"share_price_change\"",
  "\"measure\": \"mine_production\", \"range\": \"2024-03\"",
  "\"measure\": \"mine_production\", \"vintage\": 2022",
  "\"measure\": \"mine_production\", \"vintage\": 1950",
  "\"measure\": \"reserves\", \"vintage\": 2023, \"base_year\": 2017",
  "\"measure\": \"mine_production\", \"vintage\": 2024, \"trend_marks\": \"area\"",
};

static gboolean
overlap (const MzMark *one,
         const MzMark *other)
{
  return one->x < other->x + other->width && other->x < one->x + one->width &&
         one->y + 2 < other->y + other->height && other->y + 2 < one->y + one->height;
}

static void
assert_names_apart (MzScene *scene,
                    double   width)
{
  for (guint32 i = 0; i < mz_scene_get_n_marks (scene); i++)
    {
      const MzMark *mark = mz_scene_get_mark (scene, i);
      guint group = mz_scene_get_mark_group (scene, i);

      if (mark->type != MZ_MARK_TEXT || group == MZ_NO_GROUP ||
          g_strcmp0 (mz_scene_get_group (scene, group)->id, "names") != 0)
        continue;
      g_assert_cmpfloat (mark->x + mark->width, <=, width);
      for (guint32 j = 0; j < i; j++)
        {
          const MzMark *other = mz_scene_get_mark (scene, j);

          if (other->type == MZ_MARK_TEXT && mz_scene_get_mark_group (scene, j) == group)
            g_assert_false (overlap (mark, other));
        }
    }
}

static void
assert_finite (MzScene *scene)
{
  for (guint32 i = 0; i < mz_scene_get_n_marks (scene); i++)
    {
      const MzMark *mark = mz_scene_get_mark (scene, i);

      g_assert_true (isfinite (mark->x) && isfinite (mark->y) && isfinite (mark->width) &&
                     isfinite (mark->height));
    }
}

/* Every mode at every size: names keep apart and inside, and nothing is nowhere. */
static void
test_sizes (void)
{
  static const double sizes[][2] = { { 1, 1 },     { 120, 90 },   { 280, 240 }, { 360, 480 },
                                     { 640, 300 }, { 1200, 800 }, { 4000, 120 } };

  for (guint i = 0; i < G_N_ELEMENTS (modes) * G_N_ELEMENTS (sizes); i++)
    {
      const double *size = sizes[i % G_N_ELEMENTS (sizes)];
      g_autoptr (MzChart) chart = make_bundled (modes[i / G_N_ELEMENTS (sizes)], size[0], size[1]);

      g_test_message ("%s at %g × %g", modes[i / G_N_ELEMENTS (sizes)], size[0], size[1]);
      assert_finite (mz_chart_get_scene (chart));
      if (size[0] >= 280)
        assert_names_apart (mz_chart_get_scene (chart), size[0]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend/gaps", test_gaps);
  g_test_add_func ("/trend/definitions", test_definitions);
  g_test_add_func ("/trend/lengths-of-time", test_lengths_of_time);
  g_test_add_func ("/trend/hedges", test_hedges);
  g_test_add_func ("/trend/nought-on-log-scale", test_nought_on_log_scale);
  g_test_add_func ("/trend/index", test_index);
  g_test_add_func ("/trend/share", test_share);
  g_test_add_func ("/trend/revision", test_revision);
  g_test_add_func ("/trend/vintage", test_vintage);
  g_test_add_func ("/trend/rivals", test_rivals_of_selected);
  g_test_add_func ("/trend/selection", test_selection);
  g_test_add_func ("/trend/top", test_top);
  g_test_add_func ("/trend/time-range", test_time_range);
  g_test_add_func ("/trend/area-only-of-sums", test_area_only_of_sums);
  g_test_add_func ("/trend/layers-touch", test_layers_touch);
  g_test_add_func ("/trend/little-to-draw", test_little_to_draw);
  g_test_add_func ("/trend/sizes", test_sizes);

  return g_test_run ();
}

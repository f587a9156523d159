/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "mz-dataset-reader.h"
#include "mz-scene-order.h"
#include "mz-scene-pick.h"
#include "texts-apart.h"
#include <math.h>
#include <string.h>
#include <time.h>

static MzViewSpec *
make_spec (const char *selected,
           const char *days)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, MZ_VIEW_TIMELINE);
  g_autoptr (MzViewSpec) with_selected = mz_view_spec_with_selected (with_view, selected);
  MzPeriod range;

  if (days == NULL)
    return g_steal_pointer (&with_selected);

  g_assert_true (mz_period_parse (days, &range));

  return mz_view_spec_with_range (with_selected, &range);
}

/* No words on other words or on a symbol, and none cut off by the page. */
static void
test_texts (void)
{
  static const char *const selections[] = { NULL, "usar", "CHN" };
  static const char *const ranges[] = { NULL, "2025", "2025-11-15/2025-11-20", "2014", "1990" };
  static const double sizes[][2] = { { 1200, 800 }, { 1920, 1080 }, { 700, 500 }, { 360, 480 }, { 520, 700 } };

  for (guint i = 0; i < G_N_ELEMENTS (selections) * G_N_ELEMENTS (ranges) * G_N_ELEMENTS (sizes); i++)
    {
      const double *size = sizes[i % G_N_ELEMENTS (sizes)];
      guint rest = i / G_N_ELEMENTS (sizes);
      const char *range = ranges[rest % G_N_ELEMENTS (ranges)];
      const char *selected = selections[rest / G_N_ELEMENTS (ranges)];
      g_autoptr (MzViewSpec) spec = make_spec (selected, range);
      g_autoptr (MzChart) chart = bundled_make_chart (spec, size[0], size[1]);

      g_test_message ("%s, %s, %g × %g", selected, range, size[0], size[1]);
      assert_texts_apart (mz_chart_get_scene (chart), TRUE);
    }
}

/* Each event has one mark that can be reached and picked, and says its title and all of its quotation. */
static void
test_every_event (void)
{
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  g_autoptr (MzViewSpec) spec = make_spec (NULL, NULL);
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  MzScene *scene = mz_chart_get_scene (chart);

  g_assert_cmpuint (mz_dataset_get_n_events (dataset), >, 0);
  for (guint32 i = 0; i < mz_dataset_get_n_events (dataset); i++)
    {
      const MzEvent *event = mz_dataset_get_event (dataset, i);
      g_autoptr (GArray) marks = mz_scene_find_key (scene, event->base.id);
      guint32 mark = g_array_index (marks, guint32, 0);
      const MzMark *record = mz_scene_get_mark (scene, mark);

      g_assert_cmpuint (marks->len, ==, 1);
      g_assert_true ((record->flags & MZ_MARK_FOCUSABLE) != 0);
      g_assert_cmpuint (mz_scene_pick (scene, record->x + record->width / 2, record->y + record->height / 2, 0), ==, mark);
      g_assert_nonnull (strstr (mz_scene_get_sentence (scene, mark), event->title));
      if (event->base.evidence.kind == MZ_EVIDENCE_QUOTE)
        g_assert_nonnull (strstr (mz_scene_get_sentence (scene, mark), event->base.evidence.exact));
    }
}

static guint
find_line (const char *words,
           const char *start)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], start))
        return i;
    }
  g_test_message ("no line begins “%s”", start);
  g_assert_not_reached ();
}

/* The keyboard goes as time does; a deadline and what happened meanwhile stand one after the other. */
static void
test_order (void)
{
  g_autoptr (MzViewSpec) spec = make_spec (NULL, NULL);
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 2000);
  g_autofree char *words = mz_chart_dup_sentences (chart);
  guint announced = find_line (words, "2025-09-29: USA Rare Earth announces");
  guint closed = find_line (words, "2025-11-18: USA Rare Earth completes");
  guint due = find_line (words, "by 2025-12-31: USA Rare Earth aims to close");
  guint undated = find_line (words, "No date stated: ");

  g_assert_cmpuint (find_line (words, "since 2014: "), <, announced);
  g_assert_cmpuint (announced, <, closed);
  g_assert_cmpuint (closed, <, due);
  g_assert_cmpuint (due, <, undated);
}

static const MzMark *
find_mark (MzScene    *scene,
           const char *key)
{
  g_autoptr (GArray) marks = mz_scene_find_key (scene, key);

  g_assert_cmpuint (marks->len, >, 0);

  return mz_scene_get_mark (scene, g_array_index (marks, guint32, 0));
}

/* The selected subject's rows come first, and its statements are its own even when others share them. */
static void
test_selection (void)
{
  g_autoptr (MzViewSpec) plain = make_spec (NULL, NULL);
  g_autoptr (MzViewSpec) spec = make_spec ("RUS", NULL);
  g_autoptr (MzChart) before = bundled_make_chart (plain, 1200, 800);
  g_autoptr (MzChart) after = bundled_make_chart (spec, 1200, 800);

  g_assert_true (mz_chart_shows_selection (after));
  g_assert_cmpfloat (find_mark (mz_chart_get_scene (before), "rus-plan-due-2025-12-01")->y, >,
                     find_mark (mz_chart_get_scene (before), "usar-lcm-completed-2025-11-18")->y);
  g_assert_cmpfloat (find_mark (mz_chart_get_scene (after), "rus-plan-due-2025-12-01")->y, <,
                     find_mark (mz_chart_get_scene (after), "usar-lcm-completed-2025-11-18")->y);
}

/* The days in view are those that were asked for, evenly; what lies outside is counted, not lost. */
static void
test_range (void)
{
  g_autoptr (MzViewSpec) spec = make_spec (NULL, "2025-09/2025-12");
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  MzPeriod asked;
  MzRect plot;
  int first_day, last_day;

  g_assert_true (mz_period_parse ("2025-09/2025-12", &asked));
  g_assert_true (mz_chart_get_time_range (chart, &plot, &first_day, &last_day));
  g_assert_cmpint (first_day, ==, asked.first_day);
  g_assert_cmpint (last_day, ==, asked.last_day);
  g_assert_cmpfloat (plot.width, >, 600);
  g_assert_cmpfloat (plot.x + plot.width, <=, 1200);
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "2025-09-01 to 2025-12-31"));
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "outside these days"));
}

/* A group of countries leaves out what is about none of its members, and says how much that is. */
static void
test_group (void)
{
  g_autoptr (MzViewSpec) plain = make_spec (NULL, NULL);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_text (plain, MZ_VIEW_TEXT_GROUP, "brics");
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 2000);
  g_autofree char *words = mz_chart_dup_sentences (chart);

  g_test_message ("%s", mz_chart_get_subtitle (chart));
  g_assert_nonnull (strstr (words, "Russia's long-term plan"));
  g_assert_null (strstr (words, "US Department of Commerce"));
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "left out"));
}

#define HEAD \
  "{\"format\": \"monazite/1\", \"sources\": [{\"id\": \"own\", \"type\": \"report\", \"title\": \"Own\", \"language\": \"en\"," \
  " \"issued\": {\"date-parts\": [[2026, 10, 1]]}}], \"companies\": [" \
  "{\"id\": \"c\", \"names\": {\"en\": \"Company\"}, \"country\": \"USA\", \"source\": \"own\"}], \"events\": ["

static MzChartContext *
make_events (guint       n,
             const char *title,
             const char *date)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"e%u\", \"titles\": {\"en\": \"%s\", \"zh_CN\": \"%s\", \"ru\": \"%s\"}, %s"
                            "\"subjects\": [\"c\"], \"as_of\": \"2026-10-01\", \"source\": \"own\","
                            " \"evidence\": {\"kind\": \"pointer\", \"where\": \"page 3\"}}",
                            i > 0 ? ", " : "", i, title, title, title, date);
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_true (mz_dataset_reader_add_bytes (reader, bytes, "own.json"));
  dataset = mz_dataset_reader_finish (reader, &problems);
  g_assert_cmpuint (mz_dataset_get_n_events (dataset), ==, n);

  return mz_chart_context_new (dataset, NULL, "en");
}

static void
assert_drawn (MzChartContext *context,
              const char     *days,
              double          width,
              double          height)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_autoptr (MzViewSpec) spec = make_spec (NULL, days);
  g_autoptr (MzChart) chart = mz_chart_new (context, spec, metrics, width, height);
  MzScene *scene = mz_chart_get_scene (chart);

  for (guint32 i = 0; i < mz_scene_get_n_marks (scene); i++)
    {
      const MzMark *mark = mz_scene_get_mark (scene, i);

      g_assert_true (isfinite (mark->x) && isfinite (mark->y) && isfinite (mark->width) && isfinite (mark->height));
    }
}

/* Nothing, one event, ten of one day, titles in other scripts and without end, sizes that hold nothing. */
static void
test_hostile (void)
{
  static const double sizes[][2] = { { 280, 240 }, { 360, 480 }, { 1200, 800 }, { 4000, 120 }, { 64, 64 } };
  static const char *const titles[] = { "Event", "中国北方稀土（集团）高科技股份有限公司宣布一项收购", "شركة المعادن النادرة السعودية القابضة", "W" };
  static const char *const dates[] = { "", "\"date\": \"2025\", ", "\"date\": \"by 1000\", ", "\"date\": \"2999-12-31\", " };
  static const char *const ranges[] = { NULL, "2025-01-01", "1000/2999" };
  static const guint counts[] = { 0, 1, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (titles) * G_N_ELEMENTS (dates) * G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (MzChartContext) context =
        make_events (counts[i % 3], titles[i / 3 % G_N_ELEMENTS (titles)], dates[i / 3 / G_N_ELEMENTS (titles)]);

      for (guint j = 0; j < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (ranges); j++)
        assert_drawn (context, ranges[j / G_N_ELEMENTS (sizes)], sizes[j % G_N_ELEMENTS (sizes)][0], sizes[j % G_N_ELEMENTS (sizes)][1]);
    }
}

/* Two thousand events of one day: as many as have room, and how many more there are. */
static void
test_many (void)
{
  g_autoptr (MzChartContext) context = make_events (2000, "Something happens", "\"date\": \"2025-11-18\", ");
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_autoptr (MzViewSpec) spec = make_spec (NULL, NULL);
  clock_t start = clock ();
  g_autoptr (MzChart) chart = mz_chart_new (context, spec, metrics, 1200, 800);
  g_autoptr (GArray) order = mz_scene_get_focus_order (mz_chart_get_scene (chart));
  g_autofree char *rest = g_strdup_printf ("%u more entries", 2000 - order->len);
  gboolean is_told = FALSE;

  g_test_message ("%.0f ms", 1000.0 * (clock () - start) / CLOCKS_PER_SEC);
  g_assert_cmpint (clock () - start, <, 5 * CLOCKS_PER_SEC);
  g_assert_cmpuint (order->len, >, 20);
  assert_texts_apart (mz_chart_get_scene (chart), TRUE);
  for (guint32 i = 0; i < mz_scene_get_n_marks (mz_chart_get_scene (chart)); i++)
    {
      if (mz_scene_get_mark (mz_chart_get_scene (chart), i)->type == MZ_MARK_TEXT)
        is_told |= strstr (mz_scene_get_text (mz_chart_get_scene (chart), i), rest) != NULL;
    }
  g_assert_true (is_told);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/texts", test_texts);
  g_test_add_func ("/timeline/every-event", test_every_event);
  g_test_add_func ("/timeline/order", test_order);
  g_test_add_func ("/timeline/selection", test_selection);
  g_test_add_func ("/timeline/range", test_range);
  g_test_add_func ("/timeline/group", test_group);
  g_test_add_func ("/timeline/hostile", test_hostile);
  g_test_add_func ("/timeline/many", test_many);

  return g_test_run ();
}

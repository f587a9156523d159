/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "mz-dataset-reader.h"
#include "mz-map-cluster-key.h"
#include "mz-scene-order.h"
#include "mz-scene-pick.h"
#include <math.h>
#include <string.h>

static MzViewSpec *
make_spec (MzViewKind  view,
           const char *measure,
           const char *lens_text)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, view);
  g_autoptr (MzViewSpec) with_measure = mz_view_spec_with_measure (with_view, measure);
  g_autoptr (MzLens) lens = mz_lens_new_from_text (lens_text);

  return mz_view_spec_with_lens (with_measure, lens);
}

static MzChart *
make_chart (MzViewKind  view,
            const char *measure,
            const char *lens)
{
  g_autoptr (MzViewSpec) spec = make_spec (view, measure, lens);

  return bundled_make_chart (spec, 1200, 800);
}

static gboolean
is_holder_or_asset (MzDataset  *dataset,
                    const char *subject)
{
  for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (dataset, i);

      if (g_str_equal (holding->holder, subject) || g_str_equal (holding->asset, subject))
        return TRUE;
    }

  return FALSE;
}

/* The note of the base map tells about a disputed area, a source about a facility. */
static gboolean
is_told_by_map (MzDataset  *dataset,
                const char *subject)
{
  MzWorld *world = mz_map_geometry_get_world (mz_chart_context_get_geometry (bundled_get_context ()));
  guint32 unit = mz_world_find_unit (world, subject), facility = mz_dataset_find_facility (dataset, subject);
  g_auto (GStrv) members = mz_map_cluster_key_split (subject);

  for (guint i = 0; members != NULL && members[i] != NULL; i++)
    {
      if (!is_told_by_map (dataset, members[i]))
        return FALSE;
    }

  return members != NULL || (unit != MZ_NO_UNIT && mz_world_get_unit (world, unit)->dispute != MZ_NO_UNIT) ||
         (facility != MZ_NO_INDEX && mz_dataset_get_facility (dataset, facility)->source != MZ_NO_INDEX);
}

/* No mark without evidence: whatever stands for something leads to a figure, or is a statement itself,
 * or one end of a holding, or is told by the map. */
static void
test_evidence_of_marks (void)
{
  static const char *const measures[] = { "reserves", "mine_production", "share_price_change", "deposit_count" };
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());

  for (guint i = 0; i < G_N_ELEMENTS (measures) * MZ_N_VIEWS; i++)
    {
      g_autoptr (MzChart) chart = make_chart (i % MZ_N_VIEWS, measures[i / MZ_N_VIEWS], "default");
      MzScene *scene = mz_chart_get_scene (chart);

      for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
        {
          const MzMark *record = mz_scene_get_mark (scene, mark);
          guint n_data;
          const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

          if ((record->flags & MZ_MARK_FOCUSABLE) && n_data == 0)
            g_assert_true (mz_dataset_find_statement (dataset, mz_scene_get_key (scene, mark)) != NULL ||
                           is_holder_or_asset (dataset, mz_scene_get_key (scene, mark)) ||
                           is_told_by_map (dataset, mz_scene_get_key (scene, mark)));
          if (record->flags & MZ_MARK_PICKABLE)
            g_assert_nonnull (mz_scene_get_sentence (scene, mark));
          for (guint j = 0; j < n_data; j++)
            g_assert_nonnull (mz_dataset_get_source (dataset, mz_dataset_get_figure (dataset, data[j])->base.source)->id);
        }
    }
}

/* A sliver for nought would look like the smallest amount that is mined. */
static void
test_nought_has_no_bar (void)
{
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_BARS, "mine_production", "default");
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  MzScene *scene = mz_chart_get_scene (chart);
  g_autoptr (GArray) order = mz_scene_get_focus_order (scene);
  guint n_noughts = 0;

  for (guint i = 0; i < order->len; i++)
    {
      guint32 mark = g_array_index (order, guint32, i);
      guint n_data;
      const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

      if (mz_dataset_get_figure (dataset, data[0])->value != 0 || mz_scene_get_mark (scene, mark)->type != MZ_MARK_RECT)
        continue;

      n_noughts++;
      g_assert_cmpfloat (mz_scene_get_mark (scene, mark)->width, >, 100);
    }
  g_assert_cmpuint (n_noughts, >, 0);
}

/* In a small picture fewer numbers stand below the bars, never one over the other. */
static void
test_axis_words_keep_apart (void)
{
  g_autoptr (MzViewSpec) spec = make_spec (MZ_VIEW_BARS, "reserves", "default");

  for (double width = 280; width < 1300; width += 60)
    {
      g_autoptr (MzChart) chart = bundled_make_chart (spec, width, 400);
      MzScene *scene = mz_chart_get_scene (chart);
      double end = -1000;

      for (guint32 i = 0; i < mz_scene_get_n_marks (scene); i++)
        {
          const MzMark *mark = mz_scene_get_mark (scene, i);

          if (mark->type != MZ_MARK_TEXT || mz_scene_get_group (scene, mz_scene_get_mark_group (scene, i))->role != MZ_ROLE_AXIS)
            continue;

          g_assert_cmpfloat (mark->x, >, end);
          end = mark->x + mark->width;
        }
      g_assert_cmpfloat (end, >, 0);
    }
}

/* Every drawn figure can be found again by pointing at its mark. */
static void
test_pick_every_focusable (void)
{
  static const MzViewKind views[] = { MZ_VIEW_MAP, MZ_VIEW_BARS };

  for (guint view = 0; view < G_N_ELEMENTS (views); view++)
    {
      g_autoptr (MzChart) chart = make_chart (views[view], "reserves", "default");
      MzScene *scene = mz_chart_get_scene (chart);
      g_autoptr (GArray) order = mz_scene_get_focus_order (scene);

      g_assert_cmpuint (order->len, >, 10);
      for (guint i = 0; i < order->len; i++)
        {
          guint32 mark = g_array_index (order, guint32, i);
          const MzMark *record = mz_scene_get_mark (scene, mark);
          guint32 found = mz_scene_pick (scene, record->x + record->width / 2, record->y + record->height / 2, 24);

          if (record->type == MZ_MARK_RECT || record->type == MZ_MARK_SYMBOL)
            g_assert_cmpstr (mz_scene_get_key (scene, found), ==, mz_scene_get_key (scene, mark));
        }
    }
}

static void
test_marks_inside (void)
{
  static const double sizes[][2] = { { 1200, 800 }, { 900, 600 }, { 360, 500 }, { 300, 240 }, { 4000, 300 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * MZ_N_VIEWS; i++)
    {
      const double *size = sizes[i / MZ_N_VIEWS];
      g_autoptr (MzViewSpec) spec = make_spec (i % MZ_N_VIEWS, "reserves", "default");
      g_autoptr (MzChart) chart = bundled_make_chart (spec, size[0], size[1]);
      MzScene *scene = mz_chart_get_scene (chart);

      for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
        {
          const MzMark *record = mz_scene_get_mark (scene, mark);

          g_assert_true (isfinite (record->x) && isfinite (record->y));
          g_assert_cmpfloat (record->x, >=, -1);
          g_assert_cmpfloat (record->x + record->width, <=, size[0] + 1);
        }
    }
}

static void
test_lens_as_told (void)
{
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_MAP, "reserves", "source:sohu-2025-11-06");
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  g_autoptr (GArray) figures = mz_chart_get_figures (chart);
  const MzQueryRow *russia = mz_query_find (mz_chart_get_query (chart), "RUS");

  g_assert_cmpuint (figures->len, ==, 2);
  g_assert_nonnull (russia);
  g_assert_cmpfloat (mz_dataset_get_figure (dataset, russia->drawn)->value, ==, 28e6);
  g_assert_cmpint (mz_dataset_get_figure (dataset, russia->drawn)->bound, ==, MZ_BOUND_MORE_THAN);
  g_assert_cmpuint (russia->n_rivals, >=, 3);
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "as told by"));
}

static void
assert_title (const char *measure,
              const char *expected)
{
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_BARS, measure, "default");

  g_assert_nonnull (strstr (mz_chart_get_title (chart), expected));
  g_assert_nonnull (strstr (mz_chart_get_description (chart), expected));
}

static void
test_title_names_subjects (void)
{
  assert_title ("reserves", "by country");
  assert_title ("deposit_reserves", "by facility");
  assert_title ("share_price_change", "Share price change, ");
  assert_title ("attributable_separation", "by company");
}

static void
test_unknown_measure (void)
{
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_BARS, "happiness", "default");

  g_assert_null (mz_chart_get_query (chart));
  g_assert_nonnull (strstr (mz_chart_get_title (chart), "happiness"));
}

static guint
count_type (MzScene    *scene,
            MzMarkType  type)
{
  guint n = 0;

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    n += mz_scene_get_mark (scene, mark)->type == type;

  return n;
}

static void
test_overlay (void)
{
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_MAP, "reserves", "default");
  g_autoptr (GArray) russia = mz_scene_find_key (mz_chart_get_scene (chart), "RUS");
  g_autoptr (MzScene) none = mz_chart_make_overlay (chart, NULL, MZ_NO_MARK, MZ_NO_MARK);
  const char *const two[] = { "RUS", "CHN", NULL };
  g_autoptr (GArray) china = mz_scene_find_key (mz_chart_get_scene (chart), "CHN");
  g_autoptr (MzScene) some = mz_chart_make_overlay (chart, two, g_array_index (russia, guint32, 0), MZ_NO_MARK);

  g_assert_cmpuint (mz_scene_get_n_marks (none), ==, 0);
  /* Two lines for each mark of a selected subject, one for the hovered, and the labels again on top. */
  g_assert_cmpuint (count_type (some, MZ_MARK_PATH), ==, 2 * (russia->len + china->len) + 1);
  g_assert_cmpuint (count_type (some, MZ_MARK_TEXT), >, 5);
}

static void
test_camera (void)
{
  const MzCamera camera = { 4, 105, 60 };
  g_autoptr (MzViewSpec) plain = make_spec (MZ_VIEW_MAP, "reserves", "default");
  g_autoptr (MzViewSpec) near = mz_view_spec_with_camera (plain, &camera);
  g_autoptr (MzChart) world = bundled_make_chart (plain, 1200, 800);
  g_autoptr (MzChart) chart = bundled_make_chart (near, 1200, 800);
  MzMapView world_view, view;
  MzRect plot;
  guint32 mark;

  g_assert_true (mz_chart_get_map_view (world, &world_view, &plot));
  g_assert_true (mz_chart_get_map_view (chart, &view, &plot));
  g_assert_cmpfloat_with_epsilon (view.scale, 4 * world_view.scale, 1e-6);
  mark = mz_scene_pick (mz_chart_get_scene (chart), plot.x + plot.width / 2, plot.y + plot.height / 2, 0);
  g_assert_cmpstr (mz_scene_get_key (mz_chart_get_scene (chart), mark), ==, "RUS");
}

/* A computed mark stands for all of its inputs. */
static void
test_computed (void)
{
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_BARS, "reserves_life", "default");
  MzScene *scene = mz_chart_get_scene (chart);
  g_autoptr (GArray) marks = mz_scene_find_key (scene, "RUS");
  guint n_data;
  const guint32 *data;

  g_assert_null (mz_chart_get_query (chart));
  g_assert_nonnull (mz_chart_get_derivation (chart));
  /* Name, value and bar. */
  g_assert_cmpuint (marks->len, ==, 4);
  data = mz_scene_get_data (scene, g_array_index (marks, guint32, 0), &n_data);
  g_assert_cmpuint (n_data, ==, 2);
  for (guint i = 0; i < n_data; i++)
    g_assert_cmpstr (mz_dataset_get_figure (dataset, data[i])->subject, ==, "RUS");
  /* 3.8 million t ÷ 2,600 t a year = 1461.5 years, of which three digits are told. */
  g_assert_nonnull (strstr (mz_scene_get_sentence (scene, g_array_index (marks, guint32, 0)), "1,460 years"));
}

/* Facilities on the map: only those that a figure speaks of, and all that stand on a place in view. */
static void
test_sites (void)
{
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  g_autoptr (MzViewSpec) plain = make_spec (MZ_VIEW_MAP, "reserves", "default");
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (plain, MZ_OPTION_SITES, TRUE);
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  MzScene *scene = mz_chart_get_scene (chart);
  guint n_sites = 0;

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      const char *key = mz_scene_get_key (scene, mark);
      guint n_data;
      const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

      if (key == NULL || mz_dataset_find_facility (dataset, key) == MZ_NO_INDEX)
        continue;
      n_sites++;
      if (n_data > 0)
        g_assert_cmpstr (mz_dataset_get_figure (dataset, data[0])->subject, ==, key);
      else
        g_assert_true (is_told_by_map (dataset, key));
    }
  g_assert_cmpuint (n_sites, >=, 5);
}

/* A measure of facilities is drawn as circles whose area is the value. */
static void
test_site_rows (void)
{
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_MAP, "separation_capacity", "default");
  MzScene *scene = mz_chart_get_scene (chart);
  double ratio = NAN;

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      const MzMark *record = mz_scene_get_mark (scene, mark);
      guint n_data;
      const guint32 *data = mz_scene_get_data (scene, mark, &n_data);
      double area = record->width * record->width;

      /* The smallest circles are drawn larger so that they can be seen. */
      if (n_data == 0 || record->width <= 8.1)
        continue;
      g_assert_cmpint (record->type, ==, MZ_MARK_SYMBOL);
      if (isnan (ratio))
        ratio = area / mz_dataset_get_figure (dataset, data[0])->value;
      g_assert_cmpfloat_with_epsilon (area / mz_dataset_get_figure (dataset, data[0])->value / ratio, 1, 0.01);
    }
  g_assert_false (isnan (ratio));
}

#define OWN_RESERVES(id, subject, value, bound) \
  "{\"id\": \"" id "\", \"subject\": \"" subject "\", \"measure\": \"reserves\", \"period\": \"2025\", \"value\": " value "," \
  " \"bound\": \"" bound "\", \"unit\": \"t REO\", \"as_of\": \"2026-10-01\", \"source\": \"own\"," \
  " \"evidence\": {\"kind\": \"pointer\", \"where\": \"page 3\"}}"

static MzChartContext *
make_own_context (const char *text)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;

  g_assert_true (mz_dataset_reader_add_bytes (reader, bytes, "own.json"));
  mz_dataset_reader_add_bundled (reader);
  dataset = mz_dataset_reader_finish (reader, &problems);
  g_assert_cmpuint (problems->len, ==, 0);

  return mz_chart_context_new (dataset, NULL, "en");
}

static gboolean
has_text (MzScene    *scene,
          const char *text)
{
  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      if (g_strcmp0 (mz_scene_get_text (scene, mark), text) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A share keeps the bound of its part: "at least" does not become "more than". */
static void
test_bounds_of_shares (void)
{
  static const char *const expected[] = { "≥ 50%", "> 20%", "≤ 10%", "< 5%", "15%" };
  g_autoptr (MzChartContext) context = make_own_context (
      "{\"format\": \"monazite/1\", \"sources\": [{\"id\": \"own\", \"type\": \"report\", \"title\": \"Own\","
      " \"language\": \"en\", \"issued\": {\"date-parts\": [[2026, 10, 1]]}}], \"figures\": ["
      OWN_RESERVES ("own-wld", "WLD", "200", "exactly") "," OWN_RESERVES ("own-aus", "AUS", "100", "at_least") ","
      OWN_RESERVES ("own-bra", "BRA", "40", "more_than") "," OWN_RESERVES ("own-can", "CAN", "20", "at_most") ","
      OWN_RESERVES ("own-fra", "FRA", "10", "less_than") "," OWN_RESERVES ("own-ita", "ITA", "30", "exactly") "]}");
  g_autoptr (MzViewSpec) plain = make_spec (MZ_VIEW_BARS, "reserves", "source:own");
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (plain, MZ_OPTION_VALUE_SCALE, MZ_VALUE_SCALE_SHARE);
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_autoptr (MzChart) chart = mz_chart_new (context, spec, metrics, 1200, 800);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i]);
      g_assert_true (has_text (mz_chart_get_scene (chart), expected[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/nought", test_nought_has_no_bar);
  g_test_add_func ("/chart/axis-words", test_axis_words_keep_apart);
  g_test_add_func ("/chart/evidence-of-marks", test_evidence_of_marks);
  g_test_add_func ("/chart/pick-every-focusable", test_pick_every_focusable);
  g_test_add_func ("/chart/marks-inside", test_marks_inside);
  g_test_add_func ("/chart/lens-as-told", test_lens_as_told);
  g_test_add_func ("/chart/title", test_title_names_subjects);
  g_test_add_func ("/chart/unknown-measure", test_unknown_measure);
  g_test_add_func ("/chart/overlay", test_overlay);
  g_test_add_func ("/chart/camera", test_camera);
  g_test_add_func ("/chart/computed", test_computed);
  g_test_add_func ("/chart/sites", test_sites);
  g_test_add_func ("/chart/site-rows", test_site_rows);
  g_test_add_func ("/chart/bounds-of-shares", test_bounds_of_shares);

  return g_test_run ();
}

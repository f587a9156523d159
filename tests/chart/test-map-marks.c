/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "mz-map-cluster-key.h"
#include "mz-scene-pick.h"
#include <math.h>
#include <string.h>

/* Texts may touch, and letters are measured to parts of a px. */
#define SLACK_PX 0.5

static MzChart *
make_chart (const char *members,
            double      width,
            double      height)
{
  g_autoptr (MzViewSpec) spec = bundled_read_view (members);

  return bundled_make_chart (spec, width, height);
}

static MzRect
get_bounds (const MzScene *scene,
            guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);

  return (MzRect) { record->x + SLACK_PX, record->y + SLACK_PX, record->width - 2 * SLACK_PX,
                    record->height - 2 * SLACK_PX };
}

static gboolean
is_label (const MzScene *scene,
          guint32        mark)
{
  return g_strcmp0 (mz_scene_get_group (scene, mz_scene_get_mark_group (scene, mark))->id, "labels") == 0;
}

static gboolean
is_inside (const MzRect *inner,
           const MzRect *outer)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}

/* A symbol that somebody can look for, taken as round; a large circle holds its own words. */
static gboolean
is_in_the_way (const MzScene *scene,
               guint32        mark,
               const MzRect  *label)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);
  MzRect bounds = get_bounds (scene, mark);
  double x = record->x + record->width / 2, y = record->y + record->height / 2;
  double dx = MAX (MAX (label->x - x, x - label->x - label->width), 0);
  double dy = MAX (MAX (label->y - y, y - label->y - label->height), 0);

  return record->type == MZ_MARK_SYMBOL && (record->flags & MZ_MARK_FOCUSABLE) != 0 &&
         hypot (dx, dy) < record->width / 2 - SLACK_PX && !is_inside (label, &bounds);
}

static guint
check_labels (MzChart *chart)
{
  const MzScene *scene = mz_chart_get_scene (chart);
  MzMapView view;
  MzRect plot;
  guint n_labels = 0;

  if (!mz_chart_get_map_view (chart, &view, &plot))
    return 0;

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      MzRect label = get_bounds (scene, mark);

      if (!is_label (scene, mark))
        continue;
      n_labels++;
      g_assert_true (is_inside (&label, &plot));
      g_assert_cmpint (mz_scene_get_style (scene, mark)->stroke, ==, MZ_TOKEN_SURFACE);
      g_assert_cmpfloat (mz_scene_get_style (scene, mark)->stroke_width, >=, 2.5);
      for (guint32 other = 0; other < mz_scene_get_n_marks (scene); other++)
        {
          MzRect bounds = get_bounds (scene, other);

          if (is_in_the_way (scene, other, &label) ||
              (other < mark && is_label (scene, other) && mz_rect_intersects (&label, &bounds)))
            g_error ("label “%s” meets mark %u, %s", mz_scene_get_text (scene, mark), other,
                     mz_scene_get_sentence (scene, other));
        }
    }

  return n_labels;
}

/* Every measure, world and near, wide and narrow, each in another language. */
static void
test_labels_keep_apart (gconstpointer data)
{
  static const char *const cameras[] = { "\"zoom\": 1", "\"zoom\": 5, \"centre\": [108, 22]", "\"zoom\": 9, \"centre\": [12, 50]" };
  static const double sizes[][2] = { { 1200, 800 }, { 700, 500 }, { 360, 480 }, { 280, 240 } };
  const char *language = data;
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  g_autoptr (MzChartContext) context = mz_chart_context_new (dataset, mz_chart_context_get_geometry (bundled_get_context ()),
                                                             language);
  guint n_labels = 0;

  for (guint32 i = 0; i < mz_dataset_get_n_measures (dataset) + MZ_N_DERIVED; i++)
    {
      guint n_measures = mz_dataset_get_n_measures (dataset);
      const char *measure = i < n_measures ? mz_dataset_get_measure (dataset, i)->id
                                           : mz_derived_kind_to_string (i - n_measures);
      g_autofree char *members = g_strdup_printf ("\"measure\": \"%s\", \"map_marks\": \"%s\", \"sites\": %s, %s", measure,
                                                  i % 2 == 0 ? "fills" : "circles", i % 3 == 0 ? "true" : "false",
                                                  cameras[i % G_N_ELEMENTS (cameras)]);
      g_autoptr (MzViewSpec) spec = bundled_read_view (members);

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
          g_autoptr (MzChart) chart = mz_chart_new (context, spec, metrics, sizes[j][0], sizes[j][1]);

          n_labels += check_labels (chart);
        }
    }
  g_assert_cmpuint (n_labels, >, 300);
}

static gboolean
has_label (MzChart    *chart,
           const char *words)
{
  const MzScene *scene = mz_chart_get_scene (chart);

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      if (is_label (scene, mark) && g_strcmp0 (mz_scene_get_text (scene, mark), words) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Where not all can be named the largest is, and no dot in its place. */
static void
test_largest_is_named (void)
{
  static const double sizes[][2] = { { 1200, 800 }, { 700, 500 }, { 420, 360 }, { 360, 480 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MzChart) chart = make_chart ("\"measure\": \"mine_production\"", sizes[i][0], sizes[i][1]);

      g_test_message ("%g × %g", sizes[i][0], sizes[i][1]);
      g_assert_true (has_label (chart, "China"));
    }
}

/* Coming nearer shows more words. */
static void
test_more_labels_near (void)
{
  g_autoptr (MzChart) far = make_chart ("\"measure\": \"mine_production\", \"sites\": true", 1200, 800);
  g_autoptr (MzChart) near = make_chart ("\"measure\": \"mine_production\", \"sites\": true, \"zoom\": 4, \"centre\": [105, 25]",
                                         1200, 800);

  g_assert_cmpuint (check_labels (near), >, check_labels (far));
}

/* The circle of a subject. */
static guint32
find_circle (MzScene    *scene,
             const char *subject)
{
  g_autoptr (GArray) marks = mz_scene_find_key (scene, subject);

  for (guint i = marks->len; i > 0; i--)
    {
      guint32 mark = g_array_index (marks, guint32, i - 1);

      if (mz_scene_get_mark (scene, mark)->type == MZ_MARK_SYMBOL)
        return mark;
    }

  return MZ_NO_MARK;
}

static double
get_width (MzScene    *scene,
           const char *subject)
{
  return mz_scene_get_mark (scene, find_circle (scene, subject))->width;
}

static void
test_circle_areas (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"mine_production\", \"map_marks\": \"circles\"", 1200, 800);
  MzScene *scene = mz_chart_get_scene (chart);
  double china = get_width (scene, "CHN"), australia = get_width (scene, "AUS");

  g_assert_cmpfloat_with_epsilon (china * china / (australia * australia), 270000.0 / 29000.0, 0.05);
  g_assert_cmpuint (find_circle (scene, "CHN"), <, find_circle (scene, "AUS"));
  g_assert_cmpuint (find_circle (scene, "AUS"), <, find_circle (scene, "MYS"));
}

/* Whether rays grow out of a circle: a path before it, a little larger. */
static gboolean
has_rays (const MzScene *scene,
          guint32        circle)
{
  double grown = mz_scene_get_mark (scene, circle - 1)->width - mz_scene_get_mark (scene, circle)->width;

  return mz_scene_get_mark (scene, circle - 1)->type == MZ_MARK_PATH && grown > 2 && grown < 20;
}

/* A bound looks like one: rays around "more than", nothing inside of "less than". */
static void
test_circle_bounds (void)
{
  g_autoptr (MzChart) more = make_chart ("\"measure\": \"reserves\", \"map_marks\": \"circles\","
                                         "\"lens\": \"source:sohu-2025-11-06\"", 1200, 800);
  g_autoptr (MzChart) less = make_chart ("\"measure\": \"reserves_share\", \"map_marks\": \"circles\"", 1200, 800);
  MzScene *scene = mz_chart_get_scene (more);

  g_assert_true (has_rays (scene, find_circle (scene, "RUS")));
  g_assert_false (has_rays (scene, find_circle (scene, "CHN")));

  scene = mz_chart_get_scene (less);
  g_assert_cmpint (mz_scene_get_style (scene, find_circle (scene, "CHN"))->fill, ==, MZ_TOKEN_SURFACE);
}

/* A fall is never drawn as nought. */
static void
test_falls (void)
{
  g_autoptr (MzChart) chart = make_chart ("\"measure\": \"reserves_revision\"", 1200, 800);
  MzScene *scene = mz_chart_get_scene (chart);
  g_autoptr (GArray) brazil = mz_scene_find_key (scene, "BRA");
  g_autoptr (GArray) china = mz_scene_find_key (scene, "CHN");

  g_assert_cmpint (mz_scene_get_style (scene, g_array_index (brazil, guint32, 0))->fill, ==, MZ_TOKEN_FALL_1);
  g_assert_cmpint (mz_scene_get_style (scene, g_array_index (china, guint32, 0))->fill, ==, MZ_TOKEN_RAMP_ZERO);
}

static gboolean
covers (const MzScene *scene,
        guint32        left,
        guint32        right)
{
  const MzMark *a = mz_scene_get_mark (scene, left), *b = mz_scene_get_mark (scene, right);

  return hypot (a->x + a->width / 2 - b->x - b->width / 2, a->y + a->height / 2 - b->y - b->height / 2) <
         (a->width + b->width) / 2;
}

static gboolean
is_site (const MzScene *scene,
         guint32        mark)
{
  return (mz_scene_get_mark (scene, mark)->flags & MZ_MARK_FOCUSABLE) != 0 &&
         g_strcmp0 (mz_scene_get_group (scene, mz_scene_get_mark_group (scene, mark))->id, "sites") == 0;
}

/* Counts facilities and those that are hidden in a cluster. */
static void
count_sites (MzChart *chart,
             guint   *n_out,
             guint   *n_hidden_out)
{
  const MzScene *scene = mz_chart_get_scene (chart);

  *n_out = *n_hidden_out = 0;
  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      g_auto (GStrv) members = NULL;

      if (!is_site (scene, mark))
        continue;
      members = mz_map_cluster_key_split (mz_scene_get_key (scene, mark));
      *n_out += members != NULL ? g_strv_length (members) : 1;
      *n_hidden_out += members != NULL ? g_strv_length (members) : 0;
      for (guint32 other = 0; other < mark; other++)
        g_assert_false (is_site (scene, other) && covers (scene, mark, other));
    }
}

/* Symbols never overlap at any zoom, and no facility is lost on the way. */
static void
test_clusters (void)
{
  guint n_sites, n_hidden, n_before = G_MAXUINT;

  for (double zoom = 1; zoom <= 24; zoom *= 2.2)
    {
      g_autofree char *members = g_strdup_printf ("\"measure\": \"reserves\", \"sites\": true, \"zoom\": %d, \"centre\": [110, 36]",
                                                  (int) zoom);
      g_autoptr (MzChart) chart = make_chart (members, 1200, 800);

      count_sites (chart, &n_sites, &n_hidden);
      if (zoom == 1)
        g_assert_cmpuint (n_sites, ==, 126);
      g_assert_cmpuint (n_hidden, <=, n_before);
      n_before = n_hidden;
    }
}

/* As near as it gets nothing is in a cluster any more, wherever one looks. */
static void
test_all_part_at_last (void)
{
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());

  for (guint32 i = 0; i < mz_dataset_get_n_facilities (dataset); i += 3)
    {
      const MzFacility *facility = mz_dataset_get_facility (dataset, i);
      g_autoptr (MzViewSpec) plain = bundled_read_view ("\"measure\": \"reserves\", \"sites\": true");
      const MzCamera camera = { MZ_CAMERA_MAX_ZOOM, facility->longitude, facility->latitude };
      g_autoptr (MzViewSpec) spec = mz_view_spec_with_camera (plain, &camera);
      g_autoptr (MzChart) chart = bundled_make_chart (spec, 800, 600);
      guint n_sites, n_hidden;

      count_sites (chart, &n_sites, &n_hidden);
      g_assert_cmpuint (n_sites, >, 0);
      g_assert_cmpuint (n_hidden, ==, 0);
    }
}

/* Moving the map does not regroup what stays in view. */
static void
test_clusters_stand (void)
{
  g_autoptr (MzChart) here = make_chart ("\"measure\": \"reserves\", \"sites\": true, \"zoom\": 3, \"centre\": [100, 30]", 1200, 800);
  g_autoptr (MzChart) there = make_chart ("\"measure\": \"reserves\", \"sites\": true, \"zoom\": 3, \"centre\": [110, 30]", 1200, 800);
  MzScene *scene = mz_chart_get_scene (here);
  guint n_clusters = 0;

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      const MzMark *record = mz_scene_get_mark (scene, mark);

      if (!is_site (scene, mark) || record->x < 500 || record->x > 900)
        continue;
      n_clusters++;
      g_assert_cmpuint (mz_scene_find_key (mz_chart_get_scene (there), mz_scene_get_key (scene, mark))->len, >, 0);
    }
  g_assert_cmpuint (n_clusters, >, 3);
}

static void
test_cluster_keys (void)
{
  const char *const subjects[] = { "a-1", "b", NULL };
  g_autofree char *key = mz_map_cluster_key_join (subjects);
  g_auto (GStrv) back = mz_map_cluster_key_split (key);

  g_assert_true (g_strv_equal (subjects, (const char *const *) back));
  g_assert_null (mz_map_cluster_key_split ("RUS"));
}

/* Who points at a disputed area learns who claims it, in both views of borders. */
static void
test_disputes (void)
{
  static const char *const borders[] = { "de_facto", "un" };
  static const char *const states[] = { "Russia", "Ukraine" };

  for (guint i = 0; i < G_N_ELEMENTS (borders); i++)
    {
      g_autofree char *members = g_strdup_printf ("\"measure\": \"reserves\", \"borders\": \"%s\"", borders[i]);
      g_autoptr (MzChart) chart = make_chart (members, 1200, 800);
      MzScene *scene = mz_chart_get_scene (chart);
      g_autoptr (GArray) crimea = mz_scene_find_key (scene, "x-crimea");
      guint32 mark = g_array_index (crimea, guint32, 0);
      const char *sentence = mz_scene_get_sentence (scene, mark);
      g_autofree char *part = g_strdup_printf ("coloured as part of %s", states[i]);

      g_assert_true (mz_scene_get_mark (scene, mark)->flags & MZ_MARK_FOCUSABLE);
      g_assert_nonnull (strstr (sentence, part));
      g_assert_nonnull (strstr (sentence, "administered by Russia, claimed by Ukraine, Russia"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/map-marks/labels-keep-apart/en", "en", test_labels_keep_apart);
  g_test_add_data_func ("/map-marks/labels-keep-apart/zh_CN", "zh_CN", test_labels_keep_apart);
  g_test_add_data_func ("/map-marks/labels-keep-apart/ru", "ru", test_labels_keep_apart);
  g_test_add_func ("/map-marks/largest-is-named", test_largest_is_named);
  g_test_add_func ("/map-marks/more-labels-near", test_more_labels_near);
  g_test_add_func ("/map-marks/circle-areas", test_circle_areas);
  g_test_add_func ("/map-marks/circle-bounds", test_circle_bounds);
  g_test_add_func ("/map-marks/falls", test_falls);
  g_test_add_func ("/map-marks/clusters", test_clusters);
  g_test_add_func ("/map-marks/all-part-at-last", test_all_part_at_last);
  g_test_add_func ("/map-marks/clusters-stand", test_clusters_stand);
  g_test_add_func ("/map-marks/cluster-keys", test_cluster_keys);
  g_test_add_func ("/map-marks/disputes", test_disputes);

  return g_test_run ();
}

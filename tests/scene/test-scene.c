/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-builder.h"

static const MzStyle bar_style = { .fill = MZ_TOKEN_SERIES_1 };
static const MzStyle line_style = { .stroke = MZ_TOKEN_AXIS, .stroke_width = 1.0f };

/* Writes an outline down as text, in whole px. */
typedef struct
{
  MzPathSink sink;
  GString   *text;
} NoteSink;

static void
note_move_to (MzPathSink *sink, double x, double y)
{
  g_string_append_printf (((NoteSink *) sink)->text, "M%d,%d ", (int) x, (int) y);
}

static void
note_line_to (MzPathSink *sink, double x, double y)
{
  g_string_append_printf (((NoteSink *) sink)->text, "L%d,%d ", (int) x, (int) y);
}

static void
note_curve_to (MzPathSink *sink, double x1, double y1, double x2, double y2, double x3, double y3)
{
  g_string_append_printf (((NoteSink *) sink)->text, "C%d,%d %d,%d %d,%d ",
                          (int) x1, (int) y1, (int) x2, (int) y2, (int) x3, (int) y3);
}

static void
note_close (MzPathSink *sink)
{
  g_string_append (((NoteSink *) sink)->text, "Z ");
}

static const MzPathSinkFuncs note_funcs = { note_move_to, note_line_to, note_curve_to, note_close };

static void
assert_outline (const MzScene *scene,
                guint32        mark,
                const char    *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  NoteSink note = { { &note_funcs }, text };

  mz_scene_trace (scene, mark, &note.sink);
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
}

static void
assert_bounds (const MzScene *scene,
               guint32        mark,
               double         x,
               double         y,
               double         width,
               double         height)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);

  g_assert_cmpfloat_with_epsilon (record->x, x, 1e-3);
  g_assert_cmpfloat_with_epsilon (record->y, y, 1e-3);
  g_assert_cmpfloat_with_epsilon (record->width, width, 1e-3);
  g_assert_cmpfloat_with_epsilon (record->height, height, 1e-3);
}

static MzSceneBuilder *
new_builder (void)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();

  return mz_scene_builder_new (200.0, 100.0, metrics);
}

static void
test_outlines (void)
{
  g_autoptr (MzScene) scene = NULL;
  MzSceneBuilder *builder = new_builder ();
  guint16 bar = mz_scene_builder_add_style (builder, &bar_style);
  guint16 line = mz_scene_builder_add_style (builder, &line_style);
  MzRect rect = { 30.0, 40.0, -20.0, 10.0 };
  MzPathSink *sink;
  guint32 marks[5];

  marks[0] = mz_scene_builder_add_rect (builder, bar, &rect);
  marks[1] = mz_scene_builder_add_rule (builder, line, 9.0, 8.0, 1.0, 2.0);
  marks[2] = mz_scene_builder_add_symbol (builder, bar, MZ_SYMBOL_DIAMOND, 50.0, 60.0, 4.0);
  sink = mz_scene_builder_begin_path (builder, bar);
  sink->funcs->move_to (sink, 10.0, 10.0);
  sink->funcs->line_to (sink, 20.0, 10.0);
  sink->funcs->curve_to (sink, 20.0, 30.0, 10.0, 30.0, 10.0, 20.0);
  sink->funcs->close (sink);
  sink->funcs->move_to (sink, 1.0, 2.0);
  sink->funcs->line_to (sink, 3.0, 4.0);
  marks[3] = mz_scene_builder_end_path (builder);
  mz_scene_builder_begin_path (builder, bar);
  marks[4] = mz_scene_builder_end_path (builder);
  scene = mz_scene_builder_finish (builder);

  assert_outline (scene, marks[0], "M10,40 L30,40 L30,50 L10,50 Z");
  assert_bounds (scene, marks[0], 10.0, 40.0, 20.0, 10.0);
  assert_outline (scene, marks[1], "M9,8 L1,2");
  assert_bounds (scene, marks[1], 1.0, 2.0, 8.0, 6.0);
  assert_outline (scene, marks[2], "M50,56 L54,60 L50,64 L46,60 Z");
  assert_outline (scene, marks[3], "M10,10 L20,10 C20,30 10,30 10,20 Z M1,2 L3,4");
  assert_outline (scene, marks[4], "");
  assert_bounds (scene, marks[4], 0.0, 0.0, 0.0, 0.0);
}

/* The handles of a curve lie outside it and do not count. */
static void
test_curve_bounds (void)
{
  g_autoptr (MzScene) scene = NULL;
  MzSceneBuilder *builder = new_builder ();
  guint16 line = mz_scene_builder_add_style (builder, &line_style);
  MzPathSink *sink = mz_scene_builder_begin_path (builder, line);
  guint32 arch, wave;

  sink->funcs->move_to (sink, 0.0, 50.0);
  sink->funcs->curve_to (sink, 0.0, 10.0, 40.0, 10.0, 40.0, 50.0);
  arch = mz_scene_builder_end_path (builder);
  sink = mz_scene_builder_begin_path (builder, line);
  sink->funcs->move_to (sink, 0.0, 0.0);
  sink->funcs->curve_to (sink, 100.0, 10.0, -60.0, 20.0, 40.0, 30.0);
  wave = mz_scene_builder_end_path (builder);
  scene = mz_scene_builder_finish (builder);

  assert_bounds (scene, arch, 0.0, 20.0, 40.0, 30.0);
  g_assert_cmpfloat (mz_scene_get_mark (scene, wave)->x, <=, 0.0);
  g_assert_cmpfloat (mz_scene_get_mark (scene, wave)->x, >, -10.0);
  g_assert_cmpfloat (mz_scene_get_mark (scene, wave)->width, <, 60.0);
}

static void
test_text (void)
{
  g_autoptr (MzScene) scene = NULL;
  MzSceneBuilder *builder = new_builder ();
  MzStyle style = { .fill = MZ_TOKEN_TEXT, .font_size = 10.0f };
  double x, y;
  guint32 start, middle, end;

  start = mz_scene_builder_add_text (builder, mz_scene_builder_add_style (builder, &style), 50.0, 20.0, "ab");
  style.anchor = MZ_ANCHOR_MIDDLE;
  middle = mz_scene_builder_add_text (builder, mz_scene_builder_add_style (builder, &style), 50.0, 40.0, "");
  style.anchor = MZ_ANCHOR_END;
  end = mz_scene_builder_add_text (builder, mz_scene_builder_add_style (builder, &style), 50.0, 60.0, "中<&");
  scene = mz_scene_builder_finish (builder);

  assert_bounds (scene, start, 50.0, 12.0, 12.0, 10.0);
  assert_bounds (scene, middle, 50.0, 32.0, 0.0, 10.0);
  assert_bounds (scene, end, 28.0, 52.0, 22.0, 10.0);
  g_assert_cmpstr (mz_scene_get_text (scene, start), ==, "ab");
  g_assert_cmpstr (mz_scene_get_text (scene, middle), ==, "");
  g_assert_cmpstr (mz_scene_get_text (scene, end), ==, "中<&");
  mz_scene_get_baseline (scene, end, &x, &y);
  g_assert_cmpfloat (x, ==, 50.0);
  g_assert_cmpfloat (y, ==, 60.0);
  assert_outline (scene, start, "M50,12 L62,12 L62,22 L50,22 Z");
}

static void
test_groups (void)
{
  g_autoptr (MzScene) scene = NULL;
  MzSceneBuilder *builder = new_builder ();
  guint16 bar = mz_scene_builder_add_style (builder, &bar_style);
  MzRect rect = { 0.0, 0.0, 1.0, 1.0 }, outer = { 0.0, 0.0, 50.0, 50.0 }, inner = { 40.0, 10.0, 60.0, 5.0 };
  MzRect clip;

  mz_scene_builder_add_rect (builder, bar, &rect);
  mz_scene_builder_begin_group (builder, MZ_ROLE_PLOT, "plot", "Plot");
  mz_scene_builder_set_clip (builder, &outer);
  mz_scene_builder_add_rect (builder, bar, &rect);
  mz_scene_builder_begin_group (builder, MZ_ROLE_SERIES, NULL, NULL);
  mz_scene_builder_set_clip (builder, &inner);
  mz_scene_builder_add_rect (builder, bar, &rect);
  mz_scene_builder_end_group (builder);
  mz_scene_builder_begin_group (builder, MZ_ROLE_GUIDE, "empty", NULL);
  mz_scene_builder_end_group (builder);
  mz_scene_builder_add_rect (builder, bar, &rect);
  mz_scene_builder_end_group (builder);
  scene = mz_scene_builder_finish (builder);

  g_assert_cmpuint (mz_scene_get_n_groups (scene), ==, 3);
  g_assert_cmpuint (mz_scene_get_group (scene, 0)->first_mark, ==, 1);
  g_assert_cmpuint (mz_scene_get_group (scene, 0)->n_marks, ==, 3);
  g_assert_cmpuint (mz_scene_get_group (scene, 1)->n_marks, ==, 1);
  g_assert_cmpuint (mz_scene_get_group (scene, 1)->depth, ==, 1);
  g_assert_cmpuint (mz_scene_get_group (scene, 2)->n_marks, ==, 0);
  g_assert_cmpstr (mz_scene_get_group (scene, 0)->label, ==, "Plot");
  g_assert_null (mz_scene_get_group (scene, 1)->id);

  g_assert_cmpuint (mz_scene_get_mark_group (scene, 0), ==, MZ_NO_GROUP);
  g_assert_cmpuint (mz_scene_get_mark_group (scene, 2), ==, 1);
  g_assert_cmpuint (mz_scene_get_mark_group (scene, 3), ==, 0);
  g_assert_false (mz_scene_get_clip (scene, 0, &clip));
  g_assert_true (mz_scene_get_clip (scene, 2, &clip));
  g_assert_cmpfloat (clip.x, ==, 40.0);
  g_assert_cmpfloat (clip.width, ==, 10.0);
  g_assert_cmpfloat (clip.height, ==, 5.0);
}

static void
test_styles_are_shared (void)
{
  g_autoptr (MzSceneBuilder) builder = new_builder ();
  MzStyle other = bar_style;

  other.dash = MZ_DASH_DOTTED;
  g_assert_cmpuint (mz_scene_builder_add_style (builder, &bar_style), ==, 0);
  g_assert_cmpuint (mz_scene_builder_add_style (builder, &other), ==, 1);
  g_assert_cmpuint (mz_scene_builder_add_style (builder, &bar_style), ==, 0);
}

static void
assert_marks (GArray     *marks,
              const char *expected)
{
  g_autoptr (GArray) list = marks;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (list, guint32, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_find (void)
{
  static const guint32 first[] = { 7, 3, 7 }, second[] = { 3 };
  g_autoptr (MzScene) scene = NULL;
  MzSceneBuilder *builder = new_builder ();
  guint16 bar = mz_scene_builder_add_style (builder, &bar_style);
  MzRect rect = { 0.0, 0.0, 1.0, 1.0 };
  guint n_data;

  for (guint i = 0; i < 4; i++)
    mz_scene_builder_add_rect (builder, bar, &rect);
  mz_scene_builder_set_datum (builder, 2, second, G_N_ELEMENTS (second));
  mz_scene_builder_set_datum (builder, 0, first, G_N_ELEMENTS (first));
  mz_scene_builder_set_info (builder, 3, "ken", "Kenya: 3", NULL);
  mz_scene_builder_set_info (builder, 1, "ken", "old", NULL);
  mz_scene_builder_set_info (builder, 1, "ken", "Kenya: 1", "https://example.org/");
  mz_scene_builder_set_info (builder, 2, NULL, "No subject", NULL);
  scene = mz_scene_builder_finish (builder);

  assert_marks (mz_scene_find_datum (scene, 3), "0 2");
  assert_marks (mz_scene_find_datum (scene, 7), "0");
  assert_marks (mz_scene_find_datum (scene, 5), "");
  assert_marks (mz_scene_find_key (scene, "ken"), "1 3");
  assert_marks (mz_scene_find_key (scene, "uga"), "");
  g_assert_cmpuint (mz_scene_get_data (scene, 0, &n_data)[1], ==, 3);
  g_assert_cmpuint (n_data, ==, 3);
  g_assert_null (mz_scene_get_data (scene, 1, &n_data));
  g_assert_cmpuint (n_data, ==, 0);
  g_assert_cmpstr (mz_scene_get_sentence (scene, 1), ==, "Kenya: 1");
  g_assert_cmpstr (mz_scene_get_link (scene, 1), ==, "https://example.org/");
  g_assert_null (mz_scene_get_key (scene, 2));
  g_assert_null (mz_scene_get_sentence (scene, 0));
}

static void
test_refuses_bad_calls (void)
{
  g_autoptr (MzSceneBuilder) builder = new_builder ();
  MzRect rect = { 0.0, 0.0, 1.0, 1.0 };

  g_test_expect_message ("Monazite-scene", G_LOG_LEVEL_CRITICAL, "*can_add*");
  g_assert_cmpuint (mz_scene_builder_add_rect (builder, 9, &rect), ==, MZ_NO_MARK);
  g_test_assert_expected_messages ();

  mz_scene_builder_add_style (builder, &bar_style);
  rect.x = G_MAXDOUBLE;
  rect.width = G_MAXDOUBLE;
  g_test_expect_message ("Monazite-scene", G_LOG_LEVEL_CRITICAL, "*isfinite*");
  g_assert_cmpuint (mz_scene_builder_add_rect (builder, 0, &rect), ==, MZ_NO_MARK);
  g_test_assert_expected_messages ();

  mz_scene_builder_begin_group (builder, MZ_ROLE_PLOT, NULL, NULL);
  g_test_expect_message ("Monazite-scene", G_LOG_LEVEL_CRITICAL, "*open_groups*");
  g_assert_null (mz_scene_builder_finish (builder));
  g_test_assert_expected_messages ();
}

/* A place of which a hundred thousand figures speak. */
static void
test_many_data (void)
{
  static const MzRect rect = { 10.0, 10.0, 5.0, 5.0 };
  static const MzStyle style = { .fill = MZ_TOKEN_SERIES_1 };
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  MzSceneBuilder *builder = mz_scene_builder_new (100.0, 100.0, metrics);
  g_autofree guint32 *figures = g_new (guint32, 100000);
  g_autoptr (MzScene) scene = NULL;
  g_autoptr (GArray) marks = NULL;
  guint n_data;

  for (guint32 i = 0; i < 100000; i++)
    figures[i] = i;
  mz_scene_builder_add_rect (builder, mz_scene_builder_add_style (builder, &style), &rect);
  mz_scene_builder_set_datum (builder, 0, figures, 100000);
  mz_scene_builder_set_flags (builder, 0, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
  scene = mz_scene_builder_finish (builder);

  g_assert_cmpuint (mz_scene_get_data (scene, 0, &n_data)[99999], ==, 99999);
  g_assert_cmpuint (n_data, ==, 100000);
  g_assert_cmpuint (mz_scene_get_mark (scene, 0)->flags, ==, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
  marks = mz_scene_find_datum (scene, 99999);
  g_assert_cmpuint (marks->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/scene/outlines", test_outlines);
  g_test_add_func ("/scene/scene/curve-bounds", test_curve_bounds);
  g_test_add_func ("/scene/scene/text", test_text);
  g_test_add_func ("/scene/scene/groups", test_groups);
  g_test_add_func ("/scene/scene/styles-are-shared", test_styles_are_shared);
  g_test_add_func ("/scene/scene/find", test_find);
  g_test_add_func ("/scene/scene/refuses-bad-calls", test_refuses_bad_calls);
  g_test_add_func ("/scene/scene/many-data", test_many_data);

  return g_test_run ();
}

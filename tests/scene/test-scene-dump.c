/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-builder.h"
#include "mz-scene-dump.h"

static const char *
get_figure_id (guint32  figure,
               gpointer user_data)
{
  static const char *const ids[] = { "ken-2019", "uga-2019" };

  return figure < G_N_ELEMENTS (ids) ? ids[figure] : NULL;
}

static void
add_plot (MzSceneBuilder *builder)
{
  static const guint32 figures[] = { 0, 1, 7 };
  static const MzStyle bar = { .fill = MZ_TOKEN_RAMP_3, .pattern = MZ_PATTERN_STRIPES,
                               .pattern_color = MZ_TOKEN_BOUND_PATTERN };
  static const MzStyle line = { .stroke = MZ_TOKEN_WHISKER, .stroke_width = 1.5f, .dash = MZ_DASH_DASHED };
  MzRect clip = { 0.0, 10.0, 300.0, 180.0 }, rect = { 1.0 / 3.0, 20.0, 30.456, 12.0 };
  guint16 bar_style = mz_scene_builder_add_style (builder, &bar);
  guint16 line_style = mz_scene_builder_add_style (builder, &line);
  guint32 mark;
  MzPathSink *sink;

  mz_scene_builder_begin_group (builder, MZ_ROLE_PLOT, "plot", "Loans");
  mz_scene_builder_set_clip (builder, &clip);
  mark = mz_scene_builder_add_rect (builder, bar_style, &rect);
  mz_scene_builder_set_datum (builder, mark, figures, G_N_ELEMENTS (figures));
  mz_scene_builder_set_info (builder, mark, "ken", "Kenya: “12”\nmillion", "https://example.org/?a=\"b\"");
  mz_scene_builder_set_flags (builder, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
  mz_scene_builder_begin_group (builder, MZ_ROLE_SERIES, NULL, NULL);
  mz_scene_builder_add_rule (builder, line_style, 5.0, 8.0, 1.0, 2.0);
  mz_scene_builder_add_symbol (builder, bar_style, MZ_SYMBOL_TRIANGLE_RIGHT, 10.0, 20.0, 4.0);
  sink = mz_scene_builder_begin_path (builder, line_style);
  sink->funcs->move_to (sink, 0.0, 0.0);
  sink->funcs->line_to (sink, 4.0, 2.0);
  mz_scene_builder_end_path (builder);
  mz_scene_builder_end_group (builder);
  mz_scene_builder_end_group (builder);
}

static void
test_dump (void)
{
  static const MzStyle text = { .fill = MZ_TOKEN_TEXT, .face = MZ_FONT_BOLD, .font_size = 10.0f,
                                .anchor = MZ_ANCHOR_END };
  static const char *expected =
    "scene 300x200 \"Loans\" description=\"By country\"\n"
    "text 28,12 22x10 at 50,20 end bold 10 \"中a\\\\\" fill=text\n"
    "group plot id=\"plot\" \"Loans\" clip 0,10 300x180\n"
    "  rect 0.33,20 30.46x12 fill=ramp-3 pattern=stripes/bound-pattern pickable focusable dot"
    " data=ken-2019,uga-2019,7 key=\"ken\" says=\"Kenya: “12”\\012million\""
    " link=\"https://example.org/?a=\\\"b\\\"\"\n"
    "  group series\n"
    "    rule 1,2 4x6 from 5,8 to 1,2 stroke=whisker/1.5 dashed\n"
    "    symbol triangle-right 6,16 8x8 fill=ramp-3 pattern=stripes/bound-pattern\n"
    "    path 0,0 4x2 points=2 stroke=whisker/1.5 dashed\n"
    "group guide id=\"empty\"\n";
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_autoptr (MzScene) scene = NULL;
  g_autofree char *dump = NULL, *again = NULL;
  MzSceneBuilder *builder = mz_scene_builder_new (300.0, 200.0, metrics);

  mz_scene_builder_set_title (builder, "Loans", "By country");
  mz_scene_builder_add_text (builder, mz_scene_builder_add_style (builder, &text), 50.0, 20.0, "中a\\");
  add_plot (builder);
  mz_scene_builder_begin_group (builder, MZ_ROLE_GUIDE, "empty", NULL);
  mz_scene_builder_end_group (builder);
  scene = mz_scene_builder_finish (builder);

  dump = mz_scene_dump (scene, get_figure_id, NULL);
  again = mz_scene_dump (scene, get_figure_id, NULL);
  g_assert_cmpstr (dump, ==, again);
  g_test_message ("%s", dump);
  g_assert_cmpstr (dump, ==, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/dump/dump", test_dump);

  return g_test_run ();
}

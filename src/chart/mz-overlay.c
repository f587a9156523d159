/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart.h"

#include "mz-scene-builder.h"

static void
trace_outline (MzSceneBuilder *builder,
               MzScene        *scene,
               guint32         mark,
               const MzStyle  *style)
{
  if (mark >= mz_scene_get_n_marks (scene))
    return;

  mz_scene_trace (scene, mark, mz_scene_builder_begin_path (builder, mz_scene_builder_add_style (builder, style)));
  mz_scene_builder_end_path (builder);
}

/* A wider line in the surface's colour below sets the outline off from any fill. */
static void
trace_with_halo (MzSceneBuilder *builder,
                 MzScene        *scene,
                 guint32         mark,
                 const MzStyle  *style)
{
  const MzStyle halo = { .stroke = MZ_TOKEN_SURFACE, .stroke_width = style->stroke_width + 2.5f };

  trace_outline (builder, scene, mark, &halo);
  trace_outline (builder, scene, mark, style);
}

static void
add_selection (MzSceneBuilder *builder,
               MzScene        *scene,
               const char     *selected)
{
  const MzStyle style = { .stroke = MZ_TOKEN_SELECTION, .stroke_width = 2 };
  g_autoptr (GArray) marks = mz_scene_find_key (scene, selected);

  for (guint i = 0; i < marks->len; i++)
    {
      guint32 mark = g_array_index (marks, guint32, i);
      MzMarkType type = mz_scene_get_mark (scene, mark)->type;

      if (type != MZ_MARK_RULE && type != MZ_MARK_TEXT)
        trace_with_halo (builder, scene, mark, &style);
    }
}

/**
 * mz_chart_make_overlay:
 * @self: a chart
 * @selected: (nullable): id of the selected subject
 * @hovered: mark under the pointer, or %MZ_NO_MARK
 * @focused: mark that has the keyboard, or %MZ_NO_MARK
 *
 * Makes the few outlines that lie over the chart, so that moving the pointer or the
 * selection never rebuilds it.
 *
 * Returns: (transfer full): a scene of the chart's size
 */
MzScene *
mz_chart_make_overlay (MzChart    *self,
                       const char *selected,
                       guint32     hovered,
                       guint32     focused)
{
  const MzStyle hover = { .stroke = MZ_TOKEN_HOVER, .stroke_width = 2 };
  const MzStyle focus = { .stroke = MZ_TOKEN_FOCUS, .stroke_width = 2.5, .dash = MZ_DASH_DASHED };
  MzScene *scene = mz_chart_get_scene (self);
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  MzSceneBuilder *builder = mz_scene_builder_new (mz_scene_get_width (scene), mz_scene_get_height (scene), metrics);

  if (selected != NULL)
    add_selection (builder, scene, selected);
  trace_outline (builder, scene, hovered, &hover);
  trace_with_halo (builder, scene, focused, &focus);

  return mz_scene_builder_finish (builder);
}

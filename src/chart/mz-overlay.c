/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart.h"

#include "mz-chart-private.h"

/* How far an outline with its halo reaches out of a mark, px. */
#define OUTLINE_REACH 3

/* Whatever lies over a mark is cut where the mark itself is cut. */
static void
begin_clipped_group (MzSceneBuilder *builder,
                     MzScene        *scene,
                     guint32         mark)
{
  MzRect clip;

  mz_scene_builder_begin_group (builder, MZ_ROLE_GUIDE, "overlay", NULL);
  if (mz_scene_get_clip (scene, mark, &clip))
    mz_scene_builder_set_clip (builder, &clip);
}

static void
trace_outline (MzSceneBuilder *builder,
               MzScene        *scene,
               guint32         mark,
               const MzStyle  *style)
{
  if (mark >= mz_scene_get_n_marks (scene))
    return;

  begin_clipped_group (builder, scene, mark);
  mz_scene_trace (scene, mark, mz_scene_builder_begin_path (builder, mz_scene_builder_add_style (builder, style)));
  mz_scene_builder_end_path (builder);
  mz_scene_builder_end_group (builder);
}

/* A wider line in the surface's colour below sets the outline off from any fill. */
static MzStyle
get_halo (const MzStyle *style)
{
  return (MzStyle) { .stroke = MZ_TOKEN_SURFACE, .stroke_width = style->stroke_width + 2.5f };
}

static void
trace_with_halo (MzSceneBuilder *builder,
                 MzScene        *scene,
                 guint32         mark,
                 const MzStyle  *style)
{
  const MzStyle halo = get_halo (style);

  trace_outline (builder, scene, mark, &halo);
  trace_outline (builder, scene, mark, style);
}

static void
trace_subject (MzSceneBuilder *builder,
               MzScene        *scene,
               const char     *subject,
               const MzStyle  *style)
{
  g_autoptr (GArray) marks = mz_scene_find_key (scene, subject);

  for (guint i = 0; i < marks->len; i++)
    {
      guint32 mark = g_array_index (marks, guint32, i);
      MzMarkType type = mz_scene_get_mark (scene, mark)->type;

      if (type != MZ_MARK_RULE && type != MZ_MARK_TEXT)
        trace_outline (builder, scene, mark, style);
    }
}

/* All halos come first: that of a neighbour must not cut into a line. */
static void
add_selection (MzSceneBuilder    *builder,
               MzScene           *scene,
               const char *const *selection)
{
  const MzStyle line = { .stroke = MZ_TOKEN_SELECTION, .stroke_width = 2 };
  const MzStyle halo = get_halo (&line);

  for (guint i = 0; selection[i] != NULL; i++)
    trace_subject (builder, scene, selection[i], &halo);
  for (guint i = 0; selection[i] != NULL; i++)
    trace_subject (builder, scene, selection[i], &line);
}

/* Words, or the ground that they stand on. */
static void
repeat_label (MzSceneBuilder *builder,
              MzScene        *scene,
              guint32         mark)
{
  const MzMark *label = mz_scene_get_mark (scene, mark);
  const MzRect ground = { label->x, label->y, label->width, label->height };
  guint16 style = mz_scene_builder_add_style (builder, mz_scene_get_style (scene, mark));
  double x, baseline;

  begin_clipped_group (builder, scene, mark);
  if (label->type == MZ_MARK_RECT)
    mz_scene_builder_add_rect (builder, style, &ground);
  else
    {
      mz_scene_get_baseline (scene, mark, &x, &baseline);
      mz_scene_builder_add_text (builder, style, x, baseline, mz_scene_get_text (scene, mark));
    }
  mz_scene_builder_end_group (builder);
}

static gboolean
is_near (MzScene       *scene,
         guint32        label,
         guint32        mark)
{
  const MzMark *words = mz_scene_get_mark (scene, label), *outlined = mz_scene_get_mark (scene, mark);

  return words->x < outlined->x + outlined->width + OUTLINE_REACH && outlined->x < words->x + words->width + OUTLINE_REACH &&
         words->y < outlined->y + outlined->height + OUTLINE_REACH && outlined->y < words->y + words->height + OUTLINE_REACH;
}

static gboolean
is_near_any (MzScene      *scene,
             guint32       label,
             const GArray *outlined)
{
  for (guint i = 0; i < outlined->len; i++)
    {
      if (is_near (scene, label, g_array_index (outlined, guint32, i)))
        return TRUE;
    }

  return FALSE;
}

/* Outlines must not strike out the labels of a map, so those that they come near to come again on top;
 * a map seen from near has too many to repeat them all each time that the pointer moves. */
static void
repeat_labels (MzSceneBuilder *builder,
               MzScene        *scene,
               const GArray   *outlined)
{
  for (guint i = 0; outlined->len > 0 && i < mz_scene_get_n_groups (scene); i++)
    {
      const MzGroup *group = mz_scene_get_group (scene, i);

      if (g_strcmp0 (group->id, MZ_LABELS_GROUP) != 0)
        continue;
      for (guint32 mark = group->first_mark; mark < group->first_mark + group->n_marks; mark++)
        {
          if (is_near_any (scene, mark, outlined))
            repeat_label (builder, scene, mark);
        }
    }
}

static GArray *
collect_outlined (MzScene           *scene,
                  const char *const *selection,
                  guint32            hovered,
                  guint32            focused)
{
  GArray *outlined = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; selection != NULL && selection[i] != NULL; i++)
    {
      g_autoptr (GArray) marks = mz_scene_find_key (scene, selection[i]);

      g_array_append_vals (outlined, marks->data, marks->len);
    }
  if (hovered < mz_scene_get_n_marks (scene))
    g_array_append_val (outlined, hovered);
  if (focused < mz_scene_get_n_marks (scene))
    g_array_append_val (outlined, focused);

  return outlined;
}

/**
 * mz_chart_make_overlay:
 * @self: a chart
 * @selection: (nullable) (array zero-terminated=1): ids of the selected subjects
 * @hovered: mark under the pointer, or %MZ_NO_MARK
 * @focused: mark that has the keyboard, or %MZ_NO_MARK
 *
 * Makes the few outlines that lie over the chart, so that moving the pointer or the
 * selection never rebuilds it.
 *
 * Returns: (transfer full): a scene of the chart's size
 */
MzScene *
mz_chart_make_overlay (MzChart           *self,
                       const char *const *selection,
                       guint32            hovered,
                       guint32            focused)
{
  const MzStyle hover = { .stroke = MZ_TOKEN_HOVER, .stroke_width = 2 };
  const MzStyle focus = { .stroke = MZ_TOKEN_FOCUS, .stroke_width = 2.5, .dash = MZ_DASH_DASHED };
  MzScene *scene = mz_chart_get_scene (self);
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  gboolean has_selection = selection != NULL && selection[0] != NULL && !mz_chart_shows_selection (self);
  MzSceneBuilder *builder = mz_scene_builder_new (mz_scene_get_width (scene), mz_scene_get_height (scene), metrics);
  g_autoptr (GArray) outlined = collect_outlined (scene, has_selection ? selection : NULL, hovered, focused);

  if (has_selection)
    add_selection (builder, scene, selection);
  trace_outline (builder, scene, hovered, &hover);
  trace_with_halo (builder, scene, focused, &focus);
  repeat_labels (builder, scene, outlined);

  return mz_scene_builder_finish (builder);
}

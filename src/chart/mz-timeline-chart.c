/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-timeline.h"

#include "mz-chart-types.h"
#include <glib/gi18n-lib.h>

static void
free_timeline (gpointer data)
{
  MzTimeline *self = data;

  g_array_unref (self->entries);
  g_array_unref (self->groups);
  g_array_unref (self->rows);
  g_clear_pointer (&self->days, mz_scale_unref);
  g_free (self);
}

static void
prepare (MzChartBuild *build)
{
  MzTimeline *self = g_new0 (MzTimeline, 1);

  build->data = self;
  build->free_data = free_timeline;
  build->sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->build = build;
  self->entries = g_array_new (FALSE, FALSE, sizeof (MzTimelineEntry));
  self->groups = g_array_new (FALSE, FALSE, sizeof (MzTimelineGroup));
  self->rows = g_array_new (FALSE, FALSE, sizeof (MzTimelineRow));
  _mz_timeline_collect (self);
  _mz_timeline_find_extent (self);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const MzStatement *statement = _mz_timeline_get_entry (self, i)->statement;

      g_array_append_val (build->sources, statement->source);
      _mz_chart_build_add_statement (build, statement);
    }
}

/* The axis stays, so that the reader can go on from days without an event. */
static void
add_no_date (const MzTimeline *self)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_TEXT, MZ_FONT_ITALIC, MZ_ANCHOR_MIDDLE);
  g_autofree char *words = mz_text_metrics_ellipsize (self->build->metrics, C_("chart", "Nothing is dated in these days."),
                                                      style.face, style.font_size, self->area.width);

  _mz_chart_build_add_text (self->build, &style, self->area.x + self->area.width / 2,
                            self->area.y + MIN (self->area.height, MZ_TIMELINE_EMPTY_HEIGHT) / 2 + MZ_SIZE_TEXT * 0.36, words);
}

/* Rows by subject on one axis of time, what has no date below it. */
static void
build_timeline (MzChartBuild *build)
{
  const MzStyle nothing = { .fill = MZ_TOKEN_NONE };
  MzTimeline *self = _mz_timeline_get (build);

  if (self->entries->len == 0 && self->n_outside == 0)
    {
      _mz_chart_build_add_message (build, C_("chart", "No source states an event."));
      return;
    }

  self->nothing = mz_scene_builder_add_style (build->scene, &nothing);
  _mz_timeline_add_legend (self);
  _mz_timeline_lay_out (self);
  build->time_plot = self->area;
  build->time_range = self->extent;
  build->has_time_range = self->has_axis;

  mz_scene_builder_begin_group (build->scene, MZ_ROLE_PLOT, "plot", C_("chart part", "Timeline"));
  if (self->has_axis)
    _mz_timeline_add_axis (self);
  if (self->n_dated == 0 && self->has_axis)
    add_no_date (self);
  _mz_timeline_add_rows (self);
  mz_scene_builder_end_group (build->scene);
}

const MzChartType _mz_timeline_chart_type = {
  .shows_selection = TRUE,
  .prepare = prepare,
  .describe_title = _mz_timeline_describe_title,
  .describe_subtitle = _mz_timeline_describe_subtitle,
  .describe_chart = _mz_timeline_describe_chart,
  .build = build_timeline,
};

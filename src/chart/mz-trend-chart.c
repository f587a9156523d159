/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include "mz-chart-types.h"
#include <glib/gi18n-lib.h>

#define NOTE_LINE_HEIGHT (MZ_SIZE_SMALL * 1.35)
#define MAX_NOTE_LINES   3

static void
free_trend (gpointer data)
{
  _mz_trend_free (data);
}

static void
prepare (MzChartBuild *build)
{
  build->data = _mz_trend_new (build);
  build->free_data = free_trend;
}

/* What the chart leaves out is told below it. */
static void
add_notes (MzTrend *self)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_ITALIC, MZ_ANCHOR_START);
  g_autofree char *words = _mz_trend_describe_notes (self);
  g_auto (GStrv) lines = NULL;
  MzRect *plot = &self->build->plot;
  guint n_lines;

  if (*words == '\0')
    return;

  lines = mz_text_metrics_wrap (self->build->metrics, words, style.face, style.font_size, plot->width,
                                MAX_NOTE_LINES);
  n_lines = g_strv_length (lines);
  if (n_lines * NOTE_LINE_HEIGHT > plot->height / 3)
    return;

  plot->height -= n_lines * NOTE_LINE_HEIGHT + 4;
  mz_scene_builder_begin_group (self->build->scene, MZ_ROLE_GUIDE, "notes", C_("chart part", "Notes"));
  for (guint i = 0; i < n_lines; i++)
    _mz_chart_build_add_text (self->build, &style, plot->x,
                              plot->y + plot->height + (i + 1) * NOTE_LINE_HEIGHT, lines[i]);
  mz_scene_builder_end_group (self->build->scene);
}

/* Lines by year with names at their ends, or layers that add up. */
static void
build_trend (MzChartBuild *build)
{
  MzTrend *self = build->data;

  if (self->series->len == 0)
    {
      g_autofree char *notes = _mz_trend_describe_notes (self);
      g_autofree char *nothing = _mz_describe_nothing (build);

      _mz_chart_build_add_message (build, *notes != '\0' ? notes : nothing);
      return;
    }

  _mz_trend_measure_labels (self);
  _mz_trend_add_legend (self);
  add_notes (self);
  _mz_trend_lay_out (self);
  build->time_plot = self->area;
  build->time_range = self->extent;
  build->has_time_range = TRUE;

  mz_scene_builder_begin_group (build->scene, MZ_ROLE_PLOT, "plot", C_("chart part", "Trend"));
  _mz_trend_add_axes (self);
  if (self->is_area)
    _mz_trend_add_area (self);
  _mz_trend_add_ghosts (self);
  _mz_trend_add_marks (self);
  _mz_trend_add_labels (self);
  mz_scene_builder_end_group (build->scene);
}

const MzChartType _mz_trend_chart_type = {
  .is_of_measure = TRUE,
  .shows_selection = TRUE,
  .prepare = prepare,
  .describe_title = _mz_trend_describe_title,
  .describe_subtitle = _mz_trend_describe_subtitle,
  .describe_chart = _mz_trend_describe_chart,
  .build = build_trend,
};

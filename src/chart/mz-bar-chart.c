/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include <glib/gi18n-lib.h>

static void
free_model (gpointer data)
{
  MzBarModel *model = data;

  g_ptr_array_unref (model->rows);
  g_ptr_array_unref (model->panels);
  g_ptr_array_unref (model->series);
  g_ptr_array_unref (model->notes);
  g_clear_pointer (&model->earlier_query, mz_query_free);
  g_clear_pointer (&model->earlier_derivation, mz_derivation_free);
  g_free (model->mode);
  g_free (model->earlier_name);
  g_free (model->later_name);
  g_free (model);
}

/* From the options of the view to rows of items, before anything is measured. */
static void
prepare (MzChartBuild *build)
{
  MzBarModel *model = g_new0 (MzBarModel, 1);

  model->build = build;
  model->rows = g_ptr_array_new_with_free_func (_mz_bar_row_free);
  model->panels = g_ptr_array_new_with_free_func (g_free);
  model->series = g_ptr_array_new_with_free_func (g_free);
  model->notes = g_ptr_array_new_with_free_func (g_free);
  build->data = model;
  build->free_data = free_model;

  _mz_bar_collect_rows (model);
  _mz_bar_fill_plain (model);
}

static void
add_grid_style (MzBarLayout *layout)
{
  const MzStyle grid = { .stroke = MZ_TOKEN_GRID, .stroke_width = 1 };

  layout->grid = mz_scene_builder_add_style (layout->build->scene, &grid);
}

/* Horizontal bars: names left, values in a column right, rivals as ticks on a whisker. */
static void
build_bars (MzChartBuild *build)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  MzBarLayout layout = { .build = build, .model = build->data, .shown = shown };

  if (layout.model->rows->len == 0)
    {
      _mz_chart_build_add_message (build, C_("chart", "No source states this measure through this lens."));
      return;
    }

  _mz_bar_lay_out (&layout);
  add_grid_style (&layout);
  mz_scene_builder_begin_group (build->scene, MZ_ROLE_PLOT, "plot", C_("chart part", "Bars"));
  _mz_bar_add_axis (&layout);
  _mz_bar_add_rows (&layout);
  mz_scene_builder_end_group (build->scene);
  _mz_bar_add_legend (&layout);
  _mz_bar_add_notes (&layout);
  mz_scale_unref (layout.scale);
  mz_scale_unref (layout.bands);
}

const MzChartType _mz_bar_chart_type = {
  .is_of_measure = TRUE,
  .prepare = prepare,
  .describe_title = _mz_bar_describe_title,
  .describe_subtitle = _mz_bar_describe_subtitle,
  .describe_chart = _mz_bar_describe_chart,
  .build = build_bars,
};

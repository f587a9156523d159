/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-bar-planned.h"
#include "mz-bar-stack.h"
#include "mz-chart-types.h"
#include <glib/gi18n-lib.h>

static void
free_model (gpointer data)
{
  MzBarModel *model = data;

  g_ptr_array_unref (model->rows);
  g_ptr_array_unref (model->panels);
  g_ptr_array_unref (model->series);
  g_ptr_array_unref (model->notes);
  g_clear_pointer (&model->others, g_array_unref);
  g_clear_pointer (&model->earlier_query, mz_query_free);
  g_clear_pointer (&model->earlier_derivation, mz_derivation_free);
  g_free (model->mode);
  g_free (model->earlier_name);
  g_free (model->later_name);
  g_free (model);
}

/* Which rows there are, and in which order. */
static void
arrange (MzBarModel *model,
         MzCompare   compare)
{
  gboolean by_change = mz_view_spec_get_option (model->build->spec, MZ_OPTION_SORT) == MZ_SORT_CHANGE;

  if (model->mode == NULL && (compare != MZ_COMPARE_NONE || by_change))
    _mz_bar_open_comparison (model, compare != MZ_COMPARE_NONE ? compare : MZ_COMPARE_YEARS);
  _mz_bar_sort_by_share (model);
  _mz_bar_keep_top (model);
  _mz_bar_sort (model);
}

/* Panels go before dots, and these before stacks. */
static MzStack
choose_stack (const MzBarModel *model,
              MzCompare         compare)
{
  const MzViewSpec *spec = model->build->spec;

  if (compare != MZ_COMPARE_NONE || mz_view_spec_get_option (spec, MZ_OPTION_FACETS) != MZ_FACETS_NONE)
    return MZ_STACK_NONE;

  return mz_view_spec_get_option (spec, MZ_OPTION_STACK);
}

/* Rows that are other ones than those of the measure. */
static void
fill_own_rows (MzBarModel *model,
               MzStack     stack)
{
  if (stack == MZ_STACK_STAGE)
    _mz_bar_fill_stages (model);
  else if (stack == MZ_STACK_COMPANY)
    _mz_bar_fill_companies (model);
}

static void
fill_rows (MzBarModel *model,
           MzCompare   compare,
           MzStack     stack)
{
  gboolean wants_panels = mz_view_spec_get_option (model->build->spec, MZ_OPTION_FACETS) != MZ_FACETS_NONE;

  if (wants_panels && model->build->query == NULL)
    _mz_bar_model_add_note (model, g_strdup (C_("note", "Computed numbers have no source of their own to be set apart by.")));

  if (wants_panels && model->build->query != NULL)
    _mz_bar_fill_facets (model);
  else if (compare != MZ_COMPARE_NONE)
    _mz_bar_fill_compared (model);
  else if (stack != MZ_STACK_BASIS || !_mz_bar_fill_bases (model))
    _mz_bar_fill_plain (model);
}

static void
credit_item (MzChartBuild    *build,
             const MzBarItem *item)
{
  for (guint i = 0; i < item->figures->len; i++)
    {
      guint32 figure = g_array_index (item->figures, guint32, i);

      g_array_append_val (build->sources, mz_dataset_get_figure (build->dataset, figure)->base.source);
    }
}

/* Every figure with a bar or dot of its own has its source named. */
static void
credit (MzBarModel *model)
{
  model->build->sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < model->rows->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (model->rows, i);

      for (guint j = 0; j < row->items->len; j++)
        {
          const MzBarItem *item = g_ptr_array_index (row->items, j);

          if (!_mz_bar_is_tick (item))
            credit_item (model->build, item);
        }
    }
}

static void
list_figures (MzChartBuild *build,
              const GArray *figures)
{
  for (guint i = 0; figures != NULL && i < figures->len; i++)
    _mz_chart_build_add_figure (build, g_array_index (figures, guint32, i));
}

/* All that the rows stand for, also those that there will be no room for. */
static void
list_statements (MzBarModel *model)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (model->rows, i);

      for (guint j = 0; j < row->items->len; j++)
        list_figures (model->build, ((const MzBarItem *) g_ptr_array_index (row->items, j))->figures);
      list_figures (model->build, row->rest);
    }
  list_figures (model->build, model->others);
}

/* From the options of the view to rows of items, before anything is measured. */
static void
prepare (MzChartBuild *build)
{
  MzBarModel *model = g_new0 (MzBarModel, 1);
  MzCompare compare = mz_view_spec_get_option (build->spec, MZ_OPTION_COMPARE);
  MzStack stack;

  model->build = build;
  model->rows = g_ptr_array_new_with_free_func (_mz_bar_row_free);
  model->panels = g_ptr_array_new_with_free_func (g_free);
  model->series = g_ptr_array_new_with_free_func (g_free);
  model->notes = g_ptr_array_new_with_free_func (g_free);
  build->data = model;
  build->free_data = free_model;

  stack = choose_stack (model, compare);
  _mz_bar_collect_rows (model);
  fill_own_rows (model, stack);
  arrange (model, compare);
  if (model->mode == NULL)
    fill_rows (model, compare, stack);
  if (model->mode == NULL)
    _mz_bar_add_others_row (model);
  else
    _mz_bar_add_others_note (model);
  if (stack != MZ_STACK_COMPANY || model->series->len == 0)
    _mz_bar_add_planned_note (model);
  _mz_bar_add_log_note (model);
  credit (model);
  list_statements (model);
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
      g_autofree char *words = _mz_describe_nothing (build);

      _mz_chart_build_add_message (build, words);
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
  g_array_unref (layout.tops);
}

const MzChartType _mz_bar_chart_type = {
  .is_of_measure = TRUE,
  .prepare = prepare,
  .describe_title = _mz_bar_describe_title,
  .describe_subtitle = _mz_bar_describe_subtitle,
  .describe_chart = _mz_bar_describe_chart,
  .build = build_bars,
};

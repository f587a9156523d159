/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-stack.h"

#include "mz-bar-planned.h"
#include "mz-describe-private.h"
#include "mz-describe.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* The capacities that are told stage by stage, along the chain. */
typedef struct
{
  const char   *stage;
  const char   *measure;
  MzDerivedKind derived;
} Stage;

static const Stage stages[] = {
  { "mine", "mine_capacity", MZ_DERIVED_ATTRIBUTABLE_MINE },
  { "separation", "separation_capacity", MZ_DERIVED_ATTRIBUTABLE_SEPARATION },
  { "metal", "metal_capacity", MZ_DERIVED_ATTRIBUTABLE_METAL },
  { "magnet", "magnet_capacity", MZ_DERIVED_ATTRIBUTABLE_MAGNET },
};

/* Place of a name among the series. */
guint
_mz_bar_get_series (MzBarModel *model,
                    const char *name)
{
  guint place;

  if (!g_ptr_array_find_with_equal_func (model->series, name, g_str_equal, &place))
    {
      place = model->series->len;
      g_ptr_array_add (model->series, g_strdup (name));
    }

  return place;
}

static gboolean
is_of_stage (const MzBarModel *model,
             const Stage      *stage)
{
  if (model->build->derivation != NULL)
    return model->build->derivation->kind == stage->derived;

  return g_str_equal (model->build->measure->id, stage->measure);
}

static gboolean
has_same_unit (const MzBarModel *model,
               const Stage      *stage)
{
  MzDataset *dataset = model->build->dataset;
  guint32 measure;

  if (model->build->derivation != NULL)
    return g_str_equal (mz_derived_get_unit (stage->derived), model->build->unit);

  measure = mz_dataset_find_measure (dataset, stage->measure);

  return measure != MZ_NO_INDEX && g_str_equal (mz_dataset_get_measure (dataset, measure)->unit, model->build->unit);
}

static MzBarRow *
find_row (MzBarModel *model,
          const char *subject)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      MzBarRow *row = g_ptr_array_index (model->rows, i);

      if (g_str_equal (row->subject, subject))
        return row;
    }

  return _mz_bar_model_add_row (model, subject,
                                g_strdup (mz_chart_context_get_subject_name (model->build->context, subject)));
}

/* A bar in a lane of its own. */
static MzBarItem *
add_lane (MzBarModel    *model,
          const char    *subject,
          const char    *series,
          const guint32 *figures,
          guint          n_figures)
{
  MzBarRow *row = find_row (model, subject);
  MzBarItem *item = _mz_bar_row_add_item (row, MZ_BAR_BAR, figures, n_figures);

  item->series = _mz_bar_get_series (model, series);
  item->lane = row->items->len - 1;
  row->n_lanes = row->items->len;

  return item;
}

static void
add_stage_figure (MzBarModel *model,
                  const char *series,
                  guint32     figure)
{
  const MzFigure *record = mz_dataset_get_figure (model->build->dataset, figure);
  MzBarItem *item = add_lane (model, record->subject, series, &figure, 1);
  g_autofree char *words = _mz_bar_describe_figure (model, figure);
  double value;

  item->is_muted = isnan (record->value);
  if (_mz_bar_place_figure (model, figure, &value, &item->bound))
    item->value = value;
  item->words = _mz_bar_describe_planned_short (model, _mz_bar_describe_short (model, figure), figure);
  item->words = _mz_bar_describe_year (model, item->words, figure);
  /* Translators: a stage of the supply chain or a definition, then the figure */
  item->sentence = g_strdup_printf (C_("mark", "%1$s – %2$s"), series, words);
  item->sentence = _mz_bar_describe_planned (model, item->sentence, figure);
}

static void
add_stage_query (MzBarModel  *model,
                 const Stage *stage,
                 const char  *series)
{
  const MzChartBuild *build = model->build;
  g_autoptr (MzQueryResult) query =
      _mz_chart_build_run_query (build, mz_dataset_find_measure (build->dataset, stage->measure), build->year,
                                 mz_view_spec_get_lens (build->spec));

  for (guint i = 0; i < query->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (query->rows, MzQueryRow, i);

      if (row->drawn != MZ_NO_INDEX)
        add_stage_figure (model, series, row->drawn);
    }
}

static void
add_stage_number (MzBarModel         *model,
                  const char         *series,
                  const MzDerivation *derivation,
                  const MzDerivedRow *row)
{
  MzBarItem *item = add_lane (model, row->subject, series,
                              &g_array_index (derivation->inputs, guint32, row->first_input), row->n_inputs);
  g_autofree char *words = mz_describe_computed (model->build->context, derivation->kind, row);
  g_autofree char *name = _mz_describe_isolate (mz_chart_context_get_subject_name (model->build->context, row->subject));
  double value;

  item->bound = row->bound;
  item->is_muted = isnan (row->value);
  if (_mz_bar_place_value (model, _mz_describe_round_computed (row->value), &value))
    item->value = value;
  item->words = item->is_muted ? g_strdup (C_("bar", "cannot be bounded"))
                               : _mz_describe_short (_mz_describe_round_computed (row->value), row->bound,
                                                     model->build->unit, model->build->language);
  /* Translators: stage, company, computed value, number of figures it was computed from */
  item->sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s – %2$s: %3$s, computed from %4$u figure",
                                                 "%1$s – %2$s: %3$s, computed from %4$u figures", row->n_inputs),
                                    series, name, words, row->n_inputs);
}

static void
add_stage_derivation (MzBarModel  *model,
                      const Stage *stage,
                      const char  *series)
{
  const MzChartBuild *build = model->build;
  g_autoptr (MzDerivation) derivation = _mz_chart_build_derive (build, stage->derived, build->year,
                                                                mz_view_spec_get_lens (build->spec));

  for (guint i = 0; i < derivation->rows->len; i++)
    {
      const MzDerivedRow *row = &g_array_index (derivation->rows, MzDerivedRow, i);

      if (row->n_inputs > 0 && (!isnan (row->value) || !row->can_be_bounded))
        add_stage_number (model, series, derivation, row);
    }
}

static gboolean
is_told_by_stage (const MzBarModel *model)
{
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      if (is_of_stage (model, &stages[i]))
        return TRUE;
    }

  return FALSE;
}

/* A lane for each stage that is counted in the same unit. They are never added. */
gboolean
_mz_bar_fill_stages (MzBarModel *model)
{
  if (!is_told_by_stage (model) || _mz_bar_is_share (model))
    {
      _mz_bar_model_add_note (model, g_strdup (C_("note",
        "Not drawn by stage: only capacities are told stage by stage, and in tonnes.")));
      return FALSE;
    }

  g_ptr_array_set_size (model->rows, 0);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autofree char *series = mz_describe_stage (stages[i].stage);

      if (!has_same_unit (model, &stages[i]))
        continue;
      if (model->build->derivation != NULL)
        add_stage_derivation (model, &stages[i], series);
      else
        add_stage_query (model, &stages[i], series);
    }
  /* Translators: second part of a title */
  model->mode = g_strdup (C_("bars", "by stage"));
  _mz_bar_model_add_note (model, g_strdup (C_("note",
    "Stages stand side by side and are not added: the same material goes from one to the next.")));

  return TRUE;
}

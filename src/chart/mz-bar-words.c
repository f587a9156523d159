/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-describe-private.h"
#include "mz-describe.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* "Russia, 2025: 3.8 million t REO (USGS, MCS 2026)" */
char *
_mz_bar_describe_figure (const MzBarModel *model,
                         guint32           figure)
{
  MzChartContext *context = model->build->context;
  const MzFigure *record = mz_dataset_get_figure (model->build->dataset, figure);
  g_autofree char *name = _mz_describe_isolate (mz_chart_context_get_subject_name (context, record->subject));
  g_autofree char *period = _mz_describe_period (record->period);
  g_autofree char *value = mz_describe_value (context, record);
  g_autofree char *source = mz_describe_source (context, mz_dataset_get_source (model->build->dataset,
                                                                                record->base.source));

  /* Translators: place or company, period, value, source */
  return g_strdup_printf (C_("mark", "%1$s, %2$s: %3$s (%4$s)"), name, period, value, source);
}

/* Value of a figure as it is drawn, short enough for a column. */
char *
_mz_bar_describe_short (const MzBarModel *model,
                        guint32           figure)
{
  const MzFigure *record = mz_dataset_get_figure (model->build->dataset, figure);
  const char *language = model->build->language;
  gboolean is_share = _mz_bar_is_share (model);
  double value;
  MzBound bound;

  if (isnan (record->value))
    return _mz_describe_short (record->value, MZ_BOUND_NOT_AVAILABLE, model->build->unit, language);
  if (_mz_bar_place_figure (model, figure, &value, &bound))
    return _mz_describe_short (is_share ? _mz_describe_round_computed (value) : value, bound, _mz_bar_get_unit (model),
                               language);
  if (!is_share)
    return _mz_describe_short (record->value, record->bound, model->build->unit, language);
  if (_mz_bar_find_world (model, figure) != MZ_NO_INDEX)
    return g_strdup (C_("bar", "cannot be bounded"));

  return g_strdup (C_("bar", "no share"));
}

/* Beside a value the year that it is of, where that is not the year of the title. @words: (transfer full) */
char *
_mz_bar_describe_year (const MzBarModel *model,
                       char             *words,
                       guint32           figure)
{
  int year = mz_period_get_year (&mz_dataset_get_figure (model->build->dataset, figure)->span);

  return _mz_describe_with_year (words, year != model->build->year ? year : 0);
}

/* A share is said beside the figure that it is computed from, and where there is none, why.
 * @sentence: (transfer full) */
char *
_mz_bar_describe_with_share (const MzBarModel *model,
                             char             *sentence,
                             guint32           figure)
{
  g_autofree char *words = sentence;
  g_autofree char *amount = NULL;
  g_autofree char *share = NULL;
  double value;
  MzBound bound;

  if (!_mz_bar_is_share (model) || isnan (mz_dataset_get_figure (model->build->dataset, figure)->value))
    return g_steal_pointer (&words);
  if (!_mz_bar_place_figure (model, figure, &value, &bound))
    /* Translators: a figure, of which no share of the world can be drawn */
    return g_strdup_printf (_mz_bar_find_world (model, figure) == MZ_NO_INDEX
                              ? C_("mark", "%s; no share: its source gives no world total")
                              : C_("mark", "%s; no share: that in its source's world total cannot be bounded"), words);

  amount = _mz_describe_amount (_mz_describe_round_computed (value), "%", model->build->language);
  share = _mz_describe_bound (bound, amount);

  /* Translators: a figure, then its share of the world total */
  return g_strdup_printf (C_("mark", "%1$s; share of the same source's world total: %2$s"), words, share);
}

/* What is shown, and how where that is not plain bars. */
char *
_mz_bar_describe_title (const MzChartBuild *build)
{
  const MzBarModel *model = build->data;
  g_autofree char *title = _mz_describe_title (build);

  if (model->mode == NULL)
    return g_steal_pointer (&title);

  /* Translators: title of the chart, then how it is drawn, as in "Reserves by country, 2025, by source" */
  return g_strdup_printf (C_("chart title", "%1$s, %2$s"), title, model->mode);
}

/* The one total that all drawn figures are divided by, MZ_NO_INDEX when they have several. */
static guint32
find_common_world (const MzBarModel *model)
{
  guint32 common = MZ_NO_INDEX;

  for (guint i = 0; i < model->build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (model->build, i);
      guint32 world = _mz_chart_row_has_value (row) && row->others != NULL ? _mz_bar_find_world (model, row->figures[0])
                                                                           : MZ_NO_INDEX;

      if (world == MZ_NO_INDEX)
        continue;
      if (common != MZ_NO_INDEX && world != common)
        return MZ_NO_INDEX;
      common = world;
    }

  return common;
}

char *
_mz_bar_describe_subtitle (const MzChartBuild *build)
{
  if (build->query == NULL || !_mz_bar_is_share (build->data))
    return _mz_describe_subtitle (build);

  return _mz_describe_subtitle_with_world (build, find_common_world (build->data));
}

typedef struct
{
  guint n_risen, n_fallen, n_same;
} Changes;

static Changes
count_changes (const MzBarModel *model)
{
  Changes changes = { 0, 0, 0 };

  for (guint i = 0; i < model->rows->len; i++)
    {
      double change = ((const MzBarRow *) g_ptr_array_index (model->rows, i))->change;

      changes.n_risen += change > 0;
      changes.n_fallen += change < 0;
      changes.n_same += change == 0;
    }

  return changes;
}

static void
append_changes (const MzBarModel *model,
                GString          *words)
{
  Changes changes = count_changes (model);

  if (!model->is_compared)
    return;

  /* Translators: the earlier year or edition, then how many rose, fell and stayed the same */
  g_string_append_printf (words, C_("chart", " Against %1$s: %2$u rose, %3$u fell, %4$u stayed the same."),
                          model->earlier_name, changes.n_risen, changes.n_fallen, changes.n_same);
}

static void
append_names (GString         *words,
              const char      *before,
              const GPtrArray *names)
{
  if (names->len == 0)
    return;

  g_string_append_printf (words, " %s ", before);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? C_("between sentences", "; ") : "",
                            (const char *) g_ptr_array_index (names, i));
  g_string_append (words, C_("end of a sentence", "."));
}

/* The chart in words: what is drawn, what its mode adds, and every note that stands below it. */
char *
_mz_bar_describe_chart (const MzChartBuild *build)
{
  const MzBarModel *model = build->data;
  g_autofree char *title = _mz_bar_describe_title (build);
  g_autofree char *words = _mz_describe_chart_titled (build, title);
  GString *all = g_string_new (words);

  append_changes (model, all);
  append_names (all, C_("chart", "A panel for each of:"), model->panels);
  append_names (all, C_("chart", "Colours:"), model->series);
  for (guint i = 0; i < model->notes->len; i++)
    g_string_append_printf (all, " %s", (const char *) g_ptr_array_index (model->notes, i));

  return g_string_free (all, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-describe.h"
#include <glib/gi18n-lib.h>

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

char *
_mz_bar_describe_subtitle (const MzChartBuild *build)
{
  return _mz_describe_subtitle (build);
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

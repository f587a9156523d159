/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include "mz-describe-private.h"
#include <math.h>

static void
add_query_row (MzChartBuild     *build,
               const MzQueryRow *row)
{
  MzChartRow result = { .subject = row->subject, .value = NAN, .can_be_bounded = TRUE, .others = row, .period = row->period };
  const MzFigure *figure;

  if (row->drawn != MZ_NO_INDEX)
    {
      figure = mz_dataset_get_figure (build->dataset, row->drawn);
      result.value = figure->value;
      result.bound = figure->bound;
      result.figures = &row->drawn;
      result.n_figures = 1;
    }
  g_array_append_val (build->rows, result);
}

static void
add_derived_row (MzChartBuild       *build,
                 const MzDerivedRow *row)
{
  const MzChartRow result = {
    .subject = row->subject,
    .value = _mz_describe_round_computed (row->value),
    .bound = row->bound,
    .can_be_bounded = row->can_be_bounded,
    .figures = &g_array_index (build->derivation->inputs, guint32, row->first_input),
    .n_figures = row->n_inputs,
  };

  if (row->n_inputs > 0 && (!isnan (row->value) || !row->can_be_bounded))
    g_array_append_val (build->rows, result);
}

/* One row for each subject, from figures or from what is computed of them. */
void
_mz_chart_build_collect_rows (MzChartBuild *build)
{
  build->rows = g_array_new (FALSE, FALSE, sizeof (MzChartRow));
  for (guint i = 0; build->query != NULL && i < build->query->rows->len; i++)
    add_query_row (build, &g_array_index (build->query->rows, MzQueryRow, i));
  for (guint i = 0; build->derivation != NULL && i < build->derivation->rows->len; i++)
    add_derived_row (build, &g_array_index (build->derivation->rows, MzDerivedRow, i));
}

const MzChartRow *
_mz_chart_build_get_row (const MzChartBuild *build,
                         guint               row)
{
  return &g_array_index (build->rows, MzChartRow, row);
}

/* The row of the whole year before those of parts; NULL when no row has that subject. */
const MzChartRow *
_mz_chart_build_find_row (const MzChartBuild *build,
                          const char         *subject)
{
  const MzChartRow *first = NULL;

  for (guint i = 0; i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);

      if (!g_str_equal (row->subject, subject))
        continue;
      if (row->period == NULL)
        return row;
      if (first == NULL)
        first = row;
    }

  return first;
}

gboolean
_mz_chart_row_has_value (const MzChartRow *row)
{
  return row->n_figures > 0 && !isnan (row->value);
}

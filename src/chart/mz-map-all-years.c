/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-all-years.h"

#include "mz-describe-private.h"
#include <glib/gi18n-lib.h>

gboolean
_mz_map_is_of_all_years (const MzChartBuild *build)
{
  return mz_view_spec_get_option (build->spec, MZ_OPTION_SCALE_YEARS) == MZ_SCALE_YEARS_ALL;
}

static GArray *
get_years (const MzChartBuild *build)
{
  return build->query != NULL ? mz_query_get_years (build->dataset, build->measure_index)
                              : mz_derive_get_years (build->dataset, build->derivation->kind);
}

/* A stock is drawn until it is stated anew, but counts once, in the year that it is of. */
static gboolean
is_of_year (const MzChartBuild *build,
            const guint32      *figures,
            guint               n_figures,
            int                 year)
{
  for (guint i = 0; i < n_figures; i++)
    {
      if (mz_period_get_year (&mz_dataset_get_figure (build->dataset, figures[i])->span) == year)
        return TRUE;
    }

  return FALSE;
}

static void
add_query (const MzChartBuild *build,
           int                 year,
           GArray             *rows)
{
  g_autoptr (MzQueryResult) query = _mz_chart_build_run_query (build, build->measure_index, year,
                                                               mz_view_spec_get_lens (build->spec));

  for (guint i = 0; i < query->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (query->rows, MzQueryRow, i);
      const MzFigure *figure = row->drawn != MZ_NO_INDEX ? mz_dataset_get_figure (build->dataset, row->drawn) : NULL;

      if (figure != NULL && is_of_year (build, &row->drawn, 1, year))
        g_array_append_vals (rows, &(MzChartRow) { .subject = row->subject, .period = row->period,
                                                   .value = figure->value, .bound = figure->bound,
                                                   .can_be_bounded = TRUE, .n_figures = 1 }, 1);
    }
}

static void
add_derivation (const MzChartBuild *build,
                int                 year,
                GArray             *rows)
{
  g_autoptr (MzDerivation) derivation = _mz_chart_build_derive (build, build->derivation->kind, year,
                                                                mz_view_spec_get_lens (build->spec));

  for (guint i = 0; i < derivation->rows->len; i++)
    {
      const MzDerivedRow *row = &g_array_index (derivation->rows, MzDerivedRow, i);
      const guint32 *inputs = &g_array_index (derivation->inputs, guint32, row->first_input);

      if (is_of_year (build, inputs, row->n_inputs, year))
        g_array_append_vals (rows, &(MzChartRow) { .subject = row->subject,
                                                   .value = _mz_describe_round_computed (row->value),
                                                   .bound = row->bound, .can_be_bounded = row->can_be_bounded,
                                                   .n_figures = row->n_inputs }, 1);
    }
}

/* The rows that classes and sizes are made for: those that are drawn, or with them those of every other
 * year, so that what is drawn of two years can be compared. Of the latter the figures are not told. */
GArray *
_mz_map_collect_scale_rows (const MzChartBuild *build)
{
  g_autoptr (GArray) years = NULL;
  GArray *rows;

  if (!_mz_map_is_of_all_years (build))
    return g_array_ref (build->rows);

  rows = g_array_new (FALSE, FALSE, sizeof (MzChartRow));
  years = get_years (build);
  for (guint i = 0; i < years->len; i++)
    {
      int year = g_array_index (years, int, i);

      if (build->query != NULL)
        add_query (build, year, rows);
      else
        add_derivation (build, year, rows);
    }

  return rows;
}

/* (transfer full) (nullable): what the legend says of it */
char *
_mz_map_describe_scale_years (const MzChartBuild *build)
{
  g_autoptr (GArray) years = _mz_map_is_of_all_years (build) ? get_years (build) : NULL;

  if (years == NULL || years->len < 2)
    return NULL;

  /* Translators: two years; beside the colours or sizes of a map */
  return g_strdup_printf (C_("legend", "the same for all years, %1$d–%2$d"), g_array_index (years, int, 0),
                          g_array_index (years, int, years->len - 1));
}

void
_mz_map_add_scale_years_legend (const MzChartBuild *build,
                                GArray             *legend)
{
  static const MzStyle nothing = { .fill = MZ_TOKEN_NONE };
  g_autofree char *words = _mz_map_describe_scale_years (build);

  if (words != NULL)
    _mz_legend_add (legend, MZ_SWATCH_NONE, &nothing, words);
}

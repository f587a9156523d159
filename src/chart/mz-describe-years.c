/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The year of a row's figure where it is not the year that the chart is of; 0 where it is. */
int
_mz_chart_row_get_other_year (const MzChartBuild *build,
                              const MzChartRow   *row)
{
  int year;

  if (build->derivation != NULL || row->n_figures == 0)
    return 0;

  year = mz_period_get_year (&mz_dataset_get_figure (build->dataset, row->figures[0])->span);

  return year != build->year ? year : 0;
}

/* A value with the year that it is of. @words: (transfer full) */
char *
_mz_describe_with_year (char *words,
                        int   year)
{
  g_autofree char *plain = words;

  if (year == 0)
    return g_steal_pointer (&plain);

  /* Translators: a value and the year that it is of */
  return g_strdup_printf (C_("bar", "%1$s (%2$d)"), plain, year);
}

/* "5 of 6 figures are of other years (2013–2019)"; NULL when all are of the year of the title. */
char *
_mz_describe_other_years (const MzChartBuild *build)
{
  int first = G_MAXINT, last = G_MININT;
  guint n = 0, n_drawn = 0;

  for (guint i = 0; i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);
      int year = _mz_chart_row_get_other_year (build, row);

      if (row->n_figures == 0 || isnan (row->value))
        continue;
      n_drawn++;
      if (year == 0)
        continue;
      n++;
      first = MIN (first, year);
      last = MAX (last, year);
    }
  if (n == 0)
    return NULL;
  if (first == last)
    /* Translators: how many, of how many figures, and the year that they are of */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u figure is of another year (%3$d)",
                                         "%1$u of %2$u figures are of another year (%3$d)", n_drawn),
                            n, n_drawn, first);

  /* Translators: how many, of how many figures, and the years that they are of */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u figure is of another year (%3$d–%4$d)",
                                       "%1$u of %2$u figures are of other years (%3$d–%4$d)", n_drawn),
                          n, n_drawn, first, last);
}

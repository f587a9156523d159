/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include <glib/gi18n-lib.h>

static gboolean
has_figure (const MzChartBuild *build)
{
  for (guint i = 0; i < build->rows->len; i++)
    {
      if (_mz_chart_build_get_row (build, i)->n_figures > 0)
        return TRUE;
    }

  return FALSE;
}

/* Why nothing is drawn of a measure: the reader must not take it for the state of the world. */
char *
_mz_describe_nothing (const MzChartBuild *build)
{
  int vintage = mz_lens_get_vintage (mz_view_spec_get_lens (build->spec));

  if (vintage != 0 && build->n_later > 0)
    return g_strdup_printf (C_("chart", "No edition had appeared by the end of %d."), vintage);
  if (build->n_hidden > 0)
    return g_strdup (C_("chart", "The filter hides all figures."));
  if (_mz_chart_build_has_group (build) && build->n_outside > 0)
    return g_strdup (C_("chart", "No member of the group of countries has a figure."));

  return g_strdup (C_("chart", "No source states this measure through this lens."));
}

/* (transfer full) (nullable): the same, %NULL when something is drawn */
char *
_mz_describe_if_nothing (const MzChartBuild *build)
{
  return has_figure (build) ? NULL : _mz_describe_nothing (build);
}

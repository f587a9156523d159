/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

gboolean
_mz_chart_build_admits (MzChartBuild      *build,
                        const MzStatement *statement)
{
  MzLensPass pass = mz_lens_pass (mz_view_spec_get_lens (build->spec), build->dataset, statement);

  build->n_hidden += pass == MZ_LENS_PASS_HIDDEN;
  build->n_later += pass == MZ_LENS_PASS_LATER;

  return pass == MZ_LENS_PASS_SHOWN;
}

gboolean
_mz_chart_build_is_in_group (const MzChartBuild *build,
                             const char         *subject)
{
  return mz_chart_context_is_in_group (build->context, mz_view_spec_get_text (build->spec, MZ_VIEW_TEXT_GROUP), subject);
}

gboolean
_mz_chart_build_has_group (const MzChartBuild *build)
{
  const char *group = mz_view_spec_get_text (build->spec, MZ_VIEW_TEXT_GROUP);
  MzCountryGroups *groups = mz_chart_context_get_groups (build->context);

  return group != NULL && groups != NULL && mz_country_groups_find (groups, group) != NULL;
}

static gboolean
is_member (const char *subject,
           gpointer    data)
{
  return _mz_chart_build_is_in_group (data, subject);
}

MzQueryResult *
_mz_chart_build_run_query (const MzChartBuild *build,
                           guint32             measure,
                           int                 year,
                           const MzLens       *lens)
{
  MzQueryResult *query = mz_query_run (build->dataset, measure, year, lens);

  mz_query_filter (query, is_member, (gpointer) build);

  return query;
}

MzDerivation *
_mz_chart_build_derive (const MzChartBuild *build,
                        MzDerivedKind       kind,
                        int                 year,
                        const MzLens       *lens)
{
  MzDerivation *derivation = mz_derive_run (build->dataset, kind, year, lens);

  mz_derivation_filter (derivation, is_member, (gpointer) build);

  return derivation;
}

void
_mz_chart_build_count_all_years (MzChartBuild *build)
{
  g_autoptr (GHashTable) outside = g_hash_table_new (g_str_hash, g_str_equal);

  build->n_hidden = build->n_later = 0;
  for (guint32 i = 0; i < mz_dataset_get_n_figures (build->dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (build->dataset, i);

      if (figure->measure != build->measure_index || !_mz_chart_build_admits (build, &figure->base))
        continue;
      if (!_mz_chart_build_is_in_group (build, figure->subject))
        g_hash_table_add (outside, (gpointer) figure->subject);
    }
  build->n_outside = g_hash_table_size (outside);
}

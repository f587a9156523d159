/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a view leaves out: by vintage, basis, publisher and group of countries. Part of mz-chart-private.h. */

/* Whether a statement passes the vintage and the filters of the view's lens; counts it when it does not. */
gboolean       _mz_chart_build_admits    (MzChartBuild *build, const MzStatement *statement);
/* Whether a subject belongs to the view's group of countries. */
gboolean       _mz_chart_build_is_in_group    (const MzChartBuild *build, const char *subject);
/* For charts that show a measure through all its years: what they leave out, each figure once. */
void           _mz_chart_build_count_all_years (MzChartBuild *build);
/* As mz_query_run() and mz_derive_run(), for members of the view's group only. */
MzQueryResult *_mz_chart_build_run_query  (const MzChartBuild *build, guint32 measure, int year, const MzLens *lens);
MzDerivation  *_mz_chart_build_derive     (const MzChartBuild *build, MzDerivedKind kind, int year, const MzLens *lens);
gboolean       _mz_chart_build_has_group       (const MzChartBuild *build);

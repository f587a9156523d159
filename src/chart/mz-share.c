/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"
#include "mz-interval.h"

#include <math.h>

/* The world total that the source of a figure states for the same time. One of another source or
 * edition counts other things; that of the same definition goes first. */
static guint32
take_nearer (const MzChartBuild *build,
             const MzFigure     *figure,
             guint32             candidate,
             guint32             found)
{
  const MzFigure *world;

  if (candidate == MZ_NO_INDEX)
    return found;

  world = mz_dataset_get_figure (build->dataset, candidate);
  if (world->base.source != figure->base.source || mz_period_compare (&world->span, &figure->span) != 0)
    return found;

  return found == MZ_NO_INDEX || g_strcmp0 (world->basis, figure->basis) == 0 ? candidate : found;
}

/* The total among what a query says of the world that a figure is a part of, or MZ_NO_INDEX when its
 * source gives none. @query: (nullable) */
guint32
_mz_share_find_world (const MzChartBuild  *build,
                      const MzQueryResult *query,
                      guint32              figure)
{
  const MzFigure *record = mz_dataset_get_figure (build->dataset, figure);
  guint32 found = MZ_NO_INDEX;

  if (query == NULL || !mz_dataset_get_measure (build->dataset, record->measure)->may_sum)
    return MZ_NO_INDEX;

  found = take_nearer (build, record, query->world_row.drawn, found);
  for (guint i = 0; i < query->world_row.n_others; i++)
    found = take_nearer (build, record,
                         g_array_index (query->others, guint32, query->world_row.first_other + i), found);

  return found;
}

/* A share of something that is at least W is at most the share of W: the arithmetic of intervals says
 * which bound is left. FALSE when there is nothing to divide by. */
gboolean
_mz_share_divide (const MzChartBuild *build,
                  MzInterval          part,
                  guint32             world,
                  MzInterval         *share_out)
{
  const MzFigure *whole = mz_dataset_get_figure (build->dataset, world);

  if (isnan (whole->value) || whole->value <= 0)
    return FALSE;

  *share_out = mz_interval_multiply (mz_interval_divide (part, mz_interval_new (whole->value, whole->bound)),
                                     mz_interval_new (100.0, MZ_BOUND_EXACTLY));

  return TRUE;
}

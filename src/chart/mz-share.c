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

/* The total that a figure is a part of, or MZ_NO_INDEX when its source gives none. */
guint32
_mz_share_find_world (const MzChartBuild *build,
                      guint32             figure)
{
  const MzFigure *record = mz_dataset_get_figure (build->dataset, figure);
  const MzQueryRow *row;
  guint32 found;

  if (build->query == NULL || !build->measure->may_sum)
    return MZ_NO_INDEX;

  row = &build->query->world_row;
  found = take_nearer (build, record, row->drawn, MZ_NO_INDEX);
  for (guint i = 0; i < row->n_others; i++)
    found = take_nearer (build, record, g_array_index (build->query->others, guint32, row->first_other + i), found);

  return found;
}

/* A share of something that is at least W is at most the share of W: the arithmetic of intervals says
 * which bound is left, and when none is. */
gboolean
_mz_share_of_world (const MzChartBuild *build,
                    guint32             figure,
                    double             *share_out,
                    MzBound            *bound_out)
{
  const MzInterval hundred = mz_interval_new (100.0, MZ_BOUND_EXACTLY);
  const MzFigure *part = mz_dataset_get_figure (build->dataset, figure);
  guint32 total = _mz_share_find_world (build, figure);
  const MzFigure *world;
  MzInterval share;

  if (total == MZ_NO_INDEX || isnan (part->value))
    return FALSE;

  world = mz_dataset_get_figure (build->dataset, total);
  if (isnan (world->value) || world->value <= 0)
    return FALSE;

  share = mz_interval_divide (mz_interval_new (part->value, part->bound), mz_interval_new (world->value, world->bound));
  return mz_interval_get_bound (mz_interval_multiply (share, hundred), 0.0, share_out, bound_out);
}

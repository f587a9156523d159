/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"
#include "mz-interval.h"

#include <math.h>

/* A share of something that is at least W is at most the share of W: the arithmetic of intervals says
 * which bound is left, and when none is. */
gboolean
_mz_share_of_world (const MzChartBuild *build,
                    double              value,
                    MzBound             bound,
                    double             *share_out,
                    MzBound            *bound_out)
{
  const MzInterval hundred = mz_interval_new (100.0, MZ_BOUND_EXACTLY);
  const MzFigure *world;
  MzInterval share;

  if (build->query == NULL || build->query->world == MZ_NO_INDEX || !build->measure->may_sum)
    return FALSE;

  world = mz_dataset_get_figure (build->dataset, build->query->world);
  if (isnan (world->value) || isnan (value) || world->value <= 0)
    return FALSE;

  share = mz_interval_divide (mz_interval_new (value, bound), mz_interval_new (world->value, world->bound));
  return mz_interval_get_bound (mz_interval_multiply (share, hundred), 0.0, share_out, bound_out);
}

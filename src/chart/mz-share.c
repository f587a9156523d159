/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include <math.h>

/* A share of something that is at least W is at most the share of W; one-sided bounds of the part and of
 * the whole in opposite directions add up, in the same direction they cancel. */
static gboolean
divide_bounds (MzBound  part,
               MzBound  whole,
               MzBound *bound_out)
{
  gboolean part_up = mz_bound_is_open_above (part);
  gboolean part_down = mz_bound_is_open_below (part);
  gboolean whole_up = mz_bound_is_open_above (whole);
  gboolean whole_down = mz_bound_is_open_below (whole);

  if ((part_up && whole_up) || (part_down && whole_down))
    return FALSE;

  if (part_up || whole_down)
    *bound_out = MZ_BOUND_MORE_THAN;
  else if (part_down || whole_up)
    *bound_out = MZ_BOUND_LESS_THAN;
  else
    *bound_out = MZ_BOUND_ABOUT;

  return TRUE;
}

gboolean
_mz_share_of_world (const MzChartBuild *build,
                    double              value,
                    MzBound             bound,
                    double             *share_out,
                    MzBound            *bound_out)
{
  const MzFigure *world;

  if (build->query == NULL || build->query->world == MZ_NO_INDEX || !build->measure->may_sum)
    return FALSE;

  world = mz_dataset_get_figure (build->dataset, build->query->world);
  if (isnan (world->value) || isnan (value) || world->value <= 0 ||
      !divide_bounds (bound, world->bound, bound_out))
    return FALSE;

  *share_out = 100 * value / world->value;

  return TRUE;
}

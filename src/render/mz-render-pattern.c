/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render-private.h"

#include <math.h>

static const MzPatternShape shapes[] = {
  [MZ_PATTERN_NONE] = { 1.0, 0.0, 0 },
  [MZ_PATTERN_DOTS] = { 4.0, 1.0, 0 },
  [MZ_PATTERN_STRIPES] = { 8.0, 2.0, 1 },
  [MZ_PATTERN_HATCH] = { 6.0, 1.0, -1 },
  [MZ_PATTERN_CROSSES] = { 7.0, 0.75, MZ_PATTERN_SLOPE_BOTH },
};

const MzPatternShape *
_mz_render_get_pattern_shape (MzPattern pattern)
{
  return &shapes[pattern];
}

/* Rows of dots are dashed lines: every second one begins half a period later. */
static void
foreach_row (const MzPatternShape *shape,
             const MzRect         *area,
             MzPatternLineFunc     func,
             gpointer              user_data)
{
  double half = shape->period / 2.0;
  gint64 first = floor (area->y / half), last = ceil ((area->y + area->height) / half);

  for (gint64 row = first; row <= last; row++)
    {
      double shift = row % 2 != 0 ? half : 0.0;
      double x = (floor (area->x / shape->period) - 1.0) * shape->period + shift;
      double y = row * half + shape->width / 2.0;

      func (x, y, area->x + area->width, y, user_data);
    }
}

static void
foreach_diagonal (const MzPatternShape *shape,
                  int                   slope,
                  const MzRect         *area,
                  MzPatternLineFunc     func,
                  gpointer              user_data)
{
  double top = area->y - shape->width, bottom = area->y + area->height + shape->width;
  double left = area->x - shape->width, right = area->x + area->width + shape->width;
  /* Lines along which x + y (rising) or x - y (falling) is a multiple of the period. */
  double lowest = slope > 0 ? left + top : left - bottom;
  double highest = slope > 0 ? right + bottom : right - top;
  gint64 first = floor (lowest / shape->period), last = ceil (highest / shape->period);

  for (gint64 i = first; i <= last; i++)
    {
      double sum = i * shape->period;

      func (sum - slope * top, top, sum - slope * bottom, bottom, user_data);
    }
}

/* Calls func with the lines that cover an area in px, those that cross its border included. */
void
_mz_render_foreach_pattern_line (MzPattern          pattern,
                                 const MzRect      *area,
                                 MzPatternLineFunc  func,
                                 gpointer           user_data)
{
  const MzPatternShape *shape = _mz_render_get_pattern_shape (pattern);

  if (shape->slope == 0)
    foreach_row (shape, area, func, user_data);
  if (shape->slope > 0)
    foreach_diagonal (shape, 1, area, func, user_data);
  if (shape->slope < 0 || shape->slope == MZ_PATTERN_SLOPE_BOTH)
    foreach_diagonal (shape, -1, area, func, user_data);
}

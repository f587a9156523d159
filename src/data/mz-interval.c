/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-interval.h"

#include <math.h>

/**
 * mz_interval_new:
 * @value: the stated number, 0 or more
 * @bound: how it is hedged; not %MZ_BOUND_NOT_AVAILABLE
 *
 * Amounts are never negative, so "less than 2" begins at 0.
 *
 * Returns: the numbers that are meant
 */
MzInterval
mz_interval_new (double  value,
                 MzBound bound)
{
  MzInterval self = { .low = value, .high = value };

  g_return_val_if_fail (!isnan (value) && bound != MZ_BOUND_NOT_AVAILABLE, self);

  if (mz_bound_is_open_above (bound))
    {
      self.high = INFINITY;
      self.is_high_open = TRUE;
      self.is_low_open = bound == MZ_BOUND_MORE_THAN;
    }
  else if (mz_bound_is_open_below (bound))
    {
      self.low = 0.0;
      self.is_high_open = bound == MZ_BOUND_LESS_THAN;
    }
  else
    self.hedge = bound;
  return self;
}

/**
 * mz_interval_new_range:
 * @low: the lower end
 * @high: the upper end, not below @low
 *
 * Returns: all numbers from @low to @high
 */
MzInterval
mz_interval_new_range (double low,
                       double high)
{
  return (MzInterval) { .low = low, .high = high };
}

static MzBound
join_hedges (MzInterval one,
             MzInterval other)
{
  return MAX (one.hedge, other.hedge);
}

/**
 * mz_interval_add:
 * @one: an interval
 * @other: another one
 *
 * Returns: [a, b] + [c, d] = [a + c, b + d]
 */
MzInterval
mz_interval_add (MzInterval one,
                 MzInterval other)
{
  return (MzInterval) {
    .low = one.low + other.low,
    .high = one.high + other.high,
    .is_low_open = one.is_low_open || other.is_low_open,
    .is_high_open = one.is_high_open || other.is_high_open,
    .hedge = join_hedges (one, other),
  };
}

/**
 * mz_interval_subtract:
 * @one: an interval
 * @other: another one
 *
 * Returns: [a, b] − [c, d] = [a − d, b − c]
 */
MzInterval
mz_interval_subtract (MzInterval one,
                      MzInterval other)
{
  return (MzInterval) {
    .low = one.low - other.high,
    .high = one.high - other.low,
    .is_low_open = one.is_low_open || other.is_high_open,
    .is_high_open = one.is_high_open || other.is_low_open,
    .hedge = join_hedges (one, other),
  };
}

/* Nothing of any amount, however large, is nothing; IEEE 754 says NaN. */
static double
multiply_ends (double one,
               double other)
{
  return one == 0.0 || other == 0.0 ? 0.0 : one * other;
}

/**
 * mz_interval_multiply:
 * @one: an interval of numbers that are 0 or more
 * @other: another one
 *
 * Returns: [a, b] × [c, d] = [a × c, b × d]
 */
MzInterval
mz_interval_multiply (MzInterval one,
                      MzInterval other)
{
  return (MzInterval) {
    .low = multiply_ends (one.low, other.low),
    .high = multiply_ends (one.high, other.high),
    .is_low_open = (one.is_low_open || other.is_low_open) && one.low > 0.0 && other.low > 0.0,
    .is_high_open = one.is_high_open || other.is_high_open,
    .hedge = join_hedges (one, other),
  };
}

/**
 * mz_interval_divide:
 * @one: an interval of numbers that are 0 or more
 * @other: another one, which is not just 0
 *
 * Returns: [a, b] ÷ [c, d] = [a ÷ d, b ÷ c]; without an upper end when c is 0
 */
MzInterval
mz_interval_divide (MzInterval one,
                    MzInterval other)
{
  MzInterval self = { .hedge = join_hedges (one, other) };

  g_return_val_if_fail (other.high > 0.0, self);

  self.low = isinf (other.high) ? 0.0 : one.low / other.high;
  self.is_low_open = self.low > 0.0 && (one.is_low_open || other.is_high_open);
  if (one.high == 0.0)
    self.high = 0.0;
  else
    self.high = other.low == 0.0 ? INFINITY : one.high / other.low;
  self.is_high_open = one.is_high_open || other.is_low_open || isinf (self.high);
  return self;
}

/**
 * mz_interval_get_bound:
 * @self: an interval
 * @least: below this there is nothing to be told: 0 for amounts, -INFINITY for differences
 * @value_out: (out): the number to state
 * @bound_out: (out): how it is to be hedged
 *
 * Puts an interval into words of the format. One that has both ends is told by its lower one ("at
 * least"), unless that is @least.
 *
 * Returns: %FALSE when nothing bounds the number; then @value_out is NAN
 */
gboolean
mz_interval_get_bound (MzInterval self,
                       double     least,
                       double    *value_out,
                       MzBound   *bound_out)
{
  gboolean has_low = self.low > least && isfinite (self.low);
  gboolean has_high = isfinite (self.high);

  *value_out = NAN;
  *bound_out = MZ_BOUND_NOT_AVAILABLE;
  if (has_high && self.low == self.high)
    {
      *value_out = self.low;
      *bound_out = self.hedge;
    }
  else if (has_low)
    {
      *value_out = self.low;
      *bound_out = self.is_low_open ? MZ_BOUND_MORE_THAN : MZ_BOUND_AT_LEAST;
    }
  else if (has_high)
    {
      *value_out = self.high;
      *bound_out = self.is_high_open ? MZ_BOUND_LESS_THAN : MZ_BOUND_AT_MOST;
    }
  return has_low || has_high;
}

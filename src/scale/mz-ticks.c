/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scale-private.h"

#include <math.h>

#define MAX_TICKS       1000
#define MAX_DECIMALS    15
#define MAX_NICE_ROUNDS 10

/* With fewer, an extent around 0 would be widened without end. */
#define MIN_WANTED 2

/* Ends that are themselves multiples of the step must not be lost to rounding. */
#define TICK_SLACK 1e-9

static double
get_power_of_ten (int exponent)
{
  return pow (10.0, exponent);
}

/* digits · 10^exponent with a single rounding, also for negative exponents. */
double
_mz_ticks_power (double digits,
                 int    exponent)
{
  return exponent < 0 ? digits / get_power_of_ten (-exponent) : digits * get_power_of_ten (exponent);
}

/* Exponent and first digit (1, 2, 5 or 10) of the step nearest, by ratio, to the one wished for.
 * The limits are the geometric means between neighbours, as in Heckbert, "Nice numbers for graph
 * labels", Graphics Gems, 1990. */
static void
find_step (double  min,
           double  max,
           guint   n_wanted,
           double *digit_out,
           int    *exponent_out)
{
  double wish = (max - min) / MAX (MIN_WANTED, n_wanted);
  int exponent = (int) floor (log10 (wish));
  double rest = wish / get_power_of_ten (exponent);

  if (rest >= sqrt (50.0))
    *digit_out = 10.0;
  else if (rest >= sqrt (10.0))
    *digit_out = 5.0;
  else if (rest >= sqrt (2.0))
    *digit_out = 2.0;
  else
    *digit_out = 1.0;
  *exponent_out = exponent;
}

/* Whether there is room for ticks: not when both ends are one number, or hardly differ. */
gboolean
_mz_ticks_has_extent (double min,
                      double max)
{
  return isfinite (min) && isfinite (max) && isfinite (max - min) && max - min >= G_MINDOUBLE * 1e20;
}

/* Widens an extent to multiples of the distance of its ticks. */
void
_mz_ticks_widen_linear (double *min,
                        double *max,
                        guint   n_wanted)
{
  double digit, last_digit = 0.0;
  int exponent, last_exponent = 0;

  /* A wider extent can need wider steps. */
  for (guint i = 0; i < MAX_NICE_ROUNDS && _mz_ticks_has_extent (*min, *max); i++)
    {
      double step, nice_min, nice_max;

      find_step (*min, *max, n_wanted, &digit, &exponent);
      if (digit == last_digit && exponent == last_exponent)
        return;
      last_digit = digit;
      last_exponent = exponent;
      step = _mz_ticks_power (digit, exponent);
      nice_min = _mz_ticks_power (floor (*min / step + TICK_SLACK) * digit, exponent);
      nice_max = _mz_ticks_power (ceil (*max / step - TICK_SLACK) * digit, exponent);
      /* The next multiple can be more than a double holds. */
      if (!isfinite (nice_min) || !isfinite (nice_max))
        return;
      *min = nice_min;
      *max = nice_max;
    }
}

/* (transfer full) (element-type double): ticks within min and max, ascending */
GArray *
_mz_ticks_linear (double min,
                  double max,
                  guint  n_wanted)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  double digit, first, last;
  int exponent;

  if (!_mz_ticks_has_extent (min, max))
    {
      if (isfinite (min) && min == max)
        g_array_append_val (ticks, min);
      return ticks;
    }

  find_step (min, max, n_wanted, &digit, &exponent);
  first = ceil (min / _mz_ticks_power (digit, exponent) - TICK_SLACK);
  last = floor (max / _mz_ticks_power (digit, exponent) + TICK_SLACK);

  for (double i = first; i <= last && ticks->len < MAX_TICKS; i++)
    {
      double tick = CLAMP (_mz_ticks_power (i * digit, exponent), min, max);

      /* Beyond 2^53 steps from 0 neighbours coincide. */
      if (i + 1.0 == i)
        break;
      tick += 0.0;
      g_array_append_val (ticks, tick);
    }

  return ticks;
}

static void
add_decade (GArray *ticks,
            int     exponent,
            double  min,
            double  max)
{
  static const double digits[] = { 1.0, 2.0, 5.0 };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      double tick = _mz_ticks_power (digits[i], exponent);

      if (tick >= min * (1.0 - 1e-12) && tick <= max * (1.0 + 1e-12))
        {
          tick = CLAMP (tick, min, max);
          g_array_append_val (ticks, tick);
        }
    }
}

static void
add_powers (GArray *ticks,
            double  min,
            double  max,
            guint   n_wanted)
{
  int first = (int) ceil (log10 (min) - 1e-12), last = (int) floor (log10 (max) + 1e-12);
  int stride = MAX (1, (int) ceil ((last - first + 1) / (1.25 * MAX (MIN_WANTED, n_wanted))));
  /* Thousands and millions rather than hundreds, unless that leaves one number alone. */
  int origin = last / stride - (int) ceil ((double) first / stride) < 1 ? first : 0;

  for (int exponent = first; exponent <= last; exponent++)
    {
      double tick = CLAMP (_mz_ticks_power (1.0, exponent), min, max);

      if ((exponent - origin) % stride == 0)
        g_array_append_val (ticks, tick);
    }
}

/* Whether 1, 2 and 5 of each decade are not too many. */
static gboolean
is_dense_log (double min,
              double max,
              guint  n_wanted)
{
  return 3.0 * (log10 (max) - log10 (min)) <= 1.5 * MAX (MIN_WANTED, n_wanted);
}

/* The nearest number at or below, with up at or above, that is a tick of a log scale. */
static double
get_log_number (double   number,
                gboolean is_dense,
                gboolean up)
{
  static const double digits[] = { 1.0, 2.0, 5.0, 10.0 };
  int exponent = (int) floor (log10 (number) + 1e-12);
  double best = _mz_ticks_power (up ? 10.0 : 1.0, exponent);

  if (_mz_ticks_power (1.0, exponent) >= number)
    return _mz_ticks_power (1.0, exponent);

  for (guint i = 0; i < G_N_ELEMENTS (digits) && is_dense; i++)
    {
      double candidate = _mz_ticks_power (digits[i], exponent);

      if (up ? candidate >= number && candidate < best : candidate <= number && candidate > best)
        best = candidate;
    }

  return best;
}

/* Widens an extent to numbers that are ticks of a log scale. */
void
_mz_ticks_widen_log (double *min,
                     double *max,
                     guint   n_wanted)
{
  gboolean is_dense;
  double wide_max;

  if (!(*min > 0.0) || !isfinite (*max) || *min == *max)
    return;

  is_dense = is_dense_log (*min, *max, n_wanted);
  *min = get_log_number (*min, is_dense, FALSE);
  wide_max = get_log_number (*max, is_dense, TRUE);
  *max = isfinite (wide_max) ? wide_max : *max;
}

/* (transfer full) (element-type double): ticks within min and max, both above 0: 1, 2 and 5 of each
 * decade when they are few enough, else decades, as many left out as needed; when an extent holds
 * hardly a tick of either, those of a linear scale */
GArray *
_mz_ticks_log (double min,
               double max,
               guint  n_wanted)
{
  g_autoptr (GArray) ticks = NULL;

  if (!(min > 0.0) || !_mz_ticks_has_extent (min, max))
    return _mz_ticks_linear (min, max, n_wanted);

  ticks = g_array_new (FALSE, FALSE, sizeof (double));
  if (is_dense_log (min, max, n_wanted))
    for (int exponent = (int) floor (log10 (min)); exponent <= (int) floor (log10 (max) + 1e-12); exponent++)
      add_decade (ticks, exponent, min, max);
  else
    add_powers (ticks, min, max, n_wanted);

  if (ticks->len < MIN_WANTED)
    return _mz_ticks_linear (min, max, n_wanted);

  return g_steal_pointer (&ticks);
}

/* Decimals needed to write a number of at most 15 significant digits in full. */
guint
_mz_ticks_get_decimals (double number)
{
  double size = fabs (number);

  if (!isfinite (size) || size == 0.0)
    return 0;

  for (guint decimals = 0; decimals < MAX_DECIMALS; decimals++)
    {
      double shifted = size * get_power_of_ten (decimals);

      if (shifted >= 0.5 && fabs (shifted - round (shifted)) <= shifted * 1e-9)
        return decimals;
    }

  return MAX_DECIMALS;
}

static gboolean
is_within (double number,
           double low,
           double high)
{
  return number > low && number <= high;
}

/* Class limits read best with two digits. More are taken only where two would move a value into
 * another class. */
double
_mz_ticks_round_within (double wish,
                        double low,
                        double high)
{
  /* Negative and other numbers are told apart at 0. */
  if (is_within (0.0, low, high))
    return 0.0;

  for (int n_digits = 2; n_digits <= 6; n_digits++)
    {
      int exponent = (int) floor (log10 (fabs (wish))) - n_digits + 1;
      double shifted = exponent < 0 ? wish * get_power_of_ten (-exponent) : wish / get_power_of_ten (exponent);
      double candidates[] = { _mz_ticks_power (round (shifted), exponent), _mz_ticks_power (floor (shifted), exponent),
                              _mz_ticks_power (ceil (shifted), exponent) };

      for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
        if (is_within (candidates[i], low, high))
          return candidates[i];
    }

  return wish;
}

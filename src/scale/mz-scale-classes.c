/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scale-private.h"

#include <math.h>

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double number_a = *(const double *) a, number_b = *(const double *) b;

  return (number_a > number_b) - (number_a < number_b);
}

/* (transfer full): the finite numbers above a bound, ascending */
static GArray *
sort_values (const double *values,
             guint         n_values,
             double        above)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (double), n_values);

  for (guint i = 0; i < n_values; i++)
    if (isfinite (values[i]) && values[i] > above)
      g_array_append_val (sorted, values[i]);
  g_array_sort (sorted, compare_doubles);

  return sorted;
}

static MzScale *
new_classes (const GArray *limits,
             double        domain_min,
             double        domain_max)
{
  MzScale *self = _mz_scale_new (MZ_SCALE_THRESHOLD);

  self->n_limits = limits->len;
  self->limits = g_memdup2 (limits->data, limits->len * sizeof (double));
  self->domain_min = domain_min;
  self->domain_max = domain_max;
  self->range_max = limits->len;

  return self;
}

static double
get_value (const GArray *values,
           guint         i)
{
  return g_array_index (values, double, i);
}

static MzScale *
new_classes_of (const GArray *limits,
                const GArray *sorted)
{
  return new_classes (limits,
                      sorted->len > 0 ? get_value (sorted, 0) : NAN,
                      sorted->len > 0 ? get_value (sorted, sorted->len - 1) : NAN);
}

/**
 * mz_scale_new_threshold:
 * @limits: (array length=n_limits) (nullable): where classes begin, in any order
 * @n_limits: how many
 *
 * Makes a scale of classes with given limits. A number belongs to the class whose number
 * is the count of limits not above it. Equal limits count once, limits that are not
 * finite are left out.
 *
 * Returns: (transfer full): a new scale with at least one class
 */
MzScale *
mz_scale_new_threshold (const double *limits,
                        guint         n_limits)
{
  g_autoptr (GArray) sorted = NULL;
  g_autoptr (GArray) distinct = g_array_new (FALSE, FALSE, sizeof (double));

  g_return_val_if_fail (limits != NULL || n_limits == 0, NULL);

  sorted = sort_values (limits, n_limits, -INFINITY);
  for (guint i = 0; i < sorted->len; i++)
    {
      double limit = get_value (sorted, i);

      if (i == 0 || limit > get_value (sorted, i - 1))
        g_array_append_val (distinct, limit);
    }

  return new_classes_of (distinct, distinct);
}

/* Equal values belong together: the nearest place to a wished one where a greater value begins;
 * 0 when there is none. */
static guint
find_cut (const GArray *sorted,
          guint         wished)
{
  guint before = wished, after = wished;

  while (before > 0 && get_value (sorted, before - 1) == get_value (sorted, before))
    before--;
  while (after < sorted->len && (after == 0 || get_value (sorted, after - 1) == get_value (sorted, after)))
    after++;

  if (after == sorted->len)
    return before;

  return before > 0 && wished - before <= after - wished ? before : after;
}

/**
 * mz_scale_new_quantile:
 * @values: (array length=n_values) (nullable): the numbers to be divided
 * @n_values: how many
 * @n_classes: how many classes are wished for
 *
 * Makes classes of about equally many values each. Limits are rounded, to two significant
 * digits where no value changes its class by it. No class is empty: when many values are
 * equal there are fewer classes.
 *
 * Returns: (transfer full): a new scale with at least one class
 */
MzScale *
mz_scale_new_quantile (const double *values,
                       guint         n_values,
                       guint         n_classes)
{
  g_autoptr (GArray) sorted = NULL;
  g_autoptr (GArray) limits = g_array_new (FALSE, FALSE, sizeof (double));
  guint last_cut = 0;

  g_return_val_if_fail (values != NULL || n_values == 0, NULL);

  sorted = sort_values (values, n_values, -INFINITY);
  for (guint n_left = n_classes; n_left > 1 && last_cut < sorted->len; n_left--)
    {
      /* Shares of what is left, so that a class made large by equal values does not cost others. */
      guint share = MAX (1, (sorted->len - last_cut + n_left / 2) / n_left);
      guint cut = last_cut + share < sorted->len ? find_cut (sorted, last_cut + share) : 0;
      double limit;

      if (cut <= last_cut)
        continue;
      limit = _mz_ticks_round_within (get_value (sorted, cut), get_value (sorted, cut - 1), get_value (sorted, cut));
      g_array_append_val (limits, limit);
      last_cut = cut;
    }

  return new_classes_of (limits, sorted);
}

/* Multiples of the step from the last one at or below the least value on: exactly n classes, of which the
 * first and the last have values. */
static gboolean
add_equal_limits (GArray *limits,
                  double  min,
                  double  max,
                  guint   n_classes,
                  int     digits,
                  int     exponent)
{
  double step = _mz_ticks_power (digits, exponent), first = floor (min / step);

  g_array_set_size (limits, 0);
  if (_mz_ticks_power ((first + n_classes) * digits, exponent) < max ||
      _mz_ticks_power ((first + n_classes - 1) * digits, exponent) > max)
    return FALSE;

  for (guint i = 1; i < n_classes; i++)
    {
      double limit = _mz_ticks_power ((first + i) * digits, exponent);

      /* So far from 0 neighbours coincide. */
      if (limit <= min || (i > 1 && limit <= get_value (limits, limits->len - 1)))
        return FALSE;
      g_array_append_val (limits, limit);
    }

  return TRUE;
}

/* Steps of one round digit before those of two digits, and these before any. */
static void
find_equal_limits (GArray *limits,
                   double  min,
                   double  max,
                   guint   n_classes)
{
  static const int digits[] = { 10, 20, 50, 25, 40, 15, 30, 60, 80, 12 };
  int exponent;

  if (n_classes < 2 || !_mz_ticks_has_extent (min, max))
    return;

  exponent = (int) floor (log10 ((max - min) / n_classes)) - 1;
  for (int shift = 0; shift < 2; shift++)
    for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
      if (add_equal_limits (limits, min, max, n_classes, digits[i], exponent + shift))
        return;
  for (int any = 10; any < 200; any++)
    if (add_equal_limits (limits, min, max, n_classes, any, exponent))
      return;
  g_array_set_size (limits, 0);
}

/**
 * mz_scale_new_equal_steps:
 * @values: (array length=n_values) (nullable): the numbers to be divided
 * @n_values: how many
 * @n_classes: how many classes are wished for
 *
 * Makes classes of equal width whose limits read well. Some can be empty, but neither the lowest nor the
 * highest. When the values do not differ there is one.
 *
 * Returns: (transfer full): a new scale with at least one class
 */
MzScale *
mz_scale_new_equal_steps (const double *values,
                          guint         n_values,
                          guint         n_classes)
{
  g_autoptr (GArray) sorted = NULL;
  g_autoptr (GArray) limits = g_array_new (FALSE, FALSE, sizeof (double));

  g_return_val_if_fail (values != NULL || n_values == 0, NULL);

  sorted = sort_values (values, n_values, -INFINITY);
  if (sorted->len > 0 && n_classes > 0)
    find_equal_limits (limits, get_value (sorted, 0), get_value (sorted, sorted->len - 1), n_classes);

  return new_classes_of (limits, sorted);
}

typedef struct
{
  guint  n_digits;
  double digits[5];
  int    stride;               /* decades from one to the next */
} LogPattern;

/* The numbers of a pattern that lie between min and max. Returns FALSE when there are not just so many. */
static gboolean
add_log_numbers (GArray           *limits,
                 double            min,
                 double            max,
                 const LogPattern *pattern,
                 guint             n_limits)
{
  int first = (int) floor (log10 (min)), last = (int) floor (log10 (max));

  g_array_set_size (limits, 0);
  for (int exponent = first; exponent <= last; exponent++)
    for (guint i = 0; i < pattern->n_digits && exponent % pattern->stride == 0; i++)
      {
        double limit = _mz_ticks_power (pattern->digits[i], exponent);

        if (limit > min && limit < max)
          g_array_append_val (limits, limit);
        if (limits->len > n_limits)
          return FALSE;
      }

  return limits->len == n_limits;
}

/* One round digit where classes are wide, two where they are narrow. */
static double
round_limit (double limit,
             double ratio)
{
  static const double digits[] = { 1.0, 1.5, 2.0, 3.0, 5.0, 8.0, 10.0 };
  int exponent = (int) floor (log10 (limit));
  double best = NAN;

  if (ratio < 2.5)
    return _mz_ticks_power (round (limit / _mz_ticks_power (1, exponent - 1)), exponent - 1);

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      double candidate = _mz_ticks_power (digits[i], exponent);

      if (isnan (best) || fabs (log (candidate / limit)) < fabs (log (best / limit)))
        best = candidate;
    }

  return best;
}

static void
find_log_limits (GArray *limits,
                 double  min,
                 double  max,
                 guint   n_classes)
{
  static const LogPattern patterns[] = {
    { 5, { 1.0, 1.5, 2.0, 3.0, 5.0 }, 1 },
    { 3, { 1.0, 2.0, 5.0 }, 1 },
    { 2, { 1.0, 3.0 }, 1 },
    { 1, { 1.0 }, 1 },
    { 1, { 1.0 }, 2 },
    { 1, { 1.0 }, 3 },
  };
  double ratio = pow (max / min, 1.0 / n_classes);

  if (n_classes < 2 || !(max > min))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (add_log_numbers (limits, min, max, &patterns[i], n_classes - 1))
      return;

  g_array_set_size (limits, 0);
  for (guint i = 1; i < n_classes; i++)
    {
      double limit = round_limit (min * pow (ratio, i), ratio);

      if (limit > min && limit < max && (limits->len == 0 || limit > get_value (limits, limits->len - 1)))
        g_array_append_val (limits, limit);
    }
}

/**
 * mz_scale_new_log_steps:
 * @values: (array length=n_values) (nullable): the numbers to be divided
 * @n_values: how many
 * @n_classes: how many classes are wished for
 *
 * Makes classes about equally wide by ratio whose limits read well: 1, 2 and 5 of each
 * decade, or more or fewer of them, where there are just so many; else the nearest round
 * numbers to equal ratios. Values of 0 and less have no part in choosing the limits and
 * belong to the lowest class. When the values lie within a factor of two, the classes are
 * those of mz_scale_new_equal_steps().
 *
 * Returns: (transfer full): a new scale with at least one class
 */
MzScale *
mz_scale_new_log_steps (const double *values,
                        guint         n_values,
                        guint         n_classes)
{
  g_autoptr (GArray) sorted = NULL;
  g_autoptr (GArray) positive = NULL;
  g_autoptr (GArray) limits = g_array_new (FALSE, FALSE, sizeof (double));

  g_return_val_if_fail (values != NULL || n_values == 0, NULL);

  positive = sort_values (values, n_values, 0.0);
  if (positive->len > 0 && get_value (positive, positive->len - 1) > 2.0 * get_value (positive, 0))
    find_log_limits (limits, get_value (positive, 0), get_value (positive, positive->len - 1), n_classes);
  if (limits->len == 0)
    return mz_scale_new_equal_steps (values, n_values, n_classes);

  sorted = sort_values (values, n_values, -INFINITY);

  return new_classes_of (limits, sorted);
}

/**
 * mz_scale_get_n_classes:
 * @self: a threshold scale
 *
 * Returns: the number of classes, one more than limits
 */
guint
mz_scale_get_n_classes (const MzScale *self)
{
  g_return_val_if_fail (self != NULL && self->kind == MZ_SCALE_THRESHOLD, 0);

  return self->n_limits + 1;
}

/**
 * mz_scale_get_class:
 * @self: a threshold scale
 * @value: a number
 *
 * Finds the class of a number: the count of limits not above it.
 *
 * Returns: a class from 0, or MZ_NO_CLASS for NAN
 */
guint
mz_scale_get_class (const MzScale *self,
                    double         value)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL && self->kind == MZ_SCALE_THRESHOLD, MZ_NO_CLASS);

  if (isnan (value))
    return MZ_NO_CLASS;

  high = self->n_limits;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->limits[middle] <= value)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * mz_scale_get_limit:
 * @self: a threshold scale
 * @limit: a limit, from 0
 *
 * Says where class @limit + 1 begins and class @limit ends.
 *
 * Returns: the least number of the upper class
 */
double
mz_scale_get_limit (const MzScale *self,
                    guint          limit)
{
  g_return_val_if_fail (self != NULL && self->kind == MZ_SCALE_THRESHOLD, NAN);
  g_return_val_if_fail (limit < self->n_limits, NAN);

  return self->limits[limit];
}

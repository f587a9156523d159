/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-change.h"

#include "mz-describe-private.h"
#include "mz-number-format.h"
#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
is_in_percent (const MzBarModel *model)
{
  return g_str_equal (_mz_bar_get_unit (model), "%");
}

static gboolean
is_open (MzBound bound)
{
  return mz_bound_is_open_above (bound) || mz_bound_is_open_below (bound);
}

/* A number in the drawn unit with its hedge. */
char *
_mz_bar_describe_placed (const MzBarModel *model,
                         double            value,
                         MzBound           bound)
{
  g_autofree char *amount = NULL;

  if (isnan (value))
    return _mz_describe_bound (MZ_BOUND_NOT_AVAILABLE, NULL);

  amount = _mz_describe_amount (value, _mz_bar_get_unit (model), model->build->language);

  return _mz_describe_bound (bound, amount);
}

/* Numbers may be below nought, which an interval of an amount is not. */
static MzInterval
make_interval (const MzBarSide *side)
{
  if (is_open (side->bound))
    return mz_interval_new (side->value, side->bound);

  return mz_interval_new_range (side->value, side->value);
}

/* Later minus earlier. FALSE when it is unknown or not bounded. */
static gboolean
subtract (const MzBarSide *earlier,
          const MzBarSide *later,
          double          *value_out,
          MzBound         *bound_out)
{
  MzInterval difference;

  if (isnan (earlier->value) || isnan (later->value))
    return FALSE;

  /* Where it may be a rise or a fall, a bound would only look like knowledge. */
  difference = mz_interval_subtract (make_interval (later), make_interval (earlier));

  return (difference.low >= 0 || difference.high <= 0) &&
         mz_interval_get_bound (difference, -INFINITY, value_out, bound_out);
}

double
_mz_bar_count_change (const MzBarSide *earlier,
                      const MzBarSide *later)
{
  double value;
  MzBound bound;

  return subtract (earlier, later, &value, &bound) ? value : NAN;
}

/* The change in percent, only of plain amounts: percent of percent would be misread. */
static char *
describe_relative (const MzBarModel *model,
                   const MzBarSide  *earlier,
                   const MzBarSide  *later)
{
  double percent = 100 * (later->value / earlier->value - 1);
  g_autofree char *words = NULL;

  if (is_in_percent (model) || is_open (earlier->bound) || is_open (later->bound) || earlier->value <= 0 ||
      percent == 0)
    return NULL;

  words = mz_number_format_percent (_mz_describe_round_computed (percent), model->build->language);

  return percent > 0 ? g_strconcat ("+", words, NULL) : g_steal_pointer (&words);
}

static char *
describe_amount (const MzBarModel *model,
                 double            value)
{
  g_autofree char *number = NULL;

  if (!is_in_percent (model))
    return _mz_describe_amount (value, model->build->unit, model->build->language);

  number = mz_number_format_short (_mz_describe_round_computed (value), model->build->language);

  /* Translators: a difference of two percentages */
  return g_strdup_printf (C_("unit", "%s percentage points"), number);
}

static char *
describe_direction (gboolean    is_more,
                    const char *amount,
                    const char *relative)
{
  if (relative == NULL)
    return g_strdup_printf (is_more ? C_("difference", "%s more") : C_("difference", "%s less"), amount);

  return g_strdup_printf (is_more ? C_("difference", "%1$s more (%2$s)") : C_("difference", "%1$s less (%2$s)"), amount,
                          relative);
}

/* At most −5 is at least 5 less. */
static MzBound
turn_bound (MzBound bound,
            double  value)
{
  static const MzBound turned[] = {
    [MZ_BOUND_MORE_THAN] = MZ_BOUND_LESS_THAN,
    [MZ_BOUND_AT_LEAST] = MZ_BOUND_AT_MOST,
    [MZ_BOUND_LESS_THAN] = MZ_BOUND_MORE_THAN,
    [MZ_BOUND_AT_MOST] = MZ_BOUND_AT_LEAST,
  };

  return value < 0 && is_open (bound) ? turned[bound] : bound;
}

/* "16,000 t REO more (+123%)" */
char *
_mz_bar_describe_change (const MzBarModel *model,
                         const MzBarSide  *earlier,
                         const MzBarSide  *later)
{
  g_autofree char *amount = NULL;
  g_autofree char *hedged = NULL;
  g_autofree char *relative = NULL;
  double value;
  MzBound bound;

  if (isnan (earlier->value) || isnan (later->value))
    return g_strdup (C_("change", "cannot be told, one of them is not available"));
  if (!subtract (earlier, later, &value, &bound))
    return g_strdup (C_("value", "cannot be bounded"));
  if (value == 0 && !is_open (bound))
    return g_strdup (C_("difference", "the same"));

  amount = describe_amount (model, fabs (value));
  hedged = _mz_describe_bound (turn_bound (bound, value), amount);
  relative = describe_relative (model, earlier, later);

  return describe_direction (value > 0 || mz_bound_is_open_above (bound), hedged, relative);
}

static char *
describe_signed (const MzBarModel *model,
                 double            value)
{
  g_autofree char *number = mz_number_format_short (is_in_percent (model) ? _mz_describe_round_computed (value) : value,
                                                    model->build->language);
  g_autofree char *with_sign = value > 0 ? g_strconcat ("+", number, NULL) : g_strdup (number);

  /* Translators: a difference of two percentages, as short as can be */
  return is_in_percent (model) ? g_strdup_printf (C_("unit", "%s pp"), with_sign) : g_steal_pointer (&with_sign);
}

/* "+16,000 (+123%)" */
char *
_mz_bar_describe_change_short (const MzBarModel *model,
                               const MzBarSide  *earlier,
                               const MzBarSide  *later)
{
  g_autofree char *number = NULL;
  g_autofree char *relative = NULL;
  double value;
  MzBound bound;

  if (isnan (earlier->value) || isnan (later->value))
    return _mz_describe_bound (MZ_BOUND_NOT_AVAILABLE, NULL);
  if (!subtract (earlier, later, &value, &bound))
    return g_strdup (C_("bar", "cannot be bounded"));
  if (is_open (bound))
    return _mz_describe_short (value, bound, _mz_bar_get_unit (model), model->build->language);
  if (value == 0)
    return g_strdup (C_("change", "the same"));

  number = describe_signed (model, value);
  relative = describe_relative (model, earlier, later);
  if (relative == NULL)
    return g_steal_pointer (&number);

  /* Translators: a change as a number and in percent, as in "+16,000 (+123%)" */
  return g_strdup_printf (C_("change", "%1$s (%2$s)"), number, relative);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scale-private.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (MzScale, mz_scale, mz_scale_ref, mz_scale_unref)

MzScale *
_mz_scale_new (MzScaleKind kind)
{
  MzScale *self = g_new0 (MzScale, 1);

  g_atomic_ref_count_init (&self->count);
  self->kind = kind;

  return self;
}

MzScale *
_mz_scale_copy (const MzScale *self)
{
  MzScale *copy = _mz_scale_new (self->kind);

  copy->domain_min = self->domain_min;
  copy->domain_max = self->domain_max;
  copy->range_min = self->range_min;
  copy->range_max = self->range_max;
  copy->padding = self->padding;
  copy->n_slots = self->n_slots;
  copy->limits = g_memdup2 (self->limits, self->n_limits * sizeof (double));
  copy->n_limits = self->n_limits;

  return copy;
}

static MzScale *
new_continuous (MzScaleKind kind,
                double      domain_min,
                double      domain_max,
                double      range_min,
                double      range_max)
{
  MzScale *self = _mz_scale_new (kind);

  self->domain_min = domain_min;
  self->domain_max = domain_max;
  self->range_min = range_min;
  self->range_max = range_max;

  return self;
}

/**
 * mz_scale_new_linear:
 * @domain_min: the number that goes to @range_min
 * @domain_max: the number that goes to @range_max
 * @range_min: a position, px
 * @range_max: a position, px; may be less than @range_min
 *
 * Makes a scale on which equal differences are equally far apart. Numbers outside the
 * domain go outside the range. When the domain has no extent, all numbers go to the
 * middle of the range.
 *
 * Returns: (transfer full): a new scale
 */
MzScale *
mz_scale_new_linear (double domain_min,
                     double domain_max,
                     double range_min,
                     double range_max)
{
  return new_continuous (MZ_SCALE_LINEAR, domain_min, domain_max, range_min, range_max);
}

/**
 * mz_scale_new_log:
 * @domain_min: the number above 0 that goes to @range_min
 * @domain_max: the number above 0 that goes to @range_max
 * @range_min: a position, px
 * @range_max: a position, px; may be less than @range_min
 *
 * Makes a scale on which equal ratios are equally far apart. Numbers of 0 and less have
 * no place on it and give NAN.
 *
 * Returns: (transfer full): a new scale
 */
MzScale *
mz_scale_new_log (double domain_min,
                  double domain_max,
                  double range_min,
                  double range_max)
{
  return new_continuous (MZ_SCALE_LOG, domain_min, domain_max, range_min, range_max);
}

/**
 * mz_scale_new_band:
 * @n_slots: number of slots
 * @range_min: where the first slot begins, px
 * @range_max: where the last slot ends, px; may be less than @range_min
 * @padding: share of each slot left free, 0 … 1, half of it on either side
 *
 * Makes a scale for things side by side, such as bars. Slots are numbered from 0.
 *
 * Returns: (transfer full): a new scale
 */
MzScale *
mz_scale_new_band (guint  n_slots,
                   double range_min,
                   double range_max,
                   double padding)
{
  MzScale *self = new_continuous (MZ_SCALE_BAND, 0.0, n_slots > 0 ? n_slots - 1.0 : 0.0, range_min, range_max);

  self->n_slots = n_slots;
  self->padding = CLAMP (padding, 0.0, 1.0);

  return self;
}

/**
 * mz_scale_ref:
 * @self: a scale
 *
 * Takes a reference; any thread may do so.
 *
 * Returns: (transfer full): @self
 */
MzScale *
mz_scale_ref (MzScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_scale_unref:
 * @self: (transfer full): a scale
 *
 * Gives a reference back.
 */
void
mz_scale_unref (MzScale *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->count))
    return;

  g_free (self->limits);
  g_free (self);
}

/**
 * mz_scale_get_kind:
 * @self: a scale
 *
 * Returns: how the scale maps
 */
MzScaleKind
mz_scale_get_kind (const MzScale *self)
{
  g_return_val_if_fail (self != NULL, MZ_SCALE_LINEAR);

  return self->kind;
}

/**
 * mz_scale_get_domain_min:
 * @self: a scale
 *
 * Returns: the first number of the domain: of a band scale 0, of classes made from values
 *   the least value, NAN when there was none
 */
double
mz_scale_get_domain_min (const MzScale *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->domain_min;
}

/**
 * mz_scale_get_domain_max:
 * @self: a scale
 *
 * Returns: the last number of the domain: of a band scale the last slot, of classes made
 *   from values the greatest value, NAN when there was none
 */
double
mz_scale_get_domain_max (const MzScale *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->domain_max;
}

/**
 * mz_scale_with_range:
 * @self: a scale
 * @range_min: a position, px
 * @range_max: a position, px; may be less than @range_min
 *
 * Makes a scale with the same domain and another range.
 *
 * Returns: (transfer full): a new scale
 */
MzScale *
mz_scale_with_range (const MzScale *self,
                     double         range_min,
                     double         range_max)
{
  MzScale *changed;

  g_return_val_if_fail (self != NULL, NULL);

  changed = _mz_scale_copy (self);
  changed->range_min = range_min;
  changed->range_max = range_max;

  return changed;
}

/**
 * mz_scale_with_nice_domain:
 * @self: a scale
 * @n_ticks: how many ticks are wished for; fewer than 2 count as 2
 *
 * Widens the domain of a linear or log scale to the next numbers that can be ticks. Other
 * scales, and domains without extent, stay as they are.
 *
 * Returns: (transfer full): a new scale
 */
MzScale *
mz_scale_with_nice_domain (const MzScale *self,
                           guint          n_ticks)
{
  MzScale *changed;
  double min, max;
  gboolean is_turned;

  g_return_val_if_fail (self != NULL, NULL);

  changed = _mz_scale_copy (self);
  if (isnan (self->domain_min) || isnan (self->domain_max))
    return changed;

  is_turned = self->domain_min > self->domain_max;
  min = MIN (self->domain_min, self->domain_max);
  max = MAX (self->domain_min, self->domain_max);

  if (self->kind == MZ_SCALE_LINEAR)
    _mz_ticks_widen_linear (&min, &max, n_ticks);
  else if (self->kind == MZ_SCALE_LOG)
    _mz_ticks_widen_log (&min, &max, n_ticks);
  else
    return changed;

  changed->domain_min = is_turned ? max : min;
  changed->domain_max = is_turned ? min : max;

  return changed;
}

static double
mix (double a,
     double b,
     double t)
{
  return a * (1.0 - t) + b * t;
}

/* Share of the way from a to b; the middle when there is no way. Halves, because the difference of two
 * doubles can be infinite. */
static double
get_share (double value,
           double a,
           double b)
{
  double length = b / 2.0 - a / 2.0;

  if (isnan (value))
    return NAN;

  return length == 0.0 ? 0.5 : (value / 2.0 - a / 2.0) / length;
}

static double
log10_or_nan (double value)
{
  return value > 0.0 ? log10 (value) : NAN;
}

static double
get_step_px (const MzScale *self)
{
  return self->n_slots > 0 ? (self->range_max - self->range_min) / self->n_slots : 0.0;
}

/**
 * mz_scale_map:
 * @self: a scale
 * @value: a number of the domain; for a band scale a slot
 *
 * Finds the position of a number: px on a linear or log scale, the middle of the slot on
 * a band scale, the class on a threshold scale. Positions outside the range are not
 * clamped.
 *
 * Returns: the position; NAN for NAN, and for numbers of 0 or less on a log scale
 */
double
mz_scale_map (const MzScale *self,
              double         value)
{
  g_return_val_if_fail (self != NULL, NAN);

  if (isnan (value))
    return NAN;

  switch (self->kind)
    {
    case MZ_SCALE_LOG:
      return mix (self->range_min, self->range_max,
                  get_share (log10_or_nan (value), log10_or_nan (self->domain_min), log10_or_nan (self->domain_max)));
    case MZ_SCALE_BAND:
      if (self->n_slots == 0)
        return mix (self->range_min, self->range_max, 0.5);
      return self->range_min + (value + 0.5) * get_step_px (self);
    case MZ_SCALE_THRESHOLD:
      return mz_scale_get_class (self, value);
    case MZ_SCALE_LINEAR:
    default:
      return mix (self->range_min, self->range_max, get_share (value, self->domain_min, self->domain_max));
    }
}

static double
invert_band (const MzScale *self,
             double         position)
{
  double slot = floor (get_share (position, self->range_min, self->range_max) * self->n_slots);

  return slot >= 0.0 && slot < self->n_slots ? slot : NAN;
}

static double
invert_threshold (const MzScale *self,
                  double         position)
{
  if (!(position >= 0.0) || position >= self->n_limits + 1.0)
    return NAN;

  return position < 1.0 ? self->domain_min : self->limits[(guint) position - 1];
}

/**
 * mz_scale_invert:
 * @self: a scale
 * @position: a position, px; for a threshold scale a class
 *
 * Finds the number at a position: on a band scale the slot there, on a threshold scale
 * the least number of the class.
 *
 * Returns: the number; NAN for NAN, for a place outside all slots and for no class
 */
double
mz_scale_invert (const MzScale *self,
                 double         position)
{
  double share;

  g_return_val_if_fail (self != NULL, NAN);

  if (self->kind == MZ_SCALE_BAND)
    return invert_band (self, position);
  if (self->kind == MZ_SCALE_THRESHOLD)
    return invert_threshold (self, position);

  share = get_share (position, self->range_min, self->range_max);
  if (self->kind == MZ_SCALE_LOG)
    return pow (10.0, mix (log10_or_nan (self->domain_min), log10_or_nan (self->domain_max), share));

  return mix (self->domain_min, self->domain_max, share);
}

static GArray *
get_slot_ticks (const MzScale *self,
                guint          n_wanted)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  guint stride = MAX (1, (self->n_slots + MAX (1, n_wanted) - 1) / MAX (1, n_wanted));

  for (guint i = 0; i < self->n_slots; i += stride)
    {
      double tick = i;

      g_array_append_val (ticks, tick);
    }

  return ticks;
}

static GArray *
get_ticks (const MzScale *self,
           guint          n_wanted)
{
  double min = MIN (self->domain_min, self->domain_max);
  double max = MAX (self->domain_min, self->domain_max);
  GArray *ticks;

  /* MIN and MAX hide a NAN. */
  if (isnan (self->domain_min) || isnan (self->domain_max))
    min = max = NAN;

  switch (self->kind)
    {
    case MZ_SCALE_LOG:
      return _mz_ticks_log (min, max, n_wanted);
    case MZ_SCALE_BAND:
      return get_slot_ticks (self, n_wanted);
    case MZ_SCALE_THRESHOLD:
      ticks = g_array_new (FALSE, FALSE, sizeof (double));
      if (self->n_limits > 0)
        g_array_append_vals (ticks, self->limits, self->n_limits);
      return ticks;
    case MZ_SCALE_LINEAR:
    default:
      return _mz_ticks_linear (min, max, n_wanted);
    }
}

/**
 * mz_scale_get_ticks:
 * @self: a scale
 * @n_wanted: how many ticks are wished for; fewer than 2 count as 2
 * @n_out: (out): how many there are
 *
 * Lists numbers of the domain that read well, in ascending order: multiples of 1, 2 or 5
 * times a power of ten on a linear scale; on a log scale 1, 2 and 5 of each decade, or
 * powers of ten when those would be too many; every so many slots of a band scale; the
 * limits of a threshold scale.
 *
 * Returns: (transfer full) (array length=n_out) (nullable): the ticks, NULL when there are none
 */
double *
mz_scale_get_ticks (const MzScale *self,
                    guint          n_wanted,
                    guint         *n_out)
{
  g_autoptr (GArray) ticks = NULL;

  g_return_val_if_fail (n_out != NULL, NULL);
  *n_out = 0;
  g_return_val_if_fail (self != NULL, NULL);

  ticks = get_ticks (self, n_wanted);
  *n_out = ticks->len;

  return g_memdup2 (ticks->data, ticks->len * sizeof (double));
}

/**
 * mz_scale_get_tick_decimals:
 * @self: a scale
 * @n_wanted: how many ticks are wished for; fewer than 2 count as 2
 *
 * Says with how many decimals the ticks of mz_scale_get_ticks() are to be written so
 * that none is rounded.
 *
 * Returns: decimals, 0 … 15
 */
guint
mz_scale_get_tick_decimals (const MzScale *self,
                            guint          n_wanted)
{
  g_autoptr (GArray) ticks = NULL;
  guint decimals = 0;

  g_return_val_if_fail (self != NULL, 0);

  ticks = get_ticks (self, n_wanted);
  for (guint i = 0; i < ticks->len; i++)
    decimals = MAX (decimals, _mz_ticks_get_decimals (g_array_index (ticks, double, i)));

  return decimals;
}

/**
 * mz_scale_get_band_start:
 * @self: a band scale
 * @slot: a slot
 *
 * Says where the used part of a slot begins, on whichever side is less.
 *
 * Returns: a position, px
 */
double
mz_scale_get_band_start (const MzScale *self,
                         guint          slot)
{
  g_return_val_if_fail (self != NULL && self->kind == MZ_SCALE_BAND, NAN);

  return mz_scale_map (self, slot) - mz_scale_get_band_width (self) / 2.0;
}

/**
 * mz_scale_get_band_width:
 * @self: a band scale
 *
 * Says how wide the used part of a slot is.
 *
 * Returns: a width, px, 0 or more
 */
double
mz_scale_get_band_width (const MzScale *self)
{
  g_return_val_if_fail (self != NULL && self->kind == MZ_SCALE_BAND, NAN);

  return fabs (get_step_px (self)) * (1.0 - self->padding);
}

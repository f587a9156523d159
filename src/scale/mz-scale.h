/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#define MZ_NO_CLASS G_MAXUINT

typedef enum
{
  MZ_SCALE_LINEAR,
  MZ_SCALE_LOG,
  MZ_SCALE_BAND,
  MZ_SCALE_THRESHOLD,
} MzScaleKind;

/* A domain mapped to a range. Immutable, atomically counted.
 * linear and log: numbers to positions; band: n slots to positions;
 * threshold: numbers to class numbers (quantile, equal-step and log classes are ways to
 * choose the limits). */
typedef struct _MzScale MzScale;

#define MZ_TYPE_SCALE (mz_scale_get_type ())

GType         mz_scale_get_type          (void);
MzScale      *mz_scale_new_linear        (double domain_min, double domain_max, double range_min, double range_max);
MzScale      *mz_scale_new_log           (double domain_min, double domain_max, double range_min, double range_max);
MzScale      *mz_scale_new_band          (guint n_slots, double range_min, double range_max, double padding);
MzScale      *mz_scale_new_threshold     (const double *limits, guint n_limits);
MzScale      *mz_scale_new_quantile      (const double *values, guint n_values, guint n_classes);
MzScale      *mz_scale_new_equal_steps   (const double *values, guint n_values, guint n_classes);
MzScale      *mz_scale_new_log_steps     (const double *values, guint n_values, guint n_classes);
MzScale      *mz_scale_ref               (MzScale *self);
void          mz_scale_unref             (MzScale *self);

MzScaleKind   mz_scale_get_kind          (const MzScale *self);
double        mz_scale_get_domain_min    (const MzScale *self);
double        mz_scale_get_domain_max    (const MzScale *self);
MzScale      *mz_scale_with_range        (const MzScale *self, double range_min, double range_max);
MzScale      *mz_scale_with_nice_domain  (const MzScale *self, guint n_ticks);

double        mz_scale_map               (const MzScale *self, double value);      /* NAN in, NAN out */
double        mz_scale_invert            (const MzScale *self, double position);
double       *mz_scale_get_ticks         (const MzScale *self, guint n_wanted, guint *n_out);
guint         mz_scale_get_tick_decimals (const MzScale *self, guint n_wanted);

double        mz_scale_get_band_start    (const MzScale *self, guint slot);
double        mz_scale_get_band_width    (const MzScale *self);

guint         mz_scale_get_n_classes     (const MzScale *self);
guint         mz_scale_get_class         (const MzScale *self, double value);      /* MZ_NO_CLASS for NAN */
double        mz_scale_get_limit         (const MzScale *self, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzScale, mz_scale_unref)

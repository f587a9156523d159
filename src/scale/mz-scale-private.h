/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scale.h"

struct _MzScale
{
  gatomicrefcount count;
  MzScaleKind     kind;
  double          domain_min, domain_max;
  double          range_min, range_max;
  double          padding;    /* band: share of a step left free, 0 … 1 */
  guint           n_slots;    /* band */
  double         *limits;     /* threshold, ascending */
  guint           n_limits;
};

MzScale *_mz_scale_new        (MzScaleKind kind);
MzScale *_mz_scale_copy       (const MzScale *self);

double   _mz_ticks_power        (double digits, int exponent);
gboolean _mz_ticks_has_extent   (double min, double max);
GArray  *_mz_ticks_linear       (double min, double max, guint n_wanted);
GArray  *_mz_ticks_log          (double min, double max, guint n_wanted);
void     _mz_ticks_widen_linear (double *min, double *max, guint n_wanted);
void     _mz_ticks_widen_log    (double *min, double *max, guint n_wanted);
guint    _mz_ticks_get_decimals (double number);
double   _mz_ticks_round_within (double wish, double low, double high);

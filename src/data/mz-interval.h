/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-bound.h"

/* All numbers that a stated one may be: "more than 28" is everything above 28. */
typedef struct
{
  double   low;          /* -INFINITY when there is no lower end */
  double   high;         /* INFINITY when there is no upper end */
  gboolean is_low_open;  /* the end itself is left out: "more than", not "at least" */
  gboolean is_high_open;
  MzBound  hedge;        /* exactly, about or estimate */
} MzInterval;

MzInterval mz_interval_new       (double value, MzBound bound);
MzInterval mz_interval_new_range (double low, double high);
MzInterval mz_interval_add       (MzInterval one, MzInterval other);
MzInterval mz_interval_subtract  (MzInterval one, MzInterval other);
MzInterval mz_interval_multiply  (MzInterval one, MzInterval other);
MzInterval mz_interval_divide    (MzInterval one, MzInterval other);
gboolean   mz_interval_get_bound (MzInterval self, double least, double *value_out, MzBound *bound_out);

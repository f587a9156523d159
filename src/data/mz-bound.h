/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How a source hedges its number. */
typedef enum
{
  MZ_BOUND_EXACTLY,
  MZ_BOUND_ABOUT,
  MZ_BOUND_ESTIMATE,
  MZ_BOUND_MORE_THAN,
  MZ_BOUND_AT_LEAST,
  MZ_BOUND_LESS_THAN,
  MZ_BOUND_AT_MOST,
  MZ_BOUND_NOT_AVAILABLE,
} MzBound;

gboolean    mz_bound_parse         (const char *text, MzBound *bound_out);
const char *mz_bound_to_string     (MzBound self);
gboolean    mz_bound_is_open_above (MzBound self);
gboolean    mz_bound_is_open_below (MzBound self);

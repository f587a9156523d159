/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-color.h"
#include <glib-object.h>

/* Colours by role. A theme turns them into colours while painting. */
typedef enum
{
  MZ_TOKEN_NONE,
  MZ_TOKEN_SURFACE,
  MZ_TOKEN_TEXT,
  MZ_TOKEN_MUTED_TEXT,
  MZ_TOKEN_GRID,
  MZ_TOKEN_AXIS,
  MZ_TOKEN_SEA,
  MZ_TOKEN_LAND,          /* a place without data */
  MZ_TOKEN_LAND_PATTERN,  /* the pattern drawn over it */
  MZ_TOKEN_BOUND_PATTERN, /* the pattern of "only a bound is known" */
  MZ_TOKEN_HATCH,         /* disputed areas */
  MZ_TOKEN_BORDER,
  MZ_TOKEN_WHISKER,
  MZ_TOKEN_RIVAL,
  MZ_TOKEN_SUPERSEDED,
  MZ_TOKEN_HOVER,
  MZ_TOKEN_SELECTION,
  MZ_TOKEN_FOCUS,
  MZ_TOKEN_LINK,
  MZ_TOKEN_SERIES_1,
  MZ_TOKEN_SERIES_2,
  MZ_TOKEN_SERIES_3,
  MZ_TOKEN_SERIES_4,
  MZ_TOKEN_SERIES_5,
  MZ_TOKEN_SERIES_6,
  MZ_TOKEN_RAMP_1,        /* smallest … */
  MZ_TOKEN_RAMP_2,
  MZ_TOKEN_RAMP_3,
  MZ_TOKEN_RAMP_4,
  MZ_TOKEN_RAMP_5,
  MZ_TOKEN_RAMP_6,
  MZ_TOKEN_RAMP_7,        /* … largest */
  MZ_TOKEN_RAMP_5_1,      /* the same way in five steps … */
  MZ_TOKEN_RAMP_5_2,
  MZ_TOKEN_RAMP_5_3,
  MZ_TOKEN_RAMP_5_4,
  MZ_TOKEN_RAMP_5_5,
  MZ_TOKEN_RAMP_6_1,      /* … and in six */
  MZ_TOKEN_RAMP_6_2,
  MZ_TOKEN_RAMP_6_3,
  MZ_TOKEN_RAMP_6_4,
  MZ_TOKEN_RAMP_6_5,
  MZ_TOKEN_RAMP_6_6,
  MZ_TOKEN_RAMP_ZERO,     /* true zero, apart from all steps */
  MZ_TOKEN_FALL_1,        /* below zero, the smaller … */
  MZ_TOKEN_FALL_2,        /* … and the larger falls */
  MZ_N_TOKENS
} MzToken;

const char *mz_token_get_name      (MzToken self);   /* CSS class, for example "ramp-3" */
MzToken     mz_token_get_ramp_step (guint step, guint n_steps);

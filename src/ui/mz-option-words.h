/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-view-spec.h"

/* Where the window has the control of an option. */
typedef enum
{
  MZ_OPTION_IN_POPOVER,
  MZ_OPTION_IN_BAR,
  MZ_OPTION_ELSEWHERE,
} MzOptionPlace;

/* What the values of an option are to a reader. */
typedef enum
{
  MZ_OPTION_VALUES_NAMED,     /* words, or on and off */
  MZ_OPTION_VALUES_NUMBERS,
  MZ_OPTION_VALUES_YEARS,     /* 0 and the years that the measure has */
  MZ_OPTION_VALUES_EDITIONS,  /* 0 and the years or editions that are compared */
} MzOptionValues;

const char    *mz_option_words_get_label  (MzViewOption option);
const char    *mz_option_words_get_value  (MzViewOption option, int value);
MzOptionPlace  mz_option_words_get_place  (MzViewOption option);
MzOptionValues mz_option_words_get_values (MzViewOption option);
gboolean       mz_option_words_apply      (MzViewOption option, const MzViewSpec *spec);

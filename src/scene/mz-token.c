/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-token.h"

static const char *const token_names[MZ_N_TOKENS] = {
  [MZ_TOKEN_NONE] = "none",
  [MZ_TOKEN_SURFACE] = "surface",
  [MZ_TOKEN_TEXT] = "text",
  [MZ_TOKEN_MUTED_TEXT] = "muted-text",
  [MZ_TOKEN_GRID] = "grid",
  [MZ_TOKEN_AXIS] = "axis",
  [MZ_TOKEN_SEA] = "sea",
  [MZ_TOKEN_LAND] = "land",
  [MZ_TOKEN_LAND_PATTERN] = "land-pattern",
  [MZ_TOKEN_BOUND_PATTERN] = "bound-pattern",
  [MZ_TOKEN_HATCH] = "hatch",
  [MZ_TOKEN_BORDER] = "border",
  [MZ_TOKEN_WHISKER] = "whisker",
  [MZ_TOKEN_RIVAL] = "rival",
  [MZ_TOKEN_SUPERSEDED] = "superseded",
  [MZ_TOKEN_HOVER] = "hover",
  [MZ_TOKEN_SELECTION] = "selection",
  [MZ_TOKEN_FOCUS] = "focus",
  [MZ_TOKEN_LINK] = "link",
  [MZ_TOKEN_SERIES_1] = "series-1",
  [MZ_TOKEN_SERIES_2] = "series-2",
  [MZ_TOKEN_SERIES_3] = "series-3",
  [MZ_TOKEN_SERIES_4] = "series-4",
  [MZ_TOKEN_SERIES_5] = "series-5",
  [MZ_TOKEN_SERIES_6] = "series-6",
  [MZ_TOKEN_RAMP_1] = "ramp-1",
  [MZ_TOKEN_RAMP_2] = "ramp-2",
  [MZ_TOKEN_RAMP_3] = "ramp-3",
  [MZ_TOKEN_RAMP_4] = "ramp-4",
  [MZ_TOKEN_RAMP_5] = "ramp-5",
  [MZ_TOKEN_RAMP_6] = "ramp-6",
  [MZ_TOKEN_RAMP_7] = "ramp-7",
  [MZ_TOKEN_RAMP_5_1] = "ramp-5-1",
  [MZ_TOKEN_RAMP_5_2] = "ramp-5-2",
  [MZ_TOKEN_RAMP_5_3] = "ramp-5-3",
  [MZ_TOKEN_RAMP_5_4] = "ramp-5-4",
  [MZ_TOKEN_RAMP_5_5] = "ramp-5-5",
  [MZ_TOKEN_RAMP_6_1] = "ramp-6-1",
  [MZ_TOKEN_RAMP_6_2] = "ramp-6-2",
  [MZ_TOKEN_RAMP_6_3] = "ramp-6-3",
  [MZ_TOKEN_RAMP_6_4] = "ramp-6-4",
  [MZ_TOKEN_RAMP_6_5] = "ramp-6-5",
  [MZ_TOKEN_RAMP_6_6] = "ramp-6-6",
  [MZ_TOKEN_RAMP_ZERO] = "ramp-zero",
  [MZ_TOKEN_FALL_1] = "fall-1",
  [MZ_TOKEN_FALL_2] = "fall-2",
};

/**
 * mz_token_get_name:
 * @self: a token
 *
 * The name of a colour by role, fit for a CSS class.
 *
 * Returns: (transfer none): the name, for example "ramp-3"
 */
const char *
mz_token_get_name (MzToken self)
{
  g_return_val_if_fail (self >= 0 && self < MZ_N_TOKENS, "none");

  return token_names[self];
}

/**
 * mz_token_get_ramp_step:
 * @step: a class, 0 for the smallest
 * @n_steps: how many classes there are, 1 … 7
 *
 * The colour of one of a few ordered classes. However many there are, they are spread over
 * the whole ramp in equal steps of lightness, the smallest and the largest at its ends; only
 * two do not begin at the palest colour, and one alone has the middle.
 *
 * Returns: a token of the ramp
 */
MzToken
mz_token_get_ramp_step (guint step,
                        guint n_steps)
{
  static const MzToken two[] = { MZ_TOKEN_RAMP_5_2, MZ_TOKEN_RAMP_5_5 };

  g_return_val_if_fail (n_steps > 0 && n_steps <= 7, MZ_TOKEN_RAMP_1);
  g_return_val_if_fail (step < n_steps, MZ_TOKEN_RAMP_1);

  switch (n_steps)
    {
    case 1:
      return MZ_TOKEN_RAMP_5_3;
    case 2:
      return two[step];
    case 3:
      return MZ_TOKEN_RAMP_5_1 + 2 * step;
    case 4:
      return MZ_TOKEN_RAMP_1 + 2 * step;
    case 5:
      return MZ_TOKEN_RAMP_5_1 + step;
    case 6:
      return MZ_TOKEN_RAMP_6_1 + step;
    default:
      return MZ_TOKEN_RAMP_1 + step;
    }
}

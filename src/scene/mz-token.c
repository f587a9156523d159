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

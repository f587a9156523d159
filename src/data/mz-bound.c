/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bound.h"

#include <string.h>

static const char *const bound_names[] = {
  [MZ_BOUND_EXACTLY] = "exactly",
  [MZ_BOUND_ABOUT] = "about",
  [MZ_BOUND_ESTIMATE] = "estimate",
  [MZ_BOUND_MORE_THAN] = "more_than",
  [MZ_BOUND_AT_LEAST] = "at_least",
  [MZ_BOUND_LESS_THAN] = "less_than",
  [MZ_BOUND_AT_MOST] = "at_most",
  [MZ_BOUND_NOT_AVAILABLE] = "not_available",
};

/**
 * mz_bound_parse:
 * @text: the word of the format, for example "more_than"
 * @bound_out: (out): the bound
 *
 * Reads a bound as it is written in a document. Case and spelling must be exact.
 *
 * Returns: %FALSE when @text is none; @bound_out is untouched then
 */
gboolean
mz_bound_parse (const char *text,
                MzBound    *bound_out)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (bound_names); i++)
    {
      if (strcmp (text, bound_names[i]) == 0)
        {
          *bound_out = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * mz_bound_to_string:
 * @self: a bound
 *
 * Returns: the word of the format for @self
 */
const char *
mz_bound_to_string (MzBound self)
{
  g_return_val_if_fail ((guint) self < G_N_ELEMENTS (bound_names), "exactly");

  return bound_names[self];
}

/**
 * mz_bound_is_open_above:
 * @self: a bound
 *
 * Returns: whether the true number may be any amount larger than the stated one
 */
gboolean
mz_bound_is_open_above (MzBound self)
{
  return self == MZ_BOUND_MORE_THAN || self == MZ_BOUND_AT_LEAST;
}

/**
 * mz_bound_is_open_below:
 * @self: a bound
 *
 * Returns: whether the true number may be any amount smaller than the stated one
 */
gboolean
mz_bound_is_open_below (MzBound self)
{
  return self == MZ_BOUND_LESS_THAN || self == MZ_BOUND_AT_MOST;
}

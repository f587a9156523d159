/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-names.h"

static const char *const type_names[] = {
  [MZ_MARK_RECT] = "rect",
  [MZ_MARK_PATH] = "path",
  [MZ_MARK_RULE] = "rule",
  [MZ_MARK_SYMBOL] = "symbol",
  [MZ_MARK_TEXT] = "text",
};

static const char *const role_names[] = {
  [MZ_ROLE_PLOT] = "plot",
  [MZ_ROLE_BACKGROUND] = "background",
  [MZ_ROLE_AXIS] = "axis",
  [MZ_ROLE_LEGEND] = "legend",
  [MZ_ROLE_TITLE] = "title",
  [MZ_ROLE_SUBTITLE] = "subtitle",
  [MZ_ROLE_CREDITS] = "credits",
  [MZ_ROLE_SERIES] = "series",
  [MZ_ROLE_GUIDE] = "guide",
};

static const char *const pattern_names[] = {
  [MZ_PATTERN_NONE] = "none",
  [MZ_PATTERN_DOTS] = "dots",
  [MZ_PATTERN_STRIPES] = "stripes",
  [MZ_PATTERN_HATCH] = "hatch",
  [MZ_PATTERN_CROSSES] = "crosses",
};

/**
 * mz_mark_type_get_name:
 * @self: a type of mark
 *
 * Returns: (transfer none): its word, which is a CSS class too
 */
const char *
mz_mark_type_get_name (MzMarkType self)
{
  g_return_val_if_fail ((guint) self < G_N_ELEMENTS (type_names), "");
  return type_names[self];
}

/**
 * mz_group_role_get_name:
 * @self: a role of a group
 *
 * Returns: (transfer none): its word, which is part of a CSS class too
 */
const char *
mz_group_role_get_name (MzGroupRole self)
{
  g_return_val_if_fail ((guint) self < G_N_ELEMENTS (role_names), "");
  return role_names[self];
}

/**
 * mz_pattern_get_name:
 * @self: a pattern
 *
 * Returns: (transfer none): its word, which is part of an SVG id too
 */
const char *
mz_pattern_get_name (MzPattern self)
{
  g_return_val_if_fail ((guint) self < G_N_ELEMENTS (pattern_names), "");
  return pattern_names[self];
}

/**
 * mz_anchor_get_share:
 * @self: an anchor of a text
 *
 * Returns: how much of the width of the text lies left of its anchor, 0 to 1
 */
double
mz_anchor_get_share (MzAnchor self)
{
  switch (self)
    {
    case MZ_ANCHOR_MIDDLE:
      return 0.5;
    case MZ_ANCHOR_END:
      return 1.0;
    case MZ_ANCHOR_START:
    default:
      return 0.0;
    }
}

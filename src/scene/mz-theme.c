/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-theme.h"

#include <string.h>

struct _MzTheme
{
  gatomicrefcount count;
  MzColor         colors[MZ_N_TOKENS];
};

G_DEFINE_BOXED_TYPE (MzTheme, mz_theme, mz_theme_ref, mz_theme_unref)

static const char *const theme_names[MZ_N_THEMES] = {
  [MZ_THEME_LIGHT] = "light",
  [MZ_THEME_DARK] = "dark",
  [MZ_THEME_PRINT] = "print",
  [MZ_THEME_CONTRAST] = "contrast",
};

/* The ramp goes through one range of hues, sand to rust, in equal steps of CIE lightness, which alone
 * tells the order; series differ in lightness as well as in hue. Both hold for colour-blind readers
 * (see the tests). Steps of five and of six are mixed from these seven. */
static const char *const theme_colors[MZ_N_THEMES][MZ_N_TOKENS] = {
  [MZ_THEME_LIGHT] = {
    [MZ_TOKEN_SURFACE] = "#ffffff",
    [MZ_TOKEN_TEXT] = "#1f1c1a",
    [MZ_TOKEN_MUTED_TEXT] = "#57524c",
    [MZ_TOKEN_GRID] = "#e3dfda",
    [MZ_TOKEN_AXIS] = "#78726b",
    [MZ_TOKEN_SEA] = "#edf2f5",
    [MZ_TOKEN_LAND] = "#d5d7d9",
    [MZ_TOKEN_LAND_PATTERN] = "#aeb1b4",
    [MZ_TOKEN_BOUND_PATTERN] = "#6a5a4e",
    [MZ_TOKEN_HATCH] = "#54504b",
    [MZ_TOKEN_BORDER] = "#7d7771",
    [MZ_TOKEN_WHISKER] = "#38332e",
    [MZ_TOKEN_RIVAL] = "#7a3b8f",
    [MZ_TOKEN_SUPERSEDED] = "#8b867f",
    [MZ_TOKEN_HOVER] = "#1f1c1a",
    [MZ_TOKEN_SELECTION] = "#0a4a94",
    [MZ_TOKEN_FOCUS] = "#8e24aa",
    [MZ_TOKEN_LINK] = "#1a5fb4",
    [MZ_TOKEN_SERIES_1] = "#1867cd",
    [MZ_TOKEN_SERIES_2] = "#a01f02",
    [MZ_TOKEN_SERIES_3] = "#1e5959",
    [MZ_TOKEN_SERIES_4] = "#f55a8e",
    [MZ_TOKEN_SERIES_5] = "#3b9ae0",
    [MZ_TOKEN_SERIES_6] = "#b17a0b",
    [MZ_TOKEN_RAMP_1] = "#f4d397",
    [MZ_TOKEN_RAMP_2] = "#e6af65",
    [MZ_TOKEN_RAMP_3] = "#d38c40",
    [MZ_TOKEN_RAMP_4] = "#ba6b2b",
    [MZ_TOKEN_RAMP_5] = "#9b4e1f",
    [MZ_TOKEN_RAMP_6] = "#783519",
    [MZ_TOKEN_RAMP_7] = "#571e13",
    [MZ_TOKEN_RAMP_ZERO] = "#fbebc0",
    [MZ_TOKEN_FALL_1] = "#8db7dc",
    [MZ_TOKEN_FALL_2] = "#3d6ca3",
  },
  [MZ_THEME_DARK] = {
    [MZ_TOKEN_SURFACE] = "#1e1e1e",
    [MZ_TOKEN_TEXT] = "#f3f0ec",
    [MZ_TOKEN_MUTED_TEXT] = "#bab5ae",
    [MZ_TOKEN_GRID] = "#37352f",
    [MZ_TOKEN_AXIS] = "#98928a",
    [MZ_TOKEN_SEA] = "#232b31",
    [MZ_TOKEN_LAND] = "#3f4346",
    [MZ_TOKEN_LAND_PATTERN] = "#62666a",
    [MZ_TOKEN_BOUND_PATTERN] = "#d8c8b8",
    [MZ_TOKEN_HATCH] = "#a9a49d",
    [MZ_TOKEN_BORDER] = "#8b8680",
    [MZ_TOKEN_WHISKER] = "#f0e8de",
    [MZ_TOKEN_RIVAL] = "#d59be6",
    [MZ_TOKEN_SUPERSEDED] = "#948f88",
    [MZ_TOKEN_HOVER] = "#ffffff",
    [MZ_TOKEN_SELECTION] = "#6ab0ff",
    [MZ_TOKEN_FOCUS] = "#f0a6ff",
    [MZ_TOKEN_LINK] = "#7ab8ff",
    [MZ_TOKEN_SERIES_1] = "#5e8af5",
    [MZ_TOKEN_SERIES_2] = "#d86300",
    [MZ_TOKEN_SERIES_3] = "#41ce65",
    [MZ_TOKEN_SERIES_4] = "#f79cd5",
    [MZ_TOKEN_SERIES_5] = "#aff4f7",
    [MZ_TOKEN_SERIES_6] = "#ffeb68",
    [MZ_TOKEN_RAMP_1] = "#783a1d",
    [MZ_TOKEN_RAMP_2] = "#9c5021",
    [MZ_TOKEN_RAMP_3] = "#bb6a29",
    [MZ_TOKEN_RAMP_4] = "#d4893c",
    [MZ_TOKEN_RAMP_5] = "#e7aa5e",
    [MZ_TOKEN_RAMP_6] = "#f4cd8f",
    [MZ_TOKEN_RAMP_7] = "#fdf0ce",
    [MZ_TOKEN_RAMP_ZERO] = "#361801",
    [MZ_TOKEN_FALL_1] = "#3c6a9e",
    [MZ_TOKEN_FALL_2] = "#9cc0e6",
  },
  [MZ_THEME_PRINT] = {
    [MZ_TOKEN_SURFACE] = "#ffffff",
    [MZ_TOKEN_TEXT] = "#000000",
    [MZ_TOKEN_MUTED_TEXT] = "#4a4a4a",
    [MZ_TOKEN_GRID] = "#dcdcdc",
    [MZ_TOKEN_AXIS] = "#5c5c5c",
    [MZ_TOKEN_SEA] = "#f7f8f9",
    [MZ_TOKEN_LAND] = "#d8dadc",
    [MZ_TOKEN_LAND_PATTERN] = "#a8a8a8",
    [MZ_TOKEN_BOUND_PATTERN] = "#4f453d",
    [MZ_TOKEN_HATCH] = "#444444",
    [MZ_TOKEN_BORDER] = "#707070",
    [MZ_TOKEN_WHISKER] = "#1a1a1a",
    [MZ_TOKEN_RIVAL] = "#5d2a70",
    [MZ_TOKEN_SUPERSEDED] = "#7a7a7a",
    [MZ_TOKEN_HOVER] = "#000000",
    [MZ_TOKEN_SELECTION] = "#003f87",
    [MZ_TOKEN_FOCUS] = "#7a1fa0",
    [MZ_TOKEN_LINK] = "#003f87",
    [MZ_TOKEN_SERIES_1] = "#35337b",
    [MZ_TOKEN_SERIES_2] = "#912604",
    [MZ_TOKEN_SERIES_3] = "#00655e",
    [MZ_TOKEN_SERIES_4] = "#ce3ca0",
    [MZ_TOKEN_SERIES_5] = "#1a7edb",
    [MZ_TOKEN_SERIES_6] = "#828a25",
    [MZ_TOKEN_RAMP_1] = "#f4d390",
    [MZ_TOKEN_RAMP_2] = "#e4ac5b",
    [MZ_TOKEN_RAMP_3] = "#ce8637",
    [MZ_TOKEN_RAMP_4] = "#b26323",
    [MZ_TOKEN_RAMP_5] = "#8f4419",
    [MZ_TOKEN_RAMP_6] = "#692b14",
    [MZ_TOKEN_RAMP_7] = "#41160f",
    [MZ_TOKEN_RAMP_ZERO] = "#f5eab7",
    [MZ_TOKEN_FALL_1] = "#8db7dc",
    [MZ_TOKEN_FALL_2] = "#35639a",
  },
  [MZ_THEME_CONTRAST] = {
    [MZ_TOKEN_SURFACE] = "#ffffff",
    [MZ_TOKEN_TEXT] = "#000000",
    [MZ_TOKEN_MUTED_TEXT] = "#2b2b2b",
    [MZ_TOKEN_GRID] = "#b5b5b5",
    [MZ_TOKEN_AXIS] = "#000000",
    [MZ_TOKEN_SEA] = "#ffffff",
    [MZ_TOKEN_LAND] = "#cfcfcf",
    [MZ_TOKEN_LAND_PATTERN] = "#6b6b6b",
    [MZ_TOKEN_BOUND_PATTERN] = "#000000",
    [MZ_TOKEN_HATCH] = "#000000",
    [MZ_TOKEN_BORDER] = "#000000",
    [MZ_TOKEN_WHISKER] = "#000000",
    [MZ_TOKEN_RIVAL] = "#5b007a",
    [MZ_TOKEN_SUPERSEDED] = "#555555",
    [MZ_TOKEN_HOVER] = "#000000",
    [MZ_TOKEN_SELECTION] = "#00288a",
    [MZ_TOKEN_FOCUS] = "#9c1fc0",
    [MZ_TOKEN_LINK] = "#0030a0",
    [MZ_TOKEN_SERIES_1] = "#16379f",
    [MZ_TOKEN_SERIES_2] = "#6c3e0a",
    [MZ_TOKEN_SERIES_3] = "#0d3021",
    [MZ_TOKEN_SERIES_4] = "#9c245e",
    [MZ_TOKEN_SERIES_5] = "#3d70aa",
    [MZ_TOKEN_SERIES_6] = "#b25f00",
    [MZ_TOKEN_RAMP_1] = "#f7cf7e",
    [MZ_TOKEN_RAMP_2] = "#e6a641",
    [MZ_TOKEN_RAMP_3] = "#cd7e1d",
    [MZ_TOKEN_RAMP_4] = "#ac5b0e",
    [MZ_TOKEN_RAMP_5] = "#873d08",
    [MZ_TOKEN_RAMP_6] = "#602205",
    [MZ_TOKEN_RAMP_7] = "#360e03",
    [MZ_TOKEN_RAMP_ZERO] = "#f5e9ac",
    [MZ_TOKEN_FALL_1] = "#7fb0e0",
    [MZ_TOKEN_FALL_2] = "#2a5aa0",
  },
};

/* Puts a shorter row of steps, from @first on, at equal distances on the way through the seven. */
static void
fill_ramp (MzColor *colors,
           MzToken  first,
           guint    n_steps)
{
  guint n_gaps = MZ_TOKEN_RAMP_7 - MZ_TOKEN_RAMP_1;

  for (guint i = 0; i < n_steps; i++)
    {
      guint below = MIN (i * n_gaps / (n_steps - 1), n_gaps - 1);
      double way = (double) (i * n_gaps) / (n_steps - 1) - below;

      colors[first + i] = mz_color_mix (&colors[MZ_TOKEN_RAMP_1 + below], &colors[MZ_TOKEN_RAMP_1 + below + 1], way);
    }
}

/**
 * mz_theme_new:
 * @kind: a built-in theme
 *
 * Makes one of the built-in themes: light, dark, print (white paper, dark ink) or high
 * contrast.
 *
 * Returns: (transfer full): a theme
 */
MzTheme *
mz_theme_new (MzThemeKind kind)
{
  MzTheme *self;

  g_return_val_if_fail (kind >= 0 && kind < MZ_N_THEMES, NULL);

  self = g_new0 (MzTheme, 1);
  g_atomic_ref_count_init (&self->count);
  for (guint i = MZ_TOKEN_NONE + 1; i < MZ_N_TOKENS; i++)
    if (theme_colors[kind][i] != NULL && !mz_color_parse_hex (theme_colors[kind][i], &self->colors[i]))
      g_assert_not_reached ();
  fill_ramp (self->colors, MZ_TOKEN_RAMP_5_1, 5);
  fill_ramp (self->colors, MZ_TOKEN_RAMP_6_1, 6);

  return self;
}

/**
 * mz_theme_with_color:
 * @self: a theme
 * @token: a token other than MZ_TOKEN_NONE
 * @color: its new colour
 *
 * Makes a theme that differs from another in one colour.
 *
 * Returns: (transfer full): a new theme
 */
MzTheme *
mz_theme_with_color (MzTheme       *self,
                     MzToken        token,
                     const MzColor *color)
{
  MzTheme *changed;

  g_return_val_if_fail (self != NULL && color != NULL, NULL);
  g_return_val_if_fail (token > MZ_TOKEN_NONE && token < MZ_N_TOKENS, NULL);

  changed = g_new0 (MzTheme, 1);
  g_atomic_ref_count_init (&changed->count);
  memcpy (changed->colors, self->colors, sizeof self->colors);
  changed->colors[token] = *color;

  return changed;
}

/**
 * mz_theme_ref:
 * @self: a theme
 *
 * Takes a reference; any thread may do so.
 *
 * Returns: (transfer full): @self
 */
MzTheme *
mz_theme_ref (MzTheme *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_theme_unref:
 * @self: (transfer full): a theme
 *
 * Gives a reference back.
 */
void
mz_theme_unref (MzTheme *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->count))
    g_free (self);
}

/**
 * mz_theme_parse:
 * @text: a name as mz_theme_to_string() gives it
 * @kind_out: (out): the theme of this name
 *
 * Reads the name of a built-in theme.
 *
 * Returns: FALSE when no theme has this name
 */
gboolean
mz_theme_parse (const char  *text,
                MzThemeKind *kind_out)
{
  g_return_val_if_fail (text != NULL && kind_out != NULL, FALSE);

  for (guint i = 0; i < MZ_N_THEMES; i++)
    if (strcmp (text, theme_names[i]) == 0)
      {
        *kind_out = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * mz_theme_to_string:
 * @kind: a built-in theme
 *
 * Returns: (transfer none): its name: "light", "dark", "print" or "contrast"
 */
const char *
mz_theme_to_string (MzThemeKind kind)
{
  g_return_val_if_fail (kind >= 0 && kind < MZ_N_THEMES, NULL);

  return theme_names[kind];
}

/**
 * mz_theme_get_color:
 * @self: a theme
 * @token: a token
 * @color_out: (out caller-allocates): its colour; fully transparent for MZ_TOKEN_NONE
 *
 * Says which colour plays a role.
 */
void
mz_theme_get_color (const MzTheme *self,
                    MzToken        token,
                    MzColor       *color_out)
{
  g_return_if_fail (self != NULL && color_out != NULL);
  g_return_if_fail (token >= 0 && token < MZ_N_TOKENS);

  *color_out = self->colors[token];
}

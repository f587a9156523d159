/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-theme.h"

#include <string.h>

#define N_RAMP   7
#define N_SERIES 6

/* 0 … 2: protanopia, deuteranopia, tritanopia; 3: all colours seen. */
#define N_SIGHTS 4

static MzColor
get_color (MzThemeKind kind,
           MzToken     token)
{
  g_autoptr (MzTheme) theme = mz_theme_new (kind);
  MzColor color;

  mz_theme_get_color (theme, token, &color);

  return color;
}

static double
get_contrast (MzThemeKind kind,
              MzToken     a,
              MzToken     b)
{
  MzColor color_a = get_color (kind, a), color_b = get_color (kind, b);

  return mz_color_get_contrast (&color_a, &color_b);
}

static double
get_distance (MzThemeKind kind,
              MzToken     a,
              MzToken     b,
              guint       sight)
{
  MzColor color_a = get_color (kind, a), color_b = get_color (kind, b);

  if (sight < N_SIGHTS - 1)
    {
      color_a = mz_color_simulate (&color_a, sight);
      color_b = mz_color_simulate (&color_b, sight);
    }

  return mz_color_get_distance (&color_a, &color_b);
}

static void
assert_at_least (MzThemeKind kind,
                 MzToken     a,
                 MzToken     b,
                 double      value,
                 double      limit)
{
  g_test_message ("%s: %s on %s: %.3f", mz_theme_to_string (kind), mz_token_get_name (a), mz_token_get_name (b), value);
  g_assert_cmpfloat (value, >=, limit);
}

static void
test_text_contrast (void)
{
  static const MzToken texts[] = { MZ_TOKEN_TEXT, MZ_TOKEN_MUTED_TEXT, MZ_TOKEN_LINK };
  static const MzToken grounds[] = { MZ_TOKEN_SURFACE, MZ_TOKEN_SEA };

  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        for (guint j = 0; j < G_N_ELEMENTS (grounds); j++)
          assert_at_least (kind, texts[i], grounds[j], get_contrast (kind, texts[i], grounds[j]), 4.5);
      assert_at_least (kind, MZ_TOKEN_TEXT, MZ_TOKEN_LAND, get_contrast (kind, MZ_TOKEN_TEXT, MZ_TOKEN_LAND), 4.5);
    }
}

static void
test_mark_contrast (void)
{
  static const MzToken marks[] = {
    MZ_TOKEN_AXIS, MZ_TOKEN_BORDER, MZ_TOKEN_WHISKER, MZ_TOKEN_RIVAL, MZ_TOKEN_SUPERSEDED, MZ_TOKEN_HOVER,
    MZ_TOKEN_SELECTION, MZ_TOKEN_FOCUS, MZ_TOKEN_HATCH, MZ_TOKEN_BOUND_PATTERN, MZ_TOKEN_SERIES_1,
    MZ_TOKEN_SERIES_2, MZ_TOKEN_SERIES_3, MZ_TOKEN_SERIES_4, MZ_TOKEN_SERIES_5, MZ_TOKEN_SERIES_6,
  };

  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
      assert_at_least (kind, marks[i], MZ_TOKEN_SURFACE, get_contrast (kind, marks[i], MZ_TOKEN_SURFACE), 3.0);
}

/* Background things are seen and stay in the background. */
static void
test_quiet_colors (void)
{
  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    {
      assert_at_least (kind, MZ_TOKEN_GRID, MZ_TOKEN_SURFACE, get_contrast (kind, MZ_TOKEN_GRID, MZ_TOKEN_SURFACE), 1.2);
      assert_at_least (kind, MZ_TOKEN_LAND, MZ_TOKEN_SEA, get_contrast (kind, MZ_TOKEN_LAND, MZ_TOKEN_SEA), 1.2);
      assert_at_least (kind, MZ_TOKEN_LAND_PATTERN, MZ_TOKEN_LAND,
                       get_contrast (kind, MZ_TOKEN_LAND_PATTERN, MZ_TOKEN_LAND), 1.3);
      g_assert_cmpfloat (get_contrast (kind, MZ_TOKEN_SEA, MZ_TOKEN_SURFACE), <=, 1.25);
      g_assert_cmpfloat (get_contrast (kind, MZ_TOKEN_GRID, MZ_TOKEN_SURFACE), <, 3.0);
    }
}

/* More is farther from the surface: darker on paper, lighter in the dark theme. */
static void
test_ramp_is_monotone (void)
{
  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    for (guint i = 1; i < N_RAMP; i++)
      {
        MzColor lower = get_color (kind, MZ_TOKEN_RAMP_1 + i - 1), upper = get_color (kind, MZ_TOKEN_RAMP_1 + i);
        double change = mz_color_get_luminance (&upper) - mz_color_get_luminance (&lower);

        if (kind == MZ_THEME_DARK)
          g_assert_cmpfloat (change, >, 0.0);
        else
          g_assert_cmpfloat (change, <, 0.0);
      }
}

static void
test_ramp_is_distinct (void)
{
  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    for (guint sight = 0; sight < N_SIGHTS; sight++)
      for (guint i = 0; i < N_RAMP; i++)
        {
          MzToken step = MZ_TOKEN_RAMP_1 + i;

          if (i > 0)
            assert_at_least (kind, step, step - 1, get_distance (kind, step, step - 1, sight), 0.05);
          assert_at_least (kind, step, MZ_TOKEN_LAND, get_distance (kind, step, MZ_TOKEN_LAND, sight), 0.05);
          assert_at_least (kind, step, MZ_TOKEN_SEA, get_distance (kind, step, MZ_TOKEN_SEA, sight), 0.05);
        }
}

static void
test_series_are_distinct (void)
{
  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    for (guint sight = 0; sight < N_SIGHTS; sight++)
      for (guint i = 0; i < N_SERIES; i++)
        for (guint j = 0; j < i; j++)
          assert_at_least (kind, MZ_TOKEN_SERIES_1 + i, MZ_TOKEN_SERIES_1 + j,
                           get_distance (kind, MZ_TOKEN_SERIES_1 + i, MZ_TOKEN_SERIES_1 + j, sight), 0.08);
}

static void
test_names (void)
{
  MzThemeKind kind;

  for (guint i = 0; i < MZ_N_THEMES; i++)
    {
      g_assert_true (mz_theme_parse (mz_theme_to_string (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (mz_theme_parse ("Light", &kind));
  g_assert_false (mz_theme_parse ("", &kind));
}

static void
test_token_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < MZ_N_TOKENS; i++)
    {
      const char *name = mz_token_get_name (i);

      g_assert_nonnull (name);
      g_assert_cmpuint (strspn (name, "abcdefghijklmnopqrstuvwxyz-0123456789"), ==, strlen (name));
      g_assert_true (g_hash_table_add (seen, (gpointer) name));
    }
  g_assert_cmpstr (mz_token_get_name (MZ_TOKEN_RAMP_3), ==, "ramp-3");
}

static void
test_with_color (void)
{
  g_autoptr (MzTheme) theme = mz_theme_new (MZ_THEME_LIGHT);
  MzColor red = { 1.0, 0.0, 0.0, 1.0 }, color, before;
  g_autoptr (MzTheme) changed = mz_theme_with_color (theme, MZ_TOKEN_TEXT, &red);

  mz_theme_get_color (theme, MZ_TOKEN_TEXT, &before);
  g_assert_cmpfloat (before.red, <, 0.5);
  mz_theme_get_color (changed, MZ_TOKEN_TEXT, &color);
  g_assert_cmpfloat (color.red, ==, 1.0);
  mz_theme_get_color (changed, MZ_TOKEN_SURFACE, &color);
  g_assert_cmpfloat (color.green, ==, 1.0);
  mz_theme_get_color (theme, MZ_TOKEN_NONE, &color);
  g_assert_cmpfloat (color.alpha, ==, 0.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/theme/text-contrast", test_text_contrast);
  g_test_add_func ("/scene/theme/mark-contrast", test_mark_contrast);
  g_test_add_func ("/scene/theme/quiet-colors", test_quiet_colors);
  g_test_add_func ("/scene/theme/ramp-is-monotone", test_ramp_is_monotone);
  g_test_add_func ("/scene/theme/ramp-is-distinct", test_ramp_is_distinct);
  g_test_add_func ("/scene/theme/series-are-distinct", test_series_are_distinct);
  g_test_add_func ("/scene/theme/names", test_names);
  g_test_add_func ("/scene/theme/token-names", test_token_names);
  g_test_add_func ("/scene/theme/with-color", test_with_color);

  return g_test_run ();
}

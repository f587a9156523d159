/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether classes of a map can be told apart, by everybody and in every theme. The colours that a
 * colour-blind reader sees are those of G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15 (2009), severity 1.0, in linear light; distances are those
 * of CIE 15, L*a*b* 1976 under D65. test-theme.c asks the same of another simulation and space. */
#include "config.h"

#include "mz-theme.h"

#include <math.h>

#define MIN_N_STEPS 5
#define MAX_N_STEPS 7

/* About four times what is just seen when two colours lie side by side. */
#define MIN_DISTANCE        9.0
#define MIN_LIGHTNESS_STEP  9.0
#define MIN_OTHER_DISTANCE  10.0
#define MIN_FALL_DISTANCE   12.0

typedef struct
{
  double lightness, a, b;
} Lab;

static const double sights[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

static const char *const sight_names[] = { "all cones", "protanopia", "deuteranopia", "tritanopia" };

static void
multiply (const double matrix[3][3],
          const double in[3],
          double       out[3])
{
  for (guint i = 0; i < 3; i++)
    out[i] = matrix[i][0] * in[0] + matrix[i][1] * in[1] + matrix[i][2] * in[2];
}

static double
to_light (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
bend (double ratio)
{
  return ratio > 216.0 / 24389.0 ? cbrt (ratio) : (24389.0 / 27.0 * ratio + 16.0) / 116.0;
}

static Lab
see (MzThemeKind kind,
     MzToken     token,
     guint       sight)
{
  static const double to_xyz[3][3] = {
    { 0.4124564, 0.3575761, 0.1804375 }, { 0.2126729, 0.7151522, 0.0721750 }, { 0.0193339, 0.1191920, 0.9503041 },
  };
  g_autoptr (MzTheme) theme = mz_theme_new (kind);
  MzColor color;
  double light[3], seen[3], xyz[3], x, y, z;

  mz_theme_get_color (theme, token, &color);
  light[0] = to_light (color.red);
  light[1] = to_light (color.green);
  light[2] = to_light (color.blue);
  multiply (sights[sight], light, seen);
  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (seen[i], 0, 1);
  multiply (to_xyz, seen, xyz);
  x = bend (xyz[0] / 0.95047);
  y = bend (xyz[1]);
  z = bend (xyz[2] / 1.08883);

  return (Lab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
get_distance (MzThemeKind kind,
              MzToken     a,
              MzToken     b,
              guint       sight)
{
  Lab one = see (kind, a, sight), two = see (kind, b, sight);

  return hypot (hypot (one.lightness - two.lightness, one.a - two.a), one.b - two.b);
}

static void
assert_distance (MzThemeKind kind,
                 MzToken     a,
                 MzToken     b,
                 double      limit)
{
  for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++)
    {
      double distance = get_distance (kind, a, b, sight);

      g_test_message ("%s, %s: %s and %s: %.1f", mz_theme_to_string (kind), sight_names[sight],
                      mz_token_get_name (a), mz_token_get_name (b), distance);
      g_assert_cmpfloat (distance, >=, limit);
    }
}

static void
test_neighbours (void)
{
  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    for (guint n = MIN_N_STEPS; n <= MAX_N_STEPS; n++)
      for (guint i = 1; i < n; i++)
        assert_distance (kind, mz_token_get_ramp_step (i - 1, n), mz_token_get_ramp_step (i, n), MIN_DISTANCE);
}

/* More is always farther from the paper, and a step is a step for every eye. */
static void
test_lightness (void)
{
  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++)
      for (guint n = 1; n <= MAX_N_STEPS; n++)
        for (guint i = 1; i < n; i++)
          {
            double step = see (kind, mz_token_get_ramp_step (i, n), sight).lightness -
                          see (kind, mz_token_get_ramp_step (i - 1, n), sight).lightness;

            g_test_message ("%s, %s: step %u of %u: %.1f", mz_theme_to_string (kind), sight_names[sight], i, n, step);
            g_assert_cmpfloat (kind == MZ_THEME_DARK ? step : -step, >=, MIN_LIGHTNESS_STEP);
          }
}

/* Places with a value stand out from the sea, from the paper and from places without one. */
static void
test_grounds (void)
{
  static const MzToken grounds[] = { MZ_TOKEN_SEA, MZ_TOKEN_SURFACE, MZ_TOKEN_LAND };
  static const MzToken others[] = { MZ_TOKEN_RAMP_ZERO, MZ_TOKEN_FALL_1, MZ_TOKEN_FALL_2 };

  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
      {
        for (guint step = 0; step < MAX_N_STEPS; step++)
          assert_distance (kind, mz_token_get_ramp_step (step, MAX_N_STEPS), grounds[i], MIN_OTHER_DISTANCE);
        for (guint j = 0; j < G_N_ELEMENTS (others); j++)
          assert_distance (kind, others[j], grounds[i], MIN_OTHER_DISTANCE);
      }
}

/* Nought is none of the classes, and below nought is neither. */
static void
test_zero_and_falls (void)
{
  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    {
      assert_distance (kind, MZ_TOKEN_FALL_1, MZ_TOKEN_FALL_2, MIN_FALL_DISTANCE);
      assert_distance (kind, MZ_TOKEN_FALL_1, MZ_TOKEN_RAMP_ZERO, MIN_FALL_DISTANCE);
      assert_distance (kind, MZ_TOKEN_FALL_2, MZ_TOKEN_RAMP_ZERO, MIN_FALL_DISTANCE);
      for (guint n = MIN_N_STEPS; n <= MAX_N_STEPS; n++)
        for (guint i = 0; i < n; i++)
          {
            assert_distance (kind, MZ_TOKEN_RAMP_ZERO, mz_token_get_ramp_step (i, n), MIN_OTHER_DISTANCE);
            assert_distance (kind, MZ_TOKEN_FALL_1, mz_token_get_ramp_step (i, n), MIN_FALL_DISTANCE);
            assert_distance (kind, MZ_TOKEN_FALL_2, mz_token_get_ramp_step (i, n), MIN_FALL_DISTANCE);
          }
    }
}

/* The three largest classes have the contrast of WCAG 2.1 for graphics with what lies around. */
static void
test_contrast (void)
{
  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    for (guint n = MIN_N_STEPS; n <= MAX_N_STEPS; n++)
      for (guint i = n - 3; i < n; i++)
        {
          g_autoptr (MzTheme) theme = mz_theme_new (kind);
          MzColor fill, sea, surface;

          mz_theme_get_color (theme, mz_token_get_ramp_step (i, n), &fill);
          mz_theme_get_color (theme, MZ_TOKEN_SEA, &sea);
          mz_theme_get_color (theme, MZ_TOKEN_SURFACE, &surface);
          g_assert_cmpfloat (mz_color_get_contrast (&fill, &sea), >=, 3.0);
          g_assert_cmpfloat (mz_color_get_contrast (&fill, &surface), >=, 3.0);
        }
}

/* Whatever their number, the steps begin and end with the ramp. */
static void
test_ends (void)
{
  for (guint kind = 0; kind < MZ_N_THEMES; kind++)
    for (guint n = 3; n <= MAX_N_STEPS; n++)
      {
        g_assert_cmpfloat (get_distance (kind, mz_token_get_ramp_step (0, n), MZ_TOKEN_RAMP_1, 0), <, 0.01);
        g_assert_cmpfloat (get_distance (kind, mz_token_get_ramp_step (n - 1, n), MZ_TOKEN_RAMP_7, 0), <, 0.01);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/ramp/neighbours", test_neighbours);
  g_test_add_func ("/scene/ramp/lightness", test_lightness);
  g_test_add_func ("/scene/ramp/grounds", test_grounds);
  g_test_add_func ("/scene/ramp/zero-and-falls", test_zero_and_falls);
  g_test_add_func ("/scene/ramp/contrast", test_contrast);
  g_test_add_func ("/scene/ramp/ends", test_ends);

  return g_test_run ();
}

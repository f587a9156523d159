/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-color.h"

#include <math.h>

static MzColor
parse (const char *text)
{
  MzColor color = { 9, 9, 9, 9 };

  g_assert_true (mz_color_parse_hex (text, &color));
  return color;
}

static void
assert_hex (MzColor color, const char *expected)
{
  g_autofree char *text = mz_color_to_hex (&color);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_hex (void)
{
  static const char *const bad[] = { "", "#", "123456", "#12", "#12345", "#1234567", "#ggg", "#12 456", "red", " #123" };
  MzColor color = { 9, 9, 9, 9 };

  assert_hex (parse ("#abc"), "#aabbcc");
  assert_hex (parse ("#ABCDEF"), "#abcdef");
  assert_hex (parse ("#1234"), "#11223344");
  assert_hex (parse ("#01020380"), "#01020380");
  assert_hex ((MzColor) { 2, -1, 0.5, 1 }, "#ff0080");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (mz_color_parse_hex (bad[i], &color));
  g_assert_false (mz_color_parse_hex (NULL, &color));
  g_assert_cmpfloat (color.red, ==, 9);
}

static void
test_mix (void)
{
  MzColor white = parse ("#fff"), black = parse ("#000"), blue = parse ("#0000ff"), yellow = parse ("#ffff0080");
  MzColor middle = mz_color_mix (&black, &white, 0.5);

  assert_hex (mz_color_mix (&blue, &yellow, 0), "#0000ff");
  assert_hex (mz_color_mix (&blue, &yellow, 7), "#ffff0080");
  /* OKLab lightness 0.5 is a grey of linear light 0.125. */
  assert_hex (middle, "#636363");
  g_assert_cmpfloat_with_epsilon (mz_color_mix (&blue, &yellow, 0.5).alpha, (1 + 128 / 255.0) / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_color_get_distance (&black, &middle), 0.5, 0.005);
}

static void
test_contrast (void)
{
  MzColor white = parse ("#fff"), black = parse ("#000"), grey = parse ("#777777"), red = parse ("#f00");

  g_assert_cmpfloat_with_epsilon (mz_color_get_contrast (&white, &black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_color_get_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_color_get_contrast (&grey, &white), 4.48, 0.005);
  g_assert_cmpfloat_with_epsilon (mz_color_get_luminance (&red), 0.2126, 1e-9);
}

static void
test_simulate (void)
{
  MzColor red = parse ("#d7191c"), green = parse ("#1a9641"), white = parse ("#fff"), blue = parse ("#2166ac");
  double normal = mz_color_get_distance (&red, &green);

  for (guint deficiency = 0; deficiency < 3; deficiency++)
    assert_hex (mz_color_simulate (&white, deficiency), "#ffffff");
  for (guint deficiency = 0; deficiency < 2; deficiency++)
    {
      MzColor red_seen = mz_color_simulate (&red, deficiency);
      MzColor green_seen = mz_color_simulate (&green, deficiency);
      MzColor blue_seen = mz_color_simulate (&blue, deficiency);

      g_assert_cmpfloat (mz_color_get_distance (&red_seen, &green_seen), <, normal * 0.7);
      g_assert_cmpfloat (mz_color_get_distance (&red_seen, &blue_seen), >, 0.2);
      g_assert_cmpfloat_with_epsilon (red_seen.red, red_seen.green, 0.02);
    }
  assert_hex (mz_color_simulate (&red, 3), "#d7191c");
}

static void
test_distance (void)
{
  MzColor white = parse ("#fff"), black = parse ("#000"), red = parse ("#f00");

  g_assert_cmpfloat_with_epsilon (mz_color_get_distance (&white, &black), 1, 1e-4);
  g_assert_cmpfloat (mz_color_get_distance (&red, &red), ==, 0);
  /* Red is L 0.628, a 0.225, b 0.126 in OKLab. */
  g_assert_cmpfloat_with_epsilon (mz_color_get_distance (&red, &black), sqrt (0.628 * 0.628 + 0.225 * 0.225 + 0.126 * 0.126), 1e-3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/color/hex", test_hex);
  g_test_add_func ("/color/mix", test_mix);
  g_test_add_func ("/color/contrast", test_contrast);
  g_test_add_func ("/color/simulate", test_simulate);
  g_test_add_func ("/color/distance", test_distance);
  return g_test_run ();
}

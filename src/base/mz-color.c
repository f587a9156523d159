/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-color.h"

#include <math.h>
#include <string.h>

typedef struct
{
  double first, second, third;
} Triple;

typedef double Matrix[3][3];

static Triple
multiply (const Matrix matrix, Triple in)
{
  Triple out = {
    matrix[0][0] * in.first + matrix[0][1] * in.second + matrix[0][2] * in.third,
    matrix[1][0] * in.first + matrix[1][1] * in.second + matrix[1][2] * in.third,
    matrix[2][0] * in.first + matrix[2][1] * in.second + matrix[2][2] * in.third,
  };
  return out;
}

/* IEC 61966-2-1. */
static double
linearize (double channel)
{
  channel = CLAMP (channel, 0.0, 1.0);
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
delinearize (double light)
{
  light = CLAMP (light, 0.0, 1.0);
  return light <= 0.0031308 ? light * 12.92 : 1.055 * pow (light, 1.0 / 2.4) - 0.055;
}

static Triple
to_light (const MzColor *color)
{
  Triple light = { linearize (color->red), linearize (color->green), linearize (color->blue) };

  return light;
}

static MzColor
from_light (Triple light, double alpha)
{
  MzColor color = {
    .red = delinearize (light.first),
    .green = delinearize (light.second),
    .blue = delinearize (light.third),
    .alpha = alpha,
  };

  return color;
}

/* Both matrices and their inverses: Björn Ottosson, "A perceptual color space for image
 * processing", 2020, in the revision of 25 January 2021. */
static Triple
light_to_oklab (Triple light)
{
  static const Matrix to_cones = {
    { 0.4122214708, 0.5363325363, 0.0514459929 },
    { 0.2119034982, 0.6806995451, 0.1073969566 },
    { 0.0883024619, 0.2817188376, 0.6299787005 },
  };
  static const Matrix to_lab = {
    { 0.2104542553, 0.7936177850, -0.0040720468 },
    { 1.9779984951, -2.4285922050, 0.4505937099 },
    { 0.0259040371, 0.7827717662, -0.8086757660 },
  };
  Triple cones = multiply (to_cones, light);

  cones.first = cbrt (cones.first);
  cones.second = cbrt (cones.second);
  cones.third = cbrt (cones.third);
  return multiply (to_lab, cones);
}

static Triple
oklab_to_light (Triple lab)
{
  static const Matrix to_cones = {
    { 1.0, 0.3963377774, 0.2158037573 },
    { 1.0, -0.1055613458, -0.0638541728 },
    { 1.0, -0.0894841775, -1.2914855480 },
  };
  static const Matrix to_light_matrix = {
    { 4.0767416621, -3.3077115913, 0.2309699292 },
    { -1.2684380046, 2.6097574011, -0.3413193965 },
    { -0.0041960863, -0.7034186147, 1.7076147010 },
  };
  Triple cones = multiply (to_cones, lab);

  cones.first = cones.first * cones.first * cones.first;
  cones.second = cones.second * cones.second * cones.second;
  cones.third = cones.third * cones.third * cones.third;
  return multiply (to_light_matrix, cones);
}

static gboolean
parse_channels (const char *digits, gsize n_digits, guint digits_per_channel, double channels[4])
{
  for (gsize i = 0; i < n_digits; i++)
    if (!g_ascii_isxdigit (digits[i]))
      return FALSE;
  for (gsize i = 0; i < n_digits / digits_per_channel; i++)
    {
      int high = g_ascii_xdigit_value (digits[i * digits_per_channel]);
      int low = digits_per_channel == 2 ? g_ascii_xdigit_value (digits[i * 2 + 1]) : high;

      channels[i] = (high * 16 + low) / 255.0;
    }
  return TRUE;
}

/**
 * mz_color_parse_hex:
 * @text: `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`
 * @color_out: (out): the colour; left alone on failure
 *
 * Reads a colour in the hexadecimal spelling of CSS. Names and spaces are refused.
 *
 * Returns: %TRUE when @text is such a colour
 */
gboolean
mz_color_parse_hex (const char *text, MzColor *color_out)
{
  double channels[4] = { 0.0, 0.0, 0.0, 1.0 };
  gsize n_digits;

  g_return_val_if_fail (color_out != NULL, FALSE);
  if (text == NULL || text[0] != '#')
    return FALSE;
  n_digits = strlen (text + 1);
  if (n_digits != 3 && n_digits != 4 && n_digits != 6 && n_digits != 8)
    return FALSE;
  if (!parse_channels (text + 1, n_digits, n_digits < 6 ? 1 : 2, channels))
    return FALSE;
  *color_out = (MzColor) { channels[0], channels[1], channels[2], channels[3] };
  return TRUE;
}

static guint
to_byte (double channel)
{
  return (guint) lrint (CLAMP (channel, 0.0, 1.0) * 255.0);
}

/**
 * mz_color_to_hex:
 * @self: a colour
 *
 * Writes a colour as `#rrggbb`, or as `#rrggbbaa` when it is not opaque.
 *
 * Returns: (transfer full): the text
 */
char *
mz_color_to_hex (const MzColor *self)
{
  guint red = to_byte (self->red);
  guint green = to_byte (self->green);
  guint blue = to_byte (self->blue);
  guint alpha = to_byte (self->alpha);

  if (alpha == 255)
    return g_strdup_printf ("#%02x%02x%02x", red, green, blue);
  return g_strdup_printf ("#%02x%02x%02x%02x", red, green, blue, alpha);
}

static double
blend (double from, double to, double t)
{
  return from + (to - from) * t;
}

/**
 * mz_color_mix:
 * @self: the colour at 0
 * @other: the colour at 1
 * @t: how far to go, held within 0 … 1
 *
 * Mixes two colours in OKLab, where equal steps look equally large; opacity is mixed
 * in a straight line. The result is held within sRGB.
 *
 * Returns: the mixture
 */
MzColor
mz_color_mix (const MzColor *self, const MzColor *other, double t)
{
  Triple from, to, lab;

  t = CLAMP (t, 0.0, 1.0);
  if (t <= 0.0 || t >= 1.0)
    return t <= 0.0 ? *self : *other;
  from = light_to_oklab (to_light (self));
  to = light_to_oklab (to_light (other));
  lab.first = blend (from.first, to.first, t);
  lab.second = blend (from.second, to.second, t);
  lab.third = blend (from.third, to.third, t);
  return from_light (oklab_to_light (lab), blend (self->alpha, other->alpha, t));
}

/**
 * mz_color_get_luminance:
 * @self: a colour, taken as opaque
 *
 * Computes the relative luminance of WCAG 2.1.
 *
 * Returns: 0 for black … 1 for white
 */
double
mz_color_get_luminance (const MzColor *self)
{
  Triple light = to_light (self);

  return 0.2126 * light.first + 0.7152 * light.second + 0.0722 * light.third;
}

/**
 * mz_color_get_contrast:
 * @self: a colour, taken as opaque
 * @other: another colour, taken as opaque
 *
 * Computes the contrast ratio of WCAG 2.1; the order does not matter.
 *
 * Returns: 1 for equal luminance … 21 for black and white
 */
double
mz_color_get_contrast (const MzColor *self, const MzColor *other)
{
  double one = mz_color_get_luminance (self);
  double two = mz_color_get_luminance (other);

  return (fmax (one, two) + 0.05) / (fmin (one, two) + 0.05);
}

/**
 * mz_color_simulate:
 * @self: a colour
 * @deficiency: 0 protanopia, 1 deuteranopia, 2 tritanopia; any other leaves the colour as it is
 *
 * Shows a colour as an eye without the long, middle or short wavelength cones sees it:
 * in linear light, the missing cone's answer is put in from the other two so that white
 * stays white. Formulas for 0 and 1: F. Viénot, H. Brettel, J. D. Mollon, "Digital video
 * colourmaps for checking the legibility of displays by dichromats", Color Research and
 * Application 24 (1999); for 2 a single plane in the manner of H. Brettel, F. Viénot,
 * J. D. Mollon, Journal of the Optical Society of America A 14 (1997).
 *
 * Returns: the colour as seen, with the same opacity
 */
MzColor
mz_color_simulate (const MzColor *self, guint deficiency)
{
  static const Matrix to_cones = {
    { 17.8824, 43.5161, 4.11935 },
    { 3.45565, 27.1554, 3.86714 },
    { 0.0299566, 0.184309, 1.46709 },
  };
  static const Matrix to_light_matrix = {
    { 0.0809444479, -0.130504409, 0.116721066 },
    { -0.0102485335, 0.0540193266, -0.113614708 },
    { -0.000365296938, -0.00412161469, 0.693511405 },
  };
  Triple cones = multiply (to_cones, to_light (self));

  switch (deficiency)
    {
    case 0:
      cones.first = 2.02344 * cones.second - 2.52581 * cones.third;
      break;
    case 1:
      cones.second = 0.494207 * cones.first + 1.24827 * cones.third;
      break;
    case 2:
      cones.third = -0.395913 * cones.first + 0.801109 * cones.second;
      break;
    default:
      return *self;
    }
  return from_light (multiply (to_light_matrix, cones), self->alpha);
}

/**
 * mz_color_get_distance:
 * @self: a colour, taken as opaque
 * @other: another colour, taken as opaque
 *
 * Measures how different two colours look: the straight line between them in OKLab.
 *
 * Returns: 0 for the same colour, 1 between black and white
 */
double
mz_color_get_distance (const MzColor *self, const MzColor *other)
{
  Triple one = light_to_oklab (to_light (self));
  Triple two = light_to_oklab (to_light (other));

  return hypot (hypot (one.first - two.first, one.second - two.second), one.third - two.third);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* sRGB, straight alpha, each channel 0 … 1. */
typedef struct
{
  double red, green, blue, alpha;
} MzColor;

gboolean mz_color_parse_hex     (const char *text, MzColor *color_out);
char    *mz_color_to_hex        (const MzColor *self);
MzColor  mz_color_mix           (const MzColor *self, const MzColor *other, double t);
double   mz_color_get_luminance (const MzColor *self);
double   mz_color_get_contrast  (const MzColor *self, const MzColor *other);
MzColor  mz_color_simulate      (const MzColor *self, guint deficiency);
double   mz_color_get_distance  (const MzColor *self, const MzColor *other);

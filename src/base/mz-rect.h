/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct
{
  double x, y;
} MzPoint;

typedef struct
{
  double x, y, width, height;
} MzRect;

gboolean mz_rect_contains   (const MzRect *self, double x, double y);
gboolean mz_rect_intersects (const MzRect *self, const MzRect *other);
MzRect   mz_rect_union      (const MzRect *self, const MzRect *other);
MzRect   mz_rect_inset      (const MzRect *self, double dx, double dy);
double   mz_rect_distance   (const MzRect *self, double x, double y);

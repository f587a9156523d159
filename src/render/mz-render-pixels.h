/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"
#include "mz-theme.h"
#include <gio/gio.h>

/* Premultiplied 32-bit pixels in the byte order of the machine, as a window system takes them. */
typedef struct
{
  GBytes *bytes;
  int     width, height;   /* device pixels */
  gsize   stride;          /* bytes */
} MzPixels;

gboolean mz_render_pixels (MzScene *scene, MzTheme *theme, const char *language, double scale,
                           MzPixels *pixels_out, GError **error);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-mask-cache.h"
#include "mz-scene.h"
#include "mz-theme.h"
#include <gio/gio.h>

/* How to paint a scene for a window. All borrowed. */
typedef struct
{
  MzTheme      *theme;
  const char   *language;      /* BCP 47 tag for fonts; nullable */
  double        scale;         /* device pixels for each px, above 0 */
  const MzRect *area;          /* what part of the plane, in px; NULL: the canvas of the scene */
  const char   *group;         /* only the marks of this group, beyond its clip too; NULL: all */
  MzScene      *overlay;       /* goes on top; nullable */
  MzMaskCache  *masks;         /* nullable: makes painting the same outlines again faster */
  GCancellable *cancellable;   /* nullable */
} MzPixelsOptions;

/* Premultiplied 32-bit pixels in the byte order of the machine, as a window system takes them. */
typedef struct
{
  GBytes *bytes;
  int     width, height;   /* device pixels */
  gsize   stride;          /* bytes */
} MzPixels;

gboolean mz_render_pixels (MzScene *scene, const MzPixelsOptions *options, MzPixels *pixels_out, GError **error);

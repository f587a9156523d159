/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"
#include "mz-theme.h"
#include <gio/gio.h>

#define MZ_RENDER_ERROR (mz_render_error_quark ())

typedef enum
{
  MZ_RENDER_ERROR_TOO_BIG,
  MZ_RENDER_ERROR_FAILED,
} MzRenderError;

/* What goes into a file beside the picture. All strings borrowed. */
typedef struct
{
  MzTheme    *theme;
  const char *language;      /* BCP 47, for lang attributes and fonts */
  double      scale;         /* device pixels per px (PNG) */
  const char *payload;       /* JSON: the view, the figures, their citations; nullable */
  const char *source_line;   /* visible sources as text, for metadata; nullable */
  const char *const *figure_ids;  /* ids of the figures by number, for data-figure; nullable */
  guint       n_figure_ids;
} MzRenderOptions;

GQuark  mz_render_error_quark (void);
GBytes *mz_render_png         (MzScene *scene, const MzRenderOptions *options, GError **error);
GBytes *mz_render_svg         (MzScene *scene, const MzRenderOptions *options, GError **error);
GBytes *mz_render_pdf         (MzScene *scene, const MzRenderOptions *options, GError **error);

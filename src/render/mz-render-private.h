/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-render.h"

#include "mz-mask-cache.h"
#include "mz-scene.h"
#include <cairo.h>

/* Sizes nothing reads and no memory holds. */
#define MZ_RENDER_MAX_SIDE_PX   16384.0
#define MZ_RENDER_MAX_AREA_PX   200e6

/* Chosen once for screen and files, so that all break lines alike. */
#define MZ_RENDER_FONT_FAMILIES "Cantarell, Inter, Noto Sans, DejaVu Sans, sans-serif"

/* The lines a pattern consists of, in px; it is anchored at the origin of the scene. */
typedef struct
{
  double period;
  double width;
  int    slope;               /* of the lines: 1 rising, -1 falling, 0 rows of dots, or both diagonals */
} MzPatternShape;

#define MZ_PATTERN_SLOPE_BOTH 2

typedef void (*MzPatternLineFunc) (double x1, double y1, double x2, double y2, gpointer user_data);

const MzPatternShape *_mz_render_get_pattern_shape (MzPattern pattern);
void     _mz_render_foreach_pattern_line (MzPattern pattern, const MzRect *area,
                                          MzPatternLineFunc func, gpointer user_data);

guint    _mz_render_get_dashes       (const MzStyle *style, double dashes[2]);
gboolean _mz_render_has_stroke       (const MzStyle *style);
gboolean _mz_render_has_pattern      (const MzStyle *style);
gboolean _mz_render_is_crisp         (const MzScene *scene, guint32 mark, double scale);
gboolean _mz_render_is_visible       (const MzScene *scene, guint32 mark);
MzRect   _mz_render_get_canvas       (const MzScene *scene);
gboolean _mz_render_is_on_canvas     (const MzScene *scene, guint32 mark, const MzRect *canvas);
MzRect   _mz_render_get_visible_rect (const MzScene *scene, guint32 mark, const MzRect *canvas);
void     _mz_render_trace            (const MzScene *scene, guint32 mark, MzPathSink *sink);
void     _mz_render_trace_in         (const MzScene *scene, guint32 mark, const MzRect *canvas, MzPathSink *sink);
char    *_mz_render_dup_language_tag (const char *language);
gboolean _mz_render_check_size       (double width_px, double height_px, GError **error);

/* Some marks of a scene on a context whose units are px. */
typedef struct
{
  MzScene      *scene;
  MzTheme      *theme;
  const char   *language;
  guint32       first_mark, n_marks;
  MzRect        canvas;         /* the part of the plane that is seen, px */
  gboolean      is_unclipped;   /* beyond the clips of groups too */
  MzMaskCache  *masks;          /* nullable */
  GCancellable *cancellable;    /* nullable: what is there when it comes is left */
} MzPainting;

void             _mz_render_set_failed    (GError **error, cairo_status_t status);
void             _mz_render_cairo_paint   (cairo_t *cr, const MzPainting *painting);
cairo_surface_t *_mz_render_paint_surface (MzScene *scene, MzTheme *theme, const char *language,
                                           double scale, cairo_format_t format, GError **error);

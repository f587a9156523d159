/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-cairo-sink.h"
#include "mz-disc-stamps-private.h"
#include "mz-render-private.h"
#include <pango/pango.h>

#define N_PATTERNS (MZ_PATTERN_CROSSES + 1)

typedef struct
{
  cairo_t          *cr;
  const MzPainting *painting;
  MzScene          *scene;
  MzTheme          *theme;
  PangoLayout      *layout;    /* NULL until a text is painted */
  MzCairoSink       sink;
  MzDiscStamps     *stamps;    /* nullable */
  cairo_pattern_t  *tiles[N_PATTERNS][MZ_N_TOKENS];
  double            scale;     /* device pixels per px; 0 when the target has no pixels */
  double            device_scale;
  cairo_matrix_t    matrix;    /* px to device pixels */
  MzRect            seen;      /* px: what lies outside is not painted */
  GArray           *requests;  /* (element-type MzMaskRequest) (nullable): prepared, in the order of marks */
  guint             next_request;
} MzPainter;

/* Marks from the first up to the end, without it. */
typedef struct
{
  guint32 first, end;
} MzMarkRange;

void     _mz_painter_init           (MzPainter *self, cairo_t *cr, const MzPainting *painting);
void     _mz_painter_clear          (MzPainter *self);
void     _mz_painter_paint_marks    (MzPainter *self, const MzMarkRange *range);

void     _mz_painter_set_color      (cairo_t *cr, MzTheme *theme, MzToken token);
void     _mz_painter_set_tile       (MzPainter *self, const MzStyle *style);
void     _mz_painter_stroke_pattern (cairo_t *cr, MzPattern pattern, const MzRect *area);
gboolean _mz_painter_is_visible     (const MzPainter *self, guint32 mark);
void     _mz_painter_prepare_masks  (MzPainter *self);
gboolean _mz_painter_paint_masked   (MzPainter *self, guint32 mark, const MzStyle *style);
void     _mz_painter_paint_halo     (MzPainter *self, guint32 mark, PangoLayoutLine *line);
gboolean _mz_painter_find_masked    (const MzPainter *self, MzMarkRange *range_out);
void     _mz_painter_paint_bands    (MzPainter *self, const MzMarkRange *range);

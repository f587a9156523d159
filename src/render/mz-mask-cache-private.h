/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-mask-cache.h"
#include "mz-scene.h"
#include <cairo.h>
#include <gio/gio.h>

/* What is covered: the inside of an outline, or its stroke. */
typedef struct
{
  MzScene              *scene;
  guint32               mark;
  gboolean              is_stroke;
  const MzRect         *canvas;   /* px */
  const cairo_matrix_t *matrix;   /* px to device pixels, scale and whole-pixel shift only */
  guint64               key;      /* what the mask is kept by */
} MzMaskRequest;

void     _mz_mask_cache_begin (MzMaskCache *self);
void     _mz_mask_cache_end   (MzMaskCache *self);
void     _mz_mask_cache_prepare (MzMaskCache *self, MzMaskRequest *requests, guint n_requests,
                                 GCancellable *cancellable);
gboolean _mz_mask_cache_wants (const MzScene *scene, guint32 mark);
void     _mz_mask_cache_add   (MzMaskCache *self, guint64 key, cairo_surface_t *surface, double x, double y);
gboolean _mz_mask_cache_paint_at (MzMaskCache *self, cairo_t *cr, guint64 key, double x, double y);
void     _mz_mask_cache_paint (MzMaskCache *self, cairo_t *cr, const MzMaskRequest *request);

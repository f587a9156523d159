/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-text-metrics.h"

/**
 * mz_text_metrics_init:
 * @self: (transfer none): memory of a new instance
 * @funcs: what the instance can do; must live for ever
 *
 * Makes the embedded part of a concrete text measurer, with one reference held.
 */
void
mz_text_metrics_init (MzTextMetrics             *self,
                      const MzTextMetricsFuncs  *funcs)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (funcs != NULL && funcs->measure != NULL && funcs->finalize != NULL);

  self->funcs = funcs;
  g_atomic_ref_count_init (&self->count);
}

/**
 * mz_text_metrics_ref:
 * @self: text metrics
 *
 * Takes a reference; any thread may do so.
 *
 * Returns: (transfer full): @self
 */
MzTextMetrics *
mz_text_metrics_ref (MzTextMetrics *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_text_metrics_unref:
 * @self: (transfer full): text metrics
 *
 * Gives a reference back.
 */
void
mz_text_metrics_unref (MzTextMetrics *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->count))
    self->funcs->finalize (self);
}

/**
 * mz_text_metrics_measure:
 * @self: text metrics
 * @text: one line of UTF-8
 * @face: regular, bold or italic
 * @size_px: font size in px, above 0
 * @extents_out: (out caller-allocates): width, and height above and below the baseline, px
 *
 * Measures one line of text.
 */
void
mz_text_metrics_measure (MzTextMetrics *self,
                         const char    *text,
                         MzFontFace     face,
                         double         size_px,
                         MzTextExtents *extents_out)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (extents_out != NULL);

  self->funcs->measure (self, text, face, size_px, extents_out);
}

/**
 * mz_text_metrics_get_width:
 * @self: text metrics
 * @text: one line
 * @face: a font face
 * @size_px: font size in px
 *
 * Returns: the width of @text in px
 */
double
mz_text_metrics_get_width (MzTextMetrics *self,
                           const char    *text,
                           MzFontFace     face,
                           double         size_px)
{
  MzTextExtents extents;

  mz_text_metrics_measure (self, text, face, size_px, &extents);

  return extents.width;
}

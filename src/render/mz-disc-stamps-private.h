/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

/* Masks of small discs, made once per size and place within a pixel. */
typedef struct _MzDiscStamps MzDiscStamps;

MzDiscStamps *_mz_disc_stamps_new   (double device_scale);
void          _mz_disc_stamps_free  (MzDiscStamps *self);
gboolean      _mz_disc_stamps_paint (MzDiscStamps *self, cairo_t *cr, double x, double y,
                                     double radius);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzDiscStamps, _mz_disc_stamps_free)

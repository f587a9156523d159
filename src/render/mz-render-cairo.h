/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"
#include "mz-theme.h"
#include <cairo.h>

void mz_render_cairo       (cairo_t *cr, MzScene *scene, MzTheme *theme, const char *language);
void mz_render_cairo_marks (cairo_t *cr, MzScene *scene, MzTheme *theme, const char *language,
                            guint32 first_mark, guint32 n_marks);

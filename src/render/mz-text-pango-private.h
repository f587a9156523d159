/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-text-metrics.h"

#include <pango/pangocairo.h>

PangoLayout *_mz_text_pango_create_layout (const char *language);
void         _mz_text_pango_set_text      (PangoLayout *layout, const char *text, MzFontFace face,
                                           double size_px);

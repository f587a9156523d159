/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-rect.h"

/* Where words still find room: inside an area, beside all that was put there before. */
typedef struct
{
  MzRect  area;
  GArray *taken;
} MzLabelPlace;

void     _mz_label_place_init  (MzLabelPlace *self, const MzRect *area);
void     _mz_label_place_clear (MzLabelPlace *self);
/* What must not be covered. A label of the same owner may lie on it; %NULL has no labels. */
void     _mz_label_place_block (MzLabelPlace *self, const MzRect *rect, const char *owner);
gboolean _mz_label_place_take  (MzLabelPlace *self, const MzRect *rect, const char *owner);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"

/* What painting and picking say about the same pixels. */
typedef struct
{
  guint   n_pixels;
  guint   n_on_marks;      /* pixels on which a mark was painted */
  guint   n_different;     /* answers differ, an edge is within 1 px */
  guint   n_wrong;         /* answers differ, no edge is near */
  guint   wrong_x, wrong_y;/* the first of them */
  guint32 painted, picked; /* there */
} PickOracle;

void pick_oracle_run    (MzScene *scene, PickOracle *oracle_out);
void pick_oracle_assert (MzScene *scene);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"

typedef enum
{
  MZ_DIRECTION_NEXT,
  MZ_DIRECTION_PREVIOUS,
  MZ_DIRECTION_FIRST,
  MZ_DIRECTION_LAST,
  MZ_DIRECTION_UP,
  MZ_DIRECTION_DOWN,
  MZ_DIRECTION_LEFT,
  MZ_DIRECTION_RIGHT,
} MzDirection;

GArray *mz_scene_get_focus_order (MzScene *self);
guint32 mz_scene_get_neighbour   (MzScene *self, guint32 mark, MzDirection direction);
guint32 mz_scene_get_neighbour_in_rows (MzScene *self, guint32 mark, MzDirection direction);

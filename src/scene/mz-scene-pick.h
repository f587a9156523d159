/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"

#define MZ_PICK_RADIUS_POINTER 8.0
#define MZ_PICK_RADIUS_TOUCH   24.0

guint32 mz_scene_pick      (MzScene *self, double x, double y, double radius_px);
gboolean mz_scene_mark_contains (const MzScene *self, guint32 mark, double x, double y);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"

char *mz_scene_dump (MzScene *self, const char *(*figure_id) (guint32 figure, gpointer user_data), gpointer user_data);

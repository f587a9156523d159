/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"

/* Words for the parts of a scene, the same in dumps and in files; never translated. */
const char *mz_mark_type_get_name  (MzMarkType self);
const char *mz_group_role_get_name (MzGroupRole self);
const char *mz_pattern_get_name    (MzPattern self);

double      mz_anchor_get_share    (MzAnchor self);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"

G_BEGIN_DECLS

MzPoint mz_chart_get_centre (MzScene *scene, guint32 mark);

G_END_DECLS

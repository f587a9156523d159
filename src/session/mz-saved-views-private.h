/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-saved-views.h"

MzSavedView *_mz_saved_view_new       (const char *name, const char *link);
/* The file, in any thread. Views are (element-type MzSavedView). */
GPtrArray   *_mz_saved_views_read     (const char *path, GError **error);
GBytes      *_mz_saved_views_to_bytes (GPtrArray *views);

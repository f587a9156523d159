/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-problem.h"

#define MZ_JSON_GUARD_MAX_DEPTH  64
#define MZ_JSON_GUARD_MAX_BYTES  (256u * 1024 * 1024)
#define MZ_JSON_GUARD_MAX_STRING (16u * 1024 * 1024)

MzProblem *mz_json_guard_check  (const char *bytes, gsize length, const char *file);
gboolean   mz_json_guard_locate (const char *bytes, gsize length, const char *pointer,
                                 guint *line_out, guint *column_out);

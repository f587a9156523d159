/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Going down in text that the guard has let through. */
const char *_mz_json_locate_skip_blanks (const char *at, const char *end);
const char *_mz_json_locate_enter       (const char *at, const char *end, const char *token);
const char *_mz_json_locate_advance     (const char *at, const char *end, guint64 n);
gboolean    _mz_json_locate_parse_index (const char *token, guint64 *index_out);
char       *_mz_json_locate_unescape    (const char *token);
void        _mz_json_locate_list_members (const char *at, const char *end, GHashTable *members);
GStrv       _mz_json_locate_split       (const char *pointer);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The names of all objects that are open at one place of a JSON text, as a stack with a
 * hash table over it. */
typedef struct _MzJsonKeys MzJsonKeys;

MzJsonKeys *_mz_json_keys_new       (const char *text);
void        _mz_json_keys_free      (MzJsonKeys *self);
guint32     _mz_json_keys_get_count (const MzJsonKeys *self);
gboolean    _mz_json_keys_push      (MzJsonKeys *self, gsize offset, gsize length, guint32 first, guint32 *twin_out);
void        _mz_json_keys_cut       (MzJsonKeys *self, guint32 count);
const char *_mz_json_keys_get       (const MzJsonKeys *self, guint32 key, gsize *length_out);
gsize       _mz_json_keys_get_offset (const MzJsonKeys *self, guint32 key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzJsonKeys, _mz_json_keys_free)

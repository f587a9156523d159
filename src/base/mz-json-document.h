/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-problem.h"
#include <gio/gio.h>
#include <json-glib/json-glib.h>

/* A guarded and parsed JSON text together with its bytes, so that any place in it
 * can be told by file, line, column and pointer later. */
typedef struct _MzJsonDocument MzJsonDocument;

MzJsonDocument *mz_json_document_new_from_bytes (GBytes *bytes, const char *file, GPtrArray *problems);
MzJsonDocument *mz_json_document_ref            (MzJsonDocument *self);
void            mz_json_document_unref          (MzJsonDocument *self);
JsonNode       *mz_json_document_get_root       (MzJsonDocument *self);
const char     *mz_json_document_get_file       (MzJsonDocument *self);
gboolean        mz_json_document_locate         (MzJsonDocument *self, const char *pointer,
                                                 guint *line_out, guint *column_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzJsonDocument, mz_json_document_unref)

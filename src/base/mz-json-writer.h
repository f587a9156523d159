/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Writes RFC 8259 with the shortest numbers that read back the same. */
typedef struct _MzJsonWriter MzJsonWriter;

MzJsonWriter *mz_json_writer_new          (void);
void          mz_json_writer_free         (MzJsonWriter *self);
void          mz_json_writer_begin_object (MzJsonWriter *self);
void          mz_json_writer_end_object   (MzJsonWriter *self);
void          mz_json_writer_begin_array  (MzJsonWriter *self);
void          mz_json_writer_end_array    (MzJsonWriter *self);
void          mz_json_writer_member       (MzJsonWriter *self, const char *name);
void          mz_json_writer_string       (MzJsonWriter *self, const char *value);
void          mz_json_writer_double       (MzJsonWriter *self, double value);
void          mz_json_writer_boolean      (MzJsonWriter *self, gboolean value);
void          mz_json_writer_null         (MzJsonWriter *self);
char         *mz_json_writer_finish       (MzJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzJsonWriter, mz_json_writer_free)

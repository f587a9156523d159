/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* RFC 4180 with CRLF; text that a spreadsheet would run as a formula is made inert. */
typedef struct _MzCsvWriter MzCsvWriter;

MzCsvWriter *mz_csv_writer_new    (void);
MzCsvWriter *mz_csv_writer_new_with_tabs (void);
void         mz_csv_writer_free   (MzCsvWriter *self);
void         mz_csv_writer_text   (MzCsvWriter *self, const char *text);   /* nullable: an empty cell */
void         mz_csv_writer_number (MzCsvWriter *self, double value);       /* NAN: an empty cell */
void         mz_csv_writer_end    (MzCsvWriter *self);
GBytes      *mz_csv_writer_finish (MzCsvWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzCsvWriter, mz_csv_writer_free)

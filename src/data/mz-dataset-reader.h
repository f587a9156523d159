/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset.h"
#include "mz-problem.h"
#include <gio/gio.h>

/* Reads documents one after the other, then checks and freezes them into a dataset. */
typedef struct _MzDatasetReader MzDatasetReader;

MzDatasetReader *mz_dataset_reader_new        (void);
void             mz_dataset_reader_free       (MzDatasetReader *self);
gboolean         mz_dataset_reader_add_bytes  (MzDatasetReader *self, GBytes *bytes, const char *file);
gboolean         mz_dataset_reader_add_file   (MzDatasetReader *self, const char *path, GError **error);
void             mz_dataset_reader_add_bundled (MzDatasetReader *self);
MzDataset       *mz_dataset_reader_finish     (MzDatasetReader *self, GPtrArray **problems_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzDatasetReader, mz_dataset_reader_free)

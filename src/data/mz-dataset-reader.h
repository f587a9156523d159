/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset.h"
#include "mz-problem.h"
#include <gio/gio.h>

/* Reads documents one after the other, then checks and freezes them into a dataset. */
typedef struct _MzDatasetReader MzDatasetReader;

/* Whether a place lies in a country or at most so far from it. */
typedef gboolean (*MzPlaceCheck) (const char *country, double lon, double lat, double within_km, gpointer user_data);

MzDatasetReader *mz_dataset_reader_new        (void);
void             mz_dataset_reader_free       (MzDatasetReader *self);
gboolean         mz_dataset_reader_add_bytes  (MzDatasetReader *self, GBytes *bytes, const char *file);
gboolean         mz_dataset_reader_add_file   (MzDatasetReader *self, const char *path, GError **error);
void             mz_dataset_reader_add_bundled (MzDatasetReader *self);
char           **mz_dataset_reader_dup_files  (MzDatasetReader *self);
void             mz_dataset_reader_set_place_check (MzDatasetReader *self, MzPlaceCheck check, gpointer user_data);
MzDataset       *mz_dataset_reader_finish     (MzDatasetReader *self, GPtrArray **problems_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzDatasetReader, mz_dataset_reader_free)

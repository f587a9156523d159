/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset-private.h"

/* The mutable stage of a dataset: records are added one by one, in the order of MzRecordKind,
 * then it is frozen. Never shared between threads. */
typedef struct _MzDatasetBuilder MzDatasetBuilder;

MzDatasetBuilder  *_mz_dataset_builder_new           (void);
void               _mz_dataset_builder_free          (MzDatasetBuilder *self);
const char        *_mz_dataset_builder_intern        (MzDatasetBuilder *self, const char *text);
const char        *_mz_dataset_builder_take_text     (MzDatasetBuilder *self, GString *text);
const char *const *_mz_dataset_builder_add_list      (MzDatasetBuilder *self, GPtrArray *strings);
guint32            _mz_dataset_builder_add_names     (MzDatasetBuilder *self,
                                                      GPtrArray        *languages,
                                                      GPtrArray        *texts);
guint32            _mz_dataset_builder_add           (MzDatasetBuilder *self,
                                                      MzRecordKind      kind,
                                                      gconstpointer     record);
void               _mz_dataset_builder_add_statement (MzDatasetBuilder *self,
                                                      MzRecordKind      kind,
                                                      gpointer          record,
                                                      guint             order);
guint32            _mz_dataset_builder_find          (MzDatasetBuilder *self,
                                                      MzRecordKind      kind,
                                                      const char       *id);
gconstpointer      _mz_dataset_builder_get           (MzDatasetBuilder *self,
                                                      MzRecordKind      kind,
                                                      guint32           index);
void               _mz_dataset_builder_set_repeats   (MzDatasetBuilder *self,
                                                      guint32           figure,
                                                      guint32           root);
guint32            _mz_dataset_builder_get_n         (MzDatasetBuilder *self, MzRecordKind kind);
MzDataset         *_mz_dataset_builder_freeze        (MzDatasetBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzDatasetBuilder, _mz_dataset_builder_free)

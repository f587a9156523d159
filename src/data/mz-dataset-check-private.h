/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset-reader-private.h"

/* Rules that go beyond one member (mz-dataset-check.c) */
gboolean _mz_dataset_check_measure_unit (const char *unit, MzMeasureKind kind);
void     _mz_dataset_check_figure       (MzDatasetReader    *self,
                                         const MzJsonCursor *record,
                                         const MzFigure     *figure);
void     _mz_dataset_check_duplicate    (MzDatasetReader    *self,
                                         const MzJsonCursor *record,
                                         const MzFigure     *figure);
void     _mz_dataset_check_shares       (MzDatasetReader    *self,
                                         const MzJsonCursor *record,
                                         const MzHolding    *holding);
void     _mz_dataset_check_percentages  (MzDatasetReader    *self,
                                         const MzJsonCursor *record,
                                         const MzHolding    *holding);
void     _mz_dataset_check_cycles       (MzDatasetReader *self);
void     _mz_dataset_check_tables       (MzDatasetReader *self, MzDataset *dataset);

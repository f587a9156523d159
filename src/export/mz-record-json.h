/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset.h"
#include "mz-derive.h"
#include "mz-json-writer.h"

void mz_record_write_figure  (MzJsonWriter *writer, MzDataset *dataset, guint32 figure);
void mz_record_write_source  (MzJsonWriter *writer, const MzSource *source);
void mz_record_write_measure (MzJsonWriter *writer, MzDataset *dataset, guint32 measure);

/* With the source itself beside its id. */
void mz_record_write_sourced_figure (MzJsonWriter *writer, MzDataset *dataset, guint32 figure);
void mz_record_write_company        (MzJsonWriter *writer, MzDataset *dataset, guint32 company);
void mz_record_write_facility       (MzJsonWriter *writer, MzDataset *dataset, guint32 facility);
void mz_record_write_holding        (MzJsonWriter *writer, MzDataset *dataset, guint32 holding);
void mz_record_write_event          (MzJsonWriter *writer, MzDataset *dataset, guint32 event);

/* Nothing that the format knows: a number of ours, with the figures it was computed from. */
void mz_record_write_derived        (MzJsonWriter *writer, MzDataset *dataset, const MzDerivation *derivation, guint row);

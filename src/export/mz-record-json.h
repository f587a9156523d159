/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset.h"
#include "mz-json-writer.h"

void mz_record_write_figure  (MzJsonWriter *writer, MzDataset *dataset, guint32 figure);
void mz_record_write_source  (MzJsonWriter *writer, const MzSource *source);
void mz_record_write_measure (MzJsonWriter *writer, MzDataset *dataset, guint32 measure);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-record-json.h"

void _mz_record_write_string   (MzJsonWriter *writer, const char *member, const char *value);
void _mz_record_write_evidence (MzJsonWriter *writer, const MzEvidence *evidence);
void _mz_record_write_source   (MzJsonWriter *writer, MzDataset *dataset, guint32 source, gboolean is_resolved);

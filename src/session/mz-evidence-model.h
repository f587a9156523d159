/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-derive.h"
#include "mz-view-spec.h"
#include <gio/gio.h>

/* Who says otherwise, or what a number was computed from: a list of MzStatementItem. */
#define MZ_TYPE_EVIDENCE_MODEL (mz_evidence_model_get_type ())
G_DECLARE_FINAL_TYPE (MzEvidenceModel, mz_evidence_model, MZ, EVIDENCE_MODEL, GObject)

MzEvidenceModel *mz_evidence_model_new       (void);
void             mz_evidence_model_show      (MzEvidenceModel *self, MzChartContext *context, MzViewSpec *spec,
                                              const char *statement);
const MzDerivedRow *mz_evidence_model_get_computed (MzEvidenceModel *self, int *year_out);
const MzConcentration *mz_evidence_model_get_concentration (MzEvidenceModel *self);
guint32          mz_evidence_model_get_drawn (MzEvidenceModel *self);
MzStanding       mz_evidence_model_get_standing (MzEvidenceModel *self);
gboolean         mz_evidence_model_is_drawn  (MzEvidenceModel *self);

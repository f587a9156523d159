/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-view-spec.h"
#include <gio/gio.h>

/* What else there is to read beside the selected subject: a list of MzStatementItem. */
#define MZ_TYPE_SUBJECT_MODEL (mz_subject_model_get_type ())
G_DECLARE_FINAL_TYPE (MzSubjectModel, mz_subject_model, MZ, SUBJECT_MODEL, GObject)

MzSubjectModel *mz_subject_model_new  (void);
void            mz_subject_model_show (MzSubjectModel *self, MzChartContext *context, MzViewSpec *spec,
                                       const char *statement);

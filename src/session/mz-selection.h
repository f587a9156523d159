/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-query.h"
#include "mz-view-spec.h"

/* The rules that join what is drawn and which statement is in focus. */
MzQueryResult     *mz_selection_run_query            (MzChartContext *context, MzViewSpec *spec);
const MzStatement *mz_selection_find_for_subject     (MzChartContext *context, MzViewSpec *spec, const char *subject);
MzViewSpec        *mz_selection_adapt_to_statement   (MzChartContext *context, MzViewSpec *spec,
                                                      const MzStatement *statement);
MzViewSpec        *mz_selection_adapt_to_story       (MzChartContext *context, MzViewSpec *spec, guint32 source);
gboolean           mz_selection_states_measure       (MzChartContext *context, guint32 source, const char *measure);
MzViewSpec        *mz_selection_suit_view            (MzChartContext *context, MzViewSpec *spec);
guint32            mz_selection_find_first_story     (MzChartContext *context);
const MzFigure    *mz_selection_get_figure           (MzChartContext *context, const char *statement);

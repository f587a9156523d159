/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-table-columns.h"

/* The words of one cell; NULL when it is empty or the column is one of all statements. (transfer full) */
char *_mz_table_dup_figure_cell   (MzTableColumn column, MzChartContext *context, const MzTableRow *row);
char *_mz_table_dup_computed_cell (MzTableColumn column, MzChartContext *context, const MzTableRow *row);
char *_mz_table_dup_holding_cell  (MzTableColumn column, MzChartContext *context, const MzHolding *holding);
char *_mz_table_dup_event_cell    (MzTableColumn column, MzChartContext *context, const MzEvent *event);
char *_mz_table_dup_common_cell   (MzTableColumn column, MzChartContext *context, const MzStatement *statement);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-table-columns.h"
#include "mz-view-spec.h"

/* The rows of a table as a view asks for them. Arrays are (element-type MzTableRow). */
GArray *mz_table_rows_new         (MzChartContext *context, const MzViewSpec *spec);   /* all, as drawn */
GArray *mz_table_rows_new_shown   (MzChartContext *context, const MzViewSpec *spec);   /* searched and sorted */
GArray *mz_table_rows_choose      (GArray *all, MzChartContext *context, const MzViewSpec *spec);
GArray *mz_table_rows_sort        (GArray *rows, MzChartContext *context, const char *sort);
char   *mz_table_row_dup_haystack (const MzTableRow *row, MzTableRows kind, MzChartContext *context);
char   *mz_table_fold             (const char *text);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-derive.h"
#include "mz-view-option.h"

/* One row of a table: a figure, a holding or an event, or a number computed from figures. */
typedef struct
{
  const MzStatement *statement;   /* of the dataset; NULL when the number is computed */
  MzStanding         standing;    /* of a figure */
  MzDerivedKind      derived;     /* the rest is of a computed number only */
  const char        *subject;
  double             value;
  MzBound            bound;
  int                year;
} MzTableRow;

/* All columns that any table has; which a table has, and in which order, mz_table_get_columns() tells. */
typedef enum
{
  /* figures */
  MZ_COLUMN_SUBJECT,
  MZ_COLUMN_MEASURE,
  MZ_COLUMN_VALUE,
  MZ_COLUMN_BOUND,
  MZ_COLUMN_UNIT,
  MZ_COLUMN_PERIOD,
  MZ_COLUMN_BASIS,
  MZ_COLUMN_STANDING,
  MZ_COLUMN_REPEATS,
  /* holdings */
  MZ_COLUMN_HOLDER,
  MZ_COLUMN_ASSET,
  MZ_COLUMN_KIND,
  MZ_COLUMN_SHARE,
  MZ_COLUMN_SHARE_BOUND,
  MZ_COLUMN_SHARE_MIN,
  MZ_COLUMN_SHARE_MAX,
  MZ_COLUMN_STATUS,
  MZ_COLUMN_SINCE,
  MZ_COLUMN_UNTIL,
  /* events */
  MZ_COLUMN_DATE,
  MZ_COLUMN_TIMING,
  MZ_COLUMN_TITLE,
  MZ_COLUMN_SUBJECTS,
  /* all */
  MZ_COLUMN_AS_OF,
  MZ_COLUMN_EDITION,
  MZ_COLUMN_SOURCE,
  MZ_COLUMN_PUBLISHER,
  MZ_COLUMN_ISSUED,
  MZ_COLUMN_LANGUAGE,
  MZ_COLUMN_AUTHORS,
  MZ_COLUMN_URL,
  MZ_COLUMN_EVIDENCE,
  MZ_COLUMN_PLACE,
  MZ_COLUMN_WORDS,
  MZ_COLUMN_NOTE,
  MZ_COLUMN_ID,
  MZ_N_COLUMNS
} MzTableColumn;

const MzTableColumn *mz_table_get_columns       (MzTableRows rows, guint *n_out);
const char          *mz_table_column_get_id     (MzTableColumn column);
gboolean             mz_table_column_parse      (const char *id, MzTableColumn *column_out);
const char          *mz_table_column_get_title  (MzTableColumn column);
gboolean             mz_table_column_is_number  (MzTableColumn column);
char                *mz_table_column_dup_text   (MzTableColumn column, MzChartContext *context, const MzTableRow *row);
double               mz_table_column_get_number (MzTableColumn column, const MzTableRow *row);
gboolean             mz_table_column_get_order  (MzTableColumn column, const MzTableRow *row, double *order_out);

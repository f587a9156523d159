/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"
#include "mz-table-rows.h"

/* Between two columns, px. */
#define MZ_TABLE_COLUMN_GAP 14.0

/* A column that has room in a picture. */
typedef struct
{
  MzTableColumn column;
  double        width;     /* px */
  double        natural;   /* px that its widest cell takes */
} MzPictureColumn;

/* What the picture of a table keeps between its stages, in build->data. */
typedef struct
{
  MzChartBuild *build;
  MzTableRows   kind;
  GArray       *rows;       /* (element-type MzTableRow) searched and sorted */
  guint         n_all;      /* rows before the search */
  /* laid out */
  GArray       *columns;    /* (element-type MzPictureColumn) */
  GArray       *left_out;   /* (element-type MzTableColumn) */
  guint         n_shown;    /* rows */
} MzTablePicture;

MzTablePicture   *_mz_table_picture_get         (const MzChartBuild *build);
const MzTableRow *_mz_table_picture_get_row     (const MzTablePicture *self, guint row);
double            _mz_table_picture_measure     (const MzTablePicture *self, const char *text, MzFontFace face);
void              _mz_table_picture_fit_columns (MzTablePicture *self);

/* Words. All (transfer full). */
char *_mz_table_picture_describe_title    (const MzChartBuild *build);
char *_mz_table_picture_describe_subtitle (const MzChartBuild *build);
char *_mz_table_picture_describe_chart    (const MzChartBuild *build);
char *_mz_table_picture_describe_row      (const MzTablePicture *self, const MzTableRow *row);
char *_mz_table_picture_describe_rest     (const MzTablePicture *self);   /* nullable */

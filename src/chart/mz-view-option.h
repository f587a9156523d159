/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Everything about a view that is one of a few values or a whole number. Its name, its values and
 * its default stand in one table, which files, the command line and the window share. */
typedef enum
{
  /* map */
  MZ_OPTION_MAP_MARKS,         /* MzMapMarks */
  MZ_OPTION_CLASSES,           /* MzClassing */
  MZ_OPTION_N_CLASSES,         /* 5 … 7 */
  MZ_OPTION_SCALE_YEARS,       /* MzScaleYears */
  MZ_OPTION_PROJECTION,        /* MzProjectionKind */
  MZ_OPTION_MERIDIAN,          /* degrees, middle of a flat map; the globe is turned by the camera */
  MZ_OPTION_BORDERS,           /* MzBorders */
  MZ_OPTION_SITES,             /* boolean: facilities */
  MZ_OPTION_OCCURRENCES,       /* boolean: known occurrences as a background */
  /* bars, trend */
  MZ_OPTION_VALUE_SCALE,       /* MzValueScale */
  MZ_OPTION_SORT,              /* MzSort */
  MZ_OPTION_TOP,               /* this many bars and the others; 0: all */
  MZ_OPTION_STACK,             /* MzStack */
  MZ_OPTION_COMPARE,           /* MzCompare */
  MZ_OPTION_COMPARE_WITH,      /* the earlier year, or the year of the earlier edition; 0: the one before */
  MZ_OPTION_FACETS,            /* MzFacets */
  MZ_OPTION_TREND_MARKS,       /* MzTrendMarks */
  MZ_OPTION_BASE_YEAR,         /* index to this year = 100; 0: none */
  /* holdings */
  MZ_OPTION_HOLDINGS_MARKS,    /* MzHoldingsMarks */
  MZ_OPTION_STAGE,             /* MzStageChoice, of attributable capacity */
  MZ_OPTION_DEPTH,             /* steps that the graph goes out from its focus; 0: all */
  /* table */
  MZ_OPTION_TABLE_ROWS,        /* MzTableRows */
  /* all */
  MZ_OPTION_UNITS,             /* MzUnitChoice */
  MZ_OPTION_BESIDE,            /* 0: none, else 1 + MzViewKind of the second view */
  MZ_N_OPTIONS
} MzViewOption;

typedef enum { MZ_MAP_FILLS, MZ_MAP_CIRCLES } MzMapMarks;
typedef enum { MZ_CLASSING_QUANTILE, MZ_CLASSING_EQUAL, MZ_CLASSING_LOG } MzClassing;
typedef enum { MZ_SCALE_YEARS_SHOWN, MZ_SCALE_YEARS_ALL } MzScaleYears;   /* what colours and sizes are made for */
typedef enum { MZ_VALUE_SCALE_ABSOLUTE, MZ_VALUE_SCALE_SHARE, MZ_VALUE_SCALE_LOG } MzValueScale;
typedef enum { MZ_SORT_VALUE, MZ_SORT_NAME, MZ_SORT_CHANGE } MzSort;
typedef enum { MZ_STACK_NONE, MZ_STACK_STAGE, MZ_STACK_COMPANY, MZ_STACK_BASIS } MzStack;
typedef enum { MZ_COMPARE_NONE, MZ_COMPARE_YEARS, MZ_COMPARE_EDITIONS } MzCompare;
typedef enum { MZ_FACETS_NONE, MZ_FACETS_SOURCE } MzFacets;
typedef enum { MZ_TREND_LINES, MZ_TREND_AREA } MzTrendMarks;
typedef enum { MZ_HOLDINGS_MATRIX, MZ_HOLDINGS_CAPACITY, MZ_HOLDINGS_GRAPH } MzHoldingsMarks;
typedef enum { MZ_STAGE_CHOICE_MINE, MZ_STAGE_CHOICE_SEPARATION, MZ_STAGE_CHOICE_METAL, MZ_STAGE_CHOICE_MAGNET } MzStageChoice;
typedef enum { MZ_TABLE_FIGURES, MZ_TABLE_HOLDINGS, MZ_TABLE_EVENTS, MZ_TABLE_ALL_YEARS } MzTableRows;
typedef enum { MZ_UNITS_AUTOMATIC, MZ_UNITS_TONNES, MZ_UNITS_KILOTONNES, MZ_UNITS_MEGATONNES } MzUnitChoice;

/* Free words about a view; NULL when there is none. */
typedef enum
{
  MZ_VIEW_TEXT_GROUP,          /* id of a group of countries: only its members are drawn */
  MZ_VIEW_TEXT_FOCUS,          /* company that the graph of holdings spreads around */
  MZ_VIEW_TEXT_SEARCH,         /* words that a row of the table must have */
  MZ_VIEW_TEXT_TABLE_SORT,     /* column of the table, "-" before it for largest first */
  MZ_VIEW_TEXT_STATEMENT,      /* that is read beside the chart, in links: not the one behind the selected mark */
  MZ_N_VIEW_TEXTS
} MzViewText;

typedef enum
{
  MZ_OPTION_KIND_CHOICE,
  MZ_OPTION_KIND_NUMBER,
  MZ_OPTION_KIND_BOOLEAN,
} MzViewOptionKind;

const char        *mz_view_option_get_name    (MzViewOption option);
MzViewOptionKind   mz_view_option_get_kind    (MzViewOption option);
int                mz_view_option_get_default (MzViewOption option);
void               mz_view_option_get_range   (MzViewOption option, int *min_out, int *max_out);
char              *mz_view_option_describe_values (MzViewOption option);
gboolean           mz_view_option_parse       (MzViewOption option, const char *text, int *value_out);
const char        *mz_view_option_get_choice  (MzViewOption option, int value);
const char        *mz_view_text_get_name      (MzViewText text);

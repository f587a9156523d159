/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"
#include "mz-scale.h"

/* What a statement says of its date. */
typedef enum
{
  MZ_MOMENT_ON,          /* it happened on it */
  MZ_MOMENT_BY,          /* a deadline */
  MZ_MOMENT_SINCE,       /* a holding begins */
  MZ_MOMENT_UNTIL,       /* a holding ends */
  MZ_MOMENT_PENDING,     /* on that day a deal was announced and not closed */
  MZ_MOMENT_UNDATED,
  MZ_N_MOMENTS
} MzMoment;

/* One dated thing that a statement says; a holding can say two. */
typedef struct
{
  const MzStatement *statement;
  MzMoment           moment;
  const char        *date;      /* as the source states it; NULL when undated */
  MzPeriod           span;      /* its days */
  guint              group;
} MzTimelineEntry;

/* All entries about one subject. */
typedef struct
{
  const char *subject;
  gboolean    is_selected;
  guint       first_entry, n_entries;  /* of those with a date in view */
} MzTimelineGroup;

/* Narrower than this, words have no room beside their marks; px. */
#define MZ_TIMELINE_STACKED_BELOW 560.0

/* Where nothing happened in the days in view; px. */
#define MZ_TIMELINE_EMPTY_HEIGHT 64.0

/* How an entry stands in its row. */
typedef enum
{
  MZ_TIMELINE_DOUBLE,    /* title and quotation in two lines beside the mark */
  MZ_TIMELINE_SINGLE,    /* in one line beside the mark */
  MZ_TIMELINE_STACKED,   /* title above the mark, over the whole width */
} MzTimelineForm;

typedef struct
{
  guint  entry;
  double top;            /* px */
} MzTimelineRow;

/* What the chart keeps between its stages, in build->data. */
typedef struct
{
  MzChartBuild   *build;
  GArray         *entries;      /* (element-type MzTimelineEntry) by group and day, the undated last */
  GArray         *groups;       /* (element-type MzTimelineGroup) */
  guint           n_dated;      /* entries before the undated ones */
  guint           n_outside;    /* entries whose day is not in view */
  MzPeriod        extent;       /* days in view */
  gboolean        has_axis;     /* whether there are such days */
  /* laid out */
  MzTimelineForm  form;
  double          row_height;
  double          heading_width;  /* of the column of headings, 0 when they stand above their rows */
  MzRect          area;         /* between the axis and the undated ones */
  MzScale        *days;
  GArray         *rows;         /* (element-type MzTimelineRow) that have room */
  guint16         nothing;
} MzTimeline;

MzTimeline            *_mz_timeline_get        (const MzChartBuild *build);
void                   _mz_timeline_collect    (MzTimeline *self);
const MzTimelineEntry *_mz_timeline_get_entry  (const MzTimeline *self, guint entry);
const MzTimelineGroup *_mz_timeline_get_group  (const MzTimeline *self, guint group);
void                   _mz_timeline_find_extent (MzTimeline *self);
void                   _mz_timeline_lay_out    (MzTimeline *self);
double                 _mz_timeline_measure    (const MzTimeline *self, const char *text, MzFontFace face, double size_px);

/* Words. All (transfer full). */
char *_mz_timeline_describe_title    (const MzChartBuild *build);
char *_mz_timeline_describe_subtitle (const MzChartBuild *build);
char *_mz_timeline_describe_chart    (const MzChartBuild *build);
char *_mz_timeline_describe_entry    (const MzTimeline *self, const MzTimelineEntry *entry);   /* in full */
char *_mz_timeline_describe_date     (const MzTimelineEntry *entry);                           /* "by 2025-12-01"; nullable */
char *_mz_timeline_describe_moment   (MzMoment moment);                                        /* for the legend */
char *_mz_timeline_describe_group    (const MzTimeline *self, guint group);
char *_mz_timeline_describe_entry_title (const MzTimeline *self, const MzTimelineEntry *entry);
char *_mz_timeline_describe_words    (const MzTimeline *self, const MzTimelineEntry *entry, double width);   /* nullable */

/* Drawing. */
void  _mz_timeline_add_axis     (MzTimeline *self);
void  _mz_timeline_add_legend   (MzTimeline *self);
void  _mz_timeline_get_reach    (const MzTimeline *self, const MzTimelineEntry *entry, double *left_out, double *right_out);
void  _mz_timeline_add_symbol   (const MzTimeline *self, const MzTimelineEntry *entry, double y);
void  _mz_timeline_add_rows     (MzTimeline *self);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"
#include "mz-chart-context.h"
#include "mz-derive.h"
#include "mz-interval.h"
#include "mz-legend.h"
#include "mz-query.h"
#include "mz-scene-builder.h"
#include "mz-view-spec.h"

/* One subject of a chart: a figure, or a number computed from several. */
typedef struct
{
  const char       *subject;
  const char       *period;          /* nullable: told beside the name */
  double            value;           /* NAN when not available or not bounded */
  MzBound           bound;
  gboolean          can_be_bounded;
  const guint32    *figures;         /* what the mark stands for */
  guint             n_figures;       /* 0: nothing is drawn */
  const MzQueryRow *others;          /* rivals and their like; NULL of a computed number */
} MzChartRow;

/* A chart while it is being built. It lives for one mz_chart_new() on its stack. */
struct _MzChartBuild
{
  /* borrowed */
  MzChartContext      *context;
  MzDataset           *dataset;
  MzViewSpec          *spec;
  MzTextMetrics       *metrics;
  const char          *language;
  const MzMeasure     *measure;     /* NULL when the numbers are computed */
  const MzQueryResult *query;       /* NULL when the numbers are computed */
  const MzDerivation  *derivation;  /* NULL when they are figures */
  const char          *unit;
  /* owned until the scene is finished */
  MzSceneBuilder      *scene;
  GArray              *rows;        /* (element-type MzChartRow) largest first */
  GArray              *sources;     /* (element-type guint32) one for each statement that is drawn, or NULL: those of rows */
  GPtrArray           *statements;  /* (element-type MzStatement) all that the chart stands for, in any size; NULL: what its marks do */
  char                *name;        /* of the measure */
  guint32              measure_index;
  int                  year;
  gboolean             of_companies;
  /* What the view leaves out, for its subtitle: filled for measures; other types count in prepare(). */
  guint                n_hidden;    /* by the basis or publisher filter */
  guint                n_later;     /* stated after the vintage */
  gboolean             leaves_out_statements;   /* not figures: the type draws without a measure */
  guint                n_outside;   /* subjects that are in no member of the group of countries */
  double               width;
  double               height;
  MzRect               plot;      /* what the frame leaves for the chart itself */
  MzMapView            map_view;  /* of a map */
  gboolean             has_map_view;
  MzRect               time_plot;  /* of a trend or timeline: the room between its axes */
  MzPeriod             time_range; /* the days from its left edge to its right one */
  gboolean             has_time_range;
  /* What a chart type keeps between its stages. */
  gpointer             data;
  GDestroyNotify       free_data;
};

/* A kind of chart: one row in the table of mz-chart.c, one constant in the file of its builder. */
typedef struct
{
  gboolean is_of_measure;     /* FALSE: it draws without a measure, and rows may be NULL */
  gboolean shows_selection;   /* the marks themselves tell what is selected, the overlay need not */
  void   (*prepare)           (MzChartBuild *build);   /* nullable: fills build->data */
  char  *(*describe_title)    (const MzChartBuild *build);
  char  *(*describe_subtitle) (const MzChartBuild *build);
  char  *(*describe_chart)    (const MzChartBuild *build);
  void   (*build)             (MzChartBuild *build);   /* into build->plot */
} MzChartType;

/* Id of the group of texts that lie on the marks of a map. */
#define MZ_LABELS_GROUP    "labels"

#define MZ_CHART_MARGIN    16.0
#define MZ_SIZE_TITLE      20.0
#define MZ_SIZE_TEXT       13.0
#define MZ_SIZE_SMALL      11.5

/* Words about the chart as a whole. (transfer full) */
char      *_mz_describe_title       (const MzChartBuild *build);
char      *_mz_describe_subtitle    (const MzChartBuild *build);
char      *_mz_describe_subtitle_with_world (const MzChartBuild *build, guint32 world);
/* Its own subtitle and after it all that the view leaves out; mz-chart.c calls it for all. */
char      *_mz_describe_left_out    (const MzChartBuild *build, const char *subtitle);
char      *_mz_describe_nothing     (const MzChartBuild *build);
char      *_mz_describe_if_nothing  (const MzChartBuild *build);   /* nullable */
char      *_mz_describe_chart       (const MzChartBuild *build);
char      *_mz_describe_chart_titled (const MzChartBuild *build, const char *title);
char      *_mz_describe_row         (const MzChartBuild *build, const MzChartRow *row);
char      *_mz_describe_row_value   (const MzChartBuild *build, const MzChartRow *row);
char      *_mz_describe_isolate     (const char *name);
char      *_mz_describe_period      (const char *period);
int        _mz_chart_row_get_other_year (const MzChartBuild *build, const MzChartRow *row);
char      *_mz_describe_with_year   (char *words, int year);
char      *_mz_describe_other_years (const MzChartBuild *build);
char      *_mz_describe_other       (const MzChartBuild *build, const MzChartRow *row, guint32 figure);

void              _mz_chart_build_collect_rows (MzChartBuild *build);
const MzChartRow *_mz_chart_build_get_row      (const MzChartBuild *build, guint row);
const MzChartRow *_mz_chart_build_find_row     (const MzChartBuild *build, const char *subject);
gboolean          _mz_chart_row_has_value      (const MzChartRow *row);

GPtrArray *_mz_chart_get_own_statements  (MzChart *chart);
/* What belongs to the chart, also where its mark has no room; the same statement may come twice. */
void       _mz_chart_build_add_statement (MzChartBuild *build, const MzStatement *statement);
void       _mz_chart_build_add_figure    (MzChartBuild *build, guint32 figure);

/* Title and subtitle, and last the credits. What is left between goes into build->plot. */
void       _mz_frame_begin          (MzChartBuild *build, const char *title, const char *subtitle);
void       _mz_frame_end            (MzChartBuild *build);

gboolean   _mz_chart_build_is_selected (const MzChartBuild *build, const char *key);
guint32    _mz_chart_build_add_text    (MzChartBuild *build, const MzStyle *style, double x, double baseline, const char *text);
void       _mz_chart_build_add_note    (MzChartBuild *build, double baseline, const char *words);
void       _mz_chart_build_add_message (MzChartBuild *build, const char *message);
MzStyle    _mz_text_style              (MzToken token, double size_px, MzFontFace face, MzAnchor anchor);

/* The world total that the source of a figure itself gives, and the share in such a total, in percent. */
guint32    _mz_share_find_world     (const MzChartBuild *build, const MzQueryResult *query, guint32 figure);
gboolean   _mz_share_divide         (const MzChartBuild *build, MzInterval part, guint32 world, MzInterval *share_out);
#include "mz-chart-filter.h"

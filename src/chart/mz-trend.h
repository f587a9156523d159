/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"
#include "mz-scale.h"

#define MZ_TREND_MAX_COLORS 6

/* How a point and the one before it on the same line hang together. */
typedef enum
{
  MZ_TREND_LINK_NONE,   /* another definition or another length of time: no line */
  MZ_TREND_LINK_LINE,
  MZ_TREND_LINK_GAP,    /* years without a figure lie between */
} MzTrendLink;

typedef enum
{
  MZ_TREND_COLORED,
  MZ_TREND_WORLD,
  MZ_TREND_QUIET,
} MzTrendRole;

/* A figure of the same subject and time that is not drawn as the point. */
typedef struct
{
  guint32    figure;
  MzStanding standing;
} MzTrendOther;

/* What the lens draws for one subject and one time. */
typedef struct
{
  MzPeriod    span;
  int         year;
  const char *period;          /* as written, NULL for a calendar year */
  const char *basis;           /* nullable */
  double      stated;          /* NAN when not available */
  MzBound     stated_bound;
  gboolean    can_be_bounded;
  guint       first_figure;    /* place in figures */
  guint       n_figures;       /* 0: only others are stated */
  guint       first_other;     /* place in others */
  guint       n_others;
  /* on the scale of the chart: as stated, share of the world or index */
  double      value;           /* NAN when it has no place */
  MzBound     bound;
} MzTrendPoint;

typedef struct
{
  const char *subject;
  MzTrendRole role;
  MzToken     color;
  gboolean    is_selected;
  GArray     *points;          /* (element-type MzTrendPoint) by time */
} MzTrendSeries;

/* All that one trend is drawn from. */
typedef struct _MzTrend MzTrend;

struct _MzTrend
{
  MzChartBuild *build;
  MzLens       *lens;
  MzTrend      *today;         /* the same without a vintage, series by series; NULL without one */
  GArray       *series;        /* (element-type MzTrendSeries) coloured ones first, largest first */
  GArray       *figures;       /* (element-type guint32) */
  GArray       *others;        /* (element-type MzTrendOther) */
  MzPeriod      range;         /* days that are drawn */
  MzPeriod      extent;        /* days that have points */
  MzValueScale  value_scale;
  gboolean      is_area;
  GArray       *columns;       /* of a stack: its years */
  int           base_year;     /* 0: no index */
  guint         n_not_drawn;   /* subjects beyond the number that was asked for */
  GString      *left_out;      /* names of subjects without a value to measure against */
  guint         n_left_out;
  guint         n_unplaced;    /* values that the scale has no place for */
  /* layout */
  MzScale      *days;
  MzScale      *values;
  MzRect        area;          /* between the axes */
  double        zero_y;        /* where nought lies on a log scale, NAN without one */
  double        lane_y;        /* where "not available" is told */
  double        label_width;   /* px for names at the ends of lines */
  guint         max_labels;    /* that are not higher together than the chart */
};

MzTrend             *_mz_trend_new              (MzChartBuild *build);
void                 _mz_trend_free             (MzTrend *self);
GArray              *_mz_trend_new_series_list  (void);
MzTrendSeries       *_mz_trend_get_series       (const MzTrend *self, guint series);
MzTrendPoint        *_mz_trend_get_point        (const MzTrendSeries *series, guint point);
const guint32       *_mz_trend_get_figures      (const MzTrend *self, const MzTrendPoint *point);
const MzTrendOther  *_mz_trend_get_other        (const MzTrend *self, const MzTrendPoint *point, guint other);
gboolean             _mz_trend_is_drawn         (const MzTrend *self, const MzTrendPoint *point);
MzTrendPoint        *_mz_trend_get_last         (const MzTrend *self, const MzTrendSeries *series);
MzTrendLink          _mz_trend_get_link         (const MzTrend *self, const MzTrendPoint *from, const MzTrendPoint *to);
MzPeriod             _mz_trend_get_year_span    (int year);
gboolean             _mz_trend_is_not_available (const MzTrendPoint *point);
gboolean             _mz_trend_is_other_drawn   (const MzTrend *self, const MzTrendSeries *series, const MzTrendPoint *point,
                                                 const MzTrendOther *other);

/* From stated values to what the scale shows. */
void                 _mz_trend_place_values     (MzTrend *self);
gboolean             _mz_trend_place_other      (const MzTrend *self, const MzTrendSeries *series, const MzTrendOther *other,
                                                 double *value_out, MzBound *bound_out);
void                 _mz_trend_choose_series    (MzTrend *self);
void                 _mz_trend_adopt_choice     (MzTrend *self);

void                 _mz_trend_get_stacked_years (const MzTrend *self, int years_out[2]);
double               _mz_trend_get_highest_stack (const MzTrend *self, int *year_out);
void                 _mz_trend_stack            (MzTrend *self);
void                 _mz_trend_widen_by_stacks  (const MzTrend *self, double domain[2]);
double               _mz_trend_get_layer_end    (const MzTrend *self, const MzTrendSeries *series, double *x_out);
void                 _mz_trend_find_extent      (MzTrend *self);
void                 _mz_trend_measure_labels   (MzTrend *self);
gboolean             _mz_trend_has_label        (const MzTrend *self, const MzTrendSeries *series);

void                 _mz_trend_lay_out          (MzTrend *self);
void                 _mz_trend_add_axes         (MzTrend *self);
double               _mz_trend_get_x            (const MzTrend *self, const MzTrendPoint *point);
double               _mz_trend_get_y            (const MzTrend *self, double value);
void                 _mz_trend_add_marks        (MzTrend *self);
void                 _mz_trend_add_ghosts       (MzTrend *self);
gboolean             _mz_trend_has_ghosts       (const MzTrend *self);
void                 _mz_trend_add_area         (MzTrend *self);
void                 _mz_trend_add_labels       (MzTrend *self);
char                *_mz_trend_get_label        (const MzTrend *self, const MzTrendSeries *series);
void                 _mz_trend_add_legend       (MzTrend *self);

char                *_mz_trend_describe_title    (const MzChartBuild *build);
char                *_mz_trend_describe_subtitle (const MzChartBuild *build);
char                *_mz_trend_describe_chart    (const MzChartBuild *build);
char                *_mz_trend_describe_point    (const MzTrend *self, const MzTrendSeries *series, const MzTrendPoint *point);
char                *_mz_trend_describe_other    (const MzTrend *self, const MzTrendOther *other);
char                *_mz_trend_describe_link     (const MzTrend *self, const MzTrendSeries *series,
                                                  const MzTrendPoint *from, const MzTrendPoint *to);
char                *_mz_trend_describe_rest     (const MzTrend *self, int year, guint n, double sum, gboolean is_open);
char                *_mz_trend_describe_drawn   (const MzTrend *self, const MzTrendPoint *point);
char                *_mz_trend_describe_years   (int first, int last);
void                 _mz_trend_get_drawn_years  (const MzPeriod *days, int years_out[2]);
guint                _mz_trend_count_points     (const MzTrend *self);
const char          *_mz_trend_end_names        (GString *names);
char                *_mz_trend_describe_notes    (const MzTrend *self);
const char          *_mz_trend_get_unit          (const MzTrend *self);

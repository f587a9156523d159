/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"
#include "mz-scale.h"

/* What an item of a row is drawn as. */
typedef enum
{
  MZ_BAR_BAR,
  MZ_BAR_RIVAL,
  MZ_BAR_SUPERSEDED,
  MZ_BAR_EARLIER,          /* hollow dot */
  MZ_BAR_LATER,            /* filled dot */
} MzBarMark;

/* One or several figures that make one mark. */
typedef struct
{
  MzBarMark mark;
  guint     panel, lane, series;
  double    start;         /* where a bar begins, 0 unless it is stacked */
  double    value;         /* in the drawn unit; NAN: no place on the scale */
  MzBound   bound;
  gboolean  is_muted;      /* its words say that there is no number */
  GArray   *figures;       /* (element-type guint32) */
  char     *sentence;
  char     *words;         /* nullable: in the column of values beside it */
} MzBarItem;

typedef struct
{
  const char       *subject;    /* NULL: the others, taken together */
  char             *label;
  char             *period;     /* nullable: what the label ends with and what is never cut from it */
  const MzChartRow *source;     /* nullable */
  double            change;     /* since the earlier year or edition, NAN when there is none */
  double            order;      /* of a row without a source: what it is sorted by, the largest first */
  guint             n_lanes;
  GPtrArray        *items;      /* (element-type MzBarItem) */
  GArray           *rest;       /* (element-type guint32) figures of the others, else NULL */
} MzBarRow;

/* What is drawn, before anything is measured. */
typedef struct
{
  MzChartBuild  *build;
  GPtrArray     *rows;           /* (element-type MzBarRow) in the order of drawing */
  GPtrArray     *panels;         /* (element-type utf8) titles; none: one panel without a title */
  GPtrArray     *series;         /* (element-type utf8) names; none: all bars are alike */
  GPtrArray     *notes;          /* (element-type utf8) */
  char          *mode;           /* nullable: the mode in words, for title and description */
  gboolean       is_compared;
  GArray        *others;         /* nullable (element-type guint32) figures of what is not drawn by name */
  guint          n_others;
  /* what a change is counted from */
  int            earlier_year;   /* 0: there is none */
  int            vintage;        /* of computed numbers: what was stated up to this year; 0: not asked for */
  MzQueryResult *earlier_query;
  MzDerivation  *earlier_derivation;
  guint          n_other_years;  /* rows compared with a figure of another year than earlier_year */
  int            first_other_year, last_other_year;
  char          *earlier_name;   /* of the hollow dots */
  char          *later_name;
} MzBarModel;

/* A model with measures in px, and the styles of its marks. */
typedef struct
{
  MzBarModel   *model;
  MzChartBuild *build;
  GPtrArray    *shown;           /* (element-type MzBarRow) rows there is room for */
  gboolean      has_values;
  MzScale      *scale;           /* of the first panel */
  GArray       *tops;            /* (element-type double) of the rows, and the bottom of the last */
  double        strip;           /* height of the room for ticks above and below a bar, 0: they lie on it */
  double        label_width, value_width;
  double        left, panel_step, panel_width;
  double        top, bottom;     /* of the rows */
  double        end;             /* of the room that the frame leaves */
  guint16       grid, nothing, whisker, tick_halo, rival, superseded, earlier, later, selection;
  gboolean    has_legend;     /* which has room */
} MzBarLayout;

/* Rows and items. */
MzBarRow  *_mz_bar_model_add_row    (MzBarModel *model, const char *subject, char *label);
MzBarItem *_mz_bar_row_add_item     (MzBarRow *row, MzBarMark mark, const guint32 *figures, guint n_figures);
gboolean   _mz_bar_is_tick          (const MzBarItem *item);
void       _mz_bar_model_add_note   (MzBarModel *model, char *note);
void       _mz_bar_row_free         (gpointer row);
void       _mz_bar_collect_rows     (MzBarModel *model);
void       _mz_bar_fill_plain       (MzBarModel *model);
void       _mz_bar_sort             (MzBarModel *model);
void       _mz_bar_sort_by_share    (MzBarModel *model);
void       _mz_bar_keep_top         (MzBarModel *model);
void       _mz_bar_add_others_row   (MzBarModel *model);
void       _mz_bar_add_others_note  (MzBarModel *model);
void       _mz_bar_open_comparison  (MzBarModel *model, MzCompare compare);
void       _mz_bar_fill_compared    (MzBarModel *model);
void       _mz_bar_fill_facets      (MzBarModel *model);
void       _mz_bar_add_row_bar      (MzBarModel *model, MzBarRow *row);
void       _mz_bar_add_rival_ticks  (MzBarModel *model, MzBarRow *row, MzBarItem *home);

/* Values as they are drawn: as they are stated, or as a share of the world. */
gboolean    _mz_bar_is_share        (const MzBarModel *model);
const char *_mz_bar_get_unit        (const MzBarModel *model);
guint32     _mz_bar_find_world      (const MzBarModel *model, guint32 figure);
gboolean    _mz_bar_place_value     (const MzBarModel *model, double value, double *value_out);
gboolean    _mz_bar_place_figure    (const MzBarModel *model, guint32 figure, double *value_out, MzBound *bound_out);
gboolean    _mz_bar_place_row       (const MzBarModel *model, const MzChartRow *row, double *value_out, MzBound *bound_out);

/* Words. (transfer full) */
char      *_mz_bar_describe_figure  (const MzBarModel *model, guint32 figure);
char      *_mz_bar_describe_with_share (const MzBarModel *model, char *sentence, guint32 figure);
char      *_mz_bar_describe_short   (const MzBarModel *model, guint32 figure);
char      *_mz_bar_describe_year    (const MzBarModel *model, char *words, guint32 figure);
char      *_mz_bar_describe_label   (const char *name, const char *period);
char      *_mz_bar_describe_title   (const MzChartBuild *build);
char      *_mz_bar_describe_subtitle (const MzChartBuild *build);
char      *_mz_bar_describe_chart   (const MzChartBuild *build);

/* Measuring and drawing. */
void       _mz_bar_lay_out          (MzBarLayout *layout);
double     _mz_bar_get_x            (const MzBarLayout *layout, guint panel, double value);
void       _mz_bar_get_band         (const MzBarLayout *layout, guint slot, double *top_out, double *height_out);
double     _mz_bar_get_base         (const MzBarLayout *layout);
void       _mz_bar_add_axis         (MzBarLayout *layout);
void       _mz_bar_add_legend       (MzBarLayout *layout);
double     _mz_bar_get_notes_height (MzBarLayout *layout);
void       _mz_bar_add_log_note     (MzBarModel *model);
void       _mz_bar_add_notes        (MzBarLayout *layout);
double     _mz_bar_add_note         (MzBarLayout *layout, const char *note, double y);
void       _mz_bar_add_list         (MzBarLayout *layout, double y);
void       _mz_bar_add_rows         (MzBarLayout *layout);
gboolean   _mz_bar_draws_ticks      (const MzBarLayout *layout);
void       _mz_bar_add_ticks        (MzBarLayout *layout, guint slot, guint panel);
MzStyle    _mz_bar_get_series_style (guint series, gboolean is_bound);
MzRect     _mz_bar_get_lane         (const MzBarLayout *layout, guint slot, guint panel, guint lane);
gboolean   _mz_bar_has_words_at_end (const MzBarModel *model);
extern const MzStyle _mz_bar_rival_style;
extern const MzStyle _mz_bar_superseded_style;

#define MZ_BAR_TICK_DISTANCE 120.0
#define MZ_BAR_PANEL_TITLE_LINES 2
#define MZ_BAR_AXIS_HEIGHT   22.0
#define MZ_BAR_COLUMN_GAP    8.0
#define MZ_BAR_OPEN_END      6.0

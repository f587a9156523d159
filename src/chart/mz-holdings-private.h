/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"
#include "mz-holdings-net.h"

/* How a kind of holding is told apart: by symbol, colour and words. */
typedef struct
{
  const char *id;
  MzSymbol    symbol;
  MzToken     token;
  MzDash      dash;        /* of its line in the graph */
} MzHoldingKind;

typedef struct _MzHoldingsCapacity MzHoldingsCapacity;

/* What a chart of holdings keeps between its stages, in build->data. */
typedef struct
{
  MzHoldingsNet *net;
  GArray        *focus;       /* (element-type guint) nodes that the view spreads around, empty without one */
  gboolean       is_later;    /* the view spreads around what is stated of later days alone: nothing is in it */
  GArray        *steps;       /* (element-type guint) from the focus to each node */
  GArray        *links;       /* (element-type guint) links in view */
  MzHoldingsCapacity *capacity; /* NULL in the other modes */
  guint          depth;       /* steps that are in view, G_MAXUINT for all */
} MzHoldings;

#define MZ_N_HOLDING_KINDS 7

const MzHoldings    *_mz_holdings_get          (const MzChartBuild *build);
gboolean             _mz_holdings_has_focus    (const MzHoldings *self);
gboolean             _mz_holdings_is_around    (const MzChartBuild *build, const MzHolding *holding);
gboolean             _mz_holdings_is_in_focus  (const MzHoldings *self, guint node);
const MzHoldingKind *_mz_holding_kind_get      (const char *kind);
guint                _mz_holding_kind_get_place (const char *kind);
const char          *_mz_holding_kind_describe (const char *kind);
/* Filled when in force, hollow and dashed when pending, grey when ended. */
MzStyle              _mz_holding_get_style     (const MzHoldingKind *kind, MzLinkState state);
/* The same for a symbol, whose outline is too short for dashes. */
MzStyle              _mz_holding_get_symbol_style (const MzHoldingKind *kind, MzLinkState state);

/* Whether a figure is the capacity of that stage which the plant is drawn in. */
gboolean             _mz_holdings_is_capacity  (const MzChartBuild *build, guint node, const MzFigure *figure);
void                 _mz_holdings_list_statements (MzChartBuild *build);

/* Words. All (transfer full). */
char *_mz_holdings_describe_share  (const MzChartBuild *build, const MzHolding *holding);   /* "8.39%", "0–50%" */
char *_mz_holdings_describe_state  (const MzHolding *holding, MzLinkState state);           /* "since 2025-07"; nullable */
char *_mz_holdings_describe_terms  (const MzChartBuild *build, const MzHolding *holding);   /* nullable */
char *_mz_holdings_describe_link   (const MzChartBuild *build, guint link);
char *_mz_holdings_describe_operation (const MzChartBuild *build, const MzHolding *operation);
char *_mz_holdings_describe_rival  (const MzChartBuild *build, const MzHolding *holding);
char *_mz_holdings_describe_node   (const MzChartBuild *build, guint node);
char *_mz_holdings_describe_place  (const MzChartBuild *build, guint node);                 /* "USA · Nasdaq: USAR"; nullable */
char *_mz_holdings_describe_status (const char *status);                                   /* of a facility */
char *_mz_holdings_dup_name        (const MzChartBuild *build, guint node);                 /* isolated by direction */
char *_mz_holdings_dup_short_name  (const MzChartBuild *build, guint node);
const char *_mz_holdings_get_name  (const MzChartBuild *build, guint node);
char *_mz_holdings_describe_title    (const MzChartBuild *build);
char *_mz_holdings_describe_subtitle (const MzChartBuild *build);
char *_mz_holdings_describe_chart    (const MzChartBuild *build);
/* Whether two statements of one link contradict each other in share or terms. */
gboolean _mz_holdings_is_rival     (MzDataset *dataset, const MzHolding *drawn, const MzHolding *other);
guint    _mz_holdings_count_rivals (const MzChartBuild *build, guint link);

/* Marks. */
void _mz_holdings_set_link_info    (MzChartBuild *build, guint32 mark, guint link);
void _mz_holdings_set_statement_info (MzChartBuild *build, guint32 mark, const MzHolding *holding, const char *sentence);
/* links: (element-type guint) those that are drawn, as far as it is known. */
void _mz_holdings_add_legend       (MzChartBuild *build, const GArray *links, gboolean is_graph);

void _mz_holdings_list_build       (MzChartBuild *build);
void _mz_holdings_capacity_build   (MzChartBuild *build);
/* Below n_shown bars, from y on. */
void _mz_holdings_capacity_add_list (MzChartBuild *build, guint n_shown, double y);
void _mz_holdings_graph_build      (MzChartBuild *build);

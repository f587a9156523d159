/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-job.h"
#include "mz-chart-painter.h"
#include "mz-chart-picture.h"
#include "mz-chart-view-parts.h"
#include "mz-chart-view.h"
#include "mz-hover-card.h"
#include "mz-scene-order.h"
#include "mz-theme.h"
#include <adwaita.h>

typedef enum
{
  MZ_DRAG_NONE,
  MZ_DRAG_PAN,
  MZ_DRAG_BAND,     /* a rectangle to zoom to */
  MZ_DRAG_SPAN,     /* days to zoom to */
  MZ_DRAG_TIME,     /* the time axis along */
} MzDragKind;

typedef struct
{
  gint64 time;      /* µs */
  double x, y;      /* way since the drag began, px */
} MzDragStep;

/* Above this the pegs would cost more than they help: then each group of marks has one, and a mark that the
 * arrow keys go to gets its own as long as it is visited. */
#define MZ_CHART_VIEW_MAX_PEGS 200

struct _MzChartView
{
  GtkWidget       parent_instance;

  /* owned */
  MzChartContext *context;
  MzViewSpec     *spec;
  MzChart        *chart;
  MzChart        *coming;       /* takes the place of the chart together with its picture; nullable */
  MzChartJob     *job;
  MzTheme        *theme;
  MzChartPainter *painter;
  MzChartPicture *whole;        /* NULL until it is painted */
  MzChartPicture *layer;        /* of a map: what moves; nullable */
  GskRenderNode  *whole_node;   /* nullable */
  MzScene        *overlay;
  GskRenderNode  *overlay_node; /* nullable */
  GPtrArray      *pegs;         /* (element-type GtkWidget) children, see mz-chart-view-pegs.c */
  guint           max_pegs;     /* see MZ_CHART_VIEW_MAX_PEGS */
  guint           n_lasting;    /* of the pegs; after them come those of marks that the keyboard just visits */

  /* borrowed: children and controllers */
  GtkWidget      *card;
  GPtrArray      *pinned;       /* owned; (element-type GtkWidget) children: cards that stay */
  GtkGesture     *drag_gesture;
  GtkWidget      *obstacle;     /* nullable: what lies over the chart and over no card */

  guint32         hovered;
  guint32         focused;
  guint32         last_focused; /* where the keyboard was when it left */
  gboolean        wants_selected; /* the keyboard goes to the selected mark when a chart has it */
  guint           rebuild_source;
  double          chart_width, chart_height;
  guint32         card_mark;
  double          card_x, card_y;
  MzRect          card_place;
  gboolean        is_card_placed; /* since it came */
  double          way_to_card;  /* from the pointer, px */
  guint           linger_source; /* while the card waits for a pointer on its way to it */
  double          pointer_x, pointer_y;

  /* What part of a map is in view; the pictures may still show another. */
  MzCamera        camera;
  guint           rest_source;
  guint           layer_source;
  gboolean        is_refreshing; /* a layer for the moving map is on its way */

  MzPeriod        all_days;      /* what a trend or timeline without a chosen range reaches over */
  gboolean        has_all_days;

  /* A flight, or the way on after a drag. */
  guint           motion_tick;
  gboolean        is_flying;
  gint64          motion_start;
  MzCamera        flight_from, flight_to;
  MzPoint         speed;         /* px/s */

  MzDragKind      drag_kind;
  GdkModifierType drag_state;
  MzPoint         drag_start;
  MzPoint         drag;          /* way since then */
  MzDragStep      drag_steps[8];
  guint           n_drag_steps;
  double          scroll_clicks;    /* of a wheel, less than one, that did nothing yet */
  double          scroll_px;
  double          pinch_scale;
  MzPoint         pinch;
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-holdings-private.h"
#include "mz-layered-layout.h"

/* How much a box of the graph tells. */
typedef enum
{
  MZ_BOX_FULL,      /* name in two lines, place, capacity */
  MZ_BOX_SHORT,     /* name and one line of what else is known */
  MZ_BOX_NAME,
  MZ_N_BOXES
} MzGraphBox;

/* What of the holdings is in the graph, and where. */
typedef struct
{
  MzChartBuild     *build;
  const MzHoldings *holdings;
  GArray           *nodes;        /* (element-type guint) of the net, in the order of their places in the layout */
  GArray           *links;        /* (element-type guint) of the net, in the order of the edges */
  GHashTable       *places;       /* node of the net -> place + 1 */
  MzLayeredLayout  *layout;
  MzGraphBox        box;
  guint             n_left_out;   /* nodes that would belong to it but have no room */
  MzRect            area;         /* of the boxes */
  double            box_width, box_height, gap;
} MzHoldingsGraph;

#define MZ_GRAPH_HEADING_HEIGHT 22.0
#define MZ_GRAPH_NODE_GAP       9.0
#define MZ_GRAPH_MAX_NODE_GAP   26.0
#define MZ_GRAPH_EDGE_GAP       10.0

/* (transfer full); NULL when nothing can be drawn in the room. */
MzHoldingsGraph *_mz_holdings_graph_new       (MzChartBuild *build, const MzRect *area);
void             _mz_holdings_graph_free      (MzHoldingsGraph *self);
MzRect           _mz_holdings_graph_get_rect  (const MzHoldingsGraph *self, guint place);
int              _mz_holdings_graph_get_column (const MzHoldingsNet *net, guint node);   /* of its stage */
void             _mz_holdings_graph_add_marks (const MzHoldingsGraph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzHoldingsGraph, _mz_holdings_graph_free)

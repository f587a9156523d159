/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-holdings-graph.h"

/* Where the line of a holding leaves and reaches its boxes. */
typedef struct
{
  MzPoint holder, asset;
  double  symbol_radius;
} MzGraphPorts;

/* (transfer full) (element-type MzGraphPorts), in the order of the edges */
GArray *_mz_holdings_edges_find_ports (const MzHoldingsGraph *self);
void    _mz_holdings_edges_add        (const MzHoldingsGraph *self, const GArray *ports, guint edge);
/* Points along the line of an edge, from left to right. (transfer full) (element-type MzPoint) */
GArray *_mz_holdings_edges_trace      (const MzHoldingsGraph *self, const GArray *ports, guint edge);
void    _mz_holdings_edges_add_labels (const MzHoldingsGraph *self, const GArray *ports);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A node to lay out. Those without a column of their own come before all others. */
typedef struct
{
  int    column;       /* from 0, or MZ_LAYOUT_ANY_COLUMN */
  double height;       /* px */
} MzLayoutNode;

typedef struct
{
  guint from, to;      /* places of nodes */
} MzLayoutEdge;

/* A directed graph in layers from left to right, with few crossings. */
typedef struct _MzLayeredLayout MzLayeredLayout;

#define MZ_LAYOUT_ANY_COLUMN (-1)

MzLayeredLayout *mz_layered_layout_new             (const MzLayoutNode *nodes, guint n_nodes,
                                                    const MzLayoutEdge *edges, guint n_edges);
void             mz_layered_layout_free            (MzLayeredLayout *self);
void             mz_layered_layout_reduce_crossings (MzLayeredLayout *self);
void             mz_layered_layout_place           (MzLayeredLayout *self, double height_px, double node_gap_px,
                                                    double edge_gap_px);
guint            mz_layered_layout_get_n_layers    (const MzLayeredLayout *self);
guint            mz_layered_layout_get_layer       (const MzLayeredLayout *self, guint node);
guint            mz_layered_layout_get_order       (const MzLayeredLayout *self, guint node);
double           mz_layered_layout_get_y           (const MzLayeredLayout *self, guint node);   /* of its middle, px */
guint            mz_layered_layout_get_n_bends     (const MzLayeredLayout *self, guint edge);
double           mz_layered_layout_get_bend        (const MzLayeredLayout *self, guint edge, guint bend);
gboolean         mz_layered_layout_is_backward     (const MzLayeredLayout *self, guint edge);
guint64          mz_layered_layout_get_n_crossings (const MzLayeredLayout *self);
/* Height that holds the fullest layer in any order. */
double           mz_layered_layout_get_least_height (const MzLayeredLayout *self, double node_gap_px, double edge_gap_px);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzLayeredLayout, mz_layered_layout_free)

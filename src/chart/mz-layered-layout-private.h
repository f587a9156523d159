/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-layered-layout.h"

/* A node, or the place where a long edge goes through a layer. */
typedef struct
{
  guint    layer;
  guint    order;       /* in its layer, from the top */
  double   height;
  double   y;           /* of its middle */
  gboolean is_bend;
  GArray  *before;      /* (element-type guint) vertices in the layer to the left */
  GArray  *after;       /* (element-type guint) vertices in the layer to the right */
} MzLayoutVertex;

typedef struct
{
  guint    from, to;
  gboolean is_backward;  /* turned round so that all edges go to the right */
  gboolean is_drawn;     /* FALSE for one within a layer: it takes no part */
  guint    first_bend;   /* vertex */
  guint    n_bends;
} MzLayoutRoute;

struct _MzLayeredLayout
{
  GArray    *vertices;   /* (element-type MzLayoutVertex) the nodes first */
  GArray    *routes;     /* (element-type MzLayoutRoute) one for each edge */
  GPtrArray *layers;     /* (element-type GArray) vertices from the top */
  guint64    n_crossings;
};

#define MZ_LAYOUT_VERTEX(self, place) (&g_array_index ((self)->vertices, MzLayoutVertex, (place)))

guint64 _mz_layered_layout_count_crossings (const MzLayeredLayout *self);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-layered-layout.h"

#include "mz-layered-layout-private.h"

static void
clear_vertex (gpointer data)
{
  MzLayoutVertex *vertex = data;

  g_array_unref (vertex->before);
  g_array_unref (vertex->after);
}

static guint
add_vertex (MzLayeredLayout *self,
            double           height,
            gboolean         is_bend)
{
  const MzLayoutVertex vertex = {
    .height = height,
    .is_bend = is_bend,
    .before = g_array_new (FALSE, FALSE, sizeof (guint)),
    .after = g_array_new (FALSE, FALSE, sizeof (guint)),
  };

  g_array_append_val (self->vertices, vertex);

  return self->vertices->len - 1;
}

static MzLayoutRoute *
get_route (const MzLayeredLayout *self,
           guint                  edge)
{
  return &g_array_index (self->routes, MzLayoutRoute, edge);
}

/* A walk in depth through the nodes that have no column. */
typedef struct
{
  MzLayeredLayout    *self;
  const MzLayoutNode *nodes;
  GPtrArray          *edges_of;   /* (element-type GArray) of each node, edges that begin there */
  GArray             *states;     /* (element-type guint8) of each node: 0 new, 1 on the way, 2 done */
  GArray             *lengths;    /* (element-type guint) of each node: steps to the last free node behind it */
} FreeWalk;

typedef struct
{
  guint node;
  guint next;   /* edge of the node to look at */
} Step;

static gboolean
is_free (const FreeWalk *walk,
         guint           node)
{
  return walk->nodes[node].column == MZ_LAYOUT_ANY_COLUMN;
}

static guint8 *
get_state (const FreeWalk *walk,
           guint           node)
{
  return &g_array_index (walk->states, guint8, node);
}

/* An edge that leads back to a node on the way closes a circle, so it is turned round. */
static void
look_at (FreeWalk *walk,
         GArray   *stack,
         guint     edge)
{
  MzLayoutRoute *route = get_route (walk->self, edge);
  const Step step = { route->to, 0 };

  if (route->from == route->to || !is_free (walk, route->to))
    return;
  if (*get_state (walk, route->to) == 1)
    route->is_backward = TRUE;
  if (*get_state (walk, route->to) != 0)
    return;
  *get_state (walk, route->to) = 1;
  g_array_append_val (stack, step);
}

static void
finish_node (FreeWalk *walk,
             guint     node)
{
  GArray *edges = g_ptr_array_index (walk->edges_of, node);
  guint length = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      const MzLayoutRoute *route = get_route (walk->self, g_array_index (edges, guint, i));

      if (!route->is_backward && route->from != route->to && is_free (walk, route->to))
        length = MAX (length, g_array_index (walk->lengths, guint, route->to) + 1);
    }
  g_array_index (walk->lengths, guint, node) = length;
  *get_state (walk, node) = 2;
}

static void
walk_from (FreeWalk *walk,
           guint     start)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Step));
  const Step first = { start, 0 };

  *get_state (walk, start) = 1;
  g_array_append_val (stack, first);
  while (stack->len > 0)
    {
      Step *step = &g_array_index (stack, Step, stack->len - 1);
      GArray *edges = g_ptr_array_index (walk->edges_of, step->node);

      if (step->next < edges->len)
        {
          look_at (walk, stack, g_array_index (edges, guint, step->next++));
          continue;
        }
      finish_node (walk, step->node);
      g_array_set_size (stack, stack->len - 1);
    }
}

/* An edge that was turned round lengthens its other end, which the walk did not know. Taking the
 * lengths again over the edges as they are now settles that. */
static void
settle_lengths (FreeWalk *walk,
                guint     n_nodes)
{
  gboolean has_changed = TRUE;

  for (guint round = 0; has_changed && round < n_nodes; round++)
    {
      has_changed = FALSE;
      for (guint i = 0; i < walk->self->routes->len; i++)
        {
          const MzLayoutRoute *route = get_route (walk->self, i);
          guint from = route->is_backward ? route->to : route->from;
          guint to = route->is_backward ? route->from : route->to;
          guint wanted = g_array_index (walk->lengths, guint, to) + 1;

          if (from == to || !is_free (walk, from) || !is_free (walk, to) ||
              g_array_index (walk->lengths, guint, from) >= wanted)
            continue;
          g_array_index (walk->lengths, guint, from) = wanted;
          has_changed = TRUE;
        }
    }
}

static GPtrArray *
list_edges_of (const MzLayeredLayout *self,
               guint                  n_nodes)
{
  GPtrArray *edges_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_nodes; i++)
    g_ptr_array_add (edges_of, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < self->routes->len; i++)
    g_array_append_val (g_ptr_array_index (edges_of, get_route (self, i)->from), i);

  return edges_of;
}

/* Free nodes by the longest way behind them, so that each stands as far to the right as it can; all
 * others by their column. Columns without a node take no layer. */
static void
assign_layers (MzLayeredLayout    *self,
               const MzLayoutNode *nodes,
               guint               n_nodes)
{
  g_autoptr (GPtrArray) edges_of = list_edges_of (self, n_nodes);
  g_autoptr (GArray) states = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_autoptr (GArray) lengths = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);
  FreeWalk walk = { self, nodes, edges_of, states, lengths };
  guint n_free_layers = 0;

  g_array_set_size (states, n_nodes);
  g_array_set_size (lengths, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    {
      if (is_free (&walk, i) && *get_state (&walk, i) == 0)
        walk_from (&walk, i);
      if (!is_free (&walk, i))
        g_hash_table_add (columns, GINT_TO_POINTER (nodes[i].column));
    }
  settle_lengths (&walk, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    n_free_layers = is_free (&walk, i) ? MAX (n_free_layers, g_array_index (lengths, guint, i) + 1) : n_free_layers;
  for (guint i = 0; i < n_nodes; i++)
    {
      guint layer = n_free_layers;

      for (int column = 0; !is_free (&walk, i) && column < nodes[i].column; column++)
        layer += g_hash_table_contains (columns, GINT_TO_POINTER (column));
      MZ_LAYOUT_VERTEX (self, i)->layer = is_free (&walk, i) ? n_free_layers - 1 - g_array_index (lengths, guint, i)
                                                             : layer;
    }
}

static void
join (MzLayeredLayout *self,
      guint            left,
      guint            right)
{
  g_array_append_val (MZ_LAYOUT_VERTEX (self, left)->after, right);
  g_array_append_val (MZ_LAYOUT_VERTEX (self, right)->before, left);
}

/* Each edge as a chain from layer to layer. */
static void
add_bends (MzLayeredLayout *self,
           guint            edge)
{
  MzLayoutRoute *route = get_route (self, edge);
  guint from = MZ_LAYOUT_VERTEX (self, route->from)->layer;
  guint to = MZ_LAYOUT_VERTEX (self, route->to)->layer;
  guint at;

  route->is_backward = from > to;
  route->is_drawn = from != to;
  if (!route->is_drawn)
    return;

  at = route->is_backward ? route->to : route->from;
  route->first_bend = self->vertices->len;
  route->n_bends = MAX (from, to) - MIN (from, to) - 1;
  for (guint i = 0; i < route->n_bends; i++)
    {
      guint bend = add_vertex (self, 0, TRUE);

      MZ_LAYOUT_VERTEX (self, bend)->layer = MIN (from, to) + 1 + i;
      join (self, at, bend);
      at = bend;
    }
  join (self, at, route->is_backward ? route->from : route->to);
}

static void
fill_layers (MzLayeredLayout *self)
{
  guint n_layers = 0;

  for (guint i = 0; i < self->vertices->len; i++)
    n_layers = MAX (n_layers, MZ_LAYOUT_VERTEX (self, i)->layer + 1);
  for (guint i = 0; i < n_layers; i++)
    g_ptr_array_add (self->layers, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < self->vertices->len; i++)
    {
      MzLayoutVertex *vertex = MZ_LAYOUT_VERTEX (self, i);
      GArray *layer = g_ptr_array_index (self->layers, vertex->layer);

      vertex->order = layer->len;
      g_array_append_val (layer, i);
    }
}

/**
 * mz_layered_layout_new:
 * @nodes: (array length=n_nodes): nodes
 * @n_nodes: number of nodes
 * @edges: (array length=n_edges): edges between places of @nodes
 * @n_edges: number of edges
 *
 * Puts a directed graph in layers: edges that close a circle are turned round, each node gets a layer,
 * and long edges get a bend in every layer between, so that then the order in the layers can be changed
 * until few edges cross (K. Sugiyama, S. Tagawa, M. Toda, "Methods for Visual Understanding of Hierarchical System
 * Structures", IEEE Transactions on Systems, Man, and Cybernetics 11(2), 1981). The same input gives
 * the same result. Edges within one layer and from a node to itself take no part.
 *
 * Returns: (transfer full): the layout, in the order of @nodes and without places
 */
MzLayeredLayout *
mz_layered_layout_new (const MzLayoutNode *nodes,
                       guint               n_nodes,
                       const MzLayoutEdge *edges,
                       guint               n_edges)
{
  MzLayeredLayout *self = g_new0 (MzLayeredLayout, 1);

  self->vertices = g_array_new (FALSE, FALSE, sizeof (MzLayoutVertex));
  g_array_set_clear_func (self->vertices, clear_vertex);
  self->routes = g_array_new (FALSE, FALSE, sizeof (MzLayoutRoute));
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_nodes; i++)
    add_vertex (self, nodes[i].height, FALSE);
  for (guint i = 0; i < n_edges; i++)
    {
      const MzLayoutRoute route = { .from = edges[i].from, .to = edges[i].to };

      g_array_append_val (self->routes, route);
    }
  assign_layers (self, nodes, n_nodes);
  for (guint i = 0; i < n_edges; i++)
    add_bends (self, i);
  fill_layers (self);
  self->n_crossings = _mz_layered_layout_count_crossings (self);

  return self;
}

/**
 * mz_layered_layout_free:
 * @self: (transfer full): a layout
 */
void
mz_layered_layout_free (MzLayeredLayout *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->vertices);
  g_array_unref (self->routes);
  g_ptr_array_unref (self->layers);
  g_free (self);
}

/**
 * mz_layered_layout_get_n_layers:
 * @self: a layout
 *
 * Returns: number of layers
 */
guint
mz_layered_layout_get_n_layers (const MzLayeredLayout *self)
{
  return self->layers->len;
}

/**
 * mz_layered_layout_get_layer:
 * @self: a layout
 * @node: place of a node
 *
 * Returns: its layer, 0 on the left
 */
guint
mz_layered_layout_get_layer (const MzLayeredLayout *self,
                             guint                  node)
{
  return MZ_LAYOUT_VERTEX (self, node)->layer;
}

/**
 * mz_layered_layout_get_order:
 * @self: a layout
 * @node: place of a node
 *
 * Returns: how many nodes and bends lie above it in its layer
 */
guint
mz_layered_layout_get_order (const MzLayeredLayout *self,
                             guint                  node)
{
  return MZ_LAYOUT_VERTEX (self, node)->order;
}

/**
 * mz_layered_layout_get_y:
 * @self: a layout that was placed
 * @node: place of a node
 *
 * Returns: the middle of the node, in px from the top
 */
double
mz_layered_layout_get_y (const MzLayeredLayout *self,
                         guint                  node)
{
  return MZ_LAYOUT_VERTEX (self, node)->y;
}

/**
 * mz_layered_layout_get_n_bends:
 * @self: a layout
 * @edge: place of an edge
 *
 * Returns: number of layers between its ends
 */
guint
mz_layered_layout_get_n_bends (const MzLayeredLayout *self,
                               guint                  edge)
{
  return get_route (self, edge)->n_bends;
}

/**
 * mz_layered_layout_get_bend:
 * @self: a layout that was placed
 * @edge: place of an edge
 * @bend: from 0, from the left
 *
 * Returns: where the edge goes through that layer, in px from the top
 */
double
mz_layered_layout_get_bend (const MzLayeredLayout *self,
                            guint                  edge,
                            guint                  bend)
{
  return MZ_LAYOUT_VERTEX (self, get_route (self, edge)->first_bend + bend)->y;
}

/**
 * mz_layered_layout_is_backward:
 * @self: a layout
 * @edge: place of an edge
 *
 * Returns: whether it leads from the right to the left
 */
gboolean
mz_layered_layout_is_backward (const MzLayeredLayout *self,
                               guint                  edge)
{
  return get_route (self, edge)->is_backward;
}

/**
 * mz_layered_layout_get_n_crossings:
 * @self: a layout
 *
 * Returns: how often edges cross between neighbouring layers
 */
guint64
mz_layered_layout_get_n_crossings (const MzLayeredLayout *self)
{
  return self->n_crossings;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-graph.h"

#include <math.h>

/* More boxes than these are not readable on any screen, and must not hang on a hostile file. */
#define MAX_NODES        240
#define MAX_LINKS        600
#define MIN_BOX_WIDTH    80.0
#define MAX_BOX_WIDTH    190.0
#define MIN_GAP          18.0
#define MAX_GAP          230.0
/* With less than this part of what names alone would have room for, they are better than a few full boxes. */
#define ENOUGH_SHARE     0.7

/* Narrower full boxes would cut all that they tell. */
#define MIN_FULL_WIDTH   100.0

static const double box_heights[MZ_N_BOXES] = { 62.0, 36.0, 20.0 };
/* Of the width of a column; the rest is for lines. */
static const double box_shares[MZ_N_BOXES] = { 0.56, 0.68, 0.74 };

/* Deposits stand with mines: both are where the chain begins. */
int
_mz_holdings_graph_get_column (const MzHoldingsNet *net,
                               guint                node)
{
  static const char *const stages[] = { "deposit", "mine", "separation", "metal", "magnet", "recycling" };
  static const int columns[] = { 0, 0, 1, 2, 3, 4 };
  guint32 facility = _mz_holdings_net_get_node (net, node)->facility;
  const char *const *own = facility != MZ_NO_INDEX ? mz_dataset_get_facility (net->dataset, facility)->stages : NULL;

  if (own == NULL)
    return MZ_LAYOUT_ANY_COLUMN;
  for (guint i = 0; own[0] != NULL && i < G_N_ELEMENTS (stages); i++)
    {
      if (g_str_equal (own[0], stages[i]))
        return columns[i];
    }

  return 0;
}

/* A node that may come into the graph, and how near it is. */
typedef struct
{
  guint node;
  guint part;
  guint n_steps;
  guint n_links;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->part != other->part)
    return one->part < other->part ? -1 : 1;
  if (one->n_steps != other->n_steps)
    return one->n_steps < other->n_steps ? -1 : 1;
  if (one->n_links != other->n_links)
    return one->n_links > other->n_links ? -1 : 1;

  return one->node < other->node ? -1 : 1;
}

static guint
count_links (const MzHoldingsNet *net,
             guint                node)
{
  const MzHoldingsNode *record = _mz_holdings_net_get_node (net, node);

  return record->held->len + record->holders->len;
}

/* Without a focus each connected part spreads around the node with most holdings. (transfer full) */
static GArray *
find_centres (const MzHoldingsNet *net)
{
  g_autoptr (GArray) best = g_array_new (FALSE, TRUE, sizeof (guint));
  GArray *centres = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_set_size (best, net->n_parts);
  for (guint i = 0; i < net->nodes->len; i++)
    {
      guint *kept = &g_array_index (best, guint, _mz_holdings_net_get_node (net, i)->part);

      if (*kept == 0 || count_links (net, i) > count_links (net, *kept - 1))
        *kept = i + 1;
    }
  for (guint i = 0; i < best->len; i++)
    {
      guint centre = g_array_index (best, guint, i) - 1;

      g_array_append_val (centres, centre);
    }

  return centres;
}

/* What belongs to the graph, the most important first. (transfer full) (element-type Candidate) */
static GArray *
collect_candidates (const MzHoldings *holdings)
{
  const MzHoldingsNet *net = holdings->net;
  gboolean has_focus = _mz_holdings_has_focus (holdings);
  g_autoptr (GArray) centres = has_focus ? g_array_ref (holdings->focus) : find_centres (net);
  g_autoptr (GArray) steps = _mz_holdings_net_measure_steps (net, centres);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < net->nodes->len; i++)
    {
      guint n_steps = g_array_index (steps, guint, i);
      const Candidate candidate = {
        i, has_focus ? 0 : _mz_holdings_net_get_node (net, i)->part, n_steps, count_links (net, i),
      };

      if (n_steps != G_MAXUINT && (!has_focus || n_steps <= holdings->depth))
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);

  return candidates;
}

/* Nodes in the order of their ids, so that the layout does not hang on which came in first. */
static void
take_nodes (MzHoldingsGraph *self,
            const GArray    *candidates,
            guint            n)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);

  g_array_set_size (self->nodes, 0);
  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < n; i++)
    g_hash_table_add (chosen, GUINT_TO_POINTER (g_array_index (candidates, Candidate, i).node + 1));
  for (guint i = 0; i < self->holdings->net->nodes->len; i++)
    {
      if (!g_hash_table_contains (chosen, GUINT_TO_POINTER (i + 1)))
        continue;
      g_array_append_val (self->nodes, i);
      g_hash_table_insert (self->places, GUINT_TO_POINTER (i + 1), GUINT_TO_POINTER (self->nodes->len));
    }
}

static gboolean
find_place (const MzHoldingsGraph *self,
            guint                  node,
            guint                 *place_out)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, GUINT_TO_POINTER (node + 1)));

  *place_out = place - 1;

  return place > 0;
}

/* (transfer full) (element-type MzLayoutEdge) */
static GArray *
take_links (MzHoldingsGraph *self)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (MzLayoutEdge));

  g_array_set_size (self->links, 0);
  for (guint i = 0; i < self->holdings->net->links->len && edges->len < MAX_LINKS; i++)
    {
      const MzHoldingsLink *link = _mz_holdings_net_get_link (self->holdings->net, i);
      MzLayoutEdge edge;

      if (!find_place (self, link->holder, &edge.from) || !find_place (self, link->asset, &edge.to))
        continue;
      g_array_append_val (edges, edge);
      g_array_append_val (self->links, i);
    }

  return edges;
}

static void
lay_out (MzHoldingsGraph *self,
         const GArray    *candidates,
         guint            n)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (MzLayoutNode));
  g_autoptr (GArray) edges = NULL;

  take_nodes (self, candidates, n);
  edges = take_links (self);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const MzLayoutNode node = {
        _mz_holdings_graph_get_column (self->holdings->net, g_array_index (self->nodes, guint, i)),
        box_heights[self->box],
      };

      g_array_append_val (nodes, node);
    }
  g_clear_pointer (&self->layout, mz_layered_layout_free);
  self->layout = mz_layered_layout_new ((const MzLayoutNode *) (gconstpointer) nodes->data, nodes->len,
                                        (const MzLayoutEdge *) (gconstpointer) edges->data, edges->len);
}

static gboolean
has_room (const MzHoldingsGraph *self)
{
  guint n_layers = mz_layered_layout_get_n_layers (self->layout);
  double least = mz_layered_layout_get_least_height (self->layout, MZ_GRAPH_NODE_GAP, MZ_GRAPH_EDGE_GAP);

  return least <= self->area.height &&
         n_layers * MIN_BOX_WIDTH + (MAX (n_layers, 1) - 1) * MIN_GAP <= self->area.width;
}

/* The most nodes that have room, by halving. */
static guint
find_most (MzHoldingsGraph *self,
           const GArray    *candidates)
{
  guint most = MIN (candidates->len, MAX_NODES);
  guint fits = 0;

  lay_out (self, candidates, most);
  if (has_room (self))
    return most;
  while (most - fits > 1)
    {
      guint middle = (fits + most) / 2;

      lay_out (self, candidates, middle);
      if (has_room (self))
        fits = middle;
      else
        most = middle;
    }

  return fits;
}

static guint
count_part (const GArray *candidates)
{
  guint n = 0;

  while (n < candidates->len && g_array_index (candidates, Candidate, n).part == 0)
    n++;

  return n;
}

/* Boxes that tell as much as leaves room for the largest connected part, or else as much as leaves out
 * little more. */
static guint
choose_box (MzHoldingsGraph *self,
            const GArray    *candidates)
{
  guint n_wanted = MIN (count_part (candidates), MAX_NODES);
  guint n_fitting[MZ_N_BOXES];

  for (self->box = MZ_BOX_FULL; self->box < MZ_N_BOXES; self->box++)
    {
      n_fitting[self->box] = find_most (self, candidates);
      if (n_fitting[self->box] >= n_wanted && self->box != MZ_BOX_NAME)
        return n_fitting[self->box];
    }
  self->box = MZ_BOX_NAME;
  if (n_fitting[MZ_BOX_SHORT] >= n_fitting[MZ_BOX_NAME] * ENOUGH_SHARE)
    self->box = n_fitting[MZ_BOX_FULL] >= n_fitting[MZ_BOX_SHORT] ? MZ_BOX_FULL : MZ_BOX_SHORT;

  return n_fitting[self->box];
}

static double
get_column_width (const MzHoldingsGraph *self)
{
  return self->area.width / MAX (1, mz_layered_layout_get_n_layers (self->layout));
}

static void
set_widths (MzHoldingsGraph *self)
{
  guint n_layers = MAX (1, mz_layered_layout_get_n_layers (self->layout));

  self->box_height = box_heights[self->box];
  self->box_width = floor (CLAMP (get_column_width (self) * box_shares[self->box], MIN_BOX_WIDTH, MAX_BOX_WIDTH));
  self->gap = n_layers > 1 ? MIN (MAX_GAP, (self->area.width - n_layers * self->box_width) / (n_layers - 1)) : 0;
}

/* Where there is room, boxes stand a little apart. */
static double
get_node_gap (const MzHoldingsGraph *self)
{
  double least = mz_layered_layout_get_least_height (self->layout, MZ_GRAPH_NODE_GAP, MZ_GRAPH_EDGE_GAP);
  double most = mz_layered_layout_get_least_height (self->layout, MZ_GRAPH_MAX_NODE_GAP, MZ_GRAPH_EDGE_GAP);

  if (most <= least)
    return MZ_GRAPH_NODE_GAP;

  return MZ_GRAPH_NODE_GAP + (MZ_GRAPH_MAX_NODE_GAP - MZ_GRAPH_NODE_GAP) *
                               CLAMP ((self->area.height - least) / (most - least), 0, 1);
}

MzHoldingsGraph *
_mz_holdings_graph_new (MzChartBuild *build,
                        const MzRect *area)
{
  g_autoptr (MzHoldingsGraph) self = g_new0 (MzHoldingsGraph, 1);
  g_autoptr (GArray) candidates = collect_candidates (_mz_holdings_get (build));
  guint n;

  self->build = build;
  self->holdings = _mz_holdings_get (build);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->links = g_array_new (FALSE, FALSE, sizeof (guint));
  self->places = g_hash_table_new (NULL, NULL);
  self->area = *area;
  n = choose_box (self, candidates);
  if (n < 2)
    return NULL;

  lay_out (self, candidates, n);
  if (self->box == MZ_BOX_FULL && get_column_width (self) * box_shares[MZ_BOX_FULL] < MIN_FULL_WIDTH)
    {
      self->box = MZ_BOX_SHORT;
      lay_out (self, candidates, n);
    }
  self->n_left_out = candidates->len - n;
  set_widths (self);
  mz_layered_layout_reduce_crossings (self->layout);
  mz_layered_layout_place (self->layout, area->height, get_node_gap (self), MZ_GRAPH_EDGE_GAP);

  return g_steal_pointer (&self);
}

void
_mz_holdings_graph_free (MzHoldingsGraph *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->links);
  g_hash_table_unref (self->places);
  g_clear_pointer (&self->layout, mz_layered_layout_free);
  g_free (self);
}

/* The box of a node. */
MzRect
_mz_holdings_graph_get_rect (const MzHoldingsGraph *self,
                             guint                  place)
{
  return (MzRect) {
    self->area.x + mz_layered_layout_get_layer (self->layout, place) * (self->box_width + self->gap),
    self->area.y + mz_layered_layout_get_y (self->layout, place) - self->box_height / 2,
    self->box_width, self->box_height,
  };
}

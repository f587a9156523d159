/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-edges.h"

#include "mz-path-sink.h"
#include <math.h>

#define MIN_LINE_WIDTH    1.5
#define SHARE_LINE_WIDTH  3.5
#define MAX_SYMBOL_RADIUS 4.0
#define MIN_SYMBOL_RADIUS 2.5
#define MAX_PORT_DISTANCE 10.0
#define LOOP_WIDTH        22.0
#define RIVAL_DISTANCE    16.0
#define N_CURVE_POINTS    12
#define N_LEVEL_POINTS    8

/* One end of an edge at one side of a box. */
typedef struct
{
  guint    edge;
  gboolean is_asset;
  double   towards;     /* height of the next point of the line */
} Port;

/* The ends at both sides of every box. */
typedef struct
{
  const MzHoldingsGraph *graph;
  GPtrArray             *left;    /* (element-type GArray of Port) by place */
  GPtrArray             *right;
} Sides;

static const MzHoldingsLink *
get_link (const MzHoldingsGraph *self,
          guint                  edge)
{
  return _mz_holdings_net_get_link (self->holdings->net, g_array_index (self->links, guint, edge));
}

static guint
get_place (const MzHoldingsGraph *self,
           guint                  node)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, GUINT_TO_POINTER (node + 1))) - 1;
}

/* Both ends in one layer: the line goes out and comes back on the right. */
static gboolean
is_within_layer (const MzHoldingsGraph *self,
                 guint                  edge)
{
  const MzHoldingsLink *link = get_link (self, edge);

  return mz_layered_layout_get_layer (self->layout, get_place (self, link->holder)) ==
         mz_layered_layout_get_layer (self->layout, get_place (self, link->asset));
}

static double
get_towards (const MzHoldingsGraph *self,
             guint                  edge,
             gboolean               from_left)
{
  const MzHoldingsLink *link = get_link (self, edge);
  guint n_bends = mz_layered_layout_get_n_bends (self->layout, edge);
  gboolean holder_is_left = !mz_layered_layout_is_backward (self->layout, edge);

  if (n_bends > 0)
    return mz_layered_layout_get_bend (self->layout, edge, from_left ? 0 : n_bends - 1);

  return mz_layered_layout_get_y (self->layout, get_place (self, from_left == holder_is_left ? link->asset : link->holder));
}

static void
add_port (GPtrArray  *side,
          guint       place,
          const Port *port)
{
  g_array_append_val (g_ptr_array_index (side, place), *port);
}

static void
collect_ports (Sides *sides)
{
  const MzHoldingsGraph *self = sides->graph;

  for (guint edge = 0; edge < self->links->len; edge++)
    {
      const MzHoldingsLink *link = get_link (self, edge);
      guint holder = get_place (self, link->holder), asset = get_place (self, link->asset);
      gboolean is_within = is_within_layer (self, edge);
      gboolean is_backward = mz_layered_layout_is_backward (self->layout, edge);
      Port port = { edge, FALSE, is_within ? mz_layered_layout_get_y (self->layout, asset) : get_towards (self, edge, !is_backward) };

      add_port (is_backward ? sides->left : sides->right, holder, &port);
      port.is_asset = TRUE;
      port.towards = is_within ? mz_layered_layout_get_y (self->layout, holder) : get_towards (self, edge, is_backward);
      add_port (is_backward || is_within ? sides->right : sides->left, asset, &port);
    }
}

static int
compare_ports (gconstpointer a,
               gconstpointer b)
{
  const Port *one = a;
  const Port *other = b;

  if (one->towards != other->towards)
    return one->towards < other->towards ? -1 : 1;
  if (one->edge != other->edge)
    return one->edge < other->edge ? -1 : 1;

  return (int) one->is_asset - (int) other->is_asset;
}

static void
place_ports (const MzHoldingsGraph *self,
             GArray                *side,
             guint                  place,
             gboolean               is_right,
             GArray                *ports)
{
  const MzRect rect = _mz_holdings_graph_get_rect (self, place);
  double distance = MIN (MAX_PORT_DISTANCE, (rect.height - 6) / MAX (side->len, 1));

  g_array_sort (side, compare_ports);
  for (guint i = 0; i < side->len; i++)
    {
      const Port *port = &g_array_index (side, Port, i);
      MzGraphPorts *found = &g_array_index (ports, MzGraphPorts, port->edge);
      const MzPoint point = {
        is_right ? rect.x + rect.width : rect.x,
        rect.y + rect.height / 2 + (i - (side->len - 1) / 2.0) * distance,
      };

      if (port->is_asset)
        found->asset = point;
      else
        found->holder = point;
      if (port->is_asset)
        found->symbol_radius = CLAMP (distance * 0.48, MIN_SYMBOL_RADIUS, MAX_SYMBOL_RADIUS);
    }
}

static GPtrArray *
make_side (guint n)
{
  GPtrArray *side = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (side, g_array_new (FALSE, FALSE, sizeof (Port)));

  return side;
}

GArray *
_mz_holdings_edges_find_ports (const MzHoldingsGraph *self)
{
  g_autoptr (GPtrArray) left = make_side (self->nodes->len);
  g_autoptr (GPtrArray) right = make_side (self->nodes->len);
  GArray *ports = g_array_new (FALSE, TRUE, sizeof (MzGraphPorts));
  Sides sides = { self, left, right };

  g_array_set_size (ports, self->links->len);
  collect_ports (&sides);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      place_ports (self, g_ptr_array_index (left, i), i, FALSE, ports);
      place_ports (self, g_ptr_array_index (right, i), i, TRUE, ports);
    }

  return ports;
}

static double
get_layer_x (const MzHoldingsGraph *self,
             guint                  layer)
{
  return self->area.x + layer * (self->box_width + self->gap);
}

/* Corners of the line from left to right: between two of them it is straight and level in a layer, and
 * curved between two layers. (transfer full) (element-type MzPoint) */
static GArray *
collect_corners (const MzHoldingsGraph *self,
                 const MzGraphPorts    *ports,
                 guint                  edge)
{
  const MzHoldingsLink *link = get_link (self, edge);
  gboolean is_backward = mz_layered_layout_is_backward (self->layout, edge);
  guint layer = mz_layered_layout_get_layer (self->layout, get_place (self, is_backward ? link->asset : link->holder));
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (MzPoint));

  g_array_append_val (corners, *(is_backward ? &ports->asset : &ports->holder));
  for (guint i = 0; i < mz_layered_layout_get_n_bends (self->layout, edge); i++)
    {
      MzPoint point = { get_layer_x (self, layer + 1 + i), self->area.y + mz_layered_layout_get_bend (self->layout, edge, i) };

      g_array_append_val (corners, point);
      point.x += self->box_width;
      g_array_append_val (corners, point);
    }
  g_array_append_val (corners, *(is_backward ? &ports->holder : &ports->asset));

  return corners;
}

static double
get_reach (const MzPoint *from,
           const MzPoint *to)
{
  return from->x == to->x ? LOOP_WIDTH : (to->x - from->x) / 2;
}

static void
draw (const GArray *corners,
      MzPathSink   *sink)
{
  const MzPoint *points = (const MzPoint *) (gconstpointer) corners->data;

  sink->funcs->move_to (sink, points[0].x, points[0].y);
  for (guint i = 1; i < corners->len; i++)
    {
      double reach = get_reach (&points[i - 1], &points[i]);
      double back = points[i - 1].x == points[i].x ? points[i].x + reach : points[i].x - reach;

      if (i % 2 == 0)
        sink->funcs->line_to (sink, points[i].x, points[i].y);
      else
        sink->funcs->curve_to (sink, points[i - 1].x + reach, points[i - 1].y, back, points[i].y, points[i].x, points[i].y);
    }
}

/* Points between the two ends of the level way through a layer. */
static void
add_level (GArray        *trace,
           const MzPoint *from,
           const MzPoint *to)
{
  for (guint i = 1; i < N_LEVEL_POINTS; i++)
    {
      const MzPoint point = { from->x + (to->x - from->x) * i / N_LEVEL_POINTS, from->y };

      g_array_append_val (trace, point);
    }
}

GArray *
_mz_holdings_edges_trace (const MzHoldingsGraph *self,
                          const GArray          *ports,
                          guint                  edge)
{
  g_autoptr (GArray) corners = collect_corners (self, &g_array_index (ports, MzGraphPorts, edge), edge);
  GArray *trace = g_array_new (FALSE, FALSE, sizeof (MzPoint));

  for (guint i = 1; i < corners->len; i += 2)
    {
      const MzPoint *from = &g_array_index (corners, MzPoint, i - 1);
      const MzPoint *to = &g_array_index (corners, MzPoint, i);

      if (i > 1)
        add_level (trace, &g_array_index (corners, MzPoint, i - 2), from);
      for (guint j = 0; j <= N_CURVE_POINTS; j++)
        {
          double t = (double) j / N_CURVE_POINTS, s = 1 - t;
          /* A cubic with level ends whose handles reach half way. */
          double across = 1.5 * s * s * t + 1.5 * s * t * t + t * t * t;
          double down = 3 * s * t * t + t * t * t;
          const MzPoint point = { from->x + (to->x - from->x) * across, from->y + (to->y - from->y) * down };

          g_array_append_val (trace, point);
        }
    }

  return trace;
}

static MzStyle
get_line_style (const MzHolding *holding,
                MzLinkState      state)
{
  const MzHoldingKind *kind = _mz_holding_kind_get (holding->kind);

  double share = isnan (holding->share) ? 0 : CLAMP (holding->share, 0, 100) / 100;
  MzDash dash = state == MZ_LINK_PENDING ? MZ_DASH_DASHED : kind->dash;

  /* Dashes of a wide line would be blocks. */
  return (MzStyle) {
    .stroke = state == MZ_LINK_ENDED ? MZ_TOKEN_SUPERSEDED : kind->token,
    .stroke_width = MIN_LINE_WIDTH + (dash == MZ_DASH_SOLID ? SHARE_LINE_WIDTH * share : 0.5),
    .dash = dash,
  };
}

/* Ticks across the end of the line: statements that give another share or price. */
static void
add_rivals (const MzHoldingsGraph *self,
            guint                  edge,
            const MzPoint         *asset,
            double                 direction)
{
  const MzStyle style = { .stroke = MZ_TOKEN_RIVAL, .stroke_width = 2.5 };
  const MzHoldingsLink *link = get_link (self, edge);
  const MzHolding *drawn = _mz_holdings_net_get_drawn (self->holdings->net, g_array_index (self->links, guint, edge));
  MzSceneBuilder *scene = self->build->scene;
  double x = asset->x - direction * RIVAL_DISTANCE;

  for (guint i = 1; i < link->n_statements; i++)
    {
      const MzHolding *other = _mz_holdings_net_get_statement (self->holdings->net, link, i);
      g_autofree char *sentence = NULL;
      guint32 mark;

      if (!_mz_holdings_is_rival (self->build->dataset, drawn, other))
        continue;
      sentence = _mz_holdings_describe_rival (self->build, other);
      mark = mz_scene_builder_add_rule (scene, mz_scene_builder_add_style (scene, &style), x, asset->y - 7, x, asset->y + 7);
      _mz_holdings_set_statement_info (self->build, mark, other, sentence);
      x -= direction * 5;
    }
}

/* The line of a holding with the symbol of its kind at what is held. */
void
_mz_holdings_edges_add (const MzHoldingsGraph *self,
                        const GArray          *ports,
                        guint                  edge)
{
  const MzGraphPorts *ends = &g_array_index (ports, MzGraphPorts, edge);
  const MzHoldingsLink *link = get_link (self, edge);
  const MzHolding *holding = _mz_holdings_net_get_drawn (self->holdings->net, g_array_index (self->links, guint, edge));
  const MzHoldingKind *kind = _mz_holding_kind_get (holding->kind);
  const MzStyle line = get_line_style (holding, link->state);
  const MzStyle symbol = _mz_holding_get_symbol_style (kind, link->state);
  MzSceneBuilder *scene = self->build->scene;
  double direction = is_within_layer (self, edge) || mz_layered_layout_is_backward (self->layout, edge) ? -1 : 1;
  g_autoptr (GArray) corners = collect_corners (self, ends, edge);

  draw (corners, mz_scene_builder_begin_path (scene, mz_scene_builder_add_style (scene, &line)));
  _mz_holdings_set_link_info (self->build, mz_scene_builder_end_path (scene), g_array_index (self->links, guint, edge));
  mz_scene_builder_add_symbol (scene, mz_scene_builder_add_style (scene, &symbol), kind->symbol,
                               ends->asset.x - direction * (ends->symbol_radius + 1), ends->asset.y, ends->symbol_radius);
  add_rivals (self, edge, &ends->asset, direction);
}

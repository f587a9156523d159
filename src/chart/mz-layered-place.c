/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-layered-layout-private.h"

#define N_ROUNDS      16
/* Long edges are to be straight before short ones. */
#define BEND_WEIGHT   8.0
#define END_WEIGHT    2.0

/* The vertices of a layer as values that only have to stay in order, each the mean of those it had to
 * be joined with. */
typedef struct
{
  double value;
  double weight;
  guint  n;
} Block;

typedef struct
{
  double height;
  double node_gap;
  double edge_gap;
} Room;

static double
get_gap (const Room           *room,
         const MzLayoutVertex *upper,
         const MzLayoutVertex *lower)
{
  return upper->is_bend && lower->is_bend ? room->edge_gap
         : upper->is_bend || lower->is_bend ? (room->edge_gap + room->node_gap) / 2
                                            : room->node_gap;
}

/* Least distance of the middles of two vertices, one below the other. */
static double
get_distance (const Room           *room,
              const MzLayoutVertex *upper,
              const MzLayoutVertex *lower)
{
  return upper->height / 2 + lower->height / 2 + get_gap (room, upper, lower);
}

static MzLayoutVertex *
get_vertex (const MzLayeredLayout *self,
            const GArray          *layer,
            guint                  order)
{
  return MZ_LAYOUT_VERTEX (self, g_array_index (layer, guint, order));
}

static double
get_layer_height (const MzLayeredLayout *self,
                  const GArray          *layer,
                  const Room            *room)
{
  double height = 0;

  for (guint i = 0; i < layer->len; i++)
    {
      const MzLayoutVertex *vertex = get_vertex (self, layer, i);

      height += vertex->height + (i > 0 ? get_gap (room, get_vertex (self, layer, i - 1), vertex) : 0);
    }

  return height;
}

static void
place_in_middle (MzLayeredLayout *self,
                 const Room      *room)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      const GArray *layer = g_ptr_array_index (self->layers, i);
      double y = (room->height - get_layer_height (self, layer, room)) / 2;

      for (guint j = 0; j < layer->len; j++)
        {
          MzLayoutVertex *vertex = get_vertex (self, layer, j);

          y += j > 0 ? get_gap (room, get_vertex (self, layer, j - 1), vertex) : 0;
          vertex->y = y + vertex->height / 2;
          y += vertex->height;
        }
    }
}

static void
add_pull (const MzLayeredLayout *self,
          const MzLayoutVertex  *vertex,
          const GArray          *neighbours,
          double                 sums[2])
{
  for (guint i = 0; i < neighbours->len; i++)
    {
      const MzLayoutVertex *other = MZ_LAYOUT_VERTEX (self, g_array_index (neighbours, guint, i));
      double weight = vertex->is_bend && other->is_bend ? BEND_WEIGHT
                      : vertex->is_bend || other->is_bend ? END_WEIGHT
                                                          : 1.0;

      sums[0] += weight * other->y;
      sums[1] += weight;
    }
}

/* A block that would stand above the one before it is joined with that one. */
static void
push_block (GArray      *blocks,
            const Block *block)
{
  g_array_append_val (blocks, *block);
  while (blocks->len > 1)
    {
      Block *upper = &g_array_index (blocks, Block, blocks->len - 2);
      const Block *lower = &g_array_index (blocks, Block, blocks->len - 1);

      if (upper->value <= lower->value)
        return;
      upper->value = (upper->value * upper->weight + lower->value * lower->weight) / (upper->weight + lower->weight);
      upper->weight += lower->weight;
      upper->n += lower->n;
      g_array_set_size (blocks, blocks->len - 1);
    }
}

/* Puts each vertex as near as can be to the weighted mean of its neighbours, while all keep their
 * distance and stay in the room. With the distances taken off, that is a regression under an order,
 * which pooling adjacent violators solves (M. Ayer and others, "An Empirical Distribution Function for
 * Sampling with Incomplete Information", Annals of Mathematical Statistics 26, 1955); cutting the
 * result at both ends keeps it the best (R. E. Barlow and others, 1972). */
static void
settle_layer (MzLayeredLayout *self,
              const GArray    *layer,
              const Room      *room)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  double offset = 0, least, most;
  guint at = 0;

  for (guint i = 0; i < layer->len; i++)
    {
      MzLayoutVertex *vertex = get_vertex (self, layer, i);
      double sums[2] = { vertex->y * 0.01, 0.01 };
      Block block = { 0, 0, 1 };

      offset += i > 0 ? get_distance (room, get_vertex (self, layer, i - 1), vertex) : 0;
      add_pull (self, vertex, vertex->before, sums);
      add_pull (self, vertex, vertex->after, sums);
      block.value = sums[0] / sums[1] - offset;
      block.weight = sums[1];
      push_block (blocks, &block);
    }

  least = get_vertex (self, layer, 0)->height / 2;
  most = room->height - get_vertex (self, layer, layer->len - 1)->height / 2 - offset;
  offset = 0;
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      for (guint j = 0; j < block->n; j++, at++)
        {
          MzLayoutVertex *vertex = get_vertex (self, layer, at);

          offset += at > 0 ? get_distance (room, get_vertex (self, layer, at - 1), vertex) : 0;
          vertex->y = CLAMP (block->value, least, MAX (least, most)) + offset;
        }
    }
}

/**
 * mz_layered_layout_place:
 * @self: a layout
 * @height_px: room from top to bottom, in px
 * @node_gap_px: least distance between two nodes of a layer, in px
 * @edge_gap_px: least distance between two edges that go through a layer, in px
 *
 * Gives each node and bend its height on the page, so that edges are as straight as the order allows.
 * A layer that is fuller than the room goes beyond its lower end.
 */
void
mz_layered_layout_place (MzLayeredLayout *self,
                         double           height_px,
                         double           node_gap_px,
                         double           edge_gap_px)
{
  const Room room = { height_px, node_gap_px, edge_gap_px };
  guint n_layers = self->layers->len;

  place_in_middle (self, &room);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      for (guint j = 0; j < n_layers; j++)
        settle_layer (self, g_ptr_array_index (self->layers, i % 2 == 0 ? j : n_layers - 1 - j), &room);
    }
}

/**
 * mz_layered_layout_get_least_height:
 * @self: a layout
 * @node_gap_px: least distance between two nodes of a layer, in px
 * @edge_gap_px: least distance between two edges that go through a layer, in px
 *
 * Returns: a height that holds the fullest layer, whatever its order, in px
 */
double
mz_layered_layout_get_least_height (const MzLayeredLayout *self,
                                    double                 node_gap_px,
                                    double                 edge_gap_px)
{
  double height = 0;

  for (guint i = 0; i < self->layers->len; i++)
    {
      const GArray *layer = g_ptr_array_index (self->layers, i);
      double sum = 0;

      for (guint j = 0; j < layer->len; j++)
        {
          const MzLayoutVertex *vertex = get_vertex (self, layer, j);

          sum += vertex->height + (vertex->is_bend ? edge_gap_px : node_gap_px);
        }
      height = MAX (height, sum);
    }

  return height;
}

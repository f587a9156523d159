/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-layered-layout-private.h"

#include <string.h>

#define N_SWEEPS       16
#define N_SWAP_ROUNDS  12
/* Orders to begin with: as given, along the edges, that turned round, and shuffled with fixed seeds. */
#define N_STARTS       6
/* Above this many vertices the orders of the sweeps alone are taken. */
#define MAX_SWAPPED    1500

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* Orders of the neighbours in the next layer, from the top. */
static void
collect_orders (const MzLayeredLayout *self,
                const GArray          *neighbours,
                GArray                *orders)
{
  guint first = orders->len;

  for (guint i = 0; i < neighbours->len; i++)
    g_array_append_val (orders, MZ_LAYOUT_VERTEX (self, g_array_index (neighbours, guint, i))->order);
  if (orders->len - first > 1)
    qsort (&g_array_index (orders, guint, first), orders->len - first, sizeof (guint), compare_places);
}

/* Pairs that stand in the wrong order, counted while merging: two edges cross when one begins above
 * and ends below the other. */
static guint64
count_inversions (guint *values,
                  guint *room,
                  guint  n)
{
  guint half = n / 2, left = 0, right = half;
  guint64 n_inversions;

  if (n < 2)
    return 0;

  n_inversions = count_inversions (values, room, half) + count_inversions (values + half, room, n - half);
  for (guint i = 0; i < n; i++)
    {
      if (right >= n || (left < half && values[left] <= values[right]))
        room[i] = values[left++];
      else
        {
          n_inversions += half - left;
          room[i] = values[right++];
        }
    }
  memcpy (values, room, n * sizeof (guint));

  return n_inversions;
}

static guint64
count_after (const MzLayeredLayout *self,
             guint                  place)
{
  const GArray *layer = g_ptr_array_index (self->layers, place);
  g_autoptr (GArray) orders = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *room = NULL;

  for (guint i = 0; i < layer->len; i++)
    collect_orders (self, MZ_LAYOUT_VERTEX (self, g_array_index (layer, guint, i))->after, orders);
  room = g_new (guint, MAX (orders->len, 1));

  return count_inversions ((guint *) (gpointer) orders->data, room, orders->len);
}

/* Crossings between all neighbouring layers (after W. Barth, P. Mutzel, M. Jünger, "Simple and Efficient
 * Bilayer Cross Counting", Journal of Graph Algorithms and Applications 8(2), 2004). */
guint64
_mz_layered_layout_count_crossings (const MzLayeredLayout *self)
{
  guint64 n = 0;

  for (guint i = 0; i + 1 < self->layers->len; i++)
    n += count_after (self, i);

  return n;
}

static void
number_layer (MzLayeredLayout *self,
              const GArray    *layer)
{
  for (guint i = 0; i < layer->len; i++)
    MZ_LAYOUT_VERTEX (self, g_array_index (layer, guint, i))->order = i;
}

/* Where a vertex wants to stand, and where it stands now. */
typedef struct
{
  guint  vertex;
  guint  order;
  double wish;
} Wish;

static int
compare_wishes (gconstpointer a,
                gconstpointer b)
{
  const Wish *one = a;
  const Wish *other = b;

  if (one->wish != other->wish)
    return one->wish < other->wish ? -1 : 1;

  return one->order < other->order ? -1 : 1;
}

static double
get_mean_order (const MzLayeredLayout *self,
                const GArray          *neighbours,
                double                 fallback)
{
  double sum = 0;

  for (guint i = 0; i < neighbours->len; i++)
    sum += MZ_LAYOUT_VERTEX (self, g_array_index (neighbours, guint, i))->order;

  return neighbours->len > 0 ? sum / neighbours->len : fallback;
}

/* Sorts a layer by the mean order of each vertex's neighbours on one side. */
static void
sort_layer (MzLayeredLayout *self,
            guint            place,
            gboolean         by_before)
{
  GArray *layer = g_ptr_array_index (self->layers, place);
  g_autoptr (GArray) wishes = g_array_new (FALSE, FALSE, sizeof (Wish));

  for (guint i = 0; i < layer->len; i++)
    {
      guint vertex = g_array_index (layer, guint, i);
      const MzLayoutVertex *record = MZ_LAYOUT_VERTEX (self, vertex);
      const Wish wish = { vertex, i, get_mean_order (self, by_before ? record->before : record->after, i) };

      g_array_append_val (wishes, wish);
    }
  g_array_sort (wishes, compare_wishes);
  for (guint i = 0; i < layer->len; i++)
    g_array_index (layer, guint, i) = g_array_index (wishes, Wish, i).vertex;
  number_layer (self, layer);
}

static void
sweep (MzLayeredLayout *self,
       gboolean         is_forward)
{
  guint n_layers = self->layers->len;

  for (guint i = 1; i < n_layers; i++)
    sort_layer (self, is_forward ? i : n_layers - 1 - i, is_forward);
}

/* Crossings of the edges of two vertices when the first stands above the second. */
static guint64
count_between (const MzLayeredLayout *self,
               const GArray          *upper,
               const GArray          *lower)
{
  guint64 n = 0;

  for (guint i = 0; i < upper->len; i++)
    {
      guint order = MZ_LAYOUT_VERTEX (self, g_array_index (upper, guint, i))->order;

      for (guint j = 0; j < lower->len; j++)
        n += MZ_LAYOUT_VERTEX (self, g_array_index (lower, guint, j))->order < order;
    }

  return n;
}

static gboolean
swap_if_better (MzLayeredLayout *self,
                GArray          *layer,
                guint            at,
                gboolean         is_equal_enough)
{
  guint upper = g_array_index (layer, guint, at), lower = g_array_index (layer, guint, at + 1);
  MzLayoutVertex *one = MZ_LAYOUT_VERTEX (self, upper), *other = MZ_LAYOUT_VERTEX (self, lower);
  guint64 now = count_between (self, one->before, other->before) + count_between (self, one->after, other->after);
  guint64 then = count_between (self, other->before, one->before) + count_between (self, other->after, one->after);

  if (then > now || (then == now && !is_equal_enough))
    return FALSE;

  g_array_index (layer, guint, at) = lower;
  g_array_index (layer, guint, at + 1) = upper;
  one->order = at + 1;
  other->order = at;

  return then < now;
}

/* Swaps neighbours as long as that takes crossings away; now and then also those whose swap changes
 * nothing, to get out of an order that only seems the best (E. R. Gansner, E. Koutsofios, S. C. North,
 * K.-P. Vo, "A Technique for Drawing Directed Graphs", IEEE Transactions on Software Engineering 19(3),
 * 1993, section 3). */
static void
swap_neighbours (MzLayeredLayout *self,
                 gboolean         is_equal_enough)
{
  gboolean has_changed = self->vertices->len <= MAX_SWAPPED;

  for (guint round = 0; has_changed && round < N_SWAP_ROUNDS; round++)
    {
      has_changed = FALSE;
      for (guint i = 0; i < self->layers->len; i++)
        {
          GArray *layer = g_ptr_array_index (self->layers, i);

          for (guint at = 0; at + 1 < layer->len; at++)
            has_changed |= swap_if_better (self, layer, at, is_equal_enough && round == 0);
        }
    }
}

/* The orders of all vertices, to come back to. (transfer full) */
static GPtrArray *
copy_layers (const MzLayeredLayout *self)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->layers->len; i++)
    g_ptr_array_add (copy, g_array_copy (g_ptr_array_index (self->layers, i)));

  return copy;
}

static void
take_layers (MzLayeredLayout *self,
             GPtrArray       *layers)
{
  g_ptr_array_unref (self->layers);
  self->layers = layers;
  for (guint i = 0; i < layers->len; i++)
    number_layer (self, g_ptr_array_index (layers, i));
}

static void
shuffle (MzLayeredLayout *self,
         guint32          seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < self->layers->len; i++)
    {
      GArray *layer = g_ptr_array_index (self->layers, i);

      for (guint at = layer->len; at > 1; at--)
        {
          guint other = (guint) g_rand_int_range (rand, 0, (gint32) at);
          guint kept = g_array_index (layer, guint, at - 1);

          g_array_index (layer, guint, at - 1) = g_array_index (layer, guint, other);
          g_array_index (layer, guint, other) = kept;
        }
      number_layer (self, layer);
    }
}

static void
turn_round (MzLayeredLayout *self)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      GArray *layer = g_ptr_array_index (self->layers, i);

      for (guint at = 0; at < layer->len / 2; at++)
        {
          guint kept = g_array_index (layer, guint, at);

          g_array_index (layer, guint, at) = g_array_index (layer, guint, layer->len - 1 - at);
          g_array_index (layer, guint, layer->len - 1 - at) = kept;
        }
      number_layer (self, layer);
    }
}

static void
push_all (GArray       *stack,
             const GArray *neighbours)
{
  for (guint i = neighbours->len; i > 0; i--)
    g_array_append_val (stack, g_array_index (neighbours, guint, i - 1));
}

/* Puts what hangs together together: each layer in the order in which a walk along the edges meets its
 * vertices. */
static void
follow_edges (MzLayeredLayout *self)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *is_seen = g_new0 (gboolean, self->vertices->len + 1);

  for (guint i = 0; i < self->layers->len; i++)
    g_array_set_size (g_ptr_array_index (self->layers, i), 0);
  for (guint start = 0; start < self->vertices->len; start++)
    {
      g_array_append_val (stack, start);
      while (stack->len > 0)
        {
          guint at = g_array_index (stack, guint, stack->len - 1);
          const MzLayoutVertex *vertex = MZ_LAYOUT_VERTEX (self, at);

          g_array_set_size (stack, stack->len - 1);
          if (is_seen[at])
            continue;
          is_seen[at] = TRUE;
          g_array_append_val (g_ptr_array_index (self->layers, vertex->layer), at);
          push_all (stack, vertex->after);
          push_all (stack, vertex->before);
        }
    }
  for (guint i = 0; i < self->layers->len; i++)
    number_layer (self, g_ptr_array_index (self->layers, i));
}

static void
begin (MzLayeredLayout *self,
       guint            start)
{
  if (start == 1)
    follow_edges (self);
  else if (start == 2)
    turn_round (self);
  else if (start > 2)
    shuffle (self, start);
}

/* Keeps the order when it is the best so far. */
static void
keep_if_best (MzLayeredLayout  *self,
              GPtrArray       **best)
{
  guint64 n = _mz_layered_layout_count_crossings (self);

  if (n >= self->n_crossings)
    return;
  self->n_crossings = n;
  g_ptr_array_unref (*best);
  *best = copy_layers (self);
}

/**
 * mz_layered_layout_reduce_crossings:
 * @self: a layout
 *
 * Sweeps to and fro over the layers, sorting each by the mean order of its neighbours and then swapping
 * neighbours, from several orders to begin with, and keeps the best order that was met.
 */
void
mz_layered_layout_reduce_crossings (MzLayeredLayout *self)
{
  GPtrArray *best = copy_layers (self);
  guint n_starts = self->vertices->len <= MAX_SWAPPED ? N_STARTS : 1;

  for (guint start = 0; start < n_starts; start++)
    {
      begin (self, start);
      for (guint i = 0; i < N_SWEEPS && self->n_crossings > 0; i++)
        {
          sweep (self, i % 2 == 0);
          swap_neighbours (self, i % 4 >= 2);
          keep_if_best (self, &best);
        }
    }
  take_layers (self, best);
}

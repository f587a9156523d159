/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend-place.h"

#include <math.h>

/* Neighbouring labels that touch and move as one. */
typedef struct
{
  guint  n;
  double sum;      /* of where each would have the first one stand */
} Block;

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  const MzTrendSlot *one = *(MzTrendSlot *const *) a;
  const MzTrendSlot *other = *(MzTrendSlot *const *) b;

  if (one->wanted != other->wanted)
    return one->wanted < other->wanted ? -1 : 1;

  return (one > other) - (one < other);
}

static void
join_blocks (GArray *blocks)
{
  while (blocks->len > 1)
    {
      Block *before = &g_array_index (blocks, Block, blocks->len - 2);
      const Block *last = &g_array_index (blocks, Block, blocks->len - 1);

      if (before->sum / before->n <= last->sum / last->n)
        return;
      before->sum += last->sum;
      before->n += last->n;
      g_array_set_size (blocks, blocks->len - 1);
    }
}

/* Those of the front of the list that have room together. */
static GPtrArray *
collect_fitting (MzTrendSlot *slots,
                 guint        n_slots,
                 double       room,
                 double      *height_out)
{
  GPtrArray *fitting = g_ptr_array_new ();

  *height_out = 0;
  for (guint i = 0; i < n_slots; i++)
    {
      slots[i].middle = NAN;
      if (*height_out + slots[i].height > room)
        continue;
      *height_out += slots[i].height;
      g_ptr_array_add (fitting, &slots[i]);
    }
  g_ptr_array_sort (fitting, compare_slots);

  return fitting;
}

/* Moves labels apart so that none overlaps another, with the least sum of squared moves, between two
 * heights. Without their own heights the order of labels is all that binds them, so that this is an
 * isotonic regression, solved by pooling adjacent violators (Ayer et al., 1955). Labels at the end of the
 * list go first when there is no room for all. */
void
_mz_trend_place_slots (MzTrendSlot *slots,
                       guint        n_slots,
                       double       top,
                       double       bottom)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_autoptr (GPtrArray) fitting = NULL;
  double height, above = 0;
  guint next = 0;

  fitting = collect_fitting (slots, n_slots, bottom - top, &height);
  for (guint i = 0; i < fitting->len; i++)
    {
      const MzTrendSlot *slot = g_ptr_array_index (fitting, i);
      const Block block = { 1, slot->wanted - slot->height / 2 - above };

      g_array_append_val (blocks, block);
      join_blocks (blocks);
      above += slot->height;
    }

  above = 0;
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);
      double start = CLAMP (block->sum / block->n, top, MAX (bottom - height, top));

      for (guint j = 0; j < block->n; j++)
        {
          MzTrendSlot *slot = g_ptr_array_index (fitting, next++);

          slot->middle = start + above + slot->height / 2;
          above += slot->height;
        }
    }
}

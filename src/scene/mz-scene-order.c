/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-order.h"

#include "mz-scene-private.h"

#include <math.h>

/* Sideways distance counts double, and middles decide between marks that overlap. */
#define ACROSS_WEIGHT 2.0
#define MIDDLE_WEIGHT 0.25

/* Bounds turned so that the direction asked for is that of growing along. */
typedef struct
{
  double along_min, along_max, across_min, across_max;
} Span;

static gboolean
is_focusable (const MzScene *self,
              guint32        mark)
{
  return (g_array_index (self->marks, MzMark, mark).flags & MZ_MARK_FOCUSABLE) != 0;
}

/**
 * mz_scene_get_focus_order:
 * @self: a scene
 *
 * Lists the marks the keyboard reaches, in the order they were added.
 *
 * Returns: (transfer full) (element-type guint32): the focusable marks
 */
GArray *
mz_scene_get_focus_order (MzScene *self)
{
  GArray *order;

  g_return_val_if_fail (self != NULL, NULL);

  order = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < self->marks->len; i++)
    if (is_focusable (self, i))
      g_array_append_val (order, i);

  return order;
}

static guint32
find_next (const MzScene *self,
           guint32        first)
{
  for (guint32 i = first; i < self->marks->len; i++)
    if (is_focusable (self, i))
      return i;

  return MZ_NO_MARK;
}

static guint32
find_previous (const MzScene *self,
               guint32        end)
{
  for (guint32 i = end; i > 0; i--)
    if (is_focusable (self, i - 1))
      return i - 1;

  return MZ_NO_MARK;
}

static Span
get_span (const MzScene *self,
          guint32        mark,
          MzDirection    direction)
{
  const MzMark *record = mz_scene_get_mark (self, mark);
  double left = record->x, right = left + record->width;
  double top = record->y, bottom = top + record->height;

  switch (direction)
    {
    case MZ_DIRECTION_UP:
      return (Span) { -bottom, -top, left, right };
    case MZ_DIRECTION_DOWN:
      return (Span) { top, bottom, left, right };
    case MZ_DIRECTION_LEFT:
      return (Span) { -right, -left, top, bottom };
    default:
      return (Span) { left, right, top, bottom };
    }
}

/* How far it is to go, infinite when the other mark lies in another direction: not ahead, or farther
 * to the side than ahead. Gaps between the bounds decide, not middles, because the middles of
 * neighbouring bars can lie far apart. */
static double
get_cost (const Span *from,
          const Span *to)
{
  double along = to->along_min - from->along_max;
  double across = MAX (to->across_min - from->across_max, from->across_min - to->across_max);
  double middle_along = (to->along_min + to->along_max - from->along_min - from->along_max) / 2.0;
  double middle_across = (to->across_min + to->across_max - from->across_min - from->across_max) / 2.0;

  if (middle_along <= 0.0 || across > along)
    return INFINITY;

  return hypot (MAX (0.0, along), ACROSS_WEIGHT * MAX (0.0, across)) +
         MIDDLE_WEIGHT * hypot (middle_along, middle_across);
}

static guint32
find_in_direction (const MzScene *self,
                   guint32        mark,
                   MzDirection    direction)
{
  Span from = get_span (self, mark, direction);
  guint32 best = MZ_NO_MARK;
  double best_cost = INFINITY;

  for (guint32 i = 0; i < self->marks->len; i++)
    {
      Span to;
      double cost;

      if (i == mark || !is_focusable (self, i))
        continue;
      to = get_span (self, i, direction);
      cost = get_cost (&from, &to);
      if (cost < best_cost)
        {
          best = i;
          best_cost = cost;
        }
    }

  return best;
}

/**
 * mz_scene_get_neighbour:
 * @self: a scene
 * @mark: where the focus is, or MZ_NO_MARK
 * @direction: where it shall go
 *
 * Finds the focusable mark to go to. Next and previous follow the focus order and stop
 * at its ends; up, down, left and right go by position. From nowhere, previous leads to
 * the last mark and all else to the first one.
 *
 * Returns: a mark, or MZ_NO_MARK when there is none that way
 */
guint32
mz_scene_get_neighbour (MzScene     *self,
                        guint32      mark,
                        MzDirection  direction)
{
  g_return_val_if_fail (self != NULL, MZ_NO_MARK);
  g_return_val_if_fail (mark == MZ_NO_MARK || mark < self->marks->len, MZ_NO_MARK);

  if (direction == MZ_DIRECTION_LAST || (mark == MZ_NO_MARK && direction == MZ_DIRECTION_PREVIOUS))
    return find_previous (self, self->marks->len);
  if (direction == MZ_DIRECTION_FIRST || mark == MZ_NO_MARK)
    return find_next (self, 0);
  if (direction == MZ_DIRECTION_NEXT)
    return find_next (self, mark + 1);
  if (direction == MZ_DIRECTION_PREVIOUS)
    return find_previous (self, mark);

  return find_in_direction (self, mark, direction);
}

/* How far the row of another mark is ahead of that of the mark in focus, infinite when it is the same row or
 * one behind. Marks of one row reach over its middle. */
static double
get_row_distance (const Span *from,
                  const Span *to)
{
  double from_middle = (from->along_min + from->along_max) / 2.0;
  double to_middle = (to->along_min + to->along_max) / 2.0;

  return to->along_min >= from_middle && from->along_max <= to_middle ? to_middle - from_middle : INFINITY;
}

static double
find_row_distance (const MzScene *self,
                   const Span    *from,
                   MzDirection    direction)
{
  double nearest = INFINITY;

  for (guint32 i = 0; i < self->marks->len; i++)
    {
      Span to = get_span (self, i, direction);

      if (is_focusable (self, i))
        nearest = MIN (nearest, get_row_distance (from, &to));
    }

  return nearest;
}

/* To the side, where marks that reach over each other differ by their middles only. */
static double
get_side_cost (const Span *from,
               const Span *to)
{
  double across = MAX (to->across_min - from->across_max, from->across_min - to->across_max);
  double middle = (to->across_min + to->across_max - from->across_min - from->across_max) / 2.0;

  return MAX (0.0, across) + MIDDLE_WEIGHT * fabs (middle);
}

static guint32
find_in_next_row (const MzScene *self,
                  guint32        mark,
                  MzDirection    direction)
{
  Span from = get_span (self, mark, direction);
  double middle = (from.along_min + from.along_max) / 2.0 + find_row_distance (self, &from, direction);
  guint32 best = MZ_NO_MARK;
  double best_cost = INFINITY;

  for (guint32 i = 0; i < self->marks->len; i++)
    {
      Span to = get_span (self, i, direction);
      double cost = get_side_cost (&from, &to);

      if (!is_focusable (self, i) || isinf (get_row_distance (&from, &to)) || to.along_min > middle ||
          to.along_max < middle || cost >= best_cost)
        continue;
      best = i;
      best_cost = cost;
    }

  return best;
}

/**
 * mz_scene_get_neighbour_in_rows:
 * @self: a scene whose marks stand in rows
 * @mark: where the focus is, or MZ_NO_MARK
 * @direction: where it shall go
 *
 * Like mz_scene_get_neighbour(), but up and down lead to the next row however far to the side its marks are.
 *
 * Returns: a mark, or MZ_NO_MARK when there is none that way
 */
guint32
mz_scene_get_neighbour_in_rows (MzScene     *self,
                                guint32      mark,
                                MzDirection  direction)
{
  g_return_val_if_fail (self != NULL, MZ_NO_MARK);
  g_return_val_if_fail (mark == MZ_NO_MARK || mark < self->marks->len, MZ_NO_MARK);

  if (mark == MZ_NO_MARK || (direction != MZ_DIRECTION_UP && direction != MZ_DIRECTION_DOWN))
    return mz_scene_get_neighbour (self, mark, direction);

  return find_in_next_row (self, mark, direction);
}

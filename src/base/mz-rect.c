/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-rect.h"

#include <math.h>

static gboolean
is_nothing (const MzRect *self)
{
  return !(self->width >= 0.0 && self->height >= 0.0);
}

/**
 * mz_rect_contains:
 * @self: a rectangle
 * @x: a point's x, in the rectangle's unit
 * @y: a point's y
 *
 * Tells whether a point lies inside or on the edge. A rectangle without area still
 * contains the points of its line; one of negative size contains nothing.
 *
 * Returns: %TRUE when the point is inside
 */
gboolean
mz_rect_contains (const MzRect *self, double x, double y)
{
  return x >= self->x && x <= self->x + self->width && y >= self->y && y <= self->y + self->height;
}

/**
 * mz_rect_intersects:
 * @self: a rectangle
 * @other: another rectangle
 *
 * Tells whether two rectangles overlap. Rectangles that only touch at an edge do not,
 * so that neighbours in a row of bars or labels are free of each other.
 *
 * Returns: %TRUE when they overlap
 */
gboolean
mz_rect_intersects (const MzRect *self, const MzRect *other)
{
  return !is_nothing (self) && !is_nothing (other)
         && self->x < other->x + other->width && other->x < self->x + self->width
         && self->y < other->y + other->height && other->y < self->y + self->height;
}

/**
 * mz_rect_union:
 * @self: a rectangle
 * @other: another rectangle
 *
 * Finds the smallest rectangle around both. One of negative size stands for nothing and
 * leaves the other as it is, so `{ 0, 0, -1, -1 }` starts a running union.
 *
 * Returns: the rectangle around both
 */
MzRect
mz_rect_union (const MzRect *self, const MzRect *other)
{
  MzRect both;

  if (is_nothing (self))
    return *other;
  if (is_nothing (other))
    return *self;
  both.x = fmin (self->x, other->x);
  both.y = fmin (self->y, other->y);
  both.width = fmax (self->x + self->width, other->x + other->width) - both.x;
  both.height = fmax (self->y + self->height, other->y + other->height) - both.y;
  return both;
}

static void
inset_span (double *start, double *length, double amount)
{
  if (*length < 2.0 * amount)
    {
      *start += *length / 2.0;
      *length = 0.0;
      return;
    }
  *start += amount;
  *length -= 2.0 * amount;
}

/**
 * mz_rect_inset:
 * @self: a rectangle
 * @dx: how far the left and right edges move inwards; negative moves them outwards
 * @dy: the same for the upper and lower edges
 *
 * Makes a rectangle smaller on all sides. A side that would become negative becomes
 * zero in the middle of the old one.
 *
 * Returns: the smaller rectangle
 */
MzRect
mz_rect_inset (const MzRect *self, double dx, double dy)
{
  MzRect inner = *self;

  inset_span (&inner.x, &inner.width, dx);
  inset_span (&inner.y, &inner.height, dy);
  return inner;
}

/**
 * mz_rect_distance:
 * @self: a rectangle
 * @x: a point's x, in the rectangle's unit
 * @y: a point's y
 *
 * Measures how far a point is from the nearest point of the rectangle.
 *
 * Returns: the distance, 0 inside and on the edge
 */
double
mz_rect_distance (const MzRect *self, double x, double y)
{
  double beside = fmax (fmax (self->x - x, x - (self->x + self->width)), 0.0);
  double above = fmax (fmax (self->y - y, y - (self->y + self->height)), 0.0);

  return hypot (beside, above);
}

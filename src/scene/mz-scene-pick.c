/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-pick.h"

#include "mz-scene-private.h"

#include <math.h>

static gboolean
is_area (const MzScene *self,
         guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (self, mark);
  const MzStyle *style = mz_scene_get_style (self, mark);

  if (record->type == MZ_MARK_RULE)
    return FALSE;

  return record->type == MZ_MARK_TEXT || style->fill != MZ_TOKEN_NONE ||
         style->pattern != MZ_PATTERN_NONE || style->stroke == MZ_TOKEN_NONE;
}

static gboolean
is_clipped_at (const MzScene *self,
               guint32        mark,
               double         x,
               double         y)
{
  MzRect clip;

  if (!mz_scene_get_clip (self, mark, &clip))
    return FALSE;

  return x < clip.x || y < clip.y || x >= clip.x + clip.width || y >= clip.y + clip.height;
}

static double
get_bounds_distance (const MzScene *self,
                     guint32        mark,
                     double         x,
                     double         y)
{
  const MzMark *record = mz_scene_get_mark (self, mark);
  double dx = MAX (0.0, MAX (record->x - x, x - ((double) record->x + record->width)));
  double dy = MAX (0.0, MAX (record->y - y, y - ((double) record->y + record->height)));

  return hypot (dx, dy);
}

/* Distance from the painted mark in px, 0 on it; infinite when it exceeds limit. */
static double
get_distance (const MzScene *self,
              guint32        mark,
              double         x,
              double         y,
              double         limit)
{
  double reach = _mz_scene_get_reach (self, mark);
  MzHit hit;

  /* Float bounds may be rounded inwards. */
  if (get_bounds_distance (self, mark, x, y) > limit + reach + 0.01)
    return INFINITY;

  hit = _mz_scene_test_outline (self, mark, x, y);
  if (hit.inside && is_area (self, mark))
    return 0.0;

  return hit.distance - reach <= limit ? MAX (0.0, hit.distance - reach) : INFINITY;
}

/* A fill has its far edges outside, so an outline without stroke is hit by its inside alone. */
static gboolean
contains (const MzScene *self,
          guint32        mark,
          double         x,
          double         y)
{
  double reach = _mz_scene_get_reach (self, mark);
  MzHit hit;

  if (get_bounds_distance (self, mark, x, y) > reach + 0.01)
    return FALSE;

  hit = _mz_scene_test_outline (self, mark, x, y);

  return (hit.inside && is_area (self, mark)) || (reach > 0.0 && hit.distance <= reach);
}

/**
 * mz_scene_mark_contains:
 * @self: a scene
 * @mark: a mark
 * @x: a point, px
 * @y: a point, px
 *
 * Says whether a mark is painted at a point. Filled outlines are hit inside by the
 * even-odd rule and on their stroke; rules and outlines without fill within half their
 * stroke and 1 px more; texts in their bounds. A mark shows only in the clips of its
 * groups. Marks without any colour are hit inside.
 *
 * Returns: TRUE when the point lies on the mark
 */
gboolean
mz_scene_mark_contains (const MzScene *self,
                        guint32        mark,
                        double         x,
                        double         y)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (mark < self->marks->len, FALSE);

  return !is_clipped_at (self, mark, x, y) && contains (self, mark, x, y);
}

static const MzSceneIndex *
get_index (MzScene *self)
{
  if (g_once_init_enter (&self->index))
    g_once_init_leave (&self->index, _mz_scene_index_new (self));

  return self->index;
}

/* The dot whose middle is nearest, of those reached within the radius; the later of two equal ones. */
static guint32
pick_dot (const MzScene *self,
          const GArray  *marks,
          const MzPoint *point,
          double         radius_px)
{
  guint32 best = MZ_NO_MARK;
  double best_distance = INFINITY;

  for (guint i = 0; i < marks->len; i++)
    {
      guint32 mark = g_array_index (marks, guint32, i);
      const MzMark *record = mz_scene_get_mark (self, mark);
      double distance = hypot (record->x + record->width / 2.0 - point->x,
                               record->y + record->height / 2.0 - point->y);

      if ((record->flags & MZ_MARK_DOT) == 0 || distance > best_distance)
        continue;
      if (is_clipped_at (self, mark, point->x, point->y))
        continue;
      if (!contains (self, mark, point->x, point->y) &&
          (radius_px <= 0.0 || isinf (get_distance (self, mark, point->x, point->y, radius_px))))
        continue;
      best = mark;
      best_distance = distance;
    }

  return best;
}

static guint32
pick_topmost (const MzScene *self,
              const GArray  *marks,
              const MzPoint *point)
{
  for (guint i = marks->len; i > 0; i--)
    {
      guint32 mark = g_array_index (marks, guint32, i - 1);

      if (mz_scene_mark_contains (self, mark, point->x, point->y))
        return mark;
    }

  return MZ_NO_MARK;
}

static guint32
pick_nearest (const MzScene *self,
              const GArray  *marks,
              const MzPoint *point,
              double         radius_px)
{
  guint32 best = MZ_NO_MARK;
  double best_distance = radius_px;

  for (guint i = 0; i < marks->len; i++)
    {
      guint32 mark = g_array_index (marks, guint32, i);
      double distance;

      if (is_clipped_at (self, mark, point->x, point->y))
        continue;
      distance = get_distance (self, mark, point->x, point->y, best_distance);
      if (isinf (distance))
        continue;
      best = mark;
      best_distance = distance;
    }

  return best;
}

/**
 * mz_scene_pick:
 * @self: a scene
 * @x: a point, px
 * @y: a point, px
 * @radius_px: how far beside a mark the point may lie, px; 0 to ask for painted marks only
 *
 * Finds the pickable mark meant by a point: the nearest dot within the radius, else the
 * uppermost mark painted there, else the nearest mark within the radius. Any thread may
 * ask; the first question makes an index.
 *
 * Returns: a mark, or MZ_NO_MARK
 */
guint32
mz_scene_pick (MzScene *self,
               double   x,
               double   y,
               double   radius_px)
{
  g_autoptr (GArray) marks = NULL;
  MzPoint point = { x, y };
  MzRect area;
  guint32 picked;

  g_return_val_if_fail (self != NULL, MZ_NO_MARK);
  g_return_val_if_fail (radius_px >= 0.0, MZ_NO_MARK);

  if (!isfinite (x) || !isfinite (y))
    return MZ_NO_MARK;

  area = (MzRect) { x - radius_px, y - radius_px, 2.0 * radius_px, 2.0 * radius_px };
  marks = g_array_new (FALSE, FALSE, sizeof (guint32));
  _mz_scene_index_find (get_index (self), &area, marks);

  picked = pick_dot (self, marks, &point, radius_px);
  if (picked == MZ_NO_MARK)
    picked = pick_topmost (self, marks, &point);
  if (picked == MZ_NO_MARK && radius_px > 0.0)
    picked = pick_nearest (self, marks, &point, radius_px);

  return picked;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-clusters.h"

#include <math.h>

#define SYMBOL_ROOM     (MZ_SITE_RADIUS + 2.0)   /* a symbol and half the gap to the next one */
#define CLUSTER_RADIUS  9.0
#define FAN_MIN_RADIUS  12.0
#define MAX_FAN_GROWTH  4.0      /* up to this much left to zoom a spread cluster takes no room from others */
#define MAX_FAN_MEMBERS 40

static void
clear_cluster (gpointer data)
{
  g_array_unref (((MzMapCluster *) data)->members);
}

/* Longest way from the middle to a member, px. */
static double
get_extent (const MzMapCluster *self,
            const MzPoint      *points)
{
  double extent = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      const MzPoint *point = &points[g_array_index (self->members, guint, i)];

      extent = MAX (extent, hypot (point->x - self->centre.x, point->y - self->centre.y));
    }

  return extent;
}

/* Whether the members stay one over the other however near the map comes. */
static gboolean
is_one_place (const MzMapCluster *self,
              const MzPoint      *points,
              double              growth)
{
  if (self->members->len > MAX_FAN_MEMBERS || growth > MAX_FAN_GROWTH)
    return FALSE;

  return growth <= 1 || get_extent (self, points) * growth < SYMBOL_ROOM;
}

static void
measure (MzMapCluster  *self,
         const MzPoint *points,
         double         growth)
{
  guint n = self->members->len;

  self->fan_radius = 0;
  if (n == 1)
    self->radius = SYMBOL_ROOM;
  else if (is_one_place (self, points, growth))
    {
      self->fan_radius = MAX (FAN_MIN_RADIUS, SYMBOL_ROOM / sin (G_PI / n));
      self->radius = self->fan_radius + SYMBOL_ROOM;
    }
  else
    self->radius = CLUSTER_RADIUS + 2 * log (n) + 2;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* The middle is the mean of the members, so it moves as they come. */
static void
absorb (MzMapCluster  *self,
        MzMapCluster  *other,
        const MzPoint *points,
        double         growth)
{
  double share = (double) other->members->len / (self->members->len + other->members->len);

  self->centre.x += (other->centre.x - self->centre.x) * share;
  self->centre.y += (other->centre.y - self->centre.y) * share;
  g_array_append_vals (self->members, other->members->data, other->members->len);
  g_array_sort (self->members, compare_numbers);
  measure (self, points, growth);
}

static gboolean
overlaps (const MzMapCluster *left,
          const MzMapCluster *right)
{
  return hypot (left->centre.x - right->centre.x, left->centre.y - right->centre.y) < left->radius + right->radius;
}

/* One pass over all pairs; FALSE when nothing overlaps any more. */
static gboolean
merge (GArray        *clusters,
       const MzPoint *points,
       double         growth)
{
  gboolean merged = FALSE;

  for (guint i = 0; i < clusters->len; i++)
    for (guint j = i + 1; j < clusters->len;)
      {
        MzMapCluster *first = &g_array_index (clusters, MzMapCluster, i);
        MzMapCluster *second = &g_array_index (clusters, MzMapCluster, j);

        if (!overlaps (first, second))
          {
            j++;
            continue;
          }
        absorb (first, second, points, growth);
        g_array_remove_index (clusters, j);
        merged = TRUE;
      }

  return merged;
}

GArray *
_mz_map_clusters_new (const MzPoint *points,
                      guint          n_points,
                      double         growth)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (MzMapCluster));

  g_array_set_clear_func (clusters, clear_cluster);
  for (guint i = 0; i < n_points; i++)
    {
      MzMapCluster cluster = { .centre = points[i], .members = g_array_new (FALSE, FALSE, sizeof (guint)) };

      g_array_append_val (cluster.members, i);
      measure (&cluster, points, growth);
      g_array_append_val (clusters, cluster);
    }
  while (merge (clusters, points, growth))
    ;

  return clusters;
}

/* Where a member of a spread cluster is drawn: the first one above, the others clockwise. */
MzPoint
_mz_map_cluster_get_place (const MzMapCluster *self,
                           guint               member)
{
  double angle = 2 * G_PI * member / self->members->len - G_PI / 2;

  return (MzPoint) { self->centre.x + self->fan_radius * cos (angle), self->centre.y + self->fan_radius * sin (angle) };
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-geometry-cache.h"

/* Two views side by side, each with the one before it. A geometry is about four megabytes. */
#define MAX_GEOMETRIES 4

struct _MzMapGeometryCache
{
  gatomicrefcount count;
  MzMapGeometry  *first;
  GMutex          mutex;
  MzMapGeometry  *latest[MAX_GEOMETRIES];   /* guarded by the mutex; the newest first */
};

G_DEFINE_BOXED_TYPE (MzMapGeometryCache, mz_map_geometry_cache, mz_map_geometry_cache_ref,
                     mz_map_geometry_cache_unref)

/**
 * mz_map_geometry_cache_new:
 * @first: a geometry that is always kept
 *
 * Makes a cache for all projections of the world of one geometry.
 *
 * Returns: (transfer full): a new cache
 */
MzMapGeometryCache *
mz_map_geometry_cache_new (MzMapGeometry *first)
{
  MzMapGeometryCache *self;

  g_return_val_if_fail (first != NULL, NULL);

  self = g_new0 (MzMapGeometryCache, 1);
  g_atomic_ref_count_init (&self->count);
  g_mutex_init (&self->mutex);
  self->first = mz_map_geometry_ref (first);

  return self;
}

/**
 * mz_map_geometry_cache_ref:
 * @self: a cache
 *
 * Returns: (transfer full): @self with one more reference
 */
MzMapGeometryCache *
mz_map_geometry_cache_ref (MzMapGeometryCache *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_map_geometry_cache_unref:
 * @self: (transfer full): a cache
 *
 * Drops a reference; any thread may drop the last one.
 */
void
mz_map_geometry_cache_unref (MzMapGeometryCache *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->count))
    return;

  for (guint i = 0; i < MAX_GEOMETRIES; i++)
    g_clear_pointer (&self->latest[i], mz_map_geometry_unref);
  mz_map_geometry_unref (self->first);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * mz_map_geometry_cache_get_first:
 * @self: a cache
 *
 * Returns: (transfer none): the geometry that the cache was made with
 */
MzMapGeometry *
mz_map_geometry_cache_get_first (MzMapGeometryCache *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->first;
}

/* The middle of a flat map has no latitude. */
static gboolean
is_same (const MzProjection *left, const MzProjection *right)
{
  return left->kind == right->kind && left->centre_lon == right->centre_lon
         && (left->centre_lat == right->centre_lat || left->kind != MZ_PROJECTION_ORTHOGRAPHIC);
}

/* Moves the geometry at a place to the front and everything before it one back. */
static void
move_to_front (MzMapGeometryCache *self, guint place, MzMapGeometry *geometry)
{
  for (guint i = place; i > 0; i--)
    self->latest[i] = self->latest[i - 1];
  self->latest[0] = geometry;
}

static MzMapGeometry *
find (MzMapGeometryCache *self, const MzProjection *projection)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  for (guint i = 0; i < MAX_GEOMETRIES; i++)
    {
      MzMapGeometry *geometry = self->latest[i];

      if (geometry != NULL && is_same (mz_map_geometry_get_projection (geometry), projection))
        {
          move_to_front (self, i, geometry);
          return mz_map_geometry_ref (geometry);
        }
    }

  return NULL;
}

static void
keep (MzMapGeometryCache *self, MzMapGeometry *geometry)
{
  g_autoptr (MzMapGeometry) dropped = NULL;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  dropped = g_steal_pointer (&self->latest[MAX_GEOMETRIES - 1]);
  move_to_front (self, MAX_GEOMETRIES - 1, mz_map_geometry_ref (geometry));
}

/**
 * mz_map_geometry_cache_dup:
 * @self: a cache
 * @projection: how to draw the world
 *
 * Gets the world in a projection: one of the geometries that are kept, or a new one, which is made
 * in the calling thread.
 *
 * Returns: (transfer full): the geometry
 */
MzMapGeometry *
mz_map_geometry_cache_dup (MzMapGeometryCache *self, const MzProjection *projection)
{
  MzMapGeometry *geometry;

  g_return_val_if_fail (self != NULL && projection != NULL, NULL);

  if (is_same (mz_map_geometry_get_projection (self->first), projection))
    return mz_map_geometry_ref (self->first);

  geometry = find (self, projection);
  if (geometry != NULL)
    return geometry;

  /* Two threads may make the same one; that costs time but does no harm. */
  geometry = mz_map_geometry_new (mz_map_geometry_get_world (self->first), projection);
  keep (self, geometry);

  return geometry;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-geometry.h"

#include "mz-map-geometry-private.h"
#include "mz-world-private.h"

G_DEFINE_BOXED_TYPE (MzMapGeometry, mz_map_geometry, mz_map_geometry_ref, mz_map_geometry_unref)

/**
 * mz_map_geometry_new:
 * @world: the base map
 * @projection: how to draw it; copied
 *
 * Cuts the world at the seam of the projection (for the orthographic view at the horizon) and
 * projects it.
 *
 * Returns: (transfer full): the geometry
 */
MzMapGeometry *
mz_map_geometry_new (MzWorld *world, const MzProjection *projection)
{
  MzMapGeometry *self;

  g_return_val_if_fail (world != NULL && projection != NULL, NULL);

  self = g_new0 (MzMapGeometry, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->world = mz_world_ref (world);
  self->projection = *projection;
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (MzPoint), world->points->len);
  self->kept = g_byte_array_sized_new (world->points->len);
  self->arcs = g_array_new (FALSE, FALSE, sizeof (MzMapArc));
  self->spans = g_array_new (FALSE, FALSE, sizeof (MzMapSpan));
  self->lines = g_array_new (FALSE, FALSE, sizeof (MzMapLine));
  self->units = g_array_new (FALSE, FALSE, sizeof (MzMapLines));
  self->borders = g_array_new (FALSE, FALSE, sizeof (MzMapBorder));
  _mz_map_geometry_build (self);
  _mz_map_geometry_measure_lines (self);

  return self;
}

/**
 * mz_map_geometry_ref:
 * @self: a map geometry
 *
 * Adds a reference. May be called from any thread.
 *
 * Returns: (transfer full): @self
 */
MzMapGeometry *
mz_map_geometry_ref (MzMapGeometry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * mz_map_geometry_unref:
 * @self: (transfer full): a map geometry
 *
 * Drops a reference and frees the geometry with the last one. May be called from any thread.
 */
void
mz_map_geometry_unref (MzMapGeometry *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mz_world_unref (self->world);
  g_array_unref (self->points);
  g_byte_array_unref (self->kept);
  g_array_unref (self->arcs);
  g_array_unref (self->spans);
  g_array_unref (self->lines);
  g_array_unref (self->units);
  g_array_unref (self->borders);
  g_free (self);
}

/**
 * mz_map_geometry_get_world:
 * @self: a map geometry
 *
 * Gets the base map that was projected.
 *
 * Returns: (transfer none): the world
 */
MzWorld *
mz_map_geometry_get_world (MzMapGeometry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->world;
}

/**
 * mz_map_geometry_get_projection:
 * @self: a map geometry
 *
 * Gets the projection.
 *
 * Returns: (transfer none): the projection
 */
const MzProjection *
mz_map_geometry_get_projection (MzMapGeometry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->projection;
}

/**
 * mz_map_geometry_get_n_borders:
 * @self: a map geometry
 *
 * Gets the number of land borders: arcs that two units share, without those that lie inside one
 * state in both views of the borders. Coasts are none.
 *
 * Returns: the number of borders
 */
guint
mz_map_geometry_get_n_borders (MzMapGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->borders->len;
}

/**
 * mz_map_geometry_is_disputed:
 * @self: a map geometry
 * @border: place of a border, below mz_map_geometry_get_n_borders()
 *
 * Tells whether a border is to be dashed.
 *
 * Returns: %TRUE when an area that is marked as disputed lies on one side of it
 */
gboolean
mz_map_geometry_is_disputed (MzMapGeometry *self, guint border)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (border < self->borders->len, FALSE);

  return g_array_index (self->borders, MzMapBorder, border).is_disputed;
}

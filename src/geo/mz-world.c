/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-world.h"

#include "mz-world-private.h"

/* Units that the statistics of their sovereign include, because the law makes them a part of the
 * state itself: the French overseas departments, Svalbard and Jan Mayen, the three Caribbean
 * public bodies of the Netherlands, Åland, and the island territories that geographic Australia
 * comprises. They have codes of their own in ISO 3166-1, but hardly any table of production has a
 * row for them: without this they would be drawn as "no data" although their figure is known.
 *
 * Not here: territories that are reported apart and would be coloured falsely, such as Greenland,
 * Hong Kong, Macao, Taiwan, Puerto Rico, New Caledonia or the Falkland Islands. */
static const char *const included_units[][2] = {
  { "GLP", "FRA" }, { "GUF", "FRA" }, { "MTQ", "FRA" }, { "MYT", "FRA" }, { "REU", "FRA" },
  { "SJM", "NOR" }, { "BES", "NLD" }, { "ALA", "FIN" },
  { "CCK", "AUS" }, { "CXR", "AUS" }, { "NFK", "AUS" },
};

G_DEFINE_BOXED_TYPE (MzWorld, mz_world, mz_world_ref, mz_world_unref)

static MzWorld *
world_alloc (void)
{
  MzWorld *self = g_new0 (MzWorld, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->strings = g_string_chunk_new (4096);
  self->claims = g_ptr_array_new_with_free_func (g_free);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->units = g_array_new (FALSE, FALSE, sizeof (MzWorldUnit));
  self->disputes = g_array_new (FALSE, FALSE, sizeof (MzWorldDispute));
  self->points = g_array_new (FALSE, FALSE, sizeof (MzPoint));
  self->arcs = g_array_new (FALSE, FALSE, sizeof (MzWorldArc));
  self->polygons = g_array_new (FALSE, FALSE, sizeof (MzWorldPolygon));
  self->rings = g_array_new (FALSE, FALSE, sizeof (MzWorldRing));
  self->ring_arcs = g_array_new (FALSE, FALSE, sizeof (gint32));

  return self;
}

/**
 * mz_world_new:
 * @topology: a packed topology: TopoJSON whose arcs are one string of Base64 VLQ numbers
 * @units: the list of units with label points, areas and focus boxes
 * @disputes: the list of areas that more than one state claims
 * @problems: (element-type MzProblem): gets what is wrong with them
 *
 * Reads the base map. Nothing in the three texts is trusted: an index that points nowhere, an
 * open ring, a place that is not on the earth or more than two million vertices refuse the map.
 * A unit without a shape is a dot at its label point.
 *
 * Returns: (transfer full) (nullable): the world, or %NULL with at least one error in @problems
 */
MzWorld *
mz_world_new (GBytes *topology, GBytes *units, GBytes *disputes, GPtrArray *problems)
{
  g_autoptr (MzWorld) self = NULL;

  g_return_val_if_fail (topology != NULL && units != NULL && disputes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  self = world_alloc ();
  if (!_mz_world_read_units (self, units, problems)
      || !_mz_world_read_disputes (self, disputes, problems)
      || !_mz_world_read_topology (self, topology, problems))
    return NULL;

  return g_steal_pointer (&self);
}

const MzDirection *
_mz_world_get_directions (MzWorld *self)
{
  if (g_once_init_enter (&self->directions))
    {
      MzDirection *directions = g_new (MzDirection, MAX (self->points->len, 1));

      for (guint i = 0; i < self->points->len; i++)
        {
          const MzPoint *point = &g_array_index (self->points, MzPoint, i);

          directions[i] = _mz_direction_of (point->x, point->y);
        }
      g_once_init_leave (&self->directions, (gsize) directions);
    }

  return (const MzDirection *) self->directions;
}

/**
 * mz_world_ref:
 * @self: a world
 *
 * Adds a reference. May be called from any thread.
 *
 * Returns: (transfer full): @self
 */
MzWorld *
mz_world_ref (MzWorld *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * mz_world_unref:
 * @self: (transfer full): a world
 *
 * Drops a reference and frees the world with the last one. May be called from any thread.
 */
void
mz_world_unref (MzWorld *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->places);
  g_array_unref (self->units);
  g_array_unref (self->disputes);
  g_free ((gpointer) self->directions);
  g_array_unref (self->points);
  g_array_unref (self->arcs);
  g_array_unref (self->polygons);
  g_array_unref (self->rings);
  g_array_unref (self->ring_arcs);
  g_ptr_array_unref (self->claims);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * mz_world_get_n_units:
 * @self: a world
 *
 * Gets the number of units, those that are only a dot included.
 *
 * Returns: the number of units
 */
guint32
mz_world_get_n_units (MzWorld *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->units->len;
}

/**
 * mz_world_get_unit:
 * @self: a world
 * @unit: place of a unit, below mz_world_get_n_units()
 *
 * Gets a unit. It lives as long as @self.
 *
 * Returns: (transfer none): the unit
 */
const MzWorldUnit *
mz_world_get_unit (MzWorld *self, guint32 unit)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (unit < self->units->len, NULL);

  return &g_array_index (self->units, MzWorldUnit, unit);
}

/**
 * mz_world_find_unit:
 * @self: a world
 * @id: (nullable): an ISO 3166-1 alpha-3 code, or the "x-…" name of a disputed area
 *
 * Looks a unit up.
 *
 * Returns: the place of the unit, or %MZ_NO_UNIT
 */
guint32
mz_world_find_unit (MzWorld *self, const char *id)
{
  guint place;

  g_return_val_if_fail (self != NULL, MZ_NO_UNIT);

  if (id == NULL)
    return MZ_NO_UNIT;

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id));
  return place == 0 ? MZ_NO_UNIT : place - 1;
}

/**
 * mz_world_get_dispute:
 * @self: a world
 * @dispute: the dispute of a unit
 *
 * Gets who administers and who claims a disputed area. It lives as long as @self.
 *
 * Returns: (transfer none) (nullable): the dispute, or %NULL when @dispute is %MZ_NO_UNIT
 */
const MzDispute *
mz_world_get_dispute (MzWorld *self, guint32 dispute)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (dispute >= self->disputes->len)
    return NULL;

  return &g_array_index (self->disputes, MzWorldDispute, dispute).shown;
}

/* Standing alone helps only a unit that statistics know: an "x-…" area has no figure. */
static const char *
get_state_of_disputed (const MzWorldUnit *unit, const MzWorldDispute *dispute, MzBorders borders)
{
  if (borders == MZ_BORDERS_UN)
    return dispute->un;
  if (dispute->de_facto != NULL)
    return dispute->de_facto;

  return g_str_has_prefix (unit->id, "x-") ? NULL : unit->id;
}

/**
 * mz_world_get_state_of:
 * @self: a world
 * @unit: place of a unit, below mz_world_get_n_units()
 * @borders: the view of the borders
 *
 * Gets the id whose figure colours a unit: its own; the state that a disputed area is joined to
 * in this view; or the sovereign, when the unit is a part of that state by law and so of its
 * statistics (French Guiana of France, Svalbard of Norway).
 *
 * Returns: (transfer none) (nullable): the id, or %NULL when no state's figure may colour it
 */
const char *
mz_world_get_state_of (MzWorld *self, guint32 unit, MzBorders borders)
{
  const MzWorldUnit *record = mz_world_get_unit (self, unit);

  g_return_val_if_fail (record != NULL, NULL);

  if (record->dispute != MZ_NO_UNIT)
    return get_state_of_disputed (record,
                                  &g_array_index (self->disputes, MzWorldDispute, record->dispute),
                                  borders);

  for (guint i = 0; i < G_N_ELEMENTS (included_units); i++)
    if (g_str_equal (included_units[i][0], record->id))
      return included_units[i][1];

  return record->id;
}

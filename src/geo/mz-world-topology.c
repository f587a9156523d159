/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-world-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TOPOLOGY_FILE "world.packed.json"

/* Three corners and the first one again. */
#define MIN_RING_POINTS 4

typedef struct
{
  MzWorld *world;
  guint32  unit;         /* whose rings are being read; MZ_NO_UNIT for lakes */
  guint64  n_vertices;   /* of all rings so far, shared arcs counted each time */
} TopologyReader;

static const MzWorldArc *
get_arc (MzWorld *self, gint32 reference)
{
  return &g_array_index (self->arcs, MzWorldArc, reference < 0 ? ~reference : reference);
}

static MzPoint
get_arc_end (MzWorld *self, gint32 reference, gboolean is_start)
{
  const MzWorldArc *arc = get_arc (self, reference);
  guint32 place = (reference >= 0) == is_start ? 0 : arc->n_points - 1;

  return g_array_index (self->points, MzPoint, arc->first_point + place);
}

/* More than two users cannot happen on a plane; the third would only miss its border. */
static void
note_user (MzWorld *self, gint32 reference, guint32 unit)
{
  MzWorldArc *arc = &g_array_index (self->arcs, MzWorldArc, reference < 0 ? ~reference : reference);

  if (unit == MZ_NO_UNIT || arc->units[0] == unit || arc->units[1] == unit)
    return;

  if (arc->units[0] == MZ_NO_UNIT)
    arc->units[0] = unit;
  else if (arc->units[1] == MZ_NO_UNIT)
    arc->units[1] = unit;
}

static gboolean
read_reference (MzWorld *self, const MzJsonCursor *cursor, gint32 *reference_out)
{
  double n_arcs = self->arcs->len;
  double value;

  if (!mz_json_cursor_as_double (cursor, &value))
    return FALSE;
  if (value != floor (value) || value >= n_arcs || value < -n_arcs)
    return _mz_world_refuse (cursor, NULL, _("There is no such arc."), NULL);

  *reference_out = (gint32) value;
  return TRUE;
}

static gboolean
is_closed (MzWorld *self, const MzWorldRing *ring)
{
  const gint32 *references = &g_array_index (self->ring_arcs, gint32, ring->first_arc);

  for (guint32 i = 0; i < ring->n_arcs; i++)
    {
      MzPoint end = get_arc_end (self, references[i], FALSE);
      MzPoint start = get_arc_end (self, references[(i + 1) % ring->n_arcs], TRUE);

      if (start.x != end.x || start.y != end.y)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_ring (TopologyReader *self, const MzJsonCursor *cursor, const MzWorldRing *ring)
{
  const gint32 *references = &g_array_index (self->world->ring_arcs, gint32, ring->first_arc);
  guint64 n_points = 1;

  for (guint32 i = 0; i < ring->n_arcs; i++)
    n_points += get_arc (self->world, references[i])->n_points - 1;

  self->n_vertices += n_points;
  if (self->n_vertices > MZ_WORLD_MAX_VERTICES)
    return _mz_world_refuse (cursor, NULL, _("The map has too many points."), NULL);
  if (n_points < MIN_RING_POINTS)
    return _mz_world_refuse (cursor, NULL, _("The ring has too few points."), NULL);
  if (!is_closed (self->world, ring))
    return _mz_world_refuse (cursor, NULL, _("The ring is not closed."), NULL);

  return TRUE;
}

static gboolean
read_ring (TopologyReader *self, const MzJsonCursor *cursor)
{
  MzWorldRing ring = { .first_arc = self->world->ring_arcs->len };
  MzJsonCursor element;
  guint n_elements;

  if (!mz_json_cursor_is_array (cursor, &n_elements))
    return FALSE;
  if (n_elements == 0)
    return _mz_world_refuse (cursor, NULL, _("The ring has no arcs."), NULL);

  for (guint i = 0; i < n_elements; i++)
    {
      gint32 reference;

      mz_json_cursor_enter_element (cursor, i, &element);
      if (!read_reference (self->world, &element, &reference))
        return FALSE;
      g_array_append_val (self->world->ring_arcs, reference);
      note_user (self->world, reference, self->unit);
    }

  ring.n_arcs = n_elements;
  if (!check_ring (self, cursor, &ring))
    return FALSE;

  g_array_append_val (self->world->rings, ring);
  return TRUE;
}

static gboolean
read_polygon (TopologyReader *self, const MzJsonCursor *cursor)
{
  MzWorldPolygon polygon = { .first_ring = self->world->rings->len };
  MzJsonCursor element;
  guint n_elements;

  if (!mz_json_cursor_is_array (cursor, &n_elements))
    return FALSE;
  if (n_elements == 0)
    return _mz_world_refuse (cursor, NULL, _("The polygon has no rings."), NULL);

  for (guint i = 0; i < n_elements; i++)
    {
      mz_json_cursor_enter_element (cursor, i, &element);
      if (!read_ring (self, &element))
        return FALSE;
    }

  polygon.n_rings = n_elements;
  g_array_append_val (self->world->polygons, polygon);
  return TRUE;
}

static gboolean
read_polygons (TopologyReader *self, const MzJsonCursor *cursor)
{
  MzJsonCursor element;
  guint n_elements;

  if (!mz_json_cursor_is_array (cursor, &n_elements))
    return FALSE;

  for (guint i = 0; i < n_elements; i++)
    {
      mz_json_cursor_enter_element (cursor, i, &element);
      if (!read_polygon (self, &element))
        return FALSE;
    }

  return TRUE;
}

/* A Polygon or a MultiPolygon; its polygons are appended to the world. */
static gboolean
read_geometry (TopologyReader *self, const MzJsonCursor *cursor)
{
  const char *type = mz_json_cursor_require_string (cursor, "type");
  MzJsonCursor arcs;

  if (type == NULL)
    return FALSE;
  if (!mz_json_cursor_enter_member (cursor, "arcs", &arcs))
    return _mz_world_refuse (cursor, "arcs", _("The geometry has no arcs."), NULL);
  if (g_str_equal (type, "Polygon"))
    return read_polygon (self, &arcs);
  if (g_str_equal (type, "MultiPolygon"))
    return read_polygons (self, &arcs);

  return _mz_world_refuse (cursor, "type", _("The geometry must be a Polygon or a MultiPolygon."),
                           type);
}

static gboolean
read_unit_geometry (TopologyReader *self, const MzJsonCursor *cursor)
{
  MzWorldUnit *unit;
  const char *id;

  if (!mz_json_cursor_is_object (cursor))
    return FALSE;

  id = mz_json_cursor_require_string (cursor, "id");
  if (id == NULL)
    return FALSE;

  self->unit = mz_world_find_unit (self->world, id);
  if (self->unit == MZ_NO_UNIT)
    return _mz_world_refuse (cursor, "id", _("There is no such unit in the list of units."), id);

  unit = &g_array_index (self->world->units, MzWorldUnit, self->unit);
  if (unit->n_polygons > 0)
    return _mz_world_refuse (cursor, "id", _("The unit is on the map twice."), id);

  unit->first_polygon = self->world->polygons->len;
  if (!read_geometry (self, cursor))
    return FALSE;

  unit->n_polygons = self->world->polygons->len - unit->first_polygon;
  return TRUE;
}

static gboolean
read_unit_geometries (TopologyReader *self, const MzJsonCursor *objects)
{
  MzJsonCursor collection, list, element;
  guint n_elements;

  if (!mz_json_cursor_enter_member (objects, "units", &collection))
    return _mz_world_refuse (objects, "units", _("The units of the map are missing."), NULL);
  if (!mz_json_cursor_is_object (&collection))
    return FALSE;
  if (!mz_json_cursor_enter_member (&collection, "geometries", &list))
    return _mz_world_refuse (&collection, "geometries", _("The units of the map are missing."),
                             NULL);
  if (!mz_json_cursor_is_array (&list, &n_elements))
    return FALSE;

  for (guint i = 0; i < n_elements; i++)
    {
      mz_json_cursor_enter_element (&list, i, &element);
      if (!read_unit_geometry (self, &element))
        return FALSE;
    }

  return TRUE;
}

/* A map may have no lakes at all. */
static gboolean
read_lakes (TopologyReader *self, const MzJsonCursor *objects)
{
  MzJsonCursor lakes;

  self->unit = MZ_NO_UNIT;
  self->world->first_lake = self->world->polygons->len;
  if (!mz_json_cursor_enter_member (objects, "lakes", &lakes))
    return TRUE;
  if (!mz_json_cursor_is_object (&lakes) || !read_geometry (self, &lakes))
    return FALSE;

  self->world->n_lakes = self->world->polygons->len - self->world->first_lake;
  return TRUE;
}

gboolean
_mz_world_read_topology (MzWorld *self, GBytes *bytes, GPtrArray *problems)
{
  g_autoptr (MzJsonDocument) document = mz_json_document_new_from_bytes (bytes, TOPOLOGY_FILE,
                                                                         problems);
  TopologyReader reader = { .world = self };
  MzJsonCursor root, objects;

  if (document == NULL)
    return FALSE;

  mz_json_cursor_init (&root, document, problems);
  if (!mz_json_cursor_is_object (&root) || !_mz_world_read_arcs (self, &root))
    return FALSE;
  if (!mz_json_cursor_enter_member (&root, "objects", &objects))
    return _mz_world_refuse (&root, "objects", _("The shapes of the map are missing."), NULL);

  return mz_json_cursor_is_object (&objects)
         && read_unit_geometries (&reader, &objects)
         && read_lakes (&reader, &objects);
}

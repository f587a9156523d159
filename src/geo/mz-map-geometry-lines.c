/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-geometry-builder.h"
#include "mz-projection-private.h"

#include <math.h>

static const MzCutVertex *
get_vertices (GArray *vertices, guint first)
{
  return (const MzCutVertex *) (gpointer) vertices->data + first;
}

/* Adds what can be seen of the line in work. */
static void
add_cut_line (MzMapBuilder *self)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_set_size (self->visible, 0);
  _mz_cut_line (&self->map->projection, self->vertices, self->visible, starts);
  for (guint i = 0; i < starts->len; i++)
    {
      guint first = g_array_index (starts, guint, i);
      guint end = i + 1 < starts->len ? g_array_index (starts, guint, i + 1) : self->visible->len;

      if (end - first >= 2)
        _mz_map_builder_add_vertices (self, get_vertices (self->visible, first), end - first);
    }
}

static void
add_border_lines (MzMapBuilder *self, guint32 world_arc)
{
  const MzPoint *range = &self->lon_ranges[world_arc];

  for (int turn = -1; turn <= 1; turn++)
    {
      guint32 arc;

      if (!_mz_map_builder_is_near (self, range->x, range->y, turn))
        continue;

      arc = _mz_map_builder_get_arc (self, world_arc, turn);
      if (!g_array_index (self->insides, MzArcInside, arc).has_outside)
        {
          MzMapSpan span = { arc, 0, g_array_index (self->map->arcs, MzMapArc, arc).n_points - 1 };

          _mz_map_builder_add_whole (self, &span, 1);
          continue;
        }

      g_array_set_size (self->vertices, 0);
      _mz_map_builder_collect_arc (self, arc, FALSE, TRUE);
      add_cut_line (self);
    }
}

static gboolean
is_marked (MzWorld *world, guint32 unit)
{
  guint32 dispute = g_array_index (world->units, MzWorldUnit, unit).dispute;

  return dispute != MZ_NO_UNIT
         && g_array_index (world->disputes, MzWorldDispute, dispute).is_marked;
}

/* One geometry serves both views, so that a border is inside a state only when both say so. */
static gboolean
is_inside_one_state (MzWorld *world, const guint32 *units)
{
  for (MzBorders borders = MZ_BORDERS_DE_FACTO; borders <= MZ_BORDERS_UN; borders++)
    {
      const char *first = mz_world_get_state_of (world, units[0], borders);
      const char *second = mz_world_get_state_of (world, units[1], borders);

      if (first == NULL || g_strcmp0 (first, second) != 0)
        return FALSE;
    }

  return TRUE;
}

void
_mz_map_builder_add_borders (MzMapBuilder *self)
{
  MzWorld *world = self->map->world;

  for (guint32 i = 0; i < world->arcs->len; i++)
    {
      const guint32 *units = g_array_index (world->arcs, MzWorldArc, i).units;
      MzMapBorder border = { .lines = { .first_line = self->map->lines->len } };

      if (units[0] == MZ_NO_UNIT || units[1] == MZ_NO_UNIT)
        continue;

      border.is_disputed = is_marked (world, units[0]) || is_marked (world, units[1]);
      if (!border.is_disputed && is_inside_one_state (world, units))
        continue;

      add_border_lines (self, i);
      border.lines.n_lines = self->map->lines->len - border.lines.first_line;
      if (border.lines.n_lines > 0)
        g_array_append_val (self->map->borders, border);
    }
}

static void
append_vertex (MzMapBuilder *self, double lon, double lat)
{
  MzCutVertex vertex = {
    .lon = lon,
    .lat = lat,
    .depth = _mz_cut_get_depth (&self->map->projection, lon, lat),
    .arc = MZ_NO_ARC,
  };

  g_array_append_val (self->vertices, vertex);
}

typedef struct
{
  MzMapBuilder *builder;
  double        lon;
} Meridian;

static void
append_on_meridian (double degree, gpointer data)
{
  Meridian *meridian = data;

  append_vertex (meridian->builder, meridian->lon, degree);
}

static void
append_meridian (MzMapBuilder *self, double lon, double from, double to)
{
  Meridian meridian = { self, lon };

  append_vertex (self, lon, from);
  _mz_cut_for_degrees (from, to, append_on_meridian, &meridian);
  append_vertex (self, lon, to);
}

static void
append_limb (MzMapBuilder *self)
{
  for (guint degree = 0; degree < 360; degree++)
    {
      double lon, lat;

      mz_projection_invert (&self->map->projection, sin (degree * MZ_RADIANS),
                            cos (degree * MZ_RADIANS), &lon, &lat);
      append_vertex (self, lon, lat);
    }
}

/* Parallels are straight in all flat projections here, and so are top and bottom. */
void
_mz_map_builder_add_outline (MzMapBuilder *self)
{
  const MzProjection *projection = &self->map->projection;
  double max_lat = _mz_projection_get_max_lat (projection);

  g_array_set_size (self->vertices, 0);
  if (_mz_map_builder_is_flat (self))
    {
      append_meridian (self, _mz_cut_get_east (projection), -max_lat, max_lat);
      append_meridian (self, _mz_cut_get_west (projection), max_lat, -max_lat);
    }
  else
    {
      append_limb (self);
    }

  self->map->outline = (MzMapLines) { self->map->lines->len, 1 };
  _mz_map_builder_add_vertices (self, get_vertices (self->vertices, 0), self->vertices->len);
}

static void
add_meridians (MzMapBuilder *self)
{
  const MzProjection *projection = &self->map->projection;
  double west = _mz_cut_get_west (projection);
  double east = _mz_cut_get_east (projection);
  double first = ceil (west / MZ_GRATICULE_STEP) * MZ_GRATICULE_STEP;
  double max_lat = _mz_projection_get_max_lat (projection);

  for (double lon = first; lon < east; lon += MZ_GRATICULE_STEP)
    {
      /* The seam itself is the outline already. */
      if (lon == west && _mz_map_builder_is_flat (self))
        continue;

      g_array_set_size (self->vertices, 0);
      append_meridian (self, lon, -max_lat, max_lat);
      add_cut_line (self);
    }
}

static void
add_parallels (MzMapBuilder *self)
{
  const MzProjection *projection = &self->map->projection;
  double west = _mz_cut_get_west (projection);
  double step = _mz_map_builder_is_flat (self) ? 360.0 : 1.0;

  for (double lat = MZ_GRATICULE_STEP - 90.0; lat < 90.0; lat += MZ_GRATICULE_STEP)
    {
      g_array_set_size (self->vertices, 0);
      for (double offset = 0.0; offset <= 360.0; offset += step)
        append_vertex (self, west + offset, lat);
      add_cut_line (self);
    }
}

void
_mz_map_builder_add_graticule (MzMapBuilder *self)
{
  self->map->graticule.first_line = self->map->lines->len;
  add_meridians (self);
  add_parallels (self);
  self->map->graticule.n_lines = self->map->lines->len - self->map->graticule.first_line;
}

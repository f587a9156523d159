/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-geometry-builder.h"

#include <math.h>

gboolean
_mz_map_builder_is_flat (const MzMapBuilder *self)
{
  return self->map->projection.kind != MZ_PROJECTION_ORTHOGRAPHIC;
}

gboolean
_mz_map_builder_is_near (const MzMapBuilder *self, double west, double east, int turn)
{
  const MzProjection *projection = &self->map->projection;

  if (!_mz_map_builder_is_flat (self))
    return turn == 0;

  return east + 360.0 * turn > _mz_cut_get_west (projection)
         && west + 360.0 * turn < _mz_cut_get_east (projection);
}

static void
append_projected (MzMapBuilder *self, const MzPoint *degrees, const MzPoint *point, double depth,
                  gboolean is_kept)
{
  guint8 kept = is_kept;

  g_array_append_val (self->degrees, *degrees);
  g_array_append_val (self->depths, depth);
  g_array_append_val (self->map->points, *point);
  g_byte_array_append (self->map->kept, &kept, 1);
}

static void
append_point (MzMapBuilder *self, double lon, double lat, gboolean is_kept)
{
  const MzProjection *projection = &self->map->projection;
  MzPoint degrees = { lon, lat };
  MzPoint point;

  _mz_projection_project_raw (projection, lon, lat, &point.x, &point.y);
  append_projected (self, &degrees, &point, _mz_cut_get_depth (projection, lon, lat), is_kept);
}

/* The directions of the world are known once for all globes, so that turning one is a rotation. */
static void
append_world_point (MzMapBuilder *self, guint32 world_point, double shift, gboolean is_kept)
{
  const MzPoint *degrees = &g_array_index (self->map->world->points, MzPoint, world_point);
  const MzDirection *direction;
  MzPoint point;

  if (self->directions == NULL)
    {
      append_point (self, degrees->x + shift, degrees->y, is_kept);
      return;
    }

  direction = &self->directions[world_point];
  point.x = _mz_direction_project (direction, &self->axes.right);
  point.y = _mz_direction_project (direction, &self->axes.up);
  append_projected (self, degrees, &point, _mz_direction_project (direction, &self->axes.front),
                    is_kept);
}

static guint32
finish_arc (MzMapBuilder *self, guint32 first_point)
{
  MzMapArc arc = { first_point, self->map->points->len - first_point };
  MzArcInside inside = { FALSE, FALSE };

  for (guint32 i = first_point; i < self->depths->len; i++)
    {
      double depth = g_array_index (self->depths, double, i);

      inside.has_inside |= depth >= 0.0;
      inside.has_outside |= depth < 0.0;
    }

  g_array_append_val (self->insides, inside);
  g_array_append_val (self->map->arcs, arc);
  return self->map->arcs->len - 1;
}

typedef struct
{
  MzMapBuilder *builder;
  double        lon, lat, shift;
} FrameEdge;

static void
append_on_meridian (double degree, gpointer data)
{
  FrameEdge *edge = data;

  append_point (edge->builder, edge->lon + edge->shift, degree, TRUE);
}

static void
append_on_parallel (double degree, gpointer data)
{
  FrameEdge *edge = data;

  append_point (edge->builder, degree + edge->shift, edge->lat, TRUE);
}

/* The edges that close Antarctica along 180, -90 and -180 are no coast but the frame of the data;
 * they may lie on the outline of the map and then have to follow it. */
static void
fill_frame_edge (MzMapBuilder *self, const MzPoint *a, const MzPoint *b, double shift)
{
  FrameEdge edge = { self, a->x, a->y, shift };

  if (!_mz_map_builder_is_flat (self))
    return;

  if (a->x == b->x && fabs (a->x) == 180.0)
    _mz_cut_for_degrees (a->y, b->y, append_on_meridian, &edge);
  else if (a->y == b->y && fabs (a->y) == 90.0)
    _mz_cut_for_degrees (a->x, b->x, append_on_parallel, &edge);
}

static guint32
add_world_arc (MzMapBuilder *self, const MzWorldArc *arc, double shift)
{
  const MzPoint *points = &g_array_index (self->map->world->points, MzPoint, arc->first_point);
  guint32 first_point = self->map->points->len;

  for (guint32 i = 0; i < arc->n_points; i++)
    {
      gboolean is_end = i == 0 || i == arc->n_points - 1;
      gboolean is_frame = fabs (points[i].x) == 180.0 || fabs (points[i].y) == 90.0;

      append_world_point (self, arc->first_point + i, shift, is_end || is_frame);
      if (i + 1 < arc->n_points)
        fill_frame_edge (self, &points[i], &points[i + 1], shift);
    }

  return finish_arc (self, first_point);
}

guint32
_mz_map_builder_get_arc (MzMapBuilder *self, guint32 world_arc, int turn)
{
  GArray *world_arcs = self->map->world->arcs;
  guint32 *place = &self->map_arcs[(turn + 1) * world_arcs->len + world_arc];

  if (*place == MZ_NO_ARC)
    *place = add_world_arc (self, &g_array_index (world_arcs, MzWorldArc, world_arc), 360.0 * turn);

  return *place;
}

void
_mz_map_builder_collect_arc (MzMapBuilder *self, guint32 arc, gboolean is_backward,
                             gboolean with_last)
{
  const MzMapArc *map_arc = &g_array_index (self->map->arcs, MzMapArc, arc);
  guint32 n_points = with_last ? map_arc->n_points : map_arc->n_points - 1;

  for (guint32 i = 0; i < n_points; i++)
    {
      guint32 place = is_backward ? map_arc->n_points - 1 - i : i;
      const MzPoint *degrees = &g_array_index (self->degrees, MzPoint,
                                               map_arc->first_point + place);
      double depth = g_array_index (self->depths, double, map_arc->first_point + place);
      MzCutVertex vertex = { degrees->x, degrees->y, depth, arc, place };

      g_array_append_val (self->vertices, vertex);
    }
}

void
_mz_map_builder_add_whole (MzMapBuilder *self, const MzMapSpan *spans, guint n_spans)
{
  MzMapLine line = { .first_span = self->map->spans->len, .n_spans = n_spans };

  g_array_append_vals (self->map->spans, spans, n_spans);
  g_array_append_val (self->map->lines, line);
}

static guint
count_made (const MzCutVertex *vertices, guint n_vertices)
{
  guint n = 0;

  while (n < n_vertices && vertices[n].arc == MZ_NO_ARC)
    n++;

  return n;
}

/* The vertices that follow each other on one arc in one direction. */
static guint
count_together (const MzCutVertex *vertices, guint n_vertices)
{
  gint64 step = 0;
  guint n = 1;

  for (; n < n_vertices && vertices[n].arc == vertices[0].arc; n++)
    {
      gint64 this_step = (gint64) vertices[n].place - vertices[n - 1].place;

      if ((this_step != 1 && this_step != -1) || (n > 1 && this_step != step))
        break;
      step = this_step;
    }

  return n;
}

static guint32
add_made_arc (MzMapBuilder *self, const MzCutVertex *vertices, guint n_vertices)
{
  guint32 first_point = self->map->points->len;

  for (guint i = 0; i < n_vertices; i++)
    append_point (self, vertices[i].lon, vertices[i].lat, TRUE);

  return finish_arc (self, first_point);
}

void
_mz_map_builder_add_vertices (MzMapBuilder *self, const MzCutVertex *vertices, guint n_vertices)
{
  MzMapLine line = { .first_span = self->map->spans->len };
  guint n;

  for (guint i = 0; i < n_vertices; i += n)
    {
      MzMapSpan span;

      n = count_made (vertices + i, n_vertices - i);
      if (n > 0)
        {
          span = (MzMapSpan) { add_made_arc (self, vertices + i, n), 0, n - 1 };
        }
      else
        {
          n = count_together (vertices + i, n_vertices - i);
          span = (MzMapSpan) { vertices[i].arc, vertices[i].place, vertices[i + n - 1].place };
        }
      g_array_append_val (self->map->spans, span);
    }

  line.n_spans = self->map->spans->len - line.first_span;
  g_array_append_val (self->map->lines, line);
}

static void
get_ring_range (MzMapBuilder *self, const gint32 *references, guint32 n_arcs, MzPoint *range_out)
{
  *range_out = (MzPoint) { G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint32 i = 0; i < n_arcs; i++)
    {
      const MzPoint *range = &self->lon_ranges[references[i] < 0 ? ~references[i] : references[i]];

      range_out->x = MIN (range_out->x, range->x);
      range_out->y = MAX (range_out->y, range->y);
    }
}

static guint32
get_referenced_arc (MzMapBuilder *self, gint32 reference, int turn)
{
  return _mz_map_builder_get_arc (self, reference < 0 ? ~reference : reference, turn);
}

/* Every arc leaves its last point to the arc that follows. */
static void
add_whole_ring (MzMapBuilder *self, const gint32 *references, guint32 n_arcs, int turn)
{
  g_autofree MzMapSpan *spans = g_new (MzMapSpan, n_arcs);

  for (guint32 i = 0; i < n_arcs; i++)
    {
      gboolean is_backward = references[i] < 0;
      guint32 arc = get_referenced_arc (self, references[i], turn);
      guint32 last = g_array_index (self->map->arcs, MzMapArc, arc).n_points - 1;

      spans[i] = is_backward ? (MzMapSpan) { arc, last, 1 } : (MzMapSpan) { arc, 0, last - 1 };
    }

  _mz_map_builder_add_whole (self, spans, n_arcs);
}

static void
add_cut_ring (MzMapBuilder *self, const gint32 *references, guint32 n_arcs, int turn)
{
  g_array_set_size (self->vertices, 0);
  g_array_set_size (self->visible, 0);
  for (guint32 i = 0; i < n_arcs; i++)
    {
      gboolean is_backward = references[i] < 0;
      guint32 arc = get_referenced_arc (self, references[i], turn);

      _mz_map_builder_collect_arc (self, arc, is_backward, FALSE);
    }

  _mz_cut_ring (&self->map->projection, self->vertices, self->visible);
  if (self->visible->len >= 3)
    _mz_map_builder_add_vertices (self, (const MzCutVertex *) (gpointer) self->visible->data,
                                  self->visible->len);
}

static MzArcInside
get_ring_inside (MzMapBuilder *self, const gint32 *references, guint32 n_arcs, int turn)
{
  MzArcInside ring_inside = { FALSE, FALSE };

  for (guint32 i = 0; i < n_arcs; i++)
    {
      guint32 arc = get_referenced_arc (self, references[i], turn);
      const MzArcInside *inside = &g_array_index (self->insides, MzArcInside, arc);

      ring_inside.has_inside |= inside->has_inside;
      ring_inside.has_outside |= inside->has_outside;
    }

  return ring_inside;
}

static void
add_ring (MzMapBuilder *self, const MzWorldRing *ring)
{
  const gint32 *references = &g_array_index (self->map->world->ring_arcs, gint32, ring->first_arc);
  MzPoint range;

  get_ring_range (self, references, ring->n_arcs, &range);
  for (int turn = -1; turn <= 1; turn++)
    {
      MzArcInside inside;

      if (!_mz_map_builder_is_near (self, range.x, range.y, turn))
        continue;

      inside = get_ring_inside (self, references, ring->n_arcs, turn);
      if (!inside.has_outside)
        add_whole_ring (self, references, ring->n_arcs, turn);
      else if (inside.has_inside)
        add_cut_ring (self, references, ring->n_arcs, turn);
    }
}

static MzMapLines
add_polygons (MzMapBuilder *self, guint32 first_polygon, guint32 n_polygons)
{
  const MzWorld *world = self->map->world;
  MzMapLines lines = { .first_line = self->map->lines->len };

  for (guint32 i = 0; i < n_polygons; i++)
    {
      const MzWorldPolygon *polygon = &g_array_index (world->polygons, MzWorldPolygon,
                                                      first_polygon + i);

      for (guint32 j = 0; j < polygon->n_rings; j++)
        add_ring (self, &g_array_index (world->rings, MzWorldRing, polygon->first_ring + j));
    }

  lines.n_lines = self->map->lines->len - lines.first_line;
  return lines;
}

static void
add_units (MzMapBuilder *self)
{
  MzWorld *world = self->map->world;

  for (guint32 i = 0; i < world->units->len; i++)
    {
      const MzWorldUnit *unit = &g_array_index (world->units, MzWorldUnit, i);
      MzMapLines lines = add_polygons (self, unit->first_polygon, unit->n_polygons);

      g_array_append_val (self->map->units, lines);
    }
}

static void
find_lon_ranges (MzMapBuilder *self)
{
  const MzWorld *world = self->map->world;

  for (guint32 i = 0; i < world->arcs->len; i++)
    {
      const MzWorldArc *arc = &g_array_index (world->arcs, MzWorldArc, i);
      const MzPoint *points = &g_array_index (world->points, MzPoint, arc->first_point);
      MzPoint range = { points[0].x, points[0].x };

      for (guint32 j = 1; j < arc->n_points; j++)
        {
          range.x = MIN (range.x, points[j].x);
          range.y = MAX (range.y, points[j].x);
        }
      self->lon_ranges[i] = range;
    }
}

void
_mz_map_geometry_build (MzMapGeometry *self)
{
  guint n_arcs = self->world->arcs->len;
  g_autofree guint32 *map_arcs = g_new (guint32, MZ_N_TURNS * n_arcs);
  g_autofree MzPoint *lon_ranges = g_new (MzPoint, n_arcs);
  g_autoptr (GArray) degrees = g_array_sized_new (FALSE, FALSE, sizeof (MzPoint),
                                                  self->world->points->len);
  g_autoptr (GArray) depths = g_array_sized_new (FALSE, FALSE, sizeof (double), self->world->points->len);
  g_autoptr (GArray) insides = g_array_new (FALSE, FALSE, sizeof (MzArcInside));
  g_autoptr (GArray) vertices = g_array_new (FALSE, FALSE, sizeof (MzCutVertex));
  g_autoptr (GArray) visible = g_array_new (FALSE, FALSE, sizeof (MzCutVertex));
  MzMapBuilder builder = { self, degrees, depths, insides, map_arcs, lon_ranges, vertices, visible };

  for (guint i = 0; i < MZ_N_TURNS * n_arcs; i++)
    map_arcs[i] = MZ_NO_ARC;

  if (!_mz_map_builder_is_flat (&builder))
    {
      builder.directions = _mz_world_get_directions (self->world);
      _mz_globe_axes_init (&builder.axes, &self->projection);
    }

  find_lon_ranges (&builder);
  add_units (&builder);
  self->lakes = add_polygons (&builder, self->world->first_lake, self->world->n_lakes);
  _mz_map_builder_add_borders (&builder);
  _mz_map_builder_add_outline (&builder);
  _mz_map_builder_add_graticule (&builder);
}

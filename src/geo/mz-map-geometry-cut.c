/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-geometry-cut.h"

#include "mz-projection-private.h"

#include <math.h>

typedef enum
{
  EDGE_WEST,
  EDGE_EAST,
  EDGE_HORIZON,
} Edge;

double
_mz_cut_get_west (const MzProjection *projection)
{
  return projection->centre_lon - 180.0;
}

double
_mz_cut_get_east (const MzProjection *projection)
{
  return projection->centre_lon + 180.0;
}

static double
get_edge_depth (const MzProjection *projection, Edge edge, double lon, double lat)
{
  switch (edge)
    {
    case EDGE_WEST:
      return lon - _mz_cut_get_west (projection);
    case EDGE_EAST:
      return _mz_cut_get_east (projection) - lon;
    case EDGE_HORIZON:
    default:
      return _mz_projection_get_facing (projection, lon, lat);
    }
}

double
_mz_cut_get_depth (const MzProjection *projection, double lon, double lat)
{
  if (projection->kind == MZ_PROJECTION_ORTHOGRAPHIC)
    return get_edge_depth (projection, EDGE_HORIZON, lon, lat);

  return MIN (get_edge_depth (projection, EDGE_WEST, lon, lat),
              get_edge_depth (projection, EDGE_EAST, lon, lat));
}

void
_mz_cut_for_degrees (double from, double to, MzDegreeFunc function, gpointer data)
{
  if (from < to)
    for (double degree = floor (from) + 1.0; degree < to; degree += 1.0)
      function (degree, data);
  else
    for (double degree = ceil (from) - 1.0; degree > to; degree -= 1.0)
      function (degree, data);
}

static MzCutVertex
cross_horizon (const MzCutVertex *a, const MzCutVertex *b)
{
  double t = a->depth / (a->depth - b->depth);
  MzDirection start = _mz_direction_of (a->lon, a->lat);
  MzDirection end = _mz_direction_of (b->lon, b->lat);
  double x = start.x + t * (end.x - start.x);
  double y = start.y + t * (end.y - start.y);
  double z = start.z + t * (end.z - start.z);

  return (MzCutVertex) {
    .lon = atan2 (y, x) / MZ_RADIANS,
    .lat = atan2 (z, hypot (x, y)) / MZ_RADIANS,
    .arc = MZ_NO_ARC,
  };
}

/* The ends are put in a fixed order first, so that both neighbours of a border get the same
 * point to the last bit. */
static MzCutVertex
cross (const MzProjection *projection, Edge edge, const MzCutVertex *a, const MzCutVertex *b)
{
  gboolean is_ordered = a->lon < b->lon || (a->lon == b->lon && a->lat < b->lat);
  const MzCutVertex *first = is_ordered ? a : b;
  const MzCutVertex *second = is_ordered ? b : a;
  double seam, t;

  if (edge == EDGE_HORIZON)
    return cross_horizon (first, second);

  seam = edge == EDGE_WEST ? _mz_cut_get_west (projection) : _mz_cut_get_east (projection);
  t = (seam - first->lon) / (second->lon - first->lon);
  return (MzCutVertex) {
    .lon = seam,
    .lat = first->lat + t * (second->lat - first->lat),
    .arc = MZ_NO_ARC,
  };
}

/* Sutherland and Hodgman 1974, "Reentrant Polygon Clipping", against one meridian. */
static void
cut_at_meridian (const MzProjection *projection, Edge edge, GArray *ring, GArray *visible)
{
  for (guint i = 0; i < ring->len; i++)
    {
      const MzCutVertex *previous = &g_array_index (ring, MzCutVertex,
                                                    i == 0 ? ring->len - 1 : i - 1);
      const MzCutVertex *vertex = &g_array_index (ring, MzCutVertex, i);
      double previous_depth = get_edge_depth (projection, edge, previous->lon, previous->lat);
      double depth = get_edge_depth (projection, edge, vertex->lon, vertex->lat);

      /* A vertex on the meridian is the crossing already. */
      if ((previous_depth > 0.0 && depth < 0.0) || (previous_depth < 0.0 && depth > 0.0))
        {
          MzCutVertex made = cross (projection, edge, previous, vertex);
          g_array_append_val (visible, made);
        }
      if (depth >= 0.0)
        g_array_append_val (visible, *vertex);
    }
}

typedef struct
{
  GArray *vertices;
  double  lon;
} SeamFill;

static void
append_on_seam (double degree, gpointer data)
{
  SeamFill *fill = data;
  MzCutVertex vertex = { .lon = fill->lon, .lat = degree, .arc = MZ_NO_ARC };

  g_array_append_val (fill->vertices, vertex);
}

/* The seam is a curve in the plane: the outline of the map, drawn with a point per degree. */
static void
fill_along_seams (const MzProjection *projection, GArray *ring, GArray *visible)
{
  for (guint i = 0; i < ring->len; i++)
    {
      const MzCutVertex *vertex = &g_array_index (ring, MzCutVertex, i);
      const MzCutVertex *next = &g_array_index (ring, MzCutVertex, (i + 1) % ring->len);
      SeamFill fill = { .vertices = visible, .lon = vertex->lon };

      g_array_append_val (visible, *vertex);
      if (vertex->lon == next->lon && _mz_cut_get_depth (projection, vertex->lon, 0.0) == 0.0)
        _mz_cut_for_degrees (vertex->lat, next->lat, append_on_seam, &fill);
    }
}

static void
cut_at_seams (const MzProjection *projection, GArray *ring, GArray *visible)
{
  g_autoptr (GArray) east_of = g_array_sized_new (FALSE, FALSE, sizeof (MzCutVertex),
                                                  ring->len + 16);
  g_autoptr (GArray) between = g_array_sized_new (FALSE, FALSE, sizeof (MzCutVertex),
                                                  ring->len + 16);

  cut_at_meridian (projection, EDGE_WEST, ring, east_of);
  cut_at_meridian (projection, EDGE_EAST, east_of, between);
  fill_along_seams (projection, between, visible);
}

/* Angle around the centre of the disc, clockwise from the top; also known on the far side. */
static double
get_azimuth (const MzProjection *projection, const MzCutVertex *vertex)
{
  double x, y;

  _mz_projection_project_raw (projection, vertex->lon, vertex->lat, &x, &y);
  return atan2 (x, y) / MZ_RADIANS;
}

static double
get_turn (double from, double to)
{
  return remainder (to - from, 360.0);
}

typedef struct
{
  const MzProjection *projection;
  GArray *vertices;
} LimbFill;

static void
append_on_limb (double degree, gpointer data)
{
  LimbFill *fill = data;
  MzCutVertex vertex = { .arc = MZ_NO_ARC };

  mz_projection_invert (fill->projection, sin (degree * MZ_RADIANS), cos (degree * MZ_RADIANS),
                        &vertex.lon, &vertex.lat);
  g_array_append_val (fill->vertices, vertex);
}

/* What is hidden is pushed out radially onto the limb: the sum of its turns around the disc says
 * how far and which way the outline has to follow the limb until it comes back. */
static void
cut_at_horizon (const MzProjection *projection, GArray *ring, GArray *visible)
{
  LimbFill fill = { .projection = projection, .vertices = visible };
  double exit_azimuth = 0.0, azimuth = 0.0, sweep = 0.0;
  guint start = 0;

  while (start < ring->len && g_array_index (ring, MzCutVertex, start).depth < 0.0)
    start++;
  if (start == ring->len)
    return;

  for (guint i = 1; i <= ring->len; i++)
    {
      const MzCutVertex *previous = &g_array_index (ring, MzCutVertex, (start + i - 1) % ring->len);
      const MzCutVertex *vertex = &g_array_index (ring, MzCutVertex, (start + i) % ring->len);
      gboolean was_facing = previous->depth >= 0.0;
      gboolean faces = vertex->depth >= 0.0;
      MzCutVertex made = { 0 };

      if (was_facing != faces)
        made = cross (projection, EDGE_HORIZON, previous, vertex);
      if (was_facing && !faces)
        {
          g_array_append_val (visible, made);
          exit_azimuth = azimuth = get_azimuth (projection, &made);
          sweep = 0.0;
        }
      if (!faces || !was_facing)
        {
          double next = get_azimuth (projection, faces ? &made : vertex);

          sweep += get_turn (azimuth, next);
          azimuth = next;
        }
      if (!was_facing && faces)
        {
          _mz_cut_for_degrees (exit_azimuth, exit_azimuth + sweep, append_on_limb, &fill);
          g_array_append_val (visible, made);
        }
      if (faces)
        g_array_append_val (visible, *vertex);
    }
}

void
_mz_cut_ring (const MzProjection *projection, GArray *ring, GArray *visible)
{
  if (projection->kind == MZ_PROJECTION_ORTHOGRAPHIC)
    cut_at_horizon (projection, ring, visible);
  else
    cut_at_seams (projection, ring, visible);
}

static Edge
find_edge (const MzProjection *projection, const MzCutVertex *outside)
{
  if (projection->kind == MZ_PROJECTION_ORTHOGRAPHIC)
    return EDGE_HORIZON;

  return outside->lon < _mz_cut_get_west (projection) ? EDGE_WEST : EDGE_EAST;
}

void
_mz_cut_line (const MzProjection *projection, GArray *line, GArray *visible, GArray *starts)
{
  gboolean was_inside = FALSE;

  for (guint i = 0; i < line->len; i++)
    {
      const MzCutVertex *vertex = &g_array_index (line, MzCutVertex, i);
      const MzCutVertex *previous = i == 0 ? vertex : vertex - 1;
      gboolean is_inside = vertex->depth >= 0.0;

      if (is_inside && !was_inside)
        g_array_append_val (starts, visible->len);
      if (i > 0 && is_inside != was_inside)
        {
          Edge edge = find_edge (projection, is_inside ? previous : vertex);
          MzCutVertex made = cross (projection, edge, previous, vertex);
          g_array_append_val (visible, made);
        }
      if (is_inside)
        g_array_append_val (visible, *vertex);
      was_inside = is_inside;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-geometry.h"

#include "mz-map-geometry-cut.h"
#include "mz-map-geometry-private.h"
#include "mz-projection-private.h"

#include <math.h>

#define EARTH_RADIUS_KM 6371.0

/* Half a pixel is not seen and drops half of the points of a world view. */
#define DEFAULT_MIN_STEP_PX 0.5

/* Beyond this enlargement of the whole map its own coarseness shows. */
#define MAX_ENLARGEMENT 24.0

/* The share of an area that a unit fills when it is shown alone. */
#define FOCUS_SHARE 0.9

/* Into how many pieces a focus box is divided to find its extent in the plane. */
#define N_FOCUS_STEPS 16

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
  self->points = g_array_new (FALSE, FALSE, sizeof (MzPoint));
  self->kept = g_byte_array_new ();
  self->arcs = g_array_new (FALSE, FALSE, sizeof (MzMapArc));
  self->spans = g_array_new (FALSE, FALSE, sizeof (MzMapSpan));
  self->lines = g_array_new (FALSE, FALSE, sizeof (MzMapLine));
  self->units = g_array_new (FALSE, FALSE, sizeof (MzMapLines));
  self->borders = g_array_new (FALSE, FALSE, sizeof (MzMapBorder));
  _mz_map_geometry_build (self);

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
 * mz_map_geometry_fit:
 * @self: a map geometry
 * @area_px: the area to fill, in pixels
 * @view_out: (out): the view, which skips points that are nearer than half a pixel
 *
 * Finds the view that shows the whole map as large as possible in the middle of an area.
 */
void
mz_map_geometry_fit (MzMapGeometry *self, const MzRect *area_px, MzMapView *view_out)
{
  double half_width, half_height;

  g_return_if_fail (self != NULL && area_px != NULL && view_out != NULL);

  mz_projection_get_size (&self->projection, &half_width, &half_height);
  view_out->scale = MAX (0.0, MIN (area_px->width / (2.0 * half_width), area_px->height / (2.0 * half_height)));
  view_out->x0 = area_px->x + 0.5 * area_px->width;
  view_out->y0 = area_px->y + 0.5 * area_px->height;
  view_out->min_step_px = DEFAULT_MIN_STEP_PX;
}

typedef struct
{
  double min_x, min_y, max_x, max_y;
} Extent;

static void
extend (const MzProjection *projection, double lon, double lat, Extent *extent)
{
  double x, y;

  if (projection->kind == MZ_PROJECTION_ORTHOGRAPHIC && _mz_projection_get_facing (projection, lon, lat) < 0.0)
    return;

  _mz_projection_project_raw (projection, lon, lat, &x, &y);
  extent->min_x = MIN (extent->min_x, x);
  extent->min_y = MIN (extent->min_y, y);
  extent->max_x = MAX (extent->max_x, x);
  extent->max_y = MAX (extent->max_y, y);
}

/* The larger part of the focus box when the seam divides it. */
static void
get_focus_lons (const MzProjection *projection, const MzWorldUnit *unit, double *west_out, double *east_out)
{
  double east = unit->west > unit->east ? unit->east + 360.0 : unit->east;
  double middle = 0.5 * (unit->west + east);
  double shift = -360.0 * round ((middle - projection->centre_lon) / 360.0);

  *west_out = MAX (unit->west + shift, _mz_cut_get_west (projection));
  *east_out = MIN (east + shift, _mz_cut_get_east (projection));
}

static gboolean
get_focus_extent (const MzProjection *projection, const MzWorldUnit *unit, Extent *extent)
{
  double west, east;

  *extent = (Extent) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  get_focus_lons (projection, unit, &west, &east);
  for (guint i = 0; i <= N_FOCUS_STEPS; i++)
    for (guint j = 0; j <= N_FOCUS_STEPS; j++)
      extend (projection,
              west + (east - west) * i / N_FOCUS_STEPS,
              unit->south + (unit->north - unit->south) * j / N_FOCUS_STEPS,
              extent);

  return extent->min_x <= extent->max_x;
}

/**
 * mz_map_geometry_fit_unit:
 * @self: a map geometry
 * @unit: place of a unit of the world
 * @area_px: the area to fill, in pixels
 * @view_out: (out): the view, which skips points that are nearer than half a pixel
 *
 * Finds the view that shows the main parts of a unit in the middle of an area with a tenth of it
 * left free, but never more than 24 times as large as the whole map. A unit on the far side of the
 * globe gets the view of the whole map.
 */
void
mz_map_geometry_fit_unit (MzMapGeometry *self, guint32 unit, const MzRect *area_px, MzMapView *view_out)
{
  const MzWorldUnit *record;
  Extent extent;
  double scale;

  g_return_if_fail (self != NULL && area_px != NULL && view_out != NULL);

  mz_map_geometry_fit (self, area_px, view_out);
  record = mz_world_get_unit (self->world, unit);
  if (record == NULL || !get_focus_extent (&self->projection, record, &extent))
    return;

  scale = FOCUS_SHARE * MIN (area_px->width / MAX (extent.max_x - extent.min_x, G_MINDOUBLE),
                             area_px->height / MAX (extent.max_y - extent.min_y, G_MINDOUBLE));
  view_out->scale = CLAMP (scale, 0.0, MAX_ENLARGEMENT * view_out->scale);
  view_out->x0 -= view_out->scale * 0.5 * (extent.min_x + extent.max_x);
  view_out->y0 += view_out->scale * 0.5 * (extent.min_y + extent.max_y);
}

static void
reverse (guint32 *places, guint n_places)
{
  for (guint i = 0; i < n_places / 2; i++)
    {
      guint32 place = places[i];

      places[i] = places[n_places - 1 - i];
      places[n_places - 1 - i] = place;
    }
}

/* Always walks the whole arc in its own direction: what is left out must not depend on where a
 * ring enters it. */
static void
collect_span (MzMapGeometry *self, const MzMapSpan *span, double min_step, GArray *places)
{
  const MzMapArc *arc = &g_array_index (self->arcs, MzMapArc, span->arc);
  const MzPoint *points = &g_array_index (self->points, MzPoint, arc->first_point);
  const guint8 *kept = self->kept->data + arc->first_point;
  guint32 first = MIN (span->from, span->to);
  guint32 last = MAX (span->from, span->to);
  guint n_before = places->len;
  guint32 latest = 0;

  for (guint32 i = min_step > 0.0 ? 0 : first; i <= last; i++)
    {
      double dx = points[i].x - points[latest].x;
      double dy = points[i].y - points[latest].y;
      guint32 place = arc->first_point + i;

      if (!kept[i] && dx * dx + dy * dy < min_step * min_step)
        continue;
      latest = i;
      if (i >= first)
        g_array_append_val (places, place);
    }

  if (span->from > span->to)
    reverse (&g_array_index (places, guint32, n_before), places->len - n_before);
}

static void
emit (MzMapGeometry *self, const MzMapView *view, GArray *places, MzPathSink *sink)
{
  for (guint i = 0; i < places->len; i++)
    {
      const MzPoint *point = &g_array_index (self->points, MzPoint, g_array_index (places, guint32, i));
      double x = view->x0 + view->scale * point->x;
      double y = view->y0 - view->scale * point->y;

      if (i == 0)
        sink->funcs->move_to (sink, x, y);
      else
        sink->funcs->line_to (sink, x, y);
    }
}

static void
trace_lines (MzMapGeometry *self, const MzMapLines *lines, gboolean is_closed, const MzMapView *view, MzPathSink *sink)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  double min_step = view->scale > 0.0 ? view->min_step_px / view->scale : 0.0;

  for (guint32 i = 0; i < lines->n_lines; i++)
    {
      const MzMapLine *line = &g_array_index (self->lines, MzMapLine, lines->first_line + i);

      g_array_set_size (places, 0);
      for (guint32 j = 0; j < line->n_spans; j++)
        collect_span (self, &g_array_index (self->spans, MzMapSpan, line->first_span + j), min_step, places);

      /* An island that shrank to a stroke has no inside left. */
      if (places->len < (is_closed ? 3 : 2))
        continue;
      emit (self, view, places, sink);
      if (is_closed)
        sink->funcs->close (sink);
    }
}

/**
 * mz_map_geometry_trace_outline:
 * @self: a map geometry
 * @view: where the map is on the screen
 * @sink: gets one closed outline
 *
 * Traces the edge of the map: the sea from pole to pole, or the disc of the globe.
 */
void
mz_map_geometry_trace_outline (MzMapGeometry *self, const MzMapView *view, MzPathSink *sink)
{
  g_return_if_fail (self != NULL && view != NULL && sink != NULL);

  trace_lines (self, &self->outline, TRUE, view, sink);
}

/**
 * mz_map_geometry_trace_graticule:
 * @self: a map geometry
 * @view: where the map is on the screen
 * @sink: gets open lines
 *
 * Traces the meridians and parallels of every 30 degrees.
 */
void
mz_map_geometry_trace_graticule (MzMapGeometry *self, const MzMapView *view, MzPathSink *sink)
{
  g_return_if_fail (self != NULL && view != NULL && sink != NULL);

  trace_lines (self, &self->graticule, FALSE, view, sink);
}

/**
 * mz_map_geometry_trace_unit:
 * @self: a map geometry
 * @unit: place of a unit of the world
 * @view: where the map is on the screen
 * @sink: gets closed rings, holes wound the other way round
 *
 * Traces the land of a unit for filling. A unit that is only a dot, or is smaller than the steps
 * of @view, or lies on the far side of the globe gives nothing.
 */
void
mz_map_geometry_trace_unit (MzMapGeometry *self, guint32 unit, const MzMapView *view, MzPathSink *sink)
{
  g_return_if_fail (self != NULL && view != NULL && sink != NULL);
  g_return_if_fail (unit < self->units->len);

  trace_lines (self, &g_array_index (self->units, MzMapLines, unit), TRUE, view, sink);
}

/**
 * mz_map_geometry_trace_lakes:
 * @self: a map geometry
 * @view: where the map is on the screen
 * @sink: gets closed rings, islands wound the other way round
 *
 * Traces the lakes. They are not cut out of the land: fill them over it in the colour of the sea.
 */
void
mz_map_geometry_trace_lakes (MzMapGeometry *self, const MzMapView *view, MzPathSink *sink)
{
  g_return_if_fail (self != NULL && view != NULL && sink != NULL);

  trace_lines (self, &self->lakes, TRUE, view, sink);
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

/**
 * mz_map_geometry_trace_border:
 * @self: a map geometry
 * @border: place of a border, below mz_map_geometry_get_n_borders()
 * @view: where the map is on the screen
 * @sink: gets open lines
 *
 * Traces a border for stroking, in the same points as the units on both sides of it.
 */
void
mz_map_geometry_trace_border (MzMapGeometry *self, guint border, const MzMapView *view, MzPathSink *sink)
{
  g_return_if_fail (self != NULL && view != NULL && sink != NULL);
  g_return_if_fail (border < self->borders->len);

  trace_lines (self, &g_array_index (self->borders, MzMapBorder, border).lines, FALSE, view, sink);
}

/**
 * mz_map_geometry_get_label_point:
 * @self: a map geometry
 * @unit: place of a unit of the world
 * @view: where the map is on the screen
 * @x_out: (out): pixels from the left
 * @y_out: (out): pixels from the top
 *
 * Gets the place of a unit's label or dot.
 *
 * Returns: %FALSE when it is not on the map, for example on the far side of the globe
 */
gboolean
mz_map_geometry_get_label_point (MzMapGeometry *self, guint32 unit, const MzMapView *view,
                                 double *x_out, double *y_out)
{
  const MzWorldUnit *record;
  double x, y;

  g_return_val_if_fail (self != NULL && view != NULL, FALSE);

  record = mz_world_get_unit (self->world, unit);
  if (record == NULL
      || !mz_projection_project (&self->projection, record->label_lon, record->label_lat, &x, &y))
    return FALSE;

  *x_out = view->x0 + view->scale * x;
  *y_out = view->y0 - view->scale * y;
  return TRUE;
}

/**
 * mz_map_geometry_get_area_px:
 * @self: a map geometry
 * @unit: place of a unit of the world
 * @view: where the map is on the screen
 *
 * Gets the area that a unit has on the screen where the projection is true to area: the right
 * measure for deciding whether to draw a dot, whatever the projection.
 *
 * Returns: the area in square pixels
 */
double
mz_map_geometry_get_area_px (MzMapGeometry *self, guint32 unit, const MzMapView *view)
{
  const MzWorldUnit *record;

  g_return_val_if_fail (self != NULL && view != NULL, 0.0);

  record = mz_world_get_unit (self->world, unit);
  if (record == NULL)
    return 0.0;

  return record->area_km2 / (EARTH_RADIUS_KM * EARTH_RADIUS_KM) * view->scale * view->scale;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-geometry.h"

#include "mz-map-geometry-private.h"

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
      const MzPoint *point = &g_array_index (self->points, MzPoint,
                                             g_array_index (places, guint32, i));
      double x = view->x0 + view->scale * point->x;
      double y = view->y0 - view->scale * point->y;

      if (i == 0)
        sink->funcs->move_to (sink, x, y);
      else
        sink->funcs->line_to (sink, x, y);
    }
}

static void
measure_span (MzMapGeometry *self, const MzMapSpan *span, MzPoint *min, MzPoint *max)
{
  const MzMapArc *arc = &g_array_index (self->arcs, MzMapArc, span->arc);
  guint32 last = MAX (span->from, span->to);

  for (guint32 i = MIN (span->from, span->to); i <= last; i++)
    {
      const MzPoint *point = &g_array_index (self->points, MzPoint, arc->first_point + i);

      min->x = MIN (min->x, point->x);
      min->y = MIN (min->y, point->y);
      max->x = MAX (max->x, point->x);
      max->y = MAX (max->y, point->y);
    }
}

/* Once for all views, so that each of them knows at a glance what lies outside. */
void
_mz_map_geometry_measure_lines (MzMapGeometry *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      MzMapLine *line = &g_array_index (self->lines, MzMapLine, i);
      MzPoint min = { G_MAXDOUBLE, G_MAXDOUBLE }, max = { -G_MAXDOUBLE, -G_MAXDOUBLE };

      for (guint32 j = 0; j < line->n_spans; j++)
        measure_span (self, &g_array_index (self->spans, MzMapSpan, line->first_span + j), &min, &max);
      line->bounds = (MzRect) { min.x, min.y, max.x - min.x, max.y - min.y };
    }
}

/* The box of a line in the picture, when nothing of it is seen. */
static gboolean
is_unseen (const MzMapLine *line, const MzMapView *view, MzRect *box_out)
{
  if (view->seen.width <= 0.0)
    return FALSE;

  box_out->x = view->x0 + view->scale * line->bounds.x;
  box_out->y = view->y0 - view->scale * (line->bounds.y + line->bounds.height);
  box_out->width = view->scale * line->bounds.width;
  box_out->height = view->scale * line->bounds.height;

  return !mz_rect_intersects (box_out, &view->seen);
}

/* Four points stand for what nobody sees: the line keeps its place and its size. */
static void
emit_box (const MzRect *box, gboolean is_closed, MzPathSink *sink)
{
  sink->funcs->move_to (sink, box->x, box->y);
  if (is_closed)
    sink->funcs->line_to (sink, box->x + box->width, box->y);
  sink->funcs->line_to (sink, box->x + box->width, box->y + box->height);
  if (!is_closed)
    return;

  sink->funcs->line_to (sink, box->x, box->y + box->height);
  sink->funcs->close (sink);
}

static void
trace_lines (MzMapGeometry *self, const MzMapLines *lines, gboolean is_closed,
             const MzMapView *view, MzPathSink *sink)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  double min_step = view->scale > 0.0 ? view->min_step_px / view->scale : 0.0;

  for (guint32 i = 0; i < lines->n_lines; i++)
    {
      const MzMapLine *line = &g_array_index (self->lines, MzMapLine, lines->first_line + i);
      MzRect box;

      if (is_unseen (line, view, &box))
        {
          emit_box (&box, is_closed, sink);
          continue;
        }
      g_array_set_size (places, 0);
      for (guint32 j = 0; j < line->n_spans; j++)
        collect_span (self, &g_array_index (self->spans, MzMapSpan, line->first_span + j), min_step,
                      places);

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
mz_map_geometry_trace_unit (MzMapGeometry *self, guint32 unit, const MzMapView *view,
                            MzPathSink *sink)
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
 * mz_map_geometry_trace_border:
 * @self: a map geometry
 * @border: place of a border, below mz_map_geometry_get_n_borders()
 * @view: where the map is on the screen
 * @sink: gets open lines
 *
 * Traces a border for stroking, in the same points as the units on both sides of it.
 */
void
mz_map_geometry_trace_border (MzMapGeometry *self, guint border, const MzMapView *view,
                              MzPathSink *sink)
{
  g_return_if_fail (self != NULL && view != NULL && sink != NULL);
  g_return_if_fail (border < self->borders->len);

  trace_lines (self, &g_array_index (self->borders, MzMapBorder, border).lines, FALSE, view, sink);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-geo-layer.h"

#include "mz-geo-layer-private.h"
#include "mz-map-geometry-cut.h"
#include "mz-projection-private.h"

typedef struct
{
  const MzProjection *projection;
  const MzMapView    *view;
  MzPathSink         *sink;
  GArray             *vertices;   /* MzCutVertex, the line in work */
  GArray             *visible;    /* MzCutVertex, what can be seen of it */
  GArray             *starts;     /* guint, of the runs in visible */
} Tracer;

/* Points nearer than the step of the view to the last one are left out, but never an end. */
static void
emit (Tracer *self, const MzCutVertex *vertices, guint n_vertices, gboolean is_closed)
{
  const MzMapView *view = self->view;
  double least = view->min_step_px * view->min_step_px;
  MzPoint last = { 0 };

  for (guint i = 0; i < n_vertices; i++)
    {
      MzPoint point;

      _mz_projection_project_raw (self->projection, vertices[i].lon, vertices[i].lat, &point.x, &point.y);
      point = (MzPoint) { view->x0 + view->scale * point.x, view->y0 - view->scale * point.y };
      if (i == 0)
        self->sink->funcs->move_to (self->sink, point.x, point.y);
      else if (i == n_vertices - 1 || (point.x - last.x) * (point.x - last.x)
                                          + (point.y - last.y) * (point.y - last.y) >= least)
        self->sink->funcs->line_to (self->sink, point.x, point.y);
      else
        continue;
      last = point;
    }
  if (is_closed)
    self->sink->funcs->close (self->sink);
}

static void
emit_runs (Tracer *self)
{
  g_array_set_size (self->visible, 0);
  g_array_set_size (self->starts, 0);
  _mz_cut_line (self->projection, self->vertices, self->visible, self->starts);
  for (guint i = 0; i < self->starts->len; i++)
    {
      guint first = g_array_index (self->starts, guint, i);
      guint end = i + 1 < self->starts->len ? g_array_index (self->starts, guint, i + 1) : self->visible->len;

      if (end - first >= 2)
        emit (self, &g_array_index (self->visible, MzCutVertex, first), end - first, FALSE);
    }
}

static void
trace_line (Tracer *self, const MzPoint *points, const MzGeoLine *line, double shift)
{
  gboolean has_inside = FALSE;
  gboolean has_outside = FALSE;

  g_array_set_size (self->vertices, 0);
  for (guint i = 0; i < line->n_vertices; i++)
    {
      MzCutVertex vertex = { .lon = points[i].x + shift, .lat = points[i].y, .arc = MZ_NO_ARC };

      vertex.depth = _mz_cut_get_depth (self->projection, vertex.lon, vertex.lat);
      has_inside |= vertex.depth >= 0.0;
      has_outside |= vertex.depth < 0.0;
      g_array_append_val (self->vertices, vertex);
    }

  if (!has_outside)
    emit (self, (const MzCutVertex *) (gpointer) self->vertices->data, self->vertices->len, line->is_ring);
  else if (has_inside)
    emit_runs (self);
}

static gboolean
is_on_map (const MzProjection *projection, const MzGeoLine *line, double shift)
{
  return line->east + shift >= _mz_cut_get_west (projection) && line->west + shift <= _mz_cut_get_east (projection);
}

/* A layer may say 370° and the map begin at -280°: twice around covers all there can be. */
static void
trace_turns (Tracer *self, const MzPoint *points, const MzGeoLine *line)
{
  if (self->projection->kind == MZ_PROJECTION_ORTHOGRAPHIC)
    {
      trace_line (self, points, line, 0.0);
      return;
    }

  for (int turn = -2; turn <= 2; turn++)
    if (is_on_map (self->projection, line, 360.0 * turn))
      trace_line (self, points, line, 360.0 * turn);
}

/**
 * mz_geo_layer_trace:
 * @self: a layer
 * @feature: place of a feature
 * @projection: how the map is drawn
 * @view: where the map is on the screen
 * @sink: gets lines and the outlines of areas, cut where the map ends
 *
 * Traces the lines of a feature for stroking.
 */
void
mz_geo_layer_trace (MzGeoLayer *self, guint feature, const MzProjection *projection, const MzMapView *view,
                    MzPathSink *sink)
{
  g_autoptr (GArray) vertices = g_array_new (FALSE, FALSE, sizeof (MzCutVertex));
  g_autoptr (GArray) visible = g_array_new (FALSE, FALSE, sizeof (MzCutVertex));
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  Tracer tracer = { projection, view, sink, vertices, visible, starts };
  const MzGeoFeature *record = mz_geo_layer_get_feature (self, feature);

  g_return_if_fail (record != NULL && projection != NULL && view != NULL && sink != NULL);

  for (guint32 i = 0; i < record->n_lines; i++)
    {
      const MzGeoLine *line = &g_array_index (self->lines, MzGeoLine, record->first_line + i);

      trace_turns (&tracer, &g_array_index (self->vertices, MzPoint, line->first_vertex), line);
    }
}

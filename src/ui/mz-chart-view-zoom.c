/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-chart-centre.h"

#include <math.h>

#define ZOOM_STEP           1.4
#define SCROLL_ZOOM_STEP    1.2
#define DRAG_THRESHOLD_PX   6.0

/* Scale of the whole world in the room that the chart has now. */
static double
get_world_scale (MzChartView *self)
{
  MzMapView view;
  MzRect plot;

  mz_chart_get_map_view (self->chart, &view, &plot);

  return view.scale / mz_view_spec_get_camera (mz_chart_get_spec (self->chart))->zoom;
}

/* Longitude and latitude in the middle of the plot; a middle outside the map is drawn back to it. */
static void
find_centre (MzChartView  *self,
             const MzRect *plot,
             MzCamera     *camera)
{
  MzMapGeometry *geometry = mz_chart_context_get_geometry (self->context);
  const MzProjection *projection = mz_map_geometry_get_projection (geometry);
  double x = (plot->x + plot->width / 2 - self->target.x0) / self->target.scale;
  double y = (self->target.y0 - plot->y - plot->height / 2) / self->target.scale;

  for (guint i = 0; i < 100; i++)
    {
      if (mz_projection_invert (projection, x, y, &camera->lon, &camera->lat))
        return;
      x *= 0.95;
      y *= 0.95;
    }
  camera->lon = projection->centre_lon;
  camera->lat = 0;
}

/* Shows the moved picture at once; the sharp one follows when the worker has it. */
static void
take_target (MzChartView *self)
{
  MzMapView view;
  MzRect plot;
  double world_scale = get_world_scale (self);

  mz_chart_get_map_view (self->chart, &view, &plot);
  self->camera.zoom = self->target.scale / world_scale;
  if (self->camera.zoom < 1.01)
    self->camera = (MzCamera) { 1, 0, 0 };
  else
    find_centre (self, &plot, &self->camera);

  _mz_chart_view_set_hovered (self, MZ_NO_MARK, 0, 0);
  _mz_chart_view_queue_rebuild (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
can_zoom (MzChartView *self)
{
  MzMapView view;
  MzRect plot;

  return self->chart != NULL && mz_chart_get_map_view (self->chart, &view, &plot);
}

static void
zoom_at (MzChartView *self,
         double       x,
         double       y,
         double       factor)
{
  double world_scale, scale;

  if (!can_zoom (self))
    return;

  world_scale = get_world_scale (self);
  scale = CLAMP (self->target.scale * factor, world_scale, world_scale * MZ_CAMERA_MAX_ZOOM);
  factor = scale / self->target.scale;
  if (factor == 1)
    return;

  self->target.x0 = x - (x - self->target.x0) * factor;
  self->target.y0 = y - (y - self->target.y0) * factor;
  self->target.scale = scale;
  take_target (self);
}

/* The mark that keys and buttons zoom towards: the one with the keyboard, else the selected one. */
static guint32
find_anchor (MzChartView *self)
{
  const char *selected = self->spec != NULL ? mz_view_spec_get_selected (self->spec) : NULL;
  g_autoptr (GArray) marks = NULL;

  if (self->focused != MZ_NO_MARK || selected == NULL)
    return self->focused;

  marks = mz_scene_find_key (mz_chart_get_scene (self->chart), selected);

  return marks->len > 0 ? g_array_index (marks, guint32, 0) : MZ_NO_MARK;
}

static void
zoom_at_anchor (MzChartView *self,
                double       factor)
{
  guint32 anchor;
  MzMapView view;
  MzRect plot;
  double x, y;

  if (self->chart == NULL || !mz_chart_get_map_view (self->chart, &view, &plot))
    return;

  x = plot.x + plot.width / 2;
  y = plot.y + plot.height / 2;
  anchor = find_anchor (self);
  if (anchor != MZ_NO_MARK)
    {
      MzPoint centre = mz_chart_get_centre (mz_chart_get_scene (self->chart), anchor);
      double moved = self->target.scale / view.scale;

      /* The marks lie where the chart has them, which may be one key behind the target. */
      x = self->target.x0 + (centre.x - view.x0) * moved;
      y = self->target.y0 + (centre.y - view.y0) * moved;
    }
  zoom_at (self, CLAMP (x, plot.x, plot.x + plot.width), CLAMP (y, plot.y, plot.y + plot.height), factor);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter G_GNUC_UNUSED)
{
  MzChartView *self = MZ_CHART_VIEW (widget);

  if (g_str_equal (action, "chart.zoom-in"))
    zoom_at_anchor (self, ZOOM_STEP);
  else if (g_str_equal (action, "chart.zoom-out"))
    zoom_at_anchor (self, 1 / ZOOM_STEP);
  else
    zoom_at_anchor (self, 1 / MZ_CAMERA_MAX_ZOOM);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller G_GNUC_UNUSED,
           double                    dx G_GNUC_UNUSED,
           double                    dy,
           MzChartView              *self)
{
  if (!can_zoom (self))
    return FALSE;

  zoom_at (self, self->pointer_x, self->pointer_y, pow (SCROLL_ZOOM_STEP, -dy));

  return TRUE;
}

static void
pinch_begin_cb (GtkGesture       *gesture G_GNUC_UNUSED,
                GdkEventSequence *sequence G_GNUC_UNUSED,
                MzChartView      *self)
{
  self->pinch_scale = 1;
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          MzChartView    *self)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    zoom_at (self, x, y, scale / self->pinch_scale);
  self->pinch_scale = scale;
}

static void
drag_begin_cb (GtkGestureDrag *gesture G_GNUC_UNUSED,
               double          x G_GNUC_UNUSED,
               double          y G_GNUC_UNUSED,
               MzChartView    *self)
{
  self->drag_x = self->drag_y = 0;
  self->is_dragging = FALSE;
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                MzChartView    *self)
{
  if (!can_zoom (self) || self->camera.zoom <= 1)
    return;

  if (!self->is_dragging)
    {
      if (hypot (x, y) < DRAG_THRESHOLD_PX)
        return;
      self->is_dragging = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }

  self->target.x0 += x - self->drag_x;
  self->target.y0 += y - self->drag_y;
  self->drag_x = x;
  self->drag_y = y;
  take_target (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture G_GNUC_UNUSED,
             double          x G_GNUC_UNUSED,
             double          y G_GNUC_UNUSED,
             MzChartView    *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
}

void
_mz_chart_view_class_add_zoom (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-reset", NULL, zoom_cb);
}

void
_mz_chart_view_add_zoom (MzChartView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->camera.zoom = 1;
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* A chart that was built for an older camera leaves the target alone: a newer one is on its way. */
void
_mz_chart_view_adopt_map_view (MzChartView *self)
{
  MzMapView view;
  MzRect plot;
  const MzCamera *camera = mz_view_spec_get_camera (mz_chart_get_spec (self->chart));

  if (mz_chart_get_map_view (self->chart, &view, &plot) && camera->zoom == self->camera.zoom &&
      (camera->zoom == 1 || (camera->lon == self->camera.lon && camera->lat == self->camera.lat)))
    self->target = view;
}

static gboolean
is_same_view (const MzMapView *left,
              const MzMapView *right)
{
  return left->scale == right->scale && left->x0 == right->x0 && left->y0 == right->y0;
}

/* Whether the chart that is there is the one that the camera looks at. */
gboolean
_mz_chart_view_is_settled (MzChartView *self)
{
  MzMapView view;
  MzRect plot;

  return self->chart != NULL &&
         (!mz_chart_get_map_view (self->chart, &view, &plot) || is_same_view (&view, &self->target));
}

/* Draws the map of the texture where the camera looks now, inside the room of the map only. */
void
_mz_chart_view_snapshot_moved (MzChartView           *self,
                               GtkSnapshot           *snapshot,
                               const graphene_rect_t *bounds)
{
  const MzRect *plot = &self->texture_plot;
  double factor;

  if (!self->texture_is_map || is_same_view (&self->texture_view, &self->target))
    return;

  factor = self->target.scale / self->texture_view.scale;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (plot->x, plot->y, plot->width, plot->height));
  _mz_chart_view_snapshot_surface (self, snapshot, bounds);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (self->target.x0 - factor * self->texture_view.x0,
                                                self->target.y0 - factor * self->texture_view.y0));
  gtk_snapshot_scale (snapshot, factor, factor);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (plot->x, plot->y, plot->width, plot->height));
  gtk_snapshot_append_texture (snapshot, self->texture, bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

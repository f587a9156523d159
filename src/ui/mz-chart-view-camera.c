/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-chart-centre.h"
#include "mz-map-camera.h"

#include <math.h>

#define ZOOM_STEP        1.4
#define REST_DELAY_MS    90
#define FLIGHT_MS        220.0

/* A layer is painted anew while it still reaches this far beyond the plot, or when it grew coarse. */
#define RESERVE_PX       40.0
#define MAX_ENLARGEMENT  1.5

static gboolean
get_room (MzChartView  *self,
          MzProjection *projection_out,
          MzRect       *plot_out)
{
  MzMapView view;

  if (self->chart == NULL || !mz_chart_get_map_view (self->chart, &view, plot_out))
    return FALSE;

  mz_map_camera_get_projection (mz_chart_get_spec (self->chart), projection_out);

  return TRUE;
}

gboolean
_mz_chart_view_is_map (MzChartView *self)
{
  MzProjection projection;
  MzRect plot;

  return get_room (self, &projection, &plot);
}

static gboolean
is_globe (MzChartView *self)
{
  MzProjection projection;
  MzRect plot;

  return get_room (self, &projection, &plot) && projection.kind == MZ_PROJECTION_ORTHOGRAPHIC;
}

/* Whether dragging the map shows another part of it. */
gboolean
_mz_chart_view_can_pan (MzChartView *self)
{
  return _mz_chart_view_is_map (self) && (self->camera.zoom > 1 || is_globe (self));
}

/* Where the map lies for the camera, whatever the pictures show. */
void
_mz_chart_view_get_target (MzChartView  *self,
                           const MzRect *plot,
                           MzMapView    *target_out)
{
  MzProjection projection;

  mz_map_camera_get_projection (mz_chart_get_spec (self->chart), &projection);
  mz_map_camera_get_view (&self->camera, &projection, plot, target_out);
}

static gboolean
is_same_camera (const MzCamera *left,
                const MzCamera *right)
{
  return left->zoom == right->zoom && left->lon == right->lon && left->lat == right->lat;
}

/* Whether the chart that is there is the one that the camera looks at. */
gboolean
_mz_chart_view_is_settled (MzChartView *self)
{
  return !_mz_chart_view_is_map (self) ||
         is_same_camera (mz_view_spec_get_camera (mz_chart_get_spec (self->chart)), &self->camera);
}

static void
refreshed_cb (MzChart *chart,
              gpointer data)
{
  _mz_chart_view_paint_layer (data, chart);
}

/* While the map moves only its picture is made anew; marks, keyboard and speech wait for the rest. */
static void
refresh (MzChartView *self)
{
  if (self->is_refreshing)
    return;

  self->is_refreshing = TRUE;
  _mz_chart_view_start_job (self, refreshed_cb);
}

static gboolean
needs_refresh (MzChartView *self)
{
  const MzChartPicture *picture = self->layer != NULL ? self->layer : self->whole;
  MzMapView target;
  double enlargement;

  if (picture == NULL || !picture->is_map || mz_chart_picture_is_at (picture, &self->camera))
    return FALSE;
  if (is_globe (self))
    return TRUE;

  _mz_chart_view_get_target (self, &picture->plot, &target);
  enlargement = target.scale / picture->view.scale;

  return enlargement > MAX_ENLARGEMENT || !mz_chart_picture_covers (picture, &target, RESERVE_PX);
}

void
_mz_chart_view_layer_painted (MzChartView *self)
{
  self->is_refreshing = FALSE;
  if (!_mz_chart_view_is_settled (self) && needs_refresh (self))
    refresh (self);
}

static gboolean
rest_cb (gpointer data)
{
  MzChartView *self = data;

  self->rest_source = 0;
  self->is_refreshing = FALSE;
  _mz_chart_view_rebuild (self);

  return G_SOURCE_REMOVE;
}

/* Shows the moved picture at once; the sharp one follows when the gesture rests. */
static void
take_camera (MzChartView    *self,
             const MzCamera *camera)
{
  if (is_same_camera (camera, &self->camera))
    return;

  self->camera = *camera;
  _mz_chart_view_set_hovered (self, MZ_NO_MARK, 0, 0);
  if (needs_refresh (self))
    refresh (self);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_DELAY_MS, rest_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A view that is opened anew may look elsewhere; all others keep the place. Returns whether that moves the map. */
gboolean
_mz_chart_view_adopt_camera (MzChartView      *self,
                             const MzViewSpec *previous,
                             const MzViewSpec *spec)
{
  MzCamera before = self->camera;

  if (spec != NULL && (previous == NULL || !is_same_camera (mz_view_spec_get_camera (previous),
                                                            mz_view_spec_get_camera (spec))))
    self->camera = *mz_view_spec_get_camera (spec);

  return !is_same_camera (&before, &self->camera);
}

/**
 * mz_chart_view_restore_camera:
 * @self: a chart view
 *
 * Shows the part of the map that the spec names, wherever the reader has moved the map since.
 */
void
mz_chart_view_restore_camera (MzChartView *self)
{
  g_return_if_fail (MZ_IS_CHART_VIEW (self));

  if (self->spec == NULL)
    return;

  _mz_chart_view_stop_motion (self);
  if (_mz_chart_view_adopt_camera (self, NULL, self->spec))
    _mz_chart_view_rebuild (self);
}

void
_mz_chart_view_zoom_at (MzChartView *self,
                        double       x,
                        double       y,
                        double       factor)
{
  MzCamera camera = self->camera;
  MzPoint pixel = { x, y };
  MzProjection projection;
  MzRect plot;

  if (!get_room (self, &projection, &plot))
    return;

  _mz_chart_view_stop_motion (self);
  mz_map_camera_zoom (&camera, &projection, &plot, &pixel, factor);
  take_camera (self, &camera);
}

/* FALSE when the map does not move any farther. */
gboolean
_mz_chart_view_pan (MzChartView *self,
                    double       dx,
                    double       dy)
{
  MzCamera camera = self->camera;
  MzProjection projection;
  MzRect plot;
  MzPoint from, to;

  if (!_mz_chart_view_can_pan (self) || !get_room (self, &projection, &plot))
    return FALSE;

  from = (MzPoint) { plot.x + plot.width / 2, plot.y + plot.height / 2 };
  to = (MzPoint) { from.x + dx, from.y + dy };
  mz_map_camera_drag (&camera, &projection, &plot, &from, &to);
  if (is_same_camera (&camera, &self->camera))
    return FALSE;

  take_camera (self, &camera);

  return TRUE;
}

/* Motion: flights to a place, and the way on after a drag. */

static gboolean
has_animations (MzChartView *self)
{
  gboolean is_on;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &is_on, NULL);

  return is_on;
}

void
_mz_chart_view_stop_motion (MzChartView *self)
{
  if (self->motion_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->motion_tick);
  self->motion_tick = 0;
  self->is_flying = FALSE;
}

static double
mix (double from,
     double to,
     double share)
{
  return from + (to - from) * share;
}

/* The shorter way round. */
static double
mix_lon (double from,
         double to,
         double share)
{
  double way = remainder (to - from, 360.0);

  return share >= 1 ? to : remainder (from + way * share, 360.0);
}

static gboolean
fly_cb (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       data G_GNUC_UNUSED)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  double spent = (gdk_frame_clock_get_frame_time (clock) - self->motion_start) / 1e3 / FLIGHT_MS;
  double left = 1 - CLAMP (spent, 0, 1), share = 1 - left * left * left;
  MzCamera camera = {
    exp (mix (log (self->flight_from.zoom), log (self->flight_to.zoom), share)),
    mix_lon (self->flight_from.lon, self->flight_to.lon, share),
    mix (self->flight_from.lat, self->flight_to.lat, share),
  };

  if (left > 0)
    {
      take_camera (self, &camera);
      return G_SOURCE_CONTINUE;
    }

  self->motion_tick = 0;
  self->is_flying = FALSE;
  take_camera (self, &self->flight_to);

  return G_SOURCE_REMOVE;
}

static void
fly_to (MzChartView    *self,
        const MzCamera *camera)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  _mz_chart_view_stop_motion (self);
  if (clock == NULL || !has_animations (self))
    {
      take_camera (self, camera);
      return;
    }

  self->flight_from = self->camera;
  self->flight_to = *camera;
  /* The whole map has no middle to start from: begin where the flight goes. */
  if (self->camera.zoom <= 1 && !is_globe (self))
    {
      self->flight_from.lon = camera->lon;
      self->flight_from.lat = camera->lat;
    }
  self->is_flying = TRUE;
  self->motion_start = gdk_frame_clock_get_frame_time (clock);
  self->motion_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fly_cb, NULL, NULL);
}

/* Of two steps in a row the second begins where the first leads. */
void
_mz_chart_view_fly_at (MzChartView *self,
                       double       x,
                       double       y,
                       double       factor)
{
  MzCamera camera = self->is_flying ? self->flight_to : self->camera;
  MzPoint pixel = { x, y };
  MzProjection projection;
  MzRect plot;

  if (!get_room (self, &projection, &plot))
    return;

  mz_map_camera_zoom (&camera, &projection, &plot, &pixel, factor);
  fly_to (self, &camera);
}

void
_mz_chart_view_fly_to_rect (MzChartView  *self,
                            const MzRect *rect)
{
  MzCamera camera = self->camera;
  MzProjection projection;
  MzRect plot;

  if (!get_room (self, &projection, &plot))
    return;

  mz_map_camera_fit_rect (&camera, &projection, &plot, rect);
  fly_to (self, &camera);
}

gboolean
_mz_chart_view_fly_to_subjects (MzChartView       *self,
                                const char *const *subjects)
{
  MzCamera camera = self->camera;
  MzProjection projection;
  MzRect plot;

  if (!get_room (self, &projection, &plot) ||
      !mz_map_camera_fit_subjects (&camera, &projection, &plot, self->context, subjects))
    return FALSE;

  fly_to (self, &camera);

  return TRUE;
}

/* The way on after a drag: slows down by half every HALF_LIFE_MS. */

#define HALF_LIFE_MS     90.0
#define MIN_SPEED_PX_S   25.0

static gboolean
glide_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data G_GNUC_UNUSED)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (now - self->motion_start) / (double) G_USEC_PER_SEC;
  double slower = pow (0.5, seconds * 1e3 / HALF_LIFE_MS);
  gboolean moved = _mz_chart_view_pan (self, round (self->speed.x * seconds), round (self->speed.y * seconds));

  self->motion_start = now;
  self->speed.x *= slower;
  self->speed.y *= slower;
  if (hypot (self->speed.x, self->speed.y) > MIN_SPEED_PX_S && (moved || seconds == 0))
    return G_SOURCE_CONTINUE;

  self->motion_tick = 0;

  return G_SOURCE_REMOVE;
}

void
_mz_chart_view_glide (MzChartView *self,
                      double       speed_x,
                      double       speed_y)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  _mz_chart_view_stop_motion (self);
  if (clock == NULL || !has_animations (self) || hypot (speed_x, speed_y) < MIN_SPEED_PX_S)
    return;

  self->speed = (MzPoint) { speed_x, speed_y };
  self->motion_start = gdk_frame_clock_get_frame_time (clock);
  self->motion_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), glide_cb, NULL, NULL);
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
  MzProjection projection;
  MzRect plot;
  MzPoint place;
  guint32 anchor;

  if (!get_room (self, &projection, &plot))
    return;

  place = (MzPoint) { plot.x + plot.width / 2, plot.y + plot.height / 2 };
  anchor = find_anchor (self);
  if (anchor != MZ_NO_MARK)
    {
      /* The marks lie where the chart has them, which may be one key behind the camera. */
      MzPoint centre = mz_chart_get_centre (mz_chart_get_scene (self->chart), anchor);
      MzMapView view, target;

      mz_chart_get_map_view (self->chart, &view, &plot);
      _mz_chart_view_get_target (self, &plot, &target);
      place.x = target.x0 + (centre.x - view.x0) * target.scale / view.scale;
      place.y = target.y0 + (centre.y - view.y0) * target.scale / view.scale;
    }
  _mz_chart_view_fly_at (self, CLAMP (place.x, plot.x, plot.x + plot.width),
                         CLAMP (place.y, plot.y, plot.y + plot.height), factor);
}

/* One step nearer, one step back, or with 0 everything. */
void
_mz_chart_view_zoom_step (MzChartView *self,
                          int          direction)
{
  double factor = pow (ZOOM_STEP, direction);

  if (_mz_chart_view_is_map (self))
    zoom_at_anchor (self, direction != 0 ? factor : 1 / MZ_CAMERA_MAX_ZOOM);
  else if (direction != 0)
    _mz_chart_view_zoom_time_at_anchor (self, factor);
  else
    _mz_chart_view_clear_range (self);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter G_GNUC_UNUSED)
{
  MzChartView *self = MZ_CHART_VIEW (widget);

  if (g_str_equal (action, "chart.zoom-in"))
    _mz_chart_view_zoom_step (self, 1);
  else if (g_str_equal (action, "chart.zoom-out"))
    _mz_chart_view_zoom_step (self, -1);
  else if (g_str_equal (action, "chart.zoom-reset"))
    _mz_chart_view_zoom_step (self, 0);
  else if (self->spec != NULL)
    _mz_chart_view_fly_to_subjects (self, mz_view_spec_get_selection (self->spec));
}

void
_mz_chart_view_class_add_camera (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-reset", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-selection", NULL, zoom_cb);
}

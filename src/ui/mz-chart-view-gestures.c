/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include <math.h>

#define SCROLL_ZOOM_STEP    1.2
#define TOUCHPAD_PX         60.0    /* fingers' way on a touchpad that counts as one click of a wheel */
#define DRAG_THRESHOLD_PX   6.0
#define SPEED_WINDOW_MS     80.0    /* the last part of a drag decides how fast it goes on */

static double
get_clicks (GtkEventControllerScroll *controller,
            double                    distance)
{
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    return distance / TOUCHPAD_PX;

  return distance;
}

/* A trend changes by whole years: what is less than a click is kept until it is one. */
static void
zoom_time_by_clicks (MzChartView *self,
                     double       clicks)
{
  double whole;

  if (mz_chart_job_is_busy (self->job))
    return;

  self->scroll_clicks = self->scroll_clicks * clicks < 0 ? clicks : self->scroll_clicks + clicks;
  whole = trunc (self->scroll_clicks);
  if (whole == 0)
    return;

  self->scroll_clicks -= whole;
  _mz_chart_view_zoom_time (self, self->pointer_x, pow (SCROLL_ZOOM_STEP, -whole));
}

static void
pan_time_by_scroll (MzChartView *self,
                    double       dx)
{
  if (mz_chart_job_is_busy (self->job))
    return;

  self->scroll_px = self->scroll_px * dx < 0 ? -dx : self->scroll_px - dx;
  self->scroll_px -= _mz_chart_view_pan_time_px (self, self->scroll_px);
}

/* Up and down zooms, towards the pointer; sideways, or with Shift, it goes along the time axis. */
static gboolean
scroll_time (MzChartView              *self,
             GtkEventControllerScroll *controller,
             double                    dx,
             double                    dy)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean is_sideways = fabs (dx) > fabs (dy);

  if (is_sideways || (state & GDK_SHIFT_MASK))
    pan_time_by_scroll (self, get_clicks (controller, is_sideways ? dx : dy) * TOUCHPAD_PX);
  else
    zoom_time_by_clicks (self, get_clicks (controller, dy));

  return TRUE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           MzChartView              *self)
{
  if (_mz_chart_view_has_time (self))
    return scroll_time (self, controller, dx, dy);
  if (!_mz_chart_view_is_map (self) || dy == 0)
    return FALSE;

  _mz_chart_view_zoom_at (self, self->pointer_x, self->pointer_y, pow (SCROLL_ZOOM_STEP, -get_clicks (controller, dy)));

  return TRUE;
}

static gboolean
can_pinch (MzChartView *self)
{
  return _mz_chart_view_is_map (self) || _mz_chart_view_has_time (self);
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence G_GNUC_UNUSED,
                MzChartView      *self)
{
  if (!can_pinch (self))
    return;

  /* Neither finger is going to click or to hold. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  _mz_chart_view_stop_motion (self);
  _mz_chart_view_set_hovered (self, MZ_NO_MARK, 0, 0);
  self->pinch_scale = 1;
  gtk_gesture_get_bounding_box_center (gesture, &self->pinch.x, &self->pinch.y);
}

/* Two fingers zoom and pan at once: what is between them stays between them. The map is enlarged first, for a
 * whole one cannot be moved. */
static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          MzChartView    *self)
{
  MzPoint centre;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &centre.x, &centre.y))
    return;

  if (_mz_chart_view_is_map (self))
    {
      _mz_chart_view_zoom_at (self, self->pinch.x, self->pinch.y, scale / self->pinch_scale);
      _mz_chart_view_pan (self, centre.x - self->pinch.x, centre.y - self->pinch.y);
    }
  else if (mz_chart_job_is_busy (self->job))
    return;
  else
    _mz_chart_view_zoom_time (self, centre.x, scale / self->pinch_scale);
  self->pinch_scale = scale;
  self->pinch = centre;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               MzChartView    *self)
{
  _mz_chart_view_stop_motion (self);
  self->drag = (MzPoint) { 0, 0 };
  self->drag_start = (MzPoint) { x, y };
  self->drag_state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  self->drag_kind = MZ_DRAG_NONE;
  self->n_drag_steps = 0;
}

static MzDragKind
choose_drag (MzChartView *self)
{
  gboolean has_modifier = (self->drag_state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;

  if (_mz_chart_view_is_map (self) && has_modifier)
    return MZ_DRAG_BAND;
  if (_mz_chart_view_is_in_plot (self, self->drag_start.x, self->drag_start.y))
    return self->drag_state & GDK_SHIFT_MASK ? MZ_DRAG_TIME : MZ_DRAG_SPAN;

  return _mz_chart_view_can_pan (self) ? MZ_DRAG_PAN : MZ_DRAG_NONE;
}

static gboolean
is_moving (MzChartView *self)
{
  return self->drag_kind == MZ_DRAG_PAN || self->drag_kind == MZ_DRAG_TIME;
}

static gboolean
begin_drag (MzChartView    *self,
            GtkGestureDrag *gesture)
{
  self->drag_kind = choose_drag (self);
  if (self->drag_kind == MZ_DRAG_NONE)
    return FALSE;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  _mz_chart_view_set_hovered (self, MZ_NO_MARK, 0, 0);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_moving (self) ? "grabbing" : "crosshair");

  return TRUE;
}

static void
remember_step (MzChartView *self,
               double       x,
               double       y)
{
  guint n_kept = G_N_ELEMENTS (self->drag_steps);

  if (self->n_drag_steps == n_kept)
    {
      memmove (self->drag_steps, self->drag_steps + 1, (n_kept - 1) * sizeof self->drag_steps[0]);
      self->n_drag_steps--;
    }
  self->drag_steps[self->n_drag_steps++] = (MzDragStep) { g_get_monotonic_time (), x, y };
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                MzChartView    *self)
{
  if (self->drag_kind == MZ_DRAG_NONE && (hypot (x, y) < DRAG_THRESHOLD_PX || !begin_drag (self, gesture)))
    return;

  if (self->drag_kind == MZ_DRAG_PAN)
    {
      _mz_chart_view_pan (self, x - self->drag.x, y - self->drag.y);
      remember_step (self, x, y);
    }
  if (self->drag_kind == MZ_DRAG_TIME)
    {
      if (mz_chart_job_is_busy (self->job))
        return;
      x = self->drag.x + _mz_chart_view_pan_time_px (self, x - self->drag.x);
    }
  self->drag = (MzPoint) { x, y };
  if (!is_moving (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Over the last moments only: who stops before letting go does not want to go on. */
static void
glide_on (MzChartView *self)
{
  gint64 now = g_get_monotonic_time ();

  for (guint i = 0; i < self->n_drag_steps; i++)
    {
      const MzDragStep *step = &self->drag_steps[i];
      double seconds = (now - step->time) / (double) G_USEC_PER_SEC;

      if (seconds * 1e3 > SPEED_WINDOW_MS)
        continue;
      seconds = MAX (seconds, 0.01);
      _mz_chart_view_glide (self, (self->drag.x - step->x) / seconds, (self->drag.y - step->y) / seconds);
      return;
    }
}

static MzRect
get_band (MzChartView *self)
{
  double x = self->drag_start.x, y = self->drag_start.y;
  MzRect span;

  if (self->drag_kind == MZ_DRAG_SPAN && _mz_chart_view_get_span (self, &span))
    return span;

  return (MzRect) { MIN (x, x + self->drag.x), MIN (y, y + self->drag.y), fabs (self->drag.x), fabs (self->drag.y) };
}

static void
drag_end_cb (GtkGestureDrag *gesture G_GNUC_UNUSED,
             double          x G_GNUC_UNUSED,
             double          y G_GNUC_UNUSED,
             MzChartView    *self)
{
  MzDragKind kind = self->drag_kind;
  MzRect band = get_band (self);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
  self->drag_kind = MZ_DRAG_NONE;
  if (kind == MZ_DRAG_PAN)
    glide_on (self);
  else if (kind == MZ_DRAG_BAND && band.width > DRAG_THRESHOLD_PX && band.height > DRAG_THRESHOLD_PX)
    _mz_chart_view_fly_to_rect (self, &band);
  else if (kind == MZ_DRAG_SPAN && band.width > DRAG_THRESHOLD_PX)
    _mz_chart_view_choose_span (self, &band);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Gives a band up, so that letting go does nothing. */
gboolean
_mz_chart_view_cancel_drag (MzChartView *self)
{
  if (self->drag_kind == MZ_DRAG_NONE)
    return FALSE;

  gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_DENIED);
  self->drag_kind = MZ_DRAG_NONE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

static void
drag_cancel_cb (GtkGesture       *gesture G_GNUC_UNUSED,
                GdkEventSequence *sequence G_GNUC_UNUSED,
                MzChartView      *self)
{
  self->drag_kind = MZ_DRAG_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_mz_chart_view_snapshot_band (MzChartView *self,
                              GtkSnapshot *snapshot)
{
  MzRect band = get_band (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (band.x, band.y, band.width, band.height);
  const float widths[4] = { 1.5f, 1.5f, 1.5f, 1.5f };
  MzColor color;
  GdkRGBA fill, line;
  GskRoundedRect outline;

  if (self->drag_kind != MZ_DRAG_BAND && self->drag_kind != MZ_DRAG_SPAN)
    return;

  mz_theme_get_color (self->theme, MZ_TOKEN_SELECTION, &color);
  line = (GdkRGBA) { color.red, color.green, color.blue, 1 };
  fill = (GdkRGBA) { color.red, color.green, color.blue, 0.16f };
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[]) { line, line, line, line });
}

void
_mz_chart_view_add_gestures (MzChartView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->drag_gesture = gtk_gesture_drag_new ();
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect (self->drag_gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag_gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag_gesture, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag_gesture, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag_gesture));
  /* Together, so that a second finger may join the one that drags. */
  gtk_gesture_group (pinch, self->drag_gesture);
}

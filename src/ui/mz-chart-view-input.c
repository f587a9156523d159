/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-scene-pick.h"

static guint32
pick (MzChartView *self,
      double       x,
      double       y,
      double       radius)
{
  return self->chart != NULL ? mz_scene_pick (mz_chart_get_scene (self->chart), x, y, radius) : MZ_NO_MARK;
}

static gboolean
is_touch (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static double
get_radius (GtkEventController *controller)
{
  return is_touch (controller) ? MZ_PICK_RADIUS_TOUCH : MZ_PICK_RADIUS_POINTER;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           MzChartView              *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
  if (!_mz_chart_view_is_settled (self))
    return;

  _mz_chart_view_set_hovered (self, pick (self, x, y, get_radius (GTK_EVENT_CONTROLLER (controller))), x, y);
}

static void
leave_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED,
          MzChartView              *self)
{
  _mz_chart_view_set_hovered (self, MZ_NO_MARK, 0, 0);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             MzChartView     *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint32 mark;

  if (!_mz_chart_view_is_settled (self))
    return;

  mark = pick (self, x, y, get_radius (GTK_EVENT_CONTROLLER (gesture)));
  if (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    {
      if (mark != MZ_NO_MARK)
        _mz_chart_view_toggle (self, mark);
      return;
    }

  if (mark == MZ_NO_MARK)
    {
      _mz_chart_view_clear (self);
      return;
    }

  _mz_chart_view_activate (self, mark);
  if (n_press == 2)
    _mz_chart_view_ask_evidence (self);
}

static void
long_press_cb (GtkGestureLongPress *gesture,
               double               x,
               double               y,
               MzChartView         *self)
{
  _mz_chart_view_set_hovered (self, pick (self, x, y, get_radius (GTK_EVENT_CONTROLLER (gesture))), x, y);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller G_GNUC_UNUSED,
                guint                  keyval,
                guint                  keycode G_GNUC_UNUSED,
                GdkModifierType        state,
                MzChartView           *self)
{
  if ((state & GDK_CONTROL_MASK) && (keyval == GDK_KEY_a || keyval == GDK_KEY_A))
    {
      _mz_chart_view_select_all (self);
      return TRUE;
    }
  if (keyval != GDK_KEY_Escape || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)))
    return FALSE;

  _mz_chart_view_clear (self);

  return TRUE;
}

void
_mz_chart_view_add_input (MzChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_press_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

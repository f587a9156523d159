/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-scene-pick.h"

#define DOUBLE_CLICK_ZOOM 2.0
#define KEY_PAN_PX        80.0
#define KEY_PAN_SHARE     0.2
#define LINGER_MS         350     /* how long a card waits for a pointer on its way to it */

/* A card that lies over the chart takes what is meant for it. */
static gboolean
is_on_card (MzChartView *self,
            double       x,
            double       y)
{
  GtkWidget *child = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return child != NULL && child != GTK_WIDGET (self) && gtk_widget_is_ancestor (child, GTK_WIDGET (self));
}

static guint32
pick (MzChartView *self,
      double       x,
      double       y,
      double       radius)
{
  if (self->chart == NULL || is_on_card (self, x, y))
    return MZ_NO_MARK;

  return mz_scene_pick (mz_chart_get_scene (self->chart), x, y, radius);
}

/* The event tells, not its device: with X11 fingers and mouse are one pointer. */
static gboolean
is_touch (GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  return event != NULL && gdk_event_get_event_sequence (event) != NULL;
}

static double
get_radius (GtkEventController *controller)
{
  return is_touch (controller) ? MZ_PICK_RADIUS_TOUCH : MZ_PICK_RADIUS_POINTER;
}

static gboolean
is_on_hover_card (MzChartView *self,
                  double       x,
                  double       y)
{
  GtkWidget *child = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return child != NULL && (child == self->card || gtk_widget_is_ancestor (child, self->card));
}

static gboolean
linger_cb (gpointer data)
{
  MzChartView *self = data;

  self->linger_source = 0;
  if (!is_on_hover_card (self, self->pointer_x, self->pointer_y))
    _mz_chart_view_set_hovered (self, pick (self, self->pointer_x, self->pointer_y, MZ_PICK_RADIUS_POINTER),
                                self->pointer_x, self->pointer_y);

  return G_SOURCE_REMOVE;
}

/* The card of a mark stays while the pointer is in it or on its way there, so that its button can be reached. */
static void
hover (MzChartView *self,
       double       x,
       double       y,
       double       radius)
{
  guint32 mark = pick (self, x, y, radius);
  gboolean has_card = self->hovered != MZ_NO_MARK && gtk_widget_get_visible (self->card);
  gboolean heads_for_card = has_card && _mz_chart_view_heads_for_card (self, x, y);

  if (has_card && mark != self->hovered && heads_for_card)
    {
      if (self->linger_source == 0)
        self->linger_source = g_timeout_add (LINGER_MS, linger_cb, self);
      return;
    }

  g_clear_handle_id (&self->linger_source, g_source_remove);
  if (!is_on_hover_card (self, x, y))
    _mz_chart_view_set_hovered (self, mark, x, y);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           MzChartView              *self)
{
  _mz_chart_view_settle_card (self);
  self->pointer_x = x;
  self->pointer_y = y;
  if (!_mz_chart_view_is_settled (self) || self->drag_kind != MZ_DRAG_NONE)
    return;

  hover (self, x, y, get_radius (GTK_EVENT_CONTROLLER (controller)));
}

static void
leave_cb (GtkEventControllerMotion *controller G_GNUC_UNUSED,
          MzChartView              *self)
{
  g_clear_handle_id (&self->linger_source, g_source_remove);
  _mz_chart_view_set_hovered (self, MZ_NO_MARK, 0, 0);
}

/* The second click of two: nearer to the place on a map, all days again, or else the evidence. */
static gboolean
double_click (MzChartView    *self,
              GdkModifierType state,
              double          x,
              double          y)
{
  if (_mz_chart_view_is_map (self))
    {
      _mz_chart_view_fly_at (self, x, y, state & GDK_SHIFT_MASK ? 1 / DOUBLE_CLICK_ZOOM : DOUBLE_CLICK_ZOOM);
      return TRUE;
    }

  return _mz_chart_view_clear_range (self);
}

static void
click_mark (MzChartView *self,
            guint32      mark,
            int          n_press)
{
  /* Where two clicks zoom, a click on what is selected already brings its evidence. */
  gboolean asks = n_press == 2 || (_mz_chart_view_is_map (self) && _mz_chart_view_is_selected (self, mark));

  _mz_chart_view_activate (self, mark);
  if (asks)
    _mz_chart_view_ask_evidence (self);
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

  if (is_on_card (self, x, y) || (n_press == 2 && double_click (self, state, x, y)) ||
      !_mz_chart_view_is_settled (self))
    return;

  if (is_touch (GTK_EVENT_CONTROLLER (gesture)))
    _mz_chart_view_set_hovered (self, MZ_NO_MARK, 0, 0);  /* the card of what was held before */
  mark = pick (self, x, y, get_radius (GTK_EVENT_CONTROLLER (gesture)));
  if (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    {
      if (mark != MZ_NO_MARK)
        _mz_chart_view_toggle (self, mark);
    }
  else if (mark == MZ_NO_MARK)
    _mz_chart_view_clear (self);
  else
    click_mark (self, mark, n_press);
}

static void
long_press_cb (GtkGestureLongPress *gesture,
               double               x,
               double               y,
               MzChartView         *self)
{
  guint32 mark = pick (self, x, y, MZ_PICK_RADIUS_TOUCH);

  if (mark == MZ_NO_MARK || !_mz_chart_view_is_settled (self))
    return;

  /* Letting go is no click then. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  _mz_chart_view_show_touched (self, mark, x, y);
}

static void
middle_click_cb (GtkGestureClick *gesture,
                 int              n_press G_GNUC_UNUSED,
                 double           x,
                 double           y,
                 MzChartView     *self)
{
  guint32 mark = pick (self, x, y, get_radius (GTK_EVENT_CONTROLLER (gesture)));

  if (_mz_chart_view_is_settled (self) && mark != MZ_NO_MARK)
    _mz_chart_view_pin (self, mark);
}

static gboolean
get_way (guint    keyval,
         MzPoint *way_out)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *way_out = (MzPoint) { -1, 0 };
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *way_out = (MzPoint) { 1, 0 };
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *way_out = (MzPoint) { 0, -1 };
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *way_out = (MzPoint) { 0, 1 };
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_zoom_key (MzChartView *self,
                guint        keyval)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      _mz_chart_view_zoom_step (self, 1);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      _mz_chart_view_zoom_step (self, -1);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      _mz_chart_view_zoom_step (self, 0);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Arrows alone walk from mark to mark; with Shift or Ctrl they move what is in view. */
static gboolean
press_pan_key (MzChartView    *self,
               guint           keyval,
               GdkModifierType state)
{
  MzPoint way;

  if (!(state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) || (state & GDK_ALT_MASK) || !get_way (keyval, &way))
    return FALSE;

  if (_mz_chart_view_can_pan (self))
    _mz_chart_view_pan (self, -way.x * KEY_PAN_PX, -way.y * KEY_PAN_PX);
  else if (_mz_chart_view_has_time (self) && way.x != 0)
    _mz_chart_view_step_time (self, way.x * KEY_PAN_SHARE);

  return TRUE;
}

static gboolean
press_escape (MzChartView *self)
{
  if (!_mz_chart_view_cancel_drag (self) && !_mz_chart_view_clear_range (self))
    _mz_chart_view_clear (self);

  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller G_GNUC_UNUSED,
                guint                  keyval,
                guint                  keycode G_GNUC_UNUSED,
                GdkModifierType        state,
                MzChartView           *self)
{
  const GdkModifierType none = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK;

  if ((state & GDK_CONTROL_MASK) && (keyval == GDK_KEY_a || keyval == GDK_KEY_A))
    {
      _mz_chart_view_select_all (self);
      return TRUE;
    }
  if (keyval == GDK_KEY_Escape && !(state & none))
    return press_escape (self);

  return press_pan_key (self, keyval, state) || (!(state & GDK_ALT_MASK) && press_zoom_key (self, keyval));
}

void
_mz_chart_view_add_input (MzChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *middle = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (middle), GDK_BUTTON_MIDDLE);
  g_signal_connect (middle, "released", G_CALLBACK (middle_click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (middle));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_press_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

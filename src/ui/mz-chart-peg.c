/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-peg.h"

#include "mz-chart-view-private.h"

struct _MzChartPeg
{
  GtkWidget parent_instance;
  guint32   mark;
  guint32   figure;
  char     *key;
};

G_DEFINE_FINAL_TYPE (MzChartPeg, mz_chart_peg, GTK_TYPE_WIDGET)

static MzChartView *
get_view (MzChartPeg *self)
{
  return MZ_CHART_VIEW (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
activate_cb (GtkWidget  *widget,
             const char *action G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  MzChartPeg *self = MZ_CHART_PEG (widget);

  _mz_chart_view_activate (get_view (self), self->mark);
}

static void
pin_cb (GtkWidget  *widget,
        const char *action G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  MzChartPeg *self = MZ_CHART_PEG (widget);

  _mz_chart_view_pin (get_view (self), self->mark);
}

static void
focus_cb (GtkEventController *controller,
          GParamSpec         *property G_GNUC_UNUSED,
          MzChartPeg         *self)
{
  gboolean has_focus = gtk_event_controller_focus_is_focus (GTK_EVENT_CONTROLLER_FOCUS (controller));
  GtkWidget *view = gtk_widget_get_parent (GTK_WIDGET (self));

  /* A peg of a chart that was replaced may hear only now that it lost the focus. */
  if (view != NULL)
    _mz_chart_view_set_focused (MZ_CHART_VIEW (view), has_focus ? self->mark : MZ_NO_MARK);
}

static gboolean
get_direction (guint        keyval,
               MzDirection *direction_out)
{
  static const struct
  {
    guint       keyval;
    MzDirection direction;
  } keys[] = {
    { GDK_KEY_Up, MZ_DIRECTION_UP },       { GDK_KEY_KP_Up, MZ_DIRECTION_UP },
    { GDK_KEY_Down, MZ_DIRECTION_DOWN },   { GDK_KEY_KP_Down, MZ_DIRECTION_DOWN },
    { GDK_KEY_Left, MZ_DIRECTION_LEFT },   { GDK_KEY_KP_Left, MZ_DIRECTION_LEFT },
    { GDK_KEY_Right, MZ_DIRECTION_RIGHT }, { GDK_KEY_KP_Right, MZ_DIRECTION_RIGHT },
    { GDK_KEY_Home, MZ_DIRECTION_FIRST },  { GDK_KEY_End, MZ_DIRECTION_LAST },
    { GDK_KEY_Page_Up, MZ_DIRECTION_PREVIOUS }, { GDK_KEY_Page_Down, MZ_DIRECTION_NEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].keyval == keyval)
        {
          *direction_out = keys[i].direction;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_confirming (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter ||
         keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller G_GNUC_UNUSED,
                guint                  keyval,
                guint                  keycode G_GNUC_UNUSED,
                GdkModifierType        state,
                MzChartPeg            *self)
{
  MzChartView *view = get_view (self);
  MzDirection direction;
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & GDK_CONTROL_MASK) && is_confirming (keyval))
    {
      _mz_chart_view_toggle (view, self->mark);
      return TRUE;
    }
  if ((state & GDK_SHIFT_MASK) && keyval == GDK_KEY_space)
    {
      _mz_chart_view_pin (view, self->mark);
      return TRUE;
    }
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return FALSE;

  if (!(state & GDK_SHIFT_MASK) && get_direction (keyval, &direction))
    return _mz_chart_view_move_focus (view, self->mark, direction);

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      _mz_chart_view_activate (view, self->mark);
      _mz_chart_view_ask_evidence (view);
      return TRUE;
    case GDK_KEY_space:
      _mz_chart_view_activate (view, self->mark);
      return TRUE;
    default:
      return g_unichar_isalpha (letter) && _mz_chart_view_jump (view, self->mark, letter);
    }
}

static void
mz_chart_peg_finalize (GObject *object)
{
  g_free (MZ_CHART_PEG (object)->key);

  G_OBJECT_CLASS (mz_chart_peg_parent_class)->finalize (object);
}

static void
mz_chart_peg_class_init (MzChartPegClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mz_chart_peg_finalize;

  gtk_widget_class_set_css_name (widget_class, "chartpeg");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_install_action (widget_class, "mark.select", NULL, activate_cb);
  gtk_widget_class_install_action (widget_class, "mark.pin", NULL, pin_cb);
}

static void
mz_chart_peg_init (MzChartPeg *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "notify::is-focus", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * mz_chart_peg_new:
 * @scene: the scene of the chart
 * @mark: the mark it stands for
 * @position: its place in keyboard order, from 1
 * @size: how many there are
 *
 * Returns: (transfer floating): a new peg, to be made a child of a chart view
 */
GtkWidget *
mz_chart_peg_new (MzScene *scene,
                  guint32  mark,
                  guint    position,
                  guint    size)
{
  MzChartPeg *self = g_object_new (MZ_TYPE_CHART_PEG, NULL);
  guint n_data;
  const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

  self->mark = mark;
  self->key = g_strdup (mz_scene_get_key (scene, mark));
  self->figure = n_data > 0 ? data[0] : G_MAXUINT32;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, mz_scene_get_sentence (scene, mark), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) size,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * mz_chart_peg_get_mark:
 * @self: a peg
 *
 * Returns: the mark it stands for
 */
guint32
mz_chart_peg_get_mark (MzChartPeg *self)
{
  return self->mark;
}

/**
 * mz_chart_peg_get_key:
 * @self: a peg
 *
 * Returns: (transfer none) (nullable): the key of its mark
 */
const char *
mz_chart_peg_get_key (MzChartPeg *self)
{
  return self->key;
}

/**
 * mz_chart_peg_get_figure:
 * @self: a peg
 *
 * Returns: the first figure that its mark stands for, %G_MAXUINT32 when there is none
 */
guint32
mz_chart_peg_get_figure (MzChartPeg *self)
{
  return self->figure;
}

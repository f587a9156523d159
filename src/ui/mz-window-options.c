/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-window-private.h"

#define OPTION_KEY    "mz-option"
#define ACTION_PREFIX "option-"

/* Below this the second view stands under the first. */
#define SIDE_BY_SIDE_PX 760

static char *
dup_action_name (MzViewOption option)
{
  g_autofree char *name = g_strconcat (ACTION_PREFIX, mz_view_option_get_name (option), NULL);

  return g_strdelimit (g_steal_pointer (&name), "_", '-');
}

static GVariant *
make_state (MzViewOption option,
            int          value)
{
  switch (mz_view_option_get_kind (option))
    {
    case MZ_OPTION_KIND_CHOICE:
      return g_variant_new_string (mz_view_option_get_choice (option, value));
    case MZ_OPTION_KIND_BOOLEAN:
      return g_variant_new_boolean (value);
    case MZ_OPTION_KIND_NUMBER:
    default:
      return g_variant_new_int32 (value);
    }
}

static gboolean
read_state (MzViewOption  option,
            GVariant     *state,
            int          *value_out)
{
  int min, max;

  switch (mz_view_option_get_kind (option))
    {
    case MZ_OPTION_KIND_CHOICE:
      return mz_view_option_parse (option, g_variant_get_string (state, NULL), value_out);
    case MZ_OPTION_KIND_BOOLEAN:
      *value_out = g_variant_get_boolean (state);
      return TRUE;
    case MZ_OPTION_KIND_NUMBER:
    default:
      mz_view_option_get_range (option, &min, &max);
      *value_out = g_variant_get_int32 (state);
      return *value_out >= min && *value_out <= max;
    }
}

static void
change_option_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       data)
{
  MzWindow *self = data;
  MzViewOption option = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (action), OPTION_KEY));
  int value;

  if (read_state (option, state, &value))
    mz_session_set_option (self->session, option, value);
}

/**
 * _mz_window_add_options:
 * @self: a window
 *
 * Adds one action with a state for every option of a view: "win.option-map-marks" and so on, with
 * the names and values of files.
 */
void
_mz_window_add_options (MzWindow *self)
{
  for (MzViewOption option = 0; option < MZ_N_OPTIONS; option++)
    {
      g_autofree char *name = dup_action_name (option);
      g_autoptr (GVariant) state = g_variant_ref_sink (make_state (option, mz_view_option_get_default (option)));
      gboolean is_switch = mz_view_option_get_kind (option) == MZ_OPTION_KIND_BOOLEAN;
      g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (name, is_switch ? NULL : g_variant_get_type (state), state);

      g_object_set_data (G_OBJECT (action), OPTION_KEY, GUINT_TO_POINTER (option));
      g_signal_connect_object (action, "change-state", G_CALLBACK (change_option_cb), self, 0);
      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
}

/**
 * _mz_window_follow_options:
 * @self: a window
 *
 * Gives the actions the state of the view.
 */
void
_mz_window_follow_options (MzWindow *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);

  for (MzViewOption option = 0; option < MZ_N_OPTIONS; option++)
    {
      g_autofree char *name = dup_action_name (option);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

      g_simple_action_set_state (G_SIMPLE_ACTION (action), make_state (option, mz_view_spec_get_option (spec, option)));
    }
}

static gboolean
turn_views_cb (gpointer data)
{
  MzWindow *self = data;
  GtkOrientation wanted = gtk_widget_get_width (GTK_WIDGET (self->views_paned)) < SIDE_BY_SIDE_PX
                            ? GTK_ORIENTATION_VERTICAL
                            : GTK_ORIENTATION_HORIZONTAL;

  self->turn_source = 0;
  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self->views_paned)) != wanted)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->views_paned), wanted);

  return G_SOURCE_REMOVE;
}

/* While sizes are given out none may be asked for. */
static void
views_resized_cb (MzWindow *self)
{
  if (self->turn_source == 0)
    self->turn_source = g_idle_add (turn_views_cb, self);
}

/**
 * _mz_window_follow_views:
 * @self: a window
 *
 * Shows the second view where there is one and room for it.
 */
void
_mz_window_follow_views (MzWindow *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);
  gboolean is_narrow = mz_side_panes_is_narrow (self->side_panes);
  g_autofree char *name = dup_action_name (MZ_OPTION_BESIDE);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  gtk_widget_set_visible (GTK_WIDGET (self->second_area),
                          mz_view_spec_get_option (spec, MZ_OPTION_BESIDE) > 0 && !is_narrow);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), !is_narrow);
  mz_view_controls_set_can_stand_beside (self->view_controls, !is_narrow);
}

/**
 * _mz_window_add_views:
 * @self: a window
 *
 * Lets the two views stand side by side, or one under the other where they would be too narrow.
 */
void
_mz_window_add_views (MzWindow *self)
{
  g_signal_connect_object (self->views_paned, "notify::max-position", G_CALLBACK (views_resized_cb), self,
                           G_CONNECT_SWAPPED);
}

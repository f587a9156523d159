/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-layer-rows.h"

#include "mz-widget.h"
#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _MzLayerRows
{
  GtkWidget  parent_instance;
  GtkWidget *group;
  GPtrArray *rows;       /* (element-type AdwActionRow) in the order of the layers */
  GPtrArray *switches;   /* (element-type GtkSwitch) of the same places */
  MzSession *session;
};

G_DEFINE_FINAL_TYPE (MzLayerRows, mz_layer_rows, GTK_TYPE_WIDGET)

static void
switched_cb (GtkSwitch   *input,
             GParamSpec  *pspec,
             MzLayerRows *self)
{
  guint place;

  if (g_ptr_array_find (self->switches, input, &place) && place < mz_session_get_n_layers (self->session))
    mz_session_set_layer_shown (self->session, place, gtk_switch_get_active (input));
}

/* The keyboard stays with the layers as long as there are any. */
static void
remove_cb (GtkButton   *button,
           MzLayerRows *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  guint place;

  if (!g_ptr_array_find (self->rows, row, &place))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.remove-layer", "u", place);
  if (self->switches->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->switches, MIN (place, self->switches->len - 1)));
}

static GtkWidget *
make_remove_button (MzLayerRows *self,
                    const char  *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: the name of a map layer */
  g_autofree char *label = g_strdup_printf (_("Remove the Layer “%s”"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  mz_widget_set_accessible_label (button, label);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);

  return button;
}

static void
add_row (MzLayerRows *self,
         const char  *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *input = gtk_switch_new ();

  /* The name comes from outside. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (input, GTK_ALIGN_CENTER);
  mz_widget_set_accessible_label (input, name);
  g_signal_connect (input, "notify::active", G_CALLBACK (switched_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), input);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, name));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), input);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->switches, input);
}

static gboolean
has_same_layers (MzLayerRows *self)
{
  if (self->rows->len != mz_session_get_n_layers (self->session))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *title = adw_preferences_row_get_title (g_ptr_array_index (self->rows, i));

      if (g_strcmp0 (title, mz_session_get_layer_name (self->session, i)) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
fill (MzLayerRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->switches, 0);
  for (guint i = 0; i < mz_session_get_n_layers (self->session); i++)
    add_row (self, mz_session_get_layer_name (self->session, i));
}

/* A row that is only switched stays, with the keyboard in it. */
static void
follow_layers (MzLayerRows *self)
{
  if (!has_same_layers (self))
    fill (self);
  for (guint i = 0; i < self->switches->len; i++)
    {
      GtkSwitch *input = g_ptr_array_index (self->switches, i);

      g_signal_handlers_block_by_func (input, switched_cb, self);
      gtk_switch_set_active (input, mz_session_is_layer_shown (self->session, i));
      g_signal_handlers_unblock_by_func (input, switched_cb, self);
    }
}

/**
 * mz_layer_rows_set_session:
 * @self: the rows
 * @session: the session whose layers to list; for the life of @self
 *
 * Joins the rows to a session.
 */
void
mz_layer_rows_set_session (MzLayerRows *self,
                           MzSession   *session)
{
  g_return_if_fail (MZ_IS_LAYER_ROWS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (follow_layers), self, G_CONNECT_SWAPPED);
  follow_layers (self);
}

static void
mz_layer_rows_dispose (GObject *object)
{
  MzLayerRows *self = MZ_LAYER_ROWS (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_layer_rows_parent_class)->dispose (object);
}

static void
mz_layer_rows_finalize (GObject *object)
{
  g_ptr_array_unref (MZ_LAYER_ROWS (object)->rows);
  g_ptr_array_unref (MZ_LAYER_ROWS (object)->switches);

  G_OBJECT_CLASS (mz_layer_rows_parent_class)->finalize (object);
}

static void
mz_layer_rows_class_init (MzLayerRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_layer_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_layer_rows_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mz_layer_rows_init (MzLayerRows *self)
{
  GtkWidget *open = gtk_button_new_from_icon_name ("document-open-symbolic");

  self->rows = g_ptr_array_new ();
  self->switches = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Own Layers"));
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_set_tooltip_text (open, _("Open a Map Layer"));
  mz_widget_set_accessible_label (open, _("Open a Map Layer"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), open);
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
}

/**
 * mz_layer_rows_new:
 *
 * Returns: (transfer floating): an empty list of layers
 */
GtkWidget *
mz_layer_rows_new (void)
{
  return g_object_new (MZ_TYPE_LAYER_ROWS, NULL);
}

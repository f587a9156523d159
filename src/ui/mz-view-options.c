/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-options.h"

#include "mz-company-choice.h"
#include "mz-layer-rows.h"
#include "mz-option-control.h"
#include "mz-option-words.h"
#include "mz-view-switcher.h"
#include "mz-widget.h"
#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH_PX 330

struct _MzViewOptions
{
  GtkWidget  parent_instance;
  GtkWidget *group;
  GPtrArray *controls;   /* (element-type MzOptionControl) */
  GPtrArray *rows;       /* (element-type AdwActionRow) of the same places */
  GtkWidget *company_row;
  GtkWidget *layer_rows;
  MzSession *session;
  gboolean   has_all;    /* also those that a wide bar has */

  MzCompanyChoice *company_choice;
};

G_DEFINE_FINAL_TYPE (MzViewOptions, mz_view_options, GTK_TYPE_WIDGET)

static void
follow_session (MzViewOptions *self)
{
  MzViewKind view = mz_view_spec_get_view (mz_session_get_spec (self->session));
  /* Translators: heading above the options of a view, such as “Map” */
  g_autofree char *title = g_strdup_printf (_("Options: %s"), mz_view_switcher_get_name (view));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), title);
  gtk_widget_set_visible (self->company_row, view == MZ_VIEW_HOLDINGS);
  gtk_widget_set_visible (self->layer_rows, view == MZ_VIEW_MAP);
}

/* The reader's own layers come first, where the eye meets them; without any there is but the way to open one. */
static void
follow_layers (MzViewOptions *self)
{
  gboolean has_layers = mz_session_get_n_layers (self->session) > 0;

  gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (self->group)), self->layer_rows,
                               has_layers ? NULL : self->group);
}

static gboolean
is_listed (MzViewOption option,
           gboolean     all)
{
  MzOptionPlace place = mz_option_words_get_place (option);

  return place == MZ_OPTION_IN_POPOVER || (all && place == MZ_OPTION_IN_BAR);
}

/* Rows come and go with what the view has, and with what the bar has no room for. */
static void
update_rows (MzViewOptions *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MzOptionControl *control = g_ptr_array_index (self->controls, i);

      gtk_widget_set_visible (g_ptr_array_index (self->rows, i),
                              gtk_widget_get_visible (GTK_WIDGET (control)) &&
                                is_listed (mz_option_control_get_option (control), self->has_all));
    }
}

/**
 * mz_view_options_set_all:
 * @self: the options
 * @all: whether to list the options that are in the bar, too
 *
 * Takes in what a narrow bar has no room for.
 */
void
mz_view_options_set_all (MzViewOptions *self,
                         gboolean       all)
{
  g_return_if_fail (MZ_IS_VIEW_OPTIONS (self));

  self->has_all = all;
  update_rows (self);
}

/**
 * mz_view_options_set_session:
 * @self: the options
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the rows to a session.
 */
void
mz_view_options_set_session (MzViewOptions *self,
                             MzSession     *session)
{
  g_return_if_fail (MZ_IS_VIEW_OPTIONS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < self->controls->len; i++)
    mz_option_control_set_session (g_ptr_array_index (self->controls, i), session);
  mz_company_choice_set_session (self->company_choice, session);
  mz_layer_rows_set_session (MZ_LAYER_ROWS (self->layer_rows), session);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (follow_layers), self, G_CONNECT_SWAPPED);
  follow_session (self);
  follow_layers (self);
}

/**
 * mz_view_options_has_any:
 * @spec: a view
 * @all: whether the options of the bar count, too
 *
 * Returns: whether there are options for this view and mode
 */
gboolean
mz_view_options_has_any (const MzViewSpec *spec,
                         gboolean          all)
{
  if (mz_view_spec_get_view (spec) == MZ_VIEW_HOLDINGS)
    return TRUE;
  for (MzViewOption option = 0; option < MZ_N_OPTIONS; option++)
    {
      if (is_listed (option, all) && mz_option_words_apply (option, spec))
        return TRUE;
    }

  return FALSE;
}

static void
add_row (MzViewOptions *self,
         MzViewOption   option)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *control = mz_option_control_new (option);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mz_option_words_get_label (option));
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (mz_option_control_get_input (MZ_OPTION_CONTROL (control)), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row),
                                         mz_option_control_get_input (MZ_OPTION_CONTROL (control)));
  g_signal_connect_object (control, "notify::visible", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->controls, control);
  g_ptr_array_add (self->rows, row);
}

/* The company is no option of a few values: it is chosen from a list that can be searched. */
static void
add_company_row (MzViewOptions *self)
{
  GtkWidget *choice = mz_company_choice_new ();

  self->company_row = adw_action_row_new ();
  self->company_choice = MZ_COMPANY_CHOICE (choice);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->company_row), C_("option", "Around"));
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->company_row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->company_row),
                                         mz_company_choice_get_input (self->company_choice));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->company_row);
}

static void
mz_view_options_dispose (GObject *object)
{
  MzViewOptions *self = MZ_VIEW_OPTIONS (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_view_options_parent_class)->dispose (object);
}

static void
mz_view_options_finalize (GObject *object)
{
  g_ptr_array_unref (MZ_VIEW_OPTIONS (object)->controls);
  g_ptr_array_unref (MZ_VIEW_OPTIONS (object)->rows);

  G_OBJECT_CLASS (mz_view_options_parent_class)->finalize (object);
}

static void
mz_view_options_class_init (MzViewOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_view_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_view_options_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mz_view_options_init (MzViewOptions *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->controls = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  self->layer_rows = mz_layer_rows_new ();
  gtk_box_append (GTK_BOX (box), self->group);
  gtk_box_append (GTK_BOX (box), self->layer_rows);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  add_company_row (self);
  for (MzViewOption option = 0; option < MZ_N_OPTIONS; option++)
    {
      if (is_listed (option, TRUE))
        add_row (self, option);
    }
  update_rows (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 560);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  gtk_widget_set_size_request (window, WIDTH_PX, -1);
  gtk_widget_set_parent (window, GTK_WIDGET (self));
}

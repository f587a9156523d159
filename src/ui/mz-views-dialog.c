/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-views-dialog.h"

#include "mz-describe.h"
#include "mz-text.h"
#include "mz-view-link.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

struct _MzViewsDialog
{
  AdwWindow        parent_instance;
  AdwToastOverlay *toast_overlay;
  GtkWidget       *name_row;
  GtkWidget       *save_button;
  GtkListBox      *view_list;
  MzSession       *session;
  MzViewSpec      *view;      /* that is shown in the main window */
  MzSavedViews    *views;
};

G_DEFINE_FINAL_TYPE (MzViewsDialog, mz_views_dialog, ADW_TYPE_WINDOW)

static AdwToast *
show_toast (MzViewsDialog *self,
            const char    *text)
{
  g_autofree char *visible = mz_text_make_visible (text);
  g_autofree char *escaped = g_markup_escape_text (visible, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_overlay_add_toast (self->toast_overlay, toast);

  return toast;
}

static void
copy_link (MzViewsDialog *self,
           const char    *link)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), link);
  show_toast (self, _("The link is copied."));
}

static void
copy_link_cb (MzViewsDialog *self)
{
  g_autofree char *link = mz_view_link_new (self->view);

  copy_link (self, link);
}

static char *
dup_name (MzViewsDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

static void
name_changed_cb (MzViewsDialog *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->save_button, *name != '\0');
}

static void
save_cb (MzViewsDialog *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *link = mz_view_link_new (self->view);

  if (*name != '\0')
    mz_saved_views_add (self->views, name, link);
}

static void
open_link (MzViewsDialog *self,
           const char    *link)
{
  g_autofree char *message = mz_session_open_link (self->session, link);

  if (message != NULL)
    show_toast (self, message);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static MzSavedView *
get_view (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "view");
}

static void
row_activated_cb (MzViewsDialog *self,
                  GtkWidget     *row)
{
  open_link (self, mz_saved_view_get_link (get_view (row)));
}

static void
copy_of_row_cb (GtkWidget *row)
{
  MzViewsDialog *self = MZ_VIEWS_DIALOG (gtk_widget_get_root (row));

  copy_link (self, mz_saved_view_get_link (get_view (row)));
}

static void
restore_cb (AdwToast      *toast,
            MzViewsDialog *self)
{
  MzSavedView *view = g_object_get_data (G_OBJECT (toast), "view");

  mz_saved_views_add (self->views, mz_saved_view_get_name (view), mz_saved_view_get_link (view));
}

static void
delete_row_cb (GtkWidget *row)
{
  MzViewsDialog *self = MZ_VIEWS_DIALOG (gtk_widget_get_root (row));
  g_autoptr (MzSavedView) view = g_object_ref (get_view (row));
  g_autofree char *text = g_strdup_printf (_("“%s” is deleted."), mz_saved_view_get_name (view));
  AdwToast *toast = show_toast (self, text);

  adw_toast_set_button_label (toast, _("Undo"));
  g_object_set_data_full (G_OBJECT (toast), "view", g_object_ref (view), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (restore_cb), self, 0);
  mz_saved_views_remove (self->views, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static char *
describe_view (MzViewsDialog *self,
               MzSavedView   *view)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzViewSpec) spec = mz_view_link_read (mz_saved_view_get_link (view), problems);

  return spec != NULL ? mz_describe_measure (mz_session_get_context (self->session), mz_view_spec_get_measure (spec))
                      : g_strdup (_("This view cannot be read."));
}

static void
add_button (GtkWidget  *row,
            const char *icon_name,
            const char *name,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  mz_widget_set_accessible_label (button, name);
  g_signal_connect_swapped (button, "clicked", callback, row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  MzSavedView *view = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = mz_text_make_visible (mz_saved_view_get_name (view));
  g_autofree char *words = describe_view (user_data, view);

  g_object_set_data_full (G_OBJECT (row), "view", g_object_ref (view), g_object_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  add_button (row, "edit-copy-symbolic", _("Copy the Link"), G_CALLBACK (copy_of_row_cb));
  add_button (row, "user-trash-symbolic", _("Delete"), G_CALLBACK (delete_row_cb));

  return row;
}

static void
mz_views_dialog_dispose (GObject *object)
{
  MzViewsDialog *self = MZ_VIEWS_DIALOG (object);

  if (self->views != NULL)
    gtk_list_box_bind_model (self->view_list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->views);
  g_clear_pointer (&self->view, mz_view_spec_unref);

  G_OBJECT_CLASS (mz_views_dialog_parent_class)->dispose (object);
}

static void
mz_views_dialog_class_init (MzViewsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_views_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/views-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MzViewsDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MzViewsDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MzViewsDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, MzViewsDialog, view_list);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mz_views_dialog_init (MzViewsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_views_dialog_new:
 * @parent: the main window
 * @session: a session with a dataset, which opened views are shown in
 * @view: what is shown now
 * @views: the saved views
 *
 * Returns: (transfer floating): a window of the saved views
 */
GtkWidget *
mz_views_dialog_new (GtkWindow    *parent,
                     MzSession    *session,
                     MzViewSpec   *view,
                     MzSavedViews *views)
{
  MzViewsDialog *self = g_object_new (MZ_TYPE_VIEWS_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = NULL;

  self->session = g_object_ref (session);
  self->view = mz_view_spec_ref (view);
  self->views = g_object_ref (views);
  gtk_list_box_bind_model (self->view_list, G_LIST_MODEL (views), create_row, self, NULL);
  name = mz_describe_measure (mz_session_get_context (session), mz_view_spec_get_measure (view));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  gtk_widget_grab_focus (self->name_row);

  return GTK_WIDGET (self);
}

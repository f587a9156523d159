/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-window-private.h"

#include "mz-view-link.h"
#include "mz-views-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * _mz_window_show_saved_views:
 * @widget: a window
 * @action: the action
 * @parameter: (nullable): nothing
 *
 * Opens the list of saved views.
 */
void
_mz_window_show_saved_views (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);
  g_autoptr (MzViewSpec) shown = NULL;
  g_autoptr (MzViewSpec) view = NULL;

  if (mz_session_get_context (self->session) == NULL)
    return;

  shown = mz_view_area_dup_view (self->view_area);
  view = mz_session_dup_linked_view (self->session, shown);
  gtk_window_present (GTK_WINDOW (mz_views_dialog_new (GTK_WINDOW (self), self->session, view, self->saved_views)));
}

/**
 * _mz_window_copy_link:
 * @widget: a window
 * @action: the action
 * @parameter: (nullable): nothing
 *
 * Puts a link to what is shown on the clipboard.
 */
void
_mz_window_copy_link (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);
  g_autoptr (MzViewSpec) shown = mz_view_area_dup_view (self->view_area);
  g_autoptr (MzViewSpec) view = mz_session_dup_linked_view (self->session, shown);
  g_autofree char *link = mz_view_link_new (view);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), link);
  _mz_window_show_message (self, _("The link is copied."));
}

static void
open_link (MzWindow   *self,
           const char *link)
{
  g_autofree char *message = mz_session_open_link (self->session, link);

  if (message != NULL)
    _mz_window_show_message (self, message);
}

/**
 * mz_window_open_link:
 * @self: a window
 * @link: a link to a view, from anywhere
 *
 * Shows the view of a link, or tells why that cannot be; waits for the collections when they are not read yet.
 */
void
mz_window_open_link (MzWindow   *self,
                     const char *link)
{
  g_return_if_fail (MZ_IS_WINDOW (self));

  if (mz_session_get_context (self->session) != NULL)
    {
      open_link (self, link);
      return;
    }

  g_free (self->pending_link);
  self->pending_link = g_strdup (link);
}

/**
 * _mz_window_open_pending:
 * @self: a window whose collections are read
 *
 * Shows the view of the link that waited for them.
 */
void
_mz_window_open_pending (MzWindow *self)
{
  g_autofree char *link = g_steal_pointer (&self->pending_link);

  if (link != NULL)
    open_link (self, link);
}

/**
 * _mz_window_add_saved_views:
 * @self: a window
 *
 * Begins to read the saved views.
 */
void
_mz_window_add_saved_views (MzWindow *self)
{
  g_autofree char *path = mz_saved_views_dup_default_path ();

  self->saved_views = mz_saved_views_new (path);
  g_signal_connect_object (self->saved_views, "failed", G_CALLBACK (_mz_window_show_message), self, G_CONNECT_SWAPPED);
  mz_saved_views_load (self->saved_views);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-link-opener.h"

#include "mz-link.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    {
      g_autofree char *message = g_strdup_printf (_("The address could not be opened: %s"), error->message);

      mz_widget_show_message (widget, message);
    }
}

/**
 * mz_link_opener_open:
 * @widget: a widget in the main window
 * @uri: an address from a collection
 *
 * Opens an address in the browser when the one judge of addresses lets it pass; otherwise says
 * why not.
 */
void
mz_link_opener_open (GtkWidget  *widget,
                     const char *uri)
{
  g_autofree char *reason = NULL;
  g_autoptr (GdkAppLaunchContext) context = NULL;

  if (!mz_link_check (uri, &reason))
    {
      g_autofree char *message = g_strdup_printf (_("The address was not opened: %s"), reason);

      mz_widget_show_message (widget, message);
      return;
    }

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb,
                                           g_object_ref (widget));
}

/**
 * mz_link_opener_dup_tooltip:
 * @uri: an address from a collection
 *
 * Returns: (transfer full): which host would be opened, or why the address would not be
 */
char *
mz_link_opener_dup_tooltip (const char *uri)
{
  g_autofree char *reason = NULL;
  g_autofree char *host = NULL;

  if (!mz_link_check (uri, &reason))
    return g_strdup_printf (_("Not opened: %s"), reason);

  host = mz_link_dup_host (uri);

  return g_strdup_printf (_("Opens %s in the browser"), host);
}

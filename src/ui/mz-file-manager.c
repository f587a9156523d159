/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-file-manager.h"

#include "mz-widget.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *widget;
  char      *folder_uri;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->widget);
  g_free (request->folder_uri);
  g_free (request);
}

static void
folder_launched_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    {
      g_autofree char *message = g_strdup_printf (_("The folder could not be opened: %s"), error->message);

      mz_widget_show_message (request->widget, message);
    }
  request_free (request);
}

static void
items_shown_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GdkAppLaunchContext) context = NULL;

  if (reply != NULL)
    {
      request_free (request);
      return;
    }

  /* No file manager that can select a file: its folder is the next best. */
  context = gdk_display_get_app_launch_context (gtk_widget_get_display (request->widget));
  g_app_info_launch_default_for_uri_async (request->folder_uri, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           folder_launched_cb, request);
}

/**
 * mz_file_manager_show:
 * @widget: a widget in the main window
 * @path: a file
 *
 * Shows a file in the file manager: selected in its folder where that is possible.
 */
void
mz_file_manager_show (GtkWidget  *widget,
                      const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (file);
  const char *const uris[] = { uri, NULL };
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  Request *request = g_new0 (Request, 1);
  g_autoptr (GdkAppLaunchContext) context = NULL;

  request->widget = g_object_ref (widget);
  request->folder_uri = g_file_get_uri (folder != NULL ? folder : file);
  if (bus != NULL)
    {
      g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                              "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""),
                              NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, items_shown_cb, request);
      return;
    }

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_app_info_launch_default_for_uri_async (request->folder_uri, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           folder_launched_cb, request);
}

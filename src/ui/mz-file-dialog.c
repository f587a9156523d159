/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-file-dialog.h"

#include <glib/gi18n-lib.h>

/* GtkFileDialog is newer than the oldest GTK that is supported, so the older chooser is kept
 * here and nowhere else. */
typedef struct
{
  MzFileDialogFunc callback;
  gpointer         user_data;
} Request;

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             Request         *request)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      request->callback (files, request->user_data);
    }

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
free_request (gpointer  data,
              GClosure *closure)
{
  g_free (data);
}

static void
run (GtkFileChooserNative *dialog,
     MzFileDialogFunc      callback,
     gpointer              user_data)
{
  Request *request = g_new0 (Request, 1);

  request->callback = callback;
  request->user_data = user_data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), request, free_request, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * mz_file_dialog_open:
 * @parent: the window that asks
 * @callback: (scope async): called with the files
 * @user_data: data for @callback, which must outlive @parent
 *
 * Lets the reader choose collections and map layers to open.
 */
void
mz_file_dialog_open (GtkWindow        *parent,
                     MzFileDialogFunc  callback,
                     gpointer          user_data)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_("Open Collections and Map Layers"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                 _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Collections and map layers (JSON, GeoJSON, TopoJSON)"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_filter_add_suffix (filter, "geojson");
  gtk_file_filter_add_suffix (filter, "topojson");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  run (dialog, callback, user_data);
}

/**
 * mz_file_dialog_save:
 * @parent: the window that asks
 * @name: the name to propose
 * @callback: (scope async): called with one file
 * @user_data: data for @callback, which must outlive @parent
 *
 * Lets the reader choose where to save; asks before a file is replaced.
 */
void
mz_file_dialog_save (GtkWindow        *parent,
                     const char       *name,
                     MzFileDialogFunc  callback,
                     gpointer          user_data)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_("Save the Chart"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  run (dialog, callback, user_data);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-window-private.h"

#include "mz-file-dialog.h"
#include "mz-file.h"
#include "mz-text.h"
#include "mz-view-link.h"

#include <glib/gi18n-lib.h>

/* A view is a few lines; enough to see what kind of file it is. */
#define VIEW_MAX_BYTES   (1024 * 1024)
#define VIEW_START_BYTES 1024

static gboolean
is_view_file (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char start[VIEW_START_BYTES + 1];
  gsize n_bytes = 0;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), start, VIEW_START_BYTES, &n_bytes, NULL, NULL))
    return FALSE;

  start[n_bytes] = '\0';

  return g_utf8_validate (start, (gssize) n_bytes, NULL) &&
         g_regex_match_simple ("^\\s*\\{[^{\\[]*\"format\"\\s*:\\s*\"monazite-view/", start, 0, 0);
}

/**
 * _mz_window_show_problem:
 * @self: a window
 * @problem: what is wrong with a file
 *
 * Tells the reader for a moment which file cannot be used and why.
 */
void
_mz_window_show_problem (MzWindow        *self,
                         const MzProblem *problem)
{
  const char *file = mz_problem_get_file (problem);
  g_autofree char *name = file != NULL ? mz_text_isolate (file) : NULL;
  g_autofree char *text = name != NULL ? g_strdup_printf ("%s: %s", name, mz_problem_get_message (problem))
                                       : g_strdup (mz_problem_get_message (problem));

  _mz_window_show_message (self, text);
}

/* As a link, for that waits for the collections where they are not read yet. */
static void
open_view_file (MzWindow   *self,
                const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mz_file_read (path, VIEW_MAX_BYTES, &error);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzViewSpec) spec = bytes != NULL ? mz_view_spec_new_from_json (bytes, name, problems) : NULL;

  if (spec != NULL)
    {
      g_autofree char *link = mz_view_link_new (spec);

      mz_window_open_link (self, link);
    }
  else if (error != NULL)
    {
      _mz_window_show_message (self, error->message);
    }
  else
    {
      _mz_window_show_problem (self, g_ptr_array_index (problems, 0));
    }
}

/* A link or a view is shown at once; all else is added to the files to read. */
static void
take_file (MzWindow  *self,
           GFile     *file,
           GPtrArray *paths)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *uri = g_file_get_uri (file);

  if (path == NULL && mz_view_link_is_link (uri))
    mz_window_open_link (self, uri);
  else if (path == NULL)
    _mz_window_show_message (self, _("Only files of this computer can be opened."));
  else if (is_view_file (file))
    open_view_file (self, path);
  else if (!g_ptr_array_find_with_equal_func (paths, path, g_str_equal, NULL))
    g_ptr_array_add (paths, g_steal_pointer (&path));
}

/**
 * mz_window_open_files:
 * @self: a window
 * @files: (array length=n_files): collections, map layers and views
 * @n_files: how many there are
 *
 * Opens files beside those that are open. What cannot be read is told.
 */
void
mz_window_open_files (MzWindow      *self,
                      GFile *const  *files,
                      guint          n_files)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *const *open;
  guint n_open;

  g_return_if_fail (MZ_IS_WINDOW (self));

  /* What is open stays open: collections stand beside each other. */
  open = mz_session_get_files (self->session);
  for (n_open = 0; open[n_open] != NULL; n_open++)
    g_ptr_array_add (paths, g_strdup (open[n_open]));
  for (guint i = 0; i < n_files; i++)
    take_file (self, files[i], paths);
  if (paths->len == n_open && mz_session_get_context (self->session) != NULL)
    return;

  g_ptr_array_add (paths, NULL);
  mz_window_load (self, (const char *const *) paths->pdata);
}

static void
files_chosen_cb (GListModel *files,
                 gpointer    user_data)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (list, g_list_model_get_item (files, i));
  mz_window_open_files (user_data, (GFile *const *) list->pdata, list->len);
}

/**
 * _mz_window_choose_files:
 * @widget: a window
 * @action: the action
 * @parameter: (nullable): nothing
 *
 * Lets the reader choose files to open.
 */
void
_mz_window_choose_files (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  mz_file_dialog_open (GTK_WINDOW (widget), files_chosen_cb, widget);
}

/**
 * _mz_window_open_path:
 * @widget: a window
 * @action: the action
 * @parameter: a filename as a bytestring
 *
 * Opens one file, such as that of a layer that was removed by mistake.
 */
void
_mz_window_open_path (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_bytestring (parameter));

  mz_window_open_files (MZ_WINDOW (widget), &file, 1);
}

/**
 * _mz_window_remove_layer:
 * @widget: a window
 * @action: the action
 * @parameter: place of one of the reader's own layers, from 0
 *
 * Removes a layer from all maps and offers to undo that.
 */
void
_mz_window_remove_layer (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);
  guint place = g_variant_get_uint32 (parameter);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  AdwToast *toast;

  if (place >= mz_session_get_n_layers (self->session))
    return;

  name = mz_text_isolate (mz_session_get_layer_name (self->session, place));
  text = g_strdup_printf (_("The layer “%s” is removed."), name);
  path = mz_session_remove_layer (self->session, place);
  toast = _mz_window_make_toast (text);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 8);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.open-path");
  adw_toast_set_action_target_value (toast, g_variant_new_bytestring (path));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         MzWindow      *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (GSList *next = files; next != NULL; next = next->next)
    g_ptr_array_add (list, next->data);
  mz_window_open_files (self, (GFile *const *) list->pdata, list->len);

  return list->len > 0;
}

/**
 * _mz_window_accept_drops:
 * @self: a window
 *
 * Lets files be dropped anywhere on the window.
 */
void
_mz_window_accept_drops (MzWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-export-dialog.h"

#include "mz-export-job.h"
#include "mz-file-dialog.h"
#include "mz-settings.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PREVIEW_DELAY_MSEC 150

static const struct
{
  int width, height;
} presets[] = { { 1280, 720 }, { 1200, 800 }, { 1080, 1080 }, { 1920, 1080 } };

struct _MzExportDialog
{
  AdwWindow      parent_instance;
  AdwComboRow   *format_row;
  AdwComboRow   *size_row;
  AdwComboRow   *scale_row;
  AdwComboRow   *theme_row;
  GtkSpinButton *width_spin;
  GtkSpinButton *height_spin;
  GtkPicture    *preview;
  GtkLabel      *error_label;
  GtkSpinner    *spinner;
  GtkWidget     *save_button;
  MzSession     *session;
  GSettings     *settings;        /* nullable */
  MzViewSpec    *spec;            /* as it was when the dialog opened */
  GCancellable  *preview_cancel;
  guint          preview_source;
  char          *path;            /* that is being written */
  gboolean       is_saving;       /* the dialog stays until the file is complete */
  gboolean       is_updating;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzExportDialog, mz_export_dialog, ADW_TYPE_WINDOW)

static void
get_options (MzExportDialog  *self,
             MzExportOptions *options)
{
  options->format = (MzExportFormat) adw_combo_row_get_selected (self->format_row);
  options->theme = (MzThemeKind) adw_combo_row_get_selected (self->theme_row);
  options->width_px = gtk_spin_button_get_value (self->width_spin);
  options->height_px = gtk_spin_button_get_value (self->height_spin);
  options->scale = adw_combo_row_get_selected (self->scale_row) + 1.0;
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (MzExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mz_export_job_preview_finish (result, &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (bytes == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        mz_widget_set_text (self->error_label, error->message);
      return;
    }

  texture = gdk_texture_new_from_bytes (bytes, NULL);
  if (self->session != NULL && texture != NULL)
    gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
}

static gboolean
start_preview_cb (gpointer user_data)
{
  MzExportDialog *self = user_data;
  MzExportRequest request = { mz_session_get_context (self->session), self->spec };

  self->preview_source = 0;
  get_options (self, &request.options);
  request.options.format = MZ_EXPORT_PNG;
  request.options.scale = 1;

  if (self->preview_cancel != NULL)
    g_cancellable_cancel (self->preview_cancel);
  g_clear_object (&self->preview_cancel);
  self->preview_cancel = g_cancellable_new ();
  mz_export_job_preview_async (&request, self->preview_cancel, previewed_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
queue_preview (MzExportDialog *self)
{
  g_clear_handle_id (&self->preview_source, g_source_remove);
  self->preview_source = g_timeout_add (PREVIEW_DELAY_MSEC, start_preview_cb, self);
}

static void
remember (MzExportDialog *self)
{
  MzExportOptions options;

  get_options (self, &options);
  mz_settings_set_int (self->settings, "export-format", options.format);
  mz_settings_set_int (self->settings, "export-theme", options.theme);
  mz_settings_set_int (self->settings, "export-width", (int) options.width_px);
  mz_settings_set_int (self->settings, "export-height", (int) options.height_px);
  mz_settings_set_int (self->settings, "export-scale", (int) options.scale);
}

static guint
find_preset (MzExportDialog *self)
{
  int width = gtk_spin_button_get_value_as_int (self->width_spin);
  int height = gtk_spin_button_get_value_as_int (self->height_spin);

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      if (presets[i].width == width && presets[i].height == height)
        return i;
    }

  return G_N_ELEMENTS (presets);
}

static void
option_changed_cb (MzExportDialog *self)
{
  guint preset = adw_combo_row_get_selected (self->size_row);

  if (self->is_updating || self->session == NULL)
    return;

  self->is_updating = TRUE;
  if (preset < G_N_ELEMENTS (presets))
    {
      gtk_spin_button_set_value (self->width_spin, presets[preset].width);
      gtk_spin_button_set_value (self->height_spin, presets[preset].height);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale_row), adw_combo_row_get_selected (self->format_row) == MZ_EXPORT_PNG);
  self->is_updating = FALSE;
  queue_preview (self);
}

static void
size_changed_cb (MzExportDialog *self)
{
  if (self->is_updating || self->session == NULL)
    return;

  self->is_updating = TRUE;
  adw_combo_row_set_selected (self->size_row, find_preset (self));
  self->is_updating = FALSE;
  queue_preview (self);
}

static void
set_busy (MzExportDialog *self,
          gboolean        is_busy)
{
  self->is_saving = is_busy;
  gtk_spinner_set_spinning (self->spinner, is_busy);
  gtk_widget_set_sensitive (self->save_button, !is_busy);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (MzExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!mz_export_job_save_finish (result, &error))
    {
      mz_widget_set_text (self->error_label, error->message);
      set_busy (self, FALSE);
      return;
    }

  set_busy (self, FALSE);
  g_signal_emit (self, signals[SAVED], 0, self->path);
  gtk_window_close (GTK_WINDOW (self));
}

/* Returns the path with the format's suffix; NULL when that would replace a file that the
 * chooser did not ask about. */
static char *
complete_path (MzExportDialog *self,
               const char     *path,
               MzExportFormat  format)
{
  const char *suffix = mz_export_format_get_suffix (format);
  g_autofree char *ending = g_str_has_prefix (suffix, ".") ? g_strdup (suffix) : g_strconcat (".", suffix, NULL);
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *completed = NULL;

  if (g_str_has_suffix (lower, ending))
    return g_strdup (path);

  completed = g_strconcat (path, ending, NULL);
  if (g_file_test (completed, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_basename (completed);
      g_autofree char *message = g_strdup_printf (_("“%s” exists already; choose it in the list or type another name."), name);

      mz_widget_set_text (self->error_label, message);
      return NULL;
    }

  return g_steal_pointer (&completed);
}

static void
path_chosen_cb (GListModel *files,
                gpointer    user_data)
{
  MzExportDialog *self = user_data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *chosen = file != NULL ? g_file_get_path (file) : NULL;
  MzExportRequest request = { mz_session_get_context (self->session), self->spec };

  mz_widget_set_text (self->error_label, NULL);
  if (chosen == NULL)
    {
      mz_widget_set_text (self->error_label, _("Charts can be saved in folders of this computer only."));
      return;
    }

  get_options (self, &request.options);
  g_free (self->path);
  self->path = complete_path (self, chosen, request.options.format);
  if (self->path == NULL)
    return;

  remember (self);
  set_busy (self, TRUE);
  request.path = self->path;
  request.inputs = mz_session_get_files (self->session);
  mz_export_job_save_async (&request, NULL, saved_cb, g_object_ref (self));
}

static void
save_clicked_cb (MzExportDialog *self)
{
  MzExportOptions options;
  g_autofree char *name = NULL;

  get_options (self, &options);
  name = mz_export_suggest_name (mz_session_get_context (self->session), self->spec, options.format);
  mz_file_dialog_save (GTK_WINDOW (self), name, path_chosen_cb, self);
}

static void
restore (MzExportDialog *self)
{
  int format = mz_settings_get_int (self->settings, "export-format", MZ_EXPORT_PNG);

  self->is_updating = TRUE;
  adw_combo_row_set_selected (self->format_row, format <= MZ_EXPORT_PDF ? (guint) format : MZ_EXPORT_PNG);
  adw_combo_row_set_selected (self->theme_row, (guint) mz_settings_get_int (self->settings, "export-theme", MZ_THEME_LIGHT));
  gtk_spin_button_set_value (self->width_spin, mz_settings_get_int (self->settings, "export-width", 1200));
  gtk_spin_button_set_value (self->height_spin, mz_settings_get_int (self->settings, "export-height", 800));
  adw_combo_row_set_selected (self->scale_row, (guint) mz_settings_get_int (self->settings, "export-scale", 2) - 1);
  adw_combo_row_set_selected (self->size_row, find_preset (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale_row), format == MZ_EXPORT_PNG);
  self->is_updating = FALSE;
}

static gboolean
mz_export_dialog_close_request (GtkWindow *window)
{
  if (MZ_EXPORT_DIALOG (window)->is_saving)
    return TRUE;

  return GTK_WINDOW_CLASS (mz_export_dialog_parent_class)->close_request (window);
}

static void
mz_export_dialog_dispose (GObject *object)
{
  MzExportDialog *self = MZ_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  if (self->preview_cancel != NULL)
    g_cancellable_cancel (self->preview_cancel);
  g_clear_object (&self->preview_cancel);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->spec, mz_view_spec_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (mz_export_dialog_parent_class)->dispose (object);
}

static void
mz_export_dialog_class_init (MzExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = mz_export_dialog_close_request;

  /**
   * MzExportDialog::saved:
   * @self: the dialog
   * @path: the file
   *
   * A file is complete.
   */
  signals[SAVED] = g_signal_new ("saved", MZ_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, width_spin);
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, height_spin);
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mz_export_dialog_init (MzExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_export_dialog_new:
 * @parent: the main window
 * @session: a session with a dataset
 * @view: what to export
 * @settings: (nullable): where the choices are remembered
 *
 * Returns: (transfer floating): a window that exports @view
 */
GtkWidget *
mz_export_dialog_new (GtkWindow  *parent,
                      MzSession  *session,
                      MzViewSpec *view,
                      GSettings  *settings)
{
  MzExportDialog *self = g_object_new (MZ_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  self->spec = mz_view_spec_ref (view);
  restore (self);
  queue_preview (self);

  return GTK_WIDGET (self);
}

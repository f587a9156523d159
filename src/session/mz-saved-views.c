/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-saved-views-private.h"

#include "mz-file.h"
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FOLDER_MODE 0700

struct _MzSavedViews
{
  GObject    parent_instance;
  char      *path;
  GPtrArray *views;          /* (element-type MzSavedView) newest first */
  gboolean   is_readable;    /* FALSE: the file holds something else, nothing is written over it */
  gboolean   is_reading;
  gboolean   is_writing;
  gboolean   is_changed;     /* since the reading or the writing began */
};

static guint failed_signal;

static GType
mz_saved_views_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return MZ_TYPE_SAVED_VIEW;
}

static guint
mz_saved_views_get_n_items (GListModel *model)
{
  return MZ_SAVED_VIEWS (model)->views->len;
}

static gpointer
mz_saved_views_get_item (GListModel *model,
                         guint       position)
{
  MzSavedViews *self = MZ_SAVED_VIEWS (model);

  return position < self->views->len ? g_object_ref (g_ptr_array_index (self->views, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = mz_saved_views_get_item_type;
  interface->get_n_items = mz_saved_views_get_n_items;
  interface->get_item = mz_saved_views_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MzSavedViews, mz_saved_views, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
read_in_worker (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  GError *error = NULL;
  GPtrArray *views = _mz_saved_views_read (data, &error);

  if (views == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, views, (GDestroyNotify) g_ptr_array_unref);
}

static void save (MzSavedViews *self);

static gboolean
has_name (gconstpointer view,
          gconstpointer name)
{
  return g_str_equal (mz_saved_view_get_name ((MzSavedView *) view), name);
}

/* What was saved while the file was read is newer than all of it. */
static void
append_older (MzSavedViews *self,
              GPtrArray    *older)
{
  guint n_before = self->views->len;

  for (guint i = 0; i < older->len; i++)
    {
      MzSavedView *view = g_ptr_array_index (older, i);

      if (!g_ptr_array_find_with_equal_func (self->views, mz_saved_view_get_name (view), has_name, NULL))
        g_ptr_array_add (self->views, g_object_ref (view));
    }
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->views->len - n_before);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data G_GNUC_UNUSED)
{
  MzSavedViews *self = MZ_SAVED_VIEWS (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = g_task_propagate_pointer (G_TASK (result), &error);

  self->is_reading = FALSE;
  if (read == NULL)
    {
      self->is_readable = FALSE;
      g_signal_emit (self, failed_signal, 0, error->message);
      return;
    }

  self->is_readable = TRUE;
  append_older (self, read);
  if (self->is_changed)
    save (self);
}

/**
 * mz_saved_views_load:
 * @self: saved views
 *
 * Reads the file in a worker; the views appear in the list when they are there.
 */
void
mz_saved_views_load (MzSavedViews *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MZ_IS_SAVED_VIEWS (self));
  g_return_if_fail (!self->is_reading);

  self->is_reading = TRUE;
  task = g_task_new (self, NULL, read_cb, NULL);
  g_task_set_source_tag (task, mz_saved_views_load);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, read_in_worker);
}

typedef struct
{
  char   *path;
  GBytes *bytes;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->path);
  g_bytes_unref (writing->bytes);
  g_free (writing);
}

static void
write_in_worker (GTask        *task,
                 gpointer      source G_GNUC_UNUSED,
                 gpointer      data,
                 GCancellable *cancellable G_GNUC_UNUSED)
{
  Writing *writing = data;
  g_autofree char *folder = g_path_get_dirname (writing->path);
  GError *error = NULL;

  g_mkdir_with_parents (folder, FOLDER_MODE);
  if (mz_file_write (writing->path, writing->bytes, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data G_GNUC_UNUSED)
{
  MzSavedViews *self = MZ_SAVED_VIEWS (object);
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit (self, failed_signal, 0, error->message);
  else if (self->is_changed)
    save (self);
}

/* One reading or writing at a time; what changes meanwhile is written after it. */
static void
save (MzSavedViews *self)
{
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  self->is_changed = self->is_reading || self->is_writing;
  if (self->is_changed)
    return;
  if (!self->is_readable)
    {
      g_signal_emit (self, failed_signal, 0, _("The view is not kept, because the file of saved views cannot be read."));
      return;
    }

  self->is_writing = TRUE;
  writing = g_new0 (Writing, 1);
  writing->path = g_strdup (self->path);
  writing->bytes = _mz_saved_views_to_bytes (self->views);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, save);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_in_worker);
}

/**
 * mz_saved_views_add:
 * @self: saved views
 * @name: name of the view
 * @link: the view as a link
 *
 * Saves a view as the first of the list; one that has the same name is replaced.
 */
void
mz_saved_views_add (MzSavedViews *self,
                    const char   *name,
                    const char   *link)
{
  guint position;

  g_return_if_fail (MZ_IS_SAVED_VIEWS (self));
  g_return_if_fail (name != NULL && link != NULL);

  if (g_ptr_array_find_with_equal_func (self->views, name, has_name, &position))
    {
      g_ptr_array_remove_index (self->views, position);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
    }
  g_ptr_array_insert (self->views, 0, _mz_saved_view_new (name, link));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, 1);
  save (self);
}

/**
 * mz_saved_views_remove:
 * @self: saved views
 * @position: place in the list
 *
 * Forgets a view.
 */
void
mz_saved_views_remove (MzSavedViews *self,
                       guint         position)
{
  g_return_if_fail (MZ_IS_SAVED_VIEWS (self));
  g_return_if_fail (position < self->views->len);

  g_ptr_array_remove_index (self->views, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  save (self);
}

/**
 * mz_saved_views_is_busy:
 * @self: saved views
 *
 * Returns: whether the file is being read or written
 */
gboolean
mz_saved_views_is_busy (MzSavedViews *self)
{
  g_return_val_if_fail (MZ_IS_SAVED_VIEWS (self), FALSE);

  return self->is_reading || self->is_writing;
}

/**
 * mz_saved_views_dup_default_path:
 *
 * Returns: (transfer full): the file in the reader's data folder
 */
char *
mz_saved_views_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "monazite", "views.json", NULL);
}

static void
mz_saved_views_finalize (GObject *object)
{
  MzSavedViews *self = MZ_SAVED_VIEWS (object);

  g_free (self->path);
  g_ptr_array_unref (self->views);

  G_OBJECT_CLASS (mz_saved_views_parent_class)->finalize (object);
}

static void
mz_saved_views_class_init (MzSavedViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_saved_views_finalize;

  /**
   * MzSavedViews::failed:
   * @self: saved views
   * @message: what went wrong, one sentence
   *
   * The file could not be read or written.
   */
  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mz_saved_views_init (MzSavedViews *self)
{
  self->views = g_ptr_array_new_with_free_func (g_object_unref);
  self->is_readable = TRUE;
}

/**
 * mz_saved_views_new:
 * @path: the file
 *
 * Returns: (transfer full): an empty list; mz_saved_views_load() reads the file
 */
MzSavedViews *
mz_saved_views_new (const char *path)
{
  MzSavedViews *self = g_object_new (MZ_TYPE_SAVED_VIEWS, NULL);

  self->path = g_strdup (path);

  return self;
}

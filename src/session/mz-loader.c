/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-loader.h"

#include "mz-dataset-reader.h"
#include "mz-file.h"
#include "mz-geojson.h"
#include "mz-json-guard.h"
#include "mz-place-check.h"
#include "mz-problem.h"

#include <glib/gi18n-lib.h>

/* Enough to see what kind of file it is. */
#define LAYER_START_BYTES 1024

typedef struct
{
  char **paths;
  char  *language;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_strfreev (request->paths);
  g_free (request->language);
  g_free (request);
}

/**
 * mz_loader_result_free:
 * @self: (transfer full): a result
 *
 * Frees the result and drops what it holds.
 */
void
mz_loader_result_free (MzLoaderResult *self)
{
  mz_chart_context_unref (self->context);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->layer_paths);
  g_free (self);
}

static MzProblem *
describe_unreadable (const char   *path,
                     const GError *error)
{
  g_autofree char *name = g_filename_display_name (path);
  const MzProblemFields fields = {
    .severity = MZ_SEVERITY_ERROR,
    .code = "cannot-read",
    .file = name,
    .message = error->message,
    .remedy = _("Check that the file exists and may be read, then open it again."),
  };

  return mz_problem_new (&fields);
}

/* A map layer by its ending, or by how it begins: collections begin with their format. */
static gboolean
is_layer (const char *path,
          GBytes     *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autofree char *start = g_strndup (text, MIN (size, LAYER_START_BYTES));

  return g_str_has_suffix (path, ".geojson") || g_str_has_suffix (path, ".topojson") ||
         g_regex_match_simple ("^\\s*\\{[^{\\[]*\"type\"\\s*:\\s*\"(Topology|FeatureCollection|Feature|GeometryCollection|"
                               "(Multi)?(Point|LineString|Polygon))\"",
                               start, 0, 0);
}

static gboolean
read_layer (const char *path,
            GPtrArray  *layers,
            GPtrArray  *problems)
{
  g_autoptr (GBytes) bytes = mz_file_read (path, MZ_JSON_GUARD_MAX_BYTES, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (MzGeoLayer) layer = NULL;

  if (bytes == NULL || !is_layer (path, bytes))
    return FALSE;

  layer = mz_geojson_read (bytes, name, problems);
  if (layer != NULL && mz_geo_layer_get_n_features (layer) > 0)
    g_ptr_array_add (layers, g_steal_pointer (&layer));

  return TRUE;
}

/**
 * mz_loader_load:
 * @paths: (nullable) (array zero-terminated=1): files to open beside the bundled collection
 * @language: language of names and words
 *
 * Reads the bundled collection and then @paths, checks all together, and projects the world. GeoJSON and
 * TopoJSON among them become layers of every map.
 * A file that cannot be read becomes a problem; the rest is loaded. Blocks; any thread.
 *
 * Returns: (transfer full): what could be read, and what could not
 */
MzLoaderResult *
mz_loader_load (const char *const *paths,
                const char        *language)
{
  MzDatasetReader *reader = mz_dataset_reader_new ();
  g_autoptr (GPtrArray) unreadable = mz_problem_list_new ();
  g_autoptr (MzMapGeometry) geometry = mz_chart_context_load_geometry ();
  g_autoptr (MzDataset) dataset = NULL;
  g_autoptr (GPtrArray) layers = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_geo_layer_unref);
  g_autoptr (MzChartContext) context = NULL;
  MzLoaderResult *result = g_new0 (MzLoaderResult, 1);

  result->layer_paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!read_layer (paths[i], layers, unreadable) &&
          !mz_dataset_reader_add_file (reader, paths[i], &error) && error != NULL)
        g_ptr_array_add (unreadable, describe_unreadable (paths[i], error));
      if (layers->len > result->layer_paths->len)
        g_ptr_array_add (result->layer_paths, g_strdup (paths[i]));
    }
  mz_dataset_reader_add_bundled (reader);
  if (geometry != NULL)
    mz_place_check_install (reader, mz_map_geometry_get_world (geometry));

  dataset = mz_dataset_reader_finish (reader, &result->problems);
  mz_dataset_reader_free (reader);
  if (result->problems == NULL)
    result->problems = mz_problem_list_new ();
  for (guint i = 0; i < unreadable->len; i++)
    g_ptr_array_add (result->problems, mz_problem_ref (g_ptr_array_index (unreadable, i)));
  context = mz_chart_context_new (dataset, geometry, language);
  result->context = mz_chart_context_with_layers (context, layers);

  return result;
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Request *request = task_data;
  MzLoaderResult *result;

  if (g_task_return_error_if_cancelled (task))
    return;

  result = mz_loader_load ((const char *const *) request->paths, request->language);
  g_task_return_pointer (task, result, (GDestroyNotify) mz_loader_result_free);
}

/**
 * mz_loader_load_async:
 * @paths: (nullable) (array zero-terminated=1): files to open beside the bundled collection
 * @language: language of names and words
 * @cancellable: (nullable): when cancelled, the result is dropped
 * @callback: called in the thread's main context
 * @user_data: data for @callback
 *
 * Does mz_loader_load() in a worker thread.
 */
void
mz_loader_load_async (const char *const   *paths,
                      const char          *language,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->paths = g_strdupv ((char **) paths);
  request->language = g_strdup (language);
  g_task_set_source_tag (task, mz_loader_load_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * mz_loader_load_finish:
 * @result: the result handed to the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was read
 */
MzLoaderResult *
mz_loader_load_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli-layer.h"

#include "mz-cli.h"
#include "mz-cli-view.h"
#include "mz-file.h"
#include "mz-geojson.h"
#include "mz-json-guard.h"

static MzGeoLayer *
load_layer (const char *path,
            int        *code_out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (GBytes) bytes = mz_file_read (path, MZ_JSON_GUARD_MAX_BYTES, &error);
  MzGeoLayer *layer;

  if (bytes == NULL)
    {
      *code_out = mz_cli_fail_error (MZ_EXIT_CANNOT_READ, g_steal_pointer (&error));
      return NULL;
    }

  layer = mz_geojson_read (bytes, path, problems);
  mz_cli_view_print_problems (problems);
  if (layer == NULL)
    *code_out = MZ_EXIT_PROBLEMS;

  return layer;
}

/**
 * mz_cli_layer_load:
 * @paths: (nullable) (array zero-terminated=1): files of the reader's own layers
 * @code_out: (out): what to exit with when %NULL is returned
 *
 * Reads layers in their order. Faults in them are told on standard error; the features that have none
 * are used.
 *
 * Returns: (transfer full) (nullable) (element-type MzGeoLayer): the layers, %NULL when a file cannot be read
 */
GPtrArray *
mz_cli_layer_load (char **paths,
                   int   *code_out)
{
  g_autoptr (GPtrArray) layers = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_geo_layer_unref);

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      MzGeoLayer *layer = load_layer (paths[i], code_out);

      if (layer == NULL)
        return NULL;
      g_ptr_array_add (layers, layer);
    }

  return g_steal_pointer (&layers);
}

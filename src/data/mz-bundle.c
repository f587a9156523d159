/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bundle.h"

#include "mz-data-resources.h"
#include "mz-json-document.h"

#define ROOT MZ_RESOURCE_PREFIX "/data/"
#define DOCUMENT_FOLDER "datasets/"
#define MANIFEST DOCUMENT_FOLDER "manifest.json"

/**
 * mz_bundle_get_resource:
 *
 * The function that the resource compiler writes sets itself up at its first call, and two threads that
 * make the first call at once can find it half done. Any thread may call this one.
 *
 * Returns: (transfer none): the files that the program holds
 */
GResource *
mz_bundle_get_resource (void)
{
  static gsize resource = 0;

  if (g_once_init_enter (&resource))
    g_once_init_leave (&resource, (gsize) mz_data_get_resource ());

  return (GResource *) resource;
}

/**
 * mz_bundle_lookup:
 * @path: the path of a file below data/, for example "geo/units.json"
 *
 * Returns: (nullable) (transfer full): its bytes, or %NULL when the program holds no such file
 */
GBytes *
mz_bundle_lookup (const char *path)
{
  g_autofree char *full = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  full = g_strconcat (ROOT, path, NULL);
  return g_resource_lookup_data (mz_bundle_get_resource (), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static JsonArray *
find_documents (JsonNode *root)
{
  JsonNode *documents;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  documents = json_object_get_member (json_node_get_object (root), "documents");
  return documents != NULL && JSON_NODE_HOLDS_ARRAY (documents) ? json_node_get_array (documents)
                                                                : NULL;
}

/**
 * mz_bundle_list_documents:
 *
 * Returns: (array zero-terminated=1) (transfer full): the paths of the bundled documents in the
 * order in which they are to be read
 */
char **
mz_bundle_list_documents (void)
{
  g_autoptr (GBytes) bytes = mz_bundle_lookup (MANIFEST);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (MzJsonDocument) document = NULL;
  JsonArray *names = NULL;

  if (bytes != NULL)
    document = mz_json_document_new_from_bytes (bytes, MANIFEST, problems);
  if (document != NULL)
    names = find_documents (mz_json_document_get_root (document));
  if (names == NULL)
    g_critical ("The list of bundled documents cannot be read.");

  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    {
      g_autofree char *path =
          g_strconcat (DOCUMENT_FOLDER, json_array_get_string_element (names, i), NULL);

      g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

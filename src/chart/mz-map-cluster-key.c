/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-cluster-key.h"

#include <string.h>

/* No id of a subject has a colon or a plus sign. */
#define PREFIX    "sites:"
#define SEPARATOR "+"

/**
 * mz_map_cluster_key_join:
 * @subjects: (array zero-terminated=1): ids of facilities
 *
 * Makes the key of the mark that stands for all of them.
 *
 * Returns: (transfer full): a key
 */
char *
mz_map_cluster_key_join (const char *const *subjects)
{
  g_autofree char *joined = g_strjoinv (SEPARATOR, (char **) subjects);

  return g_strconcat (PREFIX, joined, NULL);
}

/**
 * mz_map_cluster_key_split:
 * @key: the key of a mark of a map
 *
 * Tells which facilities a mark stands for, so that a window can come near enough to part them.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): their ids, %NULL when @key is that of
 *   one subject
 */
char **
mz_map_cluster_key_split (const char *key)
{
  if (!g_str_has_prefix (key, PREFIX))
    return NULL;

  return g_strsplit (key + strlen (PREFIX), SEPARATOR, -1);
}

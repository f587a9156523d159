/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-place-names.h"

#include "mz-bundle.h"
#include "mz-json-document.h"
#include "mz-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "names/"
#define ENDING ".json"

struct _MzPlaceNames
{
  gatomicrefcount ref_count;
  GHashTable     *names;   /* id -> name */
};

G_DEFINE_BOXED_TYPE (MzPlaceNames, mz_place_names, mz_place_names_ref, mz_place_names_unref)

typedef struct
{
  const char *id;
  const char *name;
} Area;

/* Areas that no table of country names knows. The English names are those of the map's
 * own list of disputes; the translations come from the catalogue. */
static const Area areas[] = {
  { "WLD", NC_("place", "World") },
  { "x-crimea", NC_("place", "Crimea") },
  { "x-western-sahara-west", NC_("place", "Western Sahara, west of the berm") },
  { "x-northern-cyprus", NC_("place", "Northern Cyprus") },
  { "x-somaliland", NC_("place", "Somaliland") },
  { "x-abkhazia", NC_("place", "Abkhazia") },
  { "x-south-ossetia", NC_("place", "South Ossetia") },
  { "x-transnistria", NC_("place", "Transnistria") },
  { "x-golan", NC_("place", "Golan Heights") },
  { "x-jammu-kashmir", NC_("place", "Jammu, Kashmir and Ladakh") },
  { "x-pakistani-kashmir", NC_("place", "Azad Kashmir and Gilgit-Baltistan") },
  { "x-siachen", NC_("place", "Siachen Glacier") },
  { "x-aksai-chin", NC_("place", "Aksai Chin") },
  { "x-shaksgam", NC_("place", "Shaksgam Valley") },
  { "x-arunachal", NC_("place", "Arunachal Pradesh") },
  { "x-southern-kurils", NC_("place", "Southern Kuril Islands") },
  { "x-abyei", NC_("place", "Abyei") },
  { "x-ilemi", NC_("place", "Ilemi Triangle") },
  { "x-essequibo", NC_("place", "Essequibo") },
};

/**
 * mz_place_names_list_languages:
 *
 * Returns: (transfer full) (array zero-terminated=1): the tags of all languages that there are names in
 */
char **
mz_place_names_list_languages (void)
{
  g_auto (GStrv) files =
      g_resource_enumerate_children (mz_bundle_get_resource (), MZ_RESOURCE_PREFIX "/data/" FOLDER,
                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *language = g_strndup (files[i], strlen (files[i]) - MIN (strlen (ENDING), strlen (files[i])));

      if (g_str_has_suffix (files[i], ENDING))
        g_strv_builder_add (languages, language);
    }
  return g_strv_builder_end (languages);
}

static void
load_names (MzPlaceNames *self,
            const char   *language)
{
  g_autofree char *path = g_strconcat (FOLDER, language, ENDING, NULL);
  g_autoptr (GBytes) bytes = mz_bundle_lookup (path);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) document = NULL;
  JsonObjectIter iter;
  const char *id;
  JsonNode *name;

  if (bytes != NULL)
    document = mz_json_document_new_from_bytes (bytes, path, problems);
  if (document == NULL || !JSON_NODE_HOLDS_OBJECT (mz_json_document_get_root (document)))
    return;
  json_object_iter_init (&iter, json_node_get_object (mz_json_document_get_root (document)));
  while (json_object_iter_next (&iter, &id, &name))
    {
      if (JSON_NODE_HOLDS_VALUE (name) && json_node_get_value_type (name) == G_TYPE_STRING)
        g_hash_table_replace (self->names, g_strdup (id), json_node_dup_string (name));
    }
}

/**
 * mz_place_names_new:
 * @language: (nullable): a language tag, English when %NULL
 *
 * Loads the names of all places in the nearest language that there is. What has no name in it keeps
 * its English one.
 *
 * Returns: (transfer full): the names
 */
MzPlaceNames *
mz_place_names_new (const char *language)
{
  MzPlaceNames *self = g_new0 (MzPlaceNames, 1);
  g_auto (GStrv) languages = mz_place_names_list_languages ();
  const char *picked = NULL;

  g_atomic_ref_count_init (&self->ref_count);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    g_hash_table_insert (self->names, g_strdup (areas[i].id),
                         g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "place", areas[i].name)));

  load_names (self, "en");
  if (language != NULL)
    picked = mz_language_pick ((const char *const *) languages, language);
  if (picked != NULL && strcmp (picked, "en") != 0)
    load_names (self, picked);
  return self;
}

/**
 * mz_place_names_new_of:
 * @language: one of the tags that mz_place_names_list_languages() returns
 *
 * Returns: (transfer full): the names in that language only; places without one have none
 */
MzPlaceNames *
mz_place_names_new_of (const char *language)
{
  MzPlaceNames *self = g_new0 (MzPlaceNames, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  load_names (self, language);
  return self;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * mz_place_names_list_places:
 * @self: place names
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of all places with a name, sorted
 */
char **
mz_place_names_list_places (MzPlaceNames *self)
{
  GPtrArray *places = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (places, g_strdup (id));
  g_ptr_array_sort (places, compare_texts);
  g_ptr_array_add (places, NULL);
  return (char **) g_ptr_array_free (places, FALSE);
}

/**
 * mz_place_names_ref:
 * @self: place names
 *
 * Returns: (transfer full): @self
 */
MzPlaceNames *
mz_place_names_ref (MzPlaceNames *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * mz_place_names_unref:
 * @self: (transfer full): place names
 */
void
mz_place_names_unref (MzPlaceNames *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->names);
  g_free (self);
}

/**
 * mz_place_names_get:
 * @self: place names
 * @id: ISO 3166-1 alpha-3, "WLD", or the id of a disputed area
 *
 * Returns: (nullable) (transfer none): the name
 */
const char *
mz_place_names_get (MzPlaceNames *self,
                    const char   *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->names, id);
}

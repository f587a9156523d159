/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-reader.h"

#include "mz-bundle.h"
#include "mz-dataset-check-private.h"
#include "mz-file.h"
#include "mz-json-guard.h"
#include "mz-quote-match-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT_NAME "monazite/1"

typedef struct
{
  const char        *array;
  void             (*read) (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
  const char *const *members;
} RecordType;

static const char *const term_members[] = { "id", "names", "comment", NULL };
static const char *const series_members[] = { "id", "title", "rank", "comment", NULL };
static const char *const source_members[] = {
  "id", "type", "title", "title-short", "title_en", "container-title", "publisher",
  "publisher-place", "author", "editor", "translator", "issued", "time", "URL", "DOI", "ISBN",
  "ISSN", "language", "accessed", "version", "number", "volume", "issue", "page", "genre",
  "collection-title", "abstract", "licence", "text", "sha256", "series", "edition", "story",
  "reprint_url", "note", "comment", NULL
};
static const char *const measure_members[] = {
  "id", "group", "names", "definition", "unit", "kind", "may_sum", "of", "comment", NULL
};
static const char *const company_members[] = {
  "id", "names", "country", "listings", "state_owned", "website", "source", "note", "comment",
  NULL
};
static const char *const facility_members[] = {
  "id", "names", "country", "lat", "lon", "precision_km", "stages", "status", "status_as_of",
  "minerals", "operator", "source", "note", "comment", NULL
};
static const char *const figure_members[] = {
  "id", "subject", "measure", "period", "value", "bound", "unit", "basis", "as_of", "source",
  "evidence", "reason", "repeats", "note", "comment", NULL
};
static const char *const holding_members[] = {
  "id", "holder", "asset", "kind", "share", "share_bound", "share_min", "share_max", "since",
  "until", "status", "terms", "as_of", "source", "evidence", "note", "comment", NULL
};
static const char *const event_members[] = {
  "id", "titles", "date", "subjects", "as_of", "source", "evidence", "note", "comment", NULL
};
static const char *const note_members[] = {
  "id", "topic", "subjects", "as_of", "source", "evidence", "note", "comment", NULL
};
static const char *const document_members[] = {
  "$schema", "format", "collection", "comment", "terms", "series", "sources", "measures", "companies",
  "facilities", "figures", "holdings", "events", "notes", "documents", NULL
};
static const char *const collection_members[] = { "id", "title", "comment", NULL };

static const RecordType record_types[MZ_N_RECORD_KINDS] = {
  [MZ_RECORD_TERM] = { "terms", _mz_dataset_reader_read_term, term_members },
  [MZ_RECORD_SERIES] = { "series", _mz_dataset_reader_read_series, series_members },
  [MZ_RECORD_SOURCE] = { "sources", _mz_dataset_reader_read_source, source_members },
  [MZ_RECORD_MEASURE] = { "measures", _mz_dataset_reader_read_measure, measure_members },
  [MZ_RECORD_COMPANY] = { "companies", _mz_dataset_reader_read_company, company_members },
  [MZ_RECORD_FACILITY] = { "facilities", _mz_dataset_reader_read_facility, facility_members },
  [MZ_RECORD_FIGURE] = { "figures", _mz_dataset_reader_read_figure, figure_members },
  [MZ_RECORD_HOLDING] = { "holdings", _mz_dataset_reader_read_holding, holding_members },
  [MZ_RECORD_EVENT] = { "events", _mz_dataset_reader_read_event, event_members },
  [MZ_RECORD_NOTE] = { "notes", _mz_dataset_reader_read_note, note_members },
};

static GHashTable *
load_countries (void)
{
  g_autoptr (GBytes) bytes = mz_bundle_lookup ("names/en.json");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzJsonDocument) document = NULL;

  if (bytes == NULL)
    return NULL;
  document = mz_json_document_new_from_bytes (bytes, "names/en.json", problems);
  if (document == NULL || !JSON_NODE_HOLDS_OBJECT (mz_json_document_get_root (document)))
    return NULL;

  GHashTable *countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) members =
      json_object_get_members (json_node_get_object (mz_json_document_get_root (document)));
  for (GList *link = members; link != NULL; link = link->next)
    g_hash_table_add (countries, g_strdup (link->data));
  return countries;
}

/**
 * mz_dataset_reader_new:
 *
 * Makes a reader that has read nothing yet. A reader belongs to one thread.
 *
 * Returns: (transfer full): the reader
 */
MzDatasetReader *
mz_dataset_reader_new (void)
{
  MzDatasetReader *self = g_new0 (MzDatasetReader, 1);

  self->problems = mz_problem_list_new ();
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_json_document_unref);
  self->declared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->figure_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->owned_shares = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->holding_places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->repeating = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->figure_places = g_array_new (FALSE, FALSE, sizeof (MzRecordPlace));
  self->quote_texts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) _mz_quote_text_free);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->countries = load_countries ();
  self->builder = _mz_dataset_builder_new ();
  for (guint kind = 0; kind < MZ_N_RECORD_KINDS; kind++)
    self->places[kind] = g_array_new (FALSE, FALSE, sizeof (MzRecordPlace));
  return self;
}

/**
 * mz_dataset_reader_free:
 * @self: (transfer full): a reader
 */
void
mz_dataset_reader_free (MzDatasetReader *self)
{
  g_return_if_fail (self != NULL);

  for (guint kind = 0; kind < MZ_N_RECORD_KINDS; kind++)
    g_array_unref (self->places[kind]);
  g_clear_pointer (&self->builder, _mz_dataset_builder_free);
  g_clear_pointer (&self->countries, g_hash_table_unref);
  g_hash_table_unref (self->quote_texts);
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->holding_places);
  g_array_unref (self->repeating);
  g_array_unref (self->figure_places);
  g_hash_table_unref (self->owned_shares);
  g_hash_table_unref (self->figure_keys);
  g_hash_table_unref (self->declared);
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/* FALSE when the record gives way: a bundled one does to one of the same kind and id that a
 * reader brought. */
static gboolean
declare_record (MzDatasetReader     *self,
                const MzJsonCursor  *record,
                const MzRecordPlace *place)
{
  const MzRecordPlace *first;
  JsonObject *object;
  JsonNode *id;

  if (!JSON_NODE_HOLDS_OBJECT (record->node))
    return TRUE;
  object = json_node_get_object (record->node);
  id = json_object_get_member (object, "id");
  if (id == NULL || !JSON_NODE_HOLDS_VALUE (id) || json_node_get_value_type (id) != G_TYPE_STRING)
    return TRUE;
  first = g_hash_table_lookup (self->declared, json_node_get_string (id));
  if (first != NULL)
    return !place->is_bundled || first->is_bundled || first->kind != place->kind;

  g_hash_table_insert (self->declared, g_strdup (json_node_get_string (id)),
                       g_memdup2 (place, sizeof *place));
  return TRUE;
}

static void
declare_array (MzDatasetReader    *self,
               const MzJsonCursor *root,
               MzRecordKind        kind)
{
  MzJsonCursor array, record;
  guint n_elements = 0;

  if (!mz_json_cursor_enter_member (root, record_types[kind].array, &array) ||
      !mz_json_cursor_is_array (&array, &n_elements))
    return;
  for (guint i = 0; i < n_elements; i++)
    {
      MzRecordPlace place = { .document = root->document,
                              .array = record_types[kind].array,
                              .element = i,
                              .order = self->n_records++,
                              .is_bundled = self->is_bundled,
                              .kind = kind };

      mz_json_cursor_enter_element (&array, i, &record);
      if (declare_record (self, &record, &place))
        g_array_append_val (self->places[kind], place);
    }
}

static gboolean
check_format (const MzJsonCursor *root)
{
  const char *format = mz_json_cursor_require_string (root, "format");

  if (format == NULL)
    return FALSE;
  if (strcmp (format, FORMAT_NAME) == 0)
    return TRUE;
  REPORT_ERROR (
      root, "format", .code = "unknown-format",
      .message = _("This is not a format that the program reads."), .found = format,
      .expected = FORMAT_NAME,
      .remedy = _("Open the file with a newer program, or write it in the format named here."));
  return FALSE;
}

static void
check_collection (const MzJsonCursor *root)
{
  MzJsonCursor collection;

  if (!mz_json_cursor_enter_member (root, "collection", &collection) ||
      !mz_json_cursor_is_object (&collection))
    return;
  mz_json_cursor_check_members (&collection, collection_members);
  mz_json_cursor_require_string (&collection, "id");
  mz_json_cursor_require_string (&collection, "title");
}

static gboolean
find_kind (const char   *array,
           MzRecordKind *kind_out)
{
  for (guint kind = 0; kind < MZ_N_RECORD_KINDS; kind++)
    {
      if (strcmp (record_types[kind].array, array) == 0)
        {
          *kind_out = kind;
          return TRUE;
        }
    }
  return FALSE;
}

static void
declare_document (MzDatasetReader    *self,
                  const MzJsonCursor *root)
{
  g_autoptr (GList) members = json_object_get_members (json_node_get_object (root->node));

  for (GList *link = members; link != NULL; link = link->next)
    {
      MzRecordKind kind;

      if (find_kind (link->data, &kind))
        declare_array (self, root, kind);
    }
}

/**
 * mz_dataset_reader_add_bytes:
 * @self: a reader
 * @bytes: one document in the format monazite/1
 * @file: the name that problems are told with
 *
 * Takes a document in. Its records are checked by mz_dataset_reader_finish(), because they may
 * refer to records of documents that are still to come.
 *
 * Returns: %FALSE when nothing of the document can be used; the problem list tells why
 */
gboolean
mz_dataset_reader_add_bytes (MzDatasetReader *self,
                             GBytes          *bytes,
                             const char      *file)
{
  g_autoptr (MzJsonDocument) document = NULL;
  MzJsonCursor root;

  g_return_val_if_fail (self != NULL && self->builder != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL && file != NULL, FALSE);

  document = mz_json_document_new_from_bytes (bytes, file, self->problems);
  if (document == NULL)
    return FALSE;
  mz_json_cursor_init (&root, document, self->problems);
  if (!mz_json_cursor_is_object (&root) || !check_format (&root))
    return FALSE;

  mz_json_cursor_check_members (&root, document_members);
  check_collection (&root);
  declare_document (self, &root);
  if (!self->is_bundled)
    _mz_dataset_reader_add_listed (self, &root, file);
  g_ptr_array_add (self->documents, g_steal_pointer (&document));
  return TRUE;
}

/**
 * mz_dataset_reader_add_file:
 * @self: a reader
 * @path: a file in the format monazite/1
 * @error: return location for an error of the domain #MZ_FILE_ERROR
 *
 * Like mz_dataset_reader_add_bytes(). What is wrong inside the file is a matter of the
 * problem list, not of @error. A manifest brings the documents it names; a file that was
 * taken in already is not taken in again.
 *
 * Returns: %FALSE when the file cannot be read
 */
gboolean
mz_dataset_reader_add_file (MzDatasetReader *self,
                            const char      *path,
                            GError         **error)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (g_hash_table_contains (self->files, canonical))
    return TRUE;

  bytes = mz_file_read (path, MZ_JSON_GUARD_MAX_BYTES, error);
  if (bytes == NULL)
    return FALSE;

  g_hash_table_add (self->files, g_steal_pointer (&canonical));
  mz_dataset_reader_add_bytes (self, bytes, path);
  return TRUE;
}

/**
 * mz_dataset_reader_dup_files:
 * @self: a reader
 *
 * Tells which files were read, those among them that a manifest names, so that none of them is
 * written over by mistake.
 *
 * Returns: (transfer full) (array zero-terminated=1): absolute names in the encoding of the file
 *   system, in no order
 */
char **
mz_dataset_reader_dup_files (MzDatasetReader *self)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer path;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    g_strv_builder_add (files, path);

  return g_strv_builder_end (files);
}

/**
 * mz_dataset_reader_add_bundled:
 * @self: a reader
 *
 * Takes in all documents that travel inside the program, in the order of their manifest.
 * Call it last: a bundled record gives way to one of the same id that was taken in before,
 * so that own collections lie over the bundled one.
 */
void
mz_dataset_reader_add_bundled (MzDatasetReader *self)
{
  g_auto (GStrv) paths = mz_bundle_list_documents ();

  self->is_bundled = TRUE;
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = mz_bundle_lookup (paths[i]);
      g_autofree char *file = g_build_filename ("data", paths[i], NULL);

      if (bytes == NULL)
        g_critical ("The manifest names %s, which is not inside the program.", paths[i]);
      else
        mz_dataset_reader_add_bytes (self, bytes, file);
    }
  self->is_bundled = FALSE;
}

/**
 * mz_dataset_reader_set_place_check:
 * @self: a reader
 * @check: (nullable) (scope notified): tells whether a place lies in or near a country
 * @user_data: data for @check, which must live until mz_dataset_reader_finish()
 *
 * Lets the coordinates of facilities be compared with a map, which this layer does not know.
 */
void
mz_dataset_reader_set_place_check (MzDatasetReader *self,
                                   MzPlaceCheck     check,
                                   gpointer         user_data)
{
  g_return_if_fail (self != NULL);

  self->place_check = check;
  self->place_check_data = user_data;
}

/**
 * _mz_dataset_reader_enter_place:
 * @self: a reader
 * @place: where a record stands
 * @cursors_out: (array fixed-size=3): the document, the array and the record
 *
 * Each cursor borrows the one before it, so all three must stay where they are.
 */
void
_mz_dataset_reader_enter_place (MzDatasetReader     *self,
                                const MzRecordPlace *place,
                                MzJsonCursor         cursors_out[3])
{
  mz_json_cursor_init (&cursors_out[0], place->document, self->problems);
  mz_json_cursor_enter_member (&cursors_out[0], place->array, &cursors_out[1]);
  mz_json_cursor_enter_element (&cursors_out[1], place->element, &cursors_out[2]);
}

/**
 * _mz_dataset_reader_begin_record:
 * @self: a reader
 * @place: where a record stands
 * @cursors_out: (array fixed-size=3): the document, the array and the record
 *
 * Goes to a record; what is reported from now on is about it.
 */
void
_mz_dataset_reader_begin_record (MzDatasetReader     *self,
                                 const MzRecordPlace *place,
                                 MzJsonCursor         cursors_out[3])
{
  self->place = *place;
  self->first_problem = self->problems->len;
  self->lacks_other = FALSE;
  _mz_dataset_reader_enter_place (self, place, cursors_out);
}

static void
read_record (MzDatasetReader     *self,
             const MzRecordPlace *place)
{
  const RecordType *type = &record_types[place->kind];
  MzJsonCursor cursors[3];

  _mz_dataset_reader_begin_record (self, place, cursors);
  if (!mz_json_cursor_is_object (&cursors[2]))
    return;
  mz_json_cursor_check_members (&cursors[2], type->members);
  type->read (self, &cursors[2], _mz_dataset_reader_require_id (self, &cursors[2]));
}

/* Problems come up kind by kind; people read a file from its top. */
static int
compare_problems (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  GHashTable *file_orders = data;
  const MzProblem *one = *(const MzProblem *const *) a;
  const MzProblem *other = *(const MzProblem *const *) b;
  const char *one_file = mz_problem_get_file (one);
  const char *other_file = mz_problem_get_file (other);
  guint one_order =
      one_file == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (file_orders, one_file));
  guint other_order =
      other_file == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (file_orders, other_file));

  if (one_order != other_order)
    return one_order < other_order ? -1 : 1;
  if (mz_problem_get_line (one) != mz_problem_get_line (other))
    return mz_problem_get_line (one) < mz_problem_get_line (other) ? -1 : 1;
  if (mz_problem_get_column (one) != mz_problem_get_column (other))
    return mz_problem_get_column (one) < mz_problem_get_column (other) ? -1 : 1;
  return 0;
}

static void
sort_problems (MzDatasetReader *self)
{
  g_autoptr (GHashTable) file_orders = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->documents->len; i++)
    {
      const char *file = mz_json_document_get_file (self->documents->pdata[i]);

      if (!g_hash_table_contains (file_orders, file))
        g_hash_table_insert (file_orders, (gpointer) file, GUINT_TO_POINTER (i + 1));
    }
  g_ptr_array_sort_with_data (self->problems, compare_problems, file_orders);
}

/**
 * mz_dataset_reader_finish:
 * @self: a reader, which can only be freed afterwards
 * @problems_out: (out) (optional) (transfer full) (element-type MzProblem): all that is wrong, in
 *   the order of the files
 *
 * Reads and checks all records of the documents that were added. A record that breaks a rule,
 * and what cannot stand without it, is left out; the rest is in the dataset.
 *
 * Returns: (transfer full): the dataset, empty at worst
 */
MzDataset *
mz_dataset_reader_finish (MzDatasetReader *self,
                          GPtrArray      **problems_out)
{
  g_autoptr (MzDataset) dataset = NULL;

  g_return_val_if_fail (self != NULL && self->builder != NULL, NULL);

  for (guint kind = 0; kind < MZ_N_RECORD_KINDS; kind++)
    {
      for (guint i = 0; i < self->places[kind]->len; i++)
        read_record (self, &g_array_index (self->places[kind], MzRecordPlace, i));
    }
  _mz_dataset_reader_link_repeats (self);
  _mz_dataset_check_cycles (self);
  dataset = _mz_dataset_builder_freeze (self->builder);
  g_clear_pointer (&self->builder, _mz_dataset_builder_free);
  _mz_dataset_check_tables (self, dataset);
  sort_problems (self);
  if (problems_out != NULL)
    *problems_out = g_ptr_array_ref (self->problems);
  return g_steal_pointer (&dataset);
}

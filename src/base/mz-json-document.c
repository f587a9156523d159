/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-document.h"

#include "mz-json-guard.h"
#include "mz-json-places-private.h"

#include <glib/gi18n-lib.h>

/**
 * MzJsonDocument:
 *
 * A guarded and parsed JSON text with its bytes. Immutable for its users and atomically
 * counted; looking up places remembers them behind a lock, since a file with a fault in
 * each of a million records must not be read a million times from its beginning.
 */
struct _MzJsonDocument
{
  gatomicrefcount ref_count;
  GBytes         *bytes;
  char           *file;
  JsonNode       *root;
  GMutex          lock;
  MzJsonPlaces   *places;
};

static JsonNode *
parse (const char *text, gsize length, const char *file, GPtrArray *problems)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (json_parser_load_from_data (parser, text, (gssize) length, &error) && json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);
  g_ptr_array_add (problems, mz_problem_new (&(MzProblemFields) {
    .severity = MZ_SEVERITY_ERROR,
    .code = "json-parser",
    .file = file,
    .message = _("The JSON library cannot read the file."),
    .found = error != NULL ? error->message : NULL,
  }));
  return NULL;
}

/**
 * mz_json_document_new_from_bytes:
 * @bytes: the whole file
 * @file: (nullable): its name for messages
 * @problems: (element-type MzProblem): where faults are added
 *
 * Checks a JSON text with mz_json_guard_check() and parses it.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL after a problem was added
 */
MzJsonDocument *
mz_json_document_new_from_bytes (GBytes *bytes, const char *file, GPtrArray *problems)
{
  MzJsonDocument *self;
  MzProblem *problem;
  JsonNode *root;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);
  text = g_bytes_get_data (bytes, &length);
  problem = mz_json_guard_check (text, length, file);
  if (problem != NULL)
    {
      g_ptr_array_add (problems, problem);
      return NULL;
    }
  root = parse (text, length, file, problems);
  if (root == NULL)
    return NULL;
  self = g_new0 (MzJsonDocument, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->bytes = g_bytes_ref (bytes);
  self->file = g_strdup (file);
  self->root = root;
  self->places = _mz_json_places_new (text, length);
  return self;
}

/**
 * mz_json_document_ref:
 * @self: a document
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MzJsonDocument *
mz_json_document_ref (MzJsonDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * mz_json_document_unref:
 * @self: (transfer full): a document
 *
 * Gives a reference back; the last one frees the document.
 */
void
mz_json_document_unref (MzJsonDocument *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _mz_json_places_free (self->places);
  g_bytes_unref (self->bytes);
  json_node_unref (self->root);
  g_mutex_clear (&self->lock);
  g_free (self->file);
  g_free (self);
}

/**
 * mz_json_document_get_root:
 * @self: a document
 *
 * Returns: (transfer none): the only value in the file
 */
JsonNode *
mz_json_document_get_root (MzJsonDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->root;
}

/**
 * mz_json_document_get_file:
 * @self: a document
 *
 * Returns: (nullable): the file's name as it was given
 */
const char *
mz_json_document_get_file (MzJsonDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->file;
}

/**
 * mz_json_document_locate:
 * @self: a document
 * @pointer: an RFC 6901 pointer; "" is the whole
 * @line_out: (out) (optional): the line, from 1
 * @column_out: (out) (optional): the character in the line, from 1
 *
 * Finds where a value begins. In whatever order places are asked for, the file is gone through
 * about once in all.
 *
 * Returns: %TRUE when there is such a value; else nothing is stored
 */
gboolean
mz_json_document_locate (MzJsonDocument *self, const char *pointer, guint *line_out, guint *column_out)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (pointer != NULL, FALSE);
  locker = g_mutex_locker_new (&self->lock);
  return _mz_json_places_locate (self->places, pointer, line_out, column_out);
}

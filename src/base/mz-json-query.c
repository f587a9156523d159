/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-query.h"

#include "mz-json-writer.h"
#include "mz-number.h"
#include <json-glib/json-glib.h>
#include <string.h>

/* What need not be escaped in a query, beside letters and digits. */
#define PLAIN ":/,*"

/* A text that would be read as something else stands in quotation marks. */
static gboolean
is_ambiguous (const char *text)
{
  double number;

  return mz_number_parse (text, -1, &number) || g_str_equal (text, "true") || g_str_equal (text, "false") ||
         *text == '"';
}

static void
append_pair (GString    *query,
             const char *name,
             const char *value,
             gboolean    is_quoted)
{
  if (query->len > 0)
    g_string_append_c (query, '&');
  g_string_append_uri_escaped (query, name, PLAIN, FALSE);
  g_string_append_c (query, '=');
  if (is_quoted)
    g_string_append (query, "%22");
  g_string_append_uri_escaped (query, value, PLAIN, FALSE);
  if (is_quoted)
    g_string_append (query, "%22");
}

static void
append_value (GString    *query,
              const char *name,
              JsonNode   *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    append_pair (query, name, json_node_get_string (node), is_ambiguous (json_node_get_string (node)));
  else if (type == G_TYPE_BOOLEAN)
    append_pair (query, name, json_node_get_boolean (node) ? "true" : "false", FALSE);
  else
    {
      g_autofree char *number = mz_number_to_string (json_node_get_double (node));

      append_pair (query, name, number, FALSE);
    }
}

/**
 * mz_json_query_from_object:
 * @json: a JSON object whose members are strings, numbers, booleans, or lists of them
 *
 * Writes the members as `name=value` pairs; a list becomes one pair for each element.
 *
 * Returns: (transfer full): the query, without "?"
 */
char *
mz_json_query_from_object (const char *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  g_autoptr (GString) query = g_string_new (NULL);
  JsonObjectIter members;
  const char *name;
  JsonNode *value;

  g_return_val_if_fail (root != NULL && JSON_NODE_HOLDS_OBJECT (root), NULL);

  json_object_iter_init_ordered (&members, json_node_get_object (root));
  while (json_object_iter_next_ordered (&members, &name, &value))
    {
      JsonArray *list = JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;

      if (list == NULL)
        append_value (query, name, value);
      for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
        append_value (query, name, json_array_get_element (list, i));
    }

  return g_string_free (g_steal_pointer (&query), FALSE);
}

static void
write_value (MzJsonWriter *writer,
             const char   *value)
{
  double number;
  gsize length = strlen (value);

  if (mz_number_parse (value, -1, &number))
    mz_json_writer_double (writer, number);
  else if (g_str_equal (value, "true") || g_str_equal (value, "false"))
    mz_json_writer_boolean (writer, g_str_equal (value, "true"));
  else if (length >= 2 && value[0] == '"' && value[length - 1] == '"')
    {
      g_autofree char *inner = g_strndup (value + 1, length - 2);

      mz_json_writer_string (writer, inner);
    }
  else
    mz_json_writer_string (writer, value);
}

static void
write_member (MzJsonWriter *writer,
              const char   *name,
              GPtrArray    *values)
{
  mz_json_writer_member (writer, name);
  if (values->len > 1)
    mz_json_writer_begin_array (writer);
  for (guint i = 0; i < values->len; i++)
    write_value (writer, g_ptr_array_index (values, i));
  if (values->len > 1)
    mz_json_writer_end_array (writer);
}

/* Names in the order in which they come first, with all their values. */
static gboolean
collect (const char  *query,
         GPtrArray   *names,
         GHashTable  *values,
         GError     **error)
{
  GUriParamsIter pairs;
  char *name;
  char *value;

  g_uri_params_iter_init (&pairs, query, -1, "&", G_URI_PARAMS_NONE);
  while (g_uri_params_iter_next (&pairs, &name, &value, error))
    {
      GPtrArray *list = g_hash_table_lookup (values, name);

      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (names, g_strdup (name));
          g_hash_table_insert (values, g_strdup (name), list);
        }
      g_ptr_array_add (list, value);
      g_free (name);
    }

  return *error == NULL;
}

/**
 * mz_json_query_to_object:
 * @query: `name=value` pairs joined by "&", percent-encoded
 * @error: return location for a %G_URI_ERROR
 *
 * Reads what mz_json_query_from_object() writes: numbers and booleans by their looks, a name that comes
 * several times as a list, everything else as a string.
 *
 * Returns: (transfer full) (nullable): a JSON object, %NULL when @query is none
 */
char *
mz_json_query_to_object (const char  *query,
                         GError     **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) values =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (MzJsonWriter) writer = NULL;
  GError *wrong = NULL;

  if (!collect (query, names, values, &wrong))
    {
      g_propagate_error (error, wrong);
      return NULL;
    }

  writer = mz_json_writer_new ();
  mz_json_writer_begin_object (writer);
  for (guint i = 0; i < names->len; i++)
    write_member (writer, g_ptr_array_index (names, i), g_hash_table_lookup (values, g_ptr_array_index (names, i)));
  mz_json_writer_end_object (writer);

  return mz_json_writer_finish (writer);
}

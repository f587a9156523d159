/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-cursor.h"

#include "mz-json-text-private.h"
#include "mz-nearest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * mz_json_cursor_init:
 * @self: (out caller-allocates): a cursor
 * @document: the document; borrowed
 * @problems: (element-type MzProblem): where reports are added; borrowed
 *
 * Puts a cursor at the root of a document.
 */
void
mz_json_cursor_init (MzJsonCursor *self, MzJsonDocument *document, GPtrArray *problems)
{
  *self = (MzJsonCursor) {
    .document = document,
    .problems = problems,
    .node = mz_json_document_get_root (document),
  };
}

static void
add_tokens (const MzJsonCursor *self, GString *pointer)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  for (; self->parent != NULL; self = self->parent)
    g_ptr_array_add (path, (gpointer) self);
  for (guint i = path->len; i > 0; i--)
    {
      const MzJsonCursor *step = g_ptr_array_index (path, i - 1);

      if (step->member != NULL)
        _mz_json_text_add_token (pointer, step->member, strlen (step->member));
      else
        g_string_append_printf (pointer, "/%u", step->index);
    }
}

/**
 * mz_json_cursor_get_pointer:
 * @self: a cursor
 *
 * Returns: (transfer full): the RFC 6901 pointer of its value, "" at the root
 */
char *
mz_json_cursor_get_pointer (const MzJsonCursor *self)
{
  GString *pointer = g_string_new (NULL);

  add_tokens (self, pointer);
  return g_string_free (pointer, FALSE);
}

/**
 * mz_json_cursor_enter_member:
 * @self: a cursor
 * @member: a member's name; borrowed by @child_out
 * @child_out: (out caller-allocates): a cursor at the member's value
 *
 * Goes down into an object. Nothing is reported, whatever @self is.
 *
 * Returns: %TRUE when @self is an object with such a member
 */
gboolean
mz_json_cursor_enter_member (const MzJsonCursor *self, const char *member, MzJsonCursor *child_out)
{
  JsonNode *node;

  if (!JSON_NODE_HOLDS_OBJECT (self->node))
    return FALSE;
  node = json_object_get_member (json_node_get_object (self->node), member);
  if (node == NULL)
    return FALSE;
  *child_out = (MzJsonCursor) {
    .document = self->document,
    .problems = self->problems,
    .node = node,
    .parent = self,
    .member = member,
  };
  return TRUE;
}

/**
 * mz_json_cursor_enter_element:
 * @self: a cursor at an array
 * @index: an element's place, less than the number of elements
 * @child_out: (out caller-allocates): a cursor at the element
 *
 * Goes down into an array.
 */
void
mz_json_cursor_enter_element (const MzJsonCursor *self, guint index, MzJsonCursor *child_out)
{
  JsonArray *array;

  g_return_if_fail (JSON_NODE_HOLDS_ARRAY (self->node));
  array = json_node_get_array (self->node);
  g_return_if_fail (index < json_array_get_length (array));
  *child_out = (MzJsonCursor) {
    .document = self->document,
    .problems = self->problems,
    .node = json_array_get_element (array, index),
    .parent = self,
    .index = index,
  };
}

static const char *
describe_type (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return _("an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return _("an array");
  if (JSON_NODE_HOLDS_NULL (node))
    return "null";
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return _("a string");
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? "true" : "false";
  return _("a number");
}

static void
report_type (const MzJsonCursor *self, const char *expected)
{
  mz_json_cursor_report (self, NULL, &(MzProblemFields) {
    .severity = MZ_SEVERITY_ERROR,
    .code = "wrong-type",
    .message = _("The value is of another type."),
    .found = describe_type (self->node),
    .expected = expected,
    .remedy = _("Write a value of the expected type."),
  });
}

/**
 * mz_json_cursor_is_object:
 * @self: a cursor
 *
 * Tells whether the value is an object, and reports it when it is not.
 *
 * Returns: %TRUE for an object
 */
gboolean
mz_json_cursor_is_object (const MzJsonCursor *self)
{
  if (JSON_NODE_HOLDS_OBJECT (self->node))
    return TRUE;
  report_type (self, _("an object"));
  return FALSE;
}

/**
 * mz_json_cursor_is_array:
 * @self: a cursor
 * @n_elements_out: (out) (optional): the number of elements, 0 when it is no array
 *
 * Tells whether the value is an array, and reports it when it is not.
 *
 * Returns: %TRUE for an array
 */
gboolean
mz_json_cursor_is_array (const MzJsonCursor *self, guint *n_elements_out)
{
  gboolean is_array = JSON_NODE_HOLDS_ARRAY (self->node);

  if (n_elements_out != NULL)
    *n_elements_out = is_array ? json_array_get_length (json_node_get_array (self->node)) : 0;
  if (!is_array)
    report_type (self, _("an array"));
  return is_array;
}

/**
 * mz_json_cursor_is_text:
 * @self: a cursor
 *
 * Looks at a value that may be of several types. Nothing is reported.
 *
 * Returns: whether the value is a string
 */
gboolean
mz_json_cursor_is_text (const MzJsonCursor *self)
{
  return JSON_NODE_HOLDS_VALUE (self->node) && json_node_get_value_type (self->node) == G_TYPE_STRING;
}

/**
 * mz_json_cursor_as_string:
 * @self: a cursor
 *
 * Takes the value as a string, and reports it when it is none.
 *
 * Returns: (transfer none) (nullable): the string, as long as the document lives
 */
const char *
mz_json_cursor_as_string (const MzJsonCursor *self)
{
  if (mz_json_cursor_is_text (self))
    return json_node_get_string (self->node);
  report_type (self, _("a string"));
  return NULL;
}

/**
 * mz_json_cursor_as_double:
 * @self: a cursor
 * @value_out: (out): the number, 0 when it is none
 *
 * Takes the value as a number, whole or not, and reports it when it is none.
 *
 * Returns: %TRUE for a number
 */
gboolean
mz_json_cursor_as_double (const MzJsonCursor *self, double *value_out)
{
  GType type = G_TYPE_INVALID;

  *value_out = 0.0;
  if (JSON_NODE_HOLDS_VALUE (self->node))
    type = json_node_get_value_type (self->node);
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    {
      report_type (self, _("a number"));
      return FALSE;
    }
  *value_out = type == G_TYPE_INT64 ? (double) json_node_get_int (self->node)
                                    : json_node_get_double (self->node);
  return TRUE;
}

static gboolean
require_member (const MzJsonCursor *self,
                const char         *member,
                const char         *expected,
                MzJsonCursor       *child_out)
{
  g_autofree char *message = NULL;

  if (mz_json_cursor_enter_member (self, member, child_out))
    return TRUE;
  if (!mz_json_cursor_is_object (self))
    return FALSE;
  message = g_strdup_printf (_("The member “%s” is missing."), member);
  mz_json_cursor_report (self, NULL, &(MzProblemFields) {
    .severity = MZ_SEVERITY_ERROR,
    .code = "missing-member",
    .message = message,
    .expected = _(expected),
    .remedy = _("Add the member."),
  });
  return FALSE;
}

/**
 * mz_json_cursor_require_string:
 * @self: a cursor at an object
 * @member: a member's name
 *
 * Takes a member as a string, and reports it when it is missing or none.
 *
 * Returns: (transfer none) (nullable): the string, as long as the document lives
 */
const char *
mz_json_cursor_require_string (const MzJsonCursor *self, const char *member)
{
  MzJsonCursor child;

  return require_member (self, member, N_("a string"), &child) ? mz_json_cursor_as_string (&child) : NULL;
}

/**
 * mz_json_cursor_find_string:
 * @self: a cursor at an object
 * @member: a member's name
 *
 * Takes a member as a string, and reports it when it is there but none.
 *
 * Returns: (transfer none) (nullable): the string, as long as the document lives
 */
const char *
mz_json_cursor_find_string (const MzJsonCursor *self, const char *member)
{
  MzJsonCursor child;

  return mz_json_cursor_enter_member (self, member, &child) ? mz_json_cursor_as_string (&child) : NULL;
}

/**
 * mz_json_cursor_require_double:
 * @self: a cursor at an object
 * @member: a member's name
 * @value_out: (out): the number, 0 when there is none
 *
 * Takes a member as a number, and reports it when it is missing or none.
 *
 * Returns: %TRUE when there is a number
 */
gboolean
mz_json_cursor_require_double (const MzJsonCursor *self, const char *member, double *value_out)
{
  MzJsonCursor child;

  *value_out = 0.0;
  return require_member (self, member, N_("a number"), &child) && mz_json_cursor_as_double (&child, value_out);
}

/**
 * mz_json_cursor_find_double:
 * @self: a cursor at an object
 * @member: a member's name
 * @value_out: (out): the number, 0 when there is none
 *
 * Takes a member as a number, and reports it when it is there but none.
 *
 * Returns: %TRUE when there is a number
 */
gboolean
mz_json_cursor_find_double (const MzJsonCursor *self, const char *member, double *value_out)
{
  MzJsonCursor child;

  *value_out = 0.0;
  return mz_json_cursor_enter_member (self, member, &child) && mz_json_cursor_as_double (&child, value_out);
}

/**
 * mz_json_cursor_find_boolean:
 * @self: a cursor at an object
 * @member: a member's name
 * @fallback: the answer when there is no such member, or it is neither true nor false
 *
 * Takes a member as true or false, and reports it when it is there but neither.
 *
 * Returns: the value, or @fallback
 */
gboolean
mz_json_cursor_find_boolean (const MzJsonCursor *self, const char *member, gboolean fallback)
{
  MzJsonCursor child;

  if (!mz_json_cursor_enter_member (self, member, &child))
    return fallback;
  if (JSON_NODE_HOLDS_VALUE (child.node) && json_node_get_value_type (child.node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (child.node);
  report_type (&child, _("true or false"));
  return fallback;
}

static void
report_unknown (const MzJsonCursor *self, const char *name, const char *const *known)
{
  const char *nearest = mz_nearest_find (name, known);
  g_autofree char *found = g_strdup_printf (_("“%s”"), name);
  g_autofree char *expected = NULL;

  if (nearest != NULL)
    expected = g_strdup_printf (_("a known name; the nearest is “%s”"), nearest);
  mz_json_cursor_report (self, name, &(MzProblemFields) {
    .severity = MZ_SEVERITY_WARNING,
    .code = "unknown-member",
    .message = _("The name is not known, so its value is not used."),
    .found = found,
    .expected = expected,
    .remedy = _("Correct the name, or remove the member."),
  });
}

/**
 * mz_json_cursor_check_members:
 * @self: a cursor
 * @known: (array zero-terminated=1): the names that mean something here
 *
 * Reports each other name as a warning that tells the nearest known one, counted in
 * inserted, deleted and replaced bytes. A value that is no object is left alone.
 */
void
mz_json_cursor_check_members (const MzJsonCursor *self, const char *const *known)
{
  JsonObjectIter iter;
  const char *name;

  if (!JSON_NODE_HOLDS_OBJECT (self->node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (self->node));
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      report_unknown (self, name, known);
}

/**
 * mz_json_cursor_report:
 * @self: a cursor
 * @member: (nullable): the child that the report is about; when there is no such child the
 *   report is about @self
 * @what: what to say; file, line, column and pointer in it are not used
 *
 * Adds a problem about this value to the list.
 */
void
mz_json_cursor_report (const MzJsonCursor *self, const char *member, const MzProblemFields *what)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  MzProblemFields fields = *what;

  add_tokens (self, pointer);
  if (member != NULL && JSON_NODE_HOLDS_OBJECT (self->node)
      && json_object_has_member (json_node_get_object (self->node), member))
    _mz_json_text_add_token (pointer, member, strlen (member));
  fields.file = mz_json_document_get_file (self->document);
  fields.pointer = pointer->str;
  fields.line = fields.column = 0;
  mz_json_document_locate (self->document, pointer->str, &fields.line, &fields.column);
  g_ptr_array_add (self->problems, mz_problem_new (&fields));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-cursor.h"

#include <string.h>

typedef struct
{
  MzJsonDocument *document;
  GPtrArray      *problems;
  MzJsonCursor    root;
} Fixture;

static const char text[] =
  "{\n"
  " \"name\": \"Lynas\",\n"
  " \"share\": 12,\n"
  " \"value\": 0.5,\n"
  " \"is_open\": true,\n"
  " \"nothing\": null,\n"
  " \"rows\": [1, \"x\", {\"unti\": \"t\", \"a/b\": [false]}],\n"
  " \"sourec\": 1\n"
  "}\n";

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  self->problems = mz_problem_list_new ();
  self->document = mz_json_document_new_from_bytes (bytes, "f.json", self->problems);
  g_assert_nonnull (self->document);
  mz_json_cursor_init (&self->root, self->document, self->problems);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  mz_json_document_unref (self->document);
  g_ptr_array_unref (self->problems);
}

/* Takes the only problem. */
#define RETYPE "Write a value of the expected type."
#define RENAME "Correct the name, or remove the member."

static void
assert_problem (Fixture *self, const char *expected)
{
  g_autofree char *line = NULL;

  g_assert_cmpuint (self->problems->len, ==, 1);
  line = mz_problem_to_string (self->problems->pdata[0]);
  g_assert_cmpstr (line, ==, expected);
  g_ptr_array_set_size (self->problems, 0);
}

static void
test_takes (Fixture *self, gconstpointer data)
{
  double value = 9;

  g_assert_cmpstr (mz_json_cursor_require_string (&self->root, "name"), ==, "Lynas");
  g_assert_cmpstr (mz_json_cursor_find_string (&self->root, "name"), ==, "Lynas");
  g_assert_true (mz_json_cursor_require_double (&self->root, "share", &value));
  g_assert_cmpfloat (value, ==, 12);
  g_assert_true (mz_json_cursor_find_double (&self->root, "value", &value));
  g_assert_cmpfloat (value, ==, 0.5);
  g_assert_true (mz_json_cursor_find_boolean (&self->root, "is_open", FALSE));
  g_assert_cmpuint (self->problems->len, ==, 0);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  double value = 9;

  g_assert_null (mz_json_cursor_find_string (&self->root, "no"));
  g_assert_false (mz_json_cursor_find_double (&self->root, "no", &value));
  g_assert_cmpfloat (value, ==, 0);
  g_assert_true (mz_json_cursor_find_boolean (&self->root, "no", TRUE));
  g_assert_cmpuint (self->problems->len, ==, 0);
  g_assert_null (mz_json_cursor_require_string (&self->root, "no"));
  assert_problem (self, "f.json:1:1: error: The member “no” is missing (expected a string). Add the member.");
  g_assert_false (mz_json_cursor_require_double (&self->root, "no", &value));
  assert_problem (self, "f.json:1:1: error: The member “no” is missing (expected a number). Add the member.");
}

static void
test_wrong_types (Fixture *self, gconstpointer data)
{
  MzJsonCursor name;
  double value = 9;
  guint n = 9;

  g_assert_null (mz_json_cursor_find_string (&self->root, "share"));
  assert_problem (self, "f.json:3:11: error: The value is of another type (/share; found a number; expected a string). " RETYPE);
  g_assert_false (mz_json_cursor_find_double (&self->root, "name", &value));
  assert_problem (self, "f.json:2:10: error: The value is of another type (/name; found a string; expected a number). " RETYPE);
  g_assert_false (mz_json_cursor_require_double (&self->root, "is_open", &value));
  assert_problem (self, "f.json:5:13: error: The value is of another type (/is_open; found true; expected a number). " RETYPE);
  g_assert_null (mz_json_cursor_find_string (&self->root, "nothing"));
  assert_problem (self, "f.json:6:13: error: The value is of another type (/nothing; found null; expected a string). " RETYPE);
  g_assert_true (mz_json_cursor_find_boolean (&self->root, "rows", TRUE));
  assert_problem (self, "f.json:7:10: error: The value is of another type (/rows; found an array; expected true or false). " RETYPE);
  g_assert_false (mz_json_cursor_is_array (&self->root, &n));
  g_assert_cmpuint (n, ==, 0);
  assert_problem (self, "f.json:1:1: error: The value is of another type (found an object; expected an array). " RETYPE);
  g_assert_true (mz_json_cursor_enter_member (&self->root, "name", &name));
  g_assert_null (mz_json_cursor_require_string (&name, "x"));
  assert_problem (self, "f.json:2:10: error: The value is of another type (/name; found a string; expected an object). " RETYPE);
}

static void
test_places (Fixture *self, gconstpointer data)
{
  MzJsonCursor rows, row, inner, element;
  g_autofree char *pointer = NULL;
  guint n = 0;

  g_assert_true (mz_json_cursor_enter_member (&self->root, "rows", &rows));
  g_assert_true (mz_json_cursor_is_array (&rows, &n));
  g_assert_cmpuint (n, ==, 3);
  mz_json_cursor_enter_element (&rows, 2, &row);
  g_assert_true (mz_json_cursor_is_object (&row));
  g_assert_true (mz_json_cursor_enter_member (&row, "a/b", &inner));
  mz_json_cursor_enter_element (&inner, 0, &element);
  pointer = mz_json_cursor_get_pointer (&element);
  g_assert_cmpstr (pointer, ==, "/rows/2/a~1b/0");
  g_assert_false (mz_json_cursor_enter_member (&rows, "x", &inner));
  mz_json_cursor_report (&row, "unti", &(MzProblemFields) { .severity = MZ_SEVERITY_ERROR, .message = "Odd." });
  assert_problem (self, "f.json:7:28: error: Odd (/rows/2/unti).");
  mz_json_cursor_report (&row, "no", &(MzProblemFields) { .severity = MZ_SEVERITY_NOTE, .message = "Odd.", .file = "x",
                                                          .line = 99 });
  assert_problem (self, "f.json:7:19: note: Odd (/rows/2).");
}

static void
test_unknown_members (Fixture *self, gconstpointer data)
{
  static const char *const known[] = { "name", "share", "value", "is_open", "nothing", "rows", "source", NULL };
  static const char *const units[] = { "id", "unit", "a/b", NULL };
  MzJsonCursor rows, row;

  mz_json_cursor_check_members (&self->root, known);
  assert_problem (self, "f.json:8:12: warning: The name is not known, so its value is not used (/sourec; found “sourec”; "
                        "expected a known name; the nearest is “source”). " RENAME);
  g_assert_true (mz_json_cursor_enter_member (&self->root, "rows", &rows));
  mz_json_cursor_check_members (&rows, known);
  g_assert_cmpuint (self->problems->len, ==, 0);
  mz_json_cursor_enter_element (&rows, 2, &row);
  mz_json_cursor_check_members (&row, units);
  assert_problem (self, "f.json:7:28: warning: The name is not known, so its value is not used (/rows/2/unti; found “unti”; "
                        "expected a known name; the nearest is “unit”). " RENAME);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/json-cursor/takes", test_takes);
  ADD ("/json-cursor/missing", test_missing);
  ADD ("/json-cursor/wrong-types", test_wrong_types);
  ADD ("/json-cursor/places", test_places);
  ADD ("/json-cursor/unknown-members", test_unknown_members);
  return g_test_run ();
}

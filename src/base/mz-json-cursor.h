/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-json-document.h"

/* Typed access to one JSON value, with its place kept. A cursor lives on the stack and
 * borrows its document, its parent and the problem list. */
typedef struct _MzJsonCursor MzJsonCursor;

struct _MzJsonCursor
{
  MzJsonDocument     *document;
  GPtrArray          *problems;
  JsonNode           *node;
  const MzJsonCursor *parent;
  const char         *member;   /* name below the parent, or NULL for an element */
  guint               index;    /* place below the parent when member is NULL */
};

void        mz_json_cursor_init          (MzJsonCursor *self, MzJsonDocument *document, GPtrArray *problems);
char       *mz_json_cursor_get_pointer   (const MzJsonCursor *self);

/* Going down. FALSE when there is no such member; the type is not looked at. */
gboolean    mz_json_cursor_enter_member  (const MzJsonCursor *self, const char *member, MzJsonCursor *child_out);
void        mz_json_cursor_enter_element (const MzJsonCursor *self, guint index, MzJsonCursor *child_out);
gboolean    mz_json_cursor_is_text       (const MzJsonCursor *self);   /* a look only, nothing is reported */

/* The value itself: each reports a problem and returns NULL, FALSE or 0 when it has another type. */
gboolean    mz_json_cursor_is_object     (const MzJsonCursor *self);
gboolean    mz_json_cursor_is_array      (const MzJsonCursor *self, guint *n_elements_out);
const char *mz_json_cursor_as_string     (const MzJsonCursor *self);
gboolean    mz_json_cursor_as_double     (const MzJsonCursor *self, double *value_out);

/* Members. "require" reports a missing member, "find" does not; both report a wrong type. */
const char *mz_json_cursor_require_string (const MzJsonCursor *self, const char *member);
const char *mz_json_cursor_find_string    (const MzJsonCursor *self, const char *member);
gboolean    mz_json_cursor_require_double (const MzJsonCursor *self, const char *member, double *value_out);
gboolean    mz_json_cursor_find_double    (const MzJsonCursor *self, const char *member, double *value_out);
gboolean    mz_json_cursor_find_boolean   (const MzJsonCursor *self, const char *member, gboolean fallback);

/* Unknown members become warnings that name the nearest known one. known ends with NULL. */
void        mz_json_cursor_check_members (const MzJsonCursor *self, const char *const *known);

/* Report about this value; file, line, column and pointer are filled in. member may name
 * the child that the report is about, or be NULL. */
void        mz_json_cursor_report        (const MzJsonCursor *self, const char *member, const MzProblemFields *what);

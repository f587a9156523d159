/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-world-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define UNITS_FILE    "units.json"
#define DISPUTES_FILE "disputes.json"

/* Boxes and labels may run on past the antimeridian, but not round the globe. */
#define MAX_LON 360.0

static const char *const unit_members[] = {
  "id", "a2", "n3", "name", "sov", "area", "label", "focus", "parts", "point",
  "disputed", "comment", NULL,
};

static const char *const dispute_members[] = {
  "id", "name", "admin", "claims", "defacto", "un", "mark", "note", "comment", NULL,
};

gboolean
_mz_world_refuse (const MzJsonCursor *cursor, const char *member, const char *message,
                  const char *found)
{
  MzProblemFields fields = {
    .severity = MZ_SEVERITY_ERROR,
    .code = "bad-map",
    .message = message,
    .found = found,
  };

  mz_json_cursor_report (cursor, member, &fields);
  return FALSE;
}

gboolean
_mz_world_read_numbers (const MzJsonCursor *cursor, const char *member, double *values,
                        guint n_values)
{
  MzJsonCursor list, element;
  guint n_elements;

  if (!mz_json_cursor_enter_member (cursor, member, &list))
    return _mz_world_refuse (cursor, member, _("A list of numbers is missing."), NULL);
  if (!mz_json_cursor_is_array (&list, &n_elements))
    return FALSE;
  if (n_elements != n_values)
    return _mz_world_refuse (cursor, member, _("The list of numbers has the wrong length."), NULL);

  for (guint i = 0; i < n_values; i++)
    {
      mz_json_cursor_enter_element (&list, i, &element);
      if (!mz_json_cursor_as_double (&element, &values[i]))
        return FALSE;
    }

  return TRUE;
}

static const char *
keep_string (MzWorld *self, const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (self->strings, text);
}

static gboolean
is_on_earth (double lon, double lat)
{
  return fabs (lon) <= MAX_LON && fabs (lat) <= 90.0;
}

static gboolean
read_unit (MzWorld *self, const MzJsonCursor *cursor)
{
  MzWorldUnit unit = { .dispute = MZ_NO_UNIT };
  double label[2], focus[4];

  if (!mz_json_cursor_is_object (cursor))
    return FALSE;

  mz_json_cursor_check_members (cursor, unit_members);
  unit.id = keep_string (self, mz_json_cursor_require_string (cursor, "id"));
  unit.sovereign = keep_string (self, mz_json_cursor_find_string (cursor, "sov"));
  if (unit.id == NULL
      || !mz_json_cursor_require_double (cursor, "area", &unit.area_km2)
      || !_mz_world_read_numbers (cursor, "label", label, 2)
      || !_mz_world_read_numbers (cursor, "focus", focus, 4))
    return FALSE;

  if (unit.area_km2 < 0.0)
    return _mz_world_refuse (cursor, "area", _("An area cannot be negative."), NULL);
  if (!is_on_earth (label[0], label[1]))
    return _mz_world_refuse (cursor, "label", _("The label point is not on the earth."), NULL);
  if (!is_on_earth (focus[0], focus[1]) || !is_on_earth (focus[2], focus[3]) || focus[1] > focus[3])
    return _mz_world_refuse (cursor, "focus", _("The focus box is not on the earth."), NULL);
  if (g_hash_table_contains (self->places, unit.id))
    return _mz_world_refuse (cursor, "id", _("The unit is in the list twice."), unit.id);

  unit.label_lon = label[0];
  unit.label_lat = label[1];
  unit.west = focus[0];
  unit.south = focus[1];
  unit.east = focus[2];
  unit.north = focus[3];
  g_array_append_val (self->units, unit);
  g_hash_table_insert (self->places, (gpointer) unit.id, GUINT_TO_POINTER (self->units->len));
  return TRUE;
}

typedef gboolean (*RecordFunc) (MzWorld *self, const MzJsonCursor *cursor);

static gboolean
read_records (MzWorld *self, const MzJsonCursor *root, const char *member, RecordFunc read_record)
{
  MzJsonCursor list, element;
  gboolean is_good = TRUE;
  guint n_elements;

  if (!mz_json_cursor_is_object (root))
    return FALSE;
  if (!mz_json_cursor_enter_member (root, member, &list))
    return _mz_world_refuse (root, member, _("The list of records is missing."), NULL);
  if (!mz_json_cursor_is_array (&list, &n_elements))
    return FALSE;

  for (guint i = 0; i < n_elements; i++)
    {
      mz_json_cursor_enter_element (&list, i, &element);
      is_good = read_record (self, &element) && is_good;
    }

  return is_good;
}

static gboolean
read_file (MzWorld *self, GBytes *bytes, const char *file, GPtrArray *problems,
           RecordFunc read_root)
{
  g_autoptr (MzJsonDocument) document = mz_json_document_new_from_bytes (bytes, file, problems);
  MzJsonCursor root;

  if (document == NULL)
    return FALSE;

  mz_json_cursor_init (&root, document, problems);
  return read_root (self, &root);
}

static gboolean
read_units_root (MzWorld *self, const MzJsonCursor *root)
{
  return read_records (self, root, "units", read_unit);
}

gboolean
_mz_world_read_units (MzWorld *self, GBytes *bytes, GPtrArray *problems)
{
  return read_file (self, bytes, UNITS_FILE, problems, read_units_root);
}

/* A member that is null in the file means nobody; mz_json_cursor_find_string() would call
 * null a wrong type. */
static gboolean
read_state (MzWorld *self, const MzJsonCursor *cursor, const char *member, const char **state_out)
{
  MzJsonCursor child;
  const char *state;

  *state_out = NULL;
  if (!mz_json_cursor_enter_member (cursor, member, &child) || JSON_NODE_HOLDS_NULL (child.node))
    return TRUE;

  state = mz_json_cursor_as_string (&child);
  if (state == NULL)
    return FALSE;
  if (mz_world_find_unit (self, state) == MZ_NO_UNIT)
    return _mz_world_refuse (cursor, member, _("There is no such state on the map."), state);

  *state_out = keep_string (self, state);
  return TRUE;
}

static gboolean
read_claims (MzWorld *self, const MzJsonCursor *cursor, MzDispute *dispute)
{
  MzJsonCursor list, element;
  const char **claims;
  guint n_elements;

  if (!mz_json_cursor_enter_member (cursor, "claims", &list))
    return _mz_world_refuse (cursor, "claims", _("The list of claims is missing."), NULL);
  if (!mz_json_cursor_is_array (&list, &n_elements))
    return FALSE;

  claims = g_new0 (const char *, n_elements + 1);
  g_ptr_array_add (self->claims, claims);
  dispute->claims = claims;
  for (guint i = 0; i < n_elements; i++)
    {
      mz_json_cursor_enter_element (&list, i, &element);
      claims[i] = keep_string (self, mz_json_cursor_as_string (&element));
      if (claims[i] == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_mark (const MzJsonCursor *cursor, MzWorldDispute *dispute)
{
  const char *mark = mz_json_cursor_require_string (cursor, "mark");

  if (mark == NULL)
    return FALSE;
  if (!g_str_equal (mark, "hatch") && !g_str_equal (mark, "line") && !g_str_equal (mark, "none"))
    return _mz_world_refuse (cursor, "mark", _("The mark must be hatch, line or none."), mark);

  dispute->shown.hatched = g_str_equal (mark, "hatch");
  dispute->is_marked = !g_str_equal (mark, "none");
  return TRUE;
}

static gboolean
read_dispute (MzWorld *self, const MzJsonCursor *cursor)
{
  MzWorldDispute dispute = { 0 };
  MzWorldUnit *unit;
  guint32 place;

  if (!mz_json_cursor_is_object (cursor))
    return FALSE;

  mz_json_cursor_check_members (cursor, dispute_members);
  dispute.shown.id = keep_string (self, mz_json_cursor_require_string (cursor, "id"));
  dispute.shown.name = keep_string (self, mz_json_cursor_require_string (cursor, "name"));
  dispute.shown.note = keep_string (self, mz_json_cursor_require_string (cursor, "note"));
  if (dispute.shown.id == NULL || dispute.shown.name == NULL || dispute.shown.note == NULL
      || !read_state (self, cursor, "admin", &dispute.shown.admin)
      || !read_state (self, cursor, "defacto", &dispute.de_facto)
      || !read_state (self, cursor, "un", &dispute.un)
      || !read_claims (self, cursor, &dispute.shown)
      || !read_mark (cursor, &dispute))
    return FALSE;

  place = mz_world_find_unit (self, dispute.shown.id);
  if (place == MZ_NO_UNIT)
    return _mz_world_refuse (cursor, "id", _("There is no such unit on the map."),
                             dispute.shown.id);

  unit = &g_array_index (self->units, MzWorldUnit, place);
  if (unit->dispute != MZ_NO_UNIT)
    return _mz_world_refuse (cursor, "id", _("The unit is in the list twice."), dispute.shown.id);

  unit->dispute = self->disputes->len;
  g_array_append_val (self->disputes, dispute);
  return TRUE;
}

static gboolean
read_disputes_root (MzWorld *self, const MzJsonCursor *root)
{
  return read_records (self, root, "areas", read_dispute);
}

gboolean
_mz_world_read_disputes (MzWorld *self, GBytes *bytes, GPtrArray *problems)
{
  return read_file (self, bytes, DISPUTES_FILE, problems, read_disputes_root);
}

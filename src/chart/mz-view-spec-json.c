/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-spec.h"

#include "mz-json-cursor.h"
#include "mz-json-writer.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define FORMAT "monazite-view/1"

static void
write_member (MzJsonWriter *writer,
              const char   *name,
              const char   *value)
{
  mz_json_writer_member (writer, name);
  mz_json_writer_string (writer, value);
}

static void
write_camera (MzJsonWriter   *writer,
              const MzCamera *camera)
{
  mz_json_writer_member (writer, "zoom");
  mz_json_writer_double (writer, camera->zoom);
  mz_json_writer_member (writer, "centre");
  mz_json_writer_begin_array (writer);
  mz_json_writer_double (writer, camera->lon);
  mz_json_writer_double (writer, camera->lat);
  mz_json_writer_end_array (writer);
}

/**
 * mz_view_spec_write_json:
 * @self: a view spec
 * @writer: where a value is expected
 *
 * Writes the spec as one object, in the form that people, exports and the saved
 * state share.
 */
void
mz_view_spec_write_json (const MzViewSpec *self,
                         MzJsonWriter     *writer)
{
  g_autofree char *lens = mz_lens_to_text (mz_view_spec_get_lens (self));

  mz_json_writer_begin_object (writer);
  write_member (writer, "format", FORMAT);
  write_member (writer, "view", mz_view_kind_to_string (mz_view_spec_get_view (self)));
  write_member (writer, "measure", mz_view_spec_get_measure (self));
  if (mz_view_spec_get_year (self) != 0)
    {
      mz_json_writer_member (writer, "year");
      mz_json_writer_double (writer, mz_view_spec_get_year (self));
    }
  write_member (writer, "lens", lens);
  if (mz_view_spec_get_selected (self) != NULL)
    write_member (writer, "select", mz_view_spec_get_selected (self));
  write_member (writer, "scale", mz_bar_scale_to_string (mz_view_spec_get_bar_scale (self)));
  write_member (writer, "borders", mz_borders_to_string (mz_view_spec_get_borders (self)));
  if (mz_view_spec_get_sites (self))
    {
      mz_json_writer_member (writer, "sites");
      mz_json_writer_boolean (writer, TRUE);
    }
  if (mz_view_spec_get_camera (self)->zoom > 1)
    write_camera (writer, mz_view_spec_get_camera (self));
  mz_json_writer_end_object (writer);
}

/**
 * mz_view_spec_to_json:
 * @self: a view spec
 *
 * Returns: (transfer full): the spec as JSON text
 */
char *
mz_view_spec_to_json (const MzViewSpec *self)
{
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();

  mz_view_spec_write_json (self, writer);

  return mz_json_writer_finish (writer);
}

static void
report_unknown_value (const MzJsonCursor *root,
                      const char         *member,
                      const char         *found,
                      const char         *expected)
{
  const MzProblemFields fields = {
    .severity = MZ_SEVERITY_ERROR,
    .code = "view-value",
    .message = _("This value is not known."),
    .found = found,
    .expected = expected,
    .remedy = _("Use one of the values that are expected."),
  };

  mz_json_cursor_report (root, member, &fields);
}

static void
replace (MzViewSpec **spec,
         MzViewSpec  *with)
{
  mz_view_spec_unref (*spec);
  *spec = with;
}

static void
read_year (const MzJsonCursor *root,
           MzViewSpec        **spec)
{
  double year;

  if (!mz_json_cursor_find_double (root, "year", &year))
    return;

  if (year < 0 || year > 9999 || year != floor (year))
    report_unknown_value (root, "year", NULL, _("a whole year up to 9999, or 0 for the newest"));
  else
    replace (spec, mz_view_spec_with_year (*spec, (int) year));
}

static void
read_lens (const MzJsonCursor *root,
           MzViewSpec        **spec)
{
  const char *text = mz_json_cursor_find_string (root, "lens");
  g_autoptr (MzLens) lens = NULL;

  if (text == NULL)
    return;

  lens = mz_lens_new_from_text (text);
  if (lens == NULL)
    report_unknown_value (root, "lens", text, "default, newest, highest, lowest or source:ID");
  else
    replace (spec, mz_view_spec_with_lens (*spec, lens));
}

static void
read_view (const MzJsonCursor *root,
           MzViewSpec        **spec)
{
  const char *text = mz_json_cursor_find_string (root, "view");
  MzViewKind view;

  if (text == NULL)
    return;
  if (mz_view_kind_parse (text, &view))
    replace (spec, mz_view_spec_with_view (*spec, view));
  else
    report_unknown_value (root, "view", text, "map or bars");
}

static void
read_bar_scale (const MzJsonCursor *root,
                MzViewSpec        **spec)
{
  const char *text = mz_json_cursor_find_string (root, "scale");
  MzBarScale bar_scale;

  if (text == NULL)
    return;
  if (mz_bar_scale_parse (text, &bar_scale))
    replace (spec, mz_view_spec_with_bar_scale (*spec, bar_scale));
  else
    report_unknown_value (root, "scale", text, "absolute, share or log");
}

static void
read_borders (const MzJsonCursor *root,
              MzViewSpec        **spec)
{
  const char *text = mz_json_cursor_find_string (root, "borders");
  MzBorders borders;

  if (text == NULL)
    return;
  if (mz_borders_parse (text, &borders))
    replace (spec, mz_view_spec_with_borders (*spec, borders));
  else
    report_unknown_value (root, "borders", text, "de_facto or un");
}

static gboolean
read_centre (const MzJsonCursor *root,
             MzCamera           *camera)
{
  MzJsonCursor centre, lon, lat;
  guint n_elements;

  if (!mz_json_cursor_enter_member (root, "centre", &centre))
    return TRUE;
  if (!mz_json_cursor_is_array (&centre, &n_elements))
    return FALSE;
  if (n_elements != 2)
    return FALSE;

  mz_json_cursor_enter_element (&centre, 0, &lon);
  mz_json_cursor_enter_element (&centre, 1, &lat);

  return mz_json_cursor_as_double (&lon, &camera->lon) && mz_json_cursor_as_double (&lat, &camera->lat) &&
         fabs (camera->lon) <= 180 && fabs (camera->lat) <= 90;
}

static void
read_camera (const MzJsonCursor *root,
             MzViewSpec        **spec)
{
  MzCamera camera = { 1, 0, 0 };

  if (mz_json_cursor_find_double (root, "zoom", &camera.zoom) &&
      (camera.zoom < 1 || camera.zoom > MZ_CAMERA_MAX_ZOOM))
    report_unknown_value (root, "zoom", NULL, "1 to 24");
  else if (!read_centre (root, &camera))
    report_unknown_value (root, "centre", NULL, _("[longitude, latitude] in degrees"));
  else
    replace (spec, mz_view_spec_with_camera (*spec, &camera));
}

static MzViewSpec *
read_members (const MzJsonCursor *root)
{
  static const char *const known[] = {
    "format", "view", "measure", "year", "lens", "select", "scale", "borders", "zoom", "centre", "sites", NULL
  };
  const char *measure = mz_json_cursor_find_string (root, "measure");
  const char *selected = mz_json_cursor_find_string (root, "select");
  MzViewSpec *spec = mz_view_spec_new ();

  mz_json_cursor_check_members (root, known);
  if (measure != NULL)
    replace (&spec, mz_view_spec_with_measure (spec, measure));
  if (selected != NULL)
    replace (&spec, mz_view_spec_with_selected (spec, selected));
  read_view (root, &spec);
  read_year (root, &spec);
  read_lens (root, &spec);
  read_bar_scale (root, &spec);
  read_borders (root, &spec);
  read_camera (root, &spec);
  replace (&spec, mz_view_spec_with_sites (spec, mz_json_cursor_find_boolean (root, "sites", FALSE)));

  return spec;
}

/**
 * mz_view_spec_new_from_json:
 * @bytes: JSON text of a view
 * @file: name for messages
 * @problems: (element-type MzProblem): takes what is wrong with it
 *
 * Reads a view spec. Members that are missing keep their defaults.
 *
 * Returns: (transfer full) (nullable): the spec, %NULL when there was an error
 */
MzViewSpec *
mz_view_spec_new_from_json (GBytes     *bytes,
                            const char *file,
                            GPtrArray  *problems)
{
  guint before = mz_problem_list_count (problems, MZ_SEVERITY_ERROR);
  g_autoptr (MzJsonDocument) document = mz_json_document_new_from_bytes (bytes, file, problems);
  g_autoptr (MzViewSpec) spec = NULL;
  MzJsonCursor root;
  const char *format;

  if (document == NULL)
    return NULL;

  mz_json_cursor_init (&root, document, problems);
  if (!mz_json_cursor_is_object (&root))
    return NULL;

  format = mz_json_cursor_require_string (&root, "format");
  if (format != NULL && !g_str_equal (format, FORMAT))
    report_unknown_value (&root, "format", format, FORMAT);

  spec = read_members (&root);
  if (mz_problem_list_count (problems, MZ_SEVERITY_ERROR) > before)
    return NULL;

  return g_steal_pointer (&spec);
}

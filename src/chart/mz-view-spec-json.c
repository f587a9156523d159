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

static gboolean
has_camera (const MzViewSpec *self)
{
  return mz_view_spec_get_camera (self)->zoom > 1 ||
         mz_view_spec_get_option (self, MZ_OPTION_PROJECTION) == MZ_PROJECTION_ORTHOGRAPHIC;
}

/* One subject as itself, several as a list. */
static void
write_selection (MzJsonWriter      *writer,
                 const char *const *subjects)
{
  if (subjects[0] == NULL)
    return;

  if (subjects[1] == NULL)
    {
      write_member (writer, "select", subjects[0]);
      return;
    }
  mz_json_writer_member (writer, "select");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; subjects[i] != NULL; i++)
    mz_json_writer_string (writer, subjects[i]);
  mz_json_writer_end_array (writer);
}

/* What is at its default is left out, so that a view says only what makes it. */
static void
write_option (MzJsonWriter     *writer,
              const MzViewSpec *self,
              MzViewOption      option)
{
  int value = mz_view_spec_get_option (self, option);

  if (value == mz_view_option_get_default (option))
    return;

  mz_json_writer_member (writer, mz_view_option_get_name (option));
  switch (mz_view_option_get_kind (option))
    {
    case MZ_OPTION_KIND_CHOICE:
      mz_json_writer_string (writer, mz_view_option_get_choice (option, value));
      break;
    case MZ_OPTION_KIND_BOOLEAN:
      mz_json_writer_boolean (writer, value);
      break;
    case MZ_OPTION_KIND_NUMBER:
    default:
      mz_json_writer_double (writer, value);
    }
}

static void
append_day (GString *text,
            int      day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_string_append_printf (text, "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

static void
write_range (MzJsonWriter   *writer,
             const MzPeriod *range)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_day (text, range->first_day);
  g_string_append_c (text, '/');
  append_day (text, range->last_day);
  write_member (writer, "range", text->str);
}

static void
write_filters (MzJsonWriter *writer,
               const MzLens *lens)
{
  if (mz_lens_get_vintage (lens) != 0)
    {
      mz_json_writer_member (writer, "vintage");
      mz_json_writer_double (writer, mz_lens_get_vintage (lens));
    }
  if (mz_lens_get_basis (lens) != NULL)
    write_member (writer, "basis", mz_lens_get_basis (lens));
  if (mz_lens_get_publisher (lens) != NULL)
    write_member (writer, "publisher", mz_lens_get_publisher (lens));
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
  MzPeriod range;

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
  write_filters (writer, mz_view_spec_get_lens (self));
  write_selection (writer, mz_view_spec_get_selection (self));
  for (guint i = 0; i < MZ_N_OPTIONS; i++)
    write_option (writer, self, i);
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    {
      if (mz_view_spec_get_text (self, i) != NULL)
        write_member (writer, mz_view_text_get_name (i), mz_view_spec_get_text (self, i));
    }
  if (mz_view_spec_get_range (self, &range))
    write_range (writer, &range);
  if (has_camera (self))
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

/* A year from 0 to 9999; FALSE when it is none or not given. */
static gboolean
find_year (const MzJsonCursor *root,
           const char         *member,
           const char         *expected,
           int                *year_out)
{
  double year;

  if (!mz_json_cursor_find_double (root, member, &year))
    return FALSE;

  if (year < 0 || year > 9999 || year != floor (year))
    {
      report_unknown_value (root, member, NULL, expected);
      return FALSE;
    }
  *year_out = (int) year;

  return TRUE;
}

static void
read_year (const MzJsonCursor *root,
           MzViewSpec        **spec)
{
  int year;

  if (find_year (root, "year", _("a whole year up to 9999, or 0 for the newest"), &year))
    replace (spec, mz_view_spec_with_year (*spec, year));
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
read_filters (const MzJsonCursor *root,
              MzViewSpec        **spec)
{
  MzLens *lens = mz_view_spec_get_lens (*spec);
  int vintage = 0;
  g_autoptr (MzLens) dated = NULL;
  g_autoptr (MzLens) based = NULL;
  g_autoptr (MzLens) published = NULL;

  find_year (root, "vintage", _("a whole year up to 9999, or 0 for everything that was ever said"), &vintage);
  dated = mz_lens_with_vintage (lens, vintage);
  based = mz_lens_with_basis (dated, mz_json_cursor_find_string (root, "basis"));
  published = mz_lens_with_publisher (based, mz_json_cursor_find_string (root, "publisher"));
  replace (spec, mz_view_spec_with_lens (*spec, published));
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
    report_unknown_value (root, "view", text, "map|bars|trend|holdings|timeline|table");
}

static void
report_option (const MzJsonCursor *root,
               MzViewOption        option,
               const char         *found)
{
  g_autofree char *values = mz_view_option_describe_values (option);

  report_unknown_value (root, mz_view_option_get_name (option), found, values);
}

static gboolean
read_number (const MzJsonCursor *root,
             MzViewOption        option,
             int                *value_out)
{
  double value;
  int min, max;

  if (!mz_json_cursor_find_double (root, mz_view_option_get_name (option), &value))
    return FALSE;

  mz_view_option_get_range (option, &min, &max);
  if (value != floor (value) || value < min || value > max)
    {
      report_option (root, option, NULL);
      return FALSE;
    }
  *value_out = (int) value;

  return TRUE;
}

static gboolean
read_choice (const MzJsonCursor *root,
             MzViewOption        option,
             int                *value_out)
{
  const char *text = mz_json_cursor_find_string (root, mz_view_option_get_name (option));

  if (text == NULL)
    return FALSE;
  if (mz_view_option_parse (option, text, value_out))
    return TRUE;

  report_option (root, option, text);

  return FALSE;
}

static void
read_option (const MzJsonCursor *root,
             MzViewOption        option,
             MzViewSpec        **spec)
{
  gboolean found = TRUE;
  int value = 0;

  switch (mz_view_option_get_kind (option))
    {
    case MZ_OPTION_KIND_CHOICE:
      found = read_choice (root, option, &value);
      break;
    case MZ_OPTION_KIND_BOOLEAN:
      value = mz_json_cursor_find_boolean (root, mz_view_option_get_name (option), FALSE);
      break;
    case MZ_OPTION_KIND_NUMBER:
    default:
      found = read_number (root, option, &value);
    }
  if (found)
    replace (spec, mz_view_spec_with_option (*spec, option, value));
}

static void
read_range (const MzJsonCursor *root,
            MzViewSpec        **spec)
{
  const char *text = mz_json_cursor_find_string (root, "range");
  MzPeriod range;

  if (text == NULL)
    return;
  if (mz_period_parse (text, &range))
    replace (spec, mz_view_spec_with_range (*spec, &range));
  else
    report_unknown_value (root, "range", text, _("two days or years, such as 2015/2025"));
}

static void
read_subjects (const MzJsonCursor *select,
               GStrvBuilder       *builder)
{
  guint n_subjects;

  if (!mz_json_cursor_is_array (select, &n_subjects))
    return;

  for (guint i = 0; i < n_subjects; i++)
    {
      MzJsonCursor element;
      const char *subject;

      mz_json_cursor_enter_element (select, i, &element);
      subject = mz_json_cursor_as_string (&element);
      if (subject != NULL)
        g_strv_builder_add (builder, subject);
    }
}

static void
read_selection (const MzJsonCursor *root,
                MzViewSpec        **spec)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) subjects = NULL;
  MzJsonCursor select;

  if (!mz_json_cursor_enter_member (root, "select", &select))
    return;

  if (mz_json_cursor_is_text (&select))
    g_strv_builder_add (builder, mz_json_cursor_as_string (&select));
  else
    read_subjects (&select, builder);
  subjects = g_strv_builder_end (builder);
  replace (spec, mz_view_spec_with_selection (*spec, (const char *const *) subjects));
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

static void
check_members (const MzJsonCursor *root)
{
  static const char *const plain[] = {
    "format", "view", "measure", "year", "lens", "vintage", "basis", "publisher", "select", "range", "zoom", "centre",
  };
  const char *known[G_N_ELEMENTS (plain) + MZ_N_OPTIONS + MZ_N_VIEW_TEXTS + 1] = { NULL };
  guint n_known = 0;

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    known[n_known++] = plain[i];
  for (guint i = 0; i < MZ_N_OPTIONS; i++)
    known[n_known++] = mz_view_option_get_name (i);
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    known[n_known++] = mz_view_text_get_name (i);

  mz_json_cursor_check_members (root, known);
}

static MzViewSpec *
read_members (const MzJsonCursor *root)
{
  const char *measure = mz_json_cursor_find_string (root, "measure");
  MzViewSpec *spec = mz_view_spec_new ();

  check_members (root);
  if (measure != NULL)
    replace (&spec, mz_view_spec_with_measure (spec, measure));
  read_selection (root, &spec);
  read_view (root, &spec);
  read_year (root, &spec);
  read_lens (root, &spec);
  read_filters (root, &spec);
  for (guint i = 0; i < MZ_N_OPTIONS; i++)
    read_option (root, i, &spec);
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    replace (&spec, mz_view_spec_with_text (spec, i, mz_json_cursor_find_string (root, mz_view_text_get_name (i))));
  read_range (root, &spec);
  read_camera (root, &spec);

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

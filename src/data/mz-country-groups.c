/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-country-groups.h"

#include "mz-bundle.h"
#include "mz-json-cursor.h"
#include "mz-language.h"
#include "mz-period.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT "monazite-groups/1"
#define FILE_NAME "geo/groups.json"

struct _MzCountryGroups
{
  gatomicrefcount ref_count;
  GStringChunk   *strings;
  GArray         *groups;    /* (element-type MzCountryGroup) */
};

/* One source of the file, while it is read. */
typedef struct
{
  const char *id;
  const char *title;
  const char *publisher;
  const char *url;
} GroupSource;

/* A file while it is read. */
typedef struct
{
  MzCountryGroups *groups;
  const char      *language;
  GArray          *sources;   /* (element-type GroupSource) */
} Reading;

G_DEFINE_BOXED_TYPE (MzCountryGroups, mz_country_groups, mz_country_groups_ref, mz_country_groups_unref)

static void
clear_group (gpointer data)
{
  MzCountryGroup *group = data;

  g_array_unref ((GArray *) group->members);
}

static void
report (const MzJsonCursor *record,
        const char         *member,
        const char         *message,
        const char         *found)
{
  const MzProblemFields fields = {
    .severity = MZ_SEVERITY_ERROR,
    .code = "bad-group",
    .message = message,
    .found = found,
  };

  mz_json_cursor_report (record, member, &fields);
}

/* A text that is there, kept; "" and a problem when it is not. */
static const char *
require_text (const Reading      *reading,
              const MzJsonCursor *record,
              const char         *member)
{
  const char *text = mz_json_cursor_require_string (record, member);

  return text != NULL ? g_string_chunk_insert_const (reading->groups->strings, text) : "";
}

static const char *
keep_text (const Reading *reading,
           const char    *text)
{
  return text != NULL ? g_string_chunk_insert_const (reading->groups->strings, text) : NULL;
}

static const char *
require_date (const Reading      *reading,
              const MzJsonCursor *record,
              const char         *member)
{
  const char *text = require_text (reading, record, member);
  MzPeriod period;

  if (*text != '\0' && !mz_period_parse (text, &period))
    report (record, member, _("This is no date."), text);
  return text;
}

static gboolean
is_country_code (const char *text)
{
  return strlen (text) == 3 && strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

static const char *
read_name (const Reading      *reading,
           const MzJsonCursor *record)
{
  static const char *const languages[] = { "en", "ru", "zh", NULL };
  const char *picked = mz_language_pick (languages, reading->language);
  MzJsonCursor names;

  if (!mz_json_cursor_enter_member (record, "names", &names))
    {
      report (record, "names", _("A group needs names."), NULL);
      return "";
    }
  mz_json_cursor_check_members (&names, languages);
  for (guint i = 0; languages[i] != NULL; i++)
    require_text (reading, &names, languages[i]);
  return require_text (reading, &names, picked);
}

static void
read_member (const Reading      *reading,
             const MzJsonCursor *element,
             GArray             *members)
{
  static const char *const known[] = { "id", "since", NULL };
  MzGroupMember member = { "", NULL };

  if (mz_json_cursor_is_text (element))
    {
      member.id = keep_text (reading, mz_json_cursor_as_string (element));
    }
  else if (mz_json_cursor_is_object (element))
    {
      mz_json_cursor_check_members (element, known);
      member.id = require_text (reading, element, "id");
      member.since = require_date (reading, element, "since");
    }
  if (!is_country_code (member.id))
    report (element, NULL, _("A member is a country: three capital letters (ISO 3166-1)."), member.id);
  for (guint i = 0; i < members->len; i++)
    {
      if (strcmp (g_array_index (members, MzGroupMember, i).id, member.id) == 0)
        report (element, NULL, _("This country is a member twice."), member.id);
    }
  g_array_append_val (members, member);
}

static GArray *
read_members (const Reading      *reading,
              const MzJsonCursor *record)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (MzGroupMember));
  MzJsonCursor list;
  guint n_members = 0;

  if (!mz_json_cursor_enter_member (record, "members", &list) ||
      !mz_json_cursor_is_array (&list, &n_members) || n_members == 0)
    report (record, "members", _("A group needs members."), NULL);
  for (guint i = 0; i < n_members; i++)
    {
      MzJsonCursor element;

      mz_json_cursor_enter_element (&list, i, &element);
      read_member (reading, &element, members);
    }
  return members;
}

static void
read_source (const Reading      *reading,
             const MzJsonCursor *record)
{
  static const char *const known[] = { "id", "title", "publisher", "URL", NULL };
  GroupSource source;

  if (!mz_json_cursor_is_object (record))
    return;
  mz_json_cursor_check_members (record, known);
  source.id = require_text (reading, record, "id");
  source.title = require_text (reading, record, "title");
  source.publisher = require_text (reading, record, "publisher");
  source.url = require_text (reading, record, "URL");
  if (!g_str_has_prefix (source.url, "https://"))
    report (record, "URL", _("The address of a source begins with https://."), source.url);
  g_array_append_val (reading->sources, source);
}

static void
take_source (const Reading      *reading,
             const MzJsonCursor *record,
             MzCountryGroup     *group)
{
  const char *id = require_text (reading, record, "source");

  for (guint i = 0; i < reading->sources->len; i++)
    {
      const GroupSource *source = &g_array_index (reading->sources, GroupSource, i);

      if (strcmp (source->id, id) != 0)
        continue;
      group->source_title = source->title;
      group->publisher = source->publisher;
      group->url = source->url;
      return;
    }
  report (record, "source", _("There is no source of this id."), id);
}

static void
read_group (const Reading      *reading,
            const MzJsonCursor *record)
{
  static const char *const known[] = { "id", "names", "source", "as_of", "note", "members", NULL };
  MzCountryGroup group = { 0 };

  if (!mz_json_cursor_is_object (record))
    return;
  mz_json_cursor_check_members (record, known);
  group.id = require_text (reading, record, "id");
  if (mz_country_groups_find (reading->groups, group.id) != NULL)
    report (record, "id", _("Two groups have this id."), group.id);
  group.name = read_name (reading, record);
  take_source (reading, record, &group);
  group.as_of = require_date (reading, record, "as_of");
  group.note = keep_text (reading, mz_json_cursor_find_string (record, "note"));
  group.members = read_members (reading, record);
  g_array_append_val (reading->groups->groups, group);
}

static void
read_list (const Reading      *reading,
           const MzJsonCursor *root,
           const char         *member,
           void              (*read_one) (const Reading *reading, const MzJsonCursor *record))
{
  MzJsonCursor list, element;
  guint n_elements = 0;

  if (!mz_json_cursor_enter_member (root, member, &list))
    {
      report (root, member, _("This list is missing."), member);
      return;
    }
  if (!mz_json_cursor_is_array (&list, &n_elements))
    return;
  for (guint i = 0; i < n_elements; i++)
    {
      mz_json_cursor_enter_element (&list, i, &element);
      read_one (reading, &element);
    }
}

static void
read_root (const Reading      *reading,
           const MzJsonCursor *root)
{
  static const char *const known[] = { "format", "comment", "sources", "groups", NULL };
  const char *format;

  if (!mz_json_cursor_is_object (root))
    return;
  mz_json_cursor_check_members (root, known);
  format = mz_json_cursor_require_string (root, "format");
  if (format != NULL && strcmp (format, FORMAT) != 0)
    report (root, "format", _("This is another format than that of groups of countries."), format);
  read_list (reading, root, "sources", read_source);
  read_list (reading, root, "groups", read_group);
}

/**
 * mz_country_groups_new:
 * @bytes: JSON text
 * @file: its name in messages
 * @language: (nullable): language of the names, English when %NULL
 * @problems: (element-type MzProblem): takes what is wrong with it
 *
 * Reads groups of countries. Nothing is guessed: one fault, a member that nobody knows included,
 * refuses all of it.
 *
 * Returns: (transfer full) (nullable): the groups, %NULL when there was a problem
 */
MzCountryGroups *
mz_country_groups_new (GBytes     *bytes,
                       const char *file,
                       const char *language,
                       GPtrArray  *problems)
{
  guint before = mz_problem_list_count (problems, MZ_SEVERITY_WARNING);
  g_autoptr (MzJsonDocument) document = mz_json_document_new_from_bytes (bytes, file, problems);
  g_autoptr (MzCountryGroups) self = NULL;
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (GroupSource));
  MzJsonCursor root;

  if (document == NULL)
    return NULL;
  self = g_new0 (MzCountryGroups, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->strings = g_string_chunk_new (4096);
  self->groups = g_array_new (FALSE, FALSE, sizeof (MzCountryGroup));
  g_array_set_clear_func (self->groups, clear_group);

  const Reading reading = { self, language, sources };
  mz_json_cursor_init (&root, document, problems);
  read_root (&reading, &root);
  return mz_problem_list_count (problems, MZ_SEVERITY_WARNING) > before ? NULL : g_steal_pointer (&self);
}

/**
 * mz_country_groups_new_bundled:
 * @language: (nullable): language of the names, English when %NULL
 *
 * Returns: (transfer full) (nullable): the groups that the program brings along, %NULL when the bundle is
 *   damaged
 */
MzCountryGroups *
mz_country_groups_new_bundled (const char *language)
{
  g_autoptr (GBytes) bytes = mz_bundle_lookup (FILE_NAME);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();

  return bytes != NULL ? mz_country_groups_new (bytes, FILE_NAME, language, problems) : NULL;
}

/**
 * mz_country_groups_ref:
 * @self: groups
 *
 * Returns: (transfer full): @self
 */
MzCountryGroups *
mz_country_groups_ref (MzCountryGroups *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * mz_country_groups_unref:
 * @self: (transfer full): groups
 */
void
mz_country_groups_unref (MzCountryGroups *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->groups);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * mz_country_groups_get_length:
 * @self: groups
 *
 * Returns: how many there are
 */
guint
mz_country_groups_get_length (MzCountryGroups *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->groups->len;
}

/**
 * mz_country_groups_get:
 * @self: groups
 * @index: place of a group
 *
 * Returns: (transfer none): that group
 */
const MzCountryGroup *
mz_country_groups_get (MzCountryGroups *self,
                       guint            index)
{
  g_return_val_if_fail (self != NULL && index < self->groups->len, NULL);

  return &g_array_index (self->groups, MzCountryGroup, index);
}

/**
 * mz_country_groups_find:
 * @self: groups
 * @id: id of a group
 *
 * Returns: (transfer none) (nullable): that group
 */
const MzCountryGroup *
mz_country_groups_find (MzCountryGroups *self,
                        const char      *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const MzCountryGroup *group = &g_array_index (self->groups, MzCountryGroup, i);

      if (strcmp (group->id, id) == 0)
        return group;
    }
  return NULL;
}

/**
 * mz_country_group_has:
 * @group: a group
 * @country: ISO 3166-1 alpha-3
 *
 * Returns: whether the country is a member
 */
gboolean
mz_country_group_has (const MzCountryGroup *group,
                      const char           *country)
{
  g_return_val_if_fail (group != NULL && country != NULL, FALSE);

  for (guint i = 0; i < group->members->len; i++)
    {
      if (strcmp (g_array_index (group->members, MzGroupMember, i).id, country) == 0)
        return TRUE;
    }
  return FALSE;
}

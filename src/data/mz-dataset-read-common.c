/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-reader-private.h"
#include "mz-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WORLD "WLD"
/* A mark takes two bytes at least, so that shorter texts have no 65 of them. */
#define MIN_LENGTH_WITH_SURPLUS 130

/**
 * _mz_dataset_reader_is_sound:
 * @self: a reader
 *
 * Returns: whether the record that is read may be kept
 */
gboolean
_mz_dataset_reader_is_sound (MzDatasetReader *self)
{
  if (self->lacks_other)
    return FALSE;
  for (guint i = self->first_problem; i < self->problems->len; i++)
    {
      if (mz_problem_get_severity (self->problems->pdata[i]) == MZ_SEVERITY_ERROR)
        return FALSE;
    }
  return TRUE;
}

/**
 * _mz_dataset_reader_has_member:
 * @record: an object
 * @member: the name of a member
 *
 * Returns: whether it is there
 */
gboolean
_mz_dataset_reader_has_member (const MzJsonCursor *record,
                               const char         *member)
{
  return json_object_has_member (json_node_get_object (record->node), member);
}

/**
 * _mz_dataset_reader_report_missing:
 * @record: an object
 * @member: the name of a member that is not there
 * @remedy: what to do about it
 */
void
_mz_dataset_reader_report_missing (const MzJsonCursor *record,
                                   const char         *member,
                                   const char         *remedy)
{
  g_autofree char *message = g_strdup_printf (_("The member “%s” is missing."), member);
  g_autofree char *expected = g_strdup_printf (_("a member “%s”"), member);

  REPORT_ERROR (record, NULL, .code = "missing-member", .message = message, .expected = expected,
                .remedy = remedy);
}

/**
 * _mz_dataset_reader_intern_member:
 * @self: a reader
 * @record: an object
 * @member: the name of a member that may be missing
 *
 * Returns: (nullable): its string
 */
const char *
_mz_dataset_reader_intern_member (MzDatasetReader    *self,
                                  const MzJsonCursor *record,
                                  const char         *member)
{
  return _mz_dataset_builder_intern (self->builder, mz_json_cursor_find_string (record, member));
}

/* Overrides and isolates make words read in another order than they are written. */
static gboolean
has_direction_marks (const char *text)
{
  for (const char *sign = text; *sign != '\0'; sign = g_utf8_next_char (sign))
    {
      gunichar character = g_utf8_get_char (sign);

      if ((character >= 0x202A && character <= 0x202E) ||
          (character >= 0x2066 && character <= 0x2069))
        return TRUE;
    }
  return FALSE;
}

/**
 * _mz_dataset_reader_require_text:
 * @self: a reader
 * @record: an object
 * @member: the name of a member
 *
 * Returns: (nullable): its string, which must not be empty
 */
const char *
_mz_dataset_reader_require_text (MzDatasetReader    *self,
                                 const MzJsonCursor *record,
                                 const char         *member)
{
  const char *text = mz_json_cursor_require_string (record, member);

  if (text != NULL && *text == '\0')
    {
      REPORT_ERROR (record, member, .code = "empty-string",
                    .message = _("This must not be empty."),
                    .found = "\"\"", .expected = _("some text"),
                    .remedy = _("Write the text, or remove the record."));
      return NULL;
    }
  if (text != NULL && has_direction_marks (text))
    REPORT_WARNING (record, member, .code = "direction-marks",
                    .message = _("Hidden signs here change the order in which people read."),
                    .found = text, .expected = _("no overrides or isolates of direction"),
                    .remedy = _("Remove the signs U+202A to U+202E and U+2066 to U+2069."));
  return _mz_dataset_builder_intern (self->builder, text);
}

/*
 * _mz_dataset_reader_require_label:
 * @self: a reader
 * @record: an object
 * @member: the name of a member that is shown to people in one piece
 *
 * As _mz_dataset_reader_require_text(), with the marks of a letter that nobody could tell apart left
 * out: laying them out takes time that grows with the square of their number.
 *
 * Returns: (nullable) (transfer none): the text
 */
const char *
_mz_dataset_reader_require_label (MzDatasetReader    *self,
                                  const MzJsonCursor *record,
                                  const char         *member)
{
  const char *text = _mz_dataset_reader_require_text (self, record, member);
  g_autofree char *capped = NULL;

  if (text == NULL || strlen (text) <= MIN_LENGTH_WITH_SURPLUS)
    return text;
  capped = mz_text_strip_marks (text);
  if (strcmp (capped, text) == 0)
    return text;
  REPORT_WARNING (record, member, .code = "combining-marks",
                  .message = _("More marks stand on one letter than can be shown."),
                  .expected = _("at most 64 marks on a letter"),
                  .remedy = _("Remove the marks that say nothing."));
  return _mz_dataset_builder_intern (self->builder, capped);
}

static gboolean
is_well_formed_id (const char *id)
{
  if (!g_ascii_islower (*id) && !g_ascii_isdigit (*id))
    return FALSE;
  for (const char *sign = id; *sign != '\0'; sign++)
    {
      if (!g_ascii_islower (*sign) && !g_ascii_isdigit (*sign) && strchr (".-_", *sign) == NULL)
        return FALSE;
    }
  return TRUE;
}

static char *
describe_place (MzDatasetReader     *self,
                const MzRecordPlace *place)
{
  MzJsonCursor cursors[3];
  g_autofree char *pointer = NULL;
  guint line = 0, column = 0;

  _mz_dataset_reader_enter_place (self, place, cursors);
  pointer = mz_json_cursor_get_pointer (&cursors[2]);
  mz_json_document_locate (place->document, pointer, &line, &column);
  return g_strdup_printf ("%s:%u", mz_json_document_get_file (place->document), line);
}

static gboolean
check_unique (MzDatasetReader    *self,
              const MzJsonCursor *record,
              const char         *id)
{
  const MzRecordPlace *first = g_hash_table_lookup (self->declared, id);
  g_autofree char *where = NULL;
  g_autofree char *expected = NULL;

  if (first == NULL || first->order == self->place.order)
    return TRUE;
  where = describe_place (self, first);
  expected =
      g_strdup_printf (_("an id that no other record has; the first one stands in %s"), where);
  REPORT_ERROR (record, "id", .code = "duplicate-id",
                .message = _("Another record has the same id."),
                .found = id, .expected = expected,
                .remedy = _("Give one of the two records another id."));
  return FALSE;
}

/**
 * _mz_dataset_reader_require_id:
 * @self: a reader
 * @record: the record that is read
 *
 * Returns: (nullable): its id, when that is well-formed and unique
 */
const char *
_mz_dataset_reader_require_id (MzDatasetReader    *self,
                               const MzJsonCursor *record)
{
  const char *id = mz_json_cursor_require_string (record, "id");

  if (id == NULL)
    return NULL;
  if (!is_well_formed_id (id))
    {
      REPORT_ERROR (record, "id", .code = "malformed-id", .message = _("This is not a valid id."),
                    .found = id,
                    .expected = _("small letters a to z, digits, dots, hyphens and underscores, "
                                   "beginning with a letter or digit"),
                    .remedy = _("Choose an id of these characters."));
      return NULL;
    }
  if (!check_unique (self, record, id))
    return NULL;
  return _mz_dataset_builder_intern (self->builder, id);
}

static gboolean
is_language_tag (const char *tag)
{
  if (!g_ascii_isalpha (*tag))
    return FALSE;
  for (const char *sign = tag; *sign != '\0'; sign++)
    {
      if (!g_ascii_isalnum (*sign) && *sign != '_' && *sign != '-')
        return FALSE;
    }
  return TRUE;
}

/**
 * _mz_dataset_reader_require_names:
 * @self: a reader
 * @record: an object
 * @member: the member that holds a text in several languages
 *
 * Returns: the place of the names in the dataset
 */
guint32
_mz_dataset_reader_require_names (MzDatasetReader    *self,
                                  const MzJsonCursor *record,
                                  const char         *member)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  MzJsonCursor names;

  if (!mz_json_cursor_enter_member (record, member, &names))
    {
      _mz_dataset_reader_report_missing (
          record, member, _("Add an object with a text for each language, \"en\" among them."));
      return 0;
    }
  if (!mz_json_cursor_is_object (&names))
    return 0;

  const char *english = _mz_dataset_reader_require_label (self, &names, "en");
  g_autoptr (GList) members = json_object_get_members (json_node_get_object (names.node));
  for (GList *link = members; link != NULL; link = link->next)
    {
      const char *text;

      if (!is_language_tag (link->data))
        REPORT_ERROR (&names, link->data, .code = "malformed-language",
                      .message = _("This is not a language tag."), .found = link->data,
                      .expected = _("a tag such as \"en\", \"zh_CN\" or \"ru\""),
                      .remedy = _("Name the language by its tag."));
      text = strcmp (link->data, "en") == 0
                 ? english
                 : _mz_dataset_reader_require_label (self, &names, link->data);
      if (text == NULL)
        continue;
      g_ptr_array_add (languages, link->data);
      g_ptr_array_add (texts, (gpointer) text);
    }
  return _mz_dataset_builder_add_names (self->builder, languages, texts);
}

/**
 * _mz_dataset_reader_find_words:
 * @self: a reader
 * @record: an object
 * @member: the name of a member that holds a list of strings, and may be missing
 *
 * Returns: (array zero-terminated=1): the strings
 */
const char *const *
_mz_dataset_reader_find_words (MzDatasetReader    *self,
                               const MzJsonCursor *record,
                               const char         *member)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  MzJsonCursor array, element;
  guint n_elements = 0;

  if (mz_json_cursor_enter_member (record, member, &array) &&
      mz_json_cursor_is_array (&array, &n_elements))
    {
      for (guint i = 0; i < n_elements; i++)
        {
          const char *word;

          mz_json_cursor_enter_element (&array, i, &element);
          word = mz_json_cursor_as_string (&element);
          if (word != NULL)
            g_ptr_array_add (words, (gpointer) word);
        }
    }
  return _mz_dataset_builder_add_list (self->builder, words);
}

/**
 * _mz_dataset_reader_is_country:
 * @self: a reader
 * @id: any string
 *
 * Returns: whether @id is a code of ISO 3166-1 alpha-3
 */
gboolean
_mz_dataset_reader_is_country (MzDatasetReader *self,
                               const char      *id)
{
  if (strlen (id) != 3 || !g_ascii_isupper (id[0]) || !g_ascii_isupper (id[1]) ||
      !g_ascii_isupper (id[2]))
    return FALSE;
  if (strcmp (id, WORLD) == 0)
    return FALSE;
  return self->countries == NULL || g_hash_table_contains (self->countries, id);
}

/**
 * _mz_dataset_reader_is_subject:
 * @self: a reader
 * @id: any string
 *
 * Returns: whether @id is a country, the world, or a company or facility that was kept
 */
gboolean
_mz_dataset_reader_is_subject (MzDatasetReader *self,
                               const char      *id)
{
  return strcmp (id, WORLD) == 0 || _mz_dataset_reader_is_country (self, id) ||
         _mz_dataset_builder_find (self->builder, MZ_RECORD_COMPANY, id) != MZ_NO_INDEX ||
         _mz_dataset_builder_find (self->builder, MZ_RECORD_FACILITY, id) != MZ_NO_INDEX;
}

/**
 * _mz_dataset_reader_find_country:
 * @self: a reader
 * @record: an object
 * @member: the name of a member that may be missing
 *
 * Returns: (nullable): the code of a country
 */
const char *
_mz_dataset_reader_find_country (MzDatasetReader    *self,
                                 const MzJsonCursor *record,
                                 const char         *member)
{
  const char *country = mz_json_cursor_find_string (record, member);

  if (country == NULL)
    return NULL;
  if (!_mz_dataset_reader_is_country (self, country))
    {
      REPORT_ERROR (record, member, .code = "unknown-country",
                    .message = _("There is no country with this code."), .found = country,
                    .expected =
                        _("a code of three capital letters from ISO 3166-1, for example \"AUS\""),
                    .remedy = _("Look the code up in ISO 3166-1 alpha-3."));
      return NULL;
    }
  return _mz_dataset_builder_intern (self->builder, country);
}

/**
 * _mz_dataset_reader_find_date:
 * @self: a reader
 * @record: an object
 * @member: the name of a member that may be missing
 * @period_out: (out): the days it covers, untouched when there is no good date
 *
 * Returns: (nullable): a year, month or day
 */
const char *
_mz_dataset_reader_find_date (MzDatasetReader    *self,
                              const MzJsonCursor *record,
                              const char         *member,
                              MzPeriod           *period_out)
{
  const char *date = mz_json_cursor_find_string (record, member);

  if (date == NULL)
    return NULL;
  if (strchr (date, '/') != NULL || !mz_period_parse (date, period_out))
    {
      REPORT_ERROR (record, member, .code = "invalid-date", .message = _("There is no such date."),
                    .found = date,
                    .expected =
                        _("a year, month or day such as \"2025\", \"2025-11\" or \"2025-11-06\""),
                    .remedy = _("Correct the date."));
      return NULL;
    }
  return _mz_dataset_builder_intern (self->builder, date);
}

/**
 * _mz_dataset_reader_report_left_out:
 * @self: a reader
 * @value: the object or array that holds the reference
 * @member: (nullable): the member that holds it
 * @id: the reference, to a record that was declared
 * @expected: what it should name
 *
 * Tells that the record named by @id had to be left out; the fault itself is told there.
 */
void
_mz_dataset_reader_report_left_out (MzDatasetReader    *self,
                                    const MzJsonCursor *value,
                                    const char         *member,
                                    const char         *id,
                                    const char         *expected)
{
  g_autofree char *where = describe_place (self, g_hash_table_lookup (self->declared, id));
  g_autofree char *message =
      g_strdup_printf (_("What this refers to was left out because of a problem in %s."), where);

  REPORT_WARNING (value, member, .code = "left-out", .message = message, .found = id,
                  .expected = expected,
                  .remedy = _("Look at the problem of the other record first."));
}

/**
 * _mz_dataset_reader_report_unknown:
 * @self: a reader
 * @value: the object or array that holds the reference
 * @member: (nullable): the member that holds it
 * @id: the reference
 * @expected: what it should name
 *
 * Tells that @id refers to nothing. When it does name a record of the files that had to be left
 * out, the fault is told there already, and this is only what follows from it.
 */
void
_mz_dataset_reader_report_unknown (MzDatasetReader    *self,
                                   const MzJsonCursor *value,
                                   const char         *member,
                                   const char         *id,
                                   const char         *expected)
{
  const MzRecordPlace *place = g_hash_table_lookup (self->declared, id);

  if (place == NULL || place->kind >= self->place.kind ||
      _mz_dataset_builder_find (self->builder, place->kind, id) != MZ_NO_INDEX)
    {
      REPORT_ERROR (value, member, .code = "unknown-reference",
                    .message = _("This refers to something that is not there."), .found = id,
                    .expected = expected,
                    .remedy = _("Correct the reference, or add the record that it names."));
      return;
    }
  self->lacks_other = TRUE;
  _mz_dataset_reader_report_left_out (self, value, member, id, expected);
}

/**
 * _mz_dataset_reader_resolve:
 * @self: a reader
 * @record: an object
 * @member: the name of a member that may be missing
 * @kind: the kind of record that it must refer to
 *
 * Returns: the place of the record, or %MZ_NO_INDEX
 */
guint32
_mz_dataset_reader_resolve (MzDatasetReader    *self,
                            const MzJsonCursor *record,
                            const char         *member,
                            MzRecordKind        kind)
{
  static const char *const expected[MZ_N_RECORD_KINDS] = {
    [MZ_RECORD_SERIES] = N_("the id of a series"),
    [MZ_RECORD_SOURCE] = N_("the id of a source"),
    [MZ_RECORD_MEASURE] = N_("the id of a measure"),
    [MZ_RECORD_COMPANY] = N_("the id of a company"),
    [MZ_RECORD_FIGURE] = N_("the id of a figure"),
  };
  const char *id = mz_json_cursor_find_string (record, member);
  guint32 index;

  if (id == NULL)
    return MZ_NO_INDEX;
  index = _mz_dataset_builder_find (self->builder, kind, id);
  if (index == MZ_NO_INDEX)
    _mz_dataset_reader_report_unknown (self, record, member, id, _(expected[kind]));
  return index;
}

/**
 * _mz_dataset_reader_require_word:
 * @record: an object
 * @member: the name of a member
 * @words: (array zero-terminated=1): the words it may be
 * @index_out: (out): which of them it is
 *
 * Returns: %FALSE when it is none of them, which has been told then
 */
gboolean
_mz_dataset_reader_require_word (const MzJsonCursor *record,
                                 const char         *member,
                                 const char *const  *words,
                                 guint              *index_out)
{
  const char *word = mz_json_cursor_require_string (record, member);
  g_autofree char *expected = NULL;

  if (word == NULL)
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strcmp (words[i], word) == 0)
        {
          *index_out = i;
          return TRUE;
        }
    }
  expected = g_strjoinv (", ", (char **) words);
  REPORT_ERROR (record, member, .code = "unknown-word",
                .message = _("This word has no meaning here."), .found = word, .expected = expected,
                .remedy = _("Use one of the words that are expected."));
  return FALSE;
}

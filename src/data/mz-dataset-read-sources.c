/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-reader-private.h"
#include "mz-link.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The types of CSL 1.0.2. */
static const char *const csl_types[] = {
  "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
  "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
  "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
  "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
  "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
  "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
  "standard", "thesis", "treaty", "webpage", NULL
};

/**
 * _mz_dataset_reader_read_series:
 * @self: a reader
 * @record: a record of "series"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_series (MzDatasetReader    *self,
                                const MzJsonCursor *record,
                                const char         *id)
{
  MzSeries series = { .id = id };
  double rank = 0.0;

  series.title = _mz_dataset_reader_require_text (self, record, "title");
  if (mz_json_cursor_require_double (record, "rank", &rank) &&
      (rank < 0 || rank > 1000 || rank != (int) rank))
    REPORT_ERROR (record, "rank", .code = "out-of-range", .message = _("This is not a rank."),
                  .expected = _("a whole number from 0 (the most systematic series) to 1000"),
                  .remedy = _("Number the series by how systematic they are, beginning with 0."));
  if (!_mz_dataset_reader_is_sound (self))
    return;

  series.rank = (guint) rank;
  for (guint32 i = 0; i < _mz_dataset_builder_get_n (self->builder, MZ_RECORD_SERIES); i++)
    {
      const MzSeries *other = _mz_dataset_builder_get (self->builder, MZ_RECORD_SERIES, i);

      if (other->rank != series.rank)
        continue;
      REPORT_ERROR (record, "rank", .code = "duplicate-rank",
                    .message = _("Another series has the same rank."), .found = other->id,
                    .expected = _("a rank that no other series has"),
                    .remedy = _("Give one of the two series another rank."));
      return;
    }
  _mz_dataset_builder_add (self->builder, MZ_RECORD_SERIES, &series);
}

static void
append_author (GString            *authors,
               const MzJsonCursor *author)
{
  static const char *const known[] = {
  "literal", "family", "given", "suffix", "dropping-particle", "non-dropping-particle", "comment",
  NULL
};
  const char *literal, *family, *given;

  if (!mz_json_cursor_is_object (author))
    return;
  mz_json_cursor_check_members (author, known);
  literal = mz_json_cursor_find_string (author, "literal");
  family = literal != NULL ? NULL : mz_json_cursor_require_string (author, "family");
  given = mz_json_cursor_find_string (author, "given");
  if (literal == NULL && family == NULL)
    return;

  if (authors->len > 0)
    g_string_append (authors, "; ");
  if (literal == NULL && given != NULL)
    g_string_append_printf (authors, "%s ", given);
  g_string_append (authors, literal != NULL ? literal : family);
}

static const char *
find_authors (MzDatasetReader    *self,
              const MzJsonCursor *record)
{
  g_autoptr (GString) authors = g_string_new (NULL);
  MzJsonCursor array, author;
  guint n_authors = 0;

  if (!mz_json_cursor_enter_member (record, "author", &array) ||
      !mz_json_cursor_is_array (&array, &n_authors))
    return NULL;
  for (guint i = 0; i < n_authors; i++)
    {
      mz_json_cursor_enter_element (&array, i, &author);
      append_author (authors, &author);
    }
  return authors->len == 0 ? NULL : _mz_dataset_builder_intern (self->builder, authors->str);
}

/* "date-parts": [[year, month, day]], of which the month and the day may be missing. */
static gboolean
append_date_parts (GString            *date,
                   const MzJsonCursor *parts)
{
  MzJsonCursor numbers, number;
  guint n_dates = 0, n_numbers = 0;

  if (!mz_json_cursor_is_array (parts, &n_dates) || n_dates == 0)
    return FALSE;
  mz_json_cursor_enter_element (parts, 0, &numbers);
  if (!mz_json_cursor_is_array (&numbers, &n_numbers) || n_numbers == 0 || n_numbers > 3)
    return FALSE;
  for (guint i = 0; i < n_numbers; i++)
    {
      double value = 0.0;

      mz_json_cursor_enter_element (&numbers, i, &number);
      if (!mz_json_cursor_as_double (&number, &value) || value < 0 || value > 9999 ||
          value != (int) value)
        return FALSE;
      g_string_append_printf (date, i == 0 ? "%04d" : "-%02d", (int) value);
    }
  return TRUE;
}

static const char *
find_csl_date (MzDatasetReader    *self,
               const MzJsonCursor *record,
               const char         *member,
               MzPeriod           *period_out)
{
  static const char *const known[] = { "date-parts", "comment", NULL };
  g_autoptr (GString) date = g_string_new (NULL);
  MzJsonCursor object, parts;

  if (!mz_json_cursor_enter_member (record, member, &object) || !mz_json_cursor_is_object (&object))
    return NULL;
  mz_json_cursor_check_members (&object, known);
  if (mz_json_cursor_enter_member (&object, "date-parts", &parts) &&
      append_date_parts (date, &parts) && mz_period_parse (date->str, period_out))
    return _mz_dataset_builder_intern (self->builder, date->str);

  REPORT_ERROR (
      &object,
      _mz_dataset_reader_has_member (&object, "date-parts") ? "date-parts" : NULL,
      .code = "invalid-date", .message = _("There is no such date."), .found = date->str,
      .expected =
          _("\"date-parts\" with a year, month and day as numbers, for example [[2025, 11, 6]]"),
      .remedy = _("Correct the date."));
  return NULL;
}

static void
check_time (const MzJsonCursor *record,
            const char         *time)
{
  if (time == NULL)
    return;
  if (strlen (time) == 5 && time[2] == ':' && g_ascii_isdigit (time[0]) &&
      g_ascii_isdigit (time[1]) && g_ascii_isdigit (time[3]) && g_ascii_isdigit (time[4]) &&
      strncmp (time, "24", 2) < 0 && time[3] < '6')
    return;
  REPORT_ERROR (record, "time", .code = "invalid-time",
                .message = _("There is no such time of the day."), .found = time,
                .expected = _("hours and minutes such as \"09:13\""),
                .remedy = _("Correct the time."));
}

static void
check_link (const MzJsonCursor *record,
            const char         *member,
            const char         *uri)
{
  g_autofree char *reason = NULL;

  if (uri != NULL && !mz_link_check (uri, &reason))
    REPORT_ERROR (record, member, .code = "refused-link", .message = reason, .found = uri,
                  .expected = _("an address that begins with http:// or https://"),
                  .remedy = _("Correct the address or remove it."));
}

static void
check_hash (const MzJsonCursor *record,
            const char         *text)
{
  const char *stated = mz_json_cursor_require_string (record, "sha256");
  g_autofree char *actual = NULL;

  if (stated == NULL)
    return;
  actual = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  if (strcmp (stated, actual) != 0)
    REPORT_ERROR (record, "sha256", .code = "text-changed",
                  .message = _("The text is not the one that this checksum was made of."),
                  .found = stated, .expected = actual,
                  .remedy = _("Restore the text, or write the checksum that is expected if the "
                               "text was corrected on purpose."));
}

static const char *
find_text (MzDatasetReader    *self,
           const MzJsonCursor *record)
{
  g_autoptr (GString) text = g_string_new (NULL);
  MzJsonCursor array, paragraph;
  guint n_paragraphs = 0;

  if (!mz_json_cursor_enter_member (record, "text", &array) ||
      !mz_json_cursor_is_array (&array, &n_paragraphs))
    return NULL;
  for (guint i = 0; i < n_paragraphs; i++)
    {
      const char *words;

      mz_json_cursor_enter_element (&array, i, &paragraph);
      words = mz_json_cursor_as_string (&paragraph);
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, words == NULL ? "" : words);
    }
  check_hash (record, text->str);
  return _mz_dataset_builder_take_text (self->builder, g_steal_pointer (&text));
}

static void
check_licence (const MzJsonCursor *record,
               const MzSource     *source)
{
  if (source->text == NULL || (source->licence != NULL && *source->licence != '\0'))
    return;
  REPORT_ERROR (
      record, "text", .code = "text-without-licence",
      .message = _("The text is carried without a word on why it may be."),
      .found = _("a \"text\" and no \"licence\""), .expected = _("a member \"licence\""),
      .remedy =
          _("State the licence or the permission, or remove the text and point to it instead."));
}

static void
check_language (const MzJsonCursor *record,
                const char         *language)
{
  if (language == NULL)
    return;
  for (const char *sign = language; *sign != '\0'; sign++)
    {
      if (g_ascii_isalnum (*sign) || (*sign == '-' && sign != language))
        continue;
      REPORT_ERROR (record, "language", .code = "malformed-language",
                    .message = _("This is not a language tag."), .found = language,
                    .expected = _("a tag such as \"en\", \"zh-CN\" or \"ru\""),
                    .remedy = _("Name the language by its tag."));
      return;
    }
}

static void
check_type (const MzJsonCursor *record,
            const char         *type)
{
  if (type == NULL || g_strv_contains (csl_types, type))
    return;
  REPORT_WARNING (
      record, "type", .code = "unknown-type", .message = _("This is not a type of CSL 1.0.2."),
      .found = type,
      .expected =
          _("a type such as \"article-newspaper\", \"report\", \"dataset\" or \"webpage\""),
      .remedy = _("Use the type that fits best, or \"document\"."));
}

static void
read_titles (MzDatasetReader    *self,
             const MzJsonCursor *record,
             MzSource           *source)
{
  source->type = _mz_dataset_reader_require_text (self, record, "type");
  source->title = _mz_dataset_reader_require_label (self, record, "title");
  source->title_en = _mz_dataset_reader_intern_member (self, record, "title_en");
  source->container_title = _mz_dataset_reader_intern_member (self, record, "container-title");
  source->publisher = _mz_dataset_reader_intern_member (self, record, "publisher");
  source->authors = find_authors (self, record);
  source->language = _mz_dataset_reader_require_text (self, record, "language");
  source->edition = _mz_dataset_reader_intern_member (self, record, "edition");
  source->note = _mz_dataset_reader_intern_member (self, record, "note");
}

static void
read_dates (MzDatasetReader    *self,
            const MzJsonCursor *record,
            MzSource           *source)
{
  MzPeriod issued = { 0 }, accessed = { 0 };

  source->issued = find_csl_date (self, record, "issued", &issued);
  source->issued_day = issued.first_day;
  source->issued_time = _mz_dataset_reader_intern_member (self, record, "time");
  source->accessed = find_csl_date (self, record, "accessed", &accessed);
}

/**
 * _mz_dataset_reader_read_source:
 * @self: a reader
 * @record: a record of "sources"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_source (MzDatasetReader    *self,
                                const MzJsonCursor *record,
                                const char         *id)
{
  MzSource source = { .id = id };
  guint32 series;

  read_titles (self, record, &source);
  read_dates (self, record, &source);
  source.url = _mz_dataset_reader_intern_member (self, record, "URL");
  source.reprint_url = _mz_dataset_reader_intern_member (self, record, "reprint_url");
  source.licence = _mz_dataset_reader_intern_member (self, record, "licence");
  source.is_story = mz_json_cursor_find_boolean (record, "story", FALSE);
  source.text = find_text (self, record);
  series = _mz_dataset_reader_resolve (self, record, "series", MZ_RECORD_SERIES);
  if (series != MZ_NO_INDEX)
    source.series =
        ((const MzSeries *) _mz_dataset_builder_get (self->builder, MZ_RECORD_SERIES, series))->id;

  check_type (record, source.type);
  check_language (record, source.language);
  check_time (record, source.issued_time);
  check_link (record, "URL", source.url);
  check_link (record, "reprint_url", source.reprint_url);
  check_licence (record, &source);
  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_builder_add (self->builder, MZ_RECORD_SOURCE, &source);
}

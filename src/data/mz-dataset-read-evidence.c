/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-reader-private.h"
#include "mz-number.h"
#include "mz-quote-match-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const kind_words[] = {
  [MZ_EVIDENCE_QUOTE] = "quote",
  [MZ_EVIDENCE_CELL] = "cell",
  [MZ_EVIDENCE_POINTER] = "pointer",
  NULL,
};

static const char *const quote_members[] = { "kind", "exact", "prefix", "suffix", "comment", NULL };
static const char *const cell_members[] = {
  "kind", "document", "page", "table", "row", "column", "printed", "comment", NULL
};
static const char *const pointer_members[] = { "kind", "where", "comment", NULL };

/* The words themselves may stand in the text while those beside them do not: then the member
 * at fault is the prefix or the suffix. */
static const char *
find_member_at_fault (const MzEvidence  *quote,
                      const MzQuoteText *text,
                      const char       **found_out)
{
  *found_out = quote->exact;
  if (_mz_quote_text_match (text, quote->exact, NULL, NULL, NULL, NULL) == 0)
    return "exact";
  *found_out = quote->prefix;
  if (quote->prefix != NULL &&
      _mz_quote_text_match (text, quote->exact, quote->prefix, NULL, NULL, NULL) == 0)
    return "prefix";
  *found_out = quote->suffix;
  return "suffix";
}

static void
report_quote_not_found (const MzJsonCursor *evidence,
                        const MzEvidence   *quote,
                        const MzQuoteText  *text)
{
  const char *found = NULL;
  const char *member = find_member_at_fault (quote, text, &found);
  gboolean is_exact = strcmp (member, "exact") == 0;

  REPORT_ERROR (evidence, member, .code = "quote-not-found",
                .message = is_exact ? _("The quoted words do not occur in the text of the source.")
                                    : _("The quoted words occur, but not beside these words."),
                .found = found,
                .expected = _("words that stand in the text exactly so, except for white space"),
                .remedy = _("Copy the words from the text of the source, character by character."));
}

/* Prepared once, because an article is quoted many times. */
static const MzQuoteText *
get_quote_text (MzDatasetReader *self,
                const MzSource  *source)
{
  MzQuoteText *text = g_hash_table_lookup (self->quote_texts, source->text);

  if (text == NULL)
    {
      text = _mz_quote_text_new (source->text);
      g_hash_table_insert (self->quote_texts, (gpointer) source->text, text);
    }
  return text;
}

static void
match_quote (MzDatasetReader    *self,
             const MzJsonCursor *evidence,
             MzEvidence         *quote,
             const MzSource     *source)
{
  const MzQuoteText *text;
  guint n_matches;

  if (source->text == NULL)
    {
      REPORT_ERROR (
          evidence, "exact", .code = "source-without-text",
          .message = _("The words are quoted from a source whose text is not carried."),
          .found = source->id, .expected = _("a source with a \"text\""),
          .remedy = _(
              "Add the text to the source where its licence allows that, or use a \"pointer\"."));
      return;
    }
  text = get_quote_text (self, source);
  n_matches = _mz_quote_text_match (text, quote->exact, quote->prefix, quote->suffix,
                                    &quote->start_byte, &quote->end_byte);
  if (n_matches == 0)
    report_quote_not_found (evidence, quote, text);
  if (n_matches > 1)
    REPORT_ERROR (
        evidence, "exact", .code = "quote-ambiguous",
        .message = _("The quoted words occur more than once in the text of the source."),
        .found = quote->exact, .expected = _("words that occur exactly once"),
        .remedy = _("Add the words before them as \"prefix\" or those after them as \"suffix\"."));
}

static void
read_quote (MzDatasetReader    *self,
            const MzJsonCursor *evidence,
            MzStatement        *statement)
{
  MzEvidence *quote = &statement->evidence;

  mz_json_cursor_check_members (evidence, quote_members);
  quote->exact = _mz_dataset_reader_require_text (self, evidence, "exact");
  quote->prefix = _mz_dataset_reader_intern_member (self, evidence, "prefix");
  quote->suffix = _mz_dataset_reader_intern_member (self, evidence, "suffix");
  if (quote->exact != NULL && statement->source != MZ_NO_INDEX)
    match_quote (self, evidence, quote,
                 _mz_dataset_builder_get (self->builder, MZ_RECORD_SOURCE, statement->source));
}

/* Pages are numbers in some documents and words such as "A-3" in others. */
static const char *
find_page (MzDatasetReader    *self,
           const MzJsonCursor *evidence)
{
  MzJsonCursor page;
  double number = 0.0;

  if (!mz_json_cursor_enter_member (evidence, "page", &page))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (page.node) && json_node_get_value_type (page.node) != G_TYPE_STRING)
    {
      g_autofree char *text = NULL;

      if (!mz_json_cursor_as_double (&page, &number))
        return NULL;
      text = mz_number_to_string (number);
      return _mz_dataset_builder_intern (self->builder, text);
    }
  return _mz_dataset_reader_intern_member (self, evidence, "page");
}

static void
read_cell (MzDatasetReader    *self,
           const MzJsonCursor *evidence,
           MzEvidence         *cell)
{
  mz_json_cursor_check_members (evidence, cell_members);
  cell->document = _mz_dataset_reader_require_text (self, evidence, "document");
  cell->page = find_page (self, evidence);
  cell->table = _mz_dataset_reader_require_text (self, evidence, "table");
  cell->row_label = _mz_dataset_reader_require_text (self, evidence, "row");
  cell->column_label = _mz_dataset_reader_require_text (self, evidence, "column");
  cell->printed_row = _mz_dataset_reader_require_text (self, evidence, "printed");
}

static void
read_evidence (MzDatasetReader    *self,
               const MzJsonCursor *record,
               MzStatement        *statement)
{
  MzJsonCursor evidence;
  guint kind = MZ_EVIDENCE_QUOTE;

  if (!mz_json_cursor_enter_member (record, "evidence", &evidence))
    {
      _mz_dataset_reader_report_missing (
          record, "evidence", _("Add a quote, a cell or a pointer to where the source says so."));
      return;
    }
  if (!mz_json_cursor_is_object (&evidence) ||
      !_mz_dataset_reader_require_word (&evidence, "kind", kind_words, &kind))
    return;

  statement->evidence.kind = kind;
  if (kind == MZ_EVIDENCE_QUOTE)
    read_quote (self, &evidence, statement);
  if (kind == MZ_EVIDENCE_CELL)
    read_cell (self, &evidence, &statement->evidence);
  if (kind == MZ_EVIDENCE_POINTER)
    {
      mz_json_cursor_check_members (&evidence, pointer_members);
      statement->evidence.pointer = _mz_dataset_reader_require_text (self, &evidence, "where");
    }
}

/* What has no date of its own was said on the day its source came out. */
static void
read_as_of (MzDatasetReader    *self,
            const MzJsonCursor *record,
            MzStatement        *statement)
{
  MzPeriod day = { 0 };

  statement->as_of = _mz_dataset_reader_find_date (self, record, "as_of", &day);
  statement->as_of_day = day.first_day;
  if (statement->as_of == NULL && statement->source != MZ_NO_INDEX)
    {
      const MzSource *source =
          _mz_dataset_builder_get (self->builder, MZ_RECORD_SOURCE, statement->source);

      statement->as_of = source->issued;
      statement->as_of_day = source->issued_day;
    }
  if (statement->as_of == NULL)
    statement->as_of = _mz_dataset_builder_intern (self->builder, "");
}

/**
 * _mz_dataset_reader_read_statement:
 * @self: a reader
 * @record: a figure, holding, event or note
 * @statement: (inout): filled in except for its subjects
 */
void
_mz_dataset_reader_read_statement (MzDatasetReader    *self,
                                   const MzJsonCursor *record,
                                   MzStatement        *statement)
{
  statement->source = MZ_NO_INDEX;
  if (mz_json_cursor_require_string (record, "source") != NULL)
    statement->source = _mz_dataset_reader_resolve (self, record, "source", MZ_RECORD_SOURCE);
  statement->note = _mz_dataset_reader_intern_member (self, record, "note");
  read_as_of (self, record, statement);
  read_evidence (self, record, statement);
}

/**
 * _mz_dataset_reader_require_subjects:
 * @self: a reader
 * @record: an event or note
 *
 * Returns: (array zero-terminated=1): what it is about, at least one
 */
const char *const *
_mz_dataset_reader_require_subjects (MzDatasetReader    *self,
                                     const MzJsonCursor *record)
{
  const char *const *subjects = _mz_dataset_reader_find_words (self, record, "subjects");
  MzJsonCursor array;

  if (!mz_json_cursor_enter_member (record, "subjects", &array))
    {
      _mz_dataset_reader_report_missing (
          record, "subjects", _("List the countries, companies or facilities that it is about."));
      return subjects;
    }
  if (subjects[0] == NULL)
    REPORT_ERROR (record, "subjects", .code = "empty-list",
                  .message = _("This must be about something."), .found = "[]",
                  .expected = _("at least one country, company or facility"),
                  .remedy = _("List the countries, companies or facilities that it is about."));
  for (guint i = 0; subjects[i] != NULL; i++)
    {
      MzJsonCursor element;

      mz_json_cursor_enter_element (&array, i, &element);
      if (!_mz_dataset_reader_is_subject (self, subjects[i]))
        _mz_dataset_reader_report_unknown (
            self, &element, NULL, subjects[i],
            _("a country of ISO 3166-1 alpha-3, \"WLD\", a company or a facility"));
    }
  return subjects;
}

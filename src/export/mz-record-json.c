/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-record-json-private.h"

#include <math.h>
#include <stdlib.h>

/**
 * _mz_record_write_string:
 * @writer: inside an object
 * @member: a name
 * @value: (nullable): a string; nothing is written for %NULL
 */
void
_mz_record_write_string (MzJsonWriter *writer,
                         const char   *member,
                         const char   *value)
{
  if (value == NULL)
    return;

  mz_json_writer_member (writer, member);
  mz_json_writer_string (writer, value);
}

/**
 * _mz_record_write_evidence:
 * @writer: inside an object
 * @evidence: where a source states something
 */
void
_mz_record_write_evidence (MzJsonWriter     *writer,
                           const MzEvidence *evidence)
{
  static const char *const kinds[] = { "quote", "cell", "pointer" };

  mz_json_writer_member (writer, "evidence");
  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "kind", kinds[evidence->kind]);
  _mz_record_write_string (writer, "exact", evidence->exact);
  _mz_record_write_string (writer, "prefix", evidence->prefix);
  _mz_record_write_string (writer, "suffix", evidence->suffix);
  _mz_record_write_string (writer, "document", evidence->document);
  _mz_record_write_string (writer, "page", evidence->page);
  _mz_record_write_string (writer, "table", evidence->table);
  _mz_record_write_string (writer, "row", evidence->row_label);
  _mz_record_write_string (writer, "column", evidence->column_label);
  _mz_record_write_string (writer, "printed", evidence->printed_row);
  _mz_record_write_string (writer, "where", evidence->pointer);
  mz_json_writer_end_object (writer);
}

/**
 * _mz_record_write_source:
 * @writer: inside an object
 * @dataset: a dataset
 * @source: place of a source, or %MZ_NO_INDEX
 * @is_resolved: whether to write the source itself too
 *
 * Writes the member "source" of the format, and, so that a reader of one record need not look
 * elsewhere, a member "source_item" with the CSL-JSON item.
 */
void
_mz_record_write_source (MzJsonWriter *writer,
                         MzDataset    *dataset,
                         guint32       source,
                         gboolean      is_resolved)
{
  if (source == MZ_NO_INDEX)
    return;
  _mz_record_write_string (writer, "source", mz_dataset_get_source (dataset, source)->id);
  if (!is_resolved)
    return;
  mz_json_writer_member (writer, "source_item");
  mz_record_write_source (writer, mz_dataset_get_source (dataset, source));
}

static void
write_figure (MzJsonWriter *writer,
              MzDataset    *dataset,
              guint32       figure,
              gboolean      is_resolved)
{
  const MzFigure *record = mz_dataset_get_figure (dataset, figure);
  const MzMeasure *measure = mz_dataset_get_measure (dataset, record->measure);

  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "id", record->base.id);
  _mz_record_write_string (writer, "subject", record->subject);
  _mz_record_write_string (writer, "measure", measure->id);
  _mz_record_write_string (writer, "period", record->period);
  mz_json_writer_member (writer, "value");
  if (isnan (record->value))
    mz_json_writer_null (writer);
  else
    mz_json_writer_double (writer, record->value);
  _mz_record_write_string (writer, "bound", mz_bound_to_string (record->bound));
  _mz_record_write_string (writer, "unit", measure->unit);
  mz_json_writer_member (writer, "basis");
  if (record->basis != NULL)
    mz_json_writer_string (writer, record->basis);
  else
    mz_json_writer_null (writer);
  _mz_record_write_string (writer, "as_of", record->base.as_of);
  _mz_record_write_source (writer, dataset, record->base.source, is_resolved);
  _mz_record_write_evidence (writer, &record->base.evidence);
  _mz_record_write_string (writer, "reason", record->reason);
  if (record->repeats != MZ_NO_INDEX)
    _mz_record_write_string (writer, "repeats", mz_dataset_get_figure (dataset, record->repeats)->base.id);
  _mz_record_write_string (writer, "note", record->base.note);
  mz_json_writer_end_object (writer);
}

/**
 * mz_record_write_figure:
 * @writer: where a value is expected
 * @dataset: a dataset
 * @figure: place of a figure in it
 *
 * Writes a figure with the members of the monazite/1 format. Value and basis are
 * always there, null when the source gives none.
 */
void
mz_record_write_figure (MzJsonWriter *writer,
                        MzDataset    *dataset,
                        guint32       figure)
{
  write_figure (writer, dataset, figure, FALSE);
}

/**
 * mz_record_write_sourced_figure:
 * @writer: where a value is expected
 * @dataset: a dataset
 * @figure: place of a figure in it
 *
 * Like mz_record_write_figure(), with the source itself as "source_item".
 */
void
mz_record_write_sourced_figure (MzJsonWriter *writer,
                                MzDataset    *dataset,
                                guint32       figure)
{
  write_figure (writer, dataset, figure, TRUE);
}

/* CSL-JSON dates are lists of whole numbers: year, month, day. */
static void
write_date (MzJsonWriter *writer,
            const char   *member,
            const char   *date)
{
  g_auto (GStrv) parts = NULL;

  if (date == NULL)
    return;

  parts = g_strsplit (date, "-", 3);
  mz_json_writer_member (writer, member);
  mz_json_writer_begin_object (writer);
  mz_json_writer_member (writer, "date-parts");
  mz_json_writer_begin_array (writer);
  mz_json_writer_begin_array (writer);
  for (guint i = 0; parts[i] != NULL; i++)
    mz_json_writer_double (writer, strtol (parts[i], NULL, 10));
  mz_json_writer_end_array (writer);
  mz_json_writer_end_array (writer);
  mz_json_writer_end_object (writer);
}

static void
write_authors (MzJsonWriter *writer,
               const char   *authors)
{
  g_auto (GStrv) names = NULL;

  if (authors == NULL)
    return;

  names = g_strsplit (authors, "; ", -1);
  mz_json_writer_member (writer, "author");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; names[i] != NULL; i++)
    {
      mz_json_writer_begin_object (writer);
      _mz_record_write_string (writer, "literal", names[i]);
      mz_json_writer_end_object (writer);
    }
  mz_json_writer_end_array (writer);
}

/**
 * mz_record_write_source:
 * @writer: where a value is expected
 * @source: a source
 *
 * Writes a source as a CSL-JSON 1.0.2 item, without its text.
 */
void
mz_record_write_source (MzJsonWriter   *writer,
                        const MzSource *source)
{
  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "id", source->id);
  _mz_record_write_string (writer, "type", source->type);
  _mz_record_write_string (writer, "title", source->title);
  _mz_record_write_string (writer, "container-title", source->container_title);
  _mz_record_write_string (writer, "publisher", source->publisher);
  write_authors (writer, source->authors);
  write_date (writer, "issued", source->issued);
  write_date (writer, "accessed", source->accessed);
  _mz_record_write_string (writer, "URL", source->url);
  _mz_record_write_string (writer, "language", source->language);
  _mz_record_write_string (writer, "version", source->edition);
  _mz_record_write_string (writer, "note", source->note);
  mz_json_writer_end_object (writer);
}

/**
 * mz_record_write_measure:
 * @writer: where a value is expected
 * @dataset: a dataset
 * @measure: place of a measure in it
 *
 * Writes what is measured, with its English name and definition.
 */
void
mz_record_write_measure (MzJsonWriter *writer,
                         MzDataset    *dataset,
                         guint32       measure)
{
  static const char *const kinds[] = { "stock", "flow", "ratio", "count", "change" };
  const MzMeasure *record = mz_dataset_get_measure (dataset, measure);

  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "id", record->id);
  _mz_record_write_string (writer, "name", mz_dataset_get_measure_name (dataset, measure, "en"));
  _mz_record_write_string (writer, "definition", mz_dataset_get_measure_definition (dataset, measure, "en"));
  _mz_record_write_string (writer, "group", record->group);
  _mz_record_write_string (writer, "unit", record->unit);
  _mz_record_write_string (writer, "kind", kinds[record->kind]);
  mz_json_writer_member (writer, "may_sum");
  mz_json_writer_boolean (writer, record->may_sum);
  _mz_record_write_string (writer, "of", record->of_companies ? "companies" : "places");
  mz_json_writer_end_object (writer);
}

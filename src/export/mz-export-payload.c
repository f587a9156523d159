/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-export-private.h"

#include "mz-csv-writer.h"
#include "mz-describe.h"
#include "mz-record-json.h"

#define FORMAT "monazite-export/1"

static void
write_figures (MzJsonWriter *writer,
               MzDataset    *dataset,
               GArray       *figures)
{
  mz_json_writer_member (writer, "figures");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < figures->len; i++)
    mz_record_write_figure (writer, dataset, g_array_index (figures, guint32, i));
  mz_json_writer_end_array (writer);
}

static void
write_sources (MzJsonWriter *writer,
               MzDataset    *dataset,
               GArray       *figures)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  mz_json_writer_member (writer, "sources");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < figures->len; i++)
    {
      guint32 source = mz_dataset_get_figure (dataset, g_array_index (figures, guint32, i))->base.source;

      if (g_hash_table_add (seen, GUINT_TO_POINTER (source)))
        mz_record_write_source (writer, mz_dataset_get_source (dataset, source));
    }
  mz_json_writer_end_array (writer);
}

static void
write_member (MzJsonWriter *writer,
              const char   *member,
              const char   *value)
{
  mz_json_writer_member (writer, member);
  mz_json_writer_string (writer, value);
}

char *
_mz_export_payload (MzChart *chart)
{
  MzDataset *dataset = mz_chart_context_get_dataset (mz_chart_get_context (chart));
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();
  g_autoptr (GArray) figures = mz_chart_get_figures (chart);

  mz_json_writer_begin_object (writer);
  write_member (writer, "format", FORMAT);
  write_member (writer, "title", mz_chart_get_title (chart));
  write_member (writer, "subtitle", mz_chart_get_subtitle (chart));
  mz_json_writer_member (writer, "view");
  mz_view_spec_write_json (mz_chart_get_spec (chart), writer);
  write_figures (writer, dataset, figures);
  write_sources (writer, dataset, figures);
  mz_json_writer_end_object (writer);

  return mz_json_writer_finish (writer);
}

static const char *
get_evidence_words (const MzEvidence *evidence)
{
  switch (evidence->kind)
    {
    case MZ_EVIDENCE_QUOTE:
      return evidence->exact;
    case MZ_EVIDENCE_CELL:
      return evidence->printed_row;
    case MZ_EVIDENCE_POINTER:
    default:
      return evidence->pointer;
    }
}

static void
write_csv_row (MzCsvWriter    *writer,
               MzChartContext *context,
               guint32         figure)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const MzFigure *record = mz_dataset_get_figure (dataset, figure);
  const MzMeasure *measure = mz_dataset_get_measure (dataset, record->measure);
  const MzSource *source = mz_dataset_get_source (dataset, record->base.source);

  mz_csv_writer_text (writer, record->base.id);
  mz_csv_writer_text (writer, record->subject);
  mz_csv_writer_text (writer, mz_chart_context_get_subject_name (context, record->subject));
  mz_csv_writer_text (writer, measure->id);
  mz_csv_writer_text (writer, record->period);
  mz_csv_writer_number (writer, record->value);
  mz_csv_writer_text (writer, mz_bound_to_string (record->bound));
  mz_csv_writer_text (writer, measure->unit);
  mz_csv_writer_text (writer, record->basis);
  mz_csv_writer_text (writer, record->base.as_of);
  mz_csv_writer_text (writer, source->id);
  mz_csv_writer_text (writer, source->title);
  mz_csv_writer_text (writer, source->url);
  mz_csv_writer_text (writer, get_evidence_words (&record->base.evidence));
  mz_csv_writer_end (writer);
}

GBytes *
_mz_export_csv (MzChart *chart)
{
  static const char *const columns[] = {
    "id", "subject", "name", "measure", "period", "value", "bound", "unit", "basis", "as_of",
    "source", "source_title", "source_url", "evidence",
  };
  g_autoptr (MzCsvWriter) writer = mz_csv_writer_new ();
  g_autoptr (GArray) figures = mz_chart_get_figures (chart);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    mz_csv_writer_text (writer, columns[i]);
  mz_csv_writer_end (writer);
  for (guint i = 0; i < figures->len; i++)
    write_csv_row (writer, mz_chart_get_context (chart), g_array_index (figures, guint32, i));

  return mz_csv_writer_finish (writer);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-export-private.h"

#include "mz-record-json.h"

#define FORMAT "monazite-export/1"

typedef void (*WriteRecord) (MzJsonWriter *writer, MzDataset *dataset, guint32 index);

static void
write_records (MzJsonWriter    *writer,
               MzDataset       *dataset,
               const GPtrArray *statements,
               MzStatementKind  kind,
               WriteRecord      write)
{
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < statements->len; i++)
    {
      const MzStatement *statement = g_ptr_array_index (statements, i);

      if (statement->kind == kind)
        write (writer, dataset, statement->index);
    }
  mz_json_writer_end_array (writer);
}

static gboolean
has_kind (const GPtrArray *statements,
          MzStatementKind  kind)
{
  for (guint i = 0; i < statements->len; i++)
    {
      if (((const MzStatement *) g_ptr_array_index (statements, i))->kind == kind)
        return TRUE;
    }

  return FALSE;
}

static void
write_statements (MzJsonWriter    *writer,
                  MzDataset       *dataset,
                  const GPtrArray *statements)
{
  mz_json_writer_member (writer, "figures");
  write_records (writer, dataset, statements, MZ_STATEMENT_FIGURE, mz_record_write_figure);
  if (has_kind (statements, MZ_STATEMENT_HOLDING))
    {
      mz_json_writer_member (writer, "holdings");
      write_records (writer, dataset, statements, MZ_STATEMENT_HOLDING, mz_record_write_holding);
    }
  if (has_kind (statements, MZ_STATEMENT_EVENT))
    {
      mz_json_writer_member (writer, "events");
      write_records (writer, dataset, statements, MZ_STATEMENT_EVENT, mz_record_write_event);
    }
}

/* The numbers of a table that no source states. */
static void
write_computed (MzJsonWriter *writer,
                MzChart      *chart,
                MzDataset    *dataset)
{
  const MzDerivation *derivation = mz_chart_get_derivation (chart);
  int rows = mz_view_spec_get_option (mz_chart_get_spec (chart), MZ_OPTION_TABLE_ROWS);

  if (derivation == NULL || mz_view_spec_get_view (mz_chart_get_spec (chart)) != MZ_VIEW_TABLE ||
      rows == MZ_TABLE_HOLDINGS || rows == MZ_TABLE_EVENTS)
    return;

  mz_json_writer_member (writer, "computed");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < derivation->rows->len; i++)
    mz_record_write_derived (writer, dataset, derivation, i);
  mz_json_writer_end_array (writer);
}

static void
write_sources (MzJsonWriter    *writer,
               MzDataset       *dataset,
               const GPtrArray *statements)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  mz_json_writer_member (writer, "sources");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < statements->len; i++)
    {
      guint32 source = ((const MzStatement *) g_ptr_array_index (statements, i))->source;

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

const char *
_mz_export_get_borders (MzChart *chart)
{
  const MzViewSpec *spec = mz_chart_get_spec (chart);

  if (mz_view_spec_get_view (spec) != MZ_VIEW_MAP)
    return NULL;

  return mz_view_option_get_choice (MZ_OPTION_BORDERS, mz_view_spec_get_option (spec, MZ_OPTION_BORDERS));
}

char *
_mz_export_payload (MzChart *chart)
{
  const char *borders = _mz_export_get_borders (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (mz_chart_get_context (chart));
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();
  g_autoptr (GPtrArray) statements = mz_chart_get_statements (chart);

  mz_json_writer_begin_object (writer);
  write_member (writer, "format", FORMAT);
  write_member (writer, "title", mz_chart_get_title (chart));
  write_member (writer, "subtitle", mz_chart_get_subtitle (chart));
  if (borders != NULL)
    write_member (writer, "borders", borders);
  mz_json_writer_member (writer, "view");
  mz_view_spec_write_json (mz_chart_get_spec (chart), writer);
  write_statements (writer, dataset, statements);
  write_computed (writer, chart, dataset);
  write_sources (writer, dataset, statements);
  mz_json_writer_end_object (writer);

  return mz_json_writer_finish (writer);
}

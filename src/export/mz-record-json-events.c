/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-record-json-private.h"

static void
write_titles (MzJsonWriter  *writer,
              MzDataset     *dataset,
              const MzEvent *event)
{
  static const char *const languages[] = { "zh_CN", "ru" };

  mz_json_writer_member (writer, "titles");
  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "en", event->title);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *title = mz_dataset_get_event_title (dataset, event->base.index, languages[i]);

      if (g_strcmp0 (title, event->title) != 0)
        _mz_record_write_string (writer, languages[i], title);
    }
  mz_json_writer_end_object (writer);
}

/* The format puts "by" before a deadline. */
static void
write_date (MzJsonWriter  *writer,
            const MzEvent *event)
{
  g_autofree char *date = NULL;

  if (event->timing == MZ_EVENT_UNDATED)
    return;

  date = g_strconcat (event->timing == MZ_EVENT_BY ? "by " : "", event->date, NULL);
  _mz_record_write_string (writer, "date", date);
}

/**
 * mz_record_write_event:
 * @writer: where a value is expected
 * @dataset: a dataset
 * @event: place of an event in it
 *
 * Writes an event with the members of the monazite/1 format. What is unknown is left out.
 */
void
mz_record_write_event (MzJsonWriter *writer,
                       MzDataset    *dataset,
                       guint32       event)
{
  const MzEvent *record = mz_dataset_get_event (dataset, event);

  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "id", record->base.id);
  write_titles (writer, dataset, record);
  write_date (writer, record);
  mz_json_writer_member (writer, "subjects");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; record->base.subjects[i] != NULL; i++)
    mz_json_writer_string (writer, record->base.subjects[i]);
  mz_json_writer_end_array (writer);
  _mz_record_write_string (writer, "as_of", record->base.as_of);
  _mz_record_write_source (writer, dataset, record->base.source, FALSE);
  _mz_record_write_evidence (writer, &record->base.evidence);
  _mz_record_write_string (writer, "note", record->base.note);
  mz_json_writer_end_object (writer);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEADLINE_PREFIX "by "

static void
read_date (MzDatasetReader    *self,
           const MzJsonCursor *record,
           MzEvent            *event)
{
  const char *written = mz_json_cursor_find_string (record, "date");
  const char *date = written;
  MzPeriod day;

  if (written == NULL)
    return;
  event->timing = MZ_EVENT_ON;
  if (g_str_has_prefix (written, DEADLINE_PREFIX))
    {
      event->timing = MZ_EVENT_BY;
      date = written + strlen (DEADLINE_PREFIX);
    }
  if (!mz_period_parse (date, &day))
    REPORT_ERROR (
        record, "date", .code = "invalid-date", .message = _("There is no such date."),
        .found = written,
        .expected =
            _("a year, month or day such as \"2025-12-01\", or \"by 2025-12-01\" for a deadline"),
        .remedy = _("Correct the date, or remove it when the source names none."));
  event->date = _mz_dataset_builder_intern (self->builder, date);
}

static const char *
find_english (MzDatasetReader    *self,
              const MzJsonCursor *record)
{
  MzJsonCursor titles;

  if (!mz_json_cursor_enter_member (record, "titles", &titles))
    return NULL;
  return _mz_dataset_reader_intern_member (self, &titles, "en");
}

/**
 * _mz_dataset_reader_read_event:
 * @self: a reader
 * @record: a record of "events"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_event (MzDatasetReader    *self,
                               const MzJsonCursor *record,
                               const char         *id)
{
  MzEvent event = { .base = { .id = id }, .timing = MZ_EVENT_UNDATED };

  event.titles = _mz_dataset_reader_require_names (self, record, "titles");
  read_date (self, record, &event);
  event.base.subjects = _mz_dataset_reader_require_subjects (self, record);
  _mz_dataset_reader_read_statement (self, record, &event.base);
  if (!_mz_dataset_reader_is_sound (self))
    return;

  event.title = find_english (self, record);
  _mz_dataset_builder_add_statement (self->builder, MZ_RECORD_EVENT, &event, self->place.order);
}

/**
 * _mz_dataset_reader_read_note:
 * @self: a reader
 * @record: a record of "notes"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_note (MzDatasetReader    *self,
                              const MzJsonCursor *record,
                              const char         *id)
{
  MzNote note = { .base = { .id = id } };

  note.topic = _mz_dataset_reader_intern_member (self, record, "topic");
  note.base.subjects = _mz_dataset_reader_require_subjects (self, record);
  _mz_dataset_reader_read_statement (self, record, &note.base);
  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_builder_add_statement (self->builder, MZ_RECORD_NOTE, &note, self->place.order);
}

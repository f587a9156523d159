/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-check-private.h"

#include <glib/gi18n-lib.h>

static const char *const group_words[] = { "reserves", "extraction", "supply", "companies", NULL };
static const char *const subject_words[] = { "places", "companies", NULL };
static const char *const kind_words[] = {
  [MZ_MEASURE_STOCK] = "stock",
  [MZ_MEASURE_FLOW] = "flow",
  [MZ_MEASURE_RATIO] = "ratio",
  [MZ_MEASURE_COUNT] = "count",
  [MZ_MEASURE_CHANGE] = "change",
  NULL,
};

/**
 * _mz_dataset_reader_read_term:
 * @self: a reader
 * @record: a record of "terms"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_term (MzDatasetReader    *self,
                              const MzJsonCursor *record,
                              const char         *id)
{
  MzTerm term = { .id = id, .names = _mz_dataset_reader_require_names (self, record, "names") };

  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_builder_add (self->builder, MZ_RECORD_TERM, &term);
}

static void
check_unit (const MzJsonCursor *record,
            const char         *unit,
            MzMeasureKind       kind)
{
  if (_mz_dataset_check_measure_unit (unit, kind))
    return;
  REPORT_ERROR (record, "unit", .code = "unit-mismatch",
                .message = _("A measure of this kind cannot have this unit."), .found = unit,
                .expected = _("\"t REO\", \"t\", \"USD\" or \"shares\" for stocks and flows, "
                               "\"%\" or \"years\" for ratios, "
                               "\"%\" for changes, \"deposits\" or \"shares\" for counts"),
                .remedy = _("Correct the unit or the kind."));
}

/**
 * _mz_dataset_reader_read_measure:
 * @self: a reader
 * @record: a record of "measures"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_measure (MzDatasetReader    *self,
                                 const MzJsonCursor *record,
                                 const char         *id)
{
  MzMeasure measure = { .id = id };
  guint group = 0, kind = MZ_MEASURE_STOCK, subjects = 0;

  if (_mz_dataset_reader_require_word (record, "group", group_words, &group))
    measure.group = group_words[group];
  measure.names = _mz_dataset_reader_require_names (self, record, "names");
  /* mz_dataset_get_measure_definition() relies on the definition coming right after the names */
  _mz_dataset_reader_require_names (self, record, "definition");
  measure.unit = _mz_dataset_reader_require_text (self, record, "unit");
  if (_mz_dataset_reader_require_word (record, "kind", kind_words, &kind) && measure.unit != NULL)
    check_unit (record, measure.unit, kind);
  measure.kind = kind;
  measure.may_sum = mz_json_cursor_find_boolean (record, "may_sum", FALSE);
  _mz_dataset_reader_require_word (record, "of", subject_words, &subjects);
  measure.of_companies = subjects == 1;

  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_builder_add (self->builder, MZ_RECORD_MEASURE, &measure);
}

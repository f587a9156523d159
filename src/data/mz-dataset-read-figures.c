/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-check-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static void
read_subject (MzDatasetReader    *self,
              const MzJsonCursor *record,
              MzFigure           *figure)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();

  figure->subject = _mz_dataset_reader_require_text (self, record, "subject");
  if (figure->subject == NULL)
    return;
  if (!_mz_dataset_reader_is_subject (self, figure->subject))
    _mz_dataset_reader_report_unknown (
        self, record, "subject", figure->subject,
        _("a country of ISO 3166-1 alpha-3, \"WLD\", a company or a facility"));
  g_ptr_array_add (subjects, (gpointer) figure->subject);
  figure->base.subjects = _mz_dataset_builder_add_list (self->builder, subjects);
}

static void
read_period (MzDatasetReader    *self,
             const MzJsonCursor *record,
             MzFigure           *figure)
{
  figure->period = _mz_dataset_reader_require_text (self, record, "period");
  if (figure->period != NULL && !mz_period_parse (figure->period, &figure->span))
    REPORT_ERROR (record, "period", .code = "invalid-date",
                  .message = _("There is no such period."), .found = figure->period,
                  .expected = _("a year, month or day such as \"2025\", \"2025-10\" or "
                                 "\"2025-10-07\", or two of them with \"/\" between"),
                  .remedy = _("Correct the period."));
}

static void
read_bound (const MzJsonCursor *record,
            MzFigure           *figure)
{
  const char *bound = mz_json_cursor_require_string (record, "bound");

  if (bound != NULL && !mz_bound_parse (bound, &figure->bound))
    REPORT_ERROR (
        record, "bound", .code = "unknown-word", .message = _("This word has no meaning here."),
        .found = bound,
        .expected =
            "exactly, about, estimate, more_than, at_least, less_than, at_most, not_available",
        .remedy = _("Use one of the words that are expected."));
}

static void
read_value (MzDatasetReader    *self,
            const MzJsonCursor *record,
            MzFigure           *figure)
{
  MzJsonCursor value;

  figure->value = NAN;
  figure->reason = _mz_dataset_reader_intern_member (self, record, "reason");
  if (mz_json_cursor_enter_member (record, "value", &value) && JSON_NODE_HOLDS_NULL (value.node))
    return;
  if (!mz_json_cursor_require_double (record, "value", &figure->value))
    figure->value = NAN;
}

static void
read_measure (MzDatasetReader    *self,
              const MzJsonCursor *record,
              MzFigure           *figure)
{
  figure->measure = MZ_NO_INDEX;
  if (mz_json_cursor_require_string (record, "measure") != NULL)
    figure->measure = _mz_dataset_reader_resolve (self, record, "measure", MZ_RECORD_MEASURE);
  _mz_dataset_reader_require_text (self, record, "unit");
}

/**
 * _mz_dataset_reader_read_figure:
 * @self: a reader
 * @record: a record of "figures"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_figure (MzDatasetReader    *self,
                                const MzJsonCursor *record,
                                const char         *id)
{
  MzFigure figure = { .base = { .id = id }, .repeats = MZ_NO_INDEX };
  guint32 index;

  read_subject (self, record, &figure);
  read_measure (self, record, &figure);
  read_period (self, record, &figure);
  read_bound (record, &figure);
  read_value (self, record, &figure);
  figure.basis = _mz_dataset_reader_intern_member (self, record, "basis");
  mz_json_cursor_require_string (record, "as_of");
  _mz_dataset_reader_read_statement (self, record, &figure.base);
  _mz_dataset_reader_check_repeats (self, record, &figure);
  /* the rules beyond one member only make sense of members that are sound by themselves */
  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_check_figure (self, record, &figure);
  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_check_duplicate (self, record, &figure);
  if (!_mz_dataset_reader_is_sound (self))
    return;

  index = _mz_dataset_builder_get_n (self->builder, MZ_RECORD_FIGURE);
  if (_mz_dataset_reader_has_member (record, "repeats"))
    g_array_append_val (self->repeating, index);
  g_array_append_val (self->figure_places, self->place);
  _mz_dataset_builder_add_statement (self->builder, MZ_RECORD_FIGURE, &figure, self->place.order);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-check-private.h"
#include "mz-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *const kind_words[] = {
  "owns", "joint_venture", "equity_stake", "mining_rights", "acquiring", "under_discussion", NULL
};

static const char *
require_party (MzDatasetReader    *self,
               const MzJsonCursor *record,
               const char         *member,
               gboolean            may_be_state)
{
  const char *id = _mz_dataset_reader_require_text (self, record, member);

  if (id == NULL)
    return NULL;
  if (_mz_dataset_builder_find (self->builder, MZ_RECORD_COMPANY, id) != MZ_NO_INDEX ||
      _mz_dataset_builder_find (self->builder, MZ_RECORD_FACILITY, id) != MZ_NO_INDEX ||
      (may_be_state && _mz_dataset_reader_is_country (self, id)))
    return id;
  _mz_dataset_reader_report_unknown (
      self, record, member, id,
      may_be_state ? _("a company, a facility, or a state as ISO 3166-1 alpha-3")
                   : _("a company or a facility"));
  return NULL;
}

static void
read_parties (MzDatasetReader    *self,
              const MzJsonCursor *record,
              MzHolding          *holding)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();

  holding->holder = require_party (self, record, "holder", TRUE);
  holding->asset = require_party (self, record, "asset", FALSE);
  if (holding->holder == NULL || holding->asset == NULL)
    return;
  if (strcmp (holding->holder, holding->asset) == 0)
    REPORT_ERROR (record, "asset", .code = "self-ownership",
                  .message = _("Nothing can hold itself."), .found = holding->asset,
                  .expected = _("another company or facility than the holder"),
                  .remedy = _("Correct the holder or the asset."));
  g_ptr_array_add (subjects, (gpointer) holding->holder);
  g_ptr_array_add (subjects, (gpointer) holding->asset);
  holding->base.subjects = _mz_dataset_builder_add_list (self->builder, subjects);
}

static double
find_percent (const MzJsonCursor *record,
              const char         *member)
{
  g_autofree char *found = NULL;
  double percent;

  if (!mz_json_cursor_find_double (record, member, &percent))
    return NAN;
  found = mz_number_to_string (percent);
  if (percent < 0.0 || percent > 100.0)
    REPORT_ERROR (
        record, member, .code = "out-of-range", .message = _("This is not a share of a whole."),
        .found = found, .expected = _("a number of percent from 0 to 100"),
        .remedy = _("Correct the share."));
  return percent;
}

static void
read_share (const MzJsonCursor *record,
            MzHolding          *holding)
{
  const char *bound = mz_json_cursor_find_string (record, "share_bound");

  holding->share = find_percent (record, "share");
  if (bound == NULL)
    return;
  if (!mz_bound_parse (bound, &holding->share_bound) ||
      holding->share_bound == MZ_BOUND_NOT_AVAILABLE)
    REPORT_ERROR (record, "share_bound", .code = "unknown-word",
                  .message = _("This word has no meaning here."), .found = bound,
                  .expected = "exactly, about, estimate, more_than, at_least, less_than, at_most",
                  .remedy = _("Use one of the words that are expected."));
  else if (isnan (holding->share))
    REPORT_ERROR (record, "share_bound", .code = "bound-without-value",
                  .message = _("This hedges a number that is not there."), .found = bound,
                  .expected = _("a \"share\" beside it"),
                  .remedy = _("Add the share, or remove this member."));
}

static void
read_range (const MzJsonCursor *record,
            MzHolding          *holding)
{
  holding->share_min = find_percent (record, "share_min");
  holding->share_max = find_percent (record, "share_max");

  /* comparisons with NAN are false: what is not given contradicts nothing */
  if (holding->share_min > holding->share_max)
    REPORT_ERROR (record, "share_min", .code = "range-reversed",
                  .message = _("The range begins above its end."),
                  .expected = _("a \"share_min\" that is not larger than \"share_max\""),
                  .remedy = _("Exchange or correct the two numbers."));
  else if (holding->share < holding->share_min || holding->share > holding->share_max)
    REPORT_ERROR (record, "share", .code = "share-outside-range",
                  .message = _("The share lies outside the range that is given for it."),
                  .expected = _("a share from \"share_min\" to \"share_max\""),
                  .remedy = _("Correct the share or the range."));
}

static void
read_dates (MzDatasetReader    *self,
            const MzJsonCursor *record,
            MzHolding          *holding)
{
  MzPeriod since = { 0 }, until = { 0 };

  holding->since = _mz_dataset_reader_find_date (self, record, "since", &since);
  holding->until = _mz_dataset_reader_find_date (self, record, "until", &until);
  holding->since_day = since.first_day;
  holding->until_day = until.last_day;
  if (holding->since != NULL && holding->until != NULL && since.first_day > until.last_day)
    REPORT_ERROR (record, "until", .code = "range-reversed",
                  .message = _("The holding ends before it begins."), .found = holding->until,
                  .expected = _("a date that is not before \"since\""),
                  .remedy = _("Exchange or correct the two dates."));
}

/* What a deal is paid with can be left out without harm to the holding itself. */
static void
read_terms (MzDatasetReader    *self,
            const MzJsonCursor *record,
            MzHolding          *holding)
{
  const char *const *ids = _mz_dataset_reader_find_words (self, record, "terms");
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  gboolean lacks_other = self->lacks_other;
  MzJsonCursor array, element;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (_mz_dataset_builder_find (self->builder, MZ_RECORD_FIGURE, ids[i]) != MZ_NO_INDEX)
        {
          g_ptr_array_add (kept, (gpointer) ids[i]);
          continue;
        }
      mz_json_cursor_enter_member (record, "terms", &array);
      mz_json_cursor_enter_element (&array, i, &element);
      _mz_dataset_reader_report_unknown (self, &element, NULL, ids[i], _("the id of a figure"));
    }
  self->lacks_other = lacks_other;
  holding->terms = _mz_dataset_builder_add_list (self->builder, kept);
}

/**
 * _mz_dataset_reader_read_holding:
 * @self: a reader
 * @record: a record of "holdings"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_holding (MzDatasetReader    *self,
                                 const MzJsonCursor *record,
                                 const char         *id)
{
  MzHolding holding = { .base = { .id = id } };
  guint kind = 0;

  read_parties (self, record, &holding);
  if (_mz_dataset_reader_require_word (record, "kind", kind_words, &kind))
    holding.kind = kind_words[kind];
  read_share (record, &holding);
  read_range (record, &holding);
  read_dates (self, record, &holding);
  holding.status = _mz_dataset_reader_intern_member (self, record, "status");
  read_terms (self, record, &holding);
  mz_json_cursor_require_string (record, "as_of");
  _mz_dataset_reader_read_statement (self, record, &holding.base);
  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_check_percentages (self, record, &holding);
  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_check_shares (self, record, &holding);
  if (!_mz_dataset_reader_is_sound (self))
    return;

  g_hash_table_insert (
      self->holding_places,
      GUINT_TO_POINTER (_mz_dataset_builder_get_n (self->builder, MZ_RECORD_HOLDING)),
      g_memdup2 (&self->place, sizeof self->place));
  _mz_dataset_builder_add_statement (self->builder, MZ_RECORD_HOLDING, &holding, self->place.order);
}

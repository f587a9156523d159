/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-reader-private.h"

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

static void
read_share (const MzJsonCursor *record,
            MzHolding          *holding)
{
  const char *bound = mz_json_cursor_find_string (record, "share_bound");

  if (!mz_json_cursor_find_double (record, "share", &holding->share))
    holding->share = NAN;
  if (holding->share < 0.0 || holding->share > 100.0)
    REPORT_ERROR (
        record, "share", .code = "out-of-range", .message = _("This is not a share of a whole."),
        .expected = _("a number of percent from 0 to 100"), .remedy = _("Correct the share."));
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
  holding.status = _mz_dataset_reader_intern_member (self, record, "status");
  read_terms (self, record, &holding);
  mz_json_cursor_require_string (record, "as_of");
  _mz_dataset_reader_read_statement (self, record, &holding.base);
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

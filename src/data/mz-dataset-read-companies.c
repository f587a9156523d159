/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-reader-private.h"
#include "mz-link.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How far from its country a place may lie before that is strange. */
#define NEAR_KM 50.0

static const char *const ownership_words[] = { "yes", "partial", "no", NULL };
static const char *const stage_words[] = { "deposit", "mine", "separation", "metal", "magnet", "recycling", NULL };

static void
append_listing (MzDatasetReader    *self,
                const MzJsonCursor *listing,
                GString            *text)
{
  static const char *const known[] = { "exchange", "ticker", "comment", NULL };
  const char *exchange, *ticker;

  if (!mz_json_cursor_is_object (listing))
    return;
  mz_json_cursor_check_members (listing, known);
  exchange = _mz_dataset_reader_require_text (self, listing, "exchange");
  ticker = _mz_dataset_reader_require_text (self, listing, "ticker");
  if (exchange == NULL || ticker == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, "; ");
  g_string_append_printf (text, "%s: %s", exchange, ticker);
}

static const char *
find_listings (MzDatasetReader    *self,
               const MzJsonCursor *record)
{
  g_autoptr (GString) text = g_string_new (NULL);
  MzJsonCursor array, listing;
  guint n_listings = 0;

  if (!mz_json_cursor_enter_member (record, "listings", &array) ||
      !mz_json_cursor_is_array (&array, &n_listings))
    return NULL;
  for (guint i = 0; i < n_listings; i++)
    {
      mz_json_cursor_enter_element (&array, i, &listing);
      append_listing (self, &listing, text);
    }
  return text->len == 0 ? NULL : _mz_dataset_builder_intern (self->builder, text->str);
}

/**
 * _mz_dataset_reader_read_company:
 * @self: a reader
 * @record: a record of "companies"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_company (MzDatasetReader    *self,
                                 const MzJsonCursor *record,
                                 const char         *id)
{
  MzCompany company = { .id = id };
  g_autofree char *reason = NULL;
  guint ownership = 0;

  company.names = _mz_dataset_reader_require_names (self, record, "names");
  company.country = _mz_dataset_reader_find_country (self, record, "country");
  company.website = _mz_dataset_reader_intern_member (self, record, "website");
  company.listing = find_listings (self, record);
  if (mz_json_cursor_find_string (record, "state_owned") != NULL &&
      _mz_dataset_reader_require_word (record, "state_owned", ownership_words, &ownership))
    company.state_owned = ownership_words[ownership];
  company.source = _mz_dataset_reader_resolve (self, record, "source", MZ_RECORD_SOURCE);
  company.note = _mz_dataset_reader_intern_member (self, record, "note");

  if (company.website != NULL && !mz_link_check (company.website, &reason))
    REPORT_ERROR (record, "website", .code = "refused-link", .message = reason,
                  .found = company.website,
                  .expected = _("an address that begins with http:// or https://"),
                  .remedy = _("Correct the address or remove it."));
  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_builder_add (self->builder, MZ_RECORD_COMPANY, &company);
}

static double
find_within (const MzJsonCursor *record,
             const char         *member,
             double              limit)
{
  double value;

  if (!mz_json_cursor_find_double (record, member, &value))
    return NAN;
  if (fabs (value) > limit)
    REPORT_ERROR (
        record, member, .code = "out-of-range",
        .message = _("There is no such place on the earth."),
        .expected = _("a latitude from -90 to 90 and a longitude from -180 to 180, in degrees"),
        .remedy = _("Correct the coordinate; latitude and longitude may have been exchanged."));
  return value;
}

static void
read_position (const MzJsonCursor *record,
               MzFacility         *facility)
{
  double precision;

  facility->latitude = find_within (record, "lat", 90.0);
  facility->longitude = find_within (record, "lon", 180.0);
  if (isnan (facility->latitude) != isnan (facility->longitude))
    REPORT_ERROR (record, isnan (facility->latitude) ? "lon" : "lat", .code = "half-a-position",
                  .message = _("A position needs both a latitude and a longitude."),
                  .expected = _("\"lat\" and \"lon\", or neither"),
                  .remedy = _("Add the other one, or remove this one."));
  if (!mz_json_cursor_find_double (record, "precision_km", &precision))
    precision = NAN;
  if (precision < 0.0 || precision > 20000.0)
    REPORT_ERROR (record, "precision_km", .code = "out-of-range",
                  .message = _("This is not a distance on the earth."),
                  .expected = _("a number of kilometres from 0 to 20000"),
                  .remedy = _("Correct the number."));
  facility->precision_km = precision;
}

/* Borders are disputed and coasts are drawn roughly, so that a place outside is a warning only. */
static void
check_place (MzDatasetReader    *self,
             const MzJsonCursor *record,
             const MzFacility   *facility)
{
  double precision_km = isnan (facility->precision_km) ? 0.0 : facility->precision_km;

  if (self->place_check == NULL || facility->country == NULL || isnan (facility->latitude) ||
      isnan (facility->longitude))
    return;
  if (self->place_check (facility->country, facility->longitude, facility->latitude,
                         NEAR_KM + precision_km, self->place_check_data))
    return;
  REPORT_WARNING (record, "lat", .code = "place-outside-country",
                  .message = _("The place lies far from the country."), .found = facility->country,
                  .expected = _("coordinates in the country or near to it"),
                  .remedy = _("Correct the coordinates, which may have been exchanged or have the "
                              "wrong sign, or the country."));
}

static void
check_stages (MzDatasetReader    *self,
              const MzJsonCursor *record,
              const MzFacility   *facility)
{
  g_autofree char *expected = g_strjoinv (", ", (char **) stage_words);

  if (!_mz_dataset_reader_has_member (record, "stages"))
    _mz_dataset_reader_report_missing (record, "stages", _("Say what is done there."));
  else if (facility->stages[0] == NULL)
    REPORT_ERROR (record, "stages", .code = "empty-list",
                  .message = _("A facility needs at least one stage."), .found = "[]",
                  .expected = expected, .remedy = _("Say what is done there."));
  for (guint i = 0; facility->stages[i] != NULL; i++)
    {
      if (!g_strv_contains (stage_words, facility->stages[i]))
        REPORT_ERROR (record, "stages", .code = "unknown-word",
                      .message = _("This word has no meaning here."), .found = facility->stages[i],
                      .expected = expected,
                      .remedy = _("Use one of the words that are expected."));
    }
}

/**
 * _mz_dataset_reader_read_facility:
 * @self: a reader
 * @record: a record of "facilities"
 * @id: (nullable): its id
 */
void
_mz_dataset_reader_read_facility (MzDatasetReader    *self,
                                  const MzJsonCursor *record,
                                  const char         *id)
{
  MzFacility facility = { .id = id };
  MzPeriod status_day;
  guint32 operator_index;

  facility.names = _mz_dataset_reader_require_names (self, record, "names");
  if (mz_json_cursor_require_string (record, "country") != NULL)
    facility.country = _mz_dataset_reader_find_country (self, record, "country");
  read_position (record, &facility);
  facility.stages = _mz_dataset_reader_find_words (self, record, "stages");
  check_stages (self, record, &facility);
  if (_mz_dataset_reader_is_sound (self))
    check_place (self, record, &facility);
  facility.status = _mz_dataset_reader_intern_member (self, record, "status");
  facility.status_as_of = _mz_dataset_reader_find_date (self, record, "status_as_of", &status_day);
  facility.minerals = _mz_dataset_reader_find_words (self, record, "minerals");
  operator_index = _mz_dataset_reader_resolve (self, record, "operator", MZ_RECORD_COMPANY);
  if (operator_index != MZ_NO_INDEX)
    facility.operator_id = ((const MzCompany *) _mz_dataset_builder_get (
                                self->builder, MZ_RECORD_COMPANY, operator_index))
                               ->id;
  facility.source = _mz_dataset_reader_resolve (self, record, "source", MZ_RECORD_SOURCE);
  facility.note = _mz_dataset_reader_intern_member (self, record, "note");

  if (_mz_dataset_reader_is_sound (self))
    _mz_dataset_builder_add (self->builder, MZ_RECORD_FACILITY, &facility);
}

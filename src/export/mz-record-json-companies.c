/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-record-json-private.h"

#include <math.h>

static void
write_number (MzJsonWriter *writer,
              const char   *member,
              double        value)
{
  if (isnan (value) || isinf (value))
    return;

  mz_json_writer_member (writer, member);
  mz_json_writer_double (writer, value);
}

static void
write_words (MzJsonWriter      *writer,
             const char        *member,
             const char *const *words)
{
  if (words == NULL || words[0] == NULL)
    return;

  mz_json_writer_member (writer, member);
  mz_json_writer_begin_array (writer);
  for (guint i = 0; words[i] != NULL; i++)
    mz_json_writer_string (writer, words[i]);
  mz_json_writer_end_array (writer);
}

static void
write_name (MzJsonWriter *writer,
            const char   *name)
{
  mz_json_writer_member (writer, "names");
  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "en", name);
  mz_json_writer_end_object (writer);
}

static void
write_listing (MzJsonWriter *writer,
               const char   *listing)
{
  g_auto (GStrv) parts = g_strsplit (listing, ": ", 2);

  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "exchange", parts[0]);
  _mz_record_write_string (writer, "ticker", parts[0] == NULL ? NULL : parts[1]);
  mz_json_writer_end_object (writer);
}

static void
write_listings (MzJsonWriter *writer,
                const char   *listings)
{
  g_auto (GStrv) list = NULL;

  if (listings == NULL)
    return;

  list = g_strsplit (listings, "; ", -1);
  mz_json_writer_member (writer, "listings");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; list[i] != NULL; i++)
    write_listing (writer, list[i]);
  mz_json_writer_end_array (writer);
}

/**
 * mz_record_write_company:
 * @writer: where a value is expected
 * @dataset: a dataset
 * @company: place of a company in it
 *
 * Writes a company with the members of the monazite/1 format, its English name only, and its source
 * as "source_item". What is unknown is left out.
 */
void
mz_record_write_company (MzJsonWriter *writer,
                         MzDataset    *dataset,
                         guint32       company)
{
  const MzCompany *record = mz_dataset_get_company (dataset, company);

  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "id", record->id);
  write_name (writer, mz_dataset_get_company_name (dataset, company, "en"));
  _mz_record_write_string (writer, "country", record->country);
  write_listings (writer, record->listing);
  _mz_record_write_string (writer, "state_owned", record->state_owned);
  _mz_record_write_string (writer, "website", record->website);
  _mz_record_write_source (writer, dataset, record->source, TRUE);
  _mz_record_write_string (writer, "note", record->note);
  mz_json_writer_end_object (writer);
}

/**
 * mz_record_write_facility:
 * @writer: where a value is expected
 * @dataset: a dataset
 * @facility: place of a facility in it
 *
 * Writes a facility with the members of the monazite/1 format, its English name only, and its source
 * as "source_item". What is unknown is left out.
 */
void
mz_record_write_facility (MzJsonWriter *writer,
                          MzDataset    *dataset,
                          guint32       facility)
{
  const MzFacility *record = mz_dataset_get_facility (dataset, facility);

  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "id", record->id);
  write_name (writer, mz_dataset_get_facility_name (dataset, facility, "en"));
  _mz_record_write_string (writer, "country", record->country);
  write_number (writer, "lat", record->latitude);
  write_number (writer, "lon", record->longitude);
  write_number (writer, "precision_km", record->precision_km);
  write_words (writer, "stages", record->stages);
  _mz_record_write_string (writer, "status", record->status);
  _mz_record_write_string (writer, "status_as_of", record->status_as_of);
  write_words (writer, "minerals", record->minerals);
  _mz_record_write_string (writer, "operator", record->operator_id);
  _mz_record_write_source (writer, dataset, record->source, TRUE);
  _mz_record_write_string (writer, "note", record->note);
  mz_json_writer_end_object (writer);
}

/**
 * mz_record_write_holding:
 * @writer: where a value is expected
 * @dataset: a dataset
 * @holding: place of a holding in it
 *
 * Writes a holding with the members of the monazite/1 format, and its source as "source_item".
 */
void
mz_record_write_holding (MzJsonWriter *writer,
                         MzDataset    *dataset,
                         guint32       holding)
{
  const MzHolding *record = mz_dataset_get_holding (dataset, holding);

  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "id", record->base.id);
  _mz_record_write_string (writer, "holder", record->holder);
  _mz_record_write_string (writer, "asset", record->asset);
  _mz_record_write_string (writer, "kind", record->kind);
  write_number (writer, "share", record->share);
  if (!isnan (record->share))
    _mz_record_write_string (writer, "share_bound", mz_bound_to_string (record->share_bound));
  write_number (writer, "share_min", record->share_min);
  write_number (writer, "share_max", record->share_max);
  _mz_record_write_string (writer, "since", record->since);
  _mz_record_write_string (writer, "until", record->until);
  _mz_record_write_string (writer, "status", record->status);
  write_words (writer, "terms", record->terms);
  _mz_record_write_string (writer, "as_of", record->base.as_of);
  _mz_record_write_source (writer, dataset, record->base.source, TRUE);
  _mz_record_write_evidence (writer, &record->base.evidence);
  _mz_record_write_string (writer, "note", record->base.note);
  mz_json_writer_end_object (writer);
}

static void
write_inputs (MzJsonWriter       *writer,
              MzDataset          *dataset,
              const MzDerivation *derivation,
              const MzDerivedRow *row)
{
  mz_json_writer_member (writer, "inputs");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < row->n_inputs; i++)
    {
      guint32 figure = g_array_index (derivation->inputs, guint32, row->first_input + i);

      mz_json_writer_string (writer, mz_dataset_get_figure (dataset, figure)->base.id);
    }
  mz_json_writer_end_array (writer);
}

/**
 * mz_record_write_derived:
 * @writer: where a value is expected
 * @dataset: the dataset that @derivation was made from
 * @derivation: computed numbers
 * @row: place of a row among its rows
 *
 * Writes a computed number: kind, subject, year, value (null when there is none, with the reason as
 * "gap"), bound, unit, the ends of its range and the ids of its input figures.
 */
void
mz_record_write_derived (MzJsonWriter       *writer,
                         MzDataset          *dataset,
                         const MzDerivation *derivation,
                         guint               row)
{
  static const char *const gaps[] = { NULL, "no_figure", "not_available", "divides_by_zero", "unbounded" };
  const MzDerivedRow *record = &g_array_index (derivation->rows, MzDerivedRow, row);

  mz_json_writer_begin_object (writer);
  _mz_record_write_string (writer, "derived", mz_derived_kind_to_string (derivation->kind));
  _mz_record_write_string (writer, "subject", record->subject);
  mz_json_writer_member (writer, "year");
  mz_json_writer_double (writer, derivation->year);
  mz_json_writer_member (writer, "value");
  if (isnan (record->value))
    mz_json_writer_null (writer);
  else
    mz_json_writer_double (writer, record->value);
  _mz_record_write_string (writer, "bound", mz_bound_to_string (record->bound));
  _mz_record_write_string (writer, "unit", mz_derived_get_unit (derivation->kind));
  _mz_record_write_string (writer, "gap", gaps[record->gap]);
  write_number (writer, "low", record->low);
  write_number (writer, "high", record->high);
  write_inputs (writer, dataset, derivation, record);
  mz_json_writer_end_object (writer);
}

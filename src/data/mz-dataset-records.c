/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-private.h"

static gconstpointer
get_record (MzDataset   *self,
            MzRecordKind kind,
            guint32      index)
{
  GArray *records = self->records[kind];

  g_return_val_if_fail (index < records->len, NULL);

  return records->data + (gsize) index * g_array_get_element_size (records);
}

/**
 * mz_dataset_get_n_sources:
 * @self: a dataset
 *
 * Returns: how many sources there are
 */
guint32
mz_dataset_get_n_sources (MzDataset *self)
{
  return self->records[MZ_RECORD_SOURCE]->len;
}

/**
 * mz_dataset_get_source:
 * @self: a dataset
 * @index: the place of a source, below mz_dataset_get_n_sources()
 *
 * Returns: (transfer none): the source, which lives as long as @self
 */
const MzSource *
mz_dataset_get_source (MzDataset *self,
                       guint32    index)
{
  return get_record (self, MZ_RECORD_SOURCE, index);
}

/**
 * mz_dataset_get_n_measures:
 * @self: a dataset
 *
 * Returns: how many measures there are
 */
guint32
mz_dataset_get_n_measures (MzDataset *self)
{
  return self->records[MZ_RECORD_MEASURE]->len;
}

/**
 * mz_dataset_get_measure:
 * @self: a dataset
 * @index: the place of a measure, below mz_dataset_get_n_measures()
 *
 * Returns: (transfer none): the measure, which lives as long as @self
 */
const MzMeasure *
mz_dataset_get_measure (MzDataset *self,
                        guint32    index)
{
  return get_record (self, MZ_RECORD_MEASURE, index);
}

/**
 * mz_dataset_get_n_figures:
 * @self: a dataset
 *
 * Returns: how many figures there are
 */
guint32
mz_dataset_get_n_figures (MzDataset *self)
{
  return self->records[MZ_RECORD_FIGURE]->len;
}

/**
 * mz_dataset_get_figure:
 * @self: a dataset
 * @index: the place of a figure, below mz_dataset_get_n_figures()
 *
 * Returns: (transfer none): the figure, which lives as long as @self
 */
const MzFigure *
mz_dataset_get_figure (MzDataset *self,
                       guint32    index)
{
  return get_record (self, MZ_RECORD_FIGURE, index);
}

/**
 * mz_dataset_get_n_holdings:
 * @self: a dataset
 *
 * Returns: how many holdings there are
 */
guint32
mz_dataset_get_n_holdings (MzDataset *self)
{
  return self->records[MZ_RECORD_HOLDING]->len;
}

/**
 * mz_dataset_get_holding:
 * @self: a dataset
 * @index: the place of a holding, below mz_dataset_get_n_holdings()
 *
 * Returns: (transfer none): the holding, which lives as long as @self
 */
const MzHolding *
mz_dataset_get_holding (MzDataset *self,
                        guint32    index)
{
  return get_record (self, MZ_RECORD_HOLDING, index);
}

/**
 * mz_dataset_get_n_events:
 * @self: a dataset
 *
 * Returns: how many events there are
 */
guint32
mz_dataset_get_n_events (MzDataset *self)
{
  return self->records[MZ_RECORD_EVENT]->len;
}

/**
 * mz_dataset_get_event:
 * @self: a dataset
 * @index: the place of an event, below mz_dataset_get_n_events()
 *
 * Returns: (transfer none): the event, which lives as long as @self
 */
const MzEvent *
mz_dataset_get_event (MzDataset *self,
                      guint32    index)
{
  return get_record (self, MZ_RECORD_EVENT, index);
}

/**
 * mz_dataset_get_n_notes:
 * @self: a dataset
 *
 * Returns: how many notes there are
 */
guint32
mz_dataset_get_n_notes (MzDataset *self)
{
  return self->records[MZ_RECORD_NOTE]->len;
}

/**
 * mz_dataset_get_note:
 * @self: a dataset
 * @index: the place of a note, below mz_dataset_get_n_notes()
 *
 * Returns: (transfer none): the note, which lives as long as @self
 */
const MzNote *
mz_dataset_get_note (MzDataset *self,
                     guint32    index)
{
  return get_record (self, MZ_RECORD_NOTE, index);
}

/**
 * mz_dataset_get_n_companies:
 * @self: a dataset
 *
 * Returns: how many companies there are
 */
guint32
mz_dataset_get_n_companies (MzDataset *self)
{
  return self->records[MZ_RECORD_COMPANY]->len;
}

/**
 * mz_dataset_get_company:
 * @self: a dataset
 * @index: the place of a company, below mz_dataset_get_n_companies()
 *
 * Returns: (transfer none): the company, which lives as long as @self
 */
const MzCompany *
mz_dataset_get_company (MzDataset *self,
                        guint32    index)
{
  return get_record (self, MZ_RECORD_COMPANY, index);
}

/**
 * mz_dataset_get_n_facilities:
 * @self: a dataset
 *
 * Returns: how many facilities there are
 */
guint32
mz_dataset_get_n_facilities (MzDataset *self)
{
  return self->records[MZ_RECORD_FACILITY]->len;
}

/**
 * mz_dataset_get_facility:
 * @self: a dataset
 * @index: the place of a facility, below mz_dataset_get_n_facilities()
 *
 * Returns: (transfer none): the facility, which lives as long as @self
 */
const MzFacility *
mz_dataset_get_facility (MzDataset *self,
                         guint32    index)
{
  return get_record (self, MZ_RECORD_FACILITY, index);
}

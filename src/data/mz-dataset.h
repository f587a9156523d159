/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-source.h"
#include "mz-statement.h"
#include <glib-object.h>

#define MZ_NO_INDEX G_MAXUINT32

/* All open collections, merged, checked and read-only. Immutable, atomically counted. */
typedef struct _MzDataset MzDataset;

#define MZ_TYPE_DATASET (mz_dataset_get_type ())

GType              mz_dataset_get_type         (void);
MzDataset         *mz_dataset_ref              (MzDataset *self);
void               mz_dataset_unref            (MzDataset *self);

guint32            mz_dataset_get_n_sources    (MzDataset *self);
guint32            mz_dataset_get_n_measures   (MzDataset *self);
guint32            mz_dataset_get_n_figures    (MzDataset *self);
guint32            mz_dataset_get_n_holdings   (MzDataset *self);
guint32            mz_dataset_get_n_events     (MzDataset *self);
guint32            mz_dataset_get_n_notes      (MzDataset *self);
guint32            mz_dataset_get_n_companies  (MzDataset *self);
guint32            mz_dataset_get_n_facilities (MzDataset *self);

const MzSource    *mz_dataset_get_source       (MzDataset *self, guint32 index);
const MzMeasure   *mz_dataset_get_measure      (MzDataset *self, guint32 index);
const MzFigure    *mz_dataset_get_figure       (MzDataset *self, guint32 index);
const MzHolding   *mz_dataset_get_holding      (MzDataset *self, guint32 index);
const MzEvent     *mz_dataset_get_event        (MzDataset *self, guint32 index);
const MzNote      *mz_dataset_get_note         (MzDataset *self, guint32 index);
const MzCompany   *mz_dataset_get_company      (MzDataset *self, guint32 index);
const MzFacility  *mz_dataset_get_facility     (MzDataset *self, guint32 index);

/* By id; MZ_NO_INDEX or NULL when there is none. */
guint32            mz_dataset_find_source      (MzDataset *self, const char *id);
guint32            mz_dataset_find_measure     (MzDataset *self, const char *id);
guint32            mz_dataset_find_company     (MzDataset *self, const char *id);
guint32            mz_dataset_find_facility    (MzDataset *self, const char *id);
const MzStatement *mz_dataset_find_statement   (MzDataset *self, const char *id);

/* Names in a language, falling back to English, then to the id. Never NULL. */
const char        *mz_dataset_get_measure_name       (MzDataset *self, guint32 index, const char *language);
const char        *mz_dataset_get_measure_definition (MzDataset *self, guint32 index, const char *language);
const char        *mz_dataset_get_company_name       (MzDataset *self, guint32 index, const char *language);
const char        *mz_dataset_get_facility_name      (MzDataset *self, guint32 index, const char *language);
const char        *mz_dataset_get_event_title        (MzDataset *self, guint32 index, const char *language);

/* Words of records in a language; NULL when nobody gave them. */
const char        *mz_dataset_find_term              (MzDataset *self, const char *words, const char *language);

/* All texts of a name, whatever the language; names is that of a measure, company, facility or title. */
const char *const *mz_dataset_list_texts             (MzDataset *self, guint32 names);

/* Everything one source states, in the order of its text (quotes) or of the file. */
const MzStatement *const *
                   mz_dataset_get_statements_of_source (MzDataset *self, guint32 source, guint *n_out);

/* Series of editions: "usgs-mcs" and its like. rank 0 is the most systematic; G_MAXUINT when it has none. */
guint              mz_dataset_get_series_rank  (MzDataset *self, const char *series);
const char        *mz_dataset_get_series_title (MzDataset *self, const char *series);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzDataset, mz_dataset_unref)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset-builder.h"
#include "mz-dataset-reader.h"
#include "mz-json-cursor.h"

/* Where a record stands, so that it can be read, and reported about, when all documents are known. */
typedef struct
{
  MzJsonDocument *document;   /* kept alive by the reader */
  const char     *array;
  guint           element;
  guint           order;      /* place among all records of all documents */
  gboolean        is_bundled;
  MzRecordKind    kind;
} MzRecordPlace;

struct _MzDatasetReader
{
  GPtrArray        *problems;
  GPtrArray        *documents;                   /* (element-type MzJsonDocument) */
  GArray           *places[MZ_N_RECORD_KINDS];   /* (element-type MzRecordPlace) */
  GHashTable       *declared;                    /* id -> MzRecordPlace of its first record */
  GHashTable       *countries;                   /* set of ISO 3166-1 alpha-3 codes, or NULL */
  GHashTable       *figure_keys;                 /* what a figure is about -> its index + 1 */
  GHashTable       *owned_shares;                /* asset and day -> sum in percent */
  GHashTable       *holding_places;              /* index of a holding -> MzRecordPlace */
  GArray           *repeating;                   /* (element-type guint32) figures that repeat others */
  GArray           *figure_places;               /* (element-type MzRecordPlace) by figure */
  MzPlaceCheck      place_check;                 /* nullable */
  gpointer          place_check_data;
  MzDatasetBuilder *builder;
  GHashTable       *quote_texts;                 /* text of a source -> MzQuoteText */
  GHashTable       *files;                       /* set of canonical paths that were read */
  gboolean          is_bundled;                  /* the bundled documents are being declared */
  guint             n_records;
  guint             n_manifests;                 /* that are read one inside the other */
  MzRecordPlace     place;                       /* of the record that is read */
  guint             first_problem;               /* of the record that is read */
  gboolean          lacks_other;                 /* the record refers to one that was left out */
};

#define REPORT(cursor, member, ...) \
  mz_json_cursor_report ((cursor), (member), &(const MzProblemFields) { __VA_ARGS__ })
#define REPORT_ERROR(cursor, member, ...) \
  REPORT (cursor, member, .severity = MZ_SEVERITY_ERROR, __VA_ARGS__)
#define REPORT_WARNING(cursor, member, ...) \
  REPORT (cursor, member, .severity = MZ_SEVERITY_WARNING, __VA_ARGS__)

/* A manifest stands for the documents it names (mz-dataset-read-manifest.c) */
gboolean           _mz_dataset_reader_add_listed       (MzDatasetReader    *self,
                                                        const MzJsonCursor *root,
                                                        const char         *file);

/* Members that several kinds of record share (mz-dataset-read-common.c) */
gboolean           _mz_dataset_reader_is_sound         (MzDatasetReader *self);
gboolean           _mz_dataset_reader_has_member       (const MzJsonCursor *record,
                                                        const char         *member);
void               _mz_dataset_reader_report_missing   (const MzJsonCursor *record,
                                                        const char         *member,
                                                        const char         *remedy);
const char        *_mz_dataset_reader_intern_member    (MzDatasetReader    *self,
                                                        const MzJsonCursor *record,
                                                        const char         *member);
const char        *_mz_dataset_reader_require_text     (MzDatasetReader    *self,
                                                        const MzJsonCursor *record,
                                                        const char         *member);
const char        *_mz_dataset_reader_require_label    (MzDatasetReader    *self,
                                                        const MzJsonCursor *record,
                                                        const char         *member);
const char        *_mz_dataset_reader_require_id       (MzDatasetReader    *self,
                                                        const MzJsonCursor *record);
guint32            _mz_dataset_reader_require_names    (MzDatasetReader    *self,
                                                        const MzJsonCursor *record,
                                                        const char         *member);
const char *const *_mz_dataset_reader_find_words       (MzDatasetReader    *self,
                                                        const MzJsonCursor *record,
                                                        const char         *member);
const char        *_mz_dataset_reader_find_country     (MzDatasetReader    *self,
                                                        const MzJsonCursor *record,
                                                        const char         *member);
const char        *_mz_dataset_reader_find_date        (MzDatasetReader    *self,
                                                        const MzJsonCursor *record,
                                                        const char         *member,
                                                        MzPeriod           *period_out);
guint32            _mz_dataset_reader_resolve          (MzDatasetReader    *self,
                                                        const MzJsonCursor *record,
                                                        const char         *member,
                                                        MzRecordKind        kind);
void               _mz_dataset_reader_report_unknown   (MzDatasetReader    *self,
                                                        const MzJsonCursor *value,
                                                        const char         *member,
                                                        const char         *id,
                                                        const char         *expected);
void               _mz_dataset_reader_report_left_out  (MzDatasetReader    *self,
                                                        const MzJsonCursor *value,
                                                        const char         *member,
                                                        const char         *id,
                                                        const char         *expected);
gboolean           _mz_dataset_reader_is_country       (MzDatasetReader *self, const char *id);
gboolean           _mz_dataset_reader_is_subject       (MzDatasetReader *self, const char *id);
gboolean           _mz_dataset_reader_require_word     (const MzJsonCursor *record,
                                                        const char         *member,
                                                        const char *const  *words,
                                                        guint              *index_out);

/* Statements (mz-dataset-read-evidence.c) */
void               _mz_dataset_reader_read_statement   (MzDatasetReader    *self,
                                                        const MzJsonCursor *record,
                                                        MzStatement        *statement);
const char *const *_mz_dataset_reader_require_subjects (MzDatasetReader    *self,
                                                        const MzJsonCursor *record);

/* One function for each kind of record. id is NULL when the record has no good one: then
 * the rest is checked all the same, so that all faults are told at once. */
void _mz_dataset_reader_read_term     (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
void _mz_dataset_reader_read_series   (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
void _mz_dataset_reader_read_source   (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
void _mz_dataset_reader_read_measure  (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
void _mz_dataset_reader_read_company  (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
void _mz_dataset_reader_read_facility (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
void _mz_dataset_reader_read_figure   (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
void _mz_dataset_reader_read_holding  (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
void _mz_dataset_reader_read_event    (MzDatasetReader *self, const MzJsonCursor *record, const char *id);
void _mz_dataset_reader_read_note     (MzDatasetReader *self, const MzJsonCursor *record, const char *id);

/* A claim that another figure makes first (mz-dataset-read-repeats.c) */
void     _mz_dataset_reader_check_repeats (MzDatasetReader    *self,
                                           const MzJsonCursor *record,
                                           const MzFigure     *figure);
void     _mz_dataset_reader_link_repeats  (MzDatasetReader *self);

void     _mz_dataset_reader_begin_record (MzDatasetReader     *self,
                                          const MzRecordPlace *place,
                                          MzJsonCursor         cursors_out[3]);

/* Opens the cursors down to a record; the three belong to the caller's stack. */
void     _mz_dataset_reader_enter_place (MzDatasetReader     *self,
                                         const MzRecordPlace *place,
                                         MzJsonCursor         cursors_out[3]);

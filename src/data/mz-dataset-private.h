/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset.h"

typedef enum
{
  MZ_RECORD_TERM,
  MZ_RECORD_SERIES,
  MZ_RECORD_SOURCE,
  MZ_RECORD_MEASURE,
  MZ_RECORD_COMPANY,
  MZ_RECORD_FACILITY,
  MZ_RECORD_FIGURE,
  MZ_RECORD_HOLDING,
  MZ_RECORD_EVENT,
  MZ_RECORD_NOTE,
} MzRecordKind;

#define MZ_N_RECORD_KINDS (MZ_RECORD_NOTE + 1)

/* Words that records use, in several languages. */
typedef struct
{
  const char *id;
  guint32     names;
} MzTerm;

typedef struct
{
  const char *id;
  const char *title;
  guint       rank;
} MzSeries;

/* One text in several languages: two lists of the same length that end with NULL. */
typedef struct
{
  const char *const *languages;
  const char *const *texts;
} MzNames;

struct _MzDataset
{
  gatomicrefcount          ref_count;
  GStringChunk            *strings;
  GPtrArray               *lists;            /* (element-type gpointer) lists of strings */
  GArray                  *records[MZ_N_RECORD_KINDS];
  GArray                  *names;            /* (element-type MzNames) */
  GHashTable              *ids[MZ_N_RECORD_KINDS];   /* id -> place + 1 */
  GHashTable              *statements;       /* id -> MzStatement */
  GHashTable              *terms;            /* English words -> place of their names */
  const MzStatement      **statements_by_source;
  guint32                 *first_statements; /* one more than there are sources */
  guint32                 *figures_by_measure;
  guint32                 *first_figures;    /* one more than there are measures */
};

/* Places of the figures of one measure, in the order of the files. */
const guint32  *_mz_dataset_get_figures_of_measure (MzDataset *self, guint32 measure, guint *n_out);
const MzSeries *_mz_dataset_find_series            (MzDataset *self, const char *id);
guint           _mz_dataset_get_figure_rank        (MzDataset *self, const MzFigure *figure);
gboolean        _mz_measure_is_lasting             (const MzMeasure *measure);

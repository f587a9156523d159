/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"

typedef enum
{
  MZ_SEARCH_COUNTRY,
  MZ_SEARCH_COMPANY,
  MZ_SEARCH_FACILITY,
  MZ_SEARCH_GROUP,
  MZ_SEARCH_MEASURE,
  MZ_SEARCH_SOURCE,
  MZ_SEARCH_QUOTATION,
} MzSearchKind;

/* One thing that can be found. */
typedef struct
{
  MzSearchKind kind;
  const char  *id;          /* of a subject, a group, a measure, a source or a statement */
  guint        n_figures;   /* that are about it or come from it */
} MzSearchEntry;

/* An entry and the text of it that matched. Lower ranks go first. */
typedef struct
{
  guint32 entry;
  guint32 text;
  guint   rank;
} MzSearchHit;

/* All names, ids and quotations of a dataset, folded. Immutable, atomically counted. */
typedef struct _MzSearchIndex MzSearchIndex;

#define MZ_TYPE_SEARCH_INDEX (mz_search_index_get_type ())

GType                mz_search_index_get_type    (void);
MzSearchIndex       *mz_search_index_new         (MzChartContext *context);
MzSearchIndex       *mz_search_index_ref         (MzSearchIndex *self);
void                 mz_search_index_unref       (MzSearchIndex *self);
MzChartContext      *mz_search_index_get_context (MzSearchIndex *self);
GArray              *mz_search_index_find        (MzSearchIndex *self, const char *words);   /* MzSearchHit, best first */
const MzSearchEntry *mz_search_index_get_entry   (MzSearchIndex *self, guint32 entry);
const char          *mz_search_index_get_text    (MzSearchIndex *self, guint32 text);        /* as it is written */

/* Without case, accents and signs, words apart by one blank. */
char                *mz_search_fold              (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzSearchIndex, mz_search_index_unref)

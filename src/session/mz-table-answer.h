/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-table-rows.h"

/* All rows of one question, and the folded text in which they are searched. One thread at a time may ask
 * it; the references may be dropped by any. */
typedef struct _MzTableSet MzTableSet;

MzTableSet     *mz_table_set_new         (MzChartContext *context, MzViewSpec *spec);
MzTableSet     *mz_table_set_ref         (MzTableSet *self);
void            mz_table_set_unref       (MzTableSet *self);
MzChartContext *mz_table_set_get_context (MzTableSet *self);
gboolean        mz_table_set_is_for      (MzTableSet *self, MzChartContext *context, MzViewSpec *spec);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzTableSet, mz_table_set_unref)

/* What a table shows: the rows of a set that have some words, in an order. Immutable once it was found. */
typedef struct
{
  MzTableSet *set;
  char       *search;    /* nullable */
  char       *sort;      /* nullable */
  guint       n_all;     /* rows of the set; this and the rest are there after mz_table_answer_find() */
  GArray     *rows;      /* (element-type MzTableRow) */
} MzTableAnswer;

MzTableAnswer *mz_table_answer_new  (MzTableSet *set, const char *search, const char *sort);
void           mz_table_answer_free (MzTableAnswer *self);
void           mz_table_answer_find (MzTableAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzTableAnswer, mz_table_answer_free)

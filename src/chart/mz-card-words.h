/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

/* All that a card says about one mark, in the order in which it stands there. */
typedef struct
{
  char *title;          /* what the mark is about; nullable, as all that follow */
  char *value;          /* as its source states it, with bound and unit */
  char *period;         /* measure and period, or the whole sentence of the mark */
  char *basis;          /* the definition that the source uses, or why there is no number */
  char *details;        /* further lines: the figures that the mark sums up, a formula with its inputs */
  char *quote;          /* words of the source, shortened, or the printed row of a table */
  gboolean is_row;      /* quote is the row of a table, or where to look, and no sentence */
  char *place;          /* of a table's cell: page, row, column */
  gsize number_start;   /* bytes of the number in quote; the same when it was not found */
  gsize number_end;
  const char *quote_language;  /* BCP 47, borrowed from the dataset */
  char *source;
  char *dissent;
} MzCardWords;

MzCardWords *mz_card_words_new  (MzChart *chart, guint32 mark);
void         mz_card_words_free (MzCardWords *self);
char        *mz_card_words_join (const MzCardWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzCardWords, mz_card_words_free)

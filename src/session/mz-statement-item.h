/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-lens.h"

/* One statement in a list, made when the list asks for it. */
#define MZ_TYPE_STATEMENT_ITEM (mz_statement_item_get_type ())
G_DECLARE_FINAL_TYPE (MzStatementItem, mz_statement_item, MZ, STATEMENT_ITEM, GObject)

MzStatementItem   *mz_statement_item_new            (MzChartContext *context, const MzStatement *statement,
                                                     MzStanding standing, guint32 reference);
const MzStatement *mz_statement_item_get_statement  (MzStatementItem *self);
const MzFigure    *mz_statement_item_get_figure     (MzStatementItem *self);
const char        *mz_statement_item_get_id         (MzStatementItem *self);
MzStanding         mz_statement_item_get_standing   (MzStatementItem *self);
char              *mz_statement_item_dup_sentence   (MzStatementItem *self);
char              *mz_statement_item_dup_value      (MzStatementItem *self);
char              *mz_statement_item_dup_source     (MzStatementItem *self);
char              *mz_statement_item_dup_basis      (MzStatementItem *self);
char              *mz_statement_item_dup_difference (MzStatementItem *self);
guint              mz_statement_item_count_rivals   (MzStatementItem *self);

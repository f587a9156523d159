/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-figure-table.h"
#include "mz-table-item.h"
#include "mz-table-model.h"

/* mz-figure-table.c follows the session; mz-figure-table-columns.c has the columns and what is done with them,
 * mz-figure-table-cells.c their widgets. */
struct _MzFigureTable
{
  GtkWidget           parent_instance;

  /* template */
  GtkLabel           *heading_label;
  GtkLabel           *count_label;
  GtkSearchEntry     *search_entry;
  GtkMenuButton      *columns_button;
  GtkStack           *stack;
  GtkLabel           *empty_label;
  GtkScrolledWindow  *scrolled_window;
  GtkColumnView      *column_view;

  /* owned */
  MzSession          *session;
  MzTableModel       *model;
  GtkMultiSelection  *selection;
  GSimpleActionGroup *actions;
  GHashTable         *cells;           /* (element-type GtkListItem) bound ones, borrowed */
  GHashTable         *stale_cells;     /* those of them that have not their text yet */
  char               *wanted;          /* id of the statement whose row shall have the keyboard, nullable */

  gboolean            wants_focus;     /* as soon as the rows are there */
  guint               focus_source;
  guint               fill_tick;
  guint               n_filled;        /* cells in this frame */
  gint64              fill_end;        /* of this frame, in µs */
  double              from_start;      /* how far a mirrored table was moved from its first column, px */
  const MzTableColumn *columns;        /* of mz_table_get_columns(), NULL before there are any */
  gboolean            hidden[MZ_N_COLUMNS];
  gboolean            is_updating;     /* the table follows the session, not the other way round */
  gint                probed_column;   /* see mz-figure-table-columns.c */
};

void    _mz_figure_table_add_actions   (MzFigureTable *self);
gboolean _mz_figure_table_fill_columns  (MzFigureTable *self, MzTableRows rows);
void    _mz_figure_table_follow_sort   (MzFigureTable *self, const char *sort);
GArray *_mz_figure_table_get_selected  (MzFigureTable *self);

GtkListItemFactory *_mz_figure_table_make_factory  (MzFigureTable *self, MzTableColumn column);
void                _mz_figure_table_refresh_cells (MzFigureTable *self);
gboolean            _mz_figure_table_focus_row     (MzFigureTable *self, guint position);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-lens.h"

/* One subject of a measure: the figure that the lens draws and all others. */
typedef struct
{
  const char *subject;
  const char *period;         /* as written, where the row is of this period only; else NULL */
  guint32     drawn;          /* figure, or MZ_NO_INDEX when the lens has none */
  guint32     first_other;    /* place in others */
  guint32     n_others;
  guint32     n_rivals;
  guint32     n_agreeing;
  guint32     n_repeating;
  guint32     n_superseded;
} MzQueryRow;

typedef struct
{
  GArray *rows;               /* (element-type MzQueryRow) sorted by value, largest first, not available last */
  GArray *others;             /* (element-type guint32) rivals, agreeing, repeating, superseded; each newest first */
  guint32 world;              /* drawn figure of the subject WLD, or MZ_NO_INDEX */
  MzQueryRow world_row;       /* all that is said of WLD, which is none of the rows */
  int     year;               /* the year that was asked for, or the newest there is */
  guint   n_hidden;           /* figures of the year that the basis or publisher filter leaves out */
  guint   n_later;            /* figures of the year that were stated after the vintage */
  guint   n_outside;          /* rows that mz_query_filter() took away */
  GHashTable *places;         /* subject -> place + 1 of the first of its rows */
} MzQueryResult;

MzQueryResult    *mz_query_run       (MzDataset *dataset, guint32 measure, int year, const MzLens *lens);
void              mz_query_free      (MzQueryResult *self);
/* Takes rows away; the world's is none. */
typedef gboolean (*MzSubjectFilter) (const char *subject, gpointer data);
void              mz_query_filter    (MzQueryResult *self, MzSubjectFilter keeps, gpointer data);
MzStanding        mz_query_get_standing (const MzQueryRow *row, guint other);   /* by place among its others */
MzStanding        mz_query_find_standing (const MzQueryResult *self, const MzQueryRow *row, guint32 figure);
const MzQueryRow *mz_query_find      (const MzQueryResult *self, const char *subject);
const MzQueryRow *mz_query_find_figure (const MzQueryResult *self, guint32 figure);
guint32           mz_query_get_nearest (const MzQueryResult *self, const MzQueryRow *row);
GArray           *mz_query_get_years (MzDataset *dataset, guint32 measure);
GArray           *mz_query_get_known_years (MzDataset *dataset, guint32 measure, const MzLens *lens);
GArray           *mz_query_get_editions (MzDataset *dataset, guint32 measure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzQueryResult, mz_query_free)

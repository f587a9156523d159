/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-derive.h"
#include "mz-interval.h"

/* What a computation puts together: each kind has a function that adds its rows. */
typedef struct
{
  MzDataset    *dataset;
  const MzLens *lens;
  int           year;
  MzDerivation *result;
} MzDeriveRun;

void      _mz_derive_add_shares     (const MzDeriveRun *run, const char *measure);
void      _mz_derive_add_lives      (const MzDeriveRun *run, gboolean is_rate);
void      _mz_derive_add_revisions  (const MzDeriveRun *run, const char *measure);
void      _mz_derive_add_capacities (const MzDeriveRun *run, guint32 measure);

/* Figures of installed capacity; what is only planned makes nothing. */
gboolean  _mz_derive_is_installed   (const MzFigure *figure);

/* Figures that the filters and the vintage of the lens leave out of the inputs. */
void      _mz_derive_count_left_out (const MzDeriveRun *run, guint n_hidden, guint n_later);

/* The numbers a figure stands for; tells a gap instead when there are none. */
gboolean  _mz_derive_read           (MzDataset *dataset, guint32 figure, MzInterval *interval_out, MzDerivedGap *gap_out);
gboolean  _mz_derive_divide         (MzInterval one, MzInterval other, MzInterval *interval_out, MzDerivedGap *gap_out);

/* A row grows by inputs, then is given its number or its gap. */
MzDerivedRow _mz_derive_begin_row   (const MzDeriveRun *run, const char *subject);
void      _mz_derive_add_input      (const MzDeriveRun *run, MzDerivedRow *row, guint32 figure);
void      _mz_derive_end_row        (const MzDeriveRun *run, MzDerivedRow *row, MzInterval interval, double least);
void      _mz_derive_end_gap        (const MzDeriveRun *run, MzDerivedRow *row, MzDerivedGap gap);

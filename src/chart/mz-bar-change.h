/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-bar-private.h"

/* One of the two numbers that are compared, as it is drawn. */
typedef struct
{
  double         value;       /* NAN when there is none */
  MzBound        bound;
  gboolean       is_placed;   /* on the scale */
  guint32        figure;      /* of a number that is a figure */
  const guint32 *figures;     /* nullable: of a computed one */
  guint          n_figures;
} MzBarSide;

double _mz_bar_count_change         (const MzBarSide *earlier, const MzBarSide *later);   /* NAN when it is not bounded */
/* Words for the change. (transfer full) */
char *_mz_bar_describe_placed       (const MzBarModel *model, double value, MzBound bound);
char *_mz_bar_describe_change       (const MzBarModel *model, const MzBarSide *earlier, const MzBarSide *later);
char *_mz_bar_describe_change_short (const MzBarModel *model, const MzBarSide *earlier, const MzBarSide *later);

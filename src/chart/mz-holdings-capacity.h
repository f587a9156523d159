/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-holdings-private.h"
#include "mz-ownership.h"

/* What one company has a part of, by facility. */
typedef struct
{
  const char         *company;
  const MzDerivedRow *total;       /* NULL when an input has no number */
  guint               first_part;
  guint               n_parts;
  guint               first_planned;   /* in planned */
  guint               n_planned;
} MzCapacityRow;

/* Attributable capacity of one stage. */
struct _MzHoldingsCapacity
{
  MzDerivation *derivation;
  GArray       *parts;      /* (element-type MzCapacityPart) by company, those without an owner last */
  GArray       *planned;    /* (element-type MzCapacityPart) the same of what is not built: never added to the parts */
  GArray       *rows;       /* (element-type MzCapacityRow) largest first, those without a number last */
  MzOwnership  *ownership;
  const char   *unit;
  guint         n_unowned;  /* facilities with a capacity and without a stated owner */
  guint         n_unowned_planned;
};

MzHoldingsCapacity   *_mz_holdings_capacity_new           (const MzChartBuild *build, const MzHoldings *holdings);
void                  _mz_holdings_capacity_free          (MzHoldingsCapacity *self);
const MzCapacityPart *_mz_holdings_capacity_get_part      (const MzHoldingsCapacity *self, guint part);
const MzCapacityPart *_mz_holdings_capacity_get_planned   (const MzHoldingsCapacity *self, guint part);
/* The sum of what is planned; FALSE when nothing is, or a part has no number. */
gboolean              _mz_holdings_capacity_sum_planned   (const MzHoldingsCapacity *self, const MzCapacityRow *row,
                                                           MzInterval *sum_out);
const MzCapacityRow  *_mz_holdings_capacity_get_row       (const MzHoldingsCapacity *self, guint row);
char                 *_mz_holdings_capacity_describe_part (const MzChartBuild *build, const MzCapacityPart *part);
char                 *_mz_holdings_capacity_describe_row  (const MzChartBuild *build, const MzCapacityRow *row);
char                 *_mz_holdings_capacity_describe_short (const MzChartBuild *build, const MzCapacityRow *row);
/* (nullable) "≤ 10,000 planned" */
char                 *_mz_holdings_capacity_describe_planned_short (const MzChartBuild *build, const MzCapacityRow *row);

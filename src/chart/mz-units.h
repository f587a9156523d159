/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-view-option.h"

/*
 * Values stay in the units of the format everywhere. A reader who wants thousands or millions of tonnes gets
 * another unit for people: mz_units_choose() makes "kt REO" of "t REO", and every word about a value that is
 * given this unit is written in it (_mz_describe_amount(), _mz_describe_short(), mz_describe_unit() …).
 * MzChartBuild.unit and all that takes an MzChartContext follow the choice already; whoever has a unit
 * from elsewhere asks mz_chart_context_choose_unit().
 */
typedef struct
{
  const char *unit;       /* for people, as mz_units_choose() gives it */
  const char *base;       /* of the format */
  double      divisor;
} MzUnit;

const char   *mz_units_choose (MzUnitChoice choice, const char *unit);
const MzUnit *mz_units_find   (const char *unit);   /* NULL when it is one of the format */
double        mz_units_scale  (const char *unit, double value);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A year, a month, a day, or a range of them ("2024", "2025-10-07", "2025-01-01/2025-10-07"). */
typedef struct
{
  int first_day;   /* proleptic Gregorian day number as in g_date_get_julian(), inclusive */
  int last_day;
} MzPeriod;

gboolean mz_period_parse    (const char *text, MzPeriod *period_out);
int      mz_period_get_year (const MzPeriod *self);   /* the year it ends in */
gboolean mz_period_is_year  (const MzPeriod *self);
int      mz_period_compare  (const MzPeriod *self, const MzPeriod *other);

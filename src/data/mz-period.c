/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-period.h"

#include <string.h>

/* Four digits are asked for, so anything below 1000 is a slip; statistics end long before 3000. */
#define FIRST_YEAR 1000
#define LAST_YEAR 2999

static gboolean
take_digits (const char **text,
             const char  *end,
             guint        n_digits,
             guint       *number_out)
{
  guint number = 0;

  if ((gsize) (end - *text) < n_digits)
    return FALSE;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      number = number * 10 + (guint) ((*text)[i] - '0');
    }
  *text += n_digits;
  *number_out = number;
  return TRUE;
}

static gboolean
take_part (const char **text,
           const char  *end,
           guint       *number_out)
{
  *number_out = 0;
  if (*text == end)
    return TRUE;
  if (**text != '-')
    return FALSE;
  (*text)++;
  return take_digits (text, end, 2, number_out) && *number_out > 0;
}

static int
get_day_number (guint year,
                guint month,
                guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static gboolean
parse_single (const char *text,
              const char *end,
              MzPeriod   *period_out)
{
  guint year, month, day;

  if (!take_digits (&text, end, 4, &year) || year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;
  if (!take_part (&text, end, &month) || month > 12)
    return FALSE;
  if (!take_part (&text, end, &day) || text != end)
    return FALSE;
  if (day > 0 && !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  guint last_month = month > 0 ? month : 12;
  guint last_day =
      day > 0 ? day : g_date_get_days_in_month ((GDateMonth) last_month, (GDateYear) year);
  period_out->first_day = get_day_number (year, MAX (month, 1), MAX (day, 1));
  period_out->last_day = get_day_number (year, last_month, last_day);
  return TRUE;
}

/**
 * mz_period_parse:
 * @text: a year, month or day in the extended form of ISO 8601, or two of them joined by "/"
 * @period_out: (out): the days it covers, both ends included
 *
 * Years have four digits, from 1000 to 2999. A range must not end before it begins.
 *
 * Returns: %FALSE when @text is no period or names a day that does not exist
 */
gboolean
mz_period_parse (const char *text,
                 MzPeriod   *period_out)
{
  const char *slash;
  MzPeriod first, last;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (period_out != NULL, FALSE);

  slash = strchr (text, '/');
  if (slash == NULL)
    return parse_single (text, text + strlen (text), period_out);
  if (!parse_single (text, slash, &first) ||
      !parse_single (slash + 1, slash + 1 + strlen (slash + 1), &last) ||
      last.last_day < first.last_day || last.first_day < first.first_day)
    return FALSE;

  period_out->first_day = first.first_day;
  period_out->last_day = last.last_day;
  return TRUE;
}

/**
 * mz_period_get_year:
 * @self: a period
 *
 * Returns: the year of its last day
 */
int
mz_period_get_year (const MzPeriod *self)
{
  GDate date;

  g_return_val_if_fail (self != NULL && self->last_day > 0, 0);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) self->last_day);
  return g_date_get_year (&date);
}

/**
 * mz_period_is_year:
 * @self: a period
 *
 * Returns: whether it is exactly one calendar year
 */
gboolean
mz_period_is_year (const MzPeriod *self)
{
  guint year = (guint) mz_period_get_year (self);

  return year > 0 &&
         self->first_day == get_day_number (year, 1, 1) &&
         self->last_day == get_day_number (year, 12, 31);
}

/**
 * mz_period_compare:
 * @self: a period
 * @other: another one
 *
 * Orders by last day, then by first day: what ends later counts as newer.
 *
 * Returns: a number below, equal to or above 0
 */
int
mz_period_compare (const MzPeriod *self,
                   const MzPeriod *other)
{
  if (self->last_day != other->last_day)
    return self->last_day < other->last_day ? -1 : 1;
  if (self->first_day != other->first_day)
    return self->first_day < other->first_day ? -1 : 1;
  return 0;
}

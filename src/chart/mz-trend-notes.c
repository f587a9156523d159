/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include "mz-describe-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* Rounding alone makes parts that come to this much more than the whole. */
#define MAX_EXCESS 0.05

guint
_mz_trend_count_points (const MzTrend *self)
{
  guint n = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const MzTrendPoint *point = _mz_trend_get_point (series, j);

          n += _mz_trend_is_drawn (self, point) && !isnan (point->value) ? 1 : 0;
        }
    }

  return n;
}

/* "Inc." brings its own full stop. */
const char *
_mz_trend_end_names (GString *names)
{
  if (g_str_has_suffix (names->str, "."))
    g_string_truncate (names, names->len - 1);

  return names->str;
}

static gboolean
has_line (const MzTrend *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 1; j < series->points->len; j++)
        {
          if (_mz_trend_get_link (self, _mz_trend_get_point (series, j - 1),
                                  _mz_trend_get_point (series, j)) != MZ_TREND_LINK_NONE)
            return TRUE;
        }
    }

  return FALSE;
}

static void
append_note (GString *notes,
             char    *words)
{
  g_string_append_printf (notes, "%s%s", notes->len > 0 ? " " : "", words);
  g_free (words);
}

static void
append_left_out (GString       *notes,
                 const MzTrend *self)
{
  if (self->n_left_out == 0)
    return;

  if (self->base_year != 0)
    append_note (notes, g_strdup_printf (
                            C_("trend note", "Left out, because no figure of %1$d can be the base: %2$s."),
                            self->base_year, _mz_trend_end_names (self->left_out)));
  else
    append_note (notes, g_strdup_printf (
                            C_("trend note", "Left out, because the same source states no world total: %s."),
                            _mz_trend_end_names (self->left_out)));
}

static const char *
get_reason_of_lines (const MzTrend *self)
{
  if (self->build->measure == NULL || !self->build->measure->may_sum)
    return C_("trend note", "Lines, because values of this measure may not be added up.");
  if (self->base_year != 0)
    return C_("trend note", "Lines, because indices do not add up.");
  if (self->value_scale == MZ_VALUE_SCALE_LOG)
    return C_("trend note", "Lines, because nothing can be stacked on a logarithmic scale.");

  return C_("trend note", "Lines, because less than two years have a value of at least half of the layers.");
}

static void
widen_years (const MzTrend *self,
             int            years[2])
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const MzTrendPoint *point = _mz_trend_get_point (series, j);

          if (!_mz_trend_is_drawn (self, point) || point->n_figures == 0)
            continue;
          years[0] = MIN (years[0], point->year);
          years[1] = MAX (years[1], point->year);
        }
    }
}

/* Why years that were asked for are empty; the formats are of one year each. */
static char *
describe_edge (const MzTrend *self,
               gboolean       is_before,
               int            year)
{
  if (self->is_area && is_before)
    return g_strdup_printf (C_("trend note", "Nothing is stacked before %d, because less than half of the layers have a "
                                             "value there."), year);
  if (self->is_area)
    return g_strdup_printf (C_("trend note", "Nothing is stacked after %d, because less than half of the layers have a "
                                             "value there."), year);
  if (is_before)
    return g_strdup_printf (C_("trend note", "There is no figure before %d through this lens."), year);

  return g_strdup_printf (C_("trend note", "There is no figure after %d through this lens."), year);
}

static void
append_edges (GString       *notes,
              const MzTrend *self)
{
  int years[2] = { G_MAXINT, G_MININT };
  int wanted[2];
  MzPeriod range;

  if (!mz_view_spec_get_range (self->build->spec, &range) || self->series->len == 0)
    return;

  _mz_trend_get_drawn_years (&range, wanted);
  if (self->is_area)
    _mz_trend_get_stacked_years (self, years);
  else
    widen_years (self, years);
  if (_mz_trend_has_ghosts (self))
    widen_years (self->today, years);
  if (years[0] > years[1])
    return;

  if (years[0] > wanted[0])
    append_note (notes, describe_edge (self, TRUE, years[0]));
  if (years[1] < wanted[1])
    append_note (notes, describe_edge (self, FALSE, years[1]));
}

/* Shares of figures from several editions can come to more than the whole. */
static void
append_excess (GString       *notes,
               const MzTrend *self)
{
  g_autofree char *most = NULL;
  double sum;
  int year;

  if (!self->is_area || self->value_scale != MZ_VALUE_SCALE_SHARE)
    return;

  sum = _mz_trend_get_highest_stack (self, &year);
  if (sum <= 100 + MAX_EXCESS)
    return;

  most = _mz_describe_amount (round (sum * 10) / 10, "%", self->build->language);
  /* Translators: a sum such as "100.8 %", a year */
  append_note (notes, g_strdup_printf (C_("trend note", "The parts come to as much as %1$s in %2$d, because they are rounded "
                                                        "or from different editions."), most, year));
}

/* What is not in the chart and why, in a few sentences; empty when there is nothing to say. */
char *
_mz_trend_describe_notes (const MzTrend *self)
{
  GString *notes = g_string_new (NULL);

  if (self->series->len > 0 && _mz_trend_count_points (self) == 0)
    append_note (notes, _mz_describe_nothing (self->build));
  else if (self->series->len > 0 && !self->is_area && !has_line (self))
    append_note (
        notes,
        g_strdup (C_("trend note", "There is no line, because no two figures of a subject follow each other "
                                    "in time and mean the same.")));
  if (!self->is_area && mz_view_spec_get_option (self->build->spec, MZ_OPTION_TREND_MARKS) == MZ_TREND_AREA)
    append_note (notes, g_strdup (get_reason_of_lines (self)));
  append_edges (notes, self);
  append_excess (notes, self);
  if (self->n_not_drawn > 0)
    append_note (
        notes, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more with a smaller value is not drawn.",
                                             "%u more with smaller values are not drawn.", self->n_not_drawn),
                                self->n_not_drawn));
  append_left_out (notes, self);
  if (self->n_unplaced > 0)
    append_note (notes,
                 g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                               "%u value below zero has no place on a logarithmic scale.",
                                               "%u values below zero have no place on a logarithmic scale.",
                                               self->n_unplaced),
                                  self->n_unplaced));

  return g_string_free (notes, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include "mz-describe-private.h"
#include "mz-describe.h"
#include "mz-number-format.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define HALF_YEAR_DAYS 182

const char *
_mz_trend_get_unit (const MzTrend *self)
{
  if (self->base_year != 0)
    return "";

  return self->value_scale == MZ_VALUE_SCALE_SHARE ? "%" : self->build->unit;
}

static int
get_year (int day)
{
  const MzPeriod span = { day, day };

  return mz_period_get_year (&span);
}

static gboolean
is_of_facilities (const MzTrend *self)
{
  return self->series->len > 0 &&
         mz_dataset_find_facility (self->build->dataset, _mz_trend_get_series (self, 0)->subject) !=
             MZ_NO_INDEX;
}

static const char *
get_title_format (const MzTrend *self)
{
  if (!self->build->of_companies)
    return C_("chart title", "%1$s by country, %2$s");

  if (is_of_facilities (self))
    return C_("chart title", "%1$s by facility, %2$s");

  /* Companies are in the names of such measures: "Output of companies". */
  return C_("chart title", "%1$s, %2$s");
}

/* "2018–2025", or one year */
char *
_mz_trend_describe_years (int first,
                          int last)
{
  if (first == last)
    return g_strdup_printf ("%d", first);

  return g_strdup_printf ("%d–%d", first, last);
}

/* A year is drawn at its middle: the first and the last one whose middle lies in these days. */
void
_mz_trend_get_drawn_years (const MzPeriod *days,
                           int             years_out[2])
{
  years_out[0] = get_year (days->first_day + HALF_YEAR_DAYS);
  years_out[1] = get_year (days->last_day - HALF_YEAR_DAYS);
  if (years_out[1] >= years_out[0])
    return;

  years_out[0] = get_year (days->first_day);
  years_out[1] = get_year (days->last_day);
}

/* "Mine production by country, 2018–2025" */
char *
_mz_trend_describe_title (const MzChartBuild *build)
{
  const MzTrend *self = build->data;
  g_autofree char *years = NULL;
  int drawn[2];

  if (self->series->len == 0)
    return g_strdup (build->name);

  _mz_trend_get_drawn_years (&self->extent, drawn);
  years = _mz_trend_describe_years (drawn[0], drawn[1]);

  /* The formats are ours, chosen by what is measured; the names are arguments. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (get_title_format (self), build->name, years);
#pragma GCC diagnostic pop
}

static char *
describe_scale (const MzTrend *self)
{
  const char *unit = _mz_describe_long_unit (self->build->unit);
  gboolean is_log = self->value_scale == MZ_VALUE_SCALE_LOG;

  if (self->base_year != 0 && is_log)
    return g_strdup_printf (C_("subtitle", "index, %d = 100, logarithmic scale"), self->base_year);
  if (self->base_year != 0)
    return g_strdup_printf (C_("subtitle", "index, %d = 100"), self->base_year);
  if (self->value_scale == MZ_VALUE_SCALE_SHARE)
    return g_strdup (C_("subtitle", "percent of the world total of the same source"));
  if (is_log)
    return g_strdup_printf (C_("subtitle", "%s, logarithmic scale"), unit);

  return g_strdup (unit);
}

/* Unit, formula of what is computed, and which of several figures is drawn. */
static char *
describe_contents (const MzChartBuild *build)
{
  g_autofree char *scale = describe_scale (build->data);
  g_autofree char *lens = mz_describe_lens (build->context, mz_view_spec_get_lens (build->spec));
  g_autofree char *formula = NULL;

  if (build->derivation == NULL)
    return g_strdup_printf (C_("subtitle", "%1$s · shown: %2$s"), scale, lens);

  formula = mz_describe_formula (build->derivation->kind);

  return g_strdup_printf (C_("subtitle", "%1$s · computed: %2$s · from: %3$s"), scale, formula, lens);
}

/* What is drawn, and beside an older state of knowledge that of today. */
char *
_mz_trend_describe_subtitle (const MzChartBuild *build)
{
  g_autofree char *contents = describe_contents (build);

  if (!_mz_trend_has_ghosts (build->data))
    return g_steal_pointer (&contents);

  /* Translators: after the unit and what is shown */
  return g_strdup_printf (C_("subtitle", "%s · thin dashed lines: as known today"), contents);
}

static char *
describe_number (double      value,
                 MzBound     bound,
                 const char *unit,
                 const char *language)
{
  g_autofree char *amount = NULL;

  if (isnan (value))
    return _mz_describe_bound (MZ_BOUND_NOT_AVAILABLE, NULL);

  amount = *unit != '\0' ? _mz_describe_amount (value, unit, language)
                         : mz_number_format_grouped (value, 1, language);

  return _mz_describe_bound (bound, amount);
}

static char *
describe_stated (const MzTrend      *self,
                 const MzTrendPoint *point)
{
  if (!point->can_be_bounded)
    return g_strdup (C_("value", "cannot be bounded"));

  return describe_number (point->stated, point->stated_bound, self->build->unit, self->build->language);
}

/* The number as it is drawn: of an index or a share, what is computed. */
char *
_mz_trend_describe_drawn (const MzTrend      *self,
                          const MzTrendPoint *point)
{
  gboolean is_computed = self->base_year != 0 || self->value_scale == MZ_VALUE_SCALE_SHARE;

  return describe_number (is_computed ? _mz_describe_round_computed (point->value) : point->value,
                          point->bound, _mz_trend_get_unit (self), self->build->language);
}

static char *
describe_time (const MzTrendPoint *point)
{
  return point->period != NULL ? g_strdup (point->period) : g_strdup_printf ("%d", point->year);
}

static char *
describe_source_of (const MzTrend      *self,
                    const MzTrendPoint *point)
{
  const MzFigure *figure =
      mz_dataset_get_figure (self->build->dataset, _mz_trend_get_figures (self, point)[0]);

  return mz_describe_source (self->build->context,
                             mz_dataset_get_source (self->build->dataset, figure->base.source));
}

static void
append_standing (GString            *words,
                 const MzTrend      *self,
                 const MzTrendPoint *point)
{
  guint n_rivals = 0, n_superseded = 0;

  for (guint i = 0; i < point->n_others; i++)
    {
      MzStanding standing = _mz_trend_get_other (self, point, i)->standing;

      n_rivals += standing == MZ_STANDING_RIVAL ? 1 : 0;
      n_superseded += standing == MZ_STANDING_SUPERSEDED ? 1 : 0;
    }
  if (n_rivals > 0)
    g_string_append_printf (
        words, g_dngettext (GETTEXT_PACKAGE, "; %u rival figure", "; %u rival figures", n_rivals), n_rivals);
  if (n_superseded > 0)
    g_string_append_printf (
        words,
        g_dngettext (GETTEXT_PACKAGE, "; %u superseded figure", "; %u superseded figures", n_superseded),
        n_superseded);
}

static char *
describe_computed (const MzTrend       *self,
                   const MzTrendSeries *series,
                   const MzTrendPoint  *point)
{
  g_autofree char *name = _mz_describe_subject (self->build->context, series->subject);
  g_autofree char *value = describe_stated (self, point);

  /* Translators: place, year, computed value, number of figures it was computed from */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$d: %3$s, computed from %4$u figure",
                                       "%1$s, %2$d: %3$s, computed from %4$u figures", point->n_figures),
                          name, point->year, value, point->n_figures);
}

static void
append_scaled (GString            *words,
               const MzTrend      *self,
               const MzTrendPoint *point)
{
  g_autofree char *drawn = NULL;

  if (isnan (point->value) || (self->base_year == 0 && self->value_scale != MZ_VALUE_SCALE_SHARE))
    return;

  drawn = _mz_trend_describe_drawn (self, point);
  if (self->base_year != 0)
    g_string_append_printf (words, C_("trend mark", "; index %s"), drawn);
  else
    g_string_append_printf (words, C_("trend mark", "; %s of the world total of that source"), drawn);
}

/* What is spoken for a point: place, time, number as stated, source, and who says otherwise. */
char *
_mz_trend_describe_point (const MzTrend       *self,
                          const MzTrendSeries *series,
                          const MzTrendPoint  *point)
{
  g_autofree char *name = _mz_describe_subject (self->build->context, series->subject);
  g_autofree char *time = describe_time (point);
  g_autofree char *value = describe_stated (self, point);
  g_autofree char *source = NULL;
  GString *words = g_string_new (NULL);

  if (self->build->derivation != NULL)
    {
      g_autofree char *computed = describe_computed (self, series, point);

      g_string_append (words, computed);
    }
  else
    {
      source = describe_source_of (self, point);
      /* Translators: place, time, value, source, as in "Russia, 2024: 2,600 t REO (USGS, MCS 2026)" */
      g_string_append_printf (words, C_("trend mark", "%1$s, %2$s: %3$s (%4$s)"),
                              name, time, value, source);
    }
  append_scaled (words, self, point);
  append_standing (words, self, point);

  return g_string_free (words, FALSE);
}

/* What is spoken for the tick of a rival or of an older edition. */
char *
_mz_trend_describe_other (const MzTrend      *self,
                          const MzTrendOther *other)
{
  const MzFigure *figure = mz_dataset_get_figure (self->build->dataset, other->figure);
  g_autofree char *name = _mz_describe_subject (self->build->context, figure->subject);
  g_autofree char *value = mz_describe_value (self->build->context, figure);
  g_autofree char *standing = mz_describe_standing (other->standing);
  g_autofree char *source = mz_describe_source (
      self->build->context, mz_dataset_get_source (self->build->dataset, figure->base.source));

  /* Translators: standing ("rival", "superseded"), place, time, value, source */
  return g_strdup_printf (C_("trend mark", "%1$s – %2$s, %3$s: %4$s (%5$s)"), standing, name,
                          figure->period, value, source);
}

/* What is spoken for the line between two points. */
char *
_mz_trend_describe_link (const MzTrend       *self,
                         const MzTrendSeries *series,
                         const MzTrendPoint  *from,
                         const MzTrendPoint  *to)
{
  g_autofree char *name = _mz_describe_subject (self->build->context, series->subject);
  g_autofree char *from_time = describe_time (from);
  g_autofree char *to_time = describe_time (to);
  g_autofree char *from_value = _mz_trend_describe_drawn (self, from);
  g_autofree char *to_value = _mz_trend_describe_drawn (self, to);

  if (_mz_trend_get_link (self, from, to) == MZ_TREND_LINK_GAP)
    /* Translators: place, two times, the values at both */
    return g_strdup_printf (C_("trend mark", "%1$s: no figure is drawn between %2$s (%4$s) and %3$s (%5$s)"),
                            name, from_time, to_time, from_value, to_value);

  /* Translators: place, two times, the values at both */
  return g_strdup_printf (C_("trend mark", "%1$s: %4$s in %2$s, %5$s in %3$s"), name, from_time, to_time,
                          from_value, to_value);
}

/* What is spoken for the sum of all that has no layer of its own. */
char *
_mz_trend_describe_rest (const MzTrend *self,
                         int            year,
                         guint          n,
                         double         sum,
                         gboolean       is_open)
{
  g_autofree char *amount = describe_number (_mz_describe_round_computed (sum), MZ_BOUND_EXACTLY,
                                             _mz_trend_get_unit (self), self->build->language);

  if (is_open)
    /* Translators: year, number of countries or companies, sum */
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%1$u other, %2$d: %3$s, of which only a bound is known",
                     "%1$u others together, %2$d: %3$s, of some only a bound is known", n),
        n, year, amount);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%1$u other, %2$d: %3$s", "%1$u others together, %2$d: %3$s", n), n, year,
      amount);
}

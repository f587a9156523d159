/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include "mz-describe-private.h"
#include "mz-describe.h"
#include "mz-number-format.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_TOLD 3

static const char *
get_name (const MzTrend       *self,
          const MzTrendSeries *series)
{
  return mz_chart_context_get_subject_name (self->build->context, series->subject);
}

static const MzTrendPoint *
get_first (const MzTrend       *self,
           const MzTrendSeries *series)
{
  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (_mz_trend_is_drawn (self, point) && !isnan (point->value))
        return point;
    }

  return NULL;
}

static gboolean
is_open (const MzTrendPoint *point)
{
  return mz_bound_is_open_above (point->bound) || mz_bound_is_open_below (point->bound);
}

/* Two numbers can be compared when both are numbers of the same thing. */
static gboolean
is_comparable (const MzTrend      *self,
               const MzTrendPoint *from,
               const MzTrendPoint *to)
{
  return from != to && !is_open (from) && !is_open (to) &&
         _mz_trend_get_link (self, from, to) != MZ_TREND_LINK_NONE;
}

/* What became of the first number: a ratio, or of percentages the points between them. */
static char *
describe_course (const MzTrend      *self,
                 const MzTrendPoint *first,
                 const MzTrendPoint *last)
{
  g_autofree char *points = NULL;
  double difference = last->value - first->value;

  if (difference == 0)
    return g_strdup (C_("difference", "the same"));
  if (!g_str_equal (_mz_trend_get_unit (self), "%"))
    return _mz_describe_ratio (last->value / first->value, self->build->language);

  points = mz_number_format_grouped (fabs (difference), 1, self->build->language);

  return g_strdup_printf (difference > 0 ? C_("difference", "+%s percentage points")
                                         : C_("difference", "−%s percentage points"), points);
}

static void
append_kind (GString       *words,
             const MzTrend *self,
             const char    *title)
{
  guint n_points = _mz_trend_count_points (self);

  g_string_append_printf (
      words, self->is_area ? C_("chart", "Stacked areas: %s.") : C_("chart", "Line chart: %s."), title);
  g_string_append_c (words, ' ');
  g_string_append_printf (
      words, g_dngettext (GETTEXT_PACKAGE, "%u figure is drawn.", "%u figures are drawn.", n_points),
      n_points);
}

static void
append_course (GString             *words,
               const MzTrend       *self,
               const MzTrendSeries *series)
{
  const MzTrendPoint *first = get_first (self, series);
  const MzTrendPoint *last = _mz_trend_get_last (self, series);
  g_autofree char *first_value = _mz_trend_describe_drawn (self, first);
  g_autofree char *last_value = _mz_trend_describe_drawn (self, last);
  g_autofree char *ratio = NULL;

  g_string_append_c (words, ' ');
  if (first->year == last->year)
    {
      g_string_append_printf (words, C_("trend", "%1$s: %2$s in %3$d."), get_name (self, series), last_value,
                              last->year);
      return;
    }
  if (!is_comparable (self, first, last) || first->value <= 0)
    {
      /* Translators: place, first value and year, last value and year */
      g_string_append_printf (words, C_("trend", "%1$s: %2$s in %3$d, %4$s in %5$d."),
                              get_name (self, series), first_value, first->year, last_value, last->year);
      return;
    }

  ratio = describe_course (self, first, last);
  /* Translators: place, first value and year, last value and year, "+7 %" or "2.1 times as much" */
  g_string_append_printf (words, C_("trend", "%1$s: %2$s in %3$d, %4$s in %5$d (%6$s)."),
                          get_name (self, series), first_value, first->year, last_value, last->year, ratio);
}

/* What is selected, else the largest. */
static void
append_courses (GString       *words,
                const MzTrend *self)
{
  guint n_told = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);
      gboolean is_told = series->is_selected || series->role == MZ_TREND_WORLD ||
                         (series->role == MZ_TREND_COLORED && n_told < MAX_TOLD);

      if (!is_told || get_first (self, series) == NULL)
        continue;
      append_course (words, self, series);
      n_told += series->role == MZ_TREND_COLORED ? 1 : 0;
    }
}

typedef struct
{
  const MzTrendSeries *series;
  const MzTrendPoint  *from, *to;
  double               change;
} Step;

static void
look_for_step (const MzTrend       *self,
               const MzTrendSeries *series,
               Step                *largest)
{
  const MzTrendPoint *before = NULL;

  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (!_mz_trend_is_drawn (self, point) || isnan (point->value))
        continue;
      if (before != NULL && _mz_trend_get_link (self, before, point) == MZ_TREND_LINK_LINE &&
          !is_open (before) && !is_open (point) &&
          fabs (point->value - before->value) > fabs (largest->change))
        *largest = (Step) { series, before, point, point->value - before->value };
      before = point;
    }
}

static void
append_largest_step (GString       *words,
                     const MzTrend *self)
{
  Step largest = { NULL };
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < self->series->len; i++)
    {
      if (_mz_trend_get_series (self, i)->role != MZ_TREND_WORLD)
        look_for_step (self, _mz_trend_get_series (self, i), &largest);
    }
  if (largest.series == NULL)
    return;

  sentence = _mz_trend_describe_link (self, largest.series, largest.from, largest.to);
  g_string_append_c (words, ' ');
  /* Translators: a whole sentence without its full stop, about one place and two years */
  g_string_append_printf (words, C_("trend", "Largest change from one year to the next – %s."), sentence);
}

static void
append_name (GString    *names,
             const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? C_("between names", ", ") : "", name);
}

/* Who is higher at the end than at the start, and who is lower. */
static void
append_directions (GString       *words,
                   const MzTrend *self)
{
  g_autoptr (GString) rising = g_string_new (NULL);
  g_autoptr (GString) falling = g_string_new (NULL);

  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);
      const MzTrendPoint *first = get_first (self, series);
      const MzTrendPoint *last = _mz_trend_get_last (self, series);

      if (series->role == MZ_TREND_WORLD || first == NULL ||
          !is_comparable (self, first, last) || first->value == last->value)
        continue;
      append_name (last->value > first->value ? rising : falling, get_name (self, series));
    }
  if (rising->len > 0)
    g_string_append_printf (words, C_("trend", " Higher at the end than at the start: %s."),
                            _mz_trend_end_names (rising));
  if (falling->len > 0)
    g_string_append_printf (words, C_("trend", " Lower at the end than at the start: %s."),
                            _mz_trend_end_names (falling));
}

/* "2009–2011, 2014" */
static char *
describe_gaps (const MzTrend       *self,
               const MzTrendSeries *series)
{
  GString *years = g_string_new (NULL);
  const MzTrendPoint *before = NULL;

  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (!_mz_trend_is_drawn (self, point) || isnan (point->value))
        continue;
      if (before != NULL && point->year > before->year + 1)
        {
          g_autofree char *span = _mz_trend_describe_years (before->year + 1, point->year - 1);

          append_name (years, span);
        }
      before = point;
    }

  return g_string_free (years, FALSE);
}

static void
append_gaps (GString       *words,
             const MzTrend *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);
      g_autofree char *years = series->role != MZ_TREND_QUIET ? describe_gaps (self, series) : NULL;

      if (years != NULL && *years != '\0')
        /* Translators: place, then years such as "2009–2011, 2014" */
        g_string_append_printf (words, C_("trend", " %1$s: no figure is drawn for %2$s."),
                                get_name (self, series), years);
    }
}

/* The whole trend in words: first, last, largest step, who rose, gaps, what is left out. */
char *
_mz_trend_describe_chart (const MzChartBuild *build)
{
  const MzTrend *self = build->data;
  GString *words = g_string_new (NULL);
  g_autofree char *title = _mz_trend_describe_title (build);
  g_autofree char *lens = mz_describe_lens (build->context, mz_view_spec_get_lens (build->spec));
  g_autofree char *notes = _mz_trend_describe_notes (self);

  append_kind (words, self, title);
  append_courses (words, self);
  append_largest_step (words, self);
  append_directions (words, self);
  append_gaps (words, self);
  if (*notes != '\0')
    g_string_append_printf (words, " %s", notes);
  g_string_append_c (words, ' ');
  g_string_append_printf (words, C_("chart", "Shown: %s."), lens);

  return g_string_free (words, FALSE);
}

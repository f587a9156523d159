/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include "mz-describe-private.h"
#include <math.h>

#define WORLD "WLD"
#define DAYS_OF_YEAR 365.25

/* Two times are as long as each other when months and years of other lengths are; the next one follows
 * when it is not much farther than one time on. */
#define LENGTH_SLACK 1.1
#define STEP_SLACK   1.5

/* While the years are gone through. */
typedef struct
{
  MzTrend             *trend;
  GHashTable          *places;   /* subject -> place in series + 1 */
  const MzQueryResult *query;    /* of the year at hand */
  int                  year;
} Collector;

static void
clear_series (gpointer data)
{
  g_array_unref (((MzTrendSeries *) data)->points);
}

/* (transfer full) (element-type MzTrendSeries) */
GArray *
_mz_trend_new_series_list (void)
{
  GArray *series = g_array_new (FALSE, FALSE, sizeof (MzTrendSeries));

  g_array_set_clear_func (series, clear_series);

  return series;
}

MzTrendSeries *
_mz_trend_get_series (const MzTrend *self,
                      guint          series)
{
  return &g_array_index (self->series, MzTrendSeries, series);
}

MzTrendPoint *
_mz_trend_get_point (const MzTrendSeries *series,
                     guint                point)
{
  return &g_array_index (series->points, MzTrendPoint, point);
}

const guint32 *
_mz_trend_get_figures (const MzTrend      *self,
                       const MzTrendPoint *point)
{
  return &g_array_index (self->figures, guint32, point->first_figure);
}

const MzTrendOther *
_mz_trend_get_other (const MzTrend      *self,
                     const MzTrendPoint *point,
                     guint               other)
{
  return &g_array_index (self->others, MzTrendOther, point->first_other + other);
}

/* Whether a point lies among the days that are drawn. */
gboolean
_mz_trend_is_drawn (const MzTrend      *self,
                    const MzTrendPoint *point)
{
  int middle = point->span.first_day + (point->span.last_day - point->span.first_day) / 2;

  return middle >= self->range.first_day && middle <= self->range.last_day;
}

/* The last point that has a place; NULL when none has. */
MzTrendPoint *
_mz_trend_get_last (const MzTrend       *self,
                    const MzTrendSeries *series)
{
  for (guint i = series->points->len; i > 0; i--)
    {
      MzTrendPoint *point = _mz_trend_get_point (series, i - 1);

      if (_mz_trend_is_drawn (self, point) && !isnan (point->value))
        return point;
    }

  return NULL;
}

static MzTrendSeries *
get_series_of (Collector  *collector,
               const char *subject)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (collector->places, subject));
  MzTrendSeries series = { .subject = subject, .role = MZ_TREND_QUIET };

  if (place > 0)
    return _mz_trend_get_series (collector->trend, place - 1);

  series.points = g_array_new (FALSE, FALSE, sizeof (MzTrendPoint));
  g_array_append_val (collector->trend->series, series);
  g_hash_table_insert (collector->places, (gpointer) subject,
                       GUINT_TO_POINTER (collector->trend->series->len));

  return _mz_trend_get_series (collector->trend, collector->trend->series->len - 1);
}

/* The days of a calendar year. */
MzPeriod
_mz_trend_get_year_span (int year)
{
  g_autofree char *text = g_strdup_printf ("%04d", year);
  MzPeriod span = { 0, 0 };

  mz_period_parse (text, &span);

  return span;
}

static void
take_others (Collector        *collector,
             const MzQueryRow *row,
             MzTrendPoint     *point)
{
  point->first_other = collector->trend->others->len;
  for (guint i = 0; i < row->n_others; i++)
    {
      const MzTrendOther other = {
        g_array_index (collector->query->others, guint32, row->first_other + i),
        mz_query_get_standing (row, i),
      };
      const MzFigure *figure = mz_dataset_get_figure (collector->trend->build->dataset, other.figure);

      if (mz_period_get_year (&figure->span) == collector->year)
        g_array_append_val (collector->trend->others, other);
    }
  point->n_others = collector->trend->others->len - point->first_other;
}

static void
take_figure (Collector      *collector,
             guint32         drawn,
             MzTrendPoint   *point)
{
  const MzFigure *figure = mz_dataset_get_figure (collector->trend->build->dataset, drawn);

  point->span = figure->span;
  point->period = mz_period_is_year (&figure->span) ? NULL : figure->period;
  point->basis = figure->basis;
  point->stated = figure->value;
  point->stated_bound = figure->bound;
  point->first_figure = collector->trend->figures->len;
  point->n_figures = 1;
  g_array_append_val (collector->trend->figures, drawn);
}

/* A stock stands until it is stated anew, but to repeat it for the years between would make up a flat
 * line: only what is stated of the year itself is a point. */
static void
add_row (Collector        *collector,
         const MzQueryRow *row)
{
  MzDataset *dataset = collector->trend->build->dataset;
  MzTrendPoint point = {
    .span = _mz_trend_get_year_span (collector->year), .year = collector->year, .stated = NAN, .value = NAN,
    .can_be_bounded = TRUE,
  };

  take_others (collector, row, &point);
  if (row->drawn != MZ_NO_INDEX &&
      mz_period_get_year (&mz_dataset_get_figure (dataset, row->drawn)->span) == collector->year)
    take_figure (collector, row->drawn, &point);
  if (point.n_figures == 0 && point.n_others == 0)
    return;

  if (point.n_figures == 0)
    {
      const MzTrendOther *first = _mz_trend_get_other (collector->trend, &point, 0);

      point.span = mz_dataset_get_figure (dataset, first->figure)->span;
    }
  g_array_append_val (get_series_of (collector, row->subject)->points, point);
}

static void
collect_query (Collector *collector)
{
  MzChartBuild *build = collector->trend->build;
  g_autoptr (MzQueryResult) query = _mz_chart_build_run_query (build, build->measure_index, collector->year,
                                                               collector->trend->lens);

  collector->query = query;
  add_row (collector, &query->world_row);
  for (guint i = 0; i < query->rows->len; i++)
    add_row (collector, &g_array_index (query->rows, MzQueryRow, i));
}

static gboolean
has_input_of_year (const Collector    *collector,
                   const MzDerivation *derivation,
                   const MzDerivedRow *row)
{
  for (guint i = 0; i < row->n_inputs; i++)
    {
      guint32 input = g_array_index (derivation->inputs, guint32, row->first_input + i);
      const MzFigure *figure = mz_dataset_get_figure (collector->trend->build->dataset, input);

      if (mz_period_get_year (&figure->span) == collector->year)
        return TRUE;
    }

  return FALSE;
}

static void
add_derived_row (Collector          *collector,
                 const MzDerivation *derivation,
                 const MzDerivedRow *row)
{
  const MzTrendPoint point = {
    .span = _mz_trend_get_year_span (collector->year),
    .year = collector->year,
    .stated = _mz_describe_round_computed (row->value),
    .stated_bound = row->bound,
    .can_be_bounded = row->can_be_bounded,
    .value = NAN,
    .first_figure = collector->trend->figures->len,
    .n_figures = row->n_inputs,
    .first_other = collector->trend->others->len,
  };

  if (!has_input_of_year (collector, derivation, row) || (isnan (row->value) && row->can_be_bounded))
    return;

  g_array_append_vals (collector->trend->figures,
                       &g_array_index (derivation->inputs, guint32, row->first_input), row->n_inputs);
  g_array_append_val (get_series_of (collector, row->subject)->points, point);
}

static void
collect_derivation (Collector *collector)
{
  MzChartBuild *build = collector->trend->build;
  g_autoptr (MzDerivation) derivation =
      _mz_chart_build_derive (build, build->derivation->kind, collector->year, collector->trend->lens);

  for (guint i = 0; i < derivation->rows->len; i++)
    add_derived_row (collector, derivation, &g_array_index (derivation->rows, MzDerivedRow, i));
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const MzTrendPoint *one = a;
  const MzTrendPoint *other = b;
  gint64 one_middle = (gint64) one->span.first_day + one->span.last_day;
  gint64 other_middle = (gint64) other->span.first_day + other->span.last_day;

  if (one_middle != other_middle)
    return one_middle < other_middle ? -1 : 1;

  return (one->span.first_day > other->span.first_day) - (one->span.first_day < other->span.first_day);
}

static void
collect_years (MzTrend *self)
{
  MzChartBuild *build = self->build;
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  Collector collector = { .trend = self, .places = places };
  g_autoptr (GArray) years = build->query != NULL
                                 ? mz_query_get_years (build->dataset, build->measure_index)
                                 : mz_derive_get_years (build->dataset, build->derivation->kind);

  if (build->query != NULL)
    _mz_chart_build_count_all_years (build);
  for (guint i = 0; i < years->len; i++)
    {
      collector.year = g_array_index (years, int, i);
      if (build->query != NULL)
        collect_query (&collector);
      else
        collect_derivation (&collector);
    }
  for (guint i = 0; i < self->series->len; i++)
    g_array_sort (_mz_trend_get_series (self, i)->points, compare_points);
}

static gboolean
has_times_of_length (const MzChartBuild *build)
{
  return build->measure != NULL &&
         (build->measure->kind == MZ_MEASURE_FLOW || build->measure->kind == MZ_MEASURE_CHANGE);
}

/* How two points that follow each other on one line are joined. Only like is joined with like: the same
 * definition, and of what is produced in a time the same length of it. */
MzTrendLink
_mz_trend_get_link (const MzTrend      *self,
                    const MzTrendPoint *from,
                    const MzTrendPoint *to)
{
  double from_length = from->span.last_day - from->span.first_day + 1;
  double to_length = to->span.last_day - to->span.first_day + 1;
  double step = (to->span.first_day + to->span.last_day - from->span.first_day - from->span.last_day) / 2.0;
  double usual = has_times_of_length (self->build) ? MAX (from_length, to_length) : DAYS_OF_YEAR;

  if (isnan (from->value) || isnan (to->value) || g_strcmp0 (from->basis, to->basis) != 0)
    return MZ_TREND_LINK_NONE;
  if (has_times_of_length (self->build) &&
      (MAX (from_length, to_length) > MIN (from_length, to_length) * LENGTH_SLACK ||
       to->span.first_day <= from->span.last_day))
    return MZ_TREND_LINK_NONE;

  return step <= usual * STEP_SLACK ? MZ_TREND_LINK_LINE : MZ_TREND_LINK_GAP;
}

static void
append_rows (const MzTrend *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const MzTrendPoint *point = _mz_trend_get_point (series, j);
          const MzChartRow row = {
            .subject = series->subject, .period = point->period, .value = point->value, .bound = point->bound,
            .can_be_bounded = point->can_be_bounded, .n_figures = point->n_figures,
            .figures = point->n_figures > 0 ? _mz_trend_get_figures (self, point) : NULL,
          };

          if (point->n_figures > 0 && _mz_trend_is_drawn (self, point))
            g_array_append_val (self->build->rows, row);
        }
    }
}

/* What the credits are made from: one row for each point, those of today's lines too. */
static void
replace_rows (const MzTrend *self)
{
  g_array_set_size (self->build->rows, 0);
  append_rows (self);
  if (_mz_trend_has_ghosts (self))
    append_rows (self->today);
}

static gboolean
may_be_shared (const MzChartBuild *build)
{
  return build->measure != NULL && build->measure->may_sum;
}

static void
read_options (MzTrend *self)
{
  MzViewSpec *spec = self->build->spec;
  int value_scale = mz_view_spec_get_option (spec, MZ_OPTION_VALUE_SCALE);

  self->base_year = mz_view_spec_get_option (spec, MZ_OPTION_BASE_YEAR);
  self->value_scale =
      value_scale == MZ_VALUE_SCALE_SHARE && (self->base_year != 0 || !may_be_shared (self->build))
          ? MZ_VALUE_SCALE_ABSOLUTE
          : (MzValueScale) value_scale;
  self->is_area = mz_view_spec_get_option (spec, MZ_OPTION_TREND_MARKS) == MZ_TREND_AREA &&
                  self->base_year == 0 && self->value_scale != MZ_VALUE_SCALE_LOG &&
                  may_be_shared (self->build);
  if (!mz_view_spec_get_range (spec, &self->range))
    self->range = (MzPeriod) { G_MININT, G_MAXINT };
}

static MzTrend *
collect (MzChartBuild *build,
         MzLens       *lens)
{
  MzTrend *self = g_new0 (MzTrend, 1);

  self->build = build;
  self->lens = mz_lens_ref (lens);
  self->series = _mz_trend_new_series_list ();
  self->figures = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->others = g_array_new (FALSE, FALSE, sizeof (MzTrendOther));
  self->left_out = g_string_new (NULL);
  self->zero_y = NAN;
  read_options (self);
  collect_years (self);
  _mz_trend_place_values (self);

  return self;
}

/* Who is drawn is chosen by what is known today, so that lines keep their colours and axes their extent
 * while the vintage is moved. */
static void
choose (MzTrend *self)
{
  g_autoptr (MzLens) lens = NULL;

  if (mz_lens_get_vintage (self->lens) == 0)
    {
      _mz_trend_choose_series (self);
      return;
    }

  lens = mz_lens_with_vintage (self->lens, 0);
  self->today = collect (self->build, lens);
  _mz_trend_choose_series (self->today);
  _mz_trend_adopt_choice (self);
}

/* A trend leaves out figures of all its years, not of one. */
static void
count_left_out (MzTrend *self)
{
  MzChartBuild *build = self->build;

  if (build->measure == NULL)
    return;

  build->n_hidden = build->n_later = 0;
  for (guint32 i = 0; i < mz_dataset_get_n_figures (build->dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (build->dataset, i);
      const MzTrendPoint point = { .span = figure->span };
      MzLensPass pass;

      if (figure->measure != build->measure_index || !_mz_trend_is_drawn (self, &point))
        continue;
      pass = mz_lens_pass (self->lens, build->dataset, &figure->base);
      build->n_hidden += pass == MZ_LENS_PASS_HIDDEN ? 1 : 0;
      build->n_later += pass == MZ_LENS_PASS_LATER ? 1 : 0;
    }
}

/* Points of all years, those lines that are drawn, and where each point lies on the scale. */
MzTrend *
_mz_trend_new (MzChartBuild *build)
{
  MzTrend *self = collect (build, mz_view_spec_get_lens (build->spec));

  choose (self);
  if (self->is_area)
    _mz_trend_stack (self);
  if (self->today != NULL)
    self->today->range = self->range;
  if (self->series->len > 0)
    _mz_trend_find_extent (self);
  count_left_out (self);
  replace_rows (self);

  return self;
}

void
_mz_trend_free (MzTrend *self)
{
  g_clear_pointer (&self->today, _mz_trend_free);
  mz_lens_unref (self->lens);
  g_array_unref (self->series);
  g_array_unref (self->figures);
  g_array_unref (self->others);
  g_string_free (self->left_out, TRUE);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->days, mz_scale_unref);
  g_clear_pointer (&self->values, mz_scale_unref);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_LAYERS      (MZ_TREND_MAX_COLORS + 1)
#define OTHERS        MZ_TREND_MAX_COLORS
#define LONE_HALF_PX  4.0

/* What one layer has in one year. */
typedef struct
{
  double   base, top;
  gboolean has_value;
  gboolean is_open;      /* only a bound is known of it or of a part of it */
} Cell;

typedef struct
{
  int    year;
  double x;
  Cell   cells[N_LAYERS];
} Column;

static guint
count_layers (const MzTrend *self)
{
  guint n = 0;

  for (guint i = 0; i < self->series->len; i++)
    n += _mz_trend_get_series (self, i)->role == MZ_TREND_COLORED ? 1 : 0;

  return n;
}

/* The number of a whole year, or the last of its year; NULL when there is none. */
static const MzTrendPoint *
find_point (const MzTrend       *self,
            const MzTrendSeries *series,
            int                  year)
{
  const MzTrendPoint *found = NULL;

  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (point->year == year && !isnan (point->value) && _mz_trend_is_drawn (self, point) &&
          (found == NULL || found->period != NULL))
        found = point;
    }

  return found;
}

static gboolean
is_open (MzBound bound)
{
  return mz_bound_is_open_above (bound) || mz_bound_is_open_below (bound);
}

static void
fill_column (const MzTrend *self,
             Column        *column)
{
  double sum = 0;
  guint layer = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);
      const MzTrendPoint *point = find_point (self, series, column->year);
      Cell *cell = &column->cells[series->role == MZ_TREND_QUIET ? OTHERS : layer];

      if (series->role == MZ_TREND_WORLD)
        continue;
      layer += series->role == MZ_TREND_COLORED ? 1 : 0;
      if (point == NULL)
        continue;
      if (!cell->has_value)
        cell->base = sum;
      sum += point->value;
      cell->top = sum;
      cell->has_value = TRUE;
      cell->is_open |= is_open (point->bound);
    }
}

/* A stack of few of the layers would look like a small total: years in which less than half of them have
 * a number are left out. */
static gboolean
is_full_enough (const MzTrend *self,
                const Column  *column)
{
  guint n = 0;

  for (guint i = 0; i < OTHERS; i++)
    n += column->cells[i].has_value ? 1 : 0;

  return n > 0 && n * 2 >= count_layers (self);
}

static int
compare_ints (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static GArray *
collect_years (const MzTrend *self)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      for (guint j = 0; j < series->points->len && series->role == MZ_TREND_COLORED; j++)
        {
          int year = _mz_trend_get_point (series, j)->year;

          if (g_hash_table_add (seen, GINT_TO_POINTER (year)))
            g_array_append_val (years, year);
        }
    }
  g_array_sort (years, compare_ints);

  return years;
}

static GArray *
collect_columns (const MzTrend *self)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_autoptr (GArray) years = collect_years (self);

  for (guint i = 0; i < years->len; i++)
    {
      Column column = { .year = g_array_index (years, int, i) };

      fill_column (self, &column);
      if (is_full_enough (self, &column))
        g_array_append_val (columns, column);
    }

  return columns;
}

static Column *
get_column (const MzTrend *self,
            guint          column)
{
  return &g_array_index (self->columns, Column, column);
}

/* Stacks the layers year by year. With less than two years there is nothing to fill, so that lines are
 * drawn instead. */
void
_mz_trend_stack (MzTrend *self)
{
  g_autoptr (GArray) columns = collect_columns (self);
  g_autofree char *range = NULL;

  if (columns->len < 2)
    {
      self->is_area = FALSE;
      return;
    }

  self->columns = g_steal_pointer (&columns);
  range = g_strdup_printf ("%04d-01-01/%04d-12-31", get_column (self, 0)->year,
                           get_column (self, self->columns->len - 1)->year);
  if (self->range.first_day == G_MININT)
    mz_period_parse (range, &self->range);
}

void
_mz_trend_get_stacked_years (const MzTrend *self,
                             int            years_out[2])
{
  years_out[0] = get_column (self, 0)->year;
  years_out[1] = get_column (self, self->columns->len - 1)->year;
}

double
_mz_trend_get_highest_stack (const MzTrend *self,
                             int           *year_out)
{
  double highest = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = get_column (self, i);

      for (guint j = 0; j < N_LAYERS; j++)
        {
          if (!column->cells[j].has_value || column->cells[j].top <= highest)
            continue;
          highest = column->cells[j].top;
          *year_out = column->year;
        }
    }

  return highest;
}

void
_mz_trend_widen_by_stacks (const MzTrend *self,
                           double         domain[2])
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      for (guint j = 0; j < N_LAYERS; j++)
        {
          const Cell *cell = &get_column (self, i)->cells[j];

          if (cell->has_value)
            domain[1] = isnan (domain[1]) ? cell->top : MAX (domain[1], cell->top);
        }
    }
  domain[0] = 0;
}

static gboolean
is_joined (const MzTrend *self,
           guint          layer,
           guint          from)
{
  return from + 1 < self->columns->len &&
         get_column (self, from + 1)->year == get_column (self, from)->year + 1 &&
         get_column (self, from)->cells[layer].has_value &&
         get_column (self, from + 1)->cells[layer].has_value;
}

/* One edge of a layer at a column, or halfway to the column @step away. */
static MzPoint
get_corner (const MzTrend *self,
            guint          layer,
            guint          column,
            int            step,
            gboolean       is_top)
{
  const Column *here = get_column (self, column);
  const Column *there = get_column (self, (guint) ((int) column + step));
  const Cell *cell = &here->cells[layer];
  const Cell *next = &there->cells[layer];
  double y = _mz_trend_get_y (self, is_top ? cell->top : cell->base);

  return (MzPoint) { (here->x + there->x) / 2,
                    (y + _mz_trend_get_y (self, is_top ? next->top : next->base)) / 2 };
}

static void
trace_lone (const MzTrend *self,
            guint          layer,
            guint          column,
            MzPathSink    *sink)
{
  const Column *here = get_column (self, column);
  double top = _mz_trend_get_y (self, here->cells[layer].top);
  double base = _mz_trend_get_y (self, here->cells[layer].base);

  sink->funcs->move_to (sink, here->x - LONE_HALF_PX, top);
  sink->funcs->line_to (sink, here->x + LONE_HALF_PX, top);
  sink->funcs->line_to (sink, here->x + LONE_HALF_PX, base);
  sink->funcs->line_to (sink, here->x - LONE_HALF_PX, base);
  sink->funcs->close (sink);
}

/* The part of a layer that is nearest to one year. */
static void
trace_piece (const MzTrend *self,
             guint          layer,
             guint          column,
             MzPathSink    *sink)
{
  const int left = column > 0 && is_joined (self, layer, column - 1) ? -1 : 0;
  const int right = is_joined (self, layer, column) ? 1 : 0;
  const int steps[2][3] = { { left, 0, right }, { right, 0, left } };

  if (left == 0 && right == 0)
    {
      trace_lone (self, layer, column, sink);
      return;
    }

  for (guint edge = 0; edge < 2; edge++)
    {
      for (guint i = 0; i < 3; i++)
        {
          MzPoint corner = get_corner (self, layer, column, steps[edge][i], edge == 0);

          if (edge == 0 && i == 0)
            sink->funcs->move_to (sink, corner.x, corner.y);
          else
            sink->funcs->line_to (sink, corner.x, corner.y);
        }
    }
  sink->funcs->close (sink);
}

static guint
find_run_end (const MzTrend *self,
              guint          layer,
              guint          first)
{
  guint last = first;

  while (is_joined (self, layer, last))
    last++;

  return last;
}

static void
trace_run (const MzTrend *self,
           guint          layer,
           guint          first,
           guint          last,
           MzPathSink    *sink)
{
  if (first == last)
    {
      trace_lone (self, layer, first, sink);
      return;
    }

  for (guint i = first; i <= last; i++)
    {
      double y = _mz_trend_get_y (self, get_column (self, i)->cells[layer].top);

      if (i == first)
        sink->funcs->move_to (sink, get_column (self, i)->x, y);
      else
        sink->funcs->line_to (sink, get_column (self, i)->x, y);
    }
  for (guint i = last + 1; i > first; i--)
    sink->funcs->line_to (sink, get_column (self, i - 1)->x,
                          _mz_trend_get_y (self, get_column (self, i - 1)->cells[layer].base));
  sink->funcs->close (sink);
}

static GArray *
collect_figures (const MzTrend *self,
                 guint          layer,
                 int            year)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint place = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);
      const MzTrendPoint *point = find_point (self, series, year);

      if (series->role == MZ_TREND_WORLD)
        continue;
      if (point != NULL && (series->role == MZ_TREND_QUIET ? OTHERS : place) == layer)
        g_array_append_vals (figures, _mz_trend_get_figures (self, point), point->n_figures);
      place += series->role == MZ_TREND_COLORED ? 1 : 0;
    }

  return figures;
}

static const MzTrendSeries *
get_layer_series (const MzTrend *self,
                  guint          layer)
{
  guint place = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);

      if (series->role == MZ_TREND_COLORED && place++ == layer)
        return series;
    }

  return NULL;
}

static char *
describe_piece (const MzTrend *self,
                guint          layer,
                const Column  *column)
{
  const MzTrendSeries *series = get_layer_series (self, layer);
  guint n = 0;

  if (series != NULL)
    return _mz_trend_describe_point (self, series, find_point (self, series, column->year));

  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *other = _mz_trend_get_series (self, i);

      n += other->role == MZ_TREND_QUIET && find_point (self, other, column->year) != NULL ? 1 : 0;
    }

  return _mz_trend_describe_rest (self, column->year, n, column->cells[layer].top - column->cells[layer].base,
                                  column->cells[layer].is_open);
}

/* The layer is painted in one piece, so that no seam shows; what is picked in it are the parts that are
 * nearest to each year. */
static void
add_piece (MzTrend *self,
           guint    layer,
           guint    column)
{
  const MzStyle nothing = { .fill = MZ_TOKEN_NONE };
  const MzStyle stripes = { .pattern = MZ_PATTERN_STRIPES, .pattern_color = MZ_TOKEN_BOUND_PATTERN };
  const Column *here = get_column (self, column);
  const MzTrendSeries *series = get_layer_series (self, layer);
  g_autoptr (GArray) figures = collect_figures (self, layer, here->year);
  g_autofree char *sentence = describe_piece (self, layer, here);
  MzSceneBuilder *scene = self->build->scene;
  guint32 mark;

  trace_piece (
      self, layer, column,
      mz_scene_builder_begin_path (
          scene, mz_scene_builder_add_style (scene, here->cells[layer].is_open ? &stripes : &nothing)));
  mark = mz_scene_builder_end_path (scene);
  mz_scene_builder_set_datum (scene, mark, (const guint32 *) (gpointer) figures->data, figures->len);
  mz_scene_builder_set_info (scene, mark, series != NULL ? series->subject : NULL, sentence, NULL);
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
}

static void
add_layer_runs (MzTrend       *self,
                guint          layer,
                const MzStyle *style)
{
  guint16 number = mz_scene_builder_add_style (self->build->scene, style);

  for (guint i = 0; i < self->columns->len; i++)
    {
      guint last = find_run_end (self, layer, i);

      if (!get_column (self, i)->cells[layer].has_value)
        continue;
      trace_run (self, layer, i, last, mz_scene_builder_begin_path (self->build->scene, number));
      mz_scene_builder_end_path (self->build->scene);
      i = last;
    }
}

static void
add_layer (MzTrend *self,
           guint    layer)
{
  const MzTrendSeries *series = get_layer_series (self, layer);
  const MzStyle style = {
    .fill = series != NULL ? series->color : MZ_TOKEN_LAND,
    .stroke = MZ_TOKEN_SURFACE,
    .stroke_width = 1,
  };

  add_layer_runs (self, layer, &style);
}

static void
add_selection (MzTrend *self,
               guint    layer)
{
  const MzTrendSeries *series = get_layer_series (self, layer);
  const MzStyle halo = { .stroke = MZ_TOKEN_SURFACE, .stroke_width = 4.5 };
  const MzStyle line = { .stroke = MZ_TOKEN_SELECTION, .stroke_width = 2 };

  if (series == NULL || !series->is_selected)
    return;

  add_layer_runs (self, layer, &halo);
  add_layer_runs (self, layer, &line);
}

/* Layers from the largest at the bottom to the sum of the others on top. */
void
_mz_trend_add_area (MzTrend *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = get_column (self, i);
      const MzTrendPoint place = { .span = _mz_trend_get_year_span (column->year) };

      column->x = _mz_trend_get_x (self, &place);
    }

  mz_scene_builder_begin_group (self->build->scene, MZ_ROLE_SERIES, "layers", C_("chart part", "Layers"));
  for (guint layer = 0; layer < N_LAYERS; layer++)
    add_layer (self, layer);
  for (guint layer = 0; layer < N_LAYERS; layer++)
    add_selection (self, layer);
  for (guint layer = 0; layer < N_LAYERS; layer++)
    {
      for (guint i = 0; i < self->columns->len; i++)
        {
          if (get_column (self, i)->cells[layer].has_value)
            add_piece (self, layer, i);
        }
    }
  mz_scene_builder_end_group (self->build->scene);
}

/* The height at which the name of a layer stands: the middle of its last year. */
double
_mz_trend_get_layer_end (const MzTrend       *self,
                         const MzTrendSeries *series,
                         double              *x_out)
{
  for (guint layer = 0; layer < OTHERS; layer++)
    {
      if (get_layer_series (self, layer) != series)
        continue;
      for (guint i = self->columns->len; i > 0; i--)
        {
          const Column *column = get_column (self, i - 1);
          const Cell *cell = &column->cells[layer];

          *x_out = column->x;
          if (cell->has_value)
            return (_mz_trend_get_y (self, cell->base) + _mz_trend_get_y (self, cell->top)) / 2;
        }
    }

  return NAN;
}

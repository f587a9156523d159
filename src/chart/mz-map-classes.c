/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-classes.h"

#include "mz-map-all-years.h"
#include <math.h>

static gboolean
is_one_sided (MzBound bound)
{
  return mz_bound_is_open_above (bound) || mz_bound_is_open_below (bound);
}

static gboolean
is_on_map (const MzChartBuild *build,
           const char         *subject)
{
  MzMapGeometry *geometry = mz_chart_context_get_geometry (build->context);

  return mz_world_find_unit (mz_map_geometry_get_world (geometry), subject) != MZ_NO_UNIT;
}

static void
count_row (MzMapClasses     *self,
           const MzChartRow *row)
{
  if (isnan (row->value))
    {
      self->n_unbounded += !row->can_be_bounded;
      self->n_not_available += row->can_be_bounded;
      return;
    }

  self->n_bound += is_one_sided (row->bound);
  self->n_zero += row->value == 0;
}

static void
take_row (const MzChartRow *row,
          GArray           *values,
          GArray           *falls)
{
  double fall = -row->value;

  if (row->value > 0)
    g_array_append_val (values, row->value);
  else if (row->value < 0)
    g_array_append_val (falls, fall);
}

/* With fewer values than classes each has its own. */
static MzScale *
make_scale (const MzViewSpec *spec,
            const GArray     *values)
{
  guint n = mz_view_spec_get_option (spec, MZ_OPTION_N_CLASSES);
  const double *numbers = (const double *) (gconstpointer) values->data;

  switch (mz_view_spec_get_option (spec, MZ_OPTION_CLASSES))
    {
    case MZ_CLASSING_EQUAL:
      return mz_scale_new_equal_steps (numbers, values->len, n);
    case MZ_CLASSING_LOG:
      return mz_scale_new_log_steps (numbers, values->len, n);
    case MZ_CLASSING_QUANTILE:
    default:
      return mz_scale_new_quantile (numbers, values->len, n);
    }
}

static const MzMapClass *
find_class (const MzMapClasses *self,
            double              value)
{
  if (value < 0)
    return &self->falls[mz_scale_get_class (self->fall_scale, -value)];

  return &self->classes[mz_scale_get_class (self->scale, value)];
}

static void
widen_class (MzMapClass       *self,
             const MzChartRow *row)
{
  self->min = self->n_classed == 0 ? row->value : MIN (self->min, row->value);
  self->max = self->n_classed == 0 ? row->value : MAX (self->max, row->value);
  self->bound = self->n_classed == 0 ? row->bound : MZ_BOUND_EXACTLY;
  self->n_classed++;
}

static gboolean
is_classed (const MzChartBuild *build,
            const MzChartRow   *row)
{
  return _mz_chart_row_has_value (row) && row->value != 0 && is_on_map (build, row->subject);
}

static void
make_scales (MzMapClasses       *self,
             const MzChartBuild *build,
             const GArray       *rows)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) falls = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < rows->len; i++)
    {
      const MzChartRow *row = &g_array_index (rows, MzChartRow, i);

      if (row->n_figures > 0 && is_on_map (build, row->subject))
        take_row (row, values, falls);
    }
  if (values->len > 0)
    self->scale = make_scale (build->spec, values);
  if (falls->len > 0)
    self->fall_scale = mz_scale_new_quantile ((const double *) (gconstpointer) falls->data, falls->len,
                                              MZ_MAP_MAX_FALLS);
}

/* Trains the classes on the figures that are drawn, or on those of all years. */
void
_mz_map_classes_init (MzMapClasses       *self,
                      const MzChartBuild *build)
{
  g_autoptr (GArray) rows = _mz_map_collect_scale_rows (build);

  *self = (MzMapClasses) { 0 };
  make_scales (self, build, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const MzChartRow *row = &g_array_index (rows, MzChartRow, i);

      self->has_zero |= row->n_figures > 0 && row->value == 0 && is_on_map (build, row->subject);
      if (is_classed (build, row))
        widen_class ((MzMapClass *) find_class (self, row->value), row);
    }
  for (guint i = 0; i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);

      if (row->n_figures > 0 && is_on_map (build, row->subject))
        count_row (self, row);
      if (is_classed (build, row))
        ((MzMapClass *) find_class (self, row->value))->n_values++;
    }
}

void
_mz_map_classes_clear (MzMapClasses *self)
{
  g_clear_pointer (&self->scale, mz_scale_unref);
  g_clear_pointer (&self->fall_scale, mz_scale_unref);
}

static MzToken
get_token (const MzMapClasses *self,
           double              value)
{
  if (value == 0)
    return MZ_TOKEN_RAMP_ZERO;
  if (value < 0)
    return MZ_TOKEN_FALL_1 + mz_scale_get_class (self->fall_scale, -value);

  return mz_token_get_ramp_step (mz_scale_get_class (self->scale, value), mz_scale_get_n_classes (self->scale));
}

MzStyle
_mz_map_classes_get_style (const MzMapClasses *self,
                           const MzChartRow   *row)
{
  MzStyle style = { .fill = MZ_TOKEN_LAND };

  if (row == NULL || row->n_figures == 0)
    {
      style.pattern = MZ_PATTERN_DOTS;
      style.pattern_color = MZ_TOKEN_LAND_PATTERN;
      return style;
    }
  if (isnan (row->value))
    {
      style.pattern = MZ_PATTERN_CROSSES;
      style.pattern_color = MZ_TOKEN_MUTED_TEXT;
      return style;
    }

  style.fill = get_token (self, row->value);
  if (is_one_sided (row->bound))
    {
      style.pattern = MZ_PATTERN_STRIPES;
      style.pattern_color = MZ_TOKEN_BOUND_PATTERN;
    }

  return style;
}

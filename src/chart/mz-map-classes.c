/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-classes.h"

#include "mz-describe-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define N_RAMP_STEPS 7

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
take_value (MzMapClasses     *self,
            const MzChartRow *row,
            GArray           *values)
{
  if (isnan (row->value))
    {
      self->has_unbounded |= !row->can_be_bounded;
      self->has_not_available |= row->can_be_bounded;
      return;
    }

  self->has_bound |= is_one_sided (row->bound);
  if (row->value <= 0)
    {
      self->has_zero = TRUE;
      return;
    }

  g_array_append_val (values, row->value);
}

static void
find_ranges (MzMapClasses *self,
             const GArray *values)
{
  for (guint i = 0; i < MZ_MAP_MAX_CLASSES; i++)
    self->min[i] = self->max[i] = NAN;

  for (guint i = 0; i < values->len; i++)
    {
      double value = g_array_index (values, double, i);
      guint class_number = mz_scale_get_class (self->scale, value);

      self->min[class_number] = fmin (self->min[class_number], value);
      self->max[class_number] = fmax (self->max[class_number], value);
    }
}

/* Trains the classes on the figures that are drawn. */
void
_mz_map_classes_init (MzMapClasses       *self,
                      const MzChartBuild *build)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  *self = (MzMapClasses) { 0 };
  for (guint i = 0; i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);

      if (row->n_figures > 0 && is_on_map (build, row->subject))
        take_value (self, row, values);
    }

  if (values->len == 0)
    return;

  self->scale = mz_scale_new_quantile ((const double *) values->data, values->len, MZ_MAP_MAX_CLASSES);
  find_ranges (self, values);
}

void
_mz_map_classes_clear (MzMapClasses *self)
{
  g_clear_pointer (&self->scale, mz_scale_unref);
}

/* Spreads the classes over the whole ramp. The lowest step is kept for true zero when there is one. */
static MzToken
get_token (const MzMapClasses *self,
           guint               class_number)
{
  guint n = mz_scale_get_n_classes (self->scale);
  guint first = self->has_zero ? 1 : 0;
  double step = n > 1 ? (double) (N_RAMP_STEPS - 1 - first) / (n - 1) : 0;
  double place = n > 1 ? first + class_number * step : (N_RAMP_STEPS - 1) / 2;

  return MZ_TOKEN_RAMP_1 + (guint) round (place);
}

static MzStyle
make_fill (MzToken fill)
{
  return (MzStyle) { .fill = fill };
}

MzStyle
_mz_map_classes_get_style (const MzMapClasses *self,
                           const MzChartRow   *row)
{
  MzStyle style = make_fill (MZ_TOKEN_LAND);

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

  style.fill = row->value > 0 ? get_token (self, mz_scale_get_class (self->scale, row->value)) : MZ_TOKEN_RAMP_1;
  if (is_one_sided (row->bound))
    {
      style.pattern = MZ_PATTERN_STRIPES;
      style.pattern_color = MZ_TOKEN_BOUND_PATTERN;
    }

  return style;
}

static char *
describe_class (const MzMapClasses *self,
                const MzChartBuild *build,
                guint               class_number)
{
  guint n = mz_scale_get_n_classes (self->scale);
  const char *unit = build->unit;
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;

  /* A class of one value is that value; limits would hide it. */
  if (self->min[class_number] == self->max[class_number])
    return _mz_describe_short (self->min[class_number], MZ_BOUND_EXACTLY, unit, build->language);
  if (n == 1)
    {
      lower = _mz_describe_short (self->min[0], MZ_BOUND_EXACTLY, unit, build->language);
      upper = _mz_describe_short (self->max[0], MZ_BOUND_EXACTLY, unit, build->language);
      return g_strdup_printf (C_("map class", "%1$s – %2$s"), lower, upper);
    }
  if (class_number > 0)
    lower = _mz_describe_short (mz_scale_get_limit (self->scale, class_number - 1),
                                MZ_BOUND_EXACTLY, unit, build->language);
  if (class_number + 1 < n)
    upper = _mz_describe_short (mz_scale_get_limit (self->scale, class_number),
                                MZ_BOUND_EXACTLY, unit, build->language);
  if (lower == NULL)
    return g_strdup_printf (C_("map class", "under %s"), upper);
  if (upper == NULL)
    return g_strdup_printf (C_("map class", "%s and more"), lower);

  return g_strdup_printf (C_("map class", "%1$s – %2$s"), lower, upper);
}

static void
add_entry (GArray       *legend,
           const MzStyle *fill,
           const char    *words)
{
  MzStyle style = *fill;

  style.stroke = MZ_TOKEN_BORDER;
  style.stroke_width = 0.75;
  _mz_legend_add (legend, MZ_SWATCH_RECT, &style, words);
}

static void
add_class_entries (const MzMapClasses *self,
                   const MzChartBuild *build,
                   GArray             *legend)
{
  MzStyle style = make_fill (MZ_TOKEN_RAMP_1);

  if (self->has_zero)
    {
      g_autofree char *zero = _mz_describe_short (0, MZ_BOUND_EXACTLY, build->unit, build->language);

      add_entry (legend, &style, zero);
    }

  for (guint i = 0; self->scale != NULL && i < mz_scale_get_n_classes (self->scale); i++)
    {
      g_autofree char *words = describe_class (self, build, i);

      style.fill = get_token (self, i);
      add_entry (legend, &style, words);
    }
}

void
_mz_map_classes_add_legend (const MzMapClasses *self,
                            const MzChartBuild *build,
                            GArray             *legend)
{
  const MzChartRow not_available = { .value = NAN, .n_figures = 1 };
  MzStyle style;

  add_class_entries (self, build, legend);
  if (self->has_bound)
    {
      style = make_fill (MZ_TOKEN_RAMP_4);
      style.pattern = MZ_PATTERN_STRIPES;
      style.pattern_color = MZ_TOKEN_BOUND_PATTERN;
      add_entry (legend, &style, C_("legend", "only a bound is known"));
    }
  style = _mz_map_classes_get_style (self, &not_available);
  if (self->has_not_available)
    add_entry (legend, &style, C_("legend", "stated as not available"));
  if (self->has_unbounded)
    add_entry (legend, &style, C_("legend", "cannot be bounded"));
  style = _mz_map_classes_get_style (self, NULL);
  add_entry (legend, &style, C_("legend", "no figure"));
  style = (MzStyle) { .pattern = MZ_PATTERN_HATCH, .pattern_color = MZ_TOKEN_HATCH };
  add_entry (legend, &style, C_("legend", "disputed"));
}

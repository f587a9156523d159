/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-classes.h"

#include "mz-describe-private.h"
#include "mz-map-all-years.h"
#include <glib/gi18n-lib.h>
#include <math.h>

static char *
describe_number (const MzChartBuild *build,
                 double              value)
{
  return _mz_describe_short (value, MZ_BOUND_EXACTLY, build->unit, build->language);
}

/* "from – to", or one number when both read the same. */
static char *
describe_span (const MzChartBuild *build,
               double              min,
               double              max)
{
  g_autofree char *lower = describe_number (build, min);
  g_autofree char *upper = describe_number (build, max);

  if (g_str_equal (lower, upper))
    return g_steal_pointer (&lower);
  if (min < 0)
    /* Translators: two numbers below zero, as in "-400 to -20" */
    return g_strdup_printf (C_("map class", "%1$s to %2$s"), lower, upper);

  return g_strdup_printf (C_("map class", "%1$s – %2$s"), lower, upper);
}

/* Quantiles are told by the values that are drawn, so that no limit is read as one of them. Equal and
 * log steps are told by their limits, which are their sense; they begin and end with the values. */
char *
_mz_map_classes_describe (const MzMapClasses *self,
                          const MzChartBuild *build,
                          guint               class_number)
{
  guint n = mz_scale_get_n_classes (self->scale);
  const MzMapClass *values = &self->classes[class_number];
  gboolean is_quantile = mz_view_spec_get_option (build->spec, MZ_OPTION_CLASSES) == MZ_CLASSING_QUANTILE;
  double lower, upper;

  if (is_quantile && values->n_classed == 1)
    return _mz_describe_short (values->min, values->bound, build->unit, build->language);
  if (is_quantile)
    return describe_span (build, values->min, values->max);

  lower = class_number > 0 ? mz_scale_get_limit (self->scale, class_number - 1) : mz_scale_get_domain_min (self->scale);
  upper = class_number + 1 < n ? mz_scale_get_limit (self->scale, class_number)
                               : mz_scale_get_domain_max (self->scale);

  return describe_span (build, lower, upper);
}

char *
_mz_map_classes_describe_fall (const MzMapClasses *self,
                               const MzChartBuild *build,
                               guint               class_number)
{
  return describe_span (build, self->falls[class_number].min, self->falls[class_number].max);
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

/* Largest falls first, so that the legend goes from the smallest number to the largest. */
static void
add_fall_entries (const MzMapClasses *self,
                  const MzChartBuild *build,
                  GArray             *legend)
{
  for (guint i = self->fall_scale != NULL ? mz_scale_get_n_classes (self->fall_scale) : 0; i > 0; i--)
    {
      const MzStyle style = { .fill = MZ_TOKEN_FALL_1 + i - 1 };
      g_autofree char *words = _mz_map_classes_describe_fall (self, build, i - 1);

      add_entry (legend, &style, words);
    }
}

static void
add_class_entries (const MzMapClasses *self,
                   const MzChartBuild *build,
                   GArray             *legend)
{
  guint n = self->scale != NULL ? mz_scale_get_n_classes (self->scale) : 0;

  add_fall_entries (self, build, legend);
  if (self->has_zero)
    {
      const MzStyle style = { .fill = MZ_TOKEN_RAMP_ZERO };
      g_autofree char *zero = describe_number (build, 0);

      add_entry (legend, &style, zero);
    }
  for (guint i = 0; i < n; i++)
    {
      const MzStyle style = { .fill = mz_token_get_ramp_step (i, n) };
      g_autofree char *words = _mz_map_classes_describe (self, build, i);

      add_entry (legend, &style, words);
    }
}

void
_mz_map_classes_add_legend (const MzMapClasses *self,
                            const MzChartBuild *build,
                            GArray             *legend)
{
  static const MzChartRow not_available = { .value = NAN, .n_figures = 1 };
  static const MzStyle bound = { .fill = MZ_TOKEN_RAMP_4, .pattern = MZ_PATTERN_STRIPES,
                                 .pattern_color = MZ_TOKEN_BOUND_PATTERN };
  static const MzStyle outside = { .fill = MZ_TOKEN_LAND };
  MzStyle style = _mz_map_classes_get_style (self, &not_available);

  add_class_entries (self, build, legend);
  _mz_map_add_scale_years_legend (build, legend);
  if (self->n_bound > 0)
    add_entry (legend, &bound, C_("legend", "only a bound is known"));
  if (self->n_not_available > 0)
    add_entry (legend, &style, C_("legend", "stated as not available"));
  if (self->n_unbounded > 0)
    add_entry (legend, &style, C_("legend", "cannot be bounded"));
  style = _mz_map_classes_get_style (self, NULL);
  add_entry (legend, &style, C_("legend", "no figure"));
  if (_mz_chart_build_has_group (build))
    add_entry (legend, &outside, C_("legend", "not a member"));
}

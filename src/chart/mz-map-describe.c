/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-describe.h"

#include "mz-describe-private.h"
#include "mz-map-all-years.h"
#include "mz-map-circle-layer.h"
#include "mz-map-classes.h"
#include <glib/gi18n-lib.h>

static void
append_item (GString    *list,
             const char *words,
             guint       n_places)
{
  if (list->len > 0)
    g_string_append (list, C_("between classes", "; "));
  /* Translators: what a colour or a look stands for, how many places have it */
  g_string_append_printf (list, C_("map class", "%1$s (%2$u)"), words, n_places);
}

static const char *
get_class_words (const MzChartBuild *build,
                 guint               n_classes)
{
  switch (mz_view_spec_get_option (build->spec, MZ_OPTION_CLASSES))
    {
    case MZ_CLASSING_EQUAL:
      return g_dngettext (GETTEXT_PACKAGE,
                          "%1$u colour class of equal steps, with its number of countries: %2$s.",
                          "%1$u colour classes of equal steps, from the faintest to the strongest, with their numbers of "
                          "countries: %2$s.", n_classes);
    case MZ_CLASSING_LOG:
      return g_dngettext (GETTEXT_PACKAGE,
                          "%1$u colour class of logarithmic steps, with its number of countries: %2$s.",
                          "%1$u colour classes of logarithmic steps, from the faintest to the strongest, with their "
                          "numbers of countries: %2$s.", n_classes);
    case MZ_CLASSING_QUANTILE:
    default:
      return g_dngettext (GETTEXT_PACKAGE,
                          "%1$u colour class of equal counts, with its number of countries: %2$s.",
                          "%1$u colour classes of equal counts, from the faintest to the strongest, with their numbers of "
                          "countries: %2$s.", n_classes);
    }
}

static void
append_classes (const MzMapClasses *classes,
                const MzChartBuild *build,
                GString            *words)
{
  guint n_classes = classes->scale != NULL ? mz_scale_get_n_classes (classes->scale) : 0;
  g_autoptr (GString) list = g_string_new (NULL);

  if (n_classes == 0)
    return;

  for (guint i = 0; i < n_classes; i++)
    {
      g_autofree char *span = _mz_map_classes_describe (classes, build, i);

      append_item (list, span, classes->classes[i].n_values);
    }
  g_string_append_c (words, ' ');
  /* The formats are ours, chosen by the way of classing. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (words, get_class_words (build, n_classes), n_classes, list->str);
#pragma GCC diagnostic pop
}

static void
append_falls (const MzMapClasses *classes,
              const MzChartBuild *build,
              GString            *words)
{
  guint n_falls = classes->fall_scale != NULL ? mz_scale_get_n_classes (classes->fall_scale) : 0;
  g_autoptr (GString) list = g_string_new (NULL);

  if (n_falls == 0)
    return;

  for (guint i = n_falls; i > 0; i--)
    {
      g_autofree char *span = _mz_map_classes_describe_fall (classes, build, i - 1);

      append_item (list, span, classes->falls[i - 1].n_values);
    }
  g_string_append_printf (words, C_("chart", " Values below zero have colours of their own: %s."), list->str);
}

static void
append_fills (const MzChartBuild *build,
              GString            *words)
{
  MzMapClasses classes;

  _mz_map_classes_init (&classes, build);
  append_classes (&classes, build, words);
  append_falls (&classes, build, words);
  if (classes.n_zero > 0)
    g_string_append_printf (words, C_("chart", " Zero has a colour of its own (%u)."), classes.n_zero);
  if (classes.n_bound > 0)
    g_string_append_printf (words, C_("chart", " Striped: only a bound is known (%u)."), classes.n_bound);
  if (classes.n_not_available > 0)
    g_string_append_printf (words, C_("chart", " Crossed: stated as not available (%u)."), classes.n_not_available);
  if (classes.n_unbounded > 0)
    g_string_append_printf (words, C_("chart", " Crossed: cannot be bounded (%u)."), classes.n_unbounded);
  _mz_map_classes_clear (&classes);
}

static void
append_circles (const MzChartBuild *build,
                MzWorld            *world,
                GString            *words)
{
  const char *const looks[MZ_N_CIRCLES] = {
    [MZ_CIRCLE_EXACT] = C_("look of a circle", "filled: stated value"),
    [MZ_CIRCLE_ESTIMATE] = C_("look of a circle", "dashed rim: estimate"),
    [MZ_CIRCLE_MORE_THAN] = C_("look of a circle", "with rays: more than"),
    [MZ_CIRCLE_LESS_THAN] = C_("look of a circle", "hollow: less than"),
    [MZ_CIRCLE_FALL] = C_("look of a circle", "diamond: below zero"),
    [MZ_CIRCLE_ZERO] = C_("look of a circle", "small ring: zero"),
    [MZ_CIRCLE_NOT_AVAILABLE] = C_("look of a circle", "cross: stated as not available"),
    [MZ_CIRCLE_UNBOUNDED] = C_("look of a circle", "square: cannot be bounded"),
  };
  g_autoptr (GString) list = g_string_new (NULL);
  MzMapCircles circles;

  _mz_map_circles_init (&circles, build);
  _mz_map_circle_layer_take (&circles, build, world);
  for (guint i = 0; i < MZ_N_CIRCLES; i++)
    {
      if (circles.n[i] > 0)
        append_item (list, looks[i], circles.n[i]);
    }
  if (circles.largest > 0)
    {
      g_autofree char *largest = _mz_describe_amount (circles.largest, build->unit, build->language);

      /* Translators: the value that the largest circle stands for */
      g_string_append_printf (words, C_("chart", " Circles have an area in proportion to the value; the largest stands "
                                                 "for %s."), largest);
    }
  if (list->len > 0)
    g_string_append_printf (words, C_("chart", " Their looks: %s."), list->str);
}

static void
append_scale_years (const MzChartBuild *build,
                    GString            *words)
{
  g_autofree char *years = _mz_map_describe_scale_years (build);

  if (years != NULL)
    /* Translators: "the same for all years, 2001–2025" */
    g_string_append_printf (words, C_("chart", " Colours and sizes are %s."), years);
}

/* How a map tells its values: classes and what each colour means, or circles and their looks. */
void
_mz_map_append_marks (const MzChartBuild *build,
                      GString            *words)
{
  MzMapGeometry *geometry = mz_chart_context_get_geometry (build->context);

  if (geometry == NULL)
    return;

  if (build->of_companies || mz_view_spec_get_option (build->spec, MZ_OPTION_MAP_MARKS) == MZ_MAP_CIRCLES)
    append_circles (build, mz_map_geometry_get_world (geometry), words);
  else
    append_fills (build, words);
  append_scale_years (build, words);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include "mz-describe-private.h"
#include "mz-map-describe.h"
#include "mz-describe.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MONTH_LENGTH (sizeof "2024-07" - 1)

static gboolean
is_month_end (const char *day)
{
  GDate date;
  guint year, month, last;

  if (strlen (day) != sizeof "2024-07-31" - 1)
    return FALSE;

  year = (guint) g_ascii_strtoull (day, NULL, 10);
  month = (guint) g_ascii_strtoull (day + 5, NULL, 10);
  last = (guint) g_ascii_strtoull (day + 8, NULL, 10);
  g_date_clear (&date, 1);

  return g_date_valid_month (month) && last == g_date_get_days_in_month (month, (GDateYear) year);
}

/* A period as it is written in the format, made easy to read: a range of whole months without its days. */
char *
_mz_describe_period (const char *period)
{
  g_auto (GStrv) ends = g_strsplit (period, "/", 2);

  if (g_strv_length (ends) < 2)
    return g_strdup (period);

  if (g_str_has_suffix (ends[0], "-01") && is_month_end (ends[1]))
    {
      ends[0][MONTH_LENGTH] = '\0';
      ends[1][MONTH_LENGTH] = '\0';
    }

  /* Translators: first and last day or month of a period */
  return g_strdup_printf (C_("period", "%1$s – %2$s"), ends[0], ends[1]);
}

/* Mines, plants and deposits are measured like companies; the first row tells which they are. */
static gboolean
is_of_facilities (const MzChartBuild *build)
{
  for (guint i = 0; i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);

      if (row->n_figures > 0)
        return mz_dataset_find_facility (build->dataset, row->subject) != MZ_NO_INDEX;
    }

  return FALSE;
}

/* "Reserves by country, 2025" */
char *
_mz_describe_title (const MzChartBuild *build)
{
  if (build->of_companies && is_of_facilities (build))
    return g_strdup_printf (C_("chart title", "%1$s by facility, %2$d"), build->name, build->year);
  if (build->of_companies && build->derivation != NULL)
    return g_strdup_printf (C_("chart title", "%1$s by company, %2$d"), build->name, build->year);
  /* Companies are in the names of such measures: "Output of companies". */
  if (build->of_companies)
    /* Translators: a measure of companies, and the year */
    return g_strdup_printf (C_("chart title", "%1$s, %2$d"), build->name, build->year);

  return g_strdup_printf (C_("chart title", "%1$s by country, %2$d"), build->name, build->year);
}

/* A unit in full, for the subtitle. */
const char *
_mz_describe_long_unit (const char *unit)
{
  if (g_str_equal (unit, "t REO"))
    return C_("long unit", "tonnes of rare-earth-oxide equivalent (t REO)");
  if (g_str_equal (unit, "t"))
    return C_("long unit", "tonnes");
  if (g_str_equal (unit, "plain t REO"))
    return C_("long unit", "tonnes of rare-earth-oxide equivalent (t REO)");
  if (g_str_equal (unit, "kt REO"))
    return C_("long unit", "thousand tonnes of rare-earth-oxide equivalent (kt REO)");
  if (g_str_equal (unit, "Mt REO"))
    return C_("long unit", "million tonnes of rare-earth-oxide equivalent (Mt REO)");
  if (g_str_equal (unit, "plain t"))
    return C_("long unit", "tonnes");
  if (g_str_equal (unit, "kt"))
    return C_("long unit", "thousand tonnes (kt)");
  if (g_str_equal (unit, "Mt"))
    return C_("long unit", "million tonnes (Mt)");
  if (g_str_equal (unit, "%"))
    return C_("long unit", "percent");
  if (g_str_equal (unit, "USD"))
    return C_("long unit", "US dollars");
  if (g_str_equal (unit, "shares"))
    return C_("long unit", "shares");
  if (g_str_equal (unit, "deposits"))
    return C_("long unit", "number of deposits");
  if (g_str_equal (unit, "years"))
    return C_("long unit", "years");

  return unit;
}

static char *
describe_scale (const MzChartBuild *build)
{
  const char *unit = _mz_describe_long_unit (build->unit);

  if (mz_view_spec_get_view (build->spec) != MZ_VIEW_BARS)
    return g_strdup (unit);

  switch (mz_view_spec_get_option (build->spec, MZ_OPTION_VALUE_SCALE))
    {
    case MZ_VALUE_SCALE_SHARE:
      return g_strdup (C_("subtitle", "percent of the world total of each figure's own source"));
    case MZ_VALUE_SCALE_LOG:
      return g_strdup_printf (C_("subtitle", "%s, logarithmic scale"), unit);
    case MZ_VALUE_SCALE_ABSOLUTE:
    default:
      return g_strdup (unit);
    }
}

/* "more than 75 million t REO", with the year where it is not that of the chart: the total is chosen by the
 * lens like any row, and what is carried from another year must say so. */
static char *
describe_world (const MzChartBuild *build,
                guint32             world)
{
  const MzFigure *figure = mz_dataset_get_figure (build->dataset, world);
  char *words = mz_describe_value (build->context, figure);
  int year = mz_period_get_year (&figure->span);
  g_autofree char *value = NULL;

  if (year == build->year)
    return words;

  value = words;

  /* Translators: the world total, then the year that it is of, which is not that of the chart */
  return g_strdup_printf (C_("world total", "%1$s (of %2$d)"), value, year);
}

static char *
describe_unit_and_lens (const MzChartBuild *build,
                        guint32             world)
{
  g_autofree char *scale = describe_scale (build);
  g_autofree char *lens = mz_describe_lens (build->context, mz_view_spec_get_lens (build->spec));
  g_autofree char *extra = NULL;

  if (build->derivation != NULL)
    {
      extra = mz_describe_formula (build->derivation->kind);
      /* Translators: unit, formula, which of several figures goes in */
      return g_strdup_printf (C_("subtitle", "%1$s · computed: %2$s · from: %3$s"), scale, extra, lens);
    }
  if (world == MZ_NO_INDEX)
    /* Translators: unit, then which of several figures is drawn */
    return g_strdup_printf (C_("subtitle", "%1$s · shown: %2$s"), scale, lens);

  extra = describe_world (build, world);

  /* Translators: unit, which of several figures is drawn, the source's own world total */
  return g_strdup_printf (C_("subtitle", "%1$s · shown: %2$s · world total: %3$s"), scale, lens, extra);
}

/* Unit, formula of what is computed, lens, the world total as its source gives it, and years that are not
 * in the title.
 * @world: a figure, or MZ_NO_INDEX */
char *
_mz_describe_subtitle_with_world (const MzChartBuild *build,
                                  guint32             world)
{
  g_autofree char *words = describe_unit_and_lens (build, world);
  g_autofree char *years = _mz_describe_other_years (build);

  if (years == NULL)
    return g_steal_pointer (&words);

  return g_strdup_printf ("%s · %s", words, years);
}

char *
_mz_describe_subtitle (const MzChartBuild *build)
{
  return _mz_describe_subtitle_with_world (build, build->query != NULL ? build->query->world : MZ_NO_INDEX);
}

static void
append_dissent (GString          *words,
                const MzQueryRow *row)
{
  if (row->n_rivals > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "; %u rival figure",
                                                "; %u rival figures", row->n_rivals),
                            row->n_rivals);
  if (row->n_agreeing > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "; %u figure that agrees",
                                                "; %u figures that agree", row->n_agreeing),
                            row->n_agreeing);
  if (row->n_repeating > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "; %u repetition of a claim",
                                                "; %u repetitions of a claim", row->n_repeating),
                            row->n_repeating);
  if (row->n_superseded > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "; %u superseded figure",
                                                "; %u superseded figures", row->n_superseded),
                            row->n_superseded);
}

/* Only what is written from right to left can turn the words around it. */
char *
_mz_describe_isolate (const char *name)
{
  return mz_text_has_right_to_left (name) ? mz_text_isolate (name) : g_strdup (name);
}

/* The name of a country, company or facility as a part of a sentence. */
char *
_mz_describe_subject (MzChartContext *context,
                      const char     *subject)
{
  return _mz_describe_isolate (mz_chart_context_get_subject_name (context, subject));
}

/* The subject, and the time where it is not simply the year of the title. */
static char *
describe_subject (const MzChartBuild *build,
                  const MzFigure     *figure)
{
  g_autofree char *name = _mz_describe_subject (build->context, figure->subject);
  g_autofree char *period = NULL;

  if (mz_period_is_year (&figure->span) && mz_period_get_year (&figure->span) == build->year)
    return g_steal_pointer (&name);

  period = _mz_describe_period (figure->period);

  /* Translators: country or company, and the time that its number is of */
  return g_strdup_printf (C_("bar", "%1$s, %2$s"), name, period);
}

static char *
describe_with_source (const MzChartBuild *build,
                      const MzFigure     *figure)
{
  g_autofree char *subject = describe_subject (build, figure);
  g_autofree char *value = mz_describe_value (build->context, figure);
  g_autofree char *source = mz_describe_source (build->context,
                                                mz_dataset_get_source (build->dataset,
                                                                       figure->base.source));

  /* Translators: place, value, source, as in "Russia: 3.8 million t REO (USGS, 2026)" */
  return g_strdup_printf (C_("mark", "%1$s: %2$s (%3$s)"), subject, value, source);
}

/* The value of a row with its unit and hedge. */
char *
_mz_describe_row_value (const MzChartBuild *build,
                        const MzChartRow   *row)
{
  g_autofree char *amount = NULL;

  if (!row->can_be_bounded)
    return g_strdup (C_("value", "cannot be bounded"));
  if (isnan (row->value))
    return _mz_describe_bound (MZ_BOUND_NOT_AVAILABLE, NULL);

  amount = _mz_describe_amount (row->value, build->unit, build->language);

  return _mz_describe_bound (row->bound, amount);
}

static char *
describe_computed (const MzChartBuild *build,
                   const MzChartRow   *row)
{
  g_autofree char *value = _mz_describe_row_value (build, row);
  g_autofree char *name = _mz_describe_subject (build->context, row->subject);

  /* Translators: place, computed value, number of figures it was computed from */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s: %2$s, computed from %3$u figure",
                                       "%1$s: %2$s, computed from %3$u figures", row->n_figures),
                          name, value, row->n_figures);
}

/* What is spoken for the mark of a row. */
char *
_mz_describe_row (const MzChartBuild *build,
                  const MzChartRow   *row)
{
  g_autofree char *name = _mz_describe_subject (build->context, row->subject);
  g_autofree char *words = NULL;
  GString *sentence;

  if (row->others == NULL)
    return describe_computed (build, row);

  if (row->n_figures == 0)
    words = g_strdup_printf (C_("mark", "%s: no figure through this lens"), name);
  else
    words = describe_with_source (build, mz_dataset_get_figure (build->dataset, row->figures[0]));

  sentence = g_string_new (words);
  append_dissent (sentence, row->others);

  return g_string_free (sentence, FALSE);
}

/* What is spoken for the tick of a rival or superseded figure. */
char *
_mz_describe_other (const MzChartBuild *build,
                    const MzChartRow   *row,
                    guint32             figure)
{
  g_autofree char *words = describe_with_source (build, mz_dataset_get_figure (build->dataset, figure));
  g_autofree char *standing = mz_describe_standing (mz_query_find_standing (build->query, row->others, figure));

  /* Translators: standing ("rival", "superseded"), then the figure */
  return g_strdup_printf (C_("mark", "%1$s – %2$s"), standing, words);
}

typedef struct
{
  guint             n_drawn;
  guint             n_without;
  const MzChartRow *highest;
  const MzChartRow *lowest;
  GString          *leaders;
} Extremes;

static void
collect_extremes (const MzChartBuild *build,
                  Extremes           *extremes)
{
  for (guint i = 0; i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);

      if (row->n_figures == 0)
        continue;
      if (isnan (row->value))
        {
          extremes->n_without++;
          continue;
        }

      if (extremes->n_drawn++ == 0)
        extremes->highest = row;
      extremes->lowest = row;
      if (extremes->n_drawn <= 3)
        g_string_append_printf (extremes->leaders, "%s%s", extremes->n_drawn > 1 ? C_("between names", ", ") : "",
                                mz_chart_context_get_subject_name (build->context, row->subject));
    }
}

static char *
describe_range (const MzChartBuild *build,
                const Extremes     *extremes)
{
  g_autofree char *lowest = _mz_describe_row_value (build, extremes->lowest);
  g_autofree char *highest = _mz_describe_row_value (build, extremes->highest);

  /* "Inc." brings its own full stop. */
  if (g_str_has_suffix (extremes->leaders->str, "."))
    g_string_truncate (extremes->leaders, extremes->leaders->len - 1);

  /* Translators: smallest value, largest value, names of the largest */
  return g_strdup_printf (C_("chart", "Values from %1$s to %2$s; the largest: %3$s."),
                          lowest, highest, extremes->leaders->str);
}

static char *
describe_missing (const MzChartBuild *build,
                  guint               n_without)
{
  if (build->query == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value cannot be bounded.",
                                         "%u values cannot be bounded.", n_without), n_without);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value is stated as not available.",
                                       "%u values are stated as not available.", n_without), n_without);
}

static char *
describe_concentration (const MzChartBuild *build)
{
  g_autoptr (MzConcentration) concentration = NULL;

  /* that of the world says nothing of the members of a group */
  if (build->measure == NULL || !build->measure->may_sum ||
      mz_view_spec_get_text (build->spec, MZ_VIEW_TEXT_GROUP) != NULL)
    return NULL;

  concentration = mz_concentration_new (build->dataset, build->measure_index, build->year,
                                        mz_view_spec_get_lens (build->spec));

  return concentration != NULL ? mz_describe_concentration (build->context, concentration) : NULL;
}

static void
append_map (const MzChartBuild *build,
            GString            *words)
{
  g_autofree char *projection = mz_describe_map_projection (build->spec, build->language);
  MzBorders borders = mz_view_spec_get_option (build->spec, MZ_OPTION_BORDERS);

  _mz_map_append_marks (build, words);
  g_string_append_printf (words, " %s %s", mz_describe_map_borders (borders), projection);
}

char *
_mz_describe_chart (const MzChartBuild *build)
{
  g_autofree char *title = _mz_describe_title (build);

  return _mz_describe_chart_titled (build, title);
}

/* The whole chart in words: kind, number of marks, range, what is missing, concentration, lens. */
char *
_mz_describe_chart_titled (const MzChartBuild *build,
                           const char         *title)
{
  g_autoptr (GString) leaders = g_string_new (NULL);
  Extremes extremes = { .leaders = leaders };
  GString *words = g_string_new (NULL);
  g_autofree char *concentration = NULL;
  g_autofree char *nothing = _mz_describe_if_nothing (build);
  g_autofree char *lens = mz_describe_lens (build->context, mz_view_spec_get_lens (build->spec));
  g_autofree char *years = _mz_describe_other_years (build);

  collect_extremes (build, &extremes);
  g_string_append_printf (words, mz_view_spec_get_view (build->spec) == MZ_VIEW_MAP
                                   ? C_("chart", "Map: %s.") : C_("chart", "Bar chart: %s."), title);
  g_string_append_c (words, ' ');
  g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "%u figure is drawn.",
                                              "%u figures are drawn.", extremes.n_drawn),
                          extremes.n_drawn);
  if (nothing != NULL)
    g_string_append_printf (words, " %s", nothing);
  if (extremes.n_drawn > 0)
    {
      g_autofree char *range = describe_range (build, &extremes);

      g_string_append_printf (words, " %s", range);
    }
  if (extremes.n_without > 0)
    {
      g_autofree char *missing = describe_missing (build, extremes.n_without);

      g_string_append_printf (words, " %s", missing);
    }
  if (years != NULL)
    g_string_append_printf (words, " %s.", years);
  concentration = describe_concentration (build);
  if (concentration != NULL)
    g_string_append_printf (words, " %s", concentration);
  g_string_append_c (words, ' ');
  g_string_append_printf (words, C_("chart", "Shown: %s."), lens);
  if (mz_view_spec_get_view (build->spec) == MZ_VIEW_MAP)
    append_map (build, words);

  return g_string_free (words, FALSE);
}

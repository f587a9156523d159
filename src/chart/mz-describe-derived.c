/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-describe.h"

#include "mz-describe-private.h"
#include "mz-number-format.h"
#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  const char *name;
  const char *formula;
} Words;

static const Words words[MZ_N_DERIVED] = {
  [MZ_DERIVED_RESERVES_SHARE] = {
    NC_("derived", "Share of world reserves"),
    NC_("formula", "reserves ÷ the world total of the same source × 100"),
  },
  [MZ_DERIVED_PRODUCTION_SHARE] = {
    NC_("derived", "Share of world mine production"),
    NC_("formula", "mine production ÷ the world total of the same source × 100"),
  },
  [MZ_DERIVED_DEPLETION_RATE] = {
    NC_("derived", "Share of reserves mined in a year"),
    NC_("formula", "mine production of the year ÷ reserves × 100"),
  },
  [MZ_DERIVED_RESERVES_LIFE] = {
    NC_("derived", "Reserves life"),
    NC_("formula", "reserves ÷ mine production of the year"),
  },
  [MZ_DERIVED_RESERVES_REVISION] = {
    NC_("derived", "Revision of reserves"),
    NC_("formula", "reserves in the newest edition − reserves in the edition before it"),
  },
  [MZ_DERIVED_PRODUCTION_REVISION] = {
    NC_("derived", "Revision of mine production"),
    NC_("formula", "mine production in the newest edition − the same year in the edition before it"),
  },
  [MZ_DERIVED_ATTRIBUTABLE_MINE] = {
    NC_("derived", "Attributable mine capacity"),
    NC_("formula", "sum over holdings of stake × capacity, along each chain of ownership once"),
  },
  [MZ_DERIVED_ATTRIBUTABLE_SEPARATION] = {
    NC_("derived", "Attributable separation capacity"),
    NC_("formula", "sum over holdings of stake × capacity, along each chain of ownership once"),
  },
  [MZ_DERIVED_ATTRIBUTABLE_METAL] = {
    NC_("derived", "Attributable metal capacity"),
    NC_("formula", "sum over holdings of stake × capacity, along each chain of ownership once"),
  },
  [MZ_DERIVED_ATTRIBUTABLE_MAGNET] = {
    NC_("derived", "Attributable magnet capacity"),
    NC_("formula", "sum over holdings of stake × capacity, along each chain of ownership once"),
  },
};

/**
 * mz_describe_derived:
 * @kind: a computed measure
 *
 * Returns: (transfer full): its name
 */
char *
mz_describe_derived (MzDerivedKind kind)
{
  g_return_val_if_fail (kind < MZ_N_DERIVED, NULL);

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "derived", words[kind].name));
}

/**
 * mz_describe_formula:
 * @kind: a computed measure
 *
 * Returns: (transfer full): how it is computed
 */
char *
mz_describe_formula (MzDerivedKind kind)
{
  g_return_val_if_fail (kind < MZ_N_DERIVED, NULL);

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "formula", words[kind].formula));
}

/* Inputs are printed with two or three significant digits; more of them would only look exact. */
double
_mz_describe_round_computed (double value)
{
  double step;

  if (value == 0 || isnan (value))
    return value;

  step = pow (10, floor (log10 (fabs (value))) - 2);

  return round (value / step) * step;
}

/**
 * mz_describe_computed:
 * @context: whose language to use
 * @kind: a computed measure
 * @row: one of its numbers
 *
 * Says a computed number with its unit and bound, with three significant digits.
 *
 * Returns: (transfer full): words
 */
char *
mz_describe_computed (MzChartContext     *context,
                      MzDerivedKind       kind,
                      const MzDerivedRow *row)
{
  g_autofree char *amount = NULL;

  if (!row->can_be_bounded)
    return g_strdup (C_("value", "cannot be bounded"));
  if (isnan (row->value))
    return g_strdup (C_("value", "cannot be computed"));

  amount = _mz_describe_amount (_mz_describe_round_computed (row->value), mz_chart_context_choose_unit (context, mz_derived_get_unit (kind)),
                                mz_chart_context_get_language (context));

  return _mz_describe_bound (row->bound, amount);
}

/* Bounds hold for what has a figure only: what is not available would add to them. */
static char *
describe_partly (MzChartContext        *context,
                 const MzConcentration *concentration,
                 const char            *top,
                 const char            *index)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const MzFigure *figure = mz_dataset_get_figure (dataset, g_array_index (concentration->inputs, guint32, 0));
  gboolean of_companies = mz_dataset_get_measure (dataset, figure->measure)->of_companies;
  g_autofree char *shares = NULL;
  g_autofree char *rest = NULL;

  /* Translators: share of the three largest, then the index, each with its hedge */
  shares = g_strdup_printf (of_companies
                              ? C_("concentration", "Among those with a figure, the three largest have %1$s; "
                                                    "Herfindahl–Hirschman index: %2$s.")
                              : C_("concentration", "Among the countries with a figure, the three largest have %1$s; "
                                                    "Herfindahl–Hirschman index: %2$s."), top, index);
  rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u that is “not available” has no share in it.",
                                       "%u that are “not available” have no share in it.", concentration->n_without),
                          concentration->n_without);

  /* Translators: two sentences */
  return g_strdup_printf (C_("concentration", "%1$s %2$s"), shares, rest);
}

/**
 * mz_describe_concentration:
 * @context: whose language to use
 * @concentration: how far a measure lies in few hands
 *
 * Returns: (transfer full) (nullable): share of the three largest and Herfindahl–Hirschman index with
 *   their bound, %NULL when they cannot be bounded or nothing is counted
 */
char *
mz_describe_concentration (MzChartContext        *context,
                           const MzConcentration *concentration)
{
  const char *language = mz_chart_context_get_language (context);
  g_autofree char *top = NULL;
  g_autofree char *index = NULL;
  g_autofree char *top_words = NULL;
  g_autofree char *index_words = NULL;

  /* Nought means that nothing of the total was listed. */
  if (!concentration->can_be_bounded || isnan (concentration->herfindahl) || concentration->herfindahl <= 0)
    return NULL;

  top = mz_number_format_percent (_mz_describe_round_computed (concentration->top_share), language);
  index = mz_number_format_grouped (_mz_describe_round_computed (concentration->herfindahl), 0, language);
  top_words = _mz_describe_bound (concentration->bound, top);
  index_words = _mz_describe_bound (concentration->bound, index);

  if (concentration->n_without > 0)
    return describe_partly (context, concentration, top_words, index_words);

  /* Translators: share of the three largest, then the index, each with its hedge */
  return g_strdup_printf (C_("concentration", "The three largest have %1$s; Herfindahl–Hirschman index: %2$s."),
                          top_words, index_words);
}

/**
 * mz_describe_measure:
 * @context: whose language and measures to use
 * @measure: id of a measure, stored or computed
 *
 * Returns: (transfer full): its name, or the id when there is no such measure
 */
char *
mz_describe_measure (MzChartContext *context,
                     const char     *measure)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint32 index = mz_dataset_find_measure (dataset, measure);
  MzDerivedKind kind;

  if (index != MZ_NO_INDEX)
    return g_strdup (mz_dataset_get_measure_name (dataset, index, mz_chart_context_get_language (context)));
  if (mz_derived_kind_parse (measure, &kind))
    return mz_describe_derived (kind);

  return g_strdup (measure);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-capacity.h"

#include "mz-describe-private.h"
#include "mz-describe.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* More chains than these are counted, not told. */
#define MAX_TOLD_CHAINS 3

/* "4,000 to 5,000 t REO", "at most 5,000 t REO". */
static char *
describe_amount (const MzChartBuild *build,
                 MzInterval          amount,
                 const char         *unit)
{
  double value;
  MzBound bound;
  g_autofree char *words = NULL;

  if (!mz_interval_get_bound (amount, 0.0, &value, &bound))
    return g_strdup (C_("value", "cannot be bounded"));
  if (isfinite (amount.high) && amount.low > 0 && amount.low < amount.high)
    {
      g_autofree char *least = _mz_describe_amount (_mz_describe_round_computed (amount.low), unit, build->language);
      g_autofree char *most = _mz_describe_amount (_mz_describe_round_computed (amount.high), unit, build->language);

      /* Translators: least and most of an amount */
      return g_strdup_printf (C_("value", "%1$s to %2$s"), least, most);
    }
  words = _mz_describe_amount (_mz_describe_round_computed (value), unit, build->language);

  return _mz_describe_bound (bound, words);
}

/* "USA Rare Earth (share not stated) → Serra Verde (100%) → Pela Ema" */
static char *
describe_chain (const MzChartBuild *build,
                const GArray       *chain)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < chain->len; i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (build->dataset, g_array_index (chain, guint32, i));
      g_autofree char *holder = mz_text_isolate (mz_chart_context_get_subject_name (build->context, holding->holder));
      g_autofree char *share = _mz_holdings_describe_share (build, holding);

      /* Translators: holder and its share in the next link of the chain */
      g_string_append_printf (words, C_("chain", "%1$s (%2$s)"), holder, share);
      g_string_append (words, " → ");
    }
  if (chain->len > 0)
    {
      const MzHolding *last = mz_dataset_get_holding (build->dataset, g_array_index (chain, guint32, chain->len - 1));
      g_autofree char *asset = mz_text_isolate (mz_chart_context_get_subject_name (build->context, last->asset));

      g_string_append (words, asset);
    }

  return g_string_free (words, FALSE);
}

static void
append_chains (GString              *words,
               const MzChartBuild   *build,
               const MzCapacityPart *part)
{
  g_autoptr (GPtrArray) chains = mz_ownership_get_chains (_mz_holdings_get (build)->capacity->ownership, part->company, part->facility);

  for (guint i = 0; i < chains->len && i < MAX_TOLD_CHAINS; i++)
    {
      g_autofree char *chain = describe_chain (build, g_ptr_array_index (chains, i));

      g_string_append_printf (words, "%s%s", i > 0 ? C_("between parts of a sentence", "; ") : "", chain);
    }
  if (chains->len > MAX_TOLD_CHAINS)
    {
      guint n_rest = chains->len - MAX_TOLD_CHAINS;

      g_string_append (words, C_("between parts of a sentence", "; "));
      g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "%u more chain", "%u more chains", n_rest), n_rest);
    }
}

static const MzCapacityPart *
get_first_planned (const MzHoldingsCapacity *capacity)
{
  return capacity->planned->len > 0 ? _mz_holdings_capacity_get_planned (capacity, 0) : NULL;
}

static gboolean
is_planned (const MzHoldingsCapacity *capacity,
            const MzCapacityPart     *part)
{
  const MzCapacityPart *first = get_first_planned (capacity);

  return first != NULL && part >= first && part < first + capacity->planned->len;
}

/* What is spoken for the part of a bar that one facility makes: how much, of what, through which chains. */
char *
_mz_holdings_capacity_describe_part (const MzChartBuild   *build,
                                     const MzCapacityPart *part)
{
  const MzFigure *figure = mz_dataset_get_figure (build->dataset, part->figure);
  const char *unit = _mz_holdings_get (build)->capacity->unit;
  g_autofree char *company = mz_text_isolate (mz_chart_context_get_subject_name (build->context, part->company));
  g_autofree char *capacity = mz_describe_figure (build->context, figure);
  g_autofree char *amount = part->gap == MZ_DERIVED_GAP_NONE ? describe_amount (build, part->amount, unit)
                                                             : g_strdup (C_("bound", "not available"));
  GString *words = g_string_new (NULL);

  /* Translators: company, its attributable amount, the capacity of the facility that it comes from */
  g_string_append_printf (words, C_("capacity", "%1$s: %2$s, of %3$s; "), company, amount, capacity);
  g_string_append_printf (words, "%s ", part->is_direct ? C_("capacity", "held directly:") : C_("capacity", "held through others:"));
  append_chains (words, build, part);
  if (is_planned (_mz_holdings_get (build)->capacity, part))
    g_string_append_printf (words, "%s%s", C_("between parts of a sentence", "; "), C_("capacity", "planned, not installed"));

  return g_string_free (words, FALSE);
}

static char *
describe_total (const MzChartBuild  *build,
                const MzCapacityRow *row)
{
  const MzHoldingsCapacity *capacity = _mz_holdings_get (build)->capacity;

  if (row->total == NULL)
    return g_strdup (C_("bound", "not available"));

  return mz_describe_computed (build->context, capacity->derivation->kind, row->total);
}

/* Installed and planned stand beside each other and are never added. */
char *
_mz_holdings_capacity_describe_row (const MzChartBuild  *build,
                                    const MzCapacityRow *row)
{
  const MzHoldingsCapacity *capacity = _mz_holdings_get (build)->capacity;
  MzInterval sum;
  g_autofree char *planned = _mz_holdings_capacity_sum_planned (capacity, row, &sum)
                               ? describe_amount (build, sum, capacity->unit) : g_strdup (C_("bound", "not available"));
  g_autofree char *total = NULL;
  g_autofree char *plan = NULL;

  if (row->n_planned > 0)
    /* Translators: an amount of capacity */
    plan = g_strdup_printf (C_("capacity", "%s planned, not installed"), planned);
  if (row->n_parts == 0)
    return g_steal_pointer (&plan);

  total = describe_total (build, row);

  return plan == NULL ? g_steal_pointer (&total)
                      : g_strdup_printf ("%s%s%s", total, C_("between parts of a sentence", "; "), plan);
}

static char *
describe_interval_short (const MzChartBuild *build,
                         MzInterval          sum,
                         const char         *unit)
{
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  double value;
  MzBound bound;

  if (!mz_interval_get_bound (sum, 0.0, &value, &bound))
    return g_strdup (C_("bar", "cannot be bounded"));
  if (sum.low <= 0 || !isfinite (sum.high) || sum.low >= sum.high)
    return _mz_describe_short (_mz_describe_round_computed (value), bound, unit, build->language);

  least = _mz_describe_short (_mz_describe_round_computed (sum.low), MZ_BOUND_EXACTLY, unit, build->language);
  most = _mz_describe_short (_mz_describe_round_computed (sum.high), MZ_BOUND_EXACTLY, unit, build->language);

  return g_strdup_printf (C_("value", "%1$s to %2$s"), least, most);
}

char *
_mz_holdings_capacity_describe_planned_short (const MzChartBuild  *build,
                                              const MzCapacityRow *row)
{
  const MzHoldingsCapacity *capacity = _mz_holdings_get (build)->capacity;
  g_autofree char *amount = NULL;
  MzInterval sum;

  if (row->n_planned == 0)
    return NULL;

  amount = _mz_holdings_capacity_sum_planned (capacity, row, &sum)
             ? describe_interval_short (build, sum, capacity->unit) : g_strdup (C_("bound", "not available"));

  return g_strdup_printf (C_("bar", "%s planned"), amount);
}

/* The end of a bar in few characters. */
char *
_mz_holdings_capacity_describe_short (const MzChartBuild  *build,
                                      const MzCapacityRow *row)
{
  const char *unit = _mz_holdings_get (build)->capacity->unit;
  MzInterval total;

  if (row->total == NULL)
    return g_strdup (C_("bound", "not available"));
  if (isnan (row->total->value))
    return g_strdup (row->total->can_be_bounded ? C_("bound", "not available") : C_("bar", "cannot be bounded"));
  total = (MzInterval) { .low = row->total->low, .high = row->total->high };
  if (total.low > 0 && isfinite (total.high) && total.low < total.high)
    return describe_interval_short (build, total, unit);

  return _mz_describe_short (_mz_describe_round_computed (row->total->value), row->total->bound, unit, build->language);
}

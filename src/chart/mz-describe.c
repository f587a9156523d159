/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-describe.h"

#include "mz-describe-private.h"
#include "mz-number-format.h"
#include "mz-units.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* Of a million tonnes, a gram is left. */
#define MAX_SCALED_DECIMALS 12

/* Whether the value has so few significant digits that the short form says all of them. */
static gboolean
is_short_exact (double value)
{
  double magnitude = fabs (value);
  double step;

  if (magnitude < 10000)
    return TRUE;

  step = pow (10, floor (log10 (magnitude)) - 3);

  return fabs (magnitude / step - round (magnitude / step)) < 1e-6;
}

/* A number without its unit, losing no digit that a source would print. */
static char *
format_number (double      value,
               const char *unit,
               const char *language)
{
  if (mz_units_find (unit) != NULL)
    return mz_number_format_grouped (mz_units_scale (unit, value), MAX_SCALED_DECIMALS, language);
  if (is_short_exact (value))
    return mz_number_format_short (value, language);

  return mz_number_format_grouped (value, 0, language);
}

/**
 * mz_describe_unit:
 * @unit: a unit of the format, or one that mz_units_choose() gives
 *
 * Returns: (transfer full): the unit as people of the program's language write it
 */
char *
mz_describe_unit (const char *unit)
{
  if (g_str_equal (unit, "t REO") || g_str_equal (unit, "plain t REO"))
    return g_strdup (C_("unit", "t REO"));
  if (g_str_equal (unit, "t") || g_str_equal (unit, "plain t"))
    return g_strdup (C_("unit", "t"));
  if (g_str_equal (unit, "kt REO"))
    return g_strdup (C_("unit", "kt REO"));
  if (g_str_equal (unit, "Mt REO"))
    return g_strdup (C_("unit", "Mt REO"));
  if (g_str_equal (unit, "kt"))
    return g_strdup (C_("unit", "kt"));
  if (g_str_equal (unit, "Mt"))
    return g_strdup (C_("unit", "Mt"));
  if (g_str_equal (unit, "USD"))
    return g_strdup (C_("unit", "USD"));
  if (g_str_equal (unit, "shares"))
    return g_strdup (C_("unit", "shares"));
  if (g_str_equal (unit, "deposits"))
    return g_strdup (C_("unit", "deposits"));
  if (g_str_equal (unit, "years"))
    return g_strdup (C_("unit", "years"));

  return g_strdup (unit);
}

static char *
format_count (double      value,
              const char *unit,
              const char *language)
{
  g_autofree char *number = format_number (value, unit, language);
  gulong n = value > 0 && value < 1e9 && value == floor (value) ? (gulong) value : 1000000000;

  if (g_str_equal (unit, "deposits"))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s deposit", "%s deposits", n), number);
  if (g_str_equal (unit, "years"))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s year", "%s years", n), number);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s share", "%s shares", n), number);
}

/* "28 million t REO" */
char *
_mz_describe_amount (double      value,
                     const char *unit,
                     const char *language)
{
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  if (g_str_equal (unit, "%"))
    return mz_number_format_percent (value, language);
  if (g_str_equal (unit, "deposits") || g_str_equal (unit, "years") || g_str_equal (unit, "shares"))
    return format_count (value, unit, language);

  number = format_number (value, unit, language);
  words = mz_describe_unit (unit);

  /* Translators: a number and its unit, as in "28 million t REO" */
  return g_strdup_printf (C_("amount", "%1$s %2$s"), number, words);
}

/* Puts the hedge of the source around an amount. */
char *
_mz_describe_bound (MzBound     bound,
                    const char *amount)
{
  switch (bound)
    {
    case MZ_BOUND_ABOUT:
      return g_strdup_printf (C_("bound", "about %s"), amount);
    case MZ_BOUND_ESTIMATE:
      return g_strdup_printf (C_("bound", "%s (estimate)"), amount);
    case MZ_BOUND_MORE_THAN:
      return g_strdup_printf (C_("bound", "more than %s"), amount);
    case MZ_BOUND_AT_LEAST:
      return g_strdup_printf (C_("bound", "at least %s"), amount);
    case MZ_BOUND_LESS_THAN:
      return g_strdup_printf (C_("bound", "less than %s"), amount);
    case MZ_BOUND_AT_MOST:
      return g_strdup_printf (C_("bound", "at most %s"), amount);
    case MZ_BOUND_NOT_AVAILABLE:
      return g_strdup (C_("bound", "not available"));
    case MZ_BOUND_EXACTLY:
    default:
      return g_strdup (amount);
    }
}

/* A word for a magnitude would hide the unit that the reader chose. */
static char *
format_short_number (double      value,
                     const char *unit,
                     const char *language)
{
  if (g_str_equal (unit, "%"))
    return mz_number_format_percent (value, language);
  if (mz_units_find (unit) != NULL)
    return mz_number_format_plain (mz_units_scale (unit, value), language);

  return mz_number_format_short (value, language);
}

/* "> 28 million": the hedge as a sign, for the narrow end of a bar. */
char *
_mz_describe_short (double      value,
                    MzBound     bound,
                    const char *unit,
                    const char *language)
{
  g_autofree char *number = NULL;

  if (bound == MZ_BOUND_NOT_AVAILABLE)
    return g_strdup (C_("bound", "not available"));

  number = format_short_number (value, unit, language);

  switch (bound)
    {
    case MZ_BOUND_MORE_THAN:
      return g_strconcat ("> ", number, NULL);
    case MZ_BOUND_AT_LEAST:
      return g_strconcat ("≥ ", number, NULL);
    case MZ_BOUND_LESS_THAN:
      return g_strconcat ("< ", number, NULL);
    case MZ_BOUND_AT_MOST:
      return g_strconcat ("≤ ", number, NULL);
    default:
      return g_steal_pointer (&number);
    }
}

/**
 * mz_describe_value:
 * @context: whose language to use
 * @figure: a figure
 *
 * Says the value with its unit and the hedge of the source, as in "more than
 * 28 million t REO". No digit that the source prints is rounded away.
 *
 * Returns: (transfer full): words
 */
char *
mz_describe_value (MzChartContext *context,
                   const MzFigure *figure)
{
  const MzMeasure *measure = mz_dataset_get_measure (mz_chart_context_get_dataset (context),
                                                     figure->measure);
  g_autofree char *amount = NULL;

  if (figure->bound == MZ_BOUND_NOT_AVAILABLE)
    return _mz_describe_bound (figure->bound, NULL);

  amount = _mz_describe_amount (figure->value, mz_chart_context_choose_unit (context, measure->unit),
                                mz_chart_context_get_language (context));

  return _mz_describe_bound (figure->bound, amount);
}

/**
 * mz_describe_figure:
 * @context: whose language and names to use
 * @figure: a figure
 *
 * Returns: (transfer full): subject, measure, period and value in one line
 */
char *
mz_describe_figure (MzChartContext *context,
                    const MzFigure *figure)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const char *measure = mz_dataset_get_measure_name (dataset, figure->measure,
                                                     mz_chart_context_get_language (context));
  g_autofree char *subject = _mz_describe_subject (context, figure->subject);
  g_autofree char *value = mz_describe_value (context, figure);

  /* Translators: place or company, measure, period, value */
  return g_strdup_printf (C_("figure", "%1$s, %2$s, %3$s: %4$s"), subject, measure, figure->period, value);
}

static const char *
get_holding_words (const char *kind)
{
  if (g_str_equal (kind, "acquiring"))
    return C_("holding", "%1$s is acquiring %2$s");
  if (g_str_equal (kind, "joint_venture"))
    return C_("holding", "%1$s and %2$s: joint venture");
  if (g_str_equal (kind, "equity_stake"))
    return C_("holding", "%1$s holds a stake in %2$s");
  if (g_str_equal (kind, "mining_rights"))
    return C_("holding", "%1$s has mining rights at %2$s");
  if (g_str_equal (kind, "under_discussion"))
    return C_("holding", "%1$s and %2$s: a stake is under discussion");

  return C_("holding", "%1$s owns %2$s");
}

static char *
describe_holding (MzChartContext  *context,
                  const MzHolding *holding)
{
  g_autofree char *holder = _mz_describe_subject (context, holding->holder);
  g_autofree char *asset = _mz_describe_subject (context, holding->asset);
  g_autofree char *words = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *share = NULL;

  /* The formats are ours, chosen by kind; the names are arguments. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  words = g_strdup_printf (get_holding_words (holding->kind), holder, asset);
#pragma GCC diagnostic pop
  if (isnan (holding->share))
    return g_steal_pointer (&words);

  percent = mz_number_format_percent (holding->share, mz_chart_context_get_language (context));
  share = _mz_describe_bound (holding->share_bound, percent);

  /* Translators: a holding and its share, as in "A owns B (80 %)" */
  return g_strdup_printf (C_("holding", "%1$s (%2$s)"), words, share);
}

static char *
describe_event (MzChartContext *context,
                const MzEvent  *event)
{
  const char *title = mz_dataset_get_event_title (mz_chart_context_get_dataset (context),
                                                  event->base.index,
                                                  mz_chart_context_get_language (context));

  switch (event->timing)
    {
    case MZ_EVENT_ON:
      return g_strdup_printf (C_("event", "%1$s, %2$s"), title, event->date);
    case MZ_EVENT_BY:
      return g_strdup_printf (C_("event", "%1$s, by %2$s"), title, event->date);
    case MZ_EVENT_UNDATED:
    default:
      return g_strdup_printf (C_("event", "%s (no date given)"), title);
    }
}

static char *
describe_note (const MzNote *note)
{
  if (note->base.evidence.kind == MZ_EVIDENCE_QUOTE)
    return g_strdup_printf (C_("note", "“%s”"), note->base.evidence.exact);
  if (note->topic != NULL)
    return g_strdup (note->topic);

  return g_strdup (note->base.id);
}

/**
 * mz_describe_statement:
 * @context: whose language and names to use
 * @statement: a figure, holding, event or note
 *
 * Returns: (transfer full): the statement in one line
 */
char *
mz_describe_statement (MzChartContext    *context,
                       const MzStatement *statement)
{
  switch (statement->kind)
    {
    case MZ_STATEMENT_FIGURE:
      return mz_describe_figure (context, (const MzFigure *) statement);
    case MZ_STATEMENT_HOLDING:
      return describe_holding (context, (const MzHolding *) statement);
    case MZ_STATEMENT_EVENT:
      return describe_event (context, (const MzEvent *) statement);
    case MZ_STATEMENT_NOTE:
    default:
      return describe_note ((const MzNote *) statement);
    }
}

/**
 * mz_describe_source:
 * @context: whose language to use
 * @source: a source
 *
 * Names a source shortly: who published it, and which edition or when.
 *
 * Returns: (transfer full): words
 */
char *
mz_describe_source (MzChartContext *context,
                    const MzSource *source)
{
  const char *who = source->publisher != NULL ? source->publisher : source->container_title;
  g_autofree char *when = source->edition != NULL ? mz_describe_term (context, source->edition) : g_strdup (source->issued);

  if (who == NULL)
    who = source->title;
  if (when == NULL)
    return g_strdup (who);

  /* Translators: publisher, then edition or date */
  return g_strdup_printf (C_("source", "%1$s, %2$s"), who, when);
}

/* Whether "other is larger" still holds, and with which hedge, when both values are bounds. */
static gboolean
combine_difference (const MzFigure *drawn,
                    const MzFigure *other,
                    MzBound        *bound_out)
{
  gboolean grows = (mz_bound_is_open_above (other->bound) && other->value >= drawn->value) ||
                   (mz_bound_is_open_above (drawn->bound) && drawn->value > other->value) ||
                   (mz_bound_is_open_below (other->bound) && other->value <= drawn->value) ||
                   (mz_bound_is_open_below (drawn->bound) && drawn->value < other->value);
  gboolean drawn_open = mz_bound_is_open_above (drawn->bound) || mz_bound_is_open_below (drawn->bound);
  gboolean other_open = mz_bound_is_open_above (other->bound) || mz_bound_is_open_below (other->bound);

  if (!drawn_open && !other_open)
    {
      *bound_out = MZ_BOUND_EXACTLY;
      return TRUE;
    }
  if (drawn_open && other_open)
    return FALSE;

  *bound_out = MZ_BOUND_MORE_THAN;

  return grows;
}

/* "2.1 times as much", "+7 %" or "−7 %" */
char *
_mz_describe_ratio (double      ratio,
                    const char *language)
{
  g_autofree char *number = NULL;

  if (ratio >= 2)
    {
      number = mz_number_format_grouped (ratio, ratio < 20 ? 1 : 0, language);
      return g_strdup_printf (C_("difference", "%s times as much"), number);
    }

  number = mz_number_format_percent (round (1000 * (ratio - 1)) / 10, language);
  if (ratio > 1)
    return g_strconcat ("+", number, NULL);

  return g_steal_pointer (&number);
}

/**
 * mz_describe_difference:
 * @context: whose language to use
 * @drawn: the figure to compare with
 * @other: another figure of the same measure
 *
 * Says by how much @other differs. Bounds are carried through: what is "more
 * than" stays so, and two bounds in opposite directions cannot be compared.
 *
 * Returns: (transfer full) (nullable): words, %NULL when the two cannot be compared
 */
char *
mz_describe_difference (MzChartContext *context,
                        const MzFigure *drawn,
                        const MzFigure *other)
{
  const char *language = mz_chart_context_get_language (context);
  const MzMeasure *measure = mz_dataset_get_measure (mz_chart_context_get_dataset (context),
                                                     drawn->measure);
  g_autofree char *amount = NULL;
  g_autofree char *hedged = NULL;
  g_autofree char *ratio = NULL;
  double difference;
  MzBound bound;

  if (drawn->measure != other->measure || isnan (drawn->value) || isnan (other->value) ||
      !combine_difference (drawn, other, &bound))
    return NULL;

  difference = other->value - drawn->value;
  if (difference == 0 && bound == MZ_BOUND_EXACTLY)
    return g_strdup (C_("difference", "the same"));

  amount = _mz_describe_amount (fabs (difference), mz_chart_context_choose_unit (context, measure->unit), language);
  hedged = _mz_describe_bound (bound, amount);
  if (drawn->value > 0 && bound == MZ_BOUND_EXACTLY)
    {
      ratio = _mz_describe_ratio (other->value / drawn->value, language);
      return g_strdup_printf (difference > 0 ? C_("difference", "%1$s more (%2$s)")
                                             : C_("difference", "%1$s less (%2$s)"),
                              hedged, ratio);
    }

  return g_strdup_printf (difference >= 0 ? C_("difference", "%s more")
                                          : C_("difference", "%s less"), hedged);
}

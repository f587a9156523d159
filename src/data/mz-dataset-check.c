/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-check-private.h"
#include "mz-number.h"
#include "mz-quote-match.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Rounding of published shares may add up to a little more than the whole. */
#define MAX_SUM_OF_SHARES 100.5

/* Nothing about rare earths was counted before Gadolin, or is foretold beyond this. */
#define FIRST_SENSIBLE_YEAR 1780
#define LAST_SENSIBLE_YEAR 2100
/* Wide enough for anything counted in tonnes or dollars, and so narrow that sums, products and
 * quotients of a million figures stay finite. */
#define MAX_SIZE 1e18
#define MIN_SIZE 1e-9

/**
 * _mz_dataset_check_measure_unit:
 * @unit: a unit of the format
 * @kind: a kind of measure
 *
 * Returns: whether a measure of @kind may have @unit
 */
gboolean
_mz_dataset_check_measure_unit (const char   *unit,
                                MzMeasureKind kind)
{
  static const char *const amounts[] = { "t REO", "t", "USD", "shares", NULL };
  static const char *const ratios[] = { "%", "years", NULL };
  static const char *const counts[] = { "deposits", "shares", NULL };
  static const char *const changes[] = { "%", NULL };

  switch (kind)
    {
    case MZ_MEASURE_RATIO:
      return g_strv_contains (ratios, unit);
    case MZ_MEASURE_COUNT:
      return g_strv_contains (counts, unit);
    case MZ_MEASURE_CHANGE:
      return g_strv_contains (changes, unit);
    case MZ_MEASURE_STOCK:
    case MZ_MEASURE_FLOW:
    default:
      return g_strv_contains (amounts, unit);
    }
}

static void
check_unit (const MzJsonCursor *record,
            const MzMeasure    *measure)
{
  const char *unit = mz_json_cursor_find_string (record, "unit");

  if (g_strcmp0 (unit, measure->unit) != 0)
    REPORT_ERROR (
        record, "unit", .code = "unit-mismatch",
        .message = _("The unit is not that of the measure."), .found = unit,
        .expected = measure->unit,
        .remedy = _("State the number in the unit of the measure, or choose another measure."));
}

static void
check_subject (MzDatasetReader    *self,
               const MzJsonCursor *record,
               const MzFigure     *figure,
               const MzMeasure    *measure)
{
  gboolean is_company =
      _mz_dataset_builder_find (self->builder, MZ_RECORD_COMPANY, figure->subject) != MZ_NO_INDEX;
  gboolean is_facility =
      _mz_dataset_builder_find (self->builder, MZ_RECORD_FACILITY, figure->subject) != MZ_NO_INDEX;

  if (is_facility || is_company == measure->of_companies)
    return;
  REPORT_ERROR (record, "subject", .code = "subject-mismatch",
                .message = _("The measure is not one of such subjects."), .found = figure->subject,
                .expected = measure->of_companies ? _("a company or a facility")
                                                  : _("a country, \"WLD\" or a facility"),
                .remedy = _("Correct the subject, or choose another measure."));
}

static void
check_period (const MzJsonCursor *record,
              const MzFigure     *figure)
{
  int year = mz_period_get_year (&figure->span);

  if (year < FIRST_SENSIBLE_YEAR || year > LAST_SENSIBLE_YEAR)
    REPORT_ERROR (record, "period", .code = "out-of-range",
                  .message = _("There are no figures for this year."), .found = figure->period,
                  .expected = _("a period between 1780 and 2100"),
                  .remedy = _("Correct the period."));
}

static gboolean
is_of_sensible_size (double value)
{
  return value == 0.0 || (fabs (value) >= MIN_SIZE && fabs (value) <= MAX_SIZE);
}

static void
check_range (const MzJsonCursor *record,
             const MzFigure     *figure,
             const MzMeasure    *measure)
{
  gboolean is_percentage = measure->kind == MZ_MEASURE_RATIO && strcmp (measure->unit, "%") == 0;
  g_autofree char *found = mz_number_to_string (figure->value);
  const char *expected = NULL;

  if (!is_of_sensible_size (figure->value))
    expected = _("0, or a number between 1e-9 and 1e18 in size");
  else if (measure->kind == MZ_MEASURE_CHANGE)
    expected = figure->value < -100.0 ? _("a change of -100 percent or more") : NULL;
  else if (is_percentage)
    expected = figure->value < 0.0 || figure->value > 100.0
                   ? _("a number of percent from 0 to 100")
                   : NULL;
  else if (measure->kind == MZ_MEASURE_COUNT)
    expected = figure->value < 0.0 || figure->value != floor (figure->value)
                   ? _("a whole number, 0 or more")
                   : NULL;
  else
    expected = figure->value < 0.0 ? _("a number that is 0 or more") : NULL;

  if (expected != NULL)
    REPORT_ERROR (record, "value", .code = "out-of-range",
                  .message = _("The measure cannot have this value."), .found = found,
                  .expected = expected, .remedy = _("Correct the value or its sign."));
}

static gboolean
check_availability (const MzJsonCursor *record,
                    const MzFigure     *figure)
{
  gboolean has_value = !isnan (figure->value);
  gboolean has_reason = figure->reason != NULL && *figure->reason != '\0';
  g_autofree char *found = has_value ? mz_number_to_string (figure->value) : g_strdup ("null");

  if (figure->bound == MZ_BOUND_NOT_AVAILABLE && has_value)
    REPORT_ERROR (record, "value", .code = "value-not-available",
                  .message = _("A number is given although it is said not to be available."),
                  .found = found, .expected = "null",
                  .remedy = _("Remove the number, or correct the bound."));
  else if (figure->bound == MZ_BOUND_NOT_AVAILABLE && !has_reason)
    REPORT_ERROR (
        record, figure->reason == NULL ? "bound" : "reason", .code = "missing-reason",
        .message = _("It is not said why the number is not available."),
        .found = mz_bound_to_string (figure->bound), .expected = _("a member \"reason\""),
        .remedy = _("Add the reason that the source gives, for example how the row is printed."));
  else if (figure->bound != MZ_BOUND_NOT_AVAILABLE && !has_value)
    REPORT_ERROR (
        record, "value", .code = "missing-value", .message = _("The number is missing."),
        .found = found, .expected = _("a number, because the bound is not \"not_available\""),
        .remedy = _("Write the number, or set the bound to \"not_available\" and add a reason."));
  else if (figure->bound != MZ_BOUND_NOT_AVAILABLE && has_reason)
    REPORT_ERROR (record, "reason", .code = "reason-with-value",
                  .message = _("A reason is given for a missing number that is not missing."),
                  .found = figure->reason, .expected = _("no \"reason\""),
                  .remedy = _("Move the words to \"note\", or remove the number."));
  else
    return has_value;
  return FALSE;
}

/* Tables print nothing as a dash. */
static gboolean
states_zero (const char *printed)
{
  static const char *const dashes[] = { "-", "–", "—", "--" };
  g_auto (GStrv) words = g_strsplit_set (printed, " \t|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (dashes); k++)
        {
          if (strcmp (words[i], dashes[k]) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
states_not_available (const char *printed)
{
  static const char *const words_for_it[] = { "NA", "N.A.", "n.a.", "W", "XX" };
  g_auto (GStrv) words = g_strsplit_set (printed, " \t|", -1);

  for (guint i = 0; i < G_N_ELEMENTS (words_for_it); i++)
    {
      if (g_strv_contains ((const char *const *) words, words_for_it[i]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
states_figure (const MzFigure *figure,
               const char     *words,
               const char     *unit)
{
  gboolean is_cell = figure->base.evidence.kind == MZ_EVIDENCE_CELL;

  if (figure->bound == MZ_BOUND_NOT_AVAILABLE)
    return !is_cell || states_not_available (words);
  if (is_cell && figure->value == 0.0 && states_zero (words))
    return TRUE;
  return mz_quote_states_number (words, figure->value, unit);
}

static void
check_number_in_evidence (const MzJsonCursor *record,
                          const MzFigure     *figure,
                          const MzMeasure    *measure)
{
  const MzEvidence *evidence = &figure->base.evidence;
  const char *words = evidence->kind == MZ_EVIDENCE_QUOTE ? evidence->exact : evidence->printed_row;
  g_autofree char *value =
      isnan (figure->value) ? g_strdup ("NA") : mz_number_to_string (figure->value);
  g_autofree char *expected = NULL;
  MzJsonCursor cursor;

  if (words == NULL || states_figure (figure, words, measure->unit))
    return;
  expected = g_strdup_printf (_("words in which %s occurs"), value);
  mz_json_cursor_enter_member (record, "evidence", &cursor);
  REPORT_ERROR (
      &cursor, evidence->kind == MZ_EVIDENCE_QUOTE ? "exact" : "printed",
      .code = "number-not-in-evidence", .message = _("The evidence does not state the number."),
      .found = words, .expected = expected,
      .remedy = _("Correct the value, or point the evidence to the words that state it."));
}

/**
 * _mz_dataset_check_figure:
 * @self: a reader
 * @record: the record of the figure
 * @figure: a figure whose members are sound by themselves
 *
 * Checks that unit, subject, value, bound, reason and evidence go together.
 */
void
_mz_dataset_check_figure (MzDatasetReader    *self,
                          const MzJsonCursor *record,
                          const MzFigure     *figure)
{
  const MzMeasure *measure =
      _mz_dataset_builder_get (self->builder, MZ_RECORD_MEASURE, figure->measure);

  check_unit (record, measure);
  check_subject (self, record, figure, measure);
  check_period (record, figure);
  if (check_availability (record, figure))
    check_range (record, figure, measure);
  /* a wrong value or unit is not found in the evidence either: once is enough */
  if (_mz_dataset_reader_is_sound (self))
    check_number_in_evidence (record, figure, measure);
}

/**
 * _mz_dataset_check_duplicate:
 * @self: a reader
 * @record: the record of the figure
 * @figure: a figure that is sound otherwise
 *
 * Tells when the same source has stated the same thing already: the same number again is an error,
 * another number a warning, because a source may contradict itself.
 */
void
_mz_dataset_check_duplicate (MzDatasetReader    *self,
                             const MzJsonCursor *record,
                             const MzFigure     *figure)
{
  g_autofree char *key = g_strdup_printf (
      "%s|%u|%d|%d|%u|%s", figure->subject, figure->measure, figure->span.first_day,
      figure->span.last_day, figure->base.source, figure->basis != NULL ? figure->basis : "");
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->figure_keys, key));
  const MzFigure *first;

  if (place == 0)
    {
      g_hash_table_insert (
          self->figure_keys, g_steal_pointer (&key),
          GUINT_TO_POINTER (_mz_dataset_builder_get_n (self->builder, MZ_RECORD_FIGURE) + 1));
      return;
    }
  first = _mz_dataset_builder_get (self->builder, MZ_RECORD_FIGURE, place - 1);
  if (first->value == figure->value || (isnan (first->value) && isnan (figure->value)))
    REPORT_ERROR (record, NULL, .code = "duplicate-figure",
                  .message = _("The same source states the same number for the same thing twice."),
                  .found = first->base.id, .expected = _("one figure for one statement"),
                  .remedy = _("Remove one of the two, or tell them apart by their basis."));
  else
    REPORT_WARNING (record, "value", .code = "contradicting-figure",
                    .message = _("The same source states another number for the same thing."),
                    .found = first->base.id,
                    .expected = _("one number for one subject, measure, period and basis"),
                    .remedy = _("Tell the two apart by their basis, if the source does."));
}

/* The least that a holding comes to: what adds up to more than the whole must do so for certain. */
static double
get_least_share (const MzHolding *holding)
{
  if (!isnan (holding->share_min))
    return holding->share_min;
  return mz_bound_is_open_below (holding->share_bound) ? NAN : holding->share;
}

/**
 * _mz_dataset_check_shares:
 * @self: a reader
 * @record: the record of the holding
 * @holding: a holding that is sound otherwise
 *
 * Tells when this holding makes more than the whole of what its asset's owners own on one day.
 */
void
_mz_dataset_check_shares (MzDatasetReader    *self,
                          const MzJsonCursor *record,
                          const MzHolding    *holding)
{
  g_autofree char *key = NULL;
  g_autofree char *sum_text = NULL;
  double least = get_least_share (holding);
  double *sum;

  if (strcmp (holding->kind, "owns") != 0 || isnan (least))
    return;
  key = g_strdup_printf ("%s|%d", holding->asset, holding->base.as_of_day);
  sum = g_hash_table_lookup (self->owned_shares, key);
  if (sum == NULL)
    {
      sum = g_new0 (double, 1);
      g_hash_table_insert (self->owned_shares, g_steal_pointer (&key), sum);
    }
  if (*sum + least <= MAX_SUM_OF_SHARES)
    {
      *sum += least;
      return;
    }
  sum_text = mz_number_to_string (*sum + least);
  REPORT_ERROR (record, isnan (holding->share_min) ? "share" : "share_min", .code = "shares-exceed-whole",
                .message =
                    _("The shares of this asset on the same day add up to more than the whole."),
                .found = sum_text, .expected = _("at most 100.5 percent in all"),
                .remedy = _("Correct the shares, or the days on which they held."));
}

/* The whole and the half are often said in words: "wholly owned", "half of it". */
static gboolean
states_percentage (const char *words,
                   double      percentage)
{
  return isnan (percentage) || percentage == 100.0 || percentage == 50.0 || percentage == 0.0 ||
         mz_quote_states_number (words, percentage, "%");
}

/**
 * _mz_dataset_check_percentages:
 * @self: a reader
 * @record: the record of the holding
 * @holding: a holding that is sound otherwise
 *
 * Tells when the quoted or printed words do not state the share, or the ends of its range.
 */
void
_mz_dataset_check_percentages (MzDatasetReader    *self,
                               const MzJsonCursor *record,
                               const MzHolding    *holding)
{
  const MzEvidence *evidence = &holding->base.evidence;
  const char *words = evidence->kind == MZ_EVIDENCE_QUOTE ? evidence->exact : evidence->printed_row;
  const double percentages[] = { holding->share, holding->share_min, holding->share_max };
  MzJsonCursor cursor;

  for (guint i = 0; words != NULL && i < G_N_ELEMENTS (percentages); i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *expected = NULL;

      if (states_percentage (words, percentages[i]))
        continue;
      value = mz_number_to_string (percentages[i]);
      expected = g_strdup_printf (_("words in which %s occurs"), value);
      mz_json_cursor_enter_member (record, "evidence", &cursor);
      REPORT_ERROR (
          &cursor, evidence->kind == MZ_EVIDENCE_QUOTE ? "exact" : "printed",
          .code = "number-not-in-evidence",
          .message = _("The evidence does not state the share."), .found = words,
          .expected = expected,
          .remedy = _("Correct the share, or point the evidence to the words that state it."));
      return;
    }
}

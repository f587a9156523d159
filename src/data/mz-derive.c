/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-derive-private.h"

#include "mz-query.h"

#include <math.h>
#include <string.h>

#define RESERVES "reserves"
#define PRODUCTION "mine_production"

typedef struct
{
  const char *word;
  const char *unit;
  const char *measure;    /* whose years it has */
  gboolean    is_of_companies;
} KindInfo;

static const KindInfo kinds[MZ_N_DERIVED] = {
  [MZ_DERIVED_RESERVES_SHARE] = { "reserves_share", "%", RESERVES, FALSE },
  [MZ_DERIVED_PRODUCTION_SHARE] = { "production_share", "%", PRODUCTION, FALSE },
  [MZ_DERIVED_DEPLETION_RATE] = { "depletion_rate", "%", PRODUCTION, FALSE },
  [MZ_DERIVED_RESERVES_LIFE] = { "reserves_life", "years", PRODUCTION, FALSE },
  [MZ_DERIVED_RESERVES_REVISION] = { "reserves_revision", "t REO", RESERVES, FALSE },
  [MZ_DERIVED_PRODUCTION_REVISION] = { "production_revision", "t REO", PRODUCTION, FALSE },
  [MZ_DERIVED_ATTRIBUTABLE_MINE] = { "attributable_mine", "t REO", "mine_capacity", TRUE },
  [MZ_DERIVED_ATTRIBUTABLE_SEPARATION] = { "attributable_separation", "t REO", "separation_capacity", TRUE },
  [MZ_DERIVED_ATTRIBUTABLE_METAL] = { "attributable_metal", "t", "metal_capacity", TRUE },
  [MZ_DERIVED_ATTRIBUTABLE_MAGNET] = { "attributable_magnet", "t", "magnet_capacity", TRUE },
};

/**
 * mz_derived_kind_to_string:
 * @kind: what is computed
 *
 * Returns: its word, for example "reserves_share"
 */
const char *
mz_derived_kind_to_string (MzDerivedKind kind)
{
  g_return_val_if_fail ((guint) kind < MZ_N_DERIVED, "");

  return kinds[kind].word;
}

/**
 * mz_derived_kind_parse:
 * @text: a word that mz_derived_kind_to_string() returns
 * @kind_out: (out): what it stands for
 *
 * Returns: %FALSE when @text is no such word; @kind_out is untouched then
 */
gboolean
mz_derived_kind_parse (const char    *text,
                       MzDerivedKind *kind_out)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint kind = 0; kind < MZ_N_DERIVED; kind++)
    {
      if (strcmp (text, kinds[kind].word) == 0)
        {
          *kind_out = kind;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * mz_derived_get_unit:
 * @kind: what is computed
 *
 * Returns: the unit of its values; a rate is in percent a year, a capacity in t REO a year
 */
const char *
mz_derived_get_unit (MzDerivedKind kind)
{
  g_return_val_if_fail ((guint) kind < MZ_N_DERIVED, "");

  return kinds[kind].unit;
}

/**
 * mz_derived_is_of_companies:
 * @kind: what is computed
 *
 * Returns: whether its subjects are companies, not places
 */
gboolean
mz_derived_is_of_companies (MzDerivedKind kind)
{
  g_return_val_if_fail ((guint) kind < MZ_N_DERIVED, FALSE);

  return kinds[kind].is_of_companies;
}

/**
 * _mz_derive_read:
 * @dataset: a dataset
 * @figure: a figure, or %MZ_NO_INDEX
 * @interval_out: (out): the numbers it stands for
 * @gap_out: (out): why there are none; untouched otherwise
 *
 * Returns: whether there are any
 */
gboolean
_mz_derive_read (MzDataset    *dataset,
                 guint32       figure,
                 MzInterval   *interval_out,
                 MzDerivedGap *gap_out)
{
  const MzFigure *record;

  if (figure == MZ_NO_INDEX)
    {
      *gap_out = MZ_DERIVED_GAP_NO_FIGURE;
      return FALSE;
    }
  record = mz_dataset_get_figure (dataset, figure);
  if (isnan (record->value))
    {
      *gap_out = MZ_DERIVED_GAP_NOT_AVAILABLE;
      return FALSE;
    }
  *interval_out = mz_interval_new (record->value, record->bound);
  return TRUE;
}

/**
 * _mz_derive_divide:
 * @one: an interval
 * @other: what it is divided by
 * @interval_out: (out): the quotient
 * @gap_out: (out): set when @other is zero
 *
 * Returns: whether it can be divided
 */
gboolean
_mz_derive_divide (MzInterval    one,
                   MzInterval    other,
                   MzInterval   *interval_out,
                   MzDerivedGap *gap_out)
{
  if (other.high == 0.0)
    {
      *gap_out = MZ_DERIVED_GAP_DIVIDES_BY_ZERO;
      return FALSE;
    }
  *interval_out = mz_interval_divide (one, other);
  return TRUE;
}

/**
 * _mz_derive_begin_row:
 * @run: a computation
 * @subject: what the row is about; borrowed from the dataset
 *
 * Returns: a row without inputs and without a number
 */
MzDerivedRow
_mz_derive_begin_row (const MzDeriveRun *run,
                      const char        *subject)
{
  return (MzDerivedRow) {
    .subject = subject,
    .value = NAN,
    .bound = MZ_BOUND_NOT_AVAILABLE,
    .can_be_bounded = TRUE,
    .first_input = run->result->inputs->len,
    .low = NAN,
    .high = NAN,
  };
}

/**
 * _mz_derive_add_input:
 * @run: a computation
 * @row: the row that was begun last
 * @figure: a figure that goes into it; %MZ_NO_INDEX adds nothing
 */
void
_mz_derive_add_input (const MzDeriveRun *run,
                      MzDerivedRow      *row,
                      guint32            figure)
{
  if (figure == MZ_NO_INDEX)
    return;
  g_array_append_val (run->result->inputs, figure);
  row->n_inputs++;
}

/**
 * _mz_derive_end_row:
 * @run: a computation
 * @row: a row with all its inputs
 * @interval: the numbers that the inputs allow
 * @least: see mz_interval_get_bound()
 */
void
_mz_derive_end_row (const MzDeriveRun *run,
                    MzDerivedRow      *row,
                    MzInterval         interval,
                    double             least)
{
  row->can_be_bounded = mz_interval_get_bound (interval, least, &row->value, &row->bound);
  row->gap = row->can_be_bounded ? MZ_DERIVED_GAP_NONE : MZ_DERIVED_GAP_UNBOUNDED;
  row->low = interval.low;
  row->high = interval.high;
  g_array_append_val (run->result->rows, *row);
}

/**
 * _mz_derive_end_gap:
 * @run: a computation
 * @row: a row with what inputs there are
 * @gap: why there is no number
 */
void
_mz_derive_end_gap (const MzDeriveRun *run,
                    MzDerivedRow      *row,
                    MzDerivedGap       gap)
{
  row->gap = gap;
  g_array_append_val (run->result->rows, *row);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const MzDerivedRow *one = a;
  const MzDerivedRow *other = b;

  if (isnan (one->value) || isnan (other->value))
    {
      if (isnan (one->value) != isnan (other->value))
        return isnan (one->value) ? 1 : -1;
    }
  else if (one->value != other->value)
    return one->value > other->value ? -1 : 1;
  return strcmp (one->subject, other->subject);
}

static MzDerivation *
make_derivation (MzDerivedKind kind,
                 int           year)
{
  MzDerivation *self = g_new0 (MzDerivation, 1);

  self->kind = kind;
  self->year = year;
  self->rows = g_array_new (FALSE, FALSE, sizeof (MzDerivedRow));
  self->inputs = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/**
 * _mz_derive_count_left_out:
 * @run: a computation
 * @n_hidden: figures that a filter leaves out
 * @n_later: figures that were stated after the vintage
 *
 * Adds to what the result tells.
 */
void
_mz_derive_count_left_out (const MzDeriveRun *run,
                           guint              n_hidden,
                           guint              n_later)
{
  /* those who ask for the parts of a number count by themselves */
  if (run->result == NULL)
    return;
  run->result->n_hidden += n_hidden;
  run->result->n_later += n_later;
}

static void
add_capacities (const MzDeriveRun *run,
                guint32            measure)
{
  if (measure != MZ_NO_INDEX && mz_dataset_get_measure (run->dataset, measure)->may_sum)
    _mz_derive_add_capacities (run, measure);
}

static void
add_rows (const MzDeriveRun *run,
          MzDerivedKind      kind)
{
  switch (kind)
    {
    case MZ_DERIVED_RESERVES_SHARE:
    case MZ_DERIVED_PRODUCTION_SHARE:
      _mz_derive_add_shares (run, kinds[kind].measure);
      break;
    case MZ_DERIVED_DEPLETION_RATE:
    case MZ_DERIVED_RESERVES_LIFE:
      _mz_derive_add_lives (run, kind == MZ_DERIVED_DEPLETION_RATE);
      break;
    case MZ_DERIVED_RESERVES_REVISION:
    case MZ_DERIVED_PRODUCTION_REVISION:
      _mz_derive_add_revisions (run, kinds[kind].measure);
      break;
    case MZ_DERIVED_ATTRIBUTABLE_MINE:
    case MZ_DERIVED_ATTRIBUTABLE_SEPARATION:
    case MZ_DERIVED_ATTRIBUTABLE_METAL:
    case MZ_DERIVED_ATTRIBUTABLE_MAGNET:
      add_capacities (run, mz_dataset_find_measure (run->dataset, kinds[kind].measure));
      break;
    case MZ_N_DERIVED:
    default:
      break;
    }
}

static MzDerivation *
run_year (MzDataset    *dataset,
          MzDerivedKind kind,
          int           year,
          const MzLens *lens)
{
  MzDeriveRun run = { .dataset = dataset, .lens = lens, .year = year };

  run.result = make_derivation (kind, year);
  add_rows (&run, kind);
  g_array_sort (run.result->rows, compare_rows);
  return run.result;
}

/* Those without a number are sorted last. */
static gboolean
has_number (const MzDerivation *self)
{
  return self->rows->len > 0 && !isnan (g_array_index (self->rows, MzDerivedRow, 0).value);
}

/* Those of the figures that count through the lens, or of all without one. */
static GArray *
get_measure_years (MzDataset    *dataset,
                   const char   *id,
                   const MzLens *lens)
{
  guint32 measure = mz_dataset_find_measure (dataset, id);

  if (measure == MZ_NO_INDEX)
    return g_array_new (FALSE, FALSE, sizeof (int));
  return lens != NULL ? mz_query_get_known_years (dataset, measure, lens)
                      : mz_query_get_years (dataset, measure);
}

/* Reserves last: those of an earlier year will do, but there must be some. */
static void
drop_years_before_reserves (GArray       *years,
                            MzDataset    *dataset,
                            const MzLens *lens)
{
  g_autoptr (GArray) reserves = get_measure_years (dataset, RESERVES, lens);

  if (reserves->len == 0)
    g_array_set_size (years, 0);
  while (years->len > 0 && g_array_index (years, int, 0) < g_array_index (reserves, int, 0))
    g_array_remove_index (years, 0);
}

static GArray *
get_known_years (MzDataset    *dataset,
                 MzDerivedKind kind,
                 const MzLens *lens)
{
  GArray *years = get_measure_years (dataset, kinds[kind].measure, lens);

  if (kind == MZ_DERIVED_DEPLETION_RATE || kind == MZ_DERIVED_RESERVES_LIFE)
    drop_years_before_reserves (years, dataset, lens);
  return years;
}

/**
 * mz_derive_run:
 * @dataset: a dataset
 * @kind: what to compute
 * @year: a year, or 0 for the newest of those that mz_derive_get_years() tells that gives a number,
 *   and for the newest of all when none does
 * @lens: which of several figures goes in
 *
 * Computes one number for each subject that has at least one input through @lens:
 *
 * - a share of the world is the drawn figure ÷ the world total that the same source states for the
 *   same time × 100, never a sum of rows and never another source's total;
 * - the depletion rate is mine production of @year ÷ reserves × 100, in percent a year, and the
 *   reserves life is reserves ÷ mine production of @year, in years; the reserves are those that
 *   @lens draws for @year;
 * - a revision is the drawn figure − that of the next older edition of the same series;
 * - an attributable capacity is Σ stake × installed capacity of one stage, over the facilities that a
 *   chain of holdings leads to (see mz_ownership_get_stakes()), so that neither units nor substances
 *   nor stages are mixed; nothing is added of a measure whose values may not be.
 *
 * What mz_lens_pass() does not show is no input; it is counted in @n_hidden and @n_later.
 *
 * Bounds are carried through by interval arithmetic (R. E. Moore, Interval Analysis, 1966): "less
 * than 2" of "more than 28" may be anything and is told to be so.
 *
 * Returns: (transfer full): the rows and the figures they were computed from
 */
MzDerivation *
mz_derive_run (MzDataset    *dataset,
               MzDerivedKind kind,
               int           year,
               const MzLens *lens)
{
  g_autoptr (GArray) years = NULL;
  g_autoptr (MzDerivation) newest = NULL;

  g_return_val_if_fail (dataset != NULL && lens != NULL, NULL);
  g_return_val_if_fail ((guint) kind < MZ_N_DERIVED, NULL);

  years = get_known_years (dataset, kind, lens);
  if (years->len == 0)
    {
      g_array_unref (years);
      years = mz_derive_get_years (dataset, kind);
    }
  if (years->len == 0)
    return make_derivation (kind, year);
  if (year != 0)
    return run_year (dataset, kind, year, lens);

  newest = run_year (dataset, kind, g_array_index (years, int, years->len - 1), lens);
  for (guint i = years->len - 1; i > 0 && !has_number (newest); i--)
    {
      g_autoptr (MzDerivation) earlier = run_year (dataset, kind, g_array_index (years, int, i - 1), lens);

      if (has_number (earlier))
        return g_steal_pointer (&earlier);
    }
  return g_steal_pointer (&newest);
}

/**
 * mz_derivation_filter:
 * @self: a result that nobody else looks at yet
 * @keeps: (scope call): tells whether a subject stays
 * @data: data for @keeps
 *
 * Takes the rows of other subjects away and counts them.
 */
void
mz_derivation_filter (MzDerivation *self,
                      gboolean    (*keeps) (const char *subject, gpointer data),
                      gpointer      data)
{
  guint before;
  guint n_kept = 0;

  g_return_if_fail (self != NULL && keeps != NULL);

  before = self->rows->len;
  for (guint i = 0; i < before; i++)
    {
      MzDerivedRow row = g_array_index (self->rows, MzDerivedRow, i);

      if (keeps (row.subject, data))
        g_array_index (self->rows, MzDerivedRow, n_kept++) = row;
    }
  g_array_set_size (self->rows, n_kept);
  self->n_outside += before - n_kept;
}

/**
 * mz_derivation_free:
 * @self: (transfer full): a result
 */
void
mz_derivation_free (MzDerivation *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->rows);
  g_array_unref (self->inputs);
  g_free (self);
}

/**
 * mz_derivation_find:
 * @self: a result
 * @subject: a country or company
 *
 * Returns: (nullable) (transfer none): its row
 */
const MzDerivedRow *
mz_derivation_find (const MzDerivation *self,
                    const char         *subject)
{
  g_return_val_if_fail (self != NULL && subject != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MzDerivedRow *row = &g_array_index (self->rows, MzDerivedRow, i);

      if (strcmp (row->subject, subject) == 0)
        return row;
    }
  return NULL;
}

/**
 * mz_derive_get_years:
 * @dataset: a dataset
 * @kind: what is computed
 *
 * Returns: (transfer full) (element-type int): the years that it can be computed for, ascending
 */
GArray *
mz_derive_get_years (MzDataset    *dataset,
                     MzDerivedKind kind)
{
  g_return_val_if_fail (dataset != NULL && (guint) kind < MZ_N_DERIVED, NULL);

  return get_known_years (dataset, kind, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-derive-private.h"

#include "mz-query.h"

#include <math.h>

#define N_TOP 3

typedef struct
{
  MzDataset *dataset;
  guint32    world;
  GArray    *shares;   /* (element-type MzInterval) of the counted rows, from 0 to 1 */
} Count;

/* Against a source's own total only what that source states is measured, and of the same time. */
static gboolean
is_counted (const Count *count,
            guint32      figure)
{
  const MzFigure *record, *world;

  if (figure == MZ_NO_INDEX)
    return FALSE;
  record = mz_dataset_get_figure (count->dataset, figure);
  if (isnan (record->value))
    return FALSE;
  if (count->world == MZ_NO_INDEX)
    return TRUE;
  world = mz_dataset_get_figure (count->dataset, count->world);
  return record->base.source == world->base.source &&
         mz_period_compare (&record->span, &world->span) == 0;
}

static MzInterval
read_figure (const Count *count,
             guint32      figure)
{
  const MzFigure *record = mz_dataset_get_figure (count->dataset, figure);

  return mz_interval_new (record->value, record->bound);
}

static MzInterval
add_up (const Count  *count,
        const GArray *figures)
{
  MzInterval sum = mz_interval_new (0.0, MZ_BOUND_EXACTLY);

  for (guint i = 0; i < figures->len; i++)
    sum = mz_interval_add (sum, read_figure (count, g_array_index (figures, guint32, i)));
  return sum;
}

static void
divide_all (const Count  *count,
            const GArray *figures,
            MzInterval    whole)
{
  for (guint i = 0; i < figures->len; i++)
    {
      MzInterval share =
          mz_interval_divide (read_figure (count, g_array_index (figures, guint32, i)), whole);

      /* a part is never more than the whole */
      share.low = MIN (share.low, 1.0);
      if (share.high > 1.0 && !(share.low == share.high))
        share.high = 1.0;
      g_array_append_val (count->shares, share);
    }
}

/* The rows are sorted by value, so that the largest come first. */
static MzInterval
add_shares (const Count *count,
            guint        n_shares,
            gboolean     is_squared)
{
  MzInterval sum = mz_interval_new (0.0, MZ_BOUND_EXACTLY);

  for (guint i = 0; i < MIN (n_shares, count->shares->len); i++)
    {
      MzInterval share = g_array_index (count->shares, MzInterval, i);

      sum = mz_interval_add (sum, is_squared ? mz_interval_multiply (share, share) : share);
    }
  return sum;
}

/* A bound that holds for any shares whatever says nothing. */
static gboolean
get_bound (MzInterval interval,
           double     most,
           double    *value_out,
           MzBound   *bound_out)
{
  if (interval.high >= most && interval.low < interval.high)
    interval.high = INFINITY;
  return mz_interval_get_bound (interval, 0.0, value_out, bound_out);
}

static void
compute (MzConcentration *self,
         const Count     *count)
{
  const MzInterval hundred = mz_interval_new (100.0, MZ_BOUND_EXACTLY);
  const MzInterval ten_thousand = mz_interval_new (10000.0, MZ_BOUND_EXACTLY);
  MzInterval index = mz_interval_multiply (add_shares (count, G_MAXUINT, TRUE), ten_thousand);
  MzInterval top = mz_interval_multiply (add_shares (count, N_TOP, FALSE), hundred);
  MzInterval all = mz_interval_multiply (add_shares (count, G_MAXUINT, FALSE), hundred);
  MzBound bound;

  self->can_be_bounded = get_bound (index, 10000.0, &self->herfindahl, &self->bound) &&
                         get_bound (top, 100.0, &self->top_share, &bound);
  mz_interval_get_bound (all, 0.0, &self->covered, &bound);
  if (self->can_be_bounded)
    return;
  self->herfindahl = self->top_share = NAN;
  self->bound = MZ_BOUND_NOT_AVAILABLE;
}

static MzConcentration *
make_concentration (const MzQueryResult *query)
{
  MzConcentration *self = g_new0 (MzConcentration, 1);

  self->herfindahl = self->top_share = self->covered = NAN;
  self->bound = MZ_BOUND_NOT_AVAILABLE;
  self->inputs = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->world = query->world;
  self->year = query->year;
  return self;
}

static void
collect_inputs (MzConcentration     *self,
                const Count         *count,
                const MzQueryResult *query)
{
  for (guint i = 0; i < query->rows->len; i++)
    {
      guint32 figure = g_array_index (query->rows, MzQueryRow, i).drawn;

      if (figure != MZ_NO_INDEX && isnan (mz_dataset_get_figure (count->dataset, figure)->value))
        self->n_without++;
      if (is_counted (count, figure))
        g_array_append_val (self->inputs, figure);
    }
}

/* Without a world total the figures themselves are added up: what is planned or counted otherwise must not
 * be added to what is installed. */
static gboolean
may_add_up (const Count  *count,
            const GArray *figures)
{
  const MzFigure *first = NULL;

  for (guint i = 0; count->world == MZ_NO_INDEX && i < figures->len; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (count->dataset, g_array_index (figures, guint32, i));

      if (first == NULL)
        first = figure;
      if (g_strcmp0 (figure->basis, first->basis) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * mz_concentration_new:
 * @dataset: a dataset
 * @measure: a measure whose values may be added
 * @year: a year, or 0 for the newest that has a figure
 * @lens: which of several figures is drawn
 *
 * Computes how far a measure lies in few hands: the Herfindahl–Hirschman index Σ sᵢ², with the
 * shares sᵢ in percent, and the sum of the three largest shares. Where the lens draws a world total,
 * the shares are those of the figures of that same source in it; what the source does not list by
 * name counts nothing, and @covered tells how much is listed. Else shares are those in the sum of
 * all drawn figures, and there are none when these count by different definitions. Bounds are carried
 * through.
 *
 * Source: A. O. Hirschman, "The Paternity of an Index", American Economic Review 54 (1964).
 *
 * Returns: (transfer full) (nullable): the result, or %NULL when the values may not be added
 */
MzConcentration *
mz_concentration_new (MzDataset    *dataset,
                      guint32       measure,
                      int           year,
                      const MzLens *lens)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (MzInterval));
  g_autoptr (MzQueryResult) query = NULL;
  MzConcentration *self;
  MzInterval whole;

  g_return_val_if_fail (dataset != NULL && lens != NULL, NULL);

  if (!mz_dataset_get_measure (dataset, measure)->may_sum)
    return NULL;
  query = mz_query_run (dataset, measure, year, lens);
  self = make_concentration (query);
  if (self->world != MZ_NO_INDEX && isnan (mz_dataset_get_figure (dataset, self->world)->value))
    self->world = MZ_NO_INDEX;

  const Count count = { dataset, self->world, shares };
  collect_inputs (self, &count, query);
  whole = self->world != MZ_NO_INDEX ? read_figure (&count, self->world)
                                     : add_up (&count, self->inputs);
  if (self->inputs->len > 0 && whole.high > 0.0 && may_add_up (&count, self->inputs))
    {
      divide_all (&count, self->inputs, whole);
      compute (self, &count);
    }
  if (self->world != MZ_NO_INDEX)
    g_array_append_val (self->inputs, self->world);
  return self;
}

/**
 * mz_concentration_free:
 * @self: (transfer full): a result
 */
void
mz_concentration_free (MzConcentration *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->inputs);
  g_free (self);
}

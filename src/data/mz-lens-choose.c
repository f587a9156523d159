/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-lens.h"

#include "mz-dataset-private.h"
#include "mz-standing-private.h"

#include <math.h>
#include <string.h>

static int
compare_age (const MzFigure *one,
             const MzFigure *other)
{
  if (one->base.as_of_day != other->base.as_of_day)
    return one->base.as_of_day > other->base.as_of_day ? -1 : 1;
  return -mz_period_compare (&one->span, &other->span);
}

static int
compare_rank (MzDataset      *dataset,
              const MzFigure *one,
              const MzFigure *other)
{
  guint one_rank = _mz_dataset_get_figure_rank (dataset, one);
  guint other_rank = _mz_dataset_get_figure_rank (dataset, other);

  return (one_rank > other_rank) - (one_rank < other_rank);
}

static int
compare_value (const MzFigure *one,
               const MzFigure *other,
               gboolean        is_highest)
{
  if (isnan (one->value) || isnan (other->value))
    return isnan (one->value) - isnan (other->value);
  if (one->value == other->value)
    return 0;
  return (one->value > other->value) == is_highest ? -1 : 1;
}

/* Below 0 when the lens prefers the first. Figures that are alike in everything keep the
 * order of the files. */
static int
compare_figures (const MzLens   *self,
                 MzDataset      *dataset,
                 const MzFigure *one,
                 const MzFigure *other)
{
  int order = 0;

  if (mz_lens_get_kind (self) == MZ_LENS_DEFAULT)
    order = compare_rank (dataset, one, other);
  if (mz_lens_get_kind (self) == MZ_LENS_HIGHEST || mz_lens_get_kind (self) == MZ_LENS_LOWEST)
    order = compare_value (one, other, mz_lens_get_kind (self) == MZ_LENS_HIGHEST);
  if (order == 0)
    order = compare_age (one, other);
  if (order == 0)
    order = compare_rank (dataset, one, other);
  return order;
}

static gboolean
is_let_through (const MzLens   *self,
                MzDataset      *dataset,
                const MzFigure *figure)
{
  const char *source = mz_lens_get_source_id (self);

  if (mz_lens_pass (self, dataset, &figure->base) != MZ_LENS_PASS_SHOWN)
    return FALSE;
  return source == NULL || strcmp (mz_dataset_get_source (dataset, figure->base.source)->id, source) == 0;
}

/* A repetition gives way to the claim that it carries, so that no claim is counted twice. */
static gboolean
is_outdone_by_root (const MzLens  *self,
                    MzDataset     *dataset,
                    guint32        figure,
                    const guint32 *figures,
                    guint          n_figures)
{
  guint32 root = mz_dataset_get_figure (dataset, figure)->repeats;

  for (guint i = 0; root != MZ_NO_INDEX && i < n_figures; i++)
    {
      if (figures[i] == root)
        return is_let_through (self, dataset, mz_dataset_get_figure (dataset, root));
    }
  return FALSE;
}

static MzEditions *
make_editions (const MzLens  *self,
               MzDataset     *dataset,
               const guint32 *figures,
               guint          n_figures)
{
  g_autoptr (GArray) shown = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_figures);

  for (guint i = 0; i < n_figures; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, figures[i]);

      if (mz_lens_pass (self, dataset, &figure->base) == MZ_LENS_PASS_SHOWN)
        g_array_append_val (shown, figures[i]);
    }
  return _mz_editions_new (dataset, (const guint32 *) (gpointer) shown->data, shown->len);
}

/**
 * mz_lens_choose:
 * @self: a lens
 * @dataset: a dataset
 * @figures: (array length=n_figures): figures that speak about the same thing
 * @n_figures: how many there are
 *
 * Chooses the figure that is drawn. Each lens goes down its own list until one figure is left:
 *
 * - default: the series of lowest rank (figures of no series come last), the latest `as_of`, the
 *   latest period. "Not available" counts like a number: what the most systematic source says now
 *   is not filled up from elsewhere.
 * - newest: the latest `as_of` whatever the source, the latest period, the series of lowest rank.
 * - highest, lowest: the largest or smallest number among the newest editions of each series, any
 *   number before "not available", then as with newest. Hedges are not weighed: "more than 28" is 28.
 * - source: as with newest, among the figures of that source only.
 *
 * What mz_lens_pass() does not show is never chosen, nor does it supersede anything.
 *
 * A figure that repeats another one of the list gives way to it unless the lens does not let that
 * other one through. Figures that are alike in everything else keep the order of the files.
 *
 * Returns: the figure that is drawn, or %MZ_NO_INDEX when the lens has none
 */
guint32
mz_lens_choose (const MzLens  *self,
                MzDataset     *dataset,
                const guint32 *figures,
                guint          n_figures)
{
  gboolean wants_newest_editions = mz_lens_get_kind (self) == MZ_LENS_HIGHEST || mz_lens_get_kind (self) == MZ_LENS_LOWEST;
  g_autoptr (MzEditions) editions = NULL;
  guint32 chosen = MZ_NO_INDEX;

  if (wants_newest_editions)
    editions = make_editions (self, dataset, figures, n_figures);
  for (guint i = 0; i < n_figures; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, figures[i]);

      if (!is_let_through (self, dataset, figure) ||
          (wants_newest_editions && _mz_editions_is_superseded (editions, figures[i])) ||
          is_outdone_by_root (self, dataset, figures[i], figures, n_figures))
        continue;
      if (chosen == MZ_NO_INDEX ||
          compare_figures (self, dataset, figure, mz_dataset_get_figure (dataset, chosen)) < 0)
        chosen = figures[i];
    }
  return chosen;
}

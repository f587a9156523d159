/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-private.h"
#include "mz-standing-private.h"

#include <string.h>

struct _MzEditions
{
  MzDataset  *dataset;
  GHashTable *newest;   /* row of a series -> the newest as_of_day */
};

static gboolean
is_lasting (MzDataset      *dataset,
            const MzFigure *figure)
{
  return _mz_measure_is_lasting (mz_dataset_get_measure (dataset, figure->measure));
}

static const char *
get_series (MzDataset      *dataset,
            const MzFigure *figure)
{
  return mz_dataset_get_source (dataset, figure->base.source)->series;
}

static gboolean
is_same_row (MzDataset      *dataset,
             const MzFigure *one,
             const MzFigure *other)
{
  const char *series = get_series (dataset, one);

  return series != NULL && g_strcmp0 (series, get_series (dataset, other)) == 0 &&
         one->measure == other->measure && strcmp (one->subject, other->subject) == 0 &&
         g_strcmp0 (one->basis, other->basis) == 0 &&
         (is_lasting (dataset, one) || mz_period_compare (&one->span, &other->span) == 0);
}

static gboolean
is_plain (MzBound bound)
{
  return bound == MZ_BOUND_EXACTLY || bound == MZ_BOUND_ABOUT || bound == MZ_BOUND_ESTIMATE;
}

/* The same number with the same kind of hedge. Two statements that nothing is available agree too. */
static gboolean
is_saying_same (const MzFigure *one,
                const MzFigure *other)
{
  if (one->bound == MZ_BOUND_NOT_AVAILABLE || other->bound == MZ_BOUND_NOT_AVAILABLE)
    return one->bound == other->bound;

  return one->value == other->value &&
         (one->bound == other->bound || (is_plain (one->bound) && is_plain (other->bound)));
}

/**
 * mz_standing_of:
 * @dataset: a dataset
 * @drawn: the figure that is drawn, or %MZ_NO_INDEX
 * @other: another figure about the same thing
 *
 * An older edition of the same series with the same definition is superseded. A newer one than the
 * drawn is a rival: to hide it would be to take sides. What only carries the claim of another figure
 * is no rival of its own, and neither is the claim of which the drawn figure is a repetition.
 *
 * Returns: how @other stands to @drawn
 */
MzStanding
mz_standing_of (MzDataset *dataset,
                guint32    drawn,
                guint32    other)
{
  const MzFigure *drawn_figure, *other_figure;

  if (drawn == MZ_NO_INDEX)
    return MZ_STANDING_RIVAL;
  if (drawn == other)
    return MZ_STANDING_DRAWN;
  drawn_figure = mz_dataset_get_figure (dataset, drawn);
  other_figure = mz_dataset_get_figure (dataset, other);
  if (is_same_row (dataset, drawn_figure, other_figure) &&
      other_figure->base.as_of_day < drawn_figure->base.as_of_day)
    return MZ_STANDING_SUPERSEDED;
  if (other_figure->repeats != MZ_NO_INDEX || drawn_figure->repeats == other)
    return MZ_STANDING_REPEATING;
  return is_saying_same (drawn_figure, other_figure) ? MZ_STANDING_AGREEING : MZ_STANDING_RIVAL;
}

/*
 * _mz_figure_dup_row_key:
 * @dataset: a dataset
 * @figure: a figure of a source that is an edition of a series
 *
 * Returns: (transfer full): what all editions of the same row of a series have in common
 */
char *
_mz_figure_dup_row_key (MzDataset      *dataset,
                        const MzFigure *figure)
{
  gboolean lasting = is_lasting (dataset, figure);

  return g_strdup_printf ("%s|%u|%s|%d|%d|%s", figure->subject, figure->measure,
                          get_series (dataset, figure), lasting ? 0 : figure->span.first_day,
                          lasting ? 0 : figure->span.last_day,
                          figure->basis != NULL ? figure->basis : "");
}

/**
 * _mz_editions_new:
 * @dataset: a dataset
 * @figures: (array length=n_figures): figures
 * @n_figures: how many there are
 *
 * Returns: (transfer full): what is needed to tell which of them are superseded by another of them
 */
MzEditions *
_mz_editions_new (MzDataset     *dataset,
                  const guint32 *figures,
                  guint          n_figures)
{
  MzEditions *self = g_new0 (MzEditions, 1);

  self->dataset = mz_dataset_ref (dataset);
  self->newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n_figures; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, figures[i]);
      g_autofree char *key = NULL;

      if (get_series (dataset, figure) == NULL)
        continue;
      key = _mz_figure_dup_row_key (dataset, figure);
      if (figure->base.as_of_day > GPOINTER_TO_INT (g_hash_table_lookup (self->newest, key)))
        g_hash_table_replace (self->newest, g_steal_pointer (&key),
                              GINT_TO_POINTER (figure->base.as_of_day));
    }
  return self;
}

/**
 * _mz_editions_free:
 * @self: (transfer full): editions
 */
void
_mz_editions_free (MzEditions *self)
{
  g_hash_table_unref (self->newest);
  mz_dataset_unref (self->dataset);
  g_free (self);
}

/**
 * _mz_editions_is_superseded:
 * @self: editions
 * @figure: one of the figures they were made of
 *
 * Returns: whether another of the figures is a newer edition of this one
 */
gboolean
_mz_editions_is_superseded (const MzEditions *self,
                            guint32           figure)
{
  const MzFigure *record = mz_dataset_get_figure (self->dataset, figure);
  g_autofree char *key = NULL;

  if (get_series (self->dataset, record) == NULL)
    return FALSE;
  key = _mz_figure_dup_row_key (self->dataset, record);
  return record->base.as_of_day < GPOINTER_TO_INT (g_hash_table_lookup (self->newest, key));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-lens.h"

#include "mz-dataset-private.h"
#include "mz-standing-private.h"

#include <math.h>
#include <string.h>

#define SOURCE_PREFIX "source:"

struct _MzLens
{
  gatomicrefcount ref_count;
  MzLensKind      kind;
  char           *source_id;   /* only when kind is MZ_LENS_SOURCE */
};

G_DEFINE_BOXED_TYPE (MzLens, mz_lens, mz_lens_ref, mz_lens_unref)

static const char *const lens_words[] = {
  [MZ_LENS_DEFAULT] = "default",
  [MZ_LENS_NEWEST] = "newest",
  [MZ_LENS_HIGHEST] = "highest",
  [MZ_LENS_LOWEST] = "lowest",
};

/**
 * mz_lens_new:
 * @kind: which figure is preferred
 * @source_id: (nullable): the source, for %MZ_LENS_SOURCE only
 *
 * Returns: (transfer full): a lens
 */
MzLens *
mz_lens_new (MzLensKind  kind,
             const char *source_id)
{
  MzLens *self;

  g_return_val_if_fail ((kind == MZ_LENS_SOURCE) == (source_id != NULL), NULL);

  self = g_new0 (MzLens, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->source_id = g_strdup (source_id);
  return self;
}

/**
 * mz_lens_new_from_text:
 * @text: "default", "newest", "highest", "lowest" or "source:" and the id of a source
 *
 * Returns: (nullable) (transfer full): the lens, or %NULL when @text is none
 */
MzLens *
mz_lens_new_from_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lens_words); i++)
    {
      if (strcmp (text, lens_words[i]) == 0)
        return mz_lens_new (i, NULL);
    }
  if (g_str_has_prefix (text, SOURCE_PREFIX) && text[strlen (SOURCE_PREFIX)] != '\0')
    return mz_lens_new (MZ_LENS_SOURCE, text + strlen (SOURCE_PREFIX));
  return NULL;
}

/**
 * mz_lens_ref:
 * @self: a lens
 *
 * Returns: (transfer full): @self
 */
MzLens *
mz_lens_ref (MzLens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * mz_lens_unref:
 * @self: (transfer full): a lens
 */
void
mz_lens_unref (MzLens *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->source_id);
  g_free (self);
}

/**
 * mz_lens_get_kind:
 * @self: a lens
 *
 * Returns: which figure it prefers
 */
MzLensKind
mz_lens_get_kind (const MzLens *self)
{
  g_return_val_if_fail (self != NULL, MZ_LENS_DEFAULT);

  return self->kind;
}

/**
 * mz_lens_get_source_id:
 * @self: a lens
 *
 * Returns: (nullable): the only source that it lets through
 */
const char *
mz_lens_get_source_id (const MzLens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source_id;
}

/**
 * mz_lens_to_text:
 * @self: a lens
 *
 * Returns: (transfer full): what mz_lens_new_from_text() reads
 */
char *
mz_lens_to_text (const MzLens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == MZ_LENS_SOURCE)
    return g_strconcat (SOURCE_PREFIX, self->source_id, NULL);
  return g_strdup (lens_words[self->kind]);
}

/**
 * mz_lens_equal:
 * @self: a lens
 * @other: another one
 *
 * Returns: whether both choose alike
 */
gboolean
mz_lens_equal (const MzLens *self,
               const MzLens *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->kind == other->kind && g_strcmp0 (self->source_id, other->source_id) == 0;
}

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

  if (self->kind == MZ_LENS_DEFAULT)
    order = compare_rank (dataset, one, other);
  if (self->kind == MZ_LENS_HIGHEST || self->kind == MZ_LENS_LOWEST)
    order = compare_value (one, other, self->kind == MZ_LENS_HIGHEST);
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
  return self->kind != MZ_LENS_SOURCE ||
         strcmp (mz_dataset_get_source (dataset, figure->base.source)->id, self->source_id) == 0;
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
  gboolean wants_newest_editions = self->kind == MZ_LENS_HIGHEST || self->kind == MZ_LENS_LOWEST;
  g_autoptr (MzEditions) editions = NULL;
  guint32 chosen = MZ_NO_INDEX;

  if (wants_newest_editions)
    editions = _mz_editions_new (dataset, figures, n_figures);
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

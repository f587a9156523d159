/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-card-dissent.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  MzDataset      *dataset;
  const MzFigure *figure;      /* from which they dissent */
  guint           n_figures;
  gboolean        has_own;     /* one of them is of the same source */
  GHashTable     *sources;     /* of the others */
} Dissent;

static gboolean
says_the_same (const MzFigure *one,
               const MzFigure *other)
{
  return (one->value == other->value || (isnan (one->value) && isnan (other->value))) && one->bound == other->bound;
}

static void
count (Dissent *self,
       guint32  place)
{
  guint32 source = mz_dataset_get_figure (self->dataset, place)->base.source;

  self->n_figures++;
  if (source == self->figure->base.source)
    self->has_own = TRUE;
  else
    g_hash_table_add (self->sources, GUINT_TO_POINTER (source));
}

/* Rivals of the drawn figure; of another one whatever still stands and gives another number. */
static void
count_all (Dissent             *self,
           const MzQueryResult *query,
           const MzQueryRow    *row)
{
  gboolean is_drawn = row->drawn != MZ_NO_INDEX && row->drawn == self->figure->base.index;

  if (!is_drawn && row->drawn != MZ_NO_INDEX &&
      !says_the_same (mz_dataset_get_figure (self->dataset, row->drawn), self->figure))
    count (self, row->drawn);
  for (guint i = 0; i < row->n_others; i++)
    {
      guint32 other = g_array_index (query->others, guint32, row->first_other + i);
      MzStanding standing = mz_query_get_standing (row, i);

      if (is_drawn ? standing == MZ_STANDING_RIVAL
                   : (standing == MZ_STANDING_RIVAL || standing == MZ_STANDING_AGREEING) &&
                     !says_the_same (mz_dataset_get_figure (self->dataset, other), self->figure))
        count (self, other);
    }
}

static char *
describe_sources (const Dissent *self)
{
  guint n_sources = g_hash_table_size (self->sources);

  if (n_sources == 0)
    return g_strdup (C_("card", "from the same source"));
  if (self->has_own)
    /* Translators: where figures come from */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "from the same source and %u other",
                                         "from the same source and %u others", n_sources), n_sources);

  /* Translators: where figures come from */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "from %u other source", "from %u other sources", n_sources),
                          n_sources);
}

char *
_mz_card_describe_dissent (MzChart *chart,
                           guint32  figure)
{
  const MzQueryResult *query = mz_chart_get_query (chart);
  const MzQueryRow *row = query != NULL ? mz_query_find_figure (query, figure) : NULL;
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autofree char *from = NULL;
  g_autofree char *number = NULL;
  Dissent self = { .dataset = mz_chart_context_get_dataset (mz_chart_get_context (chart)), .sources = sources };

  if (row == NULL)
    return NULL;

  self.figure = mz_dataset_get_figure (self.dataset, figure);
  count_all (&self, query, row);
  if (self.n_figures == 0)
    return NULL;

  number = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure", "%u figures", self.n_figures), self.n_figures);
  from = describe_sources (&self);

  /* Translators: who contradicts a figure, as in "Otherwise: 3 figures from 2 other sources" */
  return g_strdup_printf (C_("card", "Otherwise: %1$s %2$s"), number, from);
}

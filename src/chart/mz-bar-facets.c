/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-bar-planned.h"
#include "mz-describe-private.h"
#include "mz-describe.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_PANELS       6
#define MIN_PANEL_WIDTH  140.0
#define LABELS_SHARE     0.25

/* A source, or a series with all its editions. */
typedef struct
{
  const char *series;       /* nullable */
  guint32     source;       /* one of them */
  guint       rank;
  guint       n_rows;       /* how many rows it speaks of */
  guint       n_own;        /* figures that do not just carry another source's claim */
  guint       last_row;     /* counted, plus one */
} Facet;

static gboolean
is_of_facet (const MzBarModel *model,
             const Facet      *facet,
             guint32           figure)
{
  guint32 source = mz_dataset_get_figure (model->build->dataset, figure)->base.source;

  if (facet->series == NULL)
    return source == facet->source;

  return g_strcmp0 (mz_dataset_get_source (model->build->dataset, source)->series, facet->series) == 0;
}

static void
count_figure (const MzBarModel *model,
              GArray           *facets,
              guint32           figure,
              guint             row)
{
  guint32 source = mz_dataset_get_figure (model->build->dataset, figure)->base.source;
  const char *series = mz_dataset_get_source (model->build->dataset, source)->series;
  gboolean is_own = mz_dataset_get_figure (model->build->dataset, figure)->repeats == MZ_NO_INDEX;
  Facet fresh = { .series = series, .source = source, .rank = G_MAXUINT, .n_rows = 1, .n_own = is_own, .last_row = row + 1 };

  for (guint i = 0; i < facets->len; i++)
    {
      Facet *facet = &g_array_index (facets, Facet, i);

      if (!is_of_facet (model, facet, figure))
        continue;
      facet->n_rows += facet->last_row != row + 1;
      facet->n_own += is_own;
      facet->last_row = row + 1;
      return;
    }

  if (series != NULL)
    fresh.rank = mz_dataset_get_series_rank (model->build->dataset, series);
  g_array_append_val (facets, fresh);
}

static guint32
get_candidate (const MzBarModel *model,
               const MzQueryRow *row,
               guint             place)
{
  return place == 0 ? row->drawn : g_array_index (model->build->query->others, guint32, row->first_other + place - 1);
}

/* Systematic series first, then who has claims of its own, then who speaks of most rows. */
static int
compare_facets (gconstpointer a,
                gconstpointer b)
{
  const Facet *one = a;
  const Facet *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  if ((one->n_own > 0) != (other->n_own > 0))
    return one->n_own > 0 ? -1 : 1;
  if (one->n_rows != other->n_rows)
    return one->n_rows > other->n_rows ? -1 : 1;

  return (one->source > other->source) - (one->source < other->source);
}

static GArray *
collect_facets (const MzBarModel *model)
{
  GArray *facets = g_array_new (FALSE, FALSE, sizeof (Facet));

  for (guint i = 0; i < model->rows->len; i++)
    {
      const MzQueryRow *row = ((const MzBarRow *) g_ptr_array_index (model->rows, i))->source->others;

      for (guint place = 0; place <= row->n_others; place++)
        count_figure (model, facets, get_candidate (model, row, place), i);
    }
  g_array_sort (facets, compare_facets);

  return facets;
}

/* The newest of what a source says of a row, or MZ_NO_INDEX. */
static guint32
find_figure (const MzBarModel *model,
             const MzQueryRow *row,
             const Facet      *facet)
{
  guint32 found = MZ_NO_INDEX;

  for (guint place = 0; place <= row->n_others; place++)
    {
      guint32 figure = get_candidate (model, row, place);

      if (is_of_facet (model, facet, figure) &&
          (found == MZ_NO_INDEX || mz_dataset_get_figure (model->build->dataset, figure)->base.as_of_day >
                                     mz_dataset_get_figure (model->build->dataset, found)->base.as_of_day))
        found = figure;
    }

  return found;
}

static char *
describe_facet (const MzBarModel *model,
                const Facet      *facet)
{
  MzDataset *dataset = model->build->dataset;

  if (facet->series != NULL)
    return g_strdup (mz_dataset_get_series_title (dataset, facet->series));

  return mz_describe_source (model->build->context, mz_dataset_get_source (dataset, facet->source));
}

static void
add_missing (MzBarModel *model,
             MzBarRow   *row,
             guint       panel)
{
  MzBarItem *item = _mz_bar_row_add_item (row, MZ_BAR_BAR, NULL, 0);
  g_autofree char *name = _mz_describe_isolate (row->label);

  item->panel = panel;
  item->is_muted = TRUE;
  item->words = g_strdup (C_("bar", "–"));
  /* Translators: country or company, then a source */
  item->sentence = g_strdup_printf (C_("mark", "%1$s: no figure from %2$s"), name,
                                    (const char *) g_ptr_array_index (model->panels, panel));
}

static void
add_figure (MzBarModel *model,
            MzBarRow   *row,
            guint       panel,
            guint32     figure)
{
  MzBarItem *item = _mz_bar_row_add_item (row, MZ_BAR_BAR, &figure, 1);
  double value;

  item->panel = panel;
  item->is_muted = !_mz_bar_place_figure (model, figure, &value, &item->bound);
  item->value = item->is_muted ? NAN : value;
  item->words = _mz_bar_describe_planned_short (model, _mz_bar_describe_short (model, figure), figure);
  item->sentence = _mz_bar_describe_planned (model, _mz_bar_describe_figure (model, figure), figure);
  item->sentence = _mz_bar_describe_with_share (model, item->sentence, figure);
}

static void
fill_panel (MzBarModel  *model,
            const Facet *facet,
            guint        panel)
{
  g_ptr_array_add (model->panels, describe_facet (model, facet));
  for (guint i = 0; i < model->rows->len; i++)
    {
      MzBarRow *row = g_ptr_array_index (model->rows, i);
      guint32 figure = find_figure (model, row->source->others, facet);

      if (figure == MZ_NO_INDEX)
        add_missing (model, row, panel);
      else
        add_figure (model, row, panel, figure);
    }
}

/* The bar of the figure that the lens draws, or else the first one. */
static MzBarItem *
find_home (const MzBarRow *row)
{
  MzBarItem *home = NULL;

  for (guint i = 0; i < row->items->len; i++)
    {
      MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->figures->len == 0)
        continue;
      if (g_array_index (item->figures, guint32, 0) == row->source->others->drawn)
        return item;
      if (home == NULL)
        home = item;
    }

  return home;
}

static void
add_rest_note (MzBarModel   *model,
               const GArray *facets,
               guint         n_panels)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_rest = facets->len - n_panels;

  if (n_rest == 0)
    return;

  for (guint i = n_panels; i < facets->len; i++)
    {
      g_autofree char *name = describe_facet (model, &g_array_index (facets, Facet, i));

      g_string_append_printf (names, "%s%s", i > n_panels ? C_("between sentences", "; ") : "", name);
    }
  /* Translators: how many sources, and their names */
  _mz_bar_model_add_note (model, g_strdup_printf (g_dngettext (
    GETTEXT_PACKAGE, "%1$u more source has no panel: %2$s", "%1$u more sources have no panel: %2$s", n_rest),
    n_rest, names->str));
}

/* What has no panel here belongs to the chart all the same. */
static void
list_facet (MzBarModel  *model,
            const Facet *facet)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (model->rows, i);
      guint32 figure = find_figure (model, row->source->others, facet);

      if (figure != MZ_NO_INDEX)
        _mz_chart_build_add_figure (model->build, figure);
    }
}

static guint
count_panels (const MzBarModel *model,
              guint             n_facets)
{
  double room = model->build->width * (1 - LABELS_SHARE);

  return MIN (n_facets, CLAMP ((guint) (room / MIN_PANEL_WIDTH), 2, MAX_PANELS));
}

/* One panel for each source, the same rows in each, on one scale. */
void
_mz_bar_fill_facets (MzBarModel *model)
{
  g_autoptr (GArray) facets = collect_facets (model);
  guint n_panels = count_panels (model, facets->len);

  for (guint i = 0; i < n_panels; i++)
    fill_panel (model, &g_array_index (facets, Facet, i), i);
  for (guint i = 0; i < model->rows->len; i++)
    _mz_bar_add_rival_ticks (model, g_ptr_array_index (model->rows, i), find_home (g_ptr_array_index (model->rows, i)));
  for (guint i = n_panels; i < facets->len; i++)
    list_facet (model, &g_array_index (facets, Facet, i));
  add_rest_note (model, facets, n_panels);
  /* Translators: second part of a title: one panel for each source */
  model->mode = g_strdup (C_("bars", "by source"));
}

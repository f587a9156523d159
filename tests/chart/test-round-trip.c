/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "mz-scene-pick.h"
#include <string.h>

/* So high that no row is left out for want of room. */
#define WIDTH  1200
#define HEIGHT 6000

static MzDataset *
get_dataset (void)
{
  return mz_chart_context_get_dataset (bundled_get_context ());
}

/* The bars of the figure's own measure, year and source: what a reader sees who follows it. */
static MzChart *
make_chart_of (const MzFigure *figure)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) bars = mz_view_spec_with_view (plain, MZ_VIEW_BARS);
  g_autoptr (MzViewSpec) measured =
    mz_view_spec_with_measure (bars, mz_dataset_get_measure (get_dataset (), figure->measure)->id);
  g_autoptr (MzViewSpec) dated = mz_view_spec_with_year (measured, mz_period_get_year (&figure->span));
  g_autoptr (MzLens) lens =
    mz_lens_new (MZ_LENS_SOURCE, mz_dataset_get_source (get_dataset (), figure->base.source)->id);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_lens (dated, lens);

  return bundled_make_chart (spec, WIDTH, HEIGHT);
}

static gboolean
is_listed (const MzQueryResult *query,
           guint32              figure)
{
  if (query->world == figure)
    return TRUE;

  for (guint i = 0; i < query->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (query->rows, MzQueryRow, i);

      for (guint j = 0; j < row->n_others; j++)
        {
          if (g_array_index (query->others, guint32, row->first_other + j) == figure)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
stands_for (MzScene *scene,
            guint32  mark,
            guint32  figure)
{
  guint n_data;
  const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

  for (guint i = 0; i < n_data; i++)
    {
      if (data[i] == figure)
        return TRUE;
    }

  return FALSE;
}

/* Pointing at the middle of the mark, or a little beside where a tick lies over it, gives the figure back. */
static gboolean
can_be_picked (MzScene *scene,
               guint32  mark,
               guint32  figure)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);

  for (guint i = 1; i < 20; i++)
    {
      guint32 found = mz_scene_pick (scene, record->x + record->width * i / 20,
                                     record->y + record->height * (i % 4 + 1) / 5, 1);

      if (found != MZ_NO_MARK && stands_for (scene, found, figure))
        return TRUE;
    }

  return FALSE;
}

static void
assert_quote (const MzFigure *figure)
{
  const MzEvidence *evidence = &figure->base.evidence;
  const MzSource *source = mz_dataset_get_source (get_dataset (), figure->base.source);
  g_autofree char *found = NULL;

  if (evidence->kind != MZ_EVIDENCE_QUOTE)
    return;

  g_assert_nonnull (source->text);
  g_assert_cmpuint (evidence->end_byte, <=, strlen (source->text));
  found = g_strndup (source->text + evidence->start_byte, evidence->end_byte - evidence->start_byte);
  g_assert_cmpstr (found, ==, evidence->exact);
}

/* Figure → mark → pick → figure → evidence → highlighted bytes, for every bundled figure. One that
 * the bars do not draw is among the others of its row, from where the panel leads to it. */
static void
test_every_figure (void)
{
  guint n_drawn = 0;

  for (guint32 i = 0; i < mz_dataset_get_n_figures (get_dataset ()); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (get_dataset (), i);
      g_autoptr (MzChart) chart = make_chart_of (figure);
      MzScene *scene = mz_chart_get_scene (chart);
      g_autoptr (GArray) marks = mz_scene_find_datum (scene, i);
      gboolean picked = FALSE;

      for (guint j = 0; j < marks->len; j++)
        picked |= can_be_picked (scene, g_array_index (marks, guint32, j), i);
      if (marks->len == 0)
        {
          if (!is_listed (mz_chart_get_query (chart), i))
            g_test_message ("%s", figure->base.id);
          g_assert_true (is_listed (mz_chart_get_query (chart), i));
        }
      else if (!picked)
        g_test_message ("%s has a mark that cannot be pointed at", figure->base.id);
      g_assert_true (picked || marks->len == 0);
      n_drawn += picked;
      assert_quote (figure);
    }

  g_test_message ("%u of %u figures are marks, the others are listed beside one", n_drawn,
                  mz_dataset_get_n_figures (get_dataset ()));
  g_assert_cmpuint (n_drawn, >, mz_dataset_get_n_figures (get_dataset ()) / 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/round-trip/every-figure", test_every_figure);

  return g_test_run ();
}

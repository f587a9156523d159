/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "golden.h"
#include "mz-scene-dump.h"

typedef struct
{
  MzHoldingsMarks marks;
  const char     *focus;     /* NULL: none */
  int             option;    /* stage of capacity, depth of all else */
  double          width, height;
  const char     *name;
} Case;

static const Case cases[] = {
  { MZ_HOLDINGS_MATRIX, NULL, 2, 1200, 800, "holdings-matrix" },
  { MZ_HOLDINGS_MATRIX, "usar", 1, 900, 600, "holdings-matrix-usar" },
  { MZ_HOLDINGS_MATRIX, "shenghe", 2, 360, 480, "holdings-matrix-narrow" },
  { MZ_HOLDINGS_CAPACITY, NULL, MZ_STAGE_CHOICE_MAGNET, 900, 600, "holdings-capacity-magnet" },
  { MZ_HOLDINGS_CAPACITY, "usar", MZ_STAGE_CHOICE_MINE, 360, 480, "holdings-capacity-narrow" },
  { MZ_HOLDINGS_GRAPH, NULL, 2, 1200, 800, "holdings-graph" },
  { MZ_HOLDINGS_GRAPH, "usar", 2, 1200, 800, "holdings-graph-usar" },
};

static const char *
get_figure_id (guint32  figure,
               gpointer data)
{
  return mz_dataset_get_figure (data, figure)->base.id;
}

static MzChart *
make_chart (const Case *item)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, MZ_VIEW_HOLDINGS);
  g_autoptr (MzViewSpec) with_marks = mz_view_spec_with_option (with_view, MZ_OPTION_HOLDINGS_MARKS, item->marks);
  MzViewOption option = item->marks == MZ_HOLDINGS_CAPACITY ? MZ_OPTION_STAGE : MZ_OPTION_DEPTH;
  g_autoptr (MzViewSpec) with_option = mz_view_spec_with_option (with_marks, option, item->option);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_text (with_option, MZ_VIEW_TEXT_FOCUS, item->focus);

  return bundled_make_chart (spec, item->width, item->height);
}

static void
test_scene (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (MzChart) chart = make_chart (item);
  g_autofree char *dump = mz_scene_dump (mz_chart_get_scene (chart), get_figure_id,
                                         mz_chart_context_get_dataset (bundled_get_context ()));
  g_autofree char *name = g_strdup_printf ("%s.scene.txt", item->name);

  golden_assert (name, dump);
}

static void
test_words (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (MzChart) chart = make_chart (item);
  g_autofree char *words = mz_chart_dup_sentences (chart);
  g_autofree char *name = g_strdup_printf ("%s.words.txt", item->name);

  golden_assert (name, words);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *scene = g_strdup_printf ("/golden/scene/%s", cases[i].name);
      g_autofree char *words = g_strdup_printf ("/golden/words/%s", cases[i].name);

      g_test_add_data_func (scene, &cases[i], test_scene);
      g_test_add_data_func (words, &cases[i], test_words);
    }

  return g_test_run ();
}

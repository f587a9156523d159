/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "golden.h"
#include "mz-scene-dump.h"

typedef struct
{
  MzTableRows rows;
  const char *measure;
  const char *search;    /* NULL: none */
  const char *sort;      /* NULL: as drawn */
  double      width, height;
  const char *name;
} Case;

static const Case cases[] = {
  { MZ_TABLE_FIGURES, "reserves", NULL, NULL, 1200, 800, "table-figures" },
  { MZ_TABLE_FIGURES, "reserves_life", NULL, "-value", 700, 500, "table-computed" },
  { MZ_TABLE_ALL_YEARS, "mine_production", "russia", "period", 360, 480, "table-narrow" },
  { MZ_TABLE_HOLDINGS, "reserves", NULL, "-share", 1200, 800, "table-holdings" },
  { MZ_TABLE_EVENTS, "reserves", NULL, "date", 900, 500, "table-events" },
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
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, MZ_VIEW_TABLE);
  g_autoptr (MzViewSpec) with_measure = mz_view_spec_with_measure (with_view, item->measure);
  g_autoptr (MzViewSpec) with_rows = mz_view_spec_with_option (with_measure, MZ_OPTION_TABLE_ROWS, (int) item->rows);
  g_autoptr (MzViewSpec) with_search = mz_view_spec_with_text (with_rows, MZ_VIEW_TEXT_SEARCH, item->search);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_text (with_search, MZ_VIEW_TEXT_TABLE_SORT, item->sort);

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

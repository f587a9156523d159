/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "golden.h"
#include "mz-scene-dump.h"

typedef struct
{
  const char *range;      /* NULL: all days */
  const char *selected;   /* NULL: none */
  double      width, height;
  const char *name;
} Case;

static const Case cases[] = {
  { NULL, NULL, 1200, 800, "timeline" },
  { NULL, "RUS", 900, 600, "timeline-selected" },
  { "2025-09/2025-12", NULL, 900, 600, "timeline-zoomed" },
  { "2025", NULL, 360, 480, "timeline-narrow" },
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
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, MZ_VIEW_TIMELINE);
  g_autoptr (MzViewSpec) selected = mz_view_spec_with_selected (with_view, item->selected);
  g_autoptr (MzViewSpec) spec = NULL;
  MzPeriod range;

  if (item->range != NULL)
    g_assert_true (mz_period_parse (item->range, &range));
  spec = mz_view_spec_with_range (selected, item->range != NULL ? &range : NULL);

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

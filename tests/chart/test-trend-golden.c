/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "golden.h"
#include "mz-scene-dump.h"
#include <string.h>

typedef struct
{
  const char *name;
  const char *view;      /* as in a file of a view */
  double      width, height;
} Case;

static const Case cases[] = {
  { "trend-production", "\"measure\": \"mine_production\"", 1200, 800 },
  { "trend-share-of-world", "\"measure\": \"mine_production\", \"value_scale\": \"share\", \"top\": 4", 800, 500 },
  { "trend-log", "\"measure\": \"mine_production\", \"value_scale\": \"log\", \"range\": \"2010/2025\", \"top\": 4", 800, 500 },
  { "trend-area", "\"measure\": \"mine_production\", \"trend_marks\": \"area\"", 800, 500 },
  { "trend-area-share", "\"measure\": \"mine_production\", \"trend_marks\": \"area\", \"value_scale\": \"share\"", 420, 480 },
  { "trend-index", "\"measure\": \"mine_production\", \"base_year\": 2018, \"range\": \"2018/2025\", \"top\": 5", 800, 500 },
  { "trend-reserves-russia", "\"measure\": \"reserves\", \"select\": \"RUS\", \"range\": \"2018/2025\"", 900, 600 },
  { "trend-selection", "\"measure\": \"production_share\", \"select\": [\"USA\", \"AUS\"], \"year\": 2024", 700, 500 },
  { "trend-companies", "\"measure\": \"company_output\"", 360, 480 },
  { "trend-vintage", "\"measure\": \"mine_production\", \"vintage\": 2024, \"range\": \"2018/2025\", \"top\": 4", 800, 500 },
  { "trend-share-price", "\"measure\": \"share_price_change\"", 700, 500 },
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
  g_autofree char *text = g_strdup_printf ("{\"format\": \"monazite-view/1\", \"view\": \"trend\", %s}", item->view);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_new_from_json (bytes, "view", problems);

  g_assert_cmpuint (problems->len, ==, 0);

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

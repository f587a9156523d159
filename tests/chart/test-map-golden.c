/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways of a map to show values and facilities, as scenes and as words. */
#include "mz-chart.h"

#include "bundled.h"
#include "golden.h"
#include "mz-scene-dump.h"

typedef struct
{
  const char *name;
  const char *view;   /* members of its file */
  double      width, height;
} Case;

static const Case cases[] = {
  { "map-circles-more-than", "\"measure\": \"reserves\", \"map_marks\": \"circles\", \"lens\": \"source:sohu-2025-11-06\"",
    800, 560 },
  { "map-circles-less-than", "\"measure\": \"reserves_share\", \"map_marks\": \"circles\"", 800, 560 },
  { "map-circles-falls", "\"measure\": \"reserves_revision\", \"map_marks\": \"circles\"", 360, 480 },
  { "map-falls", "\"measure\": \"reserves_revision\"", 700, 500 },
  { "map-log-7", "\"measure\": \"mine_production\", \"classes\": \"log\", \"n_classes\": 7", 1000, 640 },
  { "map-equal-6", "\"measure\": \"mine_production\", \"classes\": \"equal\", \"n_classes\": 6", 700, 500 },
  { "map-sites-world", "\"measure\": \"mine_production\", \"sites\": true", 1000, 640 },
  { "map-sites-europe", "\"measure\": \"mine_production\", \"sites\": true, \"zoom\": 8, \"centre\": [10, 52]", 1000, 640 },
  { "map-sites-one-place", "\"measure\": \"mine_production\", \"sites\": true, \"zoom\": 24, \"centre\": [109.9, 40.6]",
    800, 560 },
  { "map-un", "\"measure\": \"reserves\", \"borders\": \"un\", \"zoom\": 4, \"centre\": [35, 43]", 800, 560 },
};

static MzChart *
make_chart (const Case *item)
{
  g_autoptr (MzViewSpec) spec = bundled_read_view (item->view);

  return bundled_make_chart (spec, item->width, item->height);
}

static const char *
get_figure_id (guint32  figure,
               gpointer data)
{
  return mz_dataset_get_figure (data, figure)->base.id;
}

/* Countries without a figure are the same in all maps, and many. */
static char *
leave_out_quiet_places (const char *dump)
{
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  GString *kept = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_has_suffix (lines[i], ": no figure\""))
        g_string_append_printf (kept, "%s%s", lines[i], lines[i + 1] != NULL ? "\n" : "");
    }

  return g_string_free (kept, FALSE);
}

static void
test_scene (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (MzChart) chart = make_chart (item);
  g_autofree char *dump = mz_scene_dump (mz_chart_get_scene (chart), get_figure_id,
                                         mz_chart_context_get_dataset (bundled_get_context ()));
  g_autofree char *kept = leave_out_quiet_places (dump);
  g_autofree char *name = g_strdup_printf ("%s.scene.txt", item->name);

  golden_assert (name, kept);
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
      g_autofree char *scene = g_strdup_printf ("/map-golden/scene/%s", cases[i].name);
      g_autofree char *words = g_strdup_printf ("/map-golden/words/%s", cases[i].name);

      g_test_add_data_func (scene, &cases[i], test_scene);
      g_test_add_data_func (words, &cases[i], test_words);
    }

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each projection, about other middles than its own, and zoomed in where the map is cut. */
#include "mz-chart.h"

#include "bundled.h"
#include "golden.h"
#include "mz-scene-dump.h"

typedef struct
{
  const char *name;
  const char *view;   /* as in a file of a view */
} Case;

static const Case cases[] = {
  { "map-natural-earth", "\"projection\": \"natural_earth\", \"meridian\": -100" },
  { "map-robinson", "\"projection\": \"robinson\", \"meridian\": 150" },
  { "map-mercator", "\"projection\": \"mercator\", \"meridian\": 0" },
  { "map-globe", "\"projection\": \"orthographic\", \"centre\": [100, 40], \"occurrences\": true" },
  { "map-globe-pole", "\"projection\": \"orthographic\", \"centre\": [0, -90], \"zoom\": 2" },
  { "map-fiji", "\"zoom\": 12, \"centre\": [179, -17]" },
};

static const char *
get_figure_id (guint32  figure,
               gpointer data)
{
  return mz_dataset_get_figure (data, figure)->base.id;
}

static void
test_scene (gconstpointer data)
{
  const Case *item = data;
  g_autofree char *text = g_strdup_printf ("\"view\": \"map\", \"measure\": \"mine_production\", \"year\": 2024, %s",
                                           item->view);
  g_autoptr (MzViewSpec) spec = bundled_read_view (text);
  g_autoptr (MzChart) chart = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *name = g_strdup_printf ("%s.scene.txt", item->name);

  chart = bundled_make_chart (spec, 480, 360);
  dump = mz_scene_dump (mz_chart_get_scene (chart), get_figure_id,
                        mz_chart_context_get_dataset (bundled_get_context ()));
  golden_assert (name, dump);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/golden/projection/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_scene);
    }

  return g_test_run ();
}

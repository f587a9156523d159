/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "golden.h"
#include "mz-scene-dump.h"

typedef struct
{
  MzViewKind  view;
  const char *measure;
  int         year;
  const char *lens;
  MzValueScale value_scale;
  double      width, height;
  const char *name;
  const char *options;     /* "sort=name top=5", nullable */
} Case;

static const Case cases[] = {
  { MZ_VIEW_BARS, "reserves", 2025, "default", MZ_VALUE_SCALE_ABSOLUTE, 1200, 800, "bars-reserves" },
  { MZ_VIEW_BARS, "reserves", 2025, "default", MZ_VALUE_SCALE_SHARE, 900, 600, "bars-reserves-share" },
  { MZ_VIEW_BARS, "mine_production", 2024, "default", MZ_VALUE_SCALE_LOG, 600, 420, "bars-production-log" },
  { MZ_VIEW_BARS, "share_price_change", 2025, "default", MZ_VALUE_SCALE_ABSOLUTE, 800, 500, "bars-share-price" },
  { MZ_VIEW_BARS, "reserves_life", 2025, "default", MZ_VALUE_SCALE_LOG, 800, 500, "bars-reserves-life" },
  { MZ_VIEW_BARS, "reserves_share", 2025, "default", MZ_VALUE_SCALE_ABSOLUTE, 800, 500, "bars-share-of-world" },
  { MZ_VIEW_BARS, "mine_production", 2024, "default", MZ_VALUE_SCALE_ABSOLUTE, 900, 600, "bars-editions",
    "compare=editions compare_with=2025 sort=change" },
  { MZ_VIEW_BARS, "reserves", 2025, "default", MZ_VALUE_SCALE_SHARE, 900, 600, "bars-years", "compare=years" },
  { MZ_VIEW_BARS, "reserves", 2025, "default", MZ_VALUE_SCALE_ABSOLUTE, 1200, 700, "bars-facets", "facets=source" },
  { MZ_VIEW_BARS, "mine_production", 2024, "default", MZ_VALUE_SCALE_ABSOLUTE, 900, 600, "bars-top",
    "top=5 sort=name" },
  { MZ_VIEW_BARS, "reserves", 2025, "default", MZ_VALUE_SCALE_SHARE, 700, 420, "bars-top-share", "top=4" },
  { MZ_VIEW_BARS, "company_output", 2024, "default", MZ_VALUE_SCALE_ABSOLUTE, 700, 420, "bars-top-unsummed", "top=1" },
  { MZ_VIEW_BARS, "production_revision", 2024, "default", MZ_VALUE_SCALE_ABSOLUTE, 800, 500, "bars-revision", "sort=name" },
  { MZ_VIEW_BARS, "reserves", 2025, "default", MZ_VALUE_SCALE_ABSOLUTE, 1200, 800, "bars-bases", "stack=basis" },
  { MZ_VIEW_BARS, "mining_quota", 2021, "default", MZ_VALUE_SCALE_ABSOLUTE, 800, 500, "bars-quota", "stack=basis" },
  { MZ_VIEW_BARS, "magnet_capacity", 2026, "default", MZ_VALUE_SCALE_ABSOLUTE, 1200, 800, "bars-companies",
    "stack=company" },
  { MZ_VIEW_BARS, "separation_capacity", 2026, "default", MZ_VALUE_SCALE_ABSOLUTE, 900, 600, "bars-stages",
    "stack=stage" },
  { MZ_VIEW_MAP, "reserves", 2025, "source:sohu-2025-11-06", MZ_VALUE_SCALE_ABSOLUTE, 900, 600, "map-sohu" },
  { MZ_VIEW_MAP, "mine_production", 2025, "default", MZ_VALUE_SCALE_ABSOLUTE, 420, 360, "map-production-narrow" },
  /* what is limited says so, and tonnages follow the chosen unit */
  { MZ_VIEW_BARS, "reserves", 0, "default", MZ_VALUE_SCALE_ABSOLUTE, 900, 600, "bars-group", "group=brics units=mt" },
  { MZ_VIEW_BARS, "reserves", 0, "default", MZ_VALUE_SCALE_ABSOLUTE, 700, 500, "bars-vintage",
    "vintage=2024 publisher=usgs-mcs units=kt" },
  { MZ_VIEW_MAP, "mine_production", 0, "default", MZ_VALUE_SCALE_ABSOLUTE, 700, 500, "map-group", "group=asia units=t" },
};

static const char *
get_figure_id (guint32  figure,
               gpointer data)
{
  return mz_dataset_get_figure (data, figure)->base.id;
}

/* (transfer full) */
static MzViewSpec *
set_option (MzViewSpec *spec,
            const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  MzLens *lens = mz_view_spec_get_lens (spec);
  g_autoptr (MzLens) other = NULL;

  if (g_str_equal (parts[0], "group"))
    return mz_view_spec_with_text (spec, MZ_VIEW_TEXT_GROUP, parts[1]);
  if (g_str_equal (parts[0], "vintage"))
    other = mz_lens_with_vintage (lens, (int) g_ascii_strtoll (parts[1], NULL, 10));
  if (g_str_equal (parts[0], "publisher"))
    other = mz_lens_with_publisher (lens, parts[1]);
  if (other != NULL)
    return mz_view_spec_with_lens (spec, other);

  for (guint option = 0; option < MZ_N_OPTIONS; option++)
    {
      int value;

      if (!g_str_equal (parts[0], mz_view_option_get_name (option)))
        continue;
      g_assert_true (mz_view_option_parse (option, parts[1], &value));
      return mz_view_spec_with_option (spec, option, value);
    }
  g_assert_not_reached ();
}

/* (transfer full); takes @spec */
static MzViewSpec *
set_options (MzViewSpec *spec,
             const char *options)
{
  g_auto (GStrv) texts = g_strsplit (options != NULL ? options : "", " ", 0);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      MzViewSpec *next = set_option (spec, texts[i]);

      mz_view_spec_unref (spec);
      spec = next;
    }

  return spec;
}

static MzChart *
make_chart (const Case *item)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, item->view);
  g_autoptr (MzViewSpec) with_measure = mz_view_spec_with_measure (with_view, item->measure);
  g_autoptr (MzViewSpec) with_year = mz_view_spec_with_year (with_measure, item->year);
  g_autoptr (MzViewSpec) with_scale = mz_view_spec_with_option (with_year, MZ_OPTION_VALUE_SCALE, item->value_scale);
  g_autoptr (MzLens) lens = mz_lens_new_from_text (item->lens);
  g_autoptr (MzViewSpec) spec = set_options (mz_view_spec_with_lens (with_scale, lens), item->options);

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

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every view and mode as a scene and as words. */
#include "mz-chart.h"

#include "bundled.h"
#include "golden.h"
#include "mz-scene-dump.h"

typedef struct
{
  const char *name;
  const char *view;               /* as the query of a link */
  double      width, height;
  gboolean    leaves_out_quiet;   /* countries without a figure are the same in all maps, and many */
} Case;

static const Case cases[] = {
  { "bars-reserves", "view=bars&measure=reserves&year=2025", 1200, 800 },
  { "bars-reserves-share", "view=bars&measure=reserves&year=2025&value_scale=share", 900, 600 },
  { "bars-production-log", "view=bars&measure=mine_production&year=2024&value_scale=log", 600, 420 },
  { "bars-share-price", "view=bars&measure=share_price_change&year=2025", 800, 500 },
  { "bars-reserves-life", "view=bars&measure=reserves_life&year=2025&value_scale=log", 800, 500 },
  { "bars-share-of-world", "view=bars&measure=reserves_share&year=2025", 800, 500 },
  { "bars-editions",
    "view=bars&measure=mine_production&year=2024&compare=editions&compare_with=2025&sort=change", 900, 600 },
  { "bars-years", "view=bars&measure=reserves&year=2025&value_scale=share&compare=years", 900, 600 },
  { "bars-facets", "view=bars&measure=reserves&year=2025&facets=source", 1200, 700 },
  { "bars-top", "view=bars&measure=mine_production&year=2024&top=5&sort=name", 900, 600 },
  { "bars-top-share", "view=bars&measure=reserves&year=2025&value_scale=share&top=4", 700, 420 },
  { "bars-top-unsummed", "view=bars&measure=company_output&year=2024&top=1", 700, 420 },
  { "bars-revision", "view=bars&measure=production_revision&year=2024&sort=name", 800, 500 },
  { "bars-bases", "view=bars&measure=reserves&year=2025&stack=basis", 1200, 800 },
  { "bars-quota", "view=bars&measure=mining_quota&year=2021&stack=basis", 800, 500 },
  { "bars-companies", "view=bars&measure=magnet_capacity&year=2026&stack=company", 1200, 800 },
  { "bars-stages", "view=bars&measure=separation_capacity&year=2026&stack=stage", 900, 600 },
  { "map-sohu", "view=map&measure=reserves&year=2025&lens=source:sohu-2025-11-06", 900, 600 },
  { "map-production-narrow", "view=map&measure=mine_production&year=2025", 420, 360 },
  { "bars-group", "view=bars&measure=reserves&group=brics&units=mt", 900, 600 },
  { "bars-vintage", "view=bars&measure=reserves&vintage=2024&publisher=usgs-mcs&units=kt", 700, 500 },
  { "map-group", "view=map&measure=mine_production&group=asia&units=t", 700, 500 },
  { "map-circles-more-than",
    "measure=reserves&map_marks=circles&lens=source:sohu-2025-11-06", 800, 560, TRUE },
  { "map-circles-less-than", "measure=reserves_share&map_marks=circles", 800, 560, TRUE },
  { "map-circles-falls", "measure=reserves_revision&map_marks=circles", 360, 480, TRUE },
  { "map-falls", "measure=reserves_revision", 700, 500, TRUE },
  { "map-all-years", "measure=mine_production&year=2010&scale_years=all", 1000, 640, TRUE },
  { "map-log-7", "measure=mine_production&classes=log&n_classes=7", 1000, 640, TRUE },
  { "map-equal-6", "measure=mine_production&classes=equal&n_classes=6", 700, 500, TRUE },
  { "map-sites-world", "measure=mine_production&sites=true", 1000, 640, TRUE },
  { "map-sites-europe", "measure=mine_production&sites=true&zoom=8&centre=10&centre=52", 1000, 640, TRUE },
  { "map-sites-one-place",
    "measure=mine_production&sites=true&zoom=24&centre=109.9&centre=40.6", 800, 560, TRUE },
  { "map-un", "measure=reserves&borders=un&zoom=4&centre=35&centre=43", 800, 560, TRUE },
  { "map-natural-earth",
    "measure=mine_production&year=2024&projection=natural_earth&meridian=-100", 480, 360 },
  { "map-robinson", "measure=mine_production&year=2024&projection=robinson&meridian=150", 480, 360 },
  { "map-mercator", "measure=mine_production&year=2024&projection=mercator&meridian=0", 480, 360 },
  { "map-globe",
    "measure=mine_production&year=2024&projection=orthographic&centre=100&centre=40&occurrences=true", 480, 360 },
  { "map-globe-pole",
    "measure=mine_production&year=2024&projection=orthographic&centre=0&centre=-90&zoom=2", 480, 360 },
  { "map-fiji", "measure=mine_production&year=2024&zoom=12&centre=179&centre=-17", 480, 360 },
  { "trend-production", "view=trend&measure=mine_production", 1200, 800 },
  { "trend-share-of-world", "view=trend&measure=mine_production&value_scale=share&top=4", 800, 500 },
  { "trend-log", "view=trend&measure=mine_production&value_scale=log&range=2010/2025&top=4", 800, 500 },
  { "trend-area", "view=trend&measure=mine_production&trend_marks=area", 800, 500 },
  { "trend-area-share", "view=trend&measure=mine_production&trend_marks=area&value_scale=share", 420, 480 },
  { "trend-index", "view=trend&measure=mine_production&base_year=2018&range=2018/2025&top=5", 800, 500 },
  { "trend-reserves-russia", "view=trend&measure=reserves&select=RUS&range=2018/2025", 900, 600 },
  { "trend-selection", "view=trend&measure=production_share&select=USA&select=AUS&year=2024", 700, 500 },
  { "trend-two-selected", "view=trend&measure=mine_production&select=RUS&select=MDG&range=2015/2025", 900, 600 },
  { "trend-area-empty", "view=trend&measure=mine_production&trend_marks=area&value_scale=share&range=2010/2025", 800, 500 },
  { "trend-area-then", "view=trend&measure=mine_production&trend_marks=area&vintage=2017", 800, 500 },
  { "trend-before-all", "view=trend&measure=mine_production&vintage=1900", 800, 500 },
  { "map-before-all", "measure=mine_production&vintage=1900", 700, 500, TRUE },
  { "trend-companies", "view=trend&measure=company_output", 360, 480 },
  { "trend-vintage", "view=trend&measure=mine_production&vintage=2024&range=2018/2025&top=4", 800, 500 },
  { "trend-share-price", "view=trend&measure=share_price_change", 700, 500 },
  { "holdings-matrix", "view=holdings&holdings_marks=matrix&depth=2", 1200, 800 },
  { "holdings-matrix-usar", "view=holdings&holdings_marks=matrix&focus=usar&depth=1", 900, 600 },
  { "holdings-matrix-narrow", "view=holdings&holdings_marks=matrix&focus=shenghe&depth=2", 360, 480 },
  { "holdings-capacity-magnet", "view=holdings&holdings_marks=capacity&stage=magnet", 900, 600 },
  { "holdings-capacity-separation", "view=holdings&holdings_marks=capacity&stage=separation", 1000, 700 },
  { "holdings-capacity-metal", "view=holdings&holdings_marks=capacity&stage=metal", 900, 600 },
  { "holdings-capacity-narrow", "view=holdings&holdings_marks=capacity&focus=usar&stage=mine", 360, 480 },
  { "holdings-graph", "view=holdings&holdings_marks=graph&depth=2", 1200, 800 },
  { "holdings-graph-usar", "view=holdings&holdings_marks=graph&focus=usar&depth=2", 1200, 800 },
  { "timeline", "view=timeline", 1200, 800 },
  { "timeline-selected", "view=timeline&select=RUS", 900, 600 },
  { "timeline-zoomed", "view=timeline&range=2025-09/2025-12", 900, 600 },
  { "timeline-empty", "view=timeline&range=2018-04-10/2021-02-22", 900, 600 },
  { "timeline-few", "view=timeline&group=eu", 900, 600 },
  { "timeline-bars", "view=timeline&range=2025-08-01/2025-08-20", 700, 500 },
  { "timeline-narrow", "view=timeline&range=%222025%22", 360, 480 },
  { "table-figures", "view=table&measure=reserves&table_rows=figures", 1200, 800 },
  { "table-computed", "view=table&measure=reserves_life&table_rows=figures&table_sort=-value", 700, 500 },
  { "table-narrow",
    "view=table&measure=mine_production&table_rows=all_years&search=russia&table_sort=period", 360, 480 },
  { "holdings-graph-operator", "view=holdings&holdings_marks=graph&focus=northern-rare-earth&depth=2", 900, 600 },
  { "table-holdings", "view=table&measure=reserves&table_rows=holdings&table_sort=-share", 1200, 800 },
  { "table-events", "view=table&measure=reserves&table_rows=events&table_sort=date", 900, 500 },
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
  g_autoptr (MzViewSpec) spec = bundled_read_link (item->view);

  return bundled_make_chart (spec, item->width, item->height);
}

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
  g_autofree char *kept = item->leaves_out_quiet ? leave_out_quiet_places (dump) : g_strdup (dump);
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

/* A hair's breadth of the line height is no overlap. */
static MzRect
get_words_box (const MzScene *scene,
               guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);

  return (MzRect) { record->x + 1, record->y + 2, MAX (record->width - 2, 0), MAX (record->height - 4, 0) };
}

static void
check_words (MzChart *chart,
             double   width,
             double   height)
{
  const MzScene *scene = mz_chart_get_scene (chart);

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      MzRect box = get_words_box (scene, mark);

      if (mz_scene_get_mark (scene, mark)->type != MZ_MARK_TEXT)
        continue;
      if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
        g_error ("at %g × %g “%s” leaves the picture", width, height, mz_scene_get_text (scene, mark));
      for (guint32 other = 0; other < mark; other++)
        {
          MzRect other_box = get_words_box (scene, other);

          if (mz_scene_get_mark (scene, other)->type == MZ_MARK_TEXT && mz_rect_intersects (&box, &other_box))
            g_error ("at %g × %g “%s” is written over “%s”", width, height, mz_scene_get_text (scene, mark),
                     mz_scene_get_text (scene, other));
        }
    }
}

/* No words lie over others or leave the picture, in any size and language. */
static void
test_words_keep_apart (gconstpointer data)
{
  static const double sizes[][2] = { { 1200, 800 }, { 700, 500 }, { 360, 480 }, { 560, 300 } };
  static const char *const languages[] = { "en", "zh_CN", "ar" };
  const Case *item = data;
  g_autoptr (MzViewSpec) spec = bundled_read_link (item->view);
  MzChartContext *english = bundled_get_context ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (MzChartContext) context =
        mz_chart_context_new (mz_chart_context_get_dataset (english), mz_chart_context_get_geometry (english), languages[i]);

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
          g_autoptr (MzChart) chart = mz_chart_new (context, spec, metrics, sizes[j][0], sizes[j][1]);

          check_words (chart, sizes[j][0], sizes[j][1]);
        }
    }
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
      g_autofree char *apart = g_strdup_printf ("/golden/words-keep-apart/%s", cases[i].name);

      g_test_add_data_func (scene, &cases[i], test_scene);
      g_test_add_data_func (words, &cases[i], test_words);
      g_test_add_data_func (apart, &cases[i], test_words_keep_apart);
    }

  return g_test_run ();
}

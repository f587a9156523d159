/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-export.h"

#include "bundled.h"
#include "pick-oracle.h"
#include "sample-scene.h"
#include <glib/gstdio.h>
#include <string.h>

#define WIDTH  1000
#define HEIGHT 640

typedef struct
{
  const char *view;   /* as in a file of a view */
} Case;

static const Case cases[] = {
  { "\"view\": \"map\", \"measure\": \"reserves\", \"select\": \"RUS\"" },
  { "\"view\": \"map\", \"measure\": \"reserves\", \"lens\": \"source:sohu-2025-11-06\"" },
  { "\"view\": \"map\", \"measure\": \"mine_production\", \"zoom\": 5, \"centre\": [105, 30]" },
  { "\"view\": \"map\", \"measure\": \"reserves\", \"borders\": \"un\", \"zoom\": 20, \"centre\": [76, 35]" },
  { "\"view\": \"map\", \"measure\": \"reserves\", \"map_marks\": \"circles\", \"lens\": \"source:sohu-2025-11-06\"" },
  { "\"view\": \"map\", \"measure\": \"reserves_share\", \"map_marks\": \"circles\"" },
  { "\"view\": \"map\", \"measure\": \"mine_production\", \"classes\": \"log\", \"n_classes\": 7, \"sites\": true" },
  { "\"view\": \"map\", \"measure\": \"reserves\", \"sites\": true, \"zoom\": 5, \"centre\": [134, -26]" },
  { "\"view\": \"map\", \"measure\": \"reserves\", \"projection\": \"orthographic\", \"centre\": [100, 50]" },
  { "\"view\": \"map\", \"measure\": \"reserves\", \"projection\": \"mercator\", \"meridian\": 150" },
  /* So near that the points lie apart: what is hidden but for less than a pixel can be picked, not seen. */
  { "\"view\": \"map\", \"measure\": \"reserves\", \"occurrences\": true, \"zoom\": 12, \"centre\": [32, -20]" },
  { "\"view\": \"bars\", \"measure\": \"reserves\", \"select\": \"RUS\"" },
  { "\"view\": \"bars\", \"measure\": \"reserves\", \"value_scale\": \"log\", \"lens\": \"highest\"" },
  { "\"view\": \"bars\", \"measure\": \"mine_production\", \"value_scale\": \"share\", \"year\": 2024" },
  { "\"view\": \"bars\", \"measure\": \"mine_production\", \"year\": 2024, \"compare\": \"editions\"" },
  { "\"view\": \"bars\", \"measure\": \"mine_production\", \"year\": 2024, \"facets\": \"source\"" },
  { "\"view\": \"bars\", \"measure\": \"reserves\", \"stack\": \"basis\", \"top\": 5" },
  { "\"view\": \"bars\", \"measure\": \"magnet_capacity\", \"stack\": \"company\"" },
  { "\"view\": \"trend\", \"measure\": \"mine_production\", \"select\": \"USA\"" },
  { "\"view\": \"trend\", \"measure\": \"mine_production\", \"trend_marks\": \"area\", \"value_scale\": \"share\"" },
  { "\"view\": \"trend\", \"measure\": \"reserves\", \"trend_marks\": \"area\", \"range\": \"2020/2025\"" },
  { "\"view\": \"trend\", \"measure\": \"mine_production\", \"vintage\": 2023, \"range\": \"2015/2025\"" },
  { "\"view\": \"trend\", \"measure\": \"reserves_life\", \"value_scale\": \"log\"" },
  { "\"view\": \"holdings\"" },
  { "\"view\": \"holdings\", \"holdings_marks\": \"capacity\", \"stage\": \"magnet\"" },
  { "\"view\": \"holdings\", \"holdings_marks\": \"graph\", \"focus\": \"lynas\", \"depth\": 1" },
  { "\"view\": \"timeline\", \"select\": \"RUS\", \"range\": \"2025-11/2025-12\"" },
  { "\"view\": \"table\", \"table_rows\": \"events\"" },
};

static MzViewSpec *
read_view (const Case *item)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": \"monazite-view/1\", %s}", item->view);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzViewSpec *spec = mz_view_spec_new_from_json (bytes, "view", problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (spec);

  return spec;
}

/* What is painted at a point is what is picked there. */
static void
test_oracle (gconstpointer data)
{
  g_autoptr (MzViewSpec) spec = read_view (data);
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 640, 420);

  pick_oracle_assert (mz_chart_get_scene (chart));
}

static GBytes *
export (MzViewSpec     *spec,
        MzExportFormat  format)
{
  const MzExportOptions options = { format, MZ_THEME_LIGHT, WIDTH, HEIGHT, 1 };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mz_export_to_bytes (bundled_get_context (), spec, &options, &error);

  g_assert_no_error (error);

  return bytes;
}

static GBytes *
rasterise (GBytes *svg)
{
  g_autofree char *folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
  g_autofree char *svg_path = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *png_path = g_build_filename (folder, "a.png", NULL);
  const char *arguments[] = { "rsvg-convert", "--unlimited", "-o", png_path, svg_path, NULL };
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;
  int status;

  g_assert_true (g_file_set_contents (svg_path, g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), NULL));
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_file_get_contents (png_path, &contents, &length, &error);
  g_assert_no_error (error);
  g_remove (svg_path);
  g_remove (png_path);
  g_rmdir (folder);

  return g_bytes_new_take (contents, length);
}

static guint
count_different (cairo_surface_t *one,
                 cairo_surface_t *other,
                 int              tolerance)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint32 a = sample_get_pixel (one, x, y), b = sample_get_pixel (other, x, y);
        int furthest = 0;

        for (guint shift = 0; shift < 24; shift += 8)
          furthest = MAX (furthest, ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));
        n += furthest > tolerance;
      }

  return n;
}

/* The SVG, drawn by another program, looks like the PNG. */
static void
test_agreement (gconstpointer data)
{
  g_autofree char *program = g_find_program_in_path ("rsvg-convert");
  g_autoptr (MzViewSpec) spec = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) rasterised = NULL;
  cairo_surface_t *painted, *drawn;
  double share;

  if (program == NULL)
    {
      g_test_skip ("There is no rsvg-convert here.");
      return;
    }

  spec = read_view (data);
  png = export (spec, MZ_EXPORT_PNG);
  svg = export (spec, MZ_EXPORT_SVG);
  rasterised = rasterise (svg);
  painted = sample_read_png (png);
  drawn = sample_read_png (rasterised);
  share = (double) count_different (painted, drawn, 40) / (WIDTH * HEIGHT);
  g_test_message ("share of different pixels %.5f", share);
  /* Letters are smoothed in another way, and a list is mostly letters; nothing else differs. */
  g_assert_cmpfloat (share, <, 0.03);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (drawn);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *oracle = g_strdup_printf ("/chart-pictures/oracle/%u", i);
      g_autofree char *agreement = g_strdup_printf ("/chart-pictures/agreement/%u", i);

      g_test_add_data_func (oracle, &cases[i], test_oracle);
      g_test_add_data_func (agreement, &cases[i], test_agreement);
    }

  return g_test_run ();
}

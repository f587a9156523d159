/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much processor time it takes until the first map can be drawn: the bundled collection read and
 * checked, the world decoded and projected, the scene built. The same bytes read by json-glib alone
 * are the yardstick. Not a test: run it by hand, on a quiet machine.
 *
 *   bench-load [ROUNDS]
 */
#include "config.h"

#include "mz-bundle.h"
#include "mz-chart.h"
#include "mz-dataset-reader.h"
#include "mz-place-check.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define DEFAULT_ROUNDS 20

typedef struct
{
  double unpack;
  double read;
  double world;
  double scene;
  double json;
} Times;

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
keep_least (double *least,
            double  since)
{
  double spent = get_cpu_ms () - since;

  if (*least == 0.0 || spent < *least)
    *least = spent;
}

static gsize
unpack (Times *times)
{
  g_auto (GStrv) paths = mz_bundle_list_documents ();
  double since = get_cpu_ms ();
  gsize n_bytes = 0;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = mz_bundle_lookup (paths[i]);

      n_bytes += g_bytes_get_size (bytes);
    }
  keep_least (&times->unpack, since);
  return n_bytes;
}

static void
parse_alone (Times *times)
{
  g_auto (GStrv) paths = mz_bundle_list_documents ();
  double spent = 0.0;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = mz_bundle_lookup (paths[i]);
      g_autoptr (JsonParser) parser = json_parser_new ();
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);
      double since = get_cpu_ms ();

      if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
        g_error ("%s cannot be parsed", paths[i]);
      spent += get_cpu_ms () - since;
    }
  if (times->json == 0.0 || spent < times->json)
    times->json = spent;
}

static void
load (Times *times)
{
  double since = get_cpu_ms ();
  g_autoptr (MzMapGeometry) geometry = mz_chart_context_load_geometry ();
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  g_autoptr (MzDataset) dataset = NULL;
  g_autoptr (MzChartContext) context = NULL;
  g_autoptr (MzChart) chart = NULL;

  keep_least (&times->world, since);
  since = get_cpu_ms ();
  mz_dataset_reader_add_bundled (reader);
  mz_place_check_install (reader, mz_map_geometry_get_world (geometry));
  dataset = mz_dataset_reader_finish (reader, NULL);
  keep_least (&times->read, since);

  since = get_cpu_ms ();
  context = mz_chart_context_new (dataset, geometry, "en");
  chart = mz_chart_new (context, spec, metrics, 1280.0, 800.0);
  keep_least (&times->scene, since);
}

int
main (int   argc,
      char *argv[])
{
  guint n_rounds = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : DEFAULT_ROUNDS;
  Times times = { 0 };
  gsize n_bytes = 0;
  double total;

  for (guint i = 0; i < MAX (n_rounds, 1); i++)
    {
      n_bytes = unpack (&times);
      parse_alone (&times);
      load (&times);
    }
  total = times.read + times.world + times.scene;
  printf ("documents          %8.1f KiB\n", (double) n_bytes / 1024.0);
  printf ("json-glib alone    %8.1f ms\n", times.json);
  printf ("unpacking          %8.1f ms (part of the next)\n", times.unpack);
  printf ("reading, checking  %8.1f ms\n", times.read);
  printf ("world, projected   %8.1f ms\n", times.world);
  printf ("scene of the map   %8.1f ms\n", times.scene);
  printf ("ready to draw      %8.1f ms of processor time, %.2f times json-glib alone\n", total, total / times.json);
  return 0;
}

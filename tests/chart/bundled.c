/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bundled.h"

#include "mz-view-link.h"

#include "mz-dataset-reader.h"
#include "mz-problem.h"
#include <string.h>

MzChartContext *
bundled_get_context (void)
{
  static MzChartContext *context;

  if (context == NULL)
    {
      g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
      g_autoptr (MzDataset) dataset = NULL;
      g_autoptr (MzMapGeometry) geometry = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      mz_dataset_reader_add_bundled (reader);
      dataset = mz_dataset_reader_finish (reader, &problems);
      g_assert_cmpuint (problems->len, ==, 0);
      geometry = mz_chart_context_load_geometry ();
      g_assert_nonnull (geometry);
      context = mz_chart_context_new (dataset, geometry, "en");
    }

  return context;
}

MzViewSpec *
bundled_read_view (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": \"monazite-view/1\", %s}", members);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzViewSpec *spec = mz_view_spec_new_from_json (bytes, "view", problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (spec);

  return spec;
}

MzViewSpec *
bundled_read_link (const char *query)
{
  g_autofree char *link = g_strconcat ("monazite:view?", query, NULL);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzViewSpec *spec = mz_view_link_read (link, problems);

  g_assert_cmpuint (problems->len, ==, 0);

  return spec;
}

MzChart *
bundled_make_chart (MzViewSpec *spec,
                    double      width_px,
                    double      height_px)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();

  return mz_chart_new (bundled_get_context (), spec, metrics, width_px, height_px);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reader's own layer with any faults gives what is sound in it, or a problem; it can be drawn. */
#include "config.h"

#include "fuzz.h"
#include "mz-geojson.h"

#include <math.h>

static void
take_point (MzPathSink *sink G_GNUC_UNUSED, double x, double y)
{
  g_assert_true (isfinite (x) && isfinite (y));
}

static void
take_close (MzPathSink *sink G_GNUC_UNUSED)
{
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const MzPathSinkFuncs funcs = { .move_to = take_point, .line_to = take_point, .close = take_close };
  const MzProjection projections[] = { { MZ_PROJECTION_MERCATOR, 150, 0 }, { MZ_PROJECTION_ORTHOGRAPHIC, 20, 40 } };
  const MzMapView view = { 300, 400, 300, 0.5 };
  MzPathSink sink = { &funcs };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzGeoLayer) layer = mz_geojson_read (bytes, "layer.json", problems);

  if (layer == NULL)
    {
      g_assert_cmpuint (problems->len, >, 0);
      return 0;
    }
  for (guint i = 0; i < mz_geo_layer_get_n_features (layer); i++)
    for (guint j = 0; j < G_N_ELEMENTS (projections); j++)
      mz_geo_layer_trace (layer, i, &projections[j], &view, &sink);

  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geo-fixture.h"
#include "mz-map-geometry-cache.h"

#define N_THREADS 4
#define N_TURNS   12

static MzMapGeometryCache *
make_cache (void)
{
  const MzProjection projection = { MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0 };
  g_autoptr (MzWorld) world = fixture_small_world ();
  g_autoptr (MzMapGeometry) first = mz_map_geometry_new (world, &projection);

  return mz_map_geometry_cache_new (first);
}

static MzMapGeometry *
take (MzMapGeometryCache *cache, MzProjectionKind kind, double lon, double lat)
{
  const MzProjection projection = { kind, lon, lat };

  return mz_map_geometry_cache_dup (cache, &projection);
}

static void
test_keeps_latest (void)
{
  g_autoptr (MzMapGeometryCache) cache = make_cache ();
  g_autoptr (MzMapGeometry) globe = take (cache, MZ_PROJECTION_ORTHOGRAPHIC, 20.0, 30.0);
  g_autoptr (MzMapGeometry) tilted = take (cache, MZ_PROJECTION_ORTHOGRAPHIC, 20.0, 40.0);
  g_autoptr (MzMapGeometry) again = take (cache, MZ_PROJECTION_ORTHOGRAPHIC, 20.0, 30.0);
  g_autoptr (MzMapGeometry) first = take (cache, MZ_PROJECTION_EQUAL_EARTH, 11.0, 77.0);
  g_autoptr (MzMapGeometry) anew = NULL;

  g_assert_true (globe == again);
  g_assert_true (globe != tilted);
  g_assert_true (first == mz_map_geometry_cache_get_first (cache));

  /* Four others push the oldest out. */
  for (guint i = 0; i < 4; i++)
    mz_map_geometry_unref (take (cache, MZ_PROJECTION_MERCATOR, i, 0.0));
  anew = take (cache, MZ_PROJECTION_ORTHOGRAPHIC, 20.0, 30.0);
  g_assert_true (anew != globe);
}

static gpointer
turn_globe (gpointer data)
{
  MzMapGeometryCache *cache = data;

  for (guint i = 0; i < N_TURNS; i++)
    {
      g_autoptr (MzMapGeometry) geometry = take (cache, MZ_PROJECTION_ORTHOGRAPHIC, 10.0 * (i % 5), 0.0);

      g_assert_cmpfloat (mz_map_geometry_get_projection (geometry)->centre_lon, ==, 10.0 * (i % 5));
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (MzMapGeometryCache) cache = make_cache ();
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("globe", turn_globe, cache);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/map-geometry-cache/keeps-latest", test_keeps_latest);
  g_test_add_func ("/geo/map-geometry-cache/threads", test_threads);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geo-fixture.h"
#include "mz-map-geometry.h"
#include "mz-world-private.h"

#include <math.h>

#define EARTH_RADIUS_KM 6371.0088

static const MzMapView plane = { .scale = 1.0 };

static MzMapGeometry *
make_map (MzWorld *world, MzProjectionKind kind, double lon, double lat)
{
  MzProjection projection = { kind, lon, lat };

  return mz_map_geometry_new (world, &projection);
}

static Recorder *
trace_unit (MzMapGeometry *map, guint32 unit, const MzMapView *view)
{
  Recorder *recorder = recorder_new ();

  mz_map_geometry_trace_unit (map, unit, view, &recorder->sink);
  return recorder;
}

static Recorder *
trace_named (MzMapGeometry *map, const char *id, const MzMapView *view)
{
  return trace_unit (map, fixture_unit (mz_map_geometry_get_world (map), id), view);
}

/* Equal Earth keeps areas: whatever the cut loses or counts twice shows here. */
static void
test_areas (gconstpointer data)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH,
                                            *(const double *) data, 0.0);
  guint n_checked = 0;

  for (guint32 i = 0; i < mz_world_get_n_units (world); i++)
    {
      const MzWorldUnit *unit = mz_world_get_unit (world, i);
      g_autoptr (Recorder) recorder = trace_unit (map, i, &plane);
      double area_km2 = recorder_get_area (recorder) * EARTH_RADIUS_KM * EARTH_RADIUS_KM;

      if (unit->area_km2 < 50000.0)
        continue;
      g_test_message ("%s: %.0f, should be %.0f", unit->id, area_km2, unit->area_km2);
      g_assert_cmpfloat (fabs (area_km2 / unit->area_km2 - 1.0), <, 0.01);
      n_checked++;
    }

  g_assert_cmpuint (n_checked, >, 130);
}

static void
test_no_streaks (gconstpointer data)
{
  g_autoptr (MzWorld) world = fixture_world ();

  for (guint kind = MZ_PROJECTION_EQUAL_EARTH; kind < MZ_PROJECTION_ORTHOGRAPHIC; kind++)
    {
      g_autoptr (MzMapGeometry) map = make_map (world, kind, *(const double *) data, 0.0);
      g_autoptr (Recorder) recorder = recorder_new ();
      double half_width, half_height;

      mz_projection_get_size (mz_map_geometry_get_projection (map), &half_width, &half_height);
      for (guint32 i = 0; i < mz_world_get_n_units (world); i++)
        mz_map_geometry_trace_unit (map, i, &plane, &recorder->sink);
      for (guint i = 0; i < mz_map_geometry_get_n_borders (map); i++)
        mz_map_geometry_trace_border (map, i, &plane, &recorder->sink);
      mz_map_geometry_trace_lakes (map, &plane, &recorder->sink);

      g_assert_cmpuint (recorder_get_n_points (recorder), >, 90000);
      g_assert_cmpfloat (recorder_get_longest_step (recorder), <, 0.1 * 2.0 * half_width);
    }
}

static gboolean
is_on_map (const MzProjection *projection, double x, double y)
{
  double lon, lat;

  /* Drawn chords may cut the corner of a curved edge a little. */
  return mz_projection_invert (projection, x * 0.9999, y * 0.9999, &lon, &lat);
}

static void
test_nothing_outside (void)
{
  g_autoptr (MzWorld) world = fixture_small_world ();
  const double centres[] = { -100.0, 0.0, 11.0, 150.0, 179.0 };

  for (guint kind = MZ_PROJECTION_EQUAL_EARTH; kind <= MZ_PROJECTION_ORTHOGRAPHIC; kind++)
    for (guint centre = 0; centre < G_N_ELEMENTS (centres); centre++)
      {
        g_autoptr (MzMapGeometry) map = make_map (world, kind, centres[centre], 40.0);
        g_autoptr (Recorder) recorder = recorder_new ();

        for (guint32 i = 0; i < mz_world_get_n_units (world); i++)
          mz_map_geometry_trace_unit (map, i, &plane, &recorder->sink);
        for (guint i = 0; i < mz_map_geometry_get_n_borders (map); i++)
          mz_map_geometry_trace_border (map, i, &plane, &recorder->sink);
        mz_map_geometry_trace_lakes (map, &plane, &recorder->sink);
        mz_map_geometry_trace_graticule (map, &plane, &recorder->sink);
        for (guint i = 0; i < recorder->lines->len; i++)
          {
            const TracedLine *line = g_ptr_array_index (recorder->lines, i);

            for (guint j = 0; j < line->points->len; j++)
              {
                const MzPoint *point = &g_array_index (line->points, MzPoint, j);
                g_assert_true (is_on_map (mz_map_geometry_get_projection (map), point->x,
                                          point->y));
              }
          }
      }
}

static char *
describe_edge (const MzPoint *a, const MzPoint *b)
{
  gboolean is_ordered = a->x < b->x || (a->x == b->x && a->y <= b->y);

  if (!is_ordered)
    return describe_edge (b, a);

  return g_strdup_printf ("%.9f %.9f %.9f %.9f", a->x, a->y, b->x, b->y);
}

static void
add_edges (Recorder *recorder, GHashTable *edges)
{
  for (guint i = 0; i < recorder->lines->len; i++)
    {
      const TracedLine *line = g_ptr_array_index (recorder->lines, i);
      guint n_edges = line->is_closed ? line->points->len : line->points->len - 1;

      for (guint j = 0; j < n_edges; j++)
        {
          const MzPoint *a = &g_array_index (line->points, MzPoint, j);
          const MzPoint *b = &g_array_index (line->points, MzPoint, (j + 1) % line->points->len);
          char *edge;
          guint n_times;

          /* A loop that shrank to nothing. */
          if (a->x == b->x && a->y == b->y)
            continue;
          edge = describe_edge (a, b);
          n_times = GPOINTER_TO_UINT (g_hash_table_lookup (edges, edge));
          g_hash_table_replace (edges, edge, GUINT_TO_POINTER (n_times + 1));
        }
    }
}

/* Every piece of a border is an edge of exactly two units, whatever is skipped, and is drawn
 * once: so there is no gap and nothing is stroked twice. */
static void
check_borders_closed (MzMapGeometry *map, const MzMapView *view)
{
  g_autoptr (GHashTable) unit_edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) border_edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                               NULL);
  GHashTableIter iter;
  gpointer edge, n_times;

  for (guint32 i = 0; i < mz_world_get_n_units (mz_map_geometry_get_world (map)); i++)
    {
      g_autoptr (Recorder) recorder = trace_unit (map, i, view);
      add_edges (recorder, unit_edges);
    }
  for (guint i = 0; i < mz_map_geometry_get_n_borders (map); i++)
    {
      g_autoptr (Recorder) recorder = recorder_new ();
      mz_map_geometry_trace_border (map, i, view, &recorder->sink);
      add_edges (recorder, border_edges);
    }

  g_assert_cmpuint (g_hash_table_size (border_edges), >, 1000);
  g_hash_table_iter_init (&iter, border_edges);
  while (g_hash_table_iter_next (&iter, &edge, &n_times))
    {
      guint n_units = GPOINTER_TO_UINT (g_hash_table_lookup (unit_edges, edge));

      if (GPOINTER_TO_UINT (n_times) != 1 || n_units != 2)
        g_test_message ("%s: drawn %u times, edge of %u units", (char *) edge,
                        GPOINTER_TO_UINT (n_times), n_units);
      g_assert_cmpuint (GPOINTER_TO_UINT (n_times), ==, 1);
      g_assert_cmpuint (n_units, ==, 2);
    }
}

static void
test_borders_closed (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0);
  const MzMapView whole = { 1600.0 / 5.4, 800.0, 450.0, 0.0 };

  check_borders_closed (map, &whole);
}

static void
test_borders_closed_when_skipping (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0);
  /* So large that every unit that has a land border is more than a stroke. */
  const MzMapView close = { 16000.0 / 5.4, 800.0, 450.0, 1.0 };

  check_borders_closed (map, &close);
}

static void
test_neighbours_skip_alike (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0);
  const MzMapView view = { 300.0, 800.0, 450.0, 1.0 };
  const MzMapView all = { 300.0, 800.0, 450.0, 0.0 };
  g_autoptr (Recorder) russia = trace_named (map, "RUS", &view);
  g_autoptr (Recorder) kazakhstan = trace_named (map, "KAZ", &view);
  g_autoptr (Recorder) all_kazakhstan = trace_named (map, "KAZ", &all);
  g_autoptr (GHashTable) edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer n_times;
  guint n_shared = 0;

  add_edges (russia, edges);
  add_edges (kazakhstan, edges);
  g_hash_table_iter_init (&iter, edges);
  while (g_hash_table_iter_next (&iter, NULL, &n_times))
    n_shared += GPOINTER_TO_UINT (n_times) == 2;

  g_assert_cmpuint (n_shared, >, 100);
  g_assert_cmpuint (recorder_get_n_points (kazakhstan) * 3, <,
                    recorder_get_n_points (all_kazakhstan) * 2);
}

static void
test_border_marks (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0);
  guint n_disputed = 0;

  for (guint i = 0; i < mz_map_geometry_get_n_borders (map); i++)
    n_disputed += mz_map_geometry_is_disputed (map, i);

  /* All 429 shared arcs: no two units of one state touch but in disputed areas. */
  g_assert_cmpuint (mz_map_geometry_get_n_borders (map), ==, 429);
  g_assert_cmpuint (n_disputed, >, 20);
  g_assert_cmpuint (n_disputed, <, 200);
}

/* The border whose first point is nearest to a place. */
static guint
find_border (MzMapGeometry *map, double lon, double lat)
{
  double x, y, nearest = G_MAXDOUBLE;
  guint found = 0;

  g_assert_true (mz_projection_project (mz_map_geometry_get_projection (map), lon, lat, &x, &y));
  for (guint i = 0; i < mz_map_geometry_get_n_borders (map); i++)
    {
      g_autoptr (Recorder) recorder = recorder_new ();
      const GArray *points;

      mz_map_geometry_trace_border (map, i, &plane, &recorder->sink);
      points = ((TracedLine *) g_ptr_array_index (recorder->lines, 0))->points;
      for (guint j = 0; j < points->len; j++)
        {
          const MzPoint *point = &g_array_index (points, MzPoint, j);
          double distance = hypot (point->x - x, -point->y - y);

          if (distance >= nearest)
            continue;
          nearest = distance;
          found = i;
        }
    }

  g_assert_cmpfloat (nearest, <, 0.02);
  return found;
}

static void
test_disputed (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0);

  g_assert_true (mz_map_geometry_is_disputed (map, find_border (map, 33.9,
                                                                46.1)));    /* Crimea, Perekop */
  g_assert_true (mz_map_geometry_is_disputed (map, find_border (map, 21.3, 42.9)));    /* Kosovo */
  g_assert_true (mz_map_geometry_is_disputed (map, find_border (map, 92.5,
                                                                27.9)));    /* Arunachal Pradesh */
  g_assert_false (mz_map_geometry_is_disputed (map, find_border (map, 7.6, 48.2)));    /* Rhine */
  g_assert_false (mz_map_geometry_is_disputed (map, find_border (map, -100.0,
                                                                 49.0))); /* 49th parallel */
}

static void
test_label_in_ring (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  const char *const ids[] = { "RUS", "CHN", "USA", "BRA", "AUS", "COD", "GRL", "x-crimea", "LSO" };

  for (guint kind = MZ_PROJECTION_EQUAL_EARTH; kind <= MZ_PROJECTION_ORTHOGRAPHIC; kind++)
    {
      g_autoptr (MzMapGeometry) map = make_map (world, kind, 11.0, 30.0);
      const MzMapView view = { 300.0, 800.0, 450.0, 0.5 };

      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          g_autoptr (Recorder) recorder = trace_named (map, ids[i], &view);
          double x, y;

          g_test_message ("%s: %s", mz_projection_to_string (kind), ids[i]);
          if (mz_map_geometry_get_label_point (map, fixture_unit (world, ids[i]), &view, &x, &y))
            g_assert_true (recorder_contains (recorder, x, y));
          else
            g_assert_cmpuint (kind, ==, MZ_PROJECTION_ORTHOGRAPHIC);
        }
    }
}

static void
test_hole (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0);
  g_autoptr (Recorder) south_africa = trace_named (map, "ZAF", &plane);
  double x, y;

  g_assert_true (mz_map_geometry_get_label_point (map, fixture_unit (world, "LSO"), &plane, &x,
                                                  &y));
  g_assert_false (recorder_contains (south_africa, x, y));
  g_assert_true (mz_map_geometry_get_label_point (map, fixture_unit (world, "ZAF"), &plane, &x,
                                                  &y));
  g_assert_true (recorder_contains (south_africa, x, y));
}

static void
test_far_side (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_ORTHOGRAPHIC, 10.0, 50.0);
  g_autoptr (Recorder) australia = trace_named (map, "NZL", &plane);
  double x, y;

  g_assert_cmpuint (australia->lines->len, ==, 0);
  g_assert_false (mz_map_geometry_get_label_point (map, fixture_unit (world, "NZL"), &plane, &x,
                                                   &y));
  g_assert_true (mz_map_geometry_get_label_point (map, fixture_unit (world, "DEU"), &plane, &x,
                                                  &y));
}

/* Points of a fine grid that the map shows must be in the same unit as on a flat map; this finds
 * outlines that close the wrong way round the limb. */
static void
check_globe (MzWorld *world, MzMapGeometry *flat, const char *id, double lon, double lat)
{
  g_autoptr (MzMapGeometry) globe = make_map (world, MZ_PROJECTION_ORTHOGRAPHIC, lon, lat);
  g_autoptr (Recorder) on_globe = trace_named (globe, id, &plane);
  g_autoptr (Recorder) on_flat = trace_named (flat, id, &plane);
  guint n_different = 0, n_points = 0;

  for (double x = -0.97; x < 1.0; x += 0.06)
    for (double y = -0.97; y < 1.0; y += 0.06)
      {
        double point_lon, point_lat, flat_x, flat_y;

        if (hypot (x, y) > 0.995
            || !mz_projection_invert (mz_map_geometry_get_projection (globe), x, y, &point_lon,
                                      &point_lat)
            || !mz_projection_project (mz_map_geometry_get_projection (flat), point_lon, point_lat,
                                       &flat_x, &flat_y))
          continue;
        n_points++;
        n_different += recorder_contains (on_globe, x, -y) != recorder_contains (on_flat, flat_x,
                                                                                 -flat_y);
      }

  g_test_message ("%s from %g %g: %u of %u differ", id, lon, lat, n_different, n_points);
  g_assert_cmpuint (n_points, >, 700);
  g_assert_cmpuint (n_different, <=, 1);
}

static void
test_globe_agrees (void)
{
  g_autoptr (MzWorld) world = fixture_small_world ();
  g_autoptr (MzMapGeometry) flat = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0);
  const char *const ids[] = { "RUS", "ATA", "AUS", "CAN", "USA", "GRL", "CHN", "BRA" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (double lon = -170.0; lon < 180.0; lon += 40.0)
      for (double lat = -80.0; lat <= 80.0; lat += 40.0)
        check_globe (world, flat, ids[i], lon, lat);
}

static void
test_outline (void)
{
  g_autoptr (MzWorld) world = fixture_small_world ();

  for (guint kind = MZ_PROJECTION_EQUAL_EARTH; kind <= MZ_PROJECTION_ORTHOGRAPHIC; kind++)
    {
      g_autoptr (MzMapGeometry) map = make_map (world, kind, 11.0, 0.0);
      g_autoptr (Recorder) recorder = recorder_new ();
      const MzRect area = { 100.0, 50.0, 800.0, 600.0 };
      double min_x = G_MAXDOUBLE, max_x = -G_MAXDOUBLE, min_y = G_MAXDOUBLE, max_y = -G_MAXDOUBLE;
      const GArray *points;
      MzMapView view;

      mz_map_geometry_fit (map, &area, &view);
      mz_map_geometry_trace_outline (map, &view, &recorder->sink);
      g_assert_cmpuint (recorder->lines->len, ==, 1);
      points = ((TracedLine *) g_ptr_array_index (recorder->lines, 0))->points;
      for (guint i = 0; i < points->len; i++)
        {
          const MzPoint *point = &g_array_index (points, MzPoint, i);

          min_x = MIN (min_x, point->x);
          max_x = MAX (max_x, point->x);
          min_y = MIN (min_y, point->y);
          max_y = MAX (max_y, point->y);
        }

      g_assert_cmpfloat_with_epsilon (min_x + max_x, 2.0 * 500.0, 1e-6);
      g_assert_cmpfloat_with_epsilon (min_y + max_y, 2.0 * 350.0, 1e-6);
      g_assert_cmpfloat_with_epsilon (MAX ((max_x - min_x) / 800.0, (max_y - min_y) / 600.0), 1.0,
                                      1e-6);
    }
}

static void
test_graticule (void)
{
  g_autoptr (MzWorld) world = fixture_small_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0);
  g_autoptr (MzMapGeometry) centred = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 0.0, 0.0);
  g_autoptr (Recorder) lines = recorder_new ();
  g_autoptr (Recorder) centred_lines = recorder_new ();

  mz_map_geometry_trace_graticule (map, &plane, &lines->sink);
  g_assert_cmpuint (lines->lines->len, ==, 12 + 5);
  mz_map_geometry_trace_graticule (centred, &plane, &centred_lines->sink);
  g_assert_cmpuint (centred_lines->lines->len, ==, 11 + 5);
}

static void
test_area_px (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0);
  const MzMapView view = { 1600.0 / 2.0 / 2.706629984, 0.0, 0.0, 0.0 };
  g_autoptr (Recorder) brazil = trace_named (map, "BRA", &view);
  double area_px = mz_map_geometry_get_area_px (map, fixture_unit (world, "BRA"), &view);

  g_assert_cmpfloat (fabs (area_px / recorder_get_area (brazil) - 1.0), <, 0.01);
  g_assert_cmpfloat (mz_map_geometry_get_area_px (map, fixture_unit (world, "NRU"), &view), <, 1.0);
}

/* All points of all lines. */
static GArray *
collect_points (MzMapGeometry *map, guint32 unit, const MzMapView *view)
{
  g_autoptr (Recorder) recorder = trace_unit (map, unit, view);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (MzPoint));

  for (guint i = 0; i < recorder->lines->len; i++)
    {
      const TracedLine *line = g_ptr_array_index (recorder->lines, i);

      g_array_append_vals (points, line->points->data, line->points->len);
    }

  return points;
}

static MzRect
find_bounds (GArray *points)
{
  const MzPoint *first = &g_array_index (points, MzPoint, 0);
  MzRect bounds = { first->x, first->y, 0, 0 };

  for (guint i = 1; i < points->len; i++)
    {
      const MzPoint *point = &g_array_index (points, MzPoint, i);
      double right = MAX (bounds.x + bounds.width, point->x);
      double bottom = MAX (bounds.y + bounds.height, point->y);

      bounds.x = MIN (bounds.x, point->x);
      bounds.y = MIN (bounds.y, point->y);
      bounds.width = right - bounds.x;
      bounds.height = bottom - bounds.y;
    }

  return bounds;
}

static guint
count_inside (GArray *points, const MzRect *area)
{
  guint n_inside = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const MzPoint *point = &g_array_index (points, MzPoint, i);

      n_inside += mz_rect_contains (area, point->x, point->y);
    }

  return n_inside;
}

/* What nobody sees becomes boxes of the same place and size; what is seen keeps every point. */
static void
test_unseen (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  g_autoptr (MzMapGeometry) map = make_map (world, MZ_PROJECTION_EQUAL_EARTH, MZ_PROJECTION_DEFAULT_LON, 0.0);
  const MzMapView whole = { .scale = 2000, .x0 = 300, .y0 = 1500 };
  MzMapView part = whole;
  guint n_points = 0, n_fewer = 0;

  part.seen = (MzRect) { 0, 0, 800, 600 };
  for (guint32 i = 0; i < mz_world_get_n_units (world); i++)
    {
      g_autoptr (GArray) all = collect_points (map, i, &whole);
      g_autoptr (GArray) some = collect_points (map, i, &part);
      MzRect all_bounds, some_bounds;

      if (all->len == 0)
        continue;
      all_bounds = find_bounds (all);
      some_bounds = find_bounds (some);
      g_assert_cmpfloat_with_epsilon (all_bounds.x, some_bounds.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (all_bounds.y, some_bounds.y, 1e-6);
      g_assert_cmpfloat_with_epsilon (all_bounds.width, some_bounds.width, 1e-6);
      g_assert_cmpfloat_with_epsilon (all_bounds.height, some_bounds.height, 1e-6);
      g_assert_cmpuint (count_inside (all, &part.seen), ==, count_inside (some, &part.seen));
      n_points += all->len;
      n_fewer += some->len;
    }
  g_assert_cmpuint (n_fewer, <, n_points / 2);
}

int
main (int argc, char **argv)
{
  static const double centres[] = { 11.0, 0.0, 150.0 };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
    {
      g_autofree char *areas = g_strdup_printf ("/geo/map-geometry/areas/%.0f", centres[i]);
      g_autofree char *streaks = g_strdup_printf ("/geo/map-geometry/no-streaks/%.0f", centres[i]);

      g_test_add_data_func (areas, &centres[i], test_areas);
      g_test_add_data_func (streaks, &centres[i], test_no_streaks);
    }
  g_test_add_func ("/geo/map-geometry/nothing-outside", test_nothing_outside);
  g_test_add_func ("/geo/map-geometry/borders-closed", test_borders_closed);
  g_test_add_func ("/geo/map-geometry/borders-closed-when-skipping",
                   test_borders_closed_when_skipping);
  g_test_add_func ("/geo/map-geometry/neighbours-skip-alike", test_neighbours_skip_alike);
  g_test_add_func ("/geo/map-geometry/border-marks", test_border_marks);
  g_test_add_func ("/geo/map-geometry/disputed", test_disputed);
  g_test_add_func ("/geo/map-geometry/label-in-ring", test_label_in_ring);
  g_test_add_func ("/geo/map-geometry/hole", test_hole);
  g_test_add_func ("/geo/map-geometry/far-side", test_far_side);
  g_test_add_func ("/geo/map-geometry/globe-agrees", test_globe_agrees);
  g_test_add_func ("/geo/map-geometry/outline", test_outline);
  g_test_add_func ("/geo/map-geometry/graticule", test_graticule);
  g_test_add_func ("/geo/map-geometry/area-px", test_area_px);
  g_test_add_func ("/map-geometry/unseen", test_unseen);

  return g_test_run ();
}

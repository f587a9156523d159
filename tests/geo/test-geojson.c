/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geo-fixture.h"
#include "mz-geo-layer-private.h"
#include "mz-geojson.h"

#include <math.h>
#include <string.h>

#define FEATURE(geometry) "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" geometry "}"
#define POINT FEATURE ("{\"type\":\"Point\",\"coordinates\":[1,2]}")
#define TOPOLOGY(arcs, references) \
  "{\"type\":\"Topology\",\"arcs\":" arcs ",\"objects\":{\"a\":{\"type\":\"GeometryCollection\",\"geometries\":[" \
  "{\"type\":\"LineString\",\"arcs\":" references "},{\"type\":\"Point\",\"coordinates\":[1,2]}]}}}"

typedef struct
{
  const char *name;
  const char *text;
} Case;

/* Each stands beside a sound point, which stays. */
static const Case bad_geometries[] = {
  { "number", "5" },
  { "no-type", "{\"coordinates\":[1,2]}" },
  { "other-type", "{\"type\":\"Circle\",\"coordinates\":[1,2]}" },
  { "no-coordinates", "{\"type\":\"Point\"}" },
  { "null-coordinates", "{\"type\":\"Polygon\",\"coordinates\":null}" },
  { "short-position", "{\"type\":\"Point\",\"coordinates\":[1]}" },
  { "text-position", "{\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]}" },
  { "null-position", "{\"type\":\"Point\",\"coordinates\":[null,null]}" },
  { "far-east", "{\"type\":\"Point\",\"coordinates\":[361,0]}" },
  { "far-north", "{\"type\":\"Point\",\"coordinates\":[0,90.1]}" },
  { "metres", "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1500000,6000000]]}" },
  { "huge", "{\"type\":\"Point\",\"coordinates\":[1e300,0]}" },
  { "lone-line", "{\"type\":\"LineString\",\"coordinates\":[[0,0]]}" },
  { "empty-line", "{\"type\":\"LineString\",\"coordinates\":[]}" },
  { "empty-ring", "{\"type\":\"Polygon\",\"coordinates\":[[]]}" },
  { "short-ring", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[0,0]]]}" },
  { "open-ring", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}" },
  { "flat-polygon", "{\"type\":\"Polygon\",\"coordinates\":[[0,0],[1,0],[1,1],[0,0]]}" },
  { "second-ring-bad", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]],[[0,0]]]}" },
  { "collection-of-nothing", "{\"type\":\"GeometryCollection\"}" },
  { "bad-in-collection", "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[3,4]},5]}" },
};

static const Case bad_files[] = {
  { "no-text", "" },
  { "list", "[]" },
  { "no-type", "{}" },
  { "number-type", "{\"type\":5}" },
  { "no-features", "{\"type\":\"FeatureCollection\"}" },
  { "features-is-object", "{\"type\":\"FeatureCollection\",\"features\":{}}" },
  { "cut-off", "{\"type\":\"FeatureCollection\",\"features\":[" },
  { "no-objects", "{\"type\":\"Topology\",\"arcs\":[]}" },
  { "objects-is-list", "{\"type\":\"Topology\",\"arcs\":[],\"objects\":[]}" },
  { "index-2-63", TOPOLOGY ("[[[0,0],[1,1]]]", "[9223372036854775807]") },
  { "not-a-number", "{\"type\":\"Point\",\"coordinates\":[NaN,0]}" },
};

static const Case bad_arcs[] = {
  { "index-too-large", TOPOLOGY ("[[[0,0],[1,1]]]", "[1]") },
  { "index-too-small", TOPOLOGY ("[[[0,0],[1,1]]]", "[-2]") },
  { "index-2-31", TOPOLOGY ("[[[0,0],[1,1]]]", "[2147483648]") },
  { "index-2-53", TOPOLOGY ("[[[0,0],[1,1]]]", "[9007199254740991]") },
  { "index-minus-2-53", TOPOLOGY ("[[[0,0],[1,1]]]", "[-9007199254740991]") },
  { "index-part", TOPOLOGY ("[[[0,0],[1,1]]]", "[0.5]") },
  { "index-text", TOPOLOGY ("[[[0,0],[1,1]]]", "[\"0\"]") },
  { "flat", TOPOLOGY ("[[[0,0],[1,1]]]", "0") },
  { "deep", TOPOLOGY ("[[[0,0],[1,1]]]", "[[0]]") },
  { "none", TOPOLOGY ("[[[0,0],[1,1]]]", "[]") },
  { "no-arcs", TOPOLOGY ("null", "[0]") },
  { "lone-arc", TOPOLOGY ("[[[0,0]]]", "[0]") },
  { "arc-off-earth", TOPOLOGY ("[[[0,0],[1,100]]]", "[0]") },
  { "arc-of-text", TOPOLOGY ("[[[0,0],[\"1\",1]]]", "[0]") },
};

static MzGeoLayer *
read_text (const char *text, GPtrArray *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mz_geojson_read (bytes, "own.geojson", problems);
}

static void
test_bad_geometries (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_geometries); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"type\":\"FeatureCollection\",\"features\":[" FEATURE ("%s") "," POINT "]}",
                                               bad_geometries[i].text);
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();
      g_autoptr (MzGeoLayer) layer = read_text (text, problems);

      g_test_message ("%s", bad_geometries[i].name);
      g_assert_nonnull (layer);
      g_assert_cmpuint (mz_geo_layer_get_n_features (layer), ==, 1);
      g_assert_cmpuint (layer->points->len, ==, 1);
      g_assert_cmpuint (layer->lines->len, ==, 0);
      g_assert_cmpuint (layer->vertices->len, ==, 0);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpstr (mz_problem_get_pointer (g_ptr_array_index (problems, 0)), ==, "/features/0");
    }
}

static void
test_bad_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();

      g_test_message ("%s", bad_files[i].name);
      g_assert_null (read_text (bad_files[i].text, problems));
      g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), >, 0);
    }
}

static void
test_bad_arcs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_arcs); i++)
    {
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();
      g_autoptr (MzGeoLayer) layer = read_text (bad_arcs[i].text, problems);

      g_test_message ("%s", bad_arcs[i].name);
      g_assert_nonnull (layer);
      g_assert_cmpuint (mz_geo_layer_get_n_features (layer), ==, 1);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

static void
test_all_shapes (void)
{
  g_autoptr (GBytes) bytes = fixture_read ("fixtures/geo", "layer.geojson");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzGeoLayer) layer = mz_geojson_read (bytes, "/some/where/layer.geojson", problems);

  g_assert_nonnull (layer);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (mz_geo_layer_get_name (layer), ==, "layer");
  g_assert_cmpstr (mz_geo_layer_get_file (layer), ==, "layer.geojson");
  g_assert_cmpuint (mz_geo_layer_get_n_features (layer), ==, 4);
  g_assert_cmpstr (mz_geo_layer_get_feature (layer, 0)->name, ==, "Pacific box");
  g_assert_cmpuint (mz_geo_layer_get_feature (layer, 0)->n_lines, ==, 2);
  g_assert_cmpstr (mz_geo_layer_get_feature (layer, 1)->name, ==, "Route");
  g_assert_null (mz_geo_layer_get_feature (layer, 2)->name);
  g_assert_cmpuint (mz_geo_layer_get_feature (layer, 2)->n_points, ==, 2);
  g_assert_cmpint (g_utf8_strlen (mz_geo_layer_get_feature (layer, 3)->name, -1), ==, 40);
  g_assert_cmpuint (mz_geo_layer_get_feature (layer, 3)->n_lines, ==, 3);
  g_assert_cmpuint (mz_geo_layer_get_feature (layer, 3)->n_points, ==, 1);
}

static void
test_topology (void)
{
  g_autoptr (GBytes) bytes = fixture_read ("fixtures/geo", "layer.topojson");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzGeoLayer) layer = mz_geojson_read (bytes, "layer.topojson", problems);
  const MzPoint *points;
  guint n_points;

  g_assert_nonnull (layer);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (mz_geo_layer_get_n_features (layer), ==, 4);
  points = mz_geo_layer_get_points (layer, 2, &n_points);
  g_assert_cmpuint (n_points, ==, 2);
  g_assert_cmpfloat_with_epsilon (points[1].x, 10.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (points[1].y, 10.0, 1e-9);

  /* The square of ten degrees has 40 steps of one degree, forwards and backwards. */
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (g_array_index (layer->lines, MzGeoLine, i).n_vertices, ==, 41);
}

/* No edge of what is drawn is longer than a degree can be, wherever the map ends. */
static void
test_no_streaks (void)
{
  g_autoptr (GBytes) bytes = fixture_read ("fixtures/geo", "layer.geojson");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzGeoLayer) layer = mz_geojson_read (bytes, "layer.geojson", problems);
  const MzMapView plane = { .scale = 1.0 };
  const double meridians[] = { -180.0, -100.0, 0.0, 11.0, 150.0, 180.0 };

  for (guint kind = 0; kind <= MZ_PROJECTION_ORTHOGRAPHIC; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (meridians); i++)
      {
        const MzProjection projection = { kind, meridians[i], 30.0 };
        g_autoptr (Recorder) recorder = recorder_new ();

        for (guint j = 0; j < mz_geo_layer_get_n_features (layer); j++)
          mz_geo_layer_trace (layer, j, &projection, &plane, &recorder->sink);
        g_assert_cmpuint (recorder->lines->len, >, 0);
        g_assert_cmpfloat (recorder_get_longest_step (recorder), <, 0.08);
      }
}

static MzGeoLayer *
read_repeated (const char *before, const char *item, guint n_items, const char *after, GPtrArray *problems)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", item);
  g_string_append (text, after);
  {
    g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);

    return mz_geojson_read (bytes, "own.geojson", problems);
  }
}

/* Ten million points are refused before json-glib sees them. */
static void
test_too_many_points (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();

  g_assert_null (read_repeated ("{\"type\":\"MultiPoint\",\"coordinates\":[", "[1,2]", 10000000, "]}", problems));
  g_assert_cmpuint (problems->len, ==, 1);
}

/* A small file whose arcs resolve to forty million points, in features that then fail. */
static void
test_resolves_to_too_many (void)
{
  g_autoptr (GString) arc = g_string_new ("{\"type\":\"Topology\",\"arcs\":[[[0,0]");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzGeoLayer) layer = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (arc, ",[1,1]");
  g_string_append (arc, "]],\"objects\":{\"a\":{\"type\":\"GeometryCollection\",\"geometries\":[");
  layer = read_repeated (arc->str, "{\"type\":\"MultiLineString\",\"arcs\":[[0],[0],[0],[9]]}", 4000, "]}}}", problems);
  g_assert_nonnull (layer);
  g_assert_cmpuint (mz_geo_layer_get_n_features (layer), ==, 0);
  g_assert_cmpuint (problems->len, <, 30);
}

static void
test_many_faults (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzGeoLayer) layer = read_repeated ("{\"type\":\"FeatureCollection\",\"features\":[" POINT ",", "5", 20000, "]}",
                                                problems);

  g_assert_nonnull (layer);
  g_assert_cmpuint (mz_geo_layer_get_n_features (layer), ==, 1);
  g_assert_cmpuint (problems->len, ==, 21);
}

/* Edges around the whole earth are divided, but not without end. */
static void
test_long_edges (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzGeoLayer) layer = read_repeated ("{\"type\":\"LineString\",\"coordinates\":[", "[0,-90],[0,90]", 50000, "]}",
                                                problems);

  g_assert_nonnull (layer);
  g_assert_cmpuint (layer->vertices->len, >, 1000000);
  g_assert_cmpuint (layer->vertices->len, <, 3100000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/geojson/bad-geometries", test_bad_geometries);
  g_test_add_func ("/geo/geojson/bad-files", test_bad_files);
  g_test_add_func ("/geo/geojson/bad-arcs", test_bad_arcs);
  g_test_add_func ("/geo/geojson/all-shapes", test_all_shapes);
  g_test_add_func ("/geo/geojson/topology", test_topology);
  g_test_add_func ("/geo/geojson/no-streaks", test_no_streaks);
  g_test_add_func ("/geo/geojson/too-many-points", test_too_many_points);
  g_test_add_func ("/geo/geojson/resolves-to-too-many", test_resolves_to_too_many);
  g_test_add_func ("/geo/geojson/many-faults", test_many_faults);
  g_test_add_func ("/geo/geojson/long-edges", test_long_edges);

  return g_test_run ();
}

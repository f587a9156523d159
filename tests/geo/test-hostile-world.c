/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geo-fixture.h"

#define UNITS "{\"units\":[{\"id\":\"AAA\",\"area\":1,\"label\":[0,0],\"focus\":[0,0,1,1]}," \
              "{\"id\":\"BBB\",\"area\":1,\"label\":[0,0],\"focus\":[0,0,1,1]}]}"
#define DISPUTES "{\"areas\":[]}"

/* A square of four arcs of two points each, on a grid of one degree. */
#define SQUARE "EAAAEEAAEAEAAAFEAAFA"

#define TOPOLOGY(arcs, geometries) \
  "{\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},\"arcs\":\"" arcs "\"," \
  "\"objects\":{\"units\":{\"type\":\"GeometryCollection\",\"geometries\":[" geometries "]}}}"

#define POLYGON(arcs) "{\"type\":\"Polygon\",\"id\":\"AAA\",\"arcs\":" arcs "}"

/* Steps of 2 to the 59th that a grid of nearly nothing keeps on the earth. */
#define STEPS "+//////////fA+//////////fA+//////////fA+//////////fA"
#define TINY_GRID(arcs) \
  "{\"transform\":{\"scale\":[1e-30,1],\"translate\":[0,0]},\"arcs\":\"" arcs "\",\"objects\":{\"units\":" \
  "{\"type\":\"GeometryCollection\",\"geometries\":[]}}}"

/* One arc: (0,0) (2,0) (2,2) (0,0). */
#define TRIANGLE "IAAEAAEFF"

typedef struct
{
  const char *name;
  const char *topology;
} BadTopology;

static const BadTopology bad_topologies[] = {
  { "no-text", "" },
  { "no-object", "[]" },
  { "null", "null" },
  { "empty-object", "{}" },
  { "truncated-json", "{\"transform\":{\"scale\":[1" },
  { "no-objects", "{\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},\"arcs\":\"IAAEAAEFF\"}" },
  { "objects-is-list", "{\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},\"arcs\":\"\",\"objects\":[]}" },
  { "no-arcs", "{\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},\"objects\":{}}" },
  { "plain-topojson", "{\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},\"arcs\":[[[0,0],[1,1]]],\"objects\":{}}" },
  { "scale-zero", "{\"transform\":{\"scale\":[0,1],\"translate\":[0,0]},\"arcs\":\"\",\"objects\":{}}" },
  { "scale-short", "{\"transform\":{\"scale\":[1],\"translate\":[0,0]},\"arcs\":\"\",\"objects\":{}}" },
  { "scale-text", "{\"transform\":{\"scale\":[\"1\",1],\"translate\":[0,0]},\"arcs\":\"\",\"objects\":{}}" },
  { "scale-huge", "{\"transform\":{\"scale\":[1e308,1e308],\"translate\":[0,0]},\"arcs\":\"IAAEAAEFF\",\"objects\":{}}" },
  { "no-transform", "{\"arcs\":\"\",\"objects\":{}}" },
  { "index-too-large", TOPOLOGY (TRIANGLE, POLYGON ("[[1]]")) },
  { "index-too-small", TOPOLOGY (TRIANGLE, POLYGON ("[[-2]]")) },
  { "index-far", TOPOLOGY (TRIANGLE, POLYGON ("[[4294967296]]")) },
  { "index-not-whole", TOPOLOGY (TRIANGLE, POLYGON ("[[0.5]]")) },
  { "index-text", TOPOLOGY (TRIANGLE, POLYGON ("[[\"0\"]]")) },
  { "index-of-nothing", TOPOLOGY ("", POLYGON ("[[0]]")) },
  { "empty-ring", TOPOLOGY (TRIANGLE, POLYGON ("[[]]")) },
  { "empty-polygon", TOPOLOGY (TRIANGLE, POLYGON ("[]")) },
  { "ring-is-number", TOPOLOGY (TRIANGLE, POLYGON ("[0]")) },
  { "ring-too-deep", TOPOLOGY (TRIANGLE, POLYGON ("[[[0]]]")) },
  { "open-ring", TOPOLOGY (SQUARE, POLYGON ("[[0,1,2]]")) },
  { "open-arc", TOPOLOGY ("IAAEAAEFD", POLYGON ("[[0]]")) },
  { "two-point-ring", TOPOLOGY ("EAAAA", POLYGON ("[[0]]")) },
  { "unknown-unit", TOPOLOGY (TRIANGLE, "{\"type\":\"Polygon\",\"id\":\"ZZZ\",\"arcs\":[[0]]}") },
  { "no-id", TOPOLOGY (TRIANGLE, "{\"type\":\"Polygon\",\"arcs\":[[0]]}") },
  { "twice", TOPOLOGY (TRIANGLE, POLYGON ("[[0]]") "," POLYGON ("[[0]]")) },
  { "wrong-type", TOPOLOGY (TRIANGLE, "{\"type\":\"Point\",\"id\":\"AAA\",\"arcs\":[[0]]}") },
  { "no-type", TOPOLOGY (TRIANGLE, "{\"id\":\"AAA\",\"arcs\":[[0]]}") },
  { "no-shape", TOPOLOGY (TRIANGLE, "{\"type\":\"Polygon\",\"id\":\"AAA\"}") },
  { "shape-is-null", TOPOLOGY (TRIANGLE, "null") },
  { "truncated-number", TOPOLOGY ("IAAEAAEFg", "") },
  { "truncated-arc", TOPOLOGY ("IAAEAAEF", "") },
  { "one-point-arc", TOPOLOGY ("CAA", "") },
  { "empty-arc", TOPOLOGY ("A", "") },
  { "negative-count", TOPOLOGY ("JAAEAAEFF", "") },
  { "huge-count", TOPOLOGY ("gggggggggB", "") },
  { "endless-number", TOPOLOGY ("ggggggggggggggggggggggggggggggA", "") },
  { "huge-step", TOPOLOGY ("EAA+//////////fA", "") },
  { "overflowing-sum", TINY_GRID ("wC" STEPS STEPS STEPS STEPS STEPS STEPS STEPS STEPS STEPS STEPS) },
  { "bad-digit", TOPOLOGY ("IAAE*AEFF", "") },
  { "blank-digit", TOPOLOGY ("IAA EAAEFF", "") },
  { "other-letters", TOPOLOGY ("I\xc3\x84\xc3\x84", "") },
  { "beyond-the-pole", TOPOLOGY ("EAAA2F", "") },
  { "beyond-the-globe", TOPOLOGY ("EAA6hBA", "") },
};

static MzWorld *
read_texts (const char *topology, const char *units, const char *disputes, GPtrArray *problems)
{
  g_autoptr (GBytes) topology_bytes = g_bytes_new (topology, strlen (topology));
  g_autoptr (GBytes) units_bytes = g_bytes_new (units, strlen (units));
  g_autoptr (GBytes) disputes_bytes = g_bytes_new (disputes, strlen (disputes));

  return mz_world_new (topology_bytes, units_bytes, disputes_bytes, problems);
}

static void
check_refused (const char *topology, const char *units, const char *disputes)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzWorld) world = read_texts (topology, units, disputes, problems);

  g_assert_null (world);
  g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), >, 0);
}

static void
test_bad_topology (gconstpointer data)
{
  check_refused (((const BadTopology *) data)->topology, UNITS, DISPUTES);
}

/* Without this the bad ones might be refused for another reason than theirs. */
static void
test_good_topology (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzWorld) triangle = read_texts (TOPOLOGY (TRIANGLE, POLYGON ("[[0]]")), UNITS,
                                             DISPUTES, problems);
  g_autoptr (MzWorld) square = read_texts (TOPOLOGY (SQUARE, POLYGON ("[[0,1,2,3]]")), UNITS,
                                           DISPUTES, problems);
  g_autoptr (MzWorld) backward = read_texts (TOPOLOGY (SQUARE, POLYGON ("[[-1,-4,-3,-2]]")), UNITS,
                                             DISPUTES, problems);
  g_autoptr (MzWorld) empty = read_texts (TOPOLOGY ("", ""), UNITS, DISPUTES, problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (triangle);
  g_assert_nonnull (square);
  g_assert_nonnull (backward);
  g_assert_nonnull (empty);
  g_assert_cmpuint (mz_world_get_unit (triangle, 0)->n_polygons, ==, 1);
  g_assert_cmpuint (mz_world_get_unit (triangle, 1)->n_polygons, ==, 0);
}

/* The file and the place in it must be told, not only that something is wrong. */
static void
test_place_of_fault (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzWorld) world = NULL;
  const MzProblem *problem;

  world = read_texts (TOPOLOGY (TRIANGLE, POLYGON ("[[0,7]]")), UNITS, DISPUTES, problems);
  g_assert_null (world);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (mz_problem_get_code (problem), ==, "bad-map");
  g_assert_cmpstr (mz_problem_get_pointer (problem), ==, "/objects/units/geometries/0/arcs/0/1");
  g_assert_cmpuint (mz_problem_get_line (problem), ==, 1);
}

/* A small file that names one arc of 1,000 points again and again. */
static void
test_too_many_vertices (void)
{
  g_autoptr (GString) text = g_string_new (
    "{\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},\"arcs\":\"w+B");

  g_string_append (text, "AACAACDD");
  for (guint i = 0; i < 996; i++)
    g_string_append (text, "AA");
  g_string_append (text,
                   "\",\"objects\":{\"units\":{\"type\":\"GeometryCollection\",\"geometries\":["
                         "{\"type\":\"MultiPolygon\",\"id\":\"AAA\",\"arcs\":[[[0]]");
  for (guint i = 0; i < 2001; i++)
    g_string_append (text, ",[[0]]");
  g_string_append (text, "]}]}}}");

  check_refused (text->str, UNITS, DISPUTES);
}

static const char *const bad_units[] = {
  "[]",
  "{}",
  "{\"units\":{}}",
  "{\"units\":[3]}",
  "{\"units\":[{\"area\":1,\"label\":[0,0],\"focus\":[0,0,1,1]}]}",
  "{\"units\":[{\"id\":\"AAA\",\"label\":[0,0],\"focus\":[0,0,1,1]}]}",
  "{\"units\":[{\"id\":\"AAA\",\"area\":-1,\"label\":[0,0],\"focus\":[0,0,1,1]}]}",
  "{\"units\":[{\"id\":\"AAA\",\"area\":1,\"label\":[0],\"focus\":[0,0,1,1]}]}",
  "{\"units\":[{\"id\":\"AAA\",\"area\":1,\"label\":[0,91],\"focus\":[0,0,1,1]}]}",
  "{\"units\":[{\"id\":\"AAA\",\"area\":1,\"label\":[0,0]}]}",
  "{\"units\":[{\"id\":\"AAA\",\"area\":1,\"label\":[0,0],\"focus\":[0,1,1,0]}]}",
  "{\"units\":[{\"id\":\"AAA\",\"area\":1,\"label\":[0,0],\"focus\":[0,0,1e9,1]}]}",
  "{\"units\":[{\"id\":\"AAA\",\"area\":1,\"label\":[0,0],\"focus\":[0,0,1,1]},"
  "{\"id\":\"AAA\",\"area\":1,\"label\":[0,0],\"focus\":[0,0,1,1]}]}",
};

static void
test_bad_units (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_units); i++)
    {
      g_test_message ("%s", bad_units[i]);
      check_refused (TOPOLOGY ("", ""), bad_units[i], DISPUTES);
    }
}

static const char *const bad_disputes[] = {
  "{}",
  "{\"areas\":[{}]}",
  "{\"areas\":[{\"id\":\"ZZZ\",\"name\":\"n\",\"note\":\"n\",\"claims\":[],\"mark\":\"hatch\"}]}",
  "{\"areas\":[{\"id\":\"AAA\",\"name\":\"n\",\"note\":\"n\",\"claims\":[],\"mark\":\"dots\"}]}",
  "{\"areas\":[{\"id\":\"AAA\",\"name\":\"n\",\"note\":\"n\",\"claims\":[],\"mark\":\"hatch\",\"un\":\"ZZZ\"}]}",
  "{\"areas\":[{\"id\":\"AAA\",\"name\":\"n\",\"note\":\"n\",\"claims\":[],\"mark\":\"hatch\",\"admin\":7}]}",
  "{\"areas\":[{\"id\":\"AAA\",\"name\":\"n\",\"note\":\"n\",\"claims\":[7],\"mark\":\"hatch\"}]}",
  "{\"areas\":[{\"id\":\"AAA\",\"name\":\"n\",\"note\":\"n\",\"mark\":\"hatch\"}]}",
  "{\"areas\":[{\"id\":\"AAA\",\"name\":\"n\",\"note\":\"n\",\"claims\":[],\"mark\":\"hatch\"},"
  "{\"id\":\"AAA\",\"name\":\"n\",\"note\":\"n\",\"claims\":[],\"mark\":\"hatch\"}]}",
};

static void
test_bad_disputes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_disputes); i++)
    {
      g_test_message ("%s", bad_disputes[i]);
      check_refused (TOPOLOGY ("", ""), UNITS, bad_disputes[i]);
    }
}

/* Whatever single byte of the small map is damaged, reading ends and says why or gives a world. */
static void
test_damaged_bytes (void)
{
  g_autoptr (GBytes) good = fixture_read ("fixtures/geo", "world-110m.packed.json");
  g_autoptr (GBytes) units = fixture_read ("../data/geo", "units.json");
  g_autoptr (GBytes) disputes = fixture_read ("../data/geo", "disputes.json");
  gsize length = g_bytes_get_size (good);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261125);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_memdup2 (g_bytes_get_data (good, NULL), length);
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (MzWorld) world = NULL;

      text[g_rand_int_range (random, 0, length)] = "AZz9+/[]{},-1\"\\"[g_rand_int_range (random, 0,
                                                                                         15)];
      bytes = g_bytes_new (text,
                           i % 4 == 0 ? g_rand_int_range (random, 0, length) : (gint32) length);
      world = mz_world_new (bytes, units, disputes, problems);
      g_assert_true (world != NULL || mz_problem_list_count (problems, MZ_SEVERITY_ERROR) > 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad_topologies); i++)
    {
      g_autofree char *path = g_strdup_printf ("/geo/hostile-world/topology/%s",
                                               bad_topologies[i].name);
      g_test_add_data_func (path, &bad_topologies[i], test_bad_topology);
    }
  g_test_add_func ("/geo/hostile-world/good-topology", test_good_topology);
  g_test_add_func ("/geo/hostile-world/place-of-fault", test_place_of_fault);
  g_test_add_func ("/geo/hostile-world/too-many-vertices", test_too_many_vertices);
  g_test_add_func ("/geo/hostile-world/units", test_bad_units);
  g_test_add_func ("/geo/hostile-world/disputes", test_bad_disputes);
  g_test_add_func ("/geo/hostile-world/damaged-bytes", test_damaged_bytes);

  return g_test_run ();
}

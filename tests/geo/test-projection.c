/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geo-fixture.h"
#include "mz-projection.h"

#include <json-glib/json-glib.h>
#include <math.h>

typedef struct
{
  const char  *name;      /* in the reference file */
  MzProjection projection;
  double       tolerance;
} Reference;

/* The tolerance of Robinson: every program has its own curve between the rows of the table. */
static const Reference references[] = {
  { "equal_earth", { MZ_PROJECTION_EQUAL_EARTH, 0, 0 }, 1e-9 },
  { "equal_earth_lon150", { MZ_PROJECTION_EQUAL_EARTH, 150, 0 }, 1e-9 },
  { "natural_earth", { MZ_PROJECTION_NATURAL_EARTH, 0, 0 }, 1e-9 },
  { "robinson", { MZ_PROJECTION_ROBINSON, 0, 0 }, 2e-3 },
  { "orthographic", { MZ_PROJECTION_ORTHOGRAPHIC, 0, 0 }, 1e-9 },
  { "orthographic_lat30_lon20", { MZ_PROJECTION_ORTHOGRAPHIC, 20, 30 }, 1e-9 },
};

static void
check_point (const Reference *reference, JsonArray *row)
{
  double lon = json_array_get_double_element (row, 0);
  double lat = json_array_get_double_element (row, 1);
  double x = NAN, y = NAN;
  gboolean is_visible = mz_projection_project (&reference->projection, lon, lat, &x, &y);

  g_test_message ("%s: %g %g", reference->name, lon, lat);
  g_assert_cmpint (is_visible, ==, !json_array_get_null_element (row, 2));
  if (!is_visible)
    return;

  g_assert_cmpfloat_with_epsilon (x, json_array_get_double_element (row, 2), reference->tolerance);
  g_assert_cmpfloat_with_epsilon (y, json_array_get_double_element (row, 3), reference->tolerance);
}

static void
test_reference (gconstpointer data)
{
  const Reference *reference = data;
  g_autoptr (GBytes) bytes = fixture_read ("fixtures/geo", "projection-reference.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *points;

  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes), NULL));
  points = json_object_get_array_member (
    json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                   reference->name), "points");
  g_assert_cmpuint (json_array_get_length (points), ==, 26);
  for (guint i = 0; i < json_array_get_length (points); i++)
    check_point (reference, json_array_get_array_element (points, i));
}

static void
check_round_trip (const MzProjection *projection, double lon, double lat)
{
  double x, y, lon_back, lat_back, turn;

  if (!mz_projection_project (projection, lon, lat, &x, &y))
    return;

  /* At the limb of a globe a tiny step in the plane is a large one on the earth. */
  if (projection->kind == MZ_PROJECTION_ORTHOGRAPHIC && hypot (x, y) > 0.999)
    return;

  g_assert_true (mz_projection_invert (projection, x, y, &lon_back, &lat_back));
  g_assert_cmpfloat_with_epsilon (lat_back, lat, 1e-7);
  turn = remainder (lon_back - lon, 360.0);
  g_assert_cmpfloat_with_epsilon (turn * cos (lat * G_PI / 180.0), 0.0, 1e-7);
}

static void
test_round_trip (void)
{
  for (guint kind = MZ_PROJECTION_EQUAL_EARTH; kind <= MZ_PROJECTION_ORTHOGRAPHIC; kind++)
    for (guint centre = 0; centre < 3; centre++)
      {
        MzProjection projection = { kind, (double[]) { 0.0, 11.0, 150.0 }[centre], -20.0 };

        for (double lon = -179.5; lon < 180.0; lon += 7.3)
          for (double lat = -89.0; lat < 90.0; lat += 3.7)
            check_round_trip (&projection, lon, lat);
      }
}

static void
test_mercator (void)
{
  MzProjection projection = { MZ_PROJECTION_MERCATOR, 0.0, 0.0 };
  double x, y, half_width, half_height;

  /* ln (tan (pi/4 + lat/2)), by hand for 45 and 60 degrees. */
  g_assert_true (mz_projection_project (&projection, 90.0, 45.0, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, G_PI / 2.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (y, log (1.0 + sqrt (2.0)), 1e-12);
  g_assert_true (mz_projection_project (&projection, -180.0, -60.0, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, -G_PI, 1e-12);
  g_assert_cmpfloat_with_epsilon (y, -log (2.0 + sqrt (3.0)), 1e-12);

  g_assert_true (mz_projection_project (&projection, 0.0, 85.05, &x, &y));
  g_assert_false (mz_projection_project (&projection, 0.0, 85.06, &x, &y));
  mz_projection_get_size (&projection, &half_width, &half_height);
  g_assert_cmpfloat_with_epsilon (half_width, half_height, 1e-9);
}

static void
test_outside (void)
{
  MzProjection projection = { MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0 };
  MzProjection globe = { MZ_PROJECTION_ORTHOGRAPHIC, 0.0, 0.0 };
  double a = 7.0, b = 8.0;

  g_assert_false (mz_projection_invert (&projection, 2.5, 1.2, &a, &b));
  g_assert_false (mz_projection_invert (&projection, 0.0, 1.4, &a, &b));
  g_assert_false (mz_projection_invert (&projection, NAN, 0.0, &a, &b));
  g_assert_false (mz_projection_invert (&projection, 0.0, NAN, &a, &b));
  g_assert_false (mz_projection_invert (&globe, 0.8, 0.8, &a, &b));
  g_assert_false (mz_projection_invert (&globe, NAN, 0.0, &a, &b));
  g_assert_false (mz_projection_project (&projection, 0.0, 90.5, &a, &b));
  g_assert_false (mz_projection_project (&projection, 0.0, NAN, &a, &b));
  g_assert_false (mz_projection_project (&projection, INFINITY, 0.0, &a, &b));
  g_assert_cmpfloat (a, ==, 7.0);
  g_assert_cmpfloat (b, ==, 8.0);
}

static void
test_turns (void)
{
  MzProjection projection = { MZ_PROJECTION_EQUAL_EARTH, 11.0, 0.0 };
  double x1, y1, x2, y2;

  g_assert_true (mz_projection_project (&projection, 190.27, 65.0, &x1, &y1));
  g_assert_true (mz_projection_project (&projection, 190.27 - 720.0, 65.0, &x2, &y2));
  g_assert_cmpfloat_with_epsilon (x1, x2, 1e-12);
  g_assert_cmpfloat (x1, >, 1.9);
  g_assert_true (mz_projection_project (&projection, -170.0, 65.0, &x1, &y1));
  g_assert_cmpfloat (x1, >, 1.9);
  g_assert_true (mz_projection_project (&projection, -168.0, 65.0, &x1, &y1));
  g_assert_cmpfloat (x1, <, -1.9);
}

static void
test_names (void)
{
  MzProjectionKind parsed = MZ_PROJECTION_MERCATOR;

  for (guint kind = MZ_PROJECTION_EQUAL_EARTH; kind <= MZ_PROJECTION_ORTHOGRAPHIC; kind++)
    {
      g_assert_true (mz_projection_parse (mz_projection_to_string (kind), &parsed));
      g_assert_cmpuint (parsed, ==, kind);
    }
  g_assert_cmpstr (mz_projection_to_string (MZ_PROJECTION_EQUAL_EARTH), ==, "equal-earth");
  g_assert_false (mz_projection_parse ("Equal Earth", &parsed));
  g_assert_false (mz_projection_parse (NULL, &parsed));
  g_assert_cmpuint (parsed, ==, MZ_PROJECTION_ORTHOGRAPHIC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *path = g_strdup_printf ("/geo/projection/reference/%s", references[i].name);
      g_test_add_data_func (path, &references[i], test_reference);
    }
  g_test_add_func ("/geo/projection/round-trip", test_round_trip);
  g_test_add_func ("/geo/projection/mercator", test_mercator);
  g_test_add_func ("/geo/projection/outside", test_outside);
  g_test_add_func ("/geo/projection/turns", test_turns);
  g_test_add_func ("/geo/projection/names", test_names);

  return g_test_run ();
}

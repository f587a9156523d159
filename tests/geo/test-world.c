/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geo-fixture.h"
#include "mz-world-private.h"

static guint
count_shapes (MzWorld *world)
{
  guint n_shapes = 0;

  for (guint32 i = 0; i < mz_world_get_n_units (world); i++)
    n_shapes += mz_world_get_unit (world, i)->n_polygons > 0;

  return n_shapes;
}

static void
test_counts (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  guint n_shared = 0;

  g_assert_cmpuint (mz_world_get_n_units (world), ==, 268);
  g_assert_cmpuint (count_shapes (world), ==, 267);
  g_assert_cmpuint (world->arcs->len, ==, 2186);
  g_assert_cmpuint (world->points->len, ==, 90363);
  g_assert_cmpuint (world->disputes->len, ==, 24);
  g_assert_cmpuint (world->n_lakes, ==, 67);
  for (guint i = 0; i < world->arcs->len; i++)
    n_shared += g_array_index (world->arcs, MzWorldArc, i).units[1] != MZ_NO_UNIT;
  g_assert_cmpuint (n_shared, ==, 429);
}

static void
test_small_counts (void)
{
  g_autoptr (MzWorld) world = fixture_small_world ();

  g_assert_cmpuint (mz_world_get_n_units (world), ==, 268);
  g_assert_cmpuint (count_shapes (world), ==, 193);
  g_assert_cmpuint (world->points->len, ==, 8925);
}

static void
test_first_arc (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  const MzPoint *points = &g_array_index (world->points, MzPoint, 0);

  /* Aruba, decoded by hand. */
  g_assert_cmpfloat_with_epsilon (points[0].x, -69.9, 1e-9);
  g_assert_cmpfloat_with_epsilon (points[0].y, 12.45, 1e-9);
  g_assert_cmpfloat_with_epsilon (points[1].x, -69.895, 1e-9);
  g_assert_cmpfloat_with_epsilon (points[1].y, 12.425, 1e-9);
  g_assert_cmpuint (g_array_index (world->arcs, MzWorldArc, 0).n_points, ==, 10);
}

static void
test_units (void)
{
  g_autoptr (MzWorld) world = fixture_world ();
  const MzWorldUnit *russia = mz_world_get_unit (world, fixture_unit (world, "RUS"));
  const MzWorldUnit *gibraltar = mz_world_get_unit (world, fixture_unit (world, "GIB"));
  const MzWorldUnit *crimea = mz_world_get_unit (world, fixture_unit (world, "x-crimea"));
  const MzDispute *dispute = mz_world_get_dispute (world, crimea->dispute);

  g_assert_cmpfloat (russia->west, >, russia->east);
  g_assert_cmpuint (russia->dispute, ==, MZ_NO_UNIT);
  g_assert_null (mz_world_get_dispute (world, russia->dispute));
  g_assert_cmpuint (gibraltar->n_polygons, ==, 0);
  g_assert_cmpstr (gibraltar->sovereign, ==, "GBR");
  g_assert_cmpstr (dispute->name, ==, "Crimea");
  g_assert_cmpstr (dispute->admin, ==, "RUS");
  g_assert_cmpuint (g_strv_length ((char **) dispute->claims), ==, 2);
  g_assert_true (dispute->hatched);
  g_assert_cmpuint (mz_world_find_unit (world, "XXX"), ==, MZ_NO_UNIT);
  g_assert_cmpuint (mz_world_find_unit (world, NULL), ==, MZ_NO_UNIT);
}

static void
check_state (MzWorld *world, const char *id, const char *de_facto, const char *un)
{
  guint32 unit = fixture_unit (world, id);

  g_test_message ("%s", id);
  g_assert_cmpstr (mz_world_get_state_of (world, unit, MZ_BORDERS_DE_FACTO), ==, de_facto);
  g_assert_cmpstr (mz_world_get_state_of (world, unit, MZ_BORDERS_UN), ==, un);
}

static void
test_states (void)
{
  g_autoptr (MzWorld) world = fixture_world ();

  check_state (world, "CHN", "CHN", "CHN");
  check_state (world, "x-crimea", "RUS", "UKR");
  check_state (world, "x-arunachal", "IND", NULL);
  check_state (world, "x-somaliland", NULL, "SOM");
  check_state (world, "x-southern-kurils", "RUS", "RUS");
  check_state (world, "XKX", "XKX", "SRB");
  check_state (world, "ESH", "ESH", "ESH");
  check_state (world, "TWN", "TWN", "TWN");
  check_state (world, "GUF", "FRA", "FRA");
  check_state (world, "GLP", "FRA", "FRA");
  check_state (world, "MTQ", "FRA", "FRA");
  check_state (world, "MYT", "FRA", "FRA");
  check_state (world, "REU", "FRA", "FRA");
  check_state (world, "SJM", "NOR", "NOR");
  check_state (world, "BES", "NLD", "NLD");
  check_state (world, "GRL", "GRL", "GRL");
  check_state (world, "HKG", "HKG", "HKG");
  check_state (world, "MAC", "MAC", "MAC");
  check_state (world, "PRI", "PRI", "PRI");
  check_state (world, "NCL", "NCL", "NCL");
  check_state (world, "FLK", "FLK", "FLK");
}

/* A unit that is coloured as another one must be a disputed area or belong to that state. */
static void
test_included_units_have_that_sovereign (void)
{
  g_autoptr (MzWorld) world = fixture_world ();

  for (guint32 i = 0; i < mz_world_get_n_units (world); i++)
    {
      const MzWorldUnit *unit = mz_world_get_unit (world, i);
      const char *state = mz_world_get_state_of (world, i, MZ_BORDERS_DE_FACTO);

      if (unit->dispute == MZ_NO_UNIT && !g_str_equal (state, unit->id))
        g_assert_cmpstr (state, ==, unit->sovereign);
    }
}

static void
test_references (void)
{
  MzWorld *world = fixture_small_world ();

  g_assert_true (mz_world_ref (world) == world);
  mz_world_unref (world);
  g_assert_cmpuint (mz_world_get_n_units (world), ==, 268);
  mz_world_unref (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/world/counts", test_counts);
  g_test_add_func ("/geo/world/small-counts", test_small_counts);
  g_test_add_func ("/geo/world/first-arc", test_first_arc);
  g_test_add_func ("/geo/world/units", test_units);
  g_test_add_func ("/geo/world/states", test_states);
  g_test_add_func ("/geo/world/included-units", test_included_units_have_that_sovereign);
  g_test_add_func ("/geo/world/references", test_references);

  return g_test_run ();
}

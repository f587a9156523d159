/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-context.h"
#include "mz-place-check.h"

typedef struct
{
  const char *country;
  double      lon, lat;
  double      within_km;
  gboolean    is_near;
} Case;

static const Case cases[] = {
  { "CHN", 109.97, 41.78, 50.0, TRUE },    /* Bayan Obo */
  { "CHN", 41.78, 109.97, 50.0, FALSE },   /* its coordinates exchanged */
  { "CHN", -109.97, 41.78, 50.0, FALSE },  /* its sign lost */
  { "USA", -132.15, 54.91, 50.0, TRUE },   /* Bokan Mountain, Alaska */
  { "USA", -115.53, 35.48, 50.0, TRUE },   /* Mountain Pass */
  { "RUS", -179.5, 67.0, 50.0, TRUE },     /* Chukotka, beyond 180 degrees */
  { "RUS", 34.6, 67.9, 50.0, TRUE },       /* Lovozero */
  { "GRL", -46.0, 60.97, 50.0, TRUE },     /* Kvanefjeld */
  { "DNK", -46.0, 60.97, 50.0, TRUE },     /* the same, said of the realm */
  { "AUS", 122.55, -28.77, 50.0, TRUE },   /* Mount Weld */
  { "AUS", 122.55, 28.77, 50.0, FALSE },
  { "BRA", -46.94, -19.67, 50.0, TRUE },   /* Araxa */
  { "EST", 27.72, 59.4, 50.0, TRUE },      /* Sillamae */
  { "EST", 2.72, 59.4, 50.0, FALSE },
  { "EST", 2.72, 59.4, 1500.0, TRUE },     /* a place known that roughly */
  { "ZZZ", 0.0, 0.0, 1.0, TRUE },          /* no such code on the map: nothing to compare with */
};

static void
test_places (void)
{
  g_autoptr (MzMapGeometry) geometry = mz_chart_context_load_geometry ();
  MzWorld *world = mz_map_geometry_get_world (geometry);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %g %g", cases[i].country, cases[i].lon, cases[i].lat);
      g_assert_cmpint (mz_place_check_is_near (world, cases[i].country, cases[i].lon, cases[i].lat, cases[i].within_km), ==,
                       cases[i].is_near);
    }
}

/* No facility of the bundled collection lies outside its country. */
static void
test_bundled (void)
{
  g_autoptr (MzMapGeometry) geometry = mz_chart_context_load_geometry ();
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;

  mz_dataset_reader_add_bundled (reader);
  mz_place_check_install (reader, mz_map_geometry_get_world (geometry));
  dataset = mz_dataset_reader_finish (reader, &problems);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = mz_problem_to_string (problems->pdata[i]);

      g_test_message ("%s", text);
      g_assert_cmpstr (mz_problem_get_code (problems->pdata[i]), !=, "place-outside-country");
    }
  g_assert_cmpuint (mz_dataset_get_n_facilities (dataset), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/place-check/places", test_places);
  g_test_add_func ("/place-check/bundled", test_bundled);
  return g_test_run ();
}

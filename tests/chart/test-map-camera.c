/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-map-camera.h"

#include "bundled.h"
#include <math.h>

static const MzRect plot = { 16, 60, 1168, 600 };

#define N_KINDS (MZ_PROJECTION_ORTHOGRAPHIC + 1)

static double
get_scale (const MzCamera     *camera,
           const MzProjection *projection)
{
  MzMapView view;

  mz_map_camera_get_view (camera, projection, &plot, &view);

  return view.scale;
}

/* Camera, picture, camera: nothing may creep while the reader drags. */
static void
test_round_trip (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const MzProjection projection = { kind, 150, 0 };

      for (double zoom = 1.5; zoom < 24; zoom *= 1.7)
        {
          MzCamera camera = { zoom, -70, 55 };
          MzMapView view, again;

          mz_map_camera_get_view (&camera, &projection, &plot, &view);
          mz_map_camera_set_view (&camera, &projection, &plot, &view);
          mz_map_camera_get_view (&camera, &projection, &plot, &again);
          g_assert_cmpfloat_with_epsilon (view.scale, again.scale, 1e-6);
          g_assert_cmpfloat_with_epsilon (view.x0, again.x0, 1e-6);
          g_assert_cmpfloat_with_epsilon (view.y0, again.y0, 1e-6);
        }
    }
}

/* Wherever the camera is sent, a map that is larger than the room covers it from edge to edge. */
static void
test_map_stays_in_view (void)
{
  static const MzCamera cameras[] = {
    { 4, -170, 85 }, { 4, 179, -89 }, { 1.2, 90, 90 }, { 24, 0, -90 }, { 2, 191, 10 }, { 1000, 5, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cameras) * (N_KINDS - 1); i++)
    {
      const MzProjection projection = { i % (N_KINDS - 1), 11, 0 };
      const MzCamera *camera = &cameras[i / (N_KINDS - 1)];
      double half_width, half_height;
      MzMapView view;
      double left, right, top, bottom;

      mz_projection_get_size (&projection, &half_width, &half_height);
      mz_map_camera_get_view (camera, &projection, &plot, &view);
      left = view.x0 - view.scale * half_width;
      right = view.x0 + view.scale * half_width;
      top = view.y0 - view.scale * half_height;
      bottom = view.y0 + view.scale * half_height;
      if (right - left >= plot.width)
        {
          g_assert_cmpfloat (left, <=, plot.x + 1e-6);
          g_assert_cmpfloat (right, >=, plot.x + plot.width - 1e-6);
        }
      if (bottom - top >= plot.height)
        {
          g_assert_cmpfloat (top, <=, plot.y + 1e-6);
          g_assert_cmpfloat (bottom, >=, plot.y + plot.height - 1e-6);
        }
    }
}

static void
test_places_and_pixels (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const MzProjection projection = { kind, -100, 0 };
      const MzCamera camera = { 3, 20, 40 };

      for (double x = plot.x + 1; x < plot.x + plot.width; x += 97)
        for (double y = plot.y + 1; y < plot.y + plot.height; y += 83)
          {
            const MzPoint pixel = { x, y };
            MzPoint back;
            double lon, lat;

            if (!mz_map_camera_find_place (&camera, &projection, &plot, &pixel, &lon, &lat))
              continue;
            g_assert_true (mz_map_camera_find_pixel (&camera, &projection, &plot, lon, lat, &back));
            g_assert_cmpfloat_with_epsilon (back.x, x, 1e-4);
            g_assert_cmpfloat_with_epsilon (back.y, y, 1e-4);
          }
    }
}

static void
test_behind_the_globe (void)
{
  const MzProjection globe = { MZ_PROJECTION_ORTHOGRAPHIC, 0, 0 };
  const MzProjection mercator = { MZ_PROJECTION_MERCATOR, 0, 0 };
  const MzCamera camera = { 1, 100, 30 };
  const MzPoint beside = { plot.x + 1, plot.y + 1 };
  MzPoint pixel = { 7, 8 };
  double lon = 9, lat = 10;

  g_assert_false (mz_map_camera_find_pixel (&camera, &globe, &plot, -80, -30, &pixel));
  g_assert_false (mz_map_camera_find_pixel (&camera, &mercator, &plot, 0, 86, &pixel));
  g_assert_false (mz_map_camera_find_place (&camera, &globe, &plot, &beside, &lon, &lat));
  g_assert_cmpfloat (pixel.x, ==, 7);
  g_assert_cmpfloat (lon, ==, 9);

  g_assert_true (mz_map_camera_find_pixel (&camera, &globe, &plot, 100, 30, &pixel));
  g_assert_cmpfloat_with_epsilon (pixel.x, plot.x + plot.width / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (pixel.y, plot.y + plot.height / 2, 1e-9);
}

/* The map follows the hand: what was taken is under the pointer when it is let go. */
static void
test_drag (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const MzProjection projection = { kind, 11, 0 };
      const MzPoint from = { 640, 380 };
      const MzPoint to = { 560, 330 };
      MzCamera camera = { 3, 40, 20 };
      double lon, lat;
      MzPoint pixel;

      g_assert_true (mz_map_camera_find_place (&camera, &projection, &plot, &from, &lon, &lat));
      mz_map_camera_drag (&camera, &projection, &plot, &from, &to);
      g_assert_true (mz_map_camera_find_pixel (&camera, &projection, &plot, lon, lat, &pixel));
      g_assert_cmpfloat_with_epsilon (pixel.x, to.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (pixel.y, to.y, 1e-6);
      g_assert_cmpfloat (camera.zoom, ==, 3);
    }
}

static void
test_drag_globe (void)
{
  const MzProjection globe = { MZ_PROJECTION_ORTHOGRAPHIC, 0, 0 };
  const MzPoint beside = { plot.x + 5, plot.y + 5 };
  const MzPoint middle = { plot.x + plot.width / 2, plot.y + plot.height / 2 };
  const MzPoint far_away = { 1e6, -1e6 };
  MzCamera camera = { 1, 170, 80 };

  /* No place is under the pointer there, yet the globe turns, and not beyond its poles. */
  mz_map_camera_drag (&camera, &globe, &plot, &beside, &(MzPoint) { plot.x + 105, plot.y + 205 });
  g_assert_cmpfloat (camera.lon, <, 170);
  g_assert_cmpfloat (camera.lat, ==, 90);

  mz_map_camera_drag (&camera, &globe, &plot, &middle, &far_away);
  g_assert_true (isfinite (camera.lon) && fabs (camera.lon) <= 180);
  g_assert_true (isfinite (camera.lat) && fabs (camera.lat) <= 90);
}

static void
test_zoom (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const MzProjection projection = { kind, 11, 0 };
      const MzPoint pixel = { 660, 330 };
      MzCamera camera = { 2, 30, 10 };
      double lon, lat;
      MzPoint again;

      g_assert_true (mz_map_camera_find_place (&camera, &projection, &plot, &pixel, &lon, &lat));
      mz_map_camera_zoom (&camera, &projection, &plot, &pixel, 2.5);
      g_assert_cmpfloat_with_epsilon (camera.zoom, 5, 1e-9);
      g_assert_true (mz_map_camera_find_pixel (&camera, &projection, &plot, lon, lat, &again));
      g_assert_cmpfloat_with_epsilon (again.x, pixel.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (again.y, pixel.y, 1e-6);

      mz_map_camera_zoom (&camera, &projection, &plot, &pixel, 1e9);
      g_assert_cmpfloat_with_epsilon (camera.zoom, MZ_CAMERA_MAX_ZOOM, 1e-9);
      mz_map_camera_zoom (&camera, &projection, &plot, &pixel, 1e-9);
      g_assert_cmpfloat_with_epsilon (camera.zoom, 1, 1e-9);
    }
}

static void
assert_in_view (const MzCamera     *camera,
                const MzProjection *projection,
                double              lon,
                double              lat)
{
  MzPoint pixel;

  g_assert_true (mz_map_camera_find_pixel (camera, projection, &plot, lon, lat, &pixel));
  g_assert_true (mz_rect_contains (&plot, pixel.x, pixel.y));
}

/* Fiji and Russia have boxes across the antimeridian; the seam of 150° lies in the Atlantic. */
static void
test_fit_subjects (void)
{
  static const char *const sets[][4] = {
    { "FJI" }, { "RUS" }, { "USA" }, { "NRU" }, { "AUS", "CHN", "MYS" }, { "FJI", "NZL" }, { "DEU", "x-crimea" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets) * N_KINDS; i++)
    {
      const char *const *subjects = sets[i / N_KINDS];
      const MzProjection projection = { i % N_KINDS, 150, 0 };
      MzWorld *world = mz_map_geometry_get_world (mz_chart_context_get_geometry (bundled_get_context ()));
      MzCamera camera = { 1, 0, 0 };

      g_assert_true (mz_map_camera_fit_subjects (&camera, &projection, &plot, bundled_get_context (), subjects));
      g_assert_cmpfloat (camera.zoom, >=, 1);
      g_assert_cmpfloat (camera.zoom, <=, MZ_CAMERA_MAX_ZOOM);
      for (guint j = 0; subjects[j] != NULL; j++)
        {
          const MzWorldUnit *unit = mz_world_get_unit (world, mz_world_find_unit (world, subjects[j]));

          g_test_message ("%s in %s: zoom %.2f", subjects[j], mz_projection_to_string (projection.kind), camera.zoom);
          assert_in_view (&camera, &projection, unit->label_lon, unit->label_lat);
        }
    }
}

static void
test_fit_sizes (void)
{
  const MzProjection projection = { MZ_PROJECTION_EQUAL_EARTH, 11, 0 };
  MzCamera fiji = { 1, 0, 0 };
  MzCamera nowhere = { 2, 3, 4 };

  g_assert_true (mz_map_camera_fit_subjects (&fiji, &projection, &plot, bundled_get_context (),
                                             (const char *const[]) { "FJI", NULL }));
  g_assert_cmpfloat (fiji.zoom, >, 12);
  g_assert_cmpfloat (fabs (fiji.lon), >, 176);

  g_assert_false (mz_map_camera_fit_subjects (&nowhere, &projection, &plot, bundled_get_context (),
                                              (const char *const[]) { "no-such-place", NULL }));
  g_assert_cmpfloat (nowhere.zoom, ==, 2);
  g_assert_cmpfloat (nowhere.lat, ==, 4);
}

static void
test_fit_facilities (void)
{
  const MzProjection projection = { MZ_PROJECTION_ORTHOGRAPHIC, 11, 0 };
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  guint n_fitted = 0;

  for (guint32 i = 0; i < mz_dataset_get_n_facilities (dataset); i++)
    {
      const MzFacility *facility = mz_dataset_get_facility (dataset, i);
      MzCamera camera = { 1, 0, 0 };

      if (!mz_map_camera_fit_subjects (&camera, &projection, &plot, bundled_get_context (),
                                       (const char *const[]) { facility->id, NULL }))
        continue;
      assert_in_view (&camera, &projection, facility->longitude, facility->latitude);
      n_fitted++;
    }
  g_assert_cmpuint (n_fitted, >, 50);
}

static void
test_fit_rect (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const MzProjection projection = { kind, 11, 0 };
      const MzRect rect = { 560, 300, 100, 60 };
      const MzPoint middle = { 610, 330 };
      MzCamera camera = { 1, 0, 0 };
      double scale = get_scale (&camera, &projection);
      double lon, lat;
      MzPoint pixel;

      g_assert_true (mz_map_camera_find_place (&camera, &projection, &plot, &middle, &lon, &lat));
      mz_map_camera_fit_rect (&camera, &projection, &plot, &rect);
      g_assert_true (mz_map_camera_find_pixel (&camera, &projection, &plot, lon, lat, &pixel));
      g_assert_cmpfloat_with_epsilon (pixel.x, plot.x + plot.width / 2, 1e-4);
      g_assert_cmpfloat_with_epsilon (pixel.y, plot.y + plot.height / 2, 1e-4);
      g_assert_cmpfloat_with_epsilon (get_scale (&camera, &projection) / scale, 10, 1e-6);

      /* A click is no rectangle. */
      mz_map_camera_fit_rect (&camera, &projection, &plot, &(MzRect) { 560, 300, 0, 0 });
      g_assert_cmpfloat_with_epsilon (camera.zoom, 10, 1e-6);
    }
}

/* A window of no size asks for nothing that is no number. */
static void
test_no_room (void)
{
  const MzRect nothing = { 0, 0, 0, 0 };

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const MzProjection projection = { kind, 11, 0 };
      MzCamera camera = { 2, 10, 10 };
      MzMapView view;

      mz_map_camera_drag (&camera, &projection, &nothing, &(MzPoint) { 1, 1 }, &(MzPoint) { 2, 2 });
      mz_map_camera_zoom (&camera, &projection, &nothing, &(MzPoint) { 1, 1 }, 2);
      mz_map_camera_get_view (&camera, &projection, &nothing, &view);
      g_assert_true (isfinite (view.x0) && isfinite (view.y0) && isfinite (camera.lon) && isfinite (camera.zoom));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/map-camera/round-trip", test_round_trip);
  g_test_add_func ("/chart/map-camera/map-stays-in-view", test_map_stays_in_view);
  g_test_add_func ("/chart/map-camera/places-and-pixels", test_places_and_pixels);
  g_test_add_func ("/chart/map-camera/behind-the-globe", test_behind_the_globe);
  g_test_add_func ("/chart/map-camera/drag", test_drag);
  g_test_add_func ("/chart/map-camera/drag-globe", test_drag_globe);
  g_test_add_func ("/chart/map-camera/zoom", test_zoom);
  g_test_add_func ("/chart/map-camera/fit-subjects", test_fit_subjects);
  g_test_add_func ("/chart/map-camera/fit-sizes", test_fit_sizes);
  g_test_add_func ("/chart/map-camera/fit-facilities", test_fit_facilities);
  g_test_add_func ("/chart/map-camera/fit-rect", test_fit_rect);
  g_test_add_func ("/chart/map-camera/no-room", test_no_room);

  return g_test_run ();
}

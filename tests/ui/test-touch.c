/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "touch-display.h"
#include "ui-fixture.h"

#include "mz-chart-centre.h"
#include "mz-chart-view.h"
#include "mz-hover-card.h"

#define N_STEPS 12

typedef struct
{
  GtkWidget   *window;
  MzChartView *view;
  MzSession   *session;
  char        *activated;
} Fixture;

/* A place of the map's plane, and what it is enlarged by. */
typedef struct
{
  double x, y, scale;
} PlanePoint;

static void
activated_cb (Fixture    *fixture,
              const char *subject)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup (subject);
}

static void
settle (Fixture *fixture)
{
  for (guint i = 0; i < 40 && (i < 3 || mz_chart_view_get_chart (fixture->view) == NULL); i++)
    ui_fixture_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MzViewSpec) view = NULL;
  g_autoptr (MzViewSpec) spec = NULL;

  if (!touch_display_is_used ())
    return;

  fixture->session = ui_fixture_new_session ();
  ui_fixture_load (fixture->session);
  view = mz_view_spec_with_view (mz_session_get_spec (fixture->session), GPOINTER_TO_INT (data));
  spec = mz_view_spec_with_measure (view, "mine_production");
  fixture->view = g_object_new (MZ_TYPE_CHART_VIEW, NULL);
  mz_chart_view_set_context (fixture->view, mz_session_get_context (fixture->session));
  mz_chart_view_set_spec (fixture->view, spec);
  g_signal_connect_swapped (fixture->view, "subject-activated", G_CALLBACK (activated_cb), fixture);

  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 650);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window == NULL)
    return;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_fixture_settle ();
  g_clear_object (&fixture->session);
  g_clear_pointer (&fixture->activated, g_free);
}

static gboolean
can_touch (void)
{
  if (!touch_display_is_used ())
    g_test_skip ("GTK is built without its broadway backend");

  return touch_display_is_used ();
}

static void
touch (Fixture  *fixture,
       guint     finger,
       TouchKind kind,
       MzPoint   place)
{
  touch_display_touch (GTK_WIDGET (fixture->view), finger, kind, place.x, place.y);
  for (guint i = 0; i < 20; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

static MzPoint
mix (MzPoint from,
     MzPoint to,
     double  share)
{
  return (MzPoint) { from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
}

/* Fingers that come down, go straight and leave; @fingers has where each begins and ends. */
static void
move_fingers (Fixture       *fixture,
              const MzPoint (*fingers)[2],
              guint          n_fingers)
{
  for (guint i = 0; i < n_fingers; i++)
    touch (fixture, i + 1, TOUCH_BEGIN, fingers[i][0]);
  for (guint step = 1; step <= N_STEPS; step++)
    for (guint i = 0; i < n_fingers; i++)
      touch (fixture, i + 1, TOUCH_UPDATE, mix (fingers[i][0], fingers[i][1], step / (double) N_STEPS));
  for (guint i = 0; i < n_fingers; i++)
    touch (fixture, i + 1, TOUCH_END, fingers[i][1]);
  settle (fixture);
}

/* Two fingers at both sides of a place, so far apart, and how far in the end. */
static void
pinch (Fixture *fixture,
       MzPoint  place,
       double   distance,
       double   last_distance)
{
  const MzPoint fingers[2][2] = {
    { { place.x - distance / 2, place.y }, { place.x - last_distance / 2, place.y } },
    { { place.x + distance / 2, place.y }, { place.x + last_distance / 2, place.y } },
  };

  move_fingers (fixture, fingers, G_N_ELEMENTS (fingers));
}

static PlanePoint
get_plane_point (Fixture *fixture,
                 MzPoint  place)
{
  MzMapView view;
  MzRect plot;

  g_assert_true (mz_chart_get_map_view (mz_chart_view_get_chart (fixture->view), &view, &plot));

  return (PlanePoint) { (place.x - view.x0) / view.scale, (view.y0 - place.y) / view.scale, view.scale };
}

static void
assert_same_place (const PlanePoint *place,
                   const PlanePoint *expected)
{
  g_assert_cmpfloat_with_epsilon (place->x * place->scale, expected->x * place->scale, 2);
  g_assert_cmpfloat_with_epsilon (place->y * place->scale, expected->y * place->scale, 2);
}

static MzPoint
get_centre (Fixture    *fixture,
            const char *subject)
{
  MzScene *scene = mz_chart_get_scene (mz_chart_view_get_chart (fixture->view));
  g_autoptr (GArray) marks = mz_scene_find_key (scene, subject);

  g_assert_cmpuint (marks->len, >, 0);

  return mz_chart_get_centre (scene, g_array_index (marks, guint32, 0));
}

static void
assert_pinch_keeps (Fixture *fixture,
                    MzPoint  place,
                    double   factor)
{
  PlanePoint before = get_plane_point (fixture, place), after;

  pinch (fixture, place, 120, 120 * factor);
  after = get_plane_point (fixture, place);
  g_assert_cmpfloat_with_epsilon (after.scale / before.scale, factor, 0.02);
  assert_same_place (&after, &before);
}

/* From the whole world, of which only the middle can stay where it is; and from there, when one finger alone
 * would move the map. */
static void
test_pinch (Fixture       *fixture,
            gconstpointer  data)
{
  MzMapView view;
  MzRect plot;

  if (!can_touch ())
    return;

  g_assert_true (mz_chart_get_map_view (mz_chart_view_get_chart (fixture->view), &view, &plot));
  assert_pinch_keeps (fixture, (MzPoint) { plot.x + plot.width / 2, plot.y + plot.height / 2 }, 2);
  assert_pinch_keeps (fixture, get_centre (fixture, "CHN"), 2);
  assert_pinch_keeps (fixture, get_centre (fixture, "CHN"), 0.8);
}

/* The second finger comes when the first has moved the map already. */
static void
test_pinch_after_drag (Fixture       *fixture,
                       gconstpointer  data)
{
  MzPoint place, first, second;
  PlanePoint before, after;

  if (!can_touch ())
    return;

  first = get_centre (fixture, "CHN");
  pinch (fixture, first, 100, 300);
  place = (MzPoint) { first.x + 50, first.y };
  before = get_plane_point (fixture, place);
  touch (fixture, 1, TOUCH_BEGIN, first);
  for (guint i = 1; i <= N_STEPS; i++)
    touch (fixture, 1, TOUCH_UPDATE, (MzPoint) { first.x + 5 * i, first.y });
  first.x += 5 * N_STEPS;
  place.x += 5 * N_STEPS;
  second = (MzPoint) { first.x + 100, first.y };
  touch (fixture, 2, TOUCH_BEGIN, second);
  for (guint i = 1; i <= N_STEPS; i++)
    {
      touch (fixture, 1, TOUCH_UPDATE, (MzPoint) { first.x - 5 * i, first.y });
      touch (fixture, 2, TOUCH_UPDATE, (MzPoint) { second.x + 5 * i, second.y });
    }
  touch (fixture, 2, TOUCH_END, (MzPoint) { second.x + 5 * N_STEPS, second.y });
  touch (fixture, 1, TOUCH_END, (MzPoint) { first.x - 5 * N_STEPS, first.y });
  settle (fixture);
  after = get_plane_point (fixture, place);
  g_assert_cmpfloat_with_epsilon (after.scale / before.scale, (100 + 10 * N_STEPS) / 100.0, 0.02);
  assert_same_place (&after, &before);
}

static void
test_two_fingers_pan (Fixture       *fixture,
                      gconstpointer  data)
{
  MzPoint place, moved;
  PlanePoint before, after;

  if (!can_touch ())
    return;

  place = get_centre (fixture, "CHN");
  pinch (fixture, place, 100, 300);
  before = get_plane_point (fixture, place);
  moved = (MzPoint) { place.x + 50, place.y - 30 };
  move_fingers (fixture, (const MzPoint[2][2]) {
    { { place.x - 60, place.y }, { moved.x - 60, moved.y } },
    { { place.x + 60, place.y }, { moved.x + 60, moved.y } },
  }, 2);
  after = get_plane_point (fixture, moved);
  g_assert_cmpfloat_with_epsilon (after.scale / before.scale, 1, 0.01);
  assert_same_place (&after, &before);
}

static void
hold (Fixture *fixture,
      MzPoint  place)
{
  touch (fixture, 1, TOUCH_BEGIN, place);
  for (guint i = 0; i < 4; i++)
    ui_fixture_settle ();
}

static void
test_long_press (Fixture       *fixture,
                 gconstpointer  data)
{
  MzPoint place;
  GtkWidget *card;

  if (!can_touch ())
    return;

  place = get_centre (fixture, "CHN");
  card = ui_fixture_find (GTK_WIDGET (fixture->view), MZ_TYPE_HOVER_CARD, NULL);
  g_assert_false (gtk_widget_get_visible (card));
  hold (fixture, place);
  g_assert_true (gtk_widget_get_visible (card));
  g_assert_nonnull (ui_fixture_find (card, GTK_TYPE_LABEL, "China"));
  touch (fixture, 1, TOUCH_END, place);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (card));
  g_assert_true (gtk_widget_get_can_target (card));
  g_assert_null (fixture->activated);

  touch (fixture, 1, TOUCH_BEGIN, (MzPoint) { 450, 5 });
  touch (fixture, 1, TOUCH_END, (MzPoint) { 450, 5 });
  ui_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (card));
}

static void
test_tap (Fixture       *fixture,
          gconstpointer  data)
{
  MzPoint place;

  if (!can_touch ())
    return;

  place = get_centre (fixture, "CHN");
  touch (fixture, 1, TOUCH_BEGIN, place);
  touch (fixture, 1, TOUCH_END, place);
  ui_fixture_settle ();
  g_assert_cmpstr (fixture->activated, ==, "CHN");
}

static void
range_cb (MzChartView *view,
          int          first_day,
          int          last_day,
          int         *n_days)
{
  *n_days = last_day - first_day;
}

static void
test_pinch_days (Fixture       *fixture,
                 gconstpointer  data)
{
  int n_days = 0;

  if (!can_touch ())
    return;

  g_signal_connect (fixture->view, "range-chosen", G_CALLBACK (range_cb), &n_days);
  pinch (fixture, (MzPoint) { 400, 300 }, 100, 200);
  g_assert_cmpint (n_days, >, 365);
}

int
main (int    argc,
      char **argv)
{
  touch_display_start ();
  ui_fixture_init (&argc, &argv);

  g_test_add ("/touch/pinch", Fixture, GINT_TO_POINTER (MZ_VIEW_MAP), set_up, test_pinch, tear_down);
  g_test_add ("/touch/pinch-after-drag", Fixture, GINT_TO_POINTER (MZ_VIEW_MAP), set_up, test_pinch_after_drag,
              tear_down);
  g_test_add ("/touch/pan", Fixture, GINT_TO_POINTER (MZ_VIEW_MAP), set_up, test_two_fingers_pan, tear_down);
  g_test_add ("/touch/long-press", Fixture, GINT_TO_POINTER (MZ_VIEW_MAP), set_up, test_long_press, tear_down);
  g_test_add ("/touch/tap", Fixture, GINT_TO_POINTER (MZ_VIEW_MAP), set_up, test_tap, tear_down);
  g_test_add ("/touch/days", Fixture, GINT_TO_POINTER (MZ_VIEW_TREND), set_up, test_pinch_days, tear_down);

  return g_test_run ();
}

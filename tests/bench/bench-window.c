/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window costs while somebody uses it: 1920×1080, the 50m map with all facilities, one frame at a
 * time. "own" is our code on the main thread: the step itself and the drawing of the chart. "frame" is the
 * whole frame with a round trip to the display; × is its ratio to repainting the window with one colour
 * through the same path. Not a test: read it on a quiet machine.
 *
 *   run-under-xvfb.sh --size 1920x1080 -- bench-window [FRAMES]
 */
#include "config.h"

#include "bundled.h"
#include "mz-chart-centre.h"
#include "mz-chart-view-private.h"
#include "mz-geojson.h"
#include "mz-scene-pick.h"
#include "own-points.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH  1920
#define HEIGHT 1080
#define DEFAULT_FRAMES 120
#define SETTLE_MS 1500
#define N_POINTS 100000

/* A widget of one colour, another in each frame. */
#define FLASH_TYPE (flash_get_type ())
G_DECLARE_FINAL_TYPE (Flash, flash, BENCH, FLASH, GtkWidget)

struct _Flash
{
  GtkWidget parent_instance;
  guint     n_frames;
};

G_DEFINE_FINAL_TYPE (Flash, flash, GTK_TYPE_WIDGET)

typedef struct _Bench Bench;

typedef struct
{
  const char *name;
  void      (*begin) (Bench *bench);
  void      (*step)  (Bench *bench, guint i);
  double      own_goal, last_goal;   /* ms, median and 99th percentile; 0: none */
} Phase;

struct _Bench
{
  GtkWidget   *window;
  GtkWidget   *flash;
  MzChartView *view;
  GMainLoop   *loop;
  guint        n_frames;
  const Phase *phase;
  guint        step;
  gboolean     is_measuring;
  gint64       frame_start;
  double       own;
  GArray      *owns, *frames;
  double       floor;
};

static Bench bench;
static void (*real_snapshot) (GtkWidget *widget, GtkSnapshot *snapshot);

/* Time of this thread alone, in µs: what others do with the machine is not our share. */
static gint64
get_own_time (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);

  return (gint64) spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000;
}

static double
get_ms (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1e3;
}

static void
flash_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  Flash *self = BENCH_FLASH (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                          gtk_widget_get_height (widget)));

  cairo_set_source_rgb (cr, 0.5 + 0.1 * (self->n_frames++ % 2), 0.9, 0.95);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
flash_class_init (FlashClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = flash_snapshot;
}

static void
flash_init (Flash *self)
{
  self->n_frames = 0;
}

static void
timed_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  gint64 since = get_own_time ();

  real_snapshot (widget, snapshot);
  bench.own += (get_own_time () - since) / 1e3;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
get_share (GArray *values,
           double  share)
{
  g_array_sort (values, compare_doubles);

  return values->len > 0 ? g_array_index (values, double, MIN (values->len - 1, (guint) (values->len * share))) : NAN;
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (data);

  return G_SOURCE_REMOVE;
}

static void
settle (guint ms)
{
  g_timeout_add (ms, quit_cb, bench.loop);
  g_main_loop_run (bench.loop);
}

static void
before_paint_cb (void)
{
  bench.frame_start = g_get_monotonic_time ();
}

static void
after_paint_cb (void)
{
  double spent;

  if (!bench.is_measuring)
    return;

  gdk_display_sync (gtk_widget_get_display (bench.window));
  spent = get_ms (bench.frame_start);
  if (bench.step > 4)
    {
      g_array_append_val (bench.frames, spent);
      g_array_append_val (bench.owns, bench.own);
    }
  bench.own = 0;
  if (bench.step >= bench.n_frames)
    {
      bench.is_measuring = FALSE;
      g_main_loop_quit (bench.loop);
    }
}

static gboolean
tick_cb (GtkWidget     *widget G_GNUC_UNUSED,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  gint64 since = get_own_time ();

  if (!bench.is_measuring)
    return G_SOURCE_CONTINUE;

  bench.phase->step (&bench, bench.step++);
  bench.own += (get_own_time () - since) / 1e3;
  gtk_widget_queue_draw (bench.phase->own_goal > 0 ? GTK_WIDGET (bench.view) : bench.flash);

  return G_SOURCE_CONTINUE;
}

static void
set_camera (double zoom,
            double lon,
            double lat)
{
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_camera (mz_chart_view_get_spec (bench.view),
                                                          &(MzCamera) { zoom, lon, lat });

  mz_chart_view_set_spec (bench.view, spec);
}

static void
begin_flash (Bench *self)
{
  gtk_stack_set_visible_child (GTK_STACK (gtk_widget_get_parent (self->flash)), self->flash);
}

static void
step_flash (Bench *self G_GNUC_UNUSED,
            guint  i G_GNUC_UNUSED)
{
}

static void
begin_world (Bench *self)
{
  gtk_stack_set_visible_child (GTK_STACK (gtk_widget_get_parent (self->flash)), GTK_WIDGET (self->view));
  set_camera (1, 0, 0);
}

static void
begin_pan (Bench *self)
{
  begin_world (self);
  set_camera (4, 10, 45);
}

static void
begin_far_pan (Bench *self)
{
  begin_world (self);
  set_camera (16, 10, 50);
}

/* The map that was there, with points of the reader's own. */
static void
begin_points (Bench *self)
{
  g_autoptr (GBytes) bytes = own_points_write (N_POINTS);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_problem_unref);
  g_autoptr (GPtrArray) layers = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_geo_layer_unref);
  g_autoptr (MzChartContext) context = NULL;

  g_ptr_array_add (layers, mz_geojson_read (bytes, "points.geojson", problems));
  context = mz_chart_context_with_layers (bundled_get_context (), layers);
  begin_pan (self);
  mz_chart_view_set_context (self->view, context);
}

static void
end_points (void)
{
  mz_chart_view_set_context (bench.view, bundled_get_context ());
}

static void
step_pan (Bench *self,
          guint  i)
{
  _mz_chart_view_pan (self->view, i % 80 < 40 ? 7 : -7, i % 80 < 40 ? -3 : 3);
}

static void
step_zoom (Bench *self,
           guint  i)
{
  _mz_chart_view_zoom_at (self->view, WIDTH * 0.6, HEIGHT * 0.4, i % 80 < 40 ? 1.05 : 1 / 1.05);
}

static void
step_hover (Bench *self,
            guint  i)
{
  MzScene *scene = mz_chart_get_scene (self->view->chart);
  g_autoptr (GArray) order = mz_scene_get_focus_order (scene);
  guint32 mark = g_array_index (order, guint32, i % order->len);
  MzPoint centre = mz_chart_get_centre (scene, mark);

  _mz_chart_view_set_hovered (self->view, mark, centre.x, centre.y);
}

static void
begin_nothing (Bench *self G_GNUC_UNUSED)
{
}

/* As the pointer does: finds what lies there first. */
static void
step_hover_points (Bench *self,
                   guint  i)
{
  double x = WIDTH * (0.2 + 0.6 * (i % 17) / 17.0), y = HEIGHT * (0.2 + 0.6 * (i % 13) / 13.0);
  guint32 mark = mz_scene_pick (mz_chart_get_scene (self->view->chart), x, y, MZ_PICK_RADIUS_POINTER);

  _mz_chart_view_set_hovered (self->view, mark, x, y);
}

/* The children that stand for marks, as they are made anew when a chart comes. */
static void
step_pegs (Bench *self,
           guint  i G_GNUC_UNUSED)
{
  _mz_chart_view_replace_pegs (self->view);
}

static void
begin_globe (Bench *self)
{
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (mz_chart_view_get_spec (self->view), MZ_OPTION_PROJECTION,
                                                          MZ_PROJECTION_ORTHOGRAPHIC);

  mz_chart_view_set_spec (self->view, spec);
}

static void
end_globe (void)
{
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (mz_chart_view_get_spec (bench.view), MZ_OPTION_PROJECTION,
                                                          MZ_PROJECTION_EQUAL_EARTH);

  mz_chart_view_set_spec (bench.view, spec);
}

static void
run_phase (const Phase *phase)
{
  double own, last, frame;

  phase->begin (&bench);
  settle (SETTLE_MS);
  bench.phase = phase;
  bench.step = 0;
  g_array_set_size (bench.owns, 0);
  g_array_set_size (bench.frames, 0);
  bench.own = 0;
  bench.is_measuring = TRUE;
  gtk_widget_queue_draw (bench.window);
  g_main_loop_run (bench.loop);

  own = get_share (bench.owns, 0.5);
  last = get_share (bench.owns, 0.99);
  frame = get_share (bench.frames, 0.5);
  if (phase->own_goal <= 0)
    bench.floor = frame;
  printf ("%-22s own %6.2f ms, 99th %6.2f   frame %6.2f ms, 99th %6.2f, %5.2f ×", phase->name, own, last, frame,
          get_share (bench.frames, 0.99), frame / bench.floor);
  if (phase->own_goal > 0)
    printf ("   goal %g / %g: %s", phase->own_goal, phase->last_goal,
            own <= phase->own_goal && last <= phase->last_goal ? "met" : "MISSED");
  printf ("\n");
}

typedef struct
{
  gint64  since;
  GBytes *old;
  GArray *spent;
} Wait;

static gboolean
poll_cb (gpointer data)
{
  Wait *wait = data;
  double spent;

  if (bench.view->whole == NULL || bench.view->whole->pixels.bytes == wait->old)
    return G_SOURCE_CONTINUE;

  spent = get_ms (wait->since);
  g_array_append_val (wait->spent, spent);
  g_main_loop_quit (bench.loop);

  return G_SOURCE_REMOVE;
}

static void
run_change (const char *name,
            gboolean    is_layout,
            double      goal)
{
  g_autoptr (GArray) spent = g_array_new (FALSE, FALSE, sizeof (double));
  double median;

  begin_world (&bench);
  settle (SETTLE_MS);
  for (guint i = 0; i < 16; i++)
    {
      MzViewSpec *spec = mz_chart_view_get_spec (bench.view);
      g_autoptr (MzViewSpec) other =
        is_layout ? mz_view_spec_with_camera (spec, &(MzCamera) { i % 2 ? 1.5 : 2, 10 + i, 20 })
                  : mz_view_spec_with_year (spec, 2023 + i % 2);
      g_autoptr (GBytes) old = g_bytes_ref (bench.view->whole->pixels.bytes);
      Wait wait = { g_get_monotonic_time (), old, spent };

      mz_chart_view_set_spec (bench.view, other);
      g_timeout_add (1, poll_cb, &wait);
      g_main_loop_run (bench.loop);
      settle (250);
    }
  median = get_share (spent, 0.5);
  printf ("%-22s ready %6.2f ms, 99th %6.2f   goal %g: %s\n", name, median, get_share (spent, 0.99), goal,
          median <= goal ? "met" : "MISSED");
}

static void
make_window (void)
{
  GtkWidget *stack = gtk_stack_new ();
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) measured = mz_view_spec_with_measure (plain, "mine_production");
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (measured, MZ_OPTION_SITES, TRUE);
  GdkFrameClock *clock;

  bench.window = gtk_window_new ();
  bench.view = g_object_new (MZ_TYPE_CHART_VIEW, "context", bundled_get_context (), "spec", spec, NULL);
  bench.flash = g_object_new (FLASH_TYPE, NULL);
  gtk_stack_add_child (GTK_STACK (stack), GTK_WIDGET (bench.view));
  gtk_stack_add_child (GTK_STACK (stack), bench.flash);
  gtk_widget_set_size_request (stack, WIDTH, HEIGHT);
  gtk_window_set_decorated (GTK_WINDOW (bench.window), FALSE);
  gtk_window_set_child (GTK_WINDOW (bench.window), stack);
  gtk_window_present (GTK_WINDOW (bench.window));

  clock = gtk_widget_get_frame_clock (bench.window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  gtk_widget_add_tick_callback (bench.window, tick_cb, NULL, NULL);
}

static void
print_surroundings (void)
{
  g_autofree char *load = NULL;

  g_file_get_contents ("/proc/loadavg", &load, NULL, NULL);
  printf ("%d×%d, %s, load %s", WIDTH, HEIGHT,
          G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (bench.window))), load != NULL ? load : "unknown\n");
}

int
main (int    argc,
      char **argv)
{
  static const Phase phases[] = {
    { "one colour", begin_flash, step_flash, 0, 0 },
    { "pan 4×", begin_pan, step_pan, 2, 4 },
    { "pan 16×", begin_far_pan, step_pan, 2, 4 },
    { "zoom 1–8×", begin_world, step_zoom, 2, 4 },
    { "hover", begin_world, step_hover, 2, 4 },
    { "marks for the keyboard", begin_world, step_pegs, 8, 16 },
    { "turn the globe", begin_globe, step_pan, 2, 4 },
  };
  static const Phase own_phases[] = {
    { "pan 100,000 points", begin_points, step_pan, 2, 4 },
    { "hover 100,000 points", begin_nothing, step_hover_points, 2, 4 },
  };

  adw_init ();
  setvbuf (stdout, NULL, _IOLBF, 0);
  bench.n_frames = argc > 1 ? (guint) MAX (10, atoi (argv[1])) : DEFAULT_FRAMES;
  bench.loop = g_main_loop_new (NULL, FALSE);
  bench.owns = g_array_new (FALSE, FALSE, sizeof (double));
  bench.frames = g_array_new (FALSE, FALSE, sizeof (double));
  make_window ();
  real_snapshot = GTK_WIDGET_GET_CLASS (bench.view)->snapshot;
  GTK_WIDGET_GET_CLASS (bench.view)->snapshot = timed_snapshot;
  settle (SETTLE_MS);
  print_surroundings ();
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    run_phase (&phases[i]);
  end_globe ();
  for (guint i = 0; i < G_N_ELEMENTS (own_phases); i++)
    run_phase (&own_phases[i]);
  end_points ();
  run_change ("recolour", FALSE, 20);
  run_change ("new layout", TRUE, 40);
  gtk_window_destroy (GTK_WINDOW (bench.window));

  return 0;
}

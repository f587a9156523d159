/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-fixture.h"

#include "mz-chart-job.h"
#include "mz-export-job.h"
#include "mz-loader.h"

#include <glib/gstdio.h>

typedef struct
{
  guint  n_calls;
  double width_px;
} Received;

static void
receive_cb (MzChart *chart,
            gpointer user_data)
{
  Received *received = user_data;

  received->n_calls++;
  received->width_px = mz_scene_get_width (mz_chart_get_scene (chart));
}

static void
wait_until_idle (MzChartJob *job)
{
  while (mz_chart_job_is_busy (job))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_newest_wins (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzViewSpec) initial = mz_view_spec_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_view (initial, MZ_VIEW_BARS);
  g_autoptr (MzChartJob) job = mz_chart_job_new ();
  Received received = { 0, 0 };

  for (guint i = 1; i <= 20; i++)
    mz_chart_job_start (job, context, spec, 300 + 10 * i, 300, receive_cb, &received);
  wait_until_idle (job);
  g_assert_cmpuint (received.n_calls, ==, 1);
  g_assert_cmpfloat (received.width_px, ==, 500);

  mz_chart_job_start (job, context, spec, 400, 300, receive_cb, &received);
  wait_until_idle (job);
  g_assert_cmpuint (received.n_calls, ==, 2);
  g_assert_cmpfloat (received.width_px, ==, 400);
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
run_for_a_while (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (300, stop_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_cancel (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  g_autoptr (MzChartJob) job = mz_chart_job_new ();
  Received received = { 0, 0 };

  mz_chart_job_start (job, context, spec, 400, 300, receive_cb, &received);
  mz_chart_job_start (job, context, spec, 500, 300, receive_cb, &received);
  mz_chart_job_cancel (job);
  g_assert_false (mz_chart_job_is_busy (job));
  run_for_a_while ();
  g_assert_cmpuint (received.n_calls, ==, 0);
}

static void
test_job_ends_first (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  MzChartJob *job = mz_chart_job_new ();
  Received received = { 0, 0 };

  mz_chart_job_start (job, context, spec, 400, 300, receive_cb, &received);
  g_assert_finalize_object (job);
  run_for_a_while ();
  g_assert_cmpuint (received.n_calls, ==, 0);
}

typedef struct
{
  gboolean is_over;
  gboolean is_saved;
  GError  *error;
} Saved;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saved *saved = user_data;

  saved->is_saved = mz_export_job_save_finish (result, &saved->error);
  saved->is_over = TRUE;
}

static void
save (const char *path,
      Saved      *saved)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzViewSpec) initial = mz_view_spec_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_view (initial, MZ_VIEW_BARS);
  const MzExportRequest request = {
    context, spec, { MZ_EXPORT_SVG, MZ_THEME_LIGHT, 600, 400, 1 }, path, NULL,
  };

  mz_export_job_save_async (&request, NULL, saved_cb, saved);
  while (!saved->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_export (void)
{
  g_autofree char *folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.svg", NULL);
  g_autofree char *text = NULL;
  Saved saved = { FALSE, FALSE, NULL };

  save (path, &saved);
  g_assert_no_error (saved.error);
  g_assert_true (saved.is_saved);
  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_nonnull (g_strstr_len (text, -1, "</svg>"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_export_failure (void)
{
  Saved saved = { FALSE, FALSE, NULL };

  save ("/no/such/folder/chart.svg", &saved);
  g_assert_false (saved.is_saved);
  g_assert_nonnull (saved.error);
  g_clear_error (&saved.error);
}

static void
check_layers (const char *name,
              const char *text,
              guint       n_layers,
              guint       n_problems)
{
  g_autofree char *folder = g_dir_make_tmp ("monazite-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const char *const paths[] = { path, NULL };
  g_autoptr (MzLoaderResult) result = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  result = mz_loader_load (paths, "en");
  g_assert_cmpuint (mz_chart_context_get_layers (result->context)->len, ==, n_layers);
  g_assert_cmpint (result->problems->len > 0, ==, n_problems > 0);
  g_unlink (path);
  g_rmdir (folder);
}

/* Map layers are opened like collections and known by their ending, or by how they begin. */
static void
test_layers (void)
{
  const char *point = "{\"type\": \"Feature\", \"properties\": {\"name\": \"here\"},"
                      " \"geometry\": {\"type\": \"Point\", \"coordinates\": [10, 20]}}";

  check_layers ("a.geojson", point, 1, 0);
  check_layers ("a.json", point, 1, 0);
  check_layers ("a.geojson", "{\"type\": \"Nothing\"}", 0, 1);
  check_layers ("a.json", "{\"format\": \"monazite/1\", \"figures\": []}", 0, 0);
  check_layers ("a.json", "{\"kind\": [{\"type\": \"Feature\"}]}", 0, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-job/newest-wins", test_newest_wins);
  g_test_add_func ("/chart-job/cancel", test_cancel);
  g_test_add_func ("/chart-job/ends-first", test_job_ends_first);
  g_test_add_func ("/export-job/save", test_export);
  g_test_add_func ("/export-job/failure", test_export_failure);
  g_test_add_func ("/jobs/layers", test_layers);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-history.h"

static void
push (MzHistory  *history,
      int         year,
      const char *key,
      gint64      usec)
{
  g_autoptr (MzViewSpec) initial = mz_view_spec_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_year (initial, year);
  g_autoptr (MzHistoryStep) step = mz_history_step_new (spec, NULL, NULL);

  mz_history_push (history, step, key, usec);
}

static int
get_year (const MzHistoryStep *step)
{
  return step != NULL ? mz_view_spec_get_year (step->spec) : -1;
}

static void
test_empty (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();

  g_assert_false (mz_history_can_go_back (history));
  g_assert_false (mz_history_can_go_forward (history));
  g_assert_null (mz_history_go_back (history));
  g_assert_null (mz_history_go_forward (history));
}

static void
test_merges_within_a_second (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();

  push (history, 2000, NULL, 0);
  push (history, 2001, "year", 10 * G_USEC_PER_SEC);
  push (history, 2002, "year", 10 * G_USEC_PER_SEC + 900000);
  push (history, 2003, "year", 10 * G_USEC_PER_SEC + 1800000);
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2000);
  g_assert_cmpint (get_year (mz_history_go_forward (history)), ==, 2003);
  g_assert_null (mz_history_go_forward (history));
}

static void
test_does_not_merge (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();

  push (history, 2000, NULL, 0);
  push (history, 2001, "year", 0);
  push (history, 2002, "year", G_USEC_PER_SEC);
  push (history, 2003, "view", G_USEC_PER_SEC + 1);
  push (history, 2004, NULL, G_USEC_PER_SEC + 2);
  push (history, 2005, NULL, G_USEC_PER_SEC + 3);
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2004);
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2003);
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2002);
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2001);
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2000);
}

static void
test_first_step_is_kept (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();

  push (history, 2000, "year", 0);
  push (history, 2001, "year", 1);
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2000);
}

static void
test_going_back_ends_merging (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();

  push (history, 2000, NULL, 0);
  push (history, 2001, "year", 1);
  mz_history_go_back (history);
  push (history, 2002, "year", 2);
  g_assert_false (mz_history_can_go_forward (history));
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2000);
}

static void
test_limit (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();
  int n_back = 0;
  int oldest = -1;

  for (int year = 0; year < MZ_HISTORY_MAX_STEPS + 5; year++)
    push (history, year, NULL, 0);
  while (mz_history_can_go_back (history))
    {
      oldest = get_year (mz_history_go_back (history));
      n_back++;
    }
  g_assert_cmpint (n_back, ==, MZ_HISTORY_MAX_STEPS - 1);
  g_assert_cmpint (oldest, ==, 5);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
test_notifies_changes_only (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();
  guint n_back = 0;
  guint n_forward = 0;

  g_signal_connect (history, "notify::can-go-back", G_CALLBACK (count_cb), &n_back);
  g_signal_connect (history, "notify::can-go-forward", G_CALLBACK (count_cb), &n_forward);
  push (history, 2000, NULL, 0);
  g_assert_cmpuint (n_back, ==, 0);
  push (history, 2001, NULL, 0);
  push (history, 2002, NULL, 0);
  g_assert_cmpuint (n_back, ==, 1);
  g_assert_cmpuint (n_forward, ==, 0);
  mz_history_go_back (history);
  g_assert_cmpuint (n_forward, ==, 1);
  mz_history_reset (history, mz_history_go_forward (history));
  g_assert_cmpuint (n_back, ==, 2);
  g_assert_cmpuint (n_forward, ==, 2);
}

static void
adjust (MzHistory  *history,
        int         year,
        const char *key,
        gint64      usec)
{
  g_autoptr (MzViewSpec) initial = mz_view_spec_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_year (initial, year);
  g_autoptr (MzHistoryStep) step = mz_history_step_new (spec, "a-statement", NULL);

  mz_history_adjust (history, step, key, usec);
}

/* Back leads to a view as it was left; undo works inside the view that is shown. */
static void
test_two_levels (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();

  push (history, 2000, NULL, 0);
  adjust (history, 2001, NULL, 0);
  adjust (history, 2002, NULL, 0);
  push (history, 2010, NULL, 0);
  g_assert_false (mz_history_can_undo (history));
  g_assert_null (mz_history_undo (history));
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2002);
  g_assert_cmpint (get_year (mz_history_undo (history)), ==, 2001);
  g_assert_cmpint (get_year (mz_history_undo (history)), ==, 2000);
  g_assert_null (mz_history_undo (history));
  g_assert_cmpint (get_year (mz_history_redo (history)), ==, 2001);
  g_assert_cmpint (get_year (mz_history_go_forward (history)), ==, 2010);
  g_assert_cmpint (get_year (mz_history_go_back (history)), ==, 2001);
  g_assert_true (mz_history_can_redo (history));
}

static void
select_subject (MzHistory  *history,
                MzViewKind  view,
                const char *subject,
                gboolean    is_view)
{
  g_autoptr (MzViewSpec) initial = mz_view_spec_new ();
  g_autoptr (MzViewSpec) viewed = mz_view_spec_with_view (initial, view);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_selected (viewed, subject);
  g_autoptr (MzHistoryStep) step = mz_history_step_new (spec, subject, NULL);

  if (is_view)
    mz_history_push (history, step, "view", 0);
  else
    mz_history_adjust (history, step, NULL, 0);
}

/* A change of one view is undone in the next, and which one it is can be asked before. */
static void
test_changes_of_all_views (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();
  const MzHistoryStep *step;
  guint n_offers = 0;

  select_subject (history, MZ_VIEW_BARS, NULL, TRUE);
  g_assert_null (mz_history_peek_undo (history));
  select_subject (history, MZ_VIEW_BARS, "CHN", FALSE);
  select_subject (history, MZ_VIEW_TREND, "CHN", TRUE);
  g_assert_cmpstr (mz_view_spec_get_selected (mz_history_peek_undo (history)->after->spec), ==, "CHN");

  g_signal_connect (history, "notify::can-undo", G_CALLBACK (count_cb), &n_offers);
  step = mz_history_undo (history);
  g_assert_cmpint (mz_view_spec_get_view (step->spec), ==, MZ_VIEW_TREND);
  g_assert_null (mz_view_spec_get_selected (step->spec));
  g_assert_null (step->statement);
  g_assert_cmpuint (n_offers, ==, 1);
  step = mz_history_redo (history);
  g_assert_cmpint (mz_view_spec_get_view (step->spec), ==, MZ_VIEW_TREND);
  g_assert_cmpstr (step->statement, ==, "CHN");
  mz_history_undo (history);
  step = mz_history_go_back (history);
  g_assert_cmpstr (mz_view_spec_get_selected (step->spec), ==, "CHN");
  g_assert_true (mz_history_can_undo (history));
}

/* The oldest changes are forgotten; none that is left is taken for another. */
static void
test_changes_limit (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();
  guint n_undone = 0;

  push (history, 1000, NULL, 0);
  for (int i = 1; i <= MZ_HISTORY_MAX_STEPS + 5; i++)
    adjust (history, 1000 + i, NULL, 0);
  while (mz_history_can_undo (history))
    {
      g_assert_cmpint (get_year (mz_history_undo (history)), ==, 1000 + MZ_HISTORY_MAX_STEPS + 4 - (int) n_undone);
      n_undone++;
    }
  g_assert_cmpuint (n_undone, ==, MZ_HISTORY_MAX_STEPS);
}

static void
test_change_after_undo (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();

  push (history, 2000, NULL, 0);
  adjust (history, 2001, NULL, 0);
  mz_history_undo (history);
  adjust (history, 2005, NULL, 0);
  g_assert_false (mz_history_can_redo (history));
  g_assert_cmpint (get_year (mz_history_undo (history)), ==, 2000);
}

static void
test_adjustments_merge (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();

  push (history, 2000, NULL, 0);
  for (int i = 1; i <= 20; i++)
    adjust (history, 2000 + i, "year", i * G_USEC_PER_SEC / 2);
  g_assert_cmpint (get_year (mz_history_undo (history)), ==, 2000);
  g_assert_false (mz_history_can_undo (history));
}

static void
test_reset (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  g_autoptr (MzHistoryStep) first = mz_history_step_new (spec, NULL, NULL);

  push (history, 2000, NULL, 0);
  adjust (history, 2001, NULL, 0);
  push (history, 2002, NULL, 0);
  mz_history_reset (history, first);
  g_assert_false (mz_history_can_go_back (history));
  g_assert_false (mz_history_can_undo (history));
  adjust (history, 2003, NULL, 0);
  g_assert_cmpint (get_year (mz_history_undo (history)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/merge", test_merges_within_a_second);
  g_test_add_func ("/history/no-merge", test_does_not_merge);
  g_test_add_func ("/history/first-step", test_first_step_is_kept);
  g_test_add_func ("/history/back-ends-merging", test_going_back_ends_merging);
  g_test_add_func ("/history/limit", test_limit);
  g_test_add_func ("/history/notify", test_notifies_changes_only);
  g_test_add_func ("/history/two-levels", test_two_levels);
  g_test_add_func ("/history/changes-of-all-views", test_changes_of_all_views);
  g_test_add_func ("/history/changes-limit", test_changes_limit);
  g_test_add_func ("/history/change-after-undo", test_change_after_undo);
  g_test_add_func ("/history/adjustments-merge", test_adjustments_merge);
  g_test_add_func ("/history/reset", test_reset);

  return g_test_run ();
}

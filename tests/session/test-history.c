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

  g_assert_false (mz_history_can_undo (history));
  g_assert_false (mz_history_can_redo (history));
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
  g_assert_false (mz_history_can_redo (history));
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
  while (mz_history_can_undo (history))
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
  guint n_undo = 0;
  guint n_redo = 0;

  g_signal_connect (history, "notify::can-undo", G_CALLBACK (count_cb), &n_undo);
  g_signal_connect (history, "notify::can-redo", G_CALLBACK (count_cb), &n_redo);
  push (history, 2000, NULL, 0);
  g_assert_cmpuint (n_undo, ==, 0);
  push (history, 2001, NULL, 0);
  push (history, 2002, NULL, 0);
  g_assert_cmpuint (n_undo, ==, 1);
  g_assert_cmpuint (n_redo, ==, 0);
  mz_history_go_back (history);
  g_assert_cmpuint (n_redo, ==, 1);
  mz_history_clear (history);
  g_assert_cmpuint (n_undo, ==, 2);
  g_assert_cmpuint (n_redo, ==, 2);
}

static void
test_replace_remembers_selection (void)
{
  g_autoptr (MzHistory) history = mz_history_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  g_autoptr (MzHistoryStep) selected = mz_history_step_new (spec, "a-statement", "a-story");

  push (history, 2000, NULL, 0);
  mz_history_replace (history, selected);
  push (history, 2001, NULL, 0);
  g_assert_cmpstr (mz_history_go_back (history)->statement, ==, "a-statement");
  g_assert_false (mz_history_can_undo (history));
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
  g_test_add_func ("/history/replace", test_replace_remembers_selection);

  return g_test_run ();
}

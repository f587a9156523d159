/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "mz-side-panes.h"

typedef struct
{
  MzSidePanes *panes;
  GtkWidget   *left, *content, *right;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->left = gtk_label_new ("left");
  fixture->content = gtk_label_new ("content");
  fixture->right = gtk_label_new ("right");
  fixture->panes = g_object_ref_sink (g_object_new (MZ_TYPE_SIDE_PANES, "left", fixture->left, "content",
                                                    fixture->content, "right", fixture->right, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->panes);
}

static void
give_width (Fixture *fixture,
            int      width)
{
  int min_width;

  /* Twice: the first allocation finds out that another arrangement fits, the second has it. */
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_measure (GTK_WIDGET (fixture->panes), GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
      gtk_widget_allocate (GTK_WIDGET (fixture->panes), width, 600, -1, NULL);
      ui_fixture_settle ();
    }
}

static char *
describe (Fixture *fixture)
{
  return g_strdup_printf ("%s%s%s", gtk_widget_get_visible (fixture->left) ? "L" : "-",
                          gtk_widget_get_visible (fixture->content) ? "C" : "-",
                          gtk_widget_get_visible (fixture->right) ? "R" : "-");
}

static void
assert_shown (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *shown = describe (fixture);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_widths (Fixture       *fixture,
             gconstpointer  data)
{
  give_width (fixture, MZ_SIDE_PANES_WIDE_PX);
  assert_shown (fixture, "LCR");
  give_width (fixture, MZ_SIDE_PANES_WIDE_PX - 1);
  assert_shown (fixture, "-CR");
  give_width (fixture, MZ_SIDE_PANES_MEDIUM_PX);
  assert_shown (fixture, "-CR");
  give_width (fixture, MZ_SIDE_PANES_MEDIUM_PX - 1);
  assert_shown (fixture, "-C-");
  g_assert_true (mz_side_panes_is_narrow (fixture->panes));
  give_width (fixture, 1400);
  assert_shown (fixture, "LCR");
}

static void
test_hiding_one_side_keeps_the_other (Fixture       *fixture,
                                      gconstpointer  data)
{
  int width;

  give_width (fixture, 1400);
  width = gtk_widget_get_width (fixture->right);
  for (guint i = 0; i < 4; i++)
    {
      mz_side_panes_set_left_shown (fixture->panes, i % 2 == 1);
      give_width (fixture, 1400);
      g_assert_cmpint (gtk_widget_get_width (fixture->right), ==, width);
    }
  mz_side_panes_set_right_shown (fixture->panes, FALSE);
  give_width (fixture, 1400);
  mz_side_panes_set_left_shown (fixture->panes, FALSE);
  give_width (fixture, 1400);
  mz_side_panes_set_right_shown (fixture->panes, TRUE);
  give_width (fixture, 1400);
  g_assert_cmpint (gtk_widget_get_width (fixture->right), ==, width);
}

/* A small window squeezes both sides before it hides them; a large one gives them their widths again. */
static void
test_widths_survive_a_small_window (Fixture       *fixture,
                                    gconstpointer  data)
{
  const int small[] = { 800, 500, 420 };

  mz_side_panes_set_widths (fixture->panes, 260, 380);
  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    {
      give_width (fixture, 1400);
      g_assert_cmpint (gtk_widget_get_width (fixture->left), ==, 260);
      give_width (fixture, small[i]);
      give_width (fixture, 1400);
      g_assert_cmpint (gtk_widget_get_width (fixture->left), ==, 260);
      g_assert_cmpint (mz_side_panes_get_left_width (fixture->panes), ==, 260);
      g_assert_cmpint (gtk_widget_get_width (fixture->right), ==, 380);
    }
}

static void
test_choice_survives (Fixture       *fixture,
                      gconstpointer  data)
{
  give_width (fixture, 1200);
  mz_side_panes_set_left_shown (fixture->panes, FALSE);
  assert_shown (fixture, "-CR");
  give_width (fixture, 500);
  mz_side_panes_set_right_shown (fixture->panes, TRUE);
  assert_shown (fixture, "--R");
  give_width (fixture, 1200);
  assert_shown (fixture, "-CR");
  g_assert_false (mz_side_panes_wants_left (fixture->panes));
  g_assert_true (mz_side_panes_wants_right (fixture->panes));
}

static void
test_medium_takes_turns (Fixture       *fixture,
                         gconstpointer  data)
{
  give_width (fixture, 800);
  mz_side_panes_set_left_shown (fixture->panes, TRUE);
  assert_shown (fixture, "LC-");
  g_assert_false (mz_side_panes_get_right_shown (fixture->panes));
  mz_side_panes_set_right_shown (fixture->panes, TRUE);
  assert_shown (fixture, "-CR");
  g_assert_true (mz_side_panes_wants_left (fixture->panes));
}

static void
test_narrow_pages (Fixture       *fixture,
                   gconstpointer  data)
{
  give_width (fixture, 500);
  mz_side_panes_set_left_shown (fixture->panes, TRUE);
  assert_shown (fixture, "L--");
  mz_side_panes_set_right_shown (fixture->panes, TRUE);
  assert_shown (fixture, "--R");
  mz_side_panes_show_content (fixture->panes);
  assert_shown (fixture, "-C-");
}

static void
test_room_for_narrowing (Fixture       *fixture,
                         gconstpointer  data)
{
  int min_width;

  gtk_widget_set_size_request (fixture->content, 700, -1);
  gtk_widget_measure (GTK_WIDGET (fixture->panes), GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  g_assert_cmpint (min_width, <, 400);
}

static void
test_widths_of_sides (Fixture       *fixture,
                      gconstpointer  data)
{
  mz_side_panes_set_widths (fixture->panes, 240, 420);
  give_width (fixture, 1300);
  g_assert_cmpint (gtk_widget_get_width (fixture->left), ==, 240);
  g_assert_cmpint (ABS (gtk_widget_get_width (fixture->right) - 420), <=, 8);
  mz_side_panes_set_widths (fixture->panes, 200, 5000);
  give_width (fixture, 1300);
  g_assert_cmpint (gtk_widget_get_width (fixture->content), >, 500);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
test_notify (Fixture       *fixture,
             gconstpointer  data)
{
  guint n_left = 0;

  give_width (fixture, 1200);
  g_signal_connect (fixture->panes, "notify::left-shown", G_CALLBACK (count_cb), &n_left);
  mz_side_panes_set_left_shown (fixture->panes, TRUE);
  g_assert_cmpuint (n_left, ==, 0);
  mz_side_panes_set_left_shown (fixture->panes, FALSE);
  g_assert_cmpuint (n_left, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/side-panes/widths", Fixture, NULL, set_up, test_widths, tear_down);
  g_test_add ("/side-panes/widths-survive-a-small-window", Fixture, NULL, set_up, test_widths_survive_a_small_window,
              tear_down);
  g_test_add ("/side-panes/choice", Fixture, NULL, set_up, test_choice_survives, tear_down);
  g_test_add ("/side-panes/other", Fixture, NULL, set_up, test_hiding_one_side_keeps_the_other, tear_down);
  g_test_add ("/side-panes/medium", Fixture, NULL, set_up, test_medium_takes_turns, tear_down);
  g_test_add ("/side-panes/narrow", Fixture, NULL, set_up, test_narrow_pages, tear_down);
  g_test_add ("/side-panes/room", Fixture, NULL, set_up, test_room_for_narrowing, tear_down);
  g_test_add ("/side-panes/sizes", Fixture, NULL, set_up, test_widths_of_sides, tear_down);
  g_test_add ("/side-panes/notify", Fixture, NULL, set_up, test_notify, tear_down);

  return g_test_run ();
}

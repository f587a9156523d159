/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "many-figures.h"
#include "session-fixture.h"

#include "mz-table-copy.h"
#include "mz-table-item.h"
#include "mz-table-model.h"

#include <string.h>

typedef struct
{
  MzSession    *session;
  MzTableModel *model;
  guint         n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
wait_for_rows (MzTableModel *model)
{
  while (mz_table_model_is_busy (model))
    g_main_context_iteration (NULL, TRUE);
}

static void
show (Fixture *fixture)
{
  mz_table_model_show (fixture->model, mz_session_get_context (fixture->session), mz_session_get_spec (fixture->session));
}

static void
show_all (Fixture *fixture)
{
  show (fixture);
  wait_for_rows (fixture->model);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = session_fixture_new_session ();
  fixture->model = mz_table_model_new ();
  g_signal_connect_swapped (fixture->model, "items-changed", G_CALLBACK (changed_cb), fixture);
  mz_session_set_view (fixture->session, MZ_VIEW_TABLE);
  show_all (fixture);
}

/* A worker lets go of the model a moment after it has told what it found. */
static void
assert_goes_away (MzTableModel *model)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  gpointer left = model;

  g_object_add_weak_pointer (G_OBJECT (model), &left);
  g_object_unref (model);
  while (g_atomic_pointer_get (&left) != NULL && g_get_monotonic_time () < end)
    g_usleep (1000);
  g_assert_null (g_atomic_pointer_get (&left));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  assert_goes_away (fixture->model);
  g_assert_finalize_object (fixture->session);
}

static char *
dup_ids (Fixture *fixture)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->model)); i++)
    {
      g_autoptr (MzTableItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->model), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", mz_table_item_get_row (item)->statement->id);
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_ids (Fixture    *fixture,
            const char *expected)
{
  g_autofree char *ids = NULL;

  show_all (fixture);
  ids = dup_ids (fixture);
  g_assert_cmpstr (ids, ==, expected);
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  assert_ids (fixture, "chn-2026 chn-story bra-2026 rus-2026 rus-story rus-2025 wld-2026");
  mz_session_set_text (fixture->session, MZ_VIEW_TEXT_SEARCH, "RÚSSIA");
  assert_ids (fixture, "rus-2026 rus-story rus-2025");
  g_assert_cmpuint (mz_table_model_get_n_all (fixture->model), ==, 7);
  mz_session_set_text (fixture->session, MZ_VIEW_TEXT_TABLE_SORT, "-value");
  assert_ids (fixture, "rus-story rus-2025 rus-2026");
  g_assert_cmpuint (mz_table_model_find_statement (fixture->model, "rus-2025"), ==, 1);
  g_assert_cmpuint (mz_table_model_find_statement (fixture->model, "chn-2026"), ==, G_MAXUINT);
}

static void
test_nothing_new (Fixture       *fixture,
                  gconstpointer  data)
{
  guint n_changes = fixture->n_changes;

  mz_session_select_subject (fixture->session, "RUS");
  mz_session_set_option (fixture->session, MZ_OPTION_SORT, MZ_SORT_NAME);
  show (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, n_changes);
}

static void
ask_many (MzTableModel   *model,
          MzChartContext *context,
          const char     *words,
          const char     *sort)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) measured = mz_view_spec_with_measure (plain, "mine_production");
  g_autoptr (MzViewSpec) all = mz_view_spec_with_option (measured, MZ_OPTION_TABLE_ROWS, MZ_TABLE_ALL_YEARS);
  g_autoptr (MzViewSpec) searched = mz_view_spec_with_text (all, MZ_VIEW_TEXT_SEARCH, words);
  g_autoptr (MzViewSpec) sorted = mz_view_spec_with_text (searched, MZ_VIEW_TEXT_TABLE_SORT, sort);

  mz_table_model_show (model, context, sorted);
}

/* A long list comes from a worker: the rows from before stay until then, and the newest request wins. */
static void
test_long_list (void)
{
  const guint n_rows = 3000;
  g_autoptr (MzChartContext) context = many_figures_new_context (n_rows, 0);
  g_autoptr (MzTableModel) model = mz_table_model_new ();
  GListModel *list = G_LIST_MODEL (model);

  ask_many (model, context, NULL, NULL);
  g_assert_true (mz_table_model_is_busy (model));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  wait_for_rows (model);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n_rows);

  ask_many (model, context, "a", NULL);
  ask_many (model, context, "au", NULL);
  ask_many (model, context, "minéral AUSTRALIA", NULL);
  ask_many (model, context, "row “aus”", "-value");
  g_assert_true (mz_table_model_is_busy (model));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n_rows);
  wait_for_rows (model);
  g_assert_cmpuint (mz_table_model_get_n_all (model), ==, n_rows);
  g_assert_cmpuint (g_list_model_get_n_items (list), <, n_rows / 16);
  g_assert_cmpuint (g_list_model_get_n_items (list), >, 0);
  g_assert_cmpstr (mz_table_model_get_row (model, 0)->subject, ==, "AUS");
  g_assert_cmpfloat (((const MzFigure *) mz_table_model_get_row (model, 0)->statement)->value, >,
                     ((const MzFigure *) mz_table_model_get_row (model, 1)->statement)->value);

  ask_many (model, context, NULL, NULL);   /* and a model may go away while its worker runs */
}

/* Rows come and go by and by, and what stands at a place is told by its item. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *list = G_LIST_MODEL (fixture->model);
  g_autoptr (MzTableItem) first = g_list_model_get_item (list, 0);
  g_autofree char *before = mz_table_item_dup_text (first, MZ_COLUMN_SUBJECT);
  g_autofree char *after = NULL;

  mz_session_set_text (fixture->session, MZ_VIEW_TEXT_SEARCH, "russia");
  show (fixture);
  after = mz_table_item_dup_text (first, MZ_COLUMN_SUBJECT);
  g_assert_cmpstr (before, ==, "China");
  g_assert_cmpstr (after, ==, "Russia");
  mz_table_model_clear (fixture->model);
  wait_for_rows (fixture->model);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_null (mz_table_item_get_row (first));
  show (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, mz_table_model_get_n_found (fixture->model));
}

/* What is short is there at once, even while a worker is busy with what was asked before. */
static void
test_short_after_long (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (MzChartContext) context = many_figures_new_context (3000, 0);

  ask_many (fixture->model, context, "a", NULL);
  show (fixture);
  g_assert_false (mz_table_model_is_searching (fixture->model));
  assert_ids (fixture, "chn-2026 chn-story bra-2026 rus-2026 rus-story rus-2025 wld-2026");
  ask_many (fixture->model, context, "a", NULL);
  wait_for_rows (fixture->model);
  g_assert_cmpuint (mz_table_model_get_n_all (fixture->model), ==, 3000);
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      text)
{
  guint n_rows;

  *(char **) text = mz_table_copy_finish (result, &n_rows);
  g_assert_cmpuint (n_rows, ==, 2);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  const MzTableColumn wanted[] = { MZ_COLUMN_SUBJECT, MZ_COLUMN_VALUE, MZ_COLUMN_BOUND };
  const guint places[] = { 3, 4 };
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (MzTableColumn));
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *text = NULL;

  g_array_append_vals (columns, wanted, G_N_ELEMENTS (wanted));
  g_array_append_vals (positions, places, G_N_ELEMENTS (places));
  mz_table_model_copy_async (fixture->model, positions, columns, copied_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, "Subject\tValue\tBound\nRussia\t3800000\texactly\nRussia\t28000000\tmore than\n");
}

static void
test_many_subjects (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char *const subjects[] = { "CHN", "RUS", NULL };
  MzViewSpec *spec;

  mz_session_select_subjects (fixture->session, subjects);
  spec = mz_session_get_spec (fixture->session);
  g_assert_cmpstr (mz_view_spec_get_selected (spec), ==, "CHN");
  g_assert_true (mz_view_spec_is_selected (spec, "RUS"));
  g_assert_cmpstr (mz_session_get_selected_statement (fixture->session), ==, "chn-2026");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/table-model/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/table-model/nothing-new", Fixture, NULL, set_up, test_nothing_new, tear_down);
  g_test_add_func ("/table-model/long-list", test_long_list);
  g_test_add ("/table-model/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/table-model/short-after-long", Fixture, NULL, set_up, test_short_after_long, tear_down);
  g_test_add ("/table-model/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/table-model/subjects", Fixture, NULL, set_up, test_many_subjects, tear_down);

  return g_test_run ();
}

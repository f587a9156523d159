/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-fixture.h"

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
show (Fixture *fixture)
{
  mz_table_model_show (fixture->model, mz_session_get_context (fixture->session), mz_session_get_spec (fixture->session));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = session_fixture_new_session ();
  fixture->model = mz_table_model_new ();
  g_signal_connect_swapped (fixture->model, "items-changed", G_CALLBACK (changed_cb), fixture);
  mz_session_set_view (fixture->session, MZ_VIEW_TABLE);
  show (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->model);
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

  show (fixture);
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
  text = mz_table_model_dup_text (fixture->model, positions, columns);
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
  g_test_add ("/table-model/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/table-model/subjects", Fixture, NULL, set_up, test_many_subjects, tear_down);

  return g_test_run ();
}

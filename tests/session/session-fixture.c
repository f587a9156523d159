/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-fixture.h"

#include "mz-dataset-reader.h"
#include "mz-statement-item.h"

MzChartContext *
session_fixture_new_context (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "session", "collection.json", NULL);
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  mz_dataset_reader_add_file (reader, path, &error);
  g_assert_no_error (error);
  dataset = mz_dataset_reader_finish (reader, &problems);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *words = mz_problem_to_string (g_ptr_array_index (problems, i));

      g_test_message ("%s", words);
    }
  g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_WARNING), ==, 0);

  return mz_chart_context_new (dataset, NULL, "en");
}

MzSession *
session_fixture_new_session (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  MzSession *session = mz_session_new ();

  mz_session_set_context (session, context, NULL);

  return session;
}

char *
session_fixture_dup_ids (GListModel *statements)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
    {
      g_autoptr (MzStatementItem) item = g_list_model_get_item (statements, i);
      static const char *const signs[] = { "=", "!", "~", "*", "<", "+" };

      g_string_append_printf (out, "%s%s%s", out->len > 0 ? " " : "", signs[mz_statement_item_get_standing (item)],
                              mz_statement_item_get_id (item));
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

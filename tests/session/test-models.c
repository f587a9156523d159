/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-fixture.h"

#include "mz-evidence-model.h"
#include "mz-measure-list.h"
#include "mz-source-item.h"
#include "mz-source-model.h"
#include "mz-statement-item.h"
#include "mz-story-model.h"
#include "mz-subject-model.h"

#include <string.h>

static void
assert_evidence (const char *statement,
                 const char *lens_text,
                 const char *expected)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzEvidenceModel) model = mz_evidence_model_new ();
  g_autoptr (MzViewSpec) initial = mz_view_spec_new ();
  g_autoptr (MzLens) lens = mz_lens_new_from_text (lens_text);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_lens (initial, lens);
  g_autofree char *ids = NULL;

  mz_evidence_model_show (model, context, spec, statement);
  ids = session_fixture_dup_ids (G_LIST_MODEL (model));
  g_assert_cmpstr (ids, ==, expected);
}

static void
test_evidence (void)
{
  assert_evidence ("rus-2026", "default", "!rus-story <rus-2025");
  assert_evidence ("rus-story", "default", "=rus-2026 <rus-2025");
  assert_evidence ("bra-2026", "default", "");
  assert_evidence ("wld-2026", "default", "");
  assert_evidence ("poor-ore", "default", "");
  assert_evidence (NULL, "default", "+chn-2026 +bra-2026 +rus-2026 +wld-2026");
}

static void
test_evidence_as_told (void)
{
  assert_evidence ("rus-story", "source:story-earths", "!rus-2026 <rus-2025");
}

static void
test_evidence_difference (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzEvidenceModel) model = mz_evidence_model_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  g_autoptr (MzStatementItem) item = NULL;
  g_autofree char *difference = NULL;

  mz_evidence_model_show (model, context, spec, "rus-2026");
  g_assert_true (mz_evidence_model_is_drawn (model));
  item = g_list_model_get_item (G_LIST_MODEL (model), 1);
  difference = mz_statement_item_dup_difference (item);
  g_assert_nonnull (difference);
  g_assert_nonnull (strstr (difference, "6.2 million"));
}

static void
test_story (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  g_autoptr (MzStoryModel) model = mz_story_model_new ();
  g_autofree char *ids = NULL;
  g_autoptr (MzStatementItem) first = NULL;

  mz_story_model_show (model, context, mz_dataset_find_source (dataset, "story-earths"));
  ids = session_fixture_dup_ids (G_LIST_MODEL (model));
  g_assert_cmpstr (ids, ==, "=rus-story =rus-deposits =chn-story =plan =poor-ore");
  g_assert_cmpuint (mz_story_model_find (model, "plan"), ==, 3);
  g_assert_cmpuint (mz_story_model_find (model, "rus-2026"), ==, MZ_NO_INDEX);

  first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_cmpuint (mz_statement_item_count_rivals (first), ==, 1);
  mz_story_model_show (model, context, MZ_NO_INDEX);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
}

static void
changed_cb (GListModel *model,
            guint       position,
            guint       n_removed,
            guint       n_added,
            gpointer    user_data)
{
  int *n_items = user_data;

  *n_items += (int) n_added - (int) n_removed;
}

static void
test_changes_add_up (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzEvidenceModel) model = mz_evidence_model_new ();
  g_autoptr (MzViewSpec) spec = mz_view_spec_new ();
  int n_items = 0;

  g_signal_connect (model, "items-changed", G_CALLBACK (changed_cb), &n_items);
  mz_evidence_model_show (model, context, spec, "rus-2026");
  mz_evidence_model_show (model, context, spec, "bra-2026");
  mz_evidence_model_show (model, context, spec, "rus-story");
  g_assert_cmpint (n_items, ==, g_list_model_get_n_items (G_LIST_MODEL (model)));
  mz_evidence_model_show (model, NULL, spec, NULL);
  g_assert_cmpint (n_items, ==, 0);
}

static void
test_sources (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzSourceModel) model = mz_source_model_new ();
  g_autoptr (MzSourceItem) newest = NULL;
  g_autoptr (MzSourceItem) story = NULL;

  mz_source_model_show (model, context, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 4);
  newest = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_cmpstr (mz_source_item_get_source (newest)->id, ==, "survey-2026");

  mz_source_model_show (model, context, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2);
  story = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_cmpstr (mz_source_item_get_source (story)->id, ==, "story-earths");
  g_assert_cmpuint (mz_source_item_count_statements (story), ==, 5);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), 2));
}

static void
test_search (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  guint32 source = mz_dataset_find_source (mz_chart_context_get_dataset (context), "story-earths");
  g_autoptr (MzSourceItem) item = mz_source_item_new (context, source);

  g_assert_true (mz_source_item_matches (item, ""));
  g_assert_true (mz_source_item_matches (item, "the PAPER"));
  g_assert_true (mz_source_item_matches (item, "稀土"));
  g_assert_true (mz_source_item_matches (item, "2025-11 rare"));
  g_assert_false (mz_source_item_matches (item, "paper 2024"));
}

static void
test_measures (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (GArray) measures = mz_measure_list_new (context);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < measures->len; i++)
    {
      const MzMeasureEntry *entry = &g_array_index (measures, MzMeasureEntry, i);

      g_string_append_printf (ids, "%u:%s:%u ", entry->group, entry->id, entry->n_subjects);
    }
  g_assert_cmpstr (ids->str, ==, "0:reserves:3 0:deposits:1 0:reserves_share:3 0:reserves_revision:1 "
                                "1:mine_production:2 1:production_share:1 1:depletion_rate:3 1:reserves_life:3 "
                                "3:share_price_change:1 ");
}

/* A computed number leads to the figures that it was computed from. */
static void
test_computed (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzEvidenceModel) model = mz_evidence_model_new ();
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) life = mz_view_spec_with_measure (plain, "reserves_life");
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_selected (life, "CHN");
  int year;

  mz_evidence_model_show (model, context, spec, NULL);
  g_assert_nonnull (mz_evidence_model_get_computed (model, &year));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MzStatementItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_assert_cmpint (mz_statement_item_get_standing (item), ==, MZ_STANDING_INPUT);
      g_assert_cmpstr (mz_statement_item_get_figure (item)->subject, ==, "CHN");
    }

  /* Nothing selected: the measure as a whole, from the figures of the world total's own source. */
  mz_evidence_model_show (model, context, plain, NULL);
  g_assert_null (mz_evidence_model_get_computed (model, &year));
  g_assert_nonnull (mz_evidence_model_get_concentration (model));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==,
                    mz_evidence_model_get_concentration (model)->inputs->len);
}

static char *
dup_more (const char *subject,
          const char *measure,
          const char *statement)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (MzSubjectModel) model = mz_subject_model_new ();
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) measured = mz_view_spec_with_measure (plain, measure);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_selected (measured, subject);

  mz_subject_model_show (model, context, spec, statement);

  return session_fixture_dup_ids (G_LIST_MODEL (model));
}

static void
assert_more (const char *subject,
             const char *measure,
             const char *statement,
             const char *expected)
{
  g_autofree char *ids = dup_more (subject, measure, statement);

  g_assert_cmpstr (ids, ==, expected);
}

/* What is no figure, without what is in focus, and the world total behind it. */
static void
test_subject (void)
{
  assert_more ("RUS", "reserves", "rus-2026", "=plan =poor-ore =wld-2026");
  assert_more ("RUS", "reserves", "plan", "=poor-ore =wld-2026");
  assert_more ("RUS", "reserves_life", NULL, "=plan =poor-ore");
  assert_more ("RUS", "reserves_revision", NULL, "=plan =poor-ore =wld-2026");
  assert_more ("DEU", "reserves", NULL, "=wld-2026");
  assert_more ("DEU", "no-such-measure", NULL, "");
  assert_more ("WLD", "reserves", "wld-2026", "");
  assert_more (NULL, "reserves", NULL, "");
}

static void
test_lenses (void)
{
  g_autoptr (MzChartContext) context = session_fixture_new_context ();
  g_autoptr (GPtrArray) lenses = mz_measure_list_get_lenses (context, "reserves");
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < lenses->len; i++)
    {
      g_autofree char *text = mz_lens_to_text (g_ptr_array_index (lenses, i));

      g_string_append_printf (texts, "%s ", text);
    }
  g_assert_cmpstr (texts->str, ==,
                   "default newest highest lowest source:story-earths source:survey-2026 source:survey-2025 ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/models/evidence", test_evidence);
  g_test_add_func ("/models/evidence/as-told", test_evidence_as_told);
  g_test_add_func ("/models/evidence/difference", test_evidence_difference);
  g_test_add_func ("/models/story", test_story);
  g_test_add_func ("/models/changes-add-up", test_changes_add_up);
  g_test_add_func ("/models/sources", test_sources);
  g_test_add_func ("/models/search", test_search);
  g_test_add_func ("/models/measures", test_measures);
  g_test_add_func ("/models/subject", test_subject);
  g_test_add_func ("/models/lenses", test_lenses);
  g_test_add_func ("/models/computed", test_computed);

  return g_test_run ();
}

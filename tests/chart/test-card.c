/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bundled.h"
#include "mz-card-words.h"
#include <string.h>

static MzChart *
make_chart (MzViewKind  view,
            const char *measure)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) measured = mz_view_spec_with_measure (plain, measure);
  g_autoptr (MzViewSpec) sites = mz_view_spec_with_option (measured, MZ_OPTION_SITES, TRUE);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_view (sites, view);

  return bundled_make_chart (spec, 1200, 800);
}

static guint32
find_mark (MzChart    *chart,
           const char *key)
{
  g_autoptr (GArray) marks = mz_scene_find_key (mz_chart_get_scene (chart), key);

  g_assert_cmpuint (marks->len, >, 0);

  return g_array_index (marks, guint32, 0);
}

static void
assert_has (const char *text,
            const char *part)
{
  if (text == NULL || strstr (text, part) == NULL)
    g_error ("no \"%s\" in \"%s\"", part, text != NULL ? text : "(null)");
}

static void
test_figure (void)
{
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_MAP, "reserves");
  g_autoptr (MzCardWords) words = mz_card_words_new (chart, find_mark (chart, "RUS"));
  g_autofree char *all = mz_card_words_join (words);
  g_autofree char *number = NULL;

  g_assert_cmpstr (words->title, ==, "Russia");
  assert_has (words->value, "3.8 million t REO");
  assert_has (words->source, "U.S. Geological Survey");
  assert_has (words->place, "153");
  assert_has (words->place, "Russia");
  assert_has (words->place, "Reserves");
  assert_has (words->dissent, "Otherwise: 14 figures from 9 other sources");
  assert_has (all, words->quote);
  g_assert_cmpuint (words->number_end, >, words->number_start);
  number = g_strndup (words->quote + words->number_start, words->number_end - words->number_start);
  g_assert_cmpstr (number, ==, "3,800,000");
}

static void
test_computed (void)
{
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_BARS, "reserves_life");
  g_autoptr (MzCardWords) words = mz_card_words_new (chart, find_mark (chart, "RUS"));

  g_assert_cmpstr (words->title, ==, "Russia");
  assert_has (words->value, "years");
  assert_has (words->details, "• Russia, ");
  g_assert_null (words->quote);
}

static void
test_disputed (void)
{
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_MAP, "reserves");
  MzScene *scene = mz_chart_get_scene (chart);
  guint n_found = 0;

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      const char *sentence = mz_scene_get_sentence (scene, mark);
      g_autoptr (MzCardWords) words = NULL;

      if (sentence == NULL || strstr (sentence, "Disputed: ") == NULL)
        continue;
      words = mz_card_words_new (chart, mark);
      assert_has (words->period, "Disputed: ");
      n_found++;
    }
  g_assert_cmpuint (n_found, >, 3);
}

/* Nothing that can be pointed at is without words, whatever the view. */
static void
test_every_mark (void)
{
  static const char *const measures[] = { "reserves", "mine_production", "reserves_life", "production" };

  for (guint view = 0; view < MZ_N_VIEWS; view++)
    for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
      {
        g_autoptr (MzChart) chart = make_chart (view, measures[i]);
        MzScene *scene = mz_chart_get_scene (chart);

        for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
          {
            g_autoptr (MzCardWords) words = NULL;
            g_autofree char *all = NULL;

            if (!(mz_scene_get_mark (scene, mark)->flags & MZ_MARK_PICKABLE))
              continue;
            words = mz_card_words_new (chart, mark);
            all = mz_card_words_join (words);
            g_assert_cmpstr (all, !=, "");
            g_assert_true (g_utf8_validate (all, -1, NULL));
            g_assert_cmpuint (words->number_end, <=, words->quote != NULL ? strlen (words->quote) : 0);
          }
      }
}

/* An event is told once: its title with its date, and its quotation. */
static void
test_event (void)
{
  g_autoptr (MzViewSpec) spec = bundled_read_link ("view=timeline");
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  MzScene *scene = mz_chart_get_scene (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  guint n_events = 0;

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    {
      const char *key = mz_scene_get_key (scene, mark);
      const MzStatement *statement = key != NULL ? mz_dataset_find_statement (dataset, key) : NULL;
      g_autoptr (MzCardWords) words = NULL;
      g_autofree char *all = NULL;

      if (statement == NULL || statement->kind != MZ_STATEMENT_EVENT || statement->evidence.kind != MZ_EVIDENCE_QUOTE)
        continue;

      words = mz_card_words_new (chart, mark);
      all = mz_card_words_join (words);
      assert_has (all, words->quote);
      assert_has (all, words->title);
      g_assert_null (strstr (strstr (all, words->quote) + 1, words->quote));
      g_assert_null (strstr (all, mz_scene_get_sentence (scene, mark)));
      n_events++;
    }
  g_assert_cmpuint (n_events, >, 0);
}

/* Four figures of Russia's reserves lie in one tick: all are in the list, none is told before it too. */
static void
test_close_together (void)
{
  g_autoptr (MzChart) chart = make_chart (MZ_VIEW_BARS, "reserves");
  MzScene *scene = mz_chart_get_scene (chart);
  g_autoptr (GArray) marks = mz_scene_find_key (scene, "RUS");
  guint n_found = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      guint32 mark = g_array_index (marks, guint32, i);
      const char *sentence = mz_scene_get_sentence (scene, mark);
      g_autoptr (MzCardWords) words = NULL;
      g_auto (GStrv) lines = NULL;
      guint n_data;

      if (sentence == NULL || strstr (sentence, "figures close together:") == NULL)
        continue;
      mz_scene_get_data (scene, mark, &n_data);
      words = mz_card_words_new (chart, mark);
      lines = g_strsplit (words->details, "\n", -1);
      g_assert_cmpuint (g_strv_length (lines), ==, n_data);
      g_assert_cmpstr (words->title, ==, "Russia");
      g_assert_true (g_str_has_suffix (words->period, "together:"));
      n_found++;
    }
  g_assert_cmpuint (n_found, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/card/close-together", test_close_together);
  g_test_add_func ("/card/figure", test_figure);
  g_test_add_func ("/card/computed", test_computed);
  g_test_add_func ("/card/disputed", test_disputed);
  g_test_add_func ("/card/event", test_event);
  g_test_add_func ("/card/every-mark", test_every_mark);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contradictions for which the program exists, as the bundled collection shows them. */
#include "config.h"

#include "data-fixture.h"
#include "mz-query.h"

#include <math.h>
#include <string.h>

typedef struct
{
  MzDataset     *dataset;
  MzQueryResult *query;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();

  mz_dataset_reader_add_bundled (reader);
  self->dataset = mz_dataset_reader_finish (reader, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->query, mz_query_free);
  g_clear_pointer (&self->dataset, mz_dataset_unref);
}

static const MzQueryRow *
ask (Fixture *self, const char *measure, int year, const char *lens_text, const char *subject)
{
  g_autoptr (MzLens) lens = mz_lens_new_from_text (lens_text);

  g_clear_pointer (&self->query, mz_query_free);
  self->query = mz_query_run (self->dataset, mz_dataset_find_measure (self->dataset, measure), year, lens);
  return mz_query_find (self->query, subject);
}

static void
assert_drawn (Fixture *self, const MzQueryRow *row, double value)
{
  g_assert_nonnull (row);
  g_assert_cmpuint (row->drawn, !=, MZ_NO_INDEX);
  g_assert_cmpfloat (mz_dataset_get_figure (self->dataset, row->drawn)->value, ==, value);
}

/* How many of the row's other figures have this value and this standing; NAN stands for not available. */
static guint
count (Fixture *self, const MzQueryRow *row, double value, MzStanding standing)
{
  guint n = 0;

  for (guint i = 0; i < row->n_others; i++)
    {
      double other =
          mz_dataset_get_figure (self->dataset, g_array_index (self->query->others, guint32, row->first_other + i))->value;

      if (mz_query_get_standing (row, i) == standing && (other == value || (isnan (other) && isnan (value))))
        n++;
    }
  return n;
}

/* 1: more than 28 million against 3.8 million, and the older editions of the smaller one */
static void
test_russia (Fixture *self, gconstpointer data)
{
  const MzQueryRow *row = ask (self, "reserves", 0, "default", "RUS");

  assert_drawn (self, row, 3800000.0);
  g_assert_cmpuint (row->n_others, >=, 6);
  g_assert_cmpuint (count (self, row, 28e6, MZ_STANDING_RIVAL), >=, 1);
  g_assert_cmpuint (count (self, row, 28e6, MZ_STANDING_REPEATING), >=, 1);
  g_assert_cmpuint (count (self, row, 28.5e6, MZ_STANDING_RIVAL), >=, 1);
  g_assert_cmpuint (count (self, row, 28.7e6, MZ_STANDING_RIVAL), ==, 1);
  g_assert_cmpuint (count (self, row, 10e6, MZ_STANDING_SUPERSEDED), ==, 1);
  g_assert_cmpuint (count (self, row, 12e6, MZ_STANDING_SUPERSEDED), ==, 1);

  /* as told by the article, the yearbook is the rival */
  row = ask (self, "reserves", 0, "source:sohu-2025-11-06", "RUS");
  assert_drawn (self, row, 28e6);
  g_assert_cmpuint (count (self, row, 3800000.0, MZ_STANDING_RIVAL), >=, 1);
}

/* 1: second, fourth or fifth in the world, with the same publisher on two sides */
static void
test_rank (Fixture *self, gconstpointer data)
{
  static const char *const ids[] = { "rus-rank-fourth-globalenergy", "rus-rank-second-metalinfo",
                                     "rus-rank-fifth-sohu-2025-11-09" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const MzStatement *note = mz_dataset_find_statement (self->dataset, ids[i]);

      g_assert_nonnull (note);
      g_assert_cmpstr (note->subjects[0], ==, "RUS");
    }
}

/* 2: "less than 2 %" is a share of the stock, so no measure of a year has it */
static void
test_share_of_stock (Fixture *self, gconstpointer data)
{
  const MzQueryRow *row = ask (self, "share_of_reserves_mined", 0, "source:sohu-2025-11-06", "RUS");
  const MzFigure *figure;

  assert_drawn (self, row, 2.0);
  figure = mz_dataset_get_figure (self->dataset, row->drawn);
  g_assert_cmpint (figure->bound, ==, MZ_BOUND_LESS_THAN);
  g_assert_cmpint (mz_dataset_get_measure (self->dataset, figure->measure)->kind, ==, MZ_MEASURE_RATIO);
  g_assert_nonnull (strstr (figure->basis, "stock"));
}

/* 3: editions that take back what they said, once within one year's edition */
static void
test_revised_reserves (Fixture *self, gconstpointer data)
{
  const MzQueryRow *row = ask (self, "reserves", 2025, "default", "BRA");

  assert_drawn (self, row, 11e6);
  g_assert_cmpuint (count (self, row, 21e6, MZ_STANDING_SUPERSEDED), >=, 2);
  g_assert_cmpfloat (mz_dataset_get_figure (self->dataset, self->query->world)->value, ==, 75e6);
  g_assert_cmpint (mz_dataset_get_figure (self->dataset, self->query->world)->bound, ==, MZ_BOUND_MORE_THAN);
  row = mz_query_find (self->query, "VNM");
  assert_drawn (self, row, 3.5e6);
  g_assert_cmpuint (count (self, row, 22e6, MZ_STANDING_SUPERSEDED), >=, 1);
  row = mz_query_find (self->query, "IND");
  g_assert_true (isnan (mz_dataset_get_figure (self->dataset, row->drawn)->value));
  g_assert_cmpuint (count (self, row, 6.9e6, MZ_STANDING_SUPERSEDED), >=, 1);
}

/* 4: production of a year that was written anew a year later */
static void
test_rewritten_production (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *subject;
    double      now;
    double      before;
  } cases[] = { { "AUS", 29000.0, 13000.0 }, { "THA", 2100.0, 13000.0 }, { "NGA", 1500.0, 13000.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MzQueryRow *row = ask (self, "mine_production", 2024, "default", cases[i].subject);

      g_test_message ("%s", cases[i].subject);
      assert_drawn (self, row, cases[i].now);
      g_assert_cmpuint (count (self, row, cases[i].before, MZ_STANDING_SUPERSEDED), >=, 1);
    }
  g_assert_cmpfloat (mz_dataset_get_figure (self->dataset, self->query->world)->value, ==, 380000.0);
}

/* 5: what may be mined is not what was mined, and the quota of 2025 was never published */
static void
test_quota (Fixture *self, gconstpointer data)
{
  const MzQueryRow *row = ask (self, "mining_quota", 2024, "default", "CHN");
  guint32 quota = row->drawn;

  assert_drawn (self, row, 270000.0);
  row = ask (self, "mine_production", 2024, "default", "CHN");
  g_assert_cmpuint (row->drawn, !=, quota);
  for (guint i = 0; i < row->n_others; i++)
    g_assert_cmpuint (g_array_index (self->query->others, guint32, row->first_other + i), !=, quota);
  row = ask (self, "mining_quota", 2025, "default", "CHN");
  g_assert_true (isnan (mz_dataset_get_figure (self->dataset, row->drawn)->value));
  g_assert_nonnull (mz_dataset_get_figure (self->dataset, row->drawn)->reason);
}

/* 6: 6.47 million shares in the article, 6.74 million elsewhere; and the deal was closed */
static void
test_deal (Fixture *self, gconstpointer data)
{
  const MzQueryRow *row = ask (self, "deal_shares", 0, "source:yahoo-2025-10-07", "lcm");
  gboolean is_closed = FALSE, was_announced = FALSE;

  assert_drawn (self, row, 6470000.0);
  g_assert_cmpuint (count (self, row, 6740000.0, MZ_STANDING_RIVAL), >=, 1);
  for (guint32 i = 0; i < mz_dataset_get_n_holdings (self->dataset); i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (self->dataset, i);

      if (strcmp (holding->holder, "usar") != 0 || strcmp (holding->asset, "lcm") != 0)
        continue;
      was_announced = was_announced || strcmp (holding->kind, "acquiring") == 0;
      is_closed = is_closed || strcmp (holding->kind, "owns") == 0;
    }
  g_assert_true (was_announced);
  g_assert_true (is_closed);
}

/* 7: claims that are no reserves are kept apart by measure and basis */
static void
test_claims (Fixture *self, gconstpointer data)
{
  const MzQueryRow *row = ask (self, "reserves", 2025, "highest", "TUR");

  g_assert_null (row);
  assert_drawn (self, mz_query_find (self->query, "GRL"), 1.5e6);
  assert_drawn (self, mz_query_find (self->query, "MYS"), 710000.0);
  assert_drawn (self, ask (self, "resources", 2025, "highest", "GRL"), 38.5e6);
  assert_drawn (self, mz_query_find (self->query, "MYS"), 16.1e6);
  row = mz_query_find (self->query, "KAZ");
  assert_drawn (self, row, 28.2e6);
  g_assert_cmpuint (count (self, row, 20e6, MZ_STANDING_RIVAL), ==, 1);
  for (guint32 i = 0; i < mz_dataset_get_n_figures (self->dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (self->dataset, i);

      if (strcmp (mz_dataset_get_measure (self->dataset, figure->measure)->id, "resources") == 0)
        g_assert_nonnull (figure->basis);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  ADD ("/conflicts/1-russia", test_russia);
  ADD ("/conflicts/1-rank", test_rank);
  ADD ("/conflicts/2-share-of-stock", test_share_of_stock);
  ADD ("/conflicts/3-revised-reserves", test_revised_reserves);
  ADD ("/conflicts/4-rewritten-production", test_rewritten_production);
  ADD ("/conflicts/5-quota", test_quota);
  ADD ("/conflicts/6-deal", test_deal);
  ADD ("/conflicts/7-claims", test_claims);
  return g_test_run ();
}

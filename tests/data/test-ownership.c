/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chains of holdings, each sum worked out by hand beside it. */
#include "config.h"

#include "data-fixture.h"
#include "mz-ownership.h"

#include <math.h>
#include <string.h>
#include <time.h>

#define PARTIES \
  "sources s -\n" \
  "companies top\ncompanies left\ncompanies right\ncompanies low\n" \
  "facilities plant\nfacilities other\n"

static int
get_day (const char *date)
{
  MzPeriod period;

  g_assert_true (mz_period_parse (date, &period));
  return period.first_day;
}

static const MzStake *
find_stake (GArray *stakes, const char *asset)
{
  for (guint i = 0; i < stakes->len; i++)
    {
      const MzStake *stake = &g_array_index (stakes, MzStake, i);

      if (strcmp (stake->asset, asset) == 0)
        return stake;
    }
  return NULL;
}

typedef struct
{
  const char *name;
  const char *holdings;
  const char *holder;
  const char *asset;
  const char *date;       /* NULL: the newest state */
  double      low;        /* percent; below 0: no stake at all */
  double      high;
  guint       n_chains;
} Case;

static const Case cases[] = {
  { "direct", "holdings h top plant owns 60 2025 s", "top", "plant", NULL, 60, 60, 1 },
  /* 50 % of 40 % = 20 % */
  { "chain", "holdings h1 top left equity_stake 50 2025 s\nholdings h2 left plant joint_venture 40 2025 s", "top", "plant",
    NULL, 20, 20, 1 },
  /* two ways to the same plant add up: 50 % × 40 % + 30 % × 60 % = 20 % + 18 % = 38 % */
  { "two-ways",
    "holdings h1 top left owns 50 2025 s\nholdings h2 left plant owns 40 2025 s\n"
    "holdings h3 top right owns 30 2025 s\nholdings h4 right plant owns 60 2025 s", "top", "plant", NULL, 38, 38, 2 },
  /* direct 10 % + 50 % × 40 % = 30 % */
  { "direct-and-chain",
    "holdings h1 top left owns 50 2025 s\nholdings h2 left plant owns 40 2025 s\nholdings h3 top plant equity_stake 10 2025 s",
    "top", "plant", NULL, 30, 30, 2 },
  /* both ways share their last link, which is used once in each:
   * (50 % + 30 % × 20 %) × 40 % = 20 % + 2.4 % = 22.4 % */
  { "shared-link",
    "holdings h1 top left owns 50 2025 s\nholdings h2 top right owns 30 2025 s\nholdings h3 right left owns 20 2025 s\n"
    "holdings h4 left plant owns 40 2025 s", "top", "plant", NULL, 22.4, 22.4, 2 },
  /* two statements about one holding are not two holdings: the newer one counts */
  { "restated", "holdings h1 top plant owns 60 2024 s\nholdings h2 top plant owns 55 2025 s", "top", "plant", NULL, 55, 55, 1 },
  { "restated-then", "holdings h1 top plant owns 60 2024 s\nholdings h2 top plant owns 55 2025 s", "top", "plant",
    "2024-12-31", 60, 60, 1 },
  { "restated-before", "holdings h1 top plant owns 60 2024 s\nholdings h2 top plant owns 55 2025 s", "top", "plant",
    "2023-12-31", -1, -1, 0 },
  { "stated-later-since-then", "holdings h top plant owns 60 2025 s since=2014", "top", "plant", "2015-12-31", 60, 60, 1 },
  { "until-later", "holdings h top plant owns 10 2023 s until=2026 status=out_of_date", "top", "plant", "2024-12-31", 10, 10, 1 },
  { "out-of-date-same-year", "holdings h top plant owns 10 2023-02 s status=out_of_date", "top", "plant", "2023-12-31", 10, 10, 1 },
  { "out-of-date-next-year", "holdings h top plant owns 10 2023-02 s status=out_of_date", "top", "plant", "2024-12-31", -1, -1, 0 },
  /* ranges and bounds: 40 … 50 % of at least 60 %: from 24 % to 50 % */
  { "ranges",
    "holdings h1 top left owns - 2025 s share_min=40 share_max=50\nholdings h2 left plant owns 60 2025 s share_bound=at_least",
    "top", "plant", NULL, 24, 50, 1 },
  { "unknown", "holdings h top plant owns - 2025 s", "top", "plant", NULL, 0, 100, 1 },
  { "less-than", "holdings h top plant equity_stake 5 2025 s share_bound=less_than", "top", "plant", NULL, 0, 5, 1 },
  { "less-than-with-least", "holdings h top plant equity_stake 5 2025 s share_bound=less_than share_min=2", "top", "plant", NULL,
    2, 5, 1 },
  /* more than all is all: at most 80 % and at most 70 % come to at most 100 % */
  { "capped",
    "holdings h1 top plant owns 80 2025 s share_bound=at_most\nholdings h2 top left owns 100 2025 s\n"
    "holdings h3 left plant owns 70 2025 s share_bound=at_most", "top", "plant", NULL, 0, 100, 2 },
  /* what is not closed, only talked about, or a mere right makes nobody an owner */
  { "acquiring", "holdings h top plant acquiring 100 2025 s", "top", "plant", NULL, -1, -1, 0 },
  { "discussed", "holdings h top plant under_discussion 10 2025 s", "top", "plant", NULL, -1, -1, 0 },
  { "rights", "holdings h top plant mining_rights 100 2025 s", "top", "plant", NULL, -1, -1, 0 },
  { "pending", "holdings h top plant equity_stake 10 2025 s status=pending", "top", "plant", NULL, -1, -1, 0 },
  { "proposed", "holdings h top plant owns 10 2025 s status=Proposed", "top", "plant", NULL, -1, -1, 0 },
  { "talks", "holdings h top plant equity_stake 10 2025 s status=talks-reported", "top", "plant", NULL, -1, -1, 0 },
  { "planned", "holdings h top plant owns 10 2025 s status=planned", "top", "plant", NULL, -1, -1, 0 },
  { "out-of-date", "holdings h top plant owns 10 2025 s status=out_of_date", "top", "plant", NULL, -1, -1, 0 },
  { "being-consolidated", "holdings h top plant owns 10 2025 s status=being_consolidated", "top", "plant", NULL, 10, 10, 1 },
  { "completed", "holdings h top plant owns 10 2025 s status=completed", "top", "plant", NULL, 10, 10, 1 },
  { "pending-beside-closed",
    "holdings h1 top plant owns 10 2024 s status=completed\nholdings h2 top plant owns 90 2025 s status=pending", "top", "plant",
    NULL, 10, 10, 1 },
  /* dates */
  { "before", "holdings h top plant owns 10 2025 s since=2025-03 until=2025-06", "top", "plant", "2025-02-28", -1, -1, 0 },
  { "first-day", "holdings h top plant owns 10 2025 s since=2025-03 until=2025-06", "top", "plant", "2025-03-01", 10, 10, 1 },
  { "last-day", "holdings h top plant owns 10 2025 s since=2025-03 until=2025-06", "top", "plant", "2025-06-30", 10, 10, 1 },
  { "after", "holdings h top plant owns 10 2025 s since=2025-03 until=2025-06", "top", "plant", "2025-07-01", -1, -1, 0 },
  { "over-now", "holdings h top plant owns 10 2025 s until=2025-06", "top", "plant", NULL, -1, -1, 0 },
  /* a state as holder */
  { "state", "holdings h1 CHN top owns 51 2025 s\nholdings h2 top plant owns 100 2025 s", "CHN", "plant", NULL, 51, 51, 1 },
  { "nothing", "holdings h top plant owns 51 2025 s", "left", "plant", NULL, -1, -1, 0 },
};

static void
test_stake (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *text = g_strconcat (PARTIES, one->holdings, NULL);
  g_autoptr (MzDataset) dataset = data_fixture_make (text);
  g_autoptr (MzOwnership) ownership = mz_ownership_new (dataset, one->date == NULL ? 0 : get_day (one->date));
  g_autoptr (GArray) stakes = mz_ownership_get_stakes (ownership, one->holder);
  g_autoptr (GPtrArray) chains = mz_ownership_get_chains (ownership, one->holder, one->asset);
  const MzStake *stake = find_stake (stakes, one->asset);

  g_assert_false (mz_ownership_was_cut (ownership));
  g_assert_cmpuint (chains->len, ==, one->n_chains);
  g_assert_cmpint (stake != NULL, ==, one->low >= 0.0);
  if (stake == NULL)
    return;
  g_assert_cmpfloat_with_epsilon (stake->share.low * 100.0, one->low, 1e-9);
  g_assert_cmpfloat_with_epsilon (stake->share.high * 100.0, one->high, 1e-9);
  g_assert_cmpuint (stake->n_chains, ==, one->n_chains);
}

/* The reader warns of a circle, so it is read here without the fixture's check for silence. */
static void
test_circles (void)
{
  static const char text[] =
      "{\"format\": \"monazite/1\", \"sources\": [{\"id\": \"s\", \"type\": \"report\", \"title\": \"S\", \"language\": \"en\"}],"
      "\"companies\": [{\"id\": \"a\", \"names\": {\"en\": \"A\"}}, {\"id\": \"b\", \"names\": {\"en\": \"B\"}}],"
      "\"holdings\": ["
      "{\"id\": \"h1\", \"holder\": \"a\", \"asset\": \"b\", \"kind\": \"owns\", \"share\": 60, \"as_of\": \"2025\", \"source\": \"s\","
      " \"evidence\": {\"kind\": \"pointer\", \"where\": \"x\"}},"
      "{\"id\": \"h2\", \"holder\": \"b\", \"asset\": \"a\", \"kind\": \"owns\", \"share\": 30, \"as_of\": \"2025\", \"source\": \"s\","
      " \"evidence\": {\"kind\": \"pointer\", \"where\": \"x\"}}]}";
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = data_fixture_read (text, &problems);
  g_autoptr (MzOwnership) ownership = mz_ownership_new (dataset, 0);
  g_autoptr (GArray) stakes = mz_ownership_get_stakes (ownership, "a");

  g_assert_cmpuint (stakes->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (find_stake (stakes, "b")->share.low, 0.6, 1e-12);
}

/* Twelve layers of eight companies, each holding all of the next layer: 8^12 chains, which nobody
 * can walk. What was not followed is told as unknown, in good time. */
static void
test_knot (void)
{
  g_autoptr (GString) text = g_string_new ("sources s -\ncompanies start\n");
  g_autoptr (MzDataset) dataset = NULL;
  g_autoptr (MzOwnership) ownership = NULL;
  g_autoptr (GArray) stakes = NULL;
  clock_t start;

  for (guint layer = 0; layer < 12; layer++)
    {
      for (guint i = 0; i < 8; i++)
        g_string_append_printf (text, "companies c%u.%u\n", layer, i);
    }
  for (guint i = 0; i < 8; i++)
    g_string_append_printf (text, "holdings s%u start c0.%u owns 1 2025 s\n", i, i);
  for (guint layer = 0; layer < 11; layer++)
    {
      for (guint k = 0; k < 64; k++)
        g_string_append_printf (text, "holdings h%u.%u c%u.%u c%u.%u owns 12 2025 s\n", layer, k, layer, k / 8, layer + 1, k % 8);
    }
  dataset = data_fixture_make (text->str);
  ownership = mz_ownership_new (dataset, 0);
  start = clock ();
  stakes = mz_ownership_get_stakes (ownership, "start");

  g_assert_cmpint (clock () - start, <, 2 * CLOCKS_PER_SEC);
  g_assert_true (mz_ownership_was_cut (ownership));
  g_assert_cmpuint (stakes->len, >, 0);
  for (guint i = 0; i < stakes->len; i++)
    g_assert_cmpfloat (g_array_index (stakes, MzStake, i).share.high, ==, 1.0);
}

static void
test_chains (void)
{
  g_autoptr (MzDataset) dataset = data_fixture_make (
      PARTIES "holdings h1 top left owns 50 2025 s\nholdings h2 left plant owns 40 2025 s\n"
              "holdings h3 top plant equity_stake 10 2025 s");
  g_autoptr (MzOwnership) ownership = mz_ownership_new (dataset, 0);
  g_autoptr (GPtrArray) chains = mz_ownership_get_chains (ownership, "top", "plant");
  GArray *first;

  g_assert_cmpuint (chains->len, ==, 2);
  first = chains->pdata[0];
  g_assert_cmpuint (first->len, ==, 2);
  g_assert_cmpstr (mz_dataset_get_holding (dataset, g_array_index (first, guint32, 0))->base.id, ==, "h1");
  g_assert_cmpstr (mz_dataset_get_holding (dataset, g_array_index (first, guint32, 1))->base.id, ==, "h2");
  g_assert_cmpuint (((GArray *) chains->pdata[1])->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ownership/stake/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_stake);
    }
  g_test_add_func ("/ownership/circles", test_circles);
  g_test_add_func ("/ownership/knot", test_knot);
  g_test_add_func ("/ownership/chains", test_chains);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-evidence-model.h"
#include "mz-loader.h"
#include "mz-session.h"
#include "mz-statement-item.h"
#include "mz-subject-model.h"

#include <math.h>

#define USGS "USGS reserves"
#define EXPLORED "Russian state balance, categories A+B+C1 only"
#define STATE_BALANCE "Russian state balance, all categories (A+B+C1+C2)"

/* What sources disagree about, in the bundled collection: each is two moves from the first start.
 * A move is to choose a measure, a story, a year or a lens, to select a mark, to close the story,
 * or to open a row of the evidence page. The session counts none, so each test has two at most. */

static MzSession *
start (void)
{
  g_autoptr (MzLoaderResult) bundled = mz_loader_load (NULL, "en");
  MzSession *session = mz_session_new ();

  g_assert_cmpuint (mz_problem_list_count (bundled->problems, MZ_SEVERITY_WARNING), ==, 0);
  mz_session_set_context (session, bundled->context, bundled->problems);
  mz_session_start_first (session);

  return session;
}

/* "rival ID [basis]", one a line. */
static char *
dup_lines (GListModel *items)
{
  static const char *const standings[] = {
    "drawn", "rival", "agreeing", "repeating", "superseded", "input",
  };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (MzStatementItem) item = g_list_model_get_item (items, i);
      const MzFigure *figure = mz_statement_item_get_figure (item);

      g_string_append_printf (out, "%s %s", standings[mz_statement_item_get_standing (item)],
                              mz_statement_item_get_id (item));
      if (figure != NULL && figure->basis != NULL)
        g_string_append_printf (out, " [%s]", figure->basis);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

/* What the evidence page shows: the statement in focus, and all others on the same thing. */
static void
assert_evidence (MzSession  *session,
                 const char *focus,
                 const char *expected)
{
  g_autoptr (MzEvidenceModel) model = mz_evidence_model_new ();
  g_autofree char *lines = NULL;

  g_assert_cmpstr (mz_session_get_selected_statement (session), ==, focus);
  mz_evidence_model_show (model, mz_session_get_context (session), mz_session_get_spec (session),
                          focus);
  lines = dup_lines (G_LIST_MODEL (model));
  g_assert_cmpstr (lines, ==, expected);
}

static MzSubjectModel *
list_more (MzSession *session)
{
  MzSubjectModel *model = mz_subject_model_new ();

  mz_subject_model_show (model, mz_session_get_context (session), mz_session_get_spec (session),
                         mz_session_get_selected_statement (session));

  return model;
}

static gboolean
has_more (MzSession  *session,
          const char *statement)
{
  g_autoptr (MzSubjectModel) model = list_more (session);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (MzStatementItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (g_str_equal (mz_statement_item_get_id (item), statement))
        return TRUE;
    }

  return FALSE;
}

/* Opens a row of the sections below the evidence; it must be there. */
static void
open_more (MzSession  *session,
           const char *statement)
{
  g_assert_true (has_more (session, statement));
  mz_session_select_statement (session, statement);
}

static const MzFigure *
get_focus (MzSession *session)
{
  const MzStatement *statement = mz_session_find_statement (session);

  g_assert_nonnull (statement);
  g_assert_cmpint (statement->kind, ==, MZ_STATEMENT_FIGURE);

  return (const MzFigure *) statement;
}

static void
test_russia_first (void)
{
  g_autoptr (MzSession) session = start ();

  assert_evidence (session, "rus-reserves-2025-sohu",
                   "rival rus-reserves-2025-usgs-mcs-2026-1.3 [" USGS "]\n"
                   "rival rus-reserves-2025-sohu-2025-11-09 [not stated]\n"
                   "rival rus-reserves-2025-interfax-2025-07-01 [" STATE_BALANCE "]\n"
                   "rival rus-reserves-2025-globalenergy-2025-06-19 [" STATE_BALANCE "]\n"
                   "rival rus-reserves-2025-tass-2025-05-22 [" STATE_BALANCE "]\n"
                   "rival rus-reserves-2025-runews24-2025-02-26 [not stated]\n"
                   "rival rus-reserves-2024-metalinfo-2024-06 [" STATE_BALANCE "]\n"
                   "rival rus-reserves-2022-abc1-state-report [" EXPLORED "]\n"
                   "rival rus-reserves-2022-c2-state-report "
                   "[Russian state balance, category C2 only]\n"
                   "rival rus-reserves-2021-abc1-state-report [" EXPLORED "]\n"
                   "rival rus-reserves-2021-c2-state-report "
                   "[Russian state balance, category C2 only]\n"
                   "rival rus-reserves-2020-abc1-state-report [" EXPLORED "]\n"
                   "rival rus-reserves-2020-c2-state-report "
                   "[Russian state balance, category C2 only]\n"
                   "rival rus-reserves-2017-nedradv [" STATE_BALANCE "]\n"
                   "repeating rus-reserves-2025-izvestia [" STATE_BALANCE "]\n"
                   "repeating rus-reserves-2025-vedomosti-2025-10-24 [" STATE_BALANCE "]\n"
                   "repeating rus-reserves-2023-tass-2025-10-24 [" STATE_BALANCE "]\n"
                   "repeating rus-reserves-2023-mnr-report [" STATE_BALANCE "]\n"
                   "superseded rus-reserves-2024-usgs-mcs-2025 [" USGS "]\n"
                   "superseded rus-reserves-2023-usgs-mcs-2024 [" USGS "]\n"
                   "superseded rus-reserves-2022-usgs-mcs-2023-datawrapper [" USGS "]\n"
                   "superseded rus-reserves-2018-usgs-mcs-2019 [" USGS "]\n");
}

/* Second, fourth, fifth, among the first five; the same publisher says three of them. */
static void
test_russia_rank (void)
{
  static const char *const claims[] = {
    "sohu-rank", "rus-rank-fifth-sohu-2025-11-09", "rus-rank-first-five-sohu-2025-10-26",
    "rus-rank-fourth-globalenergy", "rus-rank-second-metalinfo",
  };

  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      g_autoptr (MzSession) session = start ();

      open_more (session, claims[i]);
      g_assert_cmpstr (mz_session_get_selected_statement (session), ==, claims[i]);
      g_assert_cmpstr (mz_view_spec_get_selected (mz_session_get_spec (session)), ==, "RUS");
    }
}

static void
test_russia_survey (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_close_story (session);
  assert_evidence (session, "rus-reserves-2025-usgs-mcs-2026-1.3",
                   "rival rus-reserves-2025-sohu-2025-11-09 [not stated]\n"
                   "rival rus-reserves-2025-interfax-2025-07-01 [" STATE_BALANCE "]\n"
                   "rival rus-reserves-2025-globalenergy-2025-06-19 [" STATE_BALANCE "]\n"
                   "rival rus-reserves-2025-tass-2025-05-22 [" STATE_BALANCE "]\n"
                   "rival rus-reserves-2025-runews24-2025-02-26 [not stated]\n"
                   "rival rus-reserves-2024-metalinfo-2024-06 [" STATE_BALANCE "]\n"
                   "rival rus-reserves-2023-mnr-report [" STATE_BALANCE "]\n"
                   "rival rus-reserves-2022-abc1-state-report [" EXPLORED "]\n"
                   "rival rus-reserves-2022-c2-state-report "
                   "[Russian state balance, category C2 only]\n"
                   "rival rus-reserves-2021-abc1-state-report [" EXPLORED "]\n"
                   "rival rus-reserves-2021-c2-state-report "
                   "[Russian state balance, category C2 only]\n"
                   "rival rus-reserves-2020-abc1-state-report [" EXPLORED "]\n"
                   "rival rus-reserves-2020-c2-state-report "
                   "[Russian state balance, category C2 only]\n"
                   "rival rus-reserves-2017-nedradv [" STATE_BALANCE "]\n"
                   "repeating rus-reserves-2025-sohu [not stated in the article]\n"
                   "repeating rus-reserves-2025-izvestia [" STATE_BALANCE "]\n"
                   "repeating rus-reserves-2025-vedomosti-2025-10-24 [" STATE_BALANCE "]\n"
                   "repeating rus-reserves-2023-tass-2025-10-24 [" STATE_BALANCE "]\n"
                   "superseded rus-reserves-2024-usgs-mcs-2025 [" USGS "]\n"
                   "superseded rus-reserves-2023-usgs-mcs-2024 [" USGS "]\n"
                   "superseded rus-reserves-2022-usgs-mcs-2023-datawrapper [" USGS "]\n"
                   "superseded rus-reserves-2018-usgs-mcs-2019 [" USGS "]\n");
}

static void
test_stock (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_set_measure (session, "share_of_reserves_mined");
  g_assert_cmpstr (get_focus (session)->basis, ==, "share of the stock in mining, not a yearly rate");
  g_assert_cmpfloat (get_focus (session)->value, ==, 2.0);
  g_assert_cmpint (get_focus (session)->bound, ==, MZ_BOUND_LESS_THAN);
  assert_evidence (session, "rus-share-of-reserves-mined-2025-sohu",
                   "repeating rus-share-of-reserves-mined-2025-izvestia "
                   "[share of the stock in projects at work]\n"
                   "repeating rus-share-of-reserves-mined-2025-tass-2025-10-24 "
                   "[share of the stock in developed projects]\n"
                   "repeating rus-share-of-reserves-mined-2025-vedomosti-2025-10-24 "
                   "[share of the stock involved in extraction]\n");
}

static void
test_brazil (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_close_story (session);
  mz_session_select_subject (session, "BRA");
  assert_evidence (session, "bra-reserves-2025-usgs-mcs-2026-1.3",
                   "rival bra-reserves-2025-sgb-2025-08-06 [called reserve or resource alike]\n"
                   "repeating bra-reserves-2025-usgs-mcs-2026-versions [" USGS "]\n"
                   "superseded bra-reserves-2025-usgs-mcs-2026-1.0 [" USGS "]\n"
                   "superseded bra-reserves-2024-usgs-mcs-2025 [" USGS "]\n"
                   "superseded bra-reserves-2023-usgs-mcs-2024 [" USGS "]\n"
                   "superseded bra-reserves-2022-usgs-mcs-2023-datawrapper [" USGS "]\n");
}

static void
test_world (void)
{
  g_autoptr (MzSession) session = start ();

  open_more (session, "wld-reserves-2025-usgs-mcs-2026-1.3");
  assert_evidence (session, "wld-reserves-2025-usgs-mcs-2026-1.3",
                   "rival wld-reserves-2009-usgs-sir-2010-mineweb [" USGS "]\n"
                   "repeating wld-reserves-2025-usgs-mcs-2026-versions [" USGS "]\n"
                   "superseded wld-reserves-2025-usgs-mcs-2026-1.0 [" USGS "]\n"
                   "superseded wld-reserves-2024-usgs-mcs-2025 [" USGS "]\n"
                   "superseded wld-reserves-2023-usgs-mcs-2024 [" USGS "]\n"
                   "superseded wld-reserves-2021-usgs-mcs-2022-rawmaterials [" USGS "]\n"
                   "superseded wld-reserves-2017-usgs-mcs-2018-statista [" USGS "]\n"
                   "superseded wld-reserves-2013-usgs-mcs-2014-metalpedia [" USGS "]\n"
                   "superseded wld-reserves-2010-usgs-mcs-2011-tmr [" USGS "]\n"
                   "superseded wld-reserves-2009-usgs-mcs-2010-tmr [" USGS "]\n");
}

static void
test_vietnam (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_close_story (session);
  mz_session_select_subject (session, "VNM");
  assert_evidence (session, "vnm-reserves-2025-usgs-mcs-2026-1.3",
                   "repeating vnm-reserves-2024-miningcom-vietnam-2025-03-13 [" USGS "]\n"
                   "superseded vnm-reserves-2024-usgs-mcs-2025 [" USGS "]\n"
                   "superseded vnm-reserves-2023-usgs-mcs-2024 [" USGS "]\n"
                   "superseded vnm-reserves-2022-usgs-mcs-2023-datawrapper [" USGS "]\n");
}

static void
test_india (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_close_story (session);
  mz_session_select_subject (session, "IND");
  assert_evidence (session, "ind-reserves-2025-usgs-mcs-2026-1.3",
                   "superseded ind-reserves-2024-usgs-mcs-2025 [" USGS "]\n"
                   "superseded ind-reserves-2023-usgs-mcs-2024 [" USGS "]\n"
                   "superseded ind-reserves-2022-usgs-mcs-2023-datawrapper [" USGS "]\n"
                   "superseded ind-reserves-2017-usgs-mcs-2018-statista [" USGS "]\n"
                   "superseded ind-reserves-2013-usgs-mcs-2014-metalpedia [" USGS "]\n");
}

static void
assert_rewritten (const char *subject,
                  const char *expected)
{
  g_autoptr (MzSession) session = start ();

  mz_session_set_measure (session, "production_revision");
  mz_session_select_subject (session, subject);
  assert_evidence (session, NULL, expected);
}

static void
test_rewritten (void)
{
  assert_rewritten ("AUS",
                    "input aus-mine-production-2024-usgs-mcs-2026-1.3\n"
                    "input aus-mine-production-2024-usgs-mcs-2025\n");
  assert_rewritten ("THA",
                    "input tha-mine-production-2024-usgs-mcs-2026-1.3\n"
                    "input tha-mine-production-2024-usgs-mcs-2025\n");
  assert_rewritten ("NGA",
                    "input nga-mine-production-2024-usgs-mcs-2026-1.3\n"
                    "input nga-mine-production-2024-usgs-mcs-2025\n");
}

static void
test_rewritten_world (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_set_measure (session, "production_revision");
  open_more (session, "wld-mine-production-2024-usgs-mcs-2026-1.3");
  assert_evidence (session, "wld-mine-production-2024-usgs-mcs-2026-1.3",
                   "superseded wld-mine-production-2024-usgs-mcs-2025\n");
}

static void
test_quota (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_set_measure (session, "mining_quota");
  mz_session_select_subject (session, "CHN");
  assert_evidence (session, "chn-mining-quota-2025-oedigital-2025-07-20", "");
  g_assert_cmpint (get_focus (session)->bound, ==, MZ_BOUND_NOT_AVAILABLE);
  g_assert_cmpstr (get_focus (session)->reason, ==,
                   "The quotas were issued in June 2025, but their volume was never published.");
}

static void
test_output (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_set_measure (session, "mine_production");
  mz_session_select_subject (session, "CHN");
  assert_evidence (session, "chn-mine-production-2025-usgs-mcs-2026-1.3", "");
}

static void
test_shares (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_set_measure (session, "deal_shares");
  mz_session_select_subject (session, "lcm");
  assert_evidence (session, "lcm-deal-shares-investing-2025-11-18",
                   "rival lcm-deal-shares-yahoo\n"
                   "agreeing lcm-deal-shares-rawmaterials-2025-09-29\n"
                   "repeating lcm-deal-shares-edgen-2025-09-29\n");
}

static void
test_shares_values (void)
{
  g_autoptr (MzSession) session = start ();

  mz_session_open_story (session, "yahoo-2025-10-07");
  mz_session_select_statement (session, "lcm-deal-shares-yahoo");
  g_assert_cmpfloat (get_focus (session)->value, ==, 6.47e6);
  assert_evidence (session, "lcm-deal-shares-yahoo",
                   "rival lcm-deal-shares-investing-2025-11-18\n"
                   "rival lcm-deal-shares-rawmaterials-2025-09-29\n"
                   "repeating lcm-deal-shares-edgen-2025-09-29\n");
}

/* The article expects the deal to close; that it closed is told beside its buyer and what it bought. */
static void
test_closing (void)
{
  g_autoptr (MzSession) story = start ();
  g_autoptr (MzSession) shares = start ();
  const MzEvent *event;

  mz_session_open_story (story, "yahoo-2025-10-07");
  open_more (story, "usar-lcm-completed-2025-11-18");
  event = (const MzEvent *) mz_session_find_statement (story);
  g_assert_cmpint (event->base.kind, ==, MZ_STATEMENT_EVENT);
  g_assert_cmpint (event->timing, ==, MZ_EVENT_ON);
  g_assert_cmpstr (event->date, ==, "2025-11-18");
  g_assert_cmpstr (mz_view_spec_get_selected (mz_session_get_spec (story)), ==, "usar");
  g_assert_true (has_more (story, "usar-lcm-acquiring-yahoo"));
  g_assert_true (has_more (story, "usar-lcm-owns-investing-2025-11-18"));

  mz_session_set_measure (shares, "deal_shares");
  mz_session_select_subject (shares, "lcm");
  g_assert_true (has_more (shares, "usar-lcm-completed-2025-11-18"));
  g_assert_true (has_more (shares, "usar-lcm-closing-due"));
}

/* Claims that are no reserves stand under measures and bases of their own. */
static void
assert_claim (const char *measure,
              const char *subject,
              const char *basis,
              const char *expected)
{
  g_autoptr (MzSession) session = start ();

  mz_session_set_measure (session, measure);
  mz_session_select_subject (session, subject);
  g_assert_cmpstr (get_focus (session)->basis, ==, basis);
  assert_evidence (session, mz_session_get_selected_statement (session), expected);
}

static void
assert_value (const char *measure,
              const char *subject,
              double      value)
{
  g_autoptr (MzSession) session = start ();

  mz_session_set_measure (session, measure);
  mz_session_select_subject (session, subject);
  if (isnan (value))
    g_assert_null (mz_session_get_selected_statement (session));
  else
    g_assert_cmpfloat (get_focus (session)->value, ==, value);
}

static void
test_claims_basis (void)
{
  assert_claim ("ore_resources", "TUR",
                "ore at Beylikova; claim of the government, under no reporting code",
                "agreeing tur-ore-resources-2022-dailysabah-2022-07 "
                "[ore at Beylikova; claim of the government, under no reporting code]\n");
  assert_claim ("resources", "TUR", "claim of the government for Beylikova, under no reporting code",
                "");
  assert_claim ("resources", "KAZ", "projection, not drilled (Zhana Kazakhstan)",
                "rival kaz-resources-2025-04-24ur-2025-04 [assessed areas at Kuirektykol]\n"
                "rival kaz-resources-2025-reex-kazakhstan-2025 [disputed claim for Kuirektykol]\n");
  assert_claim ("resources", "GRL", "resource statements of companies, summed",
                "");
  assert_claim ("resources", "MYS", "non-radioactive rare earths, under no reporting code",
                "");
  assert_claim ("reserves", "GRL", USGS,
                "superseded grl-reserves-2024-usgs-mcs-2025 [" USGS "]\n"
                "superseded grl-reserves-2023-usgs-mcs-2024 [" USGS "]\n"
                "superseded grl-reserves-2022-usgs-mcs-2023-datawrapper [" USGS "]\n");
  assert_claim ("reserves", "MYS", USGS,
                "superseded mys-reserves-2024-usgs-mcs-2025 [" USGS "]\n"
                "superseded mys-reserves-2023-usgs-mcs-2024 [" USGS "]\n"
                "superseded mys-reserves-2013-usgs-mcs-2014-metalpedia [" USGS "]\n");
}

static void
test_claims_values (void)
{
  assert_value ("ore_resources", "TUR", 694e6);
  assert_value ("resources", "TUR", 12.5e6);
  assert_value ("reserves", "TUR", NAN);
  assert_value ("resources", "KAZ", 20e6);
  assert_value ("reserves", "KAZ", NAN);
  assert_value ("resources", "GRL", 38.5e6);
  assert_value ("reserves", "GRL", 1.5e6);
  assert_value ("resources", "MYS", 16.1e6);
  assert_value ("reserves", "MYS", 0.71e6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conflicts/russia/first", test_russia_first);
  g_test_add_func ("/conflicts/russia/survey", test_russia_survey);
  g_test_add_func ("/conflicts/russia/rank", test_russia_rank);
  g_test_add_func ("/conflicts/stock", test_stock);
  g_test_add_func ("/conflicts/revisions/brazil", test_brazil);
  g_test_add_func ("/conflicts/revisions/world", test_world);
  g_test_add_func ("/conflicts/revisions/vietnam", test_vietnam);
  g_test_add_func ("/conflicts/revisions/india", test_india);
  g_test_add_func ("/conflicts/rewritten", test_rewritten);
  g_test_add_func ("/conflicts/rewritten/world", test_rewritten_world);
  g_test_add_func ("/conflicts/quota", test_quota);
  g_test_add_func ("/conflicts/output", test_output);
  g_test_add_func ("/conflicts/shares", test_shares);
  g_test_add_func ("/conflicts/shares/values", test_shares_values);
  g_test_add_func ("/conflicts/closing", test_closing);
  g_test_add_func ("/conflicts/claims/basis", test_claims_basis);
  g_test_add_func ("/conflicts/claims/values", test_claims_values);

  return g_test_run ();
}

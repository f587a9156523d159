/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Computed numbers, each worked out by hand beside it. */
#include "config.h"

#include "data-fixture.h"
#include "mz-derive.h"

#include <math.h>
#include <string.h>
#include <time.h>

/* All measures that take part, and two editions of one book beside other sources. */
static const char small[] =
    "series book 0\n"
    "sources book-25 book\nsources book-26-early book\nsources book-26 book\nsources story -\nsources other -\n"
    "measures reserves t_REO stock places true\n"
    "measures mine_production t_REO flow places true\n"
    "measures separation_capacity t_REO stock companies true\n"
    "measures separation_quota t_REO flow places false\n"
    "companies top\ncompanies left\ncompanies right\ncompanies none\n"
    "companies parted\n"
    "facilities plant\nfacilities mill\nfacilities dream\nfacilities shed\nfacilities part\nfacilities whole\n"
    /* reserves */
    "figures w-25 WLD reserves 2024 200 exactly 2025 book-25 -\n"
    "figures w-26 WLD reserves 2025 80 more_than 2026-05 book-26 -\n"
    "figures chn-25 CHN reserves 2024 100 exactly 2025 book-25 -\n"
    "figures chn-26 CHN reserves 2025 40 exactly 2026-05 book-26 -\n"
    "figures bra-25 BRA reserves 2024 21 exactly 2025 book-25 -\n"
    "figures bra-26-early BRA reserves 2025 20 exactly 2026-01 book-26-early -\n"
    "figures bra-26 BRA reserves 2025 10 exactly 2026-05 book-26 -\n"
    "figures ind-25 IND reserves 2024 7 exactly 2025 book-25 -\n"
    "figures ind-26 IND reserves 2025 NA - 2026-05 book-26 -\n"
    "figures rus-26 RUS reserves 2025 4 exactly 2026-05 book-26 -\n"
    "figures rus-story RUS reserves 2025 28 more_than 2025-11-06 story -\n"
    "figures usa-26 USA reserves 2025 2 about 2026-05 book-26 -\n"
    "figures vnm-25 VNM reserves 2024 0 exactly 2025 book-25 -\n"
    "figures tza-story TZA reserves 2022 9 exactly 2023 story -\n"
    "figures mys-25 MYS reserves 2024 5 more_than 2025 book-25 -\n"
    "figures mys-26 MYS reserves 2025 3 more_than 2026-05 book-26 -\n"
    "figures grl-25 GRL reserves 2024 5 exactly 2025 book-25 JORC\n"
    "figures grl-26 GRL reserves 2025 3 exactly 2026-05 book-26 -\n"
    /* production */
    "figures pw-24 WLD mine_production 2024 40 estimate 2026-05 book-26 -\n"
    "figures pw-25 WLD mine_production 2025 25 estimate 2026-05 book-26 -\n"
    "figures pw-other WLD mine_production 2025 50 exactly 2025-12 other -\n"
    "figures pchn-25 CHN mine_production 2025 10 exactly 2026-05 book-26 -\n"
    "figures pbra-25 BRA mine_production 2025 5 exactly 2026-05 book-26 -\n"
    "figures pind-25 IND mine_production 2025 1 exactly 2026-05 book-26 -\n"
    "figures prus-25 RUS mine_production 2025 0 exactly 2026-05 book-26 -\n"
    "figures pusa-25 USA mine_production 2025 4 less_than 2026-05 book-26 -\n"
    "figures pvnm-25 VNM mine_production 2025 1 exactly 2026-05 book-26 -\n"
    "figures pmmr-25 MMR mine_production 2025 5 estimate 2026-05 book-26 -\n"
    "figures paus-24-old AUS mine_production 2024 13 exactly 2025 book-25 -\n"
    "figures paus-24 AUS mine_production 2024 29 exactly 2026-05 book-26 -\n"
    "figures paus-25 AUS mine_production 2025 2 exactly 2026-05 book-26 -\n"
    "figures ptha-other THA mine_production 2025 3 exactly 2025-12 other -\n"
    /* capacity */
    "figures c-plant plant separation_capacity 2025 1000 exactly 2025-06 story installed\n"
    "figures c-plant-plan plant separation_capacity 2025 9000 exactly 2025-07 story planned\n"
    "figures c-mill mill separation_capacity 2024 500 more_than 2024-06 story -\n"
    "figures c-dream dream separation_capacity 2025 7000 exactly 2025-06 story planned\n"
    "figures c-shed shed separation_capacity 2025 NA - 2025-06 story -\n"
    "figures c-top top separation_capacity 2025 1234 exactly 2025-06 story -\n"
    "figures c-part part separation_capacity 2025 80 exactly 2025-06 story light_oxides;_installed,_first_phase\n"
    "figures c-whole whole separation_capacity 2025 5000 exactly 2025-06 story whole_company,_not_this_site;_installed\n"
    "holdings h8 parted part owns 50 2025-01 story\n"
    "holdings h9 parted whole owns 50 2025-01 story\n"
    "holdings h1 top left owns 50 2025-01 story\n"
    "holdings h2 left plant owns 40 2025-01 story\n"
    "holdings h3 top plant joint_venture 10 2025-01 story\n"
    "holdings h4 right mill owns 20 2024-06 story\n"
    "holdings h5 right plant owns - 2025-01 story share_min=20 share_max=30\n"
    "holdings h6 none dream owns 100 2025-01 story\n"
    "holdings h7 none plant acquiring 100 2025-01 story\n";

static MzDerivation *
run (MzDataset *dataset, MzDerivedKind kind, int year, const char *lens_text)
{
  g_autoptr (MzLens) lens = mz_lens_new_from_text (lens_text);

  return mz_derive_run (dataset, kind, year, lens);
}

typedef struct
{
  MzDerivedKind kind;
  int           year;
  const char   *lens;
  const char   *subject;
  double        value;      /* NAN: none */
  MzBound       bound;
  MzDerivedGap  gap;
  const char   *inputs;     /* NULL: there is no such row */
} Case;

#define NONE NAN, MZ_BOUND_NOT_AVAILABLE

static const Case cases[] = {
  /* 40 of more than 80 = less than 50 %; the 200 of the other edition is not asked */
  { MZ_DERIVED_RESERVES_SHARE, 2025, "default", "CHN", 50.0, MZ_BOUND_LESS_THAN, 0, "chn-26 w-26" },
  { MZ_DERIVED_RESERVES_SHARE, 0, "default", "USA", 2.5, MZ_BOUND_LESS_THAN, 0, "usa-26 w-26" },
  { MZ_DERIVED_RESERVES_SHARE, 2025, "default", "IND", NONE, MZ_DERIVED_GAP_NOT_AVAILABLE, "ind-26 w-26" },
  /* more than 3 of more than 80 may be any share */
  { MZ_DERIVED_RESERVES_SHARE, 2025, "default", "MYS", NONE, MZ_DERIVED_GAP_UNBOUNDED, "mys-26 w-26" },
  /* the source states no world total; that of the book is not borrowed */
  { MZ_DERIVED_RESERVES_SHARE, 2025, "default", "TZA", NONE, MZ_DERIVED_GAP_NO_FIGURE, "tza-story" },
  /* 100 of 200 = 50 %; 7 of 200 = 3.5 %; 0 of 200 = 0 % */
  { MZ_DERIVED_RESERVES_SHARE, 2024, "default", "CHN", 50.0, MZ_BOUND_EXACTLY, 0, "chn-25 w-25" },
  { MZ_DERIVED_RESERVES_SHARE, 2024, "default", "IND", 3.5, MZ_BOUND_EXACTLY, 0, "ind-25 w-25" },
  { MZ_DERIVED_RESERVES_SHARE, 2024, "default", "VNM", 0.0, MZ_BOUND_EXACTLY, 0, "vnm-25 w-25" },
  { MZ_DERIVED_RESERVES_SHARE, 2025, "source:story", "CHN", NONE, 0, NULL },
  /* exactly 10 of an estimated 25 = an estimated 40 % */
  { MZ_DERIVED_PRODUCTION_SHARE, 2025, "default", "CHN", 40.0, MZ_BOUND_ESTIMATE, 0, "pchn-25 pw-25" },
  /* 3 of 50, the total of the same source = 6 % */
  { MZ_DERIVED_PRODUCTION_SHARE, 2025, "default", "THA", 6.0, MZ_BOUND_EXACTLY, 0, "ptha-other pw-other" },
  /* 10 ÷ 40 = 25 % a year; 40 ÷ 10 = 4 years */
  { MZ_DERIVED_DEPLETION_RATE, 2025, "default", "CHN", 25.0, MZ_BOUND_EXACTLY, 0, "chn-26 pchn-25" },
  { MZ_DERIVED_RESERVES_LIFE, 2025, "default", "CHN", 4.0, MZ_BOUND_EXACTLY, 0, "chn-26 pchn-25" },
  /* 5 ÷ 10, the corrected edition, not the early one = 50 % */
  { MZ_DERIVED_DEPLETION_RATE, 0, "default", "BRA", 50.0, MZ_BOUND_EXACTLY, 0, "bra-26 pbra-25" },
  /* nothing is mined: 0 % a year, but no life */
  { MZ_DERIVED_DEPLETION_RATE, 2025, "default", "RUS", 0.0, MZ_BOUND_EXACTLY, 0, "rus-26 prus-25" },
  { MZ_DERIVED_RESERVES_LIFE, 2025, "default", "RUS", NONE, MZ_DERIVED_GAP_DIVIDES_BY_ZERO, "rus-26 prus-25" },
  /* no reserves at all: no rate, and a life of 0 years */
  { MZ_DERIVED_DEPLETION_RATE, 2025, "default", "VNM", NONE, MZ_DERIVED_GAP_DIVIDES_BY_ZERO, "vnm-25 pvnm-25" },
  { MZ_DERIVED_RESERVES_LIFE, 2025, "default", "VNM", 0.0, MZ_BOUND_EXACTLY, 0, "vnm-25 pvnm-25" },
  /* less than 4 ÷ about 2 = less than 200 %; about 2 ÷ less than 4 = more than half a year */
  { MZ_DERIVED_DEPLETION_RATE, 2025, "default", "USA", 200.0, MZ_BOUND_LESS_THAN, 0, "usa-26 pusa-25" },
  { MZ_DERIVED_RESERVES_LIFE, 2025, "default", "USA", 0.5, MZ_BOUND_MORE_THAN, 0, "usa-26 pusa-25" },
  { MZ_DERIVED_RESERVES_LIFE, 2025, "default", "IND", NONE, MZ_DERIVED_GAP_NOT_AVAILABLE, "ind-26 pind-25" },
  { MZ_DERIVED_RESERVES_LIFE, 2025, "default", "MMR", NONE, MZ_DERIVED_GAP_NO_FIGURE, "pmmr-25" },
  { MZ_DERIVED_RESERVES_LIFE, 2025, "default", "TZA", NONE, MZ_DERIVED_GAP_NO_FIGURE, "tza-story" },
  /* the story tells reserves and no production */
  { MZ_DERIVED_RESERVES_LIFE, 2025, "source:story", "RUS", NONE, MZ_DERIVED_GAP_NO_FIGURE, "rus-story" },
  { MZ_DERIVED_RESERVES_LIFE, 2025, "source:story", "CHN", NONE, 0, NULL },
  /* 40 − 100 = −60; inside one edition 10 − 20 = −10, and before it 20 − 21 = −1 */
  { MZ_DERIVED_RESERVES_REVISION, 2025, "default", "CHN", -60.0, MZ_BOUND_EXACTLY, 0, "chn-26 chn-25" },
  { MZ_DERIVED_RESERVES_REVISION, 2025, "default", "BRA", -10.0, MZ_BOUND_EXACTLY, 0, "bra-26 bra-26-early" },
  { MZ_DERIVED_RESERVES_REVISION, 2025, "source:book-26-early", "BRA", -1.0, MZ_BOUND_EXACTLY, 0, "bra-26-early bra-25" },
  { MZ_DERIVED_RESERVES_REVISION, 2025, "default", "IND", NONE, MZ_DERIVED_GAP_NOT_AVAILABLE, "ind-26 ind-25" },
  /* more than 3 − more than 5 may be any difference */
  { MZ_DERIVED_RESERVES_REVISION, 2025, "default", "MYS", NONE, MZ_DERIVED_GAP_UNBOUNDED, "mys-26 mys-25" },
  /* another definition, another source or no older edition: no revision */
  { MZ_DERIVED_RESERVES_REVISION, 2025, "default", "GRL", NONE, 0, NULL },
  { MZ_DERIVED_RESERVES_REVISION, 2025, "default", "RUS", NONE, 0, NULL },
  { MZ_DERIVED_RESERVES_REVISION, 2025, "default", "USA", NONE, 0, NULL },
  /* 29 − 13 = 16, of the same year; 2 − 29 would be a decline, not a revision */
  { MZ_DERIVED_PRODUCTION_REVISION, 2024, "default", "AUS", 16.0, MZ_BOUND_EXACTLY, 0, "paus-24 paus-24-old" },
  { MZ_DERIVED_PRODUCTION_REVISION, 2025, "default", "AUS", NONE, 0, NULL },
  /* (10 % + 50 % × 40 %) × 1000 = 300; what is planned and what the company says of all its plants
   * is left out */
  { MZ_DERIVED_ATTRIBUTABLE_SEPARATION, 2025, "default", "top", 300.0, MZ_BOUND_EXACTLY, 0, "c-plant" },
  { MZ_DERIVED_ATTRIBUTABLE_SEPARATION, 2025, "default", "left", 400.0, MZ_BOUND_EXACTLY, 0, "c-plant" },
  /* 20 % of more than 500 + 20 … 30 % of 1000 = more than 100 + 200 */
  { MZ_DERIVED_ATTRIBUTABLE_SEPARATION, 2025, "default", "right", 300.0, MZ_BOUND_MORE_THAN, 0, "c-mill c-plant" },
  /* the plant has no figure before 2025: 20 % of more than 500 */
  { MZ_DERIVED_ATTRIBUTABLE_SEPARATION, 2024, "default", "right", 100.0, MZ_BOUND_MORE_THAN, 0, "c-mill" },
  /* nobody says that anything was held before 2024 */
  { MZ_DERIVED_ATTRIBUTABLE_SEPARATION, 2023, "default", "right", NONE, 0, NULL },
  /* 50 % of 80; the other figure is not of the site */
  { MZ_DERIVED_ATTRIBUTABLE_SEPARATION, 2025, "default", "parted", 40.0, MZ_BOUND_EXACTLY, 0, "c-part" },
  { MZ_DERIVED_ATTRIBUTABLE_SEPARATION, 2025, "default", "none", NONE, 0, NULL },
};

static char *
describe_inputs (MzDataset *dataset, const MzDerivation *result, const MzDerivedRow *row)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < row->n_inputs; i++)
    {
      guint32 figure = g_array_index (result->inputs, guint32, row->first_input + i);

      g_ptr_array_add (ids, (gpointer) mz_dataset_get_figure (dataset, figure)->base.id);
    }
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static void
test_row (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (MzDataset) dataset = data_fixture_make (small);
  g_autoptr (MzDerivation) result = run (dataset, one->kind, one->year, one->lens);
  const MzDerivedRow *row = mz_derivation_find (result, one->subject);
  g_autofree char *inputs = NULL;

  g_assert_cmpint (row != NULL, ==, one->inputs != NULL);
  if (row == NULL || one->inputs == NULL)
    return;
  inputs = describe_inputs (dataset, result, row);
  g_assert_cmpstr (inputs, ==, one->inputs);
  g_assert_cmpint (row->gap, ==, one->gap);
  g_assert_cmpint (row->bound, ==, one->bound);
  g_assert_cmpint (row->can_be_bounded, ==, one->gap != MZ_DERIVED_GAP_UNBOUNDED);
  if (isnan (one->value))
    g_assert_true (isnan (row->value));
  else
    g_assert_cmpfloat_with_epsilon (row->value, one->value, 1e-9);
}

/* Largest first, those without a number last, each group by subject. */
static void
test_order (void)
{
  g_autoptr (MzDataset) dataset = data_fixture_make (small);
  guint n_with_rows = 0;

  for (guint kind = 0; kind < MZ_N_DERIVED; kind++)
    {
      g_autoptr (MzDerivation) result = run (dataset, kind, 0, "default");

      n_with_rows += result->rows->len > 0;
      g_assert_cmpint (result->kind, ==, kind);
      for (guint i = 1; i < result->rows->len; i++)
        {
          const MzDerivedRow *before = &g_array_index (result->rows, MzDerivedRow, i - 1);
          const MzDerivedRow *row = &g_array_index (result->rows, MzDerivedRow, i);

          g_assert_true (isnan (row->value) || before->value >= row->value);
          if (isnan (before->value) || before->value == row->value)
            g_assert_cmpstr (before->subject, <, row->subject);
        }
    }
  /* All but the stages that the fixture has no capacity of. */
  g_assert_cmpuint (n_with_rows, ==, MZ_N_DERIVED - 3);
}

static void
test_years (void)
{
  static const int life[] = { 2024, 2025 };
  g_autoptr (MzDataset) dataset = data_fixture_make (small);
  g_autoptr (GArray) years = mz_derive_get_years (dataset, MZ_DERIVED_RESERVES_LIFE);
  g_autoptr (MzDataset) bare = data_fixture_make ("sources s -\n");
  g_autoptr (GArray) none = mz_derive_get_years (bare, MZ_DERIVED_RESERVES_LIFE);
  g_autoptr (MzDerivation) nothing = run (bare, MZ_DERIVED_RESERVES_SHARE, 0, "default");

  g_assert_cmpuint (years->len, ==, G_N_ELEMENTS (life));
  for (guint i = 0; i < years->len; i++)
    g_assert_cmpint (g_array_index (years, int, i), ==, life[i]);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (nothing->rows->len, ==, 0);
  g_assert_cmpint (nothing->year, ==, 0);
}

/* In 2025 there is production but no second edition of it; what no year gives is told of the newest. */
static void
test_newest_year (void)
{
  g_autoptr (MzDataset) dataset = data_fixture_make (small);
  g_autoptr (MzDerivation) revision = run (dataset, MZ_DERIVED_PRODUCTION_REVISION, 0, "default");
  g_autoptr (MzDerivation) asked = run (dataset, MZ_DERIVED_PRODUCTION_REVISION, 2025, "default");
  g_autoptr (MzDerivation) share = run (dataset, MZ_DERIVED_PRODUCTION_SHARE, 0, "default");
  g_autoptr (MzDerivation) silent = run (dataset, MZ_DERIVED_PRODUCTION_REVISION, 0, "source:story");

  g_assert_cmpint (revision->year, ==, 2024);
  g_assert_cmpfloat (mz_derivation_find (revision, "AUS")->value, ==, 16.0);
  g_assert_cmpint (asked->year, ==, 2025);
  g_assert_cmpuint (asked->rows->len, ==, 0);
  g_assert_cmpint (share->year, ==, 2025);
  g_assert_cmpint (silent->year, ==, 2025);
  g_assert_cmpuint (silent->rows->len, ==, 0);
}

static void
test_words (void)
{
  for (guint kind = 0; kind < MZ_N_DERIVED; kind++)
    {
      MzDerivedKind parsed = MZ_N_DERIVED;

      g_assert_true (mz_derived_kind_parse (mz_derived_kind_to_string (kind), &parsed));
      g_assert_cmpint (parsed, ==, kind);
    }
  g_assert_false (mz_derived_kind_parse ("reserves", NULL));
}

static MzConcentration *
concentrate (MzDataset *dataset, const char *measure, int year, const char *lens_text)
{
  g_autoptr (MzLens) lens = mz_lens_new_from_text (lens_text);

  return mz_concentration_new (dataset, mz_dataset_find_measure (dataset, measure), year, lens);
}

static void
test_concentration (void)
{
  g_autoptr (MzDataset) dataset = data_fixture_make (small);
  g_autoptr (MzConcentration) old = concentrate (dataset, "reserves", 2024, "source:book-25");
  g_autoptr (MzConcentration) now = concentrate (dataset, "reserves", 2025, "default");
  g_autoptr (MzConcentration) story = concentrate (dataset, "reserves", 2025, "source:other");
  g_autoptr (MzConcentration) other = concentrate (dataset, "mine_production", 2025, "source:other");

  /* of 200: CHN 100 = 50 %, BRA 21 = 10.5 %, IND 7 = 3.5 %, GRL 5 = 2.5 %, VNM 0, MYS more than 2.5 %:
   * 2500 + 110.25 + 12.25 + 6.25 + 6.25 = more than 2635; 50 + 10.5 + 3.5 = 64 %, all more than 69 % */
  g_assert_true (old->can_be_bounded);
  g_assert_cmpfloat_with_epsilon (old->herfindahl, 2635.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (old->top_share, 64.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (old->covered, 69.0, 1e-9);
  g_assert_cmpint (old->bound, ==, MZ_BOUND_MORE_THAN);
  g_assert_cmpuint (old->inputs->len, ==, 7);
  g_assert_cmpstr (mz_dataset_get_figure (dataset, old->world)->base.id, ==, "w-25");

  /* one part is more than something, and the whole too: all that is sure is that it is a share */
  g_assert_false (now->can_be_bounded);
  g_assert_true (isnan (now->herfindahl));
  /* what another source or edition states is not part of this total: TZA, VNM */
  g_assert_cmpuint (now->inputs->len, ==, 7);

  g_assert_cmpuint (story->inputs->len, ==, 0);
  g_assert_true (isnan (story->herfindahl));

  /* 3 of 50 = 6 %: 36 */
  g_assert_cmpfloat_with_epsilon (other->herfindahl, 36.0, 1e-9);
  g_assert_cmpint (other->bound, ==, MZ_BOUND_EXACTLY);
}

/* No world total: 6 and 3 of 9 + 1 estimated = 60, 30 and 10 %: 3600 + 900 + 100 = 4600; top three: all. */
static void
test_concentration_in_sum (void)
{
  g_autoptr (MzDataset) dataset = data_fixture_make (
      "sources s -\nsources t -\nmeasures m t flow places true\nmeasures n t flow places false\n"
      "figures a CHN m 2025 6 exactly 2025 s -\nfigures b USA m 2025 3 exactly 2025 t -\n"
      "figures c AUS m 2025 1 estimate 2025 s -\nfigures d IND m 2025 NA - 2025 s -\n"
      "figures e CHN n 2025 6 exactly 2025 s -\n");
  g_autoptr (MzDataset) plans = data_fixture_make (
      "sources s -\nmeasures m t flow places true\n"
      "figures a CHN m 2025 6 exactly 2025 s installed\nfigures b USA m 2025 3 exactly 2025 s planned\n");
  g_autoptr (MzConcentration) planned = concentrate (plans, "m", 0, "default");
  g_autoptr (MzConcentration) sum = concentrate (dataset, "m", 0, "default");

  g_assert_cmpuint (sum->world, ==, MZ_NO_INDEX);
  g_assert_cmpfloat_with_epsilon (sum->herfindahl, 4600.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (sum->top_share, 100.0, 1e-9);
  g_assert_cmpint (sum->bound, ==, MZ_BOUND_ESTIMATE);
  g_assert_cmpuint (sum->inputs->len, ==, 3);
  /* what is planned is not added to what is installed */
  g_assert_true (isnan (planned->herfindahl));
  /* values that may not be added have no concentration */
  g_assert_null (concentrate (dataset, "n", 0, "default"));
}

/* Both ends of what is only bounded are kept. */
static void
test_ends (void)
{
  g_autoptr (MzDataset) dataset = data_fixture_make (small);
  g_autoptr (MzDerivation) totals = run (dataset, MZ_DERIVED_ATTRIBUTABLE_SEPARATION, 2025, "default");

  /* 20 … 30 % of 1000 + 20 % of more than 500 */
  g_assert_cmpfloat_with_epsilon (mz_derivation_find (totals, "right")->low, 300.0, 1e-9);
  g_assert_true (isinf (mz_derivation_find (totals, "right")->high));
}

/* A stage of which there is no measure, or one that may not be added, has no totals. */
static void
test_no_totals (void)
{
  g_autoptr (MzDataset) dataset = data_fixture_make (small);
  g_autoptr (MzDerivation) magnets = run (dataset, MZ_DERIVED_ATTRIBUTABLE_MAGNET, 2025, "default");

  g_assert_cmpuint (magnets->rows->len, ==, 0);
}

static MzDataset *
read_bundled (void)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();

  mz_dataset_reader_add_bundled (reader);
  return mz_dataset_reader_finish (reader, NULL);
}

static void
test_bundled (void)
{
  g_autoptr (MzDataset) dataset = read_bundled ();
  g_autoptr (MzDerivation) life = run (dataset, MZ_DERIVED_RESERVES_LIFE, 2025, "default");
  g_autoptr (MzDerivation) story = run (dataset, MZ_DERIVED_RESERVES_LIFE, 2025, "source:sohu-2025-11-06");
  g_autoptr (MzDerivation) revision = run (dataset, MZ_DERIVED_RESERVES_REVISION, 2025, "default");
  g_autoptr (MzDerivation) rewritten = run (dataset, MZ_DERIVED_PRODUCTION_REVISION, 2024, "default");
  g_autoptr (MzDerivation) share = run (dataset, MZ_DERIVED_RESERVES_SHARE, 2025, "default");
  g_autoptr (MzConcentration) mining = concentrate (dataset, "mine_production", 2025, "default");

  /* 3,800,000 ÷ 2,600 = 1461.5 years */
  g_assert_cmpfloat_with_epsilon (mz_derivation_find (life, "RUS")->value, 1461.538, 0.001);
  /* the article states more than 28 Mt and no production */
  g_assert_cmpint (mz_derivation_find (story, "RUS")->gap, ==, MZ_DERIVED_GAP_NO_FIGURE);
  g_assert_true (isnan (mz_derivation_find (story, "RUS")->value));
  /* 11 − 21 Mt inside one edition; 3.5 − 22 Mt between two is seen from the edition of 2025 */
  g_assert_cmpfloat (mz_derivation_find (revision, "BRA")->value, ==, -10e6);
  /* 29,000 − 13,000, 2,100 − 13,000 and 1,500 − 13,000 t */
  g_assert_cmpfloat (mz_derivation_find (rewritten, "AUS")->value, ==, 16000.0);
  g_assert_cmpfloat (mz_derivation_find (rewritten, "THA")->value, ==, -10900.0);
  g_assert_cmpfloat (mz_derivation_find (rewritten, "NGA")->value, ==, -11500.0);
  /* 3.8 of more than 75 Mt = less than 5.0667 % */
  g_assert_cmpfloat_with_epsilon (mz_derivation_find (share, "RUS")->value, 3.8 / 75.0 * 100.0, 1e-9);
  g_assert_cmpint (mz_derivation_find (share, "RUS")->bound, ==, MZ_BOUND_LESS_THAN);
  g_test_message ("mining: index %g, top %g, covered %g", mining->herfindahl, mining->top_share, mining->covered);
  g_assert_cmpfloat (mining->herfindahl, >, 4000.0);
  g_assert_cmpfloat (mining->herfindahl, <, 6000.0);
}

/* Watched memory makes everything slower. */
#ifdef __SANITIZE_ADDRESS__
#define MAX_SECONDS 20
#else
#define MAX_SECONDS 2
#endif
#define MANY 20000
#define MANY_MEASURE(id, kind) \
  "{\"id\": \"" id "\", \"names\": {\"en\": \"N\"}, \"group\": \"supply\", \"definition\": {\"en\": \"D\"}, \"unit\": \"t REO\"," \
  " \"kind\": \"" kind "\", \"of\": \"places\", \"may_sum\": true}"
#define MANY_FIGURE \
  "{\"id\": \"%s\", \"subject\": \"%s\", \"measure\": \"%s\", \"period\": \"2025\", \"value\": %u, \"bound\": \"exactly\"," \
  " \"unit\": \"t REO\", \"as_of\": \"2026\", \"source\": \"s\", \"evidence\": {\"kind\": \"pointer\", \"where\": \"x\"}}"

/* As many facilities as one source can list take no longer for each than few do. */
static void
test_many (void)
{
  static const MzDerivedKind kinds[] = { MZ_DERIVED_RESERVES_SHARE, MZ_DERIVED_RESERVES_LIFE, MZ_DERIVED_DEPLETION_RATE };
  g_autoptr (GString) text = g_string_new (
      "{\"format\": \"monazite/1\", \"sources\": [{\"id\": \"s\", \"type\": \"report\", \"title\": \"T\", \"language\": \"en\"}],"
      " \"measures\": [" MANY_MEASURE ("reserves", "stock") ", " MANY_MEASURE ("mine_production", "flow") "], \"facilities\": [");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;
  g_autoptr (MzLens) lens = mz_lens_new (MZ_LENS_DEFAULT, NULL);
  clock_t start;

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "%s{\"id\": \"a%u\", \"names\": {\"en\": \"N\"}, \"country\": \"CHN\", \"stages\": [\"mine\"]}",
                            i > 0 ? ", " : "", i);
  g_string_append_printf (text, "], \"figures\": [" MANY_FIGURE, "w", "WLD", "reserves", 50000u);
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *subject = g_strdup_printf ("a%u", i);
      g_autofree char *other = g_strdup_printf ("p%u", i);
      g_autofree char *id = g_strdup_printf ("r%u", i);

      g_string_append_printf (text, ", " MANY_FIGURE, id, subject, "reserves", i + 1);
      g_string_append_printf (text, ", " MANY_FIGURE, other, subject, "mine_production", 1u);
    }
  g_string_append (text, "]}");
  dataset = data_fixture_read (text->str, &problems);
  g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), ==, 0);

  start = clock ();
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (MzDerivation) derivation = mz_derive_run (dataset, kinds[i], 2025, lens);

      if (kinds[i] == MZ_DERIVED_RESERVES_SHARE)
        g_assert_cmpfloat (mz_derivation_find (derivation, "a249")->value, ==, 0.5);
      if (kinds[i] == MZ_DERIVED_RESERVES_LIFE)
        g_assert_cmpfloat (mz_derivation_find (derivation, "a249")->value, ==, 250.0);
    }
  g_assert_cmpint (clock () - start, <, MAX_SECONDS * CLOCKS_PER_SEC);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/derive/row/%02u-%s-%d-%s-%s", i, mz_derived_kind_to_string (cases[i].kind), cases[i].year,
                           cases[i].lens, cases[i].subject);

      g_test_add_data_func (path, &cases[i], test_row);
    }
  g_test_add_func ("/derive/order", test_order);
  g_test_add_func ("/derive/years", test_years);
  g_test_add_func ("/derive/newest-year", test_newest_year);
  g_test_add_func ("/derive/words", test_words);
  g_test_add_func ("/derive/concentration", test_concentration);
  g_test_add_func ("/derive/concentration-in-sum", test_concentration_in_sum);
  g_test_add_func ("/derive/ends", test_ends);
  g_test_add_func ("/derive/no-totals", test_no_totals);
  g_test_add_func ("/derive/bundled", test_bundled);
  g_test_add_func ("/derive/many", test_many);
  return g_test_run ();
}

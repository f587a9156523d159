/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-describe.h"

#include "bundled.h"
#include <math.h>
#include <string.h>

static guint32
find_measure (const char *id)
{
  guint32 measure = mz_dataset_find_measure (mz_chart_context_get_dataset (bundled_get_context ()), id);

  g_assert_cmpuint (measure, !=, MZ_NO_INDEX);

  return measure;
}

static MzFigure
make_figure (const char *measure,
             double      value,
             MzBound     bound)
{
  return (MzFigure) {
    .subject = "RUS", .measure = find_measure (measure), .value = value, .bound = bound, .period = "2025",
  };
}

static void
test_value (void)
{
  static const struct
  {
    const char *measure;
    double      value;
    MzBound     bound;
    const char *words;
  } cases[] = {
    { "reserves", 28e6, MZ_BOUND_MORE_THAN, "more than 28 million t REO" },
    { "reserves", 3.8e6, MZ_BOUND_ABOUT, "about 3.8 million t REO" },
    { "reserves", 16887100, MZ_BOUND_EXACTLY, "16,887,100 t REO" },
    { "reserves", 28780600, MZ_BOUND_EXACTLY, "28,780,600 t REO" },
    { "reserves", 0, MZ_BOUND_EXACTLY, "0 t REO" },
    { "reserves", NAN, MZ_BOUND_NOT_AVAILABLE, "not available" },
    { "mine_production", 2600, MZ_BOUND_ESTIMATE, "2,600 t REO (estimate)" },
    { "share_of_reserves_mined", 2, MZ_BOUND_LESS_THAN, "less than 2 %" },
    { "deposit_count", 18, MZ_BOUND_EXACTLY, "18 deposits" },
    { "deposit_count", 1, MZ_BOUND_EXACTLY, "1 deposit" },
    { "deal_shares", 6470000, MZ_BOUND_EXACTLY, "6.47 million shares" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MzFigure figure = make_figure (cases[i].measure, cases[i].value, cases[i].bound);
      g_autofree char *words = mz_describe_value (bundled_get_context (), &figure);
      g_auto (GStrv) parts = g_strsplit (words, "\302\240", -1);
      g_autofree char *plain = g_strjoinv (" ", parts);

      /* Percent may be set with a space or without: that is the number format's affair. */
      if (g_str_has_suffix (cases[i].words, " %") && !g_str_has_suffix (plain, " %"))
        g_assert_cmpstr (plain, ==, "less than 2%");
      else
        g_assert_cmpstr (plain, ==, cases[i].words);
    }
}

/* No digit that is printed goes away, no word hides the unit, and what is no tonnage stays. */
static void
test_units (void)
{
  static const struct
  {
    MzUnitChoice units;
    const char  *measure;
    double       value;
    const char  *words;
  } cases[] = {
    { MZ_UNITS_AUTOMATIC, "reserves", 28e6, "28 million t REO" },
    { MZ_UNITS_TONNES, "reserves", 28e6, "28,000,000 t REO" },
    { MZ_UNITS_KILOTONNES, "reserves", 28e6, "28,000 kt REO" },
    { MZ_UNITS_MEGATONNES, "reserves", 28e6, "28 Mt REO" },
    { MZ_UNITS_MEGATONNES, "reserves", 16887100, "16.8871 Mt REO" },
    { MZ_UNITS_MEGATONNES, "mine_production", 2610, "0.00261 Mt REO" },
    { MZ_UNITS_KILOTONNES, "mine_production", 0, "0 kt REO" },
    { MZ_UNITS_KILOTONNES, "deal_shares", 6470000, "6.47 million shares" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MzFigure figure = make_figure (cases[i].measure, cases[i].value, MZ_BOUND_EXACTLY);
      g_autoptr (MzChartContext) context = mz_chart_context_with_units (bundled_get_context (), cases[i].units);
      g_autoptr (MzChartContext) plain = mz_chart_context_with_units (context, MZ_UNITS_AUTOMATIC);
      g_autofree char *words = mz_describe_value (context, &figure);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_true (plain == bundled_get_context ());
    }
}

static void
test_difference (void)
{
  static const struct
  {
    double      drawn;
    MzBound     drawn_bound;
    double      other;
    MzBound     other_bound;
    const char *words;
  } cases[] = {
    { 10, MZ_BOUND_EXACTLY, 10, MZ_BOUND_EXACTLY, "the same" },
    { 10, MZ_BOUND_EXACTLY, 30, MZ_BOUND_ABOUT, "20 t REO more (3 times as much)" },
    /* 28 and more is more than 24.2 above 3.8. */
    { 3.8e6, MZ_BOUND_ABOUT, 28e6, MZ_BOUND_MORE_THAN, "more than 24.2 million t REO more" },
    { 28e6, MZ_BOUND_MORE_THAN, 3.8e6, MZ_BOUND_ABOUT, "more than 24.2 million t REO less" },
    /* 28 and more against 44: the distance may be anything up to 16. */
    { 28e6, MZ_BOUND_MORE_THAN, 44e6, MZ_BOUND_EXACTLY, NULL },
    { 28e6, MZ_BOUND_MORE_THAN, 30e6, MZ_BOUND_MORE_THAN, NULL },
    { NAN, MZ_BOUND_NOT_AVAILABLE, 30e6, MZ_BOUND_EXACTLY, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MzFigure drawn = make_figure ("reserves", cases[i].drawn, cases[i].drawn_bound);
      const MzFigure other = make_figure ("reserves", cases[i].other, cases[i].other_bound);
      g_autofree char *words = mz_describe_difference (bundled_get_context (), &drawn, &other);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_statements (void)
{
  MzChartContext *context = bundled_get_context ();
  MzDataset *dataset = mz_chart_context_get_dataset (context);

  for (guint32 source = 0; source < mz_dataset_get_n_sources (dataset); source++)
    {
      guint n_statements;
      const MzStatement *const *statements = mz_dataset_get_statements_of_source (dataset, source, &n_statements);

      for (guint i = 0; i < n_statements; i++)
        {
          g_autofree char *words = mz_describe_statement (context, statements[i]);

          g_assert_true (g_utf8_validate (words, -1, NULL));
          g_assert_cmpuint (strlen (words), >, 3);
          /* An id in the words is a name that is missing. */
          g_assert_null (strstr (words, statements[i]->id));
        }
    }
}

static void
test_lens (void)
{
  MzChartContext *context = bundled_get_context ();
  g_autoptr (MzLens) lens = mz_lens_new (MZ_LENS_SOURCE, "sohu-2025-11-06");
  g_autofree char *words = mz_describe_lens (context, lens);

  g_assert_true (g_str_has_prefix (words, "as told by "));
  g_assert_nonnull (strstr (words, "2025-11-06"));
}

/* Whole, in parts, and as it is when nobody translated it. */
static void
test_terms (void)
{
  static const struct
  {
    const char *words, *zh, *ru;
  } cases[] = {
    { "USGS reserves", "美国地质调查局储量", "запасы по USGS" },
    { "reserve; JORC 2012", "储量; JORC 2012 规范", "запасы; по кодексу JORC 2012" },
    { "reserve; of my own", "储量; of my own", "запасы; of my own" },
    { "MCS 2026, version 1.3", "MCS 2026，1.3 版", "MCS 2026, версия 1.3" },
    { "in nobody's words", "in nobody's words", "in nobody's words" },
    { NULL, NULL, NULL },
  };
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  g_autoptr (MzChartContext) zh = mz_chart_context_new (dataset, NULL, "zh_CN");
  g_autoptr (MzChartContext) ru = mz_chart_context_new (dataset, NULL, "ru");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = mz_describe_term (bundled_get_context (), cases[i].words);
      g_autofree char *chinese = mz_describe_term (zh, cases[i].words);
      g_autofree char *russian = mz_describe_term (ru, cases[i].words);

      g_assert_cmpstr (plain, ==, cases[i].words);
      g_assert_cmpstr (chinese, ==, cases[i].zh);
      g_assert_cmpstr (russian, ==, cases[i].ru);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/describe/value", test_value);
  g_test_add_func ("/describe/units", test_units);
  g_test_add_func ("/describe/difference", test_difference);
  g_test_add_func ("/describe/statements", test_statements);
  g_test_add_func ("/describe/lens", test_lens);
  g_test_add_func ("/describe/terms", test_terms);

  return g_test_run ();
}

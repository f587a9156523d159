/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-fixture.h"
#include "mz-lens.h"

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    MzLensKind kind;
    const char *source_id;
  } cases[] = {
    { "default", MZ_LENS_DEFAULT, NULL },
    { "newest", MZ_LENS_NEWEST, NULL },
    { "highest", MZ_LENS_HIGHEST, NULL },
    { "lowest", MZ_LENS_LOWEST, NULL },
    { "source:story", MZ_LENS_SOURCE, "story" },
    { "source:a:b", MZ_LENS_SOURCE, "a:b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MzLens) lens = mz_lens_new_from_text (cases[i].text);
      g_autofree char *text = NULL;

      g_assert_nonnull (lens);
      text = mz_lens_to_text (lens);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (mz_lens_get_kind (lens), ==, cases[i].kind);
      g_assert_cmpstr (mz_lens_get_source_id (lens), ==, cases[i].source_id);
    }
}

static void
test_refuse (void)
{
  static const char *const cases[] = { "", "Default", "source", "source:", "default ", "oldest" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_null (mz_lens_new_from_text (cases[i]));
}

static void
test_equal (void)
{
  static const char *const texts[] = { "default", "newest", "source:a", "source:b" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          g_autoptr (MzLens) one = mz_lens_new_from_text (texts[i]);
          g_autoptr (MzLens) other = mz_lens_new_from_text (texts[k]);

          g_assert_cmpint (mz_lens_equal (one, other), ==, i == k);
        }
    }
}

/* The rules of mz_lens_choose(), one after the other. The figures are listed in an order that no
 * rule prefers; "-" is a lens that has none. */
typedef struct
{
  const char *name;
  const char *figures;
  const char *chosen[6];   /* default, newest, highest, lowest, source:low, source:free */
} Ranking;

static const char ranking_head[] =
    "series top 0\nseries second 1\n"
    "sources high top\nsources high-26 top\nsources low second\nsources free -\nsources other -\n"
    "measures m t stock places true\n";

#define FIGURE(id, value, as_of, source) "figures " id " RUS m 2024 " value " exactly " as_of " " source " -\n"
#define MISSING(id, as_of, source) "figures " id " RUS m 2024 NA - " as_of " " source " -\n"

static const Ranking rankings[] = {
  /* the series of lowest rank goes before a newer figure, and any series before none */
  { "rank", FIGURE ("c", "3", "2026", "free") FIGURE ("b", "2", "2025", "low") FIGURE ("a", "1", "2024", "high"),
    { "a", "c", "c", "a", "b", "c" } },
  { "no-series-last", FIGURE ("c", "3", "2026", "free") FIGURE ("b", "2", "2025", "low"), { "b", "c", "c", "b", "b", "c" } },
  /* within a series the newest edition; the older one is no claim any more */
  { "edition", FIGURE ("a", "9", "2024", "high") FIGURE ("b", "5", "2025", "high-26") FIGURE ("c", "7", "2023", "free"),
    { "b", "b", "c", "b", "-", "c" } },
  /* "not available" counts like a number, except for the largest and smallest claim */
  { "not-available", FIGURE ("a", "9", "2025", "high") MISSING ("b", "2026", "high-26") FIGURE ("c", "7", "2023", "low"),
    { "b", "b", "c", "c", "c", "-" } },
  { "nothing-available", MISSING ("b", "2026", "high-26") MISSING ("c", "2023", "low"), { "b", "b", "b", "b", "c", "-" } },
  /* of the same day: the period, then the series, then the order of the files */
  { "period",
    FIGURE ("a", "1", "2025", "free") "figures b RUS m 2025 1 exactly 2025 free z\n", { "b", "b", "b", "b", "-", "b" } },
  { "same-day", FIGURE ("c", "1", "2025", "free") FIGURE ("b", "1", "2025", "low"), { "b", "b", "b", "b", "b", "c" } },
  { "file-order", FIGURE ("d", "1", "2025", "other") FIGURE ("c", "1", "2025", "free"), { "d", "d", "d", "d", "-", "c" } },
  { "file-order-turned", FIGURE ("c", "1", "2025", "free") FIGURE ("d", "1", "2025", "other"), { "c", "c", "c", "c", "-", "c" } },
  /* hedges are not weighed: "more than 28" is 28 */
  { "hedge", "figures a RUS m 2024 28 more_than 2025 free -\n" FIGURE ("b", "29", "2024", "other"), { "a", "a", "b", "a", "-", "a" } },
  /* a month is newer than the year that begins with it, and a day than both */
  { "date", FIGURE ("a", "1", "2025", "free") FIGURE ("b", "2", "2025-02", "other"), { "b", "b", "b", "a", "-", "a" } },
  { "nothing", "", { "-", "-", "-", "-", "-", "-" } },
};

static void
test_ranking (gconstpointer data)
{
  static const char *const lenses[] = { "default", "newest", "highest", "lowest", "source:low", "source:free" };
  const Ranking *ranking = data;
  g_autofree char *text = g_strconcat (ranking_head, ranking->figures, NULL);
  g_autoptr (MzDataset) dataset = data_fixture_make (text);
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    g_array_append_val (figures, i);
  for (guint i = 0; i < G_N_ELEMENTS (lenses); i++)
    {
      g_autoptr (MzLens) lens = mz_lens_new_from_text (lenses[i]);
      guint32 chosen = mz_lens_choose (lens, dataset, (const guint32 *) (gpointer) figures->data, figures->len);

      g_test_message ("%s", lenses[i]);
      g_assert_cmpstr (chosen == MZ_NO_INDEX ? "-" : mz_dataset_get_figure (dataset, chosen)->base.id, ==,
                       ranking->chosen[i]);
    }
}

/* All members count, and with_… leaves its lens as it was. */
static void
test_equal_filters (void)
{
  g_autoptr (MzLens) plain = mz_lens_new_from_text ("newest");
  g_autoptr (MzLens) dated = mz_lens_with_vintage (plain, 2025);
  g_autoptr (MzLens) based = mz_lens_with_basis (dated, "JORC");
  g_autoptr (MzLens) full = mz_lens_with_publisher (based, "top");
  g_autoptr (MzLens) other_kind = mz_lens_with_kind (full, MZ_LENS_SOURCE, "a");
  g_autoptr (MzLens) undated = mz_lens_with_vintage (full, 0);
  g_autoptr (MzLens) unbased = mz_lens_with_basis (undated, NULL);
  g_autoptr (MzLens) bare = mz_lens_with_publisher (unbased, "");
  const MzLens *lenses[] = { plain, dated, based, full, other_kind, undated, unbased };
  g_autofree char *text = mz_lens_to_text (full);

  for (guint i = 0; i < G_N_ELEMENTS (lenses); i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (lenses); k++)
        g_assert_cmpint (mz_lens_equal (lenses[i], lenses[k]), ==, i == k);
    }
  g_assert_true (mz_lens_equal (bare, plain));
  g_assert_true (mz_lens_is_same_choice (full, plain));
  g_assert_false (mz_lens_is_same_choice (full, other_kind));
  g_assert_cmpstr (text, ==, "newest");
  g_assert_cmpint (mz_lens_get_vintage (other_kind), ==, 2025);
  g_assert_cmpstr (mz_lens_get_basis (other_kind), ==, "JORC");
  g_assert_cmpstr (mz_lens_get_publisher (other_kind), ==, "top");
}

static const char filter_rows[] =
    FIGURE ("a", "1", "2024-12-31", "high") FIGURE ("b", "2", "2025-01-01", "low")
    "figures c RUS m 2024 3 exactly 2026 free JORC\n";

typedef struct
{
  const char *name;
  int         vintage;
  const char *basis;
  const char *publisher;
  const char *passes;      /* of a, b and c: shown, hidden or later */
  const char *chosen;      /* by "newest" */
} Filter;

static const Filter filters[] = {
  { "none", 0, NULL, NULL, "sss", "c" },
  { "vintage-last-day", 2024, NULL, NULL, "sll", "a" },
  { "vintage-first-day", 2025, NULL, NULL, "ssl", "b" },
  { "vintage-before", 2023, NULL, NULL, "lll", "-" },
  { "basis", 0, "jorc", NULL, "hhs", "c" },
  { "basis-unknown", 0, "JOR", NULL, "hhh", "-" },
  { "series", 0, NULL, "second", "hsh", "b" },
  { "vintage-before-filter", 2025, "JORC", NULL, "hhl", "-" },
};

static void
test_filter (gconstpointer data)
{
  const Filter *filter = data;
  g_autofree char *text = g_strconcat (ranking_head, filter_rows, NULL);
  g_autoptr (MzDataset) dataset = data_fixture_make (text);
  g_autoptr (MzLens) plain = mz_lens_new (MZ_LENS_NEWEST, NULL);
  g_autoptr (MzLens) dated = mz_lens_with_vintage (plain, filter->vintage);
  g_autoptr (MzLens) based = mz_lens_with_basis (dated, filter->basis);
  g_autoptr (MzLens) lens = mz_lens_with_publisher (based, filter->publisher);
  const guint32 figures[] = { 0, 1, 2 };
  guint32 chosen = mz_lens_choose (lens, dataset, figures, G_N_ELEMENTS (figures));

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_assert_cmpint ("shl"[mz_lens_pass (lens, dataset, &mz_dataset_get_figure (dataset, i)->base)], ==,
                     filter->passes[i]);
  g_assert_cmpstr (chosen == MZ_NO_INDEX ? "-" : mz_dataset_get_figure (dataset, chosen)->base.id, ==, filter->chosen);
}

/* A newer edition that is not let through supersedes nothing. */
static void
test_hidden_edition (void)
{
  g_autofree char *text =
      g_strconcat (ranking_head, FIGURE ("a", "9", "2024", "high") FIGURE ("b", "5", "2025", "high-26"), NULL);
  g_autoptr (MzDataset) dataset = data_fixture_make (text);
  g_autoptr (MzLens) plain = mz_lens_new (MZ_LENS_HIGHEST, NULL);
  g_autoptr (MzLens) dated = mz_lens_with_vintage (plain, 2024);
  const guint32 figures[] = { 0, 1 };

  g_assert_cmpuint (mz_lens_choose (plain, dataset, figures, 2), ==, 1);
  g_assert_cmpuint (mz_lens_choose (dated, dataset, figures, 2), ==, 0);
}

static void
test_lists (void)
{
  g_autofree char *text = g_strconcat (ranking_head, filter_rows, NULL);
  g_autoptr (MzDataset) dataset = data_fixture_make (text);
  g_auto (GStrv) bases = mz_lens_list_bases (dataset, 0);
  g_auto (GStrv) publishers = mz_lens_list_publishers (dataset, 0);
  g_autofree char *joined = g_strjoinv ("|", publishers);

  g_assert_cmpuint (g_strv_length (bases), ==, 1);
  g_assert_cmpstr (bases[0], ==, "JORC");
  g_assert_cmpstr (joined, ==, "second|top");
  g_assert_true (mz_lens_knows_basis (dataset, "JORC"));
  g_assert_false (mz_lens_knows_basis (dataset, "JORC 2012"));
  g_assert_true (mz_lens_knows_publisher (dataset, "top"));
  g_assert_false (mz_lens_knows_publisher (dataset, "third"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/lens/text", test_text);
  g_test_add_func ("/lens/refuse", test_refuse);
  g_test_add_func ("/lens/equal", test_equal);
  g_test_add_func ("/lens/equal-filters", test_equal_filters);
  g_test_add_func ("/lens/hidden-edition", test_hidden_edition);
  g_test_add_func ("/lens/lists", test_lists);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autofree char *path = g_strconcat ("/lens/filter/", filters[i].name, NULL);

      g_test_add_data_func (path, &filters[i], test_filter);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rankings); i++)
    {
      g_autofree char *path = g_strconcat ("/lens/ranking/", rankings[i].name, NULL);

      g_test_add_data_func (path, &rankings[i], test_ranking);
    }
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-chart.h"

#include "bundled.h"
#include "mz-dataset-reader.h"
#include "mz-layered-layout.h"
#include "mz-scene-dump.h"
#include "mz-scene-order.h"
#include "texts-apart.h"
#include <math.h>
#include <string.h>
#include <time.h>

#define N_MARKS        3
/* What the layout of all bundled holdings reached when this was written. */
#define MAX_CROSSINGS  69

static MzViewSpec *
make_spec (MzHoldingsMarks marks,
           const char     *focus)
{
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) with_view = mz_view_spec_with_view (plain, MZ_VIEW_HOLDINGS);
  g_autoptr (MzViewSpec) with_marks = mz_view_spec_with_option (with_view, MZ_OPTION_HOLDINGS_MARKS, (int) marks);

  return mz_view_spec_with_text (with_marks, MZ_VIEW_TEXT_FOCUS, focus);
}

static MzChart *
make_chart (MzChartContext *context,
            MzViewSpec     *spec,
            double          width,
            double          height)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();

  return mz_chart_new (context, spec, metrics, width, height);
}

/* No words on other words, and none cut off by the page. */
static void
test_texts (void)
{
  static const char *const focuses[] = { NULL, "usar", "lynas", "shenghe", "northern-rare-earth", "CHN" };
  static const double sizes[][2] = { { 1200, 800 }, { 1920, 1080 }, { 700, 500 }, { 520, 700 } };

  for (guint i = 0; i < G_N_ELEMENTS (focuses) * N_MARKS * G_N_ELEMENTS (sizes); i++)
    {
      const double *size = sizes[i % G_N_ELEMENTS (sizes)];
      guint rest = i / G_N_ELEMENTS (sizes);
      g_autoptr (MzViewSpec) spec = make_spec (rest % N_MARKS, focuses[rest / N_MARKS]);
      g_autoptr (MzChart) chart = bundled_make_chart (spec, size[0], size[1]);

      g_test_message ("%s, marks %u, %g × %g", focuses[rest / N_MARKS], rest % N_MARKS, size[0], size[1]);
      assert_texts_apart (mz_chart_get_scene (chart), FALSE);
    }
}

/* Each mark that can be reached says something and leads to a statement, a subject or figures. */
static void
test_marks (void)
{
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());

  for (guint marks = 0; marks < N_MARKS; marks++)
    {
      g_autoptr (MzViewSpec) spec = make_spec (marks, NULL);
      g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
      MzScene *scene = mz_chart_get_scene (chart);
      g_autoptr (GArray) order = mz_scene_get_focus_order (scene);
      guint n_statements = 0;

      g_assert_cmpuint (order->len, >, 2);
      for (guint i = 0; i < order->len; i++)
        {
          guint32 mark = g_array_index (order, guint32, i);
          const MzStatement *statement = mz_dataset_find_statement (dataset, mz_scene_get_key (scene, mark));

          g_assert_cmpstr (mz_scene_get_sentence (scene, mark), !=, "");
          n_statements += statement != NULL && statement->kind == MZ_STATEMENT_HOLDING;
        }
      g_assert_cmpuint (n_statements > 30, ==, marks != MZ_HOLDINGS_CAPACITY);
    }
}

static gboolean
has_key (MzScene    *scene,
         const char *key)
{
  g_autoptr (GArray) marks = mz_scene_find_key (scene, key);

  return marks->len > 0;
}

/* Both statements about the price of one purchase are there, each with its own figures. */
static void
test_rivals (void)
{
  static const MzHoldingsMarks marks[] = { MZ_HOLDINGS_MATRIX, MZ_HOLDINGS_GRAPH };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (MzViewSpec) spec = make_spec (marks[i], "usar");
      g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);

      g_assert_true (has_key (mz_chart_get_scene (chart), "usar-lcm-owns-investing-2025-11-18"));
      g_assert_true (has_key (mz_chart_get_scene (chart), "usar-lcm-acquiring-yahoo"));
    }
}

/* Through the eyes of one article, what it says is drawn. */
static void
test_lens (void)
{
  g_autoptr (MzViewSpec) plain = make_spec (MZ_HOLDINGS_GRAPH, "usar");
  g_autoptr (MzLens) lens = mz_lens_new (MZ_LENS_SOURCE, "yahoo-2025-10-07");
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_lens (plain, lens);
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  g_autofree char *words = mz_chart_dup_sentences (chart);

  g_assert_nonnull (strstr (words, "\nUSA Rare Earth is acquiring Less Common Metals; share not stated; status: pending;"));
}

/* A focus by selection is the same as one by name. */
static void
test_selection (void)
{
  g_autoptr (MzViewSpec) plain = make_spec (MZ_HOLDINGS_GRAPH, NULL);
  g_autoptr (MzViewSpec) selected = mz_view_spec_with_selected (plain, "lynas");
  g_autoptr (MzViewSpec) focused = make_spec (MZ_HOLDINGS_GRAPH, "lynas");
  g_autoptr (MzChart) one = bundled_make_chart (selected, 1200, 800);
  g_autoptr (MzChart) other = bundled_make_chart (focused, 1200, 800);
  g_autofree char *first = mz_scene_dump (mz_chart_get_scene (one), NULL, NULL);
  g_autofree char *second = mz_scene_dump (mz_chart_get_scene (other), NULL, NULL);

  g_assert_cmpstr (first, ==, second);
}

typedef struct
{
  int         year;
  const char *subtitle;
  const char *drawn;       /* words of one that is, nullable */
  const char *left_out;    /* words of one that is not, nullable */
} YearCase;

/* Counted by hand in the collection: all dates of which a holding is stated, and since when it holds. */
static const YearCase year_cases[] = {
  { 2015, "1 holding of 1 holder ", "has mining rights at Tomtor", "Denham Capital" },
  { 2024, "48 holdings of 37 holders ", "Denham Capital", "Round Top" },
  { 2024, " were stated or began later", "holds a stake in Lynas", "Arafura" },
  { 2026, "133 holdings of 90 holders ", "Round Top", "stated or began later" },
  { 0, "133 holdings of 90 holders ", "Denham Capital", "by the end of" },
};

static void
test_years (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (year_cases); i++)
    {
      const YearCase *one = &year_cases[i];
      g_autoptr (MzViewSpec) plain = make_spec (MZ_HOLDINGS_GRAPH, NULL);
      g_autoptr (MzViewSpec) spec = mz_view_spec_with_year (plain, one->year);
      g_autoptr (MzChart) chart = bundled_make_chart (spec, 4000, 4000);
      g_autofree char *sentences = mz_chart_dup_sentences (chart);

      g_test_message ("%d: %s", one->year, mz_chart_get_subtitle (chart));
      g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), one->subtitle));
      g_assert_nonnull (strstr (sentences, one->drawn));
      g_assert_null (strstr (sentences, one->left_out));
      g_assert_null (strstr (mz_chart_get_subtitle (chart), one->left_out));
    }
}

/* A stake until 2026 is none that has ended in 2024, and counts in the bars of that year. */
static void
test_until (void)
{
  g_autoptr (MzViewSpec) plain = make_spec (MZ_HOLDINGS_MATRIX, "denham");
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_year (plain, 2024);
  g_autoptr (MzViewSpec) now_spec = mz_view_spec_with_year (plain, 2026);
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 900, 600);
  g_autoptr (MzChart) now = bundled_make_chart (now_spec, 900, 600);
  g_autofree char *sentences = mz_chart_dup_sentences (chart);
  g_autoptr (MzViewSpec) bars_spec = mz_view_spec_with_option (spec, MZ_OPTION_HOLDINGS_MARKS, MZ_HOLDINGS_CAPACITY);
  g_autoptr (MzChart) bars = bundled_make_chart (bars_spec, 900, 600);
  g_autofree char *bars_sentences = mz_chart_dup_sentences (bars);

  g_assert_nonnull (strstr (mz_chart_get_description (now), " ended."));
  g_assert_nonnull (strstr (bars_sentences, "Denham Capital"));
  g_assert_null (strstr (bars_sentences, "Inflection Point"));
  g_assert_nonnull (strstr (sentences, "Denham Capital"));
  g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "stated or begun by the end of 2024"));
}

/* Nothing of that time around a company is told as that, not answered with all others. */
static void
test_later_focus (void)
{
  for (guint marks = 0; marks < N_MARKS; marks++)
    {
      g_autoptr (MzViewSpec) plain = make_spec (marks, "usar");
      g_autoptr (MzViewSpec) spec = mz_view_spec_with_year (plain, 2015);
      g_autoptr (MzChart) chart = bundled_make_chart (spec, 900, 600);
      g_autofree char *sentences = mz_chart_dup_sentences (chart);

      g_assert_null (strstr (sentences, "Tomtor"));
      g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), " were stated or began later"));
    }
}

static int
get_column (MzDataset  *dataset,
            const char *id)
{
  static const char *const stages[] = { "mine", "separation", "metal", "magnet", "recycling" };
  guint32 facility = mz_dataset_find_facility (dataset, id);

  if (facility == MZ_NO_INDEX)
    return MZ_LAYOUT_ANY_COLUMN;
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      if (g_str_equal (mz_dataset_get_facility (dataset, facility)->stages[0], stages[i]))
        return (int) i;
    }

  return 0;
}

static guint
find_node (GHashTable *places,
           GArray     *nodes,
           MzDataset  *dataset,
           const char *id)
{
  const MzLayoutNode node = { get_column (dataset, id), 36 };
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, id));

  if (place > 0)
    return place - 1;
  g_array_append_val (nodes, node);
  g_hash_table_insert (places, (gpointer) id, GUINT_TO_POINTER (nodes->len));

  return nodes->len - 1;
}

/* All holdings of the collection at once. */
static void
test_crossings (void)
{
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (MzLayoutNode));
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (MzLayoutEdge));
  g_autoptr (MzLayeredLayout) layout = NULL;
  guint64 n_naive;

  for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (dataset, i);
      const MzLayoutEdge edge = { find_node (places, nodes, dataset, holding->holder),
                                  find_node (places, nodes, dataset, holding->asset) };

      g_array_append_val (edges, edge);
    }
  layout = mz_layered_layout_new ((const MzLayoutNode *) (gconstpointer) nodes->data, nodes->len,
                                  (const MzLayoutEdge *) (gconstpointer) edges->data, edges->len);
  n_naive = mz_layered_layout_get_n_crossings (layout);
  mz_layered_layout_reduce_crossings (layout);
  g_test_message ("%" G_GUINT64_FORMAT " crossings, %" G_GUINT64_FORMAT " in the order of the files",
                  mz_layered_layout_get_n_crossings (layout), n_naive);
  g_assert_cmpuint (mz_layered_layout_get_n_crossings (layout), <=, n_naive);
  g_assert_cmpuint (mz_layered_layout_get_n_crossings (layout), <=, MAX_CROSSINGS);
}

#define HEAD \
  "{\"format\": \"monazite/1\", \"sources\": [{\"id\": \"own\", \"type\": \"report\", \"title\": \"Own\", \"language\": \"en\"," \
  " \"issued\": {\"date-parts\": [[2026, 10, 1]]}}], \"companies\": ["

static void
append_company (GString    *text,
                guint       i,
                const char *name)
{
  g_string_append_printf (text, "%s{\"id\": \"c%u\", \"names\": {\"en\": \"%s %u\"}, \"country\": \"USA\", \"source\": \"own\"}",
                          i > 0 ? ", " : "", i, name, i);
}

static void
append_holding (GString *text,
                guint    i,
                guint    holder,
                guint    asset)
{
  g_string_append_printf (text, "%s{\"id\": \"h%u-%u\", \"holder\": \"c%u\", \"asset\": \"c%u\", \"kind\": \"equity_stake\","
                          " \"share\": 5, \"as_of\": \"2026-10-01\", \"source\": \"own\","
                          " \"evidence\": {\"kind\": \"pointer\", \"where\": \"page 3\"}}",
                          i > 0 ? ", " : "", holder, asset, holder, asset);
}

/* Only what the text says: the bundled collection is not read. (nullable when the reader refuses it) */
static MzChartContext *
read_own (const GString *text)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;

  g_assert_true (mz_dataset_reader_add_bytes (reader, bytes, "own.json"));
  dataset = mz_dataset_reader_finish (reader, &problems);

  return mz_chart_context_new (dataset, NULL, "en");
}

static MzChartContext *
make_net (guint       n_companies,
          guint       n_holdings,
          const char *name,
          gboolean    is_backward)
{
  g_autoptr (GString) text = g_string_new (HEAD);

  for (guint i = 0; i < n_companies; i++)
    append_company (text, i, name);
  g_string_append (text, "], \"holdings\": [");
  for (guint i = 0; i < n_holdings; i++)
    {
      guint at = is_backward ? n_holdings - 1 - i : i;

      append_holding (text, i, at % n_companies, (at * 7 + 1 + at / n_companies) % n_companies);
    }
  g_string_append (text, "]}");

  return read_own (text);
}

static char *
dump (MzChartContext *context)
{
  g_autoptr (MzViewSpec) spec = make_spec (MZ_HOLDINGS_GRAPH, NULL);
  g_autoptr (MzChart) chart = make_chart (context, spec, 1200, 800);

  return mz_scene_dump (mz_chart_get_scene (chart), NULL, NULL);
}

/* The order of the file changes nothing. */
static void
test_order (void)
{
  g_autoptr (MzChartContext) forward = make_net (20, 30, "Company", FALSE);
  g_autoptr (MzChartContext) backward = make_net (20, 30, "Company", TRUE);
  g_autofree char *one = dump (forward);
  g_autofree char *other = dump (backward);

  g_assert_cmpstr (one, ==, other);
}

static gboolean
has_words (MzScene    *scene,
           const char *key,
           const char *words)
{
  g_autoptr (GArray) marks = mz_scene_find_key (scene, key);

  for (guint i = 0; i < marks->len; i++)
    {
      if (strstr (mz_scene_get_sentence (scene, g_array_index (marks, guint32, i)), words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A company that runs a plant and is not said to own any of it is joined to it, with the source. */
static void
test_operators (void)
{
  for (MzHoldingsMarks marks = MZ_HOLDINGS_MATRIX; marks <= MZ_HOLDINGS_GRAPH; marks += 2)
    {
      g_autoptr (MzViewSpec) spec = make_spec (marks, "shin-etsu");
      g_autoptr (MzLens) early = mz_lens_with_vintage (mz_view_spec_get_lens (spec), 2010);
      g_autoptr (MzViewSpec) early_spec = mz_view_spec_with_lens (spec, early);
      g_autoptr (MzChart) chart = bundled_make_chart (spec, 900, 600);
      g_autoptr (MzChart) early_chart = bundled_make_chart (early_spec, 900, 600);
      g_autoptr (GPtrArray) statements = mz_chart_get_statements (chart);

      g_assert_true (has_words (mz_chart_get_scene (chart), "shinetsu-takefu", "operates"));
      g_assert_true (has_words (mz_chart_get_scene (chart), "shinetsu-takefu", "2026-09-26"));
      g_assert_nonnull (strstr (mz_chart_get_subtitle (chart), "2 facilities run without a stated stake"));
      g_assert_false (has_words (mz_chart_get_scene (early_chart), "shinetsu-takefu", "operates"));
      for (guint i = 0; i < statements->len; i++)
        g_assert_cmpint (((const MzStatement *) g_ptr_array_index (statements, i))->kind, ==, MZ_STATEMENT_FIGURE);
    }
}

/* Who holds a plant and runs it has one line, whose words say both. */
static void
test_holding_operator (void)
{
  g_autoptr (MzViewSpec) spec = make_spec (MZ_HOLDINGS_GRAPH, "lynas");
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  g_autofree char *sentences = mz_chart_dup_sentences (chart);

  g_assert_nonnull (strstr (sentences, "owns Mount Weld"));
  g_assert_nonnull (strstr (sentences, "; operates it, "));
  g_assert_true (has_words (mz_chart_get_scene (chart), "mount-weld", "Mount Weld"));
  g_assert_false (has_words (mz_chart_get_scene (chart), "mount-weld", "no stake in it"));
}

/* No line without somebody who says so. */
static void
test_operator_without_source (void)
{
  for (guint has_source = 0; has_source <= 1; has_source++)
    {
      g_autoptr (GString) text = g_string_new (HEAD);
      g_autoptr (MzChartContext) context = NULL;
      g_autoptr (MzViewSpec) spec = make_spec (MZ_HOLDINGS_GRAPH, NULL);
      g_autoptr (MzChart) chart = NULL;

      append_company (text, 0, "Company");
      g_string_append_printf (text, "], \"facilities\": [{\"id\": \"plant\", \"names\": {\"en\": \"Plant\"},"
                                    " \"country\": \"USA\", \"stages\": [\"magnet\"], \"operator\": \"c0\"%s}]}",
                              has_source ? ", \"source\": \"own\"" : "");
      context = read_own (text);
      chart = make_chart (context, spec, 1200, 800);
      g_assert_cmpint (has_words (mz_chart_get_scene (chart), "plant", "operates"), ==, has_source);
    }
}

/* Thousands of holdings, each company in a circle with others, end in time in every mode and size. */
static void
test_many (void)
{
  static const double sizes[][2] = { { 1920, 1080 }, { 280, 240 }, { 4000, 4000 } };
  g_autoptr (MzChartContext) context = make_net (1500, 5000, "Company", FALSE);

  for (guint i = 0; i < N_MARKS * G_N_ELEMENTS (sizes); i++)
    {
      const double *size = sizes[i / N_MARKS];
      g_autoptr (MzViewSpec) spec = make_spec (i % N_MARKS, NULL);
      clock_t start = clock ();
      g_autoptr (MzChart) chart = make_chart (context, spec, size[0], size[1]);

      g_assert_nonnull (mz_chart_get_scene (chart));
      g_test_message ("marks %u, %g × %g: %.0f ms", i % N_MARKS, size[0], size[1], 1000.0 * (clock () - start) / CLOCKS_PER_SEC);
      g_assert_cmpint (clock () - start, <, 20 * CLOCKS_PER_SEC);
    }
}

/* Nothing, one holding, a company that holds itself, names in other scripts, tiny sizes. */
static void
test_hostile (void)
{
  static const double sizes[][2] = { { 280, 240 }, { 360, 480 }, { 481, 300 }, { 1200, 800 }, { 4000, 120 } };
  static const char *const names[] = { "Company", "中国北方稀土（集团）高科技股份有限公司", "شركة المعادن النادرة السعودية القابضة" };
  static const guint counts[] = { 0, 1, 9 };

  for (guint i = 0; i < G_N_ELEMENTS (names) * G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (MzChartContext) context = make_net (3, counts[i % 3], names[i / 3], FALSE);

      for (guint j = 0; j < N_MARKS * G_N_ELEMENTS (sizes); j++)
        {
          const double *size = sizes[j / N_MARKS];
          g_autoptr (MzViewSpec) spec = make_spec (j % N_MARKS, j % 2 == 0 ? NULL : "c1");
          g_autoptr (MzChart) chart = make_chart (context, spec, size[0], size[1]);
          MzScene *scene = mz_chart_get_scene (chart);

          for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
            g_assert_true (isfinite (mz_scene_get_mark (scene, mark)->x) && isfinite (mz_scene_get_mark (scene, mark)->y));
        }
    }
}

/* What has no stated share may be anything from nothing to all, and says so. */
static void
test_capacity (void)
{
  g_autoptr (MzViewSpec) plain = make_spec (MZ_HOLDINGS_CAPACITY, NULL);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (plain, MZ_OPTION_STAGE, MZ_STAGE_CHOICE_MAGNET);
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  g_autofree char *words = mz_chart_dup_sentences (chart);

  g_test_message ("%s", words);
  g_assert_nonnull (strstr (words, "held through others: "));
  g_assert_nonnull (strstr (words, "(100%) → "));
  g_assert_nonnull (strstr (words, "at most 1,000 t, of "));
  g_assert_nonnull (strstr (words, "has no stated owner"));
}

static gboolean
has_style (MzScene  *scene,
           MzPattern pattern,
           MzToken   token)
{
  for (guint32 i = 0; i < mz_scene_get_n_marks (scene); i++)
    {
      const MzStyle *style = mz_scene_get_style (scene, mz_scene_get_mark (scene, i)->style);

      if (style->pattern == pattern && style->pattern_color == token)
        return TRUE;
    }

  return FALSE;
}

/* A plan has a bar and words of its own and is in no sum. */
static void
test_planned (void)
{
  g_autoptr (MzViewSpec) plain = make_spec (MZ_HOLDINGS_CAPACITY, NULL);
  g_autoptr (MzViewSpec) spec = mz_view_spec_with_option (plain, MZ_OPTION_STAGE, MZ_STAGE_CHOICE_METAL);
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  g_autofree char *words = mz_chart_dup_sentences (chart);

  g_assert_nonnull (strstr (words, "Australian Strategic Materials Ltd: at most 600 t; at most 3,600 t planned, not installed"));
  g_assert_nonnull (strstr (words, "; planned, not installed\n"));
  g_assert_null (strstr (words, "4,200"));
  g_assert_true (has_style (mz_chart_get_scene (chart), MZ_PATTERN_HATCH, MZ_TOKEN_SERIES_4));
}

static gboolean
has_text (MzScene    *scene,
          const char *words)
{
  for (guint32 i = 0; i < mz_scene_get_n_marks (scene); i++)
    {
      if (mz_scene_get_mark (scene, i)->type == MZ_MARK_TEXT && g_str_equal (mz_scene_get_text (scene, i), words))
        return TRUE;
    }

  return FALSE;
}

/* Lines of what is not closed are dashed, others are not, rights and operators apart. */
static void
assert_dashes (MzScene *scene)
{
  MzDataset *dataset = mz_chart_context_get_dataset (bundled_get_context ());

  for (guint32 i = 0; i < mz_scene_get_n_marks (scene); i++)
    {
      const MzStatement *statement = mz_scene_get_key (scene, i) != NULL
                                       ? mz_dataset_find_statement (dataset, mz_scene_get_key (scene, i)) : NULL;
      const MzHolding *holding = (const MzHolding *) statement;

      if (mz_scene_get_mark (scene, i)->type != MZ_MARK_PATH || statement == NULL ||
          statement->kind != MZ_STATEMENT_HOLDING || g_str_equal (holding->kind, "mining_rights"))
        continue;
      g_assert_cmpint (mz_scene_get_style (scene, i)->dash == MZ_DASH_DASHED, ==,
                       strstr (mz_scene_get_sentence (scene, i), "pending") != NULL ||
                         strstr (mz_scene_get_sentence (scene, i), "planned") != NULL ||
                         strstr (mz_scene_get_sentence (scene, i), "under discussion") != NULL ||
                         strstr (mz_scene_get_sentence (scene, i), "in talks") != NULL);
    }
}

/* Shares, dates and prices stand on the lines. */
static void
test_labels (void)
{
  g_autoptr (MzViewSpec) spec = make_spec (MZ_HOLDINGS_GRAPH, "usar");
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  MzScene *scene = mz_chart_get_scene (chart);

  g_assert_true (has_text (scene, "81.4%"));
  g_assert_true (has_text (scene, "since 2025-11-18"));
  g_assert_true (has_text (scene, "300 million"));
  g_assert_true (has_text (scene, "pending"));
  assert_dashes (scene);
}

/* Words on a line come again on top of its outline, with the ground that they stand on. */
static void
test_overlay (void)
{
  g_autoptr (MzViewSpec) spec = make_spec (MZ_HOLDINGS_GRAPH, "usar");
  g_autoptr (MzChart) chart = bundled_make_chart (spec, 1200, 800);
  g_autoptr (GArray) order = mz_scene_get_focus_order (mz_chart_get_scene (chart));
  guint n_grounds = 0, n_words = 0;

  for (guint i = 0; i < order->len; i++)
    {
      g_autoptr (MzScene) overlay = mz_chart_make_overlay (chart, NULL, MZ_NO_MARK, g_array_index (order, guint32, i));

      for (guint32 mark = 0; mark < mz_scene_get_n_marks (overlay); mark++)
        {
          n_words += mz_scene_get_mark (overlay, mark)->type == MZ_MARK_TEXT;
          n_grounds += mz_scene_get_mark (overlay, mark)->type == MZ_MARK_RECT &&
                       mz_scene_get_style (overlay, mark)->fill == MZ_TOKEN_SURFACE;
        }
    }
  g_assert_cmpuint (n_words, >, 0);
  g_assert_cmpuint (n_grounds, >=, n_words);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holdings/texts", test_texts);
  g_test_add_func ("/holdings/marks", test_marks);
  g_test_add_func ("/holdings/rivals", test_rivals);
  g_test_add_func ("/holdings/lens", test_lens);
  g_test_add_func ("/holdings/years", test_years);
  g_test_add_func ("/holdings/until", test_until);
  g_test_add_func ("/holdings/later-focus", test_later_focus);
  g_test_add_func ("/holdings/selection", test_selection);
  g_test_add_func ("/holdings/crossings", test_crossings);
  g_test_add_func ("/holdings/order", test_order);
  g_test_add_func ("/holdings/operators", test_operators);
  g_test_add_func ("/holdings/holding-operator", test_holding_operator);
  g_test_add_func ("/holdings/operator-without-source", test_operator_without_source);
  g_test_add_func ("/holdings/many", test_many);
  g_test_add_func ("/holdings/hostile", test_hostile);
  g_test_add_func ("/holdings/labels", test_labels);
  g_test_add_func ("/holdings/overlay", test_overlay);
  g_test_add_func ("/holdings/capacity", test_capacity);
  g_test_add_func ("/holdings/planned", test_planned);

  return g_test_run ();
}

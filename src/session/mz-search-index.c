/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-search-index.h"

#include "mz-derive.h"
#include "mz-describe.h"
#include "mz-place-names.h"
#include "mz-search-rank.h"
#include <string.h>

/* Letters of one text and where they stand. */
typedef struct
{
  guint32     entry;
  const char *folded;
  const char *written;
} SearchText;

struct _MzSearchIndex
{
  gatomicrefcount ref_count;
  MzChartContext *context;
  GStringChunk   *strings;
  GArray         *entries;   /* (element-type MzSearchEntry) */
  GArray         *texts;     /* (element-type SearchText) in the order of the entries */
};

G_DEFINE_BOXED_TYPE (MzSearchIndex, mz_search_index, mz_search_index_ref, mz_search_index_unref)

/**
 * mz_search_fold:
 * @text: any text
 *
 * Makes texts comparable: no difference of case, accents, width or signs is left, and what stands
 * between words is one blank.
 *
 * Returns: (transfer full): the folded text
 */
char *
mz_search_fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *small = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  GString *folded = g_string_new (NULL);

  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_ismark (letter) || letter == '\'' || letter == 0x2019)
        continue;
      if (g_unichar_isalnum (letter))
        g_string_append_unichar (folded, letter);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}

static void
begin_entry (MzSearchIndex *self,
             MzSearchKind   kind,
             const char    *id,
             guint          n_figures)
{
  const MzSearchEntry entry = { kind, g_string_chunk_insert_const (self->strings, id), n_figures };

  g_array_append_val (self->entries, entry);
}

/* A text of the entry that was begun last, once. */
static void
add_text (MzSearchIndex *self,
          const char    *written)
{
  g_autofree char *folded = written != NULL ? mz_search_fold (written) : NULL;
  SearchText text = { .entry = self->entries->len - 1 };

  if (folded == NULL || *folded == '\0')
    return;
  for (guint i = self->texts->len; i > 0 && g_array_index (self->texts, SearchText, i - 1).entry == text.entry; i--)
    {
      if (g_str_equal (g_array_index (self->texts, SearchText, i - 1).folded, folded))
        return;
    }
  text.folded = g_string_chunk_insert_const (self->strings, folded);
  text.written = g_string_chunk_insert_const (self->strings, written);
  g_array_append_val (self->texts, text);
}

static void
add_names (MzSearchIndex *self,
           guint32        names)
{
  const char *const *texts = mz_dataset_list_texts (mz_chart_context_get_dataset (self->context), names);

  for (guint i = 0; texts[i] != NULL; i++)
    add_text (self, texts[i]);
}

/* Number of figures by subject. */
static GHashTable *
count_figures (MzDataset *dataset)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      const char *subject = mz_dataset_get_figure (dataset, i)->subject;
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, subject));

      g_hash_table_insert (counts, (gpointer) subject, GUINT_TO_POINTER (count + 1));
    }

  return counts;
}

static guint
get_count (GHashTable *counts,
           const char *subject)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, subject));
}

static void
add_countries (MzSearchIndex *self,
               GHashTable    *counts)
{
  g_auto (GStrv) languages = mz_place_names_list_languages ();
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_place_names_unref);
  g_auto (GStrv) places = NULL;

  for (guint i = 0; languages[i] != NULL; i++)
    g_ptr_array_add (tables, mz_place_names_new_of (languages[i]));
  places = mz_place_names_list_places (mz_chart_context_get_names (self->context));
  for (guint i = 0; places[i] != NULL; i++)
    {
      begin_entry (self, MZ_SEARCH_COUNTRY, places[i], get_count (counts, places[i]));
      add_text (self, mz_chart_context_get_subject_name (self->context, places[i]));
      for (guint j = 0; j < tables->len; j++)
        add_text (self, mz_place_names_get (g_ptr_array_index (tables, j), places[i]));
      add_text (self, places[i]);
    }
}

static void
add_parties (MzSearchIndex *self,
             GHashTable    *counts)
{
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);

  for (guint32 i = 0; i < mz_dataset_get_n_companies (dataset); i++)
    {
      const MzCompany *company = mz_dataset_get_company (dataset, i);

      begin_entry (self, MZ_SEARCH_COMPANY, company->id, get_count (counts, company->id));
      add_text (self, mz_chart_context_get_subject_name (self->context, company->id));
      add_names (self, company->names);
      add_text (self, company->listing);
      add_text (self, company->id);
    }
  for (guint32 i = 0; i < mz_dataset_get_n_facilities (dataset); i++)
    {
      const MzFacility *facility = mz_dataset_get_facility (dataset, i);

      begin_entry (self, MZ_SEARCH_FACILITY, facility->id, get_count (counts, facility->id));
      add_text (self, mz_chart_context_get_subject_name (self->context, facility->id));
      add_names (self, facility->names);
      add_text (self, facility->id);
    }
}

static void
add_groups (MzSearchIndex *self)
{
  static const char *const languages[] = { "en", "ru", "zh" };
  MzCountryGroups *groups = mz_chart_context_get_groups (self->context);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_country_groups_unref);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_ptr_array_add (tables, mz_country_groups_new_bundled (languages[i]));
  for (guint i = 0; groups != NULL && i < mz_country_groups_get_length (groups); i++)
    {
      const MzCountryGroup *group = mz_country_groups_get (groups, i);

      begin_entry (self, MZ_SEARCH_GROUP, group->id, 0);
      add_text (self, group->name);
      for (guint j = 0; j < tables->len; j++)
        add_text (self, mz_country_groups_find (g_ptr_array_index (tables, j), group->id)->name);
      add_text (self, group->id);
    }
}

static void
add_measures (MzSearchIndex *self)
{
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);
  const char *language = mz_chart_context_get_language (self->context);
  g_autofree guint *counts = g_new0 (guint, mz_dataset_get_n_measures (dataset) + 1);

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    counts[mz_dataset_get_figure (dataset, i)->measure]++;
  for (guint32 i = 0; i < mz_dataset_get_n_measures (dataset); i++)
    {
      const MzMeasure *measure = mz_dataset_get_measure (dataset, i);

      if (counts[i] == 0)
        continue;
      begin_entry (self, MZ_SEARCH_MEASURE, measure->id, counts[i]);
      add_text (self, mz_dataset_get_measure_name (dataset, i, language));
      add_names (self, measure->names);
      add_text (self, measure->id);
    }
  for (guint kind = 0; kind < MZ_N_DERIVED; kind++)
    {
      g_autofree char *name = mz_describe_derived (kind);

      begin_entry (self, MZ_SEARCH_MEASURE, mz_derived_kind_to_string (kind), 0);
      add_text (self, name);
      add_text (self, mz_derived_kind_to_string (kind));
    }
}

static void
add_sources (MzSearchIndex *self)
{
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);

  for (guint32 i = 0; i < mz_dataset_get_n_sources (dataset); i++)
    {
      const MzSource *source = mz_dataset_get_source (dataset, i);
      guint n_statements = 0;

      mz_dataset_get_statements_of_source (dataset, i, &n_statements);
      begin_entry (self, MZ_SEARCH_SOURCE, source->id, n_statements);
      add_text (self, source->title);
      add_text (self, source->title_en);
      add_text (self, source->edition);
      add_text (self, source->container_title);
      add_text (self, source->publisher);
      add_text (self, source->authors);
      add_text (self, source->id);
    }
}

static void
add_quotations (MzSearchIndex *self)
{
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);

  for (guint32 i = 0; i < mz_dataset_get_n_sources (dataset); i++)
    {
      guint n_statements = 0;
      const MzStatement *const *statements = mz_dataset_get_statements_of_source (dataset, i, &n_statements);

      for (guint j = 0; j < n_statements; j++)
        {
          if (statements[j]->evidence.kind != MZ_EVIDENCE_QUOTE)
            continue;
          begin_entry (self, MZ_SEARCH_QUOTATION, statements[j]->id, 1);
          add_text (self, statements[j]->evidence.exact);
          add_text (self, statements[j]->id);
        }
    }
}

/**
 * mz_search_index_new:
 * @context: what charts are made from
 *
 * Folds the names of all countries, companies, facilities and measures in every language that there is,
 * their ids and aliases, the sources, and the words that are quoted. Any thread may call it; it takes
 * some tens of milliseconds.
 *
 * Returns: (transfer full): the index
 */
MzSearchIndex *
mz_search_index_new (MzChartContext *context)
{
  MzSearchIndex *self = g_new0 (MzSearchIndex, 1);
  g_autoptr (GHashTable) counts = count_figures (mz_chart_context_get_dataset (context));

  g_atomic_ref_count_init (&self->ref_count);
  self->context = mz_chart_context_ref (context);
  self->strings = g_string_chunk_new (64 * 1024);
  self->entries = g_array_new (FALSE, FALSE, sizeof (MzSearchEntry));
  self->texts = g_array_new (FALSE, FALSE, sizeof (SearchText));
  add_countries (self, counts);
  add_parties (self, counts);
  add_groups (self);
  add_measures (self);
  add_sources (self);
  add_quotations (self);

  return self;
}

/**
 * mz_search_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
MzSearchIndex *
mz_search_index_ref (MzSearchIndex *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * mz_search_index_unref:
 * @self: (transfer full): an index
 *
 * Drops a reference; any thread may drop the last one.
 */
void
mz_search_index_unref (MzSearchIndex *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mz_chart_context_unref (self->context);
  g_array_unref (self->entries);
  g_array_unref (self->texts);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * mz_search_index_get_context:
 * @self: an index
 *
 * Returns: (transfer none): what it was made from
 */
MzChartContext *
mz_search_index_get_context (MzSearchIndex *self)
{
  return self->context;
}

/**
 * mz_search_index_get_entry:
 * @self: an index
 * @entry: place of an entry
 *
 * Returns: (transfer none): what can be found there
 */
const MzSearchEntry *
mz_search_index_get_entry (MzSearchIndex *self,
                           guint32        entry)
{
  return &g_array_index (self->entries, MzSearchEntry, entry);
}

/**
 * mz_search_index_get_text:
 * @self: an index
 * @text: place of a text, from a hit
 *
 * Returns: (transfer none): the text as it is written
 */
const char *
mz_search_index_get_text (MzSearchIndex *self,
                          guint32        text)
{
  return g_array_index (self->texts, SearchText, text).written;
}

/* Among equal matches: countries that something is said of, what is measured, who and where, other
 * countries, then texts. */
static guint
rank_entry (const MzSearchEntry *entry)
{
  switch (entry->kind)
    {
    case MZ_SEARCH_COUNTRY:
      return entry->n_figures > 0 ? 0 : 4;
    case MZ_SEARCH_MEASURE:
      return 1;
    case MZ_SEARCH_COMPANY:
      return 2;
    case MZ_SEARCH_FACILITY:
      return 3;
    case MZ_SEARCH_GROUP:
      return 5;
    case MZ_SEARCH_SOURCE:
      return 6;
    case MZ_SEARCH_QUOTATION:
    default:
      return 7;
    }
}

#define N_ENTRY_RANKS 8

static int
compare_hits (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  MzSearchIndex *self = data;
  const MzSearchHit *one = a;
  const MzSearchHit *other = b;
  guint one_figures = mz_search_index_get_entry (self, one->entry)->n_figures;
  guint other_figures = mz_search_index_get_entry (self, other->entry)->n_figures;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  if (one_figures != other_figures)
    return one_figures > other_figures ? -1 : 1;

  return (one->entry > other->entry) - (one->entry < other->entry);
}

typedef guint (*RankFunc) (const char *text, const char *folded, const char *const *words);

static gboolean
is_name (const MzSearchEntry *entry)
{
  return entry->kind != MZ_SEARCH_SOURCE && entry->kind != MZ_SEARCH_QUOTATION;
}

static void
add_hits (MzSearchIndex *self,
          GArray        *hits,
          const char    *folded,
          RankFunc       rank)
{
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; i < self->texts->len; i++)
    {
      const SearchText *text = &g_array_index (self->texts, SearchText, i);
      const MzSearchEntry *entry = mz_search_index_get_entry (self, text->entry);
      MzSearchHit hit = { .entry = text->entry, .text = i };
      MzSearchHit *last = hits->len > 0 ? &g_array_index (hits, MzSearchHit, hits->len - 1) : NULL;

      if (rank == _mz_search_rank_misspelt && !is_name (entry))
        continue;
      hit.rank = rank (text->folded, folded, (const char *const *) parts);
      if (hit.rank == MZ_SEARCH_NO_RANK)
        continue;
      hit.rank = hit.rank * N_ENTRY_RANKS + rank_entry (entry);
      if (last == NULL || last->entry != hit.entry)
        g_array_append_val (hits, hit);
      else if (hit.rank < last->rank)
        *last = hit;
    }
}

/**
 * mz_search_index_find:
 * @self: an index
 * @words: what is looked for
 *
 * Finds the entries of which one text has all words: the whole text, its beginning, beginnings of its
 * words, anything within it, in this order. Chinese and other scripts without blanks match anywhere.
 * When there is none, the names that have the words with one letter misspelt in each.
 *
 * Returns: (transfer full) (element-type MzSearchHit): the entries, each once with its best text, best first
 */
GArray *
mz_search_index_find (MzSearchIndex *self,
                      const char    *words)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (MzSearchHit));
  g_autofree char *folded = mz_search_fold (words);

  if (*folded == '\0')
    return hits;

  add_hits (self, hits, folded, _mz_search_rank);
  if (hits->len == 0)
    add_hits (self, hits, folded, _mz_search_rank_misspelt);
  g_array_sort_with_data (hits, compare_hits, self);

  return hits;
}

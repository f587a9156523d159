/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-builder.h"

#include <stdlib.h>

#define STRING_BLOCK_SIZE 16384

typedef struct
{
  const MzStatement *statement;
  guint              order;
} StatementEntry;

struct _MzDatasetBuilder
{
  MzDataset *dataset;
  GArray
      *orders[MZ_N_RECORD_KINDS]; /* (element-type guint) of the statements, place in the files */
};

static const gsize record_sizes[MZ_N_RECORD_KINDS] = {
  [MZ_RECORD_TERM] = sizeof (MzTerm),
  [MZ_RECORD_SERIES] = sizeof (MzSeries),
  [MZ_RECORD_SOURCE] = sizeof (MzSource),
  [MZ_RECORD_MEASURE] = sizeof (MzMeasure),
  [MZ_RECORD_COMPANY] = sizeof (MzCompany),
  [MZ_RECORD_FACILITY] = sizeof (MzFacility),
  [MZ_RECORD_FIGURE] = sizeof (MzFigure),
  [MZ_RECORD_HOLDING] = sizeof (MzHolding),
  [MZ_RECORD_EVENT] = sizeof (MzEvent),
  [MZ_RECORD_NOTE] = sizeof (MzNote),
};

/**
 * _mz_dataset_builder_new:
 *
 * Returns: (transfer full): an empty builder
 */
MzDatasetBuilder *
_mz_dataset_builder_new (void)
{
  MzDatasetBuilder *self = g_new0 (MzDatasetBuilder, 1);
  MzDataset *dataset = g_new0 (MzDataset, 1);

  g_atomic_ref_count_init (&dataset->ref_count);
  dataset->strings = g_string_chunk_new (STRING_BLOCK_SIZE);
  dataset->lists = g_ptr_array_new_with_free_func (g_free);
  dataset->names = g_array_new (FALSE, TRUE, sizeof (MzNames));
  dataset->statements = g_hash_table_new (g_str_hash, g_str_equal);
  dataset->terms = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint kind = 0; kind < MZ_N_RECORD_KINDS; kind++)
    {
      dataset->records[kind] = g_array_new (FALSE, TRUE, (guint) record_sizes[kind]);
      dataset->ids[kind] = g_hash_table_new (g_str_hash, g_str_equal);
      self->orders[kind] = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  self->dataset = dataset;
  return self;
}

/**
 * _mz_dataset_builder_free:
 * @self: (transfer full): a builder
 */
void
_mz_dataset_builder_free (MzDatasetBuilder *self)
{
  for (guint kind = 0; kind < MZ_N_RECORD_KINDS; kind++)
    g_array_unref (self->orders[kind]);
  g_clear_pointer (&self->dataset, mz_dataset_unref);
  g_free (self);
}

/**
 * _mz_dataset_builder_intern:
 * @self: a builder
 * @text: (nullable): a short string
 *
 * Returns: (nullable): the dataset's own copy; equal strings have one copy
 */
const char *
_mz_dataset_builder_intern (MzDatasetBuilder *self,
                            const char       *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (self->dataset->strings, text);
}

/**
 * _mz_dataset_builder_take_text:
 * @self: a builder
 * @text: (transfer full): a long string
 *
 * Returns: the same characters, owned by the dataset
 */
const char *
_mz_dataset_builder_take_text (MzDatasetBuilder *self,
                               GString          *text)
{
  char *characters = g_string_free (text, FALSE);

  g_ptr_array_add (self->dataset->lists, characters);
  return characters;
}

/**
 * _mz_dataset_builder_add_list:
 * @self: a builder
 * @strings: (element-type utf8): strings of any owner
 *
 * Returns: (array zero-terminated=1): a list of the dataset's own copies
 */
const char *const *
_mz_dataset_builder_add_list (MzDatasetBuilder *self,
                              GPtrArray        *strings)
{
  const char **list = g_new0 (const char *, strings->len + 1);

  for (guint i = 0; i < strings->len; i++)
    list[i] = _mz_dataset_builder_intern (self, strings->pdata[i]);
  g_ptr_array_add (self->dataset->lists, list);
  return list;
}

/**
 * _mz_dataset_builder_add_names:
 * @self: a builder
 * @languages: (element-type utf8): language tags
 * @texts: (element-type utf8): a text for each
 *
 * Returns: the place of the names
 */
guint32
_mz_dataset_builder_add_names (MzDatasetBuilder *self,
                               GPtrArray        *languages,
                               GPtrArray        *texts)
{
  MzNames names;

  names.languages = _mz_dataset_builder_add_list (self, languages);
  names.texts = _mz_dataset_builder_add_list (self, texts);
  g_array_append_val (self->dataset->names, names);
  return self->dataset->names->len - 1;
}

static const char *
get_record_id (MzRecordKind  kind,
               gconstpointer record)
{
  /* everything that is no statement begins with its id */
  if (kind >= MZ_RECORD_FIGURE)
    return ((const MzStatement *) record)->id;
  return *(const char *const *) record;
}

/**
 * _mz_dataset_builder_add:
 * @self: a builder
 * @kind: what @record is
 * @record: a record whose strings belong to the builder
 *
 * Returns: the place of the record among its kind
 */
guint32
_mz_dataset_builder_add (MzDatasetBuilder *self,
                         MzRecordKind      kind,
                         gconstpointer     record)
{
  GArray *records = self->dataset->records[kind];

  g_array_append_vals (records, record, 1);
  g_hash_table_insert (self->dataset->ids[kind], (gpointer) get_record_id (kind, record),
                       GUINT_TO_POINTER (records->len));
  return records->len - 1;
}

/**
 * _mz_dataset_builder_add_statement:
 * @self: a builder
 * @kind: one of the kinds that begin with an #MzStatement
 * @record: the record; its kind and index are filled in
 * @order: the place of the record in the files
 */
void
_mz_dataset_builder_add_statement (MzDatasetBuilder *self,
                                   MzRecordKind      kind,
                                   gpointer          record,
                                   guint             order)
{
  MzStatement *statement = record;

  statement->kind = (MzStatementKind) (MZ_STATEMENT_FIGURE + (kind - MZ_RECORD_FIGURE));
  statement->index = self->dataset->records[kind]->len;
  _mz_dataset_builder_add (self, kind, record);
  g_array_append_val (self->orders[kind], order);
}

/**
 * _mz_dataset_builder_find:
 * @self: a builder
 * @kind: a kind of record
 * @id: an id
 *
 * Returns: the place of the record added so far, or %MZ_NO_INDEX
 */
guint32
_mz_dataset_builder_find (MzDatasetBuilder *self,
                          MzRecordKind      kind,
                          const char       *id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->dataset->ids[kind], id));

  return place == 0 ? MZ_NO_INDEX : place - 1;
}

/**
 * _mz_dataset_builder_get:
 * @self: a builder
 * @kind: a kind of record
 * @index: its place
 *
 * Returns: the record, valid until another one of its kind is added
 */
gconstpointer
_mz_dataset_builder_get (MzDatasetBuilder *self,
                         MzRecordKind      kind,
                         guint32           index)
{
  GArray *records = self->dataset->records[kind];

  g_return_val_if_fail (index < records->len, NULL);

  return records->data + index * record_sizes[kind];
}

/**
 * _mz_dataset_builder_set_repeats:
 * @self: a builder
 * @figure: a figure that was added
 * @root: the figure whose claim it carries
 */
void
_mz_dataset_builder_set_repeats (MzDatasetBuilder *self,
                                 guint32           figure,
                                 guint32           root)
{
  GArray *figures = self->dataset->records[MZ_RECORD_FIGURE];

  g_return_if_fail (figure < figures->len && root < figures->len);

  g_array_index (figures, MzFigure, figure).repeats = root;
}

/**
 * _mz_dataset_builder_get_n:
 * @self: a builder
 * @kind: a kind of record
 *
 * Returns: how many have been added
 */
guint32
_mz_dataset_builder_get_n (MzDatasetBuilder *self,
                           MzRecordKind      kind)
{
  return self->dataset->records[kind]->len;
}

static int
compare_entries (const void *a,
                 const void *b)
{
  const StatementEntry *one = a;
  const StatementEntry *other = b;
  gboolean one_is_quote = one->statement->evidence.kind == MZ_EVIDENCE_QUOTE;
  gboolean other_is_quote = other->statement->evidence.kind == MZ_EVIDENCE_QUOTE;

  if (one->statement->source != other->statement->source)
    return one->statement->source < other->statement->source ? -1 : 1;
  if (one_is_quote != other_is_quote)
    return one_is_quote ? -1 : 1;
  if (one_is_quote && one->statement->evidence.start_byte != other->statement->evidence.start_byte)
    return one->statement->evidence.start_byte < other->statement->evidence.start_byte ? -1 : 1;
  return (one->order > other->order) - (one->order < other->order);
}

static GArray *
collect_statements (MzDatasetBuilder *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (StatementEntry));

  for (MzRecordKind kind = MZ_RECORD_FIGURE; kind < MZ_N_RECORD_KINDS; kind++)
    {
      for (guint32 i = 0; i < self->orders[kind]->len; i++)
        {
          StatementEntry entry = { .statement = _mz_dataset_builder_get (self, kind, i),
                                   .order = g_array_index (self->orders[kind], guint, i) };

          g_array_append_val (entries, entry);
          g_hash_table_insert (self->dataset->statements, (gpointer) entry.statement->id,
                               (gpointer) entry.statement);
        }
    }
  return entries;
}

static void
index_statements (MzDatasetBuilder *self)
{
  MzDataset *dataset = self->dataset;
  guint n_sources = dataset->records[MZ_RECORD_SOURCE]->len;
  g_autoptr (GArray) entries = collect_statements (self);
  StatementEntry *sorted = (StatementEntry *) (gpointer) entries->data;

  if (entries->len > 0)
    qsort (sorted, entries->len, sizeof *sorted, compare_entries);
  dataset->first_statements = g_new0 (guint32, n_sources + 1);
  dataset->statements_by_source = g_new0 (const MzStatement *, entries->len + 1);
  for (guint i = 0; i < entries->len; i++)
    {
      dataset->statements_by_source[i] = sorted[i].statement;
      dataset->first_statements[sorted[i].statement->source + 1]++;
    }
  for (guint i = 0; i < n_sources; i++)
    dataset->first_statements[i + 1] += dataset->first_statements[i];
}

static void
index_terms (MzDataset *dataset)
{
  for (guint i = 0; i < dataset->records[MZ_RECORD_TERM]->len; i++)
    {
      guint32 index = g_array_index (dataset->records[MZ_RECORD_TERM], MzTerm, i).names;
      const MzNames *names = &g_array_index (dataset->names, MzNames, index);

      for (guint j = 0; names->languages[j] != NULL; j++)
        {
          if (g_str_equal (names->languages[j], "en"))
            g_hash_table_insert (dataset->terms, (gpointer) names->texts[j], GUINT_TO_POINTER (index + 1));
        }
    }
}

static void
index_figures (MzDataset *dataset)
{
  GArray *figures = dataset->records[MZ_RECORD_FIGURE];
  guint n_measures = dataset->records[MZ_RECORD_MEASURE]->len;
  g_autofree guint32 *next = g_new0 (guint32, n_measures + 1);

  dataset->first_figures = g_new0 (guint32, n_measures + 1);
  dataset->figures_by_measure = g_new0 (guint32, figures->len + 1);
  for (guint i = 0; i < figures->len; i++)
    dataset->first_figures[g_array_index (figures, MzFigure, i).measure + 1]++;
  for (guint i = 0; i < n_measures; i++)
    {
      dataset->first_figures[i + 1] += dataset->first_figures[i];
      next[i + 1] = dataset->first_figures[i + 1];
    }
  for (guint i = 0; i < figures->len; i++)
    dataset->figures_by_measure[next[g_array_index (figures, MzFigure, i).measure]++] = i;
}

/**
 * _mz_dataset_builder_freeze:
 * @self: a builder, which is empty afterwards and can only be freed
 *
 * Returns: (transfer full): the dataset
 */
MzDataset *
_mz_dataset_builder_freeze (MzDatasetBuilder *self)
{
  g_return_val_if_fail (self->dataset != NULL, NULL);

  index_statements (self);
  index_figures (self->dataset);
  index_terms (self->dataset);
  return g_steal_pointer (&self->dataset);
}

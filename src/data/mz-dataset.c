/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-private.h"
#include "mz-language.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (MzDataset, mz_dataset, mz_dataset_ref, mz_dataset_unref)

/* The definition of a measure is kept right after its names. */
#define DEFINITION_AFTER_NAMES 1

/**
 * mz_dataset_ref:
 * @self: a dataset
 *
 * Returns: (transfer full): @self
 */
MzDataset *
mz_dataset_ref (MzDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
free_dataset (MzDataset *self)
{
  for (guint kind = 0; kind < MZ_N_RECORD_KINDS; kind++)
    {
      g_array_unref (self->records[kind]);
      g_hash_table_unref (self->ids[kind]);
    }
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->terms);
  g_array_unref (self->names);
  g_ptr_array_unref (self->lists);
  g_string_chunk_free (self->strings);
  g_free (self->statements_by_source);
  g_free (self->first_statements);
  g_free (self->figures_by_measure);
  g_free (self->first_figures);
  g_free (self);
}

/**
 * mz_dataset_unref:
 * @self: (transfer full): a dataset
 */
void
mz_dataset_unref (MzDataset *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    free_dataset (self);
}

static guint32
find_record (MzDataset   *self,
             MzRecordKind kind,
             const char  *id)
{
  guint place;

  if (id == NULL)
    return MZ_NO_INDEX;
  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids[kind], id));
  return place == 0 ? MZ_NO_INDEX : place - 1;
}

/**
 * mz_dataset_find_source:
 * @self: a dataset
 * @id: (nullable): an id
 *
 * Returns: the place of the source, or %MZ_NO_INDEX
 */
guint32
mz_dataset_find_source (MzDataset  *self,
                        const char *id)
{
  return find_record (self, MZ_RECORD_SOURCE, id);
}

/**
 * mz_dataset_find_measure:
 * @self: a dataset
 * @id: (nullable): an id
 *
 * Returns: the place of the measure, or %MZ_NO_INDEX
 */
guint32
mz_dataset_find_measure (MzDataset  *self,
                         const char *id)
{
  return find_record (self, MZ_RECORD_MEASURE, id);
}

/**
 * mz_dataset_find_company:
 * @self: a dataset
 * @id: (nullable): an id
 *
 * Returns: the place of the company, or %MZ_NO_INDEX
 */
guint32
mz_dataset_find_company (MzDataset  *self,
                         const char *id)
{
  return find_record (self, MZ_RECORD_COMPANY, id);
}

/**
 * mz_dataset_find_facility:
 * @self: a dataset
 * @id: (nullable): an id
 *
 * Returns: the place of the facility, or %MZ_NO_INDEX
 */
guint32
mz_dataset_find_facility (MzDataset  *self,
                          const char *id)
{
  return find_record (self, MZ_RECORD_FACILITY, id);
}

/**
 * mz_dataset_find_statement:
 * @self: a dataset
 * @id: (nullable): the id of a figure, holding, event or note
 *
 * Returns: (nullable) (transfer none): the statement
 */
const MzStatement *
mz_dataset_find_statement (MzDataset  *self,
                           const char *id)
{
  return id == NULL ? NULL : g_hash_table_lookup (self->statements, id);
}

static const char *
find_text (const MzNames *names,
           const char    *language)
{
  for (guint i = 0; names->languages[i] != NULL; i++)
    {
      if (strcmp (names->languages[i], language) == 0)
        return names->texts[i];
    }
  return NULL;
}

static const char *
get_name (MzDataset  *self,
          guint32     index,
          const char *language,
          const char *fallback)
{
  const MzNames *names = &g_array_index (self->names, MzNames, index);
  const char *picked = language == NULL ? NULL : mz_language_pick (names->languages, language);
  const char *text = picked == NULL ? NULL : find_text (names, picked);

  if (text == NULL)
    text = find_text (names, "en");
  return text != NULL ? text : fallback;
}

/**
 * mz_dataset_find_term:
 * @self: a dataset
 * @words: (nullable): words that a record uses, in English
 * @language: (nullable): a language tag
 *
 * Looks words up that the collections give in several languages: the definition of a figure or a part of
 * it, an edition, a note of the base map.
 *
 * Returns: (nullable) (transfer none): the same in @language, %NULL when that is not known
 */
const char *
mz_dataset_find_term (MzDataset  *self,
                      const char *words,
                      const char *language)
{
  guint place;

  g_return_val_if_fail (self != NULL, NULL);

  place = words == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (self->terms, words));

  return place == 0 ? NULL : get_name (self, place - 1, language, NULL);
}

/**
 * mz_dataset_list_texts:
 * @self: a dataset
 * @names: the names of a measure, a company or a facility, or the titles of an event
 *
 * Returns: (array zero-terminated=1): the texts in all their languages
 */
const char *const *
mz_dataset_list_texts (MzDataset *self,
                       guint32    names)
{
  g_return_val_if_fail (self != NULL && names < self->names->len, NULL);

  return g_array_index (self->names, MzNames, names).texts;
}

/**
 * mz_dataset_get_measure_name:
 * @self: a dataset
 * @index: a measure
 * @language: (nullable): a language tag, English when %NULL
 *
 * Returns: its name in @language, else in English, else its id
 */
const char *
mz_dataset_get_measure_name (MzDataset  *self,
                             guint32     index,
                             const char *language)
{
  const MzMeasure *measure = mz_dataset_get_measure (self, index);

  g_return_val_if_fail (measure != NULL, "");
  return get_name (self, measure->names, language, measure->id);
}

/**
 * mz_dataset_get_measure_definition:
 * @self: a dataset
 * @index: a measure
 * @language: (nullable): a language tag, English when %NULL
 *
 * Returns: what is measured, in @language, else in English, else the id
 */
const char *
mz_dataset_get_measure_definition (MzDataset  *self,
                                   guint32     index,
                                   const char *language)
{
  const MzMeasure *measure = mz_dataset_get_measure (self, index);

  g_return_val_if_fail (measure != NULL, "");
  return get_name (self, measure->names + DEFINITION_AFTER_NAMES, language, measure->id);
}

/**
 * mz_dataset_get_company_name:
 * @self: a dataset
 * @index: a company
 * @language: (nullable): a language tag, English when %NULL
 *
 * Returns: its name in @language, else in English, else its id
 */
const char *
mz_dataset_get_company_name (MzDataset  *self,
                             guint32     index,
                             const char *language)
{
  const MzCompany *company = mz_dataset_get_company (self, index);

  g_return_val_if_fail (company != NULL, "");
  return get_name (self, company->names, language, company->id);
}

/**
 * mz_dataset_get_facility_name:
 * @self: a dataset
 * @index: a facility
 * @language: (nullable): a language tag, English when %NULL
 *
 * Returns: its name in @language, else in English, else its id
 */
const char *
mz_dataset_get_facility_name (MzDataset  *self,
                              guint32     index,
                              const char *language)
{
  const MzFacility *facility = mz_dataset_get_facility (self, index);

  g_return_val_if_fail (facility != NULL, "");
  return get_name (self, facility->names, language, facility->id);
}

/**
 * mz_dataset_get_event_title:
 * @self: a dataset
 * @index: an event
 * @language: (nullable): a language tag, English when %NULL
 *
 * Returns: its title in @language, else in English, else its id
 */
const char *
mz_dataset_get_event_title (MzDataset  *self,
                            guint32     index,
                            const char *language)
{
  const MzEvent *event = mz_dataset_get_event (self, index);

  g_return_val_if_fail (event != NULL, "");
  return get_name (self, event->titles, language, event->base.id);
}

/**
 * mz_dataset_get_statements_of_source:
 * @self: a dataset
 * @source: a source
 * @n_out: (out): how many there are
 *
 * Lends what one source states: quotes in the order of its text, then everything else in
 * the order of the files.
 *
 * Returns: (array length=n_out) (transfer none): the statements
 */
const MzStatement *const *
mz_dataset_get_statements_of_source (MzDataset *self,
                                     guint32    source,
                                     guint     *n_out)
{
  guint32 first;

  g_return_val_if_fail (source < self->records[MZ_RECORD_SOURCE]->len, NULL);

  first = self->first_statements[source];
  *n_out = self->first_statements[source + 1] - first;
  return (const MzStatement *const *) self->statements_by_source + first;
}

/**
 * _mz_dataset_get_figures_of_measure:
 * @self: a dataset
 * @measure: a measure
 * @n_out: (out): how many there are
 *
 * Returns: (array length=n_out) (transfer none): places of figures
 */
const guint32 *
_mz_dataset_get_figures_of_measure (MzDataset *self,
                                    guint32    measure,
                                    guint     *n_out)
{
  g_return_val_if_fail (measure < self->records[MZ_RECORD_MEASURE]->len, NULL);

  *n_out = self->first_figures[measure + 1] - self->first_figures[measure];
  return self->figures_by_measure + self->first_figures[measure];
}

/**
 * _mz_dataset_find_series:
 * @self: a dataset
 * @id: (nullable): an id
 *
 * Returns: (nullable) (transfer none): the series
 */
const MzSeries *
_mz_dataset_find_series (MzDataset  *self,
                         const char *id)
{
  guint32 index = find_record (self, MZ_RECORD_SERIES, id);

  return index == MZ_NO_INDEX ? NULL
                              : &g_array_index (self->records[MZ_RECORD_SERIES], MzSeries, index);
}

/**
 * _mz_dataset_get_figure_rank:
 * @self: a dataset
 * @figure: one of its figures
 *
 * Returns: the rank of the series that the figure's source is an edition of
 */
guint
_mz_dataset_get_figure_rank (MzDataset      *self,
                             const MzFigure *figure)
{
  return mz_dataset_get_series_rank (self,
                                     mz_dataset_get_source (self, figure->base.source)->series);
}

/**
 * mz_dataset_get_series_rank:
 * @self: a dataset
 * @series: (nullable): the id of a series
 *
 * Returns: 0 for the most systematic series, larger for others, %G_MAXUINT for none
 */
guint
mz_dataset_get_series_rank (MzDataset  *self,
                            const char *series)
{
  const MzSeries *record = _mz_dataset_find_series (self, series);

  return record == NULL ? G_MAXUINT : record->rank;
}

/**
 * mz_dataset_get_series_title:
 * @self: a dataset
 * @series: (nullable): the id of a series
 *
 * Returns: (nullable): its title
 */
const char *
mz_dataset_get_series_title (MzDataset  *self,
                             const char *series)
{
  const MzSeries *record = _mz_dataset_find_series (self, series);

  return record == NULL ? NULL : record->title;
}

/*
 * _mz_measure_is_lasting:
 * @measure: a measure
 *
 * A stock or a count is of no period: a later edition tells the same thing anew, and a year without a
 * figure has that of the year before.
 *
 * Returns: whether it is one
 */
gboolean
_mz_measure_is_lasting (const MzMeasure *measure)
{
  return measure->kind == MZ_MEASURE_STOCK || measure->kind == MZ_MEASURE_COUNT;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"

#include "mz-text.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define N_EVIDENCE_KINDS 3

/* All figures of one subject and measure. */
typedef struct
{
  const char *measure;
  const char *subject;
  int         first_year;
  int         last_year;
  guint       n_figures;
  guint       n_by_evidence[N_EVIDENCE_KINDS];
  guint       n_not_available;
} Coverage;

/* A record that lacks something, or says it weakly. */
typedef struct
{
  const char *id;
  guint       n;
} Lack;

static void
count_figure (Coverage       *coverage,
              const MzFigure *figure)
{
  int year = mz_period_get_year (&figure->span);

  coverage->first_year = coverage->n_figures == 0 ? year : MIN (coverage->first_year, year);
  coverage->last_year = coverage->n_figures == 0 ? year : MAX (coverage->last_year, year);
  coverage->n_figures++;
  coverage->n_by_evidence[figure->base.evidence.kind]++;
  coverage->n_not_available += isnan (figure->value) ? 1 : 0;
}

static GPtrArray *
collect_coverage (MzDataset *dataset)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, i);
      const char *measure = mz_dataset_get_measure (dataset, figure->measure)->id;
      g_autofree char *key = g_strdup_printf ("%s|%s", measure, figure->subject);
      Coverage *coverage = g_hash_table_lookup (seen, key);

      if (coverage == NULL)
        {
          coverage = g_new0 (Coverage, 1);
          coverage->measure = measure;
          coverage->subject = figure->subject;
          g_hash_table_insert (seen, g_steal_pointer (&key), coverage);
          g_ptr_array_add (list, coverage);
        }
      count_figure (coverage, figure);
    }
  return list;
}

/* 0 for quotes only, 1 for cells only, 2 for pointers only. */
static double
get_weakness (const Coverage *coverage)
{
  return (2.0 * coverage->n_by_evidence[MZ_EVIDENCE_POINTER] + coverage->n_by_evidence[MZ_EVIDENCE_CELL]) /
         coverage->n_figures;
}

static int
compare_coverage (gconstpointer a,
                  gconstpointer b)
{
  const Coverage *one = *(const Coverage *const *) a;
  const Coverage *other = *(const Coverage *const *) b;
  double difference = get_weakness (other) - get_weakness (one);

  if (difference != 0.0)
    return difference > 0.0 ? 1 : -1;
  if (strcmp (one->measure, other->measure) != 0)
    return strcmp (one->measure, other->measure);
  return strcmp (one->subject, other->subject);
}

static void
append_coverage_row (GString        *words,
                     const char     *measure,
                     const char     *subject,
                     const Coverage *coverage)
{
  g_string_append_printf (words, "%-24s %-24s %4d-%4d %7u %7u %7u %7u %7u\n", measure, subject, coverage->first_year,
                          coverage->last_year, coverage->n_figures, coverage->n_by_evidence[MZ_EVIDENCE_POINTER],
                          coverage->n_by_evidence[MZ_EVIDENCE_CELL], coverage->n_by_evidence[MZ_EVIDENCE_QUOTE],
                          coverage->n_not_available);
}

static void
append_coverage (GString   *words,
                 MzDataset *dataset)
{
  g_autoptr (GPtrArray) list = collect_coverage (dataset);
  Coverage all = { 0 };

  g_ptr_array_sort (list, compare_coverage);
  g_string_append_printf (words, "%s\n\n%-24s %-24s %9s %7s %7s %7s %7s %7s\n",
                          _("Figures by measure and subject, weakest evidence first:"), "measure", "subject", "years",
                          "figures", "pointer", "cell", "quote", "NA");
  for (guint i = 0; i < list->len; i++)
    {
      const Coverage *coverage = list->pdata[i];

      append_coverage_row (words, coverage->measure, coverage->subject, coverage);
    }
  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    count_figure (&all, mz_dataset_get_figure (dataset, i));
  append_coverage_row (words, "*", "*", &all);
}

static int
compare_lacks (gconstpointer a,
               gconstpointer b)
{
  const Lack *one = a;
  const Lack *other = b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  return strcmp (one->id, other->id);
}

/* Sources that nobody can open from here, those of most figures first. */
static void
append_sources_without_address (GString   *words,
                                MzDataset *dataset)
{
  g_autoptr (GArray) lacks = g_array_new (FALSE, FALSE, sizeof (Lack));
  guint n_statements = 0;

  for (guint32 i = 0; i < mz_dataset_get_n_sources (dataset); i++)
    {
      const MzSource *source = mz_dataset_get_source (dataset, i);
      Lack lack = { .id = source->id };

      mz_dataset_get_statements_of_source (dataset, i, &lack.n);
      if (source->url == NULL && lack.n > 0)
        {
          g_array_append_val (lacks, lack);
          n_statements += lack.n;
        }
    }
  g_array_sort (lacks, compare_lacks);
  g_string_append_printf (words, _("\nStatements whose source has no address: %u\n"), n_statements);
  for (guint i = 0; i < lacks->len; i++)
    {
      const Lack *lack = &g_array_index (lacks, Lack, i);

      g_string_append_printf (words, "  %6u  %s\n", lack->n, lack->id);
    }
}

typedef struct
{
  const char *array;
  const char *member;
  GString    *ids;
  guint       n;
} Gap;

static void
note_gap (Gap        *gap,
          gboolean    lacks,
          const char *id)
{
  if (!lacks)
    return;
  if (gap->ids == NULL)
    gap->ids = g_string_new (NULL);
  g_string_append_printf (gap->ids, " %s", id);
  gap->n++;
}

static void
append_gaps (GString *words,
             Gap     *gaps,
             guint    n_gaps,
             guint    n_records)
{
  for (guint i = 0; i < n_gaps; i++)
    {
      if (gaps[i].n > 0)
        g_string_append_printf (words, "  %s.%s: %u/%u:%s\n", gaps[i].array, gaps[i].member, gaps[i].n, n_records,
                                gaps[i].ids->str);
      if (gaps[i].ids != NULL)
        g_string_free (gaps[i].ids, TRUE);
    }
}

static void
append_company_gaps (GString   *words,
                     MzDataset *dataset)
{
  Gap gaps[] = { { "companies", "country" }, { "companies", "state_owned" }, { "companies", "source" } };
  guint32 n_records = mz_dataset_get_n_companies (dataset);

  for (guint32 i = 0; i < n_records; i++)
    {
      const MzCompany *company = mz_dataset_get_company (dataset, i);

      note_gap (&gaps[0], company->country == NULL, company->id);
      note_gap (&gaps[1], company->state_owned == NULL, company->id);
      note_gap (&gaps[2], company->source == MZ_NO_INDEX, company->id);
    }
  append_gaps (words, gaps, G_N_ELEMENTS (gaps), n_records);
}

static void
append_facility_gaps (GString   *words,
                      MzDataset *dataset)
{
  Gap gaps[] = { { "facilities", "lat" }, { "facilities", "precision_km" }, { "facilities", "status" },
                 { "facilities", "operator" }, { "facilities", "source" } };
  guint32 n_records = mz_dataset_get_n_facilities (dataset);

  for (guint32 i = 0; i < n_records; i++)
    {
      const MzFacility *facility = mz_dataset_get_facility (dataset, i);

      note_gap (&gaps[0], isnan (facility->latitude), facility->id);
      note_gap (&gaps[1], !isnan (facility->latitude) && isnan (facility->precision_km), facility->id);
      note_gap (&gaps[2], facility->status == NULL, facility->id);
      note_gap (&gaps[3], facility->operator_id == NULL, facility->id);
      note_gap (&gaps[4], facility->source == MZ_NO_INDEX, facility->id);
    }
  append_gaps (words, gaps, G_N_ELEMENTS (gaps), n_records);
}

static void
append_holding_gaps (GString   *words,
                     MzDataset *dataset)
{
  Gap gaps[] = { { "holdings", "share" } };
  guint32 n_records = mz_dataset_get_n_holdings (dataset);

  for (guint32 i = 0; i < n_records; i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (dataset, i);

      note_gap (&gaps[0], isnan (holding->share) && isnan (holding->share_min) && isnan (holding->share_max),
                holding->base.id);
    }
  append_gaps (words, gaps, G_N_ELEMENTS (gaps), n_records);
}

/**
 * mz_cli_make_report:
 * @dataset: a dataset
 *
 * Tells what a dataset covers, subjects × measures × years × kind of evidence, the weakest evidence
 * first: a pointer before a cell before a quote. Then come the sources without an address and the
 * fields that nobody has verified.
 *
 * Returns: (transfer full): the report, control characters made visible
 */
char *
mz_cli_make_report (MzDataset *dataset)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) visible = g_string_new (NULL);

  append_coverage (words, dataset);
  append_sources_without_address (words, dataset);
  g_string_append (words, _("\nFields that were not verified and are unknown:\n"));
  append_company_gaps (words, dataset);
  append_facility_gaps (words, dataset);
  append_holding_gaps (words, dataset);

  lines = g_strsplit (words->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_autofree char *line = mz_text_make_visible (lines[i]);

      g_string_append_printf (visible, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&visible), FALSE);
}

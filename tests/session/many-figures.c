/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up collection of any size: one measure, each figure of one country, year and edition. */
#include "config.h"

#include "many-figures.h"

#include "mz-dataset-reader.h"
#include "mz-json-writer.h"
#include <string.h>

#define FIRST_YEAR 1980
#define N_YEARS    40
#define N_EDITIONS 40

static void
write_text (MzJsonWriter *writer,
            const char   *member,
            const char   *text)
{
  mz_json_writer_member (writer, member);
  mz_json_writer_string (writer, text);
}

static void
write_names (MzJsonWriter *writer,
             const char   *member,
             const char   *name)
{
  static const char *const languages[] = { "en", "zh_CN", "ru" };

  mz_json_writer_member (writer, member);
  mz_json_writer_begin_object (writer);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    write_text (writer, languages[i], name);
  mz_json_writer_end_object (writer);
}

static void
write_source (MzJsonWriter *writer,
              guint         edition)
{
  g_autofree char *id = g_strdup_printf ("edition-%u", edition);
  g_autofree char *title = g_strdup_printf ("Minéral Survey of the World, %u", FIRST_YEAR + N_YEARS + edition);
  g_autofree char *url = g_strdup_printf ("https://survey.example/%u", edition);
  const int date[] = { (int) (FIRST_YEAR + N_YEARS + edition), 2, 1 };

  mz_json_writer_begin_object (writer);
  write_text (writer, "id", id);
  write_text (writer, "type", "report");
  write_text (writer, "title", title);
  write_text (writer, "publisher", "Survey office");
  write_text (writer, "language", "en");
  write_text (writer, "series", "survey");
  write_text (writer, "edition", title);
  write_text (writer, "URL", url);
  mz_json_writer_member (writer, "issued");
  mz_json_writer_begin_object (writer);
  mz_json_writer_member (writer, "date-parts");
  mz_json_writer_begin_array (writer);
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < G_N_ELEMENTS (date); i++)
    mz_json_writer_double (writer, date[i]);
  mz_json_writer_end_array (writer);
  mz_json_writer_end_array (writer);
  mz_json_writer_end_object (writer);
  mz_json_writer_end_object (writer);
}

static void
write_measure (MzJsonWriter *writer)
{
  mz_json_writer_begin_object (writer);
  write_text (writer, "id", "mine_production");
  write_text (writer, "group", "extraction");
  write_names (writer, "names", "Mine production");
  write_names (writer, "definition", "What is mined");
  write_text (writer, "unit", "t REO");
  write_text (writer, "kind", "flow");
  mz_json_writer_member (writer, "may_sum");
  mz_json_writer_boolean (writer, TRUE);
  write_text (writer, "of", "places");
  mz_json_writer_end_object (writer);
}

static void
write_company (MzJsonWriter *writer,
               guint         i)
{
  g_autofree char *id = g_strdup_printf ("company-%u", i);
  g_autofree char *name = g_strdup_printf ("%s %s Réfining %u", i % 3 ? "Northern" : "Южная", i % 7 ? "Earths" : "稀土",
                                           i);

  mz_json_writer_begin_object (writer);
  write_text (writer, "id", id);
  write_names (writer, "names", name);
  write_text (writer, "country", "USA");
  mz_json_writer_end_object (writer);
}

static void
write_evidence (MzJsonWriter *writer,
                const char   *country,
                const char   *period,
                const char   *printed)
{
  mz_json_writer_member (writer, "evidence");
  mz_json_writer_begin_object (writer);
  write_text (writer, "kind", "cell");
  write_text (writer, "document", "Survey");
  write_text (writer, "table", "World mine production");
  write_text (writer, "row", country);
  write_text (writer, "column", period);
  write_text (writer, "printed", printed);
  mz_json_writer_end_object (writer);
}

static void
write_figure (MzJsonWriter      *writer,
              guint              i,
              const char *const *countries)
{
  const char *country = countries[i % g_strv_length ((char **) countries)];
  guint turn = i / g_strv_length ((char **) countries);
  guint value = 1000 + (i * 7919u) % 90000u;
  g_autofree char *printed = g_strdup_printf ("%s  %u", country, value);
  g_autofree char *id = g_strdup_printf ("figure-%u", i);
  g_autofree char *period = g_strdup_printf ("%u", FIRST_YEAR + turn % N_YEARS);
  g_autofree char *source = g_strdup_printf ("edition-%u", turn / N_YEARS % N_EDITIONS);

  mz_json_writer_begin_object (writer);
  write_text (writer, "id", id);
  write_text (writer, "subject", country);
  write_text (writer, "measure", "mine_production");
  write_text (writer, "period", period);
  write_text (writer, "bound", i % 5 ? "exactly" : "more_than");
  write_text (writer, "unit", "t REO");
  write_text (writer, "as_of", "2026-02-01");
  write_text (writer, "source", source);
  mz_json_writer_member (writer, "value");
  mz_json_writer_double (writer, value);
  write_evidence (writer, country, period, printed);
  mz_json_writer_end_object (writer);
}

static char *
write_collection (guint              n_figures,
                  guint              n_companies,
                  const char *const *countries)
{
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();

  mz_json_writer_begin_object (writer);
  write_text (writer, "format", "monazite/1");
  mz_json_writer_member (writer, "series");
  mz_json_writer_begin_array (writer);
  mz_json_writer_begin_object (writer);
  write_text (writer, "id", "survey");
  write_text (writer, "title", "Survey");
  mz_json_writer_member (writer, "rank");
  mz_json_writer_double (writer, 0);
  mz_json_writer_end_object (writer);
  mz_json_writer_end_array (writer);
  mz_json_writer_member (writer, "sources");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < N_EDITIONS; i++)
    write_source (writer, i);
  mz_json_writer_end_array (writer);
  mz_json_writer_member (writer, "measures");
  mz_json_writer_begin_array (writer);
  write_measure (writer);
  mz_json_writer_end_array (writer);
  mz_json_writer_member (writer, "companies");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < n_companies; i++)
    write_company (writer, i);
  mz_json_writer_end_array (writer);
  mz_json_writer_member (writer, "figures");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < n_figures; i++)
    write_figure (writer, i, countries);
  mz_json_writer_end_array (writer);
  mz_json_writer_end_object (writer);

  return mz_json_writer_finish (writer);
}

/* With no borders of countries. */
MzChartContext *
many_figures_new_context (guint n_figures,
                          guint n_companies)
{
  static const char *const countries[] = {
    "AUS", "BRA", "CAN", "CHN", "DEU", "EGY", "FRA", "GBR", "GRL", "IDN", "IND", "JPN", "KAZ", "KEN", "LKA",
    "MDG", "MMR", "MNG", "MWI", "MYS", "NGA", "NOR", "POL", "RUS", "SWE", "THA", "TUR", "TZA", "UKR", "USA",
    "VNM", "ZAF", NULL,
  };
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;
  char *text = write_collection (n_figures, n_companies, countries);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  mz_dataset_reader_add_bytes (reader, bytes, "many");
  dataset = mz_dataset_reader_finish (reader, &problems);
  for (guint i = 0; i < MIN (problems->len, 10); i++)
    {
      g_autofree char *words = mz_problem_to_string (g_ptr_array_index (problems, i));

      g_printerr ("%s\n", words);
    }
  g_assert_cmpuint (mz_dataset_get_n_figures (dataset), ==, n_figures);

  return mz_chart_context_new (dataset, NULL, "en");
}

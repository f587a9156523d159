/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"

#include "mz-cli-view.h"
#include "mz-derive.h"
#include "mz-describe.h"
#include "mz-language.h"
#include "mz-number.h"
#include "mz-record-json.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* One kind of record: how many there are, one as JSON, and one as a line. */
typedef struct
{
  const char *name;
  guint32   (*get_length) (MzDataset *dataset);
  void      (*write)      (MzJsonWriter *writer, MzDataset *dataset, guint32 index);
  char     *(*describe)   (MzChartContext *context, guint32 index);
} ListKind;

static void
write_source (MzJsonWriter *writer,
              MzDataset    *dataset,
              guint32       index)
{
  mz_record_write_source (writer, mz_dataset_get_source (dataset, index));
}

static char *
describe_measure (MzChartContext *context,
                  guint32         index)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const MzMeasure *measure = mz_dataset_get_measure (dataset, index);

  return g_strdup_printf ("%s  %s (%s)", measure->id,
                          mz_dataset_get_measure_name (dataset, index, mz_chart_context_get_language (context)),
                          measure->unit);
}

static char *
describe_source (MzChartContext *context,
                 guint32         index)
{
  const MzSource *source = mz_dataset_get_source (mz_chart_context_get_dataset (context), index);

  return g_strdup_printf ("%s  %s", source->id, source->title);
}

static char *
describe_statement (MzChartContext    *context,
                    const MzStatement *statement)
{
  g_autofree char *words = mz_describe_statement (context, statement);

  return g_strdup_printf ("%s  %s", statement->id, words);
}

static char *
describe_figure (MzChartContext *context,
                 guint32         index)
{
  return describe_statement (context, &mz_dataset_get_figure (mz_chart_context_get_dataset (context), index)->base);
}

static char *
describe_holding (MzChartContext *context,
                  guint32         index)
{
  return describe_statement (context, &mz_dataset_get_holding (mz_chart_context_get_dataset (context), index)->base);
}

static char *
describe_party (MzChartContext *context,
                const char     *id,
                const char     *country)
{
  const char *name = mz_chart_context_get_subject_name (context, id);

  if (country == NULL)
    return g_strdup_printf ("%s  %s", id, name);
  return g_strdup_printf ("%s  %s (%s)", id, name, mz_chart_context_get_subject_name (context, country));
}

static char *
describe_company (MzChartContext *context,
                  guint32         index)
{
  const MzCompany *company = mz_dataset_get_company (mz_chart_context_get_dataset (context), index);

  return describe_party (context, company->id, company->country);
}

static char *
describe_facility (MzChartContext *context,
                   guint32         index)
{
  const MzFacility *facility = mz_dataset_get_facility (mz_chart_context_get_dataset (context), index);

  return describe_party (context, facility->id, facility->country);
}

static const ListKind kinds[] = {
  { "measures", mz_dataset_get_n_measures, mz_record_write_measure, describe_measure },
  { "sources", mz_dataset_get_n_sources, write_source, describe_source },
  { "figures", mz_dataset_get_n_figures, mz_record_write_sourced_figure, describe_figure },
  { "companies", mz_dataset_get_n_companies, mz_record_write_company, describe_company },
  { "facilities", mz_dataset_get_n_facilities, mz_record_write_facility, describe_facility },
  { "holdings", mz_dataset_get_n_holdings, mz_record_write_holding, describe_holding },
};

static int
print_array (MzJsonWriter *writer)
{
  g_autofree char *text = mz_json_writer_finish (writer);
  g_autofree char *line = g_strconcat (text, "\n", NULL);

  return mz_cli_print (line);
}

static int
print_json (MzDataset      *dataset,
            const ListKind *kind)
{
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();

  mz_json_writer_begin_array (writer);
  for (guint32 i = 0; i < kind->get_length (dataset); i++)
    kind->write (writer, dataset, i);
  mz_json_writer_end_array (writer);

  return print_array (writer);
}

static void
append_line (GString    *words,
             const char *line)
{
  g_autofree char *visible = mz_text_make_visible (line);

  g_string_append_printf (words, "%s\n", visible);
}

static int
print_lines (MzDataset      *dataset,
             const ListKind *kind)
{
  g_autoptr (MzChartContext) context = mz_chart_context_new (dataset, NULL, mz_language_get ());
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint32 i = 0; i < kind->get_length (dataset); i++)
    {
      g_autofree char *line = kind->describe (context, i);

      append_line (words, line);
    }

  return mz_cli_print (words->str);
}

static void
append_derived (GString            *words,
                const MzDerivation *derivation)
{
  for (guint i = 0; i < derivation->rows->len; i++)
    {
      const MzDerivedRow *row = &g_array_index (derivation->rows, MzDerivedRow, i);
      g_autofree char *value = isnan (row->value) ? g_strdup ("-") : mz_number_to_string (row->value);
      g_autofree char *line =
          g_strdup_printf ("%s  %s  %d  %s %s %s", mz_derived_kind_to_string (derivation->kind), row->subject,
                           derivation->year, mz_bound_to_string (row->bound), value,
                           mz_derived_get_unit (derivation->kind));

      append_line (words, line);
    }
}

/* Everything that is computed for the newest year through the default lens. */
static int
print_derived (MzDataset *dataset,
               gboolean   as_json)
{
  g_autoptr (MzLens) lens = mz_lens_new (MZ_LENS_DEFAULT, NULL);
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();
  g_autoptr (GString) words = g_string_new (NULL);

  mz_json_writer_begin_array (writer);
  for (guint kind = 0; kind < MZ_N_DERIVED; kind++)
    {
      g_autoptr (MzDerivation) derivation = mz_derive_run (dataset, kind, 0, lens);

      append_derived (words, derivation);
      for (guint i = 0; i < derivation->rows->len; i++)
        mz_record_write_derived (writer, dataset, derivation, i);
    }
  mz_json_writer_end_array (writer);

  return as_json ? print_array (writer) : mz_cli_print (words->str);
}

static void
write_group (MzJsonWriter         *writer,
             const MzCountryGroup *group)
{
  const struct { const char *name, *text; } members[] = {
    { "id", group->id }, { "name", group->name }, { "source", group->source_title },
    { "publisher", group->publisher }, { "URL", group->url }, { "as_of", group->as_of }, { "note", group->note },
  };

  mz_json_writer_begin_object (writer);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (members[i].text == NULL)
        continue;
      mz_json_writer_member (writer, members[i].name);
      mz_json_writer_string (writer, members[i].text);
    }
  mz_json_writer_member (writer, "members");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < group->members->len; i++)
    mz_json_writer_string (writer, g_array_index (group->members, MzGroupMember, i).id);
  mz_json_writer_end_array (writer);
  mz_json_writer_end_object (writer);
}

static void
append_group (GString              *words,
              const MzCountryGroup *group)
{
  g_autofree char *line = NULL;
  g_autoptr (GString) members = g_string_new (NULL);

  for (guint i = 0; i < group->members->len; i++)
    {
      const MzGroupMember *member = &g_array_index (group->members, MzGroupMember, i);

      g_string_append_printf (members, " %s", member->id);
      if (member->since != NULL)
        g_string_append_printf (members, " (%s)", member->since);
    }
  line = g_strdup_printf ("%s  %s: %u (%s, %s, %s):%s", group->id, group->name, group->members->len, group->publisher,
                          group->as_of, group->url, members->str);
  append_line (words, line);
}

/* Groups of countries are no records of a collection; each is told with its source. */
static int
print_groups (const char *language,
              gboolean    as_json)
{
  g_autoptr (MzCountryGroups) groups = NULL;
  int code;
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();
  g_autoptr (GString) words = g_string_new (NULL);

  if (!mz_cli_set_language (language, &code))
    return code;
  groups = mz_country_groups_new_bundled (mz_language_get ());
  mz_json_writer_begin_array (writer);
  for (guint i = 0; groups != NULL && i < mz_country_groups_get_length (groups); i++)
    {
      append_group (words, mz_country_groups_get (groups, i));
      write_group (writer, mz_country_groups_get (groups, i));
    }
  mz_json_writer_end_array (writer);

  return as_json ? print_array (writer) : mz_cli_print (words->str);
}

static gboolean
is_derived (char **names)
{
  return g_strcmp0 (names[0], "derived") == 0;
}

static const ListKind *
find_kind (char **names)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (names[0], kinds[i].name) == 0)
        return &kinds[i];
    }

  return NULL;
}

static int
list (MzCliView *view,
      char     **names,
      gboolean   as_json)
{
  g_autoptr (MzDataset) dataset = NULL;
  gboolean has_one = names != NULL && names[0] != NULL && names[1] == NULL;
  const ListKind *kind = has_one ? find_kind (names) : NULL;
  int code = MZ_EXIT_GOOD;

  if (has_one && g_str_equal (names[0], "groups"))
    return print_groups (view->language, as_json);
  if (kind == NULL && !(has_one && (is_derived (names) || mz_cli_has_values (names[0]))))
    {
      g_autofree char *message = g_strdup_printf (_("Say what to list: %s."), MZ_CLI_LIST_NAMES);

      return mz_cli_fail (MZ_EXIT_USAGE, message);
    }

  dataset = mz_cli_view_load_dataset (view, &code);
  if (dataset == NULL)
    return code;

  if (kind == NULL)
    return is_derived (names) ? print_derived (dataset, as_json) : mz_cli_list_values (dataset, names[0], as_json);
  return as_json ? print_json (dataset, kind) : print_lines (dataset, kind);
}

/**
 * mz_cli_run_list:
 * @arguments: (inout): the command line, the command's name first
 *
 * Lists records, or what is computed from them, as lines or as one JSON array.
 *
 * Returns: an exit code
 */
int
mz_cli_run_list (char ***arguments)
{
  g_auto (MzCliView) view = { NULL };
  g_auto (GStrv) names = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("One JSON array with the members of the format"), NULL },
    { "data", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &view.data_files, N_("Collection to open over the bundled one"),
      N_("FILE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &view.language, N_("Language of the words, such as zh_CN"), N_("TAG") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &names, NULL, MZ_CLI_LIST_NAMES },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  int code;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (!mz_cli_parse (context, arguments, &code))
    return code;

  return list (&view, names, as_json);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"

#include "mz-dataset-reader.h"
#include "mz-place-check.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  char   **files;
  char    *language;
  gboolean wants_report;
} Options;

static void
parse_options (Options        *options,
               GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options->language, N_("Language of the words, such as zh_CN"), N_("TAG") },
    { "report", 0, 0, G_OPTION_ARG_NONE, &options->wants_report,
      N_("Tell what is covered, the weakest evidence first"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, N_("[FILE…]") },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, N_("Checks collections over the bundled one, or the bundled one alone. "
                                            "Each problem is one line: file, line, column, what was found, what "
                                            "was expected and how to mend it."));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
}

static int
print_result (MzDataset *dataset,
              GPtrArray *problems,
              gboolean   wants_report)
{
  GString *words = g_string_new (NULL);
  g_autofree char *text = NULL;
  int code;

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = mz_problem_to_string (g_ptr_array_index (problems, i));

      g_string_append_printf (words, "%s\n", line);
    }
  if (problems->len == 0)
    g_string_append_printf (words, _("No problem in %u figures, %u holdings, %u events and %u notes of %u sources.\n"),
                            mz_dataset_get_n_figures (dataset), mz_dataset_get_n_holdings (dataset),
                            mz_dataset_get_n_events (dataset), mz_dataset_get_n_notes (dataset),
                            mz_dataset_get_n_sources (dataset));
  if (wants_report)
    {
      g_autofree char *report = mz_cli_make_report (dataset);

      g_string_append_printf (words, "\n%s", report);
    }
  text = g_string_free (words, FALSE);
  code = mz_cli_print (text);

  return problems->len > 0 ? MZ_EXIT_PROBLEMS : code;
}

static int
check (const Options *options)
{
  g_autoptr (MzMapGeometry) geometry = mz_chart_context_load_geometry ();
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (MzDataset) dataset = NULL;
  int code;

  if (!mz_cli_set_language (options->language, &code))
    return code;
  for (guint i = 0; options->files != NULL && options->files[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!mz_dataset_reader_add_file (reader, options->files[i], &error))
        return mz_cli_fail_error (MZ_EXIT_CANNOT_READ, g_steal_pointer (&error));
    }
  mz_dataset_reader_add_bundled (reader);
  if (geometry != NULL)
    mz_place_check_install (reader, mz_map_geometry_get_world (geometry));
  dataset = mz_dataset_reader_finish (reader, &problems);

  return print_result (dataset, problems, options->wants_report);
}

/**
 * mz_cli_run_check:
 * @arguments: (inout): the command line, the command's name first
 *
 * Checks collections.
 *
 * Returns: an exit code
 */
int
mz_cli_run_check (char ***arguments)
{
  Options options = { NULL };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  int code;

  parse_options (&options, context);
  if (mz_cli_parse (context, arguments, &code))
    code = check (&options);
  g_strfreev (options.files);
  g_free (options.language);

  return code;
}

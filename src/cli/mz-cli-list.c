/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"

#include "mz-cli-view.h"
#include "mz-describe.h"
#include "mz-language.h"
#include "mz-record-json.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>

typedef enum
{
  LIST_MEASURES,
  LIST_SOURCES,
  LIST_FIGURES,
} ListKind;

static const char *const kind_names[] = { "measures", "sources", "figures" };

static guint32
get_length (MzDataset *dataset,
            ListKind   kind)
{
  switch (kind)
    {
    case LIST_MEASURES:
      return mz_dataset_get_n_measures (dataset);
    case LIST_SOURCES:
      return mz_dataset_get_n_sources (dataset);
    case LIST_FIGURES:
    default:
      return mz_dataset_get_n_figures (dataset);
    }
}

static void
write_record (MzJsonWriter *writer,
              MzDataset    *dataset,
              ListKind      kind,
              guint32       index)
{
  switch (kind)
    {
    case LIST_MEASURES:
      mz_record_write_measure (writer, dataset, index);
      break;
    case LIST_SOURCES:
      mz_record_write_source (writer, mz_dataset_get_source (dataset, index));
      break;
    case LIST_FIGURES:
    default:
      mz_record_write_figure (writer, dataset, index);
      break;
    }
}

static int
print_json (MzDataset *dataset,
            ListKind   kind)
{
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  mz_json_writer_begin_array (writer);
  for (guint32 i = 0; i < get_length (dataset, kind); i++)
    write_record (writer, dataset, kind, i);
  mz_json_writer_end_array (writer);
  text = mz_json_writer_finish (writer);
  line = g_strconcat (text, "\n", NULL);

  return mz_cli_print (line);
}

static void
append_line (GString        *words,
             MzChartContext *context,
             ListKind        kind,
             guint32         index)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  g_autofree char *line = NULL;
  g_autofree char *visible = NULL;

  switch (kind)
    {
    case LIST_MEASURES:
      line = g_strdup_printf ("%s  %s (%s)", mz_dataset_get_measure (dataset, index)->id,
                              mz_dataset_get_measure_name (dataset, index, mz_chart_context_get_language (context)),
                              mz_dataset_get_measure (dataset, index)->unit);
      break;
    case LIST_SOURCES:
      line = g_strdup_printf ("%s  %s", mz_dataset_get_source (dataset, index)->id,
                              mz_dataset_get_source (dataset, index)->title);
      break;
    case LIST_FIGURES:
    default:
      visible = mz_describe_figure (context, mz_dataset_get_figure (dataset, index));
      line = g_strdup_printf ("%s  %s", mz_dataset_get_figure (dataset, index)->base.id, visible);
      g_clear_pointer (&visible, g_free);
      break;
    }
  visible = mz_text_make_visible (line);
  g_string_append_printf (words, "%s\n", visible);
}

static int
print_lines (MzDataset *dataset,
             ListKind   kind)
{
  g_autoptr (MzChartContext) context = mz_chart_context_new (dataset, NULL, mz_language_get ());
  GString *words = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint32 i = 0; i < get_length (dataset, kind); i++)
    append_line (words, context, kind, i);
  text = g_string_free (words, FALSE);

  return mz_cli_print (text);
}

static gboolean
find_kind (char    **names,
           ListKind *kind_out)
{
  if (names == NULL || names[0] == NULL || names[1] != NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      if (g_str_equal (names[0], kind_names[i]))
        {
          *kind_out = i;
          return TRUE;
        }
    }

  return FALSE;
}

static int
list (MzCliView *view,
      char     **names,
      gboolean   as_json)
{
  g_autoptr (MzDataset) dataset = NULL;
  ListKind kind;
  int code = MZ_EXIT_GOOD;

  if (!find_kind (names, &kind))
    return mz_cli_fail (MZ_EXIT_USAGE, _("Say what to list: measures, sources or figures."));

  dataset = mz_cli_view_load_dataset (view, &code);
  if (dataset == NULL)
    return code;

  return as_json ? print_json (dataset, kind) : print_lines (dataset, kind);
}

/**
 * mz_cli_run_list:
 * @arguments: (inout): the command line, the command's name first
 *
 * Lists measures, sources or figures as lines or as one JSON array.
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
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &names, NULL, "measures|sources|figures" },
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli-view.h"

#include "mz-cli.h"
#include "mz-cli-layer.h"
#include "mz-dataset-reader.h"
#include "mz-language.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static const char *const option_words[MZ_N_OPTIONS] = {
  [MZ_OPTION_MAP_MARKS] = N_("How a map shows values"),
  [MZ_OPTION_CLASSES] = N_("How values are put into colour classes"),
  [MZ_OPTION_N_CLASSES] = N_("Number of colour classes"),
  [MZ_OPTION_SCALE_YEARS] = N_("Whether colours and sizes of a map are those of the year shown or the same for all years"),
  [MZ_OPTION_PROJECTION] = N_("Projection of the map"),
  [MZ_OPTION_MERIDIAN] = N_("Longitude in the middle of the map"),
  [MZ_OPTION_BORDERS] = N_("Whose view of disputed borders"),
  [MZ_OPTION_SITES] = N_("Show facilities on the map"),
  [MZ_OPTION_OCCURRENCES] = N_("Show known occurrences on the map"),
  [MZ_OPTION_VALUE_SCALE] = N_("Scale of bars and trends"),
  [MZ_OPTION_SORT] = N_("Order of bars"),
  [MZ_OPTION_TOP] = N_("Number of bars before “others”, 0 for all"),
  [MZ_OPTION_STACK] = N_("What bars are stacked by"),
  [MZ_OPTION_COMPARE] = N_("Compare two years or two editions"),
  [MZ_OPTION_COMPARE_WITH] = N_("The earlier year or edition, 0 for the one before"),
  [MZ_OPTION_FACETS] = N_("Small multiples"),
  [MZ_OPTION_TREND_MARKS] = N_("How a trend is drawn"),
  [MZ_OPTION_BASE_YEAR] = N_("Year that is 100 in a trend, 0 for none"),
  [MZ_OPTION_HOLDINGS_MARKS] = N_("How holdings are drawn"),
  [MZ_OPTION_STAGE] = N_("Stage of attributable capacity"),
  [MZ_OPTION_DEPTH] = N_("Steps that the graph goes out from its focus, 0 for all"),
  [MZ_OPTION_TABLE_ROWS] = N_("What a table lists"),
  [MZ_OPTION_UNITS] = N_("Unit of tonnages"),
  [MZ_OPTION_BESIDE] = N_("Second view beside the first, in the window"),
};

static const char *const text_words[MZ_N_VIEW_TEXTS] = {
  [MZ_VIEW_TEXT_GROUP] = N_("Group of countries that is drawn (see “list groups”)"),
  [MZ_VIEW_TEXT_FOCUS] = N_("Company that the graph of holdings spreads around"),
  [MZ_VIEW_TEXT_SEARCH] = N_("Words that a row of the table must have"),
  [MZ_VIEW_TEXT_TABLE_SORT] = N_("Column that a table is sorted by, with “-” for largest first"),
  [MZ_VIEW_TEXT_STATEMENT] = N_("Statement that is read beside the chart, in the window"),
};

static void
add_entry (GOptionContext *context,
           GOptionEntry   *entry)
{
  GOptionEntry entries[] = { *entry, { NULL } };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/* "--map-marks" for "map_marks". GOption keeps the pointers, and messages name it. */
static const char *
intern_argument (const char *name)
{
  g_autofree char *argument = g_strconcat ("--", name, NULL);

  return g_intern_string (g_strdelimit (argument, "_", '-'));
}

static void
add_view_option (MzCliView      *self,
                 GOptionContext *context,
                 MzViewOption    option)
{
  gboolean is_switch = mz_view_option_get_kind (option) == MZ_OPTION_KIND_BOOLEAN;
  g_autofree char *values = mz_view_option_describe_values (option);
  GOptionEntry entry = {
    .long_name = intern_argument (mz_view_option_get_name (option)) + strlen ("--"),
    .arg = is_switch ? G_OPTION_ARG_NONE : G_OPTION_ARG_STRING,
    .arg_data = is_switch ? (gpointer) &self->switches[option] : (gpointer) &self->options[option],
    .description = option_words[option],
    .arg_description = is_switch ? NULL : g_intern_string (values),
  };

  add_entry (context, &entry);
}

static void
add_view_text (MzCliView      *self,
               GOptionContext *context,
               MzViewText      text)
{
  GOptionEntry entry = {
    .long_name = intern_argument (mz_view_text_get_name (text)) + strlen ("--"),
    .arg = G_OPTION_ARG_STRING,
    .arg_data = &self->texts[text],
    .description = text_words[text],
    .arg_description = N_("TEXT"),
  };

  add_entry (context, &entry);
}

/**
 * mz_cli_view_add_options:
 * @self: takes the values
 * @context: options of a command
 *
 * Adds the options that say what to show.
 */
void
mz_cli_view_add_options (MzCliView      *self,
                         GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_STRING, &self->view, N_("Kind of view"), "map|bars|trend|holdings|timeline|table" },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &self->measure, N_("What is measured (see “list measures”)"), N_("ID") },
    { "year", 0, 0, G_OPTION_ARG_INT, &self->year, N_("Year, 0 for the newest"), N_("YEAR") },
    { "range", 0, 0, G_OPTION_ARG_STRING, &self->range, N_("Years or days of a trend or timeline"), "2015/2025" },
    { "lens", 0, 0, G_OPTION_ARG_STRING, &self->lens, N_("Which of several figures is drawn"),
      "default|newest|highest|lowest|source:ID" },
    { "vintage", 0, 0, G_OPTION_ARG_INT, &self->vintage, N_("Only what was said up to the end of this year"), N_("YEAR") },
    { "basis", 0, 0, G_OPTION_ARG_STRING, &self->basis, N_("Only figures of this basis (see “list bases”)"),
      N_("TEXT") },
    { "publisher", 0, 0, G_OPTION_ARG_STRING, &self->publisher,
      N_("Only sources of this publisher or series (see “list publishers”)"), N_("TEXT") },
    { "select", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->select, N_("Subject to select, such as RUS; may be repeated"),
      N_("ID") },
    { "zoom", 0, 0, G_OPTION_ARG_STRING, &self->zoom, N_("How far a map is enlarged"), "1…24" },
    { "centre", 0, 0, G_OPTION_ARG_STRING, &self->centre, N_("Middle of an enlarged map or of the globe, in degrees"),
      N_("LON,LAT") },
    { "spec", 0, 0, G_OPTION_ARG_FILENAME, &self->spec_file, N_("File with a view, changed by the options above"),
      N_("FILE") },
    { "link", 0, 0, G_OPTION_ARG_STRING, &self->link, N_("Link to a view, changed by the options above"),
      "monazite:view?…" },
    { "data", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->data_files, N_("Collection to open over the bundled one"),
      N_("FILE") },
    { "layer", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->layer_files,
      N_("GeoJSON or TopoJSON drawn over maps; may be repeated"), N_("FILE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->language, N_("Language of the words, such as zh_CN"), N_("TAG") },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  for (guint i = 0; i < MZ_N_OPTIONS; i++)
    add_view_option (self, context, i);
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    add_view_text (self, context, i);
}

/**
 * mz_cli_view_clear:
 * @self: option values
 *
 * Frees the values.
 */
void
mz_cli_view_clear (MzCliView *self)
{
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->measure, g_free);
  g_clear_pointer (&self->lens, g_free);
  g_clear_pointer (&self->basis, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->select, g_strfreev);
  g_clear_pointer (&self->range, g_free);
  g_clear_pointer (&self->zoom, g_free);
  g_clear_pointer (&self->centre, g_free);
  for (guint i = 0; i < MZ_N_OPTIONS; i++)
    g_clear_pointer (&self->options[i], g_free);
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  g_clear_pointer (&self->spec_file, g_free);
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->data_files, g_strfreev);
  g_clear_pointer (&self->layer_files, g_strfreev);
  g_clear_pointer (&self->files_read, g_strfreev);
  g_clear_pointer (&self->language, g_free);
}

/**
 * mz_cli_view_print_problems:
 * @problems: (element-type MzProblem): what is wrong with a file
 *
 * Tells problems on standard error, one a line.
 */
void
mz_cli_view_print_problems (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = mz_problem_to_string (g_ptr_array_index (problems, i));

      fprintf (stderr, "%s\n", line);
    }
}

/**
 * mz_cli_view_load_dataset:
 * @self: option values
 * @code_out: (out): what to exit with when %NULL is returned
 *
 * Reads the bundled collection and the files given. Faults in them are told on standard
 * error; the records that have none are used.
 *
 * Returns: (transfer full) (nullable): the dataset
 */
MzDataset *
mz_cli_view_load_dataset (MzCliView *self,
                          int       *code_out)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GPtrArray) problems = NULL;
  MzDataset *dataset;

  if (!mz_cli_set_language (self->language, code_out))
    return NULL;

  for (guint i = 0; self->data_files != NULL && self->data_files[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!mz_dataset_reader_add_file (reader, self->data_files[i], &error))
        {
          *code_out = mz_cli_fail_error (MZ_EXIT_CANNOT_READ, g_steal_pointer (&error));
          return NULL;
        }
    }
  self->files_read = mz_dataset_reader_dup_files (reader);
  mz_dataset_reader_add_bundled (reader);
  dataset = mz_dataset_reader_finish (reader, &problems);
  mz_cli_view_print_problems (problems);

  return dataset;
}

static gpointer
load_world (gpointer data G_GNUC_UNUSED)
{
  return mz_chart_context_load_geometry ();
}

/**
 * mz_cli_view_load_context:
 * @self: option values
 * @code_out: (out): what to exit with when %NULL is returned
 *
 * Reads data, world and names. The world is decoded beside the data, and not at all where the
 * options ask for a view without it.
 *
 * Returns: (transfer full) (nullable): the context of charts
 */
MzChartContext *
mz_cli_view_load_context (MzCliView *self,
                          int       *code_out)
{
  gboolean has_map = self->view == NULL || g_str_equal (self->view, mz_view_kind_to_string (MZ_VIEW_MAP));
  GThread *loader = has_map ? g_thread_new ("world", load_world, NULL) : NULL;
  g_autoptr (MzDataset) dataset = mz_cli_view_load_dataset (self, code_out);
  g_autoptr (MzMapGeometry) geometry = loader != NULL ? g_thread_join (loader) : NULL;
  g_autoptr (GPtrArray) layers = NULL;
  g_autoptr (MzChartContext) context = NULL;

  if (dataset == NULL)
    return NULL;

  layers = mz_cli_layer_load (self->layer_files, code_out);
  if (layers == NULL)
    return NULL;

  context = mz_chart_context_new (dataset, geometry, mz_language_get ());

  return mz_chart_context_with_layers (context, layers);
}

/**
 * mz_cli_view_dup_inputs:
 * @self: the options, after what they name was loaded
 *
 * Lists the files that must not be written over: collections, what they name, layers and the view.
 *
 * Returns: (transfer full) (array zero-terminated=1): names in the encoding of the file system
 */
char **
mz_cli_view_dup_inputs (MzCliView *self)
{
  g_autoptr (GStrvBuilder) inputs = g_strv_builder_new ();

  for (guint i = 0; self->files_read != NULL && self->files_read[i] != NULL; i++)
    g_strv_builder_add (inputs, self->files_read[i]);
  if (self->layer_files != NULL)
    g_strv_builder_addv (inputs, (const char **) self->layer_files);
  if (self->spec_file != NULL)
    g_strv_builder_add (inputs, self->spec_file);

  return g_strv_builder_end (inputs);
}

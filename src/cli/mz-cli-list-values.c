/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"

#include "mz-json-writer.h"
#include "mz-language.h"
#include "mz-place-names.h"
#include "mz-view-check.h"

/**
 * mz_cli_has_values:
 * @name: what is to be listed
 *
 * Returns: whether mz_cli_list_values() lists it
 */
gboolean
mz_cli_has_values (const char *name)
{
  static const char *const names[] = { "bases", "publishers", "countries", NULL };

  return g_strv_contains (names, name);
}

static char **
list_values (MzDataset    *dataset,
             MzPlaceNames *places,
             const char   *name)
{
  if (g_str_equal (name, "bases"))
    return mz_view_list_bases (dataset);
  if (g_str_equal (name, "publishers"))
    return mz_view_list_publishers (dataset);

  return mz_place_names_list_places (places);
}

/* The title of a series and the name of a country say more than their ids. */
static const char *
find_name (MzDataset    *dataset,
           MzPlaceNames *places,
           const char   *name,
           const char   *value)
{
  if (g_str_equal (name, "countries"))
    return mz_place_names_get (places, value);

  return g_str_equal (name, "publishers") ? mz_dataset_get_series_title (dataset, value) : NULL;
}

static void
write_value (MzJsonWriter *writer,
             const char   *value,
             const char   *name)
{
  mz_json_writer_begin_object (writer);
  mz_json_writer_member (writer, "id");
  mz_json_writer_string (writer, value);
  if (name != NULL)
    {
      mz_json_writer_member (writer, "name");
      mz_json_writer_string (writer, name);
    }
  mz_json_writer_end_object (writer);
}

/**
 * mz_cli_list_values:
 * @dataset: a dataset
 * @name: one of the names that mz_cli_has_values() knows
 * @as_json: whether to write a JSON array
 *
 * Lists what can be given to an option, each on a line, with its name when it has one.
 *
 * Returns: an exit code
 */
int
mz_cli_list_values (MzDataset  *dataset,
                    const char *name,
                    gboolean    as_json)
{
  g_autoptr (MzPlaceNames) places = mz_place_names_new (mz_language_get ());
  g_auto (GStrv) values = list_values (dataset, places, name);
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *json = NULL;
  g_autofree char *line = NULL;

  mz_json_writer_begin_array (writer);
  for (guint i = 0; values[i] != NULL; i++)
    {
      const char *title = find_name (dataset, places, name, values[i]);

      g_string_append (words, values[i]);
      if (title != NULL)
        g_string_append_printf (words, "  %s", title);
      g_string_append_c (words, '\n');
      write_value (writer, values[i], title);
    }
  mz_json_writer_end_array (writer);
  json = mz_json_writer_finish (writer);
  line = g_strconcat (json, "\n", NULL);

  return as_json ? mz_cli_print (line) : mz_cli_print_words (words->str);
}

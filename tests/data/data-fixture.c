/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-fixture.h"

#include <string.h>

char *
data_fixture_read_text (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

char *
data_fixture_replace (const char *text, const char *old_text, const char *new_text)
{
  const char *place = strstr (text, old_text);
  g_autofree char *before = NULL;

  if (place == NULL || strstr (place + 1, old_text) != NULL)
    g_error ("\"%s\" must occur exactly once in the fixture", old_text);
  before = g_strndup (text, (gsize) (place - text));
  return g_strconcat (before, new_text, place + strlen (old_text), NULL);
}

MzDataset *
data_fixture_read (const char *text, GPtrArray **problems_out)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  mz_dataset_reader_add_bytes (reader, bytes, "test.json");
  return mz_dataset_reader_finish (reader, problems_out);
}

void
data_fixture_locate (const char *text, const char *mark, guint *line_out, guint *column_out)
{
  const char *place = strstr (text, mark);
  const char *line_start = text;

  if (place == NULL)
    g_error ("\"%s\" does not occur in the fixture", mark);
  *line_out = 1;
  for (const char *sign = text; sign < place; sign++)
    {
      if (*sign != '\n')
        continue;
      (*line_out)++;
      line_start = sign + 1;
    }
  *column_out = (guint) g_utf8_strlen (line_start, place - line_start) + 1;
}

void
data_fixture_assert_none (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = mz_problem_to_string (problems->pdata[i]);

      g_test_message ("%s", text);
    }
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
append_member (GString *text, const char *name, const char *value, gboolean is_string)
{
  if (value != NULL && strcmp (value, "-") != 0)
    g_string_append_printf (text, is_string ? ", \"%s\": \"%s\"" : ", \"%s\": %s", name, value);
}

static void
append_statement (GString *text, const char *as_of, const char *source)
{
  append_member (text, "as_of", as_of, TRUE);
  append_member (text, "source", source, TRUE);
  g_string_append (text, ", \"evidence\": {\"kind\": \"pointer\", \"where\": \"x\"}");
}

static const char *
get_unit (char **words, const char *measure)
{
  return strcmp (measure, words[0]) == 0 ? words[1] : NULL;
}

static void
append_figure (GString *text, char **words, GPtrArray *units)
{
  gboolean is_missing = strcmp (words[5], "NA") == 0;

  append_member (text, "subject", words[2], TRUE);
  append_member (text, "measure", words[3], TRUE);
  append_member (text, "period", words[4], TRUE);
  append_member (text, "value", is_missing ? "null" : words[5], FALSE);
  append_member (text, "bound", is_missing ? "not_available" : words[6], TRUE);
  for (guint i = 0; i < units->len; i++)
    append_member (text, "unit", get_unit (units->pdata[i], words[3]), TRUE);
  append_member (text, "reason", is_missing ? "printed as NA" : NULL, TRUE);
  append_statement (text, words[7], words[8]);
  append_member (text, "basis", words[9], TRUE);
}

/* The words after the first six are members: share_max=40. */
static void
append_holding (GString *text, char **words)
{
  append_member (text, "holder", words[2], TRUE);
  append_member (text, "asset", words[3], TRUE);
  append_member (text, "kind", words[4], TRUE);
  append_member (text, "share", words[5], FALSE);
  append_statement (text, words[6], words[7]);
  for (guint i = 8; words[i] != NULL; i++)
    {
      g_auto (GStrv) member = g_strsplit (words[i], "=", 2);

      append_member (text, member[0], member[1], !g_str_has_prefix (member[0], "share_m"));
    }
}

static void
append_record (GString *text, char **words, GPtrArray *units)
{
  static const char names[] = ", \"names\": {\"en\": \"N\"}";

  g_string_append_printf (text, "{\"id\": \"%s\"", words[1]);
  if (strcmp (words[0], "series") == 0)
    {
      append_member (text, "title", "T", TRUE);
      append_member (text, "rank", words[2], FALSE);
    }
  else if (strcmp (words[0], "sources") == 0)
    {
      g_string_append (text, ", \"type\": \"report\", \"title\": \"T\", \"language\": \"en\"");
      append_member (text, "series", words[2], TRUE);
    }
  else if (strcmp (words[0], "measures") == 0)
    {
      g_string_append_printf (text, "%s, \"group\": \"supply\", \"definition\": {\"en\": \"D\"}", names);
      append_member (text, "unit", words[2], TRUE);
      append_member (text, "kind", words[3], TRUE);
      append_member (text, "of", words[4], TRUE);
      append_member (text, "may_sum", words[5], FALSE);
    }
  else if (strcmp (words[0], "companies") == 0)
    g_string_append (text, names);
  else if (strcmp (words[0], "facilities") == 0)
    g_string_append_printf (text, "%s, \"country\": \"CHN\", \"stages\": [\"separation\"]", names);
  else if (strcmp (words[0], "figures") == 0)
    append_figure (text, words, units);
  else
    append_holding (text, words);
  g_string_append (text, "}");
}

static char **
split_line (const char *line)
{
  g_autofree char *text = g_strdup (line);
  char **words = g_strsplit (g_strstrip (text), " ", -1);

  /* a blank inside a word is written "_": of units, bases and statuses */
  for (guint i = 0; words[i] != NULL; i++)
    {
      if ((i == 9 && strcmp (words[0], "figures") == 0) || strcmp (words[i], "t_REO") == 0 ||
          g_str_has_prefix (words[i], "status="))
        g_strdelimit (words[i], "_", ' ');
    }
  return words;
}

static void
append_array (GString *text, char **lines, const char *array)
{
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n_records = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = split_line (lines[i]);

      if (words[0] == NULL)
        continue;
      if (strcmp (words[0], "measures") == 0)
        g_ptr_array_add (units, g_strdupv (words + 1));
      if (strcmp (words[0], array) != 0)
        continue;
      if (n_records++ > 0)
        g_string_append (text, ", ");
      append_record (text, words, units);
    }
}

/* One record a line, its words apart by blanks, "-" for none, in the order of dependence:
 *   series ID RANK                          sources ID SERIES
 *   measures ID UNIT KIND OF MAY_SUM        companies ID              facilities ID
 *   figures ID SUBJECT MEASURE PERIOD VALUE|NA BOUND AS_OF SOURCE BASIS
 *   holdings ID HOLDER ASSET KIND SHARE AS_OF SOURCE MEMBER=VALUE… */
MzDataset *
data_fixture_make (const char *lines)
{
  static const char *const arrays[] = { "series", "sources", "measures", "companies", "facilities", "figures",
                                        "holdings" };
  g_auto (GStrv) list = g_strsplit (lines, "\n", -1);
  g_autoptr (GString) text = g_string_new ("{\"format\": \"monazite/1\"");
  g_autoptr (GPtrArray) problems = NULL;
  MzDataset *dataset;

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    {
      g_string_append_printf (text, ",\n\"%s\": [", arrays[i]);
      append_array (text, list, arrays[i]);
      g_string_append (text, "]");
    }
  g_string_append (text, "}");
  dataset = data_fixture_read (text->str, &problems);
  data_fixture_assert_none (problems);
  return dataset;
}

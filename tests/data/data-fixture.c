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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-csv-writer.h"

#include <math.h>
#include <string.h>

static char *
write_text (const char *text)
{
  g_autoptr (MzCsvWriter) writer = mz_csv_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  mz_csv_writer_text (writer, text);
  mz_csv_writer_end (writer);
  bytes = mz_csv_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_cells (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "China", "China" },
    { "44,000,000", "\"44,000,000\"" },
    { "He said \"no\"", "\"He said \"\"no\"\"\"" },
    { "two\nlines", "\"two\nlines\"" },
    { "=1+1", "'=1+1" },
    { "+cmd", "'+cmd" },
    { "-2", "'-2" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\tx", "'\tx" },
    { "  =1", "'  =1" },
    { "＝1", "'＝1" },
    { "a\001b", "ab" },
    { "\001=1+1", "'=1+1" },
    { " \033 @x", "'  @x" },
    { "\u200b+cmd", "'\u200b+cmd" },
    { "\u3000=1", "'\u3000=1" },
    { "\r=1", "\"'=1\"" },
    { "稀土", "稀土" },
    { "=a,\"b\"", "\"'=a,\"\"b\"\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = g_strconcat (cases[i].cell, "\r\n", NULL);
      g_autofree char *written = write_text (cases[i].text);

      g_assert_cmpstr (written, ==, expected);
    }
}

static void
test_numbers (void)
{
  g_autoptr (MzCsvWriter) writer = mz_csv_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  mz_csv_writer_number (writer, -0.1);
  mz_csv_writer_number (writer, NAN);
  mz_csv_writer_number (writer, 44000000);
  mz_csv_writer_end (writer);
  bytes = mz_csv_writer_finish (writer);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, "-0.1,,44000000\r\n");
}

static void
test_tabs (void)
{
  g_autoptr (MzCsvWriter) writer = mz_csv_writer_new_with_tabs ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  mz_csv_writer_text (writer, "a\tb\nc");
  mz_csv_writer_text (writer, "say \"so\", he said");
  mz_csv_writer_text (writer, "=1+1");
  mz_csv_writer_number (writer, 1.5);
  mz_csv_writer_end (writer);
  bytes = mz_csv_writer_finish (writer);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, "a b c\tsay \"so\", he said\t'=1+1\t1.5\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-writer/cells", test_cells);
  g_test_add_func ("/csv-writer/numbers", test_numbers);
  g_test_add_func ("/csv-writer/tabs", test_tabs);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden.h"

#include <string.h>

static guint
count_equal_lines (char **left,
                   char **right)
{
  guint i = 0;

  while (left[i] != NULL && right[i] != NULL && g_str_equal (left[i], right[i]))
    i++;

  return i;
}

void
golden_assert (const char *name,
               const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) expected_lines = NULL;
  g_auto (GStrv) lines = NULL;
  guint line;

  if (g_getenv ("MONAZITE_REGENERATE") != NULL)
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (expected, text))
    return;

  expected_lines = g_strsplit (expected, "\n", -1);
  lines = g_strsplit (text, "\n", -1);
  line = count_equal_lines (expected_lines, lines);
  g_test_message ("%s differs at line %u", name, line + 1);
  g_assert_cmpstr (lines[line], ==, expected_lines[line]);
  g_assert_not_reached ();
}

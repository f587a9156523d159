/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever bytes arrive: a text that the guard lets through is read, one that it refuses is
 * refused with a place inside the text. */
#include "config.h"

#include "fuzz.h"
#include "mz-json-document.h"
#include "mz-json-guard.h"

static guint
count_lines (const guint8 *data, gsize size)
{
  guint lines = 1;

  for (gsize place = 0; place < size; place++)
    lines += data[place] == '\n';
  return lines;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (MzProblem) problem = mz_json_guard_check ((const char *) data, size, "fuzz.json");
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzJsonDocument *document = mz_json_document_new_from_bytes (bytes, "fuzz.json", problems);

  if (problem == NULL)
    {
      g_assert_nonnull (document);
      g_assert_nonnull (mz_json_document_get_root (document));
    }
  else
    {
      g_assert_null (document);
      g_assert_cmpuint (problems->len, >, 0);
      g_assert_cmpuint (mz_problem_get_line (problem), <=, count_lines (data, size));
      g_assert_true (g_utf8_validate (mz_problem_get_message (problem), -1, NULL));
    }
  g_clear_pointer (&document, mz_json_document_unref);
  return 0;
}

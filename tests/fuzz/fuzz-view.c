/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view that was read is written and read again as the same view. */
#include "config.h"

#include "fuzz.h"
#include "mz-view-spec.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (GBytes) written = NULL;
  MzViewSpec *spec = mz_view_spec_new_from_json (bytes, "fuzz.json", problems);
  MzViewSpec *again;
  char *text;

  if (spec == NULL)
    return 0;
  text = mz_view_spec_to_json (spec);
  written = g_bytes_new_take (text, strlen (text));
  again = mz_view_spec_new_from_json (written, "again.json", problems);
  g_assert_nonnull (again);
  g_assert_true (mz_view_spec_equal (spec, again));
  mz_view_spec_unref (again);
  mz_view_spec_unref (spec);
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of occurrences with any faults is refused with a problem, or all of it is on the earth. */
#include "config.h"

#include "fuzz.h"
#include "mz-occurrences.h"

#include <math.h>

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzOccurrences) list = mz_occurrences_new (bytes, problems);

  if (list == NULL)
    {
      g_assert_cmpuint (problems->len, >, 0);
      return 0;
    }
  for (guint i = 0; i < mz_occurrences_get_n (list); i++)
    {
      const MzOccurrence *occurrence = mz_occurrences_get (list, i);

      g_assert_true (fabs (occurrence->lon) <= 180.0 && fabs (occurrence->lat) <= 90.0);
      g_assert_true (*occurrence->name != '\0');
    }

  return 0;
}

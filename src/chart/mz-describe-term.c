/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-describe.h"

#include <glib/gi18n-lib.h>

#define PART_SEPARATOR "; "

/**
 * mz_describe_term:
 * @context: where names come from
 * @words: (nullable): the definition of a figure, an edition or a note of the base map, as a collection has it
 *
 * Says words of a collection in the language of the program, as far as the collection gives them in it. A
 * definition is written in parts, as in "reserve; JORC 2012", each of which may be given by itself.
 *
 * Returns: (transfer full) (nullable): the words, %NULL for %NULL
 */
char *
mz_describe_term (MzChartContext *context,
                  const char     *words)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const char *language = mz_chart_context_get_language (context);
  const char *whole = mz_dataset_find_term (dataset, words, language);
  g_auto (GStrv) parts = NULL;
  GString *said;

  if (whole != NULL || words == NULL || strstr (words, PART_SEPARATOR) == NULL)
    return g_strdup (whole != NULL ? whole : words);

  parts = g_strsplit (words, PART_SEPARATOR, -1);
  said = g_string_new (NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = mz_dataset_find_term (dataset, parts[i], language);

      g_string_append_printf (said, "%s%s", i > 0 ? C_("between parts", "; ") : "", part != NULL ? part : parts[i]);
    }

  return g_string_free (said, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-nearest.h"

#include <string.h>

#define MAX_NAME 64

/* V. I. Levenshtein, 1966: insertions, deletions and replacements of bytes, whatever the case of Latin letters. */
static guint
get_edit_distance (const char *one,
                   const char *two)
{
  guint row[MAX_NAME + 1];
  gsize n_one = MIN (strlen (one), MAX_NAME);
  gsize n_two = MIN (strlen (two), MAX_NAME);

  for (gsize j = 0; j <= n_two; j++)
    row[j] = (guint) j;
  for (gsize i = 1; i <= n_one; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i;
      for (gsize j = 1; j <= n_two; j++)
        {
          guint replaced = diagonal + (g_ascii_tolower (one[i - 1]) != g_ascii_tolower (two[j - 1]) ? 1 : 0);

          diagonal = row[j];
          row[j] = MIN (MIN (row[j], row[j - 1]) + 1, replaced);
        }
    }

  return row[n_two];
}

/**
 * mz_nearest_find:
 * @name: a name that is not known
 * @known: (array zero-terminated=1): names that are
 *
 * Returns: (transfer none) (nullable): the one that is spelt most like @name, counted in inserted, deleted and
 *   replaced bytes; %NULL when none is known
 */
const char *
mz_nearest_find (const char        *name,
                 const char *const *known)
{
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  for (; *known != NULL; known++)
    {
      guint distance = get_edit_distance (name, *known);

      if (distance < least)
        {
          least = distance;
          nearest = *known;
        }
    }

  return nearest;
}

/**
 * mz_nearest_find_close:
 * @name: a name that is not known
 * @known: (array zero-terminated=1): names that are
 *
 * Returns: (transfer none) (nullable): the one that @name may well be a misspelling of: of a code of two or three
 *   letters only the case differs, of a word two bytes or a third of them
 */
const char *
mz_nearest_find_close (const char        *name,
                       const char *const *known)
{
  const char *nearest = mz_nearest_find (name, known);
  gsize length = nearest != NULL ? strlen (nearest) : 0;
  gsize most = length <= 3 ? 0 : length == 4 ? 1 : MAX (2, length / 3);

  return nearest != NULL && get_edit_distance (name, nearest) <= most ? nearest : NULL;
}

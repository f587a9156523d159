/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-svg-ids-private.h"

struct _MzSvgIds
{
  GHashTable *taken;           /* id to how often it was asked for */
};

MzSvgIds *
_mz_svg_ids_new (void)
{
  MzSvgIds *self = g_new0 (MzSvgIds, 1);

  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
_mz_svg_ids_free (MzSvgIds *self)
{
  g_hash_table_unref (self->taken);
  g_free (self);
}

static char *
dup_sanitized (const char *prefix,
               const char *name)
{
  char *id = g_strconcat (prefix, name, NULL);

  for (char *at = id; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-' && *at != '_' && *at != '.')
      *at = '-';

  return id;
}

/* Makes an id from a prefix, which begins with a letter, and any text; a second one like it gets
 * "-2" and so on.
 * Returns: (transfer none): valid as long as the ids. */
const char *
_mz_svg_ids_make (MzSvgIds   *self,
                  const char *prefix,
                  const char *name)
{
  g_autofree char *id = dup_sanitized (prefix, name);
  char *unique = g_strdup (id);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->taken, id));

  while (g_hash_table_contains (self->taken, unique))
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", id, ++number);
    }

  if (number > 0)
    g_hash_table_insert (self->taken, g_strdup (id), GUINT_TO_POINTER (number));
  g_hash_table_insert (self->taken, unique, GUINT_TO_POINTER (1));

  return unique;
}

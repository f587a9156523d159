/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-lens.h"

#include <string.h>

#define SOURCE_PREFIX "source:"

struct _MzLens
{
  gatomicrefcount ref_count;
  MzLensKind      kind;
  char           *source_id;   /* only when kind is MZ_LENS_SOURCE */
  int             vintage;     /* 0: everything that was ever said */
  char           *basis;       /* nullable */
  char           *publisher;   /* nullable */
};

G_DEFINE_BOXED_TYPE (MzLens, mz_lens, mz_lens_ref, mz_lens_unref)

static const char *const lens_words[] = {
  [MZ_LENS_DEFAULT] = "default",
  [MZ_LENS_NEWEST] = "newest",
  [MZ_LENS_HIGHEST] = "highest",
  [MZ_LENS_LOWEST] = "lowest",
};

/**
 * mz_lens_new:
 * @kind: which figure is preferred
 * @source_id: (nullable): the source, for %MZ_LENS_SOURCE only
 *
 * Returns: (transfer full): a lens
 */
MzLens *
mz_lens_new (MzLensKind  kind,
             const char *source_id)
{
  MzLens *self;

  g_return_val_if_fail ((kind == MZ_LENS_SOURCE) == (source_id != NULL), NULL);

  self = g_new0 (MzLens, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->source_id = g_strdup (source_id);
  return self;
}

/**
 * mz_lens_new_from_text:
 * @text: "default", "newest", "highest", "lowest" or "source:" and the id of a source
 *
 * Returns: (nullable) (transfer full): the lens, or %NULL when @text is none
 */
MzLens *
mz_lens_new_from_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lens_words); i++)
    {
      if (strcmp (text, lens_words[i]) == 0)
        return mz_lens_new (i, NULL);
    }
  if (g_str_has_prefix (text, SOURCE_PREFIX) && text[strlen (SOURCE_PREFIX)] != '\0')
    return mz_lens_new (MZ_LENS_SOURCE, text + strlen (SOURCE_PREFIX));
  return NULL;
}

/**
 * mz_lens_ref:
 * @self: a lens
 *
 * Returns: (transfer full): @self
 */
MzLens *
mz_lens_ref (MzLens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * mz_lens_unref:
 * @self: (transfer full): a lens
 */
void
mz_lens_unref (MzLens *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->source_id);
  g_free (self->basis);
  g_free (self->publisher);
  g_free (self);
}

/**
 * mz_lens_get_kind:
 * @self: a lens
 *
 * Returns: which figure it prefers
 */
MzLensKind
mz_lens_get_kind (const MzLens *self)
{
  g_return_val_if_fail (self != NULL, MZ_LENS_DEFAULT);

  return self->kind;
}

/**
 * mz_lens_get_source_id:
 * @self: a lens
 *
 * Returns: (nullable): the only source that it lets through
 */
const char *
mz_lens_get_source_id (const MzLens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source_id;
}

/**
 * mz_lens_to_text:
 * @self: a lens
 *
 * Returns: (transfer full): what mz_lens_new_from_text() reads; the vintage and the filters are told apart
 */
char *
mz_lens_to_text (const MzLens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == MZ_LENS_SOURCE)
    return g_strconcat (SOURCE_PREFIX, self->source_id, NULL);
  return g_strdup (lens_words[self->kind]);
}

/**
 * mz_lens_is_same_choice:
 * @self: a lens
 * @other: another one
 *
 * Returns: whether both prefer the same figure among those that they let through
 */
gboolean
mz_lens_is_same_choice (const MzLens *self,
                        const MzLens *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->kind == other->kind && g_strcmp0 (self->source_id, other->source_id) == 0;
}

/**
 * mz_lens_equal:
 * @self: a lens
 * @other: another one
 *
 * Returns: whether both choose alike and leave out the same
 */
gboolean
mz_lens_equal (const MzLens *self,
               const MzLens *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return mz_lens_is_same_choice (self, other) && self->vintage == other->vintage &&
         g_strcmp0 (self->basis, other->basis) == 0 &&
         g_strcmp0 (self->publisher, other->publisher) == 0;
}

static MzLens *
copy (const MzLens *self)
{
  return mz_lens_with_kind (self, self->kind, self->source_id);
}

/* No words are no filter. */
static void
replace_text (char      **place,
              const char *text)
{
  g_free (*place);
  *place = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/**
 * mz_lens_with_kind:
 * @self: a lens
 * @kind: which figure is preferred
 * @source_id: (nullable): the source, for %MZ_LENS_SOURCE only
 *
 * Returns: (transfer full): a lens that prefers another figure and leaves out the same
 */
MzLens *
mz_lens_with_kind (const MzLens *self,
                   MzLensKind    kind,
                   const char   *source_id)
{
  MzLens *other;

  g_return_val_if_fail (self != NULL, NULL);

  other = mz_lens_new (kind, source_id);
  if (other == NULL)
    return NULL;
  other->vintage = self->vintage;
  other->basis = g_strdup (self->basis);
  other->publisher = g_strdup (self->publisher);
  return other;
}

/**
 * mz_lens_with_vintage:
 * @self: a lens
 * @year: a year, or 0 for none
 *
 * Only what was said up to the end of @year counts, so that an old edition can be read as it was
 * known then.
 *
 * Returns: (transfer full): a changed copy
 */
MzLens *
mz_lens_with_vintage (const MzLens *self,
                      int           year)
{
  MzLens *other;

  g_return_val_if_fail (self != NULL, NULL);

  other = copy (self);
  other->vintage = year;
  return other;
}

/**
 * mz_lens_get_vintage:
 * @self: a lens
 *
 * Returns: the last year in which something that counts was said, or 0 for any
 */
int
mz_lens_get_vintage (const MzLens *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->vintage;
}

/**
 * mz_lens_with_basis:
 * @self: a lens
 * @basis: (nullable): a basis as the format writes it, or one of its parts between semicolons
 *
 * Returns: (transfer full): a copy that lets only figures of that basis through
 */
MzLens *
mz_lens_with_basis (const MzLens *self,
                    const char   *basis)
{
  MzLens *other;

  g_return_val_if_fail (self != NULL, NULL);

  other = copy (self);
  replace_text (&other->basis, basis);
  return other;
}

/**
 * mz_lens_get_basis:
 * @self: a lens
 *
 * Returns: (nullable): the only basis that it lets through
 */
const char *
mz_lens_get_basis (const MzLens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->basis;
}

/**
 * mz_lens_with_publisher:
 * @self: a lens
 * @publisher: (nullable): the publisher or outlet of a source, or the id of a series such as "usgs-mcs"
 *
 * Returns: (transfer full): a copy that lets only what comes from there through
 */
MzLens *
mz_lens_with_publisher (const MzLens *self,
                        const char   *publisher)
{
  MzLens *other;

  g_return_val_if_fail (self != NULL, NULL);

  other = copy (self);
  replace_text (&other->publisher, publisher);
  return other;
}

/**
 * mz_lens_get_publisher:
 * @self: a lens
 *
 * Returns: (nullable): the only publisher, outlet or series that it lets through
 */
const char *
mz_lens_get_publisher (const MzLens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->publisher;
}

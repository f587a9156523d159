/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-source-item.h"

struct _MzSourceItem
{
  GObject         parent_instance;
  MzChartContext *context;
  guint32         source;
};

G_DEFINE_FINAL_TYPE (MzSourceItem, mz_source_item, G_TYPE_OBJECT)

/**
 * mz_source_item_new:
 * @context: what the source belongs to
 * @source: place of the source
 *
 * Returns: (transfer full): an item for a list
 */
MzSourceItem *
mz_source_item_new (MzChartContext *context,
                    guint32         source)
{
  MzSourceItem *self;

  g_return_val_if_fail (context != NULL, NULL);

  self = g_object_new (MZ_TYPE_SOURCE_ITEM, NULL);
  self->context = mz_chart_context_ref (context);
  self->source = source;

  return self;
}

/**
 * mz_source_item_get_context:
 * @self: an item
 *
 * Returns: (transfer none): what the source belongs to
 */
MzChartContext *
mz_source_item_get_context (MzSourceItem *self)
{
  g_return_val_if_fail (MZ_IS_SOURCE_ITEM (self), NULL);

  return self->context;
}

/**
 * mz_source_item_get_source:
 * @self: an item
 *
 * Returns: (transfer none): the source, valid as long as the item
 */
const MzSource *
mz_source_item_get_source (MzSourceItem *self)
{
  return mz_dataset_get_source (mz_chart_context_get_dataset (self->context), self->source);
}

/**
 * mz_source_item_count_statements:
 * @self: an item
 *
 * Returns: number of statements that rest on the source
 */
guint
mz_source_item_count_statements (MzSourceItem *self)
{
  guint n_statements;

  mz_dataset_get_statements_of_source (mz_chart_context_get_dataset (self->context), self->source, &n_statements);

  return n_statements;
}

static gboolean
has_word (const MzSource *source,
          const char     *folded_word)
{
  const char *const fields[] = {
    source->title, source->title_en, source->container_title, source->publisher, source->authors,
    source->issued, source->edition, source->language, source->id,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *folded = fields[i] != NULL ? g_utf8_casefold (fields[i], -1) : NULL;

      if (folded != NULL && strstr (folded, folded_word) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * mz_source_item_matches:
 * @self: an item
 * @words: what the reader looks for
 *
 * Returns: whether every word of @words occurs in the title, the names, the date or the
 *   language of the source, capital letters or not
 */
gboolean
mz_source_item_matches (MzSourceItem *self,
                        const char   *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_auto (GStrv) list = g_strsplit_set (folded, " \t\n", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (*list[i] != '\0' && !has_word (mz_source_item_get_source (self), list[i]))
        return FALSE;
    }

  return TRUE;
}

static void
mz_source_item_finalize (GObject *object)
{
  g_clear_pointer (&MZ_SOURCE_ITEM (object)->context, mz_chart_context_unref);

  G_OBJECT_CLASS (mz_source_item_parent_class)->finalize (object);
}

static void
mz_source_item_class_init (MzSourceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_source_item_finalize;
}

static void
mz_source_item_init (MzSourceItem *self)
{
}

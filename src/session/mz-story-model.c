/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-story-model.h"

#include "mz-statement-item.h"

struct _MzStoryModel
{
  GObject                   parent_instance;
  MzChartContext           *context;
  const MzStatement *const *statements;   /* lives as long as the context */
  guint                     n_statements;
};

static GType
get_item_type (GListModel *model)
{
  return MZ_TYPE_STATEMENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return MZ_STORY_MODEL (model)->n_statements;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MzStoryModel *self = MZ_STORY_MODEL (model);

  if (position >= self->n_statements)
    return NULL;

  return mz_statement_item_new (self->context, self->statements[position], MZ_STANDING_DRAWN, MZ_NO_INDEX);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MzStoryModel, mz_story_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/**
 * mz_story_model_show:
 * @self: a model
 * @context: (nullable): what charts are made from
 * @source: place of a source, or %MZ_NO_INDEX
 *
 * Lists the statements of a source; empty without one.
 */
void
mz_story_model_show (MzStoryModel   *self,
                     MzChartContext *context,
                     guint32         source)
{
  guint n_before;

  g_return_if_fail (MZ_IS_STORY_MODEL (self));

  n_before = self->n_statements;
  if (context != NULL)
    mz_chart_context_ref (context);
  g_clear_pointer (&self->context, mz_chart_context_unref);
  self->context = context;
  self->statements = NULL;
  self->n_statements = 0;
  if (context != NULL && source != MZ_NO_INDEX)
    self->statements = mz_dataset_get_statements_of_source (mz_chart_context_get_dataset (context), source,
                                                            &self->n_statements);

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_statements);
}

/**
 * mz_story_model_find:
 * @self: a model
 * @statement: (nullable): id of a statement
 *
 * Returns: place of the statement in the list, or %MZ_NO_INDEX
 */
guint
mz_story_model_find (MzStoryModel *self,
                     const char   *statement)
{
  g_return_val_if_fail (MZ_IS_STORY_MODEL (self), MZ_NO_INDEX);

  for (guint i = 0; statement != NULL && i < self->n_statements; i++)
    {
      if (g_str_equal (self->statements[i]->id, statement))
        return i;
    }

  return MZ_NO_INDEX;
}

static void
mz_story_model_finalize (GObject *object)
{
  g_clear_pointer (&MZ_STORY_MODEL (object)->context, mz_chart_context_unref);

  G_OBJECT_CLASS (mz_story_model_parent_class)->finalize (object);
}

static void
mz_story_model_class_init (MzStoryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_story_model_finalize;
}

static void
mz_story_model_init (MzStoryModel *self)
{
}

/**
 * mz_story_model_new:
 *
 * Returns: (transfer full): an empty model
 */
MzStoryModel *
mz_story_model_new (void)
{
  return g_object_new (MZ_TYPE_STORY_MODEL, NULL);
}

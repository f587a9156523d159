/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-source-model.h"

#include "mz-source-item.h"

struct _MzSourceModel
{
  GObject         parent_instance;
  MzChartContext *context;
  GArray         *sources;   /* (element-type guint32) */
};

static GType
get_item_type (GListModel *model)
{
  return MZ_TYPE_SOURCE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return MZ_SOURCE_MODEL (model)->sources->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MzSourceModel *self = MZ_SOURCE_MODEL (model);

  if (position >= self->sources->len)
    return NULL;

  return mz_source_item_new (self->context, g_array_index (self->sources, guint32, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MzSourceModel, mz_source_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static int
compare_newest_first (gconstpointer first,
                      gconstpointer second,
                      gpointer      user_data)
{
  MzDataset *dataset = user_data;
  guint32 a = *(const guint32 *) first;
  guint32 b = *(const guint32 *) second;
  int difference = mz_dataset_get_source (dataset, b)->issued_day - mz_dataset_get_source (dataset, a)->issued_day;

  return difference != 0 ? difference : (a > b) - (a < b);
}

/**
 * mz_source_model_show:
 * @self: a model
 * @context: (nullable): what charts are made from
 * @only_stories: whether to list only articles that are told statement by statement
 *
 * Lists the sources of a dataset, the newest first; of the same day in the order of the files.
 */
void
mz_source_model_show (MzSourceModel  *self,
                      MzChartContext *context,
                      gboolean        only_stories)
{
  guint n_before;
  MzDataset *dataset;

  g_return_if_fail (MZ_IS_SOURCE_MODEL (self));

  n_before = self->sources->len;
  g_array_set_size (self->sources, 0);
  if (context != NULL)
    mz_chart_context_ref (context);
  g_clear_pointer (&self->context, mz_chart_context_unref);
  self->context = context;

  dataset = context != NULL ? mz_chart_context_get_dataset (context) : NULL;
  for (guint32 i = 0; dataset != NULL && i < mz_dataset_get_n_sources (dataset); i++)
    {
      if (!only_stories || mz_dataset_get_source (dataset, i)->is_story)
        g_array_append_val (self->sources, i);
    }
  g_array_sort_with_data (self->sources, compare_newest_first, dataset);

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->sources->len);
}

static void
mz_source_model_finalize (GObject *object)
{
  MzSourceModel *self = MZ_SOURCE_MODEL (object);

  g_clear_pointer (&self->context, mz_chart_context_unref);
  g_array_unref (self->sources);

  G_OBJECT_CLASS (mz_source_model_parent_class)->finalize (object);
}

static void
mz_source_model_class_init (MzSourceModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_source_model_finalize;
}

static void
mz_source_model_init (MzSourceModel *self)
{
  self->sources = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * mz_source_model_new:
 *
 * Returns: (transfer full): an empty model
 */
MzSourceModel *
mz_source_model_new (void)
{
  return g_object_new (MZ_TYPE_SOURCE_MODEL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-search-model.h"

struct _MzSearchModel
{
  GObject         parent_instance;
  MzChartContext *context;
  MzSearchIndex  *index;      /* NULL until it is made */
  GCancellable   *making;     /* of the index, NULL when nobody makes one */
  char           *words;
  GArray         *hits;       /* (element-type MzSearchHit) */
};

static guint
get_length (MzSearchModel *self)
{
  return MIN (self->hits->len, MZ_SEARCH_MAX_RESULTS);
}

static GType
get_item_type (GListModel *model)
{
  return MZ_TYPE_SEARCH_RESULT;
}

static guint
get_n_items (GListModel *model)
{
  return get_length (MZ_SEARCH_MODEL (model));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MzSearchModel *self = MZ_SEARCH_MODEL (model);

  if (position >= get_length (self))
    return NULL;

  return mz_search_result_new (self->index, &g_array_index (self->hits, MzSearchHit, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MzSearchModel, mz_search_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
search (MzSearchModel *self)
{
  guint before = get_length (self);

  g_array_unref (self->hits);
  self->hits = self->index != NULL ? mz_search_index_find (self->index, self->words)
                                   : g_array_new (FALSE, FALSE, sizeof (MzSearchHit));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, get_length (self));
}

static void
make_index (GTask        *task,
            gpointer      source G_GNUC_UNUSED,
            gpointer      context,
            GCancellable *cancellable G_GNUC_UNUSED)
{
  g_task_return_pointer (task, mz_search_index_new (context), (GDestroyNotify) mz_search_index_unref);
}

static void
index_made_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      data G_GNUC_UNUSED)
{
  MzSearchModel *self = MZ_SEARCH_MODEL (object);
  MzSearchIndex *index = g_task_propagate_pointer (G_TASK (result), NULL);

  /* that of an older context was cancelled */
  if (index == NULL)
    return;

  g_clear_object (&self->making);
  self->index = index;
  search (self);
}

/* Nobody pays for an index who does not search. */
static void
begin_index (MzSearchModel *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->context == NULL || self->index != NULL || self->making != NULL)
    return;

  self->making = g_cancellable_new ();
  task = g_task_new (self, self->making, index_made_cb, NULL);
  g_task_set_source_tag (task, begin_index);
  g_task_set_task_data (task, mz_chart_context_ref (self->context), (GDestroyNotify) mz_chart_context_unref);
  g_task_run_in_thread (task, make_index);
}

static void
forget_index (MzSearchModel *self)
{
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_pointer (&self->context, mz_chart_context_unref);
}

/**
 * mz_search_model_new:
 *
 * Returns: (transfer full): an empty list
 */
MzSearchModel *
mz_search_model_new (void)
{
  return g_object_new (MZ_TYPE_SEARCH_MODEL, NULL);
}

/**
 * mz_search_model_set_context:
 * @self: a search
 * @context: (nullable): what charts are made from
 *
 * Searches another dataset. The index is made in a worker, at the first words that are looked for.
 */
void
mz_search_model_set_context (MzSearchModel  *self,
                             MzChartContext *context)
{
  guint before;

  g_return_if_fail (MZ_IS_SEARCH_MODEL (self));

  if (self->context == context)
    return;

  before = get_length (self);
  forget_index (self);
  g_array_set_size (self->hits, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, 0);
  g_clear_pointer (&self->index, mz_search_index_unref);
  self->context = context != NULL ? mz_chart_context_ref (context) : NULL;
  if (*self->words != '\0')
    begin_index (self);
}

/**
 * mz_search_model_set_words:
 * @self: a search
 * @words: what is looked for; "" for nothing
 *
 * Lists what has the words, at once when the index is there, else as soon as it is.
 */
void
mz_search_model_set_words (MzSearchModel *self,
                           const char    *words)
{
  g_return_if_fail (MZ_IS_SEARCH_MODEL (self));
  g_return_if_fail (words != NULL);

  if (g_str_equal (self->words, words))
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  if (*words != '\0')
    begin_index (self);
  search (self);
}

/**
 * mz_search_model_is_ready:
 * @self: a search
 *
 * Returns: whether the list is what the words find, not yet to come
 */
gboolean
mz_search_model_is_ready (MzSearchModel *self)
{
  g_return_val_if_fail (MZ_IS_SEARCH_MODEL (self), FALSE);

  return self->making == NULL;
}

/**
 * mz_search_model_get_n_found:
 * @self: a search
 *
 * Returns: how much was found, of which at most %MZ_SEARCH_MAX_RESULTS are listed
 */
guint
mz_search_model_get_n_found (MzSearchModel *self)
{
  g_return_val_if_fail (MZ_IS_SEARCH_MODEL (self), 0);

  return self->hits->len;
}

static void
mz_search_model_dispose (GObject *object)
{
  forget_index (MZ_SEARCH_MODEL (object));

  G_OBJECT_CLASS (mz_search_model_parent_class)->dispose (object);
}

static void
mz_search_model_finalize (GObject *object)
{
  MzSearchModel *self = MZ_SEARCH_MODEL (object);

  g_clear_pointer (&self->index, mz_search_index_unref);
  g_array_unref (self->hits);
  g_free (self->words);

  G_OBJECT_CLASS (mz_search_model_parent_class)->finalize (object);
}

static void
mz_search_model_class_init (MzSearchModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_search_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_search_model_finalize;
}

static void
mz_search_model_init (MzSearchModel *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (MzSearchHit));
  self->words = g_strdup ("");
}

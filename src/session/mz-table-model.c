/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-model.h"

#include "mz-table-answer.h"
#include "mz-table-copy.h"
#include "mz-table-item.h"

/* A list of so many statements is read, searched and sorted within a frame. */
#define MAX_AT_ONCE 2000

struct _MzTableModel
{
  GObject        parent_instance;
  MzTableSet    *set;          /* of the newest request, nullable */
  char          *search;       /* of the newest request, nullable */
  char          *sort;         /* of the newest request, nullable */
  MzTableAnswer *answer;       /* what is listed, NULL before there is any */
  MzTableAnswer *pending;      /* newest request while a worker has an older one, nullable */
  gboolean       is_running;   /* a worker has a request */
  gboolean       is_busy;
};

enum
{
  PROP_BUSY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static guint
count_shown (MzTableModel *self)
{
  return self->answer != NULL ? self->answer->rows->len : 0;
}

static GType
get_item_type (GListModel *model)
{
  return MZ_TYPE_TABLE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return count_shown (MZ_TABLE_MODEL (model));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MzTableModel *self = MZ_TABLE_MODEL (model);

  if (position >= count_shown (self))
    return NULL;

  return mz_table_item_new (mz_table_set_get_context (self->answer->set),
                            &g_array_index (self->answer->rows, MzTableRow, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MzTableModel, mz_table_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* A view with everything in it that decides which rows there are, and nothing else. */
static MzViewSpec *
make_question (MzViewSpec *spec)
{
  int rows = mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS);
  g_autoptr (MzViewSpec) plain = mz_view_spec_new ();
  g_autoptr (MzViewSpec) of_rows = mz_view_spec_with_option (plain, MZ_OPTION_TABLE_ROWS, rows);
  g_autoptr (MzViewSpec) of_measure = NULL;
  g_autoptr (MzViewSpec) of_lens = NULL;
  g_autoptr (MzViewSpec) of_group = NULL;

  if (rows == MZ_TABLE_HOLDINGS || rows == MZ_TABLE_EVENTS)
    return mz_view_spec_with_lens (of_rows, mz_view_spec_get_lens (spec));

  of_measure = mz_view_spec_with_measure (of_rows, mz_view_spec_get_measure (spec));
  of_lens = mz_view_spec_with_lens (of_measure, mz_view_spec_get_lens (spec));
  of_group = mz_view_spec_with_text (of_lens, MZ_VIEW_TEXT_GROUP, mz_view_spec_get_text (spec, MZ_VIEW_TEXT_GROUP));

  return mz_view_spec_with_year (of_group, rows == MZ_TABLE_ALL_YEARS ? 0 : mz_view_spec_get_year (spec));
}

static gboolean
ask (MzTableModel   *self,
     MzChartContext *context,
     MzViewSpec     *spec)
{
  g_autoptr (MzViewSpec) question = make_question (spec);

  if (self->set != NULL && mz_table_set_is_for (self->set, context, question))
    return FALSE;

  g_clear_pointer (&self->set, mz_table_set_unref);
  self->set = mz_table_set_new (context, question);

  return TRUE;
}

static gboolean
replace (char       **place,
         const char  *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  g_free (*place);
  *place = g_strdup (text);

  return TRUE;
}

static void
set_busy (MzTableModel *self,
          gboolean      is_busy)
{
  if (self->is_busy == is_busy)
    return;

  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
take_answer (MzTableModel  *self,
             MzTableAnswer *answer)
{
  guint n_before = count_shown (self);

  g_clear_pointer (&self->answer, mz_table_answer_free);
  self->answer = answer;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, count_shown (self));
  set_busy (self, FALSE);
}

static void
find_thread (GTask        *task,
             gpointer      source G_GNUC_UNUSED,
             gpointer      answer,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  mz_table_answer_find (answer);
  g_task_return_boolean (task, TRUE);
}

static void run (MzTableModel *self, MzTableAnswer *answer);

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  MzTableModel *self = MZ_TABLE_MODEL (object);
  g_autoptr (MzTableAnswer) answer = data;

  self->is_running = FALSE;
  if (self->pending != NULL)
    run (self, g_steal_pointer (&self->pending));
  else if (self->is_busy)
    take_answer (self, g_steal_pointer (&answer));
}

/* One worker at a time: a set may be asked by one thread only. */
static void
run (MzTableModel  *self,
     MzTableAnswer *answer)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, found_cb, answer);

  self->is_running = TRUE;
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, answer, NULL);
  g_task_run_in_thread (task, find_thread);
}

static gboolean
is_small (MzChartContext *context)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);

  return mz_dataset_get_n_figures (dataset) + mz_dataset_get_n_holdings (dataset) +
         mz_dataset_get_n_events (dataset) <= MAX_AT_ONCE;
}

static void
request (MzTableModel *self)
{
  MzTableAnswer *answer = mz_table_answer_new (self->set, self->search, self->sort);

  g_clear_pointer (&self->pending, mz_table_answer_free);
  if (is_small (mz_table_set_get_context (self->set)))
    {
      mz_table_answer_find (answer);
      take_answer (self, answer);
      return;
    }

  if (self->is_running)
    self->pending = answer;
  else
    run (self, answer);
  set_busy (self, TRUE);
}

/**
 * mz_table_model_show:
 * @self: a model
 * @context: (nullable): whose data to list
 * @spec: what to list, with its search and its sorting
 *
 * Lists the rows of a view: a short list at once, a long one when a worker has found it; until then the
 * rows from before stay and #MzTableModel:busy is set. The newest request wins. What the view changes
 * besides the rows costs nothing.
 */
void
mz_table_model_show (MzTableModel   *self,
                     MzChartContext *context,
                     MzViewSpec     *spec)
{
  gboolean is_new;

  g_return_if_fail (MZ_IS_TABLE_MODEL (self));
  g_return_if_fail (spec != NULL);

  if (context == NULL)
    return;

  is_new = ask (self, context, spec);
  is_new |= replace (&self->search, mz_view_spec_get_text (spec, MZ_VIEW_TEXT_SEARCH));
  is_new |= replace (&self->sort, mz_view_spec_get_text (spec, MZ_VIEW_TEXT_TABLE_SORT));
  if (is_new)
    request (self);
}

/**
 * mz_table_model_is_busy:
 * @self: a model
 *
 * Returns: whether what was asked for is still being found, so that older rows are listed
 */
gboolean
mz_table_model_is_busy (MzTableModel *self)
{
  g_return_val_if_fail (MZ_IS_TABLE_MODEL (self), FALSE);

  return self->is_busy;
}

/**
 * mz_table_model_get_n_all:
 * @self: a model
 *
 * Returns: number of rows that there were without a search
 */
guint
mz_table_model_get_n_all (MzTableModel *self)
{
  g_return_val_if_fail (MZ_IS_TABLE_MODEL (self), 0);

  return self->answer != NULL ? self->answer->n_all : 0;
}

/**
 * mz_table_model_get_row:
 * @self: a model
 * @position: place in the list
 *
 * Returns: (transfer none) (nullable): the row, until the model shows something else
 */
const MzTableRow *
mz_table_model_get_row (MzTableModel *self,
                        guint         position)
{
  g_return_val_if_fail (MZ_IS_TABLE_MODEL (self), NULL);

  return position < count_shown (self) ? &g_array_index (self->answer->rows, MzTableRow, position) : NULL;
}

/**
 * mz_table_model_find_statement:
 * @self: a model
 * @id: (nullable): id of a statement
 *
 * Returns: place of its row, G_MAXUINT when there is none
 */
guint
mz_table_model_find_statement (MzTableModel *self,
                               const char   *id)
{
  g_return_val_if_fail (MZ_IS_TABLE_MODEL (self), G_MAXUINT);

  for (guint i = 0; id != NULL && i < count_shown (self); i++)
    {
      const MzStatement *statement = g_array_index (self->answer->rows, MzTableRow, i).statement;

      if (statement != NULL && g_str_equal (statement->id, id))
        return i;
    }

  return G_MAXUINT;
}

static GArray *
pick_rows (MzTableModel *self,
           GArray       *positions)
{
  GArray *rows;

  if (positions == NULL)
    return g_array_ref (self->answer->rows);

  rows = g_array_sized_new (FALSE, FALSE, sizeof (MzTableRow), positions->len);
  for (guint i = 0; i < positions->len; i++)
    {
      const MzTableRow *row = mz_table_model_get_row (self, g_array_index (positions, guint, i));

      if (row != NULL)
        g_array_append_vals (rows, row, 1);
    }

  return rows;
}

/**
 * mz_table_model_copy_async:
 * @self: a model that lists something
 * @positions: (element-type guint) (nullable): places of rows, %NULL for all
 * @columns: (element-type MzTableColumn): columns
 * @callback: (scope async): called on the main thread
 * @user_data: data for @callback
 *
 * Writes rows for the clipboard in a worker; mz_table_copy_finish() gives the text.
 */
void
mz_table_model_copy_async (MzTableModel        *self,
                           GArray              *positions,
                           GArray              *columns,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GArray) rows = NULL;

  g_return_if_fail (MZ_IS_TABLE_MODEL (self));
  g_return_if_fail (self->answer != NULL);

  rows = pick_rows (self, positions);
  mz_table_copy_async (mz_table_set_get_context (self->answer->set), rows, columns, callback, user_data);
}

static void
mz_table_model_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, MZ_TABLE_MODEL (object)->is_busy);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_table_model_finalize (GObject *object)
{
  MzTableModel *self = MZ_TABLE_MODEL (object);

  g_clear_pointer (&self->set, mz_table_set_unref);
  g_clear_pointer (&self->answer, mz_table_answer_free);
  g_clear_pointer (&self->pending, mz_table_answer_free);
  g_free (self->search);
  g_free (self->sort);

  G_OBJECT_CLASS (mz_table_model_parent_class)->finalize (object);
}

static void
mz_table_model_class_init (MzTableModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mz_table_model_get_property;
  object_class->finalize = mz_table_model_finalize;

  /**
   * MzTableModel:busy:
   *
   * Whether what was asked for is still being found.
   */
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_table_model_init (MzTableModel *self)
{
  self->is_busy = FALSE;
}

/**
 * mz_table_model_new:
 *
 * Returns: (transfer full): an empty model
 */
MzTableModel *
mz_table_model_new (void)
{
  return g_object_new (MZ_TYPE_TABLE_MODEL, NULL);
}

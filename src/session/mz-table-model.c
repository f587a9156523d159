/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-model.h"

#include "mz-table-answer.h"
#include "mz-table-copy.h"
#include "mz-table-item.h"

/* A list of so many statements is read, searched and sorted within a frame. */
#define MAX_AT_ONCE 2000

/* A view makes the widgets of so many rows, whether they can be seen or not, and half a second is gone when
 * it makes them all at once, some of it again when it drops them: it gets and loses its rows by and by. */
#define N_VIEW_ROWS 208
#define N_MORE_ROWS 5
#define N_LESS_ROWS 16
#define STEP_MS     14

struct _MzTableModel
{
  GObject        parent_instance;
  MzTableSet    *set;          /* of the newest request, nullable */
  char          *search;       /* of the newest request, nullable */
  char          *sort;         /* of the newest request, nullable */
  MzTableAnswer *answer;       /* what is listed, NULL before there is any */
  MzTableAnswer *pending;      /* newest request while a worker has an older one, nullable */
  GHashTable    *items;        /* place to MzTableItem, as long as somebody has the item */
  guint          n_listed;     /* rows of the answer that are told already */
  guint          step_source;  /* lists more of them */
  gboolean       is_running;   /* a worker has a request */
  gboolean       is_waiting;   /* for a worker, for the newest request */
  gboolean       is_busy;
};

enum
{
  PROP_BUSY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_ROWS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return MZ_TYPE_TABLE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return MZ_TABLE_MODEL (model)->n_listed;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MzTableModel *self = MZ_TABLE_MODEL (model);

  MzTableItem *item;

  if (position >= self->n_listed)
    return NULL;

  /* A view that is given another object for a place binds its cells anew. */
  item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (position));
  if (item != NULL)
    return g_object_ref (item);

  item = mz_table_item_new (self, position);
  g_hash_table_insert (self->items, GUINT_TO_POINTER (position), item);

  return item;
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

static gboolean
ask (MzTableModel   *self,
     MzChartContext *context,
     MzViewSpec     *spec)
{
  if (self->set != NULL && mz_table_set_is_for (self->set, context, spec))
    return FALSE;

  g_clear_pointer (&self->set, mz_table_set_unref);
  self->set = mz_table_set_new (context, spec);

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
list_rows (MzTableModel *self,
           guint         n_rows)
{
  guint n_before = self->n_listed;

  self->n_listed = n_rows;
  if (n_rows > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n_rows - n_before);
  else if (n_rows < n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_rows, n_before - n_rows, 0);
}

/* How many rows to list next on the way to all that were found. */
static guint
get_next_length (MzTableModel *self)
{
  guint n_found = mz_table_model_get_n_found (self);

  if (self->n_listed <= n_found)
    return self->n_listed + N_MORE_ROWS < N_VIEW_ROWS ? MIN (self->n_listed + N_MORE_ROWS, n_found) : n_found;

  return MAX (n_found, MIN (self->n_listed, N_VIEW_ROWS + N_LESS_ROWS) - MIN (self->n_listed, N_LESS_ROWS));
}

static gboolean
step_cb (gpointer data)
{
  MzTableModel *self = data;

  list_rows (self, get_next_length (self));
  if (self->n_listed != mz_table_model_get_n_found (self))
    return G_SOURCE_CONTINUE;

  self->step_source = 0;
  set_busy (self, self->is_waiting);

  return G_SOURCE_REMOVE;
}

static void
take_answer (MzTableModel  *self,
             MzTableAnswer *answer)
{
  guint n_found;

  g_clear_handle_id (&self->step_source, g_source_remove);
  g_clear_pointer (&self->answer, mz_table_answer_free);
  self->answer = answer;
  n_found = mz_table_model_get_n_found (self);
  list_rows (self, get_next_length (self));
  g_signal_emit (self, signals[SIGNAL_ROWS_CHANGED], 0);
  if (self->n_listed != n_found)
    self->step_source = g_timeout_add (STEP_MS, step_cb, self);
  set_busy (self, self->n_listed != n_found);
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
  else if (self->is_waiting)
    {
      self->is_waiting = FALSE;
      take_answer (self, g_steal_pointer (&answer));
    }
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
  self->is_waiting = !is_small (mz_table_set_get_context (self->set));
  if (!self->is_waiting)
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
 * Lists the rows of a view: those of a small dataset at once, of a large one when a worker has found them;
 * until then the rows from before stay. #MzTableModel:busy is set until all are listed. The newest request wins. What the view changes
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
 * mz_table_model_clear:
 * @self: a model
 *
 * Drops all rows; #MzTableModel:busy is set until none is listed.
 */
void
mz_table_model_clear (MzTableModel *self)
{
  g_return_if_fail (MZ_IS_TABLE_MODEL (self));

  self->is_waiting = FALSE;
  g_clear_pointer (&self->set, mz_table_set_unref);
  g_clear_pointer (&self->pending, mz_table_answer_free);
  take_answer (self, NULL);
}

/**
 * mz_table_model_is_searching:
 * @self: a model
 *
 * Returns: whether what was asked for is still being found, so that the rows are those from before
 */
gboolean
mz_table_model_is_searching (MzTableModel *self)
{
  g_return_val_if_fail (MZ_IS_TABLE_MODEL (self), FALSE);

  return self->is_waiting;
}

/**
 * mz_table_model_is_busy:
 * @self: a model
 *
 * Returns: whether rows are still to be found or to be listed
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
 * mz_table_model_get_n_found:
 * @self: a model
 *
 * Returns: number of rows that were found, of which the last may not be listed yet
 */
guint
mz_table_model_get_n_found (MzTableModel *self)
{
  g_return_val_if_fail (MZ_IS_TABLE_MODEL (self), 0);

  return self->answer != NULL ? self->answer->rows->len : 0;
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

  if (position >= mz_table_model_get_n_found (self))
    return NULL;

  return &g_array_index (self->answer->rows, MzTableRow, position);
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

  for (guint i = 0; id != NULL && i < self->n_listed; i++)
    {
      const MzStatement *statement = g_array_index (self->answer->rows, MzTableRow, i).statement;

      if (statement != NULL && g_str_equal (statement->id, id))
        return i;
    }

  return G_MAXUINT;
}

/**
 * mz_table_model_dup_cell:
 * @self: a model
 * @position: place in the list
 * @column: a column
 *
 * Returns: (transfer full) (nullable): the cell in one plain line, %NULL when it is empty
 */
char *
mz_table_model_dup_cell (MzTableModel  *self,
                         guint          position,
                         MzTableColumn  column)
{
  const MzTableRow *row = mz_table_model_get_row (self, position);

  return row != NULL ? mz_table_column_dup_text (column, mz_table_set_get_context (self->answer->set), row) : NULL;
}

/* An item of the model is finalized. */
void
_mz_table_model_forget_item (MzTableModel *self,
                             guint         position)
{
  g_hash_table_remove (self->items, GUINT_TO_POINTER (position));
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
mz_table_model_dispose (GObject *object)
{
  g_clear_handle_id (&MZ_TABLE_MODEL (object)->step_source, g_source_remove);

  G_OBJECT_CLASS (mz_table_model_parent_class)->dispose (object);
}

static void
mz_table_model_finalize (GObject *object)
{
  MzTableModel *self = MZ_TABLE_MODEL (object);

  g_hash_table_unref (self->items);
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
  object_class->dispose = mz_table_model_dispose;
  object_class->finalize = mz_table_model_finalize;

  /**
   * MzTableModel:busy:
   *
   * Whether rows are still to be found or to be listed.
   */
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * MzTableModel::rows-changed:
   *
   * Other rows stand where rows stood: items say where something stands, not what, so that a view keeps its
   * widgets.
   */
  signals[SIGNAL_ROWS_CHANGED] = g_signal_new ("rows-changed", MZ_TYPE_TABLE_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                               NULL, G_TYPE_NONE, 0);
}

static void
mz_table_model_init (MzTableModel *self)
{
  self->items = g_hash_table_new (NULL, NULL);
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

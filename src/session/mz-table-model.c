/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-model.h"

#include "mz-csv-writer.h"
#include "mz-table-item.h"
#include <string.h>

struct _MzTableModel
{
  GObject         parent_instance;
  MzChartContext *context;
  MzViewSpec     *question;    /* what decides which rows there are, nullable */
  GArray         *all;         /* (element-type MzTableRow) without search and sorting */
  GPtrArray      *haystacks;   /* (element-type utf8) of all, by place; empty until a search wants it */
  GArray         *shown;       /* (element-type MzTableRow) */
  char           *search;      /* that shown answers, nullable */
  char           *sort;        /* that shown answers, nullable */
};

static GType
get_item_type (GListModel *model)
{
  return MZ_TYPE_TABLE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return MZ_TABLE_MODEL (model)->shown->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MzTableModel *self = MZ_TABLE_MODEL (model);

  if (position >= self->shown->len)
    return NULL;

  return mz_table_item_new (self->context, &g_array_index (self->shown, MzTableRow, position));
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

  if (context == self->context && self->question != NULL && mz_view_spec_equal (question, self->question))
    return FALSE;

  g_array_unref (self->all);
  self->all = mz_table_rows_new (context, question);
  g_ptr_array_set_size (self->haystacks, 0);
  mz_chart_context_ref (context);
  g_clear_pointer (&self->context, mz_chart_context_unref);
  self->context = context;
  g_clear_pointer (&self->question, mz_view_spec_unref);
  self->question = g_steal_pointer (&question);

  return TRUE;
}

static void
fill_haystacks (MzTableModel *self)
{
  MzTableRows kind = mz_view_spec_get_option (self->question, MZ_OPTION_TABLE_ROWS);

  for (guint i = self->haystacks->len; i < self->all->len; i++)
    g_ptr_array_add (self->haystacks, mz_table_row_dup_haystack (&g_array_index (self->all, MzTableRow, i), kind,
                                                                 self->context));
}

static GArray *
search (MzTableModel *self)
{
  g_autofree char *needle = self->search != NULL ? mz_table_fold (self->search) : NULL;
  GArray *found;

  if (needle == NULL || *needle == '\0')
    return g_array_ref (self->all);

  fill_haystacks (self);
  found = g_array_new (FALSE, FALSE, sizeof (MzTableRow));
  for (guint i = 0; i < self->all->len; i++)
    {
      if (strstr (g_ptr_array_index (self->haystacks, i), needle) != NULL)
        g_array_append_val (found, g_array_index (self->all, MzTableRow, i));
    }

  return found;
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

/**
 * mz_table_model_show:
 * @self: a model
 * @context: (nullable): whose data to list
 * @spec: what to list, with its search and its sorting
 *
 * Lists the rows of a view. What the view changes besides them costs nothing.
 */
void
mz_table_model_show (MzTableModel   *self,
                     MzChartContext *context,
                     MzViewSpec     *spec)
{
  guint n_before;
  gboolean is_new;
  g_autoptr (GArray) found = NULL;

  g_return_if_fail (MZ_IS_TABLE_MODEL (self));
  g_return_if_fail (spec != NULL);

  if (context == NULL)
    return;

  is_new = ask (self, context, spec);
  is_new |= replace (&self->search, mz_view_spec_get_text (spec, MZ_VIEW_TEXT_SEARCH));
  is_new |= replace (&self->sort, mz_view_spec_get_text (spec, MZ_VIEW_TEXT_TABLE_SORT));
  if (!is_new)
    return;

  n_before = self->shown->len;
  found = search (self);
  g_array_unref (self->shown);
  self->shown = mz_table_rows_sort (found, self->context, self->sort);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown->len);
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

  return self->all->len;
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

  return position < self->shown->len ? &g_array_index (self->shown, MzTableRow, position) : NULL;
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

  for (guint i = 0; id != NULL && i < self->shown->len; i++)
    {
      const MzStatement *statement = g_array_index (self->shown, MzTableRow, i).statement;

      if (statement != NULL && g_str_equal (statement->id, id))
        return i;
    }

  return G_MAXUINT;
}

static void
write_row (MzTableModel     *self,
           MzCsvWriter      *writer,
           const MzTableRow *row,
           GArray           *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      MzTableColumn column = g_array_index (columns, MzTableColumn, i);
      g_autofree char *cell = NULL;

      if (mz_table_column_is_number (column))
        {
          mz_csv_writer_number (writer, mz_table_column_get_number (column, row));
          continue;
        }
      cell = mz_table_column_dup_text (column, self->context, row);
      mz_csv_writer_text (writer, cell);
    }
  mz_csv_writer_end (writer);
}

/**
 * mz_table_model_dup_text:
 * @self: a model
 * @positions: (element-type guint) (nullable): places of rows, %NULL for all
 * @columns: (element-type MzTableColumn): columns
 *
 * Writes rows for the clipboard: headings first, cells parted by tabs, numbers in plain digits.
 *
 * Returns: (transfer full): text that a spreadsheet takes as a table
 */
char *
mz_table_model_dup_text (MzTableModel *self,
                         GArray       *positions,
                         GArray       *columns)
{
  g_autoptr (MzCsvWriter) writer = mz_csv_writer_new_with_tabs ();
  g_autoptr (GBytes) bytes = NULL;
  guint n_rows = positions != NULL ? positions->len : self->shown->len;

  for (guint i = 0; i < columns->len; i++)
    mz_csv_writer_text (writer, mz_table_column_get_title (g_array_index (columns, MzTableColumn, i)));
  mz_csv_writer_end (writer);
  for (guint i = 0; i < n_rows; i++)
    {
      const MzTableRow *row = mz_table_model_get_row (self, positions != NULL ? g_array_index (positions, guint, i) : i);

      if (row != NULL)
        write_row (self, writer, row, columns);
    }
  bytes = mz_csv_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
mz_table_model_finalize (GObject *object)
{
  MzTableModel *self = MZ_TABLE_MODEL (object);

  g_clear_pointer (&self->context, mz_chart_context_unref);
  g_clear_pointer (&self->question, mz_view_spec_unref);
  g_array_unref (self->all);
  g_array_unref (self->shown);
  g_ptr_array_unref (self->haystacks);
  g_free (self->search);
  g_free (self->sort);

  G_OBJECT_CLASS (mz_table_model_parent_class)->finalize (object);
}

static void
mz_table_model_class_init (MzTableModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_table_model_finalize;
}

static void
mz_table_model_init (MzTableModel *self)
{
  self->all = g_array_new (FALSE, FALSE, sizeof (MzTableRow));
  self->shown = g_array_new (FALSE, FALSE, sizeof (MzTableRow));
  self->haystacks = g_ptr_array_new_with_free_func (g_free);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-item.h"

struct _MzTableItem
{
  GObject       parent_instance;
  MzTableModel *model;
  guint         position;
};

G_DEFINE_FINAL_TYPE (MzTableItem, mz_table_item, G_TYPE_OBJECT)

/**
 * mz_table_item_new:
 * @model: a list of rows
 * @position: a place in it
 *
 * Returns: (transfer full): an item for that place
 */
MzTableItem *
mz_table_item_new (MzTableModel *model,
                   guint         position)
{
  MzTableItem *self = g_object_new (MZ_TYPE_TABLE_ITEM, NULL);

  self->model = g_object_ref (model);
  self->position = position;

  return self;
}

/**
 * mz_table_item_get_row:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the row that stands there now, until the model changes
 */
const MzTableRow *
mz_table_item_get_row (MzTableItem *self)
{
  return mz_table_model_get_row (self->model, self->position);
}

/**
 * mz_table_item_dup_text:
 * @self: an item
 * @column: a column
 *
 * Returns: (transfer full) (nullable): the cell in one plain line, %NULL when it is empty
 */
char *
mz_table_item_dup_text (MzTableItem   *self,
                        MzTableColumn  column)
{
  return mz_table_model_dup_cell (self->model, self->position, column);
}

static void
mz_table_item_finalize (GObject *object)
{
  MzTableItem *self = MZ_TABLE_ITEM (object);

  if (self->model != NULL)
    _mz_table_model_forget_item (self->model, self->position);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (mz_table_item_parent_class)->finalize (object);
}

static void
mz_table_item_class_init (MzTableItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_table_item_finalize;
}

static void
mz_table_item_init (MzTableItem *self)
{
  self->position = 0;
}

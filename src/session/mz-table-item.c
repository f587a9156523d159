/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-item.h"

struct _MzTableItem
{
  GObject         parent_instance;
  MzChartContext *context;
  MzTableRow      row;
};

G_DEFINE_FINAL_TYPE (MzTableItem, mz_table_item, G_TYPE_OBJECT)

/**
 * mz_table_item_new:
 * @context: what the row belongs to
 * @row: a row
 *
 * Returns: (transfer full): an item for a list
 */
MzTableItem *
mz_table_item_new (MzChartContext   *context,
                   const MzTableRow *row)
{
  MzTableItem *self = g_object_new (MZ_TYPE_TABLE_ITEM, NULL);

  self->context = mz_chart_context_ref (context);
  self->row = *row;

  return self;
}

/**
 * mz_table_item_get_row:
 * @self: an item
 *
 * Returns: (transfer none): the row, valid as long as the item
 */
const MzTableRow *
mz_table_item_get_row (MzTableItem *self)
{
  return &self->row;
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
  return mz_table_column_dup_text (column, self->context, &self->row);
}

static void
mz_table_item_finalize (GObject *object)
{
  g_clear_pointer (&MZ_TABLE_ITEM (object)->context, mz_chart_context_unref);

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
}

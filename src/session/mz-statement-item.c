/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-statement-item.h"

#include "mz-describe.h"
#include "mz-query.h"

struct _MzStatementItem
{
  GObject            parent_instance;
  MzChartContext    *context;
  const MzStatement *statement;   /* lives as long as the context */
  MzStanding         standing;
  guint32            reference;   /* figure that differences are told from, or MZ_NO_INDEX */
};

G_DEFINE_FINAL_TYPE (MzStatementItem, mz_statement_item, G_TYPE_OBJECT)

/**
 * mz_statement_item_new:
 * @context: what the statement belongs to
 * @statement: a statement of the context's dataset
 * @standing: how it stands to the figure that is drawn
 * @reference: figure that differences are told from, or %MZ_NO_INDEX
 *
 * Returns: (transfer full): an item for a list
 */
MzStatementItem *
mz_statement_item_new (MzChartContext    *context,
                       const MzStatement *statement,
                       MzStanding         standing,
                       guint32            reference)
{
  MzStatementItem *self;

  g_return_val_if_fail (context != NULL, NULL);
  g_return_val_if_fail (statement != NULL, NULL);

  self = g_object_new (MZ_TYPE_STATEMENT_ITEM, NULL);
  self->context = mz_chart_context_ref (context);
  self->statement = statement;
  self->standing = standing;
  self->reference = reference;

  return self;
}

/**
 * mz_statement_item_get_statement:
 * @self: an item
 *
 * Returns: (transfer none): the statement, valid as long as the item
 */
const MzStatement *
mz_statement_item_get_statement (MzStatementItem *self)
{
  return self->statement;
}

/**
 * mz_statement_item_get_figure:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the figure, %NULL when the statement is of another kind
 */
const MzFigure *
mz_statement_item_get_figure (MzStatementItem *self)
{
  if (self->statement->kind != MZ_STATEMENT_FIGURE)
    return NULL;

  return mz_dataset_get_figure (mz_chart_context_get_dataset (self->context), self->statement->index);
}

/**
 * mz_statement_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): id of the statement
 */
const char *
mz_statement_item_get_id (MzStatementItem *self)
{
  return self->statement->id;
}

/**
 * mz_statement_item_get_standing:
 * @self: an item
 *
 * Returns: how the statement stands to the figure that is drawn
 */
MzStanding
mz_statement_item_get_standing (MzStatementItem *self)
{
  return self->standing;
}

/**
 * mz_statement_item_dup_sentence:
 * @self: an item
 *
 * Returns: (transfer full): the statement in one line
 */
char *
mz_statement_item_dup_sentence (MzStatementItem *self)
{
  return mz_describe_statement (self->context, self->statement);
}

/**
 * mz_statement_item_dup_value:
 * @self: an item
 *
 * Returns: (transfer full): the value of a figure in words, else the statement in one line
 */
char *
mz_statement_item_dup_value (MzStatementItem *self)
{
  const MzFigure *figure = mz_statement_item_get_figure (self);

  return figure != NULL ? mz_describe_value (self->context, figure) : mz_statement_item_dup_sentence (self);
}

/**
 * mz_statement_item_dup_source:
 * @self: an item
 *
 * Returns: (transfer full): who says so and when
 */
char *
mz_statement_item_dup_source (MzStatementItem *self)
{
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);

  return mz_describe_source (self->context, mz_dataset_get_source (dataset, self->statement->source));
}

/**
 * mz_statement_item_dup_basis:
 * @self: an item
 *
 * Returns: (transfer full) (nullable): which definition its number rests on
 */
char *
mz_statement_item_dup_basis (MzStatementItem *self)
{
  const MzFigure *figure = mz_statement_item_get_figure (self);

  return figure != NULL ? mz_describe_term (self->context, figure->basis) : NULL;
}

/**
 * mz_statement_item_dup_difference:
 * @self: an item
 *
 * Returns: (transfer full) (nullable): how far the figure is from the reference, %NULL when
 *   the two cannot be compared
 */
char *
mz_statement_item_dup_difference (MzStatementItem *self)
{
  const MzFigure *figure = mz_statement_item_get_figure (self);
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);

  if (figure == NULL || self->reference == MZ_NO_INDEX || self->reference == self->statement->index)
    return NULL;

  return mz_describe_difference (self->context, mz_dataset_get_figure (dataset, self->reference), figure);
}

/**
 * mz_statement_item_count_rivals:
 * @self: an item
 *
 * Returns: number of figures of other sources or other bases for the same subject and measure
 */
guint
mz_statement_item_count_rivals (MzStatementItem *self)
{
  const MzFigure *figure = mz_statement_item_get_figure (self);
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);
  g_autoptr (MzLens) lens = NULL;
  g_autoptr (MzQueryResult) query = NULL;

  if (figure == NULL)
    return 0;

  lens = mz_lens_new (MZ_LENS_SOURCE, mz_dataset_get_source (dataset, self->statement->source)->id);
  query = mz_query_run (dataset, figure->measure, mz_period_get_year (&figure->span), lens);
  for (guint i = 0; query != NULL && i < query->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (query->rows, MzQueryRow, i);

      if (row->drawn == self->statement->index)
        return row->n_rivals;
    }

  return 0;
}

static void
mz_statement_item_finalize (GObject *object)
{
  MzStatementItem *self = MZ_STATEMENT_ITEM (object);

  g_clear_pointer (&self->context, mz_chart_context_unref);

  G_OBJECT_CLASS (mz_statement_item_parent_class)->finalize (object);
}

static void
mz_statement_item_class_init (MzStatementItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_statement_item_finalize;
}

static void
mz_statement_item_init (MzStatementItem *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-columns.h"

#include "mz-table-cells-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  const char *id;
  const char *title;
  gboolean    is_number;
} Column;

static const Column columns[MZ_N_COLUMNS] = {
  [MZ_COLUMN_SUBJECT] = { "subject", NC_("column", "Subject"), FALSE },
  [MZ_COLUMN_MEASURE] = { "measure", NC_("column", "Measure"), FALSE },
  [MZ_COLUMN_VALUE] = { "value", NC_("column", "Value"), TRUE },
  [MZ_COLUMN_BOUND] = { "bound", NC_("column", "Bound"), FALSE },
  [MZ_COLUMN_UNIT] = { "unit", NC_("column", "Unit"), FALSE },
  [MZ_COLUMN_PERIOD] = { "period", NC_("column", "Period"), FALSE },
  [MZ_COLUMN_BASIS] = { "basis", NC_("column", "Basis"), FALSE },
  [MZ_COLUMN_STANDING] = { "standing", NC_("column", "Standing"), FALSE },
  [MZ_COLUMN_REPEATS] = { "repeats", NC_("column", "Repeats"), FALSE },
  [MZ_COLUMN_HOLDER] = { "holder", NC_("column", "Holder"), FALSE },
  [MZ_COLUMN_ASSET] = { "asset", NC_("column", "Holding in"), FALSE },
  [MZ_COLUMN_KIND] = { "kind", NC_("column", "Kind"), FALSE },
  [MZ_COLUMN_SHARE] = { "share", NC_("column", "Stake, %"), TRUE },
  [MZ_COLUMN_SHARE_BOUND] = { "share_bound", NC_("column", "Bound"), FALSE },
  [MZ_COLUMN_SHARE_MIN] = { "share_min", NC_("column", "From, %"), TRUE },
  [MZ_COLUMN_SHARE_MAX] = { "share_max", NC_("column", "To, %"), TRUE },
  [MZ_COLUMN_STATUS] = { "status", NC_("column", "Status"), FALSE },
  [MZ_COLUMN_SINCE] = { "since", NC_("column", "Since"), FALSE },
  [MZ_COLUMN_UNTIL] = { "until", NC_("column", "Until"), FALSE },
  [MZ_COLUMN_DATE] = { "date", NC_("column", "Date"), FALSE },
  [MZ_COLUMN_TIMING] = { "timing", NC_("column", "Timing"), FALSE },
  [MZ_COLUMN_TITLE] = { "title", NC_("column", "Event"), FALSE },
  [MZ_COLUMN_SUBJECTS] = { "subjects", NC_("column", "Subjects"), FALSE },
  [MZ_COLUMN_AS_OF] = { "as_of", NC_("column", "As of"), FALSE },
  [MZ_COLUMN_EDITION] = { "edition", NC_("column", "Edition"), FALSE },
  [MZ_COLUMN_SOURCE] = { "source", NC_("column", "Source"), FALSE },
  [MZ_COLUMN_PUBLISHER] = { "publisher", NC_("column", "Publisher"), FALSE },
  [MZ_COLUMN_ISSUED] = { "issued", NC_("column", "Published"), FALSE },
  [MZ_COLUMN_LANGUAGE] = { "language", NC_("column", "Language"), FALSE },
  [MZ_COLUMN_AUTHORS] = { "authors", NC_("column", "Authors"), FALSE },
  [MZ_COLUMN_URL] = { "url", NC_("column", "Address"), FALSE },
  [MZ_COLUMN_EVIDENCE] = { "evidence", NC_("column", "Evidence"), FALSE },
  [MZ_COLUMN_PLACE] = { "place", NC_("column", "Place"), FALSE },
  [MZ_COLUMN_WORDS] = { "words", NC_("column", "Words of the source"), FALSE },
  [MZ_COLUMN_NOTE] = { "note", NC_("column", "Note"), FALSE },
  [MZ_COLUMN_ID] = { "id", NC_("column", "Identifier"), FALSE },
};

static const MzTableColumn figure_columns[] = {
  MZ_COLUMN_SUBJECT, MZ_COLUMN_VALUE,  MZ_COLUMN_BOUND,     MZ_COLUMN_UNIT,   MZ_COLUMN_PERIOD,   MZ_COLUMN_EDITION,
  MZ_COLUMN_AS_OF,   MZ_COLUMN_STANDING, MZ_COLUMN_PUBLISHER, MZ_COLUMN_SOURCE, MZ_COLUMN_ISSUED, MZ_COLUMN_LANGUAGE,
  MZ_COLUMN_BASIS,   MZ_COLUMN_EVIDENCE, MZ_COLUMN_WORDS,   MZ_COLUMN_NOTE,   MZ_COLUMN_REPEATS,  MZ_COLUMN_PLACE,
  MZ_COLUMN_AUTHORS, MZ_COLUMN_URL,      MZ_COLUMN_MEASURE, MZ_COLUMN_ID,
};

static const MzTableColumn holding_columns[] = {
  MZ_COLUMN_HOLDER, MZ_COLUMN_ASSET, MZ_COLUMN_KIND,    MZ_COLUMN_SHARE,     MZ_COLUMN_SHARE_BOUND, MZ_COLUMN_STATUS,
  MZ_COLUMN_SINCE,  MZ_COLUMN_UNTIL, MZ_COLUMN_AS_OF,   MZ_COLUMN_PUBLISHER, MZ_COLUMN_SOURCE,      MZ_COLUMN_ISSUED,
  MZ_COLUMN_LANGUAGE, MZ_COLUMN_EVIDENCE, MZ_COLUMN_WORDS, MZ_COLUMN_NOTE,   MZ_COLUMN_SHARE_MIN,   MZ_COLUMN_SHARE_MAX,
  MZ_COLUMN_PLACE,  MZ_COLUMN_AUTHORS, MZ_COLUMN_URL,   MZ_COLUMN_ID,
};

static const MzTableColumn event_columns[] = {
  MZ_COLUMN_DATE,   MZ_COLUMN_TIMING, MZ_COLUMN_TITLE,    MZ_COLUMN_SUBJECTS, MZ_COLUMN_AS_OF, MZ_COLUMN_PUBLISHER,
  MZ_COLUMN_SOURCE, MZ_COLUMN_ISSUED, MZ_COLUMN_LANGUAGE, MZ_COLUMN_EVIDENCE, MZ_COLUMN_WORDS, MZ_COLUMN_NOTE,
  MZ_COLUMN_PLACE,  MZ_COLUMN_AUTHORS, MZ_COLUMN_URL,     MZ_COLUMN_ID,
};

/**
 * mz_table_get_columns:
 * @rows: what the rows of the table are
 * @n_out: (out): number of columns
 *
 * Returns: (transfer none) (array length=n_out): the columns of such a table in their order
 */
const MzTableColumn *
mz_table_get_columns (MzTableRows  rows,
                      guint       *n_out)
{
  switch (rows)
    {
    case MZ_TABLE_HOLDINGS:
      *n_out = G_N_ELEMENTS (holding_columns);
      return holding_columns;
    case MZ_TABLE_EVENTS:
      *n_out = G_N_ELEMENTS (event_columns);
      return event_columns;
    case MZ_TABLE_FIGURES:
    case MZ_TABLE_ALL_YEARS:
    default:
      *n_out = G_N_ELEMENTS (figure_columns);
      return figure_columns;
    }
}

/**
 * mz_table_column_get_id:
 * @column: a column
 *
 * Returns: (transfer none): its name in files and actions
 */
const char *
mz_table_column_get_id (MzTableColumn column)
{
  g_return_val_if_fail (column < MZ_N_COLUMNS, NULL);

  return columns[column].id;
}

/**
 * mz_table_column_parse:
 * @id: (nullable): a name as in files
 * @column_out: (out): the column of that name
 *
 * Returns: %FALSE when no column has it
 */
gboolean
mz_table_column_parse (const char    *id,
                       MzTableColumn *column_out)
{
  for (guint i = 0; id != NULL && i < MZ_N_COLUMNS; i++)
    {
      if (g_str_equal (id, columns[i].id))
        {
          *column_out = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * mz_table_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): its heading in the program's language
 */
const char *
mz_table_column_get_title (MzTableColumn column)
{
  g_return_val_if_fail (column < MZ_N_COLUMNS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
}

/**
 * mz_table_column_is_number:
 * @column: a column
 *
 * Returns: whether its cells are numbers, which stand at the right and leave the program in plain digits
 */
gboolean
mz_table_column_is_number (MzTableColumn column)
{
  g_return_val_if_fail (column < MZ_N_COLUMNS, FALSE);

  return columns[column].is_number;
}

static double
get_share (MzTableColumn    column,
           const MzHolding *holding)
{
  switch ((int) column)
    {
    case MZ_COLUMN_SHARE:
      return holding->share;
    case MZ_COLUMN_SHARE_MIN:
      return holding->share_min;
    case MZ_COLUMN_SHARE_MAX:
      return holding->share_max;
    default:
      return NAN;
    }
}

/**
 * mz_table_column_get_number:
 * @column: a column of numbers
 * @row: a row
 *
 * Returns: the number of the cell, NAN when it is empty
 */
double
mz_table_column_get_number (MzTableColumn     column,
                            const MzTableRow *row)
{
  const MzStatement *statement = row->statement;

  if (statement != NULL && statement->kind == MZ_STATEMENT_HOLDING)
    return get_share (column, (const MzHolding *) statement);
  if (column != MZ_COLUMN_VALUE)
    return NAN;
  if (statement == NULL)
    return row->value;

  return statement->kind == MZ_STATEMENT_FIGURE ? ((const MzFigure *) statement)->value : NAN;
}

static double
get_day (int day)
{
  return day != 0 ? day : NAN;
}

static gboolean
get_figure_order (MzTableColumn   column,
                  const MzFigure *figure,
                  double         *order_out)
{
  if (column != MZ_COLUMN_PERIOD)
    return FALSE;

  /* The earlier begins first; of two that begin together, the shorter. */
  *order_out = figure->span.first_day + figure->span.last_day / 1e8;

  return TRUE;
}

static gboolean
get_holding_order (MzTableColumn    column,
                   const MzHolding *holding,
                   double          *order_out)
{
  if (column == MZ_COLUMN_SINCE)
    *order_out = get_day (holding->since_day);
  else if (column == MZ_COLUMN_UNTIL)
    *order_out = get_day (holding->until_day);
  else
    return FALSE;

  return TRUE;
}

static gboolean
get_event_order (MzTableColumn  column,
                 const MzEvent *event,
                 double        *order_out)
{
  MzPeriod day;

  if (column != MZ_COLUMN_DATE)
    return FALSE;

  *order_out = event->date != NULL && mz_period_parse (event->date, &day) ? day.first_day : NAN;

  return TRUE;
}

/**
 * mz_table_column_get_order:
 * @column: a column
 * @row: a row
 * @order_out: (out): what the row is sorted by; NAN of an empty cell, which comes last
 *
 * Returns: %FALSE when the column is sorted by its text
 */
gboolean
mz_table_column_get_order (MzTableColumn     column,
                           const MzTableRow *row,
                           double           *order_out)
{
  const MzStatement *statement = row->statement;

  if (mz_table_column_is_number (column))
    {
      *order_out = mz_table_column_get_number (column, row);
      return TRUE;
    }
  if (column == MZ_COLUMN_STANDING)
    {
      *order_out = statement != NULL ? (double) row->standing : -1;
      return TRUE;
    }
  if (statement == NULL)
    return FALSE;
  if (column == MZ_COLUMN_AS_OF)
    {
      *order_out = get_day (statement->as_of_day);
      return TRUE;
    }

  switch (statement->kind)
    {
    case MZ_STATEMENT_FIGURE:
      return get_figure_order (column, (const MzFigure *) statement, order_out);
    case MZ_STATEMENT_HOLDING:
      return get_holding_order (column, (const MzHolding *) statement, order_out);
    case MZ_STATEMENT_EVENT:
      return get_event_order (column, (const MzEvent *) statement, order_out);
    case MZ_STATEMENT_NOTE:
    default:
      return FALSE;
    }
}

/**
 * mz_table_column_dup_text:
 * @column: a column
 * @context: whose language and names to use
 * @row: a row
 *
 * Returns: (transfer full) (nullable): the cell in one plain line, %NULL when it is empty
 */
char *
mz_table_column_dup_text (MzTableColumn     column,
                          MzChartContext   *context,
                          const MzTableRow *row)
{
  char *text;

  g_return_val_if_fail (column < MZ_N_COLUMNS, NULL);

  if (row->statement == NULL)
    return _mz_table_dup_computed_cell (column, context, row);

  switch (row->statement->kind)
    {
    case MZ_STATEMENT_FIGURE:
      text = _mz_table_dup_figure_cell (column, context, row);
      break;
    case MZ_STATEMENT_HOLDING:
      text = _mz_table_dup_holding_cell (column, context, (const MzHolding *) row->statement);
      break;
    case MZ_STATEMENT_EVENT:
      text = _mz_table_dup_event_cell (column, context, (const MzEvent *) row->statement);
      break;
    case MZ_STATEMENT_NOTE:
    default:
      return NULL;
    }

  return text != NULL ? text : _mz_table_dup_common_cell (column, context, row->statement);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-chart.h"

#include <math.h>

#define MAX_WIDTH        210.0
#define MAX_TITLE_WIDTH  440.0
#define MIN_WIDTH        44.0
#define MIN_WORDS_WIDTH  150.0
/* What every picture has, however narrow: who, and what of it. */
#define N_FIRST          3

double
_mz_table_picture_measure (const MzTablePicture *self,
                           const char           *text,
                           MzFontFace            face)
{
  return mz_text_metrics_get_width (self->build->metrics, text, face, MZ_SIZE_SMALL);
}

static double
get_most (MzTableColumn column)
{
  return column == MZ_COLUMN_TITLE || column == MZ_COLUMN_WORDS ? MAX_TITLE_WIDTH : MAX_WIDTH;
}

/* Returns %FALSE when none of the rows in the picture has a cell in it. */
static gboolean
measure_column (const MzTablePicture *self,
                MzTableColumn         column,
                MzPictureColumn      *column_out)
{
  double widest = 0;

  for (guint i = 0; i < self->n_shown; i++)
    {
      g_autofree char *cell = mz_table_column_dup_text (column, self->build->context, _mz_table_picture_get_row (self, i));

      if (cell != NULL)
        widest = MAX (widest, _mz_table_picture_measure (self, cell, MZ_FONT_BOLD));
    }
  column_out->column = column;
  column_out->natural = ceil (MAX (widest, _mz_table_picture_measure (self, mz_table_column_get_title (column), MZ_FONT_BOLD)));
  column_out->width = MIN (column_out->natural, get_most (column));

  return widest > 0;
}

static double
get_total (const GArray *columns)
{
  double total = 0;

  for (guint i = 0; i < columns->len; i++)
    total += g_array_index (columns, MzPictureColumn, i).width + (i > 0 ? MZ_TABLE_COLUMN_GAP : 0);

  return total;
}

/* A number is never drawn without the words that bound it. */
static gboolean
needs_next (MzTableColumn column)
{
  return mz_table_column_is_number (column);
}

/* Takes columns in their order for as long as they fit, a number and its bound together. */
static guint
take_columns (MzTablePicture      *self,
              const MzTableColumn *order,
              guint                n)
{
  double width = self->build->plot.width;

  for (guint i = 0; i < n;)
    {
      guint n_together = needs_next (order[i]) && i + 1 < n ? 2 : 1;
      guint n_before = self->columns->len;

      for (guint j = i; j < i + n_together; j++)
        {
          MzPictureColumn column;

          if (measure_column (self, order[j], &column) || j < N_FIRST)
            g_array_append_val (self->columns, column);
          else
            g_array_append_val (self->left_out, order[j]);
        }
      if (i >= N_FIRST && self->columns->len > n_before && get_total (self->columns) > width)
        {
          g_array_set_size (self->columns, n_before);
          return i;
        }
      i += n_together;
    }

  return n;
}

static MzPictureColumn *
find_widest (const MzTablePicture *self)
{
  MzPictureColumn *widest = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      MzPictureColumn *column = &g_array_index (self->columns, MzPictureColumn, i);

      if (!mz_table_column_is_number (column->column) && (widest == NULL || column->width > widest->width))
        widest = column;
    }

  return widest;
}

static void
shrink (MzTablePicture *self)
{
  double excess = get_total (self->columns) - self->build->plot.width;

  for (; excess > 0; excess = get_total (self->columns) - self->build->plot.width)
    {
      MzPictureColumn *widest = find_widest (self);

      if (widest == NULL || widest->width <= MIN_WIDTH)
        return;
      widest->width = MAX (widest->width - MIN (excess, 8), MIN_WIDTH);
    }
}

/* What is left over goes to the words of the source, and then to cells that are cut. */
static void
use_rest (MzTablePicture *self)
{
  double rest = self->build->plot.width - get_total (self->columns);
  MzPictureColumn words;

  for (guint i = 0; i < self->left_out->len && rest > MIN_WORDS_WIDTH + MZ_TABLE_COLUMN_GAP; i++)
    {
      if (g_array_index (self->left_out, MzTableColumn, i) != MZ_COLUMN_WORDS || !measure_column (self, MZ_COLUMN_WORDS, &words))
        continue;
      words.width = MIN (words.natural, rest - MZ_TABLE_COLUMN_GAP);
      rest -= words.width + MZ_TABLE_COLUMN_GAP;
      g_array_append_val (self->columns, words);
      g_array_remove_index (self->left_out, i);
      break;
    }
  for (guint i = 0; i < self->columns->len && rest > 0; i++)
    {
      MzPictureColumn *column = &g_array_index (self->columns, MzPictureColumn, i);
      double more = MIN (column->natural - column->width, rest);

      column->width += MAX (more, 0);
      rest -= MAX (more, 0);
    }
}

/* The columns that have room, the most important first; the others are told below the table. */
void
_mz_table_picture_fit_columns (MzTablePicture *self)
{
  guint n;
  const MzTableColumn *order = mz_table_get_columns (self->kind, &n);
  guint n_taken = take_columns (self, order, n);

  g_array_append_vals (self->left_out, order + n_taken, n - n_taken);
  shrink (self);
  use_rest (self);
}

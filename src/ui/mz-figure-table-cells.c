/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-figure-table-private.h"

#include "mz-text.h"
#include "mz-widget.h"

#define COLUMN_KEY "mz-column"

/* A view has thousands of cells, most of them out of sight: more are not filled in one frame, and after so
 * much time it is over too. */
#define MAX_FILLED_CELLS 200
#define MAX_FILL_US      3000

#define N_NAMING_COLUMNS 6

/* What a column is wide at first, in characters; the reader may draw it wider. */
static const guchar widths[MZ_N_COLUMNS] = {
  [MZ_COLUMN_SUBJECT] = 16,  [MZ_COLUMN_MEASURE] = 18,   [MZ_COLUMN_VALUE] = 10,  [MZ_COLUMN_BOUND] = 9,
  [MZ_COLUMN_UNIT] = 6,      [MZ_COLUMN_PERIOD] = 8,     [MZ_COLUMN_BASIS] = 22,  [MZ_COLUMN_STANDING] = 11,
  [MZ_COLUMN_HOLDER] = 22,   [MZ_COLUMN_ASSET] = 22,     [MZ_COLUMN_KIND] = 14,   [MZ_COLUMN_SHARE] = 8,
  [MZ_COLUMN_SHARE_BOUND] = 9, [MZ_COLUMN_STATUS] = 12,  [MZ_COLUMN_SINCE] = 10,  [MZ_COLUMN_UNTIL] = 10,
  [MZ_COLUMN_DATE] = 10,     [MZ_COLUMN_TIMING] = 12,    [MZ_COLUMN_TITLE] = 36,  [MZ_COLUMN_SUBJECTS] = 24,
  [MZ_COLUMN_AS_OF] = 10,    [MZ_COLUMN_EDITION] = 20,   [MZ_COLUMN_SOURCE] = 30, [MZ_COLUMN_PUBLISHER] = 22,
  [MZ_COLUMN_ISSUED] = 10,   [MZ_COLUMN_LANGUAGE] = 9,   [MZ_COLUMN_EVIDENCE] = 10, [MZ_COLUMN_WORDS] = 44,
  [MZ_COLUMN_NOTE] = 30,     [MZ_COLUMN_ID] = 24,        [MZ_COLUMN_REPEATS] = 22, [MZ_COLUMN_PLACE] = 36,
  [MZ_COLUMN_AUTHORS] = 22,  [MZ_COLUMN_URL] = 36,       [MZ_COLUMN_SHARE_MIN] = 8, [MZ_COLUMN_SHARE_MAX] = 8,
};

static MzTableColumn
get_column (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, COLUMN_KEY));
}

static gboolean
is_drawn (const MzTableRow *row)
{
  return row->statement == NULL || row->statement->kind != MZ_STATEMENT_FIGURE || row->standing == MZ_STANDING_DRAWN;
}

/* A line begins at the side that its own words are written from: in a mirrored table the alignment of words that
 * are written from left to right is that of their end. Numbers follow the table, and keep their common right side. */
static void
align_mirrored (GtkWidget  *inscription,
                const char *text)
{
  if (text == NULL || gtk_widget_get_direction (inscription) != GTK_TEXT_DIR_RTL)
    return;

  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription),
                              mz_text_find_direction (text) == MZ_TEXT_LEFT_TO_RIGHT ? 1 : 0);
}

/* A row is told by its first cells: the toolkit knows no name for it. */
static void
name_row (const MzTableColumn *columns,
          MzTableItem         *item,
          GtkWidget           *row)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < N_NAMING_COLUMNS; i++)
    {
      g_autofree char *text = mz_table_item_dup_text (item, columns[i]);

      if (text != NULL)
        g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", text);
    }
  mz_widget_set_accessible_label (row, name->str);
  g_string_free (name, TRUE);
}

static GtkWidget *
find_row (GtkListItem *cell)
{
  GtkWidget *inscription = gtk_list_item_get_child (cell);
  GtkWidget *parent = inscription != NULL ? gtk_widget_get_parent (inscription) : NULL;

  return parent != NULL ? gtk_widget_get_parent (parent) : NULL;
}

static void
fill_cell (MzFigureTable *self,
           GtkListItem   *cell)
{
  MzTableItem *item = gtk_list_item_get_item (cell);
  const MzTableRow *row = mz_table_item_get_row (item);
  GtkWidget *inscription = gtk_list_item_get_child (cell);
  g_autofree char *text = mz_table_item_dup_text (item, get_column (inscription));

  if (get_column (inscription) == self->columns[0] && find_row (cell) != NULL)
    name_row (self->columns, item, find_row (cell));
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text != NULL ? text : "");
  align_mirrored (inscription, text);
  if (row == NULL || is_drawn (row) == gtk_widget_has_css_class (inscription, "drawn"))
    return;
  if (is_drawn (row))
    gtk_widget_add_css_class (inscription, "drawn");
  else
    gtk_widget_remove_css_class (inscription, "drawn");
}

static gboolean
query_tooltip_cb (GtkWidget  *inscription,
                  int         x G_GNUC_UNUSED,
                  int         y G_GNUC_UNUSED,
                  gboolean    is_keyboard G_GNUC_UNUSED,
                  GtkTooltip *tooltip)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (inscription));

  if (text == NULL || g_utf8_strlen (text, -1) <= widths[get_column (inscription)])
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
set_up_cell_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *cell)
{
  MzTableColumn column = get_column (factory);
  GtkWidget *inscription = gtk_inscription_new (NULL);

  g_object_set_data (G_OBJECT (inscription), COLUMN_KEY, GUINT_TO_POINTER (column));
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (inscription), widths[column]);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), widths[column]);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), mz_table_column_is_number (column) ? 1 : 0);
  if (mz_table_column_is_number (column))
    gtk_widget_add_css_class (inscription, "numeric");
  gtk_widget_set_has_tooltip (inscription, TRUE);
  g_signal_connect (inscription, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_list_item_set_child (cell, inscription);
}

typedef struct
{
  GtkListItem *cell;
  double       distance;   /* rows from the middle of what is seen */
} StaleCell;

static int
compare_distances (gconstpointer a,
                   gconstpointer b)
{
  double one = ((const StaleCell *) a)->distance;
  double other = ((const StaleCell *) b)->distance;

  return (one > other) - (one < other);
}

static double
get_middle_row (MzFigureTable *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column_view));
  double middle = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;

  return middle / MAX (gtk_adjustment_get_upper (adjustment), 1) *
         g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static GArray *
list_stale_cells (MzFigureTable *self)
{
  GArray *cells = g_array_sized_new (FALSE, FALSE, sizeof (StaleCell), g_hash_table_size (self->stale_cells));
  double middle = get_middle_row (self);
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->stale_cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      const StaleCell stale = { cell, ABS (gtk_list_item_get_position (cell) - middle) };

      g_array_append_val (cells, stale);
    }
  g_array_sort (cells, compare_distances);

  return cells;
}

static gboolean
may_fill (MzFigureTable *self)
{
  return self->n_filled++ < MAX_FILLED_CELLS && g_get_monotonic_time () < self->fill_end;
}

static void
begin_filling (MzFigureTable *self)
{
  self->n_filled = 0;
  self->fill_end = g_get_monotonic_time () + MAX_FILL_US;
}

/* Once a frame, what is seen first. */
static gboolean
fill_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  MzFigureTable *self = MZ_FIGURE_TABLE (widget);
  g_autoptr (GArray) cells = list_stale_cells (self);

  begin_filling (self);
  for (guint i = 0; i < cells->len && may_fill (self); i++)
    {
      GtkListItem *cell = g_array_index (cells, StaleCell, i).cell;

      g_hash_table_remove (self->stale_cells, cell);
      fill_cell (self, cell);
    }
  if (g_hash_table_size (self->stale_cells) > 0)
    return G_SOURCE_CONTINUE;

  self->fill_tick = 0;

  return G_SOURCE_REMOVE;
}

static void
wait_for_frame (MzFigureTable *self)
{
  if (self->fill_tick == 0)
    self->fill_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
              GtkListItem              *cell,
              MzFigureTable            *self)
{
  g_hash_table_add (self->cells, cell);
  if (self->fill_tick == 0)
    begin_filling (self);
  wait_for_frame (self);
  if (may_fill (self))
    {
      fill_cell (self, cell);
      return;
    }

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (cell)), "");
  g_hash_table_add (self->stale_cells, cell);
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
                GtkListItem              *cell,
                MzFigureTable            *self)
{
  g_hash_table_remove (self->cells, cell);
  g_hash_table_remove (self->stale_cells, cell);
}

/* Makes the cells of a column. */
GtkListItemFactory *
_mz_figure_table_make_factory (MzFigureTable *self,
                               MzTableColumn  column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, GUINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell_cb), self, 0);

  return factory;
}

/* Other rows stand where rows stood. */
void
_mz_figure_table_refresh_cells (MzFigureTable *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    g_hash_table_add (self->stale_cells, cell);
  if (g_hash_table_size (self->stale_cells) > 0)
    wait_for_frame (self);
}

/* Gives the keyboard to a row; FALSE while the view has made no widget for it. */
gboolean
_mz_figure_table_focus_row (MzFigureTable *self,
                            guint          position)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      GtkWidget *row = find_row (cell);

      if (gtk_list_item_get_position (cell) == position && row != NULL)
        return gtk_widget_grab_focus (row);
    }

  return FALSE;
}

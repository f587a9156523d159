/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-figure-table-private.h"

#include "mz-table-copy.h"
#include "mz-widget.h"
#include <glib/gi18n-lib.h>

#define COLUMN_KEY "mz-column"

/* Facts that are the same in every row or stated of few, or of use to programs only. */
static const MzTableColumn hidden_at_first[] = {
  MZ_COLUMN_MEASURE, MZ_COLUMN_ID,    MZ_COLUMN_REPEATS,   MZ_COLUMN_PLACE,
  MZ_COLUMN_AUTHORS, MZ_COLUMN_URL,   MZ_COLUMN_SHARE_MIN, MZ_COLUMN_SHARE_MAX,
};

static MzTableColumn
get_column (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, COLUMN_KEY));
}

/* The model sorts its rows itself, because they are no objects before they are seen. What a click on a
 * heading asks for is found out by letting the view's sorter compare, and seeing which column it asks first. */
static int
probe_column_cb (gconstpointer one,
                 gconstpointer other,
                 gpointer      data)
{
  GtkColumnViewColumn *column = data;
  MzFigureTable *self = g_object_get_data (G_OBJECT (column), "mz-table");

  if (self != NULL && self->probed_column < 0)
    self->probed_column = (gint) get_column (column);

  return one == other ? 0 : -1;
}

static GtkColumnViewColumn *
make_column (MzFigureTable *self,
             MzTableColumn  id)
{
  GtkColumnViewColumn *column =
    gtk_column_view_column_new (mz_table_column_get_title (id), _mz_figure_table_make_factory (self, id));
  g_autoptr (GtkSorter) sorter = NULL;

  g_object_set_data (G_OBJECT (column), COLUMN_KEY, GUINT_TO_POINTER (id));
  g_object_set_data (G_OBJECT (column), "mz-table", self);
  sorter = GTK_SORTER (gtk_custom_sorter_new (probe_column_cb, column, NULL));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_visible (column, !self->hidden[id]);

  return column;
}

static void
remove_columns (MzFigureTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->column_view, column);
    }
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target != NULL ? g_variant_new_string (target) : NULL);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_order_menu (const MzTableColumn *columns,
                 guint                n_columns)
{
  GMenu *menu = g_menu_new ();

  append_item (menu, C_("order of a table", "As Drawn"), "table.sort", "");
  for (guint i = 0; i < n_columns; i++)
    append_item (menu, mz_table_column_get_title (columns[i]), "table.sort", mz_table_column_get_id (columns[i]));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_columns_menu (const MzTableColumn *columns,
                   guint                n_columns)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *action = g_strconcat ("table.column-", mz_table_column_get_id (columns[i]), NULL);

      append_item (menu, mz_table_column_get_title (columns[i]), action, NULL);
    }

  return G_MENU_MODEL (menu);
}

static void
fill_menu (MzFigureTable       *self,
           const MzTableColumn *columns,
           guint                n_columns)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) copy_section = g_menu_new ();
  g_autoptr (GMenu) order_section = g_menu_new ();
  g_autoptr (GMenuModel) order = make_order_menu (columns, n_columns);
  g_autoptr (GMenuModel) shown = make_columns_menu (columns, n_columns);

  append_item (copy_section, _("Copy Selected Rows"), "table.copy", NULL);
  append_item (copy_section, _("Copy All Rows"), "table.copy-all", NULL);
  g_menu_append_submenu (order_section, _("Sort by"), order);
  append_item (order_section, _("Largest First"), "table.largest-first", NULL);
  g_menu_append_submenu (order_section, _("Columns"), shown);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy_section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order_section));
  gtk_menu_button_set_menu_model (self->columns_button, G_MENU_MODEL (menu));
}

/* FALSE while the view has rows of other columns yet: each would lose and get all its cells at once. */
gboolean
_mz_figure_table_fill_columns (MzFigureTable *self,
                               MzTableRows    rows)
{
  guint n_columns;
  const MzTableColumn *columns = mz_table_get_columns (rows, &n_columns);

  if (self->columns == columns)
    return TRUE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    {
      if (mz_table_model_get_n_found (self->model) > 0)
        mz_table_model_clear (self->model);
      return FALSE;
    }

  self->columns = columns;
  remove_columns (self);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (self, columns[i]);

      gtk_column_view_append_column (self->column_view, column);
    }
  fill_menu (self, columns, n_columns);

  return TRUE;
}

static GtkColumnViewColumn *
find_column (MzFigureTable *self,
             MzTableColumn  id)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (get_column (column) == id)
        return column;   /* the view keeps it */
    }

  return NULL;
}

void
_mz_figure_table_follow_sort (MzFigureTable *self,
                              const char    *sort)
{
  gboolean is_reversed = sort != NULL && *sort == '-';
  MzTableColumn id;
  GtkColumnViewColumn *column =
    mz_table_column_parse (is_reversed ? sort + 1 : sort, &id) ? find_column (self, id) : NULL;
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "sort");
  GAction *reversed = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "largest-first");

  gtk_column_view_sort_by_column (self->column_view, column, is_reversed ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (column != NULL ? mz_table_column_get_id (id) : ""));
  g_simple_action_set_state (G_SIMPLE_ACTION (reversed), g_variant_new_boolean (is_reversed));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (reversed), column != NULL);
}

static void
set_sort (MzFigureTable *self,
          const char    *column,
          gboolean       is_reversed)
{
  g_autofree char *sort = *column != '\0' ? g_strconcat (is_reversed ? "-" : "", column, NULL) : NULL;

  mz_session_set_text (self->session, MZ_VIEW_TEXT_TABLE_SORT, sort);
}

static void
sorter_changed_cb (GtkSorter       *sorter,
                   GtkSorterChange  change G_GNUC_UNUSED,
                   MzFigureTable   *self)
{
  GtkOrdering order;

  if (self->is_updating || self->session == NULL)
    return;

  self->probed_column = -1;
  order = gtk_sorter_compare (sorter, self->column_view, self->stack);
  if (self->probed_column >= 0)
    set_sort (self, mz_table_column_get_id ((MzTableColumn) self->probed_column), order == GTK_ORDERING_LARGER);
}

static void
change_sort_cb (GSimpleAction *action,
                GVariant      *value,
                gpointer       data)
{
  set_sort (data, g_variant_get_string (value, NULL), FALSE);
}

static void
change_largest_first_cb (GSimpleAction *action,
                         GVariant      *value,
                         gpointer       data)
{
  MzFigureTable *self = data;
  const char *sort = mz_view_spec_get_text (mz_session_get_spec (self->session), MZ_VIEW_TEXT_TABLE_SORT);

  if (sort != NULL)
    set_sort (self, *sort == '-' ? sort + 1 : sort, g_variant_get_boolean (value));
}

static void
change_column_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       data)
{
  MzFigureTable *self = data;
  MzTableColumn id = get_column (action);
  GtkColumnViewColumn *column = find_column (self, id);

  self->hidden[id] = !g_variant_get_boolean (value);
  if (column != NULL)
    gtk_column_view_column_set_visible (column, !self->hidden[id]);
  g_simple_action_set_state (action, value);
}

static GArray *
list_columns (MzFigureTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MzTableColumn));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      MzTableColumn id = get_column (column);

      if (gtk_column_view_column_get_visible (column))
        g_array_append_val (ids, id);
    }

  return ids;
}

static void
copied_cb (GObject      *object G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MzFigureTable) self = data;
  guint n_rows;
  g_autofree char *text = mz_table_copy_finish (result, &n_rows);
  g_autofree char *message =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row copied", "%u rows copied", n_rows), n_rows);

  if (self->session == NULL)   /* the window was closed meanwhile */
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  mz_widget_show_message (self, message);
}

static void
copy (MzFigureTable *self,
      GArray        *positions)
{
  g_autoptr (GArray) columns = list_columns (self);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    mz_table_model_copy_async (self->model, positions, columns, copied_cb, g_object_ref (self));
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  g_autoptr (GArray) positions = _mz_figure_table_get_selected (data);

  copy (data, positions->len > 0 ? positions : NULL);
}

static void
copy_all_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  copy (data, NULL);
}

static void
add_column_actions (MzFigureTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (hidden_at_first); i++)
    self->hidden[hidden_at_first[i]] = TRUE;

  for (MzTableColumn column = 0; column < MZ_N_COLUMNS; column++)
    {
      g_autofree char *name = g_strconcat ("column-", mz_table_column_get_id (column), NULL);
      g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (!self->hidden[column]));

      g_object_set_data (G_OBJECT (action), COLUMN_KEY, GUINT_TO_POINTER (column));
      g_signal_connect (action, "change-state", G_CALLBACK (change_column_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

void
_mz_figure_table_add_actions (MzFigureTable *self)
{
  static const GActionEntry entries[] = {
    { .name = "sort", .parameter_type = "s", .state = "''", .change_state = change_sort_cb },
    { .name = "largest-first", .state = "false", .change_state = change_largest_first_cb },
    { .name = "copy", .activate = copy_cb },
    { .name = "copy-all", .activate = copy_all_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  add_column_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->actions));
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (sorter_changed_cb),
                           self, 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-figure-table.h"

#include "mz-describe.h"
#include "mz-figure-table-private.h"
#include "mz-number-format.h"
#include "mz-text.h"
#include "mz-widget.h"
#include <glib/gi18n-lib.h>

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzFigureTable, mz_figure_table, GTK_TYPE_WIDGET)

static MzTableRows
get_rows (MzFigureTable *self)
{
  return mz_view_spec_get_option (mz_session_get_spec (self->session), MZ_OPTION_TABLE_ROWS);
}

static char *
dup_heading (MzFigureTable *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);
  MzChartContext *context = mz_session_get_context (self->session);
  g_autofree char *measure = NULL;
  g_autofree char *lens = NULL;
  g_autofree char *visible = NULL;

  if (get_rows (self) == MZ_TABLE_HOLDINGS)
    return g_strdup (C_("rows of a table", "Holdings"));
  if (get_rows (self) == MZ_TABLE_EVENTS)
    return g_strdup (C_("rows of a table", "Events"));

  measure = mz_describe_measure (context, mz_view_spec_get_measure (spec));
  lens = mz_describe_lens (context, mz_view_spec_get_lens (spec));
  visible = mz_text_make_visible (lens);

  /* Translators: a measure, then which of several figures is drawn */
  return g_strdup_printf (C_("heading of a table", "%1$s – drawn: %2$s"), measure, visible);
}

static void
update_labels (MzFigureTable *self)
{
  const char *language = mz_chart_context_get_language (mz_session_get_context (self->session));
  guint n_shown = mz_table_model_get_n_found (self->model);
  guint n_all = mz_table_model_get_n_all (self->model);
  g_autofree char *heading = dup_heading (self);
  g_autofree char *shown_words = mz_number_format_grouped (n_shown, 0, language);
  g_autofree char *all_words = mz_number_format_grouped (n_all, 0, language);
  g_autofree char *count = NULL;

  if (mz_table_model_is_searching (self->model))
    count = g_strdup (_("Searching…"));
  else if (n_shown == n_all)
    count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s row", "%s rows", n_all), all_words);
  else
    /* Translators: how many rows of a table are shown, and how many there are */
    count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s of %2$s row", "%1$s of %2$s rows", n_all), shown_words,
                             all_words);

  gtk_label_set_label (self->heading_label, heading);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->heading_label), heading);
  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->empty_label, n_all == 0 ? _("The open collections state nothing to list here.")
                                                     : _("No row has these words."));
  if (!mz_table_model_is_searching (self->model))
    gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "rows" : "empty");
}

static GHashTable *
list_selected (MzViewSpec *spec)
{
  const char *const *selection = mz_view_spec_get_selection (spec);
  GHashTable *subjects = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; selection[i] != NULL; i++)
    g_hash_table_add (subjects, (gpointer) selection[i]);

  return subjects;
}

/* Rows of the statement in focus and of every other selected subject that is drawn. */
static void
follow_selection (MzFigureTable *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);
  const char *focus = mz_session_get_selected_statement (self->session);
  const char *first = mz_view_spec_get_selected (spec);
  guint n_listed = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autoptr (GHashTable) subjects = list_selected (spec);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (0, n_listed);

  for (guint i = 0; i < MIN (n_listed, mz_table_model_get_n_found (self->model)); i++)
    {
      const MzTableRow *row = mz_table_model_get_row (self->model, i);
      gboolean is_focus = row->statement != NULL && g_strcmp0 (row->statement->id, focus) == 0;
      gboolean is_mark = row->statement == NULL || row->standing == MZ_STANDING_DRAWN;
      gboolean is_other = is_mark && g_strcmp0 (row->subject, first) != 0 &&
                          g_hash_table_contains (subjects, row->subject);

      if (is_focus || is_other || (row->statement == NULL && g_strcmp0 (row->subject, first) == 0))
        gtk_bitset_add (selected, i);
    }
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, mask);
}

/* The list inside the view has the action that scrolls. */
static void
scroll_to (MzFigureTable *self,
           guint          position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->column_view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_VIEW (child))
        gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
    }
}

/* A row has a widget only after the list was laid out around it. */
static gboolean
focus_wanted_cb (gpointer data)
{
  MzFigureTable *self = data;
  g_autofree char *wanted = g_steal_pointer (&self->wanted);
  guint position;

  self->focus_source = 0;
  self->wants_focus = FALSE;
  position = mz_table_model_find_statement (self->model, wanted);
  if (position == G_MAXUINT || !_mz_figure_table_focus_row (self, position))
    gtk_widget_child_focus (GTK_WIDGET (self->column_view), GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

static void
schedule_focus (MzFigureTable *self)
{
  guint position = mz_table_model_find_statement (self->model, self->wanted);

  if (position != G_MAXUINT)
    scroll_to (self, position);
  if (self->focus_source == 0)
    self->focus_source = g_timeout_add (50, focus_wanted_cb, self);
}

/* The rows of a long table come later than the question for them. */
static void
follow_rows (MzFigureTable *self)
{
  self->is_updating = TRUE;
  follow_selection (self);
  update_labels (self);
  self->is_updating = FALSE;
  if (self->wants_focus && !mz_table_model_is_busy (self->model))
    schedule_focus (self);
}

static void
follow_session (MzFigureTable *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);
  const char *search = mz_view_spec_get_text (spec, MZ_VIEW_TEXT_SEARCH);

  if (mz_session_get_context (self->session) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_updating = TRUE;
  if (!_mz_figure_table_fill_columns (self, get_rows (self)))
    {
      self->is_updating = FALSE;   /* it goes on when the rows of the columns before are gone */
      return;
    }
  mz_table_model_show (self->model, mz_session_get_context (self->session), spec);
  _mz_figure_table_follow_sort (self, mz_view_spec_get_text (spec, MZ_VIEW_TEXT_TABLE_SORT));
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), search != NULL ? search : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), search != NULL ? search : "");
  self->is_updating = FALSE;
  follow_rows (self);
}

static void
search_changed_cb (MzFigureTable *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (!self->is_updating && self->session != NULL)
    mz_session_set_text (self->session, MZ_VIEW_TEXT_SEARCH, *words != '\0' ? words : NULL);
}

GArray *
_mz_figure_table_get_selected (MzFigureTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_iter_init_first (&iter, selected, &position))
    do
      g_array_append_val (positions, position);
    while (gtk_bitset_iter_next (&iter, &position));

  return positions;
}

/* Subjects of some rows, each once. */
static void
select_subjects (MzFigureTable *self,
                 GArray        *positions)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < positions->len; i++)
    {
      const MzTableRow *row = mz_table_model_get_row (self->model, g_array_index (positions, guint, i));

      if (row != NULL && g_hash_table_add (seen, (gpointer) row->subject))
        g_ptr_array_add (subjects, (gpointer) row->subject);
    }
  g_ptr_array_add (subjects, NULL);
  mz_session_select_subjects (self->session, (const char *const *) subjects->pdata);
}

static void
selection_changed_cb (MzFigureTable *self)
{
  g_autoptr (GArray) positions = NULL;
  const MzTableRow *row;

  if (self->is_updating || self->session == NULL)
    return;

  /* The table itself does not answer to this: what is selected for copying stays as it is. */
  self->is_updating = TRUE;
  positions = _mz_figure_table_get_selected (self);
  row = positions->len == 1 ? mz_table_model_get_row (self->model, g_array_index (positions, guint, 0)) : NULL;
  if (row != NULL && row->statement != NULL)
    mz_session_select_statement (self->session, row->statement->id);
  else
    select_subjects (self, positions);
  self->is_updating = FALSE;
}

static void
row_activated_cb (MzFigureTable *self,
                  guint          position)
{
  const MzTableRow *row = mz_table_model_get_row (self->model, position);

  if (row == NULL)
    return;

  if (row->statement != NULL)
    mz_session_select_statement (self->session, row->statement->id);
  else
    mz_session_select_subject (self->session, row->subject);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
session_changed_cb (MzFigureTable *self)
{
  if (!self->is_updating)
    follow_session (self);
}

/**
 * mz_figure_table_set_session:
 * @self: a table
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the table to a session. It lists nothing while it is not on the screen.
 */
void
mz_figure_table_set_session (MzFigureTable *self,
                             MzSession     *session)
{
  g_return_if_fail (MZ_IS_FIGURE_TABLE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected-statement", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * mz_figure_table_focus_statement:
 * @self: a table on the screen
 * @id: (nullable): id of a statement
 *
 * Gives the keyboard to the row of a statement, or to the table when it has no such row.
 */
void
mz_figure_table_focus_statement (MzFigureTable *self,
                                 const char    *id)
{
  g_return_if_fail (MZ_IS_FIGURE_TABLE (self));

  g_free (self->wanted);
  self->wanted = g_strdup (id);
  self->wants_focus = TRUE;
  if (!mz_table_model_is_busy (self->model))
    schedule_focus (self);
}

static double
get_from_start (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) -
         gtk_adjustment_get_value (adjustment);
}

/* A column view counts from the left, and would show a mirrored table from its last column. */
static void
width_changed_cb (MzFigureTable *self,
                  GtkAdjustment *adjustment)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + get_from_start (adjustment) - self->from_start);
}

static void
moved_cb (MzFigureTable *self,
          GtkAdjustment *adjustment)
{
  self->from_start = get_from_start (adjustment);
}

static void
mz_figure_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mz_figure_table_parent_class)->map (widget);

  if (MZ_FIGURE_TABLE (widget)->session != NULL)
    follow_session (MZ_FIGURE_TABLE (widget));
}

static gboolean
mz_figure_table_grab_focus (GtkWidget *widget)
{
  MzFigureTable *self = MZ_FIGURE_TABLE (widget);

  if (self->session != NULL)
    mz_figure_table_focus_statement (self, mz_session_get_selected_statement (self->session));

  return TRUE;
}

static void
mz_figure_table_dispose (GObject *object)
{
  MzFigureTable *self = MZ_FIGURE_TABLE (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->selection);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_figure_table_parent_class)->dispose (object);
}

static void
mz_figure_table_finalize (GObject *object)
{
  MzFigureTable *self = MZ_FIGURE_TABLE (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->model);
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->stale_cells);
  g_free (self->wanted);

  G_OBJECT_CLASS (mz_figure_table_parent_class)->finalize (object);
}

static void
mz_figure_table_class_init (MzFigureTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_figure_table_dispose;
  object_class->finalize = mz_figure_table_finalize;
  widget_class->map = mz_figure_table_map;
  widget_class->grab_focus = mz_figure_table_grab_focus;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", MZ_TYPE_FIGURE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/figure-table.ui");
  gtk_widget_class_bind_template_child (widget_class, MzFigureTable, heading_label);
  gtk_widget_class_bind_template_child (widget_class, MzFigureTable, count_label);
  gtk_widget_class_bind_template_child (widget_class, MzFigureTable, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MzFigureTable, columns_button);
  gtk_widget_class_bind_template_child (widget_class, MzFigureTable, stack);
  gtk_widget_class_bind_template_child (widget_class, MzFigureTable, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MzFigureTable, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MzFigureTable, column_view);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
}

static void
mz_figure_table_init (MzFigureTable *self)
{
  GtkAdjustment *adjustment;

  self->cells = g_hash_table_new (NULL, NULL);
  self->stale_cells = g_hash_table_new (NULL, NULL);
  self->model = mz_table_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  _mz_figure_table_add_actions (self);
  adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled_window);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "rows-changed", G_CALLBACK (_mz_figure_table_refresh_cells), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify::busy", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->column_view, "activate", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

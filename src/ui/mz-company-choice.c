/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-company-choice.h"

#include "mz-holdings-focus.h"
#include "mz-search-index.h"
#include "mz-text.h"
#include "mz-widget.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_CHARS      26
#define LIST_WIDTH_PX  320
#define LIST_HEIGHT_PX 300
#define ID_KEY         "mz-id"
#define FOLDED_KEY     "mz-folded"

struct _MzCompanyChoice
{
  GtkWidget           parent_instance;
  GtkMenuButton      *button;
  GtkLabel           *label;
  GtkPopover         *popover;
  GtkSearchEntry     *entry;
  GListStore         *names;      /* (element-type GtkStringObject) the first stands for all holdings */
  GtkFilter          *filter;
  GtkSingleSelection *selection;
  GtkListView        *list_view;
  MzSession          *session;
  char               *words;      /* folded, that are searched for; nullable */
};

G_DEFINE_FINAL_TYPE (MzCompanyChoice, mz_company_choice, GTK_TYPE_WIDGET)

static void
add_name (MzCompanyChoice *self,
          const char      *name,
          const char      *id)
{
  g_autofree char *visible = mz_text_make_visible (name);
  g_autoptr (GtkStringObject) item = gtk_string_object_new (visible);

  g_object_set_data_full (G_OBJECT (item), ID_KEY, g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (item), FOLDED_KEY, mz_search_fold (name), g_free);
  g_list_store_append (self->names, item);
}

static void
fill (MzCompanyChoice *self)
{
  MzChartContext *context = mz_session_get_context (self->session);
  g_auto (GStrv) ids = context != NULL ? mz_holdings_list_companies (context) : NULL;

  g_list_store_remove_all (self->names);
  add_name (self, C_("company", "All companies"), NULL);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    add_name (self, mz_chart_context_get_subject_name (context, ids[i]), ids[i]);
}

static void
follow_session (MzCompanyChoice *self)
{
  MzChartContext *context = mz_session_get_context (self->session);
  const char *focus = mz_view_spec_get_text (mz_session_get_spec (self->session), MZ_VIEW_TEXT_FOCUS);
  g_autofree char *name = context != NULL && focus != NULL
                            ? mz_text_make_visible (mz_chart_context_get_subject_name (context, focus))
                            : g_strdup (C_("company", "All companies"));
  /* Translators: a company, or “All companies” */
  g_autofree char *words = g_strdup_printf (_("Holdings around: %s"), name);

  gtk_label_set_label (self->label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), words);
  mz_widget_set_accessible_label (self->button, words);
}

static gboolean
has_words (gpointer item,
           gpointer data)
{
  MzCompanyChoice *self = data;

  return self->words == NULL || strstr (g_object_get_data (item, FOLDED_KEY), self->words) != NULL;
}

static void
words_changed_cb (MzCompanyChoice *self)
{
  g_free (self->words);
  self->words = mz_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
}

static void
choose (MzCompanyChoice *self,
        guint            position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const char *id = item != NULL ? g_object_get_data (item, ID_KEY) : NULL;

  if (item == NULL)
    return;

  gtk_popover_popdown (self->popover);
  if (id == NULL)
    mz_session_show_all_holdings (self->session);
  else
    mz_session_set_text (self->session, MZ_VIEW_TEXT_FOCUS, id);
}

static void
entry_activated_cb (MzCompanyChoice *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
stopped_cb (MzCompanyChoice *self)
{
  gtk_popover_popdown (self->popover);
}

static void
opened_cb (MzCompanyChoice *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* Arrows walk in the list while the words stay in the entry. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller G_GNUC_UNUSED,
                guint                  key,
                guint                  keycode G_GNUC_UNUSED,
                GdkModifierType        state G_GNUC_UNUSED,
                MzCompanyChoice       *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint now = gtk_single_selection_get_selected (self->selection);
  gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  gboolean is_up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;

  if ((!is_down && !is_up) || n == 0)
    return FALSE;

  now = is_down ? MIN (now + 1, n - 1) : MAX (now, 1) - 1;
  gtk_single_selection_set_selected (self->selection, now);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", now);

  return TRUE;
}

/* The focus stays in the entry, which has to say what the arrows reach. */
static void
selected_cb (MzCompanyChoice *self)
{
  GtkStringObject *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (item), -1);
}

/**
 * mz_company_choice_set_session:
 * @self: a choice
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the choice to a session.
 */
void
mz_company_choice_set_session (MzCompanyChoice *self,
                               MzSession       *session)
{
  g_return_if_fail (MZ_IS_COMPANY_CHOICE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  fill (self);
  follow_session (self);
}

/**
 * mz_company_choice_get_input:
 * @self: a choice
 *
 * Returns: (transfer none): the widget that takes the keyboard
 */
GtkWidget *
mz_company_choice_get_input (MzCompanyChoice *self)
{
  g_return_val_if_fail (MZ_IS_COMPANY_CHOICE (self), NULL);

  return GTK_WIDGET (self->button);
}

static void
mz_company_choice_dispose (GObject *object)
{
  MzCompanyChoice *self = MZ_COMPANY_CHOICE (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->names);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_company_choice_parent_class)->dispose (object);
}

static void
mz_company_choice_finalize (GObject *object)
{
  g_free (MZ_COMPANY_CHOICE (object)->words);

  G_OBJECT_CLASS (mz_company_choice_parent_class)->finalize (object);
}

static void
mz_company_choice_class_init (MzCompanyChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_company_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_company_choice_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_list (MzCompanyChoice *self)
{
  GtkListItemFactory *factory = mz_widget_new_name_factory (-1, -1);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_list_view_set_single_click_activate (self->list_view, TRUE);
  mz_widget_set_accessible_label (self->list_view, _("Companies"));
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list_view));
  gtk_widget_set_size_request (scroller, LIST_WIDTH_PX, LIST_HEIGHT_PX);

  return scroller;
}

static void
make_entry (MzCompanyChoice *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->entry, "placeholder-text", _("Search for a company"), NULL);
  mz_widget_set_accessible_label (self->entry, _("Search for a company"));
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

static void
make_popover (MzCompanyChoice *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  make_entry (self);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (column), make_list (self));
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, column);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
}

static void
mz_company_choice_init (MzCompanyChoice *self)
{
  GListModel *filtered;

  self->names = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  self->filter = GTK_FILTER (gtk_custom_filter_new (has_words, self, NULL));
  filtered = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->names)), self->filter));
  self->selection = gtk_single_selection_new (filtered);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  make_popover (self);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, MAX_CHARS);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/**
 * mz_company_choice_new:
 *
 * Returns: (transfer floating): a choice among nothing yet
 */
GtkWidget *
mz_company_choice_new (void)
{
  return g_object_new (MZ_TYPE_COMPANY_CHOICE, NULL);
}

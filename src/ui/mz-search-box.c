/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-search-box.h"

#include "mz-search-model.h"
#include "mz-widget.h"
#include <glib/gi18n-lib.h>

#define PAGE 8

struct _MzSearchBox
{
  GtkWidget           parent_instance;
  GtkMenuButton      *button;
  GtkPopover         *popover;
  GtkSearchEntry     *entry;
  GtkLabel           *status_label;
  GtkWidget          *scroller;
  GtkListView        *list_view;
  MzSession          *session;
  MzSearchModel      *results;
  GtkSingleSelection *selection;
};

enum
{
  SIGNAL_FOLLOWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzSearchBox, mz_search_box, GTK_TYPE_WIDGET)

static guint
count_results (MzSearchBox *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->results));
}

static char *
describe_count (MzSearchBox *self)
{
  guint n_found = mz_search_model_get_n_found (self->results);
  guint n_listed = count_results (self);

  if (!mz_search_model_is_ready (self->results))
    return g_strdup (_("Getting ready to search…"));
  if (n_found == 0)
    return g_strdup (_("Nothing was found. Try another name, or fewer words, in any language."));
  if (n_found > n_listed)
    /* Translators: number of rows in the list, number of all that was found */
    return g_strdup_printf (_("The best %1$u of %2$u results"), n_listed, n_found);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u result", "%u results", n_found), n_found);
}

/* The focus stays in the entry, so that the label has to say what the arrows reach. */
static void
tell_selected (MzSearchBox *self)
{
  MzSearchResult *result = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *words = NULL;

  if (result == NULL)
    return;

  title = mz_search_result_dup_title (result);
  subtitle = mz_search_result_dup_subtitle (result);
  words = g_strdup_printf (_("%1$s, %2$s, result %3$u of %4$u"), title, subtitle,
                           gtk_single_selection_get_selected (self->selection) + 1, count_results (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
results_changed_cb (MzSearchBox *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *count = *words != '\0' ? describe_count (self) : NULL;

  mz_widget_set_text (self->status_label, count);
  mz_widget_set_accessible_label (self->status_label, count != NULL ? count : "");
  gtk_widget_set_visible (self->scroller, count_results (self) > 0);
  if (count_results (self) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
  tell_selected (self);
}

static void
words_changed_cb (MzSearchBox *self)
{
  mz_search_model_set_words (self->results, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  results_changed_cb (self);
}

static void
follow (MzSearchBox *self,
        guint        position)
{
  g_autoptr (MzSearchResult) result = g_list_model_get_item (G_LIST_MODEL (self->results), position);

  if (result == NULL || self->session == NULL)
    return;

  gtk_popover_popdown (self->popover);
  mz_search_result_follow (result, self->session);
  g_signal_emit (self, signals[SIGNAL_FOLLOWED], 0, mz_search_result_get_kind (result) == MZ_SEARCH_SOURCE);
}

static void
row_activated_cb (MzSearchBox *self,
                  guint        position)
{
  follow (self, position);
}

static void
entry_activated_cb (MzSearchBox *self)
{
  follow (self, gtk_single_selection_get_selected (self->selection));
}

/* The first Escape takes the words away, the second one the search. */
static void
stopped_cb (MzSearchBox *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_popover_popdown (self->popover);
}

static int
get_step (guint key)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -1;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return PAGE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return -PAGE;
    default:
      return 0;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               data)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  MzSearchBox *self = MZ_SEARCH_BOX (gtk_widget_get_ancestor (entry, MZ_TYPE_SEARCH_BOX));
  int n_results = (int) count_results (self);
  int position = (int) gtk_single_selection_get_selected (self->selection);
  int step = get_step (key);

  if (step == 0 || n_results == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  position = CLAMP (position + step, 0, n_results - 1);
  gtk_single_selection_set_selected (self->selection, (guint) position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", (guint) position);
  tell_selected (self);

  return GDK_EVENT_STOP;
}

static void
shown_cb (MzSearchBox *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, css_class);
    }

  return label;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_box_append (GTK_BOX (box), make_label (NULL));
  gtk_box_append (GTK_BOX (box), make_label ("dim-label"));
  gtk_list_item_set_child (list_item, box);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item)
{
  MzSearchResult *result = gtk_list_item_get_item (list_item);
  GtkWidget *title_label = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  g_autofree char *title = mz_search_result_dup_title (result);
  g_autofree char *subtitle = mz_search_result_dup_subtitle (result);

  mz_widget_set_text (GTK_LABEL (title_label), title);
  mz_widget_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title_label)), subtitle);
}

static void
context_changed_cb (MzSearchBox *self)
{
  mz_search_model_set_context (self->results, mz_session_get_context (self->session));
}

/**
 * mz_search_box_set_session:
 * @self: a search box
 * @session: the session to search and to show results in; for the life of @self
 *
 * Connects the search to a session.
 */
void
mz_search_box_set_session (MzSearchBox *self,
                           MzSession   *session)
{
  g_return_if_fail (MZ_IS_SEARCH_BOX (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  context_changed_cb (self);
}

/**
 * mz_search_box_open:
 * @self: a search box
 *
 * Opens the search and puts the keyboard into it.
 */
void
mz_search_box_open (MzSearchBox *self)
{
  g_return_if_fail (MZ_IS_SEARCH_BOX (self));

  gtk_menu_button_popup (self->button);
}

static void
mz_search_box_dispose (GObject *object)
{
  MzSearchBox *self = MZ_SEARCH_BOX (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  g_clear_object (&self->selection);
  g_clear_object (&self->results);

  G_OBJECT_CLASS (mz_search_box_parent_class)->dispose (object);
}

static void
mz_search_box_class_init (MzSearchBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_search_box_dispose;

  signals[SIGNAL_FOLLOWED] = g_signal_new ("followed", MZ_TYPE_SEARCH_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/search-box.ui");
  gtk_widget_class_bind_template_child (widget_class, MzSearchBox, button);
  gtk_widget_class_bind_template_child (widget_class, MzSearchBox, popover);
  gtk_widget_class_bind_template_child (widget_class, MzSearchBox, entry);
  gtk_widget_class_bind_template_child (widget_class, MzSearchBox, status_label);
  gtk_widget_class_bind_template_child (widget_class, MzSearchBox, scroller);
  gtk_widget_class_bind_template_child (widget_class, MzSearchBox, list_view);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
mz_search_box_init (MzSearchBox *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->results = mz_search_model_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->results)));
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->results, "items-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
}

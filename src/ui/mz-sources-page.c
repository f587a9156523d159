/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-sources-page.h"

#include "mz-source-item.h"
#include "mz-source-model.h"
#include "mz-source-row.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

struct _MzSourcesPage
{
  GtkWidget        parent_instance;
  GtkEditable     *search_entry;
  GtkLabel        *count_label;
  GtkListView     *list_view;
  MzSession       *session;
  MzSourceModel   *sources;
  GtkFilter       *filter;
  GListModel      *matches;
};

enum
{
  SOURCE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzSourcesPage, mz_sources_page, GTK_TYPE_WIDGET)

static gboolean
match_cb (gpointer item,
          gpointer user_data)
{
  MzSourcesPage *self = user_data;

  return mz_source_item_matches (item, gtk_editable_get_text (self->search_entry));
}

static void
count_matches (MzSourcesPage *self)
{
  guint n_matches = g_list_model_get_n_items (self->matches);
  g_autofree char *count =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u source", "%u sources", n_matches), n_matches);

  mz_widget_set_text (self->count_label, count);
}

static void
search_changed_cb (MzSourcesPage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
search_stopped_cb (MzSourcesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-chart", NULL);
}

static void
source_activated_cb (MzSourcesPage *self,
                     guint          position)
{
  g_autoptr (MzSourceItem) item = g_list_model_get_item (self->matches, position);

  if (item != NULL)
    g_signal_emit (self, signals[SOURCE_ACTIVATED], 0, mz_source_item_get_source (item)->id);
}

static void
context_changed_cb (MzSourcesPage *self)
{
  mz_source_model_show (self->sources, mz_session_get_context (self->session), FALSE);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, mz_source_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item)
{
  mz_source_row_set_item (MZ_SOURCE_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

/**
 * mz_sources_page_set_session:
 * @self: a sources page
 * @session: the session to follow; for the life of @self
 *
 * Lists the sources of a session.
 */
void
mz_sources_page_set_session (MzSourcesPage *self,
                             MzSession     *session)
{
  g_return_if_fail (MZ_IS_SOURCES_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
mz_sources_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MZ_SOURCES_PAGE (widget)->search_entry));
}

static void
mz_sources_page_dispose (GObject *object)
{
  MzSourcesPage *self = MZ_SOURCES_PAGE (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  g_clear_object (&self->sources);
  g_clear_object (&self->filter);
  g_clear_object (&self->matches);

  G_OBJECT_CLASS (mz_sources_page_parent_class)->dispose (object);
}

static void
mz_sources_page_class_init (MzSourcesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_sources_page_dispose;
  widget_class->grab_focus = mz_sources_page_grab_focus;

  /**
   * MzSourcesPage::source-activated:
   * @self: the page
   * @source: id of a source
   *
   * The reader chose a source to read.
   */
  signals[SOURCE_ACTIVATED] = g_signal_new ("source-activated", MZ_TYPE_SOURCES_PAGE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/sources-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MzSourcesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MzSourcesPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, MzSourcesPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_activated_cb);
}

static void
mz_sources_page_init (MzSourcesPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sources = mz_source_model_new ();
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  self->matches = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->sources)),
                                                           g_object_ref (self->filter)));
  g_signal_connect_object (self->matches, "items-changed", G_CALLBACK (count_matches), self, G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (self->matches));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_object_unref (factory);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-article-page.h"

#include "mz-article-view.h"
#include "mz-link.h"
#include "mz-link-opener.h"
#include "mz-source-text.h"
#include "mz-statement-row.h"
#include "mz-story-model.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

struct _MzArticlePage
{
  GtkWidget      parent_instance;
  GtkStack      *stack;
  GtkStack      *text_stack;
  GtkLabel      *title_label;
  GtkLabel      *facts_label;
  GtkWidget     *open_button;
  GtkWidget     *previous_button;
  GtkWidget     *next_button;
  GtkExpander   *statements_expander;
  GtkListBox    *statement_list;
  GtkScrolledWindow *statement_window;
  MzArticleView *article_view;
  MzSession     *session;
  MzStoryModel  *statements;
  guint32        source;        /* that is shown, or MZ_NO_INDEX */
  guint          scroll_source;
};

G_DEFINE_FINAL_TYPE (MzArticlePage, mz_article_page, GTK_TYPE_WIDGET)

static MzDataset *
get_dataset (MzArticlePage *self)
{
  MzChartContext *context = mz_session_get_context (self->session);

  return context != NULL ? mz_chart_context_get_dataset (context) : NULL;
}

static gboolean
scroll_to_card_cb (gpointer user_data)
{
  MzArticlePage *self = user_data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->statement_list);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->statement_window);
  graphene_rect_t bounds;

  self->scroll_source = 0;
  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->statement_list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);

  return G_SOURCE_REMOVE;
}

static void
mark_current (MzArticlePage *self)
{
  const char *statement = mz_session_get_selected_statement (self->session);
  guint position = mz_story_model_find (self->statements, statement);

  mz_article_view_set_current (self->article_view, statement);
  if (position != MZ_NO_INDEX)
    gtk_list_box_select_row (self->statement_list, gtk_list_box_get_row_at_index (self->statement_list, (int) position));
  else
    gtk_list_box_unselect_all (self->statement_list);

  /* Cards that were just made have no place yet. */
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add (scroll_to_card_cb, self);
}

static void
fill_heading (MzArticlePage  *self,
              const MzSource *source)
{
  g_autofree char *title = mz_source_text_dup_title (source);
  g_autofree char *facts = mz_source_text_dup_facts (mz_session_get_context (self->session), source, NULL);
  g_autofree char *search = source->url == NULL ? mz_link_for_search (source->title) : NULL;
  g_autofree char *tooltip = mz_link_opener_dup_tooltip (source->url != NULL ? source->url : search);
  guint n_statements = g_list_model_get_n_items (G_LIST_MODEL (self->statements));
  g_autofree char *count =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement", "%u statements", n_statements), n_statements);

  mz_widget_set_text (self->title_label, title);
  mz_widget_set_text (self->facts_label, facts);
  gtk_widget_set_tooltip_text (self->open_button, tooltip);
  gtk_expander_set_label (self->statements_expander, count);
}

static void
show_source (MzArticlePage *self,
             guint32        source)
{
  MzDataset *dataset = get_dataset (self);
  gboolean has_text;

  self->source = source;
  if (source == MZ_NO_INDEX || dataset == NULL)
    {
      mz_story_model_show (self->statements, NULL, MZ_NO_INDEX);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  mz_story_model_show (self->statements, mz_session_get_context (self->session), source);
  fill_heading (self, mz_dataset_get_source (dataset, source));
  has_text = mz_article_view_show_source (self->article_view, dataset, source);
  gtk_stack_set_visible_child_name (self->text_stack, has_text ? "text" : "none");
  gtk_widget_set_visible (self->previous_button, has_text);
  gtk_widget_set_visible (self->next_button, has_text);
  gtk_stack_set_visible_child_name (self->stack, "article");
}

/* The article of the statement in focus when it has a text, else the open story. */
static guint32
choose_source (MzArticlePage *self)
{
  MzDataset *dataset = get_dataset (self);
  const MzStatement *statement = mz_session_find_statement (self->session);
  const char *story = mz_session_get_story (self->session);

  if (dataset == NULL)
    return MZ_NO_INDEX;
  if (statement != NULL && mz_dataset_get_source (dataset, statement->source)->text != NULL)
    return statement->source;
  if (story != NULL)
    return mz_dataset_find_source (dataset, story);

  return statement != NULL ? statement->source : self->source;
}

static void
follow_session (MzArticlePage *self)
{
  guint32 source = choose_source (self);

  if (source != self->source)
    show_source (self, source);
  mark_current (self);
}

static void
context_changed_cb (MzArticlePage *self)
{
  self->source = MZ_NO_INDEX;
  show_source (self, choose_source (self));
  mark_current (self);
}

static void
statement_activated_cb (MzArticlePage  *self,
                        MzStatementRow *row)
{
  g_autofree char *statement = g_strdup (mz_statement_row_get_id (row));

  mz_session_select_statement (self->session, statement);
}

static void
passage_activated_cb (MzArticlePage *self,
                      const char    *statement)
{
  mz_session_select_statement (self->session, statement);
}

static void
open_clicked_cb (MzArticlePage *self)
{
  const MzSource *source;
  g_autofree char *search = NULL;

  if (self->source == MZ_NO_INDEX)
    return;

  source = mz_dataset_get_source (get_dataset (self), self->source);
  if (source->url == NULL)
    search = mz_link_for_search (source->title);
  mz_link_opener_open (GTK_WIDGET (self), source->url != NULL ? source->url : search);
}

static GtkWidget *
make_row_cb (gpointer item,
             gpointer user_data)
{
  return mz_statement_row_new (item);
}

/**
 * mz_article_page_set_session:
 * @self: an article page
 * @session: the session to follow and to change; for the life of @self
 *
 * Shows the article of what is in focus in a session.
 */
void
mz_article_page_set_session (MzArticlePage *self,
                             MzSession     *session)
{
  g_return_if_fail (MZ_IS_ARTICLE_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected-statement", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::story", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
}

/**
 * mz_article_page_show_source:
 * @self: an article page with a session
 * @source: id of a source
 *
 * Shows a source that nothing in focus leads to, until the focus changes.
 */
void
mz_article_page_show_source (MzArticlePage *self,
                             const char    *source)
{
  g_return_if_fail (MZ_IS_ARTICLE_PAGE (self));

  if (get_dataset (self) == NULL)
    return;

  show_source (self, mz_dataset_find_source (get_dataset (self), source));
  mark_current (self);
}

/**
 * mz_article_page_go:
 * @self: an article page with a session
 * @step: 1 for the next passage, -1 for the one before
 *
 * Puts the statement of the neighbouring passage in focus.
 */
void
mz_article_page_go (MzArticlePage *self,
                    int            step)
{
  const char *statement;

  g_return_if_fail (MZ_IS_ARTICLE_PAGE (self));

  statement = mz_article_view_find_neighbour (self->article_view, mz_session_get_selected_statement (self->session), step);
  if (statement != NULL)
    mz_session_select_statement (self->session, statement);
}

static void
mz_article_page_dispose (GObject *object)
{
  MzArticlePage *self = MZ_ARTICLE_PAGE (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  g_clear_object (&self->statements);

  G_OBJECT_CLASS (mz_article_page_parent_class)->dispose (object);
}

static void
mz_article_page_class_init (MzArticlePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_article_page_dispose;
  g_type_ensure (MZ_TYPE_ARTICLE_VIEW);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, text_stack);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, title_label);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, open_button);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, next_button);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, statements_expander);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, statement_list);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, statement_window);
  gtk_widget_class_bind_template_child (widget_class, MzArticlePage, article_view);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, statement_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, passage_activated_cb);
}

static void
mz_article_page_init (MzArticlePage *self)
{
  self->source = MZ_NO_INDEX;
  self->statements = mz_story_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->statement_list, G_LIST_MODEL (self->statements), make_row_cb, NULL, NULL);
}

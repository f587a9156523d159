/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-evidence-panel.h"

#include "mz-article-page.h"
#include "mz-evidence-page.h"
#include "mz-selection-chips.h"
#include "mz-sources-page.h"
#include "mz-widget.h"

struct _MzEvidencePanel
{
  GtkWidget         parent_instance;
  GtkStack         *stack;
  MzSelectionChips *selection_chips;
  MzEvidencePage   *evidence_page;
  MzArticlePage    *article_page;
  MzSourcesPage    *sources_page;
};

G_DEFINE_FINAL_TYPE (MzEvidencePanel, mz_evidence_panel, GTK_TYPE_WIDGET)

static void
source_activated_cb (MzEvidencePanel *self,
                     const char      *source)
{
  mz_article_page_show_source (self->article_page, source);
  mz_evidence_panel_show_page (self, "article");
}

/**
 * mz_evidence_panel_set_session:
 * @self: an evidence panel
 * @session: the session that all pages follow; for the life of @self
 *
 * Joins the pages to a session.
 */
void
mz_evidence_panel_set_session (MzEvidencePanel *self,
                               MzSession       *session)
{
  g_return_if_fail (MZ_IS_EVIDENCE_PANEL (self));

  mz_selection_chips_set_session (self->selection_chips, session);
  mz_evidence_page_set_session (self->evidence_page, session);
  mz_article_page_set_session (self->article_page, session);
  mz_sources_page_set_session (self->sources_page, session);
}

/**
 * mz_evidence_panel_show_page:
 * @self: an evidence panel
 * @page: "evidence", "article" or "sources"
 *
 * Turns to a page.
 */
void
mz_evidence_panel_show_page (MzEvidencePanel *self,
                             const char      *page)
{
  g_return_if_fail (MZ_IS_EVIDENCE_PANEL (self));

  if (gtk_stack_get_child_by_name (self->stack, page) != NULL)
    gtk_stack_set_visible_child_name (self->stack, page);
}

/**
 * mz_evidence_panel_focus_page:
 * @self: an evidence panel
 *
 * Moves the keyboard focus to the page that is shown.
 */
void
mz_evidence_panel_focus_page (MzEvidencePanel *self)
{
  GtkWidget *page;

  g_return_if_fail (MZ_IS_EVIDENCE_PANEL (self));

  page = gtk_stack_get_visible_child (self->stack);
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/**
 * mz_evidence_panel_go:
 * @self: an evidence panel
 * @step: 1 for the next passage of the article, -1 for the one before
 *
 * Puts a neighbouring passage in focus.
 */
void
mz_evidence_panel_go (MzEvidencePanel *self,
                      int              step)
{
  g_return_if_fail (MZ_IS_EVIDENCE_PANEL (self));

  mz_article_page_go (self->article_page, step);
}

static void
mz_evidence_panel_dispose (GObject *object)
{
  mz_widget_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (mz_evidence_panel_parent_class)->dispose (object);
}

static void
mz_evidence_panel_class_init (MzEvidencePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_evidence_panel_dispose;

  g_type_ensure (MZ_TYPE_EVIDENCE_PAGE);
  g_type_ensure (MZ_TYPE_ARTICLE_PAGE);
  g_type_ensure (MZ_TYPE_SOURCES_PAGE);
  g_type_ensure (MZ_TYPE_SELECTION_CHIPS);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/evidence-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePanel, selection_chips);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePanel, evidence_page);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePanel, article_page);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePanel, sources_page);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.focus-chart", NULL);
}

static void
mz_evidence_panel_init (MzEvidencePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->sources_page, "source-activated", G_CALLBACK (source_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-evidence-page.h"

#include "mz-evidence-page-private.h"
#include "mz-link.h"
#include "mz-link-opener.h"
#include "mz-rival-row.h"
#include "mz-widget.h"

#include <adwaita.h>

G_DEFINE_FINAL_TYPE (MzEvidencePage, mz_evidence_page, GTK_TYPE_WIDGET)

static void
follow_session (MzEvidencePage *self)
{
  mz_evidence_model_show (self->rivals, mz_session_get_context (self->session), mz_session_get_spec (self->session),
                          mz_session_get_selected_statement (self->session));
  mz_subject_model_show (self->about, mz_session_get_context (self->session), mz_session_get_spec (self->session),
                         mz_session_get_selected_statement (self->session));
  _mz_evidence_page_fill (self);
}

static void
statement_changed_cb (MzEvidencePage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);

  follow_session (self);
  gtk_adjustment_set_value (adjustment, 0);
}

static void
dark_changed_cb (MzEvidencePage *self)
{
  if (self->session != NULL)
    _mz_evidence_page_fill (self);
}

static const MzSource *
get_source (MzEvidencePage *self)
{
  const MzStatement *statement = mz_session_find_statement (self->session);

  if (statement == NULL)
    return NULL;

  return mz_dataset_get_source (mz_chart_context_get_dataset (mz_session_get_context (self->session)),
                                statement->source);
}

static void
open_clicked_cb (MzEvidencePage *self)
{
  const MzSource *source = get_source (self);
  g_autofree char *search = NULL;

  if (source == NULL)
    return;

  if (source->url == NULL)
    search = mz_link_for_search (source->title);
  mz_link_opener_open (GTK_WIDGET (self), source->url != NULL ? source->url : search);
}

static void
reprint_clicked_cb (MzEvidencePage *self)
{
  const MzSource *source = get_source (self);

  if (source != NULL && source->reprint_url != NULL)
    mz_link_opener_open (GTK_WIDGET (self), source->reprint_url);
}

static void
rival_activated_cb (MzEvidencePage *self,
                    MzRivalRow     *row)
{
  g_autofree char *statement = g_strdup (mz_statement_item_get_id (mz_rival_row_get_item (row)));

  mz_session_select_statement (self->session, statement);
}

static MzSection
find_section (MzStanding standing)
{
  switch (standing)
    {
    case MZ_STANDING_AGREEING:
    case MZ_STANDING_REPEATING:
      return MZ_SECTION_AGREEING;
    case MZ_STANDING_SUPERSEDED:
      return MZ_SECTION_SUPERSEDED;
    case MZ_STANDING_INPUT:
      return MZ_SECTION_INPUTS;
    default:
      return MZ_SECTION_RIVALS;
    }
}

static gboolean
is_about_cb (gpointer item,
             gpointer user_data)
{
  MzSection section = mz_statement_item_get_figure (item) != NULL ? MZ_SECTION_WORLD : MZ_SECTION_ABOUT;

  return section == GPOINTER_TO_UINT (user_data);
}

static gboolean
is_in_section_cb (gpointer item,
                  gpointer user_data)
{
  return find_section (mz_statement_item_get_standing (item)) == GPOINTER_TO_UINT (user_data);
}

static GtkWidget *
make_row_cb (gpointer item,
             gpointer user_data)
{
  if (GPOINTER_TO_UINT (user_data) == MZ_SECTION_WORLD)
    return mz_rival_row_new_for_world (item);

  return mz_rival_row_new (item);
}

/**
 * mz_evidence_page_set_session:
 * @self: an evidence page
 * @session: the session to follow and to change; for the life of @self
 *
 * Shows what is in focus in a session.
 */
void
mz_evidence_page_set_session (MzEvidencePage *self,
                              MzSession      *session)
{
  g_return_if_fail (MZ_IS_EVIDENCE_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected-statement", G_CALLBACK (statement_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
mz_evidence_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MZ_EVIDENCE_PAGE (widget)->open_button));
}

static void
mz_evidence_page_dispose (GObject *object)
{
  MzEvidencePage *self = MZ_EVIDENCE_PAGE (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  for (guint i = 0; i < MZ_N_SECTIONS; i++)
    g_clear_object (&self->sections[i].items);
  g_clear_object (&self->rivals);
  g_clear_object (&self->about);

  G_OBJECT_CLASS (mz_evidence_page_parent_class)->dispose (object);
}

static const char *const section_names[MZ_N_SECTIONS] = { "inputs",     "rivals", "agreeing",
                                                          "superseded", "world",  "about" };

static void
bind_section (GtkWidgetClass *widget_class,
              guint           section)
{
  const gssize start = G_STRUCT_OFFSET (MzEvidencePage, sections) + (gssize) (section * sizeof (MzEvidenceSection));
  g_autofree char *heading = g_strconcat (section_names[section], "_heading", NULL);
  g_autofree char *list = g_strconcat (section_names[section], "_list", NULL);

  gtk_widget_class_bind_template_child_full (widget_class, heading, FALSE,
                                             start + G_STRUCT_OFFSET (MzEvidenceSection, heading));
  gtk_widget_class_bind_template_child_full (widget_class, list, FALSE, start + G_STRUCT_OFFSET (MzEvidenceSection, list));
}

static void
mz_evidence_page_class_init (MzEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_evidence_page_dispose;
  widget_class->grab_focus = mz_evidence_page_grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, subject_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, measure_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, value_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, message_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, standing_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, quote_card);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, quote_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, place_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, printed_window);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, printed_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, column_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, source_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, source_title_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, source_facts_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, note_label);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, button_box);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, open_button);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, reprint_button);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, article_button);
  gtk_widget_class_bind_template_child (widget_class, MzEvidencePage, rivals_message);
  for (guint i = 0; i < MZ_N_SECTIONS; i++)
    bind_section (widget_class, i);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reprint_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rival_activated_cb);
}

static void
fill_section (MzEvidencePage *self,
              MzSection       name)
{
  MzEvidenceSection *section = &self->sections[name];
  gboolean is_about = name >= MZ_SECTION_WORLD;
  GListModel *items = is_about ? G_LIST_MODEL (self->about) : G_LIST_MODEL (self->rivals);
  GtkCustomFilter *filter = gtk_custom_filter_new (is_about ? is_about_cb : is_in_section_cb,
                                                   GUINT_TO_POINTER (name), NULL);

  section->items = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (items), GTK_FILTER (filter)));
  gtk_list_box_bind_model (section->list, section->items, make_row_cb, GUINT_TO_POINTER (name), NULL);
}

static void
mz_evidence_page_init (MzEvidencePage *self)
{
  self->rivals = mz_evidence_model_new ();
  self->about = mz_subject_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < MZ_N_SECTIONS; i++)
    fill_section (self, i);
}

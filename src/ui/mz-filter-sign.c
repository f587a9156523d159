/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-filter-sign.h"

#include "mz-describe.h"
#include "mz-query.h"
#include "mz-text.h"
#include "mz-widget.h"
#include <glib/gi18n-lib.h>

#define SEPARATOR " · "

struct _MzFilterSign
{
  GtkWidget  parent_instance;
  GtkLabel  *label;
  MzSession *session;
};

G_DEFINE_FINAL_TYPE (MzFilterSign, mz_filter_sign, GTK_TYPE_WIDGET)

static void
append_part (GString    *words,
             const char *part)
{
  if (part == NULL)
    return;

  if (words->len > 0)
    g_string_append (words, SEPARATOR);
  g_string_append (words, part);
}

static void
append_outside (GString    *words,
                const char *part)
{
  g_autofree char *visible = mz_text_make_visible (part);

  append_part (words, visible);
}

static void
append_publisher (GString    *words,
                  MzDataset  *dataset,
                  const char *publisher)
{
  const char *title = publisher != NULL ? mz_dataset_get_series_title (dataset, publisher) : NULL;

  append_outside (words, title != NULL ? title : publisher);
}

static void
append_vintage (GString *words,
                int      vintage)
{
  g_autofree char *known = NULL;

  if (vintage == 0)
    return;

  known = g_strdup_printf (C_("filter", "as known in %d"), vintage);
  append_part (words, known);
}

static gboolean
is_member (const char *subject,
           gpointer    data)
{
  MzSession *session = data;

  return mz_chart_context_is_in_group (mz_session_get_context (session),
                                       mz_view_spec_get_text (mz_session_get_spec (session), MZ_VIEW_TEXT_GROUP), subject);
}

static void
append_group (MzFilterSign *self,
              GString      *words)
{
  const char *id = mz_view_spec_get_text (mz_session_get_spec (self->session), MZ_VIEW_TEXT_GROUP);
  MzCountryGroups *groups = mz_chart_context_get_groups (mz_session_get_context (self->session));
  const MzCountryGroup *group = id != NULL && groups != NULL ? mz_country_groups_find (groups, id) : NULL;

  append_outside (words, group != NULL ? group->name : id);
}

/* How many countries or companies the group leaves out is another number than that of hidden figures. */
static void
append_counts (GString             *words,
               const MzQueryResult *query,
               gboolean             has_lens_filter)
{
  guint n_hidden = query->n_hidden + query->n_later;
  g_autofree char *outside =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other left out", "%u others left out", query->n_outside),
                     query->n_outside);
  g_autofree char *hidden =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure hidden", "%u figures hidden", n_hidden), n_hidden);

  if (query->n_outside > 0)
    append_part (words, outside);
  if (has_lens_filter)
    append_part (words, hidden);
}

/* Computed numbers leave out inputs, which are told on the chart. */
static void
append_count (MzFilterSign *self,
              GString      *words,
              gboolean      has_lens_filter)
{
  MzDataset *dataset = mz_chart_context_get_dataset (mz_session_get_context (self->session));
  MzViewSpec *spec = mz_session_get_spec (self->session);
  guint32 measure = mz_dataset_find_measure (dataset, mz_view_spec_get_measure (spec));
  g_autoptr (MzQueryResult) query = NULL;

  if (measure == MZ_NO_INDEX)
    return;

  query = mz_query_run (dataset, measure, mz_view_spec_get_year (spec), mz_view_spec_get_lens (spec));
  mz_query_filter (query, is_member, self->session);
  append_counts (words, query, has_lens_filter);
}

static void
follow_session (MzFilterSign *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);
  const MzLens *lens = mz_view_spec_get_lens (spec);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *basis = NULL;
  MzDataset *dataset;

  if (mz_session_get_context (self->session) == NULL)
    return;

  dataset = mz_chart_context_get_dataset (mz_session_get_context (self->session));
  append_group (self, words);
  basis = mz_describe_term (mz_session_get_context (self->session), mz_lens_get_basis (lens));
  append_outside (words, basis);
  append_publisher (words, dataset, mz_lens_get_publisher (lens));
  append_vintage (words, mz_lens_get_vintage (lens));
  gtk_widget_set_visible (GTK_WIDGET (self), words->len > 0);
  if (words->len > 0)
    append_count (self, words, mz_lens_get_basis (lens) != NULL || mz_lens_get_publisher (lens) != NULL ||
                               mz_lens_get_vintage (lens) != 0);
  gtk_label_set_label (self->label, words->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), words->str);
}

static void
clear_cb (MzFilterSign *self)
{
  mz_session_clear_filters (self->session);
}

/**
 * mz_filter_sign_set_session:
 * @self: a filter sign
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the sign to a session. It is hidden while nothing is filtered.
 */
void
mz_filter_sign_set_session (MzFilterSign *self,
                            MzSession    *session)
{
  g_return_if_fail (MZ_IS_FILTER_SIGN (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
}

static void
mz_filter_sign_dispose (GObject *object)
{
  MzFilterSign *self = MZ_FILTER_SIGN (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_filter_sign_parent_class)->dispose (object);
}

static void
mz_filter_sign_class_init (MzFilterSignClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_filter_sign_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "filtersign");
}

static void
mz_filter_sign_init (MzFilterSign *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *clear = gtk_button_new_with_label (_("Clear All Filters"));

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->label, 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("mz-filter-symbolic"));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (row), clear);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  mz_widget_set_accessible_label (self, _("Filters"));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-selection-chips.h"

#include "mz-text.h"
#include "mz-widget.h"
#include <glib/gi18n-lib.h>

#define SUBJECT_KEY "mz-subject"
#define MAX_CHIPS   40
#define MAX_CHARS   22

struct _MzSelectionChips
{
  GtkWidget   parent_instance;
  GtkLabel   *count_label;
  GtkBox     *box;
  MzSession  *session;
  char      **shown;     /* ids of the subjects, nullable */
};

G_DEFINE_FINAL_TYPE (MzSelectionChips, mz_selection_chips, GTK_TYPE_WIDGET)

static const char *
get_subject (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), SUBJECT_KEY);
}

/* The others stay selected, in the order they had. */
static void
make_first_cb (MzSelectionChips *self,
               GtkWidget        *button)
{
  const char *const *selected = mz_view_spec_get_selection (mz_session_get_spec (self->session));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) subjects = NULL;

  g_strv_builder_add (builder, get_subject (button));
  for (guint i = 0; selected[i] != NULL; i++)
    {
      if (!g_str_equal (selected[i], get_subject (button)))
        g_strv_builder_add (builder, selected[i]);
    }
  subjects = g_strv_builder_end (builder);
  mz_session_select_subjects (self->session, (const char *const *) subjects);
}

static void
remove_cb (MzSelectionChips *self,
           GtkWidget        *button)
{
  g_autofree char *subject = g_strdup (get_subject (button));

  mz_session_toggle_subject (self->session, subject);
}

static void
clear_cb (MzSelectionChips *self)
{
  mz_session_select_subject (self->session, NULL);
}

static GtkWidget *
make_button (MzSelectionChips *self,
             const char       *subject,
             const char       *words,
             GCallback         clicked_cb)
{
  GtkWidget *button = gtk_button_new ();

  g_object_set_data_full (G_OBJECT (button), SUBJECT_KEY, g_strdup (subject), g_free);
  gtk_widget_set_tooltip_text (button, words);
  mz_widget_set_accessible_label (button, words);
  g_signal_connect_object (button, "clicked", clicked_cb, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_chip (MzSelectionChips *self,
           const char       *subject,
           gboolean          is_first)
{
  MzChartContext *context = mz_session_get_context (self->session);
  g_autofree char *name = mz_text_make_visible (mz_chart_context_get_subject_name (context, subject));
  /* Translators: of several selected countries or companies, one */
  g_autofree char *first_words = g_strdup_printf (is_first ? _("%s, first of the selection")
                                                           : _("Make %s the first of the selection"), name);
  g_autofree char *remove_words = g_strdup_printf (_("Take %s out of the selection"), name);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = make_button (self, subject, first_words, G_CALLBACK (make_first_cb));
  GtkWidget *remove = make_button (self, subject, remove_words, G_CALLBACK (remove_cb));
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_button_set_child (GTK_BUTTON (first), label);
  gtk_button_set_icon_name (GTK_BUTTON (remove), "window-close-symbolic");
  gtk_widget_add_css_class (chip, "linked");
  gtk_widget_add_css_class (chip, "chip");
  if (is_first)
    gtk_widget_add_css_class (chip, "first");
  gtk_box_append (GTK_BOX (chip), first);
  gtk_box_append (GTK_BOX (chip), remove);

  return chip;
}

static void
fill (MzSelectionChips  *self,
      const char *const *subjects)
{
  guint n_subjects = g_strv_length ((char **) subjects);
  g_autofree char *count =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u selected", "%u selected", n_subjects), n_subjects);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < n_subjects && i < MAX_CHIPS; i++)
    gtk_box_append (self->box, make_chip (self, subjects[i], i == 0));
  gtk_label_set_label (self->count_label, count);
}

static void
follow_session (MzSelectionChips *self)
{
  const char *const *subjects = mz_view_spec_get_selection (mz_session_get_spec (self->session));
  gboolean is_several = g_strv_length ((char **) subjects) > 1 && mz_session_get_context (self->session) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), is_several);
  if (!is_several || (self->shown != NULL && g_strv_equal (subjects, (const char *const *) self->shown)))
    return;

  g_strfreev (self->shown);
  self->shown = g_strdupv ((char **) subjects);
  fill (self, subjects);
}

/**
 * mz_selection_chips_set_session:
 * @self: selection chips
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the chips to a session. With less than two subjects they are hidden.
 */
void
mz_selection_chips_set_session (MzSelectionChips *self,
                                MzSession        *session)
{
  g_return_if_fail (MZ_IS_SELECTION_CHIPS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  follow_session (self);
}

static void
mz_selection_chips_dispose (GObject *object)
{
  MzSelectionChips *self = MZ_SELECTION_CHIPS (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_selection_chips_parent_class)->dispose (object);
}

static void
mz_selection_chips_finalize (GObject *object)
{
  g_strfreev (MZ_SELECTION_CHIPS (object)->shown);

  G_OBJECT_CLASS (mz_selection_chips_parent_class)->finalize (object);
}

static void
mz_selection_chips_class_init (MzSelectionChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_selection_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_selection_chips_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mz_selection_chips_init (MzSelectionChips *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *clear = gtk_button_new_with_label (_("Select Nothing"));
  GtkWidget *window = gtk_scrolled_window_new ();

  self->count_label = GTK_LABEL (gtk_label_new (NULL));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_label_set_xalign (self->count_label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count_label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "heading");
  gtk_widget_add_css_class (clear, "flat");
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->box));

  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->count_label));
  gtk_box_append (GTK_BOX (row), clear);
  gtk_box_append (GTK_BOX (column), row);
  gtk_box_append (GTK_BOX (column), window);
  gtk_widget_set_parent (column, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  mz_widget_set_accessible_label (self, _("Selection"));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-focus-sign.h"

#include "mz-holdings-focus.h"
#include "mz-option-control.h"
#include "mz-widget.h"
#include <glib/gi18n-lib.h>

struct _MzFocusSign
{
  GtkWidget        parent_instance;
  GtkLabel        *label;
  MzOptionControl *depth;
  MzSession       *session;
};

G_DEFINE_FINAL_TYPE (MzFocusSign, mz_focus_sign, GTK_TYPE_WIDGET)

static gboolean
shows_holdings (const MzViewSpec *spec)
{
  return mz_view_spec_get_view (spec) == MZ_VIEW_HOLDINGS ||
         mz_view_spec_get_option (spec, MZ_OPTION_BESIDE) == 1 + MZ_VIEW_HOLDINGS;
}

static void
follow_session (MzFocusSign *self)
{
  MzChartContext *context = mz_session_get_context (self->session);
  MzViewSpec *spec = mz_session_get_spec (self->session);
  g_autofree char *name = context != NULL && shows_holdings (spec) ? mz_holdings_describe_focus (context, spec) : NULL;
  /* Translators: name of what holdings are drawn around */
  g_autofree char *words = name != NULL ? g_strdup_printf (_("Holdings around %s"), name) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  if (words == NULL)
    return;

  gtk_label_set_label (self->label, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), words);
}

static void
clear_cb (MzFocusSign *self)
{
  mz_session_show_all_holdings (self->session);
}

/**
 * mz_focus_sign_set_session:
 * @self: a focus sign
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the sign to a session. It is hidden while all holdings are drawn, or none.
 */
void
mz_focus_sign_set_session (MzFocusSign *self,
                           MzSession   *session)
{
  g_return_if_fail (MZ_IS_FOCUS_SIGN (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  mz_option_control_set_session (self->depth, session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
}

static void
mz_focus_sign_dispose (GObject *object)
{
  MzFocusSign *self = MZ_FOCUS_SIGN (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_focus_sign_parent_class)->dispose (object);
}

static void
mz_focus_sign_class_init (MzFocusSignClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_focus_sign_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "focussign");
}

static GtkWidget *
make_depth (MzFocusSign *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->depth = MZ_OPTION_CONTROL (mz_option_control_new (MZ_OPTION_DEPTH));
  gtk_box_append (GTK_BOX (box), gtk_label_new (C_("focus", "Steps")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->depth));
  g_object_bind_property (self->depth, "visible", box, "visible", G_BINDING_SYNC_CREATE);

  return box;
}

static void
mz_focus_sign_init (MzFocusSign *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *clear = gtk_button_new_with_label (_("Show All Holdings"));

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->label, 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_set_valign (clear, GTK_ALIGN_CENTER);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (row), make_depth (self));
  gtk_box_append (GTK_BOX (row), clear);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  mz_widget_set_accessible_label (self, C_("focus", "Holdings around one company"));
}

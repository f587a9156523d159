/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-statement-row.h"

#include "mz-describe.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

struct _MzStatementRow
{
  GtkListBoxRow    parent_instance;
  GtkLabel        *sentence_label;
  GtkLabel        *badge_label;
  GtkLabel        *kind_label;
  MzStatementItem *item;
};

G_DEFINE_FINAL_TYPE (MzStatementRow, mz_statement_row, GTK_TYPE_LIST_BOX_ROW)

static void
fill (MzStatementRow *self)
{
  g_autofree char *sentence = mz_statement_item_dup_sentence (self->item);
  guint n_rivals = mz_statement_item_count_rivals (self->item);
  g_autofree char *kind = mz_describe_kind (mz_statement_item_get_statement (self->item)->kind);
  g_autofree char *badge = NULL;
  g_autofree char *spoken = NULL;

  if (n_rivals > 0)
    badge = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u rival", "%u rivals", n_rivals), n_rivals);

  mz_widget_set_text (self->sentence_label, sentence);
  mz_widget_set_text (self->kind_label, kind);
  mz_widget_set_text (self->badge_label, badge);
  gtk_widget_add_css_class (GTK_WIDGET (self->badge_label), "rival");

  spoken = g_strjoin (", ", sentence, badge, NULL);
  mz_widget_set_accessible_label (self, spoken);
}

/**
 * mz_statement_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): id of the statement
 */
const char *
mz_statement_row_get_id (MzStatementRow *self)
{
  return mz_statement_item_get_id (self->item);
}

static void
mz_statement_row_dispose (GObject *object)
{
  g_clear_object (&MZ_STATEMENT_ROW (object)->item);

  G_OBJECT_CLASS (mz_statement_row_parent_class)->dispose (object);
}

static void
mz_statement_row_class_init (MzStatementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_statement_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MzStatementRow, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, MzStatementRow, badge_label);
  gtk_widget_class_bind_template_child (widget_class, MzStatementRow, kind_label);
}

static void
mz_statement_row_init (MzStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_statement_row_new:
 * @item: a statement
 *
 * Returns: (transfer floating): a card for it
 */
GtkWidget *
mz_statement_row_new (MzStatementItem *item)
{
  MzStatementRow *self = g_object_new (MZ_TYPE_STATEMENT_ROW, NULL);

  self->item = g_object_ref (item);
  fill (self);

  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-source-row.h"

#include "mz-link.h"
#include "mz-link-opener.h"
#include "mz-source-text.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

struct _MzSourceRow
{
  GtkWidget     parent_instance;
  GtkLabel     *title_label;
  GtkLabel     *facts_label;
  GtkButton    *open_button;
  MzSourceItem *item;
};

G_DEFINE_FINAL_TYPE (MzSourceRow, mz_source_row, GTK_TYPE_WIDGET)

static char *
dup_address (const MzSource *source)
{
  return source->url != NULL ? g_strdup (source->url) : mz_link_for_search (source->title);
}

static void
open_clicked_cb (MzSourceRow *self)
{
  g_autofree char *address = NULL;

  if (self->item == NULL)
    return;

  address = dup_address (mz_source_item_get_source (self->item));
  mz_link_opener_open (GTK_WIDGET (self), address);
}

static void
fill (MzSourceRow *self)
{
  const MzSource *source = mz_source_item_get_source (self->item);
  guint n_statements = mz_source_item_count_statements (self->item);
  g_autofree char *title = mz_source_text_dup_title (source);
  g_autofree char *facts = mz_source_text_dup_facts (mz_source_item_get_context (self->item), source, NULL);
  g_autofree char *count =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement", "%u statements", n_statements), n_statements);
  g_autofree char *line = g_strjoin (" · ", facts, n_statements > 0 ? count : NULL, NULL);
  g_autofree char *address = dup_address (source);
  g_autofree char *tooltip = mz_link_opener_dup_tooltip (address);
  g_autofree char *name = NULL;

  mz_widget_set_text (self->title_label, title);
  mz_widget_set_text (self->facts_label, line);
  gtk_button_set_icon_name (self->open_button, source->url != NULL ? "mz-open-symbolic" : "system-search-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->open_button), tooltip);
  name = g_strdup_printf (source->url != NULL ? _("Open the original of %s") : _("Search the web for %s"), title);
  mz_widget_set_accessible_label (self->open_button, name);
}

/**
 * mz_source_row_set_item:
 * @self: a row
 * @item: (nullable): the source to show
 *
 * Shows another source: rows of a long list are used again.
 */
void
mz_source_row_set_item (MzSourceRow  *self,
                        MzSourceItem *item)
{
  g_return_if_fail (MZ_IS_SOURCE_ROW (self));

  if (g_set_object (&self->item, item) && item != NULL)
    fill (self);
}

static void
mz_source_row_dispose (GObject *object)
{
  MzSourceRow *self = MZ_SOURCE_ROW (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->item);

  G_OBJECT_CLASS (mz_source_row_parent_class)->dispose (object);
}

static void
mz_source_row_class_init (MzSourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_source_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/source-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MzSourceRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, MzSourceRow, facts_label);
  gtk_widget_class_bind_template_child (widget_class, MzSourceRow, open_button);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
mz_source_row_init (MzSourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_source_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
mz_source_row_new (void)
{
  return g_object_new (MZ_TYPE_SOURCE_ROW, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-widget.h"

#include "mz-text.h"

#define LEAST_CHARS        4   /* a year */
#define LEFT_TO_RIGHT_MARK "\u200E"

/**
 * mz_widget_unparent_children:
 * @widget: a widget in its dispose
 *
 * Lets go of all children, which GTK leaves to every widget that is no container of its own.
 */
void
mz_widget_unparent_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * mz_widget_set_text:
 * @label: a label
 * @text: (nullable): plain text
 *
 * Shows text literally, or hides the label when there is none.
 */
void
mz_widget_set_text (GtkLabel   *label,
                    const char *text)
{
  gboolean has_text = text != NULL && *text != '\0';
  g_autofree char *turned = NULL;

  /* A name that stands first does not turn the sentence round: Pango would go by its letters. */
  if (has_text && mz_text_begins_isolated (text) && mz_text_find_direction (text) == MZ_TEXT_LEFT_TO_RIGHT)
    turned = g_strconcat (LEFT_TO_RIGHT_MARK, text, NULL);

  gtk_label_set_text (label, turned != NULL ? turned : has_text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), has_text);
}

/**
 * mz_widget_set_accessible_label:
 * @widget: (type Gtk.Widget): a widget
 * @text: its name for screen readers
 *
 * Names a widget.
 */
void
mz_widget_set_accessible_label (gpointer    widget,
                                const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * mz_widget_show_message:
 * @widget: (type Gtk.Widget): a widget in the main window
 * @text: one plain sentence
 *
 * Tells the reader something for a moment without taking the focus.
 */
void
mz_widget_show_message (gpointer    widget,
                        const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (widget), "win.show-message", "s", text);
}

static void
set_up_item_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
                GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_item_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
              GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/**
 * mz_widget_let_shrink:
 * @choice: a choice of strings
 *
 * Lets the button of a choice cut its words off where there is no room; the list stays as wide.
 */
void
mz_widget_let_shrink (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_item_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), NULL);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
}

static void
set_up_name_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
                GtkListItem              *item,
                const int                *chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), chars[0]);
  gtk_label_set_max_width_chars (GTK_LABEL (label), chars[1]);
  gtk_list_item_set_child (item, label);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
              GtkListItem              *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), name);
}

static void
free_chars (gpointer  chars,
            GClosure *closure G_GNUC_UNUSED)
{
  g_free (chars);
}

/**
 * mz_widget_new_name_factory:
 * @width_chars: least width of a name, in characters; -1 for that of the words
 * @max_width_chars: greatest natural width, in characters; -1 for none
 *
 * Makes rows of names for a list of strings: what has no room is cut off at its end and told whole in
 * the tip.
 *
 * Returns: (transfer full): a factory for items that are #GtkStringObject
 */
GtkListItemFactory *
mz_widget_new_name_factory (int width_chars,
                            int max_width_chars)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  const int chars[] = { width_chars, max_width_chars };

  g_signal_connect_data (factory, "setup", G_CALLBACK (set_up_name_cb), g_memdup2 (chars, sizeof chars), free_chars, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);

  return factory;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-hover-card.h"

#include "mz-card-words.h"
#include "mz-holdings-focus.h"
#include "mz-quote-style.h"
#include "mz-text.h"
#include "mz-widget.h"
#include <glib/gi18n-lib.h>

#define MAX_WIDTH_CHARACTERS 42
#define KEY_STEP_PX          24.0

enum
{
  SIGNAL_PIN,
  SIGNAL_CLOSED,
  SIGNAL_MOVED,
  N_SIGNALS
};

struct _MzHoverCard
{
  GtkWidget  parent_instance;
  gboolean   is_pinned;

  /* borrowed: children */
  GtkWidget *buttons;
  GtkWidget *pin_button;
  GtkWidget *close_button;
  GtkLabel  *title;
  GtkLabel  *value;
  GtkLabel  *period;
  GtkLabel  *basis;
  GtkLabel  *details;
  GtkLabel  *quote;
  GtkLabel  *place;
  GtkLabel  *source;
  GtkLabel  *dissent;
  GtkLabel  *hint;
  GtkButton *connected_button;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzHoverCard, mz_hover_card, GTK_TYPE_WIDGET)

static GtkLabel *
add_label (MzHoverCard *self,
           const char  *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH_CHARACTERS);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

/* All words of a card are made safe where they are said. */
static void
set_text (GtkLabel   *label,
           const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
set_quote (MzHoverCard       *self,
           const MzCardWords *words)
{
  g_autoptr (PangoAttrList) attributes =
    mz_quote_style_new_attributes (words->number_start, words->number_end, words->quote_language);

  set_text (self->quote, words->quote);
  gtk_widget_remove_css_class (GTK_WIDGET (self->quote), words->is_row ? "quote" : "row");
  gtk_widget_add_css_class (GTK_WIDGET (self->quote), words->is_row ? "row" : "quote");
  gtk_label_set_attributes (self->quote, attributes);
}

static GtkWidget *
add_button (MzHoverCard *self,
            const char  *icon,
            const char  *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_tooltip_text (button, name);
  mz_widget_set_accessible_label (button, name);
  gtk_box_append (GTK_BOX (self->buttons), button);

  return button;
}

static void
pin_cb (MzHoverCard *self)
{
  g_signal_emit (self, signals[SIGNAL_PIN], 0);
}

static void
close_cb (MzHoverCard *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

/* The card goes along with the pointer, so that the way is counted from where the card is by now. */
static void
drag_cb (GtkGestureDrag *gesture,
         double          x,
         double          y,
         MzHoverCard    *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, x, y);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller G_GNUC_UNUSED,
                guint                  keyval,
                guint                  keycode G_GNUC_UNUSED,
                GdkModifierType        state G_GNUC_UNUSED,
                MzHoverCard           *self)
{
  double x = keyval == GDK_KEY_Left ? -KEY_STEP_PX : keyval == GDK_KEY_Right ? KEY_STEP_PX : 0;
  double y = keyval == GDK_KEY_Up ? -KEY_STEP_PX : keyval == GDK_KEY_Down ? KEY_STEP_PX : 0;

  if (keyval == GDK_KEY_Escape || keyval == GDK_KEY_Delete)
    {
      close_cb (self);
      return TRUE;
    }
  if (x == 0 && y == 0)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_MOVED], 0, x, y);

  return TRUE;
}

static void
mz_hover_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mz_hover_card_parent_class)->dispose (object);
}

static void
mz_hover_card_class_init (MzHoverCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_hover_card_dispose;

  signals[SIGNAL_PIN] = g_signal_new ("pin", MZ_TYPE_HOVER_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", MZ_TYPE_HOVER_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", MZ_TYPE_HOVER_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "hovercard");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  /* The focused mark itself speaks; the card would say the same twice. */
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
add_buttons (MzHoverCard *self)
{
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_END);
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
  self->pin_button = add_button (self, "view-pin-symbolic", _("Pin the Card"));
  self->close_button = add_button (self, "window-close-symbolic", _("Close the Card"));
  gtk_widget_set_visible (self->close_button, FALSE);
  g_signal_connect_swapped (self->pin_button, "clicked", G_CALLBACK (pin_cb), self);
  g_signal_connect_swapped (self->close_button, "clicked", G_CALLBACK (close_cb), self);
}

static void
add_connected_button (MzHoverCard *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH_CHARACTERS);
  self->connected_button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_child (self->connected_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->connected_button), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->connected_button), GTK_WIDGET (self));
}

static void
mz_hover_card_init (MzHoverCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  add_buttons (self);
  self->title = add_label (self, "heading");
  self->value = add_label (self, "title-3");
  self->period = add_label (self, "caption");
  self->basis = add_label (self, "caption");
  self->details = add_label (self, "caption");
  self->quote = add_label (self, "quote");
  self->place = add_label (self, "caption");
  self->source = add_label (self, "caption");
  self->dissent = add_label (self, "dissent");
  self->hint = add_label (self, "hint");
  set_text (self->hint, _("Enter: evidence · Shift+Space or middle click: pin"));
  add_connected_button (self);
}

/**
 * mz_hover_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
mz_hover_card_new (void)
{
  return g_object_new (MZ_TYPE_HOVER_CARD, NULL);
}

/**
 * mz_hover_card_new_pinned:
 *
 * Returns: (transfer floating): an empty card that pointer and keyboard reach: it tells by "moved" and "closed"
 *   what is wanted of it
 */
GtkWidget *
mz_hover_card_new_pinned (void)
{
  MzHoverCard *self = g_object_new (MZ_TYPE_HOVER_CARD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->is_pinned = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "pinned");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (self->close_button, TRUE);
  gtk_widget_set_visible (self->pin_button, FALSE);
  set_text (self->hint, NULL);

  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  return GTK_WIDGET (self);
}

/**
 * mz_hover_card_set_touch:
 * @self: a card that is not pinned
 * @is_touch: whether a finger called it
 *
 * Gives the card of a finger a button to close it, in place of the hint about keys.
 */
void
mz_hover_card_set_touch (MzHoverCard *self,
                         gboolean     is_touch)
{
  gtk_widget_set_visible (self->close_button, is_touch);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !is_touch);
  if (is_touch)
    gtk_widget_add_css_class (GTK_WIDGET (self), "touch");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "touch");
}

/* The company or facility of a mark leads to the graph around it. */
static void
offer_connected (MzHoverCard *self,
                 MzChart     *chart,
                 guint32      mark)
{
  MzChartContext *context = mz_chart_get_context (chart);
  const char *subject = mz_holdings_find_at_mark (chart, mark);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->connected_button), subject != NULL);
  if (subject == NULL)
    return;

  name = mz_text_make_visible (mz_chart_context_get_subject_name (context, subject));
  words = g_strdup_printf (_("Show What Is Connected to %s"), name);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->connected_button)), words);
  mz_widget_set_accessible_label (self->connected_button, words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->connected_button), "win.show-connected");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->connected_button), "s", subject);
}

/**
 * mz_hover_card_set_mark:
 * @self: a card
 * @chart: a chart
 * @mark: one of its marks
 *
 * Tells a mark as mz_card_words_new() says it.
 */
void
mz_hover_card_set_mark (MzHoverCard *self,
                        MzChart     *chart,
                        guint32      mark)
{
  g_autoptr (MzCardWords) words = mz_card_words_new (chart, mark);
  g_autofree char *all = NULL;

  set_text (self->title, words->title);
  set_text (self->value, words->value);
  set_text (self->period, words->period);
  if (words->title == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->period), "first");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->period), "first");
  set_text (self->basis, words->basis);
  set_text (self->details, words->details);
  set_quote (self, words);
  set_text (self->place, words->place);
  set_text (self->source, words->source);
  set_text (self->dissent, words->dissent);
  if (!self->is_pinned)
    return;

  offer_connected (self, chart, mark);
  all = mz_card_words_join (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words->title != NULL ? words->title : words->period,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all,
                                  -1);
}

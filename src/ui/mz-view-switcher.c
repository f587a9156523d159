/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-switcher.h"

#include "mz-widget.h"
#include <glib/gi18n-lib.h>

/* From the widest to the narrowest. */
typedef enum
{
  FORM_WORDS,
  FORM_ICONS,
  FORM_MENU,
  N_FORMS
} Form;

struct _MzViewSwitcher
{
  GtkWidget  parent_instance;
  GtkWidget *forms[N_FORMS];
  GtkImage  *menu_image;
  GtkLabel  *menu_label;
  char      *action_name;
};

enum
{
  PROP_ACTION_NAME = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const struct
{
  const char *name;
  const char *icon;
  const char *tooltip;
} views[MZ_N_VIEWS] = {
  [MZ_VIEW_MAP] = { NC_("view", "Map"), "mz-map-symbolic", N_("Show on the Map") },
  [MZ_VIEW_BARS] = { NC_("view", "Bars"), "mz-bars-symbolic", N_("Show as Bars") },
  [MZ_VIEW_TREND] = { NC_("view", "Trend"), "mz-trend-symbolic", N_("Show the Years as a Trend") },
  [MZ_VIEW_HOLDINGS] = { NC_("view", "Holdings"), "mz-holdings-symbolic", N_("Show Who Holds What") },
  [MZ_VIEW_TIMELINE] = { NC_("view", "Timeline"), "mz-timeline-symbolic", N_("Show Events on a Timeline") },
  [MZ_VIEW_TABLE] = { NC_("view", "Table"), "mz-table-symbolic", N_("Show as a Table") },
};

G_DEFINE_FINAL_TYPE (MzViewSwitcher, mz_view_switcher, GTK_TYPE_WIDGET)

/**
 * mz_view_switcher_get_name:
 * @view: a kind of view
 *
 * Returns: (transfer none): its name in the program's language
 */
const char *
mz_view_switcher_get_name (MzViewKind view)
{
  g_return_val_if_fail (view < MZ_N_VIEWS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "view", views[view].name);
}

/**
 * mz_view_switcher_set_view:
 * @self: a view switcher
 * @view: the kind of view that is shown
 *
 * Tells the menu of narrow windows which view to name.
 */
void
mz_view_switcher_set_view (MzViewSwitcher *self,
                           MzViewKind      view)
{
  const char *name = mz_view_switcher_get_name (view);
  g_autofree char *words = NULL;

  g_return_if_fail (MZ_IS_VIEW_SWITCHER (self));

  /* Translators: the view that is shown, such as “Map” */
  words = g_strdup_printf (_("View: %s"), name);
  gtk_image_set_from_icon_name (self->menu_image, views[view].icon);
  gtk_label_set_label (self->menu_label, name);
  mz_widget_set_accessible_label (self->forms[FORM_MENU], words);
}

static GtkWidget *
make_button_content (MzViewKind view,
                     Form       form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (views[view].icon));
  if (form == FORM_WORDS)
    gtk_box_append (GTK_BOX (box), gtk_label_new (mz_view_switcher_get_name (view)));

  return box;
}

static GtkWidget *
make_button (MzViewSwitcher *self,
             MzViewKind      view,
             Form            form)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_button_content (view, form));
  gtk_widget_set_tooltip_text (button, _(views[view].tooltip));
  mz_widget_set_accessible_label (button, mz_view_switcher_get_name (view));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mz_view_kind_to_string (view));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), self->action_name);

  return button;
}

static GtkWidget *
make_buttons (MzViewSwitcher *self,
              Form            form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (MzViewKind view = 0; view < MZ_N_VIEWS; view++)
    gtk_box_append (GTK_BOX (box), make_button (self, view, form));

  return box;
}

static GMenuModel *
make_menu_model (const char *action_name)
{
  GMenu *menu = g_menu_new ();

  for (MzViewKind view = 0; view < MZ_N_VIEWS; view++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (mz_view_switcher_get_name (view), NULL);

      g_menu_item_set_action_and_target (item, action_name, "s", mz_view_kind_to_string (view));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_menu (MzViewSwitcher *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GMenuModel) model = make_menu_model (self->action_name);

  self->menu_image = GTK_IMAGE (gtk_image_new ());
  self->menu_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->menu_image));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->menu_label));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), model);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);

  return button;
}

static void
mz_view_switcher_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size G_GNUC_UNUSED,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline G_GNUC_UNUSED,
                          int            *natural_baseline G_GNUC_UNUSED)
{
  MzViewSwitcher *self = MZ_VIEW_SWITCHER (widget);

  *minimum = *natural = 0;
  for (Form form = 0; form < N_FORMS; form++)
    {
      int form_minimum, form_natural;

      gtk_widget_measure (self->forms[form], orientation, -1, &form_minimum, &form_natural, NULL, NULL);
      *natural = MAX (*natural, form_natural);
      *minimum = orientation == GTK_ORIENTATION_VERTICAL ? MAX (*minimum, form_minimum) : form_minimum;
    }
}

/* The others must neither be seen nor be reached by keys or screen readers. */
static void
show_form (MzViewSwitcher *self,
           Form            shown)
{
  for (Form form = 0; form < N_FORMS; form++)
    {
      gtk_widget_set_child_visible (self->forms[form], form == shown);
      gtk_widget_set_can_focus (self->forms[form], form == shown);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->forms[form]), GTK_ACCESSIBLE_STATE_HIDDEN, form != shown, -1);
    }
}

static void
mz_view_switcher_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  MzViewSwitcher *self = MZ_VIEW_SWITCHER (widget);
  Form shown = N_FORMS - 1;

  for (Form form = N_FORMS - 1; form-- > 0;)
    {
      int natural;

      gtk_widget_measure (self->forms[form], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      if (natural <= width)
        shown = form;
    }

  show_form (self, shown);
  gtk_widget_allocate (self->forms[shown], width, height, baseline, NULL);
}

static void
mz_view_switcher_set_property (GObject      *object,
                               guint         property,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (property == PROP_ACTION_NAME)
    MZ_VIEW_SWITCHER (object)->action_name = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
mz_view_switcher_constructed (GObject *object)
{
  MzViewSwitcher *self = MZ_VIEW_SWITCHER (object);

  G_OBJECT_CLASS (mz_view_switcher_parent_class)->constructed (object);

  self->forms[FORM_WORDS] = make_buttons (self, FORM_WORDS);
  self->forms[FORM_ICONS] = make_buttons (self, FORM_ICONS);
  self->forms[FORM_MENU] = make_menu (self);
  for (Form form = 0; form < N_FORMS; form++)
    {
      gtk_widget_set_halign (self->forms[form], GTK_ALIGN_CENTER);
      gtk_widget_set_parent (self->forms[form], GTK_WIDGET (self));
    }
  mz_view_switcher_set_view (self, MZ_VIEW_MAP);
}

static void
mz_view_switcher_dispose (GObject *object)
{
  mz_widget_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (mz_view_switcher_parent_class)->dispose (object);
}

static void
mz_view_switcher_finalize (GObject *object)
{
  g_free (MZ_VIEW_SWITCHER (object)->action_name);

  G_OBJECT_CLASS (mz_view_switcher_parent_class)->finalize (object);
}

static void
mz_view_switcher_class_init (MzViewSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mz_view_switcher_constructed;
  object_class->dispose = mz_view_switcher_dispose;
  object_class->finalize = mz_view_switcher_finalize;
  object_class->set_property = mz_view_switcher_set_property;

  widget_class->measure = mz_view_switcher_measure;
  widget_class->size_allocate = mz_view_switcher_size_allocate;

  properties[PROP_ACTION_NAME] =
    g_param_spec_string ("action-name", NULL, NULL, "win.view",
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mz_view_switcher_init (MzViewSwitcher *self)
{
  mz_widget_set_accessible_label (self, _("View"));
}

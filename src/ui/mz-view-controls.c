/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-controls.h"

#include "mz-describe.h"
#include "mz-filter-options.h"
#include "mz-measure-list.h"
#include "mz-option-control.h"
#include "mz-option-words.h"
#include "mz-text.h"
#include "mz-view-options.h"
#include "mz-view-switcher.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

#define BAR_PX 500   /* from here on the options of the view have room in the bar */

struct _MzViewControls
{
  GtkWidget        parent_instance;
  GtkDropDown     *lens_choice;
  GtkWidget       *close_story_button;
  GtkWidget       *option_box;
  GtkWidget       *all_years_button;
  GtkWidget       *options_button;
  MzViewOptions   *view_options;
  MzFilterOptions *filter_options;
  GtkMenuButton   *beside_button;
  MzSession       *session;
  GPtrArray       *lenses;        /* (element-type MzLens) by place in the drop-down */
  char            *measure;       /* that the lenses are for */
  guint            room_source;
  gboolean         is_updating;   /* controls follow the session, not the other way round */
};

G_DEFINE_FINAL_TYPE (MzViewControls, mz_view_controls, GTK_TYPE_WIDGET)

static void
fill_lenses (MzViewControls *self)
{
  MzChartContext *context = mz_session_get_context (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->lenses, g_ptr_array_unref);
  self->lenses = mz_measure_list_get_lenses (context, self->measure);
  for (guint i = 0; i < self->lenses->len; i++)
    {
      g_autofree char *name = mz_describe_lens (context, g_ptr_array_index (self->lenses, i));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->lens_choice, G_LIST_MODEL (names));
}

/* The words are cut off where there is little room. */
static void
update_lens_tip (MzViewControls *self,
                 const MzLens   *lens)
{
  g_autofree char *name = mz_describe_lens (mz_session_get_context (self->session), lens);
  g_autofree char *visible = mz_text_make_visible (name);
  g_autofree char *tip = g_strdup_printf ("%s\n%s", visible, _("Which source is drawn where several state a figure"));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->lens_choice), tip);
}

static void
select_lens (MzViewControls *self,
             const MzLens   *lens)
{
  update_lens_tip (self, lens);
  for (guint i = 0; i < self->lenses->len; i++)
    {
      if (mz_lens_is_same_choice (g_ptr_array_index (self->lenses, i), lens))
        {
          gtk_drop_down_set_selected (self->lens_choice, i);
          return;
        }
    }
  gtk_drop_down_set_selected (self->lens_choice, GTK_INVALID_LIST_POSITION);
}

/* A trend or a timeline that was zoomed into. */
static gboolean
has_range (MzViewSpec *spec)
{
  MzViewKind view = mz_view_spec_get_view (spec);
  MzPeriod range;

  return (view == MZ_VIEW_TREND || view == MZ_VIEW_TIMELINE) && mz_view_spec_get_range (spec, &range);
}

static void
follow_session (MzViewControls *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);

  if (mz_session_get_context (self->session) == NULL)
    return;

  self->is_updating = TRUE;
  if (g_strcmp0 (self->measure, mz_view_spec_get_measure (spec)) != 0)
    {
      g_free (self->measure);
      self->measure = g_strdup (mz_view_spec_get_measure (spec));
      fill_lenses (self);
    }
  select_lens (self, mz_view_spec_get_lens (spec));
  gtk_widget_set_visible (self->all_years_button, has_range (spec));
  gtk_widget_set_visible (self->options_button, mz_view_options_has_any (spec, !gtk_widget_get_visible (self->option_box)));
  gtk_widget_set_visible (self->close_story_button, mz_session_get_story (self->session) != NULL);
  self->is_updating = FALSE;
}

static void
context_changed_cb (MzViewControls *self)
{
  g_clear_pointer (&self->measure, g_free);
  follow_session (self);
}

static void
lens_chosen_cb (MzViewControls *self)
{
  guint selected = gtk_drop_down_get_selected (self->lens_choice);

  if (!self->is_updating && self->lenses != NULL && selected < self->lenses->len)
    mz_session_set_lens (self->session, g_ptr_array_index (self->lenses, selected));
}

/**
 * mz_view_controls_set_session:
 * @self: view controls
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the controls to a session.
 */
void
mz_view_controls_set_session (MzViewControls *self,
                              MzSession      *session)
{
  g_return_if_fail (MZ_IS_VIEW_CONTROLS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  for (GtkWidget *control = gtk_widget_get_first_child (self->option_box); control != NULL;
       control = gtk_widget_get_next_sibling (control))
    mz_option_control_set_session (MZ_OPTION_CONTROL (control), session);
  mz_filter_options_set_session (self->filter_options, session);
  mz_view_options_set_session (self->view_options, session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::story", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
}

/**
 * mz_view_controls_set_can_stand_beside:
 * @self: view controls
 * @can: whether there is room for a second view
 *
 * Lets the reader ask for a second view, or tells why not.
 */
void
mz_view_controls_set_can_stand_beside (MzViewControls *self,
                                       gboolean        can)
{
  g_return_if_fail (MZ_IS_VIEW_CONTROLS (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->beside_button), can);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->beside_button),
                               can ? _("Show Beside") : _("The window is too narrow for two views"));
}

static void
append_view (GMenu      *menu,
             const char *label,
             const char *view)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.option-beside", "s", view);
  g_menu_append_item (menu, item);
}

static void
fill_beside_menu (MzViewControls *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) views = g_menu_new ();

  append_view (views, C_("view beside", "No Second View"), mz_view_option_get_choice (MZ_OPTION_BESIDE, 0));
  for (MzViewKind view = 0; view < MZ_N_VIEWS; view++)
    append_view (views, mz_view_switcher_get_name (view), mz_view_kind_to_string (view));
  g_menu_append_section (menu, _("Show Beside"), G_MENU_MODEL (views));
  gtk_menu_button_set_menu_model (self->beside_button, G_MENU_MODEL (menu));
}

static void
add_option_controls (MzViewControls *self)
{
  for (MzViewOption option = 0; option < MZ_N_OPTIONS; option++)
    {
      if (mz_option_words_get_place (option) == MZ_OPTION_IN_BAR)
        gtk_box_append (GTK_BOX (self->option_box), mz_option_control_new (option));
    }
}

static gboolean
has_room (MzViewControls *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) >= BAR_PX;
}

/* While sizes are given out nothing may be shown or hidden. */
static gboolean
use_room_cb (gpointer data)
{
  MzViewControls *self = data;

  self->room_source = 0;
  gtk_widget_set_visible (self->option_box, has_room (self));
  mz_view_options_set_all (self->view_options, !has_room (self));
  if (self->session != NULL)
    follow_session (self);

  return G_SOURCE_REMOVE;
}

static void
mz_view_controls_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  MzViewControls *self = MZ_VIEW_CONTROLS (widget);

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
  if (gtk_widget_get_visible (self->option_box) != (width >= BAR_PX) && self->room_source == 0)
    self->room_source = g_idle_add (use_room_cb, self);
}

static void
mz_view_controls_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
mz_view_controls_dispose (GObject *object)
{
  MzViewControls *self = MZ_VIEW_CONTROLS (object);

  g_clear_handle_id (&self->room_source, g_source_remove);
  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_view_controls_parent_class)->dispose (object);
}

static void
mz_view_controls_finalize (GObject *object)
{
  MzViewControls *self = MZ_VIEW_CONTROLS (object);

  g_clear_pointer (&self->lenses, g_ptr_array_unref);
  g_free (self->measure);

  G_OBJECT_CLASS (mz_view_controls_parent_class)->finalize (object);
}

static void
mz_view_controls_class_init (MzViewControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_view_controls_dispose;
  object_class->finalize = mz_view_controls_finalize;
  widget_class->measure = mz_view_controls_measure;
  widget_class->size_allocate = mz_view_controls_size_allocate;

  g_type_ensure (MZ_TYPE_FILTER_OPTIONS);
  g_type_ensure (MZ_TYPE_VIEW_OPTIONS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/view-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, lens_choice);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, close_story_button);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, option_box);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, options_button);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, all_years_button);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, view_options);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, filter_options);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, beside_button);
}

static void
mz_view_controls_init (MzViewControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_option_controls (self);
  fill_beside_menu (self);

  g_signal_connect_swapped (self->lens_choice, "notify::selected", G_CALLBACK (lens_chosen_cb), self);
}

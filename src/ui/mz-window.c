/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-window.h"

#include "mz-language.h"
#include "mz-settings.h"
#include "mz-widget.h"
#include "mz-window-private.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_VIEW = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MzWindow, mz_window, ADW_TYPE_APPLICATION_WINDOW)

static void
context_changed_cb (MzWindow *self)
{
  gtk_stack_set_visible_child_name (self->content_stack, "chart");
  _mz_window_update_actions (self);
}

static void
spec_changed_cb (MzWindow *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);

  mz_view_switcher_set_view (self->view_switcher, mz_view_spec_get_view (spec));
  _mz_window_follow_options (self);
  _mz_window_follow_views (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
problems_changed_cb (MzWindow *self)
{
  guint n_problems = mz_session_get_problems (self->session)->len;
  g_autofree char *count = g_strdup_printf ("%u", n_problems);
  g_autofree char *name =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u problem in the collections", "%u problems in the collections",
                                  n_problems),
                     n_problems);

  gtk_label_set_text (self->problems_label, count);
  mz_widget_set_accessible_label (self->problems_button, name);
  gtk_widget_set_visible (self->problems_button, n_problems > 0);
  _mz_window_update_actions (self);
}

/* Something in a view was chosen; once more, and its evidence is wanted. */
static void
followed_cb (MzWindow *self,
             gboolean  is_story)
{
  mz_evidence_panel_show_page (self->evidence_panel, is_story ? "article" : "evidence");
  mz_side_panes_show_content (self->side_panes);
  mz_view_area_focus (self->view_area);
}

static void
mark_chosen_cb (MzWindow *self,
                gboolean  wants_evidence)
{
  if (wants_evidence)
    mz_side_panes_set_right_shown (self->side_panes, TRUE);
  mz_evidence_panel_show_page (self->evidence_panel, "evidence");
  if (wants_evidence)
    mz_evidence_panel_focus_page (self->evidence_panel);
}

static void
chosen_cb (MzWindow *self,
           gboolean  is_story)
{
  if (is_story)
    mz_evidence_panel_show_page (self->evidence_panel, "article");
  if (!mz_side_panes_is_narrow (self->side_panes))
    return;

  if (is_story)
    mz_side_panes_set_right_shown (self->side_panes, TRUE);
  else
    mz_side_panes_show_content (self->side_panes);
}

static void
narrow_changed_cb (MzWindow *self)
{
  gboolean is_narrow = mz_side_panes_is_narrow (self->side_panes);

  gtk_widget_set_visible (self->left_toggle, !is_narrow);
  gtk_widget_set_visible (self->right_toggle, !is_narrow);
  _mz_window_follow_views (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MzWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_problems;

  if (!mz_session_load_finish (MZ_SESSION (source), result, &error) || self->session == NULL)
    return;

  if (!self->is_restored)
    mz_settings_restore_session (self->settings, self->session);
  self->is_restored = TRUE;
  _mz_window_open_pending (self);

  n_problems = mz_session_get_problems (self->session)->len;
  if (n_problems == 1)
    {
      _mz_window_show_problem (self, g_ptr_array_index (mz_session_get_problems (self->session), 0));
    }
  else if (n_problems > 1)
    {
      g_autofree char *message =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u problem was found in the collections",
                                      "%u problems were found in the collections", n_problems),
                         n_problems);

      _mz_window_show_message (self, message);
    }
}

/**
 * mz_window_load:
 * @self: a window
 * @paths: (array zero-terminated=1): files to open beside the bundled collection
 *
 * Reads the collections in a worker; the window stays usable meanwhile.
 */
void
mz_window_load (MzWindow          *self,
                const char *const *paths)
{
  g_return_if_fail (MZ_IS_WINDOW (self));

  mz_session_load_async (self->session, paths, mz_language_get (), loaded_cb, g_object_ref (self));
}

/**
 * mz_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): what the window shows
 */
MzSession *
mz_window_get_session (MzWindow *self)
{
  return self->session;
}

static void
restore_geometry (MzWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self);

  gtk_window_set_default_size (window, mz_settings_get_int (self->settings, "window-width", 1280),
                               mz_settings_get_int (self->settings, "window-height", 800));
  if (mz_settings_get_boolean (self->settings, "window-maximized", FALSE))
    gtk_window_maximize (window);
  mz_side_panes_set_widths (self->side_panes, mz_settings_get_int (self->settings, "left-pane-width", 260),
                            mz_settings_get_int (self->settings, "right-pane-width", 380));
  mz_side_panes_set_left_shown (self->side_panes, mz_settings_get_boolean (self->settings, "left-pane-visible", TRUE));
  mz_side_panes_set_right_shown (self->side_panes, mz_settings_get_boolean (self->settings, "right-pane-visible", TRUE));
}

static void
save_state (MzWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  mz_settings_set_int (self->settings, "window-width", width);
  mz_settings_set_int (self->settings, "window-height", height);
  mz_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  mz_settings_set_int (self->settings, "left-pane-width", mz_side_panes_get_left_width (self->side_panes));
  mz_settings_set_int (self->settings, "right-pane-width", mz_side_panes_get_right_width (self->side_panes));
  mz_settings_set_boolean (self->settings, "left-pane-visible", mz_side_panes_wants_left (self->side_panes));
  mz_settings_set_boolean (self->settings, "right-pane-visible", mz_side_panes_wants_right (self->side_panes));
  if (self->is_restored)
    mz_settings_save_session (self->settings, self->session);
}

static gboolean
mz_window_close_request (GtkWindow *window)
{
  save_state (MZ_WINDOW (window));

  return GTK_WINDOW_CLASS (mz_window_parent_class)->close_request (window);
}

static void
mz_window_get_property (GObject    *object,
                        guint       property,
                        GValue     *value,
                        GParamSpec *pspec)
{
  MzWindow *self = MZ_WINDOW (object);

  switch (property)
    {
    case PROP_VIEW:
      g_value_set_string (value, mz_view_kind_to_string (mz_view_spec_get_view (mz_session_get_spec (self->session))));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mz_window_set_property (GObject      *object,
                        guint         property,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  MzWindow *self = MZ_WINDOW (object);
  MzViewKind view;

  switch (property)
    {
    case PROP_VIEW:
      if (mz_view_kind_parse (g_value_get_string (value), &view))
        mz_session_set_view (self->session, view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mz_window_dispose (GObject *object)
{
  MzWindow *self = MZ_WINDOW (object);

  g_clear_handle_id (&self->turn_source, g_source_remove);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mz_window_parent_class)->dispose (object);
}

static void
mz_window_finalize (GObject *object)
{
  MzWindow *self = MZ_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->saved_views);
  g_free (self->pending_link);

  G_OBJECT_CLASS (mz_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/window.ui");
  gtk_widget_class_bind_template_child (widget_class, MzWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, side_panes);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, content_stack);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, view_controls);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, views_paned);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, view_area);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, second_area);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, year_bar);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, filter_sign);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, focus_sign);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, evidence_panel);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, search_box);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, left_toggle);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, right_toggle);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, problems_button);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, problems_label);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, undo_section);
}

static void
mz_window_class_init (MzWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = mz_window_dispose;
  object_class->finalize = mz_window_finalize;
  object_class->get_property = mz_window_get_property;
  object_class->set_property = mz_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = mz_window_close_request;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "map", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_SEARCH_BOX);
  g_type_ensure (MZ_TYPE_SIDE_PANES);
  g_type_ensure (MZ_TYPE_SIDEBAR);
  g_type_ensure (MZ_TYPE_VIEW_CONTROLS);
  g_type_ensure (MZ_TYPE_VIEW_SWITCHER);
  g_type_ensure (MZ_TYPE_VIEW_AREA);
  g_type_ensure (MZ_TYPE_YEAR_BAR);
  g_type_ensure (MZ_TYPE_FILTER_SIGN);
  g_type_ensure (MZ_TYPE_FOCUS_SIGN);
  g_type_ensure (MZ_TYPE_EVIDENCE_PANEL);
  bind_template (GTK_WIDGET_CLASS (klass));
  _mz_window_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
connect_session (MzWindow *self)
{
  g_signal_connect_object (self->session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::spec", G_CALLBACK (spec_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::problems", G_CALLBACK (problems_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mz_session_get_history (self->session), "notify", G_CALLBACK (_mz_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  mz_search_box_set_session (self->search_box, self->session);
  mz_sidebar_set_session (self->sidebar, self->session);
  mz_view_controls_set_session (self->view_controls, self->session);
  mz_view_area_set_session (self->view_area, self->session);
  mz_view_area_set_session (self->second_area, self->session);
  mz_filter_sign_set_session (self->filter_sign, self->session);
  mz_focus_sign_set_session (self->focus_sign, self->session);
  mz_year_bar_set_session (self->year_bar, self->session);
  mz_evidence_panel_set_session (self->evidence_panel, self->session);
}

static void
connect_parts (MzWindow *self)
{
  g_signal_connect_object (self->view_area, "chosen", G_CALLBACK (mark_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->second_area, "chosen", G_CALLBACK (mark_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_box, "followed", G_CALLBACK (followed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side_panes, "notify::narrow", G_CALLBACK (narrow_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->side_panes, "left-shown", self->left_toggle, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->side_panes, "right-shown", self->right_toggle, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
mz_window_init (MzWindow *self)
{
  self->session = mz_session_new ();
  self->settings = mz_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  _mz_window_add_options (self);
  _mz_window_add_views (self);
  connect_session (self);
  connect_parts (self);
  _mz_window_add_saved_views (self);
  _mz_window_accept_drops (self);
  restore_geometry (self);
  spec_changed_cb (self);
  _mz_window_update_actions (self);
}

/**
 * mz_window_new:
 * @application: the application
 *
 * Returns: (transfer floating): a main window without data
 */
GtkWidget *
mz_window_new (GtkApplication *application)
{
  return g_object_new (MZ_TYPE_WINDOW, "application", application, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-window-private.h"

#include "mz-change-words.h"
#include "mz-export-dialog.h"
#include "mz-file-manager.h"
#include "mz-problems-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_MESSAGE_CHARS 300

/* Every handler gets the window as @widget. */
#define SESSION(widget) (MZ_WINDOW (widget)->session)

/**
 * _mz_window_make_toast:
 * @text: one plain sentence, which may have words from outside in it
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
_mz_window_make_toast (const char *text)
{
  g_autofree char *shortened = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_MESSAGE_CHARS));
  g_autofree char *escaped = g_markup_escape_text (shortened, -1);

  /* The title of a toast is markup: nothing from outside may become any. */
  return adw_toast_new (escaped);
}

/**
 * _mz_window_show_message:
 * @self: a window
 * @text: one plain sentence
 *
 * Tells the reader something for a moment.
 */
void
_mz_window_show_message (MzWindow   *self,
                         const char *text)
{
  adw_toast_overlay_add_toast (self->toast_overlay, _mz_window_make_toast (text));
}

static void
back (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  mz_session_go_back (SESSION (widget));
}

static void
forward (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  mz_session_go_forward (SESSION (widget));
}

static void
undo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  mz_session_undo (SESSION (widget));
}

static void
redo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  mz_session_redo (SESSION (widget));
}

static void
close_story (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  mz_session_close_story (SESSION (widget));
}

static void
toggle_left (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MzSidePanes *panes = MZ_WINDOW (widget)->side_panes;

  mz_side_panes_set_left_shown (panes, !mz_side_panes_get_left_shown (panes));
}

static void
toggle_right (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MzSidePanes *panes = MZ_WINDOW (widget)->side_panes;

  mz_side_panes_set_right_shown (panes, !mz_side_panes_get_right_shown (panes));
}

static void
show_page (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);

  mz_side_panes_set_right_shown (self->side_panes, TRUE);
  mz_evidence_panel_show_page (self->evidence_panel, g_variant_get_string (parameter, NULL));
}

static void
find (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);

  mz_side_panes_set_right_shown (self->side_panes, TRUE);
  mz_evidence_panel_show_page (self->evidence_panel, "sources");
  mz_evidence_panel_focus_page (self->evidence_panel);
}

static void
search (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  mz_search_box_open (MZ_WINDOW (widget)->search_box);
}

static void
focus_chart (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);

  mz_side_panes_show_content (self->side_panes);
  mz_view_area_focus (self->view_area);
}

static void
show_all_years (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mz_session_set_range (SESSION (widget), NULL);
}

/* Without a name, around what is selected. */
static void
show_connected (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  const char *subject = g_variant_get_string (parameter, NULL);

  if (*subject == '\0')
    subject = mz_session_find_connected (SESSION (widget));
  if (subject == NULL)
    _mz_window_show_message (MZ_WINDOW (widget), _("Select a company, a facility or a country of which holdings are stated."));
  else
    mz_session_show_connected (SESSION (widget), subject);
}

static void
show_all_holdings (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  mz_session_show_all_holdings (SESSION (widget));
}

static void
focus_measures (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);

  mz_side_panes_set_left_shown (self->side_panes, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
}

static void
step_year (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  mz_year_bar_step (MZ_WINDOW (widget)->year_bar, g_str_equal (action, "win.next-year") ? 1 : -1);
}

static void
show_row (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);

  mz_side_panes_show_content (self->side_panes);
  mz_session_set_view (self->session, MZ_VIEW_TABLE);
  mz_view_area_focus_row (self->view_area);
}

static void
go_to_statement (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);

  mz_side_panes_set_right_shown (self->side_panes, TRUE);
  mz_evidence_panel_show_page (self->evidence_panel, "article");
  mz_evidence_panel_go (self->evidence_panel, g_str_equal (action, "win.next-statement") ? 1 : -1);
}

static void
zoom (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  g_autofree char *name = g_strconcat ("chart.", action + strlen ("win."), NULL);

  mz_view_area_activate_chart (MZ_WINDOW (widget)->view_area, name);
}

static void
show_message (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  _mz_window_show_message (MZ_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_in_files (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  mz_file_manager_show (widget, g_variant_get_bytestring (parameter));
}

static void
show_problems (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GtkWidget *dialog = mz_problems_dialog_new (GTK_WINDOW (widget), mz_session_get_problems (SESSION (widget)));

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (MzWindow   *self,
          const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_("Saved as “%s”"), name);
  AdwToast *toast = _mz_window_make_toast (text);

  adw_toast_set_button_label (toast, _("Show in Files"));
  adw_toast_set_action_name (toast, "win.show-in-files");
  adw_toast_set_action_target_value (toast, g_variant_new_bytestring (path));
  adw_toast_set_timeout (toast, 8);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
export_chart (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);
  g_autoptr (MzViewSpec) view = NULL;
  GtkWidget *dialog;

  if (mz_session_get_context (self->session) == NULL)
    return;

  view = mz_view_area_dup_view (self->view_area);
  dialog = mz_export_dialog_new (GTK_WINDOW (self), self->session, view, self->settings);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * _mz_window_install_actions:
 * @widget_class: class of the window
 *
 * Installs what menus, keys, buttons and screen readers can ask of the window.
 */
void
_mz_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                   *name;
    const char                   *parameter;
    GtkWidgetActionActivateFunc   activate;
  } actions[] = {
    { "win.back", NULL, back },
    { "win.forward", NULL, forward },
    { "win.undo", NULL, undo },
    { "win.redo", NULL, redo },
    { "win.open", NULL, _mz_window_choose_files },
    { "win.open-path", "ay", _mz_window_open_path },
    { "win.remove-layer", "u", _mz_window_remove_layer },
    { "win.export", NULL, export_chart },
    { "win.problems", NULL, show_problems },
    { "win.saved-views", NULL, _mz_window_show_saved_views },
    { "win.copy-link", NULL, _mz_window_copy_link },
    { "win.close-story", NULL, close_story },
    { "win.toggle-left", NULL, toggle_left },
    { "win.toggle-right", NULL, toggle_right },
    { "win.find", NULL, find },
    { "win.search", NULL, search },
    { "win.focus-chart", NULL, focus_chart },
    { "win.focus-measures", NULL, focus_measures },
    { "win.show-row", NULL, show_row },
    { "win.next-year", NULL, step_year },
    { "win.previous-year", NULL, step_year },
    { "win.show-all-years", NULL, show_all_years },
    { "win.show-connected", "s", show_connected },
    { "win.show-all-holdings", NULL, show_all_holdings },
    { "win.next-statement", NULL, go_to_statement },
    { "win.previous-statement", NULL, go_to_statement },
    { "win.zoom-in", NULL, zoom },
    { "win.zoom-out", NULL, zoom },
    { "win.zoom-reset", NULL, zoom },
    { "win.zoom-selection", NULL, zoom },
    { "win.show-page", "s", show_page },
    { "win.show-message", "s", show_message },
    { "win.show-in-files", "ay", show_in_files },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.view", "view");
}

static void
append_change (GMenu                 *menu,
               const char            *action,
               const char            *label,
               const MzHistoryChange *change)
{
  g_autofree char *text = change != NULL ? g_strdup_printf ("%s: %s", label, mz_change_words_get (change)) : NULL;

  g_menu_append (menu, text != NULL ? text : label, action);
}

/* The menu tells what would be undone, for that may have been done in another view. */
static void
fill_undo_section (MzWindow *self)
{
  MzHistory *history = mz_session_get_history (self->session);

  g_menu_remove_all (self->undo_section);
  append_change (self->undo_section, "win.undo", C_("menu", "_Undo"), mz_history_peek_undo (history));
  append_change (self->undo_section, "win.redo", C_("menu", "_Redo"), mz_history_peek_redo (history));
}

/**
 * _mz_window_update_actions:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
_mz_window_update_actions (MzWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  MzHistory *history = mz_session_get_history (self->session);
  gboolean has_data = mz_session_get_context (self->session) != NULL;

  gtk_widget_action_set_enabled (widget, "win.back", mz_history_can_go_back (history));
  gtk_widget_action_set_enabled (widget, "win.forward", mz_history_can_go_forward (history));
  gtk_widget_action_set_enabled (widget, "win.undo", mz_history_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", mz_history_can_redo (history));
  fill_undo_section (self);
  gtk_widget_action_set_enabled (widget, "win.export", has_data);
  gtk_widget_action_set_enabled (widget, "win.saved-views", has_data);
  gtk_widget_action_set_enabled (widget, "win.copy-link", has_data);
  gtk_widget_action_set_enabled (widget, "win.show-connected", has_data);
  gtk_widget_action_set_enabled (widget, "win.problems", mz_session_get_problems (self->session)->len > 0);
}

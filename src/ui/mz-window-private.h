/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-evidence-panel.h"
#include "mz-filter-sign.h"
#include "mz-focus-sign.h"
#include "mz-saved-views.h"
#include "mz-search-box.h"
#include "mz-side-panes.h"
#include "mz-sidebar.h"
#include "mz-view-area.h"
#include "mz-view-controls.h"
#include "mz-view-switcher.h"
#include "mz-window.h"
#include "mz-year-bar.h"

/* mz-window.c joins the parts; mz-window-actions.c has what menus, keys and buttons do, and
 * mz-window-options.c what they choose of a view. */
struct _MzWindow
{
  AdwApplicationWindow parent_instance;
  AdwToastOverlay     *toast_overlay;
  MzViewSwitcher      *view_switcher;
  MzSidePanes         *side_panes;
  MzSidebar           *sidebar;
  GtkStack            *content_stack;
  MzViewControls      *view_controls;
  GtkPaned            *views_paned;
  MzViewArea          *view_area;
  MzViewArea          *second_area;
  MzFilterSign        *filter_sign;
  MzFocusSign         *focus_sign;
  MzYearBar           *year_bar;
  MzEvidencePanel     *evidence_panel;
  MzSearchBox         *search_box;
  GtkWidget           *left_toggle;
  GtkWidget           *right_toggle;
  GtkWidget           *problems_button;
  GtkLabel            *problems_label;
  GMenu               *undo_section;
  MzSession           *session;
  MzSavedViews        *saved_views;
  char                *pending_link;  /* waits for the first dataset, nullable */
  GSettings           *settings;      /* nullable */
  gboolean             is_restored;   /* the first dataset has come */
  guint                turn_source;
};

void _mz_window_install_actions (GtkWidgetClass *widget_class);
void _mz_window_update_actions  (MzWindow *self);
void _mz_window_show_message    (MzWindow *self, const char *text);
AdwToast *_mz_window_make_toast (const char *text);
void _mz_window_add_options     (MzWindow *self);
void _mz_window_follow_options  (MzWindow *self);
void _mz_window_add_views       (MzWindow *self);
void _mz_window_follow_views    (MzWindow *self);

/* mz-window-files.c: collections, map layers and views from files. */
void _mz_window_choose_files    (GtkWidget *widget, const char *action, GVariant *parameter);
void _mz_window_open_path       (GtkWidget *widget, const char *action, GVariant *parameter);
void _mz_window_remove_layer    (GtkWidget *widget, const char *action, GVariant *parameter);
void _mz_window_accept_drops    (MzWindow *self);
void _mz_window_show_problem    (MzWindow *self, const MzProblem *problem);

/* mz-window-links.c: links to views and saved ones. */
void _mz_window_open_pending     (MzWindow *self);
void _mz_window_add_saved_views  (MzWindow *self);
void _mz_window_show_saved_views (GtkWidget *widget, const char *action, GVariant *parameter);
void _mz_window_copy_link        (GtkWidget *widget, const char *action, GVariant *parameter);

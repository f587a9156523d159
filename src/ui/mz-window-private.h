/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-view.h"
#include "mz-evidence-panel.h"
#include "mz-side-panes.h"
#include "mz-sidebar.h"
#include "mz-view-controls.h"
#include "mz-view-switcher.h"
#include "mz-window.h"

/* mz-window.c joins the parts; mz-window-actions.c has what menus, keys and buttons do. */
struct _MzWindow
{
  AdwApplicationWindow parent_instance;
  AdwToastOverlay     *toast_overlay;
  MzViewSwitcher      *view_switcher;
  MzSidePanes         *side_panes;
  MzSidebar           *sidebar;
  GtkStack            *content_stack;
  MzViewControls      *view_controls;
  MzChartView         *chart_view;
  MzEvidencePanel     *evidence_panel;
  GtkWidget           *left_toggle;
  GtkWidget           *right_toggle;
  GtkWidget           *zoom_box;
  GtkWidget           *problems_button;
  GtkLabel            *problems_label;
  MzSession           *session;
  GSettings           *settings;      /* nullable */
  gboolean             is_restored;   /* the first dataset has come */
};

void _mz_window_install_actions (GtkWidgetClass *widget_class);
void _mz_window_update_actions  (MzWindow *self);
void _mz_window_show_message    (MzWindow *self, const char *text);

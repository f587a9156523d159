/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-area.h"

#include "mz-chart-view.h"
#include "mz-figure-table.h"
#include "mz-view-switcher.h"
#include "mz-widget.h"

/* The buttons stand below the heading; on a low chart, whose map has no room to lend, beside it. */
#define LOW_PX        340
#define MARGIN_PX     96
#define LOW_MARGIN_PX 4

struct _MzViewArea
{
  GtkWidget       parent_instance;
  GtkWidget      *header_box;
  MzViewSwitcher *view_switcher;
  GtkStack       *stack;
  MzChartView    *chart_view;
  GtkWidget      *zoom_box;
  GtkWidget      *zoom_in_button;
  GtkWidget      *zoom_out_button;
  GtkWidget      *zoom_reset_button;
  MzFigureTable  *figure_table;
  MzSession      *session;
  guint           room_source;
  gboolean        is_second;
};

enum
{
  PROP_SECOND = 1,
  N_PROPERTIES
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzViewArea, mz_view_area, GTK_TYPE_WIDGET)

static MzViewKind
get_view (MzViewArea *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);
  int beside = mz_view_spec_get_option (spec, MZ_OPTION_BESIDE);

  return self->is_second && beside > 0 ? (MzViewKind) (beside - 1) : mz_view_spec_get_view (spec);
}

static gboolean
is_shown (MzViewArea *self)
{
  return !self->is_second || mz_view_spec_get_option (mz_session_get_spec (self->session), MZ_OPTION_BESIDE) > 0;
}

static void
follow_session (MzViewArea *self)
{
  MzViewKind view = get_view (self);
  g_autoptr (MzViewSpec) spec = NULL;

  if (!is_shown (self))
    return;

  spec = mz_view_spec_with_view (mz_session_get_spec (self->session), view);
  if (view != MZ_VIEW_TABLE)
    mz_chart_view_set_spec (self->chart_view, spec);
  gtk_widget_set_visible (self->zoom_box, view == MZ_VIEW_MAP);
  gtk_stack_set_visible_child_name (self->stack, view == MZ_VIEW_TABLE ? "table" : "chart");
  mz_view_switcher_set_view (self->view_switcher, view);
}

static void
view_opened_cb (MzViewArea *self)
{
  mz_chart_view_restore_camera (self->chart_view);
}

static void
context_changed_cb (MzViewArea *self)
{
  mz_chart_view_set_context (self->chart_view, mz_session_get_context (self->session));
}

static void
subject_activated_cb (MzViewArea *self,
                      const char *subject)
{
  mz_session_select_subject (self->session, subject);
  if (*subject != '\0')
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, FALSE);
}

static void
subject_toggled_cb (MzViewArea *self,
                    const char *subject)
{
  mz_session_toggle_subject (self->session, subject);
}

static void
selection_chosen_cb (MzViewArea        *self,
                     const char *const *subjects)
{
  mz_session_select_subjects (self->session, subjects);
}

static void
range_chosen_cb (MzViewArea *self,
                 int         first_day,
                 int         last_day)
{
  const MzPeriod range = { first_day, last_day };

  mz_session_set_range (self->session, last_day >= first_day ? &range : NULL);
}

static void
statement_activated_cb (MzViewArea *self,
                        const char *statement)
{
  mz_session_select_statement (self->session, statement);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, FALSE);
}

static void
evidence_requested_cb (MzViewArea *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, TRUE);
}

/**
 * mz_view_area_set_session:
 * @self: a view area
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the area to a session.
 */
void
mz_view_area_set_session (MzViewArea *self,
                          MzSession  *session)
{
  g_return_if_fail (MZ_IS_VIEW_AREA (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  mz_figure_table_set_session (self->figure_table, session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-opened", G_CALLBACK (view_opened_cb), self, G_CONNECT_SWAPPED);
  follow_session (self);
}

/**
 * mz_view_area_focus:
 * @self: a view area
 *
 * Moves the keyboard focus to the chart or to the table.
 */
void
mz_view_area_focus (MzViewArea *self)
{
  GtkWidget *widget;

  g_return_if_fail (MZ_IS_VIEW_AREA (self));

  widget = get_view (self) == MZ_VIEW_TABLE ? GTK_WIDGET (self->figure_table) : GTK_WIDGET (self->chart_view);
  if (!gtk_widget_grab_focus (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/**
 * mz_view_area_focus_row:
 * @self: a view area that shows the table
 *
 * Moves the keyboard focus to the row of the statement in focus.
 */
void
mz_view_area_focus_row (MzViewArea *self)
{
  g_return_if_fail (MZ_IS_VIEW_AREA (self));

  mz_figure_table_focus_statement (self->figure_table, mz_session_get_selected_statement (self->session));
}

/**
 * mz_view_area_dup_view:
 * @self: a view area
 *
 * Returns: (transfer full): the view with the part of the map that is shown, to be exported
 */
MzViewSpec *
mz_view_area_dup_view (MzViewArea *self)
{
  g_return_val_if_fail (MZ_IS_VIEW_AREA (self), NULL);

  return get_view (self) == MZ_VIEW_TABLE ? mz_view_spec_ref (mz_session_get_spec (self->session))
                                          : mz_chart_view_dup_view (self->chart_view);
}

/**
 * mz_view_area_activate_chart:
 * @self: a view area
 * @action: name of an action of the chart, such as "chart.zoom-in"
 *
 * Returns: whether the chart has it
 */
gboolean
mz_view_area_activate_chart (MzViewArea *self,
                             const char *action)
{
  g_return_val_if_fail (MZ_IS_VIEW_AREA (self), FALSE);

  return gtk_widget_activate_action (GTK_WIDGET (self->chart_view), action, NULL);
}

static void
zoom_clicked_cb (MzViewArea *self,
                 GtkWidget  *button)
{
  mz_view_area_activate_chart (self, button == self->zoom_in_button    ? "chart.zoom-in"
                                     : button == self->zoom_out_button ? "chart.zoom-out"
                                                                       : "chart.zoom-reset");
}

static void
mz_view_area_set_property (GObject      *object,
                           guint         property,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  MzViewArea *self = MZ_VIEW_AREA (object);

  if (property != PROP_SECOND)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
      return;
    }

  self->is_second = g_value_get_boolean (value);
  gtk_widget_set_visible (self->header_box, self->is_second);
}

static GtkOrientation
choose_orientation (MzViewArea *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self)) < LOW_PX ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
}

/* While sizes are given out nothing may be turned. */
static gboolean
use_room_cb (gpointer data)
{
  MzViewArea *self = data;
  GtkOrientation orientation = choose_orientation (self);

  self->room_source = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->zoom_box), orientation);
  gtk_widget_set_margin_top (self->zoom_box, orientation == GTK_ORIENTATION_VERTICAL ? MARGIN_PX : LOW_MARGIN_PX);

  return G_SOURCE_REMOVE;
}

static void
mz_view_area_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  MzViewArea *self = MZ_VIEW_AREA (widget);

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self->zoom_box)) != choose_orientation (self) &&
      self->room_source == 0)
    self->room_source = g_idle_add (use_room_cb, self);
}

static void
mz_view_area_measure (GtkWidget      *widget,
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
mz_view_area_dispose (GObject *object)
{
  MzViewArea *self = MZ_VIEW_AREA (object);

  g_clear_handle_id (&self->room_source, g_source_remove);
  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_view_area_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/view-area.ui");
  gtk_widget_class_bind_template_child (widget_class, MzViewArea, header_box);
  gtk_widget_class_bind_template_child (widget_class, MzViewArea, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, MzViewArea, stack);
  gtk_widget_class_bind_template_child (widget_class, MzViewArea, chart_view);
  gtk_widget_class_bind_template_child (widget_class, MzViewArea, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, MzViewArea, zoom_in_button);
  gtk_widget_class_bind_template_child (widget_class, MzViewArea, zoom_out_button);
  gtk_widget_class_bind_template_child (widget_class, MzViewArea, zoom_reset_button);
  gtk_widget_class_bind_template_child (widget_class, MzViewArea, figure_table);
}

static void
mz_view_area_class_init (MzViewAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_view_area_dispose;
  object_class->set_property = mz_view_area_set_property;
  widget_class->measure = mz_view_area_measure;
  widget_class->size_allocate = mz_view_area_size_allocate;

  properties[PROP_SECOND] =
    g_param_spec_boolean ("second", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MZ_TYPE_VIEW_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (MZ_TYPE_CHART_VIEW);
  g_type_ensure (MZ_TYPE_FIGURE_TABLE);
  g_type_ensure (MZ_TYPE_VIEW_SWITCHER);
  bind_template (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mz_view_area_init (MzViewArea *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->chart_view, "subject-activated", G_CALLBACK (subject_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart_view, "subject-toggled", G_CALLBACK (subject_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart_view, "selection-chosen", G_CALLBACK (selection_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart_view, "range-chosen", G_CALLBACK (range_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart_view, "statement-activated", G_CALLBACK (statement_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart_view, "evidence-requested", G_CALLBACK (evidence_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->figure_table, "activated", G_CALLBACK (evidence_requested_cb), self, G_CONNECT_SWAPPED);
  mz_chart_view_set_obstacle (self->chart_view, self->zoom_box);
  g_signal_connect_object (self->zoom_in_button, "clicked", G_CALLBACK (zoom_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->zoom_out_button, "clicked", G_CALLBACK (zoom_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->zoom_reset_button, "clicked", G_CALLBACK (zoom_clicked_cb), self, G_CONNECT_SWAPPED);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view.h"

#include "mz-chart-view-private.h"


#define REBUILD_DELAY_MS  40
#define MIN_WIDTH         280
#define MIN_HEIGHT        240

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_SPEC,
  PROP_CHART,
  N_PROPS
};

enum
{
  SIGNAL_SUBJECT_ACTIVATED,
  SIGNAL_SUBJECT_TOGGLED,
  SIGNAL_SELECTION_CHOSEN,
  SIGNAL_STATEMENT_ACTIVATED,
  SIGNAL_EVIDENCE_REQUESTED,
  SIGNAL_RANGE_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzChartView, mz_chart_view, GTK_TYPE_WIDGET)

/* Marks and picture change together: who points at one meets the other. */
static void
take_chart_cb (MzChart *chart,
               gpointer data)
{
  MzChartView *self = data;

  g_clear_pointer (&self->coming, mz_chart_unref);
  self->coming = mz_chart_ref (chart);
  _mz_chart_view_paint (self);
}

void
_mz_chart_view_adopt_chart (MzChartView *self)
{
  g_autoptr (MzChart) chart = g_steal_pointer (&self->coming);

  if (chart == NULL)
    return;

  g_clear_pointer (&self->chart, mz_chart_unref);
  self->chart = mz_chart_ref (chart);
  self->hovered = self->focused = self->last_focused = MZ_NO_MARK;
  _mz_chart_view_remember_time (self);
  _mz_chart_view_hide_card (self);
  _mz_chart_view_replace_pegs (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, mz_chart_get_title (chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mz_chart_get_description (chart),
                                  -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

static gboolean
is_built_of_selection (const MzViewSpec *spec)
{
  MzViewKind view = mz_view_spec_get_view (spec);

  return view == MZ_VIEW_TREND || view == MZ_VIEW_TIMELINE ||
         (view == MZ_VIEW_HOLDINGS && mz_view_spec_get_text (spec, MZ_VIEW_TEXT_FOCUS) == NULL);
}

/* The selection lies in the overlay, so that changing it builds nothing, but where the chart spreads
 * around what is selected, or tells more of it. */
void
_mz_chart_view_start_job (MzChartView   *self,
                          MzChartJobFunc callback)
{
  g_autoptr (MzViewSpec) unselected = is_built_of_selection (self->spec)
                                        ? mz_view_spec_ref (self->spec)
                                        : mz_view_spec_with_selected (self->spec, NULL);
  g_autoptr (MzViewSpec) placed = mz_view_spec_with_camera (unselected, &self->camera);

  mz_chart_job_start (self->job, self->context, placed, self->chart_width, self->chart_height, callback, self);
}

void
_mz_chart_view_rebuild (MzChartView *self)
{
  if (self->context != NULL && self->spec != NULL && self->chart_width >= 1)
    _mz_chart_view_start_job (self, take_chart_cb);
}

static gboolean
rebuild_cb (gpointer data)
{
  MzChartView *self = data;

  self->rebuild_source = 0;
  _mz_chart_view_rebuild (self);

  return G_SOURCE_REMOVE;
}

void
_mz_chart_view_queue_rebuild (MzChartView *self)
{
  if (self->rebuild_source == 0)
    self->rebuild_source = g_timeout_add (REBUILD_DELAY_MS, rebuild_cb, self);
}

static void
update_theme_cb (MzChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  MzThemeKind kind = adw_style_manager_get_high_contrast (manager) ? MZ_THEME_CONTRAST
                     : adw_style_manager_get_dark (manager)        ? MZ_THEME_DARK
                                                                   : MZ_THEME_LIGHT;

  g_clear_pointer (&self->theme, mz_theme_unref);
  self->theme = mz_theme_new (kind);
  _mz_chart_view_update_overlay (self);
  _mz_chart_view_paint (self);
}

void
_mz_chart_view_choose_range (MzChartView *self,
                             int          first_day,
                             int          last_day)
{
  g_signal_emit (self, signals[SIGNAL_RANGE_CHOSEN], 0, first_day, last_day);
}

/* All days again; FALSE when none were left out. */
gboolean
_mz_chart_view_clear_range (MzChartView *self)
{
  MzPeriod range;

  if (self->spec == NULL || !_mz_chart_view_has_time (self) || !mz_view_spec_get_range (self->spec, &range))
    return FALSE;

  _mz_chart_view_choose_range (self, 0, -1);

  return TRUE;
}

void
_mz_chart_view_clear (MzChartView *self)
{
  g_signal_emit (self, signals[SIGNAL_SUBJECT_ACTIVATED], 0, "");
}

void
_mz_chart_view_ask_evidence (MzChartView *self)
{
  g_signal_emit (self, signals[SIGNAL_EVIDENCE_REQUESTED], 0);
}

static void
mz_chart_view_measure (GtkWidget     *widget G_GNUC_UNUSED,
                       GtkOrientation orientation,
                       int            for_size G_GNUC_UNUSED,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline G_GNUC_UNUSED,
                       int           *natural_baseline G_GNUC_UNUSED)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = *minimum * 2;
}

static void
mz_chart_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline G_GNUC_UNUSED)
{
  MzChartView *self = MZ_CHART_VIEW (widget);

  if (self->chart_width != width || self->chart_height != height)
    {
      self->chart_width = width;
      self->chart_height = height;
      if (self->chart == NULL)
        _mz_chart_view_rebuild (self);
      else
        _mz_chart_view_queue_rebuild (self);
    }
  _mz_chart_view_allocate_pegs (self);
  _mz_chart_view_allocate_cards (self, width, height);
}

static void
mz_chart_view_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  switch (property_id)
    {
    case PROP_CONTEXT:
      g_value_set_boxed (value, mz_chart_view_get_context (self));
      break;
    case PROP_SPEC:
      g_value_set_boxed (value, mz_chart_view_get_spec (self));
      break;
    case PROP_CHART:
      g_value_set_boxed (value, mz_chart_view_get_chart (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mz_chart_view_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  switch (property_id)
    {
    case PROP_CONTEXT:
      mz_chart_view_set_context (self, g_value_get_boxed (value));
      break;
    case PROP_SPEC:
      mz_chart_view_set_spec (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mz_chart_view_dispose (GObject *object)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_handle_id (&self->layer_source, g_source_remove);
  g_clear_handle_id (&self->linger_source, g_source_remove);
  if (self->job != NULL)
    mz_chart_job_cancel (self->job);
  mz_chart_painter_cancel (self->painter);
  _mz_chart_view_stop_motion (self);
  _mz_chart_view_remove_pegs (self);
  _mz_chart_view_remove_cards (self);

  G_OBJECT_CLASS (mz_chart_view_parent_class)->dispose (object);
}

static void
mz_chart_view_finalize (GObject *object)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  g_clear_object (&self->job);
  g_clear_object (&self->painter);
  _mz_chart_view_drop_pictures (self);
  g_clear_pointer (&self->overlay, mz_scene_unref);
  g_clear_pointer (&self->chart, mz_chart_unref);
  g_clear_pointer (&self->coming, mz_chart_unref);
  g_clear_pointer (&self->spec, mz_view_spec_unref);
  g_clear_pointer (&self->context, mz_chart_context_unref);
  g_clear_pointer (&self->theme, mz_theme_unref);
  g_clear_pointer (&self->pegs, g_ptr_array_unref);
  g_clear_pointer (&self->pinned, g_ptr_array_unref);

  G_OBJECT_CLASS (mz_chart_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_CONTEXT] =
    g_param_spec_boxed ("context", NULL, NULL, MZ_TYPE_CHART_CONTEXT,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPEC] =
    g_param_spec_boxed ("spec", NULL, NULL, MZ_TYPE_VIEW_SPEC,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHART] =
    g_param_spec_boxed ("chart", NULL, NULL, MZ_TYPE_CHART,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (void)
{
  signals[SIGNAL_SUBJECT_ACTIVATED] =
    g_signal_new ("subject-activated", MZ_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_SUBJECT_TOGGLED] =
    g_signal_new ("subject-toggled", MZ_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_SELECTION_CHOSEN] =
    g_signal_new ("selection-chosen", MZ_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRV);
  signals[SIGNAL_STATEMENT_ACTIVATED] =
    g_signal_new ("statement-activated", MZ_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  /* Day numbers as in MzPeriod; the last before the first: all days again. */
  signals[SIGNAL_RANGE_CHOSEN] =
    g_signal_new ("range-chosen", MZ_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[SIGNAL_EVIDENCE_REQUESTED] =
    g_signal_new ("evidence-requested", MZ_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
mz_chart_view_class_init (MzChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mz_chart_view_get_property;
  object_class->set_property = mz_chart_view_set_property;
  object_class->dispose = mz_chart_view_dispose;
  object_class->finalize = mz_chart_view_finalize;
  widget_class->measure = mz_chart_view_measure;
  widget_class->size_allocate = mz_chart_view_size_allocate;
  widget_class->snapshot = _mz_chart_view_snapshot;
  install_properties (object_class);
  install_signals ();
  _mz_chart_view_class_add_focus (widget_class);
  _mz_chart_view_class_add_camera (widget_class);

  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
mz_chart_view_init (MzChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->hovered = self->focused = self->last_focused = MZ_NO_MARK;
  self->pegs = g_ptr_array_new ();
  self->max_pegs = MZ_CHART_VIEW_MAX_PEGS;
  self->camera.zoom = 1;
  self->job = mz_chart_job_new ();
  self->painter = mz_chart_painter_new (_mz_chart_view_take_picture, self);
  _mz_chart_view_add_cards (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_theme_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_theme_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (_mz_chart_view_paint), NULL);
  update_theme_cb (self);
  _mz_chart_view_add_input (self);
  _mz_chart_view_add_gestures (self);
}

/**
 * mz_chart_view_get_context:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): data, world and language
 */
MzChartContext *
mz_chart_view_get_context (MzChartView *self)
{
  return self->context;
}

/**
 * mz_chart_view_set_context:
 * @self: a chart view
 * @context: (nullable): data, world and language
 *
 * Sets what the chart is made from and draws it anew.
 */
void
mz_chart_view_set_context (MzChartView    *self,
                           MzChartContext *context)
{
  if (context == self->context)
    return;

  g_clear_pointer (&self->context, mz_chart_context_unref);
  self->context = context != NULL ? mz_chart_context_ref (context) : NULL;
  _mz_chart_view_rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

/**
 * mz_chart_view_get_spec:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): what is shown
 */
MzViewSpec *
mz_chart_view_get_spec (MzChartView *self)
{
  return self->spec;
}

/**
 * mz_chart_view_set_spec:
 * @self: a chart view
 * @spec: (nullable): what to show
 *
 * Sets what is shown. A change of the selection alone builds no new chart, unless the chart spreads
 * around what is selected.
 */
void
mz_chart_view_set_spec (MzChartView *self,
                        MzViewSpec  *spec)
{
  g_autoptr (MzViewSpec) previous = self->spec;
  g_autoptr (MzViewSpec) same_selection = NULL;
  gboolean is_moved;

  if (spec == previous)
    {
      g_steal_pointer (&previous);
      return;
    }

  self->spec = spec != NULL ? mz_view_spec_ref (spec) : NULL;
  is_moved = _mz_chart_view_adopt_camera (self, previous, spec);
  _mz_chart_view_follow_pinned (self);
  if (spec != NULL && previous != NULL)
    same_selection = mz_view_spec_with_selection (previous, mz_view_spec_get_selection (spec));
  if (!is_moved && same_selection != NULL && mz_view_spec_equal (same_selection, spec) &&
      !is_built_of_selection (spec))
    _mz_chart_view_show_selection (self);
  else
    _mz_chart_view_rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEC]);
}

/**
 * mz_chart_view_dup_view:
 * @self: a chart view with a spec
 *
 * Returns: (transfer full): what is shown together with the part of the map that is in view
 */
MzViewSpec *
mz_chart_view_dup_view (MzChartView *self)
{
  g_return_val_if_fail (self->spec != NULL, NULL);

  return mz_view_spec_with_camera (self->spec, &self->camera);
}

/**
 * mz_chart_view_get_chart:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): the chart that is shown
 */
MzChart *
mz_chart_view_get_chart (MzChartView *self)
{
  return self->chart;
}

/**
 * mz_chart_view_set_obstacle:
 * @self: a chart view
 * @obstacle: (nullable): a widget that lies over the chart, in its upper corner at the end of a line, and lives
 *   as long as the chart view
 *
 * Keeps cards from lying under the widget.
 */
void
mz_chart_view_set_obstacle (MzChartView *self,
                            GtkWidget   *obstacle)
{
  self->obstacle = obstacle;
}

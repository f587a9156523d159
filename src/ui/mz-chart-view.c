/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view.h"

#include "mz-chart-centre.h"
#include "mz-chart-peg.h"
#include "mz-chart-view-private.h"
#include "mz-render-cairo.h"
#include "mz-render-pixels.h"
#include <math.h>

/* Above this the pegs would cost more than they help; the sentences stay in the description. */
#define MAX_PEGS          200
#define REBUILD_DELAY_MS  40
#define MIN_WIDTH         280
#define MIN_HEIGHT        240
#define CARD_DISTANCE     14

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
  SIGNAL_STATEMENT_ACTIVATED,
  SIGNAL_EVIDENCE_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzChartView, mz_chart_view, GTK_TYPE_WIDGET)

static const char *
get_language (MzChartView *self)
{
  return mz_chart_context_get_language (self->context);
}

/* Painting: the whole chart in a worker, into one texture. */

typedef struct
{
  MzChart *chart;
  MzTheme *theme;
  char    *language;
  double   scale;
} PaintTask;

static void
paint_task_free (gpointer data)
{
  PaintTask *task = data;

  mz_chart_unref (task->chart);
  mz_theme_unref (task->theme);
  g_free (task->language);
  g_free (task);
}

static void
paint_in_worker (GTask        *task,
                 gpointer      source G_GNUC_UNUSED,
                 gpointer      data,
                 GCancellable *cancellable)
{
  PaintTask *paint = data;
  MzPixels pixels;
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, &error) ||
      !mz_render_pixels (mz_chart_get_scene (paint->chart), paint->theme, paint->language, paint->scale, &pixels, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_return_pointer (task,
                         gdk_memory_texture_new (pixels.width, pixels.height, GDK_MEMORY_DEFAULT,
                                                 pixels.bytes, pixels.stride),
                         g_object_unref);
  g_bytes_unref (pixels.bytes);
}

static void
painted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data G_GNUC_UNUSED)
{
  MzChartView *self = MZ_CHART_VIEW (object);
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);
  PaintTask *painted = g_task_get_task_data (G_TASK (result));

  if (texture == NULL)
    return;

  g_set_object (&self->texture, texture);
  self->texture_is_map = mz_chart_get_map_view (painted->chart, &self->texture_view, &self->texture_plot);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
paint (MzChartView *self)
{
  g_autoptr (GTask) task = NULL;
  PaintTask *data;

  g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
  if (self->chart == NULL)
    return;

  self->painting = g_cancellable_new ();
  data = g_new0 (PaintTask, 1);
  data->chart = mz_chart_ref (self->chart);
  data->theme = mz_theme_ref (self->theme);
  data->language = g_strdup (get_language (self));
  data->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  task = g_task_new (self, self->painting, painted_cb, NULL);
  g_task_set_source_tag (task, paint);
  g_task_set_task_data (task, data, paint_task_free);
  g_task_run_in_thread (task, paint_in_worker);
}

static void
update_overlay (MzChartView *self)
{
  g_clear_pointer (&self->overlay, mz_scene_unref);
  if (self->chart != NULL)
    self->overlay = mz_chart_make_overlay (self->chart, mz_view_spec_get_selected (self->spec),
                                           self->hovered, self->focused);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
remove_pegs (MzChartView *self)
{
  for (guint i = 0; i < self->pegs->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->pegs, i));
  g_ptr_array_set_size (self->pegs, 0);
}

static void
add_pegs (MzChartView *self)
{
  MzScene *scene = mz_chart_get_scene (self->chart);
  g_autoptr (GArray) order = mz_scene_get_focus_order (scene);
  guint n_pegs = MIN (order->len, MAX_PEGS);

  for (guint i = 0; i < n_pegs; i++)
    {
      guint32 mark = g_array_index (order, guint32, i);
      GtkWidget *peg = mz_chart_peg_new (scene, mark, i + 1, n_pegs);

      gtk_widget_insert_before (peg, GTK_WIDGET (self), self->card);
      g_ptr_array_add (self->pegs, peg);
    }
}

static gboolean
is_same_mark (MzScene *scene,
              guint32  mark,
              const char *key,
              guint32  figure)
{
  guint n_data;
  const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

  return g_strcmp0 (mz_scene_get_key (scene, mark), key) == 0 && n_data > 0 && data[0] == figure;
}

/* The keyboard stays where it is when the chart is drawn anew, or at least in the chart. */
static void
restore_focus (MzChartView *self,
               const char  *key,
               guint32      figure)
{
  MzScene *scene = mz_chart_get_scene (self->chart);

  for (guint i = 0; i < self->pegs->len; i++)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, i);

      if (is_same_mark (scene, mz_chart_peg_get_mark (MZ_CHART_PEG (peg)), key, figure))
        {
          gtk_widget_grab_focus (peg);
          return;
        }
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
replace_pegs (MzChartView *self)
{
  g_autofree char *key = NULL;
  guint32 figure = MZ_NO_INDEX;

  for (guint i = 0; i < self->pegs->len; i++)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, i);

      if (gtk_widget_has_focus (peg))
        {
          key = g_strdup (mz_chart_peg_get_key (MZ_CHART_PEG (peg)));
          figure = mz_chart_peg_get_figure (MZ_CHART_PEG (peg));
        }
    }

  remove_pegs (self);
  add_pegs (self);
  if (key != NULL)
    restore_focus (self, key, figure);
}

static void
hide_card (MzChartView *self)
{
  gtk_widget_set_visible (self->card, FALSE);
}

static void
take_chart_cb (MzChart *chart,
               gpointer data)
{
  MzChartView *self = data;

  g_clear_pointer (&self->chart, mz_chart_unref);
  self->chart = mz_chart_ref (chart);
  self->hovered = self->focused = self->last_focused = MZ_NO_MARK;
  _mz_chart_view_adopt_map_view (self);
  hide_card (self);
  replace_pegs (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, mz_chart_get_title (chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mz_chart_get_description (chart),
                                  -1);
  update_overlay (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  paint (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

static void
rebuild (MzChartView *self)
{
  g_autoptr (MzViewSpec) unselected = NULL;
  g_autoptr (MzViewSpec) placed = NULL;

  if (self->context == NULL || self->spec == NULL || self->chart_width < 1)
    return;

  /* The selection lies in the overlay, so that changing it builds nothing. */
  unselected = mz_view_spec_with_selected (self->spec, NULL);
  placed = mz_view_spec_with_camera (unselected, &self->camera);
  mz_chart_job_start (self->job, self->context, placed, self->chart_width, self->chart_height,
                      take_chart_cb, self);
}

static gboolean
rebuild_cb (gpointer data)
{
  MzChartView *self = data;

  self->rebuild_source = 0;
  rebuild (self);

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
  gtk_widget_queue_draw (GTK_WIDGET (self));
  paint (self);
}

static void
show_card (MzChartView *self,
           guint32      mark)
{
  mz_hover_card_set_mark (MZ_HOVER_CARD (self->card), self->chart, mark);
  gtk_widget_set_visible (self->card, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Beside the place it tells about, wholly inside the view. */
static void
allocate_card (MzChartView *self,
               int          width,
               int          height)
{
  GtkRequisition size;
  GskTransform *transform;
  double x = self->card_x + CARD_DISTANCE;
  double y = self->card_y + CARD_DISTANCE;

  if (!gtk_widget_get_visible (self->card))
    return;

  gtk_widget_get_preferred_size (self->card, NULL, &size);
  size.width = MIN (size.width, width);
  size.height = MIN (size.height, height);
  if (x + size.width > width)
    x = MAX (0, self->card_x - CARD_DISTANCE - size.width);
  if (y + size.height > height)
    y = MAX (0, self->card_y - CARD_DISTANCE - size.height);

  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (round (x), round (y)));
  gtk_widget_allocate (self->card, size.width, size.height, -1, transform);
}

void
_mz_chart_view_set_hovered (MzChartView *self,
                            guint32      mark,
                            double       x,
                            double       y)
{
  if (mark == self->hovered)
    return;

  self->hovered = mark;
  self->card_x = x;
  self->card_y = y;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark != MZ_NO_MARK ? "pointer" : NULL);
  if (mark != MZ_NO_MARK)
    show_card (self, mark);
  else
    hide_card (self);
  update_overlay (self);
}

void
_mz_chart_view_set_focused (MzChartView *self,
                            guint32      mark)
{
  MzPoint centre;

  if (mark == self->focused || self->chart == NULL)
    return;

  self->focused = mark;
  if (mark != MZ_NO_MARK)
    {
      self->last_focused = mark;
      centre = mz_chart_get_centre (mz_chart_get_scene (self->chart), mark);
      self->card_x = centre.x;
      self->card_y = centre.y;
      show_card (self, mark);
    }
  else
    hide_card (self);
  update_overlay (self);
}

/* A tick stands for another figure than the one that is drawn, so it is told apart. What is computed
 * for a company may come from figures of its plants. */
void
_mz_chart_view_activate (MzChartView *self,
                         guint32      mark)
{
  MzScene *scene = mz_chart_get_scene (self->chart);
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);
  guint n_data;
  const guint32 *data = mz_scene_get_data (scene, mark, &n_data);
  const MzFigure *figure = n_data > 0 ? mz_dataset_get_figure (dataset, data[0]) : NULL;

  if (figure == NULL || mz_chart_get_derivation (self->chart) != NULL)
    g_signal_emit (self, signals[SIGNAL_SUBJECT_ACTIVATED], 0, mz_scene_get_key (scene, mark));
  else if (mz_scene_get_mark (scene, mark)->type == MZ_MARK_RULE)
    g_signal_emit (self, signals[SIGNAL_STATEMENT_ACTIVATED], 0, figure->base.id);
  else
    g_signal_emit (self, signals[SIGNAL_SUBJECT_ACTIVATED], 0, figure->subject);
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
mz_chart_view_measure (GtkWidget      *widget G_GNUC_UNUSED,
                       GtkOrientation  orientation,
                       int             for_size G_GNUC_UNUSED,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline G_GNUC_UNUSED,
                       int            *natural_baseline G_GNUC_UNUSED)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = *minimum * 2;
}

static void
allocate_pegs (MzChartView *self)
{
  MzScene *scene;

  if (self->chart == NULL)
    return;

  scene = mz_chart_get_scene (self->chart);
  for (guint i = 0; i < self->pegs->len; i++)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, i);
      const MzMark *mark = mz_scene_get_mark (scene, mz_chart_peg_get_mark (MZ_CHART_PEG (peg)));
      GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (mark->x, mark->y));
      int width, height;

      gtk_widget_measure (peg, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (peg, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      gtk_widget_allocate (peg, MAX (width, (int) ceil (mark->width)), MAX (height, (int) ceil (mark->height)),
                           -1, transform);
    }
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
        rebuild (self);
      else
        _mz_chart_view_queue_rebuild (self);
    }
  allocate_pegs (self);
  allocate_card (self, width, height);
}

static void
snapshot_overlay (MzChartView *self,
                  GtkSnapshot *snapshot)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                                     gtk_widget_get_height (GTK_WIDGET (self)));
  cairo_t *cr;

  if (!_mz_chart_view_is_settled (self) || self->overlay == NULL || mz_scene_get_n_marks (self->overlay) == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  mz_render_cairo_marks (cr, self->overlay, self->theme, get_language (self), 0,
                         mz_scene_get_n_marks (self->overlay));
  cairo_destroy (cr);
}

void
_mz_chart_view_snapshot_surface (MzChartView           *self,
                                 GtkSnapshot           *snapshot,
                                 const graphene_rect_t *bounds)
{
  MzColor surface;

  mz_theme_get_color (self->theme, MZ_TOKEN_SURFACE, &surface);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { surface.red, surface.green, surface.blue, 1 }, bounds);
}

static void
mz_chart_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  gtk_snapshot_push_clip (snapshot, &bounds);
  _mz_chart_view_snapshot_surface (self, snapshot, &bounds);
  if (self->texture != NULL)
    {
      bounds.size.width = (float) gdk_texture_get_width (self->texture) / scale;
      bounds.size.height = (float) gdk_texture_get_height (self->texture) / scale;
      gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
      _mz_chart_view_snapshot_moved (self, snapshot, &bounds);
    }
  snapshot_overlay (self, snapshot);
  gtk_widget_snapshot_child (widget, self->card, snapshot);
  gtk_snapshot_pop (snapshot);
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
  if (self->job != NULL)
    mz_chart_job_cancel (self->job);
  g_cancellable_cancel (self->painting);
  remove_pegs (self);
  g_clear_pointer (&self->card, gtk_widget_unparent);

  G_OBJECT_CLASS (mz_chart_view_parent_class)->dispose (object);
}

static void
mz_chart_view_finalize (GObject *object)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  g_clear_object (&self->job);
  g_clear_object (&self->painting);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->overlay, mz_scene_unref);
  g_clear_pointer (&self->chart, mz_chart_unref);
  g_clear_pointer (&self->spec, mz_view_spec_unref);
  g_clear_pointer (&self->context, mz_chart_context_unref);
  g_clear_pointer (&self->theme, mz_theme_unref);
  g_clear_pointer (&self->pegs, g_ptr_array_unref);

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
  signals[SIGNAL_STATEMENT_ACTIVATED] =
    g_signal_new ("statement-activated", MZ_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
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
  widget_class->snapshot = mz_chart_view_snapshot;
  install_properties (object_class);
  install_signals ();
  _mz_chart_view_class_add_focus (widget_class);
  _mz_chart_view_class_add_zoom (widget_class);

  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
mz_chart_view_init (MzChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->hovered = self->focused = self->last_focused = MZ_NO_MARK;
  self->pegs = g_ptr_array_new ();
  self->job = mz_chart_job_new ();
  self->card = mz_hover_card_new ();
  gtk_widget_set_visible (self->card, FALSE);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_theme_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_theme_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (paint), NULL);
  update_theme_cb (self);
  _mz_chart_view_add_input (self);
  _mz_chart_view_add_zoom (self);
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
  rebuild (self);
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
 * Sets what is shown. A change of the selection alone builds no new chart.
 */
void
mz_chart_view_set_spec (MzChartView *self,
                        MzViewSpec  *spec)
{
  g_autoptr (MzViewSpec) previous = self->spec;
  g_autoptr (MzViewSpec) same_selection = NULL;

  if (spec == previous)
    {
      g_steal_pointer (&previous);
      return;
    }

  self->spec = spec != NULL ? mz_view_spec_ref (spec) : NULL;
  if (spec != NULL && previous != NULL)
    same_selection = mz_view_spec_with_selected (previous, mz_view_spec_get_selected (spec));
  if (same_selection != NULL && mz_view_spec_equal (same_selection, spec))
    update_overlay (self);
  else
    rebuild (self);
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

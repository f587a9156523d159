/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-render-cairo.h"

/* Outlines and their halos reach beyond their marks. */
#define OVERLAY_REACH 8

const char *
_mz_chart_view_get_language (MzChartView *self)
{
  return mz_chart_context_get_language (self->context);
}

static void
paint (MzChartView *self,
       MzPaintKind  kind,
       MzChart     *chart,
       MzScene     *overlay)
{
  MzPaintRequest request = {
    .chart = chart,
    .overlay = overlay,
    .theme = self->theme,
    .scale = gtk_widget_get_scale_factor (GTK_WIDGET (self)),
  };

  mz_chart_painter_paint (self->painter, kind, &request);
}

/* The mark of another chart that stands for what has the keyboard in this one. */
static guint32
find_focused (MzChartView *self,
              MzChart     *chart)
{
  const char *key = self->focused != MZ_NO_MARK
                      ? mz_scene_get_key (mz_chart_get_scene (self->chart), self->focused) : NULL;
  g_autoptr (GArray) marks = key != NULL ? mz_scene_find_key (mz_chart_get_scene (chart), key) : NULL;

  return marks != NULL && marks->len > 0 ? g_array_index (marks, guint32, 0) : MZ_NO_MARK;
}

/* The map with selection and focus, to be moved as one. */
void
_mz_chart_view_paint_layer (MzChartView *self,
                            MzChart     *chart)
{
  g_autoptr (MzScene) overlay = mz_chart_make_overlay (chart, mz_view_spec_get_selection (self->spec), MZ_NO_MARK,
                                                       find_focused (self, chart));

  paint (self, MZ_PAINT_LAYER, chart, overlay);
}

static gboolean
paint_layer_cb (gpointer data)
{
  MzChartView *self = data;

  self->layer_source = 0;
  if (self->whole != NULL && self->whole->is_map)
    _mz_chart_view_paint_layer (self, self->chart);

  return G_SOURCE_REMOVE;
}

/* After the frame that shows the whole: nobody moves the map before seeing it. */
static void
queue_layer (MzChartView *self)
{
  if (self->layer_source == 0)
    self->layer_source = g_idle_add_full (G_PRIORITY_LOW, paint_layer_cb, self, NULL);
}

/* Nodes that did not change cost nothing, so that of the whole is kept. */
static void
take_whole (MzChartView    *self,
            MzChartPicture *picture)
{
  g_clear_pointer (&self->whole_node, gsk_render_node_unref);
  g_clear_pointer (&self->whole, mz_chart_picture_free);
  self->whole = picture;
  _mz_chart_view_adopt_chart (self);
  if (picture == NULL)
    return;

  if (self->layer != NULL && (!picture->is_map || mz_chart_picture_is_at (picture, &self->camera)))
    g_clear_pointer (&self->layer, mz_chart_picture_free);
  queue_layer (self);
  /* What lies over a picture changes with it and not before: nothing is drawn twice. */
  _mz_chart_view_update_overlay (self);
}

void
_mz_chart_view_take_picture (MzChartPicture *picture,
                             MzPaintKind     kind,
                             gpointer        data)
{
  MzChartView *self = data;

  if (kind == MZ_PAINT_WHOLE)
    take_whole (self, picture);
  else
    {
      g_clear_pointer (&self->layer, mz_chart_picture_free);
      self->layer = picture;
      _mz_chart_view_layer_painted (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_mz_chart_view_paint (MzChartView *self)
{
  MzChart *chart = self->coming != NULL ? self->coming : self->chart;

  if (chart != NULL)
    paint (self, MZ_PAINT_WHOLE, chart, NULL);
}

static MzRect
find_overlay_bounds (MzScene *overlay)
{
  MzRect bounds = { 0, 0, 0, 0 };

  for (guint32 i = 0; i < mz_scene_get_n_marks (overlay); i++)
    {
      const MzMark *mark = mz_scene_get_mark (overlay, i);
      MzRect rect = { mark->x, mark->y, mark->width, mark->height };

      bounds = i == 0 ? rect : mz_rect_union (&bounds, &rect);
    }

  return mz_rect_inset (&bounds, -OVERLAY_REACH, -OVERLAY_REACH);
}

void
_mz_chart_view_update_overlay (MzChartView *self)
{
  g_clear_pointer (&self->overlay_node, gsk_render_node_unref);
  g_clear_pointer (&self->overlay, mz_scene_unref);
  if (self->chart != NULL)
    self->overlay = mz_chart_make_overlay (self->chart, mz_view_spec_get_selection (self->spec),
                                           self->hovered, self->focused);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_mz_chart_view_show_selection (MzChartView *self)
{
  _mz_chart_view_update_overlay (self);
  if (self->whole != NULL && self->whole->is_map && self->chart != NULL)
    _mz_chart_view_paint_layer (self, self->chart);
}

static GskRenderNode *
make_overlay_node (MzChartView           *self,
                   const graphene_rect_t *view)
{
  MzRect rect = find_overlay_bounds (self->overlay);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height);
  GskRenderNode *node;
  cairo_t *cr;

  if (!graphene_rect_intersection (&bounds, view, &bounds))
    return NULL;

  node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (node);
  mz_render_cairo_marks (cr, self->overlay, self->theme, _mz_chart_view_get_language (self), 0,
                         mz_scene_get_n_marks (self->overlay));
  cairo_destroy (cr);

  return node;
}

static void
snapshot_overlay (MzChartView           *self,
                  GtkSnapshot           *snapshot,
                  const graphene_rect_t *view)
{
  if (self->overlay == NULL || mz_scene_get_n_marks (self->overlay) == 0)
    return;

  if (self->overlay_node == NULL)
    self->overlay_node = make_overlay_node (self, view);
  if (self->overlay_node != NULL)
    gtk_snapshot_append_node (snapshot, self->overlay_node);
}

static gboolean
is_cairo (MzChartView *self)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (self)));

  return renderer != NULL && g_str_equal (G_OBJECT_TYPE_NAME (renderer), "GskCairoRenderer");
}

static GskRenderNode *
get_whole_node (MzChartView *self)
{
  if (self->whole_node == NULL)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      mz_chart_picture_append (self->whole, snapshot, is_cairo (self));
      self->whole_node = gtk_snapshot_free_to_node (snapshot);
    }

  return self->whole_node;
}

/* What stands around the map, in four strips: nothing is painted twice. */
static void
snapshot_frame (MzChartView           *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *view)
{
  const MzRect *plot = &self->whole->plot;
  float width = view->size.width, height = view->size.height;
  float top = plot->y, bottom = plot->y + plot->height, right = plot->x + plot->width;
  const graphene_rect_t strips[] = {
    GRAPHENE_RECT_INIT (0, 0, width, top),
    GRAPHENE_RECT_INIT (0, bottom, width, height - bottom),
    GRAPHENE_RECT_INIT (0, top, plot->x, plot->height),
    GRAPHENE_RECT_INIT (right, top, width - right, plot->height),
  };

  for (guint i = 0; i < G_N_ELEMENTS (strips); i++)
    {
      gtk_snapshot_push_clip (snapshot, &strips[i]);
      gtk_snapshot_append_node (snapshot, get_whole_node (self));
      gtk_snapshot_pop (snapshot);
    }
}

static void
snapshot_moved (MzChartView           *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *view,
                const GdkRGBA         *surface)
{
  MzChartPicture *picture = self->layer != NULL ? self->layer : self->whole;
  MzMapView target;

  snapshot_frame (self, snapshot, view);
  _mz_chart_view_get_target (self, &self->whole->plot, &target);
  mz_chart_picture_append_moved (picture, snapshot, &target, surface, is_cairo (self));
}

static void
snapshot_picture (MzChartView           *self,
                  GtkSnapshot           *snapshot,
                  const graphene_rect_t *view)
{
  MzColor color;
  GdkRGBA surface;

  mz_theme_get_color (self->theme, MZ_TOKEN_SURFACE, &color);
  surface = (GdkRGBA) { color.red, color.green, color.blue, 1 };
  if (self->whole == NULL || self->whole->area.width < view->size.width ||
      self->whole->area.height < view->size.height)
    gtk_snapshot_append_color (snapshot, &surface, view);
  if (self->whole == NULL)
    return;

  if (mz_chart_picture_is_at (self->whole, &self->camera))
    gtk_snapshot_append_node (snapshot, get_whole_node (self));
  else
    snapshot_moved (self, snapshot, view, &surface);
  if (_mz_chart_view_is_settled (self))
    snapshot_overlay (self, snapshot, view);
}

void
_mz_chart_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  gtk_snapshot_push_clip (snapshot, &view);
  snapshot_picture (self, snapshot, &view);
  _mz_chart_view_snapshot_band (self, snapshot);
  _mz_chart_view_snapshot_cards (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

void
_mz_chart_view_drop_pictures (MzChartView *self)
{
  g_clear_pointer (&self->whole_node, gsk_render_node_unref);
  g_clear_pointer (&self->overlay_node, gsk_render_node_unref);
  g_clear_pointer (&self->whole, mz_chart_picture_free);
  g_clear_pointer (&self->layer, mz_chart_picture_free);
}

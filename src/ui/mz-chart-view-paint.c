/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-render-cairo.h"
#include "mz-render-pixels.h"

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
  MzPixelsOptions options = { .theme = paint->theme, .language = paint->language, .scale = paint->scale };
  MzPixels pixels;
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, &error) ||
      !mz_render_pixels (mz_chart_get_scene (paint->chart), &options, &pixels, &error))
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

void
_mz_chart_view_paint (MzChartView *self)
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
  data->language = g_strdup (_mz_chart_view_get_language (self));
  data->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  task = g_task_new (self, self->painting, painted_cb, NULL);
  g_task_set_source_tag (task, _mz_chart_view_paint);
  g_task_set_task_data (task, data, paint_task_free);
  g_task_run_in_thread (task, paint_in_worker);
}

void
_mz_chart_view_update_overlay (MzChartView *self)
{
  g_clear_pointer (&self->overlay, mz_scene_unref);
  if (self->chart != NULL)
    self->overlay = mz_chart_make_overlay (self->chart, mz_view_spec_get_selection (self->spec),
                                           self->hovered, self->focused);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
_mz_chart_view_get_language (MzChartView *self)
{
  return mz_chart_context_get_language (self->context);
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
  mz_render_cairo_marks (cr, self->overlay, self->theme, _mz_chart_view_get_language (self), 0,
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

void
_mz_chart_view_snapshot (GtkWidget   *widget,
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-painter.h"

#include "mz-mask-cache.h"

#include <math.h>

/* How far a layer reaches beyond the plot, as a share of it. */
#define MARGIN_SHARE 0.2

/* A layer larger than this would cost more memory than the margin is worth. */
#define MAX_LAYER_PIXELS 24e6

typedef struct
{
  MzPaintKind  kind;
  MzChart     *chart;
  MzScene     *overlay;
  MzTheme     *theme;
  double       scale;
  MzMaskCache *masks;       /* borrowed from the painter, which waits for the worker */
} Work;

/* One worker at a time; of what waits the newest of each kind is kept. */
struct _MzChartPainter
{
  GObject       parent_instance;
  MzPaintFunc   callback;
  gpointer      user_data;
  Work         *waiting[MZ_N_PAINTS];
  MzMaskCache  *masks[MZ_N_PAINTS];
  GThreadPool  *thread;        /* one of its own, as fonts are loaded anew for every thread */
  GCancellable *cancellable;   /* of the running work; NULL when none runs */
  MzPaintKind   running;
};

G_DEFINE_FINAL_TYPE (MzChartPainter, mz_chart_painter, G_TYPE_OBJECT)

static void
work_free (gpointer data)
{
  Work *work = data;

  mz_chart_unref (work->chart);
  g_clear_pointer (&work->overlay, mz_scene_unref);
  mz_theme_unref (work->theme);
  g_free (work);
}

static double
align (double place,
       double scale)
{
  return round (place * scale) / scale;
}

/* The whole chart, or the plot with a margin when there is more of the map beside it. */
static MzRect
get_area (const Work *work)
{
  MzScene *scene = mz_chart_get_scene (work->chart);
  MzRect area = { 0, 0, mz_scene_get_width (scene), mz_scene_get_height (scene) };
  double width, height;
  MzMapView view;
  MzRect plot;

  if (work->kind == MZ_PAINT_WHOLE || !mz_chart_get_map_view (work->chart, &view, &plot))
    return area;

  width = height = 0;
  if (mz_view_spec_get_camera (mz_chart_get_spec (work->chart))->zoom > 1 &&
      plot.width * plot.height * work->scale * work->scale < MAX_LAYER_PIXELS)
    {
      width = plot.width * MARGIN_SHARE;
      height = plot.height * MARGIN_SHARE;
    }
  area.x = align (plot.x - width, work->scale);
  area.y = align (plot.y - height, work->scale);
  area.width = align (plot.width + 2 * width, work->scale);
  area.height = align (plot.height + 2 * height, work->scale);

  return area;
}

static void
paint_in_thread (gpointer data,
                 gpointer user_data G_GNUC_UNUSED)
{
  g_autoptr (GTask) task = data;
  Work *work = g_task_get_task_data (task);
  MzRect area = get_area (work);
  MzPixelsOptions options = {
    .theme = work->theme,
    .language = mz_chart_context_get_language (mz_chart_get_context (work->chart)),
    .scale = work->scale,
    .area = &area,
    .group = work->kind == MZ_PAINT_LAYER ? MZ_MAP_GROUP : NULL,
    .overlay = work->overlay,
    .masks = work->masks,
    .cancellable = g_task_get_cancellable (task),
  };
  MzChartPicture *picture;
  MzPixels pixels;
  GError *error = NULL;

  if (!mz_render_pixels (mz_chart_get_scene (work->chart), &options, &pixels, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  picture = mz_chart_picture_new (work->chart, &area, work->scale, &pixels);
  picture->is_layer = work->kind == MZ_PAINT_LAYER;
  g_task_return_pointer (task, picture, (GDestroyNotify) mz_chart_picture_free);
}

static void start_next (MzChartPainter *self);

static void
painted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data G_GNUC_UNUSED)
{
  MzChartPainter *self = MZ_CHART_PAINTER (object);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  MzChartPicture *picture = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  start_next (self);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->callback (picture, work->kind, self->user_data);
}

static void
start_next (MzChartPainter *self)
{
  GTask *task;
  Work *work = NULL;

  for (guint kind = 0; kind < MZ_N_PAINTS && work == NULL; kind++)
    work = g_steal_pointer (&self->waiting[kind]);
  if (work == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  self->running = work->kind;
  work->masks = self->masks[work->kind];
  task = g_task_new (self, self->cancellable, painted_cb, NULL);
  g_task_set_source_tag (task, start_next);
  g_task_set_task_data (task, work, work_free);
  g_thread_pool_push (self->thread, task, NULL);
}

static void
drop (MzChartPainter *self,
      MzPaintKind     kind)
{
  g_clear_pointer (&self->waiting[kind], work_free);
  if (self->cancellable != NULL && self->running == kind)
    g_cancellable_cancel (self->cancellable);
}

/**
 * mz_chart_painter_paint:
 * @self: a painter
 * @kind: what of the chart
 * @request: what to paint, and how
 *
 * Paints in a worker. The newest request of a kind wins, and a whole chart goes before a layer.
 */
void
mz_chart_painter_paint (MzChartPainter       *self,
                        MzPaintKind           kind,
                        const MzPaintRequest *request)
{
  Work *work = g_new0 (Work, 1);

  work->kind = kind;
  work->chart = mz_chart_ref (request->chart);
  work->overlay = request->overlay != NULL ? mz_scene_ref (request->overlay) : NULL;
  work->theme = mz_theme_ref (request->theme);
  work->scale = request->scale;

  drop (self, kind);
  if (kind == MZ_PAINT_WHOLE)
    drop (self, MZ_PAINT_LAYER);
  self->waiting[kind] = work;
  if (self->cancellable == NULL)
    start_next (self);
}

/**
 * mz_chart_painter_cancel:
 * @self: a painter
 *
 * Gives up all that is asked for; no picture comes any more.
 */
void
mz_chart_painter_cancel (MzChartPainter *self)
{
  for (guint kind = 0; kind < MZ_N_PAINTS; kind++)
    drop (self, kind);
}

static void
mz_chart_painter_finalize (GObject *object)
{
  MzChartPainter *self = MZ_CHART_PAINTER (object);

  for (guint kind = 0; kind < MZ_N_PAINTS; kind++)
    {
      g_clear_pointer (&self->waiting[kind], work_free);
      mz_mask_cache_free (self->masks[kind]);
    }
  g_clear_object (&self->cancellable);
  g_thread_pool_free (self->thread, FALSE, FALSE);

  G_OBJECT_CLASS (mz_chart_painter_parent_class)->finalize (object);
}

static void
mz_chart_painter_class_init (MzChartPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_chart_painter_finalize;
}

static void
mz_chart_painter_init (MzChartPainter *self)
{
  for (guint kind = 0; kind < MZ_N_PAINTS; kind++)
    self->masks[kind] = mz_mask_cache_new ();
  self->thread = g_thread_pool_new (paint_in_thread, NULL, 1, TRUE, NULL);
}

/**
 * mz_chart_painter_new:
 * @callback: takes every picture, or %NULL for one that there is no memory for, on the main thread
 * @user_data: for @callback; mz_chart_painter_cancel() ends the calls
 *
 * Returns: (transfer full): a painter without work
 */
MzChartPainter *
mz_chart_painter_new (MzPaintFunc callback,
                      gpointer    user_data)
{
  MzChartPainter *self = g_object_new (MZ_TYPE_CHART_PAINTER, NULL);

  self->callback = callback;
  self->user_data = user_data;

  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-job.h"

#include "mz-text-pango.h"

#include <gio/gio.h>

/* Everything a worker needs, and the metrics that it hands back for the next one: loading
 * fonts costs more than laying out a chart. */
typedef struct
{
  MzChartContext *context;
  MzViewSpec     *spec;
  MzTextMetrics  *metrics;
  double          width_px, height_px;
  MzChartJobFunc  callback;
  gpointer        user_data;
  guint           serial;
  GWeakRef        job;
} Request;

struct _MzChartJob
{
  GObject        parent_instance;
  Request       *pending;      /* newest request while a worker runs */
  MzTextMetrics *metrics;      /* NULL while a worker has it */
  char          *language;     /* of the metrics */
  guint          serial;       /* of the newest request */
  gboolean       is_running;
  gboolean       is_busy;
};

enum
{
  PROP_BUSY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MzChartJob, mz_chart_job, G_TYPE_OBJECT)

static void
request_free (gpointer data)
{
  Request *request = data;

  mz_chart_context_unref (request->context);
  mz_view_spec_unref (request->spec);
  g_clear_pointer (&request->metrics, mz_text_metrics_unref);
  g_weak_ref_clear (&request->job);
  g_free (request);
}

static void
set_busy (MzChartJob *self,
          gboolean    is_busy)
{
  if (self->is_busy == is_busy)
    return;

  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
build_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Request *request = task_data;
  MzChart *chart;

  if (request->metrics == NULL)
    request->metrics = mz_text_pango_new (mz_chart_context_get_language (request->context));

  chart = mz_chart_new (request->context, request->spec, request->metrics, request->width_px, request->height_px);
  g_task_return_pointer (task, chart, (GDestroyNotify) mz_chart_unref);
}

static void run (MzChartJob *self, Request *request);

static void
keep_metrics (MzChartJob *self,
              Request    *request)
{
  g_clear_pointer (&self->metrics, mz_text_metrics_unref);
  self->metrics = g_steal_pointer (&request->metrics);
  g_free (self->language);
  self->language = g_strdup (mz_chart_context_get_language (request->context));
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Request *request = g_task_get_task_data (G_TASK (result));
  g_autoptr (MzChartJob) self = g_weak_ref_get (&request->job);
  g_autoptr (MzChart) chart = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self == NULL)
    return;

  self->is_running = FALSE;
  keep_metrics (self, request);
  if (self->pending != NULL)
    {
      run (self, g_steal_pointer (&self->pending));
      return;
    }

  set_busy (self, FALSE);
  if (chart != NULL && request->serial == self->serial)
    request->callback (chart, request->user_data);
}

static void
run (MzChartJob *self,
     Request    *request)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, built_cb, NULL);

  if (g_strcmp0 (self->language, mz_chart_context_get_language (request->context)) == 0)
    request->metrics = g_steal_pointer (&self->metrics);
  self->is_running = TRUE;
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, build_thread);
}

/**
 * mz_chart_job_start:
 * @self: a job
 * @context: what charts are made from
 * @spec: what to show
 * @width_px: width in CSS pixels
 * @height_px: height in CSS pixels
 * @callback: (scope async): called with the chart on the main thread
 * @user_data: data for @callback
 *
 * Builds a chart in a worker thread. The newest request wins: older ones are dropped without
 * a call. At most one worker runs for a job. No callback comes after mz_chart_job_cancel()
 * or the end of the job.
 */
void
mz_chart_job_start (MzChartJob     *self,
                    MzChartContext *context,
                    MzViewSpec     *spec,
                    double          width_px,
                    double          height_px,
                    MzChartJobFunc  callback,
                    gpointer        user_data)
{
  Request *request;

  g_return_if_fail (MZ_IS_CHART_JOB (self));
  g_return_if_fail (context != NULL);
  g_return_if_fail (spec != NULL);
  g_return_if_fail (callback != NULL);

  request = g_new0 (Request, 1);
  request->context = mz_chart_context_ref (context);
  request->spec = mz_view_spec_ref (spec);
  request->width_px = width_px;
  request->height_px = height_px;
  request->callback = callback;
  request->user_data = user_data;
  request->serial = ++self->serial;
  g_weak_ref_init (&request->job, self);

  g_clear_pointer (&self->pending, request_free);
  if (self->is_running)
    self->pending = request;
  else
    run (self, request);
  set_busy (self, TRUE);
}

/**
 * mz_chart_job_cancel:
 * @self: a job
 *
 * Drops every request: no callback comes any more. A worker that runs ends by itself.
 */
void
mz_chart_job_cancel (MzChartJob *self)
{
  g_return_if_fail (MZ_IS_CHART_JOB (self));

  self->serial++;
  g_clear_pointer (&self->pending, request_free);
  set_busy (self, FALSE);
}

/**
 * mz_chart_job_is_busy:
 * @self: a job
 *
 * Returns: whether a chart is in the making
 */
gboolean
mz_chart_job_is_busy (MzChartJob *self)
{
  g_return_val_if_fail (MZ_IS_CHART_JOB (self), FALSE);

  return self->is_busy;
}

static void
mz_chart_job_finalize (GObject *object)
{
  MzChartJob *self = MZ_CHART_JOB (object);

  g_clear_pointer (&self->pending, request_free);
  g_clear_pointer (&self->metrics, mz_text_metrics_unref);
  g_free (self->language);

  G_OBJECT_CLASS (mz_chart_job_parent_class)->finalize (object);
}

static void
mz_chart_job_get_property (GObject    *object,
                           guint       property,
                           GValue     *value,
                           GParamSpec *pspec)
{
  MzChartJob *self = MZ_CHART_JOB (object);

  switch (property)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->is_busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mz_chart_job_class_init (MzChartJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mz_chart_job_finalize;
  object_class->get_property = mz_chart_job_get_property;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_chart_job_init (MzChartJob *self)
{
}

/**
 * mz_chart_job_new:
 *
 * Returns: (transfer full): a job without requests
 */
MzChartJob *
mz_chart_job_new (void)
{
  return g_object_new (MZ_TYPE_CHART_JOB, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart.h"

#include "mz-chart-private.h"
#include "mz-chart-types.h"
#include "mz-describe.h"
#include "mz-map-sites.h"
#include <glib/gi18n-lib.h>

struct _MzChart
{
  gatomicrefcount count;
  MzChartContext *context;
  MzViewSpec     *spec;
  MzScene        *scene;
  MzQueryResult  *query;
  MzDerivation   *derivation;
  char           *title;
  char           *subtitle;
  char           *description;
  GPtrArray      *statements;   /* (element-type MzStatement) NULL: those of the marks */
  MzRect          plot;
  MzMapView       map_view;
  gboolean        has_map_view;
  MzRect          time_plot;
  MzPeriod        time_range;
  gboolean        has_time_range;
};

G_DEFINE_BOXED_TYPE (MzChart, mz_chart, mz_chart_ref, mz_chart_unref)

static const MzChartType *const chart_types[MZ_N_VIEWS] = {
  [MZ_VIEW_MAP] = &_mz_map_chart_type,
  [MZ_VIEW_BARS] = &_mz_bar_chart_type,
  [MZ_VIEW_TREND] = &_mz_trend_chart_type,
  [MZ_VIEW_HOLDINGS] = &_mz_holdings_chart_type,
  [MZ_VIEW_TIMELINE] = &_mz_timeline_chart_type,
  [MZ_VIEW_TABLE] = &_mz_table_chart_type,
};

MzStyle
_mz_text_style (MzToken    token,
                double     size_px,
                MzFontFace face,
                MzAnchor   anchor)
{
  return (MzStyle) { .fill = token, .font_size = size_px, .face = face, .anchor = anchor };
}

guint32
_mz_chart_build_add_text (MzChartBuild  *build,
                          const MzStyle *style,
                          double         x,
                          double         baseline,
                          const char    *text)
{
  return mz_scene_builder_add_text (build->scene, mz_scene_builder_add_style (build->scene, style),
                                    x, baseline, text);
}

/* One quiet line about what the chart leaves out, as wide as the plot at most. */
void
_mz_chart_build_add_note (MzChartBuild *build,
                          double        baseline,
                          const char   *words)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_ITALIC, MZ_ANCHOR_START);
  g_autofree char *fitted = mz_text_metrics_ellipsize (build->metrics, words, style.face, style.font_size,
                                                       build->plot.width);

  _mz_chart_build_add_text (build, &style, build->plot.x, baseline, fitted);
}

void
_mz_chart_build_add_message (MzChartBuild *build,
                             const char   *message)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_TEXT, MZ_FONT_ITALIC, MZ_ANCHOR_MIDDLE);
  g_auto (GStrv) lines = mz_text_metrics_wrap (build->metrics, message, MZ_FONT_ITALIC, MZ_SIZE_TEXT,
                                               build->plot.width, 3);

  for (guint i = 0; lines[i] != NULL; i++)
    _mz_chart_build_add_text (build, &style, build->plot.x + build->plot.width / 2,
                              build->plot.y + build->plot.height / 2 + i * MZ_SIZE_TEXT * 1.4, lines[i]);
}

gboolean
_mz_chart_build_is_selected (const MzChartBuild *build,
                             const char         *key)
{
  return mz_view_spec_is_selected (build->spec, key);
}

static void
build_unknown_measure (MzChart      *self,
                       MzChartBuild *build)
{
  self->title = g_strdup_printf (C_("chart title", "Unknown measure “%s”"),
                                 mz_view_spec_get_measure (self->spec));
  self->subtitle = g_strdup ("");
  self->description = g_strdup (C_("chart", "None of the open collections has this measure."));
  build->plot = (MzRect) { MZ_CHART_MARGIN, 0, MAX (build->width - 2 * MZ_CHART_MARGIN, 1), build->height };
  _mz_chart_build_add_message (build, self->description);
}

static void
run_query (MzChart      *self,
           MzChartBuild *build)
{
  self->query = _mz_chart_build_run_query (build, build->measure_index, mz_view_spec_get_year (self->spec),
                                           mz_view_spec_get_lens (self->spec));
  build->n_outside = self->query->n_outside;
  build->query = self->query;
  build->n_hidden = self->query->n_hidden;
  build->n_later = self->query->n_later;
  build->measure = mz_dataset_get_measure (build->dataset, build->measure_index);
  build->unit = mz_chart_context_choose_unit (build->context, build->measure->unit);
  build->of_companies = build->measure->of_companies;
  build->year = self->query->year;
}

static void
run_derivation (MzChart       *self,
                MzChartBuild  *build,
                MzDerivedKind  kind)
{
  self->derivation = _mz_chart_build_derive (build, kind, mz_view_spec_get_year (self->spec),
                                             mz_view_spec_get_lens (self->spec));
  build->n_outside = self->derivation->n_outside;
  build->derivation = self->derivation;
  build->n_hidden = self->derivation->n_hidden;
  build->n_later = self->derivation->n_later;
  build->unit = mz_chart_context_choose_unit (build->context, mz_derived_get_unit (kind));
  build->of_companies = mz_derived_is_of_companies (kind);
  build->year = self->derivation->year;
}

static void
build_with_type (MzChart           *self,
                 MzChartBuild      *build,
                 const MzChartType *type)
{
  g_autofree char *subtitle = NULL;

  build->leaves_out_statements = !type->is_of_measure;
  if (!type->is_of_measure)
    build->n_hidden = build->n_later = build->n_outside = 0;
  if (type->prepare != NULL)
    type->prepare (build);
  self->title = type->describe_title (build);
  subtitle = type->describe_subtitle (build);
  self->subtitle = _mz_describe_left_out (build, subtitle);
  self->description = type->describe_chart (build);

  _mz_frame_begin (build, self->title, self->subtitle);
  type->build (build);
  _mz_frame_end (build);
  if (build->free_data != NULL)
    build->free_data (build->data);
  g_clear_pointer (&build->sources, g_array_unref);
}

static void
build_known_measure (MzChart           *self,
                     MzChartBuild      *build,
                     const MzChartType *type)
{
  build->name = mz_describe_measure (self->context, mz_view_spec_get_measure (self->spec));
  _mz_chart_build_collect_rows (build);
  build_with_type (self, build, type);
  g_free (build->name);
  g_array_unref (build->rows);
}

static void
run_measure (MzChart      *self,
             MzChartBuild *build)
{
  MzDerivedKind kind;

  build->measure_index = mz_dataset_find_measure (build->dataset, mz_view_spec_get_measure (self->spec));
  if (build->measure_index != MZ_NO_INDEX)
    run_query (self, build);
  else if (mz_derived_kind_parse (mz_view_spec_get_measure (self->spec), &kind))
    run_derivation (self, build, kind);
}

/**
 * mz_chart_new:
 * @context: data, world, names and language
 * @spec: what to show; a selected subject is drawn as selected
 * @metrics: measures text; used by this call only
 * @width_px: width of the chart in CSS pixels
 * @height_px: height in CSS pixels
 *
 * Runs the stages from query to scene. Any thread may call it, one at a time per @metrics.
 * A measure that the dataset does not have gives a chart that says so. Tonnages are written in the
 * units of @spec.
 *
 * Returns: (transfer full): the finished chart
 */
MzChart *
mz_chart_new (MzChartContext *context,
              MzViewSpec     *spec,
              MzTextMetrics  *metrics,
              double          width_px,
              double          height_px)
{
  MzChart *self = g_new0 (MzChart, 1);
  MzChartBuild build = {
    .dataset = mz_chart_context_get_dataset (context),
    .spec = spec,
    .metrics = metrics,
    .language = mz_chart_context_get_language (context),
    .width = width_px,
    .height = height_px,
  };
  const MzChartType *type = chart_types[mz_view_spec_get_view (spec)];

  g_atomic_ref_count_init (&self->count);
  self->context = mz_chart_context_with_units (context, mz_view_spec_get_option (spec, MZ_OPTION_UNITS));
  build.context = self->context;
  self->spec = mz_view_spec_ref (spec);
  build.scene = mz_scene_builder_new (width_px, height_px, metrics);
  run_measure (self, &build);

  if (!type->is_of_measure)
    build_with_type (self, &build, type);
  else if (build.query != NULL || build.derivation != NULL)
    build_known_measure (self, &build, type);
  else
    build_unknown_measure (self, &build);

  mz_scene_builder_set_title (build.scene, self->title, self->description);
  self->scene = mz_scene_builder_finish (build.scene);
  self->statements = build.statements;
  self->plot = build.plot;
  self->map_view = build.map_view;
  self->has_map_view = build.has_map_view;
  self->time_plot = build.time_plot;
  self->time_range = build.time_range;
  self->has_time_range = build.has_time_range;

  return self;
}

/**
 * mz_chart_ref:
 * @self: a chart
 *
 * Returns: (transfer full): @self with one more reference
 */
MzChart *
mz_chart_ref (MzChart *self)
{
  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_chart_unref:
 * @self: (transfer full): a chart
 *
 * Drops a reference; any thread may drop the last one.
 */
void
mz_chart_unref (MzChart *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;

  mz_chart_context_unref (self->context);
  mz_view_spec_unref (self->spec);
  mz_scene_unref (self->scene);
  g_clear_pointer (&self->query, mz_query_free);
  g_clear_pointer (&self->derivation, mz_derivation_free);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->description);
  g_free (self);
}

/**
 * mz_chart_shows_selection:
 * @self: a chart
 *
 * Returns: whether the marks themselves tell what is selected, so that the overlay has no outlines for it
 *   and another selection asks for another chart
 */
gboolean
mz_chart_shows_selection (MzChart *self)
{
  return chart_types[mz_view_spec_get_view (self->spec)]->shows_selection;
}

/**
 * mz_chart_get_context:
 * @self: a chart
 *
 * Returns: (transfer none): what it was made from
 */
MzChartContext *
mz_chart_get_context (MzChart *self)
{
  return self->context;
}

/* What its type collected, with repeats; NULL: what its marks stand for. (transfer none) */
GPtrArray *
_mz_chart_get_own_statements (MzChart *self)
{
  return self->statements;
}

/**
 * mz_chart_get_spec:
 * @self: a chart
 *
 * Returns: (transfer none): what it shows
 */
MzViewSpec *
mz_chart_get_spec (MzChart *self)
{
  return self->spec;
}

/**
 * mz_chart_get_scene:
 * @self: a chart
 *
 * Returns: (transfer none): its marks
 */
MzScene *
mz_chart_get_scene (MzChart *self)
{
  return self->scene;
}

/**
 * mz_chart_get_query:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): its rows, %NULL when the measure is unknown or computed
 */
const MzQueryResult *
mz_chart_get_query (MzChart *self)
{
  return self->query;
}

/**
 * mz_chart_get_derivation:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): its computed rows, %NULL when it shows figures as they are stated
 */
const MzDerivation *
mz_chart_get_derivation (MzChart *self)
{
  return self->derivation;
}

/**
 * mz_chart_get_title:
 * @self: a chart
 *
 * Returns: (transfer none): what is shown
 */
const char *
mz_chart_get_title (MzChart *self)
{
  return self->title;
}

/**
 * mz_chart_get_subtitle:
 * @self: a chart
 *
 * Returns: (transfer none): unit, lens and world total
 */
const char *
mz_chart_get_subtitle (MzChart *self)
{
  return self->subtitle;
}

/**
 * mz_chart_get_description:
 * @self: a chart
 *
 * Returns: (transfer none): the whole chart in a few sentences
 */
const char *
mz_chart_get_description (MzChart *self)
{
  return self->description;
}

/**
 * mz_chart_get_map_view:
 * @self: a chart
 * @view_out: (out): how the projected plane lies on the chart
 * @plot_out: (out): the room of the map, in px
 *
 * Returns: %FALSE when the chart is no map
 */
gboolean
mz_chart_get_map_view (MzChart   *self,
                       MzMapView *view_out,
                       MzRect    *plot_out)
{
  if (!self->has_map_view)
    return FALSE;

  *view_out = self->map_view;
  *plot_out = self->plot;

  return TRUE;
}

/**
 * mz_chart_get_time_range:
 * @self: a chart
 * @plot_out: (out): the room between the axes, in px
 * @first_day_out: (out): day number that begins at the left edge of that room, as in #MzPeriod
 * @last_day_out: (out): day number that ends at its right edge
 *
 * Tells how the width of a trend or timeline stands for days: evenly, so that the day at a place is
 * @first_day_out + (x − plot.x) ÷ plot.width × (@last_day_out + 1 − @first_day_out).
 *
 * Returns: %FALSE when the chart has no time axis
 */
gboolean
mz_chart_get_time_range (MzChart *self,
                         MzRect  *plot_out,
                         int     *first_day_out,
                         int     *last_day_out)
{
  if (!self->has_time_range)
    return FALSE;

  *plot_out = self->time_plot;
  *first_day_out = self->time_range.first_day;
  *last_day_out = self->time_range.last_day;

  return TRUE;
}

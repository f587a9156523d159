/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include "mz-describe-private.h"
#include "mz-number-format.h"
#include "mz-scale.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_ROW_HEIGHT     19.0
#define MAX_ROW_HEIGHT     42.0
#define MAX_LABEL_SHARE    0.32
#define MAX_PERIOD_SHARE   0.5
#define COLUMN_GAP         8.0
#define AXIS_HEIGHT        22.0
#define TICK_DISTANCE_PX   120.0
#define OPEN_END_PX        6.0

static const MzStyle rival_style = { .stroke = MZ_TOKEN_RIVAL, .stroke_width = 2.5 };
static const MzStyle superseded_style = { .stroke = MZ_TOKEN_SUPERSEDED, .stroke_width = 1.5 };

typedef struct
{
  MzChartBuild *build;
  GArray       *rows;        /* (element-type MzChartRow) those that are drawn */
  guint         n_shown;
  gboolean      has_values;   /* whether anything has a place on the scale */
  MzScale      *scale;
  MzScale      *bands;
  double        label_width;
  double        value_width;
  guint16       grid, bar, bound_bar, nothing, whisker, tick_halo, rival, superseded, open_end, selection;
} BarBuild;

/* Value and bound as they are drawn: absolute, or as a share of the world. */
static gboolean
place_value (const BarBuild *bars,
             double          value,
             MzBound         bound,
             double         *value_out,
             MzBound        *bound_out)
{
  *value_out = value;
  *bound_out = bound;
  if (isnan (value))
    return FALSE;

  if (mz_view_spec_get_option (bars->build->spec, MZ_OPTION_VALUE_SCALE) == MZ_VALUE_SCALE_SHARE)
    return _mz_share_of_world (bars->build, value, bound, value_out, bound_out);

  return mz_view_spec_get_option (bars->build->spec, MZ_OPTION_VALUE_SCALE) != MZ_VALUE_SCALE_LOG || value > 0;
}

static gboolean
place_figure (const BarBuild *bars,
              guint32         figure,
              double         *value_out,
              MzBound        *bound_out)
{
  const MzFigure *record = mz_dataset_get_figure (bars->build->dataset, figure);

  return place_value (bars, record->value, record->bound, value_out, bound_out);
}

static const MzChartRow *
get_row (const BarBuild *bars,
         guint           slot)
{
  return &g_array_index (bars->rows, MzChartRow, slot);
}

static gboolean
place_row (const BarBuild *bars,
           guint           slot,
           double         *value_out,
           MzBound        *bound_out)
{
  return place_value (bars, get_row (bars, slot)->value, get_row (bars, slot)->bound, value_out, bound_out);
}

static const char *
get_drawn_unit (const BarBuild *bars)
{
  return mz_view_spec_get_option (bars->build->spec, MZ_OPTION_VALUE_SCALE) == MZ_VALUE_SCALE_SHARE ? "%" : bars->build->unit;
}

static char *
get_row_label (const BarBuild *bars,
               guint           slot)
{
  const MzChartRow *row = get_row (bars, slot);
  const char *name = mz_chart_context_get_subject_name (bars->build->context, row->subject);

  if (row->period == NULL)
    return g_strdup (name);

  /* Translators: company and the period of a change */
  return g_strdup_printf (C_("bar", "%1$s, %2$s"), name, row->period);
}

static char *
get_value_label (const BarBuild *bars,
                 guint           slot)
{
  const MzChartRow *row = get_row (bars, slot);
  double value;
  MzBound bound;

  if (!row->can_be_bounded)
    return g_strdup (C_("bar", "cannot be bounded"));
  if (isnan (row->value))
    return _mz_describe_short (row->value, MZ_BOUND_NOT_AVAILABLE, bars->build->unit, bars->build->language);
  if (place_row (bars, slot, &value, &bound))
    return _mz_describe_short (value, bound, get_drawn_unit (bars), bars->build->language);
  if (mz_view_spec_get_option (bars->build->spec, MZ_OPTION_VALUE_SCALE) == MZ_VALUE_SCALE_SHARE)
    return g_strdup (C_("bar", "cannot be bounded"));

  return _mz_describe_short (row->value, row->bound, bars->build->unit, bars->build->language);
}

static void
collect_rows (BarBuild *bars)
{
  for (guint i = 0; i < bars->build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (bars->build, i);

      if (row->n_figures > 0)
        g_array_append_val (bars->rows, *row);
    }
}

static double
measure_text (const BarBuild *bars,
              const char     *text)
{
  MzTextExtents extents;

  mz_text_metrics_measure (bars->build->metrics, text, MZ_FONT_REGULAR, MZ_SIZE_TEXT, &extents);

  return extents.width;
}

static void
measure_columns (BarBuild *bars)
{
  gboolean has_periods = FALSE;

  for (guint i = 0; i < bars->n_shown; i++)
    {
      g_autofree char *label = get_row_label (bars, i);
      g_autofree char *value = get_value_label (bars, i);

      has_periods |= get_row (bars, i)->period != NULL;
      bars->label_width = MAX (bars->label_width, measure_text (bars, label));
      bars->value_width = MAX (bars->value_width, measure_text (bars, value));
    }
  /* Cut off, the periods of one company could not be told apart. */
  bars->label_width = MIN (ceil (bars->label_width),
                           bars->build->plot.width * (has_periods ? MAX_PERIOD_SHARE : MAX_LABEL_SHARE));
  bars->value_width = ceil (bars->value_width);
}

static void
widen (double domain[2],
       double value)
{
  domain[0] = isnan (domain[0]) ? value : MIN (domain[0], value);
  domain[1] = isnan (domain[1]) ? value : MAX (domain[1], value);
}

static guint32
get_other (const BarBuild   *bars,
           const MzChartRow *row,
           guint             other)
{
  return g_array_index (bars->build->query->others, guint32, row->others->first_other + other);
}

static guint
count_others (const MzChartRow *row)
{
  return row->others != NULL ? row->others->n_others : 0;
}

static void
widen_by_others (const BarBuild   *bars,
                 const MzChartRow *row,
                 guint             n_others,
                 double            domain[2])
{
  for (guint i = 0; i < n_others; i++)
    {
      double value;
      MzBound bound;

      if (place_figure (bars, get_other (bars, row, i), &value, &bound))
        widen (domain, value);
    }
}

static void
widen_by_row (const BarBuild *bars,
              guint           slot,
              double          domain[2])
{
  double value;
  MzBound bound;

  if (place_row (bars, slot, &value, &bound))
    widen (domain, value);
}

/* From zero to the largest of all figures that get a mark, rivals included. */
static void
train_scale (BarBuild *bars)
{
  gboolean is_log = mz_view_spec_get_option (bars->build->spec, MZ_OPTION_VALUE_SCALE) == MZ_VALUE_SCALE_LOG;
  const MzRect *plot = &bars->build->plot;
  double left = plot->x + bars->label_width + COLUMN_GAP;
  double right = plot->x + plot->width - bars->value_width - COLUMN_GAP - OPEN_END_PX * 2;
  double domain[2] = { NAN, NAN };
  g_autoptr (MzScale) scale = NULL;

  for (guint i = 0; i < bars->n_shown; i++)
    {
      widen_by_row (bars, i, domain);
      widen_by_others (bars, get_row (bars, i), count_others (get_row (bars, i)), domain);
    }
  bars->has_values = !isnan (domain[0]);
  if (!bars->has_values)
    domain[0] = domain[1] = 1;

  right = MAX (right, left + 1);
  scale = is_log ? mz_scale_new_log (pow (10, floor (log10 (domain[0]))), domain[1] * 1.05, left, right)
                 : mz_scale_new_linear (MIN (domain[0], 0), MAX (domain[1], 0), left, right);
  bars->scale = is_log ? g_steal_pointer (&scale)
                       : mz_scale_with_nice_domain (scale, MAX (2, (guint) ((right - left) / TICK_DISTANCE_PX)));
}

static double
get_base (const BarBuild *bars)
{
  return mz_scale_get_kind (bars->scale) == MZ_SCALE_LOG ? mz_scale_map (bars->scale, mz_scale_get_domain_min (bars->scale))
                                                         : mz_scale_map (bars->scale, 0);
}

static void
add_styles (BarBuild *bars)
{
  MzSceneBuilder *scene = bars->build->scene;
  const MzStyle grid = { .stroke = MZ_TOKEN_GRID, .stroke_width = 1 };
  const MzStyle bar = { .fill = MZ_TOKEN_SERIES_1 };
  const MzStyle bound_bar = { .fill = MZ_TOKEN_SERIES_1, .pattern = MZ_PATTERN_STRIPES,
                              .pattern_color = MZ_TOKEN_BOUND_PATTERN };
  const MzStyle whisker = { .stroke = MZ_TOKEN_WHISKER, .stroke_width = 1.25 };
  const MzStyle tick_halo = { .stroke = MZ_TOKEN_SURFACE, .stroke_width = 4 };
  const MzStyle selection = { .stroke = MZ_TOKEN_SELECTION, .stroke_width = 2 };
  const MzStyle nothing = { .fill = MZ_TOKEN_NONE };

  bars->grid = mz_scene_builder_add_style (scene, &grid);
  bars->bar = mz_scene_builder_add_style (scene, &bar);
  bars->bound_bar = mz_scene_builder_add_style (scene, &bound_bar);
  bars->open_end = bars->bar;
  bars->whisker = mz_scene_builder_add_style (scene, &whisker);
  bars->nothing = mz_scene_builder_add_style (scene, &nothing);
  bars->tick_halo = mz_scene_builder_add_style (scene, &tick_halo);
  bars->rival = mz_scene_builder_add_style (scene, &rival_style);
  bars->superseded = mz_scene_builder_add_style (scene, &superseded_style);
  bars->selection = mz_scene_builder_add_style (scene, &selection);
}

static char *
describe_tick (const BarBuild *bars,
               double          value)
{
  return _mz_describe_short (value, MZ_BOUND_EXACTLY, get_drawn_unit (bars), bars->build->language);
}

/* Every how many ticks there is room for words. */
static guint
get_label_step (const BarBuild *bars,
                const double   *ticks,
                guint           n_ticks)
{
  double widest = 0;
  double distance;

  for (guint i = 0; i < n_ticks; i++)
    {
      g_autofree char *words = describe_tick (bars, ticks[i]);
      MzTextExtents extents;

      mz_text_metrics_measure (bars->build->metrics, words, MZ_FONT_REGULAR, MZ_SIZE_SMALL, &extents);
      widest = MAX (widest, extents.width);
    }
  if (n_ticks < 2)
    return 1;

  distance = fabs (mz_scale_map (bars->scale, ticks[1]) - mz_scale_map (bars->scale, ticks[0]));

  return MAX (1, (guint) ceil ((widest + COLUMN_GAP) / MAX (distance, 1)));
}

static void
add_axis (BarBuild *bars)
{
  const MzRect *plot = &bars->build->plot;
  const MzStyle text = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_MIDDLE);
  double bottom = plot->y + plot->height - AXIS_HEIGHT;
  double span = fabs (mz_scale_map (bars->scale, mz_scale_get_domain_max (bars->scale)) - get_base (bars));
  guint n_ticks, n_wanted = MAX (2, (guint) (span / TICK_DISTANCE_PX));
  g_autofree double *ticks = mz_scale_get_ticks (bars->scale, n_wanted, &n_ticks);
  guint label_step = get_label_step (bars, ticks, n_ticks);

  mz_scene_builder_begin_group (bars->build->scene, MZ_ROLE_AXIS, "axis", C_("chart part", "Axis"));
  for (guint i = 0; i < n_ticks; i++)
    {
      double x = mz_scale_map (bars->scale, ticks[i]);
      g_autofree char *words = describe_tick (bars, ticks[i]);

      mz_scene_builder_add_rule (bars->build->scene, bars->grid, x, plot->y, x, bottom);
      if (i % label_step == 0)
        _mz_chart_build_add_text (bars->build, &text, x, bottom + 16, words);
    }
  mz_scene_builder_end_group (bars->build->scene);
}

static void
add_open_end (BarBuild *bars,
              double    x,
              double    y,
              MzBound   bound)
{
  if (mz_bound_is_open_above (bound))
    mz_scene_builder_add_symbol (bars->build->scene, bars->open_end, MZ_SYMBOL_TRIANGLE_RIGHT,
                                 x + OPEN_END_PX + 1, y, OPEN_END_PX);
  else if (mz_bound_is_open_below (bound))
    mz_scene_builder_add_symbol (bars->build->scene, bars->open_end, MZ_SYMBOL_TRIANGLE_LEFT,
                                 x + OPEN_END_PX + 1, y, OPEN_END_PX);
}

/* The room of a row's bar, whatever its length. */
static MzRect
get_row_rect (const BarBuild *bars,
              guint           slot)
{
  const MzRect *plot = &bars->build->plot;
  double left = plot->x + bars->label_width + COLUMN_GAP;

  return (MzRect) {
    left, mz_scale_get_band_start (bars->bands, slot),
    plot->x + plot->width - bars->value_width - COLUMN_GAP - left, mz_scale_get_band_width (bars->bands),
  };
}

static gboolean
is_open_bound (MzBound bound)
{
  return mz_bound_is_open_above (bound) || mz_bound_is_open_below (bound);
}

static guint32
add_bar_shape (BarBuild *bars,
               double    value,
               MzBound   bound,
               MzRect   *rect)
{
  double base = get_base (bars);
  double end = mz_scale_map (bars->scale, value);

  rect->x = MIN (base, end);
  rect->width = MAX (fabs (end - base), 1);
  add_open_end (bars, end, rect->y + rect->height / 2, bound);

  return mz_scene_builder_add_rect (bars->build->scene, is_open_bound (bound) ? bars->bound_bar : bars->bar,
                                    rect);
}

/* The bar, or for what has no length the empty room where it would be, so that it can be reached. */
static void
add_bar (BarBuild   *bars,
         guint       slot,
         const char *sentence)
{
  MzSceneBuilder *scene = bars->build->scene;
  const MzChartRow *row = get_row (bars, slot);
  MzRect rect = get_row_rect (bars, slot);
  double value;
  MzBound bound;
  guint32 mark;

  /* Nought has no length: a sliver would look like the smallest amount. */
  if (place_row (bars, slot, &value, &bound) && (value != 0 || is_open_bound (bound)))
    mark = add_bar_shape (bars, value, bound, &rect);
  else
    mark = mz_scene_builder_add_rect (scene, bars->nothing, &rect);

  mz_scene_builder_set_datum (scene, mark, row->figures, row->n_figures);
  mz_scene_builder_set_info (scene, mark, row->subject, sentence, NULL);
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
  if (_mz_chart_build_is_selected (bars->build, row->subject))
    mz_scene_builder_add_rect (scene, bars->selection, &rect);
}

/* A tick over the bar gets a rim in the surface's colour; beside it a rim would cut the whisker. */
static gboolean
is_over_bar (const BarBuild *bars,
             guint           slot,
             double          x)
{
  double value;
  MzBound bound;

  return place_row (bars, slot, &value, &bound) &&
         fabs (x - get_base (bars)) < fabs (mz_scale_map (bars->scale, value) - get_base (bars));
}

static double
get_centre (const BarBuild *bars,
            guint           slot)
{
  return mz_scale_get_band_start (bars->bands, slot) + mz_scale_get_band_width (bars->bands) / 2;
}

static void
add_tick (BarBuild *bars,
          guint     slot,
          guint     other,
          gboolean  is_rival)
{
  MzSceneBuilder *scene = bars->build->scene;
  const MzChartRow *row = get_row (bars, slot);
  guint32 figure = get_other (bars, row, other);
  double half = mz_scale_get_band_width (bars->bands) * (is_rival ? 0.7 : 0.5);
  double centre = get_centre (bars, slot);
  g_autofree char *sentence = _mz_describe_other (bars->build, row, figure);
  double value, x;
  MzBound bound;
  guint32 mark;

  if (!place_figure (bars, figure, &value, &bound))
    return;

  x = mz_scale_map (bars->scale, value);
  if (is_over_bar (bars, slot, x))
    mz_scene_builder_add_rule (scene, bars->tick_halo, x, centre - half, x, centre + half);
  mark = mz_scene_builder_add_rule (scene, is_rival ? bars->rival : bars->superseded,
                                    x, centre - half, x, centre + half);
  mz_scene_builder_set_datum (scene, mark, &figure, 1);
  mz_scene_builder_set_info (scene, mark, row->subject, sentence, NULL);
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
}

static void
add_whisker (BarBuild *bars,
             guint     slot)
{
  const MzChartRow *row = get_row (bars, slot);
  double range[2] = { NAN, NAN };

  widen_by_others (bars, row, row->others->n_rivals, range);
  if (isnan (range[0]))
    return;

  widen_by_row (bars, slot, range);
  mz_scene_builder_add_rule (bars->build->scene, bars->whisker,
                             mz_scale_map (bars->scale, range[0]), get_centre (bars, slot),
                             mz_scale_map (bars->scale, range[1]), get_centre (bars, slot));
}

/* A whisker over the range that the drawn figure and its rivals span, and a tick for each rival and
 * each older edition that says something else. Rivals come last, on top. */
static void
add_others (BarBuild *bars,
            guint     slot)
{
  const MzChartRow *row = get_row (bars, slot);

  if (row->others == NULL)
    return;

  add_whisker (bars, slot);
  for (guint i = row->others->n_others; i > 0; i--)
    {
      MzStanding standing = mz_query_get_standing (row->others, i - 1);
      double value = mz_dataset_get_figure (bars->build->dataset, get_other (bars, row, i - 1))->value;

      if (standing == MZ_STANDING_RIVAL || (standing == MZ_STANDING_SUPERSEDED && value != row->value))
        add_tick (bars, slot, i - 1, standing == MZ_STANDING_RIVAL);
    }
}

/* Name and value lead to the figure too: the bar itself may be a sliver below a tick. */
static void
add_row_text (BarBuild      *bars,
              guint          slot,
              const MzStyle *style,
              double         x,
              const char    *text)
{
  const MzChartRow *row = get_row (bars, slot);
  double baseline = get_centre (bars, slot) + MZ_SIZE_TEXT * 0.36;
  g_autofree char *sentence = _mz_describe_row (bars->build, row);
  guint32 mark = _mz_chart_build_add_text (bars->build, style, x, baseline, text);

  mz_scene_builder_set_datum (bars->build->scene, mark, row->figures, row->n_figures);
  mz_scene_builder_set_info (bars->build->scene, mark, row->subject, sentence, NULL);
  mz_scene_builder_set_flags (bars->build->scene, mark, MZ_MARK_PICKABLE);
}

static void
add_row_texts (BarBuild *bars,
               guint     slot)
{
  const MzRect *plot = &bars->build->plot;
  gboolean selected = _mz_chart_build_is_selected (bars->build, get_row (bars, slot)->subject);
  const MzStyle label_style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_TEXT, selected ? MZ_FONT_BOLD : MZ_FONT_REGULAR,
                                              MZ_ANCHOR_END);
  const MzStyle value_style = _mz_text_style (isnan (get_row (bars, slot)->value) ? MZ_TOKEN_MUTED_TEXT : MZ_TOKEN_TEXT,
                                              MZ_SIZE_TEXT, label_style.face, MZ_ANCHOR_END);
  g_autofree char *label = get_row_label (bars, slot);
  g_autofree char *value = get_value_label (bars, slot);
  g_autofree char *fitted = mz_text_metrics_ellipsize (bars->build->metrics, label, label_style.face, MZ_SIZE_TEXT,
                                                       bars->label_width);

  add_row_text (bars, slot, &label_style, plot->x + bars->label_width, fitted);
  add_row_text (bars, slot, &value_style, plot->x + plot->width, value);
}

static void
add_rows (BarBuild *bars)
{
  mz_scene_builder_begin_group (bars->build->scene, MZ_ROLE_SERIES, "bars", C_("chart part", "Bars"));
  for (guint i = 0; i < bars->n_shown; i++)
    {
      g_autofree char *sentence = _mz_describe_row (bars->build, get_row (bars, i));

      add_row_texts (bars, i);
      add_bar (bars, i, sentence);
      add_others (bars, i);
    }
  mz_scene_builder_end_group (bars->build->scene);
}

/* What does not fit is told, never summed. */
static void
add_rest_note (BarBuild *bars)
{
  guint n_rest = bars->rows->len - bars->n_shown;
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_ITALIC, MZ_ANCHOR_START);
  g_autofree char *words = NULL;
  g_autofree char *fitted = NULL;
  double y = bars->build->plot.y + bars->build->plot.height - AXIS_HEIGHT - 4;

  if (n_rest == 0)
    return;

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more with a smaller value is not shown",
                                        "%u more with smaller values are not shown", n_rest), n_rest);
  fitted = mz_text_metrics_ellipsize (bars->build->metrics, words, style.face, style.font_size, bars->build->plot.width);
  _mz_chart_build_add_text (bars->build, &style, bars->build->plot.x, y, fitted);
}

static gboolean
has_others (const BarBuild *bars,
            MzStanding      standing)
{
  for (guint i = 0; i < bars->n_shown; i++)
    {
      const MzQueryRow *row = get_row (bars, i)->others;

      if (row != NULL && (standing == MZ_STANDING_RIVAL ? row->n_rivals : row->n_superseded) > 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_open_end (const BarBuild *bars)
{
  for (guint i = 0; i < bars->n_shown; i++)
    {
      MzBound bound = get_row (bars, i)->bound;

      if (mz_bound_is_open_above (bound) || mz_bound_is_open_below (bound))
        return TRUE;
    }

  return FALSE;
}

static void
add_legend (BarBuild *bars)
{
  const MzStyle bar = { .fill = MZ_TOKEN_SERIES_1 };
  g_autoptr (GArray) legend = _mz_legend_new ();

  _mz_legend_add (legend, MZ_SWATCH_RECT, &bar,
                  bars->build->derivation != NULL ? C_("legend", "computed") : C_("legend", "drawn figure"));
  if (has_open_end (bars))
    _mz_legend_add_symbol (legend, MZ_SYMBOL_TRIANGLE_RIGHT, &bar, C_("legend", "only a bound is known"));
  if (has_others (bars, MZ_STANDING_RIVAL))
    _mz_legend_add (legend, MZ_SWATCH_TICK, &rival_style, C_("legend", "rival figure"));
  if (has_others (bars, MZ_STANDING_SUPERSEDED))
    _mz_legend_add (legend, MZ_SWATCH_TICK, &superseded_style, C_("legend", "superseded figure"));
  _mz_legend_build (bars->build, legend);
}

static void
lay_out (BarBuild *bars)
{
  const MzRect *plot = &bars->build->plot;
  double room = plot->height - AXIS_HEIGHT;
  guint n_fitting = MAX (1, (guint) (room / MIN_ROW_HEIGHT));
  double rows_height;

  if (n_fitting < bars->rows->len)
    bars->n_shown = MAX (1, n_fitting - 1);
  rows_height = MIN (room, bars->n_shown * MAX_ROW_HEIGHT);
  if (bars->n_shown < bars->rows->len)
    rows_height -= MIN_ROW_HEIGHT;
  else
    bars->build->plot.height = rows_height + AXIS_HEIGHT;
  bars->bands = mz_scale_new_band (bars->n_shown, plot->y, plot->y + rows_height, 0.45);
  measure_columns (bars);
  train_scale (bars);
}

/* Sorted horizontal bars: names left, values in a column right, rivals as ticks on a whisker. */
static void
build_bars (MzChartBuild *build)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (MzChartRow));
  BarBuild bars = { .build = build, .rows = rows };

  collect_rows (&bars);
  if (rows->len == 0)
    {
      _mz_chart_build_add_message (build, C_("chart", "No source states this measure through this lens."));
      return;
    }

  bars.n_shown = rows->len;
  add_legend (&bars);
  lay_out (&bars);
  add_styles (&bars);
  mz_scene_builder_begin_group (build->scene, MZ_ROLE_PLOT, "plot", C_("chart part", "Bars"));
  if (bars.has_values)
    add_axis (&bars);
  add_rows (&bars);
  add_rest_note (&bars);
  mz_scene_builder_end_group (build->scene);
  mz_scale_unref (bars.scale);
  mz_scale_unref (bars.bands);
}

const MzChartType _mz_bar_chart_type = {
  .is_of_measure = TRUE,
  .describe_title = _mz_describe_title,
  .describe_subtitle = _mz_describe_subtitle,
  .describe_chart = _mz_describe_chart,
  .build = build_bars,
};

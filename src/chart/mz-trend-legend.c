/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  gboolean has_hedged, has_open, has_open_layer, has_gap, has_missing, has_rival, has_superseded, has_quiet;
} Contents;

static void
look_at_point (const MzTrend       *self,
               const MzTrendSeries *series,
               const MzTrendPoint  *point,
               Contents            *contents)
{
  gboolean is_layer = self->is_area && series->role != MZ_TREND_WORLD;
  gboolean is_open = !isnan (point->value) &&
                     (mz_bound_is_open_above (point->bound) || mz_bound_is_open_below (point->bound));

  contents->has_hedged |= !is_layer && !isnan (point->value) &&
                          (point->bound == MZ_BOUND_ABOUT || point->bound == MZ_BOUND_ESTIMATE);
  contents->has_open |= is_open && !is_layer;
  contents->has_open_layer |= is_open && is_layer;
  contents->has_missing |= _mz_trend_is_not_available (point);
  for (guint i = 0; i < point->n_others; i++)
    {
      const MzTrendOther *other = _mz_trend_get_other (self, point, i);

      if (!_mz_trend_is_other_drawn (self, series, point, other))
        continue;
      contents->has_rival |= other->standing == MZ_STANDING_RIVAL;
      contents->has_superseded |= other->standing == MZ_STANDING_SUPERSEDED;
    }
}

static void
look_at_series (const MzTrend       *self,
                const MzTrendSeries *series,
                Contents            *contents)
{
  const MzTrendPoint *before = NULL;

  contents->has_quiet |= series->role == MZ_TREND_QUIET;
  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (!_mz_trend_is_drawn (self, point))
        continue;
      look_at_point (self, series, point, contents);
      if (isnan (point->value))
        continue;
      contents->has_gap |= before != NULL && _mz_trend_get_link (self, before, point) == MZ_TREND_LINK_GAP;
      before = point;
    }
}

/* Whether a line has a point, then or today. */
static gboolean
is_drawn (const MzTrend *self,
          guint          series)
{
  return _mz_trend_get_last (self, _mz_trend_get_series (self, series)) != NULL ||
         (_mz_trend_has_ghosts (self) &&
          _mz_trend_get_last (self->today, _mz_trend_get_series (self->today, series)) != NULL);
}

static void
add_names (MzTrend *self,
           GArray  *legend)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);
      const MzStyle line = { .stroke = series->color, .stroke_width = 2.5 };
      const MzStyle area = { .fill = series->color };
      gboolean is_layer = self->is_area && series->role == MZ_TREND_COLORED;

      if (series->role == MZ_TREND_QUIET || _mz_trend_has_label (self, series) || !is_drawn (self, i))
        continue;
      _mz_legend_add (legend, is_layer ? MZ_SWATCH_RECT : MZ_SWATCH_LINE, is_layer ? &area : &line,
                      mz_chart_context_get_subject_name (self->build->context, series->subject));
    }
}

static void
add_others (MzTrend *self,
            GArray  *legend)
{
  const MzStyle line = { .stroke = MZ_TOKEN_SUPERSEDED, .stroke_width = 1.25 };
  const MzStyle area = { .fill = MZ_TOKEN_LAND };
  const char *words = self->build->of_companies ? C_("legend", "others") : C_("legend", "other countries");

  if (self->is_area)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &area, words);
  else
    _mz_legend_add (legend, MZ_SWATCH_LINE, &line, words);
}

static void
add_kinds (GArray         *legend,
           const Contents *contents)
{
  const MzStyle full = { .fill = MZ_TOKEN_TEXT, .stroke = MZ_TOKEN_TEXT, .stroke_width = 1.5 };
  const MzStyle hollow = { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_TEXT, .stroke_width = 1.5 };
  const MzStyle stripes = { .fill = MZ_TOKEN_LAND,
                            .pattern = MZ_PATTERN_STRIPES,
                            .pattern_color = MZ_TOKEN_BOUND_PATTERN };
  const MzStyle gap = { .stroke = MZ_TOKEN_TEXT, .stroke_width = 1.25, .dash = MZ_DASH_DOTTED };

  if (contents->has_hedged)
    _mz_legend_add_symbol (legend, MZ_SYMBOL_CIRCLE, &hollow, C_("legend", "estimate"));
  if (contents->has_open)
    _mz_legend_add_symbol (legend, MZ_SYMBOL_TRIANGLE_UP, &full, C_("legend", "only a bound is known"));
  if (contents->has_open_layer)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &stripes, C_("legend", "only a bound is known"));
  if (contents->has_gap)
    _mz_legend_add (legend, MZ_SWATCH_LINE, &gap, C_("legend", "no figure in between"));
  if (contents->has_missing)
    _mz_legend_add_symbol (legend, MZ_SYMBOL_CROSS, &full, C_("legend", "not available"));
}

static void
add_standings (const MzTrend  *self,
               GArray         *legend,
               const Contents *contents)
{
  const MzStyle ghost = { .stroke = MZ_TOKEN_TEXT, .stroke_width = 1, .dash = MZ_DASH_DASHED };
  const MzStyle rival = { .stroke = MZ_TOKEN_RIVAL, .stroke_width = 2.5 };
  const MzStyle superseded = { .stroke = MZ_TOKEN_SUPERSEDED, .stroke_width = 1.5 };

  if (contents->has_rival)
    _mz_legend_add (legend, MZ_SWATCH_LEVEL, &rival, C_("legend", "rival figure"));
  if (contents->has_superseded)
    _mz_legend_add (legend, MZ_SWATCH_LEVEL, &superseded, C_("legend", "superseded figure"));
  if (_mz_trend_has_ghosts (self))
    _mz_legend_add (legend, MZ_SWATCH_LINE, &ghost, C_("legend", "as known today"));
}

/* Names that have no room beside the lines, then what the marks mean. */
void
_mz_trend_add_legend (MzTrend *self)
{
  g_autoptr (GArray) legend = _mz_legend_new ();
  Contents contents = { FALSE };

  for (guint i = 0; i < self->series->len; i++)
    look_at_series (self, _mz_trend_get_series (self, i), &contents);
  add_names (self, legend);
  if (contents.has_quiet)
    add_others (self, legend);
  add_kinds (legend, &contents);
  add_standings (self, legend, &contents);
  _mz_legend_build (self->build, legend);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-timeline.h"

#include <math.h>

#define SYMBOL_RADIUS    4.5
#define BAR_HEIGHT       3.0
#define MIN_DEADLINE_PX  16.0
#define BRACKET_HEIGHT   12.0
#define BRACKET_DEPTH    4.0
#define SWATCH_HALF      8.0
#define MAX_LEGEND_SHARE 0.25

typedef struct
{
  MzSymbol symbol;
  MzToken  token;
  gboolean is_hollow;
} Look;

static const Look looks[MZ_N_MOMENTS] = {
  [MZ_MOMENT_ON] = { MZ_SYMBOL_CIRCLE, MZ_TOKEN_SERIES_1, FALSE },
  [MZ_MOMENT_BY] = { MZ_SYMBOL_SQUARE, MZ_TOKEN_SERIES_2, TRUE },
  [MZ_MOMENT_SINCE] = { MZ_SYMBOL_TRIANGLE_RIGHT, MZ_TOKEN_SERIES_3, FALSE },
  [MZ_MOMENT_UNTIL] = { MZ_SYMBOL_TRIANGLE_LEFT, MZ_TOKEN_SUPERSEDED, FALSE },
  [MZ_MOMENT_PENDING] = { MZ_SYMBOL_DIAMOND, MZ_TOKEN_SERIES_4, TRUE },
  [MZ_MOMENT_UNDATED] = { MZ_SYMBOL_SQUARE, MZ_TOKEN_MUTED_TEXT, TRUE },
};

static MzStyle
get_style (MzMoment moment)
{
  const Look *look = &looks[moment];

  if (!look->is_hollow)
    return (MzStyle) { .fill = look->token };

  return (MzStyle) { .fill = MZ_TOKEN_SURFACE, .stroke = look->token, .stroke_width = 1.5 };
}

/* From when it was told up to the bracket that closes on the day itself: any day between would do. */
static void
add_deadline (MzSceneBuilder *scene,
              double          left,
              double          right,
              double          y)
{
  const MzStyle dashes = { .stroke = looks[MZ_MOMENT_BY].token, .stroke_width = 1.5, .dash = MZ_DASH_DASHED };
  const MzStyle solid = { .stroke = looks[MZ_MOMENT_BY].token, .stroke_width = 2 };
  guint16 style = mz_scene_builder_add_style (scene, &solid);
  double top = y - BRACKET_HEIGHT / 2, bottom = y + BRACKET_HEIGHT / 2;

  mz_scene_builder_add_rule (scene, mz_scene_builder_add_style (scene, &dashes), left, y, right, y);
  mz_scene_builder_add_rule (scene, style, right, top, right, bottom);
  mz_scene_builder_add_rule (scene, style, right - BRACKET_DEPTH, top, right, top);
  mz_scene_builder_add_rule (scene, style, right - BRACKET_DEPTH, bottom, right, bottom);
}

static double
clamp_x (const MzTimeline *self,
         double            x)
{
  return CLAMP (x, self->area.x, self->area.x + self->area.width);
}

/* How far an entry reaches along the axis. */
void
_mz_timeline_get_reach (const MzTimeline      *self,
                        const MzTimelineEntry *entry,
                        double                *left_out,
                        double                *right_out)
{
  double left, right, middle;

  if (entry->moment == MZ_MOMENT_UNDATED)
    {
      *left_out = self->area.x;
      *right_out = self->area.x + 2 * SYMBOL_RADIUS;
      return;
    }

  left = clamp_x (self, mz_scale_map (self->days, entry->span.first_day));
  right = clamp_x (self, mz_scale_map (self->days, entry->span.last_day + 1.0));
  if (entry->moment == MZ_MOMENT_BY)
    left = MIN (clamp_x (self, mz_scale_map (self->days, entry->statement->as_of_day)), right - MIN_DEADLINE_PX);
  middle = (left + right) / 2;
  *left_out = entry->moment == MZ_MOMENT_BY ? left : MIN (left, middle - SYMBOL_RADIUS);
  *right_out = entry->moment == MZ_MOMENT_BY ? right + 1 : MAX (right, middle + SYMBOL_RADIUS);
}

/* A month or a year is a bar as long as it is, its symbol in the middle. */
void
_mz_timeline_add_symbol (const MzTimeline      *self,
                         const MzTimelineEntry *entry,
                         double                 y)
{
  MzSceneBuilder *scene = self->build->scene;
  const MzStyle style = get_style (entry->moment);
  const MzStyle bar_style = { .fill = looks[entry->moment].token };
  double left, right;

  _mz_timeline_get_reach (self, entry, &left, &right);
  if (entry->moment == MZ_MOMENT_BY)
    {
      add_deadline (scene, left, right - 1, y);
      return;
    }
  if (right - left > 2 * SYMBOL_RADIUS + 1)
    {
      const MzRect bar = { left, y - BAR_HEIGHT / 2, right - left, BAR_HEIGHT };

      mz_scene_builder_add_rect (scene, mz_scene_builder_add_style (scene, &bar_style), &bar);
    }
  mz_scene_builder_add_symbol (scene, mz_scene_builder_add_style (scene, &style), looks[entry->moment].symbol,
                               (left + right) / 2, y, SYMBOL_RADIUS);
}

static void
draw_deadline_swatch (MzChartBuild *build,
                      gconstpointer data G_GNUC_UNUSED,
                      double        x,
                      double        y)
{
  add_deadline (build->scene, x - SWATCH_HALF, x + SWATCH_HALF, y);
}

/* The dates say "by" and "since", so that a small picture can do without it. */
void
_mz_timeline_add_legend (MzTimeline *self)
{
  const MzRect *plot = &self->build->plot;
  g_autoptr (GArray) legend = _mz_legend_new ();
  guint n[MZ_N_MOMENTS] = { 0 };

  for (guint i = 0; i < self->entries->len; i++)
    n[_mz_timeline_get_entry (self, i)->moment]++;
  for (MzMoment moment = 0; moment < MZ_MOMENT_UNDATED; moment++)
    {
      const MzStyle style = get_style (moment);
      g_autofree char *words = _mz_timeline_describe_moment (moment);

      if (n[moment] > 0 && moment == MZ_MOMENT_BY)
        _mz_legend_add_drawing (legend, draw_deadline_swatch, NULL, words);
      else if (n[moment] > 0)
        _mz_legend_add_symbol (legend, looks[moment].symbol, &style, words);
    }
  if (plot->width >= MZ_TIMELINE_STACKED_BELOW ||
      _mz_legend_get_height (self->build, legend) <= plot->height * MAX_LEGEND_SHARE)
    _mz_legend_build (self->build, legend);
}

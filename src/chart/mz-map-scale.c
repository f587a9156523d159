/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-private.h"

#include "mz-number-format.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define EARTH_RADIUS_KM 6371.0

#define MARGIN          8.0
#define TICK_HEIGHT     5.0
#define MAX_LENGTH_PX   140.0
#define MIN_LENGTH_PX   36.0
#define MIN_PLOT_WIDTH  260.0
#define MIN_PLOT_HEIGHT 180.0

/* A bar that is wrong by more than a quarter anywhere between top and bottom would mislead. */
#define MAX_SPREAD 1.25

/* Above this the same bar is not true for heights too. */
#define MAX_STRETCH 1.1

typedef struct
{
  double km;
  double length_px;
  char  *words;
} ScaleBar;

static gboolean
get_scale_at (const MzMapBuild *map,
              double            y_px,
              double           *east_out,
              double           *north_out)
{
  const MzProjection *projection = mz_map_geometry_get_projection (map->geometry);
  const MzRect *plot = &map->build->plot;
  double half_width, half_height, x, y, lon, lat;

  mz_projection_get_size (projection, &half_width, &half_height);
  x = (plot->x + plot->width / 2 - map->view.x0) / map->view.scale;
  y = CLAMP ((map->view.y0 - y_px) / map->view.scale, -half_height, half_height);

  return mz_projection_invert (projection, x, y, &lon, &lat) &&
         mz_projection_get_scale (projection, lon, lat, east_out, north_out);
}

/* A globe has one scale around its middle; a flat map must have nearly the same from top to bottom. */
static gboolean
get_true_scale (const MzMapBuild *map,
                double           *east_out,
                double           *north_out)
{
  const MzRect *plot = &map->build->plot;
  double least, most, unused;

  if (!get_scale_at (map, plot->y + plot->height / 2, east_out, north_out))
    return FALSE;
  if (mz_map_geometry_get_projection (map->geometry)->kind == MZ_PROJECTION_ORTHOGRAPHIC)
    return TRUE;

  least = most = *east_out;
  for (guint i = 0; i < 2; i++)
    {
      double east;

      if (!get_scale_at (map, plot->y + i * plot->height, &east, &unused))
        return FALSE;
      least = MIN (least, east);
      most = MAX (most, east);
    }

  return most <= MAX_SPREAD * least;
}

/* The largest 1, 2 or 5 of a power of ten that is not longer. */
static double
round_down (double km)
{
  static const double steps[] = { 5, 2 };
  double power = pow (10, floor (log10 (km)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power <= km)
      return steps[i] * power;

  return power;
}

static char *
describe_bar (const MzMapBuild *map,
              double            km,
              double            stretch)
{
  g_autofree char *number = mz_number_format_grouped (km, km < 1 ? 1 : 0, map->build->language);

  if (mz_map_geometry_get_projection (map->geometry)->kind == MZ_PROJECTION_ORTHOGRAPHIC)
    return g_strdup_printf (C_("scale bar", "%s km in the middle"), number);
  if (stretch > MAX_STRETCH || stretch < 1 / MAX_STRETCH)
    return g_strdup_printf (C_("scale bar", "%s km east–west"), number);

  return g_strdup_printf (C_("scale bar", "%s km"), number);
}

static gboolean
find_bar (const MzMapBuild *map,
          ScaleBar         *bar)
{
  const MzRect *plot = &map->build->plot;
  double east, north, px_per_km;

  if (plot->width < MIN_PLOT_WIDTH || plot->height < MIN_PLOT_HEIGHT || !get_true_scale (map, &east, &north))
    return FALSE;

  px_per_km = east * map->view.scale / EARTH_RADIUS_KM;
  bar->km = round_down (MIN (MAX_LENGTH_PX, plot->width / 4) / px_per_km);
  bar->length_px = bar->km * px_per_km;
  if (bar->length_px < MIN_LENGTH_PX)
    return FALSE;

  bar->words = describe_bar (map, bar->km, east / north);

  return TRUE;
}

static void
trace_bar (MzSceneBuilder *scene,
           const MzStyle  *style,
           const MzPoint  *start,
           double          length_px)
{
  MzPathSink *sink = mz_scene_builder_begin_path (scene, mz_scene_builder_add_style (scene, style));

  sink->funcs->move_to (sink, start->x, start->y - TICK_HEIGHT);
  sink->funcs->line_to (sink, start->x, start->y);
  sink->funcs->line_to (sink, start->x + length_px, start->y);
  sink->funcs->line_to (sink, start->x + length_px, start->y - TICK_HEIGHT);
  mz_scene_builder_end_path (scene);
}

static MzPoint
get_start (const MzMapBuild *map)
{
  const MzRect *plot = &map->build->plot;

  return (MzPoint) { plot->x + MARGIN, plot->y + plot->height - MARGIN };
}

/* Keeps labels out of the lower corner. */
void
_mz_map_keep_room_for_scale (MzMapBuild *map)
{
  MzPoint start = get_start (map);
  ScaleBar bar = { 0 };
  MzTextExtents extents;
  MzRect room;

  if (!find_bar (map, &bar))
    return;

  mz_text_metrics_measure (map->build->metrics, bar.words, MZ_FONT_REGULAR, MZ_SIZE_SMALL, &extents);
  room = (MzRect) { start.x - MARGIN, start.y - TICK_HEIGHT - MZ_SIZE_SMALL * 1.5,
                    MARGIN * 2 + MAX (extents.width, bar.length_px), MZ_SIZE_SMALL * 1.5 + TICK_HEIGHT + MARGIN };
  _mz_label_place_block (&map->place, &room, NULL);
  g_free (bar.words);
}

/* Beside the map, not a part of it: a map that is dragged does not take its scale along. */
void
_mz_map_add_scale (MzMapBuild *map)
{
  static const MzStyle lines[] = {
    { .stroke = MZ_TOKEN_SURFACE, .stroke_width = 4 },
    { .stroke = MZ_TOKEN_TEXT, .stroke_width = 1.25 },
  };
  MzChartBuild *build = map->build;
  MzStyle text = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  MzPoint start = get_start (map);
  ScaleBar bar = { 0 };

  if (!find_bar (map, &bar))
    return;

  mz_scene_builder_begin_group (build->scene, MZ_ROLE_GUIDE, "scale", C_("chart part", "Scale"));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trace_bar (build->scene, &lines[i], &start, bar.length_px);
  text.stroke = MZ_TOKEN_SURFACE;
  text.stroke_width = 3;
  _mz_chart_build_add_text (build, &text, start.x, start.y - TICK_HEIGHT - 2, bar.words);
  mz_scene_builder_end_group (build->scene);
  g_free (bar.words);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include "mz-describe-private.h"
#include "mz-map-classes.h"
#include "mz-map-sites.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* Below this area a country is drawn as a dot at its label point. */
#define DOT_AREA_PX       10.0
#define DOT_RADIUS        3.5
#define SMALL_DOT_RADIUS  2.0
#define MIN_STEP_PX       0.5

typedef struct
{
  MzChartBuild  *build;
  MzMapGeometry *geometry;
  MzWorld       *world;
  MzBorders      borders;
  MzMapView      view;
  MzMapClasses   classes;
  guint8        *drawn;      /* per unit: already in the scene */
  GArray        *labels;     /* (element-type MzRect) room that labels have taken */
} MapBuild;

static const char *
get_unit_name (const MapBuild *map,
               guint32         unit)
{
  return mz_chart_context_get_subject_name (map->build->context,
                                            mz_world_get_unit (map->world, unit)->id);
}

/* "Crimea: administered by Russia, claimed by …" stands in the dispute's note, which is data. */
static char *
describe_unit (const MapBuild   *map,
               guint32           unit,
               const char       *state,
               const MzChartRow *row)
{
  const MzWorldUnit *record = mz_world_get_unit (map->world, unit);
  g_autofree char *words = NULL;
  g_autofree char *joined = NULL;

  if (row != NULL)
    words = _mz_describe_row (map->build, row);
  else
    words = g_strdup_printf (C_("mark", "%s: no figure"),
                             state != NULL ? mz_chart_context_get_subject_name (map->build->context, state)
                                           : get_unit_name (map, unit));

  if (state != NULL && !g_str_equal (state, record->id))
    joined = g_strdup_printf (C_("mark", "%1$s, coloured as part of %2$s"), get_unit_name (map, unit), words);
  else
    joined = g_steal_pointer (&words);

  if (record->dispute == MZ_NO_UNIT)
    return g_steal_pointer (&joined);

  return g_strdup_printf (C_("mark", "%1$s. Disputed: %2$s"), joined,
                          mz_world_get_dispute (map->world, record->dispute)->note);
}

static guint32
add_unit_shape (MapBuild      *map,
                guint32        unit,
                const MzStyle *fill,
                gboolean       has_figure)
{
  MzSceneBuilder *scene = map->build->scene;
  const MzWorldUnit *record = mz_world_get_unit (map->world, unit);
  double x, y;
  MzStyle style = *fill;
  guint32 mark;

  if (record->n_polygons > 0 &&
      mz_map_geometry_get_area_px (map->geometry, unit, &map->view) >= DOT_AREA_PX)
    {
      MzPathSink *sink = mz_scene_builder_begin_path (scene, mz_scene_builder_add_style (scene, &style));

      mz_map_geometry_trace_unit (map->geometry, unit, &map->view, sink);
      mark = mz_scene_builder_end_path (scene);
      mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | (has_figure ? MZ_MARK_FOCUSABLE : 0));
      return mark;
    }

  if (!mz_map_geometry_get_label_point (map->geometry, unit, &map->view, &x, &y))
    return MZ_NO_MARK;

  style.pattern = MZ_PATTERN_NONE;
  style.stroke = MZ_TOKEN_BORDER;
  style.stroke_width = 0.75;
  mark = mz_scene_builder_add_symbol (scene, mz_scene_builder_add_style (scene, &style), MZ_SYMBOL_CIRCLE,
                                      x, y, has_figure ? DOT_RADIUS : SMALL_DOT_RADIUS);
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_DOT | (has_figure ? MZ_MARK_FOCUSABLE : 0));

  return mark;
}

/* A point of a place in view; a zoomed map has places outside, which the keyboard passes over. */
static gboolean
is_in_view (const MapBuild *map,
            guint32         unit)
{
  const MzRect *plot = &map->build->plot;
  double x, y;

  return mz_map_geometry_get_label_point (map->geometry, unit, &map->view, &x, &y) &&
         mz_rect_contains (plot, x, y);
}

static void
add_unit (MapBuild *map,
          guint32   unit)
{
  const MzWorldUnit *record = mz_world_get_unit (map->world, unit);
  const char *state = mz_world_get_state_of (map->world, unit, map->borders);
  const MzChartRow *row = state != NULL ? _mz_chart_build_find_row (map->build, state) : NULL;
  const MzStyle plain = { .fill = MZ_TOKEN_LAND };
  const MzStyle fill = map->build->of_companies ? plain : _mz_map_classes_get_style (&map->classes, row);
  g_autofree char *sentence = describe_unit (map, unit, state, row);
  gboolean has_figure = row != NULL && row->n_figures > 0;
  gboolean is_own = has_figure && g_str_equal (row->subject, record->id) && is_in_view (map, unit);
  guint32 mark = add_unit_shape (map, unit, &fill, is_own);

  map->drawn[unit] = TRUE;
  if (mark == MZ_NO_MARK)
    return;
  if (map->build->of_companies)
    {
      /* Below facilities the land is only a background. */
      mz_scene_builder_set_flags (map->build->scene, mark, 0);
      return;
    }

  /* A disputed area keeps its own name, whichever state's figure colours it. */
  mz_scene_builder_set_info (map->build->scene, mark,
                             state != NULL && record->dispute == MZ_NO_UNIT ? state : record->id, sentence, NULL);
  if (has_figure)
    mz_scene_builder_set_datum (map->build->scene, mark, row->figures, row->n_figures);
}

/* Places with a figure first, the largest value first: this is also the order of the keyboard. */
static void
add_units (MapBuild *map)
{
  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_SERIES, "places", C_("chart part", "Countries"));
  for (guint i = 0; i < map->build->rows->len; i++)
    {
      guint32 unit = mz_world_find_unit (map->world, _mz_chart_build_get_row (map->build, i)->subject);

      if (unit != MZ_NO_UNIT && !map->drawn[unit])
        add_unit (map, unit);
    }
  for (guint32 unit = 0; unit < mz_world_get_n_units (map->world); unit++)
    {
      if (!map->drawn[unit])
        add_unit (map, unit);
    }
  mz_scene_builder_end_group (map->build->scene);
}

static void
add_background (MapBuild *map)
{
  MzSceneBuilder *scene = map->build->scene;
  const MzStyle sea = { .fill = MZ_TOKEN_SEA };
  const MzStyle grid = { .stroke = MZ_TOKEN_GRID, .stroke_width = 0.5 };
  MzPathSink *sink;

  mz_scene_builder_begin_group (scene, MZ_ROLE_BACKGROUND, "sea", NULL);
  sink = mz_scene_builder_begin_path (scene, mz_scene_builder_add_style (scene, &sea));
  mz_map_geometry_trace_outline (map->geometry, &map->view, sink);
  mz_scene_builder_end_path (scene);
  sink = mz_scene_builder_begin_path (scene, mz_scene_builder_add_style (scene, &grid));
  mz_map_geometry_trace_graticule (map->geometry, &map->view, sink);
  mz_scene_builder_end_path (scene);
  mz_scene_builder_end_group (scene);
}

static void
add_hatching (MapBuild *map)
{
  MzSceneBuilder *scene = map->build->scene;
  const MzStyle hatch = { .pattern = MZ_PATTERN_HATCH, .pattern_color = MZ_TOKEN_HATCH };
  guint16 style = mz_scene_builder_add_style (scene, &hatch);

  for (guint32 unit = 0; unit < mz_world_get_n_units (map->world); unit++)
    {
      const MzWorldUnit *record = mz_world_get_unit (map->world, unit);

      if (record->dispute != MZ_NO_UNIT && record->n_polygons > 0 &&
          mz_world_get_dispute (map->world, record->dispute)->hatched)
        {
          mz_map_geometry_trace_unit (map->geometry, unit, &map->view,
                                      mz_scene_builder_begin_path (scene, style));
          mz_scene_builder_end_path (scene);
        }
    }
}

static void
add_borders (MapBuild *map,
             gboolean  disputed)
{
  MzSceneBuilder *scene = map->build->scene;
  const MzStyle line = {
    .stroke = MZ_TOKEN_BORDER,
    .stroke_width = disputed ? 0.9 : 0.6,
    .dash = disputed ? MZ_DASH_DASHED : MZ_DASH_SOLID,
  };
  MzPathSink *sink = mz_scene_builder_begin_path (scene, mz_scene_builder_add_style (scene, &line));

  for (guint i = 0; i < mz_map_geometry_get_n_borders (map->geometry); i++)
    {
      if (mz_map_geometry_is_disputed (map->geometry, i) == disputed)
        mz_map_geometry_trace_border (map->geometry, i, &map->view, sink);
    }
  mz_scene_builder_end_path (scene);
}

static void
add_lines (MapBuild *map)
{
  MzSceneBuilder *scene = map->build->scene;
  const MzStyle lake = { .fill = MZ_TOKEN_SEA };

  mz_scene_builder_begin_group (scene, MZ_ROLE_GUIDE, "borders", C_("chart part", "Borders"));
  mz_map_geometry_trace_lakes (map->geometry, &map->view,
                               mz_scene_builder_begin_path (scene, mz_scene_builder_add_style (scene, &lake)));
  mz_scene_builder_end_path (scene);
  add_hatching (map);
  add_borders (map, FALSE);
  add_borders (map, TRUE);
  mz_scene_builder_end_group (scene);
}

static gboolean
take_room (MapBuild     *map,
           const MzRect *rect)
{
  const MzRect *plot = &map->build->plot;

  if (rect->x < plot->x || rect->y < plot->y || rect->x + rect->width > plot->x + plot->width ||
      rect->y + rect->height > plot->y + plot->height)
    return FALSE;

  for (guint i = 0; i < map->labels->len; i++)
    {
      if (mz_rect_intersects (rect, &g_array_index (map->labels, MzRect, i)))
        return FALSE;
    }

  g_array_append_val (map->labels, *rect);

  return TRUE;
}

/* Name above value, centred on the label point, when both find room. */
static void
add_label (MapBuild         *map,
           const MzChartRow *row,
           guint32           unit)
{
  MzChartBuild *build = map->build;
  const char *name = mz_chart_context_get_subject_name (build->context, row->subject);
  g_autofree char *value = _mz_describe_short (row->value, row->bound, build->unit, build->language);
  MzStyle style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, MZ_FONT_BOLD, MZ_ANCHOR_MIDDLE);
  MzTextExtents upper, lower;
  MzRect rect;
  double x, y;

  if (!mz_map_geometry_get_label_point (map->geometry, unit, &map->view, &x, &y))
    return;

  mz_text_metrics_measure (build->metrics, name, MZ_FONT_BOLD, MZ_SIZE_SMALL, &upper);
  mz_text_metrics_measure (build->metrics, value, MZ_FONT_REGULAR, MZ_SIZE_SMALL, &lower);
  rect.width = MAX (upper.width, lower.width) + 6;
  rect.height = 2 * MZ_SIZE_SMALL + 6;
  rect.x = x - rect.width / 2;
  rect.y = y - rect.height / 2;
  if (!take_room (map, &rect))
    return;

  style.stroke = MZ_TOKEN_SURFACE;
  style.stroke_width = 3;
  _mz_chart_build_add_text (build, &style, x, y - 2, name);
  style.face = MZ_FONT_REGULAR;
  _mz_chart_build_add_text (build, &style, x, y + MZ_SIZE_SMALL, value);
}

static void
add_labels (MapBuild *map)
{
  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_GUIDE, MZ_LABELS_GROUP, NULL);
  for (guint i = 0; i < map->build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (map->build, i);
      guint32 unit = mz_world_find_unit (map->world, row->subject);

      if (unit != MZ_NO_UNIT && _mz_chart_row_has_value (row) && row->value != 0)
        add_label (map, row, unit);
    }
  mz_scene_builder_end_group (map->build->scene);
}

static void
add_selection (MapBuild *map)
{
  MzSceneBuilder *scene = map->build->scene;
  /* A wider line in the surface's colour below sets the outline off from any fill. */
  static const MzStyle outlines[] = {
    { .stroke = MZ_TOKEN_SURFACE, .stroke_width = 4.5 },
    { .stroke = MZ_TOKEN_SELECTION, .stroke_width = 2 },
  };
  guint32 unit;

  if (mz_view_spec_get_selected (map->build->spec) == NULL)
    return;

  unit = mz_world_find_unit (map->world, mz_view_spec_get_selected (map->build->spec));
  if (unit == MZ_NO_UNIT || mz_world_get_unit (map->world, unit)->n_polygons == 0)
    return;

  mz_scene_builder_begin_group (scene, MZ_ROLE_GUIDE, "selection", C_("chart part", "Selection"));
  for (guint i = 0; i < G_N_ELEMENTS (outlines); i++)
    {
      guint16 style = mz_scene_builder_add_style (scene, &outlines[i]);

      mz_map_geometry_trace_unit (map->geometry, unit, &map->view, mz_scene_builder_begin_path (scene, style));
      mz_scene_builder_end_path (scene);
    }
  mz_scene_builder_end_group (scene);
}

static void
build_layers (MapBuild *map)
{
  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_PLOT, "map", C_("chart part", "Map"));
  if (mz_view_spec_get_camera (map->build->spec)->zoom > 1)
    mz_scene_builder_set_clip (map->build->scene, &map->build->plot);
  add_background (map);
  add_units (map);
  add_lines (map);
  if (map->build->of_companies)
    _mz_map_sites_build_rows (map->build, map->geometry, &map->view);
  else if (mz_view_spec_get_option (map->build->spec, MZ_OPTION_SITES))
    _mz_map_sites_build (map->build, map->geometry, &map->view);
  add_selection (map);
  add_labels (map);
  mz_scene_builder_end_group (map->build->scene);
}

/* The whole world fitted into the plot, or the part of it that the camera looks at. */
static void
place_camera (MapBuild *map)
{
  const MzCamera *camera = mz_view_spec_get_camera (map->build->spec);
  const MzRect *plot = &map->build->plot;
  double x, y;

  mz_map_geometry_fit (map->geometry, plot, &map->view);
  map->view.min_step_px = MIN_STEP_PX;
  if (camera->zoom > 1 &&
      mz_projection_project (mz_map_geometry_get_projection (map->geometry), camera->lon, camera->lat, &x, &y))
    {
      map->view.scale *= camera->zoom;
      map->view.x0 = plot->x + plot->width / 2 - map->view.scale * x;
      map->view.y0 = plot->y + plot->height / 2 + map->view.scale * y;
    }
  map->build->map_view = map->view;
  map->build->has_map_view = TRUE;
}

/* A choropleth of all units, with dots for what is too small to see. */
static void
build_map (MzChartBuild *build)
{
  g_autoptr (GArray) legend = _mz_legend_new ();
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (MzRect));
  g_autofree guint8 *drawn = NULL;
  MapBuild map = { .build = build, .labels = labels };

  map.geometry = mz_chart_context_get_geometry (build->context);
  if (build->of_companies && !_mz_map_sites_has_rows (build))
    {
      _mz_chart_build_add_message (build, C_("chart", "This measure is about companies; the bars show it."));
      return;
    }
  if (map.geometry == NULL)
    {
      _mz_chart_build_add_message (build, C_("chart", "The base map could not be read."));
      return;
    }

  map.world = mz_map_geometry_get_world (map.geometry);
  map.borders = mz_view_spec_get_option (build->spec, MZ_OPTION_BORDERS);
  map.drawn = drawn = g_new0 (guint8, mz_world_get_n_units (map.world));
  _mz_map_classes_init (&map.classes, build);
  if (build->of_companies)
    _mz_map_sites_add_row_legend (build, legend);
  else
    _mz_map_classes_add_legend (&map.classes, build, legend);
  if (!build->of_companies && mz_view_spec_get_option (build->spec, MZ_OPTION_SITES))
    _mz_map_sites_add_legend (build, legend);
  _mz_legend_build (build, legend);

  place_camera (&map);
  build_layers (&map);
  _mz_map_classes_clear (&map.classes);
}

const MzChartType _mz_map_chart_type = {
  .is_of_measure = TRUE,
  .describe_title = _mz_describe_title,
  .describe_subtitle = _mz_describe_subtitle,
  .describe_chart = _mz_describe_chart,
  .build = build_map,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-private.h"

#include "mz-map-sites.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_STEP_PX       0.5

static void
add_background (MzMapBuild *map)
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
add_borders (MzMapBuild *map,
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
add_lines (MzMapBuild *map)
{
  MzSceneBuilder *scene = map->build->scene;
  const MzStyle lake = { .fill = MZ_TOKEN_SEA };

  mz_scene_builder_begin_group (scene, MZ_ROLE_GUIDE, "borders", C_("chart part", "Borders"));
  mz_map_geometry_trace_lakes (map->geometry, &map->view,
                               mz_scene_builder_begin_path (scene, mz_scene_builder_add_style (scene, &lake)));
  mz_scene_builder_end_path (scene);
  _mz_map_add_hatching (map);
  add_borders (map, FALSE);
  add_borders (map, TRUE);
  mz_scene_builder_end_group (scene);
}

static void
add_selection (MzMapBuild *map)
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
build_layers (MzMapBuild *map)
{
  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_PLOT, "map", C_("chart part", "Map"));
  if (mz_view_spec_get_camera (map->build->spec)->zoom > 1)
    mz_scene_builder_set_clip (map->build->scene, &map->build->plot);
  add_background (map);
  _mz_map_add_units (map);
  add_lines (map);
  if (map->build->of_companies)
    _mz_map_sites_build_rows (map->build, map->geometry, &map->view);
  else if (mz_view_spec_get_option (map->build->spec, MZ_OPTION_SITES))
    _mz_map_sites_build (map->build, map->geometry, &map->view);
  add_selection (map);
  _mz_map_add_labels (map);
  mz_scene_builder_end_group (map->build->scene);
}

/* The whole world fitted into the plot, or the part of it that the camera looks at. */
static void
place_camera (MzMapBuild *map)
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
  MzMapBuild map = { .build = build, .labels = labels };

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

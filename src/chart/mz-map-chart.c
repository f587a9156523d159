/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart.h"
#include "mz-map-private.h"

#include "mz-chart-types.h"
#include "mz-map-camera.h"
#include "mz-map-circle-layer.h"
#include "mz-map-sites.h"
#include <glib/gi18n-lib.h>

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
  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_PLOT, MZ_MAP_GROUP, C_("chart part", "Map"));
  if (mz_view_spec_get_camera (map->build->spec)->zoom > 1)
    mz_scene_builder_set_clip (map->build->scene, &map->build->plot);
  _mz_map_add_background (map);
  _mz_map_add_units (map);
  _mz_map_add_lines (map);
  _mz_map_add_occurrences (map);
  _mz_map_add_own_layers (map);
  if (map->has_circles)
    _mz_map_circle_layer_build (map);
  if (!map->build->of_companies && mz_view_spec_get_option (map->build->spec, MZ_OPTION_SITES))
    _mz_map_sites_build (map);
  add_selection (map);
  _mz_map_keep_room_for_scale (map);
  _mz_map_add_labels (map);
  mz_scene_builder_end_group (map->build->scene);
  _mz_map_add_scale (map);
}

static void
add_legend (MzMapBuild *map)
{
  static const MzStyle no_swatch = { .fill = MZ_TOKEN_NONE };
  g_autoptr (GArray) legend = _mz_legend_new ();
  g_autofree char *nothing = _mz_describe_if_nothing (map->build);
  guint n_values;

  if (map->has_circles)
    _mz_map_circles_add_legend (&map->circles, legend);
  else
    _mz_map_classes_add_legend (&map->classes, map->build, legend);
  if (nothing != NULL)
    _mz_legend_add (legend, MZ_SWATCH_NONE, &no_swatch, nothing);
  n_values = legend->len;
  if (map->build->of_companies)
    _mz_map_sites_add_precision_legend (legend);
  else if (mz_view_spec_get_option (map->build->spec, MZ_OPTION_SITES))
    _mz_map_sites_add_legend (map->build, legend);
  _mz_map_add_occurrences_legend (map->build, legend);
  _mz_map_add_own_layers_legend (map->build, legend);
  _mz_map_add_dispute_legend (legend);
  _mz_legend_let_go (legend, n_values);
  _mz_legend_build (map->build, legend);
}

static void
build_known_map (MzMapBuild         *map,
                 const MzProjection *projection)
{
  MzChartBuild *build = map->build;
  g_autofree guint8 *drawn = g_new0 (guint8, mz_world_get_n_units (map->world));

  map->drawn = drawn;
  map->zoom = mz_view_spec_get_camera (build->spec)->zoom;
  map->borders = mz_view_spec_get_option (build->spec, MZ_OPTION_BORDERS);
  map->has_circles = build->of_companies ||
                     mz_view_spec_get_option (build->spec, MZ_OPTION_MAP_MARKS) == MZ_MAP_CIRCLES;
  if (map->has_circles)
    _mz_map_circle_layer_prepare (map);
  else
    _mz_map_classes_init (&map->classes, build);
  add_legend (map);

  mz_map_camera_get_view (mz_view_spec_get_camera (build->spec), projection, &build->plot, &map->view);
  build->map_view = map->view;
  build->has_map_view = TRUE;
  _mz_map_labels_init (map);
  build_layers (map);
  _mz_map_labels_clear (map);
  _mz_map_classes_clear (&map->classes);
}

/* A choropleth of all units, with dots for what is too small to see, or circles. */
static void
build_map (MzChartBuild *build)
{
  g_autoptr (MzMapGeometry) geometry = NULL;
  MzMapBuild map = { .build = build };
  MzProjection projection;

  mz_map_camera_get_projection (build->spec, &projection);
  map.geometry = geometry = mz_chart_context_dup_geometry (build->context, &projection);
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
  build_known_map (&map, &projection);
}

const MzChartType _mz_map_chart_type = {
  .is_of_measure = TRUE,
  .describe_title = _mz_describe_title,
  .describe_subtitle = _mz_describe_subtitle,
  .describe_chart = _mz_describe_chart,
  .build = build_map,
};

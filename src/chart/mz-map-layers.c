/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-private.h"

#include <glib/gi18n-lib.h>

void
_mz_map_add_background (MzMapBuild *map)
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
             gboolean    disputed)
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

/* What lies over the fills: lakes, hatching, borders. */
void
_mz_map_add_lines (MzMapBuild *map)
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

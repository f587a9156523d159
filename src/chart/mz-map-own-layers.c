/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-private.h"

#include "mz-text.h"
#include <glib/gi18n-lib.h>

#define POINT_RADIUS 2.25
#define LINE_WIDTH   1.25
#define N_COLORS     6

static MzGeoLayer *
get_layer (const MzChartBuild *build,
           guint               layer)
{
  return g_ptr_array_index (mz_chart_context_get_layers (build->context), layer);
}

static MzToken
get_token (guint layer)
{
  return MZ_TOKEN_SERIES_1 + layer % N_COLORS;
}

/* What is the reader's own is always told apart from what a source says. */
static char *
describe_feature (MzGeoLayer *layer,
                  const char *name)
{
  g_autofree char *layer_name = mz_text_isolate (mz_geo_layer_get_name (layer));
  g_autofree char *own_name = mz_text_isolate (name);

  if (name == NULL)
    return g_strdup_printf (C_("mark", "Own layer “%s”, no figure"), layer_name);

  return g_strdup_printf (C_("mark", "%1$s: own layer “%2$s”, no figure"), own_name, layer_name);
}

static void
finish_mark (MzMapBuild *map,
             guint32     mark,
             const char *sentence)
{
  mz_scene_builder_set_info (map->build->scene, mark, NULL, sentence, NULL);
  mz_scene_builder_set_flags (map->build->scene, mark, MZ_MARK_PICKABLE);
}

static void
add_points (MzMapBuild *map,
            MzGeoLayer *layer,
            guint       feature,
            guint16     style,
            const char *sentence)
{
  const MzProjection *projection = mz_map_geometry_get_projection (map->geometry);
  guint n_points;
  const MzPoint *points = mz_geo_layer_get_points (layer, feature, &n_points);

  for (guint i = 0; i < n_points; i++)
    {
      double x, y;

      if (!mz_projection_project (projection, points[i].x, points[i].y, &x, &y))
        continue;
      x = map->view.x0 + map->view.scale * x;
      y = map->view.y0 - map->view.scale * y;
      if (mz_rect_contains (&map->build->plot, x, y))
        finish_mark (map, mz_scene_builder_add_symbol (map->build->scene, style, MZ_SYMBOL_CIRCLE, x, y, POINT_RADIUS),
                     sentence);
    }
}

static void
add_lines (MzMapBuild *map,
           MzGeoLayer *layer,
           guint       feature,
           guint16     style,
           const char *sentence)
{
  MzPathSink *sink = mz_scene_builder_begin_path (map->build->scene, style);

  mz_geo_layer_trace (layer, feature, mz_map_geometry_get_projection (map->geometry), &map->view, sink);
  finish_mark (map, mz_scene_builder_end_path (map->build->scene), sentence);
}

static void
add_layer (MzMapBuild *map,
           guint       place)
{
  MzGeoLayer *layer = get_layer (map->build, place);
  const MzStyle disc = { .fill = get_token (place) };
  const MzStyle line = { .stroke = get_token (place), .stroke_width = LINE_WIDTH };
  guint16 disc_style = mz_scene_builder_add_style (map->build->scene, &disc);
  guint16 line_style = mz_scene_builder_add_style (map->build->scene, &line);

  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_BACKGROUND, "own-layer", mz_geo_layer_get_name (layer));
  for (guint i = 0; i < mz_geo_layer_get_n_features (layer); i++)
    {
      const MzGeoFeature *feature = mz_geo_layer_get_feature (layer, i);
      g_autofree char *sentence = describe_feature (layer, feature->name);

      if (feature->n_lines > 0)
        add_lines (map, layer, i, line_style, sentence);
      add_points (map, layer, i, disc_style, sentence);
    }
  mz_scene_builder_end_group (map->build->scene);
}

void
_mz_map_add_own_layers (MzMapBuild *map)
{
  for (guint i = 0; i < mz_chart_context_get_layers (map->build->context)->len; i++)
    add_layer (map, i);
}

static gboolean
has_lines (MzGeoLayer *layer)
{
  return mz_geo_layer_get_n_features (layer) > 0 && mz_geo_layer_get_feature (layer, 0)->n_lines > 0;
}

void
_mz_map_add_own_layers_legend (const MzChartBuild *build,
                               GArray             *legend)
{
  for (guint i = 0; i < mz_chart_context_get_layers (build->context)->len; i++)
    {
      MzGeoLayer *layer = get_layer (build, i);
      g_autofree char *name = mz_text_isolate (mz_geo_layer_get_name (layer));
      g_autofree char *words = g_strdup_printf (C_("legend", "own layer: %s"), name);
      MzStyle style = { .fill = get_token (i) };

      if (has_lines (layer))
        style = (MzStyle) { .stroke = get_token (i), .stroke_width = LINE_WIDTH };
      _mz_legend_add_symbol (legend, MZ_SYMBOL_CIRCLE, &style, words);
    }
}

/* (transfer full) (nullable): the files of the reader's own layers in one line of the credits */
char *
_mz_map_describe_own_layers (const MzChartBuild *build)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (mz_chart_context_get_layers (build->context)->len == 0)
    return NULL;

  for (guint i = 0; i < mz_chart_context_get_layers (build->context)->len; i++)
    g_ptr_array_add (names, mz_text_isolate (mz_geo_layer_get_file (get_layer (build, i))));
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);

  return g_strdup_printf (C_("credits", "Own layers, not from any source of the figures: %s"), joined);
}

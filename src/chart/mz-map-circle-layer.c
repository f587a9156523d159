/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-circle-layer.h"

#include "mz-map-all-years.h"
#include "mz-map-sites.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* A row that has a circle, and where. */
typedef struct
{
  const MzChartRow *row;
  MzPoint           point;
  double            radius;
} Placed;

/* Of several rows about one subject the map shows the one of the whole year. */
static gboolean
is_drawn (const MzChartBuild *build,
          const MzChartRow   *row)
{
  return row->n_figures > 0 && _mz_chart_build_find_row (build, row->subject) == row;
}

static gboolean
has_place (const MzChartBuild *build,
           MzWorld            *world,
           const MzChartRow   *row)
{
  if (build->of_companies)
    return _mz_map_sites_has_place (build, row->subject);

  return mz_world_find_unit (world, row->subject) != MZ_NO_UNIT;
}

void
_mz_map_circle_layer_take (MzMapCircles       *circles,
                           const MzChartBuild *build,
                           MzWorld            *world)
{
  g_autoptr (GArray) rows = _mz_map_collect_scale_rows (build);

  for (guint i = 0; i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);

      if (is_drawn (build, row) && has_place (build, world, row))
        _mz_map_circles_take (circles, row);
    }
  for (guint i = 0; _mz_map_is_of_all_years (build) && i < rows->len; i++)
    {
      const MzChartRow *row = &g_array_index (rows, MzChartRow, i);

      if (has_place (build, world, row))
        _mz_map_circles_widen (circles, row);
    }
}

/* Learns how large the circles are. Places out of view count, so that a moved map keeps its sizes. */
void
_mz_map_circle_layer_prepare (MzMapBuild *map)
{
  _mz_map_circles_init (&map->circles, map->build);
  _mz_map_circle_layer_take (&map->circles, map->build, map->world);
  _mz_map_circles_finish (&map->circles);
}

static gboolean
find_point (const MzMapBuild *map,
            const MzChartRow *row,
            MzPoint          *point_out)
{
  guint32 unit;

  if (map->build->of_companies)
    return _mz_map_sites_place_row (map, row, point_out);

  unit = mz_world_find_unit (map->world, row->subject);

  return unit != MZ_NO_UNIT &&
         mz_map_geometry_get_label_point (map->geometry, unit, &map->view, &point_out->x, &point_out->y) &&
         mz_rect_contains (&map->build->plot, point_out->x, point_out->y);
}

/* Two circles of nearly one size at one place would look like one: the later one steps aside. */
static void
step_aside (Placed       *placed,
            const GArray *before)
{
  for (guint i = 0; i < before->len; i++)
    {
      const Placed *other = &g_array_index (before, Placed, i);

      if (hypot (placed->point.x - other->point.x, placed->point.y - other->point.y) < 2 &&
          placed->radius > 0.8 * other->radius)
        placed->point.x = other->point.x + other->radius;
    }
}

static int
compare_radius (gconstpointer a,
                gconstpointer b)
{
  double left = ((const Placed *) a)->radius, right = ((const Placed *) b)->radius;

  return (left < right) - (left > right);
}

/* Largest first, so that none hides a smaller one. (transfer full) */
static GArray *
place_rows (const MzMapBuild *map)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Placed));

  for (guint i = 0; i < map->build->rows->len; i++)
    {
      Placed placed = { .row = _mz_chart_build_get_row (map->build, i) };

      if (!is_drawn (map->build, placed.row) || !find_point (map, placed.row, &placed.point))
        continue;
      placed.radius = _mz_map_circles_get_radius (&map->circles, placed.row);
      step_aside (&placed, all);
      g_array_append_val (all, placed);
    }
  g_array_sort (all, compare_radius);

  return all;
}

void
_mz_map_circle_layer_build (MzMapBuild *map)
{
  g_autoptr (GArray) all = place_rows (map);

  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_SERIES, map->build->of_companies ? "sites" : "circles",
                                map->build->of_companies ? C_("chart part", "Facilities") : C_("chart part", "Circles"));
  for (guint i = 0; i < all->len; i++)
    {
      const Placed *placed = &g_array_index (all, Placed, i);

      if (map->build->of_companies)
        _mz_map_sites_add_precision (map, placed->row->subject, placed->radius);
      _mz_map_circles_add (&map->circles, map->build, placed->row, &placed->point);
      _mz_map_labels_block (map, &placed->point, placed->radius, placed->row->subject);
      _mz_map_labels_wish_row (map, placed->row, &placed->point, placed->radius, 0);
    }
  mz_scene_builder_end_group (map->build->scene);
}

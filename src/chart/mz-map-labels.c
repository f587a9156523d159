/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-private.h"

#include "mz-describe-private.h"

static gboolean
take_room (MzMapBuild     *map,
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
add_label (MzMapBuild         *map,
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

void
_mz_map_add_labels (MzMapBuild *map)
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

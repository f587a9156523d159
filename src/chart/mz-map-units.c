/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-private.h"

#include <glib/gi18n-lib.h>

/* Below this area a country is drawn as a dot at its label point. */
#define DOT_AREA_PX       10.0
#define DOT_RADIUS        3.5
#define SMALL_DOT_RADIUS  2.0

static const char *
get_unit_name (const MzMapBuild *map,
               guint32           unit)
{
  return mz_chart_context_get_subject_name (map->build->context,
                                            mz_world_get_unit (map->world, unit)->id);
}

static char *
join_names (const MzMapBuild  *map,
            const char *const *ids)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? C_("between names", ", ") : "",
                            mz_chart_context_get_subject_name (map->build->context, ids[i]));

  return g_string_free (names, FALSE);
}

/* Who holds an area and who claims it, then the note of the base map, which is data. */
static char *
describe_dispute (const MzMapBuild *map,
                  const MzDispute  *dispute)
{
  g_autofree char *claims = join_names (map, dispute->claims);

  if (dispute->admin == NULL)
    /* Translators: states, then a note in English */
    return g_strdup_printf (C_("mark", "Disputed: claimed by %1$s. %2$s"), claims, dispute->note);

  /* Translators: state, states, then a note in English */
  return g_strdup_printf (C_("mark", "Disputed: administered by %1$s, claimed by %2$s. %3$s"),
                          mz_chart_context_get_subject_name (map->build->context, dispute->admin), claims,
                          dispute->note);
}

static char *
describe_unit (const MzMapBuild *map,
               guint32           unit,
               const char       *state,
               const MzChartRow *row)
{
  const MzWorldUnit *record = mz_world_get_unit (map->world, unit);
  g_autofree char *words = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *dispute = NULL;

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

  dispute = describe_dispute (map, mz_world_get_dispute (map->world, record->dispute));

  return g_strdup_printf (C_("mark", "%1$s. %2$s"), joined, dispute);
}

static guint32
add_unit_shape (MzMapBuild    *map,
                guint32        unit,
                const MzStyle *fill,
                gboolean       has_figure)
{
  MzSceneBuilder *scene = map->build->scene;
  double x, y;
  MzStyle style = *fill;
  guint32 mark;

  if (mz_map_geometry_has_unit (map->geometry, unit) &&
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
is_in_view (const MzMapBuild *map,
            guint32           unit)
{
  const MzRect *plot = &map->build->plot;
  double x, y;

  return mz_map_geometry_get_label_point (map->geometry, unit, &map->view, &x, &y) &&
         mz_rect_contains (plot, x, y);
}

static void
add_unit (MzMapBuild *map,
          guint32     unit)
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
void
_mz_map_add_units (MzMapBuild *map)
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

void
_mz_map_add_hatching (MzMapBuild *map)
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

void
_mz_map_add_dispute_legend (GArray *legend)
{
  const MzStyle hatch = { .pattern = MZ_PATTERN_HATCH, .pattern_color = MZ_TOKEN_HATCH,
                          .stroke = MZ_TOKEN_BORDER, .stroke_width = 0.75 };

  _mz_legend_add (legend, MZ_SWATCH_RECT, &hatch, C_("legend", "disputed"));
}

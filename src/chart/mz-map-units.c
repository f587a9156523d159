/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-private.h"

#include "mz-describe.h"
#include <glib/gi18n-lib.h>

/* Below this area a country is drawn as a dot at its label point. */
#define DOT_AREA_PX       10.0
#define DOT_RADIUS        3.5
#define SMALL_DOT_RADIUS  2.0
#define MIN_DOT_RADIUS    1.0
#define NAMED_DOT_WIDTH   240.0    /* of a map on which dots are named, px */
#define SMALL_DOT_WIDTH   600.0    /* of a map on which a dot without a figure has its full size, px */

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
  g_autofree char *note = mz_describe_term (map->build->context, dispute->note);

  if (dispute->admin == NULL)
    /* Translators: states, then a note */
    return g_strdup_printf (C_("mark", "Disputed: claimed by %1$s. %2$s"), claims, note);

  /* Translators: state, states, then a note */
  return g_strdup_printf (C_("mark", "Disputed: administered by %1$s, claimed by %2$s. %3$s"),
                          mz_chart_context_get_subject_name (map->build->context, dispute->admin), claims, note);
}

/* "No figure" would be wrong: there may be one that the view leaves out. */
static gboolean
is_outside (const MzMapBuild *map,
            const char       *state)
{
  return state != NULL && !_mz_chart_build_is_in_group (map->build, state);
}

static char *
describe_unit (const MzMapBuild *map,
               guint32           unit,
               const char       *state,
               const MzChartRow *row)
{
  const MzWorldUnit *record = mz_world_get_unit (map->world, unit);
  g_autofree char *name = _mz_describe_isolate (get_unit_name (map, unit));
  g_autofree char *words = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *dispute = NULL;

  if (row != NULL)
    words = _mz_describe_row (map->build, row);
  else if (is_outside (map, state))
    /* Translators: a country that the view's group of countries does not have */
    words = g_strdup_printf (C_("mark", "%s: not a member of the group that is shown"),
                             mz_chart_context_get_subject_name (map->build->context, state));
  else
    words = g_strdup_printf (C_("mark", "%s: no figure"),
                             state != NULL ? mz_chart_context_get_subject_name (map->build->context, state)
                                           : get_unit_name (map, unit));

  if (state != NULL && !g_str_equal (state, record->id))
    joined = g_strdup_printf (C_("mark", "%1$s, coloured as part of %2$s"), name, words);
  else
    joined = g_steal_pointer (&words);

  if (record->dispute == MZ_NO_UNIT)
    return g_steal_pointer (&joined);

  dispute = describe_dispute (map, mz_world_get_dispute (map->world, record->dispute));

  return g_strdup_printf (C_("mark", "%1$s. %2$s"), joined, dispute);
}

static guint32
add_area (MzMapBuild    *map,
          guint32        unit,
          const MzStyle *fill)
{
  MzSceneBuilder *scene = map->build->scene;
  MzPathSink *sink = mz_scene_builder_begin_path (scene, mz_scene_builder_add_style (scene, fill));

  mz_map_geometry_trace_unit (map->geometry, unit, &map->view, sink);

  return mz_scene_builder_end_path (scene);
}

static guint32
add_dot (MzMapBuild    *map,
         const MzStyle *fill,
         const MzPoint *point,
         double         radius)
{
  MzSceneBuilder *scene = map->build->scene;
  MzStyle style = *fill;

  style.pattern = MZ_PATTERN_NONE;
  style.stroke = MZ_TOKEN_BORDER;
  style.stroke_width = 0.75;

  return mz_scene_builder_add_symbol (scene, mz_scene_builder_add_style (scene, &style), MZ_SYMBOL_CIRCLE,
                                      point->x, point->y, radius);
}

/* A place as it lies on the map. */
typedef struct
{
  guint32           unit;
  const char       *state;      /* nullable: whose figure colours it */
  const MzChartRow *row;        /* nullable */
  MzPoint           point;      /* of its label */
  gboolean          has_point;
  double            area;       /* px² */
  gboolean          is_dot;
  gboolean          has_figure;
  gboolean          is_own;     /* its figure is about itself */
} Place;

static void
find_place (const MzMapBuild *map,
            guint32           unit,
            Place            *place)
{
  const MzWorldUnit *record = mz_world_get_unit (map->world, unit);

  *place = (Place) { .unit = unit, .state = mz_world_get_state_of (map->world, unit, map->borders) };
  place->row = place->state != NULL ? _mz_chart_build_find_row (map->build, place->state) : NULL;
  place->has_point = mz_map_geometry_get_label_point (map->geometry, unit, &map->view, &place->point.x, &place->point.y);
  place->area = mz_map_geometry_has_unit (map->geometry, unit) ?
                  mz_map_geometry_get_area_px (map->geometry, unit, &map->view) : 0;
  place->is_dot = place->area < DOT_AREA_PX;
  place->has_figure = place->row != NULL && place->row->n_figures > 0;
  place->is_own = place->has_figure && g_str_equal (place->row->subject, record->id);
}

/* A zoomed map has places outside, which the keyboard passes over. */
static gboolean
is_in_view (const MzMapBuild *map,
            const Place      *place)
{
  return place->has_point && mz_rect_contains (&map->build->plot, place->point.x, place->point.y);
}

/* A disputed area can be asked about as well as one with a figure; below circles these have the
 * keyboard, and dots that they cover are not found first. */
static MzMarkFlags
get_flags (const MzMapBuild *map,
           const Place      *place)
{
  MzMarkFlags flags = MZ_MARK_PICKABLE;
  guint32 dispute = mz_world_get_unit (map->world, place->unit)->dispute;
  gboolean is_disputed = dispute != MZ_NO_UNIT && mz_world_get_dispute (map->world, dispute)->hatched;

  if (is_in_view (map, place) && ((place->is_own && !map->has_circles) || (is_disputed && !place->is_dot)))
    flags |= MZ_MARK_FOCUSABLE;
  if (place->is_dot && !(map->has_circles && place->is_own))
    flags |= MZ_MARK_DOT;

  return flags;
}

static MzStyle
get_fill (const MzMapBuild *map,
          const Place      *place)
{
  if (map->has_circles || is_outside (map, place->state))
    return (MzStyle) { .fill = MZ_TOKEN_LAND };

  return _mz_map_classes_get_style (&map->classes, place->row);
}

/* Of the whole world, px. */
static double
get_map_width (const MzMapBuild *map)
{
  return MIN (map->build->plot.width, 2 * map->build->plot.height) * map->zoom;
}

/* On a very small map the name of a dot would lie over its large neighbour, and be read as its name. */
static void
wish_label (MzMapBuild  *map,
            const Place *place,
            double       radius)
{
  if (radius > 0 && get_map_width (map) < NAMED_DOT_WIDTH && !_mz_chart_build_is_selected (map->build, place->state))
    return;
  if (place->is_own && !map->has_circles && is_in_view (map, place))
    _mz_map_labels_wish_row (map, place->row, &place->point, radius, place->area);
}

/* On a small map the many dots without a figure of their own must not bury the land; labels may lie on them. */
static double
get_dot_radius (const MzMapBuild *map,
                const Place      *place)
{
  if (place->is_own && !map->has_circles)
    return DOT_RADIUS;

  return CLAMP (SMALL_DOT_RADIUS * get_map_width (map) / SMALL_DOT_WIDTH, MIN_DOT_RADIUS, SMALL_DOT_RADIUS);
}

static guint32
add_shape (MzMapBuild  *map,
           const Place *place)
{
  const MzStyle fill = get_fill (map, place);
  double radius = get_dot_radius (map, place);

  if (!place->is_dot)
    {
      wish_label (map, place, 0);
      return add_area (map, place->unit, &fill);
    }
  if (!place->has_point)
    return MZ_NO_MARK;

  if (place->is_own)
    _mz_map_labels_block (map, &place->point, radius + 1, place->row->subject);
  wish_label (map, place, radius + 1);

  return add_dot (map, &fill, &place->point, radius);
}

static void
add_unit (MzMapBuild *map,
          guint32     unit)
{
  const MzWorldUnit *record = mz_world_get_unit (map->world, unit);
  MzSceneBuilder *scene = map->build->scene;
  g_autofree char *sentence = NULL;
  Place place;
  guint32 mark;

  map->drawn[unit] = TRUE;
  find_place (map, unit, &place);
  mark = add_shape (map, &place);
  /* Below facilities the land is only a background. */
  if (mark == MZ_NO_MARK || map->build->of_companies)
    return;

  /* A disputed area keeps its own name, whichever state's figure colours it. */
  sentence = describe_unit (map, unit, place.state, place.row);
  mz_scene_builder_set_info (scene, mark, place.state != NULL && record->dispute == MZ_NO_UNIT ? place.state : record->id,
                             sentence, NULL);
  mz_scene_builder_set_flags (scene, mark, get_flags (map, &place));
  if (place.has_figure)
    mz_scene_builder_set_datum (scene, mark, place.row->figures, place.row->n_figures);
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

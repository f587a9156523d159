/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-sites.h"

#include "mz-describe-private.h"
#include "mz-describe.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define SITE_RADIUS        4.5
#define MAX_ROW_RADIUS     26.0
#define MIN_ROW_RADIUS     4.0
#define HONEST_PRECISION_KM 5.0
#define EARTH_RADIUS_KM    6371.0

typedef struct
{
  const char *stage;
  MzSymbol    symbol;
  MzToken     token;
} Stage;

static const Stage stages[] = {
  { "deposit", MZ_SYMBOL_DIAMOND, MZ_TOKEN_SERIES_1 },
  { "mine", MZ_SYMBOL_SQUARE, MZ_TOKEN_SERIES_2 },
  { "separation", MZ_SYMBOL_CIRCLE, MZ_TOKEN_SERIES_3 },
  { "metal", MZ_SYMBOL_CROSS, MZ_TOKEN_SERIES_4 },
  { "magnet", MZ_SYMBOL_TRIANGLE_RIGHT, MZ_TOKEN_SERIES_5 },
  { "recycling", MZ_SYMBOL_TRIANGLE_LEFT, MZ_TOKEN_SERIES_6 },
};

static const MzStyle precision_style = { .stroke = MZ_TOKEN_MUTED_TEXT, .stroke_width = 1, .dash = MZ_DASH_DASHED };

static const Stage *
get_stage (const MzFacility *facility)
{
  for (guint i = 0; facility->stages[0] != NULL && i < G_N_ELEMENTS (stages); i++)
    {
      if (g_str_equal (stages[i].stage, facility->stages[0]))
        return &stages[i];
    }

  return &stages[0];
}

static MzStyle
get_stage_style (const Stage *stage)
{
  return (MzStyle) { .fill = stage->token, .stroke = MZ_TOKEN_SURFACE, .stroke_width = 1 };
}

/* How a stage is drawn, on a map and elsewhere. */
MzStyle
_mz_map_sites_get_symbol (const char *stage,
                          MzSymbol   *symbol_out)
{
  const Stage *found = &stages[0];

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      if (g_str_equal (stages[i].stage, stage))
        found = &stages[i];
    }
  *symbol_out = found->symbol;

  return get_stage_style (found);
}

/* Where a facility lies on the chart; FALSE when its place is not known or out of view. */
static gboolean
place_facility (const MzChartBuild *build,
                MzMapGeometry      *geometry,
                const MzMapView    *view,
                const MzFacility   *facility,
                MzPoint            *point_out)
{
  double x, y;

  if (isnan (facility->latitude) || isnan (facility->longitude) ||
      !mz_projection_project (mz_map_geometry_get_projection (geometry), facility->longitude, facility->latitude,
                              &x, &y))
    return FALSE;

  point_out->x = view->x0 + view->scale * x;
  point_out->y = view->y0 - view->scale * y;

  return mz_rect_contains (&build->plot, point_out->x, point_out->y);
}

/* A place that is known to no more than some kilometres is a circle of that size, not a point. The
 * projection stretches it by less than the precision is known itself. */
static void
add_precision (MzChartBuild     *build,
               const MzMapView  *view,
               const MzFacility *facility,
               const MzPoint    *point,
               double            symbol_radius)
{
  double radius = facility->precision_km / EARTH_RADIUS_KM * view->scale;

  if (isnan (radius) || facility->precision_km <= HONEST_PRECISION_KM || radius <= symbol_radius)
    return;

  mz_scene_builder_add_symbol (build->scene, mz_scene_builder_add_style (build->scene, &precision_style), MZ_SYMBOL_CIRCLE,
                               point->x, point->y, radius);
}

static char *
describe_facility (const MzChartBuild *build,
                   guint32             facility,
                   guint               n_figures)
{
  const MzFacility *record = mz_dataset_get_facility (build->dataset, facility);
  g_autofree char *stage = mz_describe_stage (get_stage (record)->stage);

  /* Translators: name of a facility, its stage, how many figures there are of it */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$s: %3$u figure", "%1$s, %2$s: %3$u figures",
                                       n_figures),
                          mz_dataset_get_facility_name (build->dataset, facility, build->language), stage, n_figures);
}

/* Figures by the facility that they speak of. (element-type utf8 GArray) */
static GHashTable *
collect_figures (const MzChartBuild *build)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint32 i = 0; i < mz_dataset_get_n_figures (build->dataset); i++)
    {
      const char *subject = mz_dataset_get_figure (build->dataset, i)->subject;
      GArray *figures = g_hash_table_lookup (table, subject);

      if (figures == NULL)
        {
          figures = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (table, (gpointer) subject, figures);
        }
      g_array_append_val (figures, i);
    }

  return table;
}

static void
add_site (MzChartBuild    *build,
          MzMapGeometry   *geometry,
          const MzMapView *view,
          guint32          facility,
          GArray          *figures)
{
  const MzFacility *record = mz_dataset_get_facility (build->dataset, facility);
  const Stage *stage = get_stage (record);
  const MzStyle style = get_stage_style (stage);
  g_autofree char *sentence = describe_facility (build, facility, figures->len);
  MzPoint point;
  guint32 mark;

  if (!place_facility (build, geometry, view, record, &point))
    return;

  add_precision (build, view, record, &point, SITE_RADIUS);
  mark = mz_scene_builder_add_symbol (build->scene, mz_scene_builder_add_style (build->scene, &style), stage->symbol,
                                      point.x, point.y, SITE_RADIUS);
  mz_scene_builder_set_datum (build->scene, mark, (const guint32 *) (gconstpointer) figures->data, figures->len);
  mz_scene_builder_set_info (build->scene, mark, record->id, sentence, NULL);
  mz_scene_builder_set_flags (build->scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
}

/* Every facility that a figure speaks of, by stage. Others would be marks without evidence. */
void
_mz_map_sites_build (MzChartBuild    *build,
                     MzMapGeometry   *geometry,
                     const MzMapView *view)
{
  g_autoptr (GHashTable) figures = collect_figures (build);

  mz_scene_builder_begin_group (build->scene, MZ_ROLE_SERIES, "sites", C_("chart part", "Facilities"));
  for (guint32 i = 0; i < mz_dataset_get_n_facilities (build->dataset); i++)
    {
      GArray *own = g_hash_table_lookup (figures, mz_dataset_get_facility (build->dataset, i)->id);

      if (own != NULL)
        add_site (build, geometry, view, i, own);
    }
  mz_scene_builder_end_group (build->scene);
}

void
_mz_map_sites_add_legend (const MzChartBuild *build,
                          GArray             *legend)
{
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      const MzStyle style = get_stage_style (&stages[i]);
      g_autofree char *words = mz_describe_stage (stages[i].stage);

      _mz_legend_add_symbol (legend, stages[i].symbol, &style, words);
    }
  _mz_legend_add_symbol (legend, MZ_SYMBOL_CIRCLE, &precision_style, C_("legend", "place known only so far"));
}

/* What has no place is on no map, so it does not set the size of what is. */
static gboolean
has_place (const MzChartBuild *build,
           const char         *subject)
{
  guint32 facility = mz_dataset_find_facility (build->dataset, subject);

  return facility != MZ_NO_INDEX && !isnan (mz_dataset_get_facility (build->dataset, facility)->latitude);
}

/* Whether the rows of the chart are facilities whose places are known. */
gboolean
_mz_map_sites_has_rows (const MzChartBuild *build)
{
  for (guint i = 0; i < build->rows->len; i++)
    {
      if (has_place (build, _mz_chart_build_get_row (build, i)->subject))
        return TRUE;
    }

  return FALSE;
}

static double
get_largest (const MzChartBuild *build)
{
  double largest = 0;

  for (guint i = 0; i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);

      if (_mz_chart_row_has_value (row) && has_place (build, row->subject))
        largest = MAX (largest, row->value);
    }

  return largest;
}

void
_mz_map_sites_add_row_legend (const MzChartBuild *build,
                              GArray             *legend)
{
  const MzStyle style = { .fill = MZ_TOKEN_SERIES_1 };
  g_autofree char *largest = _mz_describe_short (get_largest (build), MZ_BOUND_EXACTLY, build->unit, build->language);
  g_autofree char *words = g_strdup_printf (C_("legend", "area in proportion; the largest is %s"), largest);

  _mz_legend_add_symbol (legend, MZ_SYMBOL_CIRCLE, &style, words);
  _mz_legend_add_symbol (legend, MZ_SYMBOL_CIRCLE, &precision_style, C_("legend", "place known only so far"));
}

static void
add_row (MzChartBuild     *build,
         MzMapGeometry    *geometry,
         const MzMapView  *view,
         const MzChartRow *row,
         double            largest)
{
  guint32 facility = mz_dataset_find_facility (build->dataset, row->subject);
  gboolean is_open = mz_bound_is_open_above (row->bound) || mz_bound_is_open_below (row->bound);
  const MzStyle style = {
    .fill = MZ_TOKEN_SERIES_1,
    .stroke = MZ_TOKEN_SURFACE,
    .stroke_width = 1,
    .pattern = is_open ? MZ_PATTERN_STRIPES : MZ_PATTERN_NONE,
    .pattern_color = MZ_TOKEN_BOUND_PATTERN,
  };
  double radius = MAX (MIN_ROW_RADIUS, MAX_ROW_RADIUS * sqrt (row->value / largest));
  g_autofree char *sentence = _mz_describe_row (build, row);
  MzPoint point;
  guint32 mark;

  if (facility == MZ_NO_INDEX ||
      !place_facility (build, geometry, view, mz_dataset_get_facility (build->dataset, facility), &point))
    return;

  add_precision (build, view, mz_dataset_get_facility (build->dataset, facility), &point, radius);
  mark = mz_scene_builder_add_symbol (build->scene, mz_scene_builder_add_style (build->scene, &style),
                                      MZ_SYMBOL_CIRCLE, point.x, point.y, radius);
  mz_scene_builder_set_datum (build->scene, mark, row->figures, row->n_figures);
  mz_scene_builder_set_info (build->scene, mark, row->subject, sentence, NULL);
  mz_scene_builder_set_flags (build->scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
}

/* Circles whose area is the value, the largest below. */
void
_mz_map_sites_build_rows (MzChartBuild    *build,
                          MzMapGeometry   *geometry,
                          const MzMapView *view)
{
  double largest = get_largest (build);

  mz_scene_builder_begin_group (build->scene, MZ_ROLE_SERIES, "sites", C_("chart part", "Facilities"));
  for (guint i = 0; i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);

      if (_mz_chart_row_has_value (row) && row->value > 0)
        add_row (build, geometry, view, row, largest);
    }
  mz_scene_builder_end_group (build->scene);
}

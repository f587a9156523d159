/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-private.h"

#include <glib/gi18n-lib.h>

#define RADIUS 1.75
#define HALO_RADIUS 2.5

typedef struct
{
  const char *code;
  const char *words;
} DepositType;

/* The types of Orris and Grauch 2002. */
static const DepositType types[] = {
  { "alk-ig", NC_("deposit", "alkaline igneous rock") },
  { "carb", NC_("deposit", "carbonatite") },
  { "carb-re", NC_("deposit", "carbonatite, enriched by weathering") },
  { "hyd-feox", NC_("deposit", "hydrothermal iron oxide") },
  { "ion-ad", NC_("deposit", "ion-adsorption clay") },
  { "met", NC_("deposit", "metamorphic rock") },
  { "oth-baux", NC_("deposit", "bauxite") },
  { "oth-f", NC_("deposit", "fluorite deposit") },
  { "oth-ig-aff", NC_("deposit", "other deposit of igneous origin") },
  { "oth-u", NC_("deposit", "uranium deposit") },
  { "oth-unc", NC_("deposit", "other deposit") },
  { "phos", NC_("deposit", "phosphorite") },
  { "placer-al", NC_("deposit", "alluvial placer") },
  { "placer-pal", NC_("deposit", "paleoplacer") },
  { "placer-sh", NC_("deposit", "shoreline placer") },
  { "placer-unc", NC_("deposit", "placer") },
};

/* Discs without a stroke are painted as stamps, so the halo that sets a point off from dark fills is
 * a disc of its own. */
static const MzStyle halo_style = { .fill = MZ_TOKEN_SURFACE };
static const MzStyle known_style = { .fill = MZ_TOKEN_MUTED_TEXT };
static const MzStyle doubtful_style = { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_MUTED_TEXT, .stroke_width = 0.75 };

static const char *
describe_type (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].code, code))
      return g_dpgettext2 (GETTEXT_PACKAGE, "deposit", types[i].words);

  return code;
}

static char *
describe_occurrence (const MzChartBuild *build,
                     MzOccurrences      *list,
                     const MzOccurrence *occurrence)
{
  const char *country = mz_chart_context_get_subject_name (build->context, occurrence->country);
  g_autofree char *words = NULL;

  /* Translators: name of a place, country, type of deposit, publisher and year of the list */
  words = g_strdup_printf (C_("mark", "%1$s (%2$s), %3$s: known occurrence, no figure (%4$s, %5$s)"), occurrence->name,
                           country, describe_type (occurrence->type), mz_occurrences_get_publisher (list),
                           mz_occurrences_get_date (list));
  if (!occurrence->is_doubtful)
    return g_steal_pointer (&words);

  return g_strdup_printf (C_("mark", "%1$s; the place as printed lies outside %2$s"), words, country);
}

static void
add_occurrence (MzMapBuild         *map,
                MzOccurrences      *list,
                const MzOccurrence *occurrence,
                const MzStyle      *style)
{
  const MzChartBuild *build = map->build;
  g_autofree char *sentence = NULL;
  double x, y;
  guint32 mark;

  if (!mz_projection_project (mz_map_geometry_get_projection (map->geometry), occurrence->lon, occurrence->lat, &x, &y))
    return;

  x = map->view.x0 + map->view.scale * x;
  y = map->view.y0 - map->view.scale * y;
  if (!mz_rect_contains (&build->plot, x, y))
    return;

  sentence = describe_occurrence (build, list, occurrence);
  mz_scene_builder_add_symbol (build->scene, mz_scene_builder_add_style (build->scene, &halo_style), MZ_SYMBOL_CIRCLE,
                               x, y, HALO_RADIUS);
  mark = mz_scene_builder_add_symbol (build->scene, mz_scene_builder_add_style (build->scene, style), MZ_SYMBOL_CIRCLE,
                                      x, y, RADIUS);
  mz_scene_builder_set_info (build->scene, mark, NULL, sentence, NULL);
  mz_scene_builder_set_flags (build->scene, mark, MZ_MARK_PICKABLE);
}

gboolean
_mz_map_has_occurrences (const MzChartBuild *build)
{
  return mz_view_spec_get_view (build->spec) == MZ_VIEW_MAP &&
         mz_view_spec_get_option (build->spec, MZ_OPTION_OCCURRENCES) &&
         mz_chart_context_get_occurrences (build->context) != NULL;
}

void
_mz_map_add_occurrences (MzMapBuild *map)
{
  MzOccurrences *list = mz_chart_context_get_occurrences (map->build->context);

  if (!_mz_map_has_occurrences (map->build))
    return;

  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_BACKGROUND, "occurrences", C_("chart part", "Known occurrences"));
  for (guint i = 0; i < mz_occurrences_get_n (list); i++)
    {
      const MzOccurrence *occurrence = mz_occurrences_get (list, i);

      add_occurrence (map, list, occurrence, occurrence->is_doubtful ? &doubtful_style : &known_style);
    }
  mz_scene_builder_end_group (map->build->scene);
}

void
_mz_map_add_occurrences_legend (const MzChartBuild *build,
                                GArray             *legend)
{
  if (_mz_map_has_occurrences (build))
    _mz_legend_add_symbol (legend, MZ_SYMBOL_CIRCLE, &known_style, C_("legend", "known occurrence, no figure"));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-sites.h"

#include "mz-describe.h"
#include "mz-map-cluster-key.h"
#include "mz-map-clusters.h"
#include "mz-map-site-symbol.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_LABEL_ZOOM    3.0
#define MAX_LISTED_NAMES  8
#define FAN_CORE_RADIUS   1.5

/* A facility that has a place on the map and evidence. */
typedef struct
{
  guint32 facility;
  GArray *figures;     /* nullable */
} Site;

typedef struct
{
  MzMapBuild *map;
  GHashTable *figures;   /* by the facility that they speak of */
  GArray     *sites;     /* (element-type Site) */
  GArray     *points;    /* (element-type MzPoint) where they are, also out of view */
} SiteBuild;

static const MzFacility *
get_facility (const SiteBuild *self,
              guint            site)
{
  return mz_dataset_get_facility (self->map->build->dataset, g_array_index (self->sites, Site, site).facility);
}

/* Where a facility lies on the chart, in view or not; FALSE when its place is not known. */
static gboolean
place_facility (const MzMapBuild *map,
                const MzFacility *facility,
                MzPoint          *point_out)
{
  double x, y;

  if (isnan (facility->latitude) || isnan (facility->longitude) ||
      !mz_projection_project (mz_map_geometry_get_projection (map->geometry), facility->longitude,
                              facility->latitude, &x, &y))
    return FALSE;

  *point_out = (MzPoint) { map->view.x0 + map->view.scale * x, map->view.y0 - map->view.scale * y };

  return TRUE;
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

/* Facilities that a source or a figure speaks of. Others would be marks without evidence. */
static void
collect_sites (SiteBuild *self)
{
  MzDataset *dataset = self->map->build->dataset;

  for (guint32 i = 0; i < mz_dataset_get_n_facilities (dataset); i++)
    {
      const MzFacility *facility = mz_dataset_get_facility (dataset, i);
      const Site site = { i, g_hash_table_lookup (self->figures, facility->id) };
      MzPoint point;

      if ((site.figures == NULL && facility->source == MZ_NO_INDEX) || !place_facility (self->map, facility, &point))
        continue;
      g_array_append_val (self->sites, site);
      g_array_append_val (self->points, point);
    }
}

static const char *
get_name (const SiteBuild *self,
          guint            site)
{
  return mz_dataset_get_facility_name (self->map->build->dataset, g_array_index (self->sites, Site, site).facility,
                                       self->map->build->language);
}

/* "Mountain Pass: mine, operating; 7 figures", or the source that tells of it. */
static char *
describe_site (const SiteBuild *self,
               guint            number)
{
  MzChartBuild *build = self->map->build;
  const Site *site = &g_array_index (self->sites, Site, number);
  const MzFacility *facility = get_facility (self, number);
  g_autofree char *name = _mz_describe_isolate (get_name (self, number));
  g_autofree char *stage = _mz_site_describe_stage (_mz_site_get_stage (facility));
  g_autofree char *status = _mz_site_describe_status (facility);
  g_autofree char *source = NULL;

  if (site->figures != NULL)
    /* Translators: name of a facility, its stage, its status, how many figures there are of it */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s: %2$s, %3$s; %4$u figure",
                                         "%1$s: %2$s, %3$s; %4$u figures", site->figures->len),
                            name, stage, status, site->figures->len);

  source = mz_describe_source (build->context, mz_dataset_get_source (build->dataset, facility->source));

  /* Translators: name of a facility, its stage, its status, its source */
  return g_strdup_printf (C_("mark", "%1$s: %2$s, %3$s (%4$s)"), name, stage, status, source);
}

static const char *
get_link (const SiteBuild *self,
          guint            site)
{
  const MzFacility *facility = get_facility (self, site);

  return facility->source != MZ_NO_INDEX
           ? mz_dataset_get_source (self->map->build->dataset, facility->source)->url : NULL;
}

static void
wish_label (SiteBuild     *self,
            guint          site,
            const MzPoint *point)
{
  const char *id = get_facility (self, site)->id;
  const MzMapLabel label = { MZ_LABEL_SITE, id, get_name (self, site), NULL, *point, MZ_SITE_RADIUS + 2, 0 };

  _mz_map_labels_block (self->map, point, MZ_SITE_RADIUS + 1, id);
  if (self->map->zoom >= MIN_LABEL_ZOOM || _mz_chart_build_is_selected (self->map->build, id))
    _mz_map_labels_wish (self->map, &label);
}

static void
add_site (SiteBuild     *self,
          guint          number,
          const MzPoint *point)
{
  MzSceneBuilder *scene = self->map->build->scene;
  const Site *site = &g_array_index (self->sites, Site, number);
  const MzFacility *facility = get_facility (self, number);
  g_autofree char *sentence = describe_site (self, number);
  guint32 mark;

  _mz_map_sites_add_precision (self->map, facility->id, MZ_SITE_RADIUS + 2);
  mark = _mz_site_symbol_add (self->map->build, _mz_site_get_stage (facility), _mz_site_get_status (facility), point);
  if (site->figures != NULL)
    mz_scene_builder_set_datum (scene, mark, (const guint32 *) (gconstpointer) site->figures->data, site->figures->len);
  mz_scene_builder_set_info (scene, mark, facility->id, sentence, get_link (self, number));
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
  wish_label (self, number, point);
}

/* Each symbol beside its place, with a line to it. */
static void
add_fan (SiteBuild          *self,
         const MzMapCluster *cluster)
{
  MzSceneBuilder *scene = self->map->build->scene;
  const MzStyle line = { .stroke = MZ_TOKEN_TEXT, .stroke_width = 1 };
  const MzStyle core = { .fill = MZ_TOKEN_TEXT, .stroke = MZ_TOKEN_SURFACE, .stroke_width = 1 };
  guint16 style = mz_scene_builder_add_style (scene, &line);

  for (guint i = 0; i < cluster->members->len; i++)
    {
      const MzPoint *place = &g_array_index (self->points, MzPoint, g_array_index (cluster->members, guint, i));
      MzPoint shown = _mz_map_cluster_get_place (cluster, i);

      mz_scene_builder_add_rule (scene, style, place->x, place->y, shown.x, shown.y);
      mz_scene_builder_add_symbol (scene, mz_scene_builder_add_style (scene, &core), MZ_SYMBOL_CIRCLE,
                                   place->x, place->y, FAN_CORE_RADIUS);
    }
  _mz_map_labels_block (self->map, &cluster->centre, cluster->fan_radius, NULL);
  for (guint i = 0; i < cluster->members->len; i++)
    {
      MzPoint shown = _mz_map_cluster_get_place (cluster, i);

      add_site (self, g_array_index (cluster->members, guint, i), &shown);
    }
}

static void
append_stages (const SiteBuild    *self,
               const MzMapCluster *cluster,
               GString            *words)
{
  guint counts[MZ_N_SITE_STAGES] = { 0 };
  gboolean is_first = TRUE;

  for (guint i = 0; i < cluster->members->len; i++)
    counts[_mz_site_get_stage (get_facility (self, g_array_index (cluster->members, guint, i)))]++;
  for (guint i = 0; i < MZ_N_SITE_STAGES; i++)
    {
      g_autofree char *stage = _mz_site_describe_stage (i);

      if (counts[i] == 0)
        continue;
      if (!is_first)
        g_string_append (words, C_("between names", ", "));
      /* Translators: stage of the supply chain, and how many facilities have it */
      g_string_append_printf (words, C_("mark", "%1$s %2$u"), stage, counts[i]);
      is_first = FALSE;
    }
}

/* "3 facilities: mine 2, magnet 1 – names", the names when they are few. */
static char *
describe_cluster (const SiteBuild    *self,
                  const MzMapCluster *cluster)
{
  guint n = cluster->members->len;
  g_autoptr (GString) stages = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  append_stages (self, cluster, stages);
  for (guint i = 0; i < n && n <= MAX_LISTED_NAMES; i++)
    {
      g_autofree char *name = _mz_describe_isolate (get_name (self, g_array_index (cluster->members, guint, i)));

      g_string_append_printf (names, "%s%s", i > 0 ? C_("between names", ", ") : "", name);
    }
  if (names->len == 0)
    /* Translators: number of facilities, then each stage with its number */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u facility: %2$s", "%1$u facilities: %2$s", n), n,
                            stages->str);

  /* Translators: number of facilities, each stage with its number, names of all of them */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u facility: %2$s – %3$s", "%1$u facilities: %2$s – %3$s",
                                       n), n, stages->str, names->str);
}

static char *
make_key (const SiteBuild    *self,
          const MzMapCluster *cluster)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < cluster->members->len; i++)
    g_ptr_array_add (ids, (gpointer) get_facility (self, g_array_index (cluster->members, guint, i))->id);
  g_ptr_array_add (ids, NULL);

  return mz_map_cluster_key_join ((const char *const *) ids->pdata);
}

static GArray *
join_figures (const SiteBuild    *self,
              const MzMapCluster *cluster)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < cluster->members->len; i++)
    {
      const Site *site = &g_array_index (self->sites, Site, g_array_index (cluster->members, guint, i));

      if (site->figures != NULL)
        g_array_append_vals (joined, site->figures->data, site->figures->len);
    }

  return joined;
}

/* A disc with the number of facilities in it. */
static void
add_cluster (SiteBuild          *self,
             const MzMapCluster *cluster)
{
  MzSceneBuilder *scene = self->map->build->scene;
  const MzStyle disc = { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_TEXT, .stroke_width = 1.5 };
  const MzStyle text = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, MZ_FONT_BOLD, MZ_ANCHOR_MIDDLE);
  g_autofree char *sentence = describe_cluster (self, cluster);
  g_autofree char *key = make_key (self, cluster);
  g_autofree char *count = g_strdup_printf ("%u", cluster->members->len);
  g_autoptr (GArray) figures = join_figures (self, cluster);
  guint32 mark = mz_scene_builder_add_symbol (scene, mz_scene_builder_add_style (scene, &disc), MZ_SYMBOL_CIRCLE,
                                              cluster->centre.x, cluster->centre.y, cluster->radius - 2);

  if (figures->len > 0)
    mz_scene_builder_set_datum (scene, mark, (const guint32 *) (gconstpointer) figures->data, figures->len);
  mz_scene_builder_set_info (scene, mark, key, sentence, NULL);
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
  _mz_chart_build_add_text (self->map->build, &text, cluster->centre.x, cluster->centre.y + MZ_SIZE_SMALL * 0.36, count);
  _mz_map_labels_block (self->map, &cluster->centre, cluster->radius - 1, NULL);
}

static void
add_any_cluster (SiteBuild          *self,
                 const MzMapCluster *cluster)
{
  if (!mz_rect_contains (&self->map->build->plot, cluster->centre.x, cluster->centre.y))
    return;

  if (cluster->members->len == 1)
    add_site (self, g_array_index (cluster->members, guint, 0), &cluster->centre);
  else if (cluster->fan_radius > 0)
    add_fan (self, cluster);
  else
    add_cluster (self, cluster);
}

/* Every facility that has a place and evidence; those that would overlap as one mark. */
void
_mz_map_sites_build (MzMapBuild *map)
{
  g_autoptr (GHashTable) figures = collect_figures (map->build);
  g_autoptr (GArray) sites = g_array_new (FALSE, FALSE, sizeof (Site));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (MzPoint));
  g_autoptr (GArray) clusters = NULL;
  SiteBuild self = { map, figures, sites, points };

  collect_sites (&self);
  clusters = _mz_map_clusters_new ((const MzPoint *) (gconstpointer) points->data, points->len,
                                   MZ_CAMERA_MAX_ZOOM / map->zoom);
  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_SERIES, "sites", C_("chart part", "Facilities"));
  for (guint i = 0; i < clusters->len; i++)
    add_any_cluster (&self, &g_array_index (clusters, MzMapCluster, i));
  mz_scene_builder_end_group (map->build->scene);
}

/* The stages and statuses that there are. */
void
_mz_map_sites_add_legend (const MzChartBuild *build,
                          GArray             *legend)
{
  gboolean stages[MZ_N_SITE_STAGES] = { FALSE }, statuses[MZ_N_SITE_STATUSES] = { FALSE };

  for (guint32 i = 0; i < mz_dataset_get_n_facilities (build->dataset); i++)
    {
      const MzFacility *facility = mz_dataset_get_facility (build->dataset, i);

      if (isnan (facility->latitude))
        continue;
      stages[_mz_site_get_stage (facility)] = TRUE;
      statuses[_mz_site_get_status (facility)] = TRUE;
    }
  _mz_site_symbol_add_legend (legend, stages, statuses);
  _mz_map_sites_add_precision_legend (legend);
}

/* What has no place is on no map, so it does not set the size of what is. */
gboolean
_mz_map_sites_has_place (const MzChartBuild *build,
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
      if (_mz_map_sites_has_place (build, _mz_chart_build_get_row (build, i)->subject))
        return TRUE;
    }

  return FALSE;
}

/* Where the facility of a row lies on the map; FALSE when it has no place or is out of view. */
gboolean
_mz_map_sites_place_row (const MzMapBuild *map,
                         const MzChartRow *row,
                         MzPoint          *point_out)
{
  guint32 facility = mz_dataset_find_facility (map->build->dataset, row->subject);

  return facility != MZ_NO_INDEX &&
         place_facility (map, mz_dataset_get_facility (map->build->dataset, facility), point_out) &&
         mz_rect_contains (&map->build->plot, point_out->x, point_out->y);
}

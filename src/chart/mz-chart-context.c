/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-context.h"

#include "mz-bundle.h"
#include "mz-map-geometry-cache.h"
#include "mz-problem.h"
#include "mz-units.h"

struct _MzChartContext
{
  gatomicrefcount     count;
  MzDataset          *dataset;
  MzMapGeometryCache *geometries;   /* nullable */
  MzPlaceNames       *names;
  MzCountryGroups    *groups;       /* nullable */
  char               *language;
  MzUnitChoice        units;
  MzChartContext     *plain;        /* of which this one is a copy with other units, or NULL */
  GPtrArray          *layers;       /* MzGeoLayer */
  GOnce               occurrences;  /* MzOccurrences, read when first asked for */
};

G_DEFINE_BOXED_TYPE (MzChartContext, mz_chart_context, mz_chart_context_ref, mz_chart_context_unref)

/**
 * mz_chart_context_new:
 * @dataset: the figures
 * @geometry: (nullable): the projected world; %NULL draws no maps
 * @language: tag such as "en" or "zh_CN"
 *
 * Puts together what every chart of one dataset in one language is made from.
 *
 * Returns: (transfer full): a new context
 */
MzChartContext *
mz_chart_context_new (MzDataset     *dataset,
                      MzMapGeometry *geometry,
                      const char    *language)
{
  MzChartContext *self;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (MzChartContext, 1);
  g_atomic_ref_count_init (&self->count);
  self->dataset = mz_dataset_ref (dataset);
  self->geometries = geometry != NULL ? mz_map_geometry_cache_new (geometry) : NULL;
  self->names = mz_place_names_new (language);
  self->groups = mz_country_groups_new_bundled (language);
  self->language = g_strdup (language);
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_geo_layer_unref);
  self->occurrences = (GOnce) G_ONCE_INIT;

  return self;
}

/* Shares all that never changes; the occurrences are read again when they are asked for. */
static MzChartContext *
copy (MzChartContext *self)
{
  MzChartContext *result = g_new0 (MzChartContext, 1);

  g_atomic_ref_count_init (&result->count);
  result->dataset = mz_dataset_ref (self->dataset);
  result->geometries = self->geometries != NULL ? mz_map_geometry_cache_ref (self->geometries) : NULL;
  result->names = mz_place_names_ref (self->names);
  result->groups = self->groups != NULL ? mz_country_groups_ref (self->groups) : NULL;
  result->language = g_strdup (self->language);
  result->layers = g_ptr_array_ref (self->layers);
  result->units = self->units;
  result->occurrences = (GOnce) G_ONCE_INIT;

  return result;
}

/**
 * mz_chart_context_with_layers:
 * @self: a context
 * @layers: (element-type MzGeoLayer): the reader's own layers, the lowest first
 *
 * Makes a context that differs in the layers only. It shares everything else with @self, the
 * geometries that were made already included.
 *
 * Returns: (transfer full): a new context
 */
MzChartContext *
mz_chart_context_with_layers (MzChartContext *self,
                              GPtrArray      *layers)
{
  MzChartContext *result;

  g_return_val_if_fail (self != NULL && layers != NULL, NULL);

  result = copy (self);
  g_ptr_array_unref (result->layers);
  result->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_geo_layer_unref);
  for (guint i = 0; i < layers->len; i++)
    g_ptr_array_add (result->layers, mz_geo_layer_ref (g_ptr_array_index (layers, i)));

  return result;
}

/**
 * mz_chart_context_get_layers:
 * @self: a context
 *
 * Returns: (transfer none) (element-type MzGeoLayer): the reader's own layers; not to be changed
 */
GPtrArray *
mz_chart_context_get_layers (MzChartContext *self)
{
  return self->layers;
}

/**
 * mz_chart_context_ref:
 * @self: a context
 *
 * Returns: (transfer full): @self with one more reference
 */
MzChartContext *
mz_chart_context_ref (MzChartContext *self)
{
  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_chart_context_unref:
 * @self: (transfer full): a context
 *
 * Drops a reference; any thread may drop the last one.
 */
void
mz_chart_context_unref (MzChartContext *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;

  mz_dataset_unref (self->dataset);
  g_clear_pointer (&self->geometries, mz_map_geometry_cache_unref);
  mz_place_names_unref (self->names);
  g_clear_pointer (&self->groups, mz_country_groups_unref);
  g_clear_pointer (&self->plain, mz_chart_context_unref);
  g_ptr_array_unref (self->layers);
  g_clear_pointer ((MzOccurrences **) &self->occurrences.retval, mz_occurrences_unref);
  g_free (self->language);
  g_free (self);
}

/**
 * mz_chart_context_get_dataset:
 * @self: a context
 *
 * Returns: (transfer none): the figures
 */
MzDataset *
mz_chart_context_get_dataset (MzChartContext *self)
{
  return self->dataset;
}

/**
 * mz_chart_context_get_geometry:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the world as it was projected first
 */
MzMapGeometry *
mz_chart_context_get_geometry (MzChartContext *self)
{
  return self->geometries != NULL ? mz_map_geometry_cache_get_first (self->geometries) : NULL;
}

/**
 * mz_chart_context_dup_geometry:
 * @self: a context
 * @projection: how to draw the world
 *
 * Gets the world in any projection. One that was not asked for lately is made in the calling
 * thread, which takes some milliseconds. Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the projected world, %NULL when the context has none
 */
MzMapGeometry *
mz_chart_context_dup_geometry (MzChartContext     *self,
                                const MzProjection *projection)
{
  return self->geometries != NULL ? mz_map_geometry_cache_dup (self->geometries, projection) : NULL;
}

static gpointer
load_occurrences (gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) bytes = mz_bundle_lookup ("geo/occurrences.json");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();

  return bytes != NULL ? mz_occurrences_new (bytes, problems) : NULL;
}

/**
 * mz_chart_context_get_occurrences:
 * @self: a context
 *
 * Gets the bundled list of places where rare earths are known to occur. The first call reads it; any
 * thread may call.
 *
 * Returns: (transfer none) (nullable): the list, %NULL when the bundle is damaged
 */
MzOccurrences *
mz_chart_context_get_occurrences (MzChartContext *self)
{
  MzChartContext *owner = self->plain != NULL ? self->plain : self;

  return g_once (&owner->occurrences, load_occurrences, NULL);
}

/**
 * mz_chart_context_get_language:
 * @self: a context
 *
 * Returns: (transfer none): the language of all words
 */
const char *
mz_chart_context_get_language (MzChartContext *self)
{
  return self->language;
}

/**
 * mz_chart_context_get_groups:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the groups of countries that charts can be limited to, %NULL when
 *   the bundle is damaged
 */
MzCountryGroups *
mz_chart_context_get_groups (MzChartContext *self)
{
  return self->groups;
}

/**
 * mz_chart_context_get_names:
 * @self: a context
 *
 * Returns: (transfer none): the names of places
 */
MzPlaceNames *
mz_chart_context_get_names (MzChartContext *self)
{
  return self->names;
}

static const char *
find_country (MzChartContext *self,
              const char     *subject)
{
  guint32 index = mz_dataset_find_company (self->dataset, subject);

  if (index != MZ_NO_INDEX)
    return mz_dataset_get_company (self->dataset, index)->country;

  index = mz_dataset_find_facility (self->dataset, subject);
  if (index != MZ_NO_INDEX)
    return mz_dataset_get_facility (self->dataset, index)->country;

  return subject;
}

/**
 * mz_chart_context_is_in_group:
 * @self: a context
 * @group: (nullable): id of a group of countries
 * @subject: id of a country, a company or a facility
 *
 * Returns: whether the country, or that of the company or facility, is a member; always without a group
 *   and for the world
 */
gboolean
mz_chart_context_is_in_group (MzChartContext *self,
                              const char     *group,
                              const char     *subject)
{
  const MzCountryGroup *found = group != NULL && self->groups != NULL ? mz_country_groups_find (self->groups, group) : NULL;
  const char *country;

  if (found == NULL || g_str_equal (subject, "WLD"))
    return TRUE;

  country = find_country (self, subject);

  return country != NULL && mz_country_group_has (found, country);
}

/**
 * mz_chart_context_with_units:
 * @self: a context
 * @units: what tonnages are written in
 *
 * Returns: (transfer full): a context that shares all but its units with @self, or @self when it has them
 */
MzChartContext *
mz_chart_context_with_units (MzChartContext *self,
                             MzUnitChoice    units)
{
  MzChartContext *plain = self->plain != NULL ? self->plain : self;
  MzChartContext *other;

  if (self->units == units)
    return mz_chart_context_ref (self);
  if (units == plain->units)
    return mz_chart_context_ref (plain);

  other = copy (plain);
  other->plain = mz_chart_context_ref (plain);
  other->units = units;

  return other;
}

/**
 * mz_chart_context_choose_unit:
 * @self: a context
 * @unit: a unit of the format
 *
 * Returns: (transfer none): the unit to write values of @unit in, see mz_units_choose()
 */
const char *
mz_chart_context_choose_unit (MzChartContext *self,
                              const char     *unit)
{
  return mz_units_choose (self->units, unit);
}

/**
 * mz_chart_context_get_subject_name:
 * @self: a context
 * @subject: id of a country, an area, a company or a facility
 *
 * Returns: (transfer none): its name in the context's language, else @subject itself
 */
const char *
mz_chart_context_get_subject_name (MzChartContext *self,
                                   const char     *subject)
{
  const char *name = mz_place_names_get (self->names, subject);
  guint32 index;

  if (name != NULL)
    return name;

  index = mz_dataset_find_company (self->dataset, subject);
  if (index != MZ_NO_INDEX)
    return mz_dataset_get_company_name (self->dataset, index, self->language);

  index = mz_dataset_find_facility (self->dataset, subject);
  if (index != MZ_NO_INDEX)
    return mz_dataset_get_facility_name (self->dataset, index, self->language);

  return subject;
}

/**
 * mz_chart_context_load_geometry:
 *
 * Decodes the bundled world and projects it with Equal Earth about 11° E.
 *
 * Returns: (transfer full) (nullable): the geometry, %NULL when the bundle is damaged
 */
MzMapGeometry *
mz_chart_context_load_geometry (void)
{
  g_autoptr (GBytes) topology = mz_bundle_lookup ("geo/world-50m.packed.json");
  g_autoptr (GBytes) units = mz_bundle_lookup ("geo/units.json");
  g_autoptr (GBytes) disputes = mz_bundle_lookup ("geo/disputes.json");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzWorld) world = NULL;
  const MzProjection projection = { MZ_PROJECTION_EQUAL_EARTH, MZ_PROJECTION_DEFAULT_LON, 0 };

  if (topology == NULL || units == NULL || disputes == NULL)
    return NULL;

  world = mz_world_new (topology, units, disputes, problems);
  if (world == NULL)
    return NULL;

  return mz_map_geometry_new (world, &projection);
}

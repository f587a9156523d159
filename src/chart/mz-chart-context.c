/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-context.h"

#include "mz-bundle.h"
#include "mz-map-geometry-cache.h"
#include "mz-problem.h"

struct _MzChartContext
{
  gatomicrefcount     count;
  MzDataset          *dataset;
  MzMapGeometryCache *geometries;   /* nullable */
  MzPlaceNames       *names;
  char               *language;
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
  self->language = g_strdup (language);
  self->occurrences = (GOnce) G_ONCE_INIT;

  return self;
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
  return g_once (&self->occurrences, load_occurrences, NULL);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-place-check.h"

#include <math.h>
#include <string.h>

#define KM_PER_DEGREE 111.195   /* of a great circle on a sphere of 6371 km */

/* Degrees from a longitude to the nearest of two, 0 between them; west > east goes across 180. */
static double
get_lon_distance (double lon,
                  double west,
                  double east)
{
  gboolean is_between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  double to_west = fabs (remainder (lon - west, 360.0));
  double to_east = fabs (remainder (lon - east, 360.0));

  return is_between ? 0.0 : MIN (to_west, to_east);
}

static double
get_distance_km (const MzWorldUnit *unit,
                 double             lon,
                 double             lat)
{
  double north_south = MAX (MAX (unit->south - lat, lat - unit->north), 0.0);
  double east_west = get_lon_distance (lon, unit->west, unit->east) * cos (lat * G_PI / 180.0);

  return hypot (north_south, east_west) * KM_PER_DEGREE;
}

static gboolean
is_of_country (MzWorld    *world,
               guint32     index,
               const char *country)
{
  const MzWorldUnit *unit = mz_world_get_unit (world, index);

  return strcmp (unit->id, country) == 0 || g_strcmp0 (unit->sovereign, country) == 0 ||
         g_strcmp0 (mz_world_get_state_of (world, index, MZ_BORDERS_DE_FACTO), country) == 0 ||
         g_strcmp0 (mz_world_get_state_of (world, index, MZ_BORDERS_UN), country) == 0;
}

/**
 * mz_place_check_is_near:
 * @world: the base map
 * @country: a code of ISO 3166-1 alpha-3
 * @lon: a longitude in degrees
 * @lat: a latitude in degrees
 * @within_km: how far away is near enough, in kilometres
 *
 * Compares a place with the boxes of all units that are the country, belong to it, or are held or
 * claimed by it. A box is wider than the country, so only gross faults are found: exchanged
 * coordinates, a wrong sign, the wrong country.
 *
 * Returns: whether the place is near; also for a country that the map does not have
 */
gboolean
mz_place_check_is_near (MzWorld    *world,
                        const char *country,
                        double      lon,
                        double      lat,
                        double      within_km)
{
  gboolean is_known = FALSE;

  g_return_val_if_fail (world != NULL && country != NULL, TRUE);

  for (guint32 i = 0; i < mz_world_get_n_units (world); i++)
    {
      if (!is_of_country (world, i, country))
        continue;
      is_known = TRUE;
      if (get_distance_km (mz_world_get_unit (world, i), lon, lat) <= within_km)
        return TRUE;
    }
  return !is_known;
}

static gboolean
check_place_cb (const char *country,
                double      lon,
                double      lat,
                double      within_km,
                gpointer    user_data)
{
  return mz_place_check_is_near (user_data, country, lon, lat, within_km);
}

/**
 * mz_place_check_install:
 * @reader: a reader
 * @world: (nullable): the base map, which must live until the reader has finished
 *
 * Lets @reader warn of facilities that lie far from their country.
 */
void
mz_place_check_install (MzDatasetReader *reader,
                        MzWorld         *world)
{
  if (world != NULL)
    mz_dataset_reader_set_place_check (reader, check_place_cb, world);
}
